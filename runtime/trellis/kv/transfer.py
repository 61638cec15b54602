"""All that a guild keeps, as lines that another Trellis takes in.

The first line says what follows, and the last how much it was:

    {"trellis": "kv", "version": 1, "guild": "81384788765712384"}
    {"set": "levels", "member": "ada", "score": 12}
    {"store": "settings", "key": "prefix", "value": "!", "metadata": ..., "expiration": 1790000000}
    {"store": "settings", "created": 1780000000, "kept": true}     it stays when it is empty
    {"end": true, "entries": 2}

Versions are not among it: they name writes of one database, and an import is a write like any
other. See ADR 19.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from trellis.kv.codec import (
    ENTRY,
    SORTED_SET,
    STORE,
    VALUE,
    decode_entity,
    decode_usage,
    end_of,
    store_prefix,
)
from trellis.kv.limits import decoded_json, decoded_metadata

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from trellis.kv.codec import Entity, Usage
    from trellis.kv.pairs import Reader

Line = dict[str, Any]

FORMAT: Final = 1
PART_BYTES: Final = 1 << 20  # read at a time, or a bit more
PART_LINES: Final = 500


class Export:
    """The lines of one guild as they are when it is made; a part at a time."""

    def __init__(self, reader: Reader, guild: bytes, now: float) -> None:
        self._reader = reader
        self._guild = guild
        self._now = now
        self._lines = self._all()

    def part(self) -> list[Line]:
        """The next lines; none at the end."""
        lines: list[Line] = []
        room = PART_BYTES
        for line, size in self._lines:
            lines.append(line)
            room -= size
            if room <= 0 or len(lines) == PART_LINES:
                break
        return lines

    def close(self) -> None:
        self._lines.close()
        self._reader.close()

    def _all(self) -> Generator[tuple[Line, int]]:
        guild_id = str(int.from_bytes(self._guild))
        yield {"trellis": "kv", "version": FORMAT, "guild": guild_id}, 0
        count = 0
        for name, usage in self._stores():
            for line, size in self._entries(name, usage):
                yield line, size
                count += 1
            if not name.startswith(SORTED_SET):
                yield _store_line(name, usage), 0
        yield {"end": True, "entries": count}, 0

    def _stores(self) -> Iterator[tuple[bytes, Usage]]:
        prefix = STORE + self._guild
        for key, raw in self._reader.scan(prefix, end_of(prefix)):
            yield key[len(prefix) :], decode_usage(raw)

    def _entries(self, name: bytes, usage: Usage) -> Iterator[tuple[Line, int]]:
        spot = store_prefix(self._guild, usage.incarnation)
        base = ENTRY + spot
        for raw_key, raw in self._reader.scan(base, end_of(base)):
            entity, key = decode_entity(raw), raw_key[len(base) :]
            if 0 < entity.expires <= self._now:
                continue
            value = entity.value
            if value is None:
                value = self._reader.get(VALUE + spot + key) or b""
            yield _line(name, key, entity, value), entity.size(len(key))


def _store_line(name: bytes, usage: Usage) -> Line:
    line: Line = {"store": name.decode(), "created": usage.created_at}
    return line | {"kept": True} if usage.kept else line


def _line(name: bytes, key: bytes, entity: Entity, raw: bytes) -> Line:
    value = decoded_json(raw) if entity.is_json else raw.decode()
    if name.startswith(SORTED_SET):
        return {"set": name[1:].decode(), "member": key.decode(), "score": value}
    line: Line = {"store": name.decode(), "key": key.decode(), "value": value}
    if entity.metadata:
        line["metadata"] = decoded_metadata(entity.metadata)
    if entity.expires:
        line["expiration"] = entity.expires
    return line
