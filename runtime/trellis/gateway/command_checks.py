"""Checks what a script sends as commands, without keeping the host from its other work.

A guild may send a great many options at once. How many there are is counted before anything is
looked at, and of a set one command is checked after another, with a pause for everybody else.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel, ValidationError

from trellis.errors import OpError
from trellis.gateway.bounded import BoundedMap
from trellis.gateway.command_faults import validation_in_words
from trellis.gateway.command_models import Choice, Command, Option
from trellis.gateway.command_rules import MESSAGE_MENU, SLASH, USER_MENU

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trellis.gateway.ports import Now

# Discord's limits, a guild.
MAX_COMMANDS: Final[dict[int, int]] = {SLASH: 100, USER_MENU: 15, MESSAGE_MENU: 15}
_KINDS: Final[dict[int, str]] = {
    SLASH: "slash commands",
    USER_MENU: "user commands",
    MESSAGE_MENU: "message commands",
}

# Options and choices, of one command and of all; Discord's 8,000 characters leave no room for more
# that anybody would read.
MAX_PARTS: Final = 1000
MAX_PARTS_TOGETHER: Final = 10_000

# What a guild may have checked in a minute: more than two of the largest sets.
MAX_PARTS_A_MINUTE: Final = 25_000
_MINUTE_SECS: Final = 60.0
_GUILDS: Final = 10_000


class CommandChecker:
    """Raises OpError: `invalid_argument` that says what is wrong and where, or `rate_limited`."""

    def __init__(self, now: Now) -> None:
        self._now = now
        self._spent: BoundedMap[int, tuple[float, int]] = BoundedMap(_GUILDS, now)

    def set_of(self, guild_id: int, given: Sequence[object]) -> asyncio.Future[list[Command]]:
        """The commands, once they are checked."""
        return asyncio.ensure_future(self._set_of(guild_id, given))

    def one(self, guild_id: int, given: object) -> Command:
        self._spend(guild_id, _parts(given))
        return _checked(given)

    def changed(self, guild_id: int, old: dict[str, Any], changes: dict[str, Any]) -> Command:
        """A command as it will be after the changes."""
        return self.one(guild_id, _known(Command, old) | changes | {"type": old["type"]})

    async def _set_of(self, guild_id: int, given: Sequence[object]) -> list[Command]:
        parts = sum(_parts(one) for one in given)
        if parts > MAX_PARTS_TOGETHER:
            raise _refused(f"there are more than {MAX_PARTS_TOGETHER} options and choices together")
        self._spend(guild_id, parts)
        commands = []
        for number, one in enumerate(given):
            commands.append(_checked(one, number))
            await asyncio.sleep(0)
        _check_counts(commands)
        return commands

    def _spend(self, guild_id: int, parts: int) -> None:
        begun, spent = self._spent.get(guild_id, (self._now(), 0))
        if spent + parts > MAX_PARTS_A_MINUTE:
            raise OpError(
                f"more than {MAX_PARTS_A_MINUTE} options and choices of commands in a minute",
                code="rate_limited",
                retryAfter=round(begun + _MINUTE_SECS - self._now(), 3),
            )
        left = begun + _MINUTE_SECS - self._now()
        self._spent.put(guild_id, (begun, spent + parts + 1), left)


def _checked(given: object, number: int = 0) -> Command:
    """One command, `number` among its like."""
    try:
        if _parts(given) <= MAX_PARTS:
            return Command.model_validate(given)
    except ValidationError as error:
        siblings = [None] * number + [given]
        raise _refused(validation_in_words(error, siblings, (number,))) from error
    raise _refused(f"command {number + 1}: it has more than {MAX_PARTS} options and choices")


def _known(model: type[BaseModel], answer: dict[str, Any]) -> dict[str, Any]:
    """What we know of Discord's description of a command; it may come to have more fields."""
    inner: dict[str, type[BaseModel]] = {"options": Option, "choices": Choice}
    known = {field: answer[field] for field in model.model_fields if field in answer}
    for field, part in inner.items():
        if known.get(field):
            known[field] = [_known(part, item) for item in known[field]]
    return known


def _parts(command: object) -> int:
    """How many options and choices; no more than MAX_PARTS + 1 are counted."""
    count, left = -1, [command]
    while left and count <= MAX_PARTS:
        part = left.pop()
        count += 1
        for field in ("options", "choices"):
            inner = part.get(field) if isinstance(part, dict) else None
            if isinstance(inner, list):
                left.extend(inner)
    return count


def _check_counts(commands: list[Command]) -> None:
    kinds: Counter[int] = Counter(command.type for command in commands)
    for kind, count in kinds.items():
        if count > MAX_COMMANDS[kind]:
            raise _refused(
                f"there are {count} {_KINDS[kind]}; Discord takes {MAX_COMMANDS[kind]} in a guild"
            )
    for key, count in Counter(command.key for command in commands).items():
        if count > 1:
            raise _refused(f"there are {count} {_KINDS[key[0]]} with the name {key[1]}")


def _refused(message: str) -> OpError:
    return OpError(message, code="invalid_argument")
