"""What an entry of a store may look like, and how much a guild may keep."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from trellis.errors import LimitError, OpError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import JsonValue

MAX_STORE_NAME_BYTES = 64
MAX_KEY_BYTES = 512
MAX_VALUE_BYTES = 1 << 20
MAX_ENTRY_BYTES = 2 << 20  # key, value and metadata together
DEFAULT_PAGE_KEYS = 100
MAX_PAGE_KEYS = 1000
MAX_PAGE_BYTES = 2 << 20  # names and metadata; a page that reaches it ends early, with a cursor
MAX_DEPTH = 64  # of values and metadata
MAX_TOGETHER = 100  # keys of one transaction, or read at once
MAX_PAGE_MEMBERS = 1000
MAX_EXPIRATION = 99_999_999_999  # unix seconds, in the year 5138; more are milliseconds
MAX_TTL_SECS = 100 * 366 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Quotas:
    """What may be kept: bytes of keys, values and metadata, and keys."""

    store_bytes: int = 100 << 20
    guild_bytes: int = 500 << 20
    guild_keys: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Draft:
    """A checked entry on its way in, in the bytes that count against the limits."""

    value: bytes
    metadata: bytes  # JSON; empty: none
    expires: int  # unix seconds; 0: never
    is_json: bool = False  # else a text

    def size(self, key: bytes) -> int:
        return len(key) + len(self.value) + len(self.metadata)


def checked_store(name: str) -> bytes:
    """The name in UTF-8. It may stand in a URL and a file name, so '/' and '.' are out."""
    raw = _encoded("store name", name)
    _require("store name", len(raw), MAX_STORE_NAME_BYTES, "kv.store_name_bytes")
    if not raw or b"/" in raw or b"." in raw or b"\0" in raw:
        raise OpError(f"store name {name!r} is empty or holds '/', '.' or NUL", field="store")
    return raw


def checked_key(key: str) -> bytes:
    raw = _encoded("key", key)
    _require("key", len(raw), MAX_KEY_BYTES, "kv.key_bytes")
    if not raw or b"\0" in raw:
        raise OpError("a key is not empty and holds no NUL", field="key")
    return raw


def checked_prefix(prefix: str) -> bytes:
    raw = _encoded("prefix", prefix)
    _require("prefix", len(raw), MAX_KEY_BYTES, "kv.key_bytes")
    return raw


def checked_page_size(limit: int) -> int:
    if not 1 <= limit <= MAX_PAGE_KEYS:
        raise OpError(f"limit is {limit}; it lies between 1 and {MAX_PAGE_KEYS}", field="limit")
    return limit


def checked_together(count: int) -> None:
    _require("the number of keys", count, MAX_TOGETHER, "kv.keys_together", "")


def checked_draft(
    key: bytes, value: JsonValue, metadata: JsonValue = None, expiration: int | None = None
) -> Draft:
    is_json = not isinstance(value, str)
    raw = _encoded("value", value) if isinstance(value, str) else _json("value", value)
    _require("value", len(raw), MAX_VALUE_BYTES, "kv.value_bytes")
    draft = Draft(raw, checked_metadata(metadata), checked_expiration(expiration), is_json)
    checked_size(draft.size(key))
    return draft


def checked_metadata(metadata: JsonValue) -> bytes:
    """JSON text of the metadata; null is the same as none."""
    return b"" if metadata is None else _json("metadata", metadata)


def decoded_metadata(raw: bytes) -> JsonValue:
    return decoded_json(raw) if raw else None


def decoded_json(raw: bytes) -> JsonValue:
    """The value again. Whole numbers past 64 bits come back as JavaScript has them: floats."""
    value: JsonValue = msgspec.json.decode(raw)
    return value


def checked_size(entry_bytes: int) -> int:
    _require("entry (key, value and metadata)", entry_bytes, MAX_ENTRY_BYTES, "kv.entry_bytes")
    return entry_bytes


def check_quota(what: str, limit: str, used: int, more: int, maximum: int) -> None:
    """Refuses a write of `more` bytes, or keys, above what is used already.

    Raises:
        LimitError: names the quota, what is used and what the write would add.
    """
    unit = limit.rpartition("_")[2]
    if more > 0 and used + more > maximum:
        raise LimitError(
            f"{what} holds {used} {unit}; {more} more would pass its limit of {maximum} {unit}",
            hint="delete keys, or give them an expiration",
            limit=limit,
            maximum=maximum,
            present=used,
        )


def checked_expiration(expiration: int | None) -> int:
    if expiration is None:
        return 0
    if not 1 <= expiration <= MAX_EXPIRATION:
        raise OpError(
            f"expiration is {expiration}; it is a time in seconds since 1970, at least 1 and at"
            f" most {MAX_EXPIRATION}",
            hint="Date.now() gives milliseconds" if expiration > 0 else None,
            field="expiration",
        )
    return expiration


def _json(what: str, value: JsonValue) -> bytes:
    _check_depth(what, value)
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode()
    except (ValueError, TypeError) as error:
        raise OpError(f"{what} is not JSON: {error}", field=what) from error


def _check_depth(what: str, value: JsonValue) -> None:
    level: list[JsonValue] = [value]
    for _ in range(MAX_DEPTH):
        level = [inner for value in level for inner in _inside(value)]
        if not level:
            return
    raise OpError(f"{what} is nested deeper than {MAX_DEPTH} levels", field=what)


def _inside(value: JsonValue) -> Iterable[JsonValue]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _encoded(what: str, text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise OpError(f"{what} holds half of a surrogate pair", field=what) from error


def _require(what: str, present: int, maximum: int, limit: str, unit: str = " bytes") -> None:
    if present > maximum:
        raise LimitError(
            f"{what} is {present}{unit}; the limit is {maximum}{unit}",
            limit=limit,
            maximum=maximum,
            present=present,
        )
