"""Throw-away databases for tests that need a real one."""

from __future__ import annotations

import os
import secrets
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

import asyncpg
import psycopg
import pytest
from sqlalchemy.engine import make_url

from trellis.storage.database import Database
from trellis.storage.migrate import upgrade

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

KINDS = ["sqlite", "postgresql"]
SERVER = os.environ.get(
    "TRELLIS_TEST_DATABASE_URL", "postgresql://postgres@127.0.0.1:5432/postgres"
)

_NO_SERVER = "there is no PostgreSQL server at TRELLIS_TEST_DATABASE_URL"


@asynccontextmanager
async def empty_database(kind: str, directory: Path) -> AsyncIterator[str]:
    """The URL of a database without tables that is gone afterwards; skips without a server."""
    if kind == "sqlite":
        yield f"sqlite+aiosqlite:///{directory / 'trellis.db'}"
        return
    name = f"trellis_test_{secrets.token_hex(6)}"
    await _run(f'CREATE DATABASE "{name}"')
    try:
        url = make_url(SERVER).set(drivername="postgresql+asyncpg", database=name)
        yield url.render_as_string(hide_password=False)
    finally:
        await _run(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def empty_postgres() -> Iterator[str]:
    """As `empty_database`, for what lives longer than the loop of one test."""
    name = f"trellis_test_{secrets.token_hex(6)}"
    try:
        server = psycopg.connect(SERVER, autocommit=True, connect_timeout=5)
    except psycopg.OperationalError:
        pytest.skip(_NO_SERVER)
    with server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            url = make_url(SERVER).set(drivername="postgresql+asyncpg", database=name)
            yield url.render_as_string(hide_password=False)
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@asynccontextmanager
async def migrated_database(kind: str, directory: Path) -> AsyncIterator[Database]:
    async with empty_database(kind, directory) as url:
        await upgrade(url)
        async with Database.open(url) as database:
            yield database


async def _run(statement: str) -> None:
    try:
        connection = await asyncpg.connect(SERVER, timeout=5)
    except (OSError, TimeoutError):
        pytest.skip(_NO_SERVER)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
