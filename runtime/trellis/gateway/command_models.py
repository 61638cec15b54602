"""An application command as Discord takes it, with every limit that can be known beforehand."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StringConstraints,
    model_validator,
)
from pydantic.alias_generators import to_camel

from trellis.gateway import command_rules as rules
from trellis.gateway.command_rules import SLASH

MAX_PERMISSIONS: Final = (1 << 54) - 1

# What Discord's answers have besides, and what says nothing about a command of a guild.
_LOCALIZED: Final = frozenset({"name_localized", "description_localized"})
_OF_ANSWERS: Final = frozenset(
    {"id", "application_id", "guild_id", "version", "handler", "dm_permission"}
)

Locale = Literal[
    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi",
    "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th",
    "tr", "uk", "vi", "zh-CN", "zh-TW",
]  # fmt: skip

Name = Annotated[str, StringConstraints(min_length=1, max_length=32)]
Described = Annotated[str, StringConstraints(min_length=1, max_length=100)]
ChoiceName = Annotated[str, StringConstraints(min_length=1, max_length=100)]
ChannelType = Literal[0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15]
TextValue = Annotated[str, StringConstraints(strict=True, max_length=6000)]
TextLength = Annotated[StrictInt, Field(ge=0, le=6000)]


def _bits(value: object) -> object:
    """Permissions as a number; scripts send them as text, which holds all of the bits."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 17:  # noqa: PLR2004  # as long as the largest
        return int(value)
    return value


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _without_what_says_nothing(cls, given: object) -> object:
        """Null stands for a field that is left out; answers of Discord are accepted as they are."""
        if not isinstance(given, dict):
            return given
        left_out = cls._left_out
        return {k: v for k, v in given.items() if v is not None and k not in left_out}

    _left_out: ClassVar[frozenset[str]] = _LOCALIZED


class Choice(_Model):
    """One of the values that an option is limited to."""

    name: ChoiceName
    name_localizations: dict[Locale, ChoiceName] | None = None
    value: TextValue | StrictInt | StrictFloat


class Option(_Model):
    """An option of a slash command, a subcommand (type 1) or a group of them (type 2)."""

    type: Annotated[StrictInt, Field(ge=1, le=11)]
    name: Name
    name_localizations: dict[Locale, Name] | None = None
    description: Described
    description_localizations: dict[Locale, Described] | None = None
    required: StrictBool | None = None
    autocomplete: StrictBool | None = None
    choices: Annotated[list[Choice], Field(max_length=25)] | None = None
    min_value: StrictInt | StrictFloat | None = None
    max_value: StrictInt | StrictFloat | None = None
    min_length: TextLength | None = None
    max_length: Annotated[TextLength, Field(ge=1)] | None = None
    channel_types: list[ChannelType] | None = None
    options: Annotated[list[Option], Field(max_length=25)] | None = None

    @model_validator(mode="after")
    def _fits_its_type(self) -> Option:
        for field, types in rules.FIELDS_OF_TYPES.items():
            if getattr(self, field) and self.type not in types:
                text = "{field} does not go with this type of option"
                raise rules.fault(text, field=to_camel(field))
        rules.check_names(self)
        rules.check_limits(self)
        rules.check_choices(self)
        rules.check_inner(self)
        return self


class Command(_Model):
    """A command of Discord's menu (type 1), or of a user's (2) or a message's (3)."""

    type: Literal[1, 2, 3] = SLASH
    name: Name
    name_localizations: dict[Locale, Name] | None = None
    description: Annotated[str, StringConstraints(max_length=100)] = ""
    description_localizations: dict[Locale, Described] | None = None
    options: Annotated[list[Option], Field(max_length=25)] | None = None
    default_member_permissions: Annotated[
        Annotated[StrictInt, Field(ge=0, le=MAX_PERMISSIONS)] | None, BeforeValidator(_bits)
    ] = None
    nsfw: StrictBool | None = None
    contexts: list[Literal[0, 1, 2]] | None = None
    integration_types: list[Literal[0, 1]] | None = None

    _left_out: ClassVar[frozenset[str]] = _LOCALIZED | _OF_ANSWERS

    @model_validator(mode="after")
    def _fits_its_type(self) -> Command:
        rules.check_place(self)
        if self.type == SLASH:
            rules.check_names(self)
            if not self.description:
                raise rules.fault("it needs a description")
            rules.check_options(self.options or [])
            rules.check_size(self)
        elif self.description or self.description_localizations or self.options:
            raise rules.fault("a user's or a message's menu shows no description and no options")
        return self

    @property
    def key(self) -> tuple[int, str]:
        """What Discord knows it by."""
        return self.type, self.name

    def body(self) -> dict[str, Any]:
        """The JSON to create it by, or to edit one into it: what is left out is said as null."""
        body = self.model_dump(
            exclude={"options", "type", "contexts", "integration_types", "nsfw"}
        ) | {"nsfw": bool(self.nsfw)}
        if self.type == SLASH:
            body["options"] = [
                option.model_dump(exclude_none=True) for option in self.options or []
            ]
        return body
