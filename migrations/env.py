"""Where alembic starts: `trellis.storage.migrate` hands over an open transaction."""

from __future__ import annotations

from alembic import context

from trellis.storage.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    transactional_ddl=True,
    render_as_batch=True,  # SQLite changes a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
