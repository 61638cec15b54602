"""Uploads become one classic script and a map of the guild's files, by the real esbuild."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import sys
from collections import Counter
from pathlib import Path

import pytest

from trellis.config import BuildConfig, RuntimeConfig
from trellis.deployments.builder import Builder
from trellis.deployments.esbuild import find_esbuild, is_static, run_esbuild, uncontained
from trellis.deployments.models import Built, SourceFile, Upload
from trellis.deployments.source_map import SourceMap
from trellis.errors import DependencyError, LimitError, RequestError, ScriptError

LIB = SourceFile(
    "src/lib/greet.ts",
    "export function greet(name: string): string {\n  throw new Error(`é ${name}`);\n}\n",
)
MAIN = SourceFile(
    "src/main.ts",
    'import { greet } from "./lib/greet";\n\nenum Kind { A = 1 }\non("x", () => greet(Kind[1]));\n',
)


ONE = SourceFile("main.ts", "on(1)")


def has_esbuild() -> bool:
    try:
        return find_esbuild("").is_file()
    except DependencyError:
        return False


pytestmark = pytest.mark.skipif(not has_esbuild(), reason="esbuild is not installed: npm ci")


@pytest.fixture(autouse=True)
def workspaces(tmp_path: Path, monkeypatch):
    """Where builds happen; whatever happens in one, nothing is left there."""
    place = tmp_path / "workspaces"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    yield place
    assert list(place.iterdir()) == []


async def build(*files: SourceFile, **limits: int) -> Built:
    builder = Builder(BuildConfig(), RuntimeConfig(**limits))
    return await builder.build(Upload(files[0].path, files))


async def build_bundle(bundle: str, source_map: str | None = None) -> Built:
    sent = None if source_map is None else SourceFile("bundle.js.map", source_map)
    builder = Builder(BuildConfig(), RuntimeConfig())
    return await builder.build(Upload("src/main.ts", None, bundle, sent))


async def refused(*files: SourceFile) -> ScriptError:
    with pytest.raises(ScriptError) as caught:
        await build(*files)
    assert caught.value.code == "build_failed"
    return caught.value


def where(built: Built, code: str) -> str:
    """Where the script's map says that this piece of the script comes from."""
    lines = built.script.split("\n")
    line = next(number for number, text in enumerate(lines) if code in text)
    found = SourceMap(built.source_map).lookup(line + 1, lines[line].index(code) + 1)
    assert found is not None
    return f"{found.source}:{found.line}:{found.column}"


async def test_files_become_one_classic_script_with_its_name_in_the_last_line():
    built = await build(MAIN, LIB)
    assert built.script.startswith("(() => {")
    assert built.script.endswith("})();\n//# sourceURL=guild.js\n")
    assert "import " not in built.script


async def test_the_map_names_the_guild_s_files_and_nothing_of_the_host(workspaces):
    built = await build(MAIN, LIB)
    assert sorted(json.loads(built.source_map)["sources"]) == ["src/lib/greet.ts", "src/main.ts"]
    assert str(workspaces) not in built.source_map + built.script


async def test_the_map_leads_to_lines_and_columns_of_typescript():
    built = await build(MAIN, LIB)
    assert where(built, "new Error(") == "src/lib/greet.ts:2:9"
    assert where(built, "on(") == "src/main.ts:4:1"


async def test_names_and_text_beyond_ascii_stay_as_they_are():
    built = await build(
        SourceFile("main.ts", 'function größe() { return "日本 \\u0000"; }\non(größe)')
    )
    assert "größe" in built.script
    assert "日本" in built.script
    assert "\0" not in built.script


async def test_an_empty_file_builds():
    built = await build(SourceFile("main.ts", 'import "./empty";'), SourceFile("empty.ts", ""))
    assert built.script.endswith("//# sourceURL=guild.js\n")


async def test_a_guild_cannot_rename_its_script():
    built = await build(SourceFile("main.js", "f();\n//# sourceURL=prelude.js"))
    assert "prelude.js" not in built.script


@pytest.mark.parametrize("entry", ["-main.ts", "--version.ts", "react.ts", "src/a b.ts"])
async def test_an_entry_is_a_file_whatever_its_name_looks_like(entry):
    built = await build(SourceFile(entry, "const found: number = 42; on(found)"))
    assert "42" in built.script


async def test_an_uploaded_tsconfig_is_followed():
    built = await build(
        SourceFile("src/main.ts", 'import { x } from "@lib/x"; on(x);'),
        SourceFile("src/deep/lib/x.ts", "export const x: number = 77;"),
        SourceFile(
            "tsconfig.json",
            '{ // paths\n"extends": "./base", '
            '"compilerOptions": {"paths": {"@lib/*": ["./src/deep/lib/*"]}},}',
        ),
        SourceFile("base.json", "{}"),
        SourceFile("package.json", '{"name": "bot", "type": "module"}'),
    )
    assert "77" in built.script


async def test_an_es_module_bundle_becomes_a_classic_script():
    built = await build_bundle("const x = 1;\nexport default x;\nexport { x };\n")
    assert "export" not in built.script
    assert where(built, "x = 1") == "bundle.js:1:7"


async def test_a_classic_bundle_stays_one():
    built = await build_bundle('(() => { on("x", () => 1); })();')
    assert 'on("x"' in built.script


async def test_the_map_of_a_bundle_is_continued():
    source_map = {
        "version": 3,
        "sources": ["../../home/me/bot/src/main.ts"],
        "sourcesContent": ["const secret = 1"],
        "mappings": ";;AAUI",  # line 3 of the bundle is line 11, column 5 of the source
    }
    built = await build_bundle("\n\nboom();\n", json.dumps(source_map))
    assert where(built, "boom()") == "home/me/bot/src/main.ts:11:5"
    assert "secret" not in built.source_map


async def test_sources_of_a_bundle_get_the_names_of_the_uploaded_files():
    source_map = {"version": 3, "sources": ["/home/me/bot/src/main.ts"], "mappings": "AAAA"}
    built = await Builder(BuildConfig(), RuntimeConfig()).build(
        Upload("src/main.ts", [MAIN], "boom();", SourceFile("a.map", json.dumps(source_map)))
    )
    assert where(built, "boom()") == "src/main.ts:1:1"


async def test_the_map_that_was_sent_counts_rather_than_one_named_in_the_bundle():
    sent = json.dumps({"version": 3, "sources": ["sent.ts"], "mappings": "AAAA"})
    other = json.dumps({"version": 3, "sources": ["other.ts"], "mappings": "AAAA"})
    data = base64.b64encode(other.encode()).decode()
    for comment in ("bundle.js.map", f"data:application/json;base64,{data}"):
        built = await build_bundle(f"boom();\n//# sourceMappingURL={comment}", sent)
        assert where(built, "boom()") == "sent.ts:1:1"


async def test_a_map_that_is_none_is_refused():
    with pytest.raises(RequestError) as caught:
        await build_bundle("boom();", "{}")
    assert caught.value.code == "deployments.bad_upload"


async def test_a_syntax_error_names_file_line_and_column():
    error = await refused(SourceFile("src/main.ts", "const a = 1;\nlet x: = 2;"))
    assert error.message == 'src/main.ts:2:8: Unexpected "="'


async def test_top_level_await_is_refused_with_a_way_out():
    error = await refused(SourceFile("main.ts", "await Promise.resolve(1);"))
    assert "main.ts:1:1: Top-level await" in error.message
    assert "async" in (error.hint or "")


async def test_a_package_is_refused_with_a_way_out():
    error = await refused(SourceFile("main.ts", 'import "lodash";'))
    assert 'main.ts:1:8: Could not resolve "lodash"' in error.message
    assert "trellis deploy" in (error.hint or "")


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A file of the host that would build well."""
    path = tmp_path / "host-secret.json"
    path.write_text('{"token": "hunter2"}')
    return path


@pytest.mark.parametrize(
    "code",
    [
        "import x from '{outside}'; on(x)",
        "import x from '{relative}'; on(x)",
        "on(require('{outside}'))",
        "on(await import('{outside}'))",
        "import x from '{outside}' with {{ type: 'json' }}; on(x)",
        "import x from '{outside}?query#hash'; on(x)",
        "const f = (n) => import(`./{directory}/${{n}}.json`); on(f)",
    ],
)
async def test_an_import_of_a_file_of_the_host_is_refused(code, outside, workspaces):
    relative = os.path.relpath(outside, workspaces / "trellis-build-x" / "upload")
    text = code.format(outside=outside, relative=relative, directory=relative.rpartition("/")[0])
    error = await refused(
        SourceFile("main.ts", f"(async () => {{ {text} }})()" if "await" in text else text)
    )
    assert "hunter2" not in str(error.as_dict())
    assert "outside" in error.message


async def test_a_path_alias_to_a_file_of_the_host_is_refused(outside):
    paths = json.dumps({"compilerOptions": {"paths": {"secret": [str(outside)]}}})
    error = await refused(
        SourceFile("main.ts", 'import x from "secret"; on(x)'), SourceFile("tsconfig.json", paths)
    )
    assert error.message == 'main.ts:1:15: Could not resolve "secret"'


async def test_a_package_json_cannot_lead_to_a_file_of_the_host(outside, workspaces):
    relative = os.path.relpath(outside, workspaces / "trellis-build-x" / "upload")
    for field in ("imports", "browser"):
        package = json.dumps({field: {"#secret": relative, "./x.js": relative}})
        await refused(
            SourceFile("main.ts", 'import x from "#secret"; import y from "./x.js"; on(x, y)'),
            SourceFile("package.json", package),
        )


async def test_a_file_of_the_host_that_does_not_parse_is_not_quoted(tmp_path: Path):
    secret = tmp_path / "secret"
    secret.write_text("hunter2 is the password")
    error = await refused(SourceFile("main.ts", f'import "{secret}";'))
    assert "hunter2" not in str(error.as_dict())
    assert error.message.endswith("an import leads outside of the upload")


@pytest.mark.parametrize(
    "importing", ["import '{}'", "const f = (n) => import(`{}/${{n}}`); on(f)"]
)
async def test_nobody_learns_whether_a_file_of_the_host_is_there(importing, tmp_path, workspaces):
    (tmp_path / "is-there").mkdir()
    (tmp_path / "is-there" / "secret.json").write_text("{}")
    said = []
    for folder in ("is-there", "not-there"):
        path = tmp_path / folder if "`" in importing else tmp_path / folder / "secret.json"
        relative = os.path.relpath(path, workspaces / "trellis-build-x" / "upload")
        # esbuild looks for files of a pattern only where it is relative.
        for name in (f"./{relative}",) if "`" in importing else (str(path), f"./{relative}"):
            error = await refused(SourceFile("main.ts", importing.format(name)))
            said.append(error.message.replace(name.removeprefix("./"), "NAME"))
    assert said[: len(said) // 2] == said[len(said) // 2 :]


def test_only_a_program_that_needs_no_other_file_is_static():
    assert is_static(find_esbuild(""))
    assert not is_static(Path(sys.executable))
    assert not is_static(Path(__file__))


async def test_what_a_system_does_not_deny_to_builds_is_said():
    esbuild = find_esbuild("")
    missing = await uncontained(esbuild)
    assert not [what for what in missing if what.startswith("files")]
    assert ("user: the host does not run as root" in missing) == (os.geteuid() != 0)
    assert await uncontained(Path(sys.executable)) == [
        "files: the program is not a static one", *missing
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["(" * 300_000, "[" * 300_000, "`${" * 100_000, "<a>" * 100_000])
async def test_what_is_nested_too_deep_is_refused(text):
    assert "hunter2" not in (await refused(SourceFile("main.tsx", text))).message


async def test_only_so_many_uploads_wait(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("trellis.deployments.esbuild._WALL_SECS", 0.1)
    slow = program(tmp_path / "slow", "import time; time.sleep(600)")
    builder = Builder(BuildConfig(esbuild=str(slow), max_concurrent=1), RuntimeConfig())
    builds = [builder.build(Upload("main.ts", [ONE])) for _ in range(18)]
    errors = await asyncio.gather(*builds, return_exceptions=True)
    codes = Counter(e.code for e in errors if isinstance(e, DependencyError | ScriptError))
    assert codes == {"build.busy": 1, "build_failed": 17}


@pytest.mark.parametrize(
    "comment",
    ["//# sourceMappingURL={}", "/* x @ sourceMappingURL={} */", "//# sourceMappingURL=file://{}"],
)
async def test_a_source_map_comment_reads_no_names_from_the_host(comment, tmp_path: Path):
    stolen = {"version": 3, "sources": ["hunter2.ts"], "mappings": "AAAA", "names": ["hunter2"]}
    (tmp_path / "x.map").write_text(json.dumps(stolen))
    text = f"boom();\n{comment.format(tmp_path / 'x.map')}\n"
    built = await build(SourceFile("main.js", text))
    assert "hunter2" not in built.source_map


async def test_the_environment_of_the_host_does_not_reach_the_script(monkeypatch):
    monkeypatch.setenv("DISCORD_TOKEN", "hunter2")
    built = await build(SourceFile("main.ts", "on(process.env.DISCORD_TOKEN)"))
    assert "hunter2" not in built.script


async def test_a_script_that_is_too_large_is_refused():
    with pytest.raises(LimitError) as caught:
        await build(SourceFile("main.ts", f'on("{"x" * 3000}")'), max_script_bytes=2048)
    assert caught.value.details["limit"] == "runtime.max_script_bytes"


async def test_builds_at_once_do_not_see_each_other():
    builder = Builder(BuildConfig(), RuntimeConfig())

    async def one(number: int) -> str:
        file = SourceFile("main.ts", f"on({number * 1111})")
        return (await builder.build(Upload("main.ts", [file]))).script

    scripts = await asyncio.gather(*(one(number) for number in range(1, 9)))
    assert all(str(number * 1111) in script for number, script in enumerate(scripts, start=1))


async def test_a_missing_esbuild_says_how_to_get_one(tmp_path: Path):
    with pytest.raises(DependencyError) as caught:
        await Builder(BuildConfig(esbuild=str(tmp_path / "no")), RuntimeConfig()).build(
            Upload("main.ts", [MAIN, SourceFile("main.ts", "")])
        )
    assert caught.value.code == "build.esbuild_missing"
    assert "build.esbuild" in (caught.value.hint or "")


def program(path: Path, code: str) -> Path:
    path.write_text(f"#!{sys.executable}\n{code}")
    path.chmod(0o700)
    return path


async def test_a_build_that_does_not_end_is_ended(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("trellis.deployments.esbuild._WALL_SECS", 0.05)
    slow = program(tmp_path / "slow", "import time; time.sleep(600)")
    with pytest.raises(ScriptError, match="stopped"):
        await run_esbuild(slow, [], tmp_path)


async def test_a_build_that_is_killed_is_the_guild_s_fault(tmp_path: Path):
    dying = program(tmp_path / "dying", "import os; os.kill(os.getpid(), 9)")
    with pytest.raises(ScriptError, match="SIGKILL"):
        await run_esbuild(dying, [], tmp_path)


async def test_a_build_inherits_nothing(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("DISCORD_TOKEN", "hunter2")
    nosy = program(
        tmp_path / "nosy",
        "import os, sys; sys.exit(' '.join(os.environ) + sys.stdin.read() + '!')",
    )
    succeeded, said = await run_esbuild(nosy, [], tmp_path)
    assert not succeeded
    assert "DISCORD_TOKEN" not in said
    assert said.endswith("!\n")
