"""Stack traces in the guild's own terms: its TypeScript files, its frames, nobody else's."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

import structlog

from trellis.deployments.builder import SCRIPT_NAME
from trellis.deployments.source_map import SourceMap

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_MAPS = 32
_MAX_STACK_CHARS = 32_768
_MAX_LINE_CHARS = 1000
_MAX_MESSAGE_LINES = 20
_MAX_FRAMES = 30
# A frame of ours or of the guild's where an error is printed: what follows belongs to the printing.
_PRINTED_FRAME = re.compile(
    r"(\s+)(at .*?(?:\b(?:guild|trellis|platform)\.js:\d+:\d+|\(<anonymous>|\(index \d+)\)?)(.*)"
)
# What V8 calls functions without a name, and the top level, of a script that was evaluated.
_NAMELESS = {"eval (": "", "async eval (": "async "}

log = structlog.get_logger()


class SourceMaps(Protocol):
    async def source_map(self, guild_id: int, revision: str) -> str | None:
        """The map of a revision that is kept, None when it is not."""
        ...


class Traces:
    """Port Traces of the guilds package.

    Args:
        maps: where the maps of stored revisions are.
        show_internal: keep the frames of the platform too, `runtime.show_internal_stack_frames`.
    """

    def __init__(self, maps: SourceMaps, *, show_internal: bool = False) -> None:
        self._maps = maps
        self._show_internal = show_internal
        self._decoded: OrderedDict[str, SourceMap | str | None] = OrderedDict()

    def remember(self, revision: str, source_map: str) -> None:
        """The map of a revision that is about to be loaded, before it is stored."""
        self._keep(revision, source_map)

    async def map_stack(self, guild_id: int, revision: str, stack: str) -> str:
        """The stack with TypeScript positions, the guild's own frames only. Never raises."""
        source_map = await self._map_for(guild_id, revision, stack)
        return "\n".join(self._lines(_cut(stack), source_map))

    async def map_text(self, guild_id: int, revision: str, text: str) -> str:
        """As `map_stack` for stacks that are part of a text, which stays as it is. Never raises."""
        source_map = await self._map_for(guild_id, revision, text)
        lines: list[str] = []
        for line in text.split("\n"):
            self._add_printed(lines, line, source_map)
        return "\n".join(lines)

    async def _map_for(self, guild_id: int, revision: str, text: str) -> SourceMap | None:
        try:
            return await self._map_of(guild_id, revision) if SCRIPT_NAME in text else None
        except Exception:
            # A trace that is not mapped is better than none.
            log.warning("trace.not_mapped", guild_id=guild_id, revision=revision, exc_info=True)
        return None

    def _add_printed(self, lines: list[str], line: str, source_map: SourceMap | None) -> None:
        found = _PRINTED_FRAME.match(line) if len(line) <= _MAX_LINE_CHARS else None
        if found is None:
            lines.append(line)
            return
        indent, frame, after = found.groups()
        mapped = self._frame(frame, source_map)
        if mapped is not None:
            lines.append(f"{indent}{mapped.lstrip()}{after}")
        elif lines:
            lines[-1] += after

    async def _map_of(self, guild_id: int, revision: str) -> SourceMap | None:
        if revision in self._decoded:
            found = self._decoded[revision]
        elif (found := await self._maps.source_map(guild_id, revision)) is None:
            return None
        if isinstance(found, str):
            # Large maps take a second to decode: not on the loop.
            found = await asyncio.to_thread(_decoded, found)
        self._keep(revision, found)
        return found

    def _keep(self, revision: str, source_map: SourceMap | str | None) -> None:
        self._decoded[revision] = source_map
        self._decoded.move_to_end(revision)
        while len(self._decoded) > _MAX_MAPS:
            self._decoded.popitem(last=False)

    def _lines(self, stack: str, source_map: SourceMap | None) -> Iterator[str]:
        messages = frames = 0
        for raw in stack.split("\n"):
            line = raw[:_MAX_LINE_CHARS]
            if not _is_frame(line):
                messages += 1
                if messages <= _MAX_MESSAGE_LINES:
                    yield line
            elif frames < _MAX_FRAMES and (frame := self._frame(line, source_map)):
                frames += 1
                yield frame

    def _frame(self, line: str, source_map: SourceMap | None) -> str | None:
        before, place, after = _split_frame(line)
        position = _position(place, source_map)
        if before in _NAMELESS:
            # Without a position in the sources it is what the build puts around the modules.
            position = None if source_map and position == place else position
            before, after = _NAMELESS[before], ""
        if position is None:
            return line if self._show_internal else None
        return f"    at {before}{position}{after}"


def _decoded(text: str) -> SourceMap | None:
    try:
        return SourceMap(text)
    except ValueError:
        return None


def _cut(stack: str) -> str:
    if len(stack) <= _MAX_STACK_CHARS:
        return stack
    kept = stack[:_MAX_STACK_CHARS]
    return kept.rpartition("\n")[0] or kept


def _is_frame(line: str) -> bool:
    return line.startswith((" ", "\t")) and line.lstrip().startswith("at ")


def _split_frame(line: str) -> tuple[str, str, str]:
    """What stands before the place, the place, and what stands after it.

    The two forms are "at async f (guild.js:1:2)" and "at async guild.js:1:2".
    """
    text = line.strip().removeprefix("at ")
    if text.endswith(")"):
        call, opening, place = text[:-1].rpartition(" (")
        return call + opening, place, ")"
    call, marker, place = text.rpartition("async ")
    return call + marker, place, ""


def _position(place: str, source_map: SourceMap | None) -> str | None:
    """The place in the guild's sources; None when it is not in the guild's script."""
    file, _, numbers = place.partition(":")
    line, _, column = numbers.partition(":")
    if file != SCRIPT_NAME or not (line.isdecimal() and column.isdecimal()):
        return None
    found = source_map.lookup(int(line), int(column)) if source_map else None
    return f"{found.source}:{found.line}:{found.column}" if found else place
