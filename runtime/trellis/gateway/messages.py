"""What scripts may put into a message, and what Discord is sent for it.

Embeds and components are Discord's own JSON; camelCase keys in them are accepted too. Mentions
never ping everyone, here or roles unless the script says so.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, StringConstraints, field_validator, model_validator

from trellis.engine.ops import Args, Snowflake
from trellis.errors import OpError
from trellis.gateway.broker import Upload
from trellis.gateway.layouts import laid_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trellis.gateway.ports import Json

EPHEMERAL = 1 << 6

MAX_CONTENT = 2000
MAX_EMBEDS = 10
MAX_EMBED_CHARACTERS = 6000
MAX_COMPONENTS = 40
MAX_ATTACHMENTS = 10
MAX_FILENAME = 256
MAX_URL = 4096
MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024

# What a message pings when the script does not say: those it names, and whom it replies to.
SAFE_MENTIONS = {"parse": ["users"], "replied_user": True}

_INNER_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

Content = Annotated[str, StringConstraints(max_length=MAX_CONTENT)]
Embeds = Annotated[list[dict[str, Any]], Field(max_length=MAX_EMBEDS)]
Components = Annotated[list[dict[str, Any]], Field(max_length=MAX_COMPONENTS)]
Flags = Annotated[int, Field(ge=0, lt=1 << 31)]


@dataclass(frozen=True, slots=True)
class Body:
    """What Discord takes: JSON, an object for messages, and files."""

    payload: Json
    files: tuple[Upload, ...] = ()
    form: Mapping[str, str] | None = None  # instead of the JSON, see Call

    @property
    def is_ephemeral(self) -> bool:
        return bool(self.payload.get("flags", 0) & EPHEMERAL)

    @property
    def is_empty(self) -> bool:
        return not self.files and not any(
            self.payload.get(field) for field in ("content", "embeds", "components")
        )

    def ephemeral(self) -> Body:
        """The same for one pair of eyes; one flag among those that the script set."""
        flags = self.payload.get("flags", 0) | EPHEMERAL
        return Body(self.payload | {"flags": flags}, self.files)

    def as_edit(self) -> Body:
        """The same for a message that exists: who sees it and its voice cannot change."""
        payload = {key: value for key, value in self.payload.items() if key != "tts"}
        if "flags" in payload:
            payload["flags"] &= ~EPHEMERAL
        return Body(payload, self.files)


class Attachment(Args):
    """A file with its bytes in base64, or a URL; in an edit also the `id` of one that stays."""

    id: Snowflake | None = None
    filename: Annotated[str, StringConstraints(min_length=1, max_length=MAX_FILENAME)] | None = None
    data: str | None = None
    url: Annotated[str, StringConstraints(min_length=1, max_length=MAX_URL)] | None = None
    description: Annotated[str, StringConstraints(max_length=1024)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _untagged(cls, given: Json) -> Json:
        """The form that names its kind, as flora has it, is opened."""
        for tag in ("base64", "Base64", "url", "Url"):
            if isinstance(given, dict) and isinstance(given.get(tag), dict):
                return given[tag]
        return given

    @model_validator(mode="after")
    def _has_data(self) -> Attachment:
        if self.url is not None and (self.data is not None or self.id is not None):
            raise ValueError("url stands for the bytes: it is given without data and id")
        if self.url is not None:
            return self
        if self.id is None and (self.data is None or self.filename is None):
            raise ValueError("filename or data is missing; data is the bytes, or their base64")
        return self

    def upload(self) -> Upload:
        if self.url is not None:
            raise OpError("this host fetches no attachments", code="unavailable")
        try:
            data = base64.b64decode(self.data or "", validate=True)
        except (binascii.Error, ValueError) as error:
            raise OpError(
                f"attachment {self.filename}: data is not base64", code="invalid_argument"
            ) from error
        return Upload(self.filename or "", data, self.description)


class MessageFields(Args):
    """What a message holds; every field optional, and null in an edit clears it."""

    content: Content | None = None
    embeds: Embeds | None = None
    components: Components | None = None
    attachments: Annotated[list[Attachment], Field(max_length=MAX_ATTACHMENTS)] | None = None
    tts: bool | None = None
    allowed_mentions: dict[str, Any] | None = None
    flags: Flags | None = None

    @field_validator("embeds")
    @classmethod
    def _within_six_thousand(cls, embeds: list[dict[str, Any]] | None) -> Json:
        if embeds and sum(map(_characters, embeds)) > MAX_EMBED_CHARACTERS:
            raise ValueError(f"all embeds together hold at most {MAX_EMBED_CHARACTERS} characters")
        return embeds

    def new(self) -> Body:
        """The body of a new message."""
        payload = {key: value for key, value in self._given().items() if value is not None}
        return self._with_files(laid_out(payload))

    def edit(self) -> Body:
        """The body of an edit: only what the script named changes."""
        return self._with_files(laid_out(self._given())).as_edit()

    def _given(self) -> dict[str, Any]:
        named = {"content", "embeds", "components", "tts", "flags"} & self.model_fields_set
        payload = {field: snake_keys(getattr(self, field)) for field in named}
        if payload.get("flags", 0) is None:
            del payload["flags"]
        mentions = self.allowed_mentions
        payload["allowed_mentions"] = SAFE_MENTIONS if mentions is None else snake_keys(mentions)
        return payload

    def _with_files(self, payload: dict[str, Any]) -> Body:
        if "attachments" not in self.model_fields_set:
            return Body(payload)
        given = self.attachments or ()
        kept = [{"id": str(old.id)} for old in given if old.id is not None]
        files = tuple(attachment.upload() for attachment in given if attachment.id is None)
        if sum(len(file.data) for file in files) > MAX_ATTACHMENT_BYTES:
            raise OpError("attachments are larger than 10 MiB together", code="invalid_argument")
        described = [_described(number, file) for number, file in enumerate(files)]
        payload["attachments"] = kept + described
        return Body(payload, files)


class Reply(MessageFields):
    """A message that only the user may see."""

    ephemeral: bool = False

    def reply(self) -> Body:
        body = self.new()
        return body.ephemeral() if self.ephemeral else body


def require_something(body: Body) -> None:
    if body.is_empty:
        raise OpError(
            "a message holds content, embeds, components or attachments; this one is empty",
            code="invalid_argument",
        )


def snake_keys(value: Json) -> Json:
    """`value` with every key in snake_case, at every depth."""
    if isinstance(value, dict):
        return {_INNER_CAPITAL.sub("_", key).lower(): snake_keys(v) for key, v in value.items()}
    if isinstance(value, list):
        return [snake_keys(item) for item in value]
    return value


def _described(number: int, file: Upload) -> dict[str, Any]:
    described: dict[str, Any] = {"id": number, "filename": file.filename}
    return described if file.description is None else described | {"description": file.description}


def _characters(embed: dict[str, Any]) -> int:
    """How much of Discord's allowance an embed takes; Discord checks the shapes itself."""
    parts = [embed.get("title"), embed.get("description")]
    for holder, key in (("footer", "text"), ("author", "name")):
        part = embed.get(holder)
        parts.append(part.get(key) if isinstance(part, dict) else None)
    fields = embed.get("fields")
    for field in fields if isinstance(fields, list) else ():
        if isinstance(field, dict):
            parts += [field.get("name"), field.get("value")]
    return sum(len(part) for part in parts if isinstance(part, str))
