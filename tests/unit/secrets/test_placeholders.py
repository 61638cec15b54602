"""A placeholder belongs to one guild's secret."""

from __future__ import annotations

import json
from urllib.parse import quote, quote_plus

from hypothesis import given
from hypothesis import strategies as st

from trellis.secrets.placeholders import PATTERN, placeholder

KEY = b"k" * 32
owners = st.tuples(st.integers(1, (1 << 63) - 1), st.from_regex(r"\A[A-Za-z_][A-Za-z0-9_]{0,9}\Z"))


@given(owners)
def test_it_has_a_shape_that_is_found_in_any_text(owner):
    text = placeholder(KEY, *owner)
    assert PATTERN.fullmatch(text.encode())
    assert PATTERN.search(f"a={text}&b".encode())
    assert PATTERN.search(text.lower().encode())


@given(owners)
def test_no_way_of_writing_it_changes_it(owner):
    text = placeholder(KEY, *owner)
    assert quote(text, safe="") == quote_plus(text) == json.dumps(text)[1:-1] == text


@given(owners, owners)
def test_any_difference_makes_another(owner, other):
    assert (placeholder(KEY, *owner) == placeholder(KEY, *other)) is (owner == other)


def test_it_cannot_be_computed_without_the_key():
    assert placeholder(KEY, 1, "A") != placeholder(b"x" * 32, 1, "A")
