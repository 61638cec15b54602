"""The opaque text that leads from one page of tasks to the next."""

from __future__ import annotations

import re

from trellis.errors import OpError

MAX_CURSOR_CHARS = 64
_SHAPE = re.compile(r"([0-9]{1,15})-([0-9a-f]{1,32})", re.ASCII)


def cursor_after(due: int, task_id: str) -> str:
    return f"{due}-{task_id}"


def place_of(cursor: str | None) -> tuple[int, str]:
    """Due time and id of the task that the next page starts behind."""
    if cursor is None:
        return -1, ""
    found = _SHAPE.fullmatch(cursor)
    if found is None:
        raise OpError("cursor is not one that list has returned", field="cursor")
    return int(found[1]), found[2]
