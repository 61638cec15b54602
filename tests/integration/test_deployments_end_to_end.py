"""The real builder, store, starter and traces together; only V8 is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from clocks import TickingClock
from databases import KINDS, migrated_database
from trellis.config import BuildConfig, RuntimeConfig
from trellis.deployments.builder import Builder
from trellis.deployments.esbuild import find_esbuild
from trellis.deployments.models import SourceFile, Upload
from trellis.deployments.service import Deployments
from trellis.deployments.store import RevisionStore
from trellis.deployments.traces import Traces
from trellis.errors import DependencyError

STARTER = Path(__file__).parents[2] / "runtime-dist" / "default_guild_bundle.js"
GUILD = 7
UPLOAD = Upload("src/main.ts", [SourceFile("src/main.ts", "\nthrow new Error('boom');\n")])


class Loader:
    async def deploy(self, guild_id, revision):
        self.revision = revision

    async def undeploy(self, guild_id):
        self.revision = None


@pytest.fixture(params=KINDS)
async def store(request, tmp_path):
    async with migrated_database(request.param, tmp_path) as database:
        yield RevisionStore(database)


def service(store: RevisionStore, traces: Traces, loader: Loader) -> Deployments:
    builder = Builder(BuildConfig(), RuntimeConfig())
    return Deployments(store, builder, loader, traces, TickingClock(tick=1), STARTER)


def place_of(script: str, code: str) -> str:
    before = script[: script.index(code)]
    return f"guild.js:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


async def test_a_stack_of_a_deployed_script_shows_its_typescript_after_a_restart(store):
    try:
        find_esbuild("")
    except DependencyError:
        pytest.skip("esbuild is not installed: npm ci")
    loader = Loader()
    deployment = await service(store, Traces(store), loader).deploy(
        GUILD, UPLOAD, "operator", "cli"
    )
    assert await store.current(GUILD) == loader.revision
    stack = f"Error: boom\n    at {place_of(loader.revision.script, 'new Error')}"
    shown = await Traces(store).map_stack(GUILD, deployment.revision, stack)
    assert shown == "Error: boom\n    at src/main.ts:2:7"


@pytest.mark.skipif(not STARTER.exists(), reason="runtime-dist is not built: make build")
async def test_the_starter_that_ships_is_deployed_with_its_map(store):
    loader = Loader()
    assert await service(store, Traces(store), loader).bootstrap(GUILD)
    script = loader.revision.script
    assert script.startswith("(() => {")
    assert script.count("sourceURL=guild.js") == 1
    stack = f"Error\n    at {place_of(script, 'createBot(')}"
    shown = await Traces(store).map_stack(GUILD, loader.revision.revision, stack)
    assert "main.ts:" in shown
