"""`trellis departed`, `trellis purge`: guilds that the bot has left. For operators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli.client import path
from trellis_cli.command import Command, NoOptions, guild_option, nothing, parse_nothing
from trellis_cli.console import printable, table
from trellis_cli.errors import CliError
from trellis_cli.units import in_count

if TYPE_CHECKING:
    import argparse

    from trellis_cli.context import Context


@dataclass(frozen=True)
class PurgeOptions:
    guild: str | None
    yes: bool


def configure_purge(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("--yes", action="store_true", help="do not ask")


def parse_purge(found: argparse.Namespace) -> PurgeOptions:
    return PurgeOptions(found.guild, found.yes)


def departed(ctx: Context, _options: NoOptions) -> None:
    found: list[dict[str, Any]] = ctx.api.get("/admin/departed")
    rows = [
        (one["guild_id"], one["left_at"], one["purge_at"] or "when you say so") for one in found
    ]
    ctx.console.result(found, table(("GUILD", "LEFT", "ITS DATA GO"), rows) if rows else ())
    if not rows and not ctx.console.as_json:
        ctx.console.say("Nothing is kept of guilds that the bot is not in.")


def purge(ctx: Context, options: PurgeOptions) -> None:
    """Deletes what nobody can bring back: only where somebody said so."""
    guild = ctx.guild(options.guild)
    question = f"Delete all that is kept of guild {guild}, for good?"
    if not (options.yes or ctx.confirm(question)):
        raise CliError("nothing was deleted", hint="Give --yes to delete without being asked.")
    answer = ctx.api.delete(path("admin", "guilds", guild, "data"))
    rows = [(printable(kind), in_count(count)) for kind, count in answer["erased"].items()]
    ctx.console.result(answer, table(("DELETED", "COUNT"), rows) if rows else ())


DEPARTED = Command(
    "departed", "list the guilds that the bot has left", nothing, parse_nothing, departed
)
PURGE = Command(
    "purge",
    "delete all that is kept of a guild that the bot has left",
    configure_purge,
    parse_purge,
    purge,
    ("trellis purge --guild 81384788765712384",),
)
