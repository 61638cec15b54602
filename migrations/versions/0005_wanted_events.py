"""Which events the revision of each guild handles."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "wanted_events",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("revision", sa.String(36), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("later", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name="pk_wanted_events"),
    )


def downgrade() -> None:
    op.drop_table("wanted_events")
