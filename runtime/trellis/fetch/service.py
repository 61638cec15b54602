"""Makes the requests of scripts: within the guild's limits, along redirects, with its secrets."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

import httpcore
import structlog

from trellis.errors import LimitError, OpError
from trellis.fetch.carrying import SecretCarrier, masked
from trellis.fetch.exchange import Exchanger
from trellis.fetch.messages import FetchAnswer, checked_headers, checked_method
from trellis.fetch.network import MAX_HEAD_BYTES, GuardedBackend, Traffic
from trellis.fetch.quota import Quota
from trellis.fetch.rules import Gate, HostRules
from trellis.fetch.targets import joined, parse_target

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator

    from trellis.config import FetchConfig
    from trellis.fetch.exchange import Reply
    from trellis.fetch.messages import FetchRequest
    from trellis.fetch.ports import Lists, Meter, Resolver, SecretValues
    from trellis.fetch.targets import Target

MAX_REDIRECTS: Final = 20
_SEE_OTHER: Final = 303
_BECOME_GET: Final = frozenset({301, 302})
_OF_ORIGIN: Final = frozenset({"authorization", "cookie"})
_OF_BODY: Final = frozenset(
    {"content-encoding", "content-language", "content-location", "content-type"}
)

log = structlog.get_logger()


@dataclass(slots=True)
class _Journey:
    """A request on its way along redirects."""

    guild_id: int
    request: FetchRequest
    target: Target
    traffic: Traffic
    secret: set[str] = field(default_factory=set)  # what it has carried that nobody may read
    hops: int = 0


class Fetcher:
    """See the module.

    Args:
        config: limits and rules.
        tls: verifies servers.
        lists: which hosts guilds let their own scripts ask.
        clock: seconds that only grow.
        network: what opens connections to addresses.

    Raises:
        ConfigError: a list of hosts holds what is none.
    """

    def __init__(
        self,
        config: FetchConfig,
        *,
        resolver: Resolver,
        secrets: SecretValues,
        meter: Meter,
        tls: ssl.SSLContext,
        lists: Lists,
        clock: Callable[[], float],
        network: httpcore.AsyncNetworkBackend | None = None,
    ) -> None:
        self._config = config
        self._rules = HostRules(config)
        self._resolver = resolver
        self._meter = meter
        self._lists = lists
        self._network = network or httpcore.AnyIOBackend()
        self._exchanger = Exchanger(tls, config.max_response_bytes)
        self._carrier = SecretCarrier(
            secrets, allow_plain=config.allow_private, max_body=config.max_request_bytes
        )
        self._quota = Quota(
            per_minute=config.requests_per_minute,
            at_once=config.max_concurrent,
            at_once_of_all=config.max_concurrent_total,
            clock=clock,
        )

    async def fetch(self, guild_id: int, request: FetchRequest) -> FetchAnswer:
        """What the server answered, whatever its status.

        Raises:
            OpError: `forbidden`, `invalid_argument`, `rate_limited`, `timeout`, `unavailable`.
            LimitError: `limit_exceeded`, with `limit`.
        """
        if not self._config.enabled:
            raise OpError("fetch: the operator has switched it off", code="forbidden")
        request = self._checked(request)
        target = parse_target(request.url)
        self._gate(guild_id).check(target.host, target.port)
        try:
            async with asyncio.timeout(self._config.timeout_secs):
                async with self._quota.turn(guild_id):
                    return await self._travel(_Journey(guild_id, request, target, Traffic()))
        except TimeoutError as error:
            raise OpError(
                f"fetch: {target.host} took longer than {self._config.timeout_secs:g} s",
                code="timeout",
                limit="fetch.timeout_secs",
            ) from error

    def _gate(self, guild_id: int) -> Gate:
        """As it stands now: lists may change while a request waits or is sent on."""
        return Gate(self._rules, self._lists.of(guild_id))

    def _checked(self, request: FetchRequest) -> FetchRequest:
        method = checked_method(request.method)
        body = request.body
        if body is not None and method in {"GET", "HEAD"}:
            raise OpError(f"fetch: {method} has no body", field="body")
        if body is not None and len(body) > self._config.max_request_bytes:
            raise LimitError(
                f"fetch: the body has {len(body)} bytes, at most"
                f" {self._config.max_request_bytes} can be sent",
                limit="fetch.max_request_bytes",
                maximum=self._config.max_request_bytes,
                present=len(body),
            )
        return replace(request, method=method, headers=checked_headers(request.headers))

    async def _travel(self, journey: _Journey) -> FetchAnswer:
        while True:
            reply = await self._hop(journey)
            location = reply.location
            if location is None or journey.request.redirect == "manual":
                return masked(_answer(journey, reply), journey.secret)
            self._turn_to(journey, reply.status, location)

    async def _hop(self, journey: _Journey) -> Reply:
        """One request to where the journey has come to."""
        guild_id, traffic, target = journey.guild_id, journey.traffic, journey.target
        gate = self._gate(guild_id)
        gate.check(target.host, target.port)
        self._quota.spend(guild_id)
        outgoing = await self._carrier.fill(guild_id, journey.request, target)
        journey.secret |= outgoing.secret
        backend = GuardedBackend(guild_id, gate, self._resolver, traffic, self._network)
        with self._counted(journey):
            return await self._exchanger.exchange(
                backend, traffic, outgoing, follows=journey.request.redirect != "manual"
            )

    @contextlib.contextmanager
    def _counted(self, journey: _Journey) -> Iterator[None]:
        """Puts a hop to the guild's account, also one that fails or is given up."""
        traffic, failed = journey.traffic, True
        traffic.room = MAX_HEAD_BYTES
        sent, received = traffic.sent, traffic.received
        try:
            yield
            failed = False
        finally:
            sent, received = traffic.sent - sent, traffic.received - received
            self._meter.fetched(journey.guild_id, sent, received, failed=failed)
            # Neither path nor query: either may hold what is private.
            log.debug("fetch.hop", guild_id=journey.guild_id, host=journey.target.host)

    def _turn_to(self, journey: _Journey, status: int, location: str) -> None:
        """Follows a redirect, as the fetch standard has it."""
        if journey.request.redirect == "error":
            raise OpError(
                f"fetch: {journey.target.host} redirects", code="unavailable", reason="redirect"
            )
        journey.hops += 1
        if journey.hops > MAX_REDIRECTS:
            raise OpError(
                f"fetch: more than {MAX_REDIRECTS} redirects",
                code="unavailable",
                reason="redirect",
            )
        target = joined(journey.target, location)
        journey.request = _redirected(
            journey.request, status, leaves=target.origin != journey.target.origin
        )
        journey.target = target


def _redirected(request: FetchRequest, status: int, *, leaves: bool) -> FetchRequest:
    """The request that follows; one that leaves its origin leaves its credentials behind."""
    becomes_get = (status in _BECOME_GET and request.method == "POST") or (
        status == _SEE_OTHER and request.method not in {"GET", "HEAD"}
    )
    dropped = (_OF_ORIGIN if leaves else frozenset()) | (_OF_BODY if becomes_get else frozenset())
    return replace(
        request,
        method="GET" if becomes_get else request.method,
        body=None if becomes_get else request.body,
        headers=tuple(pair for pair in request.headers if pair[0].lower() not in dropped),
    )


def _answer(journey: _Journey, reply: Reply) -> FetchAnswer:
    return FetchAnswer(
        reply.status,
        reply.status_text,
        journey.target.url,
        reply.headers,
        reply.body,
        redirected=journey.hops > 0,
    )
