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
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "/api/v10"
_URI = "discord:"

_NAMED_ERROR = {"code": {"type": "string"}, "message": {"type": "string"}}

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
    template = template_of(method, path)
    answers = _description()["paths"][template][method.lower()]["responses"]
    key = str(status) if str(status) in answers else f"{status // 100}XX"
    assert key in answers, f"{method} {template} is not described to answer {status}"
    schema = ["paths", template, method.lower(), "responses", key]
    if "$ref" in answers[key]:
        schema = answers[key]["$ref"].removeprefix("#/").split("/")
    if "content" not in _at(schema):
        assert body is None, f"{method} {template} {status} is described to have no body"
        return
    _check([*schema, "content", "application/json", "schema"], body, f"{method} {template}")


def validate_request(method: str, path: str, body: Any) -> None:
    """Fails when the description does not allow such a body."""
    template = template_of(method, path)
    schema = ["paths", template, method.lower(), "requestBody", "content", "application/json"]
    _check([*schema, "schema"], body, f"{method} {template}")


def template_of(method: str, path: str) -> str:
    """The template of the description that the path of a request fits best."""
    bare = urlsplit(path).path.removeprefix(PREFIX)
    parts = bare.split("/")
    fits = [
        template
        for template, item in _description()["paths"].items()
        if method.lower() in item and _fits(template.split("/"), parts)
    ]
    assert fits, f"{method} {bare} is not described"
    return min(fits, key=lambda template: template.count("{"))


def _fits(template: list[str], parts: list[str]) -> bool:
    return len(template) == len(parts) and all(
        wanted.startswith("{") or wanted == given
        for wanted, given in zip(template, parts, strict=True)
    )


def _check(pointer: list[str], body: Any, what: str) -> None:
    path = "/".join(part.replace("~", "~0").replace("/", "~1") for part in pointer)
    reference = {"$ref": f"{_URI}#/{path}".replace("{", "%7B").replace("}", "%7D")}
    validator = Draft202012Validator(reference, registry=_registry(), format_checker=FORMATS)
    faults = [f"{fault.json_path}: {fault.message[:300]}" for fault in validator.iter_errors(body)]
    assert not faults, f"{what}: " + "; ".join(faults)


def _at(pointer: list[str]) -> Any:
    node = _description()
    for part in pointer:
        node = node[part]
    return node


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
    leaf = description["components"]["schemas"]["InnerErrors"]["properties"]["_errors"]["items"]
    # The description takes a field error's code for a number; Discord's reference and its servers
    # have a name there, BASE_TYPE_REQUIRED for one.
    leaf.clear()
    leaf.update(type="object", required=["code", "message"], properties=_NAMED_ERROR)
    return description


@functools.cache
def _registry() -> Registry[Any]:
    resource = Resource.from_contents(_read(), default_specification=DRAFT202012)
    return Registry().with_resource(_URI, resource)
