"""Source maps are decoded to exactly what an encoder put in."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.deployments.source_map import Position, SourceMap, decode_vlq

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
SOURCES = ["src/main.ts", "src/lib.ts", "data.json"]


@dataclass(frozen=True)
class Segment:
    """A generated column and where it leads, all counted from 0; source None: nowhere."""

    column: int
    source: int | None
    line: int
    source_column: int


def encode_vlq(number: int) -> str:
    rest = (abs(number) << 1) | (number < 0)
    text = ""
    while True:
        digit, rest = rest & 31, rest >> 5
        text += ALPHABET[digit | (32 if rest else 0)]
        if not rest:
            return text


def encode(lines: list[list[Segment]]) -> str:
    source = line = source_column = 0
    texts = []
    for segments in lines:
        column, parts = 0, []
        for each in segments:
            numbers = [each.column - column]
            column = each.column
            if each.source is not None:
                numbers += [
                    each.source - source,
                    each.line - line,
                    each.source_column - source_column,
                ]
                source, line, source_column = each.source, each.line, each.source_column
            parts.append("".join(map(encode_vlq, numbers)))
        texts.append(",".join(parts))
    mappings = ";".join(texts)
    return json.dumps({"version": 3, "sources": SOURCES, "names": [], "mappings": mappings})


places = st.integers(0, 1 << 20)
segments = st.builds(
    Segment, places, st.one_of(st.none(), st.integers(0, len(SOURCES) - 1)), places, places
)
lines_of_segments = st.lists(
    st.lists(segments, max_size=6, unique_by=lambda segment: segment.column).map(
        lambda line: sorted(line, key=lambda segment: segment.column)
    ),
    max_size=8,
)


def expected(line: list[Segment], column: int) -> Position | None:
    before = [segment for segment in line if segment.column <= column]
    if not before or before[-1].source is None:
        return None
    last = before[-1]
    return Position(SOURCES[last.source], last.line + 1, last.source_column + 1)


@given(st.lists(st.integers(-(1 << 31), 1 << 31)))
def test_vlq_numbers_come_back(numbers):
    assert decode_vlq("".join(map(encode_vlq, numbers))) == numbers


@given(lines_of_segments, places)
def test_every_place_leads_to_the_segment_at_or_before_it(lines, column):
    source_map = SourceMap(encode(lines))
    for number, line in enumerate(lines, start=1):
        for at in {column, *(segment.column for segment in line)}:
            assert source_map.lookup(number, at + 1) == expected(line, at)


@given(st.integers(-5, 50), st.integers(-5, 1 << 40))
def test_a_place_beyond_the_script_leads_nowhere(line, column):
    assert SourceMap(encode([])).lookup(line, column) is None


@given(st.text())
def test_text_that_is_no_map_is_a_value_error(text):
    with pytest.raises(ValueError):
        SourceMap(text)


@given(st.text(ALPHABET + ",;!", max_size=40))
def test_mappings_are_decoded_or_refused_never_more(mappings):
    text = json.dumps({"version": 3, "sources": SOURCES, "mappings": mappings})
    try:
        SourceMap(text).lookup(1, 1)
    except ValueError:
        return


@pytest.mark.parametrize(
    "text", ["null", "[]", "{}", '{"sources":1,"mappings":""}', '{"sources":[],"mappings":7}']
)
def test_json_that_is_no_map_is_a_value_error(text):
    with pytest.raises(ValueError):
        SourceMap(text)


def test_a_source_that_is_not_listed_leads_nowhere():
    text = json.dumps({"version": 3, "sources": [], "mappings": "AAAA"})
    assert SourceMap(text).lookup(1, 1) is None
