"""Every request that reaches an emulator in a test, and every answer of it, is held to Discord.

A request of the runtime must fit Discord's description whatever becomes of it. Tests also ask the
emulator themselves, and wrongly on purpose: theirs must fit where the emulator takes them. Answers
must always fit. A test is failed for what was asked and answered while it ran.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import discord_spec

if TYPE_CHECKING:
    from collections.abc import Iterable

TESTS = "python-httpx"  # how the agent of tests' own requests begins; all others are the runtime's
UNREAD = frozenset({401, 429})  # answered before the body was looked at
FAILED = 500  # from here on whatever stands before Discord has answered, which nothing describes
CHECKED_OF_A_KIND = 20  # checked whole, of each route and status; after that only new shapes are
MOST_FAULTS = 10  # told

# What discord.py's own classes send though the description says otherwise. Tests of them are marked
# `discord_py`; the runtime uses its client only, so that nothing is allowed there.
OF_DISCORD_PY = (
    "$.message_reference: ",  # ids as numbers, which Discord reads too, here and in the next two
    "$.parent_id: ",
    "$.recipient_id: ",
    "'tts' is not described",  # in an edit, where Discord passes over it
    "'id' is not described",  # of an overwrite, which stands in the path
    "?use_nested_fields is not described",  # of posts, from before the description was made
    "?delete_message_seconds is not described",  # of bans, which Discord reads there too
)


@dataclass
class Watch:
    """What was asked in one test and what is wrong with it."""

    library: bool = False
    entries: list[dict[str, Any]] = field(default_factory=list)
    _checked: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    _shapes: set[tuple[Any, ...]] = field(default_factory=set)

    def add(self, entries: Iterable[dict[str, Any]]) -> None:
        self.entries.extend(entries)

    def faults(self) -> list[str]:
        """A line for each request that does not fit; nothing where the description is not here."""
        if not self.entries or not discord_spec.present():
            return []
        found = (self._look_at(entry) for entry in self.entries)
        return [f"{line}: {'; '.join(faults)}" for line, faults in found if faults]

    def _look_at(self, entry: dict[str, Any]) -> tuple[str, list[str]]:
        method, path, status = entry["method"], entry["path"], entry["status"]
        line = f"{method} {path} {status} by {entry['agent'].partition(' ')[0] or 'nobody'}"
        try:
            template = discord_spec.template_of(method, path)
        except AssertionError as error:
            return line, [str(error)] if _must_fit(entry) else []
        if self._is_known((method, template, status), entry):
            return line, []
        return line, [*_answer_faults(template, entry), *self._request_faults(template, entry)]

    def _request_faults(self, template: str, entry: dict[str, Any]) -> list[str]:
        if not _must_fit(entry):
            return []
        method, body = entry["method"], _body(entry)
        faults = discord_spec.query_faults(method, template, entry["query"])
        if entry["status"] not in UNREAD:
            faults += discord_spec.body_faults(method, template, body)
        if not entry["agent"].startswith(TESTS):
            faults += discord_spec.key_faults(method, template, body)
        return [fault for fault in faults if not (self.library and fault.startswith(OF_DISCORD_PY))]

    def _is_known(self, kind: tuple[str, str, int], entry: dict[str, Any]) -> bool:
        """Whether so many of the kind were checked, and one of this shape, that it is enough."""
        self._checked[kind] += 1
        shape = (kind, _shape(entry["body"]), _shape(entry["answer"]), *sorted(entry["query"]))
        known = shape in self._shapes
        self._shapes.add(shape)
        return known and self._checked[kind] > CHECKED_OF_A_KIND


def _answer_faults(template: str, entry: dict[str, Any]) -> list[str]:
    if entry["status"] >= FAILED:
        return []
    return discord_spec.answer_faults(entry["method"], template, entry["status"], entry["answer"])


def _must_fit(entry: dict[str, Any]) -> bool:
    return not entry["agent"].startswith(TESTS) or bool(entry["status"] < 300)


def _body(entry: dict[str, Any]) -> Any:
    """With a place for a sticker's file, which stands beside the fields of its form."""
    if entry["files"] and entry["path"].endswith("/stickers"):
        return {**(entry["body"] or {}), "file": ""}
    if entry["files"] and entry["body"] is None:
        return {}
    return entry["body"]


def _shape(value: Any) -> Any:
    """What is left of JSON without its texts and numbers."""
    if isinstance(value, dict):
        return tuple((key, _shape(one)) for key, one in sorted(value.items()))
    if isinstance(value, list):
        return tuple(dict.fromkeys(_shape(one) for one in value))
    return type(value).__name__
