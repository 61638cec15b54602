"""What every REST route shares: who calls, the body, rate limits, errors, the request log."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import unquote

import msgspec
from fastapi import FastAPI, Request, Response

from trellis.emulator import snowflakes
from trellis.emulator.audit import Actor
from trellis.emulator.bodies import Body, Upload, parse_body
from trellis.emulator.errors import (
    DiscordError,
    field_error,
    invalid_form,
    missing_access,
    refuse_field,
    unauthorized,
)
from trellis.emulator.outages import OURS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trellis.emulator.models import JsonValue, User
    from trellis.emulator.outages import Outages
    from trellis.emulator.ratelimits import RateLimits
    from trellis.emulator.request_log import RequestLog
    from trellis.emulator.state import World

API_PREFIX = "/api/v10"
MAX_REASON = 512
_MAJOR = ("channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_id")


class Access(Enum):
    """Whose token a route wants."""

    BOT = "bot"
    ANYONE = "anyone"  # the bot's token or a user's OAuth token
    PATH = "path"  # the token stands in the path


@dataclass(frozen=True, slots=True)
class Grant:
    """What an OAuth token allows."""

    user_id: int
    scopes: frozenset[str]
    expires_at: float


@dataclass(frozen=True, slots=True)
class Call:
    """One request, already authenticated."""

    user: User
    scopes: frozenset[str] | None  # None: the bot's own token
    path: Mapping[str, str]
    query: Mapping[str, str]
    json: JsonValue = None
    uploads: tuple[Upload, ...] = ()
    reason: str | None = None  # for the audit log

    @property
    def actor(self) -> Actor:
        return Actor(self.user, self.reason)

    def id(self, name: str) -> int:
        """The id in the path; 50035 if it is not one."""
        return _id(name, self.path[name])

    def query_id(self, name: str) -> int | None:
        return _id(name, self.query[name]) if name in self.query else None

    def query_int(self, name: str, default: int, low: int, high: int) -> int:
        text = self.query.get(name, str(default))
        if not text.isdecimal() or not low <= int(text) <= high:
            message = f"int value should be between {low} and {high}."
            raise invalid_form({name: field_error("NUMBER_TYPE_RANGE", message)})
        return int(text)

    def query_time(self, name: str) -> str | None:
        """A time in the query, written as the emulator writes them; 50035 if it is none."""
        text = self.query.get(name)
        if text is None:
            return None
        try:
            parsed = datetime.fromisoformat(text)
        except ValueError:
            refuse_field(name, "DATE_TIME_TYPE_PARSE", f'Could not parse "{text}".')
        zoned = parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
        return zoned.astimezone(UTC).isoformat(timespec="microseconds")

    def needs_scope(self, scope: str) -> None:
        """50001 where a user's token does not carry the scope."""
        if self.scopes is not None and scope not in self.scopes:
            raise missing_access()


def _id(name: str, text: str) -> int:
    number = snowflakes.parse(text)
    if number is None:
        message = f'Value "{text}" is not snowflake.'
        raise invalid_form({name: field_error("NUMBER_TYPE_COERCE", message)})
    return number


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that is not simply 200 with JSON."""

    json: JsonValue
    status: int = 200


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One route. `run` answers JSON, None for 204, or an `Answer`."""

    method: str
    route: str
    run: Callable[[Call], JsonValue]
    access: Access = Access.BOT
    limited: bool = True


@dataclass(slots=True)
class Grants:
    """The OAuth tokens in force."""

    by_token: dict[str, Grant] = field(default_factory=dict)


class RestApi:
    """Turns endpoints into routes of the application."""

    def __init__(
        self,
        world: World,
        limits: RateLimits,
        outages: Outages,
        log: RequestLog,
        grants: Grants,
    ) -> None:
        self._world = world
        self._limits = limits
        self._outages = outages
        self._log = log
        self._grants = grants

    def mount(self, app: FastAPI, endpoints: list[Endpoint]) -> None:
        for endpoint in endpoints:
            handle = self._handler(endpoint)
            app.add_route(API_PREFIX + endpoint.route, handle, methods=[endpoint.method])

    def record_unrouted(self, request: Request, answer: Answer) -> None:
        """Logs a request that no route is for, of any that clients take for Discord's API."""
        if request.url.path.startswith(API_PREFIX):
            self._record(request, Body(), answer)

    def _handler(self, endpoint: Endpoint) -> Callable[[Request], JsonValue]:
        async def handle(request: Request) -> Response:
            raw = await request.body()
            return self._answer(endpoint, request, raw)

        return handle

    def _answer(self, endpoint: Endpoint, request: Request, raw: bytes) -> Response:
        body, headers = Body(), {"Via": "1.1 trellis-emulator"}
        try:
            user, scopes = self._authenticate(endpoint, request.headers.get("authorization", ""))
            headers |= self._count(endpoint, request)
            body = parse_body(request.headers.get("content-type", ""), raw)
            path, query, reason = request.path_params, request.query_params, _reason(request)
            call = Call(user, scopes, path, query, body.json, body.uploads, reason)
            answer = self._done(endpoint, call)
        except DiscordError as error:
            headers |= error.headers
            answer = Answer(error.body, error.status)
        self._record(request, body, answer)
        if answer.status >= OURS:
            return Response(f"<h1>{answer.status}</h1>", answer.status, headers, "text/html")
        if answer.json is None:
            return Response(status_code=204, headers=headers)
        content = msgspec.json.encode(answer.json)
        return Response(content, answer.status, headers, "application/json")

    def _done(self, endpoint: Endpoint, call: Call) -> Answer:
        outage = self._outages.take(endpoint.method, endpoint.route)
        if outage is None:
            return _wrap(endpoint.run(call))
        if outage.is_done:
            endpoint.run(call)
        return Answer(None, outage.status)

    def _authenticate(self, endpoint: Endpoint, header: str) -> tuple[User, frozenset[str] | None]:
        if endpoint.access is Access.PATH:
            return self._world.bot, None
        scheme, _, token = header.partition(" ")
        if scheme == "Bot" and token and token == (self._world.settings.token or token):
            return self._world.bot, None
        grant = self._grants.by_token.get(token) if scheme == "Bearer" else None
        if grant is None or endpoint.access is Access.BOT or grant.expires_at < self._world.now():
            raise unauthorized()
        return self._world.user(grant.user_id), grant.scopes

    def _count(self, endpoint: Endpoint, request: Request) -> dict[str, str]:
        if not endpoint.limited:
            return {}
        path = request.path_params
        major = ":".join(path[name] for name in _MAJOR if name in path)
        return self._limits.take(endpoint.method, endpoint.route, major)

    def _record(self, request: Request, body: Body, answer: Answer) -> None:
        self._log.add(
            method=request.method,
            path=request.url.path.removeprefix(API_PREFIX),
            query=dict(request.query_params),
            body=body.json,
            files=[upload.filename for upload in body.uploads],
            agent=request.headers.get("user-agent", ""),
            status=204 if answer.json is None and answer.status < OURS else answer.status,
            answer=answer.json,
        )


def _reason(request: Request) -> str | None:
    reason = unquote(request.headers.get("x-audit-log-reason", ""))
    if len(reason) > MAX_REASON:
        refuse_field("reason", "BASE_TYPE_MAX_LENGTH", f"Must be {MAX_REASON} or fewer in length.")
    return reason or None


def _wrap(result: JsonValue) -> Answer:
    return result if isinstance(result, Answer) else Answer(result)
