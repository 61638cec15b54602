"""Loads a guild's script when something needs it; tries again for a while where the host fails."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import structlog

from trellis.errors import DependencyError, PlatformError, ScriptError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

RETRY_SECS: Final = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)  # of a load that something else prevents

log = structlog.get_logger()


class Waking:
    """See the module.

    Args:
        load: loads it, unless that is no longer needed.
        pause: seconds that the guild has to wait for what it did before.
        refused: told when the script does not load.
        given_up: told why when the host cannot load it.
    """

    def __init__(
        self,
        guild_id: int,
        *,
        load: Callable[[], Awaitable[None]],
        pause: Callable[[], float],
        refused: Callable[[ScriptError], None],
        given_up: Callable[[str], None],
    ) -> None:
        self._guild_id = guild_id
        self._load = load
        self._pause = pause
        self._refused = refused
        self._given_up = given_up
        self._task: asyncio.Task[None] | None = None

    @property
    def is_on(self) -> bool:
        return self._task is not None

    def begin(self) -> None:
        if self._task is None:
            self._task = asyncio.create_task(self._run())

    async def ended(self) -> None:
        """Waits for what is under way."""
        if self._task is not None:
            await asyncio.wait({self._task})

    async def _run(self) -> None:
        try:
            await asyncio.sleep(self._pause())
            await self._load_when_possible()
        except ScriptError as error:
            self._refused(error)
        except PlatformError as error:
            self._given_up(error.message)
        except Exception:
            log.exception("guild.load_failed", guild_id=self._guild_id)
            self._given_up("the host failed to load the script")
        finally:
            self._task = None

    async def _load_when_possible(self) -> None:
        """Tries again for a while when a part of the host is down; what waits goes on waiting."""
        for pause in RETRY_SECS:
            try:
                return await self._load()
            except DependencyError as error:
                log.warning("guild.load_put_off", guild_id=self._guild_id, reason=error.message)
                await asyncio.sleep(pause)
        return await self._load()
