"""The SQL database: SQLite or PostgreSQL behind two kinds of transaction, read and write."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager, closing
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, exc, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from trellis.errors import ConfigError, DependencyError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_CONNECT_TIMEOUT_SECS = 10
_SQLITE_BUSY_TIMEOUT_MS = 10_000
_DRIVERS = ("sqlite+aiosqlite", "postgresql+asyncpg")
_IN_MEMORY = (None, "", ":memory:")
_WRITES = "trellis_writes"
_OUR_FAULT = (exc.IntegrityError, exc.ProgrammingError, exc.DataError)


class Database:
    """A pool of connections to a migrated database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    @classmethod
    @asynccontextmanager
    async def open(cls, url: str, max_connections: int = 5) -> AsyncIterator[Database]:
        """A database that answered; its connections are closed on the way out.

        Raises:
            ConfigError: `database.bad_url`.
            DependencyError: `database.unavailable`.
        """
        async with open_engine(url, max_connections) as engine:
            yield cls(engine)

    async def ping(self) -> None:
        """Asks for an answer; DependencyError when there is none."""
        async with self.read() as session:
            await session.execute(text("SELECT 1"))

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A transaction that changes nothing."""
        with _translated(self._engine.url):
            async with AsyncSession(self._engine, expire_on_commit=False) as session:
                yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A transaction that is committed at the end of the block, or undone by an exception."""
        with _translated(self._engine.url):
            async with AsyncSession(self._engine, expire_on_commit=False) as session:
                await session.connection(execution_options={_WRITES: True})
                yield session
                await session.commit()


@asynccontextmanager
async def open_engine(url: str, max_connections: int = 5) -> AsyncIterator[AsyncEngine]:
    """An engine whose database answered, set up for what both dialects need."""
    parsed = _parse(url)
    if parsed.get_backend_name() == "sqlite":
        await asyncio.to_thread(_try_sqlite, parsed)
    engine = _create(parsed, max_connections)
    if parsed.get_backend_name() == "sqlite":
        _set_up_sqlite(engine)
    try:
        with _translated(parsed):
            async with engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        yield engine
    finally:
        await engine.dispose()


@asynccontextmanager
async def exclusive(engine: AsyncEngine) -> AsyncIterator[Any]:
    """A connection in a write transaction that is committed at the end."""
    with _translated(engine.url):
        async with engine.connect() as connection:
            await connection.execution_options(**{_WRITES: True})
            async with connection.begin():
                yield connection


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (exc.ArgumentError, ValueError) as error:
        # The text is not shown: it may hold a password wherever its syntax went wrong.
        raise _bad_url("database.url is not a database URL") from error
    if parsed.drivername not in _DRIVERS:
        raise _bad_url(f"database.url names {parsed.drivername}, which Trellis does not speak")
    return _translate_ssl(parsed)


def _translate_ssl(url: URL) -> URL:
    """Libpq's `sslmode`, which most providers put in their URLs, under asyncpg's name for it."""
    mode = url.query.get("sslmode")
    if url.get_backend_name() != "postgresql" or mode is None:
        return url
    return url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})


def _try_sqlite(url: URL) -> None:
    """Raises DependencyError for a file that cannot be opened.

    aiosqlite would find out too, but the thread that it leaves behind then speaks to a loop that
    may be closed.
    """
    if url.database in _IN_MEMORY or url.database.startswith("file:"):
        return
    try:
        with closing(sqlite3.connect(url.database)) as connection:
            connection.execute("PRAGMA schema_version")
    except sqlite3.Error as error:
        raise _unavailable(url, error) from error


def _create(url: URL, max_connections: int) -> AsyncEngine:
    options: dict[str, Any] = {
        "connect_args": {"timeout": _CONNECT_TIMEOUT_SECS},
        "hide_parameters": True,  # errors are logged; what guilds store is not
    }
    if url.get_backend_name() == "postgresql" or url.database not in _IN_MEMORY:
        options |= {"pool_size": max_connections, "max_overflow": 0}
    if url.get_backend_name() == "postgresql":
        options |= {"pool_pre_ping": True}
    return create_async_engine(url, **options)


def _set_up_sqlite(engine: AsyncEngine) -> None:
    """WAL, enforced foreign keys, and transactions that begin where we say.

    A write transaction takes the write lock at its start: one that read first and then wrote would
    fail at once, whatever the busy timeout, when another one wrote in between.
    """

    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own type
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout = {_SQLITE_BUSY_TIMEOUT_MS}",
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "foreign_keys = ON",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:  # noqa: ANN401 - as above
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


class _translated:  # noqa: N801 - reads as the verb it is
    """Turns what a driver raises when its database fails into our DependencyError."""

    def __init__(self, url: URL) -> None:
        self._url = url

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, _OUR_FAULT):
            return
        if isinstance(error, TypeError) and "unexpected keyword argument" in str(error):
            option = str(error).rpartition("argument")[2].strip()
            raise _bad_url(f"database.url has an option that the driver does not know: {option}")
        if isinstance(error, (exc.DBAPIError, exc.TimeoutError, OSError)):
            raise _unavailable(self._url, error) from error


def _unavailable(url: URL, error: BaseException) -> DependencyError:
    reason = str(getattr(error, "orig", None) or error).split("\n", 1)[0]
    if url.password:
        reason = reason.replace(str(url.password), "***")
    shown = (
        url.render_as_string(hide_password=True).replace("+aiosqlite", "").replace("+asyncpg", "")
    )
    return DependencyError(
        f"the database {shown} does not answer: {reason or type(error).__name__}",
        code="database.unavailable",
        hint="check database.url and that the server is up",
    )


def _bad_url(message: str) -> ConfigError:
    return ConfigError(
        message,
        code="database.bad_url",
        hint="use sqlite:///path/to/file.db or postgresql://user:password@host:5432/name",
    )
