"""Takes in the lines of an export: see `transfer` for what they are."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated, Any, Final

import msgspec

from trellis.errors import LimitError, OpError
from trellis.kv.limits import checked_draft, checked_key, checked_store
from trellis.kv.transfer import FORMAT

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator, Sequence

    from trellis.kv.store import KvStore

TOGETHER: Final = 200  # lines that are written at once


class Line(msgspec.Struct, forbid_unknown_fields=True):
    """Any line; which one it is shows in what it names."""

    trellis: str | None = None
    version: int | None = None
    guild: str | None = None
    store: str | None = None
    created: Annotated[int, msgspec.Meta(ge=0, le=2**53)] | None = None
    kept: bool = False
    key: str | None = None
    value: Any = msgspec.UNSET
    metadata: Any = None
    expiration: int | None = None
    set: str | None = None
    member: str | None = None
    score: Annotated[float, msgspec.Meta(ge=-(2**53), le=2**53)] | None = None
    end: bool = False
    entries: int | None = None

    @property
    def is_entry(self) -> bool:
        return self.key is not None or self.member is not None


Numbered = tuple[int, Line]

_decoder = msgspec.json.Decoder(Line)


def check_lines(text: bytes, *, is_part: bool) -> Sequence[Numbered]:
    """What is to be written, with the numbers of the lines. Blocks: to be called on a thread.

    Args:
        text: the lines.
        is_part: they come without the first and the last line.

    Raises:
        OpError: `invalid_argument`: a line is none, or the first or the last is missing.
        LimitError: a key or a value is too large.
    """
    lines = [(number, _parsed(number, raw)) for number, raw in _numbered(text)]
    wanted = [(number, line) for number, line in lines if line.trellis is None and not line.end]
    for number, line in wanted:
        try:
            _check(line)
        except (LimitError, OpError) as error:
            raise _at_line(number, error) from error
    if not is_part:
        _check_ends([line for _, line in lines], sum(line.is_entry for _, line in wanted))
    return wanted


async def take_in(kv: KvStore, guild_id: int, lines: Sequence[Numbered]) -> int:
    """Writes what checked lines say over what is there; how many entries they were.

    Raises:
        LimitError: a quota, with the number of the line; those before it are written.
    """
    for first in range(0, len(lines), TOGETHER):
        await _write(kv, guild_id, lines[first : first + TOGETHER])
    return sum(line.is_entry for _, line in lines)


def _numbered(text: bytes) -> Iterator[tuple[int, bytes]]:
    return ((n, line) for n, line in enumerate(text.split(b"\n"), 1) if line.strip())


def _parsed(number: int, raw: bytes) -> Line:
    try:
        return _decoder.decode(raw)
    except msgspec.MsgspecError as error:
        raise OpError(f"line {number} is not one of an export: {error}", field="line") from error


def _check(line: Line) -> None:
    match line:
        case Line(set=str(name), member=str(member), score=float()):
            checked_store(name)
            checked_key(member)
        case Line(store=str(store), key=str(key), value=value) if value is not msgspec.UNSET:
            checked_store(store)
            checked_draft(checked_key(key), value, line.metadata, line.expiration)
        case Line(store=str(store), key=None) if line.kept or line.created is not None:
            checked_store(store)
        case _:
            raise OpError(
                "it is neither a key with its value, nor a member with its score, nor a store",
                field="line",
            )


def _check_ends(lines: Sequence[Line], entries: int) -> None:
    if not lines or lines[0].trellis != "kv" or lines[0].version != FORMAT:
        raise OpError(f"the first line does not say that this is an export of version {FORMAT}")
    if not lines[-1].end or lines[-1].entries != entries:
        raise OpError(
            "the export is not whole: its last line is missing or counts other entries",
            hint="export again; nothing was imported",
        )


async def _write(kv: KvStore, guild_id: int, lines: Sequence[Numbered]) -> None:
    writes = [_writing(kv, guild_id, line) for _, line in lines]
    results = await asyncio.gather(*writes, return_exceptions=True)
    for (number, _), result in zip(lines, results, strict=True):
        if isinstance(result, LimitError | OpError):
            raise _at_line(number, result)
        if isinstance(result, BaseException):
            raise result


async def _writing(kv: KvStore, guild_id: int, line: Line) -> None:
    await _applied(kv, guild_id, line)


def _applied(kv: KvStore, guild_id: int, line: Line) -> Awaitable[Any]:
    if line.set is not None:
        return kv.add(guild_id, line.set, line.member or "", line.score or 0)
    store = line.store or ""
    if line.key is None:
        return kv.restore_store(guild_id, store, line.created, kept=line.kept)
    expiration, metadata = line.expiration, line.metadata
    return kv.set(guild_id, store, line.key, line.value, expiration=expiration, metadata=metadata)


def _at_line(number: int, error: LimitError | OpError) -> LimitError | OpError:
    told = f"line {number}: {error.message}"
    return type(error)(told, code=error.code, hint=error.hint, **error.details)
