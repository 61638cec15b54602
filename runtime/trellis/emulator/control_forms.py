"""What the control API takes."""

from __future__ import annotations

from typing import Annotated, Literal

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
