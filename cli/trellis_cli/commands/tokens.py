"""`trellis tokens`: keys to the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli.client import path
from trellis_cli.command import Command, NoOptions, Noun, nothing, parse_nothing
from trellis_cli.console import printable, table

if TYPE_CHECKING:
    import argparse

    from trellis_cli.context import Context


@dataclass(frozen=True)
class CreateOptions:
    label: str | None


@dataclass(frozen=True)
class DeleteOptions:
    token_id: str


def configure_create(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("label", nargs="?", help="what it is for")


def configure_delete(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("token_id", metavar="ID", help="as `trellis tokens list` shows it")


def parse_create(found: argparse.Namespace) -> CreateOptions:
    return CreateOptions(found.label)


def parse_delete(found: argparse.Namespace) -> DeleteOptions:
    return DeleteOptions(found.token_id)


def create(ctx: Context, options: CreateOptions) -> None:
    """Prints the token alone, so that it can be piped into a file."""
    answer = ctx.api.request("POST", "/tokens", body={"label": options.label})
    ctx.console.result(answer, [answer["token"]])
    ctx.console.say("It is shown this once.")


def list_(ctx: Context, _options: NoOptions) -> None:
    tokens: list[dict[str, Any]] = ctx.api.get("/tokens")
    rows = [
        (t["token_id"], printable(t["label"] or "-"), t["created_at"], t["last_used_at"] or "never")
        for t in tokens
    ]
    ctx.console.result(tokens, table(("ID", "LABEL", "CREATED", "LAST USED"), rows))


def delete(ctx: Context, options: DeleteOptions) -> None:
    ctx.api.delete(path("tokens", options.token_id))
    answer = {"deleted": True, "token_id": options.token_id}
    ctx.console.result(answer, [f"{options.token_id} is deleted. It opens nothing any more."])


TOKENS = Noun(
    "tokens",
    "keys to the API",
    (
        Command("create", "make a token", configure_create, parse_create, create),
        Command("list", "list your tokens", nothing, parse_nothing, list_),
        Command("delete", "make a token useless", configure_delete, parse_delete, delete),
    ),
)
