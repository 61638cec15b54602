"""Asks each part of the process how it is, all at once and none for long."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import structlog

from trellis.api.ports import PartHealth
from trellis.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping


log = structlog.get_logger()


class HealthChecks:
    """Checks by the name of their part (port Health).

    A check answers figures worth showing, and raises when its part is down.

    Args:
        checks: what to ask.
        timeout_secs: a part that takes longer is down.
    """

    def __init__(
        self,
        checks: Mapping[str, Callable[[], Awaitable[Mapping[str, Any]]]],
        timeout_secs: float = 3,
    ) -> None:
        self._checks = dict(checks)
        self._timeout_secs = timeout_secs

    async def check(self) -> Mapping[str, PartHealth]:
        """How each part is, by its name. Never raises."""
        found = await asyncio.gather(*(self._ask(name) for name in self._checks))
        return dict(zip(self._checks, found, strict=True))

    async def _ask(self, name: str) -> PartHealth:
        try:
            async with asyncio.timeout(self._timeout_secs):
                return PartHealth(well=True, facts=await self._checks[name]())
        except TimeoutError:
            return PartHealth(well=False, facts={"error": "does not answer"})
        except PlatformError as error:
            return PartHealth(well=False, facts={"error": error.code})
        except Exception:
            # Whoever asks for the health of a broken process must still get an answer.
            log.exception("health.check_failed", part=name)
            return PartHealth(well=False, facts={"error": "failed"})
