"""Packages of npm, bundled as `trellis deploy` does it, do their work in a guild's isolate."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from author_project import SDK_JS, MappedWorld, built_from
from harness import running, until

if TYPE_CHECKING:
    from pathlib import Path

GUILD = 11
NANOID_LENGTH = 21

# What a script sends, and what that must be: a value, or a test of it.
PACKAGES: dict[str, tuple[str, str, object]] = {
    "zod": (
        'import { z } from "zod";',
        """(() => {
          const User = z.object({
            name: z.string().min(2), mail: z.email(), site: z.url(), age: z.coerce.number(),
          });
          const bad = User.safeParse({ name: "x", mail: "no", site: "no", age: "1" });
          return [
            User.parse({
              name: "ada", mail: "ada@example.org", site: "https://example.org", age: "36",
            }),
            bad.error?.issues.map((issue) => issue.path.join(".")),
          ];
        })()""",
        [
            {"name": "ada", "mail": "ada@example.org", "site": "https://example.org", "age": 36},
            ["name", "mail", "site"],
        ],
    ),
    "date-fns": (
        'import { addDays, formatDistance, formatISO, parseISO } from "date-fns";',
        """[
          addDays(parseISO("2026-02-27T12:00:00Z"), 2).toISOString(),
          formatDistance(new Date(2026, 0, 1), new Date(2026, 0, 4)),
          formatISO(new Date(2026, 6, 1), { representation: "date" }),
        ]""",
        ["2026-03-01T12:00:00.000Z", "3 days", "2026-07-01"],
    ),
    "lodash-es": (
        (
            'import { chunk, cloneDeep, debounce, groupBy, isEqual } from "lodash-es";\n'
            'import { merge, template } from "lodash-es";'
        ),
        """[
          chunk([1, 2, 3, 4, 5], 2),
          groupBy(["one", "two", "three"], "length"),
          merge({ a: { b: 1 } }, { a: { c: 2 } }),
          isEqual(cloneDeep(new Map([[1, new Set([2])]])), new Map([[1, new Set([2])]])),
          template("hello <%= name %>")({ name: "ada" }),
          typeof debounce(() => 1, 10),
        ]""",
        [
            [[1, 2], [3, 4], [5]],
            {"3": ["one", "two"], "5": ["three"]},
            {"a": {"b": 1, "c": 2}},
            True,
            "hello ada",
            "function",
        ],
    ),
    "nanoid": (
        'import { customAlphabet, nanoid } from "nanoid";',
        """[
          nanoid().length, new Set(Array.from({ length: 500 }, () => nanoid())).size,
          /^[ab]{10}$/.test(customAlphabet("ab", 10)()),
        ]""",
        [NANOID_LENGTH, 500, True],
    ),
    "ms": ('import ms from "ms";', '[ms("2 days"), ms(60000)]', [172_800_000, "1m"]),
    "itty-router": (
        'import { AutoRouter, error, json } from "itty-router";',
        """await (async () => {
          const router = AutoRouter();
          router.get("/users/:id", ({ params, query }) => ({ id: params.id, page: query.page }));
          router.post("/echo", async (request) => json(await request.json(), { status: 201 }));
          router.get("/broken", () => error(418, "teapot"));
          const found = await router.fetch(new Request("https://bot.example/users/7?page=2"));
          const echo = new Request("https://bot.example/echo", { method: "POST", body: '{"a":1}' });
          const made = await router.fetch(echo);
          const broken = await router.fetch(new Request("https://bot.example/broken"));
          const missing = await router.fetch(new Request("https://bot.example/nowhere"));
          return [
            await found.json(), found.headers.get("content-type"),
            made.status, await made.json(), broken.status, missing.status,
          ];
        })()""",
        [{"id": "7", "page": "2"}, "application/json; charset=utf-8", 201, {"a": 1}, 418, 404],
    ),
    "dayjs": (
        (
            'import dayjs from "dayjs";\nimport utc from "dayjs/plugin/utc";\n'
            'import relative from "dayjs/plugin/relativeTime";\n'
            "dayjs.extend(utc);\ndayjs.extend(relative);"
        ),
        """[
          dayjs.utc("2026-01-31T00:00:00Z").add(1, "month").format("YYYY-MM-DD"),
          dayjs.utc("2026-01-01").from(dayjs.utc("2026-01-03")),
        ]""",
        ["2026-02-28", "2 days ago"],
    ),
    "uuid": (
        'import { v4, v5, v7, validate } from "uuid";',
        """[
          validate(v4()), v4() !== v4(), validate(v7()),
          v5("example.org", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
        ]""",
        [True, True, True, "aad03681-8b63-5304-89e0-8ca8f49461b5"],
    ),
    "fast-deep-equal": (
        'import equal from "fast-deep-equal";',
        "[equal({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), equal([1], [2])]",
        [True, False],
    ),
    "immer": (
        'import { enableMapSet, produce } from "immer";\nenableMapSet();',
        """(() => {
          const before = { list: [1], map: new Map([["a", { n: 1 }]]) };
          const after = produce(before, (draft) => {
            draft.list.push(2);
            draft.map.get("a")!.n++;
          });
          const maps = [before.map.get("a"), after.map.get("a")];
          return [before.list, after.list, ...maps, Object.isFrozen(after)];
        })()""",
        [[1], [1, 2], {"n": 1}, {"n": 2}, True],
    ),
    "mitt": (
        'import mitt from "mitt";',
        """(() => {
          const seen: unknown[] = [];
          const emitter = mitt<{ score: number }>();
          emitter.on("*", (type, value) => seen.push(type, value));
          emitter.emit("score", 3);
          return seen;
        })()""",
        ["score", 3],
    ),
}


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder in which all of them are installed: a link, since some have thousands of files."""
    (tmp_path / "node_modules").symlink_to(SDK_JS / "node_modules", target_is_directory=True)
    return tmp_path


@pytest.mark.parametrize("package", PACKAGES)
async def test_a_package_does_its_work_in_an_isolate(package: str, installed: Path) -> None:
    imports, expression, expected = PACKAGES[package]
    main = (
        f"{imports}\n"
        'on("messageCreate", async (ctx) => {\n'
        f"  const result = {expression};\n"
        "  await ctx.reply(JSON.stringify(result));\n"
        "});\n"
    )
    script = await built_from(installed, {"src/main.ts": main})
    async with running(MappedWorld, "thread") as world:
        await world.deploy_built(GUILD, script)
        world.message(GUILD, "go")
        await until(lambda: world.sent_by(GUILD) or world.log.of(GUILD))
        assert world.log.of(GUILD) == ""
        [answer] = world.sent_by(GUILD)
        assert json.loads(answer) == expected


async def test_an_error_inside_of_a_package_names_the_packages_file(tmp_path: Path) -> None:
    shutil.copytree(SDK_JS / "node_modules" / "zod", tmp_path / "node_modules" / "zod")
    main = (
        'import { z } from "zod";\n'
        'on("messageCreate", () => {\n'
        "  z.string().transform(() => { throw new Error('mine'); }).parse('x');\n"
        "});\n"
    )
    script = await built_from(tmp_path, {"src/main.ts": main})
    async with running(MappedWorld, "thread") as world:
        await world.deploy_built(GUILD, script)
        world.message(GUILD, "go")
        await until(lambda: world.log.of(GUILD))
        lines = world.log.of(GUILD).split("\n")
        assert lines[0] == "Error: mine"
        assert "(src/main.ts:3:38)" in lines[1]
        assert "src/main.ts:3:60" in lines[-1]
        assert any("node_modules/zod/" in line for line in lines)
