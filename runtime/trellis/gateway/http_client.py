"""discord.py's HTTP client, pointed at the servers that the configuration names.

The two URLs are changed here and nowhere else, for this client alone: nothing of discord.py's
classes is patched.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Ratelimit, Route, json_or_text
from discord.utils import MISSING
from typing_extensions import override

from trellis.gateway.failures import NEVER_SENT, SERVER_FAILED, TOO_MANY_REQUESTS, NotSignedIn
from trellis.gateway.tasks import Tasks

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterable, Sequence

    from discord import File
    from discord.types.gateway import SessionStartLimit
    from discord.types.user import User

BeforeSending = Callable[[], Awaitable[None]]

# discord.py waits out shorter limits itself; 30 is the least it takes.
_LONGEST_WAIT_SECS = 30.0

_TOKEN_IN_PATH = re.compile(r"(/(?:webhooks|interactions)/\d+/)[^/\s?]+")


class _PromptLimit(Ratelimit):
    """discord.py's bucket, but that it hands an answer over at once, and forgets no request.

    discord.py keeps back the answer of the request that empties a bucket until the bucket is full
    again. Whoever comes next has to wait; who has been served has not. And where requests take
    their time discord.py believes the number in an answer, which knows nothing of those on their
    way: it sends too many.
    """

    def __init__(self, longest_wait: float | None, tasks: Tasks) -> None:
        super().__init__(longest_wait)
        self._tasks = tasks

    @override
    def update(self, response: aiohttp.ClientResponse, *, use_clock: bool = False) -> None:
        super().update(response, use_clock=use_clock)
        left = int(response.headers.get("X-Ratelimit-Remaining", 0))
        others = self.outgoing - 1
        self.remaining = max(left - others, 0)

    @override
    async def __aexit__(self, *raised: Any) -> None:  # noqa: PYI036  # discord.py's own types
        self.outgoing -= 1
        if self._sleeping.locked():
            return  # whoever waits is woken when the bucket is full again
        if self.remaining <= 0:
            self._tasks.spawn(self._refresh())
        else:
            self._wake(self.remaining)


class DiscordHttp(HTTPClient):
    """Args: api_base, Discord's by default; gateway_url, empty for what GET /gateway/bot says."""

    def __init__(self, loop: asyncio.AbstractEventLoop, *, api_base: str, gateway_url: str) -> None:
        trace = aiohttp.TraceConfig()
        trace.on_request_end.append(self._answered)
        super().__init__(loop, max_ratelimit_timeout=_LONGEST_WAIT_SECS, http_trace=trace)
        self.on_limited: Callable[[], None] = lambda: None
        self._api_base = api_base.rstrip("/")
        self._configured_gateway = gateway_url
        self._announced_gateway = ""
        self._open = False
        self._tasks = Tasks()
        logging.getLogger("discord.http").addFilter(_without_tokens)

    async def _answered(
        self,
        _session: aiohttp.ClientSession,
        _context: object,
        answered: aiohttp.TraceRequestEndParams,
    ) -> None:
        """Tells of each 429 that Discord counts: discord.py waits most of them out in silence."""
        response = answered.response
        is_shared = response.headers.get("X-RateLimit-Scope") == "shared"
        if response.status == TOO_MANY_REQUESTS and not is_shared:
            self.on_limited()

    @override
    async def request(
        self,
        route: Route,
        *,
        files: Sequence[File] | None = None,
        form: Iterable[dict[str, Any]] | None = None,
        before_sending: BeforeSending | None = None,
        **kwargs: Any,
    ) -> Any:
        if not self._open:
            raise NotSignedIn("not signed in to Discord")
        if route.url.startswith(Route.BASE):
            route.url = self._api_base + route.url.removeprefix(Route.BASE)
        self._keep_bucket(route)
        kwargs["middlewares"] = [partial(_send_once, before_sending)]
        return await super().request(route, files=files, form=form, **kwargs)

    def _keep_bucket(self, route: Route) -> None:
        """Has requests that began before a route's bucket had a name count with those after.

        discord.py learns the name from the first answer that any channel gets. The bucket of every
        other channel would be begun a second time then.
        """
        name, major = self._bucket_hashes.get(route.key), route.major_parameters
        unnamed = self._buckets.pop(f"{route.key}:{major}", None) if name else None
        if unnamed is not None:
            self._buckets.setdefault(f"{name}:{major}", unnamed)

    @override
    def get_ratelimit(self, key: str) -> Ratelimit:
        known = self._buckets.get(key)
        if known is not None:
            return known
        bucket = _PromptLimit(self.max_ratelimit_timeout, self._tasks)
        # An interaction is called back once: a bucket kept for each would only cost memory.
        if not key.startswith("POST /interactions/"):
            self._buckets[key] = bucket
            self._try_clear_expired_ratelimits()
        return bucket

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
        self._tasks = Tasks()
        self._buckets.clear()  # they lean on the tasks that ended
        return await super().static_login(token)

    @override
    async def close(self) -> None:
        self._open = False
        await self._tasks.close()
        await super().close()
        self.connector = MISSING  # closed with its session: signing in again needs another


async def _send_once(
    before_sending: BeforeSending | None,
    request: aiohttp.ClientRequest,
    send: aiohttp.ClientHandlerType,
) -> aiohttp.ClientResponse:
    """Keeps discord.py from sending again what Discord may have done.

    It would do so four times, with any request, whenever Discord fails. What may be repeated, the
    broker knows. Refusals for a rate limit come through here unchanged: those were not done.
    """
    if before_sending is not None:
        await before_sending()
    try:
        response = await send(request)
    except NEVER_SENT:
        raise
    except OSError as error:  # some of them discord.py takes for a reason to repeat
        raise aiohttp.ClientConnectionError(str(error)) from error
    if response.status >= SERVER_FAILED:
        raise discord.DiscordServerError(response, await json_or_text(response))
    return response


def _without_tokens(record: logging.LogRecord) -> bool:
    """discord.py logs addresses, and an interaction's address holds its token."""
    record.msg = _TOKEN_IN_PATH.sub(r"\1...", record.getMessage())
    record.args = ()
    return True
