"""Messages that are laid out by components: Discord takes them with a flag, and without content.

A script need not know of the flag. What Discord would refuse for it is refused here, by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trellis.errors import OpError

if TYPE_CHECKING:
    from collections.abc import Iterator

IS_COMPONENTS_V2 = 1 << 15

MAX_COMPONENTS = 40
MAX_TEXT = 4000
TEXT_DISPLAY = 10

# Section, text display, thumbnail, media gallery, file, separator, container.
_LAYING_OUT = frozenset({9, TEXT_DISPLAY, 11, 12, 13, 14, 17})
# Button, the menus: what a user acts on stands in a row.
_ACTED_ON = {2: "button", 3: "menu", 5: "menu", 6: "menu", 7: "menu", 8: "menu"}
_INSTEAD = {"content": "textDisplay()", "embeds": "container()", "poll": "", "stickers": ""}


def laid_out(payload: dict[str, Any]) -> dict[str, Any]:
    """The message with the flag where its components ask for it; OpError `invalid_argument`."""
    components = payload.get("components") or []
    for place, component in enumerate(components):
        if kind := _ACTED_ON.get(_type(component) or 0):
            raise _without_row(place, kind)
    flags = payload.get("flags", 0)
    if not flags & IS_COMPONENTS_V2 and not any(_type(c) in _LAYING_OUT for c in components):
        return payload
    for field, instead in _INSTEAD.items():
        if payload.get(field):
            raise _not_beside(field, instead)
    _check_size(list(_all(components)))
    return payload | {"flags": flags | IS_COMPONENTS_V2}


def _not_beside(field: str, instead: str) -> OpError:
    return OpError(
        f"{field}: a message that is laid out by components such as textDisplay() or container()"
        f" has no {field} beside them",
        code="invalid_argument",
        hint=f"put it into a {instead}" if instead else "send it in a message of its own",
    )


def _without_row(place: int, kind: str) -> OpError:
    return OpError(
        f"components[{place}]: a {kind} stands in a row: actionRow().addComponents(...)",
        code="invalid_argument",
    )


def _check_size(components: list[Any]) -> None:
    if len(components) > MAX_COMPONENTS:
        raise OpError(
            f"components: {len(components)} with those inside of others, Discord takes"
            f" {MAX_COMPONENTS}",
            code="invalid_argument",
        )
    text = sum(_text_length(component) for component in components)
    if text > MAX_TEXT:
        raise OpError(
            f"components: {text} characters of text together, Discord takes {MAX_TEXT}",
            code="invalid_argument",
        )


def _all(components: Any) -> Iterator[Any]:  # noqa: ANN401  # a script's JSON
    """Every component, those inside of others too."""
    for component in components if isinstance(components, list) else ():
        yield component
        if isinstance(component, dict):
            yield from _all(component.get("components"))
            yield from _all([component["accessory"]] if "accessory" in component else [])


def _type(component: Any) -> Any:  # noqa: ANN401  # as above
    kind = component.get("type") if isinstance(component, dict) else None
    return kind if isinstance(kind, int) else None


def _text_length(component: Any) -> int:  # noqa: ANN401  # as above
    content = component.get("content") if _type(component) == TEXT_DISPLAY else None
    return len(content) if isinstance(content, str) else 0
