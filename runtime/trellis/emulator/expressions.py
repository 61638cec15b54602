"""A guild's own emojis and stickers, with the events that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import audit, hierarchy, images, payloads
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Action
from trellis.emulator.errors import DiscordError, refuse_field, unknown

if TYPE_CHECKING:
    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.bodies import Upload
    from trellis.emulator.expression_forms import (
        EmojiForm,
        NewEmojiForm,
        NewStickerForm,
        StickerForm,
    )
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Guild, Json, User
    from trellis.emulator.state import World

MAX_EMOJIS = 50  # a guild without boosts, of each kind
MAX_STICKERS = 5
MAX_EMOJI_BYTES, MAX_STICKER_BYTES = 262144, 524288
PNG, APNG, LOTTIE, GIF = 1, 2, 3, 4  # formats of stickers


class Expressions:
    def __init__(self, world: World, hub: Hub, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._log = log

    def emoji(self, guild: Guild, emoji_id: int) -> Json:
        """The emoji, or 10014."""
        if emoji_id not in guild.emojis:
            raise unknown("Emoji")
        return guild.emojis[emoji_id]

    def sticker(self, guild: Guild, sticker_id: int) -> Json:
        """The sticker, or 10060."""
        if sticker_id not in guild.stickers:
            raise unknown("Sticker")
        return guild.stickers[sticker_id]

    def add_emoji(self, guild: Guild, actor: Actor, form: NewEmojiForm) -> Json:
        hierarchy.require(guild, actor.user, bits.CREATE_GUILD_EXPRESSIONS)
        data = images.decode("image", form.image, MAX_EMOJI_BYTES)
        animated = images.is_animated(data)
        if sum(emoji["animated"] == animated for emoji in guild.emojis.values()) >= MAX_EMOJIS:
            kind, code = ("animated emojis", 30018) if animated else ("emojis", 30008)
            raise DiscordError(400, code, f"Maximum number of {kind} reached ({MAX_EMOJIS})")
        number = self._world.snowflakes.next()
        emoji: Json = {
            "id": str(number),
            "name": form.name,
            "roles": [str(role_id) for role_id in form.roles or []],
            "user": payloads.user(actor.user),
            "require_colons": True,
            "managed": False,
            "animated": animated,
            "available": True,
        }
        guild.emojis[number] = emoji
        self._record(guild, actor, Action.EMOJI_CREATE, {}, emoji)
        return emoji

    def edit_emoji(self, guild: Guild, actor: Actor, emoji_id: int, form: EmojiForm) -> Json:
        old = self.emoji(guild, emoji_id)
        _require_own(guild, actor.user, old)
        new = old | ({"name": form.name} if form.name else {})
        if "roles" in form.model_fields_set:
            new["roles"] = [str(role_id) for role_id in form.roles or []]
        guild.emojis[emoji_id] = new
        self._record(guild, actor, Action.EMOJI_UPDATE, old, new)
        return new

    def remove_emoji(self, guild: Guild, actor: Actor, emoji_id: int) -> None:
        old = self.emoji(guild, emoji_id)
        _require_own(guild, actor.user, old)
        del guild.emojis[emoji_id]
        self._record(guild, actor, Action.EMOJI_DELETE, old, {})

    def add_sticker(
        self, guild: Guild, actor: Actor, form: NewStickerForm, uploads: tuple[Upload, ...]
    ) -> Json:
        hierarchy.require(guild, actor.user, bits.CREATE_GUILD_EXPRESSIONS)
        upload = next((upload for upload in uploads if upload.field == "file"), None)
        if upload is None:
            refuse_field("file", "BASE_TYPE_REQUIRED", "This field is required")
        if len(upload.data) > MAX_STICKER_BYTES:
            refuse_field("file", "BINARY_TYPE_MAX_SIZE", "File cannot be larger than 512.0 kb.")
        if len(guild.stickers) >= MAX_STICKERS:
            raise DiscordError(400, 30039, f"Maximum number of stickers reached ({MAX_STICKERS})")
        number = self._world.snowflakes.next()
        sticker: Json = {
            "id": str(number),
            "guild_id": str(guild.id),
            "name": form.name,
            "tags": form.tags,
            "description": form.description or None,
            "type": 2,
            "format_type": _format(upload.data),
            "available": True,
            "user": payloads.user(actor.user),
        }
        guild.stickers[number] = sticker
        self._record(guild, actor, Action.STICKER_CREATE, {}, sticker)
        return sticker

    def edit_sticker(self, guild: Guild, actor: Actor, sticker_id: int, form: StickerForm) -> Json:
        old = self.sticker(guild, sticker_id)
        _require_own(guild, actor.user, old)
        changes = form.model_dump(exclude_unset=True)
        new = old | {key: value for key, value in changes.items() if value or key == "description"}
        guild.stickers[sticker_id] = new
        self._record(guild, actor, Action.STICKER_UPDATE, old, new)
        return new

    def remove_sticker(self, guild: Guild, actor: Actor, sticker_id: int) -> None:
        old = self.sticker(guild, sticker_id)
        _require_own(guild, actor.user, old)
        del guild.stickers[sticker_id]
        self._record(guild, actor, Action.STICKER_DELETE, old, {})

    def _record(self, guild: Guild, actor: Actor, action: Action, old: Json, new: Json) -> None:
        """Tells all the guild has, as Discord does, where anything changed."""
        changes = audit.difference(old, new, passed=("user",))
        if not changes:
            return
        if action in {Action.EMOJI_CREATE, Action.EMOJI_UPDATE, Action.EMOJI_DELETE}:
            name, part = "GUILD_EMOJIS_UPDATE", {"emojis": list(guild.emojis.values())}
        else:
            name, part = "GUILD_STICKERS_UPDATE", {"stickers": list(guild.stickers.values())}
        self._hub.publish(guild.id, name, {"guild_id": str(guild.id), **part})
        self._log.record(guild, actor, action, (new or old)["id"], changes=changes)


def _require_own(guild: Guild, user: User, thing: Json) -> None:
    """Those who may make such may change their own; others' takes the greater permission."""
    own = thing["user"]["id"] == str(user.id)
    needed = bits.CREATE_GUILD_EXPRESSIONS if own else bits.MANAGE_GUILD_EXPRESSIONS
    held = bits.in_guild(guild, guild.members[user.id])
    if not held & bits.MANAGE_GUILD_EXPRESSIONS:
        hierarchy.require(guild, user, needed)


def _format(data: bytes) -> int:
    if images.is_animated(data):
        return GIF
    if data.startswith(b"{"):
        return LOTTIE
    return APNG if b"acTL" in data[:4096] else PNG
