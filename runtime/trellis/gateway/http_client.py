"""discord.py's HTTP client, pointed at the servers that the configuration names.

The two URLs are changed here and nowhere else, for this client alone: nothing of discord.py's
classes is patched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import aiohttp
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Ratelimit, Route
from discord.utils import MISSING
from typing_extensions import override

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterable, Sequence

    from discord import File
    from discord.types.gateway import SessionStartLimit
    from discord.types.user import User

# discord.py waits out shorter limits itself; 30 is the least it takes.
_LONGEST_WAIT_SECS = 30.0


class DiscordHttp(HTTPClient):
    """Args: api_base, Discord's by default; gateway_url, empty for what GET /gateway/bot says."""

    def __init__(self, loop: asyncio.AbstractEventLoop, *, api_base: str, gateway_url: str) -> None:
        super().__init__(loop, max_ratelimit_timeout=_LONGEST_WAIT_SECS)
        self._api_base = api_base.rstrip("/")
        self._configured_gateway = gateway_url
        self._announced_gateway = ""
        self._open = False

    @override
    async def request(
        self,
        route: Route,
        *,
        files: Sequence[File] | None = None,
        form: Iterable[dict[str, Any]] | None = None,
        **kwargs: Any,
    ) -> Any:
        if not self._open:
            raise aiohttp.ClientConnectionError("not signed in to Discord")
        if route.url.startswith(Route.BASE):
            route.url = self._api_base + route.url.removeprefix(Route.BASE)
        return await super().request(route, files=files, form=form, **kwargs)

    @override
    def get_ratelimit(self, key: str) -> Ratelimit:
        # An interaction is called back once: a bucket kept for each would only cost memory.
        if key.startswith("POST /interactions/"):
            return Ratelimit(self.max_ratelimit_timeout)
        return super().get_ratelimit(key)

    @override
    async def get_bot_gateway(self) -> tuple[int, str, SessionStartLimit]:
        shards, url, limits = await super().get_bot_gateway()
        self._announced_gateway = url
        return shards, url, limits

    @override
    async def ws_connect(self, url: str, *, compress: int = 0) -> aiohttp.ClientWebSocketResponse:
        return await super().ws_connect(self._gateway_for(yarl.URL(url)), compress=compress)

    def _gateway_for(self, url: yarl.URL) -> str:
        """Where to connect: a proxy stands in for resuming too, not only for a first connection."""
        target = self._configured_gateway
        if not target and url.host == DiscordWebSocket.DEFAULT_GATEWAY.host:
            target = self._announced_gateway  # discord.py falls back on its own default
        return str(yarl.URL(target).with_query(url.query)) if target else str(url)

    @override
    async def static_login(self, token: str) -> User:
        self._open = True
        return await super().static_login(token)

    @override
    async def close(self) -> None:
        self._open = False
        await super().close()
        self.connector = MISSING  # closed with its session: signing in again needs another
