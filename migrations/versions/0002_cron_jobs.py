"""Cron jobs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cron_jobs",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("expr", sa.String(128), nullable=False),
        sa.Column("skip_if_running", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.String(36), nullable=False),
        sa.Column("last_run", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("guild_id", "name", name="pk_cron_jobs"),
    )


def downgrade() -> None:
    op.drop_table("cron_jobs")
