"""What a member's use of a component becomes: checked, then the data sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trellis.emulator import payloads, permissions
from trellis.emulator.command_forms import (
    CHANNEL_OPTION,
    MENTIONABLE,
    ROLE_OPTION,
    USER_OPTION,
)
from trellis.emulator.errors import DiscordError
from trellis.emulator.message_forms import BUTTON, STRING_SELECT
from trellis.emulator.snowflakes import parse

if TYPE_CHECKING:
    from trellis.emulator.bodies import Upload
    from trellis.emulator.models import Channel, Guild, Json, JsonValue, Member, Message
    from trellis.emulator.state import World

ENTITY_SELECTS = {5: USER_OPTION, 6: ROLE_OPTION, 7: MENTIONABLE, 8: CHANNEL_OPTION}


def impossible(message: str, status: int = 400) -> DiscordError:
    """What Discord's client would not let a member do."""
    return DiscordError(status, 0, message)


@dataclass(slots=True)
class Resolved:
    """The `resolved` part of the data: what the ids in it stand for."""

    world: World
    guild: Guild
    found: Json = field(default_factory=dict)

    def add(self, kind: int, value: JsonValue) -> str:
        """The id as text, once it is known what it names."""
        number = parse(str(value))
        if number is None or not any(self._try(k, number) for k in self._kinds(kind)):
            raise impossible(f"{value} names nothing in this guild that could be chosen here")
        return str(number)

    def upload(self, file: Upload) -> str:
        """The id of a file that is uploaded with the interaction."""
        number = self.world.snowflakes.next()
        self.world.uploads[number] = file.data
        url = f"{self.world.public_url}/attachments/0/{number}/{file.filename}"
        attachment: Json = {
            "id": str(number),
            "filename": file.filename,
            "size": len(file.data),
            "url": url,
            "proxy_url": url,
            "content_type": file.content_type,
            "ephemeral": True,
        }
        self._put("attachments", number, attachment)
        return str(number)

    def _kinds(self, kind: int) -> tuple[int, ...]:
        return (USER_OPTION, ROLE_OPTION) if kind == MENTIONABLE else (kind,)

    def _try(self, kind: int, number: int) -> bool:
        if kind == USER_OPTION and number in self.guild.members:
            member = self.guild.members[number]
            self._put("users", number, payloads.user(member.user))
            held = str(permissions.in_guild(self.guild, member))
            self._put("members", number, payloads.bare_member(member) | {"permissions": held})
        elif kind == ROLE_OPTION and number in self.guild.roles:
            self._put("roles", number, payloads.role(self.guild.roles[number]))
        elif kind == CHANNEL_OPTION and number in self.guild.channels:
            shown = payloads.channel(self.guild.channels[number])
            self._put("channels", number, shown | {"permissions": str(permissions.ALL)})
        else:
            return False
        return True

    def _put(self, part: str, number: int, shown: Json) -> None:
        self.found.setdefault(part, {})[str(number)] = shown


def component_data(world: World, message: Message, custom_id: str, values: list[str]) -> Json:
    """The data of a component interaction; refuses what could not be clicked."""
    component = _find(message.components, custom_id)
    if component is None:
        raise impossible(f"message {message.id} has no component {custom_id!r}", 404)
    if component.get("disabled"):
        raise impossible(f"component {custom_id!r} is disabled")
    data: Json = {
        "id": component["id"],
        "custom_id": custom_id,
        "component_type": component["type"],
    }
    if component["type"] == BUTTON:
        return data
    if not component["min_values"] <= len(values) <= component["max_values"]:
        raise impossible(f"component {custom_id!r} takes another number of values")
    if component["type"] == STRING_SELECT:
        _check_values(component, values)
        return data | {"values": values}
    resolved = Resolved(world, world.guilds[message.guild_id])
    chosen = [resolved.add(ENTITY_SELECTS[component["type"]], value) for value in values]
    return data | {"values": chosen, "resolved": resolved.found}


def _check_values(component: Json, values: list[str]) -> None:
    strange = set(values) - {option["value"] for option in component["options"]}
    if strange:
        raise impossible(f"{', '.join(sorted(strange))} cannot be selected")


def _find(components: list[Json], custom_id: str) -> Json | None:
    for component in components:
        if component.get("custom_id") == custom_id:
            return component
        inside = [*component.get("components", []), component.get("accessory", {})]
        found = _find([c for c in inside if c], custom_id)
        if found:
            return found
    return None


def seen_by(message: Message, member: Member) -> bool:
    """Whether the member sees the message: an ephemeral one is its interaction's user's."""
    if not message.ephemeral:
        return True
    metadata = message.interaction_metadata or {}
    return bool(metadata.get("user", {}).get("id") == str(member.user.id))


def message_anywhere(world: World, message_id: int) -> tuple[Channel, Message]:
    for channel in world.channels.values():
        if message_id in channel.messages:
            return channel, channel.messages[message_id]
    raise impossible(f"there is no message {message_id}", 404)
