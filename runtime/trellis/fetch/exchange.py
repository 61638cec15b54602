"""One request over one connection, and its answer: never a second one over the same."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Final

import httpcore

from trellis import __version__
from trellis.errors import OpError
from trellis.fetch.decoding import decoders, too_large
from trellis.fetch.messages import REDIRECTS, header, raw

if TYPE_CHECKING:
    from trellis.fetch.carrying import Outgoing
    from trellis.fetch.messages import Headers
    from trellis.fetch.network import Traffic

USER_AGENT: Final = f"Trellis/{__version__}"
FREE_PIECES: Final = 1000
BYTES_A_PIECE: Final = 512  # beyond those: a body in crumbs costs the host its time
FRAMING_BYTES: Final = 65_536
_LEAST_STATUS: Final = 200


class Reply:
    """What a server answered; a redirect that is followed has no body."""

    def __init__(self, response: httpcore.Response) -> None:
        self.status = response.status
        reason = response.extensions.get("reason_phrase", b"")
        self.status_text = reason.decode("latin-1")
        self.headers: Headers = [
            (name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers
        ]
        self.body = b""

    @property
    def location(self) -> str | None:
        """Where it sends the request on to; None when it does not."""
        found = header(self.headers, "location") if self.status in REDIRECTS else ""
        try:
            return raw(found).decode() or None  # servers write what is not ASCII as UTF-8
        except UnicodeDecodeError:
            return found


class Exchanger:
    """See the module.

    Args:
        tls: verifies servers.
        max_response: bytes of a body, without its compression.
    """

    def __init__(self, tls: ssl.SSLContext, max_response: int) -> None:
        self._tls = tls
        self._max_response = max_response

    async def exchange(
        self,
        backend: httpcore.AsyncNetworkBackend,
        traffic: Traffic,
        outgoing: Outgoing,
        *,
        follows: bool,
    ) -> Reply:
        """The server's answer.

        The body of a redirect is left unread where it `follows`.

        Raises:
            OpError: `unavailable` with `reason` dns, connection, tls or protocol; or `forbidden`.
            LimitError: the answer is too large.
        """
        request = _request(outgoing)
        connection = httpcore.AsyncHTTPConnection(
            request.url.origin, ssl_context=self._tls, network_backend=backend
        )
        try:
            async with connection:
                response = await connection.handle_async_request(request)
                try:
                    reply = _checked(Reply(response))
                    if not (follows and reply.location):
                        traffic.room = self._max_response + self._max_response // 4 + FRAMING_BYTES
                        reply.body = await self._body(response, reply)
                    return reply
                finally:
                    await response.aclose()
        except _FAILURES as error:
            raise _failed(outgoing.target.host, error) from error

    async def _body(self, response: httpcore.Response, reply: Reply) -> bytes:
        chain = decoders(header(reply.headers, "content-encoding"), self._max_response)
        body = bytearray()
        pieces = received = 0
        async for piece in response.aiter_stream():
            pieces += 1
            received += len(piece)
            if pieces > FREE_PIECES + received // BYTES_A_PIECE:
                raise OpError(
                    "fetch: the body comes in too small pieces",
                    code="unavailable",
                    reason="protocol",
                )
            for decoder in chain:
                piece = decoder.feed(piece)  # noqa: PLW2901  # one layer after the other
            body += piece
            if len(body) > self._max_response:
                raise too_large()
        return bytes(body)


_FAILURES: Final = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    OSError,
)


def _checked(reply: Reply) -> Reply:
    """Nobody asked to go on in another protocol."""
    if reply.status < _LEAST_STATUS:
        raise httpcore.RemoteProtocolError(f"status {reply.status}")
    return reply


def _request(outgoing: Outgoing) -> httpcore.Request:
    target = outgoing.target
    headers = [(b"Host", target.authority.encode()), *outgoing.headers]
    given = {name.lower() for name, _ in headers}
    if b"accept" not in given:
        headers.append((b"Accept", b"*/*"))
    if b"user-agent" not in given:
        headers.append((b"User-Agent", USER_AGENT.encode()))
    headers += [(b"Accept-Encoding", b"gzip, deflate"), (b"Connection", b"close")]
    body = outgoing.body
    if body is not None or outgoing.method in {"POST", "PUT", "PATCH"}:
        headers.append((b"Content-Length", b"%d" % len(body or b"")))
    url = httpcore.URL(
        scheme=target.scheme.encode(),
        host=target.host.encode(),
        port=target.port,
        target=target.path.encode(),
    )
    return httpcore.Request(outgoing.method, url, headers=headers, content=body or b"")


def _failed(host: str, error: Exception) -> OpError:
    reason, words = _cause(error)
    return OpError(f"fetch: {host}: {words}", code="unavailable", reason=reason)


def _cause(error: Exception) -> tuple[str, str]:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return "tls", f"its certificate is not valid: {cause.verify_message}"
        if isinstance(cause, ssl.SSLError):
            return "tls", "no secure connection can be made"
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpcore.ProtocolError):
        return "protocol", "it does not speak HTTP as it should"
    if isinstance(error, (httpcore.ConnectError, httpcore.ConnectTimeout)):
        return "connection", "it does not let us connect"
    return "connection", "the connection broke"
