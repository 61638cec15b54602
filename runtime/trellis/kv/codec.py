"""How entries are laid out as ordered pairs of bytes.

    s guild name            -> usage of a store, and its incarnation
    g guild                 -> usage of a guild, and the last number it gave out
    d guild incarnation key -> entry: expiry, version, metadata and, unless it is large, the value
    v guild incarnation key -> a large value, so that listing does not read it
    e expiry guild incarnation key -> name of the store: what expires, in the order of time
    x guild incarnation     -> nothing: a cleared store whose entries are still to be removed
    z guild incarnation score member -> nothing: members of a sorted set in the order of scores
    c guild incarnation length prefix -> how many scores of a sorted set begin so

Guild, incarnation and score have eight bytes each and the key is the rest, so no key can reach out
of its store whatever its bytes, and within a store the order of the bytes is the order of the keys.
Incarnations and versions are numbers of the guild that are never given out twice: a store is
cleared by giving it a new incarnation. A sorted set is a store whose name begins with NUL, which no
script's name does; its entries are the members, and their values the scores.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

STORE, GUILD, ENTRY, VALUE, EXPIRY, CLEARED = b"s", b"g", b"d", b"v", b"e", b"x"
SCORE, TALLY = b"z", b"c"
OF_A_STORE = (ENTRY, VALUE, SCORE, TALLY)  # what lies behind guild and incarnation
SORTED_SET = b"\0"
SCORE_BYTES = 8

INLINE_BYTES = 4096  # larger values lie apart

_FORMAT = 1
_APART, _JSON = 1, 2
_WIDE = struct.Struct(">Q")
_DOUBLE = struct.Struct(">d")
_SIGN = 1 << 63
_ALL_BITS = (1 << 64) - 1
_ENTRY = struct.Struct(">BBQQII")  # format, flags, expiry, version, bytes of value and metadata
_USAGE = struct.Struct(">BQQQQ?")  # format, incarnation, bytes, keys, created, kept


class Entity(NamedTuple):
    """An entry as it is kept; `value` is None when it lies apart. It is a text unless `is_json`."""

    expires: int
    value_bytes: int
    metadata: bytes
    value: bytes | None
    version: int = 0
    is_json: bool = False

    def size(self, key_bytes: int) -> int:
        return key_bytes + self.value_bytes + len(self.metadata)


class Usage(NamedTuple):
    """What a store, or a whole guild, holds; of a guild `incarnation` is the last number used."""

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
    expires, value_bytes, metadata, value, version, is_json = entity
    flags = (_APART if value is None else 0) | (_JSON if is_json else 0)
    head = _ENTRY.pack(_FORMAT, flags, expires, version, value_bytes, len(metadata))
    return head + metadata + (value or b"")


def decode_entity(raw: bytes) -> Entity:
    _, flags, expires, version, value_bytes, metadata_bytes = _ENTRY.unpack_from(raw)
    middle = _ENTRY.size + metadata_bytes
    value = None if flags & _APART else raw[middle:]
    metadata = raw[_ENTRY.size : middle]
    return Entity(expires, value_bytes, metadata, value, version, bool(flags & _JSON))


def encode_usage(usage: Usage) -> bytes:
    return _USAGE.pack(_FORMAT, *usage)


def decode_usage(raw: bytes) -> Usage:
    return Usage(*_USAGE.unpack(raw)[1:])


def encode_number(number: int) -> bytes:
    return _WIDE.pack(number)


def decode_number(raw: bytes) -> int:
    (number,) = _WIDE.unpack(raw)
    return int(number)


def encode_score(score: float) -> bytes:
    """Eight bytes whose order is that of the numbers; -0 is 0."""
    (bits,) = _WIDE.unpack(_DOUBLE.pack(score + 0.0))
    return _WIDE.pack(bits ^ _ALL_BITS if bits & _SIGN else bits | _SIGN)


def decode_score(raw: bytes) -> float:
    (bits,) = _WIDE.unpack(raw)
    (score,) = _DOUBLE.unpack(_WIDE.pack(bits ^ _SIGN if bits & _SIGN else bits ^ _ALL_BITS))
    return float(score)


def score_key(spot: bytes, score: bytes, member: bytes) -> bytes:
    return SCORE + spot + score + member


def tally_key(spot: bytes, prefix: bytes) -> bytes:
    """Where the number of scores is kept whose bytes begin with `prefix`."""
    return TALLY + spot + bytes((len(prefix),)) + prefix


def end_of(prefix: bytes) -> bytes:
    """What is greater than all keys that begin with `prefix`, and not greater than any other."""
    body = prefix.rstrip(b"\xff")
    return body[:-1] + bytes((body[-1] + 1,))
