"""Guilds are spread by rendezvous hashing."""

from __future__ import annotations

from collections import Counter

from trellis.engine.pool import rendezvous

GUILDS = range(10**17, 10**17 + 4000)


def test_a_guild_always_gets_the_same_worker() -> None:
    assert [rendezvous(g, range(4)) for g in GUILDS] == [rendezvous(g, range(4)) for g in GUILDS]


def test_guilds_are_spread_evenly() -> None:
    counts = Counter(rendezvous(guild, range(4)) for guild in GUILDS)
    assert all(800 < counts[worker] < 1200 for worker in range(4))


def test_one_more_worker_moves_only_its_own_share() -> None:
    moved = {g for g in GUILDS if rendezvous(g, range(4)) != rendezvous(g, range(5))}
    assert all(rendezvous(guild, range(5)) == 4 for guild in moved)
    assert 600 < len(moved) < 1000
