"""Routes about pinned messages, the old ones and the new, and about polls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator import permissions as bits
from trellis.emulator.rest import Call, Endpoint
from trellis.emulator.rest_scope import channel_of, message_of

if TYPE_CHECKING:
    from trellis.emulator.models import Json, Message
    from trellis.emulator.pins import Pins
    from trellis.emulator.polls import Polls
    from trellis.emulator.state import World

PINS_A_PAGE = 50
DEFAULT_VOTERS, MAX_VOTERS = 25, 100

_OLD = "/channels/{channel_id}/pins"
_NEW = "/channels/{channel_id}/messages/pins"
_POLL = "/channels/{channel_id}/polls/{message_id}"


class PinRoutes:
    def __init__(self, world: World, pins: Pins) -> None:
        self._world = world
        self._pins = pins

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _OLD, self.list_old),
            Endpoint("GET", _NEW, self.page),
            *(Endpoint("PUT", path + "/{message_id}", self.pin) for path in (_OLD, _NEW)),
            *(Endpoint("DELETE", path + "/{message_id}", self.unpin) for path in (_OLD, _NEW)),
        ]

    def _seen(self, call: Call) -> list[Message]:
        """Nothing for those who may not read what was written before."""
        channel = channel_of(self._world, call)
        held = self._world.bits_in(channel, call.user)
        return self._pins.pinned(channel) if held & bits.READ_MESSAGE_HISTORY else []

    def list_old(self, call: Call) -> list[Json]:
        return [payloads.message(self._world, m) for m in self._seen(call)[:PINS_A_PAGE]]

    def page(self, call: Call) -> Json:
        limit = call.query_int("limit", PINS_A_PAGE, 1, PINS_A_PAGE)
        before = call.query_time("before")
        found = [m for m in self._seen(call) if not before or (m.pinned_at or "") < before]
        items = [
            {"pinned_at": m.pinned_at, "message": payloads.message(self._world, m)}
            for m in found[:limit]
        ]
        return {"items": items, "has_more": len(found) > limit}

    def pin(self, call: Call) -> None:
        message = message_of(self._world, call, bits.PIN_MESSAGES)
        self._pins.pin(call.actor, channel_of(self._world, call), message)

    def unpin(self, call: Call) -> None:
        message = message_of(self._world, call, bits.PIN_MESSAGES)
        self._pins.unpin(call.actor, channel_of(self._world, call), message)


class PollRoutes:
    def __init__(self, world: World, polls: Polls) -> None:
        self._world = world
        self._polls = polls

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _POLL + "/answers/{answer_id}", self.voters),
            Endpoint("POST", _POLL + "/expire", self.expire),
        ]

    def voters(self, call: Call) -> Json:
        limit = call.query_int("limit", DEFAULT_VOTERS, 1, MAX_VOTERS)
        after = call.query_id("after") or 0
        voters = self._polls.voters(
            message_of(self._world, call, direct=True), call.id("answer_id")
        )
        return {"users": [payloads.user(user) for user in voters if user.id > after][:limit]}

    def expire(self, call: Call) -> Json:
        message = message_of(self._world, call, direct=True)
        self._polls.expire(message, call.user)
        return payloads.message(self._world, message)
