"""The sounds of a guild's soundboard, with the events that follow."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from trellis.emulator import audit, hierarchy, payloads
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Action
from trellis.emulator.errors import DiscordError, refuse_field, unknown

if TYPE_CHECKING:
    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Guild, Json, User
    from trellis.emulator.sound_forms import NewSoundForm, SoundForm
    from trellis.emulator.state import World

MAX_SOUNDS = 8  # a guild without boosts
MAX_SOUND_BYTES = 524288
_URI = re.compile(r"data:audio/(?:mpeg|mp3|ogg);base64,(.+)", re.DOTALL)


class Sounds:
    """The one place where sounds change. They are kept as they are answered."""

    def __init__(self, world: World, hub: Hub, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._log = log

    def find(self, guild: Guild, sound_id: int) -> Json:
        """The sound, or 10097."""
        if sound_id not in guild.sounds:
            raise unknown("sound")
        return guild.sounds[sound_id]

    def create(self, guild: Guild, actor: Actor, form: NewSoundForm) -> Json:
        hierarchy.require(guild, actor.user, bits.CREATE_GUILD_EXPRESSIONS)
        _check(form.sound)
        if len(guild.sounds) >= MAX_SOUNDS:
            text = f"Maximum number of soundboard sounds reached ({MAX_SOUNDS})"
            raise DiscordError(400, 30045, text)
        number = self._world.snowflakes.next()
        sound: Json = {
            "sound_id": str(number),
            "guild_id": str(guild.id),
            "name": form.name,
            "volume": 1.0 if form.volume is None else form.volume,
            "emoji_id": None if form.emoji_id is None else str(form.emoji_id),
            "emoji_name": form.emoji_name,
            "available": True,
            "user": payloads.user(actor.user),
        }
        guild.sounds[number] = sound
        self._changed(guild, actor, "CREATE", {}, sound)
        return sound

    def edit(self, guild: Guild, actor: Actor, sound_id: int, form: SoundForm) -> Json:
        old = self.find(guild, sound_id)
        _require_own(guild, actor.user, old)
        changes = form.model_dump(exclude_unset=True)
        if changes.get("emoji_id") is not None:
            changes["emoji_id"] = str(changes["emoji_id"])
        new = old | {key: value for key, value in changes.items() if key != "name" or value}
        new["volume"] = 1.0 if new["volume"] is None else new["volume"]
        guild.sounds[sound_id] = new
        if new != old:
            self._changed(guild, actor, "UPDATE", old, new)
        return new

    def remove(self, guild: Guild, actor: Actor, sound_id: int) -> None:
        old = self.find(guild, sound_id)
        _require_own(guild, actor.user, old)
        del guild.sounds[sound_id]
        self._changed(guild, actor, "DELETE", old, {})

    def _changed(self, guild: Guild, actor: Actor, what: str, old: Json, new: Json) -> None:
        number = (new or old)["sound_id"]
        body = new or {"sound_id": number, "guild_id": str(guild.id)}
        self._hub.publish(guild.id, f"GUILD_SOUNDBOARD_SOUND_{what}", body)
        changes = audit.difference(old, new, passed=("user",))
        self._log.record(guild, actor, Action[f"SOUND_{what}"], number, changes=changes)


def _check(sound: str) -> None:
    found = _URI.fullmatch(sound)
    try:
        data = base64.b64decode(found[1], validate=True) if found else b""
    except binascii.Error:
        data = b""
    if not data:
        raise DiscordError(400, 50046, "Invalid Asset")
    if len(data) > MAX_SOUND_BYTES:
        refuse_field("sound", "BINARY_TYPE_MAX_SIZE", "File cannot be larger than 512.0 kb.")


def _require_own(guild: Guild, user: User, sound: Json) -> None:
    """Those who may make sounds may change their own; others' takes the greater permission."""
    if not bits.in_guild(guild, guild.members[user.id]) & bits.MANAGE_GUILD_EXPRESSIONS:
        own = sound["user"]["id"] == str(user.id)
        needed = bits.CREATE_GUILD_EXPRESSIONS if own else bits.MANAGE_GUILD_EXPRESSIONS
        hierarchy.require(guild, user, needed)
