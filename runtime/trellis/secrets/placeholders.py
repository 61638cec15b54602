"""What scripts see instead of a secret."""

from __future__ import annotations

import hashlib
import hmac
from uuid import UUID

PREFIX = "__TRELLIS_SECRET__"
_TAG_CHARS = 12


def placeholder(key: bytes, guild_id: int, name: str, version: bytes) -> str:
    """Stands for one version of one guild's secret: always the same text, which nobody can guess.

    It is computed, so that nothing has to be stored, and no other guild's placeholder can be
    turned into this one.
    """
    identity = b"%d:%s:%s" % (guild_id, name.encode(), version)
    uid = UUID(bytes=_mac(key, b"id:" + identity)[:16], version=4)
    tag = _mac(key, b"tag:" + uid.bytes).hex()[:_TAG_CHARS]
    return f"{PREFIX}:{uid}:{tag}"


def _mac(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()
