"""What may stand in a message's body, with Discord's limits."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, field_validator, model_validator

from trellis.emulator import snowflakes
from trellis.emulator.forms import Form, Refused
from trellis.emulator.member_forms import Snowflake
from trellis.emulator.models import Json
from trellis.emulator.poll_forms import PollForm

MAX_EMBED_TEXT = 6000
MAX_BUTTONS = 5
BUTTON, STRING_SELECT, LINK_STYLE = 2, 3, 5
ACTION_ROW, SELECTS = 1, frozenset({3, 5, 6, 7, 8})

IS_COMPONENTS_V2 = 1 << 15
_MAX_ROWS = 5
_MAX_COMPONENTS_V2 = 40

CustomId = Annotated[str, StringConstraints(min_length=1, max_length=100)]


_SCHEMES = ("http", "https", "attachment")


def _shown_from(url: str) -> str:
    scheme, is_absolute, rest = url.partition("://")
    if not is_absolute or not rest:
        raise Refused("URL_TYPE_INVALID_URL", "Not a well formed URL.")
    if scheme not in _SCHEMES:
        must = f'Scheme "{scheme}" is not supported. Scheme must be one of {_SCHEMES}.'
        raise Refused("URL_TYPE_INVALID_SCHEME", must)
    return url


def _moment(text: str) -> str:
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        said = f"Could not parse {text}. Should be ISO8601."
        raise Refused("DATE_TIME_TYPE_PARSE", said) from error
    return text


Url = Annotated[str, AfterValidator(_shown_from)]
Moment = Annotated[str, AfterValidator(_moment)]


class EmbedField(Form):
    name: Annotated[str, StringConstraints(min_length=1, max_length=256)]
    value: Annotated[str, StringConstraints(min_length=1, max_length=1024)]
    inline: bool = False


class EmbedFooter(Form):
    text: Annotated[str, StringConstraints(max_length=2048)]
    icon_url: Url | None = None


class EmbedAuthor(Form):
    name: Annotated[str, StringConstraints(max_length=256)]
    url: Url | None = None
    icon_url: Url | None = None


class EmbedMedia(Form):
    url: Url


class Embed(Form):
    title: Annotated[str, StringConstraints(max_length=256)] | None = None
    description: Annotated[str, StringConstraints(max_length=4096)] | None = None
    url: Url | None = None
    timestamp: Moment | None = None
    color: Annotated[int, Field(ge=0, le=0xFFFFFF)] | None = None
    footer: EmbedFooter | None = None
    image: EmbedMedia | None = None
    thumbnail: EmbedMedia | None = None
    author: EmbedAuthor | None = None
    fields: Annotated[list[EmbedField], Field(max_length=25)] = Field(default_factory=list)

    @property
    def text_length(self) -> int:
        texts = [self.title, self.description]
        texts += [self.footer.text if self.footer else None]
        texts += [self.author.name if self.author else None]
        texts += [text for field in self.fields for text in (field.name, field.value)]
        return sum(len(text) for text in texts if text)


class SelectOption(Form):
    label: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    value: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    description: Annotated[str, StringConstraints(max_length=100)] | None = None
    emoji: Json | None = None
    default: bool = False


class Media(Form):
    url: str


class GalleryItem(Form):
    media: Media
    description: Annotated[str, StringConstraints(max_length=1024)] | None = None
    spoiler: bool = False


THUMBNAIL, GALLERY, FILE = 11, 12, 13
_SHOWING = {THUMBNAIL: "media", GALLERY: "items", FILE: "file"}


class Component(Form, extra="allow"):
    """A component of any type; those of a newer kind are kept as they came."""

    type: Annotated[int, Field(ge=1)]
    id: int | None = None
    custom_id: CustomId | None = None
    style: int | None = None
    label: Annotated[str, StringConstraints(max_length=80)] | None = None
    url: Annotated[str, StringConstraints(max_length=512)] | None = None
    placeholder: Annotated[str, StringConstraints(max_length=150)] | None = None
    options: Annotated[list[SelectOption], Field(max_length=25)] | None = None
    components: list[Component] | None = None
    accessory: Component | None = None
    media: Media | None = None
    file: Media | None = None
    items: Annotated[list[GalleryItem], Field(min_length=1, max_length=10)] | None = None

    @model_validator(mode="after")
    def _fits_its_type(self) -> Component:
        if self.type == BUTTON:
            _check_button(self)
        elif self.type in _SHOWING and getattr(self, _SHOWING[self.type]) is None:
            raise Refused("BASE_TYPE_REQUIRED", "This field is required")
        elif self.type in SELECTS and self.custom_id is None:
            raise Refused("BASE_TYPE_REQUIRED", "A custom id is required")
        elif self.type == STRING_SELECT and not self.options:
            raise Refused("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.")
        elif self.type == ACTION_ROW and not 1 <= len(self.components or []) <= MAX_BUTTONS:
            raise Refused("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
        return self

    def walk(self) -> list[Component]:
        """This component and all inside it."""
        inside = [*(self.components or []), *([self.accessory] if self.accessory else [])]
        return [self, *(c for child in inside for c in child.walk())]


def _check_button(button: Component) -> None:
    if button.style is None or not 1 <= button.style <= 6:  # noqa: PLR2004  # Discord's styles
        raise Refused("BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.")
    if button.style == LINK_STYLE and not button.url:
        raise Refused("BASE_TYPE_REQUIRED", "A url is required")
    if button.style < LINK_STYLE and button.custom_id is None:
        raise Refused("BASE_TYPE_REQUIRED", "A custom id is required")


class AllowedMentions(Form):
    parse: list[Literal["roles", "users", "everyone"]] | None = None
    users: Annotated[list[int], Field(max_length=100)] = Field(default_factory=list)
    roles: Annotated[list[int], Field(max_length=100)] = Field(default_factory=list)
    replied_user: bool = False

    @model_validator(mode="after")
    def _either_all_or_some(self) -> AllowedMentions:
        for kind, some in (("users", self.users), ("roles", self.roles)):
            if some and kind in (self.parse or []):
                code = "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"
                raise Refused(
                    code, f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
                )
        return self


class Reference(Form):
    message_id: int
    channel_id: int | None = None
    guild_id: int | None = None
    type: Literal[0, 1] = 0
    fail_if_not_exists: bool = True

    @field_validator("message_id", "channel_id", "guild_id", mode="before")
    @classmethod
    def _is_snowflake(cls, value: object) -> object:
        if value is not None and snowflakes.parse(str(value)) is None:
            raise Refused("NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
        return value


class AttachmentNote(Form, coerce_numbers_to_str=True):
    """Names an upload of the same request (`id` 0 is files[0]) or an attachment to keep."""

    id: str
    filename: str | None = None
    description: Annotated[str, StringConstraints(max_length=1024)] | None = None


class MessageForm(Form):
    """The body of a message that is made or edited; in an edit, what is not set stays."""

    content: Annotated[str, StringConstraints(max_length=2000)] | None = None
    tts: bool = False
    flags: int | None = None
    embeds: Annotated[list[Embed], Field(max_length=10)] | None = None
    components: list[Component] | None = None
    attachments: Annotated[list[AttachmentNote], Field(max_length=10)] | None = None
    allowed_mentions: AllowedMentions | None = None
    message_reference: Reference | None = None
    nonce: Annotated[str, StringConstraints(max_length=25)] | int | None = None
    enforce_nonce: bool = False
    poll: PollForm | None = None
    sticker_ids: Annotated[list[Snowflake], Field(max_length=3)] | None = None

    @field_validator("embeds")
    @classmethod
    def _embeds_are_not_too_long(cls, embeds: list[Embed] | None) -> list[Embed] | None:
        if embeds and sum(embed.text_length for embed in embeds) > MAX_EMBED_TEXT:
            message = f"Embed size exceeds maximum size of {MAX_EMBED_TEXT}"
            raise Refused("MAX_EMBED_SIZE_EXCEEDED", message)
        return embeds

    @model_validator(mode="after")
    def _components_fit(self) -> MessageForm:
        rows = self.components or []
        ids = [c.custom_id for row in rows for c in row.walk() if c.custom_id is not None]
        if len(ids) != len(set(ids)):
            code = "COMPONENT_CUSTOM_ID_DUPLICATED"
            raise Refused(code, "Component custom id cannot be duplicated")
        if (self.flags or 0) & IS_COMPONENTS_V2:
            _check_v2(self, sum(len(row.walk()) for row in rows))
        elif len(rows) > _MAX_ROWS:
            raise Refused("BASE_TYPE_BAD_LENGTH", "Must be 5 or fewer in length.")
        elif any(row.type != ACTION_ROW for row in rows):
            raise Refused("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).')
        return self

    def given(self, key: str) -> bool:
        return key in self.model_fields_set


def _check_v2(form: MessageForm, count: int) -> None:
    if count > _MAX_COMPONENTS_V2:
        raise Refused("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "Too many components")
    if form.content or form.embeds:
        code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
        raise Refused(code, "The 'content' and 'embeds' fields cannot be used here")
