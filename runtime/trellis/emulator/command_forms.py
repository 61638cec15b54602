"""What may stand in an application command, with Discord's limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

from pydantic import AfterValidator, Field, StringConstraints, field_validator, model_validator

from trellis.emulator.forms import Form, Refused

if TYPE_CHECKING:
    from trellis.emulator.models import Json, JsonValue

CHAT_INPUT, USER, MESSAGE = 1, 2, 3
SUBCOMMAND, SUBCOMMAND_GROUP = 1, 2
STRING, INTEGER, BOOLEAN, NUMBER = 3, 4, 5, 10
USER_OPTION, CHANNEL_OPTION, ROLE_OPTION, MENTIONABLE, ATTACHMENT = 6, 7, 8, 9, 11
MAX_COMMAND_SIZE = 8000
MAX_NAME = 32
_SCRIPTS = ((0x0900, 0x097F), (0x0E00, 0x0E7F))  # Devanagari and Thai: their marks are letters too

MAX_INTEGER: Final = (1 << 53) - 1
MAX_PERMISSIONS: Final = (1 << 54) - 1
LOCALES: Final = frozenset(
    {
        "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he",
        "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru",
        "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    }
)  # fmt: skip
_WITH_CHOICES = frozenset({STRING, INTEGER, NUMBER})


def _known_locales(texts: dict[str, str]) -> dict[str, str]:
    for locale in texts:
        if locale not in LOCALES:
            raise Refused("BASE_TYPE_CHOICES", f"{locale} is no locale")
    return texts


Name = Annotated[str, StringConstraints(min_length=1, max_length=MAX_NAME)]
Description = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Names = Annotated[dict[str, Name], AfterValidator(_known_locales)]
Descriptions = Annotated[dict[str, Description], AfterValidator(_known_locales)]
ChannelType = Annotated[int, Field(ge=0, le=15)]


class Choice(Form):
    name: Description
    name_localizations: Descriptions | None = None
    value: Annotated[str, StringConstraints(max_length=6000)] | int | float


class Option(Form):
    type: Annotated[int, Field(ge=1, le=11)]
    name: Name
    name_localizations: Names | None = None
    description: Description
    description_localizations: Descriptions | None = None
    required: bool = False
    choices: Annotated[list[Choice], Field(max_length=25)] | None = None
    options: Annotated[list[Option], Field(max_length=25)] | None = None
    channel_types: list[ChannelType] | None = None
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
        check_names(self.name_localizations)
        check_options(self.options or [], inside=self.type)
        self._check_choices()
        if self.options and self.type not in {SUBCOMMAND, SUBCOMMAND_GROUP}:
            raise Refused("APPLICATION_COMMAND_INVALID_OPTIONS", "This type takes no options")
        return self

    def _check_choices(self) -> None:
        if self.choices and self.autocomplete:
            code = "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID"
            raise Refused(code, "Autocomplete and choices cannot both be set")
        if self.autocomplete and self.type not in _WITH_CHOICES:
            code = "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID"
            raise Refused(code, "This type takes no autocomplete")
        for choice in self.choices or []:
            if not fits_type(choice.value, self.type):
                raise Refused("BASE_TYPE_INVALID", "A choice's value is of another type")
        for limit in (self.min_value, self.max_value):
            if limit is not None and not fits_type(limit, self.type):
                raise Refused("NUMBER_TYPE_COERCE", "Value is not int.")

    def kept(self) -> Json:
        """As Discord answers it: without what is no, none or not of this type."""
        fields = self.model_dump(exclude_none=True, exclude={"options"})
        body = {key: value for key, value in fields.items() if value is not False and value != []}
        if self.options:
            body["options"] = [option.kept() for option in self.options]
        return body


class ChoicesForm(Form):
    """What is suggested while an option is typed."""

    choices: Annotated[list[Choice], Field(max_length=25)]


class CommandForm(Form):
    type: Annotated[int, Field(ge=1, le=3)] = CHAT_INPUT
    name: Name
    name_localizations: Names | None = None
    description: Annotated[str, StringConstraints(max_length=100)] = ""
    description_localizations: Descriptions | None = None
    options: Annotated[list[Option], Field(max_length=25)] | None = None
    default_member_permissions: Annotated[int, Field(ge=0, le=MAX_PERMISSIONS)] | None = None
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
        check_names(self.name_localizations)
        if not self.description:
            raise Refused("BASE_TYPE_REQUIRED", "A description is required")
        check_options(self.options or [])
        if _size(self.model_dump(exclude_none=True)) > MAX_COMMAND_SIZE:
            code = "APPLICATION_COMMAND_TOO_LARGE"
            raise Refused(code, f"Command exceeds maximum size ({MAX_COMMAND_SIZE})")
        return self


def fits_type(value: float | str, kind: int) -> bool:
    """Whether an option of this type can have the value."""
    if isinstance(value, str) or kind == STRING:
        return isinstance(value, str) and kind == STRING
    whole = isinstance(value, int) and not isinstance(value, bool)
    return abs(value) <= MAX_INTEGER and (whole if kind == INTEGER else kind == NUMBER)


def check_names(names: dict[str, str] | None) -> None:
    for name in (names or {}).values():
        check_name(name)


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
    """What Discord counts: names, descriptions and values, of each its longest translation."""
    if isinstance(value, list):
        return sum(_size(item) for item in value)
    if not isinstance(value, dict):
        return 0
    counted = sum(
        max(len(value[key]), *map(len, [*value.get(f"{key}_localizations", {}).values(), ""]))
        for key in ("name", "description", "value")
        if isinstance(value.get(key), str)
    )
    return counted + sum(_size(item) for item in value.values() if isinstance(item, list))
