"""What may stand in the bodies about members, bans and roles, with Discord's limits."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from trellis.emulator import snowflakes
from trellis.emulator.forms import Form, Refused

MAX_ROLES_OF_A_MEMBER = 350
MAX_BANS_AT_ONCE = 200
MAX_BAN_DELETE_SECS = 604800
SECS_A_DAY = 86400


def _snowflake(value: object) -> object:
    if value is None:
        return None
    number = snowflakes.parse(str(value))
    if number is None:
        raise Refused("NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
    return number


Snowflake = Annotated[int, BeforeValidator(_snowflake)]
Bits = Annotated[int, Field(ge=0)]  # a number, or its decimal string
Nick = Annotated[str, StringConstraints(max_length=32)]
Color = Annotated[int, Field(ge=0, le=0xFFFFFF)]
DeleteSecs = Annotated[int, Field(ge=0, le=MAX_BAN_DELETE_SECS)]


class OwnMemberForm(Form):
    nick: Nick | None = None


class MemberForm(Form):
    """Changes of a member; what is not set stays."""

    nick: Nick | None = None
    roles: Annotated[list[Snowflake], Field(max_length=MAX_ROLES_OF_A_MEMBER)] | None = None
    mute: bool | None = None
    deaf: bool | None = None
    channel_id: Snowflake | None = None
    communication_disabled_until: datetime | None = None
    flags: int | None = None

    def given(self, key: str) -> bool:
        return key in self.model_fields_set


class BanForm(Form):
    delete_message_seconds: DeleteSecs | None = None
    delete_message_days: Annotated[int, Field(ge=0, le=7)] | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> BanForm:
        if self.delete_message_seconds is not None and self.delete_message_days is not None:
            code = "GUILD_BAN_DELETE_MESSAGE_MUTUALLY_EXCLUSIVE"
            raise Refused(code, "Only one of delete_message_seconds and delete_message_days")
        return self

    @property
    def delete_secs(self) -> int:
        return self.delete_message_seconds or (self.delete_message_days or 0) * SECS_A_DAY


class BulkBanForm(Form):
    user_ids: Annotated[list[Snowflake], Field(min_length=1, max_length=MAX_BANS_AT_ONCE)]
    delete_message_seconds: DeleteSecs = 0


class RoleColors(Form):
    primary_color: Color | None = None
    secondary_color: Color | None = None
    tertiary_color: Color | None = None


class RoleForm(Form):
    """A new role, or changes of one; what is not set stays."""

    name: Annotated[str, StringConstraints(max_length=100)] | None = None
    permissions: Bits | None = None
    color: Color | None = None
    colors: RoleColors | None = None
    hoist: bool | None = None
    mentionable: bool | None = None
    icon: str | None = None
    unicode_emoji: Annotated[str, StringConstraints(max_length=100)] | None = None


class RolePosition(Form):
    id: Snowflake
    position: int | None = None
