"""What the control API takes."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Query
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from trellis.emulator import snowflakes
from trellis.emulator.models import Json

MAX_WAIT_MS = 60000


def _snowflake(value: object) -> int:
    number = snowflakes.parse(str(value))
    if not number:
        raise ValueError("an id is a string of decimal digits")
    return number


Id = Annotated[int, BeforeValidator(_snowflake)]
Bits = Annotated[int, Field(ge=0)]  # a permission mask: a number, or its decimal string
WaitMs = Annotated[int, Field(ge=0, le=MAX_WAIT_MS)]
Wait = Annotated[int, Query(ge=0, le=MAX_WAIT_MS)]  # the same, of an address


class ControlForm(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NewGuild(ControlForm):
    """`bot`: whether the bot is in it; `bot_permissions` None means the emulator's setting."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    id: Id | None = None
    bot: bool = True
    bot_permissions: Bits | None = None
    owner_id: Id | None = None


class NewMember(ControlForm):
    """`permissions` are granted by a role made for it."""

    username: Annotated[str, Field(min_length=1, max_length=32)]
    id: Id | None = None
    bot: bool = False
    roles: list[Id] = []
    permissions: Bits | None = None
    nick: str | None = None


class NewOverwrite(ControlForm):
    id: Id
    type: Literal[0, 1] = 0
    allow: Bits = 0
    deny: Bits = 0


class NewChannel(ControlForm):
    guild_id: Id
    name: Annotated[str, Field(min_length=1, max_length=100)]
    type: Literal[0, 2, 4, 5, 10, 11, 12, 13, 15] = 0
    parent_id: Id | None = None
    owner_id: Id | None = None
    permission_overwrites: list[NewOverwrite] = []


class NewRole(ControlForm):
    name: Annotated[str, Field(min_length=1, max_length=100)]
    permissions: Bits = 0


class MemberMessage(ControlForm):
    """A message as a member writes it; `reply_to` is the message it answers."""

    author_id: Id
    content: str = ""
    embeds: list[Json] = []
    components: list[Json] = []
    reply_to: Id | None = None
    nonce: str | None = None
    attachments: list[MemberAttachment] = []


class MemberAttachment(ControlForm):
    filename: Annotated[str, Field(min_length=1)]
    content: str = ""
    content_type: str = "text/plain"


class EditedMessage(ControlForm):
    content: str


class NewReaction(ControlForm):
    user_id: Id
    emoji: Annotated[str, Field(min_length=1)]


class InjectedEvent(ControlForm):
    """Any event of a guild.

    Attributes:
        name: Discord's name of it, "VOICE_STATE_UPDATE".
        data: its body as the gateway shall send it; `guild_id` is added where it is missing.
        channel_id: the channel that one must see to hear of it; None means the body's own, if
            the guild has it.
    """

    name: str
    data: Json
    channel_id: Id | None = None


class NewVote(ControlForm):
    user_id: Id
    answer_id: int


class UserChanges(ControlForm):
    """`takes_messages`: whether the bot may write to the user directly."""

    takes_messages: bool


class VoicePlace(ControlForm):
    """`channel_id` None: out of the channel."""

    user_id: Id
    channel_id: Id | None


class Interest(ControlForm):
    user_id: Id


class LimitRule(ControlForm):
    """See `ratelimits.Rule`; `reset` forgets every rule given before."""

    method: str = "*"
    route: str = "*"
    limit: Annotated[int, Field(ge=0)] | None = None
    window_secs: Annotated[float, Field(gt=0)] = 1
    reject: Annotated[int, Field(ge=0)] = 0
    retry_after: Annotated[float, Field(ge=0)] = 1
    scope: Literal["user", "global", "shared"] = "user"
    reset: bool = False


class NewOutage(ControlForm):
    """See `outages.Outage`; `reset` forgets those to come."""

    method: str = "*"
    route: str = "*"
    status: Annotated[int, Field(ge=500, le=599)] = 502
    times: Annotated[int, Field(ge=1)] = 1
    is_done: bool = False
    reset: bool = False


class Disconnect(ControlForm):
    """Which sessions lose their connection, and how.

    Attributes:
        resumable: opcode 7 (reconnect and resume) when true, 9 (identify again) when false.
        code: closes the socket with this code and sends no opcode.
        shard: only this shard; None means all.
    """

    resumable: bool = True
    code: Annotated[int, Field(ge=1000, le=4999)] | None = None
    shard: int | None = None
