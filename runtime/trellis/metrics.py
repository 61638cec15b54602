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
    """The process's figures; also counts how events end (port EventOutcomes of guilds)."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        events = Counter(
            "trellis_events", "Events that ended, by outcome", ["outcome"], registry=self.registry
        )
        self._done = events.labels("done")
        self._failed = events.labels("failed")

    def watch(self, pool: WorkerPool) -> None:
        """Shows what the pool says of its workers, whenever somebody asks."""
        self.registry.register(_Workers(pool))

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
