"""What the bot is told of an interaction, and what messages tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads, permissions
from trellis.emulator.interaction_models import COMMAND, COMPONENT

if TYPE_CHECKING:
    from trellis.emulator.interaction_models import Interaction
    from trellis.emulator.models import Json
    from trellis.emulator.state import World


def legacy(interaction: Interaction) -> Json:
    """What stands in the response to a command, from before there was `metadata`."""
    return {
        "id": str(interaction.id),
        "type": interaction.kind,
        "name": interaction.command_name,
        "user": payloads.user(interaction.member.user),
    }


def metadata(interaction: Interaction, *, first: bool = True) -> Json:
    """What stands in every message that an interaction made; `first`: in the response itself."""
    body: Json = {
        "id": str(interaction.id),
        "type": interaction.kind,
        "user": payloads.user(interaction.member.user),
        "authorizing_integration_owners": {"0": str(interaction.guild.id)},
    }
    if interaction.kind == COMMAND:
        body["name"] = interaction.command_name
    elif interaction.kind == COMPONENT and interaction.message:
        body["interacted_message_id"] = str(interaction.message.id)
    elif interaction.opener:
        body["triggering_interaction_metadata"] = metadata(interaction.opener)
    if not first and interaction.original:
        body["original_response_message_id"] = str(interaction.original.id)
    return body


def event(world: World, interaction: Interaction) -> Json:
    """The body of INTERACTION_CREATE."""
    guild, channel = interaction.guild, interaction.channel
    bot, member = guild.members[world.bot.id], interaction.member
    held = str(permissions.in_channel(guild, channel, member))
    body: Json = {
        "id": str(interaction.id),
        "application_id": str(world.settings.application_id),
        "type": interaction.kind,
        "data": interaction.data,
        "guild": {"id": str(guild.id), "locale": "en-US", "features": []},
        "guild_id": str(guild.id),
        "channel": payloads.channel(channel) | {"permissions": held},
        "channel_id": str(channel.id),
        "member": payloads.acting_member(guild, channel, member),
        "token": interaction.token,
        "version": 1,
        "app_permissions": str(permissions.in_channel(guild, channel, bot)),
        "locale": "en-US",
        "guild_locale": "en-US",
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": {"0": str(guild.id)},
        "context": 0,
        "attachment_size_limit": world.settings.max_upload_bytes,
    }
    if interaction.message:
        body["message"] = payloads.message(world, interaction.message)
    return body
