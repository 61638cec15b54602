"""Hosts that guilds let their scripts ask, or not."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fetch_hosts",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("host", sa.String(272), nullable=False),
        sa.Column("list", sa.String(8), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.CheckConstraint("list IN ('allow', 'deny')", name="ck_fetch_hosts_list"),
        sa.PrimaryKeyConstraint("guild_id", "host", name="pk_fetch_hosts"),
    )


def downgrade() -> None:
    op.drop_table("fetch_hosts")
