"""Loads a script, also when its worker dies under it, of it or of somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import structlog

from trellis.errors import DependencyError, ScriptError
from trellis.guilds.suspicion import Suspicion, WorkerLostError

if TYPE_CHECKING:
    import asyncio

    from trellis.guilds.instance import Instance, Owner
    from trellis.guilds.isolates import Isolates
    from trellis.guilds.ports import RevisionSource

ATTEMPTS: Final = 5  # of a script that is innocent of the deaths that it loads through

log = structlog.get_logger()


class Loader:
    """See the module.

    Args:
        isolates: where scripts run.
        probation: who holds it has the worker for suspects to itself.
    """

    def __init__(self, isolates: Isolates, probation: asyncio.Lock) -> None:
        self._isolates = isolates
        self._probation = probation

    async def load(self, source: RevisionSource, owner: Owner) -> Instance:
        """A new isolate with the script; a suspect has to load alone on probation first.

        Raises:
            ScriptError: `load_failed`.
            DependencyError: no worker lives for long enough.
        """
        for _ in range(ATTEMPTS):
            try:
                return await self._isolates.load(source, owner)
            except WorkerLostError as error:
                if error.suspicion is not Suspicion.NONE:
                    await self._load_alone(source, owner)
        raise DependencyError("the workers died again and again while the script was loaded")

    async def _load_alone(self, source: RevisionSource, owner: Owner) -> None:
        """Returns if the worker lives through it."""
        log.info("guild.load_on_probation", guild_id=source.guild_id)
        isolates = self._isolates
        suspicion = Suspicion.NONE
        async with self._probation:
            for _ in range(ATTEMPTS):
                try:
                    isolates.close(await isolates.load(source, owner, on_probation=True))
                except WorkerLostError as error:
                    suspicion = error.suspicion
                    if suspicion is Suspicion.CRASHED:
                        break
                else:
                    return
        raise _not_loaded(suspicion)


def _not_loaded(suspicion: Suspicion) -> ScriptError | DependencyError:
    """Why a script did not load that was alone, by what its worker's last death says of it."""
    if suspicion is Suspicion.NONE:
        return DependencyError("the worker for suspects died again and again")
    message = "its worker process died each time the script was loaded"
    return ScriptError(message, code="load_failed", error=message)
