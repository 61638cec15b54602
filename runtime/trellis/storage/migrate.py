"""Brings a database's schema up to date with alembic, without alembic's command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, text

import trellis
from trellis.errors import ConfigError
from trellis.storage.database import exclusive, open_engine

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

_LOCK = 0x7472656C6C6973  # any number, the same in every process: "trellis" in hexadecimal


async def upgrade(url: str) -> None:
    """Runs the migrations that are missing, all in one transaction.

    Processes that start together take turns: the first migrates, the others find nothing to do.

    Raises:
        ConfigError: `database.bad_url`, or `database.newer` when a newer Trellis migrated it.
        DependencyError: `database.unavailable`.
    """
    async with open_engine(url, 1) as engine, exclusive(engine) as connection:
        await _wait_for_turn(connection)
        await connection.run_sync(_upgrade)


async def _wait_for_turn(connection: AsyncConnection) -> None:
    # On SQLite a write transaction is a turn in itself.
    if connection.dialect.name == "postgresql":
        await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(directory()).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise ConfigError(
            f"the database cannot be migrated: {error}",
            code="database.newer",
            hint="a newer Trellis migrated this database: run that one, or restore a backup",
        ) from error


def directory() -> Path:
    """Where the migrations are: beside the package in a wheel, in the checkout otherwise."""
    package = Path(trellis.__file__).parent
    inside = package / "_migrations"
    return inside if inside.is_dir() else package.parents[1] / "migrations"
