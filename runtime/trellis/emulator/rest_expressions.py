"""Routes about a guild's own emojis and stickers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.errors import unknown
from trellis.emulator.expression_forms import (
    EmojiForm,
    NewEmojiForm,
    NewStickerForm,
    StickerForm,
)
from trellis.emulator.forms import parse_form
from trellis.emulator.rest import Answer, Call, Endpoint
from trellis.emulator.rest_scope import guild_of

if TYPE_CHECKING:
    from trellis.emulator.expressions import Expressions
    from trellis.emulator.models import Guild, Json
    from trellis.emulator.state import World

_EMOJIS = "/guilds/{guild_id}/emojis"
_EMOJI = _EMOJIS + "/{emoji_id}"
_STICKERS = "/guilds/{guild_id}/stickers"
_STICKER = _STICKERS + "/{sticker_id}"


class ExpressionRoutes:
    def __init__(self, world: World, expressions: Expressions) -> None:
        self._world = world
        self._expressions = expressions

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _EMOJIS, self.emojis),
            Endpoint("POST", _EMOJIS, self.add_emoji),
            Endpoint("GET", _EMOJI, self.emoji),
            Endpoint("PATCH", _EMOJI, self.edit_emoji),
            Endpoint("DELETE", _EMOJI, self.remove_emoji),
            Endpoint("GET", _STICKERS, self.stickers),
            Endpoint("POST", _STICKERS, self.add_sticker),
            Endpoint("GET", _STICKER, self.sticker),
            Endpoint("PATCH", _STICKER, self.edit_sticker),
            Endpoint("DELETE", _STICKER, self.remove_sticker),
            Endpoint("GET", "/stickers/{sticker_id}", self.any_sticker),
        ]

    def _guild(self, call: Call) -> Guild:
        return guild_of(self._world, call)

    def emojis(self, call: Call) -> list[Json]:
        return list(self._guild(call).emojis.values())

    def emoji(self, call: Call) -> Json:
        return self._expressions.emoji(self._guild(call), call.id("emoji_id"))

    def add_emoji(self, call: Call) -> Answer:
        form = parse_form(NewEmojiForm, call.json)
        return Answer(self._expressions.add_emoji(self._guild(call), call.actor, form), 201)

    def edit_emoji(self, call: Call) -> Json:
        form, number = parse_form(EmojiForm, call.json), call.id("emoji_id")
        return self._expressions.edit_emoji(self._guild(call), call.actor, number, form)

    def remove_emoji(self, call: Call) -> None:
        self._expressions.remove_emoji(self._guild(call), call.actor, call.id("emoji_id"))

    def stickers(self, call: Call) -> list[Json]:
        return list(self._guild(call).stickers.values())

    def sticker(self, call: Call) -> Json:
        return self._expressions.sticker(self._guild(call), call.id("sticker_id"))

    def any_sticker(self, call: Call) -> Json:
        """A sticker of any guild, which everybody may look at."""
        number = call.id("sticker_id")
        for guild in self._world.guilds.values():
            if number in guild.stickers:
                return guild.stickers[number]
        raise unknown("Sticker")

    def add_sticker(self, call: Call) -> Answer:
        form, guild = parse_form(NewStickerForm, call.json), self._guild(call)
        return Answer(self._expressions.add_sticker(guild, call.actor, form, call.uploads), 201)

    def edit_sticker(self, call: Call) -> Json:
        form, number = parse_form(StickerForm, call.json), call.id("sticker_id")
        return self._expressions.edit_sticker(self._guild(call), call.actor, number, form)

    def remove_sticker(self, call: Call) -> None:
        self._expressions.remove_sticker(self._guild(call), call.actor, call.id("sticker_id"))
