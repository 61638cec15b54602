"""Rules of cron jobs."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import Counter
from datetime import UTC, datetime

import pytest
from structlog.testing import capture_logs

from trellis.cron.jobs import KEPT_RUNS, MAX_CATCH_UP, Declaration
from trellis.cron.memory_store import MemoryCronStore
from trellis.cron.ops import CronOps
from trellis.cron.service import CronJobs
from trellis.engine.ops import Caller, OpTable
from trellis.errors import DependencyError, OpError, RequestError
from trellis.guilds.ports import Ending
from virtual_time import VirtualTime

GUILD, OTHER_GUILD = 4, 5
NOON = datetime(2025, 1, 31, 12, 0, tzinfo=UTC).timestamp()
MINUTELY = "* * * * *"
DONE = Ending("done")


class FailingStore(MemoryCronStore):
    """A store that can be down."""

    down = False

    async def end_all(self, now, error):
        self._look()
        await super().end_all(now, error)

    def _look(self) -> None:
        if self.down:
            raise DependencyError("down")

    async def all(self):
        self._look()
        return await super().all()

    async def replace(self, kept):
        self._look()
        await super().replace(kept)

    async def ran(self, runs):
        self._look()
        await super().ran(runs)


class Host:
    """Cron jobs with the time and the script around them."""

    def __init__(
        self, store: MemoryCronStore, now: float = NOON - 30.5, jitter_secs: int = 0
    ) -> None:
        self.resting: dict[int, str] = {}
        self.time = VirtualTime(now)
        self.store = store
        self.jobs = CronJobs(
            store,
            max_jobs=3,
            max_run_secs=900,
            clock=self.time.clock,
            sleep=self.time.sleep,
            jitter_secs=jitter_secs,
            resting=lambda guild_id: self.resting.get(guild_id, ""),
        )
        self.table = OpTable()
        CronOps(self.jobs).register(self.table)
        self.events: list[tuple[int, bytes]] = []

    def dispatch(self, guild_id: int, name: str, payload: bytes) -> None:
        assert name == "cron"
        self.events.append((guild_id, payload))

    @property
    def started(self) -> list[tuple[int, str, str]]:
        """Guild, name and due time of what was started so far."""
        ticks = [(guild_id, json.loads(payload)) for guild_id, payload in self.events]
        return [(guild_id, tick["name"], tick["scheduled_at"]) for guild_id, tick in ticks]

    def register(self, isolate_id: int, guild_id: int = GUILD, **args) -> None:
        op = self.table.get("cron.register")
        op.run(Caller(guild_id, "r", isolate_id), op.parse(json.dumps(args).encode()))

    def load(self, isolate_id: int, revision: str, guild_id: int = GUILD, /, **jobs: str) -> None:
        """Loads a script that declares these jobs."""
        for name, expr in jobs.items():
            self.register(isolate_id, guild_id, name=name, expr=expr)
        self.jobs.promoted(guild_id, isolate_id, revision)

    def names(self, guild_id: int = GUILD) -> list[str]:
        return [job.declared.name for job in self.jobs.list(guild_id)]

    async def tick(self, dispatch) -> None:
        await self.jobs._ticker.tick(dispatch)

    async def outcomes(self, name: str, guild_id: int = GUILD) -> list[tuple[str | None, str, int]]:
        """Outcome, error and count of a job's runs, the latest first."""
        runs = await self.jobs.history(guild_id, name)
        return [(run.outcome, run.error, run.count) for run in runs]

    @property
    def dues(self) -> list[str]:
        """When what was started so far was due: hour, minute and second."""
        return [due[11:19] for _, _, due in self.started]

    def end_all(self) -> None:
        for guild_id, payload in self.events:
            self.jobs.event_ended(guild_id, "cron", payload, DONE)


@contextlib.asynccontextmanager
async def running(host: Host):
    run = asyncio.create_task(host.jobs.run(host.dispatch))
    try:
        await host.time.pass_by(0)
        yield host
    finally:
        run.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await run
        with contextlib.suppress(DependencyError):
            await host.jobs.flush()


@pytest.fixture
async def host():
    async with running(Host(FailingStore())) as made:
        yield made


# --- what runs -----------------------------------------------------------------------------------


async def test_a_job_starts_when_it_is_due_and_is_told_the_due_time(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.pass_by(30)
    assert host.started == []
    await host.time.pass_by(1)
    [(guild_id, payload)] = host.events
    assert guild_id == GUILD
    assert json.loads(payload) == {
        "name": "tidy",
        "scheduled_at": "2025-01-31T12:00:00Z",
        "expr": MINUTELY,
        "run": 1,
        "last_run_at": None,
    }
    await host.time.pass_by(60)
    assert json.loads(host.events[1][1])["last_run_at"] == "2025-01-31T12:00:00Z"


async def test_a_job_runs_once_for_each_due_time(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.pass_by(600)
    assert len(host.started) == 10
    assert len(set(host.started)) == 10


async def test_a_late_tick_starts_a_job_once_for_the_latest_time(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.jump(605)
    assert host.dues == ["12:09:00"]
    await host.time.pass_by(60)
    assert host.dues[1:] == ["12:10:00"]
    assert await host.outcomes("tidy") == [
        (None, "", 1),
        (None, "", 1),
        ("missed", "the host did not run", 9),
    ]


async def test_a_clock_that_is_set_back_repeats_nothing(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.pass_by(31)
    host.time.now -= 20
    await host.time.pass_by(60)
    assert [due for _, _, due in host.started] == ["2025-01-31T12:00:00Z"]


async def test_jobs_of_many_guilds_start_in_the_same_tick(host):
    for guild_id in range(1, 1001):
        host.load(guild_id, "r1", guild_id, tidy=MINUTELY)
    await host.time.pass_by(31)
    assert Counter(guild_id for guild_id, _, _ in host.started) == dict.fromkeys(range(1, 1001), 1)


async def test_a_guild_whose_event_cannot_be_taken_does_not_hold_up_others(host):
    def broken(guild_id: int, name: str, payload: bytes) -> None:
        if guild_id == GUILD:
            raise RuntimeError("a bug")
        host.dispatch(guild_id, name, payload)

    host.load(1, "r1", GUILD, tidy=MINUTELY)
    host.load(2, "r1", OTHER_GUILD, tidy=MINUTELY)
    await host.time.pass_by(30)
    host.time.now += 1
    await host.tick(broken)
    assert [guild_id for guild_id, _, _ in host.started] == [OTHER_GUILD]


async def test_a_bug_of_ours_does_not_end_all_jobs(host, monkeypatch):
    def broken(now):
        raise RuntimeError("a bug")

    host.load(1, "r1", tidy=MINUTELY)
    monkeypatch.setattr(host.jobs._agenda, "take_due", broken)
    with capture_logs() as logs:
        await host.time.pass_by(40)
    assert logs
    monkeypatch.undo()
    await host.time.pass_by(1)
    assert host.dues == ["12:00:00"]


async def test_runs_may_overlap_unless_the_job_says_otherwise(host):
    host.register(1, name="overlaps", expr=MINUTELY)
    host.register(1, name="skips", expr=MINUTELY, skipIfRunning=True)
    host.jobs.promoted(GUILD, 1, "r1")
    await host.time.pass_by(160)
    assert Counter(name for _, name, _ in host.started) == {"overlaps": 3, "skips": 1}
    host.end_all()
    await host.time.pass_by(60)
    assert Counter(name for _, name, _ in host.started) == {"overlaps": 4, "skips": 2}


async def test_only_the_end_of_the_run_under_way_lets_the_next_one_start(host):
    host.register(1, name="skips", expr=MINUTELY, skipIfRunning=True)
    host.jobs.promoted(GUILD, 1, "r1")
    await host.time.pass_by(31)
    host.end_all()
    await host.time.pass_by(60)
    host.jobs.event_ended(*host.events[0][:1], "cron", host.events[0][1], DONE)
    host.jobs.event_ended(GUILD, "MESSAGE_CREATE", b"not even json", DONE)
    host.jobs.event_ended(OTHER_GUILD, "cron", host.events[1][1], DONE)
    await host.time.pass_by(60)
    assert len(host.started) == 2
    host.end_all()
    await host.time.pass_by(60)
    assert len(host.started) == 3


async def test_a_run_that_is_never_heard_of_again_does_not_stop_the_job(host):
    host.register(1, name="skips", expr=MINUTELY, skipIfRunning=True)
    host.jobs.promoted(GUILD, 1, "r1")
    await host.time.pass_by(960)
    assert [due for _, _, due in host.started] == ["2025-01-31T12:00:00Z", "2025-01-31T12:15:00Z"]


async def test_a_run_that_ends_while_it_is_started_is_over(host):
    def refuse(guild_id: int, name: str, payload: bytes) -> None:
        host.dispatch(guild_id, name, payload)
        host.jobs.event_ended(guild_id, name, payload, Ending("dropped", "no room"))

    host.register(1, name="skips", expr=MINUTELY, skipIfRunning=True)
    host.jobs.promoted(GUILD, 1, "r1")
    for _ in range(2):
        host.time.now += 60
        await host.tick(refuse)
    assert len(host.started) == 2
    assert await host.outcomes("skips") == [("missed", "no room", 1)] * 2


# --- what is declared ----------------------------------------------------------------------------


async def test_jobs_take_effect_when_their_isolate_is_promoted(host):
    host.register(1, name="tidy", expr=MINUTELY)
    await host.time.pass_by(60)
    assert host.names() == host.started == []
    host.jobs.promoted(GUILD, 1, "r1")
    assert host.names() == ["tidy"]


async def test_a_new_revision_replaces_all_jobs_at_once(host):
    host.load(1, "r1", kept=MINUTELY, changed=MINUTELY, gone=MINUTELY)
    host.load(2, "r2", kept=MINUTELY, changed="@hourly", new=MINUTELY)
    assert host.names() == ["changed", "kept", "new"]
    await host.time.pass_by(31)
    assert Counter(name for _, name, _ in host.started) == {"kept": 1, "new": 1, "changed": 1}
    await host.time.pass_by(60)
    assert Counter(name for _, name, _ in host.started) == {"kept": 2, "new": 2, "changed": 1}


async def test_a_revision_that_does_not_load_changes_nothing(host):
    host.load(1, "r1", tidy=MINUTELY)
    host.register(2, name="other", expr=MINUTELY)
    with pytest.raises(OpError):
        host.register(2, name="wrong", expr="61 * * * *")
    host.jobs.discarded(2)
    await host.time.pass_by(31)
    assert [name for _, name, _ in host.started] == ["tidy"]
    host.jobs.promoted(GUILD, 2, "r2")
    assert host.names() == []


async def test_loading_the_same_revision_again_keeps_what_is_due(host):
    host.load(1, "r1", tidy=MINUTELY)
    host.time.now = NOON + 0.5  # due, but not ticked yet
    host.load(2, "r1", tidy=MINUTELY)
    await host.time.pass_by(1)
    assert host.started == [(GUILD, "tidy", "2025-01-31T12:00:00Z")]


async def test_loading_again_does_not_fill_the_agenda(host):
    for isolate_id in range(5000):
        host.load(isolate_id, "r1", same="@yearly")
        host.load(isolate_id, "r1", OTHER_GUILD, changing=f"{isolate_id % 60} 0 1 1 *")
    assert len(host.jobs._agenda) < 2500


async def test_a_run_of_the_old_revision_does_not_hold_up_the_new_one(host):
    for isolate_id, revision in ((1, "r1"), (2, "r1"), (3, "r2")):
        host.register(isolate_id, name="skips", expr=MINUTELY, skipIfRunning=True)
        host.jobs.promoted(GUILD, isolate_id, revision)
        await host.time.pass_by(60)
    assert [due for _, _, due in host.started] == ["2025-01-31T12:00:00Z", "2025-01-31T12:02:00Z"]


async def test_a_running_script_may_add_a_job(host):
    host.load(1, "r1", tidy=MINUTELY)
    host.register(1, name="late", expr=MINUTELY)
    assert host.names() == ["late", "tidy"]
    with pytest.raises(OpError, match="already"):
        host.register(1, name="tidy", expr=MINUTELY)


async def test_a_name_is_given_once(host):
    host.register(1, name="tidy", expr=MINUTELY)
    host.register(1, GUILD + 1, name="tidy", expr=MINUTELY)
    with pytest.raises(OpError, match="'tidy'") as caught:
        host.register(1, name="tidy", expr="@hourly")
    assert caught.value.code == "invalid_argument"


async def test_a_guild_has_so_many_jobs_and_no_more(host):
    for name in "abc":
        host.register(1, name=name, expr=MINUTELY)
    with pytest.raises(OpError, match="at most 3 cron jobs") as caught:
        host.register(1, name="d", expr=MINUTELY)
    assert caught.value.code == "limit_exceeded"
    assert caught.value.details["maximum"] == 3


async def test_candidates_that_nobody_heard_of_again_are_forgotten(host):
    for isolate_id in range(1000):
        host.register(isolate_id, name="tidy", expr=MINUTELY)
    assert len(host.jobs._staging._guilds[GUILD]) < 10


@pytest.mark.parametrize(
    "args",
    [
        {"name": "", "expr": MINUTELY},
        {"name": "n" * 101, "expr": MINUTELY},
        {"name": "a\0b", "expr": MINUTELY},
        {"name": "n", "expr": ""},
        {"name": "n", "expr": "soon"},
        {"name": "n"},
        {"name": "n", "expr": MINUTELY, "skipIfRunning": "maybe"},
        {"name": "n", "expr": MINUTELY, "timeZone": "Europe/Berln"},
        {"name": "n", "expr": MINUTELY, "timeZone": "../etc/passwd"},
        {"name": "n", "expr": MINUTELY, "catchUp": "some"},
        {"name": "n", "expr": MINUTELY, "maxLateness": -1},
        {"name": "n", "expr": MINUTELY, "guildId": "5"},
    ],
)
async def test_wrong_declarations_are_refused(host, args):
    with pytest.raises(OpError) as caught:
        host.register(1, **args)
    assert caught.value.code == "invalid_argument"


async def test_a_list_shows_the_next_run_and_the_last(host):
    host.load(1, "r1", tidy="*/5 * * * *", rare="@yearly")
    await host.time.pass_by(31)
    rare, tidy = host.jobs.list(GUILD)
    assert (rare.declared, rare.last_run) == (Declaration("rare", "@yearly"), None)
    assert tidy.last_run == datetime(2025, 1, 31, 12, 0, tzinfo=UTC)
    assert tidy.next_run == datetime(2025, 1, 31, 12, 5, tzinfo=UTC)
    assert host.jobs.list(OTHER_GUILD) == []


async def test_a_guild_whose_script_was_withdrawn_runs_nothing(host):
    host.load(1, "r1", tidy=MINUTELY)
    host.jobs.withdrawn(GUILD)
    host.jobs.withdrawn(OTHER_GUILD)
    await host.time.pass_by(60)
    assert host.names() == host.started == []
    assert await host.store.all() == []


# --- what is kept --------------------------------------------------------------------------------


async def test_jobs_run_after_a_restart_though_no_script_was_loaded(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.pass_by(31)
    async with running(Host(host.store, now=NOON + 3600.2)) as restarted:
        [job] = restarted.jobs.list(GUILD)
        assert job.last_run == datetime(2025, 1, 31, 12, 0, tzinfo=UTC)
        await restarted.time.pass_by(61)
        assert restarted.dues == ["13:00:00", "13:01:00"]


async def test_loading_after_a_restart_keeps_the_last_run(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.pass_by(31)
    async with running(Host(host.store, now=NOON + 3600)) as restarted:
        restarted.load(1, "r1", tidy=MINUTELY, extra="@hourly")
        extra, tidy = restarted.jobs.list(GUILD)
        assert (extra.last_run, tidy.last_run) == (None, datetime(2025, 1, 31, 12, 0, tzinfo=UTC))


async def test_a_script_that_was_loaded_before_the_jobs_were_known_wins(host):
    host.load(1, "r1", tidy=MINUTELY, gone=MINUTELY)
    await host.time.pass_by(31)
    restarted = Host(host.store, now=NOON + 3600)
    restarted.load(1, "r2", tidy=MINUTELY)
    async with running(restarted):
        assert restarted.names() == ["tidy"]
        assert restarted.jobs.list(GUILD)[0].last_run == datetime(2025, 1, 31, 12, 0, tzinfo=UTC)
        [kept] = await host.store.all()
        assert (kept.revision, len(kept.jobs)) == ("r2", 1)


async def test_a_script_that_declares_nothing_any_more_leaves_nothing(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.pass_by(0)
    host.load(2, "r2")
    await host.time.pass_by(0)
    assert await host.store.all() == []


async def test_jobs_run_while_the_store_is_down_and_are_kept_when_it_is_back():
    store = FailingStore()
    store.down = True
    async with running(Host(store)) as host:
        host.load(1, "r1", tidy=MINUTELY)
        await host.time.pass_by(31)
        assert len(host.started) == 1
        store.down = False
        await host.time.pass_by(10)
        [kept] = await store.all()
        assert kept.jobs[0].last_run == NOON
        store.down = True
        host.load(2, "r2", tidy=MINUTELY, other=MINUTELY)
        await host.time.pass_by(60)
        store.down = False
        await host.time.pass_by(10)
        [kept] = await store.all()
        assert [(job.declared, job.last_run) for job in kept.jobs] == [
            (Declaration("other", MINUTELY), NOON + 60),
            (Declaration("tidy", MINUTELY), NOON + 60),
        ]


async def test_an_expression_that_is_no_longer_understood_is_passed_over(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.pass_by(0)
    [kept] = await host.store.all()
    object.__setattr__(kept.jobs[0].declared, "expr", "what?")
    async with running(Host(host.store)) as restarted:
        assert restarted.names() == []


# --- what was missed -----------------------------------------------------------------------------


async def restarted(host: Host, secs: float) -> Host:
    """The host as it is when it was down for so long after its last moment."""
    await host.jobs.flush()
    return Host(host.store, now=host.time.now + secs)


@pytest.mark.parametrize(
    ("options", "dues"),
    [
        ({}, []),
        ({"catchUp": "skip", "maxLateness": 1800}, ["14:50:00"]),
        ({"catchUp": "once"}, ["14:50:00"]),
        ({"catchUp": "once", "maxLateness": 60}, []),
        ({"catchUp": "all"}, [f"{12 + n // 6}:{n % 6}0:00" for n in range(1, 18)]),
        ({"catchUp": "all", "maxLateness": 1800}, ["14:30:00", "14:40:00", "14:50:00"]),
    ],
)
async def test_what_is_made_up_for_after_downtime_is_what_the_job_says(host, options, dues):
    host.register(1, name="tidy", expr="*/10 * * * *", **options)
    host.jobs.promoted(GUILD, 1, "r1")
    await host.time.pass_by(60)
    host.end_all()
    async with running(await restarted(host, 3 * 3600 - 60 - 120)) as after:
        for _ in range(20):
            await after.time.pass_by(1)
            after.end_all()
        assert after.dues == dues
        [*_, before] = await after.outcomes("tidy")
        assert before == ("ok", "", 1)
        missed = [
            count for outcome, _, count in await after.outcomes("tidy") if outcome == "missed"
        ]
        assert missed == ([17 - len(dues)] if len(dues) < 17 else [])


async def test_no_more_than_so_many_runs_are_made_up_for_one_after_another(host):
    host.register(1, name="tidy", expr=MINUTELY, catchUp="all")
    host.jobs.promoted(GUILD, 1, "r1")
    async with running(await restarted(host, 86_400)) as after:
        await after.time.pass_by(10)
        assert len(after.dues) == 1  # it is under way
        for _ in range(200):
            await after.time.pass_by(1)
            after.end_all()
        assert len(after.dues) == MAX_CATCH_UP + 3  # three more minutes have gone by
        assert after.dues == sorted(after.dues)


async def test_what_was_to_be_made_up_for_is_not_forgotten_by_another_restart(host):
    host.register(1, name="tidy", expr="@hourly", catchUp="all")
    host.jobs.promoted(GUILD, 1, "r1")
    async with running(await restarted(host, 4 * 3600)) as after:
        await after.time.pass_by(1)
        assert after.dues == ["12:00:00"]
        async with running(await restarted(after, 1)) as again:
            for _ in range(10):
                await again.time.pass_by(1)
                again.end_all()
            assert again.dues == ["13:00:00", "14:00:00", "15:00:00"]


async def test_a_quick_restart_neither_repeats_a_run_nor_forgets_one(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.pass_by(31)  # a run at noon
    async with running(await restarted(host, 5)) as after:
        await after.time.pass_by(50)
        assert after.dues == []
        async with running(await restarted(after, 30)) as again:  # down at 12:01
            await again.time.pass_by(1)
            assert again.dues == ["12:01:00"]


async def test_a_run_is_kept_before_it_is_dispatched(host):
    host.load(1, "r1", tidy=MINUTELY)

    def dispatch(guild_id: int, name: str, payload: bytes) -> None:
        seen.extend(host.store._runs[guild_id, "tidy"].values())

    seen = []
    await host.time.pass_by(30)
    host.time.now += 1
    await host.tick(dispatch)
    assert [(run.due, run.outcome) for run in seen] == [(NOON, None)]


async def test_what_was_under_way_when_the_host_died_was_cut_off(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.pass_by(31)
    async with running(await restarted(host, 5)) as after:
        assert await after.outcomes("tidy") == [
            ("cut_off", "the host stopped while it was under way", 1)
        ]
        [job] = after.jobs.list(GUILD)
        assert (job.running, job.last.outcome) == (False, "cut_off")


# --- what becomes of runs ------------------------------------------------------------------------


async def test_a_run_ends_as_its_event_does(host):
    host.load(1, "r1", tidy=MINUTELY)
    await host.time.pass_by(31)
    endings = [
        DONE,
        Ending("failed", "Error: no"),
        Ending("cut_off", "deadline"),
        Ending("dropped"),
    ]
    for ending in endings:
        host.jobs.event_ended(GUILD, "cron", host.events[-1][1], ending)
        await host.time.pass_by(60)
    assert await host.outcomes("tidy") == [
        (None, "", 1),
        ("missed", "", 1),
        ("cut_off", "deadline", 1),
        ("failed", "Error: no", 1),
        ("ok", "", 1),
    ]
    [job] = host.jobs.list(GUILD)
    assert (job.last.number, job.running) == (5, True)


async def test_the_latest_runs_are_kept_and_no_more(host):
    host.load(1, "r1", tidy="* * * * * *")
    for _ in range(KEPT_RUNS + 20):
        await host.time.pass_by(1)
        host.end_all()
    runs = await host.jobs.history(GUILD, "tidy")
    assert len(runs) == KEPT_RUNS
    assert [run.number for run in runs] == sorted((run.number for run in runs), reverse=True)


async def test_runs_that_are_left_out_in_a_row_are_one(host):
    host.register(1, name="skips", expr=MINUTELY, skipIfRunning=True)
    host.jobs.promoted(GUILD, 1, "r1")
    await host.time.pass_by(331)
    assert await host.outcomes("skips") == [
        ("skipped", "the run before was under way", 5),
        (None, "", 1),
    ]


async def test_what_became_of_runs_is_counted_and_how_late_they_began(host):
    host.register(1, name="skips", expr=MINUTELY, skipIfRunning=True)
    host.jobs.promoted(GUILD, 1, "r1")
    await host.time.pass_by(31)  # due at noon, looked at half a second later
    await host.time.pass_by(120)
    host.end_all()
    await host.jobs.start(GUILD, "skips")
    counted = host.jobs.punctuality
    assert counted.outcomes == {"ok": 1, "failed": 0, "skipped": 2, "cut_off": 0, "missed": 0}
    assert list(counted.by_guild()) == [(GUILD, "skipped", 2), (GUILD, "ok", 1)]
    assert counted.late()[-1] == ("+Inf", 1)  # the one that was begun by hand had no time


async def test_jobs_of_a_guild_that_rests_are_missed(host):
    host.load(1, "r1", tidy=MINUTELY)
    host.resting[GUILD] = "the guild is held off"
    await host.time.pass_by(151)
    assert host.started == []
    assert await host.outcomes("tidy") == [("missed", "the guild is held off", 3)]
    del host.resting[GUILD]
    await host.time.pass_by(60)
    assert host.dues == ["12:03:00"]


async def test_a_job_can_be_run_at_any_time(host):
    host.load(1, "r1", tidy="@yearly")
    await host.time.pass_by(0)
    run = await host.jobs.start(GUILD, "tidy")
    assert (run.trigger, run.outcome) == ("manual", None)
    assert host.dues == ["11:59:29"]
    host.end_all()
    assert await host.outcomes("tidy") == [("ok", "", 1)]
    assert host.jobs.list(GUILD)[0].next_run == datetime(2026, 1, 1, tzinfo=UTC)


async def test_a_job_that_is_not_there_or_waits_for_its_run_is_not_run(host):
    host.register(1, name="skips", expr="@yearly", skipIfRunning=True)
    host.jobs.promoted(GUILD, 1, "r1")
    with pytest.raises(RequestError) as caught:
        await host.jobs.start(GUILD, "other")
    assert (caught.value.code, caught.value.status) == ("not_found", 404)
    await host.jobs.start(GUILD, "skips")
    with pytest.raises(RequestError) as caught:
        await host.jobs.start(GUILD, "skips")
    assert (caught.value.code, caught.value.status) == ("cron.running", 409)
    [skipped, begun] = await host.jobs.history(GUILD, "skips")
    assert (skipped.trigger, skipped.outcome) == ("manual", "skipped")
    assert (begun.trigger, begun.outcome) == ("manual", None)
    with pytest.raises(RequestError, match="no cron job 'other'"):
        await host.jobs.history(GUILD, "other")


async def test_jobs_of_a_guild_begin_late_by_its_jitter_and_are_told_when_they_were_due():
    async with running(Host(FailingStore(), jitter_secs=600)) as host:
        for guild_id in range(1, 51):
            host.load(guild_id, "r1", guild_id, tidy="@hourly")
        started = []
        for second in range(0, 660, 10):
            await host.time.pass_by(10)
            started += [second] * (len(host.started) - len(started))
        assert len(started) == 50
        assert len(set(started)) > 20
        assert set(host.dues) == {"12:00:00"}


async def test_a_declaration_that_is_refused_names_its_job(host):
    with pytest.raises(OpError, match="cron job 'tidy': there is no time zone 'Europe/Berln'") as e:
        host.register(1, name="tidy", expr=MINUTELY, timeZone="Europe/Berln")
    assert e.value.hint == "did you mean Europe/Berlin?"
    with pytest.raises(OpError, match=r"cron job 'tidy': .* its hour field is '25'"):
        host.register(1, name="tidy", expr="0 25 * * *")


async def test_clocks_that_are_set_forward_leave_no_run_out(host):
    host.time.now = datetime(2025, 3, 30, 0, 59, 0, tzinfo=UTC).timestamp()  # 01:59 in Berlin
    host.register(1, name="night", expr="30 2 * * *", timeZone="Europe/Berlin")
    host.jobs.promoted(GUILD, 1, "r1")
    await host.time.pass_by(3600)
    assert [due for _, _, due in host.started] == ["2025-03-30T01:00:00Z"]
    await host.time.jump(22 * 3600)
    await host.time.pass_by(3600)
    assert [due for _, _, due in host.started[1:]] == ["2025-03-31T00:30:00Z"]


async def test_clocks_that_are_set_back_repeat_no_run(host):
    host.time.now = datetime(2025, 10, 25, 23, 59, 0, tzinfo=UTC).timestamp()  # 01:59 in Berlin
    host.register(1, name="night", expr="30 2 * * *", timeZone="Europe/Berlin")
    host.register(1, name="often", expr="30 * * * *", timeZone="Europe/Berlin")
    host.jobs.promoted(GUILD, 1, "r1")
    await host.time.pass_by(3 * 3600)
    assert [(name, due[11:16]) for _, name, due in host.started] == [
        ("night", "00:30"),
        ("often", "00:30"),
        ("often", "01:30"),
        ("often", "02:30"),
    ]
