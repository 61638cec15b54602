"""`trellis resume`, and how a guild that is held is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trellis_cli.client import path
from trellis_cli.command import Command, GuildOptions, guild_option, parse_guild
from trellis_cli.console import printable

if TYPE_CHECKING:
    from trellis_cli.context import Context


def resume(ctx: Context, options: GuildOptions) -> None:
    """Lets a held guild run again; where there is nothing to do, it says so."""
    guild = ctx.guild(options.guild)
    answer = ctx.api.request("POST", path("guilds", guild, "resume"))
    if answer["resumed"]:
        line = f"Guild {guild} is no longer held. Its script loads with its next event."
    else:
        line = f"Guild {guild} was not held. Nothing has changed."
    ctx.console.result(answer, [line])


def standing(found: dict[str, Any]) -> list[str]:
    """Lines on what a guild is doing and, if it is held, why and what to do."""
    held = found.get("held")
    facts = {"state": found["state"]}
    if held:
        facts |= {
            "held since": held["since"],
            "because": held["reason"],
            "what to do": held["hint"],
        }
    return [f"{name:<11} {printable(str(fact))}" for name, fact in facts.items()]


RESUME = Command("resume", "let a guild run again that is held", guild_option, parse_guild, resume)
