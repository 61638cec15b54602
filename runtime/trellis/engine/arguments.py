"""What is wrong with an op's arguments, in words for the author of a script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_OURS: Final = "value_error"  # a sentence of our own, which says what it is about
_WORDS: Final = {
    "missing": "is missing",
    "extra_forbidden": "is not known here",
    "string_type": "must be a text",
    "string_too_short": "must have at least {min_length} character(s)",
    "string_too_long": "must have at most {max_length} characters",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "finite_number": "must be a number",
    "list_type": "must be a list",
    "tuple_type": "must be a list",
    "dict_type": "must be an object",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "too_short": "must have at least {min_length} element(s)",
    "too_long": "must have at most {max_length} element(s)",
    "greater_than_equal": "must be at least {ge}",
    "greater_than": "must be greater than {gt}",
    "less_than_equal": "must be at most {le}",
    "less_than": "must be less than {lt}",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
    "timezone_aware": "must have a time zone, as in 2030-01-31T20:00:00Z",
    "datetime_from_date_parsing": "must be a time, as 2030-01-31T20:00:00Z",
    "datetime_parsing": "must be a time, as 2030-01-31T20:00:00Z",
    "datetime_type": "must be a time, as 2030-01-31T20:00:00Z",
    "json_invalid": "are no JSON that can be read: {error}",
}


def refusal(error: ValidationError) -> tuple[str, str]:
    """The field that is wrong first ("arguments" for the whole), and a sentence that names it."""
    first = error.errors(include_url=False, include_input=False)[0]
    field = ".".join(str(part) for part in first["loc"]) or "arguments"
    if first["type"] == _OURS:
        return field, f"{field}: {first['msg'].removeprefix('Value error, ')}"
    return field, f"{field} {_words(first)}"


def _words(detail: ErrorDetails) -> str:
    text = _WORDS.get(detail["type"])
    if text is None:
        return detail["msg"].replace("Input should be", "must be")
    return text.format_map(detail.get("ctx", {}))
