"""Migrations build the schema that the models describe, once, whoever starts first."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from databases import KINDS, empty_database
from trellis.errors import ConfigError
from trellis.storage import migrate
from trellis.storage.database import open_engine
from trellis.storage.tables import Table

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=KINDS)
async def url(request, tmp_path):
    async with empty_database(request.param, tmp_path) as made:
        yield made


def differences(connection) -> list[object]:
    return compare_metadata(MigrationContext.configure(connection), Table.metadata)


async def test_migrations_build_exactly_the_schema_of_the_models(url):
    await migrate.upgrade(url)
    async with open_engine(url) as engine, engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrating_a_migrated_database_changes_nothing(url):
    await migrate.upgrade(url)
    await migrate.upgrade(url)


async def test_processes_that_start_together_take_turns(url):
    code = (
        "import asyncio, sys; from trellis.storage.migrate import upgrade; "
        "asyncio.run(upgrade(sys.argv[1]))"
    )
    starts = [asyncio.create_subprocess_exec(sys.executable, "-c", code, url) for _ in range(3)]
    processes = await asyncio.gather(*starts)
    assert [await process.wait() for process in processes] == [0, 0, 0]


async def test_a_database_of_a_newer_trellis_is_refused(url):
    await migrate.upgrade(url)
    async with open_engine(url) as engine, engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ConfigError) as caught:
        await migrate.upgrade(url)
    assert caught.value.code == "database.newer"


def test_migrations_are_found_in_the_checkout():
    assert (migrate.directory() / "env.py").is_file()


def test_migrations_inside_a_wheel_come_first(tmp_path: Path, monkeypatch):
    package = tmp_path / "site-packages" / "trellis"
    (package / "_migrations").mkdir(parents=True)
    monkeypatch.setattr("trellis.__file__", str(package / "__init__.py"))
    assert migrate.directory() == package / "_migrations"
