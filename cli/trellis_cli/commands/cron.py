"""`trellis cron`: what the guild's script does by the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trellis_cli.client import path
from trellis_cli.command import Command, GuildOptions, Noun, guild_option, parse_guild
from trellis_cli.console import printable, table

if TYPE_CHECKING:
    from trellis_cli.context import Context


def list_(ctx: Context, options: GuildOptions) -> None:
    jobs: list[dict[str, Any]] = ctx.api.get(path("cron", ctx.guild(options.guild)))
    rows = [
        (
            printable(job["name"]),
            printable(job["expr"]),
            job["next_run"] or "-",
            job["last_run"] or "-",
        )
        for job in jobs
    ]
    ctx.console.result(jobs, table(("NAME", "WHEN", "NEXT RUN", "LAST RUN"), rows) if rows else ())
    if not rows and not ctx.console.as_json:
        ctx.console.say("The guild's script has no cron jobs.")


CRON = Noun(
    "cron",
    "what the guild's script does by the clock",
    (Command("list", "list the jobs", guild_option, parse_guild, list_),),
)
