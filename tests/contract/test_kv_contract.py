"""What every key-value store promises."""

from __future__ import annotations

import asyncio

import pytest

from trellis.errors import DependencyError, LimitError, OpError
from trellis.kv.store import Entry, KeyInfo, KvStore

GUILD, OTHER_GUILD = 81384788765712384, 4
MIB = 1 << 20


def beside(entry: Entry | None) -> tuple[object, object]:
    assert entry is not None
    return entry.value, entry.metadata


async def names(kv: KvStore, store: str = "main", **options) -> list[str]:
    return [key.name for key in (await kv.list(GUILD, store, **options)).keys]


async def used_bytes(kv: KvStore, store: str = "main") -> int:
    info = await kv.store_info(GUILD, store)
    return info.size_bytes if info else 0


# --- entries -------------------------------------------------------------------------------------


async def test_a_value_is_read_as_it_was_set(kv):
    await kv.set(GUILD, "main", "schlüssel 🌱", "wert\0\n🌱")
    assert await kv.get(GUILD, "main", "schlüssel 🌱") == "wert\0\n🌱"


async def test_an_absent_key_has_no_value(kv):
    assert await kv.get(GUILD, "main", "k") is None
    assert await kv.get_with_metadata(GUILD, "main", "k") is None


async def test_an_empty_value_is_a_value(kv):
    await kv.set(GUILD, "main", "k", "")
    assert await kv.get(GUILD, "main", "k") == ""


async def test_metadata_comes_back_with_the_value(kv):
    metadata = {"by": "ada", "tags": [1, 2.5, None, True], "ä": {}}
    await kv.set(GUILD, "main", "k", "v", metadata=metadata)
    assert beside(await kv.get_with_metadata(GUILD, "main", "k")) == ("v", metadata)


async def test_setting_a_key_again_replaces_metadata_and_expiration(subject):
    kv, clock = subject.kv, subject.clock
    await kv.set(GUILD, "main", "k", "v", metadata=1, expiration=int(clock.now) + 5)
    await kv.set(GUILD, "main", "k", "w")
    clock.now += 60
    assert beside(await kv.get_with_metadata(GUILD, "main", "k")) == ("w", None)
    assert (await kv.list(GUILD, "main")).keys[0] == KeyInfo("k")


async def test_metadata_can_be_changed_alone(subject):
    kv, until = subject.kv, int(subject.clock.now) + 5
    await kv.set(GUILD, "main", "k", "v", metadata=1, expiration=until)
    await kv.update_metadata(GUILD, "main", "k", {"a": "b"})
    assert beside(await kv.get_with_metadata(GUILD, "main", "k")) == ("v", {"a": "b"})
    assert (await kv.list(GUILD, "main")).keys[0] == KeyInfo("k", until, {"a": "b"})


async def test_metadata_of_an_absent_key_cannot_be_changed(kv):
    with pytest.raises(OpError) as caught:
        await kv.update_metadata(GUILD, "main", "k", 1)
    assert caught.value.code == "not_found"


async def test_large_values_keep_their_metadata_apart(kv):
    await kv.set(GUILD, "main", "k", "x" * MIB, metadata=1)
    await kv.update_metadata(GUILD, "main", "k", 2)
    assert beside(await kv.get_with_metadata(GUILD, "main", "k")) == ("x" * MIB, 2)
    await kv.set(GUILD, "main", "k", "small")
    assert await kv.get(GUILD, "main", "k") == "small"
    await kv.set(GUILD, "main", "k", "y" * MIB)
    assert await kv.get(GUILD, "main", "k") == "y" * MIB


async def test_whole_numbers_past_64_bits_become_what_javascript_makes_of_them(kv):
    await kv.set(GUILD, "main", "k", "v", metadata=10**20)
    assert beside(await kv.get_with_metadata(GUILD, "main", "k")) == ("v", 1e20)


async def test_a_deleted_key_is_gone_and_may_be_deleted_again(kv):
    await kv.set(GUILD, "main", "k", "v")
    await kv.delete(GUILD, "main", "k")
    await kv.delete(GUILD, "main", "k")
    assert await kv.get(GUILD, "main", "k") is None


async def test_calls_made_together_take_effect_in_their_order(kv):
    got = await asyncio.gather(
        kv.set(GUILD, "main", "k", "1"),
        kv.get(GUILD, "main", "k"),
        kv.list(GUILD, "main"),
        kv.set(GUILD, "main", "k", "2"),
        kv.get(GUILD, "main", "k"),
        kv.delete(GUILD, "main", "k"),
        kv.get(GUILD, "main", "k"),
        kv.stores(GUILD),
    )
    assert got[1] == "1"
    assert [key.name for key in got[2].keys] == ["k"]
    assert got[4] == "2"
    assert got[6:] == [None, []]


# --- isolation -----------------------------------------------------------------------------------


async def test_guilds_cannot_see_each_others_keys(kv):
    await kv.set(GUILD, "main", "k", "mine")
    assert await kv.get(OTHER_GUILD, "main", "k") is None
    assert not (await kv.list(OTHER_GUILD, "main")).keys
    assert await kv.stores(OTHER_GUILD) == []


async def test_stores_of_a_guild_are_apart(kv):
    await kv.set(GUILD, "a", "bc", "1")
    await kv.set(GUILD, "ab", "c", "2")
    assert await names(kv, "a") == ["bc"]
    assert await names(kv, "ab") == ["c"]


# --- expiry --------------------------------------------------------------------------------------


async def test_a_key_is_gone_from_the_second_it_expires(subject):
    kv, clock = subject.kv, subject.clock
    await kv.set(GUILD, "main", "k", "v", expiration=int(clock.now) + 10)
    clock.now += 9
    assert await kv.get(GUILD, "main", "k") == "v"
    clock.now += 1
    assert await kv.get(GUILD, "main", "k") is None
    assert await kv.get_with_metadata(GUILD, "main", "k") is None
    assert await names(kv) == []
    with pytest.raises(OpError):
        await kv.update_metadata(GUILD, "main", "k", 1)


async def test_a_sweep_gives_back_what_expired_keys_took(subject):
    kv, clock = subject.kv, subject.clock
    await kv.set(GUILD, "main", "short", "x" * 9000, expiration=int(clock.now) + 10)
    await kv.set(GUILD, "main", "long", "v", expiration=int(clock.now) + 100)
    clock.now += 10
    await kv.sweep()
    info = await kv.store_info(GUILD, "main")
    assert (info.keys, info.size_bytes) == (1, len("longv"))


async def test_an_expiration_that_was_put_off_or_lifted_is_not_swept(subject):
    kv, clock = subject.kv, subject.clock
    soon = int(clock.now) + 10
    for key in ("later", "never"):
        await kv.set(GUILD, "main", key, "v", expiration=soon)
    await kv.set(GUILD, "main", "later", "v", expiration=soon + 100)
    await kv.set(GUILD, "main", "never", "v")
    clock.now += 20
    await kv.sweep()
    assert await names(kv) == ["later", "never"]


async def test_a_full_store_takes_writes_again_when_keys_have_expired(subject):
    kv, clock = subject.kv, subject.clock
    for key in "abc":
        await kv.set(GUILD, "main", key, "x" * (MIB - 1), expiration=int(clock.now) + 10)
    clock.now += 10
    await kv.set(GUILD, "main", "d", "x" * (MIB - 1))
    assert await names(kv) == ["d"]


async def test_a_cleared_store_does_not_lose_new_keys_to_an_old_expiration(subject):
    kv, clock = subject.kv, subject.clock
    until = int(clock.now) + 10
    await kv.set(GUILD, "main", "k", "old", expiration=until)
    await kv.clear(GUILD, "main")
    await kv.set(GUILD, "main", "k", "new")
    clock.now += 20
    await kv.sweep()
    assert await kv.get(GUILD, "main", "k") == "new"


# --- lists ---------------------------------------------------------------------------------------


async def test_keys_are_listed_in_the_order_of_their_utf8_bytes(kv):
    for key in ("b", "a", "ä", "🌱", "a1", "Z", "\uffff"):
        await kv.set(GUILD, "main", key, "v")
    assert await names(kv) == ["Z", "a", "a1", "b", "ä", "\uffff", "🌱"]


async def test_a_list_shows_expiration_and_metadata(subject):
    until = int(subject.clock.now) + 5
    await subject.kv.set(GUILD, "main", "a", "v", expiration=until)
    await subject.kv.set(GUILD, "main", "b", "v", metadata=[])
    page = await subject.kv.list(GUILD, "main")
    assert list(page.keys) == [KeyInfo("a", until), KeyInfo("b", None, [])]
    assert page.complete


async def test_a_list_can_be_narrowed_to_a_prefix(kv):
    for key in ("user", "user:1", "user:2", "uses"):
        await kv.set(GUILD, "main", key, "v")
    assert await names(kv, prefix="user:") == ["user:1", "user:2"]


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 8])
async def test_pages_together_show_every_key_once(kv, limit):
    keys = [f"k{number}" for number in range(7)]
    for key in ("a", *keys, "z"):
        await kv.set(GUILD, "main", key, "v")
    seen: list[str] = []
    page = await kv.list(GUILD, "main", prefix="k", limit=limit)
    while not page.complete:
        assert len(page.keys) == limit
        seen += [key.name for key in page.keys]
        page = await kv.list(GUILD, "main", prefix="k", limit=limit, cursor=page.cursor)
    assert seen + [key.name for key in page.keys] == keys


async def test_a_page_of_all_that_is_left_is_complete(kv):
    for key in "ab":
        await kv.set(GUILD, "main", key, "v")
    assert (await kv.list(GUILD, "main", limit=2)).complete


async def test_a_page_goes_on_where_it_stopped_though_its_last_key_is_gone(kv):
    for key in "abc":
        await kv.set(GUILD, "main", key, "v")
    page = await kv.list(GUILD, "main", limit=2)
    await kv.delete(GUILD, "main", "b")
    assert await names(kv, cursor=page.cursor) == ["c"]


async def test_a_page_shows_100_keys_unless_asked_for_more(kv):
    await asyncio.gather(*[kv.set(GUILD, "main", f"{n:04}", "") for n in range(1001)])
    assert len(await names(kv)) == 100
    page = await kv.list(GUILD, "main", limit=1000)
    assert (len(page.keys), page.complete) == (1000, False)


async def test_a_page_with_much_metadata_ends_early(kv):
    for key in "abcd":
        await kv.set(GUILD, "main", key, "", metadata="m" * 700_000)
    page = await kv.list(GUILD, "main")
    assert [key.name for key in page.keys] == ["a", "b", "c"]
    assert await names(kv, cursor=page.cursor) == ["d"]


@pytest.mark.parametrize("limit", [0, -1, 1001])
async def test_a_list_of_no_keys_or_too_many_is_refused(kv, limit):
    with pytest.raises(OpError, match=str(limit)):
        await kv.list(GUILD, "main", limit=limit)


@pytest.mark.parametrize("cursor", ["", "?", "a", "_w", "🌱"])
async def test_a_cursor_that_no_list_returned_is_refused(kv, cursor):
    with pytest.raises(OpError) as caught:
        await kv.list(GUILD, "main", cursor=cursor)
    assert caught.value.code == "invalid_argument"


# --- limits --------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["", "a\0b", "\ud800"])
async def test_malformed_keys_are_refused(kv, key):
    for call in (kv.get, kv.delete, kv.get_with_metadata):
        with pytest.raises(OpError) as caught:
            await call(GUILD, "main", key)
        assert caught.value.code == "invalid_argument"


@pytest.mark.parametrize("store", ["", "a/b", "a.b", "..", "a\0", "\ud800"])
async def test_malformed_store_names_are_refused(kv, store):
    for call in (kv.store_info, kv.create_store, kv.clear, kv.delete_store, kv.list):
        with pytest.raises(OpError) as caught:
            await call(GUILD, store)
        assert caught.value.code == "invalid_argument"


async def test_keys_are_measured_in_bytes(kv):
    await kv.set(GUILD, "main", "ä" * 256, "v")
    with pytest.raises(LimitError, match="key is 514 bytes; the limit is 512"):
        await kv.set(GUILD, "main", "ä" * 257, "v")


async def test_store_names_have_at_most_64_bytes(kv):
    await kv.set(GUILD, "s" * 64, "k", "v")
    with pytest.raises(LimitError, match="store name is 65 bytes; the limit is 64"):
        await kv.set(GUILD, "s" * 65, "k", "v")


async def test_a_value_has_at_most_a_mebibyte(kv):
    await kv.set(GUILD, "main", "k", "x" * MIB)
    with pytest.raises(LimitError, match="value is 1048577 bytes") as caught:
        await kv.set(GUILD, "main", "k", "x" * (MIB + 1))
    details = caught.value.as_dict()
    assert details["code"] == "limit_exceeded"
    assert details["limit"] == "kv.value_bytes"
    assert (details["maximum"], details["present"]) == (MIB, MIB + 1)


async def test_an_entry_has_at_most_two_mebibytes_with_its_metadata(kv):
    metadata = "m" * (MIB - 3)  # and two quotes
    await kv.set(GUILD, "main", "k", "x" * MIB, metadata=metadata)
    for write in (
        lambda: kv.set(GUILD, "main", "k", "x" * MIB, metadata=metadata + "m"),
        lambda: kv.update_metadata(GUILD, "main", "k", metadata + "m"),
    ):
        with pytest.raises(LimitError, match="2097153 bytes"):
            await write()


@pytest.mark.parametrize("metadata", [float("nan"), "\ud800", [[]] * 2 + [float("inf")]])
async def test_metadata_that_is_not_json_is_refused(kv, metadata):
    with pytest.raises(OpError, match="not JSON"):
        await kv.set(GUILD, "main", "k", "v", metadata=metadata)


async def test_metadata_is_not_nested_without_end(kv):
    metadata: list = []
    for _ in range(100_000):
        metadata = [metadata]
    with pytest.raises(OpError, match="deeper than 64"):
        await kv.set(GUILD, "main", "k", "v", metadata=metadata)


@pytest.mark.parametrize("expiration", [0, -1, 1 << 60])
async def test_an_expiration_is_a_time(kv, expiration):
    with pytest.raises(OpError, match=str(expiration)):
        await kv.set(GUILD, "main", "k", "v", expiration=expiration)


# --- quotas --------------------------------------------------------------------------------------


async def test_what_is_used_is_what_is_there(kv):
    assert await used_bytes(kv) == 0
    await kv.set(GUILD, "main", "kä", "wörd", metadata={"a": 1})
    assert await used_bytes(kv) == 3 + 5 + 7
    await kv.set(GUILD, "main", "kä", "w" * 5000)
    assert await used_bytes(kv) == 3 + 5000
    await kv.update_metadata(GUILD, "main", "kä", 1)
    assert await used_bytes(kv) == 3 + 5000 + 1
    await kv.set(GUILD, "main", "b", "")
    assert await used_bytes(kv) == 3 + 5000 + 1 + 1
    await kv.delete(GUILD, "main", "kä")
    assert await used_bytes(kv) == 1


async def test_a_full_store_refuses_to_grow_and_names_the_figures(kv):
    for key in "ab":
        await kv.set(GUILD, "main", key, "x" * MIB)
    with pytest.raises(LimitError) as caught:
        await kv.set(GUILD, "main", "c", "x" * MIB)
    error = caught.value.as_dict()
    assert error["limit"] == "kv.store_bytes"
    assert (error["maximum"], error["present"]) == (3 * MIB, 2 * MIB + 2)
    assert str(3 * MIB) in error["message"]
    assert str(2 * MIB + 2) in error["message"]
    assert await kv.get(GUILD, "main", "c") is None


async def test_a_full_store_may_be_filled_to_the_last_byte_and_shrunk(kv):
    for key in "abc":
        await kv.set(GUILD, "main", key, "x" * (MIB - 1))
    for refused in (
        lambda: kv.set(GUILD, "main", "d", ""),
        lambda: kv.update_metadata(GUILD, "main", "a", 1),
    ):
        with pytest.raises(LimitError):
            await refused()
    await kv.set(GUILD, "main", "a", "y" * (MIB - 1))
    await kv.set(GUILD, "main", "b", "less")
    await kv.set(GUILD, "main", "d", "more")
    assert await names(kv) == ["a", "b", "c", "d"]


async def test_the_stores_of_a_guild_share_its_quota(kv):
    for store in ("one", "two"):
        for key in "ab":
            await kv.set(GUILD, store, key, "x" * MIB)
    with pytest.raises(LimitError) as caught:
        await kv.set(GUILD, "three", "a", "x" * MIB)
    assert caught.value.details["limit"] == "kv.guild_bytes"
    assert caught.value.details["present"] == 4 * MIB + 4
    assert "three" not in await kv.stores(GUILD)
    await kv.set(OTHER_GUILD, "three", "a", "x" * MIB)
    await kv.delete_store(GUILD, "one")
    await kv.set(GUILD, "three", "a", "x" * MIB)


# --- stores --------------------------------------------------------------------------------------


async def test_stores_exist_by_being_used(subject):
    kv = subject.kv
    assert await kv.stores(GUILD) == []
    await kv.set(GUILD, "b", "k", "v")
    await kv.set(GUILD, "a", "k", "v")
    assert await kv.stores(GUILD) == ["a", "b"]
    info = await kv.store_info(GUILD, "a")
    assert (info.name, info.keys, info.created_at) == ("a", 1, int(subject.clock.now))
    await kv.delete(GUILD, "a", "k")
    assert await kv.stores(GUILD) == ["b"]
    assert await kv.store_info(GUILD, "a") is None


async def test_a_store_that_was_created_stays_though_it_is_empty(kv):
    await kv.create_store(GUILD, "a")
    await kv.set(GUILD, "a", "k", "v")
    assert (await kv.create_store(GUILD, "a")).keys == 1
    await kv.delete(GUILD, "a", "k")
    await kv.clear(GUILD, "a")
    assert await kv.stores(GUILD) == ["a"]
    await kv.delete_store(GUILD, "a")
    assert await kv.stores(GUILD) == []


async def test_a_cleared_store_is_empty_at_once(kv):
    for number in range(2500):
        await kv.set(GUILD, "main", f"k{number}", "v")
    await kv.set(GUILD, "main", "large", "x" * MIB)
    await kv.clear(GUILD, "main")
    assert await kv.get(GUILD, "main", "k1") is None
    assert await names(kv) == []
    await kv.set(GUILD, "main", "k1", "new")
    for _ in range(4):
        await kv.sweep()
    assert await names(kv) == ["k1"]
    assert await used_bytes(kv) == len("k1new")


async def test_deleting_or_clearing_a_store_leaves_others_alone(kv):
    for store in ("a", "ab", "b"):
        await kv.set(GUILD, store, "k", "v")
    await kv.delete_store(GUILD, "a")
    await kv.clear(GUILD, "b")
    await kv.clear(GUILD, "absent")
    await kv.delete_store(GUILD, "absent")
    await kv.sweep()
    assert await kv.stores(GUILD) == ["ab"]


# --- the end -------------------------------------------------------------------------------------


async def test_a_closed_store_refuses_calls(kv):
    await kv.close()
    await kv.close()
    with pytest.raises(DependencyError) as caught:
        await kv.get(GUILD, "main", "k")
    assert caught.value.code == "kv.closed"
