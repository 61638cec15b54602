"""What keeps which events the guilds' revisions handle, in both databases."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from databases import migrated_database
from harness import running_world
from trellis.app import dist_file
from trellis.deployments.models import Contents, Revision
from trellis.deployments.starter import STARTER_EVENTS
from trellis.deployments.store import RevisionStore
from trellis.deployments.wanted import Wanted, WantedEvents
from trellis.deployments.wanted_store import SqlWantedStore
from trellis.gateway.intents import needed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

GUILD, OTHER = 81384788765712384, 4
LOADS = frozenset({"MESSAGE_CREATE"})
SOME = frozenset({"MESSAGE_CREATE", "INTERACTION_CREATE:2"})


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request, tmp_path) -> AsyncIterator:
    async with migrated_database(request.param, tmp_path) as made:
        yield made


async def deploy(database, guild_id: int, revision: str) -> None:
    made = Revision(
        revision, guild_id, "main.ts", "success", None, "me", "cli", None, datetime.now(UTC)
    )
    await RevisionStore(database).add(made, Contents(None, "", ""))


def everything(wanted: WantedEvents) -> tuple[set[str], bool]:
    names, are_others = wanted.everything()
    return set(names), are_others


async def test_what_is_kept_belongs_to_the_revision_that_the_guild_runs(database):
    store = SqlWantedStore(database)
    await deploy(database, GUILD, "r1")
    await deploy(database, OTHER, "r1-other")
    await store.put(5, Wanted("r", SOME))
    for names in (frozenset({"TYPING_START"}), SOME):
        await store.put(GUILD, Wanted("r1", names, LOADS))
    assert await store.all() == {GUILD: Wanted("r1", SOME, LOADS), OTHER: None}
    await deploy(database, GUILD, "r2")
    assert await store.all() == {GUILD: None, OTHER: None}
    await store.put(GUILD, None)
    await store.put(OTHER, Wanted("r1-other", frozenset()))
    assert await store.all() == {GUILD: None, OTHER: Wanted("r1-other", frozenset())}


async def test_the_next_host_knows_what_scripts_handle_before_they_load(database):
    async with WantedEvents(SqlWantedStore(database)) as first:
        first.asked(1, "MESSAGE_CREATE")
        first.asked(2, "TYPING_START")
        assert first.of(GUILD) == frozenset()
        first.promoted(GUILD, 1, "r1")
        first.discarded(2)
        first.asked(1, "INTERACTION_CREATE:2")  # by a handler, later
        assert first.of(GUILD) == LOADS
        first.promoted(OTHER, 3, "r-other")
        first.withdrawn(OTHER)
        assert first.of(OTHER) is None
        await deploy(database, GUILD, "r1")
        await deploy(database, 7, "r-old")
    async with WantedEvents(SqlWantedStore(database)) as second:
        assert second.of(GUILD) == LOADS  # nobody is woken for what a handler asked for
        assert second.ever(GUILD) == SOME
        assert second.of(7) is None
        assert second.of(OTHER) == frozenset()
        assert everything(second) == (SOME, True)
        second.promoted(7, 9, "r-old")
        assert everything(second) == (SOME, False)
        second.asked(10, "MESSAGE_CREATE")
        second.promoted(GUILD, 10, "r1")
        assert everything(second) == (SOME, False)
        second.promoted(GUILD, 11, "r2")
        assert everything(second) == (set(), False)


async def test_the_starters_events_are_those_that_it_handles():
    script = dist_file("default_guild_bundle.js").read_text("utf-8")
    async with running_world() as world:
        await world.deploy(GUILD, script)
        live = world.router._guilds[GUILD].live
        assert live is not None
        assert needed(live.wants) == needed(STARTER_EVENTS)


async def test_only_what_the_isolate_that_runs_asks_for_later_counts(database):
    more: list[int] = []
    async with WantedEvents(SqlWantedStore(database)) as wanted:
        wanted.on_more = more.append
        wanted.promoted(GUILD, 1, "r1")
        wanted.asked(2, "TYPING_START")
        wanted.promoted(GUILD, 2, "r2")
        wanted.asked(1, "PRESENCE_UPDATE")
        assert (wanted.of(GUILD), more) == (frozenset({"TYPING_START"}), [])
        wanted.asked(2, "MESSAGE_CREATE")
        wanted.asked(2, "TYPING_START")
        assert (wanted.of(GUILD), more) == (frozenset({"TYPING_START"}), [GUILD])
        assert wanted.ever(GUILD) == {"TYPING_START", "MESSAGE_CREATE"}
