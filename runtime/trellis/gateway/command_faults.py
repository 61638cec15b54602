"""Where in a command a fault is, in words: "command ping, option 2 (count): description ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from pydantic.alias_generators import to_camel

from trellis.errors import OpError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

Path = tuple[int | str, ...]

_NAME_CHARACTERS: Final = 32

_KINDS: Final = {"options": "option", "choices": "choice"}

_SHORT: Final = {
    "missing": "is missing",
    "extra_forbidden": "is nothing that a command has",
    "string_too_long": "is too long: at most {max_length} characters",
    "too_long": "are too many: at most {max_length}",
    "literal_error": "must be {expected}",
}

# Discord's sentences that say less than ours.
_DISCORDS: Final = (
    (re.compile(r"Must be (\d+) or fewer in length\.?"), r"is too long: at most \1 characters"),
    (re.compile(r"Must be between (\d+) and (\d+) in length\.?"), r"must have \1 to \2 characters"),
    (re.compile(r"This field is required\.?"), "is missing"),
)
_LINE: Final = re.compile(r"^In ([\w.-]+): (.+)$", re.MULTILINE)


def validation_in_words(error: ValidationError, commands: object, at: Path = ()) -> str:
    """The first fault in a list of commands; `at` is where in it the error's own paths begin."""
    first = error.errors(include_url=False, include_input=False)[0]
    place, field = _place((*at, *first["loc"]), commands)
    return _sentence(place, field, _message(first))


def choices_in_words(error: ValidationError, choices: object) -> str:
    """The first fault in a list of choices."""
    first = error.errors(include_url=False, include_input=False)[0]
    place, field = _place(("choices", *first["loc"]), {"choices": choices})
    return _sentence(place, "" if field == "choices" else field, _message(first))


def refusal_in_words(error: OpError, command: Mapping[str, Any]) -> OpError:
    """What Discord found wrong with a command, with its own path into it put in words."""
    lines = []
    for path, said in _LINE.findall(error.message):
        place, field = _place((0, *_parts(path)), [command])
        lines.append(_sentence(place, field, _ours(said)))
    if not lines:
        place, _ = _place((0,), [command])
        lines = [f"{place}: {error.message}"]
    return OpError("; ".join(lines), code=error.code, hint=error.hint, **error.details)


def _sentence(place: str, field: str, message: str) -> str:
    if field and message.startswith(("is ", "are ", "must ")):
        says = f"{field} {message}"
    else:
        says = f"{field}: {message}" if field else message
    return f"{place}: {says}" if place else says


def _message(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if detail["type"] == "string_too_short":
        return "is empty"
    text = _SHORT.get(detail["type"])
    if text is None:
        return detail["msg"].replace("Input should be", "must be")
    return text.format_map(context)


def _ours(said: str) -> str:
    for pattern, words in _DISCORDS:
        if pattern.fullmatch(said):
            return pattern.sub(words, said)
    return said


def _parts(path: str) -> Iterator[int | str]:
    for part in path.split("."):
        yield int(part) if part.isdecimal() else part


def _place(path: Sequence[int | str], commands: object) -> tuple[str, str]:
    """The place in words, and the name of the field there ("" for the whole)."""
    words: list[str] = []
    kind, field, node = "command", "", commands
    for part in path:
        node = _inside(node, part)
        if isinstance(part, int) and kind:
            words.append(_named(kind, part, node))
            kind, field = "", ""
        elif isinstance(part, str) and not field:
            kind, field = _KINDS.get(part, ""), to_camel(part)
        elif isinstance(part, str) and node is not None:
            field = f"{field}.{part}"  # a translation, by its locale
    return ", ".join(words), field


def _named(kind: str, number: int, node: object) -> str:
    name = node.get("name") if isinstance(node, dict) else None
    known = name[:_NAME_CHARACTERS] if isinstance(name, str) and name else None
    if kind == "command":
        return f"command {known}" if known else f"command {number + 1}"
    return f"{kind} {number + 1} ({known})" if known else f"{kind} {number + 1}"


def _inside(node: object, part: int | str) -> object:
    if isinstance(node, list) and isinstance(part, int):
        return node[part] if part < len(node) else None
    return node.get(part) if isinstance(node, dict) and isinstance(part, str) else None
