"""The guild's auto-moderation rules: what Discord itself blocks."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints

from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Audited, Loose, Part, RestArgs, Text100
from trellis.gateway.rest.ids import ChannelId, RoleId, RuleId

_Words = Annotated[
    list[Annotated[str, StringConstraints(min_length=1, max_length=60)]], Field(max_length=1000)
]
_Patterns = Annotated[
    list[Annotated[str, StringConstraints(min_length=1, max_length=260)]], Field(max_length=10)
]


class Trigger(Part):
    """What sets a rule off, for the kinds of rules that need to be told."""

    keyword_filter: _Words | None = None
    regex_patterns: _Patterns | None = None
    presets: Annotated[list[Annotated[int, Field(ge=1, le=3)]], Field(max_length=3)] | None = None
    allow_list: _Words | None = None
    mention_total_limit: Annotated[int, Field(ge=0, le=50)] | None = None
    mention_raid_protection_enabled: bool | None = None


class ActionPart(Part):
    """Where alerts go, for how long a member is timed out, what the author is told."""

    channel_id: ChannelId | None = None
    duration_seconds: Annotated[int, Field(ge=0, le=2_419_200)] | None = None
    custom_message: Annotated[str, StringConstraints(max_length=150)] | None = None


class Action(Part):
    """What a rule does: 1 blocks, 2 alerts a channel, 3 times out, 4 blocks the member."""

    type: Annotated[int, Field(ge=1, le=4)]
    metadata: ActionPart | None = None


class RuleFields(Loose):
    """What a rule is."""

    trigger_metadata: Trigger | None = None
    enabled: bool | None = None
    exempt_roles: Annotated[list[RoleId], Field(max_length=20)] | None = None
    exempt_channels: Annotated[list[ChannelId], Field(max_length=50)] | None = None


_Kind = Annotated[int, Field(ge=1, le=6)]
_When = Annotated[int, Field(ge=1, le=2)]
_Actions = Annotated[list[Action], Field(min_length=1, max_length=5)]


class CreateRule(RuleFields):
    """A new rule."""

    name: Text100
    event_type: _When
    trigger_type: _Kind
    actions: _Actions


class EditRule(RuleFields):
    """A rule, and what changes in it."""

    rule_id: RuleId
    name: Text100 | None = None
    event_type: _When | None = None
    actions: _Actions | None = None


class OfRule(RestArgs):
    """A rule."""

    rule_id: RuleId


class DeleteRule(Audited):
    """A rule."""

    rule_id: RuleId


_ALL: Final = "/guilds/{guild_id}/auto-moderation/rules"
_ONE: Final = "/guilds/{guild_id}/auto-moderation/rules/{rule_id}"

AUTOMOD: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("automod.list", RestArgs, f"GET {_ALL}"),
    Endpoint("automod.get", OfRule, f"GET {_ONE}"),
    Endpoint("automod.create", CreateRule, f"POST {_ALL}"),
    Endpoint("automod.edit", EditRule, f"PATCH {_ONE}"),
    Endpoint("automod.delete", DeleteRule, f"DELETE {_ONE}", answer=nothing),
)
