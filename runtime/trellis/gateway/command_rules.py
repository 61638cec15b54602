"""What Discord asks of commands beyond the shape of each field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trellis.gateway.command_models import Command, Option

SLASH: Final = 1
USER_MENU: Final = 2
MESSAGE_MENU: Final = 3
SUBCOMMAND, GROUP = 1, 2
STRING, INTEGER, CHANNEL, NUMBER = 3, 4, 7, 10

MAX_COMMAND_CHARACTERS: Final = 8000
_MAX_INTEGER: Final = (1 << 53) - 1

_WHOLE = frozenset({INTEGER})
_NUMBERS = frozenset({INTEGER, NUMBER})
_CHOOSABLE = frozenset({STRING, INTEGER, NUMBER})

# Which options may carry what.
FIELDS_OF_TYPES: Final = {
    "choices": _CHOOSABLE,
    "autocomplete": _CHOOSABLE,
    "min_value": _NUMBERS,
    "max_value": _NUMBERS,
    "min_length": frozenset({STRING}),
    "max_length": frozenset({STRING}),
    "channel_types": frozenset({CHANNEL}),
    "options": frozenset({SUBCOMMAND, GROUP}),
}

# Devanagari and Thai: marks of theirs are part of a word.
_SCRIPTS_WITH_MARKS: Final = ((0x0900, 0x097F), (0x0E00, 0x0E7F))


def fault(message: str, **facts: Any) -> PydanticCustomError:  # noqa: ANN401  # fills the message
    """A refusal in our words, of the field that is being validated."""
    return PydanticCustomError("command", message, facts)


def check_place(command: Command) -> None:
    """The commands of a guild are used there; Discord leaves no choice."""
    if command.contexts is not None and 0 not in command.contexts:
        raise fault("contexts leave out 0, the guild: this command could be used nowhere")
    if command.integration_types is not None and 0 not in command.integration_types:
        raise fault("integrationTypes leave out 0, the guild: it could be used nowhere")


def check_names(described: Command | Option) -> None:
    for name in (described.name, *(described.name_localizations or {}).values()):
        if name != name.lower() or not all(map(_may_stand_in_a_name, name)):
            text = '"{name}" cannot be a name: lower-case letters, digits, - and _ only, no spaces'
            raise fault(text, name=name)


def _may_stand_in_a_name(character: str) -> bool:
    if character in "-_'" or character.isalpha() or character.isnumeric():
        return True
    return any(low <= ord(character) <= high for low, high in _SCRIPTS_WITH_MARKS)


def check_limits(option: Option) -> None:
    for low, high, what in (
        (option.min_value, option.max_value, "Value"),
        (option.min_length, option.max_length, "Length"),
    ):
        if low is not None and high is not None and low > high:
            raise fault("min{what} is greater than max{what}", what=what)
    for limit in (option.min_value, option.max_value):
        if limit is not None and not _is_number(limit, option.type):
            raise fault("its limits must be numbers that it can take itself")
    if option.channel_types and len(set(option.channel_types)) < len(option.channel_types):
        raise fault("channelTypes has a type twice")


def check_choices(option: Option) -> None:
    choices = option.choices or []
    if choices and option.autocomplete:
        raise fault("choices and autocomplete exclude each other")
    twice = _first_double(choice.name for choice in choices)
    if twice is not None:
        raise fault('there are two choices with the name "{name}"', name=twice)
    for number, choice in enumerate(choices, 1):
        if not _is_value(choice.value, option.type):
            text = "the value of choice {number} is of another type than the option"
            raise fault(text, number=number)


def _is_value(value: float | str, kind: int) -> bool:
    return isinstance(value, str) if kind == STRING else _is_number(value, kind)


def _is_number(value: float | str, kind: int) -> bool:
    if isinstance(value, str) or not -_MAX_INTEGER <= value <= _MAX_INTEGER:
        return False
    return kind not in _WHOLE or isinstance(value, int)


def check_inner(option: Option) -> None:
    """A group holds subcommands, a subcommand values."""
    inner = option.options or []
    check_options(inner)
    if option.type == GROUP and (not inner or any(one.type != SUBCOMMAND for one in inner)):
        raise fault("a group of subcommands holds one subcommand at least, and nothing else")
    if option.type == SUBCOMMAND and any(one.type in {SUBCOMMAND, GROUP} for one in inner):
        raise fault("a subcommand holds no further subcommands")


def check_options(options: list[Option]) -> None:
    twice = _first_double(option.name for option in options)
    if twice is not None:
        raise fault('there are two options with the name "{name}"', name=twice)
    nested = [option.type in {SUBCOMMAND, GROUP} for option in options]
    if any(nested) and not all(nested):
        raise fault("subcommands and other options exclude each other")
    required = [bool(option.required) for option in options]
    if not any(nested) and required != sorted(required, reverse=True):
        raise fault('required options come first, "{name}" does not', name=_misplaced(options))


def _misplaced(options: list[Option]) -> str:
    """The first required option behind one that is not."""
    optional_seen = False
    for option in options:
        if option.required and optional_seen:
            return option.name
        optional_seen = optional_seen or not option.required
    return ""


def _first_double(names: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None


def check_size(command: Command) -> None:
    size = sum(_sizes(command))
    if size > MAX_COMMAND_CHARACTERS:
        text = "its names, descriptions and values have {size} characters; {most} are allowed"
        raise fault(text, size=size, most=MAX_COMMAND_CHARACTERS)


def _sizes(part: Command | Option) -> Iterator[int]:
    """What Discord counts: of each text its longest translation."""
    yield _longest(part.name, part.name_localizations)
    yield _longest(part.description, part.description_localizations)
    for option in part.options or []:
        yield from _sizes(option)
        for choice in option.choices or []:
            yield _longest(choice.name, choice.name_localizations)
            yield len(choice.value) if isinstance(choice.value, str) else 0


def _longest(text: str, localizations: dict[Any, str] | None) -> int:
    return max(len(text), *map(len, (localizations or {"": ""}).values()))
