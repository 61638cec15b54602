"""Stack traces show the guild's own files and frames."""

from __future__ import annotations

import json

import pytest

from trellis.deployments.traces import Traces

GUILD = 7
# guild.js line 2, from its first column on, comes from src/main.ts line 3, column 5.
MAP = json.dumps({"version": 3, "sources": ["src/main.ts"], "names": [], "mappings": ";AAEI"})


class Maps:
    def __init__(self, found: dict[str, str] | None = None, *, broken: bool = False) -> None:
        self.found = {"r1": MAP} if found is None else found
        self.broken = broken
        self.asked: list[tuple[int, str]] = []

    async def source_map(self, guild_id: int, revision: str) -> str | None:
        self.asked.append((guild_id, revision))
        if self.broken:
            raise ConnectionError
        return self.found.get(revision)


async def mapped(stack: str, *, maps: Maps | None = None, show_internal: bool = False) -> str:
    return await Traces(maps or Maps(), show_internal=show_internal).map_stack(GUILD, "r1", stack)


@pytest.mark.parametrize(
    ("frame", "shown"),
    [
        ("at greet (guild.js:2:9)", "at greet (src/main.ts:3:5)"),
        ("at guild.js:2:9", "at src/main.ts:3:5"),
        ("at async guild.js:2:9", "at async src/main.ts:3:5"),
        ("at async Object.run (guild.js:2:9)", "at async Object.run (src/main.ts:3:5)"),
        ("at new Bot (guild.js:2:9)", "at new Bot (src/main.ts:3:5)"),
        ("at A.b [as c] (guild.js:2:9)", "at A.b [as c] (src/main.ts:3:5)"),
        ("at helper (guild.js:90:1)", "at helper (guild.js:90:1)"),
        ("at eval (guild.js:2:9)", "at src/main.ts:3:5"),
    ],
)
async def test_frames_of_the_guild_get_their_typescript_position(frame, shown):
    assert await mapped(f"Error: boom\n    {frame}") == f"Error: boom\n    {shown}"


@pytest.mark.parametrize(
    "frame",
    [
        "at deliver (prelude.js:1:2)",
        "at sdk.js:3:4",
        "at Array.map (<anonymous>)",
        "at async Promise.all (index 0)",
        "at eval (eval at run (guild.js:2:9), <anonymous>:1:1)",
        "at eval (guild.js:90:1)",
        "at native",
    ],
)
async def test_frames_of_the_platform_are_hidden_unless_they_are_wanted(frame):
    stack = f"Error: boom\n    {frame}"
    assert await mapped(stack) == "Error: boom"
    assert await mapped(stack, show_internal=True) == stack


async def test_the_whole_message_stays():
    stack = "TypeError: one\ntwo at guild.js:2:9\n\nthree\n    at guild.js:2:1"
    shown = "TypeError: one\ntwo at guild.js:2:9\n\nthree\n    at src/main.ts:3:5"
    assert await mapped(stack) == shown


async def test_a_stack_without_a_map_keeps_the_script_s_positions():
    stack = "Error: boom\n    at f (guild.js:2:9)\n    at g (prelude.js:1:1)"
    assert await mapped(stack, maps=Maps({})) == "Error: boom\n    at f (guild.js:2:9)"


@pytest.mark.parametrize("text", ["", "null", "nonsense", '{"sources":[],"mappings":"?"}'])
async def test_a_broken_map_keeps_the_script_s_positions(text):
    stack = "Error: boom\n    at f (guild.js:2:9)"
    assert await mapped(stack, maps=Maps({"r1": text})) == stack


async def test_a_database_that_fails_keeps_the_script_s_positions():
    stack = "Error: boom\n    at f (guild.js:2:9)"
    assert await mapped(stack, maps=Maps(broken=True)) == stack


@pytest.mark.parametrize(
    "stack",
    [
        "",
        "    at ",
        "    at guild.js",
        "    at f (guild.js:::)",
        "    at f (guild.js:" + "9" * 900 + ":1)",
        "    at guild.js:²:1",
        "\ud800 guild.js",
    ],
)
async def test_no_stack_is_too_strange(stack):
    assert isinstance(await mapped(stack), str)


async def test_what_is_shown_is_bounded():
    frames = "\n".join(["    at f (guild.js:2:9)"] * 5000)
    message = "\n".join("x" * 5000 for _ in range(500))
    shown = await mapped(f"{message}\n{frames}")
    assert len(shown) < 40_000
    shown = await mapped(f"Error\n{frames}")
    assert len(shown.splitlines()) == 31


async def test_a_map_is_asked_for_once():
    maps = Maps()
    traces = Traces(maps)
    for _ in range(3):
        await traces.map_stack(GUILD, "r1", "Error\n    at guild.js:2:9")
    assert maps.asked == [(GUILD, "r1")]


async def test_a_map_is_not_asked_for_when_no_frame_needs_it():
    maps = Maps()
    await Traces(maps).map_stack(GUILD, "r1", "Error: boom\n    at prelude.js:1:1")
    assert maps.asked == []


async def test_a_revision_that_is_being_loaded_is_mapped_before_it_is_stored():
    maps = Maps({})
    traces = Traces(maps)
    traces.remember("r2", MAP)
    shown = await traces.map_stack(GUILD, "r2", "Error\n    at guild.js:2:9")
    assert shown == "Error\n    at src/main.ts:3:5"
    assert maps.asked == []


async def test_only_the_maps_used_last_are_kept():
    maps = Maps({f"r{number}": MAP for number in range(40)})
    traces = Traces(maps)
    for number in [*range(40), 0]:
        await traces.map_stack(GUILD, f"r{number}", "Error\n    at guild.js:2:9")
    assert maps.asked[-1] == (GUILD, "r0")
    assert len(maps.asked) == 41
