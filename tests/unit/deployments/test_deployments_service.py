"""A deploy changes everything or nothing, one at a time for each guild."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from clocks import TickingClock
from trellis.deployments.models import Built, Contents, Deployment, Revision, SourceFile, Upload
from trellis.deployments.service import Deployments
from trellis.errors import DependencyError, ScriptError
from trellis.guilds.ports import RevisionSource

if TYPE_CHECKING:
    from pathlib import Path

GUILD = 7
UPLOAD = Upload("main.ts", [SourceFile("main.ts", "one")])


@dataclass
class Store:
    """The revision store in memory; `down` makes it fail."""

    deployments: dict[int, Deployment] = field(default_factory=dict)
    revisions: list[tuple[Revision, Contents]] = field(default_factory=list)
    claims: set[int] = field(default_factory=set)
    down: bool = False

    async def current(self, guild_id):
        deployment = self.deployments.get(guild_id)
        if deployment is None:
            return None
        scripts = {revision.id: contents.script for revision, contents in self.revisions}
        return RevisionSource(guild_id, deployment.revision, scripts[deployment.revision])

    async def exists(self, guild_id):
        return guild_id in self.deployments

    async def get(self, guild_id):
        return self.deployments.get(guild_id)

    async def contents(self, guild_id, revision):
        return next(c for r, c in self.revisions if (r.guild_id, r.id) == (guild_id, revision))

    async def add(self, revision, contents):
        if self.down:
            raise DependencyError("down")
        self.revisions.append((revision, contents))
        if revision.status == "failed":
            return None
        made = Deployment(
            revision.guild_id,
            revision.id,
            revision.entry,
            revision.created_at,
            revision.created_at,
        )
        self.deployments[revision.guild_id] = made
        return made

    async def delete(self, guild_id):
        return self.deployments.pop(guild_id, None) is not None

    async def claim_bootstrap(self, guild_id, now):
        await asyncio.sleep(0)
        new = guild_id not in self.claims
        self.claims.add(guild_id)
        return new

    async def release_bootstrap(self, guild_id):
        self.claims.discard(guild_id)


@dataclass
class Loader:
    """Runs scripts; one that says `throw` does not load. `gate` holds loads back."""

    running: dict[int, str] = field(default_factory=dict)
    loads: list[str] = field(default_factory=list)
    gate: asyncio.Event | None = None
    begun: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))
    loading: int = 0
    most_at_once: int = 0

    async def deploy(self, guild_id, revision):
        self.loading += 1
        self.begun.release()
        self.most_at_once = max(self.most_at_once, self.loading)
        try:
            await (self.gate.wait() if self.gate else asyncio.sleep(0))
        finally:
            self.loading -= 1
        self.loads.append(revision.script)
        if "throw" in revision.script:
            stack = "Error: thrown\0\n    at main.ts:1:1"
            raise ScriptError("it threw", code="load_failed", error=stack)
        self.running[guild_id] = revision.script

    async def undeploy(self, guild_id):
        self.running.pop(guild_id, None)


class Builder:
    async def build(self, upload):
        if "syntax" in upload.files[0].contents:
            raise ScriptError("main.ts:1:1: bad", code="build_failed")
        return Built(upload.files[0].contents, "map")


@dataclass
class Parts:
    deployments: Deployments
    store: Store
    loader: Loader
    maps: dict[str, str]
    heard: asyncio.Event

    async def deploy(self, text: str, guild_id: int = GUILD) -> Deployment:
        upload = Upload("main.ts", [SourceFile("main.ts", text)], build_id="b1")
        return await self.deployments.deploy(guild_id, upload, "operator", "cli")


class Maps(dict):
    def remember(self, revision, source_map):
        self[revision] = source_map


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    store, loader, maps = Store(), Loader(), Maps()
    clock = TickingClock(tick=1)
    starter = tmp_path / "starter.js"
    starter.write_text("starter")
    heard = asyncio.Event()
    heard.set()
    service = Deployments(store, Builder(), loader, maps, clock, starter, heard.wait)
    return Parts(service, store, loader, maps, heard)


async def test_a_deployment_is_kept_before_it_waits_for_what_the_bot_shall_hear(parts):
    parts.heard.clear()
    task = asyncio.create_task(parts.deploy("one"))
    async with asyncio.timeout(60):
        while GUILD not in parts.store.deployments:  # noqa: ASYNC110  # a fake has no events
            await asyncio.sleep(0)
    await parts.deployments.close()
    assert not task.done()
    parts.heard.set()
    assert await task == parts.store.deployments[GUILD]


async def test_a_script_that_loads_runs_and_is_kept(parts):
    deployment = await parts.deploy("one")
    assert parts.loader.running == {GUILD: "one"}
    assert parts.store.deployments == {GUILD: deployment}
    (revision, contents), *_ = parts.store.revisions
    assert (revision.status, revision.actor, revision.source) == ("success", "operator", "cli")
    assert revision.build_id == "b1"
    assert contents == Contents((SourceFile("main.ts", "one"),), "one", "map")


async def test_the_map_is_known_while_the_script_loads(parts):
    parts.loader.gate = asyncio.Event()
    task = asyncio.create_task(parts.deploy("one"))
    await parts.loader.begun.acquire()
    assert list(parts.maps.values()) == ["map"]
    parts.loader.gate.set()
    assert (await task).revision in parts.maps


async def test_a_script_that_does_not_load_changes_nothing_but_the_history(parts):
    first = await parts.deploy("one")
    with pytest.raises(ScriptError) as caught:
        await parts.deploy("throw")
    assert caught.value.code == "load_failed"
    assert parts.loader.running == {GUILD: "one"}
    assert parts.store.deployments == {GUILD: first}
    failed = parts.store.revisions[-1][0]
    assert (failed.status, failed.error) == ("failed", "Error: thrown\ufffd\n    at main.ts:1:1")


async def test_a_script_that_does_not_build_leaves_no_trace(parts):
    with pytest.raises(ScriptError):
        await parts.deploy("syntax error")
    assert parts.loader.loads == []
    assert parts.store.revisions == []


async def test_when_a_script_cannot_be_kept_the_one_before_runs_again(parts):
    await parts.deploy("one")
    parts.store.down = True
    with pytest.raises(DependencyError):
        await parts.deploy("two")
    assert parts.loader.loads == ["one", "two", "one"]
    assert parts.loader.running == {GUILD: "one"}


async def test_when_a_first_script_cannot_be_kept_nothing_runs(parts):
    parts.store.down = True
    with pytest.raises(DependencyError):
        await parts.deploy("one")
    assert parts.loader.running == {}


async def test_the_guild_s_own_error_is_told_even_if_it_cannot_be_kept(parts):
    parts.store.down = True
    with pytest.raises(ScriptError):
        await parts.deploy("throw")


async def test_deploys_of_one_guild_take_turns_in_order(parts):
    await asyncio.gather(*(parts.deploy(str(number)) for number in range(5)))
    assert parts.loader.loads == ["0", "1", "2", "3", "4"]
    assert parts.loader.most_at_once == 1


async def test_deploys_of_two_guilds_do_not_wait_for_each_other(parts):
    parts.loader.gate = asyncio.Event()
    tasks = [asyncio.create_task(parts.deploy("one", guild_id)) for guild_id in (1, 2)]
    for _ in tasks:
        await parts.loader.begun.acquire()
    parts.loader.gate.set()
    await asyncio.gather(*tasks)


async def test_a_deploy_that_was_begun_is_finished_when_its_caller_goes_away(parts):
    parts.loader.gate = asyncio.Event()
    task = asyncio.create_task(parts.deploy("one"))
    await parts.loader.begun.acquire()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    parts.loader.gate.set()
    await parts.deployments.close()
    assert parts.loader.running == {GUILD: "one"}
    assert GUILD in parts.store.deployments


async def test_a_deleted_deployment_does_not_run(parts):
    await parts.deploy("one")
    assert await parts.deployments.delete(GUILD)
    assert parts.loader.running == {}
    assert not await parts.deployments.delete(GUILD)


async def test_what_a_guild_runs_can_be_read_back(parts):
    assert await parts.deployments.contents(GUILD) is None
    first = await parts.deploy("one")
    await parts.deploy("two")
    assert (await parts.deployments.contents(GUILD)).script == "two"
    assert (await parts.deployments.contents(GUILD, first.revision)).script == "one"


async def test_the_starter_is_given_once_however_often_it_is_asked_for(parts):
    given = await asyncio.gather(*(parts.deployments.bootstrap(GUILD) for _ in range(5)))
    assert sorted(given) == [False, False, False, False, True]
    assert parts.loader.loads == ["starter\n//# sourceURL=guild.js\n"]
    assert parts.store.revisions[0][0].source == "bootstrap"


async def test_a_guild_with_a_script_of_its_own_gets_no_starter(parts):
    await parts.deploy("one")
    assert not await parts.deployments.bootstrap(GUILD)


async def test_a_guild_that_deleted_the_starter_is_not_given_it_again(parts):
    await parts.deployments.bootstrap(GUILD)
    await parts.deployments.delete(GUILD)
    assert not await parts.deployments.bootstrap(GUILD)


async def test_a_starter_that_could_not_be_kept_is_given_later(parts):
    parts.store.down = True
    with pytest.raises(DependencyError):
        await parts.deployments.bootstrap(GUILD)
    parts.store.down = False
    assert await parts.deployments.bootstrap(GUILD)


async def test_a_starter_that_was_not_built_says_so(parts, tmp_path: Path):
    (tmp_path / "starter.js").unlink()
    with pytest.raises(DependencyError) as caught:
        await parts.deployments.bootstrap(GUILD)
    assert caught.value.code == "bootstrap.missing"
