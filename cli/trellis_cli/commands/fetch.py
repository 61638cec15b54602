"""`trellis fetch`: which hosts the guild's script may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trellis_cli.client import path
from trellis_cli.command import Command, GuildOptions, Noun, guild_option, parse_guild
from trellis_cli.console import printable, table
from trellis_cli.errors import UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from trellis_cli.context import Context

Lists = dict[str, list[str]]


@dataclass(frozen=True)
class HostOptions:
    guild: str | None
    hosts: tuple[str, ...]


@dataclass(frozen=True)
class ResetOptions(HostOptions):
    all_of_them: bool


def configure_hosts(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument(
        "hosts",
        nargs="+",
        metavar="HOST",
        help="api.example.org, or with a port; '*.example.org' for it and all under it",
    )


def configure_reset(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("hosts", nargs="*", metavar="HOST", help="as `trellis fetch list` shows it")
    parser.add_argument("--all", action="store_true", help="empty both lists")


def parse_hosts(found: argparse.Namespace) -> HostOptions:
    return HostOptions(found.guild, tuple(found.hosts))


def parse_reset(found: argparse.Namespace) -> ResetOptions:
    return ResetOptions(found.guild, tuple(found.hosts), found.all)


def allow(ctx: Context, options: HostOptions) -> None:
    _put(ctx, "allow", options)


def deny(ctx: Context, options: HostOptions) -> None:
    _put(ctx, "deny", options)


def reset(ctx: Context, options: ResetOptions) -> None:
    """Says which hosts, or that it is all of them: an empty variable must not empty the lists."""
    if bool(options.hosts) is options.all_of_them:
        raise UsageError("which hosts?", hint="Name some, or give --all to empty both lists.")
    body = {} if options.all_of_them else {"hosts": list(options.hosts)}
    where = path("fetch", ctx.guild(options.guild), "reset")
    _show(ctx, ctx.api.request("POST", where, body=body))


def list_(ctx: Context, options: GuildOptions) -> None:
    _show(ctx, ctx.api.get(path("fetch", ctx.guild(options.guild))))


def _put(ctx: Context, name: str, options: HostOptions) -> None:
    where = path("fetch", ctx.guild(options.guild), name)
    _show(ctx, ctx.api.request("POST", where, body={"hosts": list(options.hosts)}))


def _show(ctx: Context, lists: Lists) -> None:
    rows = [(name, printable(host)) for name in ("allow", "deny") for host in lists[name]]
    ctx.console.result(lists, table(("LIST", "HOST"), rows) if rows else ())
    if not ctx.console.as_json:
        ctx.console.say(_meaning(lists["allow"], lists["deny"]))


def _meaning(allowed: Sequence[str], denied: Sequence[str]) -> str:
    hosts = "the hosts that are allowed" if allowed else "every public host"
    but = ", but for those that are denied" if denied else ""
    return f"The script may ask {hosts}{but}; the operator's own lists count besides."


FETCH = Noun(
    "fetch",
    "which hosts the guild's script may ask",
    (
        Command(
            "allow",
            "let the script ask these hosts, and none that is not allowed",
            configure_hosts,
            parse_hosts,
            allow,
            ("trellis fetch allow api.example.org '*.example.com'",),
        ),
        Command(
            "deny",
            "let the script not ask these hosts, whatever is allowed",
            configure_hosts,
            parse_hosts,
            deny,
            ("trellis fetch deny ads.example.org",),
        ),
        Command(
            "list", "list the hosts that are allowed and denied", guild_option, parse_guild, list_
        ),
        Command(
            "reset",
            "take hosts off the lists",
            configure_reset,
            parse_reset,
            reset,
            ("trellis fetch reset api.example.org", "trellis fetch reset --all"),
        ),
    ),
)
