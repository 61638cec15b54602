"""Revisions and deployments in both databases."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from databases import KINDS, migrated_database
from trellis.deployments.models import Contents, Revision, SourceFile
from trellis.deployments.store import KEPT_REVISIONS, RevisionStore
from trellis.guilds.ports import RevisionSource

GUILD = (1 << 62) + 1
NOW = datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC)
CONTENTS = Contents((SourceFile("main.ts", "日本"), SourceFile("empty.ts", "")), "script", "map")


@pytest.fixture(params=KINDS)
async def store(request, tmp_path):
    async with migrated_database(request.param, tmp_path) as database:
        yield RevisionStore(database)


def revision(number: int, guild_id: int = GUILD) -> Revision:
    return Revision(
        id=f"{guild_id % 1000:03}-{number:04}",
        guild_id=guild_id,
        entry="main.ts",
        status="success",
        error=None,
        actor="operator",
        source="cli",
        build_id=None,
        created_at=NOW + timedelta(seconds=number),
    )


def failed(number: int) -> Revision:
    return replace(revision(number), status="failed", error="Error: boom")


async def test_the_last_revision_that_succeeded_is_current(store):
    assert await store.current(GUILD) is None
    assert not await store.exists(GUILD)
    await store.add(revision(1), CONTENTS)
    await store.add(revision(2), replace(CONTENTS, script="newer"))
    await store.add(failed(3), CONTENTS)
    assert await store.current(GUILD) == RevisionSource(GUILD, revision(2).id, "newer")
    assert await store.exists(GUILD)


async def test_a_deployment_remembers_when_it_was_made_and_changed(store):
    await store.add(revision(1), CONTENTS)
    deployment = await store.add(revision(2), CONTENTS)
    assert deployment == await store.get(GUILD)
    assert deployment.created_at == revision(1).created_at
    assert deployment.updated_at == revision(2).created_at


async def test_the_history_is_newest_first_and_tells_what_failed(store):
    for each in (revision(1), failed(2), revision(3)):
        await store.add(each, CONTENTS)
    assert await store.history(GUILD, 2) == [revision(3), failed(2)]


async def test_contents_come_back_as_they_were(store):
    bundle = replace(CONTENTS, files=None)
    await store.add(revision(1), CONTENTS)
    await store.add(revision(2), bundle)
    assert await store.contents(GUILD, revision(1).id) == CONTENTS
    assert await store.contents(GUILD, revision(2).id) == bundle
    assert await store.source_map(GUILD, revision(1).id) == "map"


async def test_guilds_cannot_read_each_other_s_revisions(store):
    await store.add(revision(1), CONTENTS)
    assert await store.contents(GUILD + 1, revision(1).id) is None
    assert await store.source_map(GUILD + 1, revision(1).id) is None
    assert await store.history(GUILD + 1, 10) == []
    assert await store.current(GUILD + 1) is None


async def test_only_the_newest_revisions_are_kept_and_the_one_that_runs(store):
    await store.add(revision(0), CONTENTS)
    for number in range(1, KEPT_REVISIONS + 5):
        await store.add(failed(number), CONTENTS)
    await store.add(revision(1, GUILD + 1), CONTENTS)
    kept = [each.id for each in await store.history(GUILD, 100)]
    newest = [failed(number).id for number in range(KEPT_REVISIONS + 4, 4, -1)]
    assert kept == [*newest, revision(0).id]
    assert await store.exists(GUILD)
    assert await store.exists(GUILD + 1)


async def test_deployments_are_listed_by_guild(store):
    for guild_id in (3, 1, 2):
        await store.add(revision(1, guild_id), CONTENTS)
    assert [each.guild_id for each in await store.list(None)] == [1, 2, 3]
    assert [each.guild_id for each in await store.list([3, 1, 99])] == [1, 3]
    assert [each.guild_id for each in await store.list(range(2, 5000))] == [2, 3]
    assert await store.list([]) == []


async def test_a_deleted_deployment_keeps_its_history(store):
    await store.add(revision(1), CONTENTS)
    assert await store.delete(GUILD)
    assert not await store.delete(GUILD)
    assert await store.current(GUILD) is None
    assert await store.history(GUILD, 10) == [revision(1)]


async def test_of_many_who_claim_a_guild_s_bootstrap_one_gets_it(store):
    claims = await asyncio.gather(*(store.claim_bootstrap(GUILD, NOW) for _ in range(6)))
    assert sorted(claims) == [False] * 5 + [True]
    assert await store.claim_bootstrap(GUILD + 1, NOW)
    await store.release_bootstrap(GUILD)
    assert await store.claim_bootstrap(GUILD, NOW)
