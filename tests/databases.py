"""Throw-away databases for tests that need a real one."""

from __future__ import annotations

import atexit
import os
import secrets
import shutil
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import asyncpg
import psycopg
import pytest
from sqlalchemy.engine import make_url

from trellis.storage.database import Database
from trellis.storage.migrate import upgrade
from trellis.storage.tables import Table

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

KINDS = ["sqlite", "postgresql"]
SERVER = os.environ.get(
    "TRELLIS_TEST_DATABASE_URL", "postgresql://postgres@127.0.0.1:5432/postgres"
)

_NO_SERVER = "there is no PostgreSQL server at TRELLIS_TEST_DATABASE_URL"


def _careless(name: str) -> str:
    """Has a commit not wait for the disk: what a test wrote need not outlive the machine."""
    return f'ALTER DATABASE "{name}" SET synchronous_commit = off'


@asynccontextmanager
async def empty_database(kind: str, directory: Path) -> AsyncIterator[str]:
    """The URL of a database without tables that is gone afterwards; skips without a server."""
    if kind == "sqlite":
        yield f"sqlite+aiosqlite:///{directory / 'trellis.db'}"
        return
    name = f"trellis_test_{secrets.token_hex(6)}"
    await _run(f'CREATE DATABASE "{name}"')
    try:
        await _run(_careless(name))
        url = make_url(SERVER).set(drivername="postgresql+asyncpg", database=name)
        yield url.render_as_string(hide_password=False)
    finally:
        await _run(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def empty_postgres() -> Iterator[str]:
    """As `empty_database`, for what lives longer than the loop of one test."""
    name = f"trellis_test_{secrets.token_hex(6)}"
    try:
        server = psycopg.connect(SERVER, autocommit=True, connect_timeout=60)
    except psycopg.OperationalError:
        pytest.skip(_NO_SERVER)
    with server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            server.execute(_careless(name))
            url = make_url(SERVER).set(drivername="postgresql+asyncpg", database=name)
            yield url.render_as_string(hide_password=False)
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@asynccontextmanager
async def migrated_database(kind: str, directory: Path) -> AsyncIterator[Database]:
    """A database with every table, and nothing in them. One of each kind at a time."""
    if kind == "sqlite":
        url = f"sqlite+aiosqlite:///{directory / 'trellis.db'}"
        shutil.copyfile(await _migrated.file(), directory / "trellis.db")
    else:
        url = await _migrated.server_url()
        await _empty_tables(url)
    async with Database.open(url) as database:
        yield database


class _Migrated:
    """What was migrated once for all tests of this process: that takes longer than a test."""

    def __init__(self) -> None:
        self._kept = ExitStack()
        self._file: Path | None = None
        self._server_url = ""
        atexit.register(self._kept.close)

    async def file(self) -> Path:
        if self._file is None:
            folder = Path(self._kept.enter_context(TemporaryDirectory()))
            await upgrade(f"sqlite+aiosqlite:///{folder / 'trellis.db'}")
            self._file = folder / "trellis.db"
        return self._file

    async def server_url(self) -> str:
        if not self._server_url:
            url = self._kept.enter_context(empty_postgres())
            await upgrade(url)
            self._server_url = url
        return self._server_url


_migrated = _Migrated()


async def _empty_tables(url: str) -> None:
    """By DELETE: TRUNCATE makes new files of them all, which takes longer than most tests."""
    tables = [str(table.delete()) for table in reversed(Table.metadata.sorted_tables)]
    sequences = "SELECT setval(sequencename::regclass, start_value, false) FROM pg_sequences"
    await _run("; ".join([*tables, sequences]), url)


async def _run(statement: str, url: str = SERVER) -> None:
    try:
        connection = await asyncpg.connect(url.replace("+asyncpg", ""), timeout=60)
    except (OSError, TimeoutError):
        pytest.skip(_NO_SERVER)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
