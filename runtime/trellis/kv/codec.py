"""How entries are laid out in LevelDB.

    s guild name           -> usage of a store, and its incarnation
    g guild                -> usage of a guild
    d guild incarnation key -> entry: expiry, metadata and, unless it is large, the value
    v guild incarnation key -> a large value, so that listing does not read it
    e expiry guild incarnation key -> name of the store: what expires, in the order of time
    x guild incarnation    -> nothing: a cleared store whose entries are still to be removed
    n                      -> the next incarnation

Guild and incarnation have eight bytes each and the key is the rest, so no key can reach out of its
store whatever its bytes, and within a store the order of LevelDB is the order of the keys. An
incarnation is never used twice: a store is cleared by giving it a new one.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

STORE, GUILD, ENTRY, VALUE, EXPIRY, CLEARED, NEXT = b"s", b"g", b"d", b"v", b"e", b"x", b"n"

INLINE_BYTES = 4096  # larger values lie apart

_FORMAT = 1
_APART = 1
_WIDE = struct.Struct(">Q")
_ENTRY = struct.Struct(">BBQII")  # format, flags, expiry, bytes of the value, of the metadata
_USAGE = struct.Struct(">BQQQQ?")  # format, incarnation, bytes, keys, created, kept


class Entity(NamedTuple):
    """An entry as it is kept; `value` is None when it lies apart."""

    expires: int
    value_bytes: int
    metadata: bytes
    value: bytes | None

    def size(self, key_bytes: int) -> int:
        return key_bytes + self.value_bytes + len(self.metadata)


class Usage(NamedTuple):
    """What a store, or a whole guild, holds."""

    incarnation: int = 0
    size_bytes: int = 0
    keys: int = 0
    created_at: int = 0
    kept: bool = False


def guild_key(guild_id: int) -> bytes:
    return _WIDE.pack(guild_id)


def store_prefix(guild: bytes, incarnation: int) -> bytes:
    """What all keys of one store begin with, behind their tag."""
    return guild + _WIDE.pack(incarnation)


def split_spot(spot: bytes) -> tuple[bytes, int, bytes]:
    """Guild, incarnation and key of a spot: of what stands behind an entry's tag."""
    (incarnation,) = _WIDE.unpack_from(spot, _WIDE.size)
    return spot[: _WIDE.size], incarnation, spot[2 * _WIDE.size :]


def expiry_key(expires: int, spot: bytes) -> bytes:
    return EXPIRY + _WIDE.pack(expires) + spot


def split_expiry_key(raw: bytes) -> tuple[int, bytes]:
    """When it expires, and what."""
    (expires,) = _WIDE.unpack_from(raw, 1)
    return expires, raw[1 + _WIDE.size :]


def expiry_end(now: int) -> bytes:
    """The first expiry key of what is not due at `now`."""
    return EXPIRY + _WIDE.pack(now + 1)


def encode_entity(entity: Entity) -> bytes:
    value = entity.value
    flags = _APART if value is None else 0
    head = _ENTRY.pack(_FORMAT, flags, entity.expires, entity.value_bytes, len(entity.metadata))
    return head + entity.metadata + (value or b"")


def decode_entity(raw: bytes) -> Entity:
    _, flags, expires, value_bytes, metadata_bytes = _ENTRY.unpack_from(raw)
    middle = _ENTRY.size + metadata_bytes
    value = None if flags & _APART else raw[middle:]
    return Entity(expires, value_bytes, raw[_ENTRY.size : middle], value)


def encode_usage(usage: Usage) -> bytes:
    return _USAGE.pack(_FORMAT, *usage)


def decode_usage(raw: bytes) -> Usage:
    return Usage(*_USAGE.unpack(raw)[1:])


def encode_number(number: int) -> bytes:
    return _WIDE.pack(number)


def decode_number(raw: bytes) -> int:
    (number,) = _WIDE.unpack(raw)
    return int(number)
