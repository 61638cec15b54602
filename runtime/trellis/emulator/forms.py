"""Bodies checked by models, with the field errors that Discord would answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from trellis.emulator.errors import field_error, invalid_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

    from trellis.emulator.models import Json, JsonValue


class Form(BaseModel):
    """Base of every body: unknown keys are passed over, as Discord does."""

    model_config = ConfigDict(extra="ignore", frozen=True)


F = TypeVar("F", bound=Form)

_REQUIRED = ("BASE_TYPE_REQUIRED", "This field is required")
_CHOICES = ("BASE_TYPE_CHOICES", "Value must be one of {{{expected}}}.")
_FIXED: Mapping[str, tuple[str, str]] = {
    "missing": _REQUIRED,
    "string_too_long": ("BASE_TYPE_MAX_LENGTH", "Must be {max_length} or fewer in length."),
    "string_too_short": ("BASE_TYPE_MIN_LENGTH", "Must be {min_length} or more in length."),
    "too_long": ("BASE_TYPE_BAD_LENGTH", "Must be {max_length} or fewer in length."),
    "too_short": ("BASE_TYPE_BAD_LENGTH", "Must be {min_length} or more in length."),
    "string_type": ("STRING_TYPE_CONVERT", "Could not interpret value as string."),
    "int_type": ("NUMBER_TYPE_COERCE", "Value is not int."),
    "int_parsing": ("NUMBER_TYPE_COERCE", "Value is not int."),
    "greater_than_equal": ("NUMBER_TYPE_MIN", "Value should be greater than or equal to {ge}."),
    "less_than_equal": ("NUMBER_TYPE_MAX", "Value should be less than or equal to {le}."),
    "bool_type": ("BOOLEAN_TYPE_CONVERT", "Must be either true or false."),
    "bool_parsing": ("BOOLEAN_TYPE_CONVERT", "Must be either true or false."),
    "list_type": ("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"),
    "model_type": ("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"),
    "dict_type": ("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"),
    "literal_error": _CHOICES,
    "enum": _CHOICES,
}


class Refused(ValueError):  # noqa: N818  # raised in validators, seen by pydantic only
    """A validator's refusal with Discord's code for it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def parse_form(model: type[F], body: JsonValue) -> F:
    """The body as `model`; 50035 with a tree of every wrong field."""
    try:
        return model.model_validate({} if body is None else body)
    except ValidationError as error:
        raise invalid_form(error_tree(error)) from error


def parse_forms(model: type[F], body: JsonValue) -> list[F]:
    """Every item of a list as `model`, or 50035 with the faults of them all."""
    if not isinstance(body, list):
        fault = field_error("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        raise invalid_form(fault)
    forms: list[F] = []
    faults: Json = {}
    for index, item in enumerate(body):
        try:
            forms.append(model.model_validate(item))
        except ValidationError as error:
            faults[str(index)] = error_tree(error)
    if faults:
        raise invalid_form(faults)
    return forms


def error_tree(error: ValidationError) -> Json:
    """Discord's tree of field errors."""
    tree: Json = {}
    for detail in error.errors(include_url=False, include_input=False):
        _insert(tree, detail)
    return tree


def _insert(tree: Json, detail: ErrorDetails) -> None:
    node = tree
    for part in detail["loc"]:
        node = node.setdefault(str(part), {})
    node.setdefault("_errors", []).extend(field_error(*_describe(detail))["_errors"])


def _describe(detail: ErrorDetails) -> tuple[str, str]:
    context = detail.get("ctx", {})
    cause = context.get("error")
    if isinstance(cause, Refused):
        return cause.code, str(cause)
    code, text = _FIXED.get(detail["type"], ("BASE_TYPE_INVALID", detail["msg"]))
    return code, text.format_map(context) if code != "BASE_TYPE_INVALID" else text
