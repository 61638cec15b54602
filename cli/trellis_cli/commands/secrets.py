"""`trellis secrets`: what the guild's scripts may use but never read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli.client import path
from trellis_cli.command import (
    Command,
    GuildOptions,
    NoOptions,
    Noun,
    guild_option,
    nothing,
    parse_guild,
    parse_nothing,
)
from trellis_cli.console import table
from trellis_cli.errors import UsageError

if TYPE_CHECKING:
    import argparse

    from trellis_cli.context import Context


@dataclass(frozen=True)
class NameOptions:
    guild: str | None
    name: str


@dataclass(frozen=True)
class SetOptions(NameOptions):
    allowed_hosts: tuple[str, ...]


@dataclass(frozen=True)
class HostOptions(NameOptions):
    hosts: tuple[str, ...]


def configure_name(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("name", help="the secret's name")


def configure_set(parser: argparse.ArgumentParser) -> None:
    configure_name(parser)
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="HOST",
        help="a host that requests may carry it to, with its port unless that is 443; *.example.org"
        " for all under it; may be repeated; those before are forgotten, but stay without it",
    )


def configure_hosts(parser: argparse.ArgumentParser) -> None:
    configure_name(parser)
    parser.add_argument(
        "hosts",
        nargs="+",
        metavar="HOST",
        help="with its port unless that is 443; '*.example.org' for it and all under it",
    )


def parse_name(found: argparse.Namespace) -> NameOptions:
    return NameOptions(found.guild, found.name)


def parse_set(found: argparse.Namespace) -> SetOptions:
    return SetOptions(found.guild, found.name, tuple(found.allow_host))


def parse_hosts(found: argparse.Namespace) -> HostOptions:
    return HostOptions(found.guild, found.name, tuple(found.hosts))


def set_(ctx: Context, options: SetOptions) -> None:
    """Reads the value where nobody sees it: neither the screen nor the list of processes."""
    guild = ctx.guild(options.guild)
    value = ctx.read_hidden(f"Value of {options.name}")
    if not value:
        raise UsageError("a secret cannot be empty", hint="Give its value on standard input.")
    body: dict[str, Any] = {"value": value}
    if options.allowed_hosts:
        body["allowed_hosts"] = list(options.allowed_hosts)
    answer = ctx.api.request("PUT", path("secrets", guild, options.name), body=body)
    lines = [f"{options.name} is set. Scripts get the new value at once."]
    if answer["allowed_hosts"]:
        lines.append(_hosts_of(answer))
    ctx.console.result(answer, lines)
    if not answer["allowed_hosts"] and not ctx.console.as_json:
        ctx.console.say(
            f"No request may carry it yet: `trellis secrets allow {options.name} HOST`."
        )


def allow(ctx: Context, options: HostOptions) -> None:
    _change_hosts(ctx, options, "allow")


def disallow(ctx: Context, options: HostOptions) -> None:
    _change_hosts(ctx, options, "disallow")


def _change_hosts(ctx: Context, options: HostOptions, change: str) -> None:
    where = path("secrets", ctx.guild(options.guild), options.name)
    answer = ctx.api.request("PATCH", where, body={change: list(options.hosts)})
    ctx.console.result(answer, [_hosts_of(answer)])


def _hosts_of(secret: dict[str, Any]) -> str:
    hosts = ", ".join(secret["allowed_hosts"]) or "nowhere"
    return f"{secret['name']} may be sent to: {hosts}"


def list_(ctx: Context, options: GuildOptions) -> None:
    secrets = ctx.api.get(path("secrets", ctx.guild(options.guild)))
    rows = [(s["name"], ", ".join(s["allowed_hosts"]) or "-") for s in secrets]
    ctx.console.result(secrets, table(("NAME", "ALLOWED HOSTS"), rows) if rows else ())
    if not rows and not ctx.console.as_json:
        ctx.console.say("There are no secrets. `trellis secrets set NAME` makes one.")


def delete(ctx: Context, options: NameOptions) -> None:
    answer = ctx.api.delete(path("secrets", ctx.guild(options.guild), options.name))
    ctx.console.result(answer, [f"{options.name} is deleted."])


def rotate_key(ctx: Context, _options: NoOptions) -> None:
    answer = ctx.api.request("POST", path("admin", "secrets", "rotate-key"))
    count = answer["sealed"]
    secrets = "1 secret is" if count == 1 else f"{count} secrets are"
    ctx.console.result(answer, [f"{secrets} sealed with the new key."])


SECRETS = Noun(
    "secrets",
    "what the guild's scripts may use but never read",
    (
        Command(
            "set",
            "set a secret; its value is asked for, or read from standard input",
            configure_set,
            parse_set,
            set_,
            ("trellis secrets set WEATHER_KEY --allow-host api.weather.example < key.txt",),
        ),
        Command(
            "allow",
            "let requests to these hosts carry it, too; its value stays",
            configure_hosts,
            parse_hosts,
            allow,
            ("trellis secrets allow WEATHER_KEY api.weather.example",),
        ),
        Command(
            "disallow",
            "let requests to these hosts carry it no more; its value stays",
            configure_hosts,
            parse_hosts,
            disallow,
        ),
        Command("list", "list the names", guild_option, parse_guild, list_),
        Command("delete", "delete a secret", configure_name, parse_name, delete),
        Command(
            "rotate-key",
            "seal the secrets of all guilds with a new master key; for operators",
            nothing,
            parse_nothing,
            rotate_key,
        ),
    ),
)
