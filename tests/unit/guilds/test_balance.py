"""When a guild should move to another worker, and which one."""

from __future__ import annotations

from trellis.guilds.balance import Balance, Load, Proposal

SECS = 5.0


class Machine:
    """Workers and guilds with constant shares of a processor; guild 10*w+n is on worker w."""

    def __init__(self, shares: dict[int, float]) -> None:
        self.shares = shares
        self.home = {guild: guild // 10 for guild in shares}
        self.now = 0.0
        self.balance = Balance()

    def look(self) -> Proposal | None:
        self.now += SECS
        loads = [
            Load(guild, guild, self.home[guild], self.now * share)
            for guild, share in self.shares.items()
        ]
        workers = {0: 0.0, 1: 0.0}
        for load in loads:
            workers[load.worker] += load.cpu_secs
        return self.balance.look(SECS, workers, loads)

    def looks(self, count: int) -> list[Proposal | None]:
        return [self.look() for _ in range(count)]


def test_the_guild_that_brings_both_closest_moves_once_the_gap_has_lasted() -> None:
    machine = Machine({1: 0.5, 2: 0.3, 3: 0.1, 11: 0.2})
    assert machine.looks(4) == [None, None, None, Proposal(2, 1)]


def test_the_first_look_knows_nothing() -> None:
    machine = Machine({1: 1.0, 2: 1.0})
    assert machine.look() is None


def test_a_small_gap_is_left_alone() -> None:
    assert set(Machine({1: 0.3, 2: 0.1, 11: 0.2}).looks(10)) == {None}


def test_one_busy_guild_does_not_wander_from_worker_to_worker() -> None:
    assert set(Machine({1: 0.9, 11: 0.0}).looks(10)) == {None}


def test_a_gap_that_closes_in_between_begins_anew() -> None:
    machine = Machine({1: 0.5, 2: 0.3})
    machine.looks(3)
    workers = {0: machine.now * 0.8, 1: 0.0}  # nothing was used since
    machine.balance.look(SECS, workers, [])
    assert machine.balance.look(SECS, {0: 100.0, 1: 0.0}, []) is None
    assert machine.balance.look(SECS, {0: 200.0, 1: 0.0}, []) is None


def test_after_a_move_the_gap_has_to_last_again() -> None:
    machine = Machine({1: 0.5, 2: 0.3, 3: 0.3})
    found = machine.looks(4)
    assert found[-1] is not None
    machine.home[found[-1].guild_id] = 1
    assert machine.look() is None


def test_workers_that_do_nothing_are_balanced() -> None:
    assert set(Machine({1: 0.0, 11: 0.0}).looks(5)) == {None}
