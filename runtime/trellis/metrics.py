"""Figures for Prometheus. None carries a label a guild: there are thousands of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prometheus_client.metrics_core import Metric

    from trellis.engine.pool import WorkerPool


class Metrics:
    """The process's figures (ports EventOutcomes and UsageMeter of the guilds package)."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        events = Counter(
            "trellis_events", "Events that ended, by outcome", ["outcome"], registry=self.registry
        )
        self._turns = Counter("trellis_turns", "Turns that ended", registry=self.registry)
        self._cpu = Counter(
            "trellis_script_cpu_seconds", "CPU time of guilds' scripts", registry=self.registry
        )
        self._ops = Counter("trellis_ops", "Ops that scripts called", registry=self.registry)
        self._stopped = Counter(
            "trellis_isolates_stopped",
            "Isolates ended for what their script did",
            ["reason"],
            registry=self.registry,
        )
        self._done = events.labels("done")
        self._failed = events.labels("failed")

    def watch(self, pool: WorkerPool) -> None:
        """Shows what the pool says of its workers, whenever somebody asks."""
        self.registry.register(_Workers(pool))

    def turn(self, guild_id: int, cpu_us: int) -> None:
        del guild_id
        self._turns.inc()
        self._cpu.inc(cpu_us / 1e6)

    def op(self, guild_id: int, name: str) -> None:
        del guild_id, name
        self._ops.inc()

    def heap(self, guild_id: int, used_bytes: int) -> None:
        """Not shown: a sum of figures taken at different times says nothing."""

    def stopped(self, guild_id: int, reason: str) -> None:
        del guild_id
        self._stopped.labels(reason.partition(":")[0]).inc()

    def event_ended(self, guild_id: int, name: str, payload: bytes, *, failed: bool) -> None:
        del guild_id, name, payload
        (self._failed if failed else self._done).inc()


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
