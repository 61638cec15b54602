"""What a member's use of a command becomes: checked, then the data sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from trellis.emulator import payloads, permissions
from trellis.emulator.acting import Resolved, impossible
from trellis.emulator.bodies import Upload
from trellis.emulator.command_forms import (
    ATTACHMENT,
    BOOLEAN,
    CHAT_INPUT,
    INTEGER,
    MESSAGE,
    NUMBER,
    STRING,
    SUBCOMMAND,
    SUBCOMMAND_GROUP,
    USER,
    USER_OPTION,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trellis.emulator.models import Guild, Json, JsonValue, Member
    from trellis.emulator.state import World


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
    command = _usable(guild, member, path[0], (USER, MESSAGE) if target_id else (CHAT_INPUT,))
    data = _head(guild, command)
    resolved = Resolved(world, guild)
    if target_id is not None:
        data["target_id"] = _target(resolved, command, target_id)
    else:
        chosen = _Chooser(resolved, path[0]).choose(command.get("options", []), path[1:], options)
        data |= {"options": chosen}
    return data | ({"resolved": resolved.found} if resolved.found else {})


def autocomplete_data(
    guild: Guild, member: Member, name: str, options: dict[str, JsonValue], focused: Json
) -> Json:
    """The data of an autocomplete interaction.

    Args:
        guild: whose commands are looked through.
        member: who is filling the command in.
        name: the command with its subcommands.
        options: what is filled in already, by name.
        focused: the name and the text of the option that is being typed.
    """
    path = name.split(" ")
    command = _usable(guild, member, path[0], (CHAT_INPUT,))
    typed = _Typer(path[0], focused).choose(command.get("options", []), path[1:], options)
    return _head(guild, command) | {"options": typed}


def _head(guild: Guild, command: Json) -> Json:
    head = {"id": command["id"], "name": command["name"], "type": command["type"]}
    return head | {"guild_id": str(guild.id)}


def _usable(guild: Guild, member: Member, name: str, kinds: Iterable[int]) -> Json:
    """The command, if the member may use it: where it asks for nothing in words, administrators."""
    command = _registered(guild, name, kinds)
    asked = command["default_member_permissions"]
    needed = permissions.ADMINISTRATOR if asked == "0" else int(asked or 0)
    held = permissions.in_guild(guild, member) | permissions.USE_APPLICATION_COMMANDS
    if held & needed != needed:
        raise impossible(f"{member.user.username} may not use /{name}", 403)
    return command


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


class _Walker:
    """Walks down the subcommands and fills in the options of the last one."""

    def __init__(self, command: str) -> None:
        self._name = command

    def choose(
        self, options: list[Json], path: list[str], given: dict[str, JsonValue] | list[Json]
    ) -> list[Json]:
        subs = {o["name"]: o for o in options if o["type"] in {SUBCOMMAND, SUBCOMMAND_GROUP}}
        if not subs:
            if path:
                raise impossible(f"/{self._name} has no subcommand {path[0]!r}")
            return self._filled(options, _by_name(given))
        if not path and isinstance(given, list) and len(given) == 1:
            path, given = [str(given[0].get("name"))], given[0].get("options", [])
        if not path or path[0] not in subs:
            raise impossible(f"/{self._name} needs one of its subcommands: {', '.join(subs)}")
        sub = subs[path[0]]
        self._name += f" {path[0]}"
        inner = self.choose(sub.get("options", []), path[1:], given)
        return [{"name": sub["name"], "type": sub["type"], "options": inner}]

    def _filled(self, options: list[Json], given: dict[str, JsonValue]) -> list[Json]:
        raise NotImplementedError

    def _check_names(self, options: list[Json], given: dict[str, JsonValue]) -> None:
        strange = set(given) - {option["name"] for option in options}
        if strange:
            raise impossible(f"/{self._name} has no option {', '.join(sorted(strange))}")


class _Typer(_Walker):
    """Options while one of them is typed: nothing of them is checked yet."""

    def __init__(self, command: str, focused: Json) -> None:
        super().__init__(command)
        self._focused = focused

    @override
    def _filled(self, options: list[Json], given: dict[str, JsonValue]) -> list[Json]:
        name = self._focused["name"]
        typed = given | {name: self._focused["value"]}
        self._check_names(options, typed)
        if not any(o["name"] == name and o.get("autocomplete") for o in options):
            raise impossible(f"/{self._name}: nothing is suggested for option {name}")
        return [
            {"name": o["name"], "type": o["type"], "value": typed[o["name"]]}
            | ({"focused": True} if o["name"] == name else {})
            for o in options
            if o["name"] in typed
        ]


class _Chooser(_Walker):
    """Options when the command is sent: Discord's client has checked them."""

    def __init__(self, resolved: Resolved, command: str) -> None:
        super().__init__(command)
        self._resolved = resolved

    @override
    def _filled(self, options: list[Json], given: dict[str, JsonValue]) -> list[Json]:
        self._check_names(options, given)
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
        if kind == ATTACHMENT:
            return self._resolved.upload(_file(value))
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


def _file(value: JsonValue) -> Upload:
    if not isinstance(value, dict) or not isinstance(value.get("filename"), str):
        raise impossible('a file is given as {"filename": "a.txt", "content": "its text"}')
    kind = str(value.get("content_type", "text/plain"))
    return Upload("", value["filename"], kind, str(value.get("content", "")).encode())


def _by_name(given: dict[str, JsonValue] | list[Json]) -> dict[str, JsonValue]:
    if isinstance(given, dict):
        return given
    return {str(option.get("name")): option.get("value") for option in given}
