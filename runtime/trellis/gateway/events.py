"""Discord's frames, as they came, to the router.

A frame is decoded only as far as it must be: which event it is, and whose. The event's own JSON is
passed on as the bytes that Discord sent, but that messages say what their writers may do;
discord.py parses the frame a second time for its caches.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

import msgspec
import structlog

from trellis.gateway.interactions import Interaction, InteractionType
from trellis.gateway.memberships import Memberships
from trellis.gateway.message_members import MESSAGE_EVENTS, with_permissions
from trellis.guilds.ports import EventClass

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.gateway.message_members import Writer
    from trellis.gateway.ports import Now, Router

log = structlog.get_logger()

DISPATCH = 0

# They carry credentials of the host's own, or answer questions that only the host asks.
_FOR_THE_HOST = frozenset({"RESUMED", "VOICE_SERVER_UPDATE", "GUILD_MEMBERS_CHUNK"})
_MESSAGE_EVENTS = ("MESSAGE_", "GUILD_MEMBER_")


class _Frame(msgspec.Struct):
    op: int
    t: str | None = None
    d: msgspec.Raw = msgspec.Raw(b"null")


class _GuildEvent(msgspec.Struct):
    guild_id: str | None = None


class _Guild(msgspec.Struct):
    """`unavailable`: in an outage of Discord's; the bot is a member all the same."""

    id: str
    unavailable: bool = False


class _Ready(msgspec.Struct):
    user: msgspec.Raw
    shard: tuple[int, int] = (0, 1)
    guilds: tuple[_Guild, ...] = ()


class _InteractionData(msgspec.Struct):
    name: str = ""
    custom_id: str = ""


class _Interaction(msgspec.Struct):
    id: str
    application_id: str
    type: int
    token: str
    guild_id: str | None = None
    message: dict[str, msgspec.Raw] | None = None
    data: _InteractionData | None = None


_frame = msgspec.json.Decoder(_Frame)
_guild_event = msgspec.json.Decoder(_GuildEvent)
_ready = msgspec.json.Decoder(_Ready)
_guild = msgspec.json.Decoder(_Guild)
_interaction = msgspec.json.Decoder(_Interaction)
_fields = msgspec.json.Decoder(dict[str, msgspec.Raw])


class EventListener(Protocol):
    """Who in the gateway itself must know."""

    def shard_ready(self, shard_id: int) -> None: ...

    def guild_gone(self, guild_id: int) -> None: ...

    def guild_joined(self, guild_id: int) -> None: ...

    def permissions_in(
        self, guild_id: int, channel_id: int, user_id: int, writer: Writer
    ) -> int | None: ...

    def interaction(self, interaction: Interaction) -> None: ...


class GatewayEvents:
    """Takes frames, gives the router events."""

    def __init__(self, router: Router, listener: EventListener, now: Now) -> None:
        self._router = router
        self._listener = listener
        self._now = now
        self._memberships = Memberships()
        self._special: dict[str, Callable[[msgspec.Raw], None]] = {
            "READY": self._on_ready,
            "GUILD_CREATE": self._on_guild_create,
            "GUILD_UPDATE": self._on_guild_update,
            "GUILD_DELETE": self._on_guild_delete,
            "INTERACTION_CREATE": self._on_interaction,
            **{name: partial(self._on_message, name) for name in MESSAGE_EVENTS},
            **dict.fromkeys(_FOR_THE_HOST, _ignore),
        }

    def receive(self, text: str | bytes) -> None:
        """Handles one frame. Never raises: discord.py ends the shard when its listener fails."""
        try:
            frame = _frame.decode(text)
            if frame.op == DISPATCH and frame.t is not None:
                self._on_dispatch(frame.t, frame.d)
        except msgspec.MsgspecError as error:
            log.warning("gateway.bad_frame", error=str(error))
        except Exception:
            log.exception("gateway.event_failed")

    def _on_dispatch(self, name: str, data: msgspec.Raw) -> None:
        special = self._special.get(name)
        if special is not None:
            special(data)
            return
        guild_id = _guild_event.decode(data).guild_id
        if guild_id is not None:
            self._router.dispatch(int(guild_id), name, bytes(data), klass=event_class(name))

    def _on_ready(self, data: msgspec.Raw) -> None:
        ready = _ready.decode(data)
        for left in self._memberships.session(
            ready.shard, {int(guild.id) for guild in ready.guilds}
        ):
            self._left(left, b'{"id":"%d"}' % left)
        self._listener.shard_ready(ready.shard[0])
        self._router.ready(bytes(ready.user))

    def _on_guild_create(self, data: msgspec.Raw) -> None:
        guild = _guild.decode(data)
        if guild.unavailable:  # it is told again once that is over
            return
        joined = self._memberships.told_of(int(guild.id))
        if joined:
            self._listener.guild_joined(int(guild.id))
        self._router.guild_available(int(guild.id), joined=joined)
        name = "GUILD_CREATE" if joined else "GUILD_AVAILABLE"
        self._router.dispatch(int(guild.id), name, bytes(data))

    def _on_guild_update(self, data: msgspec.Raw) -> None:
        self._router.dispatch(int(_guild.decode(data).id), "GUILD_UPDATE", bytes(data))

    def _on_guild_delete(self, data: msgspec.Raw) -> None:
        guild = _guild.decode(data)
        if guild.unavailable:
            self._router.dispatch(int(guild.id), "GUILD_UNAVAILABLE", bytes(data))
        else:
            self._left(int(guild.id), bytes(data))

    def _left(self, guild_id: int, data: bytes) -> None:
        """The bot is not in that guild any more. Its script may say goodbye, and is ended."""
        self._memberships.left(guild_id)
        self._router.dispatch(guild_id, "GUILD_DELETE", data)
        self._listener.guild_gone(guild_id)
        self._router.guild_gone(guild_id)

    def _on_message(self, name: str, data: msgspec.Raw) -> None:
        guild_id = _guild_event.decode(data).guild_id
        if guild_id is not None:
            number = int(guild_id)
            payload = self._with_permissions(number, data)
            self._router.dispatch(number, name, payload, klass=EventClass.MESSAGE)

    def _with_permissions(self, guild_id: int, data: msgspec.Raw) -> bytes:
        try:
            return with_permissions(data, partial(self._listener.permissions_in, guild_id))
        except (msgspec.MsgspecError, ValueError) as error:
            log.warning("gateway.odd_message", guild_id=guild_id, error=str(error))
            return bytes(data)

    def _on_interaction(self, data: msgspec.Raw) -> None:
        head = _interaction.decode(data)
        if head.guild_id is None:
            return
        self._listener.interaction(self._interaction_of(head, int(head.guild_id)))
        self._router.dispatch(
            int(head.guild_id),
            "INTERACTION_CREATE",
            without_token(data, head.id),
            klass=EventClass.INTERACTION,
            kind=str(head.type),
        )

    def _interaction_of(self, head: _Interaction, guild_id: int) -> Interaction:
        return Interaction(
            guild_id=guild_id,
            id=int(head.id),
            application_id=int(head.application_id),
            token=head.token,
            type=InteractionType(head.type),
            has_message=head.message is not None,
            received_at=self._now(),
            name=(head.data.name or head.data.custom_id) if head.data else "",
        )


def event_class(name: str) -> EventClass:
    """How urgent the event of that name is; interactions are not asked about here."""
    return EventClass.MESSAGE if name.startswith(_MESSAGE_EVENTS) else EventClass.OTHER


def without_token(data: msgspec.Raw, interaction_id: str) -> bytes:
    """The interaction's JSON with its id where its token was; the rest is as Discord sent it."""
    fields = _fields.decode(data)
    fields["token"] = msgspec.Raw(msgspec.json.encode(interaction_id))
    return msgspec.json.encode(fields)


def _ignore(_data: msgspec.Raw) -> None:
    return
