"""Rules of automatic moderation. They are kept and told of; the emulator does not enforce them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import audit
from trellis.emulator.audit import Action
from trellis.emulator.errors import not_found, refuse_field
from trellis.emulator.moderation_forms import (
    ALERT,
    BLOCK,
    KEYWORD,
    MENTIONS,
    PRESET,
    PROFILE,
    SPAM,
    TIMEOUT,
    TriggerForm,
)

if TYPE_CHECKING:
    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Guild, Json
    from trellis.emulator.moderation_forms import ActionForm, NewRuleForm, RuleForm
    from trellis.emulator.state import World

MAX_RULES = {KEYWORD: 6, SPAM: 1, PRESET: 1, MENTIONS: 1, PROFILE: 1}

_WORDS = ("keyword_filter", "regex_patterns", "allow_list")
_TRIGGER = {
    KEYWORD: _WORDS,
    SPAM: (),
    PRESET: ("presets", "allow_list"),
    MENTIONS: ("mention_total_limit", "mention_raid_protection_enabled"),
    PROFILE: _WORDS,
}
_EMPTY: Json = {"mention_total_limit": 0, "mention_raid_protection_enabled": False}


class ModerationRules:
    """The one place where rules change."""

    def __init__(self, world: World, hub: Hub, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._log = log

    def find(self, guild: Guild, rule_id: int) -> Json:
        if rule_id not in guild.moderation_rules:
            raise not_found()
        return guild.moderation_rules[rule_id]

    def create(self, guild: Guild, actor: Actor, form: NewRuleForm) -> Json:
        kind, most = form.trigger_type, MAX_RULES[form.trigger_type]
        if sum(r["trigger_type"] == kind for r in guild.moderation_rules.values()) >= most:
            code = "AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED"
            refuse_field("trigger_type", code, f"Maximum number of such rules reached ({most})")
        number = self._world.snowflakes.next()
        rule: Json = {
            "id": str(number),
            "guild_id": str(guild.id),
            "creator_id": str(actor.user.id),
            "trigger_type": kind,
            "trigger_metadata": _trigger(kind, TriggerForm()),
            "enabled": False,
            "exempt_roles": [],
            "exempt_channels": [],
        } | _given(kind, form)
        guild.moderation_rules[number] = rule
        self._changed(guild, actor, "CREATE", {}, rule)
        return rule

    def edit(self, guild: Guild, actor: Actor, rule_id: int, form: RuleForm) -> Json:
        old = self.find(guild, rule_id)
        new = guild.moderation_rules[rule_id] = old | _given(old["trigger_type"], form)
        if new != old:
            self._changed(guild, actor, "UPDATE", old, new)
        return new

    def delete(self, guild: Guild, actor: Actor, rule_id: int) -> None:
        old = self.find(guild, rule_id)
        del guild.moderation_rules[rule_id]
        self._changed(guild, actor, "DELETE", old, {})

    def _changed(self, guild: Guild, actor: Actor, what: str, old: Json, new: Json) -> None:
        rule = new or old
        self._hub.publish(guild.id, f"AUTO_MODERATION_RULE_{what}", rule)
        changes = audit.difference(old, new, passed=("creator_id",))
        action = Action[f"AUTO_MODERATION_{what}"]
        self._log.record(guild, actor, action, rule["id"], changes=changes)


def _given(kind: int, form: RuleForm) -> Json:
    """What the form sets, as it is answered."""
    body: Json = form.model_dump(include={"name", "event_type", "enabled"}, exclude_none=True)
    if form.trigger_metadata is not None:
        body["trigger_metadata"] = _trigger(kind, form.trigger_metadata)
    if form.actions is not None:
        body["actions"] = [_action(action) for action in form.actions]
    for key in ("exempt_roles", "exempt_channels"):
        ids = getattr(form, key)
        if ids is not None:
            body[key] = [str(number) for number in ids]
    return body


def _trigger(kind: int, form: TriggerForm) -> Json:
    given = form.model_dump(exclude_none=True)
    return {key: given.get(key, _EMPTY.get(key, [])) for key in _TRIGGER[kind]}


def _action(form: ActionForm) -> Json:
    details = form.metadata
    body: Json = {}
    if form.type == ALERT and details:
        body["channel_id"] = str(details.channel_id)
    if form.type == TIMEOUT and details:
        body["duration_seconds"] = details.duration_seconds
    if form.type == BLOCK and details and details.custom_message:
        body["custom_message"] = details.custom_message
    return {"type": form.type, "metadata": body}
