"""Proof that whatever a script's arguments name is its own guild's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel

from trellis.errors import OpError
from trellis.gateway.rest.ids import Channel, Guild, Invite, Member, Named, Role, Webhook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trellis.gateway.scope import Scope


def named_in(value: object) -> Iterator[Named | Invite]:
    """Every id in arguments, however deep."""
    if isinstance(value, (Named, Invite)):
        yield value
    elif isinstance(value, BaseModel):
        yield from named_in(value.__dict__)
    elif isinstance(value, dict):
        for item in value.values():
            yield from named_in(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from named_in(item)


class Proof:
    """OpError `forbidden` for the first id that is another guild's."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def of(self, guild_id: int, args: BaseModel) -> None:
        # By kind and number: a thread has the number of the message that it began with.
        for named in {(type(named), named): named for named in named_in(args)}.values():
            await self._prove(guild_id, named)

    async def _prove(self, guild_id: int, named: Named | Invite) -> None:
        match named:
            case Guild() if named != guild_id:
                raise OpError(
                    f"guild {named} is not this script's own",
                    code="forbidden",
                    hint="leave guildId out",
                )
            case Channel():
                await self._scope.channel(guild_id, named)
            case Role():
                await self._scope.role(guild_id, named)
            case Webhook():
                await self._scope.webhook(guild_id, named)
            case Member():
                await self._scope.member(guild_id, named)
            case Invite():
                await self._scope.invite(guild_id, named)
