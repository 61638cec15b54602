"""Rules of how entries are laid out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trellis.kv.codec import (
    Entity,
    Usage,
    decode_entity,
    decode_usage,
    encode_entity,
    encode_usage,
    expiry_end,
    expiry_key,
    guild_key,
    split_expiry_key,
    split_spot,
    store_prefix,
)

wide = st.integers(0, 2**64 - 1)
stores = st.builds(store_prefix, st.builds(guild_key, wide), wide)
keys = st.binary(max_size=512)  # whatever its bytes: more than the limits let through


@given(wide, wide, keys)
def test_guild_store_and_key_are_read_back_as_they_were_written(guild_id, incarnation, key):
    guild = guild_key(guild_id)
    spot = store_prefix(guild, incarnation) + key
    assert split_spot(spot) == (guild, incarnation, key)


@given(stores, stores, keys)
def test_no_key_reaches_into_another_store(one, other, key):
    assert (one + key).startswith(other) == (one == other)


@given(stores, keys, keys)
def test_keys_of_a_store_keep_their_order(store, one, other):
    assert (store + one < store + other) == (one < other)


@given(st.text(), st.text())
def test_the_order_of_bytes_is_the_order_of_code_points(one, other):
    assert (one.encode() < other.encode()) == (one < other)


@given(st.integers(0, 2**63), stores, keys)
def test_what_expires_is_found_by_its_time(expires, store, key):
    raw = expiry_key(expires, store + key)
    assert split_expiry_key(raw) == (expires, store + key)
    assert raw < expiry_end(expires)
    assert raw > expiry_end(expires - 1) if expires else True


@given(wide, st.binary(), st.binary())
def test_an_entry_is_read_back_as_it_was_written(expires, metadata, value):
    entity = Entity(expires, len(value), metadata, value)
    assert decode_entity(encode_entity(entity)) == entity


@given(wide, st.integers(0, 2**32 - 1), st.binary())
def test_an_entry_whose_value_lies_apart_says_so(expires, value_bytes, metadata):
    entity = Entity(expires, value_bytes, metadata, None)
    assert decode_entity(encode_entity(entity)) == entity


@given(st.builds(Usage, wide, wide, wide, wide, st.booleans()))
def test_usage_is_read_back_as_it_was_written(usage):
    assert decode_usage(encode_usage(usage)) == usage
