"""Messages to a member, in private."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from discord.http import Route

from trellis.gateway.broker import Call
from trellis.gateway.lookups import Lookups
from trellis.gateway.rest.correspondents import Correspondents
from trellis.gateway.rest.fields import RestArgs
from trellis.gateway.rest.ids import MemberId
from trellis.gateway.rest.messages import NewMessage, once

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.engine.ops import Caller, OpTable
    from trellis.gateway.ports import Json, Now
    from trellis.gateway.rest.proof import Proof
    from trellis.gateway.scope import Requests

_CHANNEL_SECS: Final = 24 * 3600.0  # a private channel stays


class SendDirect(NewMessage, RestArgs):
    """A message for one member of the guild."""

    user_id: MemberId


class DirectOps:
    """`direct.send`: to members of the caller's guild alone.

    The bot's private channel with a user is the same from whichever guild it is written to. So no
    script may read it or change what is in it, and no other op takes its id: it is no guild's.
    """

    def __init__(
        self, proof: Proof, requests: Requests, now: Now, nonce: Callable[[], str]
    ) -> None:
        self._proof = proof
        self._requests = requests
        self._nonce = nonce
        self._correspondents = Correspondents(now)
        self._channels: Lookups[int] = Lookups(now, known_secs=_CHANNEL_SECS)

    def register(self, table: OpTable) -> None:
        table.add("direct.send", SendDirect, self.send)

    async def send(self, caller: Caller, args: SendDirect) -> Json:
        body = once(args.message(), self._nonce)
        await self._proof.of(caller.guild_id, args)
        self._correspondents.admit(caller.guild_id, args.user_id)

        async def find() -> int | None:
            opening = Call(
                Route("POST", "/users/@me/channels"), {"recipient_id": str(args.user_id)}
            )
            return int((await self._requests.request(caller.guild_id, opening))["id"])

        channel_id = await self._channels.get(args.user_id, find)
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel_id)
        call = Call(route, body.payload, body.files)
        return await self._requests.request(caller.guild_id, call)
