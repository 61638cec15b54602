"""What a member fills into a modal, as the submission carries it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from trellis.emulator.acting import ENTITY_SELECTS, Resolved, impossible
from trellis.emulator.message_forms import STRING_SELECT
from trellis.emulator.modal_forms import (
    CHECKBOX,
    CHECKBOX_GROUP,
    FILE_UPLOAD,
    RADIO_GROUP,
    TEXT_INPUT,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trellis.emulator.bodies import Upload
    from trellis.emulator.models import Guild, Json, JsonValue
    from trellis.emulator.state import World

_OF_OPTIONS = frozenset({STRING_SELECT, RADIO_GROUP, CHECKBOX_GROUP})


@dataclass(slots=True)
class Filling:
    """One member's way through one modal.

    Attributes:
        values: what is filled in, by custom id: a text, a boolean or a list of choices.
        files: what is uploaded, by custom id.
    """

    world: World
    guild: Guild
    values: dict[str, JsonValue]
    files: Mapping[str, Sequence[Upload]]
    resolved: Json = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def data(self, modal: Json) -> Json:
        """The data of the submission, shaped like the modal; refuses what no member could send."""
        asked = {i["custom_id"]: i for row in modal["components"] for i in _inputs(row)}
        strange = (set(self.values) | set(self.files)) - set(asked)
        if strange:
            raise impossible(f"the modal has no field {', '.join(sorted(strange))}")
        missing = [key for key, i in asked.items() if _is_required(i) and not self._given(key)]
        if missing:
            raise impossible(f"the modal needs its field {', '.join(missing)}")
        rows = [self._row(row) for row in modal["components"]]
        data: Json = {"custom_id": modal["custom_id"], "components": rows}
        return data | ({"resolved": self.resolved} if self.resolved else {})

    def _given(self, key: str) -> bool:
        return bool(self.values.get(key) or self.files.get(key))

    def _row(self, row: Json) -> Json:
        shown: Json = {"type": row["type"], "id": next(self.numbers)}
        fields = [self._field(asked) for asked in _inputs(row)]
        if "component" in row:
            return shown | {"component": fields[0]}
        return shown | {"components": fields} if fields else shown

    def _field(self, asked: Json) -> Json:
        kind, key = asked["type"], asked["custom_id"]
        shown: Json = {"type": kind, "id": next(self.numbers), "custom_id": key}
        if kind in {TEXT_INPUT, RADIO_GROUP, CHECKBOX}:
            return shown | {"value": self._single(asked, self.values.get(key))}
        return shown | {"values": self._several(asked)}

    def _single(self, asked: Json, value: JsonValue) -> JsonValue:
        if asked["type"] == CHECKBOX:
            return bool(value)
        if asked["type"] == RADIO_GROUP:
            _check_options(asked, [] if value is None else [value])
            return value
        text = value or ""
        if not isinstance(text, str) or (text and not _has_length(asked, text)):
            raise impossible(f"{asked['custom_id']} takes a text of another length")
        return text

    def _several(self, asked: Json) -> list[str]:
        key = asked["custom_id"]
        if asked["type"] == FILE_UPLOAD:
            resolved = Resolved(self.world, self.guild, self.resolved)
            chosen = [resolved.upload(file) for file in self.files.get(key, ())]
        else:
            chosen = self._choices(asked, list(self.values.get(key) or ()))
        low = asked.get("min_values", 1) if chosen or _is_required(asked) else 0
        if not low <= len(chosen) <= asked.get("max_values", 1):
            raise impossible(f"{key} takes another number of values")
        return chosen

    def _choices(self, asked: Json, values: list[str]) -> list[str]:
        if asked["type"] in _OF_OPTIONS:
            _check_options(asked, values)
            return values
        resolved = Resolved(self.world, self.guild, self.resolved)
        return [resolved.add(ENTITY_SELECTS[asked["type"]], value) for value in values]


def _inputs(row: Json) -> list[Json]:
    inputs: list[Json] = [row["component"]] if "component" in row else row.get("components", [])
    return inputs


def _is_required(asked: Json) -> bool:
    return asked["type"] != CHECKBOX and bool(asked.get("required", True))


def _has_length(asked: Json, text: str) -> bool:
    return bool(asked.get("min_length", 0) <= len(text) <= asked.get("max_length", 4000))


def _check_options(asked: Json, values: list[str]) -> None:
    strange = set(values) - {option["value"] for option in asked["options"]}
    if strange:
        raise impossible(f"{', '.join(sorted(strange))} cannot be selected")
