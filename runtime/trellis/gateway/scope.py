"""Proof that what a script names belongs to its guild.

The gateway's cache is asked first, then what was found before, then Discord: on the caller's
account, so that a script that guesses ids uses up its own guild's budget and opens its own guild's
breaker. What is not the guild's is remembered, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from discord.http import Route

from trellis.errors import OpError
from trellis.gateway.broker import Call, Lane
from trellis.gateway.lookups import Lookups

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.gateway.ports import Json, Now

_UNAUTHORIZED = 401
_MEMBER_SECS = 60.0  # members come and go


class Known(Protocol):
    """The channels, threads and roles that the gateway told us of."""

    def has_channel(self, guild_id: int, channel_id: int) -> bool: ...

    def guild_of_channel(self, channel_id: int) -> int | None: ...

    def has_role(self, guild_id: int, role_id: int) -> bool: ...


class Requests(Protocol):
    """The broker."""

    async def request(self, guild_id: int, call: Call, lane: Lane = ...) -> Json: ...


@dataclass(frozen=True, slots=True)
class Hook:
    """A webhook. Its token never reaches a script.

    Attributes:
        is_ours: the bot made it, so a guild's script needs no token to use it.
    """

    guild_id: int
    token: str
    is_ours: bool


class Scope:
    """Each method returns if the thing is the guild's; else OpError `forbidden`."""

    def __init__(
        self,
        known: Known,
        requests: Requests,
        now: Now,
        application_id: Callable[[], int | None] = lambda: None,
    ) -> None:
        self._known = known
        self._requests = requests
        self._application_id = application_id
        self._channels: Lookups[int] = Lookups(now)
        self._roles: Lookups[int] = Lookups(now)
        self._members: Lookups[int] = Lookups(now, known_secs=_MEMBER_SECS)
        self._invites: Lookups[int] = Lookups(now)
        self._hooks: Lookups[Hook] = Lookups(now)

    async def channel(self, guild_id: int, channel_id: int) -> None:
        """A channel or a thread."""
        if self._known.has_channel(guild_id, channel_id):
            return

        async def find() -> int | None:
            known = self._known.guild_of_channel(channel_id)
            return known or await self._guild_at(guild_id, "/channels/{channel_id}", channel_id)

        if await self._channels.get(channel_id, find) != guild_id:
            raise _foreign("channel", channel_id, "a channel or thread that the bot can see")

    async def role(self, guild_id: int, role_id: int) -> None:
        if self._known.has_role(guild_id, role_id):
            return

        async def find() -> int | None:
            # All of them: there is no request that fails for a role that is not there.
            route = Route("GET", "/guilds/{guild_id}/roles", guild_id=guild_id)
            roles = await self._requests.request(guild_id, Call(route))
            return guild_id if any(int(role["id"]) == role_id for role in roles) else None

        if await self._roles.get((guild_id, role_id), find) != guild_id:
            raise _foreign("role", role_id, "a role")

    async def member(self, guild_id: int, user_id: int) -> None:
        async def find() -> int | None:
            route = Route(
                "GET", "/guilds/{guild_id}/members/{user_id}", guild_id=guild_id, user_id=user_id
            )
            return guild_id if await self._found(guild_id, route) is not None else None

        if await self._members.get((guild_id, user_id), find) != guild_id:
            raise _foreign("user", user_id, "a member")

    async def invite(self, guild_id: int, code: str) -> None:
        async def find() -> int | None:
            invite = await self._found(guild_id, Route("GET", "/invites/{code}", code=code))
            return int((invite or {}).get("guild", {}).get("id", 0)) or None

        if await self._invites.get(code, find) != guild_id:
            raise _foreign("invite", code, "an invite")

    async def webhook(self, guild_id: int, webhook_id: int, token: str = "") -> Hook:
        """The webhook, found with its token where one is given, else by the bot's permission."""

        async def find() -> Hook | None:
            found = await self._found(guild_id, _hook_route(webhook_id, token))
            return None if found is None else self._hook(found)

        hook = await self._hooks.get((webhook_id, token), find)
        if hook is None or hook.guild_id != guild_id:
            raise _foreign("webhook", webhook_id, "a webhook")
        return hook

    def _hook(self, found: dict[str, Any]) -> Hook:
        maker = found.get("application_id")
        ours = maker is not None and int(maker) == self._application_id()
        return Hook(int(found.get("guild_id") or 0), found.get("token") or "", ours)

    async def _guild_at(self, guild_id: int, path: str, channel_id: int) -> int | None:
        found = await self._found(guild_id, Route("GET", path, channel_id=channel_id))
        return int((found or {}).get("guild_id") or 0) or None

    async def _found(self, guild_id: int, route: Route) -> dict[str, Any] | None:
        """What Discord shows the bot, None where it does not."""
        try:
            found: dict[str, Any] = await self._requests.request(guild_id, Call(route))
        except OpError as error:
            if error.code in {"forbidden", "not_found"} or _is_wrong_token(error):
                return None
            raise
        return found


def _hook_route(webhook_id: int, token: str) -> Route:
    if not token:
        return Route("GET", "/webhooks/{webhook_id}", webhook_id=webhook_id)
    return Route(
        "GET",
        "/webhooks/{webhook_id}/{webhook_token}",
        webhook_id=webhook_id,
        webhook_token=token,
    )


def _is_wrong_token(error: OpError) -> bool:
    return error.details.get("status") == _UNAUTHORIZED


def _foreign(kind: str, named: object, instead: str) -> OpError:
    return OpError(
        f"{kind} {named} is not in this guild",
        code="forbidden",
        hint=f"name {instead} of this guild",
    )
