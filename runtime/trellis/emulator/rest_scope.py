"""Finding what a route is about, as far as the caller may see it and act there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import hierarchy
from trellis.emulator import permissions as bits
from trellis.emulator.errors import DiscordError, missing_access, missing_permissions

if TYPE_CHECKING:
    from trellis.emulator.models import Channel, Guild, Message
    from trellis.emulator.rest import Call
    from trellis.emulator.state import World


def guild_of(world: World, call: Call, needed: int = 0) -> Guild:
    """The guild if the caller is in it (50001) and holds `needed` there (50013)."""
    guild = world.joined_guild(call.id("guild_id"), call.user)
    hierarchy.require(guild, call.user, needed)
    return guild


def channel_of(world: World, call: Call, needed: int = 0, *, direct: bool = False) -> Channel:
    """The channel if the caller sees it (50001) and holds `needed` there (50013).

    Direct messages are refused (50003) unless the route can do with them, which `direct` says.
    """
    channel = world.channel(call.id("channel_id"))
    if channel.recipient is not None and not direct:
        raise DiscordError(403, 50003, "Cannot execute action on a DM channel")
    held = world.bits_in(channel, call.user)
    if not held & bits.VIEW_CHANNEL and held & bits.ADMINISTRATOR == 0:
        raise missing_access()
    if held & needed != needed:
        raise missing_permissions()
    return channel


def message_of(world: World, call: Call, needed: int = 0, *, direct: bool = False) -> Message:
    """The message (10008) in a channel that the caller sees."""
    return world.message(channel_of(world, call, needed, direct=direct), call.id("message_id"))
