"""Takes in the lines of an export: see `transfer` for what they are."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated, Any, Final

import msgspec

from trellis.errors import LimitError, OpError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator

    from trellis.kv.store import KvStore

TOGETHER: Final = 200  # lines that are written at once


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    """Any line; which one it is shows in what it names."""

    trellis: str | None = None
    version: int | None = None
    guild: str | None = None
    store: str | None = None
    kept: bool = False
    key: str | None = None
    value: Any = None
    metadata: Any = None
    expiration: int | None = None
    set: str | None = None
    member: str | None = None
    score: Annotated[float, msgspec.Meta(ge=-(2**53), le=2**53)] | None = None
    end: bool = False
    entries: int | None = None


Numbered = tuple[int, _Line]

_decoder = msgspec.json.Decoder(_Line)


async def take_in(kv: KvStore, guild_id: int, text: bytes, *, is_part: bool = False) -> int:
    """Writes what the lines say over what is there; how many entries they were.

    Args:
        kv: where to.
        guild_id: whose.
        text: the lines.
        is_part: they come without the first and the last line.

    Raises:
        OpError: `invalid_argument`, before anything was written: a line is none, or the first or
            the last is missing.
        LimitError: with the number of the line; those before it are written.
    """
    entries = check_lines(text, is_part=is_part)
    for first in range(0, len(entries), TOGETHER):
        await _write(kv, guild_id, entries[first : first + TOGETHER])
    return _count(entries)


def check_lines(text: bytes, *, is_part: bool) -> list[Numbered]:
    """The entries with the numbers of their lines; OpError as `take_in`."""
    lines = [(number, _parsed(number, raw)) for number, raw in _numbered(text)]
    entries = [(number, line) for number, line in lines if _is_entry(line)]
    if not is_part:
        _check_ends([line for _, line in lines], _count(entries))
    return entries


def _count(entries: list[Numbered]) -> int:
    return sum(not line.kept for _, line in entries)


def _numbered(text: bytes) -> Iterator[tuple[int, bytes]]:
    return ((n, line) for n, line in enumerate(text.split(b"\n"), 1) if line.strip())


def _parsed(number: int, raw: bytes) -> _Line:
    try:
        return _decoder.decode(raw)
    except msgspec.MsgspecError as error:
        raise OpError(f"line {number} is not one of an export: {error}", field="line") from error


def _is_entry(line: _Line) -> bool:
    return line.trellis is None and not line.end


def _check_ends(lines: list[_Line], entries: int) -> None:
    if not lines or lines[0].trellis != "kv" or lines[0].version != 1:
        raise OpError("the first line does not say that this is an export of version 1")
    if not lines[-1].end or lines[-1].entries != entries:
        raise OpError(
            "the export is not whole: its last line is missing or counts other entries",
            hint="export again; nothing was imported",
        )


async def _write(kv: KvStore, guild_id: int, entries: list[Numbered]) -> None:
    writes = [_writing(kv, guild_id, number, line) for number, line in entries]
    results = await asyncio.gather(*writes, return_exceptions=True)
    for (number, _), result in zip(entries, results, strict=True):
        if isinstance(result, LimitError | OpError):
            told = f"line {number}: {result.message}"
            raise type(result)(told, code=result.code, hint=result.hint, **result.details)
        if isinstance(result, BaseException):
            raise result


async def _writing(kv: KvStore, guild_id: int, number: int, line: _Line) -> None:
    await _applied(kv, guild_id, number, line)


def _applied(kv: KvStore, guild_id: int, number: int, line: _Line) -> Awaitable[Any]:
    match line:
        case _Line(set=str(name), member=str(member), score=float(score)):
            return kv.add(guild_id, name, member, score)
        case _Line(store=str(store), kept=True):
            return kv.create_store(guild_id, store)
        case _Line(store=str(store), key=str(key), value=value):
            expiration, metadata = line.expiration, line.metadata
            return kv.set(guild_id, store, key, value, expiration=expiration, metadata=metadata)
        case _:
            raise OpError(f"line {number} names neither a key nor a member", field="line")
