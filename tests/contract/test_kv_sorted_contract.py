"""What every key-value store promises of sorted sets, and of what is exported."""

from __future__ import annotations

import asyncio
import random

import msgspec
import pytest

from clocks import TickingClock
from trellis.errors import LimitError, OpError
from trellis.kv.opening import in_memory
from trellis.kv.store import Member, Span
from trellis.kv.taking_in import check_lines, take_in

GUILD, OTHER_GUILD = 81384788765712384, 5


async def members(kv, **span) -> list[tuple[str, float]]:
    found = await kv.range(GUILD, "levels", Span(**span))
    return [(member.name, member.score) for member in found]


async def filled(kv, **scores: float) -> None:
    for name, score in scores.items():
        await kv.add(GUILD, "levels", name, score)


async def test_members_stand_in_the_order_of_their_scores(kv):
    await filled(kv, a=5, b=-1.5, c=0, d=1e300, e=-1e300, f=0.25, g=5)
    expected = [("e", -1e300), ("b", -1.5), ("c", 0), ("f", 0.25), ("a", 5), ("g", 5), ("d", 1e300)]
    assert await members(kv) == expected
    assert await members(kv, reverse=True) == expected[::-1]


async def test_a_new_score_takes_the_place_of_the_old(kv):
    assert await kv.add(GUILD, "levels", "ada", 1) is True
    assert await kv.add(GUILD, "levels", "ada", 2) is False
    assert await members(kv) == [("ada", 2)]
    assert await kv.score(GUILD, "levels", "ada") == 2
    assert await kv.count_members(GUILD, "levels") == 1


async def test_scores_are_counted_up(kv):
    assert await kv.increment_score(GUILD, "levels", "ada", 1.5) == 1.5
    assert await kv.increment_score(GUILD, "levels", "ada", -0.5) == 1
    assert await members(kv) == [("ada", 1)]
    with pytest.raises(OpError, match="exactly"):
        await kv.increment_score(GUILD, "levels", "ada", 2**53)


async def test_a_rank_is_how_many_are_better(kv):
    await filled(kv, a=10, b=20, c=20, d=30)
    ranks = [await kv.rank(GUILD, "levels", name) for name in "abcd"]
    assert ranks == [0, 1, 1, 3]
    ranks = [await kv.rank(GUILD, "levels", name, reverse=True) for name in "abcd"]
    assert ranks == [3, 1, 1, 0]
    assert await kv.rank(GUILD, "levels", "nobody") is None
    assert await kv.rank(GUILD, "nowhere", "a") is None


async def test_ranks_hold_whatever_is_added_moved_and_removed(kv):
    chance = random.Random(7)  # noqa: S311  # the same every time
    scores: dict[str, float] = {}
    for _ in range(400):
        name = f"m{chance.randrange(60)}"
        if chance.random() < 0.2:
            assert await kv.remove(GUILD, "levels", name) is (name in scores)
            scores.pop(name, None)
        else:
            scores[name] = chance.choice([0, 1, -1, 0.5, 255, 256, 65536, 1e9, -1e-9, 3.75])
            await kv.add(GUILD, "levels", name, scores[name])
    for name, score in scores.items():
        lower = sum(other < score for other in scores.values())
        higher = sum(other > score for other in scores.values())
        assert await kv.rank(GUILD, "levels", name) == lower
        assert await kv.rank(GUILD, "levels", name, reverse=True) == higher
    ordered = sorted(scores.items(), key=lambda item: (item[1], item[0]))
    assert await members(kv, limit=1000) == ordered
    assert await kv.count_members(GUILD, "levels") == len(scores)


@pytest.mark.parametrize("reverse", [False, True])
async def test_pages_together_show_every_member_once(kv, reverse):
    await filled(kv, a=1, b=1, c=1, d=2, e=3)
    seen: list[tuple[str, float]] = []
    after = None
    while page := await members(kv, limit=2, after=after, reverse=reverse):
        seen += page
        after = Member(*page[-1])
    assert [name for name, _ in seen] == sorted("abcde", reverse=reverse)


async def test_a_range_may_be_bounded_by_scores(kv):
    await filled(kv, a=1, b=2, c=3, d=4)
    assert await members(kv, low=2, high=3) == [("b", 2), ("c", 3)]
    assert await members(kv, low=2, high=3, reverse=True) == [("c", 3), ("b", 2)]
    assert await members(kv, low=3, high=2) == []
    assert await members(kv, low=2, after=Member("b", 2)) == [("c", 3), ("d", 4)]


async def test_a_cleared_set_is_empty_and_begins_anew(kv):
    await filled(kv, a=1, b=2)
    await kv.clear_members(GUILD, "levels")
    assert await members(kv) == []
    await filled(kv, b=5)
    assert await kv.rank(GUILD, "levels", "b", reverse=True) == 0
    await kv.sweep()
    assert await members(kv) == [("b", 5)]


async def test_sets_are_no_stores_and_no_other_guilds(kv):
    await filled(kv, a=1)
    await kv.set(GUILD, "levels", "a", "a value")
    assert await kv.get(GUILD, "levels", "a") == "a value"
    assert await kv.score(GUILD, "levels", "a") == 1
    assert (await kv.stores(GUILD), await kv.sorted_sets(GUILD)) == (["levels"], ["levels"])
    assert await kv.sorted_sets(OTHER_GUILD) == []
    await kv.remove(GUILD, "levels", "a")
    assert (await kv.stores(GUILD), await kv.sorted_sets(GUILD)) == (["levels"], [])


async def test_members_count_against_the_quotas(kv):
    await asyncio.gather(*[kv.add(GUILD, "levels", f"{n}", n) for n in range(3000)])
    with pytest.raises(LimitError) as caught:
        await kv.add(GUILD, "levels", "one more", 1)
    assert caught.value.details["limit"] == "kv.guild_keys"
    assert await kv.score(GUILD, "levels", "one more") is None
    assert await kv.rank(GUILD, "levels", "2999") == 2999
    await kv.add(GUILD, "levels", "7", 5000)
    assert await kv.rank(GUILD, "levels", "7", reverse=True) == 0


# --- exports -------------------------------------------------------------------------------------


async def exported(kv, guild_id: int = GUILD) -> list[dict]:
    return [line async for part in kv.export(guild_id) for line in part]


async def test_an_export_holds_all_that_is_there(subject):
    kv, made = subject.kv, int(subject.clock.now)
    until = made + 60
    await kv.create_store(GUILD, "empty")
    await kv.set(GUILD, "main", "a", "text")
    await kv.set(GUILD, "main", "b", {"x": [1]}, metadata={"by": "ada"}, expiration=until)
    await kv.set(GUILD, "main", "big", "y" * 100_000)
    await kv.set(GUILD, "main", "gone", "", expiration=int(subject.clock.now) + 1)
    await kv.add(GUILD, "levels", "ada", 12.5)
    subject.clock.now += 2
    assert await exported(kv) == [
        {"trellis": "kv", "version": 1, "guild": str(GUILD)},
        {"set": "levels", "member": "ada", "score": 12.5},
        {"store": "empty", "created": made, "kept": True},
        {"store": "main", "key": "a", "value": "text"},
        {"store": "main", "key": "b", "value": {"x": [1]}, "metadata": {"by": "ada"},
         "expiration": until},
        {"store": "main", "key": "big", "value": "y" * 100_000},
        {"store": "main", "created": made},
        {"end": True, "entries": 4},
    ]  # fmt: skip


async def imported(kv, lines: list[dict], guild_id: int) -> None:
    text = b"\n".join(msgspec.json.encode(line) for line in lines)
    await take_in(kv, guild_id, check_lines(text, is_part=False))


async def test_what_was_exported_is_taken_in_exactly(subject):
    kv, until = subject.kv, int(subject.clock.now) + 3600
    await kv.create_store(GUILD, "empty")
    values = ["", "ключ\n\0", None, -0.5, 1e300, 2**53, [1, {"a": None}], {"": {}}, "y" * 100_000]
    for number, value in enumerate(values):
        await kv.set(GUILD, "main", f"{number}", value, metadata=value, expiration=until + number)
    await kv.set(GUILD, "plain", "k", "v")
    await kv.create_store(GUILD, "plain")
    await filled(kv, ada=12.0, bob=-0.0, eve=0.1, zoe=-(2.0**53))
    await kv.increment_score(GUILD, "levels", "ada", 1)
    lines = await exported(kv)
    subject.clock.now += 1000
    await imported(kv, lines, OTHER_GUILD)
    assert (await exported(kv, OTHER_GUILD))[1:] == lines[1:]
    assert await kv.rank(OTHER_GUILD, "levels", "ada") == 3
    infos = [await kv.store_info(guild, "main") for guild in (GUILD, OTHER_GUILD)]
    assert infos[0] == infos[1]
    await kv.clear_guild(GUILD)
    await imported(kv, lines, GUILD)
    assert await exported(kv) == lines


async def test_an_import_makes_no_store_younger_and_none_that_is_empty(subject):
    kv, made = subject.kv, int(subject.clock.now)
    await kv.set(GUILD, "main", "k", "v")
    await kv.restore_store(GUILD, "main", made + 50, kept=False)
    assert (await kv.store_info(GUILD, "main")).created_at == made
    await kv.restore_store(GUILD, "main", made - 50, kept=False)
    assert (await kv.store_info(GUILD, "main")).created_at == made - 50
    await kv.restore_store(GUILD, "nothing", made, kept=False)
    assert await kv.stores(GUILD) == ["main"]


async def test_a_version_that_was_read_before_an_import_is_none_any_more(kv):
    """The numbers of a guild, or of a database, say nothing in another: see ADR 19."""
    await kv.set(GUILD, "main", "k", "mine")
    read = await kv.get_with_metadata(GUILD, "main", "k")
    await imported(kv, await exported(kv), GUILD)
    assert await kv.get(GUILD, "main", "k") == "mine"
    assert await kv.set(GUILD, "main", "k", "stale", if_version=read.version) is False


async def test_a_database_that_was_made_anew_repeats_no_version():
    """A script may have kept a version elsewhere, as in a button, while its database was lost."""
    clock = TickingClock()
    async with in_memory(clock=clock) as lost:
        for _ in range(200):
            await lost.set(GUILD, "main", "k", "v")
        last = await lost.get_with_metadata(GUILD, "main", "k")
    clock.now += 1
    async with in_memory(clock=clock) as fresh:
        await fresh.set(GUILD, "main", "k", "v")
        assert (await fresh.get_with_metadata(GUILD, "main", "k")).version > last.version


async def test_an_export_shows_one_moment(kv):
    await asyncio.gather(*[kv.set(GUILD, "main", f"{n:04}", "before") for n in range(1200)])
    values = []
    async for part in kv.export(GUILD):
        values += [line["value"] for line in part if "key" in line]
        await asyncio.gather(*[kv.set(GUILD, "main", f"{n:04}", "after") for n in range(1200)])
    assert values == ["before"] * 1200


async def test_an_export_may_be_given_up(kv):
    await asyncio.gather(*[kv.set(GUILD, "main", f"{n:04}", "") for n in range(1200)])
    parts = kv.export(GUILD)
    await anext(parts)
    await parts.aclose()
    assert await kv.count(GUILD, "main") == 1200
