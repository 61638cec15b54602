"""Deploys: an upload is built, loaded beside what runs, and kept; or nothing changes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar
from uuid import uuid4

import structlog

from trellis.deployments.locks import GuildLocks
from trellis.deployments.models import Built, Contents, Deployment, Revision, SourceFile, Upload
from trellis.deployments.starter import load_starter
from trellis.errors import PlatformError, ScriptError
from trellis.guilds.ports import RevisionSource

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Coroutine, Sequence
    from pathlib import Path

    from trellis.deployments.store import RevisionStore

_MAX_ERROR_CHARS = 8192

T = TypeVar("T")
log = structlog.get_logger()


async def _at_once() -> None:
    pass


class Loader(Protocol):
    """Whoever runs the guilds' scripts."""

    async def deploy(self, guild_id: int, revision: RevisionSource) -> None:
        """Switches the guild to this revision; ScriptError if it does not load."""
        ...

    async def undeploy(self, guild_id: int) -> None: ...


class Build(Protocol):
    async def build(self, upload: Upload) -> Built: ...


class MapMemory(Protocol):
    def remember(self, revision: str, source_map: str) -> None:
        """The map of a revision that is about to be loaded, before it is stored."""
        ...


@dataclass(frozen=True, slots=True)
class _Draft:
    """A built upload that is not a revision yet."""

    guild_id: int
    entry: str
    files: tuple[SourceFile, ...] | None
    built: Built
    actor: str
    source: str
    build_id: str | None = None


class Deployments:
    """Changes what guilds run, one change at a time for each guild.

    A change that was begun is finished, even if whoever asked for it goes away: what runs and what
    the database says must not come apart.

    Args:
        store: where revisions are kept.
        builder: makes uploads into scripts.
        loader: loads scripts.
        traces: learns the source map of a script before it is loaded.
        clock: seconds since 1970.
        starter: the script for guilds that have none.
        heard: waits until the bot hears of what scripts want, but not for long.
    """

    def __init__(
        self,
        store: RevisionStore,
        builder: Build,
        loader: Loader,
        traces: MapMemory,
        clock: Callable[[], float],
        starter: Path,
        heard: Callable[[], Awaitable[object]] = _at_once,
    ) -> None:
        self._heard = heard
        self._store = store
        self._builder = builder
        self._loader = loader
        self._traces = traces
        self._clock = clock
        self._starter_path = starter
        self._starter: Built | None = None
        self._locks = GuildLocks()
        self._changes: set[asyncio.Task[object]] = set()

    async def deploy(self, guild_id: int, upload: Upload, actor: str, source: str) -> Deployment:
        """Makes the upload what the guild runs.

        Raises:
            RequestError, LimitError: the upload is not in order.
            ScriptError: it cannot be built, or does not load; what ran goes on running.
            DependencyError: it could not be stored; what ran runs again.
        """
        deployment = await self._to_the_end(self._deploy(guild_id, upload, actor, source))
        await self._heard()
        return deployment

    async def delete(self, guild_id: int) -> bool:
        """Ends the guild's script; its history stays. False when there was none."""
        return await self._to_the_end(self._delete(guild_id))

    async def end(
        self, guild_id: int, may: Callable[[], None], then: Callable[[], Awaitable[T]]
    ) -> T:
        """Ends the guild's script, unless `may` raises; none can begin until `then` has ended."""
        return await self._to_the_end(self._end(guild_id, may, then))

    async def bootstrap(self, guild_id: int) -> bool:
        """Gives the guild the starter script if it never had any; whether it was given now."""
        return await self._to_the_end(self._bootstrap(guild_id))

    async def get(self, guild_id: int) -> Deployment | None:
        return await self._store.get(guild_id)

    async def list(self, guild_ids: Collection[int] | None = None) -> list[Deployment]:
        """The deployments of these guilds, or of all."""
        return await self._store.list(guild_ids)

    async def exists(self, guild_id: int) -> bool:
        return await self._store.exists(guild_id)

    async def current(self, guild_id: int) -> RevisionSource | None:
        """The revision that the guild should run, None when it has none."""
        return await self._store.current(guild_id)

    async def contents(self, guild_id: int, revision: str | None = None) -> Contents | None:
        """Files, script and source map of a revision of that guild, or of the one it runs."""
        if revision is None and (deployment := await self._store.get(guild_id)):
            revision = deployment.revision
        return None if revision is None else await self._store.contents(guild_id, revision)

    async def history(self, guild_id: int, limit: int = 20) -> Sequence[Revision]:
        """The newest revisions, newest first."""
        return await self._store.history(guild_id, limit)

    async def close(self) -> None:
        """Waits for the changes that were begun."""
        await asyncio.gather(*self._changes, return_exceptions=True)

    async def _to_the_end(self, change: Coroutine[object, object, T]) -> T:
        task = asyncio.ensure_future(change)
        self._changes.add(task)
        task.add_done_callback(self._changes.discard)
        return await asyncio.shield(task)

    async def _deploy(self, guild_id: int, upload: Upload, actor: str, source: str) -> Deployment:
        async with self._locks.of(guild_id):
            built = await self._builder.build(upload)
            files = None if upload.files is None else tuple(upload.files)
            draft = _Draft(guild_id, upload.entry, files, built, actor, source, upload.build_id)
            return await self._switch_to(draft)

    async def _delete(self, guild_id: int) -> bool:
        async with self._locks.of(guild_id):
            found = await self._store.delete(guild_id)
            await self._loader.undeploy(guild_id)
            return found

    async def _end(
        self, guild_id: int, may: Callable[[], None], then: Callable[[], Awaitable[T]]
    ) -> T:
        async with self._locks.of(guild_id):
            may()
            await self._store.delete(guild_id)
            await self._loader.undeploy(guild_id)
            return await then()

    async def _bootstrap(self, guild_id: int) -> bool:
        async with self._locks.of(guild_id):
            if await self._store.exists(guild_id):
                return False
            if not await self._store.claim_bootstrap(guild_id, self._now()):
                return False
            try:
                built = await self._built_starter()
                name = self._starter_path.name
                await self._switch_to(_Draft(guild_id, name, None, built, "system", "bootstrap"))
            except PlatformError:
                await self._store.release_bootstrap(guild_id)
                raise
            return True

    async def _built_starter(self) -> Built:
        if self._starter is None:
            self._starter = await asyncio.to_thread(load_starter, self._starter_path)
        return self._starter

    async def _switch_to(self, draft: _Draft) -> Deployment:
        revision = RevisionSource(draft.guild_id, str(uuid4()), draft.built.script)
        before = await self._store.current(draft.guild_id)
        self._traces.remember(revision.revision, draft.built.source_map)
        try:
            await self._loader.deploy(draft.guild_id, revision)
        except ScriptError as error:
            await self._keep_failed(draft, revision.revision, error)
            raise
        try:
            return await self._keep(draft, revision.revision)
        except Exception:
            await self._go_back(draft.guild_id, before)
            raise

    async def _keep(self, draft: _Draft, revision: str) -> Deployment:
        kept = self._revision(draft, revision, "success", None)
        deployment = await self._store.add(kept, _contents(draft))
        if deployment is None:
            raise RuntimeError("a revision that succeeded did not become a deployment")
        return deployment

    async def _keep_failed(self, draft: _Draft, revision: str, error: ScriptError) -> None:
        text = _error_text(error)
        try:
            await self._store.add(self._revision(draft, revision, "failed", text), _contents(draft))
        except PlatformError as failure:
            # The guild's own error is the one to tell; the history lacks a line.
            log.warning("revision.not_kept", guild_id=draft.guild_id, error=failure.message)

    async def _go_back(self, guild_id: int, before: RevisionSource | None) -> None:
        try:
            if before is None:
                await self._loader.undeploy(guild_id)
            else:
                await self._loader.deploy(guild_id, before)
        except PlatformError as error:
            log.warning("deployment.not_restored", guild_id=guild_id, error=error.message)
            await self._loader.undeploy(guild_id)  # loads lazily what the database has

    def _revision(
        self, draft: _Draft, revision: str, status: Literal["success", "failed"], error: str | None
    ) -> Revision:
        return Revision(
            id=revision,
            guild_id=draft.guild_id,
            entry=draft.entry,
            status=status,
            error=error,
            actor=draft.actor,
            source=draft.source,
            build_id=draft.build_id,
            created_at=self._now(),
        )

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)


def _contents(draft: _Draft) -> Contents:
    return Contents(draft.files, draft.built.script, draft.built.source_map)


def _error_text(error: ScriptError) -> str:
    stack = str(error.details.get("error", error.message))
    text = stack.replace("\0", "\ufffd").encode(errors="replace").decode()
    return text[:_MAX_ERROR_CHARS]
