"""How a guild stands with the host: its strikes, and whether it is held off."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import structlog

from trellis.guilds.ports import Held
from trellis.guilds.strikes import Strikes

if TYPE_CHECKING:
    from trellis.guilds.ports import Holds
    from trellis.guilds.waiting import RuntimeVoice

log = structlog.get_logger()


class Standing:
    """See the module.

    Args:
        holds: where holds are kept.
        voice: tells the guild.
    """

    def __init__(self, guild_id: int, holds: Holds, voice: RuntimeVoice) -> None:
        self._guild_id = guild_id
        self._holds = holds
        self._voice = voice
        self._strikes = Strikes()

    @property
    def held(self) -> Held | None:
        return self._holds.get(self._guild_id)

    def strike(self, reason: str) -> str | None:
        """Counts one. Answers why the guild must be held off now; None: it may be loaded again."""
        return self._strikes.add(reason)

    def pause(self) -> float:
        """Seconds until the guild may be loaded again."""
        return self._strikes.pause()

    def hold(self, reason: str) -> None:
        """Nothing of this guild runs any more, until it deploys again or is resumed."""
        self._holds.put(self._guild_id, Held(reason, time.time()))
        self._voice.say(
            "error",
            f"this guild is held off: {reason}. Mend the script and deploy it again, or let it run"
            " as it is: trellis resume.",
        )
        log.warning("guild.held", guild_id=self._guild_id, reason=reason)

    def forgive(self) -> None:
        self._strikes.forget()
        self._holds.lift(self._guild_id)

    def say_resumed(self) -> None:
        self._voice.say("info", "this guild is no longer held off")
        log.info("guild.resumed", guild_id=self._guild_id)
