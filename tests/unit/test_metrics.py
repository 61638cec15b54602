"""What Prometheus is given: sums over all guilds, and each guild's only where that is wanted."""

import re
from pathlib import Path
from typing import ClassVar

from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from trellis.engine.pool import WorkerStatus
from trellis.guilds.punctuality import Punctuality
from trellis.guilds.usage import Usage
from trellis.metrics import registry_of

PAGE = Path(__file__).resolve().parents[2] / "docs" / "operators.md"
GUILD, OTHER_GUILD = 81384788765712384, 81384788765712385


class Pool:
    def status(self):
        return [WorkerStatus(index=0, up=True, isolates=2, respawns=1)]


class Router:
    def waiting(self):
        return 7


class Tasks:
    punctuality = Punctuality("done", "retried", "given_up", "put_off")
    punctuality.ended(GUILD, "done")
    punctuality.began(-0.5)
    standing: ClassVar = {"waiting": 4, "running": 1, "failed": 0}


def cron_runs():
    runs = Punctuality("ok", "missed")
    for late in (0, 0.1, 0.2, 4000):
        runs.began(late)
    runs.ended(GUILD, "ok")
    runs.ended(OTHER_GUILD, "missed", 3)
    return runs


def samples(*, per_guild):
    """Every sample, by its name and labels, of two guilds that did something of each kind."""
    usage = Usage({"kv.get"}, lambda: 0.0)
    for guild_id in (GUILD, OTHER_GUILD):
        usage.turn(guild_id, 2_000_000)
        usage.event(guild_id, "done")
        usage.op(guild_id, "kv.get")
        usage.stopped(guild_id, "deadline")
        usage.reached(guild_id, "timers", 5)
        usage.evicted(guild_id)
        usage.fetched(guild_id, 10, 0, failed=True)
    usage.heap(GUILD, 300)
    usage.heap(GUILD, 100)
    usage.heap(OTHER_GUILD, 200)
    usage.end_second()
    usage.book()
    registry = registry_of(
        usage,
        Pool(),
        Router(),
        cron=cron_runs(),
        tasks=Tasks(),
        held=lambda: 3,
        per_guild=per_guild,
    )
    text = generate_latest(registry).decode()
    families = text_string_to_metric_families(text)
    return {(s.name, *sorted(s.labels.values())): s.value for f in families for s in f.samples}


def test_figures_are_sums_over_all_guilds():
    found = samples(per_guild=False)
    assert found["trellis_events_total", "done"] == 2
    assert found["trellis_script_cpu_seconds_total",] == 4
    assert found["trellis_isolates_stopped_total", "deadline"] == 2
    assert found["trellis_limits_reached_total", "timers"] == 10
    assert found["trellis_fetch_failed_total",] == 2


def test_what_is_so_now_is_a_gauge():
    found = samples(per_guild=False)
    assert found["trellis_guilds_held",] == 3
    assert found["trellis_events_waiting",] == 7
    assert found["trellis_heap_peak_bytes",] == 300
    assert found["trellis_isolates", "0"] == 2


def test_what_the_clock_begins_is_counted_by_outcome_and_lateness():
    found = samples(per_guild=False)
    assert found["trellis_cron_runs_total", "ok"] == 1
    assert found["trellis_cron_runs_total", "missed"] == 3
    late = [found["trellis_cron_lateness_seconds_bucket", le] for le in ("0.1", "0.25", "3600.0")]
    assert late == [2, 3, 3]
    assert found["trellis_cron_lateness_seconds_count",] == 4
    assert found["trellis_cron_lateness_seconds_sum",] == 4000.3
    assert found["trellis_task_attempts_total", "done"] == 1
    assert found["trellis_task_attempts_total", "given_up"] == 0
    assert found["trellis_task_lateness_seconds_sum",] == 0
    assert found["trellis_tasks", "waiting"] == 4


def test_no_guild_is_named_unless_that_is_wanted():
    def naming(found):
        return [sample for sample in found if str(GUILD) in sample]

    assert naming(samples(per_guild=False)) == []
    each = samples(per_guild=True)
    assert naming(each)
    assert each["trellis_guild_heap_bytes", str(GUILD)] == 100
    assert each["trellis_guild_heap_peak_bytes", str(GUILD)] == 300
    assert each["trellis_guild_ops_total", str(OTHER_GUILD), "kv.get"] == 1
    assert each["trellis_guild_cron_runs_total", str(OTHER_GUILD), "missed"] == 3
    assert each["trellis_guild_task_attempts_total", str(GUILD), "done"] == 1


def test_the_page_for_operators_names_every_metric():
    named = set(re.findall(r"`(trellis_\w+)`", PAGE.read_text("utf-8")))
    of_guilds = {
        "trellis_guild_heap_bytes",
        "trellis_guild_heap_peak_bytes",
        "trellis_guild_cron_runs_total",
        "trellis_guild_task_attempts_total",
    }
    found = {name for name, *_ in samples(per_guild=False) if not name.endswith("_created")}
    assert named == found | of_guilds
    assert of_guilds <= {name for name, *_ in samples(per_guild=True)}
