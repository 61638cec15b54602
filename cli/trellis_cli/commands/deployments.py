"""`trellis deploy`, `list`, `get`, `undeploy`: which script a guild runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli import esbuild, project
from trellis_cli.client import path
from trellis_cli.command import (
    Command,
    GuildOptions,
    NoOptions,
    guild_option,
    nothing,
    parse_guild,
    parse_nothing,
)
from trellis_cli.commands.holds import standing
from trellis_cli.console import printable, table
from trellis_cli.errors import UsageError

if TYPE_CHECKING:
    import argparse

    from trellis_cli.context import Context

_KB = 1000


@dataclass(frozen=True)
class DeployOptions:
    guild: str | None
    entry: str | None
    root: str | None


@dataclass(frozen=True)
class UndeployOptions:
    guild: str | None
    yes: bool


def configure_deploy(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("entry", nargs="?", help="the script (else trellis.json, else src/main.ts)")
    parser.add_argument(
        "--root", metavar="DIR", help="the project (else where trellis.json is, else here)"
    )


def configure_undeploy(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("-y", "--yes", action="store_true", help="do not ask")


def parse_deploy(found: argparse.Namespace) -> DeployOptions:
    return DeployOptions(found.guild, found.entry, found.root)


def parse_undeploy(found: argparse.Namespace) -> UndeployOptions:
    return UndeployOptions(found.guild, found.yes)


def deploy(ctx: Context, options: DeployOptions) -> None:
    """Bundles the project, sends it, and answers when the guild runs it."""
    around = (
        project.at((ctx.cwd / options.root).resolve())
        if options.root
        else project.find(ctx.cwd.resolve())
    )
    guild = ctx.guild(options.guild, around)
    entry = project.entry_of(around, options.entry, ctx.cwd)
    bundle = esbuild.bundle(esbuild.find(around.root, ctx.environ), around.root, entry)
    if bundle.warnings:
        ctx.console.say(printable(bundle.warnings))
    ctx.console.say(
        f"Bundled {bundle.entry} to {_size(bundle.code)}. Sending it; the guild loads it at once."
    )
    answer = ctx.api.request(
        "POST",
        path("deployments", guild),
        body=_upload(bundle),
        headers={"X-Trellis-Deploy-Source": "cli"},
    )
    ctx.console.result(answer, _deployed(ctx, guild, bundle, answer))


def _upload(bundle: esbuild.Bundle) -> dict[str, Any]:
    return {
        "entry": bundle.entry,
        "files": [{"path": name, "contents": text} for name, text in bundle.files],
        "bundle": bundle.code,
        "source_map": {"path": "bundle.js.map", "contents": bundle.source_map},
    }


def _deployed(
    ctx: Context, guild: str, bundle: esbuild.Bundle, answer: dict[str, Any]
) -> list[str]:
    files = len(bundle.files)
    what = f"{bundle.entry} ({files} file{'s' if files != 1 else ''}, {_size(bundle.code)})"
    lines = [ctx.console.style(f"Guild {guild} runs {what}.", "green")]
    if answer.get("revision"):
        lines.append(f"Revision {answer['revision']}. See what it says: trellis logs --follow")
    return lines


def list_(ctx: Context, _options: NoOptions) -> None:
    deployments: list[dict[str, Any]] = ctx.api.get("/deployments")
    rows = [
        (d["guild_id"], d["state"], printable(d["entry"]), d["updated_at"]) for d in deployments
    ]
    lines = table(("GUILD", "STATE", "ENTRY", "UPDATED"), rows) if rows else []
    for held in (d for d in deployments if d.get("held")):
        lines += ["", f"{'guild':<11} {held['guild_id']}", *standing(held)]
    ctx.console.result(deployments, lines)
    if not rows and not ctx.console.as_json:
        ctx.console.say("Nothing is deployed where you may look. `trellis deploy` changes that.")


def get(ctx: Context, options: GuildOptions) -> None:
    found = ctx.api.get(path("deployments", ctx.guild(options.guild)))
    shown = ("guild_id", "entry", "revision", "created_at", "updated_at")
    rows = [f"{name:<11} {printable(str(found[name]))}" for name in shown if found.get(name)]
    files = [f"file        {printable(file['path'])}" for file in found.get("files") or ()]
    ctx.console.result(found, [*rows, *standing(found), *files])


def undeploy(ctx: Context, options: UndeployOptions) -> None:
    """Stops the guild's script for good; what it kept stays."""
    guild = ctx.guild(options.guild)
    if not options.yes and not ctx.confirm(f"Stop the script of guild {guild}?"):
        raise UsageError("nothing was changed", hint="--yes does it without asking.")
    ctx.api.delete(path("deployments", guild))
    answer = {"deleted": True, "guild_id": guild}
    ctx.console.result(answer, [f"Guild {guild} runs no script. Its KV and secrets are kept."])


def _size(text: str) -> str:
    count = len(text.encode())
    return f"{count} B" if count < _KB else f"{count / _KB:.1f} kB"


DEPLOY = Command(
    "deploy",
    "bundle this project's TypeScript and run it in a guild",
    configure_deploy,
    parse_deploy,
    deploy,
    ("trellis deploy", "trellis deploy src/main.ts --guild 81384788765712384"),
)
LIST = Command(
    "list", "list the guilds you manage that run a script", nothing, parse_nothing, list_
)
GET = Command("get", "show what a guild runs", guild_option, parse_guild, get)
UNDEPLOY = Command(
    "undeploy", "stop a guild's script", configure_undeploy, parse_undeploy, undeploy
)
