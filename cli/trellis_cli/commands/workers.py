"""`trellis workers`, `trellis move`: where guilds run. For operators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli.client import path
from trellis_cli.command import Command, NoOptions, guild_option, nothing, parse_nothing
from trellis_cli.console import table
from trellis_cli.units import in_bytes, in_count, in_time

if TYPE_CHECKING:
    import argparse

    from trellis_cli.context import Context

_HEAD = ("WORKER", "UP", "ISOLATES", "REPLACED", "CPU TIME", "MEMORY", "NOT CONTAINED")
_PROBATION = -1


@dataclass(frozen=True)
class MoveOptions:
    guild: str | None
    worker: int


def configure_move(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("worker", type=int, help="its number, as `trellis workers` shows it")


def parse_move(found: argparse.Namespace) -> MoveOptions:
    return MoveOptions(found.guild, found.worker)


def workers(ctx: Context, _options: NoOptions) -> None:
    found: list[dict[str, Any]] = ctx.api.get("/admin/workers")
    ctx.console.result(found, table(_HEAD, [_row(worker) for worker in found]))


def _row(worker: dict[str, Any]) -> tuple[str, ...]:
    index = worker["index"]
    return (
        "probation" if index == _PROBATION else str(index),
        "yes" if worker["up"] else "no",
        in_count(worker["isolates"]),
        in_count(worker["respawns"]),
        in_time(worker["cpu_secs"] * 1000),
        in_bytes(worker["resident_bytes"]),
        ", ".join(worker["uncontained"]) or "-",
    )


def move(ctx: Context, options: MoveOptions) -> None:
    """Moves a guild; it goes on there with what waits for it."""
    where = path("admin", "guilds", ctx.guild(options.guild), "move")
    answer = ctx.api.request("POST", where, body={"worker": options.worker})
    ctx.console.result(answer, [_moved(answer)])


def _moved(answer: dict[str, Any]) -> str:
    guild, before, worker = answer["guild_id"], answer["before"], answer["worker"]
    again = answer["begun_again"]
    if before == worker:
        return f"Guild {guild} runs on worker {worker} already."
    line = f"Guild {guild} runs on worker {worker} now; before, it was {before}."
    return f"{line} Events that begin again there: {again}." if again else line


WORKERS = Command("workers", "show how each worker is", nothing, parse_nothing, workers)
MOVE = Command(
    "move",
    "run a guild on another worker",
    configure_move,
    parse_move,
    move,
    ("trellis move --guild 81384788765712384 1",),
)
