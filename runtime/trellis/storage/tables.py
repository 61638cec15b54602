"""Every SQL table, as SQLAlchemy models; migrations/ builds the same schema."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from typing_extensions import override


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime in UTC; SQLite, which keeps no zone, gives it back without one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class Table(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class RevisionRow(Table):
    """One upload to a guild, whether it could be loaded or not."""

    __tablename__ = "revisions"
    __table_args__ = (
        Index(None, "guild_id", "created_at"),
        CheckConstraint("status IN ('success', 'failed')", name="status"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    guild_id: Mapped[int] = mapped_column(BigInteger)
    entry: Mapped[str] = mapped_column(Text)
    files: Mapped[list[dict[str, str]] | None] = mapped_column(JSON(none_as_null=True))
    script: Mapped[str] = mapped_column(Text)
    source_map: Mapped[str] = mapped_column(Text)
    status: Mapped[Literal["success", "failed"]] = mapped_column(String(16))
    error: Mapped[str | None] = mapped_column(Text)
    actor: Mapped[str] = mapped_column(String(128))
    source: Mapped[str] = mapped_column(String(32))
    build_id: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DeploymentRow(Table):
    """The revision that a guild runs."""

    __tablename__ = "deployments"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    revision_id: Mapped[str] = mapped_column(ForeignKey("revisions.id"))
    entry: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)


class BootstrapRow(Table):
    """A guild that was given the starter script; it is not given it twice."""

    __tablename__ = "bootstraps"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class TokenRow(Table):
    """An API token. Only its hash is kept; no `user_id` means the operator."""

    __tablename__ = "tokens"
    __table_args__ = (Index(None, "hash", unique=True), Index(None, "user_id"))

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    hash: Mapped[str] = mapped_column(String(64))
    user_id: Mapped[int | None] = mapped_column(BigInteger)
    label: Mapped[str] = mapped_column(String(100))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SecretRow(Table):
    """A guild's secret, sealed."""

    __tablename__ = "secrets"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    nonce: Mapped[bytes] = mapped_column(LargeBinary)
    ciphertext: Mapped[bytes] = mapped_column(LargeBinary)
    allowed_hosts: Mapped[list[str]] = mapped_column(JSON)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)


class FetchHostRow(Table):
    """A host on one of a guild's lists for `fetch`, and its place there."""

    __tablename__ = "fetch_hosts"
    __table_args__ = (CheckConstraint("list IN ('allow', 'deny')", name="list"),)

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    host: Mapped[str] = mapped_column(String(272), primary_key=True)
    list: Mapped[Literal["allow", "deny"]] = mapped_column(String(8))
    place: Mapped[int]


class GuildLogRow(Table):
    """A line of a guild's log. The log service gives out the ids."""

    __tablename__ = "guild_logs"
    __table_args__ = (Index(None, "guild_id", "id"),)

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    guild_id: Mapped[int] = mapped_column(BigInteger)
    timestamp: Mapped[int] = mapped_column(BigInteger)  # ms since 1970
    level: Mapped[str] = mapped_column(String(8))
    target: Mapped[str] = mapped_column(String(64))
    message: Mapped[str] = mapped_column(Text)
    event_id: Mapped[str | None] = mapped_column(String(64))


class CronJobRow(Table):
    """A cron job that the guild's revision declared.

    `next_run` and `last_run` are due times; `runs` is the number of its latest run.
    """

    __tablename__ = "cron_jobs"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(100), primary_key=True)
    expr: Mapped[str] = mapped_column(String(128))
    skip_if_running: Mapped[bool]
    revision: Mapped[str] = mapped_column(String(36))
    last_run: Mapped[datetime | None] = mapped_column(UtcDateTime)
    next_run: Mapped[datetime | None] = mapped_column(UtcDateTime)
    runs: Mapped[int] = mapped_column(BigInteger, server_default="0")
    time_zone: Mapped[str] = mapped_column(String(64), server_default="UTC")
    catch_up: Mapped[Literal["skip", "once", "all"]] = mapped_column(
        String(8), server_default="skip"
    )
    max_lateness: Mapped[int | None] = mapped_column(BigInteger)  # seconds


class CronRunRow(Table):
    """A run of a cron job: the latest ones, in slots that are used again; see cron/jobs.py."""

    __tablename__ = "cron_runs"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(100), primary_key=True)
    slot: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(BigInteger)
    due: Mapped[datetime] = mapped_column(UtcDateTime)
    began_at: Mapped[datetime] = mapped_column(UtcDateTime)
    trigger: Mapped[Literal["schedule", "catch_up", "manual"]] = mapped_column(String(16))
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[Literal["ok", "failed", "skipped", "cut_off", "missed"] | None] = mapped_column(
        String(16)
    )
    error: Mapped[str] = mapped_column(Text)
    count: Mapped[int]


class TaskRow(Table):
    """Something that a guild's script wants done later: tasks/task.py. Times in ms since 1970."""

    __tablename__ = "tasks"
    __table_args__ = (
        Index(None, "state", "next_at"),
        Index(None, "guild_id", "due", "id"),
        Index("ix_tasks_guild_id_key", "guild_id", "key", unique=True),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    guild_id: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(String(100))
    key: Mapped[str | None] = mapped_column(String(100))
    payload: Mapped[str] = mapped_column(Text)
    due: Mapped[int] = mapped_column(BigInteger)
    next_at: Mapped[int] = mapped_column(BigInteger)
    attempt: Mapped[int]
    state: Mapped[Literal["waiting", "running", "failed"]] = mapped_column(String(8))
    error: Mapped[str] = mapped_column(Text)


class OnceRow(Table):
    """What a guild's script did once, or began to; see once/service.py. Times in Unix seconds."""

    __tablename__ = "once_keys"
    __table_args__ = (Index(None, "expires_at"),)

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    result: Mapped[str | None] = mapped_column(Text)  # JSON; none while it is being done
    begun_at: Mapped[int] = mapped_column(BigInteger)
    expires_at: Mapped[int] = mapped_column(BigInteger)


class HoldRow(Table):
    """A guild of which nothing runs, and why."""

    __tablename__ = "holds"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    reason: Mapped[str] = mapped_column(Text)
    since: Mapped[datetime] = mapped_column(UtcDateTime)


class DepartureRow(Table):
    """A guild that the bot has left."""

    __tablename__ = "departures"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    left_at: Mapped[datetime] = mapped_column(UtcDateTime)


class AwakeRow(Table):
    """A guild that must be loaded when the host starts."""

    __tablename__ = "awake_guilds"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)


class WantedEventsRow(Table):
    """The events that a guild's revision handles; `later`: that its handlers asked for."""

    __tablename__ = "wanted_events"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    revision: Mapped[str] = mapped_column(String(36))
    names: Mapped[list[str]] = mapped_column(JSON)
    later: Mapped[list[str]] = mapped_column(JSON)
