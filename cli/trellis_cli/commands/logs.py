"""`trellis logs`: what the guild's script said, and what became of it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from trellis_cli.client import ApiError, UnreachableError, parse_json, path
from trellis_cli.command import Command, guild_option
from trellis_cli.console import printable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from trellis_cli.context import Context

_COLOURS = {"trace": "dim", "debug": "dim", "info": "green", "warn": "yellow", "error": "red"}
_FIRST_PAUSE = 0.5  # seconds before a broken stream is opened again; doubles
_LONGEST_PAUSE = 15.0
_SERVER_FAULT = 500


@dataclass(frozen=True)
class LogsOptions:
    guild: str | None
    follow: bool
    limit: int


def configure(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("-f", "--follow", action="store_true", help="go on as lines appear")
    parser.add_argument(
        "-n", "--limit", type=int, default=100, metavar="N", help="how many lines to begin with"
    )


def parse(found: argparse.Namespace) -> LogsOptions:
    return LogsOptions(found.guild, found.follow, found.limit)


def run(ctx: Context, options: LogsOptions) -> None:
    guild = ctx.guild(options.guild)
    entries: list[dict[str, Any]] = ctx.api.get(path("logs", guild), limit=options.limit)
    if options.follow:
        for entry in entries:
            ctx.console.record(entry, line_of(ctx, entry))
        # From the last line seen, or from the very first: what is said meanwhile is not lost.
        after = str(entries[-1]["id"]) if entries else "0"
        follow(ctx, guild, after, time.sleep)
    else:
        ctx.console.result(entries, [line_of(ctx, entry) for entry in entries])


def follow(ctx: Context, guild: str, after: str, pause: Callable[[float], None]) -> None:
    """Prints lines as they come, through restarts of the server, until interrupted."""
    waits = _FIRST_PAUSE
    while True:
        try:
            for event_id, data in ctx.api.events(path("logs", guild, "stream"), after):
                entry = parse_json(data)
                ctx.console.record(entry, line_of(ctx, entry))
                after = event_id or after
                waits = _FIRST_PAUSE
        except (UnreachableError, ApiError) as error:
            if isinstance(error, ApiError) and error.status < _SERVER_FAULT:
                raise
            if waits == _FIRST_PAUSE:
                ctx.console.say(f"{error.message} (trying again)")
        pause(waits)
        waits = min(waits * 2, _LONGEST_PAUSE)


def line_of(ctx: Context, entry: dict[str, Any]) -> str:
    """`time LEVEL target: message`, the rest of a long message indented below."""
    at = datetime.fromtimestamp(entry["timestamp"] / 1000, UTC)
    when = at.strftime("%Y-%m-%d %H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"
    level = str(entry["level"])
    shown = ctx.console.style(f"{level.upper():<5}", _COLOURS.get(level, ""))
    message = printable(str(entry["message"])).replace("\n", "\n    ")
    target = printable(str(entry["target"]))
    return f"{ctx.console.style(when, 'dim')} {shown} {target}: {message}"


LOGS = Command(
    "logs",
    "what the guild's script said",
    configure,
    parse,
    run,
    ("trellis logs", "trellis logs --follow", "trellis logs -n 500 --json"),
)
