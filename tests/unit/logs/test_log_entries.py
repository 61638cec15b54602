"""A log line is text that every database takes, of bounded size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.logs.entry import MAX_MESSAGE_BYTES, clean_level, clean_message, clean_name

any_text = st.text(st.characters(exclude_categories=()))


@given(any_text)
def test_any_message_becomes_text_that_can_be_stored(message):
    cleaned = clean_message(message)
    assert "\0" not in cleaned
    assert len(cleaned.encode()) <= MAX_MESSAGE_BYTES


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=2000))
def test_a_message_of_ordinary_length_stays_as_it_is(message):
    assert clean_message(message) == message


@pytest.mark.parametrize("letter", ["x", "é", "日", "😀"])
def test_a_message_that_is_too_long_is_cut_and_says_so(letter):
    message = letter * 10_000
    cleaned = clean_message(message)
    assert cleaned.endswith(f"… [cut: the line had {len(message.encode())} bytes]")
    assert cleaned.startswith(letter * 2000)
    assert MAX_MESSAGE_BYTES - 4 < len(cleaned.encode()) <= MAX_MESSAGE_BYTES


@pytest.mark.parametrize(
    ("level", "kept"),
    [("info", "info"), ("log", "info"), ("WARNING", "warn"), ("error", "error"), ("?", "info")],
)
def test_levels_have_one_name_each(level, kept):
    assert clean_level(level) == kept


@given(any_text)
def test_a_name_is_short(name):
    assert len(clean_name(name)) <= 64
