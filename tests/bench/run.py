"""`make bench`: measures, prints a table and writes build/bench.json with flat keys."""

from __future__ import annotations

import argparse
import json
import logging
import os
import platform
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).resolve().parent)]

from typing import TYPE_CHECKING

import structlog
import uvloop
from documented_bridge import documented_bridge
from large_store import large_store
from many_guilds import many_guilds
from measures import (
    Figures,
    Plan,
    cold_starts,
    memory,
    moving,
    neighbours,
    one_at_a_time,
    respawn,
    saturated,
    spinning,
)
from thousand_jobs import thousand_jobs
from through_gateway import through_gateway

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

BUDGETS = {
    "dispatch_op_events_per_s": 30_000,
    "dispatch_p50_us": 300,
    "dispatch_p99_us": 1500,
    "cold_start_ms": 1.5,
    "cold_start_no_pool_ms": 6,
    "guild_rss_kb": 1536,
    "spin_stopped_after_ms": 20,
    "worker_respawn_ms": 500,
    "neighbour_p99_ratio": 2,
    "start_2000_guilds_s": 3,
    "kv_set_us_at_1m_ratio": 2,
    "cron_1000_jobs_started_ms": 1000,
}
MORE_IS_BETTER = {"dispatch_op_events_per_s"}


def measures(plan: Plan) -> dict[str, Callable[[], Awaitable[Figures]]]:
    return {
        "documented": documented_bridge,
        "store": large_store,
        "saturated": lambda: saturated(plan),
        "latency": lambda: one_at_a_time(plan),
        "cold": lambda: cold_starts(plan),
        "memory": lambda: memory(plan),
        "spin": lambda: spinning(plan),
        "respawn": lambda: respawn(plan),
        "neighbours": lambda: neighbours(plan),
        "gateway": through_gateway,
        "move": lambda: moving(plan),
        "many": many_guilds,
        "cron": thousand_jobs,
    }


def main() -> int:
    options = _options()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    plan = Plan(guilds=options.guilds, workers=options.workers or min(os.cpu_count() or 1, 4))
    figures: Figures = {"guilds": plan.guilds, "workers": plan.workers}
    for name, measure in measures(plan).items():
        if options.only and name not in options.only:
            continue
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        figures |= uvloop.run(_awaited(measure))
    if {"dispatch_op_events_per_s", "documented_bridge_events_per_s"} <= figures.keys():
        figures["dispatch_ratio_to_documented"] = (
            figures["dispatch_op_events_per_s"] / figures["documented_bridge_events_per_s"]
        )
    _write(figures, options.output)
    before = json.loads(options.compare.read_text("utf-8")) if options.compare else {}
    print(json.dumps(figures, indent=2) if options.json else _table(figures, before))
    return 0


async def _awaited(measure: Callable[[], Awaitable[Figures]]) -> Figures:
    return await measure()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", help="documented saturated latency cold memory ...")
    parser.add_argument("--guilds", type=int, default=100)
    parser.add_argument("--workers", type=int, default=0, help="default: as the host would")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "bench.json")
    parser.add_argument("--compare", type=Path, help="an older bench.json to compare with")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    return parser.parse_args()


def _write(figures: Figures, output: Path) -> None:
    output.parent.mkdir(parents=True, exist_ok=True)
    facts = {"machine": platform.machine(), "cores": os.cpu_count(), "at": int(time.time())}
    output.write_text(json.dumps({**facts, **figures}, indent=2) + "\n", "utf-8")


def _table(figures: Figures, before: Figures) -> str:
    rows = [f"{'figure':34} {'measured':>12} {'budget':>10}" + ("  before" if before else "")]
    for key, value in figures.items():
        row = f"{key:34} {value:12,.1f} {_budget(key, value):>10}"
        if key in before:
            row += f"  {before[key]:,.1f} ({value / before[key]:.2f}x)" if before[key] else ""
        rows.append(row)
    return "\n".join(rows)


def _budget(key: str, value: float) -> str:
    if key not in BUDGETS:
        return ""
    limit = BUDGETS[key]
    met = value >= limit if key in MORE_IS_BETTER else value <= limit
    return f"{limit:,g} {'ok' if met else 'NO'}"


if __name__ == "__main__":
    sys.exit(main())
