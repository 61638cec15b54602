"""Guild logs: written without waiting, kept in the database, followed live."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING, Self
from weakref import WeakSet

import structlog
from sqlalchemy.exc import SQLAlchemyError

from trellis.errors import PlatformError
from trellis.logs.entry import LogEntry, clean_level, clean_message, clean_name
from trellis.logs.inbox import Inbox
from trellis.logs.pending import Pending

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from trellis.logs.store import LogStore

_FLUSH_SECS = 0.2
_FLUSH_LINES = 500
_RETRY_SECS = 2
_PENDING_A_GUILD = 1000
_PENDING_IN_ALL = 20_000
_INBOX_LINES = 1000

log = structlog.get_logger()


class GuildLogs:
    """The logs of all guilds (port GuildLog of the guilds package). Use it as a context manager.

    Ids are given out here, not by the database, so that a line can be streamed before it is
    stored, under the id that it will have there. One process writes to a database at a time.

    Args:
        store: where lines are kept.
        clock: seconds since 1970.
        lines_per_guild: how many lines of a guild are kept.
    """

    def __init__(
        self, store: LogStore, clock: Callable[[], float], *, lines_per_guild: int = 2000
    ) -> None:
        self._store = store
        self._clock = clock
        self._keep = lines_per_guild
        self._trim_after = max(1, lines_per_guild // 10)
        self._pending = Pending(_PENDING_A_GUILD, _PENDING_IN_ALL)
        self._flushing: list[LogEntry] = []
        self._one_flush = asyncio.Lock()
        # Unknown guilds start at the threshold: their first lines trim what an earlier run left.
        self._untrimmed: defaultdict[int, int] = defaultdict(lambda: self._trim_after)
        self._inboxes: defaultdict[int, WeakSet[Inbox]] = defaultdict(WeakSet)
        self._due = asyncio.Event()
        self._next_id = 1
        self._closing = False
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._next_id = await self._store.last_id() + 1
        self._task = asyncio.create_task(self._flush_forever(), name="guild-logs")
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closing = True
        self._due.set()
        if self._task is not None:
            await self._task
        for inboxes in self._inboxes.values():
            for inbox in list(inboxes):
                inbox.close()

    def write(
        self,
        guild_id: int,
        level: str,
        message: str,
        *,
        target: str = "script",
        event_id: str | None = None,
    ) -> None:
        """Adds a line to the guild's log. Never blocks and never raises."""
        entry = LogEntry(
            id=self._next_id,
            timestamp=int(self._clock() * 1000),
            level=clean_level(level),
            target=clean_name(target),
            guild_id=guild_id,
            message=clean_message(message),
            event_id=None if event_id is None else clean_name(event_id),
        )
        self._next_id += 1
        self._pending.add(entry)
        if len(self._pending) >= _FLUSH_LINES:
            self._due.set()
        for inbox in list(self._inboxes.get(guild_id, ())):
            inbox.put(entry)

    async def recent(
        self, guild_id: int, limit: int = 100, after_id: int | None = None
    ) -> list[LogEntry]:
        """The newest `limit` lines, of those after `after_id` if it is given, oldest first.

        They are stored first, so that a line somebody has read outlives a host that is killed.
        What is written meanwhile is shown the next time; only what cannot be stored is shown as
        it is.
        """
        is_stored = await self._store_up_to(guild_id, self._next_id - 1)
        # Looked at before the database: a line that is stored in between is in both, not in none.
        fresh = [] if is_stored else self._unstored(guild_id)
        floor = after_id or 0
        lines = {e.id: e for e in await self._store.recent(guild_id, limit, floor)}
        lines |= {e.id: e for e in fresh if e.id > floor}
        return [lines[line_id] for line_id in sorted(lines)][-limit:]

    def subscribe(
        self, guild_id: int, after_id: int | None = None
    ) -> AsyncGenerator[LogEntry, None]:
        """Lines as they come, from now on; with `after_id`, first those kept after that one.

        Ends when the service closes.
        """
        inbox = Inbox(_INBOX_LINES)
        inbox.missed = after_id is not None
        self._inboxes[guild_id].add(inbox)
        return self._follow(guild_id, inbox, self._next_id - 1 if after_id is None else after_id)

    async def forget(self, guild_id: int) -> None:
        """Lines of the guild that are not stored yet never will be."""
        async with self._one_flush:
            self._pending.forget(guild_id)
            self._flushing = [entry for entry in self._flushing if entry.guild_id != guild_id]
            self._untrimmed.pop(guild_id, None)

    async def flush(self) -> None:
        """Stores what was written so far. What cannot be stored now stays for the next time."""
        async with self._one_flush:
            self._say_what_was_dropped()
            if not self._flushing:
                self._flushing = self._pending.take()
            if not self._flushing:
                return
            await self._store.add(self._flushing)
            stored, self._flushing = self._flushing, []
            await self._trim(Counter(entry.guild_id for entry in stored))

    async def _follow(
        self, guild_id: int, inbox: Inbox, last: int
    ) -> AsyncGenerator[LogEntry, None]:
        while True:
            entries = inbox.take()
            if inbox.missed:
                inbox.missed = False
                entries = await self.recent(guild_id, self._keep, last)
            for entry in entries:
                if entry.id > last:
                    last = entry.id
                    yield entry
            if inbox.closed:
                return
            await inbox.wait()

    async def _flush_forever(self) -> None:
        while not self._closing:
            with suppress(TimeoutError):
                async with asyncio.timeout(_FLUSH_SECS):
                    await self._due.wait()
            self._due.clear()
            await self._try_to_flush()
            if self._flushing and not self._closing:
                await asyncio.sleep(_RETRY_SECS)
        await self._try_to_flush()

    def _unstored(self, guild_id: int) -> list[LogEntry]:
        """Lines of the guild, oldest first."""
        flushing = [entry for entry in self._flushing if entry.guild_id == guild_id]
        return flushing + self._pending.of(guild_id)

    async def _store_up_to(self, guild_id: int, last: int) -> bool:
        """Stores the guild's lines up to that one; whether that was possible."""
        while (waiting := self._unstored(guild_id)) and waiting[0].id <= last:
            await self._try_to_flush()
            if self._flushing:
                return False
        return True

    async def _try_to_flush(self) -> None:
        try:
            await self.flush()
        except PlatformError as error:
            log.warning("guild_logs.not_stored", lines=len(self._flushing), error=error.message)
        except SQLAlchemyError:
            # Our ids are in use, most likely: another process writes to this database. These lines
            # are given up, or they would stand in the way of all that follow.
            log.exception("guild_logs.lost", lines=len(self._flushing))
            self._flushing = []
            with suppress(PlatformError):
                self._next_id = max(self._next_id, await self._store.last_id() + 1)

    async def _trim(self, written: Counter[int]) -> None:
        for guild_id, lines in written.items():
            self._untrimmed[guild_id] += lines
            if self._untrimmed[guild_id] >= self._trim_after:
                await self._store.trim(guild_id, self._keep)
                self._untrimmed[guild_id] = 0

    def _say_what_was_dropped(self) -> None:
        for guild_id, lines in self._pending.take_dropped().items():
            text = f"{lines} lines were dropped: they came faster than they can be stored"
            self.write(guild_id, "warn", text, target="platform")
