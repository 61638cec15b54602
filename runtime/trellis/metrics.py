"""Figures for Prometheus. Whoever asks for them makes them; counting is done elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
)
from prometheus_client.registry import Collector
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prometheus_client.metrics_core import Metric

    from trellis.engine.pool import WorkerPool
    from trellis.guilds.punctuality import Punctuality
    from trellis.guilds.router import Router
    from trellis.guilds.usage import Counts, Usage
    from trellis.tasks.service import ScheduledTasks


def registry_of(
    usage: Usage,
    pool: WorkerPool,
    router: Router,
    *,
    cron: Punctuality,
    tasks: ScheduledTasks,
    held: Callable[[], int],
    per_guild: bool,
) -> CollectorRegistry:
    """The process's figures.

    Args:
        usage: what guilds use.
        pool: what it says of its workers.
        router: how many events wait there.
        cron: how cron runs ended, and how late they began.
        tasks: what they say of themselves.
        held: how many guilds are held off.
        per_guild: whether each guild's figures are shown, too: there may be thousands.
    """
    registry = CollectorRegistry()
    registry.register(_Total(usage))
    registry.register(_Now(usage, router, held))
    registry.register(_Workers(pool))
    by_the_clock = (("cron_runs", "cron", cron), ("task_attempts", "task", tasks.punctuality))
    for name, kind, punctuality in by_the_clock:
        registry.register(_ByTheClock(name, kind, punctuality, per_guild=per_guild))
    registry.register(_Tasks(tasks))
    if per_guild:
        registry.register(_EachGuild(usage))
    return registry


class _Families:
    """One set of counters over what scripts do; `labels` go before those that each has."""

    def __init__(self, prefix: str, labels: tuple[str, ...] = ()) -> None:
        def counter(name: str, meaning: str, *more: str) -> CounterMetricFamily:
            return CounterMetricFamily(f"{prefix}_{name}", meaning, labels=(*labels, *more))

        self.events = counter("events", "Events that ended, by outcome", "outcome")
        self.turns = counter("turns", "Turns that ended")
        self.cpu = counter("script_cpu_seconds", "CPU time of guilds' scripts")
        self.ops = counter("ops", "Ops that scripts called, by name", "op")
        self.stopped = counter(
            "isolates_stopped", "Isolates ended for what their script did, by reason", "reason"
        )
        self.limits = counter(
            "limits_reached", "Times that a limit kept a script from something", "limit"
        )
        self.requests = counter("fetch_requests", "Requests of scripts to the outside")
        self.failed = counter("fetch_failed", "Those of them that were not answered")
        self.sent = counter("fetch_sent_bytes", "Bytes that those requests sent")
        self.received = counter("fetch_received_bytes", "Bytes that they received")
        self.evicted = counter("isolates_evicted", "Idle isolates ended to make room")

    def add(self, counts: Counts, labels: tuple[str, ...] = ()) -> None:
        for outcome, count in counts.events.items():
            self.events.add_metric((*labels, outcome), count)
        for op, count in counts.ops.items():
            self.ops.add_metric((*labels, op), count)
        for limit, count in counts.limits.items():
            self.limits.add_metric((*labels, limit), count)
        for reason, count in counts.terminations.items():
            self.stopped.add_metric((*labels, reason), count)
        self.turns.add_metric(labels, counts.turns)
        self.cpu.add_metric(labels, counts.cpu_us / 1e6)
        self.requests.add_metric(labels, counts.fetch["requests"])
        self.failed.add_metric(labels, counts.fetch["failed"])
        self.sent.add_metric(labels, counts.fetch["sent_bytes"])
        self.received.add_metric(labels, counts.fetch["received_bytes"])
        self.evicted.add_metric(labels, counts.evictions)

    def all(self) -> list[Metric]:
        return [
            self.events,
            self.turns,
            self.cpu,
            self.ops,
            self.stopped,
            self.limits,
            self.requests,
            self.failed,
            self.sent,
            self.received,
            self.evicted,
        ]


class _Total(Collector):
    def __init__(self, usage: Usage) -> None:
        self._usage = usage

    @override
    def collect(self) -> Iterable[Metric]:
        families = _Families("trellis")
        families.add(self._usage.total())
        return families.all()


class _Now(Collector):
    def __init__(self, usage: Usage, router: Router, held: Callable[[], int]) -> None:
        self._usage = usage
        self._router = router
        self._held = held

    @override
    def collect(self) -> Iterable[Metric]:
        return [
            GaugeMetricFamily("trellis_guilds_held", "Guilds that are held off", self._held()),
            GaugeMetricFamily(
                "trellis_events_waiting", "Events that wait for their guild", self._router.waiting()
            ),
            GaugeMetricFamily(
                "trellis_heap_peak_bytes",
                "Highest heap of any guild in the last day",
                self._usage.heap_peak(),
            ),
        ]


class _EachGuild(Collector):
    def __init__(self, usage: Usage) -> None:
        self._usage = usage

    @override
    def collect(self) -> Iterable[Metric]:
        families = _Families("trellis_guild", ("guild",))
        heap = GaugeMetricFamily(
            "trellis_guild_heap_bytes", "Heap when it was last looked at", labels=["guild"]
        )
        peak = GaugeMetricFamily(
            "trellis_guild_heap_peak_bytes", "Highest heap in the last day", labels=["guild"]
        )
        for guild_id, counts, heap_bytes, peak_bytes in self._usage.by_guild():
            families.add(counts, (str(guild_id),))
            heap.add_metric([str(guild_id)], heap_bytes)
            peak.add_metric([str(guild_id)], peak_bytes)
        return [*families.all(), heap, peak]


class _ByTheClock(Collector):
    """Cron runs, or attempts at tasks."""

    def __init__(self, name: str, kind: str, record: Punctuality, *, per_guild: bool) -> None:
        self._name, self._kind = name, kind
        self._record = record
        self._per_guild = per_guild

    @override
    def collect(self) -> Iterable[Metric]:
        record, what = self._record, self._name.replace("_", " ")
        ended = CounterMetricFamily(
            f"trellis_{self._name}", f"Ended {what}, by outcome", labels=["outcome"]
        )
        for outcome, count in record.outcomes.items():
            ended.add_metric([outcome], count)
        late = HistogramMetricFamily(
            f"trellis_{self._kind}_lateness_seconds", f"How late {what} began"
        )
        late.add_metric([], record.late(), record.late_secs)
        return [ended, late, *([self._each()] if self._per_guild else [])]

    def _each(self) -> Metric:
        family = CounterMetricFamily(
            f"trellis_guild_{self._name}", "The same of each guild", labels=["guild", "outcome"]
        )
        for guild_id, outcome, count in self._record.by_guild():
            family.add_metric([str(guild_id), outcome], count)
        return family


class _Tasks(Collector):
    def __init__(self, tasks: ScheduledTasks) -> None:
        self._tasks = tasks

    @override
    def collect(self) -> Iterable[Metric]:
        family = GaugeMetricFamily("trellis_tasks", "Tasks not done, by state", labels=["state"])
        for state, count in self._tasks.standing.items():
            family.add_metric([state], count)
        return [family]


class _Workers(Collector):
    def __init__(self, pool: WorkerPool) -> None:
        self._pool = pool

    @override
    def collect(self) -> Iterable[Metric]:
        up = GaugeMetricFamily("trellis_worker_up", "Whether a worker runs", labels=["worker"])
        isolates = GaugeMetricFamily("trellis_isolates", "Isolates it owns", labels=["worker"])
        respawns = CounterMetricFamily(
            "trellis_worker_respawns", "Times it was replaced", labels=["worker"]
        )
        for worker in self._pool.status():
            label = [str(worker.index)]
            up.add_metric(label, worker.up)
            isolates.add_metric(label, worker.isolates)
            respawns.add_metric(label, worker.respawns)
        return [up, isolates, respawns]
