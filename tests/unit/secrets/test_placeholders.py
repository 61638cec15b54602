"""A placeholder belongs to one version of one guild's secret."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from trellis.secrets.placeholders import placeholder

KEY = b"k" * 32
SHAPE = re.compile(r"__TRELLIS_SECRET__:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{12}")
owners = st.tuples(st.integers(1, (1 << 63) - 1), st.from_regex(r"\A[A-Za-z_][A-Za-z0-9_]{0,9}\Z"))
versions = st.binary(min_size=12, max_size=12)


@given(owners, versions)
def test_it_has_a_shape_that_is_found_in_any_text(owner, version):
    assert SHAPE.fullmatch(placeholder(KEY, *owner, version))


@given(owners, versions)
def test_it_is_the_same_every_time(owner, version):
    assert placeholder(KEY, *owner, version) == placeholder(KEY, *owner, version)


@given(owners, owners, versions, versions)
def test_any_difference_makes_another(owner, other, version, later):
    same = (owner, version) == (other, later)
    assert (placeholder(KEY, *owner, version) == placeholder(KEY, *other, later)) is same


def test_it_cannot_be_computed_without_the_key():
    assert placeholder(KEY, 1, "A", b"v") != placeholder(b"x" * 32, 1, "A", b"v")
