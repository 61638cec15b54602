"""What a member's use of a command, component or modal becomes: checked, then the data sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from trellis.emulator import payloads, permissions
from trellis.emulator.command_forms import (
    BOOLEAN,
    CHANNEL_OPTION,
    CHAT_INPUT,
    INTEGER,
    MENTIONABLE,
    MESSAGE,
    NUMBER,
    ROLE_OPTION,
    STRING,
    SUBCOMMAND,
    SUBCOMMAND_GROUP,
    USER,
    USER_OPTION,
)
from trellis.emulator.errors import DiscordError
from trellis.emulator.message_forms import BUTTON, STRING_SELECT
from trellis.emulator.snowflakes import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def command_data(
    world: World,
    guild: Guild,
    member: Member,
    name: str,
    options: dict[str, JsonValue] | list[Json],
    target_id: int | None,
) -> Json:
    """The data of a command interaction.

    Args:
        world: where users are found.
        guild: whose commands are looked through.
        member: who uses it; needs what the command asks for.
        name: the command with its subcommands, "counter increment".
        options: values by name, or Discord's list of options.
        target_id: the user or message of a context menu command.
    """
    path = name.split(" ") if target_id is None else [name]
    command = _registered(guild, path[0], (USER, MESSAGE) if target_id else (CHAT_INPUT,))
    needed = int(command["default_member_permissions"] or 0)
    held = permissions.in_guild(guild, member) | permissions.USE_APPLICATION_COMMANDS
    if held & needed != needed:
        raise impossible(f"{member.user.username} may not use /{path[0]}", 403)
    data: Json = {"id": command["id"], "name": command["name"], "type": command["type"]}
    data["guild_id"] = str(guild.id)
    resolved = Resolved(world, guild)
    if target_id is not None:
        data["target_id"] = _target(resolved, command, target_id)
    else:
        chosen = _Chooser(resolved, path[0]).choose(command.get("options", []), path[1:], options)
        data |= {"options": chosen}
    return data | ({"resolved": resolved.found} if resolved.found else {})


def _registered(guild: Guild, name: str, kinds: Iterable[int]) -> Json:
    known = [c for c in guild.commands.values() if c["type"] in kinds]
    for command in known:
        if command["name"] == name:
            return command
    names = ", ".join(sorted(c["name"] for c in known)) or "none"
    text = f"command {name!r} is not registered in guild {guild.id}; registered: {names}"
    raise impossible(text, 404)


def _target(resolved: Resolved, command: Json, target_id: int) -> str:
    if command["type"] == USER:
        return resolved.add(USER_OPTION, target_id)
    for channel in resolved.guild.channels.values():
        if target_id in channel.messages:
            shown = payloads.message(resolved.world, channel.messages[target_id])
            resolved.found["messages"] = {str(target_id): shown}
            return str(target_id)
    raise impossible(f"there is no message {target_id} in this guild")


class _Chooser:
    """Walks down the subcommands and fills in the options of the last one."""

    def __init__(self, resolved: Resolved, command: str) -> None:
        self._resolved = resolved
        self._name = command

    def choose(
        self, options: list[Json], path: list[str], given: dict[str, JsonValue] | list[Json]
    ) -> list[Json]:
        subs = {o["name"]: o for o in options if o["type"] in {SUBCOMMAND, SUBCOMMAND_GROUP}}
        if not subs:
            if path:
                raise impossible(f"/{self._name} has no subcommand {path[0]!r}")
            return self._values(options, _by_name(given))
        if not path and isinstance(given, list) and len(given) == 1:
            path, given = [str(given[0].get("name"))], given[0].get("options", [])
        if not path or path[0] not in subs:
            raise impossible(f"/{self._name} needs one of its subcommands: {', '.join(subs)}")
        sub = subs[path[0]]
        self._name += f" {path[0]}"
        inner = self.choose(sub.get("options", []), path[1:], given)
        return [{"name": sub["name"], "type": sub["type"], "options": inner}]

    def _values(self, options: list[Json], given: dict[str, JsonValue]) -> list[Json]:
        strange = set(given) - {option["name"] for option in options}
        if strange:
            raise impossible(f"/{self._name} has no option {', '.join(sorted(strange))}")
        missing = [o["name"] for o in options if o.get("required") and o["name"] not in given]
        if missing:
            raise impossible(f"/{self._name} needs its option {', '.join(missing)}")
        chosen = [option for option in options if option["name"] in given]
        return [
            {"name": o["name"], "type": o["type"], "value": self._value(o, given[o["name"]])}
            for o in chosen
        ]

    def _value(self, option: Json, value: JsonValue) -> JsonValue:
        kind = option["type"]
        if kind not in _PLAIN:
            return self._resolved.add(kind, value)
        if not isinstance(value, _PLAIN[kind]) or (isinstance(value, bool) and kind != BOOLEAN):
            raise impossible(f"/{self._name}: option {option['name']} is of another type")
        self._check_range(option, value)
        choices = [choice["value"] for choice in option.get("choices", [])]
        if choices and value not in choices:
            raise impossible(f"/{self._name}: option {option['name']} is one of {choices}")
        return value

    def _check_range(self, option: Json, value: JsonValue) -> None:
        measured, what = (len(value), "length") if isinstance(value, str) else (value, "value")
        low: JsonValue = option.get(f"min_{what}", measured)
        high: JsonValue = option.get(f"max_{what}", measured)
        if not low <= measured <= high:
            text = f"/{self._name}: the {what} of {option['name']} lies outside of its limits"
            raise impossible(text)


_PLAIN: dict[int, type | tuple[type, ...]] = {
    STRING: str,
    INTEGER: int,
    BOOLEAN: bool,
    NUMBER: (int, float),
}


def _by_name(given: dict[str, JsonValue] | list[Json]) -> dict[str, JsonValue]:
    if isinstance(given, dict):
        return given
    return {str(option.get("name")): option.get("value") for option in given}


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


def modal_data(modal: Json, values: dict[str, str]) -> Json:
    """The data of a modal's submission, shaped like the modal."""
    asked = {i["custom_id"]: i for row in modal["components"] for i in _inputs(row)}
    strange = set(values) - set(asked)
    if strange:
        raise impossible(f"the modal has no field {', '.join(sorted(strange))}")
    missing = [key for key, i in asked.items() if i.get("required", True) and not values.get(key)]
    if missing:
        raise impossible(f"the modal needs its field {', '.join(missing)}")
    numbers = count(1)
    rows = [_submitted(row, values, numbers) for row in modal["components"] if _inputs(row)]
    return {"custom_id": modal["custom_id"], "components": rows}


def _inputs(row: Json) -> list[Json]:
    return [row["component"]] if "component" in row else row.get("components", [])


def _submitted(row: Json, values: dict[str, str], numbers: Iterator[int]) -> Json:
    number = next(numbers)
    fields = [
        {
            "type": i["type"],
            "id": next(numbers),
            "custom_id": i["custom_id"],
            "value": values.get(i["custom_id"], ""),
        }
        for i in _inputs(row)
    ]
    shape: Json = {"component": fields[0]} if "component" in row else {"components": fields}
    return {"type": row["type"], "id": number, **shape}


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
