"""Who may manage a guild."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from trellis.errors import RequestError

if TYPE_CHECKING:
    from trellis.auth.principal import Principal
    from trellis.storage.cache import Cache

_ADMINISTRATOR = 1 << 3
_MANAGE_GUILD = 1 << 5
_REMEMBERED_SECS = 30
_ABSENT = b"-"


class Membership(Protocol):
    async def permissions(self, guild_id: int, user_id: int) -> int | None:
        """The user's permission bits in the guild, every bit for its owner.

        None when the user is not a member, or the bot is not in the guild.
        """
        ...


def manages(permissions: int) -> bool:
    """Whether these permission bits let a member manage the guild."""
    return bool(permissions & (_ADMINISTRATOR | _MANAGE_GUILD))


class Access:
    """Asks Discord's side once in 30 seconds, at most, for each member."""

    def __init__(self, membership: Membership, cache: Cache) -> None:
        self._membership = membership
        self._cache = cache

    async def require_manage(self, principal: Principal, guild_id: int) -> None:
        """Lets pass whoever manages the guild.

        Raises:
            RequestError: `forbidden`, 403. It does not tell whether the guild exists.
        """
        if not await self.may_manage(principal, guild_id):
            raise RequestError(
                f"you may not manage guild {guild_id}",
                code="forbidden",
                status=403,
                hint="it takes the Manage Server permission there, and the bot in that server",
            )

    async def may_manage(self, principal: Principal, guild_id: int) -> bool:
        if principal.operator:
            return True
        if principal.user_id is None:
            return False
        permissions = await self._permissions(guild_id, principal.user_id)
        return permissions is not None and manages(permissions)

    async def _permissions(self, guild_id: int, user_id: int) -> int | None:
        key = f"permissions:{guild_id}:{user_id}"
        remembered = await self._cache.get(key)
        if remembered is not None:
            return None if remembered == _ABSENT else int(remembered)
        permissions = await self._membership.permissions(guild_id, user_id)
        value = _ABSENT if permissions is None else str(permissions).encode()
        await self._cache.set(key, value, _REMEMBERED_SECS)
        return permissions
