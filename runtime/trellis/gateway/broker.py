"""Every request to Discord's REST API goes through here."""

from __future__ import annotations

import asyncio
import io
import json
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

import discord
import structlog

from trellis.errors import OpError
from trellis.gateway.breaker import HOST
from trellis.gateway.failures import (
    EXPECTED,
    NEVER_SENT,
    TOO_MANY_REQUESTS,
    is_answer_lost,
    op_error,
    timed_out,
    unreachable,
)
from trellis.gateway.fairness import FairGate, Timer, TokenBucket, loop_timer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence

    from discord.http import Route

    from trellis.gateway.breaker import GuildBreaker
    from trellis.gateway.ports import Json, Now, Sleep

log = structlog.get_logger()

# Whose request a task sends.
_SENDER: ContextVar[int] = ContextVar("sender", default=HOST)

_RETRIES = 3
_RETRY_SECS = 0.5
_URGENT_RETRY_SECS = 0.15  # Discord waits three seconds for the answer to an interaction
_ANY_BYTES = "application/octet-stream"


class Lane(Enum):
    """How a request gets its turn.

    SHARED: in Discord's global budget, which the guilds share fairly; bounded a guild.
    INTERACTION: outside of that budget, as Discord has it, and so never behind it; bounded a guild.
    HOST: at once. For what the host itself owes to a user.
    """

    SHARED = "shared"
    INTERACTION = "interaction"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way to Discord."""

    filename: str
    data: bytes
    description: str | None = None
    content_type: str = _ANY_BYTES


@dataclass(frozen=True, slots=True)
class Call:
    """One request.

    Attributes:
        body: sent as JSON; None for a request without a body.
        repeatable: sending it twice does no more than sending it once.
        reason: for the guild's audit log.
        query: what stands behind the path, in words.
        form: fields that go with one file, named `file`, instead of a body.
        gone_is_done: a deletion of which nothing is expected but that the thing is gone.
    """

    route: Route
    body: Json = None
    files: tuple[Upload, ...] = ()
    repeatable: bool = True
    reason: str | None = None
    query: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] | None = None
    gone_is_done: bool = False


class Requester(Protocol):
    """discord.py's HTTP client, which knows Discord's buckets."""

    async def request(
        self,
        route: Route,
        *,
        files: Sequence[discord.File] | None = None,
        form: Iterable[dict[str, Any]] | None = None,
        before_sending: Callable[[], Awaitable[None]] | None = None,
        **kwargs: Json,
    ) -> Json:
        """`before_sending` is awaited each time that the request is about to leave."""
        ...


class Broker:
    """Gives each request its turn, sends it, and puts what went wrong in our words.

    A request that was handed to discord.py is never cancelled, also when nobody waits for it any
    more: cancelled in the wrong place, discord.py keeps its global lock for ever.
    """

    def __init__(
        self,
        http: Requester,
        breaker: GuildBreaker,
        *,
        per_second: float,
        now: Now,
        sleep: Sleep = asyncio.sleep,
        timer: Timer = loop_timer,
        timeout_secs: float = 15.0,
        at_once: int = 8,
        may_wait: int = 500,
    ) -> None:
        self._http = http
        self._breaker = breaker
        self._sleep = sleep
        self._timeout_secs = timeout_secs
        self._gates = {
            Lane.SHARED: FairGate(at_once=at_once, may_wait=may_wait),
            Lane.INTERACTION: FairGate(at_once=2 * at_once, may_wait=may_wait),
        }
        bucket = TokenBucket(per_second, now)
        self._budget = FairGate(at_once=at_once, may_wait=at_once, bucket=bucket, timer=timer)
        self._running: set[asyncio.Task[Any]] = set()
        self._closed = False

    async def request(self, guild_id: int, call: Call, lane: Lane = Lane.SHARED) -> Json:
        """What Discord answered, parsed; OpError for whatever else happened.

        `guild_id` says whose request it is: HOST for the host's own.
        """
        try:
            async with asyncio.timeout(self._timeout_secs):
                sending = await self._start(guild_id, call, lane)
                outcome = await asyncio.shield(sending)
        except TimeoutError as error:
            raise timed_out(f"no answer from Discord in {self._timeout_secs:g} s") from error
        if isinstance(outcome, OpError):
            raise outcome
        return outcome

    def limited(self) -> None:
        """Discord answered 429 to what the running task sends, whether it is tried again or not."""
        self._breaker.count(_SENDER.get(), TOO_MANY_REQUESTS)

    async def close(self) -> None:
        """Ends what is under way and takes no more; the process is about to go."""
        self._closed = True
        self._budget.close()
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _start(self, guild_id: int, call: Call, lane: Lane) -> asyncio.Task[Any]:
        if self._closed:
            raise unreachable()
        gate = self._gates.get(lane)
        if gate is not None:
            self._breaker.check(guild_id)
            await gate.enter(guild_id)
            try:
                self._breaker.check(guild_id)  # it may have opened meanwhile
            except OpError:
                gate.leave(guild_id)
                raise
        task = asyncio.create_task(self._send(guild_id, call, lane))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def _send(self, guild_id: int, call: Call, lane: Lane) -> Json:
        """The answer, or the OpError as a value: maybe nobody waits for it."""
        _SENDER.set(guild_id)
        try:
            return await self._until_answered(guild_id, call, lane)
        except EXPECTED as error:
            if isinstance(error, discord.HTTPException) and error.status != TOO_MANY_REQUESTS:
                self._breaker.count(guild_id, error.status)  # of 429 `limited` is told
            return op_error(error)
        except Exception:
            log.exception("broker.request_failed", guild_id=guild_id, route=call.route.key)
            return OpError("the host failed to send this request", code="internal")
        finally:
            if lane in self._gates:
                self._gates[lane].leave(guild_id)

    async def _until_answered(self, guild_id: int, call: Call, lane: Lane) -> Json:
        """Sends it; again if it never left, or if Discord may do it twice.

        Nothing else sends a request again, but discord.py after a 429, which was not done.
        """
        is_maybe_done = False
        send = partial(self._http.request, call.route)
        if lane is Lane.SHARED:
            send = partial(send, before_sending=partial(self._within_budget, guild_id))
        for attempt in range(_RETRIES):
            try:
                return await send(**_arguments(call))
            except EXPECTED as error:
                if is_maybe_done and _is_gone(call, error):
                    return None
                if not _may_be_repeated(call, error):
                    raise
                is_maybe_done = is_maybe_done or is_answer_lost(error)
            seconds = _RETRY_SECS if lane is Lane.SHARED else _URGENT_RETRY_SECS
            await self._sleep(seconds * 2**attempt)
        return await send(**_arguments(call))

    async def _within_budget(self, guild_id: int) -> None:
        """Returns when the guild may send one request.

        Asked for last of all, when discord.py's bucket has let the request through: many buckets
        are full again at the same moment, and what they let go together is more than Discord takes.
        """
        await self._budget.enter(guild_id)
        self._budget.leave(guild_id)


def _may_be_repeated(call: Call, error: Exception) -> bool:
    return isinstance(error, NEVER_SENT) or (call.repeatable and is_answer_lost(error))


def _is_gone(call: Call, error: Exception) -> bool:
    """Whether a repetition finds nothing to delete, because the first one did."""
    return call.gone_is_done and isinstance(error, discord.NotFound)


def _arguments(call: Call) -> dict[str, Any]:
    arguments: dict[str, Any] = {}
    if call.query:
        arguments["params"] = dict(call.query)
    if call.reason:
        arguments["reason"] = call.reason  # discord.py quotes it
    if call.files:
        files = [_file(upload) for upload in call.files]
        return arguments | {"files": files, "form": _form(call, files)}
    return arguments if call.body is None else arguments | {"json": call.body}


def _form(call: Call, files: list[discord.File]) -> list[dict[str, Any]]:
    if call.form is not None:
        fields = [{"name": name, "value": value} for name, value in call.form.items()]
        return [*fields, _part("file", files[0], call.files[0].content_type)]
    parts = [_part(f"files[{number}]", file) for number, file in enumerate(files)]
    return [{"name": "payload_json", "value": json.dumps(call.body)}, *parts]


def _part(name: str, file: discord.File, kind: str = _ANY_BYTES) -> dict[str, Any]:
    return {"name": name, "value": file.fp, "filename": file.filename, "content_type": kind}


def _file(upload: Upload) -> discord.File:
    return discord.File(io.BytesIO(upload.data), upload.filename, description=upload.description)
