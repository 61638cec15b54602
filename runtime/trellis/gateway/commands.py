"""Keeps each guild's application commands as its script registered them."""

from __future__ import annotations

import asyncio
import hashlib
import json
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from discord.http import Route

from trellis.errors import OpError
from trellis.gateway.broker import Call
from trellis.gateway.failures import is_passing, unreachable

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.gateway.ports import Sleep
    from trellis.gateway.scope import Requests
    from trellis.gateway.tasks import Tasks
    from trellis.guilds.ports import GuildLog
    from trellis.storage.cache import Cache

Commands = list[dict[str, Any]]

# Waits before each attempt in the background.
ATTEMPTS_AFTER_SECS = (0.0, 5.0, 30.0, 120.0)

# How long an equal registration may be skipped: someone else may change a guild's commands.
REMEMBERED_SECS = 24 * 3600.0

# The isolate of a guild that runs nothing; real ones begin at 1.
NOBODY = 0

# Isolates of one guild that load at the same time; older stagings are dropped.
_STAGED_A_GUILD = 4


class CommandSync:
    """Port Registrations: commands take effect when the isolate that registered them goes live."""

    def __init__(
        self,
        requests: Requests,
        application_id: Callable[[], int | None],
        cache: Cache,
        guild_log: GuildLog,
        tasks: Tasks,
        sleep: Sleep,
    ) -> None:
        self._requests = requests
        self._application_id = application_id
        self._cache = cache
        self._guild_log = guild_log
        self._tasks = tasks
        self._sleep = sleep
        self._live: dict[int, int] = {}  # guild: isolate
        self._has_spoken: set[int] = set()  # guilds whose live isolate registered commands
        self._staged: dict[int, dict[int, Commands]] = {}  # guild: isolate: commands
        self._registered: dict[int, str] = {}  # guild: digest of the last success
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def register(self, guild_id: int, isolate_id: int, commands: Commands) -> None:
        """At once for the live isolate; for any other, when it becomes the live one."""
        if self._live.get(guild_id) == isolate_id:
            self._has_spoken.add(guild_id)
            await self._put(guild_id, commands)
            return
        staged = self._staged.setdefault(guild_id, {})
        staged[isolate_id] = commands
        if len(staged) > _STAGED_A_GUILD:
            del staged[next(iter(staged))]

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:
        """The isolate is live: its commands, if only none, are registered in the background."""
        del revision
        self._live[guild_id] = isolate_id
        self._has_spoken.discard(guild_id)
        commands = self._staged.pop(guild_id, {}).get(isolate_id, [])
        self._tasks.spawn(self._put_until_done(guild_id, isolate_id, commands))

    def withdrawn(self, guild_id: int) -> None:
        """The guild runs nothing any more: its commands go."""
        self._live[guild_id] = NOBODY
        self._staged.pop(guild_id, None)
        self._tasks.spawn(self._put_until_done(guild_id, NOBODY, []))

    def discarded(self, isolate_id: int) -> None:
        for guild_id, staged in list(self._staged.items()):
            staged.pop(isolate_id, None)
            if not staged:
                del self._staged[guild_id]

    def forget(self, guild_id: int) -> None:
        """The bot left the guild, and Discord dropped its commands with it."""
        self._live.pop(guild_id, None)
        self._staged.pop(guild_id, None)
        self._registered.pop(guild_id, None)
        self._tasks.spawn(self._cache.delete(_key(guild_id)))

    async def _put_until_done(self, guild_id: int, isolate_id: int, commands: Commands) -> None:
        for wait in ATTEMPTS_AFTER_SECS:
            await self._sleep(wait)
            if self._live.get(guild_id) != isolate_id or guild_id in self._has_spoken:
                return  # another revision has taken over, or this one has said more since
            try:
                await self._put(guild_id, commands)
            except OpError as error:
                self._log_failure(guild_id, error)
                if not is_passing(error):
                    return
            else:
                return

    def _log_failure(self, guild_id: int, error: OpError) -> None:
        message = f"commands were not registered: {error.message}"
        self._guild_log.write(guild_id, "error", message, target="runtime")

    async def _put(self, guild_id: int, commands: Commands) -> None:
        """Replaces the guild's commands, unless they are these already."""
        digest = hashlib.sha256(json.dumps(commands, sort_keys=True).encode()).hexdigest()
        lock = self._locks.setdefault(guild_id, asyncio.Lock())
        async with lock:
            if await self._last_success(guild_id) == digest:
                return
            await self._requests.request(guild_id, Call(self._route(guild_id), commands))
            self._registered[guild_id] = digest
            await self._cache.set(_key(guild_id), digest.encode(), REMEMBERED_SECS)

    async def _last_success(self, guild_id: int) -> str | None:
        if guild_id not in self._registered:
            cached = await self._cache.get(_key(guild_id))
            if cached is not None:
                self._registered[guild_id] = cached.decode()
        return self._registered.get(guild_id)

    def _route(self, guild_id: int) -> Route:
        application_id = self._application_id()
        if application_id is None:
            raise unreachable()  # not signed in yet
        return Route(
            "PUT",
            "/applications/{application_id}/guilds/{guild_id}/commands",
            application_id=application_id,
            guild_id=guild_id,
        )


def _key(guild_id: int) -> str:
    return f"commands:{guild_id}"
