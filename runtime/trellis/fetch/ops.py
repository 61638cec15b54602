"""Ops `fetch.*`: requests to the outside, and giving one up."""

from __future__ import annotations

import asyncio
import base64
import binascii
from collections import defaultdict
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import Field, StringConstraints

from trellis.engine.ops import Args, Caller, OpTable
from trellis.errors import OpError
from trellis.fetch.messages import (
    MAX_HEADERS,
    MAX_HEADERS_CHARS,
    FetchAnswer,
    FetchRequest,
    RedirectMode,
)

if TYPE_CHECKING:
    from trellis.fetch.service import Fetcher

MAX_GIVEN_UP: Final = 1000  # an isolate, of those that have not begun

Number = Annotated[int, Field(ge=0, le=1 << 53, strict=True)]
Pair = Annotated[
    tuple[Annotated[str, StringConstraints(max_length=MAX_HEADERS_CHARS)], ...],
    Field(min_length=2, max_length=2),
]


class RequestArgs(Args):
    """`request` is a number of the script's, by which it can give the request up."""

    request: Number
    url: str
    method: Annotated[str, StringConstraints(max_length=40)] = "GET"
    headers: Annotated[tuple[Pair, ...], Field(max_length=MAX_HEADERS)] = ()
    body: str | None = None
    redirect: RedirectMode = "follow"


class CancelArgs(Args):
    request: Number


class FetchOps:
    """The ops, and the end of what an isolate left under way when it ended."""

    def __init__(self, fetcher: Fetcher) -> None:
        self.fetcher = fetcher
        self._under_way: defaultdict[int, dict[int, asyncio.Task[FetchAnswer]]] = defaultdict(dict)
        # In order, as a dictionary is: those that never came are let go of first.
        self._given_up: defaultdict[int, dict[int, None]] = defaultdict(dict)

    def register(self, table: OpTable) -> None:
        table.add("fetch.request", RequestArgs, self.request, lane="fetch")
        table.add("fetch.cancel", CancelArgs, self.cancel)

    async def request(self, caller: Caller, args: RequestArgs) -> dict[str, Any]:
        given_up = self._given_up.get(caller.isolate_id, {})
        if args.request in given_up:
            del given_up[args.request]
            raise _aborted()
        if args.request in self._under_way.get(caller.isolate_id, {}):
            raise OpError("fetch.request: request: that one is under way", field="request")
        task = asyncio.ensure_future(self.fetcher.fetch(caller.guild_id, _request(args)))
        self._under_way[caller.isolate_id][args.request] = task
        try:
            await asyncio.wait({task})
        finally:
            task.cancel()  # where nobody waits for it any more
            self._forget(caller.isolate_id, args.request)
        if task.cancelled():
            raise _aborted()
        return _shown(task.result())

    def _forget(self, isolate_id: int, number: int) -> None:
        under_way = self._under_way.get(isolate_id, {})
        under_way.pop(number, None)
        if not under_way:
            self._under_way.pop(isolate_id, None)

    async def cancel(self, caller: Caller, args: CancelArgs) -> None:
        task = self._under_way.get(caller.isolate_id, {}).get(args.request)
        if task is not None:
            task.cancel()
        else:
            given_up = self._given_up[caller.isolate_id]
            given_up[args.request] = None
            if len(given_up) > MAX_GIVEN_UP:
                del given_up[next(iter(given_up))]

    # --- port Registrations: when isolates end ---------------------------------------------------

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:
        """An isolate that goes on running keeps what it has under way."""

    def withdrawn(self, guild_id: int) -> None:
        """Its isolate is discarded besides."""

    def discarded(self, isolate_id: int) -> None:
        self._given_up.pop(isolate_id, None)
        for task in self._under_way.pop(isolate_id, {}).values():
            task.cancel()

    async def close(self) -> None:
        """Gives up all that is under way."""
        tasks = [task for under_way in self._under_way.values() for task in under_way.values()]
        for isolate_id in list(self._under_way):
            self.discarded(isolate_id)
        await asyncio.gather(*tasks, return_exceptions=True)


def _request(args: RequestArgs) -> FetchRequest:
    try:
        body = None if args.body is None else base64.b64decode(args.body, validate=True)
    except (binascii.Error, ValueError) as error:
        raise OpError("fetch.request: body: it is not base64", field="body") from error
    headers = tuple((name, value) for name, value in args.headers)
    return FetchRequest(args.url, args.method, headers, body, args.redirect)


def _shown(answer: FetchAnswer) -> dict[str, Any]:
    return {
        "status": answer.status,
        "statusText": answer.status_text,
        "url": answer.url,
        "redirected": answer.redirected,
        "headers": answer.headers,
        "body": base64.b64encode(answer.body).decode("ascii"),
    }


def _aborted() -> OpError:
    return OpError("fetch: the request was given up", code="unavailable", reason="aborted")
