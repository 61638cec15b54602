"""Routes about guilds themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import audit, images, payloads
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Action
from trellis.emulator.errors import unknown
from trellis.emulator.forms import parse_form
from trellis.emulator.guild_forms import GuildForm
from trellis.emulator.rest import Call, Endpoint
from trellis.emulator.rest_scope import guild_of

if TYPE_CHECKING:
    from trellis.emulator.audit import AuditLog
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Guild, Json
    from trellis.emulator.state import World

_ONE = "/guilds/{guild_id}"
_IMAGES = frozenset({"icon", "splash", "banner", "discovery_splash"})
_CHANNELS = frozenset(
    {
        "afk_channel_id",
        "system_channel_id",
        "rules_channel_id",
        "public_updates_channel_id",
        "safety_alerts_channel_id",
    }
)
_CLEARABLE = _IMAGES | _CHANNELS | {"description"}
_PREVIEW = (
    "id",
    "name",
    "icon",
    "description",
    "home_header",
    "splash",
    "discovery_splash",
    "features",
    "emojis",
    "stickers",
)


class GuildRoutes:
    def __init__(self, world: World, hub: Hub, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._log = log

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _ONE, self.get),
            Endpoint("PATCH", _ONE, self.edit),
            Endpoint("GET", _ONE + "/preview", self.preview),
            Endpoint("GET", _ONE + "/prune", self.prunable),
        ]

    def get(self, call: Call) -> Json:
        guild = guild_of(self._world, call)
        counts = call.query.get("with_counts", "").lower() in {"true", "1"}
        return payloads.guild_with_counts(guild) if counts else payloads.guild(guild)

    def edit(self, call: Call) -> Json:
        """Changes what the body sets, leaves the rest."""
        guild = guild_of(self._world, call, bits.MANAGE_GUILD)
        form, before = parse_form(GuildForm, call.json), payloads.guild(guild)
        given = form.model_dump(exclude_unset=True)
        settings: Json = {
            key: _value(guild, key, value)
            for key, value in given.items()
            if value is not None or key in _CLEARABLE
        }
        guild.name = settings.pop("name", guild.name)
        guild.features = settings.pop("features", guild.features)
        guild.settings = guild.settings | settings
        after = payloads.guild(guild)
        changes = audit.difference(before, after)
        if changes:
            self._hub.publish(guild.id, "GUILD_UPDATE", after)
            self._log.record(guild, call.actor, Action.GUILD_UPDATE, guild.id, changes=changes)
        return after

    def preview(self, call: Call) -> Json:
        guild = guild_of(self._world, call)
        body, count = payloads.guild(guild), len(guild.members)
        shown = {key: body[key] for key in _PREVIEW}
        return shown | {
            "approximate_member_count": count,
            "approximate_presence_count": count,
        }

    def prunable(self, call: Call) -> Json:
        """Nobody: members of the emulator were all seen today."""
        guild_of(self._world, call, bits.KICK_MEMBERS | bits.MANAGE_GUILD)
        call.query_int("days", 7, 1, 30)
        return {"pruned": 0}


def _value(guild: Guild, key: str, value: object) -> object:
    """As the payload has it: names for images, texts for the ids of the guild's channels."""
    if value is None:
        return None
    if key in _IMAGES:
        return images.hash_of(key, str(value))
    if key not in _CHANNELS:
        return value
    if value not in guild.channels:
        raise unknown("Channel")
    return str(value)
