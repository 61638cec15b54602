"""Reading request bodies: JSON, URL-encoded forms, and multipart uploads with payload_json."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message as Headers
from email.parser import BytesHeaderParser
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import msgspec

from trellis.emulator.errors import DiscordError

if TYPE_CHECKING:
    from trellis.emulator.models import Json, JsonValue


@dataclass(frozen=True, slots=True)
class Upload:
    field: str  # "files[0]"
    filename: str
    content_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Body:
    """A request's body: `json` is None where there was none."""

    json: JsonValue = None
    uploads: tuple[Upload, ...] = ()


def parse_body(content_type: str, raw: bytes) -> Body:
    """The body; 50109 when it is not JSON."""
    if not raw:
        return Body()
    if content_type in {"", "application/json"}:
        return Body(_json(raw))
    kind, boundary = _split_type(content_type)
    if kind == "application/x-www-form-urlencoded":
        return Body(dict(parse_qsl(raw.decode("utf-8", "replace"), keep_blank_values=True)))
    if kind == "multipart/form-data":
        return _multipart(raw, boundary)
    return Body(_json(raw))


def _split_type(content_type: str) -> tuple[str, str]:
    headers = Headers()
    headers["content-type"] = content_type
    return headers.get_content_type(), str(headers.get_param("boundary") or "")


def _json(raw: bytes) -> JsonValue:
    try:
        return msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        message = "The request body contains invalid JSON."
        raise DiscordError(400, 50109, message) from error


def _multipart(raw: bytes, boundary: str) -> Body:
    fields: Json = {}
    uploads: list[Upload] = []
    for part in raw.split(b"--" + boundary.encode())[1:-1]:
        head, _, data = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        headers = BytesHeaderParser().parsebytes(head)
        name = str(headers.get_param("name", "", "content-disposition"))
        data = data.removesuffix(b"\r\n")
        filename = headers.get_filename()
        if filename is None:
            fields[name] = data.decode("utf-8", "replace")
        else:
            uploads.append(Upload(name, filename, headers.get_content_type(), data))
    payload = fields.pop("payload_json", None)
    return Body(fields if payload is None else _json(payload.encode()), tuple(uploads))
