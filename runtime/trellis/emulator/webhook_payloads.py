"""The JSON that Discord shows of webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.models import INCOMING

if TYPE_CHECKING:
    from trellis.emulator.models import Json, Webhook
    from trellis.emulator.state import World


def webhook(world: World, shown: Webhook, *, creator: bool = True) -> Json:
    """`creator` is left out for those who know it by its token only."""
    body: Json = {
        "id": str(shown.id),
        "type": shown.type,
        "guild_id": str(shown.guild_id),
        "channel_id": str(shown.channel_id),
        "name": shown.name,
        "avatar": shown.avatar,
        "application_id": str(world.bot.id) if shown.creator is world.bot else None,
    }
    if creator:
        body["user"] = payloads.user(shown.creator)
    if shown.type == INCOMING:
        url = f"{world.public_url}/api/webhooks/{shown.id}/{shown.token}"
        body |= {"token": shown.token, "url": url}
    return body | _source(world, shown)


def _source(world: World, shown: Webhook) -> Json:
    if shown.source is None:
        return {}
    guild = world.guilds[shown.source.guild_id]
    return {
        "source_guild": {"id": str(guild.id), "icon": None, "name": guild.name},
        "source_channel": {"id": str(shown.source.id), "name": shown.source.name},
    }
