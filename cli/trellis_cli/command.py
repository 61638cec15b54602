"""A command: how its arguments are read, and what it does with them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from trellis_cli.context import Context

Options = TypeVar("Options")

Configure = Callable[[argparse.ArgumentParser], None]
Parse = Callable[[argparse.Namespace], Options]
Run = Callable[[Context, Options], int | None]


@dataclass(frozen=True)
class Command(Generic[Options]):
    """One verb, or one verb of a noun.

    Attributes:
        name: what is typed.
        summary: one line for the list of commands.
        configure: declares the arguments.
        parse: makes frozen options of what argparse found.
        run: does the work; what it returns is the exit status, None meaning 0.
    """

    name: str
    summary: str
    configure: Configure
    parse: Parse[Options]
    run: Run[Options]
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Noun:
    """A group of verbs about one thing: `trellis kv get`."""

    name: str
    summary: str
    verbs: tuple[Command[Any], ...]


def nothing(_parser: argparse.ArgumentParser) -> None:
    """Declares no arguments."""


def guild_option(parser: argparse.ArgumentParser) -> None:
    """Declares --guild."""
    parser.add_argument(
        "-g", "--guild", metavar="ID", help="the guild (else TRELLIS_GUILD, else trellis.json)"
    )


@dataclass(frozen=True)
class NoOptions:
    """A command that takes none."""


def parse_nothing(_found: argparse.Namespace) -> NoOptions:
    return NoOptions()


@dataclass(frozen=True)
class GuildOptions:
    """A command about a guild as a whole."""

    guild: str | None


def parse_guild(found: argparse.Namespace) -> GuildOptions:
    return GuildOptions(found.guild)
