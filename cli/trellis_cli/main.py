"""`trellis`: reads the command line, runs one command, turns its outcome into an exit status."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from trellis_cli.command import Command, Noun
from trellis_cli.commands import CLIENT_COMMANDS, OPERATOR_COMMANDS, OPERATOR_VERBS
from trellis_cli.console import Console
from trellis_cli.context import Context
from trellis_cli.errors import DONE, FAILED, INTERRUPTED, CliError

if TYPE_CHECKING:
    from collections.abc import Sequence

_DISTRIBUTION = "trellis-runtime"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command that `argv` names; answers the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in OPERATOR_VERBS:
        _become_the_host(words)
    found = _parser().parse_args(words)
    command: Command[Any] | None = found.command
    if command is None:
        _parser().print_help(sys.stderr)
        return 2
    console = Console(sys.stdout, sys.stderr, os.environ, as_json=found.as_json)
    context = Context(console, os.environ, Path.cwd(), sys.stdin, _version(), url_option=found.url)
    return _run(command, context, found)


def _run(command: Command[Any], context: Context, found: argparse.Namespace) -> int:
    try:
        with context.stack:
            return command.run(context, command.parse(found)) or DONE
    except CliError as error:
        context.console.fail(error)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read us has seen enough; Python must not fail again while it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _become_the_host(words: list[str]) -> None:
    # -P: a folder called trellis here must not be taken for the program.
    os.execv(sys.executable, [sys.executable, "-P", "-m", "trellis", *words])  # noqa: S606  # our own


def _version() -> str:
    try:
        return metadata.version(_DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "0"


def _parser() -> argparse.ArgumentParser:
    common = _common()
    parser = _RootParser(prog="trellis", allow_abbrev=False, parents=[common])
    parser.add_argument("--version", action="version", version=f"trellis {_version()}")
    parser.set_defaults(command=None, as_json=False, url=None)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=argparse.ArgumentParser)
    for entry in (*CLIENT_COMMANDS, *OPERATOR_COMMANDS):
        if isinstance(entry, Noun):
            noun = commands.add_parser(entry.name, help=entry.summary, allow_abbrev=False)
            noun.description = entry.summary.capitalize() + "."
            verbs = noun.add_subparsers(metavar="VERB", required=True)
            for verb in entry.verbs:
                _add(verbs, verb, common)
        else:
            _add(commands, entry, common)
    return parser


def _common() -> argparse.ArgumentParser:
    # SUPPRESS: a verb's parser must not undo what was said before the verb.
    common = argparse.ArgumentParser(add_help=False)
    group = common.add_argument_group("everywhere")
    group.add_argument(
        "--json", dest="as_json", action="store_true", default=argparse.SUPPRESS,
        help="print the answer as JSON",
    )  # fmt: skip
    group.add_argument(
        "--url", default=argparse.SUPPRESS, metavar="URL",
        help="the API (else TRELLIS_API_URL, else where you signed in)",
    )  # fmt: skip
    return common


def _add(
    parsers: argparse._SubParsersAction[argparse.ArgumentParser],
    command: Command[Any],
    common: argparse.ArgumentParser,
) -> None:
    examples = "\n".join(f"  {line}" for line in command.examples)
    parser = parsers.add_parser(
        command.name,
        help=command.summary,
        description=command.summary[0].upper() + command.summary[1:] + ".",
        epilog=f"examples:\n{examples}" if examples else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common],
        allow_abbrev=False,
    )
    command.configure(parser)
    parser.set_defaults(command=command)


class _RootParser(argparse.ArgumentParser):
    """Lists the commands by who uses them."""

    @override
    def format_help(self) -> str:
        lines = ["usage: trellis COMMAND [--json] [--url URL] ...", "", "Your guild's scripts:"]
        lines += [f"  {entry.name:<10} {entry.summary}" for entry in CLIENT_COMMANDS]
        lines += ["", "The host (for whoever runs Trellis):"]
        lines += [f"  {name:<10} {summary}" for name, summary in OPERATOR_VERBS.items()]
        lines += [f"  {entry.name:<10} {entry.summary}" for entry in OPERATOR_COMMANDS]
        lines += [
            "",
            "  --version  the version of this program",
            "",
            "`trellis COMMAND --help` tells more. Every command takes --json.",
            "",
            "environment:",
            "  TRELLIS_API_URL  the API (http://127.0.0.1:3000/api)",
            "  TRELLIS_TOKEN    a token, instead of signing in",
            "  TRELLIS_GUILD    the guild, instead of --guild",
            "",
        ]
        return "\n".join(lines)
