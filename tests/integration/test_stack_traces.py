"""Errors name the author's TypeScript: real bundling, real V8, real maps."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from author_project import MappedWorld, built_from
from harness import running, until
from trellis.errors import ScriptError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

GUILD = 11
HELPER = """\
export interface Thing { name: string }

export async function fails(thing: Thing): Promise<never> {
  await Promise.resolve();
  throw new TypeError(`no ${thing.name}`);
}

export async function refused(): Promise<void> {
  await Promise.resolve();
  await rest.sendMessage({ channelId: "1", content: "x" });
}

export function atOnce(thing: Thing): never {
  throw new RangeError(thing.name);
}
"""


@asynccontextmanager
async def running_script(folder: Path, main: str) -> AsyncIterator[MappedWorld]:
    script = await built_from(folder, {"src/main.ts": main, "src/lib/helper.ts": HELPER})
    async with running(MappedWorld, "thread") as world:
        await world.deploy_built(GUILD, script)
        yield world


async def logged(folder: Path, main: str) -> list[str]:
    """The lines of what the script logs when a message comes."""
    async with running_script(folder, main) as world:
        world.message(GUILD, "go")
        await until(lambda: world.log.of(GUILD))
        return world.log.of(GUILD).split("\n")


def handler(body: str) -> str:
    """Its body begins in line 5."""
    return (
        'import { atOnce, fails, refused } from "./lib/helper";\n'
        "type Unused = typeof atOnce | typeof fails | typeof refused;\n"
        "const used: Unused[] = [atOnce, fails, refused];\n"
        "async function onMessage(): Promise<void> {\n"
        f"{body}\n"
        "}\n"
        'on("messageCreate", async () => { await onMessage(); });\n'
        "if (used.length === 0) createBot({});\n"
    )


async def test_an_awaited_helper_that_rejects_is_named_with_who_awaited_it(tmp_path):
    lines = await logged(tmp_path, handler('  await fails({ name: "cat" });'))
    assert lines == [
        "TypeError: no cat",
        "    at fails (src/lib/helper.ts:5:9)",
        "    at async onMessage (src/main.ts:5:3)",
        "    at async src/main.ts:7:35",
    ]


async def test_a_refused_op_names_the_call_and_who_awaited_it(tmp_path):
    lines = await logged(tmp_path, handler("  await refused();"))
    assert lines[0].startswith("Error: ")
    assert lines[1:] == [
        "    at refused (src/lib/helper.ts:10:14)",
        "    at async onMessage (src/main.ts:5:3)",
        "    at async src/main.ts:7:35",
    ]


async def test_frames_through_promise_all_are_the_guilds(tmp_path):
    lines = await logged(tmp_path, handler('  await Promise.all([1, fails({ name: "x" })]);'))
    assert lines == [
        "TypeError: no x",
        "    at fails (src/lib/helper.ts:5:9)",
        "    at async onMessage (src/main.ts:5:3)",
        "    at async src/main.ts:7:35",
    ]


async def test_an_event_that_did_not_come_leads_to_who_waited_for_it(tmp_path):
    body = '  await waitFor("messageDelete", null, { timeout: 5 });'
    assert await logged(tmp_path, handler(body)) == [
        "Error: waitFor: no messageDelete came within 5 ms",
        "    at onMessage (src/main.ts:5:9)",
        "    at src/main.ts:7:41",
    ]


async def test_what_was_printed_before_an_error_stands_before_it(tmp_path):
    body = (
        '  console.log("plain"); console.log(new Error("printed")); console.log("between");\n'
        '  throw new Error("thrown");'
    )
    async with running_script(tmp_path, handler(body)) as world:
        world.message(GUILD, "go")
        await until(lambda: "thrown" in world.log.of(GUILD))
        said = [line.partition("\n")[0] for _, _, line in world.log.lines]
    assert said == ["plain", "Error: printed", "between", "Error: thrown"]


async def test_what_caused_an_error_is_told_with_its_own_stack(tmp_path):
    body = (
        '  try { atOnce({ name: "inner" }); }\n'
        '  catch (cause) { throw new Error("outer", { cause }); }'
    )
    assert await logged(tmp_path, handler(body)) == [
        "Error: outer",
        "    at onMessage (src/main.ts:6:25)",
        "    at src/main.ts:8:41",
        "Caused by: RangeError: inner",
        "    at atOnce (src/lib/helper.ts:14:9)",
        "    at onMessage (src/main.ts:5:9)",
        "    at src/main.ts:8:41",
    ]


async def test_a_timers_error_names_the_function_it_ran(tmp_path):
    body = '  setTimeout(function late() { atOnce({ name: "late" }); }, 1);'
    assert await logged(tmp_path, handler(body)) == [
        "RangeError: late",
        "    at atOnce (src/lib/helper.ts:14:9)",
        "    at late (src/main.ts:5:32)",
    ]


async def test_an_exception_of_the_platform_names_the_guilds_call(tmp_path):
    lines = await logged(tmp_path, handler('  atob("a");'))
    assert lines[0].startswith("InvalidCharacterError: ")
    assert lines[1:] == ["    at onMessage (src/main.ts:5:3)", "    at src/main.ts:7:41"]


async def test_an_error_that_is_printed_is_mapped_too_and_the_text_around_it_stays(tmp_path):
    body = (
        '  console.log("before\\n    at noon");\n'
        '  console.error("failed:", { error: await fails({ name: "x" }).catch((e) => e) }, 7);\n'
        '  console.log("after");'
    )
    async with running_script(tmp_path, handler(body)) as world:
        world.message(GUILD, "go")
        await until(lambda: "after" in world.log.of(GUILD))
        assert world.log.of(GUILD).split("\n") == [
            "before",
            "    at noon",
            "failed: {",
            "  error: TypeError: no x",
            "    at fails (src/lib/helper.ts:5:9)",
            "    at async onMessage (src/main.ts:6:37)",
            "    at async src/main.ts:9:35",
            "} 7",
            "after",
        ]


async def test_what_follows_a_frame_of_the_platform_in_print_stays(tmp_path):
    body = '  console.error(Object.assign(new Error("x"), { code: 5 }));'
    assert await logged(tmp_path, handler(body)) == [
        "Error: x",
        "    at onMessage (src/main.ts:5:31)",
        "    at src/main.ts:7:41 { code: 5 }",
    ]


async def test_trace_prints_where_it_was_called(tmp_path):
    assert await logged(tmp_path, handler('  console.trace("here");')) == [
        "Trace: here",
        "    at onMessage (src/main.ts:5:11)",
        "    at src/main.ts:7:41",
    ]


async def test_a_script_that_does_not_load_is_told_its_line(tmp_path):
    with pytest.raises(ScriptError) as refused:
        async with running_script(tmp_path, handler("") + 'atOnce({ name: "at load" });\n'):
            pass
    assert refused.value.details["error"] == (
        "RangeError: at load\n    at atOnce (src/lib/helper.ts:14:9)\n    at src/main.ts:9:1"
    )
