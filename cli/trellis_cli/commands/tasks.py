"""`trellis tasks`: what the guild's script wants done later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli.client import path
from trellis_cli.command import Command, Noun, guild_option
from trellis_cli.console import printable, table

if TYPE_CHECKING:
    import argparse

    from trellis_cli.context import Context


@dataclass(frozen=True)
class ListOptions:
    guild: str | None
    name: str | None
    limit: int | None
    cursor: str | None


@dataclass(frozen=True)
class CancelOptions:
    guild: str | None
    key_or_id: str


def configure_list(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("--name", help="only tasks of this name")
    parser.add_argument("-n", "--limit", type=int, help="at most so many tasks (100)")
    parser.add_argument("--cursor", help="where the last list ended")


def configure_cancel(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("key_or_id", metavar="KEY_OR_ID", help="the task's key, or its id")


def parse_list(found: argparse.Namespace) -> ListOptions:
    return ListOptions(found.guild, found.name, found.limit, found.cursor)


def parse_cancel(found: argparse.Namespace) -> CancelOptions:
    return CancelOptions(found.guild, found.key_or_id)


def list_(ctx: Context, options: ListOptions) -> None:
    page: dict[str, Any] = ctx.api.get(
        path("tasks", ctx.guild(options.guild)),
        name=options.name,
        limit=options.limit,
        cursor=options.cursor,
    )
    head = ("ID", "KEY", "NAME", "STATE", "DUE", "NEXT ATTEMPT", "BEGUN", "ERROR")
    rows = [_row(task) for task in page["tasks"]]
    ctx.console.result(page, table(head, rows) if rows else ())
    if page["cursor"] and not ctx.console.as_json:
        ctx.console.say(f"There are more: --cursor {page['cursor']}")
    elif not rows and not ctx.console.as_json:
        ctx.console.say("The guild has no tasks that are not done.")


def cancel(ctx: Context, options: CancelOptions) -> None:
    answer = ctx.api.delete(path("tasks", ctx.guild(options.guild), options.key_or_id))
    ctx.console.result(answer, [f"{printable(options.key_or_id)} is cancelled."])


def _row(task: dict[str, Any]) -> tuple[str, ...]:
    return (
        task["id"],
        printable(task["key"] or "-"),
        printable(task["name"]),
        task["state"],
        task["due_at"],
        "-" if task["state"] == "failed" else task["next_at"],
        str(task["attempt"]),
        printable(task["error"] or ""),
    )


TASKS = Noun(
    "tasks",
    "what the guild's script wants done later",
    (
        Command("list", "list the tasks that are not done", configure_list, parse_list, list_),
        Command("cancel", "forget a task", configure_cancel, parse_cancel, cancel),
    ),
)
