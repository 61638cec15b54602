"""The opaque text that leads from one page of keys to the next."""

from __future__ import annotations

import base64
import binascii

from trellis.errors import OpError
from trellis.kv.limits import MAX_KEY_BYTES


def cursor_after(key: bytes) -> str:
    return base64.urlsafe_b64encode(key).rstrip(b"=").decode()


def key_of_cursor(cursor: str) -> bytes:
    """The key that the next page starts behind."""
    padded = cursor.encode(errors="replace") + b"=" * (-len(cursor) % 4)
    try:
        key = base64.b64decode(padded, altchars=b"-_", validate=True)
        key.decode()
    except (binascii.Error, ValueError) as error:
        raise OpError("cursor is not one that list has returned", field="cursor") from error
    if not 0 < len(key) <= MAX_KEY_BYTES:
        raise OpError("cursor is not one that list has returned", field="cursor")
    return key
