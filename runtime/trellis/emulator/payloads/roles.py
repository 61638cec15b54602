"""Roles, and what channels allow to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.emulator.models import Json, Overwrite, Role


def role(shown: Role) -> Json:
    body: Json = {
        "id": str(shown.id),
        "name": shown.name,
        "description": None,
        "permissions": str(shown.permissions),
        "position": shown.position,
        "color": shown.color,
        "colors": {
            "primary_color": shown.color,
            "secondary_color": shown.secondary_color,
            "tertiary_color": shown.tertiary_color,
        },
        "hoist": shown.hoist,
        "managed": shown.managed,
        "mentionable": shown.mentionable,
        "icon": None,
        "unicode_emoji": shown.unicode_emoji,
        "flags": 0,
    }
    return body | {"tags": {"bot_id": str(shown.bot_id)}} if shown.bot_id else body


def overwrite(shown: Overwrite) -> Json:
    return {
        "id": str(shown.id),
        "type": shown.kind,
        "allow": str(shown.allow),
        "deny": str(shown.deny),
    }
