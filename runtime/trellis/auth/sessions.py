"""Browser sessions: a signed cookie that points at a record in the cache."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

if TYPE_CHECKING:
    from trellis.storage.cache import Cache

_ID_BYTES = 24


class UserGuild(BaseModel):
    """A guild as Discord lists it for a user who signed in."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str
    icon: str | None = None
    permissions: int


class User(BaseModel):
    """The Discord user who signed in."""

    model_config = ConfigDict(frozen=True)

    id: int
    username: str
    global_name: str | None = None
    avatar: str | None = None
    guilds: tuple[UserGuild, ...] = ()


class Sessions:
    """Sessions of users who signed in through Discord.

    Args:
        cache: holds the records.
        secret: signs the cookies, `api.secret`; a cookie of another secret is no session.
        ttl_secs: how long a session lives.
    """

    def __init__(self, cache: Cache, secret: str, ttl_secs: float) -> None:
        self._cache = cache
        self._key = hashlib.sha256(b"trellis.session:" + secret.encode()).digest()
        self._ttl_secs = ttl_secs

    async def create(self, user: User) -> str:
        """Starts a session; returns the value of its cookie."""
        session_id = secrets.token_urlsafe(_ID_BYTES)
        record = user.model_dump_json().encode()
        await self._cache.set(_record(session_id), record, self._ttl_secs)
        return f"{session_id}.{self._sign(session_id)}"

    async def get(self, cookie: str) -> User | None:
        """The user whose session this cookie belongs to, None when there is none any more."""
        session_id = self._verified(cookie)
        record = None if session_id is None else await self._cache.get(_record(session_id))
        if record is None:
            return None
        try:
            return User.model_validate_json(record)
        except ValidationError:
            return None  # another version wrote it: sign in again

    async def delete(self, cookie: str) -> None:
        """Ends the session."""
        session_id = self._verified(cookie)
        if session_id is not None:
            await self._cache.delete(_record(session_id))

    def _verified(self, cookie: str) -> str | None:
        if not cookie.isascii():
            return None
        session_id, _, signature = cookie.partition(".")
        expected = self._sign(session_id).encode()
        return session_id if hmac.compare_digest(signature.encode(), expected) else None

    def _sign(self, session_id: str) -> str:
        digest = hmac.new(self._key, session_id.encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _record(session_id: str) -> str:
    return f"session:{session_id}"
