"""Pairs in a table of PostgreSQL, which several hosts may share.

The calls block, and are made on a thread of the store's own. A transaction holds the lock of one
guild: what was read in it is still so when it is written.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

import psycopg
from sqlalchemy.engine import make_url

from trellis.errors import DependencyError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from trellis.kv.pairs import Reader

_TABLE: Final = """
CREATE TABLE IF NOT EXISTS kv_pairs (
    key bytea PRIMARY KEY,
    value bytea NOT NULL
)
"""
_MAKING: Final = 0x7472656C6C6973  # the lock under which the table is made
_PUT: Final = """
INSERT INTO kv_pairs (key, value) VALUES (%s, %s)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
_PAGE: Final = 500  # pairs of one answer
_CONNECT_SECS: Final = 10


class PostgresPairs:
    """See the module. Connects with its first call, and again after the connection was lost.

    Args:
        conninfo: the database, as libpq takes it; see `conninfo`.
        connection: one that is open already.
    """

    is_shared = True

    def __init__(self, conninfo: str, connection: psycopg.Connection | None = None) -> None:
        self._conninfo = conninfo
        self._connection = connection

    def make_table(self) -> None:
        """Makes the table where it is missing; DependencyError when there is no such database."""
        try:
            connection = self._open()
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (_MAKING,))
            connection.execute(_TABLE)
            connection.commit()
        except psycopg.Error as error:
            raise DependencyError(
                f"the key-value store's database does not answer: {_first_line(error)}",
                code="kv.unavailable",
                hint="check database.url, or set kv.adapter to level",
            ) from error

    def get(self, key: bytes) -> bytes | None:
        cursor = self._open().execute("SELECT value FROM kv_pairs WHERE key = %s", (key,))
        row = cursor.fetchone()
        return None if row is None else bytes(row[0])

    def scan(
        self, start: bytes, stop: bytes, *, reverse: bool = False, values: bool = True
    ) -> Iterator[tuple[bytes, bytes]]:
        column = "value" if values else "''::bytea"
        order = "DESC" if reverse else "ASC"
        query = (
            f"SELECT key, {column} FROM kv_pairs WHERE key >= %s AND key < %s "  # noqa: S608
            f"ORDER BY key {order} LIMIT {_PAGE}"
        )
        while True:
            rows = self._open().execute(query, (start, stop), binary=True).fetchall()
            for key, value in rows:
                yield bytes(key), bytes(value)
            if len(rows) < _PAGE:
                return
            last = bytes(rows[-1][0])
            start, stop = (start, last) if reverse else (last + b"\0", stop)

    def lock(self, guild: bytes) -> None:
        number = int.from_bytes(guild, signed=True)
        self._open().execute("SELECT pg_advisory_xact_lock(%s)", (number,))

    def write(self, changes: Mapping[bytes, bytes | None]) -> None:
        dropped = [key for key, value in changes.items() if value is None]
        put = [(key, value) for key, value in changes.items() if value is not None]
        with self._open().cursor() as cursor:
            if dropped:
                cursor.execute("DELETE FROM kv_pairs WHERE key = ANY(%s)", (dropped,))
            if put:
                cursor.executemany(_PUT, put)

    def commit(self) -> None:
        if self._connection is not None:
            self._connection.commit()

    def roll_back(self) -> None:
        if self._connection is None:
            return
        with contextlib.suppress(psycopg.Error):
            self._connection.rollback()
        if self._connection.broken or self._connection.closed:
            self._connection = None

    def snapshot(self) -> Reader:
        self.commit()  # what this thread has written is to be seen
        connection = self._connect()
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        reader = PostgresPairs(self._conninfo, connection)
        reader.get(b"")  # the snapshot is taken by the first query
        return reader

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> psycopg.Connection:
        if self._connection is None:
            self._connection = self._connect()
        return self._connection

    def _connect(self) -> psycopg.Connection:
        return psycopg.connect(self._conninfo, connect_timeout=_CONNECT_SECS)


def conninfo(url: str) -> str:
    """A URL of `database.url` as libpq takes it."""
    parsed = make_url(url).set(drivername="postgresql")
    ssl = parsed.query.get("ssl")
    if ssl is not None:
        parsed = parsed.difference_update_query(["ssl"]).update_query_dict({"sslmode": ssl})
    return parsed.render_as_string(hide_password=False)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
