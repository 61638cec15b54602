"""Ids that say what they name, and so what has to be proved of them before a request leaves.

Each op's model uses these and never a bare id; a test walks all models. What a script sent is
parsed to an `int` of a class below, by which `proof` finds it wherever in the arguments it is.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Final

from pydantic import (
    AfterValidator,
    BeforeValidator,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)

from trellis.engine.ops import parse_snowflake


class Named(int):
    """An id. `proved` says whether the host proves it; if not, Discord itself binds it."""

    proved: ClassVar[bool] = True


class Guild(Named):
    """Has to be the caller's own. Scripts need not say it."""


class Channel(Named):
    """A channel or a thread; proved to be the guild's."""


class Role(Named):
    """Proved to be the guild's."""


class Webhook(Named):
    """Proved to be the guild's."""


class Hook(Named):
    """A webhook that is used; proved where its token is found (`webhooks`)."""


class Member(Named):
    """A user who has to be a member of the guild, because nothing else in the request says so."""


class Bound(Named):
    """Means something only beside another id of the request, which is the guild's.

    Members, bans, emojis, stickers, sounds, events and rules are named below `/guilds/{guild_id}`
    with the caller's own guild, messages, answers of polls and tags below a channel that was
    proved: Discord answers 404 for those of others. Users are no guild's; anyone may look at them.
    """

    proved = False


class Invite(str):
    """The code of an invite; proved to lead into the guild."""

    __slots__ = ()


ID: Final = "id"  # how a schema of arguments calls an id

_Digits = BeforeValidator(parse_snowflake)
_Schema = WithJsonSchema({"type": ID})
_Text = PlainSerializer(str)

GuildId = Annotated[int, _Digits, AfterValidator(Guild), _Text, _Schema]
ChannelId = Annotated[int, _Digits, AfterValidator(Channel), _Text, _Schema]
RoleId = Annotated[int, _Digits, AfterValidator(Role), _Text, _Schema]
WebhookId = Annotated[int, _Digits, AfterValidator(Webhook), _Text, _Schema]
HookId = Annotated[int, _Digits, AfterValidator(Hook), _Text, _Schema]
MemberId = Annotated[int, _Digits, AfterValidator(Member), _Text, _Schema]
BoundId = Annotated[int, _Digits, AfterValidator(Bound), _Text, _Schema]

# The same, under the names of what they name.
UserId = BoundId
MessageId = BoundId
EmojiId = BoundId
StickerId = BoundId
SoundId = BoundId
EventId = BoundId
RuleId = BoundId
TagId = BoundId

# It becomes a part of a path: nothing that means something there.
InviteCode = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9-]{2,64}$"),
    AfterValidator(Invite),
]
