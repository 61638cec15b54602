"""The operator's commands: python -m trellis serve, migrate, emulator, config check, admin."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import uvloop

from trellis import __version__, log
from trellis.config import load_config
from trellis.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trellis.config import Config

DONE: Final = 0
FAILED: Final = 1
INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the exit code is 0 when done, 1 failed, 2 wrong usage, 130 interrupted."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options) or DONE)
    except PlatformError as error:
        _explain(error)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="trellis", description="Operator commands of Trellis.")
    parser.add_argument("--version", action="version", version=f"trellis {__version__}")
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    _verb(verbs, "serve", "run the bot and its API", _serve)
    _verb(verbs, "migrate", "bring the database up to date", _migrate)
    emulator = verbs.add_parser("emulator", help="run a local Discord for trying things out")
    emulator.add_argument("--host", default="127.0.0.1")
    emulator.add_argument("--port", type=int, default=4000)
    emulator.set_defaults(run=_emulator)
    config = verbs.add_parser("config", help="look at the configuration").add_subparsers(
        required=True, metavar="COMMAND"
    )
    _verb(config, "check", "say whether the configuration can be used", _check)
    admin = verbs.add_parser("admin", help="the operator's own matters").add_subparsers(
        required=True, metavar="COMMAND"
    )
    token = admin.add_parser("token", help="operator tokens").add_subparsers(
        required=True, metavar="COMMAND"
    )
    create = _verb(token, "create", "make an operator token and print it", _create_token)
    create.add_argument("--label", default="operator", help="what it is for")
    return parser


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    description: str,
    run: object,
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=description, description=description)
    parser.add_argument("--config", type=Path, help="configuration file (default: config.toml)")
    parser.set_defaults(run=run)
    return parser


def _config(options: argparse.Namespace) -> Config:
    config = load_config(options.config, os.environ)
    log.set_up(config.log)
    return config


def _serve(options: argparse.Namespace) -> None:
    from trellis.serve import serve  # noqa: PLC0415  # the other commands start faster without

    uvloop.run(serve(_config(options)))


def _migrate(options: argparse.Namespace) -> None:
    from trellis.storage.migrate import upgrade  # noqa: PLC0415  # as above
    from trellis.storage.paths import make_data_dir  # noqa: PLC0415  # as above

    config = _config(options)
    make_data_dir(config.data.dir)
    asyncio.run(upgrade(config.database_url))
    print("The database is up to date.")  # noqa: T201  # a command's answer


def _emulator(options: argparse.Namespace) -> None:
    from trellis.emulator.server import run  # noqa: PLC0415  # as above
    from trellis.emulator.settings import EmulatorSettings  # noqa: PLC0415  # as above

    run(options.host, options.port, EmulatorSettings())


def _check(options: argparse.Namespace) -> None:
    config = _config(options)
    print(config.model_dump_json(indent=2))  # noqa: T201  # secrets print as stars
    print("The configuration can be used.", file=sys.stderr)  # noqa: T201  # talk, not data


def _create_token(options: argparse.Namespace) -> None:
    asyncio.run(_print_new_token(_config(options), options.label))


async def _print_new_token(config: Config, label: str) -> None:
    from trellis.auth.tokens import Tokens  # noqa: PLC0415  # as above
    from trellis.storage.database import Database  # noqa: PLC0415  # as above
    from trellis.storage.migrate import upgrade  # noqa: PLC0415  # as above
    from trellis.storage.paths import make_data_dir  # noqa: PLC0415  # as above

    make_data_dir(config.data.dir)
    await upgrade(config.database_url)
    async with Database.open(config.database_url) as database:
        _, plain = await Tokens(database, time.time).create(None, label)
    print(plain)  # noqa: T201  # the answer, and the only time it can be seen


def _explain(error: PlatformError) -> None:
    print(f"trellis: {error.message} [{error.code}]", file=sys.stderr)  # noqa: T201  # to a person
    if error.hint:
        print(f"  {error.hint}", file=sys.stderr)  # noqa: T201  # as above


if __name__ == "__main__":
    sys.exit(main())
