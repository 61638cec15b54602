"""What surrounds every request: its id, the answer to our own bugs, the limit on its body."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request

from trellis.api.errors import BodyTooLongError, answer_to, error_response, too_long
from trellis.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = structlog.get_logger()

_OPEN_TO_ALL_BYTES = 64 * 1024
_USABLE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


class RequestId:
    """Names each request, and answers a bug with that name instead of a trace."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = Headers(scope=scope).get("x-request-id", "")
        request_id = asked if _USABLE_ID.fullmatch(asked) else secrets.token_hex(8)
        answer = _NamedAnswer(send, request_id)
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self._app(scope, receive, answer)
            except Exception:
                log.exception("api.failed", method=scope["method"], path=scope["path"])
                if answer.started:  # half an answer is out: cutting the connection tells the truth
                    raise
                await _our_fault(request_id)(scope, receive, answer)


class _NamedAnswer:
    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self._request_id = request_id
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(scope=message)
            headers["X-Request-ID"] = self._request_id
            headers["X-Content-Type-Options"] = "nosniff"
            headers.setdefault("Cache-Control", "no-store")
        await self._send(message)


def _our_fault(request_id: str) -> ASGIApp:
    return error_response(
        500,
        {
            "code": "internal",
            "message": f"Trellis failed at this request. It is logged as {request_id}.",
            "hint": "Give that id to whoever runs this Trellis.",
            "id": request_id,
        },
    )


class BodyLimit:
    """Refuses a body as soon as it is known to be too long, announced or not.

    The framework reads a body before it asks who sent it. So that strangers cannot fill the memory,
    whoever announces a large body, or does not announce its length, must be known first.
    """

    def __init__(
        self, app: ASGIApp, max_bytes: int, sign_in: Callable[[Request], Awaitable[object]]
    ) -> None:
        self._app = app
        self._max_bytes = max_bytes
        self._sign_in = sign_in

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = await self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        await self._app(scope, self._counted(receive), send)

    async def _refusal(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        announced = headers.get("content-length", "")
        length = int(announced) if announced.isdecimal() else 0
        if length > self._max_bytes:
            return error_response(413, too_long(self._max_bytes))
        if length > _OPEN_TO_ALL_BYTES or "transfer-encoding" in headers:
            try:
                await self._sign_in(Request(scope))
            except PlatformError as error:
                return answer_to(error)
        return None

    def _counted(self, receive: Receive) -> Receive:
        received = 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._max_bytes:
                # FastAPI lets this one through while it reads a body, and no other exception.
                raise BodyTooLongError(self._max_bytes)
            return message

        return counted
