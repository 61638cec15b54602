"""What scripts see instead of a secret."""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import Final

_PREFIX: Final = "__TRELLIS_SECRET_"
_DIGEST_CHARS: Final = 40

# No character of it is changed in a URL, a form, JSON or a header. Whatever its case: a host is
# written small.
PATTERN: Final = re.compile(
    rf"{_PREFIX}[0-9a-f]{{{_DIGEST_CHARS}}}__".encode("ascii"), re.IGNORECASE
)


def placeholder(key: bytes, guild_id: int, name: str) -> str:
    """Stands for one guild's secret: always the same text, which nobody can guess.

    It stays when the value changes: a script that keeps it sends the new value at once. It is
    computed, so that nothing has to be stored, and no other guild's placeholder can be turned into
    this one.
    """
    identity = b"%d:%s" % (guild_id, name.encode())
    digest = hmac.new(key, identity, hashlib.sha256).hexdigest()
    return f"{_PREFIX}{digest[:_DIGEST_CHARS]}__"
