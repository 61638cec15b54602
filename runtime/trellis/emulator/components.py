"""Components as Discord answers them: numbered, with defaults, and with the media they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.message_forms import BUTTON, FILE, GALLERY, SELECTS, THUMBNAIL, Component

if TYPE_CHECKING:
    from trellis.emulator.models import Json
    from trellis.emulator.state import World

SEPARATOR, CONTAINER = 14, 17

_DEFAULTS: dict[int, Json] = {
    BUTTON: {"disabled": False},
    **{kind: {"min_values": 1, "max_values": 1, "disabled": False} for kind in SELECTS},
    THUMBNAIL: {"description": None, "spoiler": False},
    FILE: {"name": None, "size": None, "spoiler": False},
    SEPARATOR: {"divider": True, "spacing": 1},
    CONTAINER: {"accent_color": None, "spoiler": False},
}
_ITEM: Json = {"description": None, "spoiler": False}
_INNER = {"components", "options", "accessory"}
_ATTACHED = "attachment://"


class Components:
    """The components of one message, whose attachments they may show."""

    def __init__(self, world: World, rows: list[Component], attachments: list[Json]) -> None:
        self._world = world
        self._rows = rows
        self._attached = {attachment["filename"]: attachment for attachment in attachments}
        taken = {c.id for row in rows for c in row.walk() if c.id}
        self._free = iter(number for number in range(1, 1 << 16) if number not in taken)

    def shown(self) -> list[Json]:
        return [self._component(row) for row in self._rows]

    def _component(self, component: Component) -> Json:
        given = component.model_dump(exclude_none=True, exclude=_INNER)
        body = _DEFAULTS.get(component.type, {}) | given
        body["id"] = component.id or next(self._free)
        if component.components is not None:
            body["components"] = [self._component(child) for child in component.components]
        if component.accessory is not None:
            body["accessory"] = self._component(component.accessory)
        if component.options is not None:
            body["options"] = [o.model_dump(exclude_none=True) for o in component.options]
        return body | self._media(component.type, body)

    def _media(self, kind: int, body: Json) -> Json:
        """What a component shows, with where it is to be had."""
        if kind == THUMBNAIL:
            return {"media": self._unfurled(body["media"])}
        if kind == FILE:
            attached = self._attached.get(body["file"]["url"].removeprefix(_ATTACHED), {})
            about = {"name": attached.get("filename"), "size": attached.get("size")}
            return {"file": self._unfurled(body["file"]), **about}
        if kind == GALLERY:
            items = [_ITEM | item for item in body["items"]]
            return {"items": [i | {"media": self._unfurled(i["media"])} for i in items]}
        return {}

    def _unfurled(self, media: Json) -> Json:
        url = str(media["url"])
        attached = self._attached.get(url.removeprefix(_ATTACHED))
        number = str(self._world.snowflakes.next())
        if not url.startswith(_ATTACHED) or attached is None:
            return {"id": number, "url": url, "proxy_url": url}
        place = {"url": attached["url"], "proxy_url": attached["url"]}
        return {"id": number, "attachment_id": attached["id"], **place}
