"""Checks requests and answers against Discord's own OpenAPI description of its HTTP API.

The description is not part of this repository. It is looked for at TRELLIS_TEST_DISCORD_SPEC, then
at ../shared/facts/discord_openapi.json beside the repository; a test that needs it is skipped where
it is in neither place.
"""

from __future__ import annotations

import functools
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError, best_match
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "/api/v10"
_URI = "discord:"

_NAMED_ERROR = {"code": {"type": "string"}, "message": {"type": "string"}}

_BITS = {"type": ["integer", "string", "null"], "pattern": "^[0-9]{1,20}$"}
_COMMANDS = (
    "ApplicationCommandCreateRequest",
    "ApplicationCommandPatchRequestPartial",
    "ApplicationCommandUpdateRequest",
)
_PERMISSIONS = {
    **{name: ["default_member_permissions"] for name in _COMMANDS},
    "CreateRoleRequest": ["permissions"],
    "UpdateRoleRequestPartial": ["permissions"],
    "ChannelPermissionOverwriteRequest": ["allow", "deny"],
}

FORMATS = FormatChecker(formats=())


@FORMATS.checks("date-time", raises=ValueError)
def _is_time(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


@FORMATS.checks("uri", raises=ValueError)
def _is_uri(value: object) -> bool:
    return not isinstance(value, str) or bool(urlsplit(value).scheme)


@FORMATS.checks("int32")
def _is_int32(value: object) -> bool:
    return not isinstance(value, int) or -(1 << 31) <= value < 1 << 31


def validate_response(method: str, path: str, status: int, body: Any) -> None:
    """Fails when the description does not know such an answer.

    Args:
        method: "GET".
        path: a template of the description, or the path of a request; a query and PREFIX go.
        status: the answer's status.
        body: its JSON, None where there was none.
    """
    faults = answer_faults(method, template_of(method, path), status, body)
    assert not faults, f"{method} {path}: " + "; ".join(faults)


def validate_request(method: str, path: str, body: Any) -> None:
    """Fails when the description does not allow such a body."""
    faults = body_faults(method, template_of(method, path), body)
    assert not faults, f"{method} {path}: " + "; ".join(faults)


def validate_call(call: Any) -> None:
    """Fails when the description does not know such a request of the gateway's (`broker.Call`).

    Nothing is checked where the description is not here.
    """
    if not present():
        return
    method, url = call.route.method, urlsplit(call.route.url)
    template = template_of(method, url.path)
    query = {**dict(parse_qsl(url.query)), **call.query}
    body = json.loads(json.dumps(call.body)) if call.form is None else {**call.form, "file": ""}
    faults = query_faults(method, template, query) + key_faults(method, template, body)
    if not call.files or body is not None:
        faults += body_faults(method, template, body)
    assert not faults, f"{method} {url.path}: " + "; ".join(faults)


def answer_faults(method: str, template: str, status: int, body: Any) -> list[str]:
    """What the description does not know in an answer."""
    answers = _description()["paths"][template][method.lower()]["responses"]
    key = str(status) if str(status) in answers else f"{status // 100}XX"
    if key not in answers:
        return [f"is not described to answer {status}"]
    schema = ["paths", template, method.lower(), "responses", key]
    if "$ref" in answers[key]:
        schema = answers[key]["$ref"].removeprefix("#/").split("/")
    if "content" not in _at(schema):
        return [] if body is None else [f"is described to answer {status} without a body"]
    return _faults(_pointer([*schema, "content", "application/json", "schema"]), body)


def body_faults(method: str, template: str, body: Any) -> list[str]:
    """What the description does not allow in the body of a request, None where it has none."""
    described = _at(["paths", template, method.lower()]).get("requestBody")
    if described is None:
        return [] if body is None else ["is described without a body"]
    sent = {} if body is None else body  # no body is as good as an empty one
    kind = next(kind for kind in _KINDS if kind in described["content"])
    steps = ["paths", template, method.lower(), "requestBody", "content", kind, "schema"]
    return _faults(_pointer(steps), sent)


def query_faults(method: str, template: str, query: dict[str, str]) -> list[str]:
    """What the description does not allow in a query."""
    item = _at(["paths", template])
    listed = [*item.get("parameters", []), *item[method.lower()].get("parameters", [])]
    known = {one["name"]: one["schema"] for one in listed if one["in"] == "query"}
    strange = [f"?{name} is not described" for name in query if name not in known]
    wrong = [
        f"?{name}={text} is not described so"
        for name, text in query.items()
        if name in known and not any(_fits_schema(known[name], value) for value in _read_as(text))
    ]
    return strange + wrong


_TRUTHS = {"true", "false", "1", "0"}
_KINDS = ("application/json", "multipart/form-data")


def _read_as(text: str) -> list[Any]:
    """What the text of a query may stand for."""
    number = [int(text)] if text.removeprefix("-").isdecimal() else []
    truth = [text.lower() in {"true", "1"}] if text.lower() in _TRUTHS else []
    return [text, [text], *number, *truth]


def key_faults(method: str, template: str, body: Any) -> list[str]:
    """Keys of the body that the description does not name, which its schemas do not forbid."""
    described = _at(["paths", template, method.lower()]).get("requestBody")
    if described is None or not isinstance(body, dict):
        return []
    known = set().union(*(_keys(one["schema"]) for one in described["content"].values()))
    return [f"{key!r} is not described" for key in body if key not in known]


def _keys(schema: Any) -> set[str]:
    if "$ref" in schema:
        return _keys(_at(schema["$ref"].removeprefix("#/").split("/")))
    inner = [one for kind in ("oneOf", "anyOf", "allOf") for one in schema.get(kind, [])]
    return set(schema.get("properties", {})).union(*(_keys(one) for one in inner))


def template_of(method: str, path: str) -> str:
    """The template of the description that the path of a request fits best."""
    bare = urlsplit(path).path.removeprefix(PREFIX)
    parts = bare.split("/")
    known = _templates().get((method.lower(), len(parts)), [])
    fits = [template for template in known if _fits(template, parts)]
    assert fits, f"{method} {bare} is not described"
    return "/".join(min(fits, key=lambda template: "/".join(template).count("{")))


def _fits(template: list[str], parts: list[str]) -> bool:
    return all(
        wanted.startswith("{") or wanted == given
        for wanted, given in zip(template, parts, strict=True)
    )


@functools.cache
def _templates() -> dict[tuple[str, int], list[list[str]]]:
    """Every template in parts, by method and number of parts."""
    found: dict[tuple[str, int], list[list[str]]] = {}
    for template, item in _description()["paths"].items():
        parts = template.split("/")
        for method in item:
            found.setdefault((method, len(parts)), []).append(parts)
    return found


def _pointer(steps: list[str]) -> str:
    path = "/".join(part.replace("~", "~0").replace("/", "~1") for part in steps)
    return f"{_URI}#/{path}".replace("{", "%7B").replace("}", "%7D")


def _faults(pointer: str, body: Any) -> list[str]:
    return [_told(fault) for fault in _validator(pointer).iter_errors(body)]


def _told(fault: ValidationError) -> str:
    """With what is wrong for the alternative that comes closest, where there are many."""
    deepest = best_match([fault])
    text = f"{fault.json_path}: {fault.message[:200]}"
    if deepest is None or deepest is fault:
        return text
    return f"{text} (at {deepest.json_path}: {deepest.message[:200]})"


def _fits_schema(schema: Any, value: Any) -> bool:
    """Of a small schema that stands by itself, but for references to the description's."""
    text = json.dumps(schema).replace('"#/', f'"{_URI}#/')
    registry = _registry()
    return bool(Draft202012Validator(json.loads(text), registry=registry).is_valid(value))


@functools.cache
def _validator(pointer: str) -> Draft202012Validator:
    """Compiled once, when it is first needed."""
    return Draft202012Validator({"$ref": pointer}, registry=_registry(), format_checker=FORMATS)


def _at(pointer: list[str]) -> Any:
    node = _description()
    for part in pointer:
        node = node[part]
    return node


def present() -> bool:
    """Whether the description is here at all."""
    return _read() is not None


def _description() -> Any:
    description = _read()
    if description is None:
        pytest.skip("Discord's OpenAPI description is not here (TRELLIS_TEST_DISCORD_SPEC)")
    return description


@functools.cache
def _read() -> Any:
    named = os.environ.get("TRELLIS_TEST_DISCORD_SPEC")
    path = Path(named) if named else ROOT.parent / "shared" / "facts" / "discord_openapi.json"
    if not path.is_file():
        return None
    description = json.loads(path.read_text("utf-8"))
    _amend(description)
    return description


def _amend(description: Any) -> None:
    """Corrects the description where Discord's reference and servers say otherwise."""
    schemas = description["components"]["schemas"]
    # A field error's code is a name, BASE_TYPE_REQUIRED for one; the description has a number.
    leaf = schemas["InnerErrors"]["properties"]["_errors"]["items"]
    leaf.clear()
    leaf.update(type="object", required=["code", "message"], properties=_NAMED_ERROR)
    # A reference of type 1 forwards a message; the description knows replies only.
    kinds = schemas["MessageReferenceType"]
    kinds.clear()
    kinds.update(type="integer", enum=[0, 1])
    # An attachment's id is the number of the file that comes with it; the description has a text.
    attachment = schemas["MessageAttachmentRequest"]["properties"]
    attachment["id"] = {"oneOf": [{"type": "integer"}, attachment["id"]]}
    # A command may be for adults only; the description says so of answers, not of requests.
    for name in _COMMANDS:
        schemas[name]["properties"]["nsfw"] = {"type": ["boolean", "null"]}
    # Permissions in a body are texts in Discord's reference; the description has numbers, which
    # Discord takes too. discord.py sends texts.
    for name, keys in _PERMISSIONS.items():
        for key in keys:
            schemas[name]["properties"][key] = _BITS
    put = description["paths"]["/channels/{channel_id}/permissions/{overwrite_id}"]["put"]
    one = put["requestBody"]["content"]["application/json"]["schema"]["properties"]
    one.update(allow=_BITS, deny=_BITS)


@functools.cache
def _registry() -> Registry[Any]:
    resource = Resource.from_contents(_read(), default_specification=DRAFT202012)
    return Registry().with_resource(_URI, resource)
