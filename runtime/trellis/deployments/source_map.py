"""Source maps, version 3: decoded once, asked by line and column."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_DIGITS = {letter: value for value, letter in enumerate(_ALPHABET)}
_DIGIT_BITS = 5
_CONTINUES = 1 << _DIGIT_BITS
_MAX_BITS = 35
_FIELDS_WITHOUT_SOURCE = 1  # a segment of one field is code that comes from no source
_FIELDS_WITH_SOURCE = (4, 5)  # column, source, line there, column there, name
_NOWHERE = (-1, 0, 0)


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a source; line and column count from 1, as in stack traces."""

    source: str
    line: int
    column: int


@dataclass(slots=True)
class _Line:
    """The segments of a generated line, as numbers in a row: a large map has a million."""

    columns: array[int] = field(default_factory=lambda: array("q"))
    targets: array[int] = field(default_factory=lambda: array("q"))  # three for each column


class SourceMap:
    """A decoded map.

    Args:
        text: the map as JSON.

    Raises:
        ValueError: it is not a map that can be decoded.
    """

    def __init__(self, text: str) -> None:
        try:
            found = json.loads(text)
            self._sources = [str(source) for source in found["sources"]]
            self._lines = _decode(found["mappings"])
        except (KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            raise ValueError("not a source map") from error

    def lookup(self, line: int, column: int) -> Position | None:
        """Where the generated code at this place, counted from 1, comes from."""
        if not 0 < line <= len(self._lines):
            return None
        segments = self._lines[line - 1]
        index = bisect_right(segments.columns, column - 1) - 1
        if index < 0:
            return None
        source, source_line, source_column = segments.targets[3 * index : 3 * index + 3]
        if not 0 <= source < len(self._sources):
            return None
        return Position(self._sources[source], source_line + 1, source_column + 1)


def decode_vlq(text: str) -> list[int]:
    """The numbers of one segment.

    Raises:
        ValueError: it is not base64 VLQ.
    """
    numbers: list[int] = []
    value = bits = 0
    for letter in text:
        digit = _DIGITS.get(letter)
        if digit is None or bits > _MAX_BITS:
            raise ValueError("not a VLQ number")
        value |= (digit & (_CONTINUES - 1)) << bits
        bits += _DIGIT_BITS
        if not digit & _CONTINUES:
            numbers.append(-(value >> 1) if value & 1 else value >> 1)
            value = bits = 0
    if bits:
        raise ValueError("a VLQ number is cut off")
    return numbers


def _decode(mappings: str) -> list[_Line]:
    lines: list[_Line] = []
    source = source_line = source_column = 0  # carried on from segment to segment, over lines
    for text in mappings.split(";"):
        line = _Line()
        column = 0
        for segment in filter(None, text.split(",")):
            numbers = decode_vlq(segment)
            column += numbers[0]
            line.columns.append(column)
            if len(numbers) in _FIELDS_WITH_SOURCE:
                source += numbers[1]
                source_line += numbers[2]
                source_column += numbers[3]
                line.targets.extend((source, source_line, source_column))
            elif len(numbers) == _FIELDS_WITHOUT_SOURCE:
                line.targets.extend(_NOWHERE)
            else:
                raise ValueError("a segment has a wrong number of fields")
        lines.append(line)
    return lines
