"""What every key-value store promises of values, versions, numbers and transactions."""

from __future__ import annotations

import asyncio
from math import inf, nan

import pytest

from trellis.errors import LimitError, OpError
from trellis.kv.limits import MAX_TOGETHER
from trellis.kv.store import Change, Entry

GUILD, OTHER_GUILD = 81384788765712384, 5
MIB = 1 << 20


async def version(kv, key: str = "k", store: str = "main") -> int:
    entry = await kv.get_with_metadata(GUILD, store, key)
    return entry.version if entry else 0


async def size(kv, store: str = "main") -> tuple[int, int]:
    info = await kv.store_info(GUILD, store)
    return (info.keys, info.size_bytes) if info else (0, 0)


# --- values --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value", ["", "5", "null", 5, -0.5, 1e300, True, False, [], {}, {"ä": [1, {"b": None}]}]
)
async def test_a_value_comes_back_as_it_was(kv, value):
    await kv.set(GUILD, "main", "k", value)
    found = await kv.get(GUILD, "main", "k")
    assert (found, type(found)) == (value, type(value))


async def test_null_is_a_value_though_it_reads_like_none(kv):
    assert await kv.set(GUILD, "main", "k", None) is True
    assert await kv.get(GUILD, "main", "k") is None
    assert await kv.get_with_metadata(GUILD, "main", "k") == Entry(None, version=await version(kv))
    assert await version(kv) > 0


async def test_a_large_value_may_be_json(kv):
    value = {"parts": ["x" * 1000] * 100}
    await kv.set(GUILD, "main", "k", value)
    assert await kv.get(GUILD, "main", "k") == value


@pytest.mark.parametrize("value", [nan, inf, [1, nan], "\ud800", {"a": "\ud800"}])
async def test_what_is_not_json_is_refused(kv, value):
    with pytest.raises(OpError) as caught:
        await kv.set(GUILD, "main", "k", value)
    assert caught.value.code == "invalid_argument"


async def test_values_are_not_nested_without_end(kv):
    value: list = []
    for _ in range(100_000):
        value = [value]
    with pytest.raises(OpError, match="value is nested deeper than 64"):
        await kv.set(GUILD, "main", "k", value)


async def test_json_counts_by_its_text(kv):
    await kv.set(GUILD, "main", "k", {"a": [1, 2]})
    assert await size(kv) == (1, len("k") + len('{"a":[1,2]}'))


async def test_many_keys_are_read_at_once_over_stores(kv):
    await kv.set(GUILD, "a", "x", 1)
    await kv.set(GUILD, "b", "y", "2", metadata=3)
    found = await kv.get_many(GUILD, [("b", "y"), ("a", "x"), ("a", "y"), ("c", "x"), ("b", "y")])
    shown = [entry and (entry.value, entry.metadata) for entry in found]
    assert shown == [("2", 3), (1, None), None, None, ("2", 3)]


async def test_so_many_keys_at_once_and_no_more(kv):
    keys = [("main", f"{number}") for number in range(MAX_TOGETHER + 1)]
    assert await kv.get_many(GUILD, keys[1:]) == [None] * MAX_TOGETHER
    with pytest.raises(LimitError, match="101; the limit is 100"):
        await kv.get_many(GUILD, keys)


# --- versions ------------------------------------------------------------------------------------


async def test_every_write_gives_a_version_that_never_was(kv):
    seen = []
    for write in (
        lambda: kv.set(GUILD, "main", "k", 1),
        lambda: kv.set(GUILD, "main", "k", 1),
        lambda: kv.increment(GUILD, "main", "k", 1),
        lambda: kv.update_metadata(GUILD, "main", "k", "m"),
    ):
        await write()
        seen.append(await version(kv))
    await kv.delete(GUILD, "main", "k")
    assert await version(kv) == 0
    await kv.set(GUILD, "main", "k", 1)
    seen.append(await version(kv))
    await kv.clear(GUILD, "main")
    await kv.set(GUILD, "main", "k", 1)
    seen.append(await version(kv))
    assert seen == sorted(set(seen))


async def test_a_write_may_ask_for_a_version(kv):
    assert await kv.set(GUILD, "main", "k", "a", if_version=0) is True
    assert await kv.set(GUILD, "main", "k", "b", if_version=0) is False
    first = await version(kv)
    assert await kv.set(GUILD, "main", "k", "c", if_version=first) is True
    assert await kv.set(GUILD, "main", "k", "d", if_version=first) is False
    assert await kv.get(GUILD, "main", "k") == "c"


async def test_an_expired_key_is_absent_to_a_write_that_asks(subject):
    kv, clock = subject.kv, subject.clock
    await kv.set(GUILD, "main", "k", "old", expiration=int(clock.now) + 10)
    clock.now += 10
    assert await kv.set(GUILD, "main", "k", "new", if_version=0) is True
    assert await kv.get(GUILD, "main", "k") == "new"
    assert await size(kv) == (1, len("knew"))


async def test_of_two_that_ask_for_one_version_one_writes(kv):
    for _ in range(20):
        seen = await version(kv)
        results = await asyncio.gather(
            *[kv.set(GUILD, "main", "k", number, if_version=seen) for number in range(5)]
        )
        assert sum(results) == 1


# --- numbers -------------------------------------------------------------------------------------


async def test_a_counter_begins_at_nought(kv):
    assert await kv.increment(GUILD, "main", "k", 1) == 1
    assert await kv.increment(GUILD, "main", "k", 41) == 42
    assert await kv.increment(GUILD, "main", "k", -42.5) == -0.5
    found = await kv.increment(GUILD, "main", "k", 0.5)
    assert (found, type(found)) == (0, int)
    assert await kv.get(GUILD, "main", "k") == 0


async def test_a_text_that_is_a_number_stays_a_text(kv):
    await kv.set(GUILD, "main", "k", "41", metadata="m")
    assert await kv.increment(GUILD, "main", "k", 1) == 42
    entry = await kv.get_with_metadata(GUILD, "main", "k")
    assert (entry.value, entry.metadata) == ("42", "m")


@pytest.mark.parametrize("value", ["", "x", "1x", "0x10", " 1", True, [1], None, "\u0661"])
async def test_what_is_no_number_is_not_counted_up(kv, value):
    await kv.set(GUILD, "main", "k", value)
    with pytest.raises(OpError) as caught:
        await kv.increment(GUILD, "main", "k", 1)
    assert caught.value.code == "invalid_argument"
    assert await kv.get(GUILD, "main", "k") == value


async def test_a_counter_stops_where_numbers_are_no_longer_exact(kv):
    await kv.set(GUILD, "main", "k", 2**53 - 1)
    with pytest.raises(OpError, match="exactly"):
        await kv.increment(GUILD, "main", "k", 1)
    assert await kv.get(GUILD, "main", "k") == 2**53 - 1


async def test_only_a_new_counter_takes_the_expiration(subject):
    kv, clock = subject.kv, subject.clock
    until = int(clock.now) + 10
    await kv.increment(GUILD, "main", "k", 1, expiration=until)
    clock.now += 5
    await kv.increment(GUILD, "main", "k", 1, expiration=until + 100)
    assert (await kv.get_with_metadata(GUILD, "main", "k")).expiration == until
    clock.now += 5
    assert await kv.increment(GUILD, "main", "k", 1) == 1
    assert (await kv.get_with_metadata(GUILD, "main", "k")).expiration is None


async def test_counting_side_by_side_loses_nothing(kv):
    await asyncio.gather(*[kv.increment(GUILD, "main", "k", 1) for _ in range(500)])
    assert await kv.get(GUILD, "main", "k") == 500


# --- transactions --------------------------------------------------------------------------------


async def test_a_transaction_changes_all_or_nothing(kv):
    await kv.set(GUILD, "wallets", "ada", 10)
    ada = await version(kv, "ada", "wallets")
    changes = [
        Change("wallets", "ada", ada, "set", 7),
        Change("wallets", "bob", 0, "set", 3),
        Change("log", "last", 0, "set", {"from": "ada"}),
    ]
    assert await kv.commit(GUILD, changes) is True
    assert await kv.commit(GUILD, changes) is False
    found = await kv.get_many(GUILD, [(change.store, change.key) for change in changes])
    assert [entry.value for entry in found] == [7, 3, {"from": "ada"}]
    assert await size(kv, "wallets") == (2, len("ada7bob3"))


async def test_a_transaction_keeps_what_it_only_looks_at(kv):
    await kv.set(GUILD, "main", "rule", "open")
    await kv.set(GUILD, "main", "gone", 1)
    seen, gone = await version(kv, "rule"), await version(kv, "gone")
    changes = [
        Change("main", "rule", seen),
        Change("main", "gone", gone, "delete"),
        Change("main", "never", 0, "delete"),
    ]
    assert await kv.commit(GUILD, changes) is True
    assert await version(kv, "rule") == seen
    assert await kv.get(GUILD, "main", "gone") is None
    await kv.set(GUILD, "main", "rule", "closed")
    assert await kv.commit(GUILD, [Change("main", "rule", seen)]) is False


async def test_a_transaction_leaves_metadata_and_expiration(subject):
    kv, until = subject.kv, int(subject.clock.now) + 60
    await kv.set(GUILD, "main", "k", "a", metadata={"by": "ada"}, expiration=until)
    assert await kv.commit(GUILD, [Change("main", "k", await version(kv), "set", "b")])
    entry = await kv.get_with_metadata(GUILD, "main", "k")
    assert (entry.value, entry.metadata, entry.expiration) == ("b", {"by": "ada"}, until)


async def test_a_transaction_that_does_not_fit_changes_nothing(kv):
    big = "x" * MIB
    changes = [Change("main", f"{number}", 0, "set", big) for number in range(3)]
    with pytest.raises(LimitError) as caught:
        await kv.commit(GUILD, changes)
    assert caught.value.details["limit"] == "kv.store_bytes"
    assert await kv.stores(GUILD) == []
    await kv.set(GUILD, "main", "0", big)
    await kv.set(GUILD, "main", "1", big)
    swap = [
        Change("main", "0", await version(kv, "0"), "delete"),
        Change("main", "2", 0, "set", big),
    ]
    assert await kv.commit(GUILD, swap) is True  # together they fit
    assert await size(kv) == (2, 2 * (MIB + 1))


async def test_a_key_may_stand_in_a_transaction_once_more(kv):
    changes = [Change("main", "k", 0, "set", "a"), Change("main", "k", 0, "set", "bb")]
    assert await kv.commit(GUILD, changes) is True
    assert await kv.get(GUILD, "main", "k") == "bb"
    assert await size(kv) == (1, len("kbb"))


# --- counts, order, quotas -----------------------------------------------------------------------


async def test_what_has_expired_is_not_counted(subject):
    kv, soon = subject.kv, int(subject.clock.now) + 10
    writes = [kv.set(GUILD, "main", f"{n}", "", expiration=soon) for n in range(2500)]
    await asyncio.gather(*writes, kv.set(GUILD, "main", "stays", ""))
    assert await kv.count(GUILD, "main") == 2501
    subject.clock.now += 10
    assert await kv.count(GUILD, "main") == 1
    assert await kv.count(GUILD, "nowhere") == 0


async def test_keys_are_listed_backwards_page_by_page(kv):
    for key in ("a", "b1", "b2", "b3", "c"):
        await kv.set(GUILD, "main", key, "")
    page = await kv.list(GUILD, "main", prefix="b", limit=2, reverse=True)
    assert [key.name for key in page.keys] == ["b3", "b2"]
    page = await kv.list(GUILD, "main", prefix="b", cursor=page.cursor, reverse=True)
    assert ([key.name for key in page.keys], page.complete) == (["b1"], True)
    everything = await kv.list(GUILD, "main", reverse=True)
    assert [key.name for key in everything.keys] == ["c", "b3", "b2", "b1", "a"]


async def test_a_guild_keeps_so_many_keys_and_no_more(kv):
    writes = [kv.set(GUILD, f"s{number % 3}", f"{number}", "") for number in range(3000)]
    await asyncio.gather(*writes)
    with pytest.raises(LimitError, match="the guild holds 3000 keys") as caught:
        await kv.set(GUILD, "s0", "one more", "")
    assert caught.value.details["limit"] == "kv.guild_keys"
    await kv.set(GUILD, "s0", "0", "instead")
    await kv.set(OTHER_GUILD, "s0", "k", "")


async def test_a_full_guild_takes_writes_again_when_many_keys_have_expired(subject):
    kv, soon = subject.kv, int(subject.clock.now) + 10
    await asyncio.gather(
        *[kv.set(GUILD, "main", f"{number}", "", expiration=soon) for number in range(3000)]
    )
    subject.clock.now += 10
    await kv.set(GUILD, "main", "k", "")
    assert await kv.count(GUILD, "main") == 1
    assert await size(kv) == (1, 1)
