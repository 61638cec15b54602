"""Signing in to Discord and staying connected.

discord.py reconnects a shard by itself. What ends its whole client is tried again here, except for
what only the operator can mend.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

import discord
import structlog

from trellis.errors import ConfigError
from trellis.gateway.failures import EXPECTED, are_intents_refused

if TYPE_CHECKING:
    from trellis.gateway.ports import Now, Sleep

log = structlog.get_logger()

# Close codes of Discord's gateway.
_BAD_TOKEN = 4004
_BAD_INTENTS = 4013

_FIRST_WAIT_SECS = 1.0
_LONGEST_WAIT_SECS = 120.0  # Discord allows 1,000 sessions a day
_STABLE_SECS = 300.0  # a connection that held so long was a good one


class Intents(Protocol):
    """Decides what sessions ask for."""

    def before_connecting(self, flags: int | None) -> None:
        """The bot has signed in; `flags` are its application's."""
        ...

    def refused(self) -> bool:
        """Discord does not give what was asked for; whether the next session asks for less."""
        ...


class Connection:
    """Owns the client's life: `open`, then `run` until `close`."""

    def __init__(
        self,
        client: discord.AutoShardedClient,
        token: str,
        intents: Intents,
        now: Now,
        sleep: Sleep,
    ) -> None:
        self._client = client
        self._intents = intents
        self._token = token
        self._now = now
        self._sleep = sleep
        self._signed_in = False
        self._used = False
        self._closing = asyncio.Event()

    async def open(self) -> None:
        """Signs in. ConfigError when the token is refused; an absent Discord is left to `run`."""
        try:
            await self._sign_in()
        except EXPECTED as error:
            fatal = _config_error(error)
            if fatal is not None:
                raise fatal from error
            log.warning("gateway.sign_in_failed", error=str(error))

    async def run(self) -> None:
        """Stays connected until `close`. ConfigError when Discord will not have us."""
        wait = _FIRST_WAIT_SECS
        while True:
            began = self._now()
            await self._until_disconnected()
            if self._closing.is_set():
                return
            if self._now() - began >= _STABLE_SECS:
                wait = _FIRST_WAIT_SECS
            await self._sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT_SECS)

    async def close(self) -> None:
        self._closing.set()
        if self._used:
            await self._client.close()

    async def _until_disconnected(self) -> None:
        try:
            await self._connect()
        except Exception as error:
            if are_intents_refused(error) and self._intents.refused():
                return
            fatal = _config_error(error)
            if fatal is not None:
                raise fatal from error
            if not self._closing.is_set():
                log.exception("gateway.disconnected")

    async def _connect(self) -> None:
        if not self._signed_in:
            await self._sign_in()
        try:
            await self._client.connect()
        finally:
            self._signed_in = False

    async def _sign_in(self) -> None:
        if self._used:  # a client that closed keeps its caches until it is cleared
            await self._client.close()
            self._client.clear()
        self._used = True
        # Entering makes the client's queue anew: the old one still holds the order to stop.
        await self._client.__aenter__()
        await self._client.login(self._token)
        application = self._client.application
        self._intents.before_connecting(application.flags.value if application else None)
        self._signed_in = True


def _config_error(error: BaseException) -> ConfigError | None:
    """What the operator must mend, None if it is nothing of theirs."""
    code = error.code if isinstance(error, discord.ConnectionClosed) else 0
    if isinstance(error, discord.LoginFailure) or code == _BAD_TOKEN:
        return ConfigError(
            "Discord refused the bot's token",
            code="discord.bad_token",
            hint="copy the token from the Bot page of https://discord.com/developers/applications"
            " into DISCORD_TOKEN or discord.token",
        )
    if are_intents_refused(error):
        return ConfigError(
            "Discord refused the intents that the bot asks for",
            code="discord.missing_intents",
            hint="there is none among them that the bot could go without: is the application"
            " disabled? Look at https://discord.com/developers/applications",
        )
    if code == _BAD_INTENTS:
        return ConfigError("Discord does not know these intents", code="discord.bad_intents")
    return None


async def first_of(event: asyncio.Event, task: asyncio.Task[None]) -> None:
    """Returns when `event` is set; raises what ended `task` if that is sooner."""
    waiting = asyncio.create_task(event.wait())
    try:
        await asyncio.wait({waiting, task}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiting.cancel()
    if task.done():
        task.result()
