"""What it takes to make a guild's commands those that its script wants."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trellis.gateway.command_models import Command

Key = tuple[int, str]  # type and name: what Discord knows a command by
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """The least that must be asked of Discord; ids are Discord's."""

    deletes: tuple[int, ...]
    edits: tuple[tuple[int, Command], ...]
    creates: tuple[Command, ...]


def plan(wanted: Sequence[Command], present: Iterable[Json], spared: frozenset[Key]) -> Plan:
    """The way from `present` to `wanted`; what is in `spared` may be there besides."""
    there = {(int(one["type"]), str(one["name"])): one for one in present}
    keys = {command.key for command in wanted}
    gone = [int(one["id"]) for key, one in there.items() if key not in keys | spared]
    edits = [
        (int(there[command.key]["id"]), command)
        for command in wanted
        if command.key in there and not is_same(command, there[command.key])
    ]
    creates = [command for command in wanted if command.key not in there]
    return Plan(tuple(gone), tuple(edits), tuple(creates))


def is_same(command: Command, present: Json) -> bool:
    """Whether Discord's own description of a command says the same."""
    return normal(command.body() | {"type": command.type}) == normal(present)


def digest(commands: Iterable[Command]) -> str:
    """Equal for equal sets of commands, whatever their order."""
    forms = [normal(command.body() | {"type": command.type}) for command in commands]
    text = sorted(json.dumps(form, sort_keys=True) for form in forms)
    return hashlib.sha256("\n".join(text).encode()).hexdigest()


def normal(command: Json) -> Json:
    """A command as Discord keeps it: defaults filled in, what is no default said."""
    bits = command.get("default_member_permissions")
    return {
        "type": int(command.get("type") or 1),
        "name": command["name"],
        "name_localizations": command.get("name_localizations") or {},
        "description": command.get("description") or "",
        "description_localizations": command.get("description_localizations") or {},
        "default_member_permissions": None if bits is None else int(bits),
        "nsfw": bool(command.get("nsfw")),
        "options": [_option(option) for option in command.get("options") or []],
    }


def _option(option: Json) -> Json:
    return {
        "type": option["type"],
        "name": option["name"],
        "name_localizations": option.get("name_localizations") or {},
        "description": option["description"],
        "description_localizations": option.get("description_localizations") or {},
        "required": bool(option.get("required")),
        "autocomplete": bool(option.get("autocomplete")),
        "choices": [_choice(choice) for choice in option.get("choices") or []],
        "channel_types": sorted(option.get("channel_types") or []),
        "options": [_option(inner) for inner in option.get("options") or []],
        # None is no limit; for a least length 0 is none either.
        "min_length": option.get("min_length") or 0,
    } | {key: option.get(key) for key in ("max_length", "min_value", "max_value")}


def _choice(choice: Json) -> Json:
    return {
        "name": choice["name"],
        "name_localizations": choice.get("name_localizations") or {},
        "value": choice["value"],
    }
