"""What may stand in an application command, with Discord's limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints, field_validator, model_validator

from trellis.emulator.forms import Form, Refused

if TYPE_CHECKING:
    from trellis.emulator.models import JsonValue

CHAT_INPUT, USER, MESSAGE = 1, 2, 3
SUBCOMMAND, SUBCOMMAND_GROUP = 1, 2
STRING, INTEGER, BOOLEAN, NUMBER = 3, 4, 5, 10
USER_OPTION, CHANNEL_OPTION, ROLE_OPTION, MENTIONABLE, ATTACHMENT = 6, 7, 8, 9, 11
MAX_COMMAND_SIZE = 8000
MAX_NAME = 32
_SCRIPTS = ((0x0900, 0x097F), (0x0E00, 0x0E7F))  # Devanagari and Thai: their marks are letters too

Name = Annotated[str, StringConstraints(min_length=1, max_length=MAX_NAME)]
Description = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class Choice(Form):
    name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    name_localizations: dict[str, str] | None = None
    value: Annotated[str, StringConstraints(max_length=6000)] | int | float


class Option(Form):
    type: Annotated[int, Field(ge=1, le=11)]
    name: Name
    name_localizations: dict[str, str] | None = None
    description: Description
    description_localizations: dict[str, str] | None = None
    required: bool = False
    choices: Annotated[list[Choice], Field(max_length=25)] | None = None
    options: Annotated[list[Option], Field(max_length=25)] | None = None
    channel_types: list[int] | None = None
    min_value: float | int | None = None
    max_value: float | int | None = None
    min_length: Annotated[int, Field(ge=0, le=6000)] | None = None
    max_length: Annotated[int, Field(ge=1, le=6000)] | None = None
    autocomplete: bool = False

    @field_validator("name")
    @classmethod
    def _name_is_valid(cls, name: str) -> str:
        return check_name(name)

    @model_validator(mode="after")
    def _fits(self) -> Option:
        check_options(self.options or [], inside=self.type)
        if self.choices and self.autocomplete:
            code = "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID"
            raise Refused(code, "Autocomplete and choices cannot both be set")
        if self.options and self.type not in {SUBCOMMAND, SUBCOMMAND_GROUP}:
            raise Refused("APPLICATION_COMMAND_INVALID_OPTIONS", "This type takes no options")
        return self


class CommandForm(Form):
    type: Annotated[int, Field(ge=1, le=3)] = CHAT_INPUT
    name: Name
    name_localizations: dict[str, str] | None = None
    description: Annotated[str, StringConstraints(max_length=100)] = ""
    description_localizations: dict[str, str] | None = None
    options: Annotated[list[Option], Field(max_length=25)] | None = None
    default_member_permissions: str | int | None = None
    dm_permission: bool | None = None
    contexts: list[int] | None = None
    integration_types: list[int] | None = None
    nsfw: bool = False

    @model_validator(mode="after")
    def _fits_its_type(self) -> CommandForm:
        if self.type != CHAT_INPUT:
            if self.description or self.options:
                code = "APPLICATION_COMMAND_INVALID_FIELDS_FOR_TYPE"
                raise Refused(code, "This type takes no description and no options")
            return self
        check_name(self.name)
        if not self.description:
            raise Refused("BASE_TYPE_REQUIRED", "A description is required")
        check_options(self.options or [])
        if _size(self.model_dump(exclude_none=True)) > MAX_COMMAND_SIZE:
            code = "APPLICATION_COMMAND_TOO_LARGE"
            raise Refused(code, f"Command exceeds maximum size ({MAX_COMMAND_SIZE})")
        return self


def check_name(name: str) -> str:
    """The name of a slash command or option: lower-case letters, digits, - _ and '."""
    if name != name.lower() or not all(_may_stand_in_a_name(char) for char in name):
        raise Refused("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    return name


def _may_stand_in_a_name(char: str) -> bool:
    if char in "-_'" or char.isalpha() or char.isnumeric():
        return True
    return any(low <= ord(char) <= high for low, high in _SCRIPTS)


def check_options(options: list[Option], inside: int | None = None) -> None:
    """Unique names, required ones first, and subcommands where they may be."""
    names = [option.name for option in options]
    if len(names) != len(set(names)):
        code = "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE"
        raise Refused(code, "Option names must be unique")
    required = [option.required for option in options]
    if required != sorted(required, reverse=True):
        code = "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"
        raise Refused(code, "Required options must be placed before non-required options")
    _check_nesting([option.type for option in options], inside)


def _check_nesting(types: list[int], inside: int | None) -> None:
    subs = {kind for kind in types if kind in {SUBCOMMAND, SUBCOMMAND_GROUP}}
    mixed = subs and len(subs) < len(set(types)) and subs != set(types)
    too_deep = (inside == SUBCOMMAND and subs) or (
        inside == SUBCOMMAND_GROUP and subs != set(types) | {SUBCOMMAND}
    )
    if mixed or (types and too_deep):
        code = "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"
        raise Refused(code, "Sub-command and sub-command group option types are mutually exclusive")


def _size(value: JsonValue) -> int:
    """What Discord counts: names, descriptions and values, everywhere in the command."""
    if isinstance(value, list):
        return sum(_size(item) for item in value)
    if not isinstance(value, dict):
        return 0
    counted = sum(
        len(value[key])
        for key in ("name", "description", "value")
        if isinstance(value.get(key), str)
    )
    return counted + sum(_size(item) for item in value.values())
