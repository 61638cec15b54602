"""Routes about the rules of automatic moderation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import permissions as bits
from trellis.emulator.errors import missing_permissions
from trellis.emulator.forms import parse_form
from trellis.emulator.moderation_forms import TIMEOUT, NewRuleForm, RuleForm
from trellis.emulator.rest import Call, Endpoint
from trellis.emulator.rest_scope import guild_of

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Json
    from trellis.emulator.moderation_rules import ModerationRules
    from trellis.emulator.state import World

_ALL = "/guilds/{guild_id}/auto-moderation/rules"
_ONE = _ALL + "/{rule_id}"


class ModerationRoutes:
    def __init__(self, world: World, rules: ModerationRules) -> None:
        self._world = world
        self._rules = rules

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _ALL, self.list_all),
            Endpoint("POST", _ALL, self.create),
            Endpoint("GET", _ONE, self.get),
            Endpoint("PATCH", _ONE, self.edit),
            Endpoint("DELETE", _ONE, self.delete),
        ]

    def _guild(self, call: Call) -> Guild:
        return guild_of(self._world, call, bits.MANAGE_GUILD)

    def list_all(self, call: Call) -> list[Json]:
        return list(self._guild(call).moderation_rules.values())

    def get(self, call: Call) -> Json:
        return self._rules.find(self._guild(call), call.id("rule_id"))

    def create(self, call: Call) -> Json:
        guild, form = self._guild(call), parse_form(NewRuleForm, call.json)
        _require_timeout(guild, call, form)
        return self._rules.create(guild, call.actor, form)

    def edit(self, call: Call) -> Json:
        guild, form = self._guild(call), parse_form(RuleForm, call.json)
        _require_timeout(guild, call, form)
        return self._rules.edit(guild, call.actor, call.id("rule_id"), form)

    def delete(self, call: Call) -> None:
        self._rules.delete(self._guild(call), call.actor, call.id("rule_id"))


def _require_timeout(guild: Guild, call: Call, form: RuleForm) -> None:
    """A rule that silences members takes the permission to do so."""
    silences = any(action.type == TIMEOUT for action in form.actions or [])
    held = bits.in_guild(guild, guild.members[call.user.id])
    if silences and not held & bits.MODERATE_MEMBERS:
        raise missing_permissions()
