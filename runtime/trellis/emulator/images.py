"""Images in bodies, as data URIs."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re

from trellis.emulator.errors import DiscordError, refuse_field

MAX_AVATAR_BYTES = 10485760
_URI = re.compile(r"data:image/(?:png|jpeg|jpg|gif|webp|avif);base64,(.+)", re.DOTALL)
_GIF = (b"GIF87a", b"GIF89a")


def decode(field: str, text: str, most: int) -> bytes:
    """The image's bytes; 50035 for one larger than `most`, 50046 for what is no image."""
    found = _URI.fullmatch(text)
    try:
        data = base64.b64decode(found[1], validate=True) if found else b""
    except binascii.Error:
        data = b""
    if not data:
        raise DiscordError(400, 50046, "Invalid Asset")
    if len(data) > most:
        size = f"{most / 1024:.1f} kb"
        refuse_field(field, "BINARY_TYPE_MAX_SIZE", f"File cannot be larger than {size}.")
    return data


def hash_of(field: str, text: str | None) -> str | None:
    """How an avatar or banner is named; None takes it away."""
    if text is None:
        return None
    data = decode(field, text, MAX_AVATAR_BYTES)
    name = hashlib.blake2s(data, digest_size=16).hexdigest()
    return f"a_{name}" if is_animated(data) else name


def is_animated(data: bytes) -> bool:
    return data.startswith(_GIF)
