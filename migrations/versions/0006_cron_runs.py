"""Runs of cron jobs, time zones, and what becomes of runs that were missed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cron_jobs") as table:
        table.add_column(sa.Column("next_run", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("runs", sa.BigInteger(), nullable=False, server_default="0"))
        table.add_column(
            sa.Column("time_zone", sa.String(64), nullable=False, server_default="UTC")
        )
        table.add_column(sa.Column("catch_up", sa.String(8), nullable=False, server_default="skip"))
        table.add_column(sa.Column("max_lateness", sa.BigInteger(), nullable=True))
    op.create_table(
        "cron_runs",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("slot", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("trigger", sa.String(16), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(16), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "name", "slot", name="pk_cron_runs"),
    )


def downgrade() -> None:
    op.drop_table("cron_runs")
    with op.batch_alter_table("cron_jobs") as table:
        for column in ("max_lateness", "catch_up", "time_zone", "runs", "next_run"):
            table.drop_column(column)
