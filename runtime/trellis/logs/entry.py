"""One line of a guild's log."""

from __future__ import annotations

from dataclasses import dataclass

MAX_MESSAGE_BYTES = 8192
_MAX_NAME_CHARS = 64
_LEVELS = {
    "trace": "trace",
    "debug": "debug",
    "info": "info",
    "log": "info",
    "warn": "warn",
    "warning": "warn",
    "error": "error",
}


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A line as it is stored and streamed.

    Attributes:
        id: grows from line to line, over all guilds.
        timestamp: ms since 1970.
        level: trace, debug, info, warn or error.
        target: who wrote it: "script", or a part of the platform.
        event_id: the event in whose handler it was written, None outside of one.
    """

    id: int
    timestamp: int
    level: str
    target: str
    guild_id: int
    message: str
    event_id: str | None


def clean_level(level: str) -> str:
    """The level under the name that logs use for it."""
    return _LEVELS.get(level.lower(), "info")


def clean_name(name: str) -> str:
    """A target or an event id that every database takes."""
    return _storable(name[:_MAX_NAME_CHARS])


def clean_message(message: str) -> str:
    """The message as it is kept: text that every database takes, cut where it is too long."""
    text = _storable(message)
    encoded = text.encode()
    if len(encoded) <= MAX_MESSAGE_BYTES:
        return text
    note = f"… [cut: the line had {len(encoded)} bytes]"
    kept = encoded[: MAX_MESSAGE_BYTES - len(note.encode())]
    return kept.decode(errors="ignore") + note


def _storable(text: str) -> str:
    # JavaScript strings may hold NUL, which PostgreSQL refuses, and half of a surrogate pair,
    # which has no UTF-8.
    return text.replace("\0", "\ufffd").encode(errors="replace").decode()
