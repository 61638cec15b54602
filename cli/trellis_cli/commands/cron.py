"""`trellis cron`: what the guild's script does by the clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli.client import path
from trellis_cli.command import Command, GuildOptions, Noun, guild_option, parse_guild
from trellis_cli.console import printable, table

if TYPE_CHECKING:
    import argparse

    from trellis_cli.context import Context


@dataclass(frozen=True)
class JobOptions:
    guild: str | None
    name: str


def configure_job(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("name", help="the job's name")


def parse_job(found: argparse.Namespace) -> JobOptions:
    return JobOptions(found.guild, found.name)


def list_(ctx: Context, options: GuildOptions) -> None:
    jobs: list[dict[str, Any]] = ctx.api.get(path("cron", ctx.guild(options.guild)))
    head = ("NAME", "WHEN", "ZONE", "NEXT RUN", "LAST RUN", "OUTCOME")
    ctx.console.result(jobs, table(head, [_job(job) for job in jobs]) if jobs else ())
    if not jobs and not ctx.console.as_json:
        ctx.console.say("The guild's script has no cron jobs.")


def history(ctx: Context, options: JobOptions) -> None:
    where = path("cron", ctx.guild(options.guild), options.name, "history")
    runs: list[dict[str, Any]] = ctx.api.get(where)
    head = ("DUE", "BEGAN", "ENDED", "BY", "OUTCOME", "ERROR")
    ctx.console.result(runs, table(head, [_run(run) for run in runs]) if runs else ())
    if not runs and not ctx.console.as_json:
        ctx.console.say("It has not run yet.")


def run(ctx: Context, options: JobOptions) -> None:
    where = path("cron", ctx.guild(options.guild), options.name, "run")
    begun: dict[str, Any] = ctx.api.request("POST", where)
    line = f"{printable(options.name)} runs. `trellis cron history` shows how it ends."
    if begun["outcome"] is not None:
        line = f"{printable(options.name)}: {_outcome(begun)}. {printable(begun['error'] or '')}"
    ctx.console.result(begun, [line.rstrip()])


def _job(job: dict[str, Any]) -> tuple[str, ...]:
    last = job["last"]
    return (
        printable(job["name"]),
        printable(job["expr"]),
        job["time_zone"],
        job["next_run"] or "-",
        job["last_run"] or "-",
        "-" if last is None else _outcome(last),
    )


def _run(run: dict[str, Any]) -> tuple[str, ...]:
    return (
        run["scheduled_at"],
        run["started_at"],
        run["ended_at"] or "-",
        run["trigger"].replace("_", " "),
        _outcome(run),
        printable(run["error"] or ""),
    )


def _outcome(run: dict[str, Any]) -> str:
    outcome = (run["outcome"] or "running").replace("_", " ")
    return outcome if run["count"] == 1 else f"{outcome} ({run['count']})"


CRON = Noun(
    "cron",
    "what the guild's script does by the clock",
    (
        Command("list", "list the jobs", guild_option, parse_guild, list_),
        Command("run", "run a job now", configure_job, parse_job, run),
        Command("history", "list a job's latest runs", configure_job, parse_job, history),
    ),
)
