"""One conversation with the API: requests, its errors put in words, its event stream."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx

from trellis_cli.errors import CliError, SignInError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Json = Any  # what JSON holds; whoever asked knows its shape

_UNAUTHORISED = 401
_SIGN_IN_HINT = "Sign in with `trellis login`, or set TRELLIS_TOKEN."
# The server loads the script before it answers: 30 s by default, after the build.
_TIMEOUT = httpx.Timeout(120, connect=10)


class ApiError(CliError):
    """The server refused or failed; `status` is its HTTP status, `body` its JSON if it is any."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        body: Json = None,
        hint: str | None = None,
        code: str | None = None,
        trace: str = "",
    ) -> None:
        super().__init__(message, hint=hint, code=code, trace=trace)
        self.status = status
        self.body = body


class UnreachableError(CliError):
    """No server answers."""

    default_code = "unreachable"


def path(*parts: str) -> str:
    """A path of the API from its parts, each escaped whole: a key may hold slashes.

    Raises:
        UsageError: one of them is empty; the path would be that of something else.
    """
    if not all(parts):
        raise UsageError("a name or a key that you gave is empty")
    return "/" + "/".join(_escaped(part) for part in parts)


def _escaped(part: str) -> str:
    # A key may be "..", which every HTTP library would resolve as a way up.
    return part.replace(".", "%2E") if part in {".", ".."} else quote(part, safe="")


class ApiClient:
    """Speaks to one server as one user."""

    def __init__(
        self,
        base_url: str,
        token: str | None,
        *,
        version: str,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        headers = {"User-Agent": f"trellis-cli/{version}", "Accept": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self.base_url = base_url
        self._signed_in = bool(token)
        self._http = httpx.Client(headers=headers, timeout=_TIMEOUT, transport=transport)

    def close(self) -> None:
        self._http.close()

    def get(self, where: str, **query: str | int | None) -> Json:
        return self.request("GET", where, query=query)

    def delete(self, where: str) -> Json:
        return self.request("DELETE", where)

    def request(
        self,
        method: str,
        where: str,
        *,
        body: Json = None,
        query: Mapping[str, Any] | None = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        signed_in: bool = True,
    ) -> Json:
        """The JSON that the API answers to `body`, sent as JSON, or to `content` as it is.

        Raises:
            SignInError: there is no token, or the server does not accept it.
            ApiError: the server answered with an error.
            UnreachableError: there is no answer.
        """
        if signed_in:
            self._need_token()
        params = {name: value for name, value in (query or {}).items() if value is not None}
        try:
            response = self._http.request(
                method,
                self.base_url + where,
                json=body,
                content=content,
                params=params,
                headers=headers,
            )
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._unreachable(error) from error
        if not response.is_success:
            raise self._refusal(response)
        return self._decoded(response)

    def chunks(self, where: str) -> Iterator[bytes]:
        """The answer to a GET a piece at a time, for what may be large; errors as in `request`."""
        self._need_token()
        try:
            with self._http.stream("GET", self.base_url + where) as response:
                if not response.is_success:
                    response.read()
                    raise self._refusal(response)
                yield from response.iter_bytes()
        except httpx.HTTPError as error:
            raise self._unreachable(error) from error

    def events(self, where: str, after: str | None) -> Iterator[tuple[str | None, str]]:
        """The id and the data of each event of the stream at `where`, until it ends."""
        self._need_token()
        headers = {"Accept": "text/event-stream", "Cache-Control": "no-store"}
        if after is not None:
            headers["Last-Event-ID"] = after
        # The server says something every few seconds: a minute of silence is a dead connection.
        timeout = httpx.Timeout(10, read=60)
        try:
            with self._http.stream(
                "GET", self.base_url + where, headers=headers, timeout=timeout
            ) as response:
                if not response.is_success:
                    response.read()
                    raise self._refusal(response)
                yield from parse_events(response.iter_lines())
        except httpx.HTTPError as error:
            raise self._unreachable(error) from error

    def _need_token(self) -> None:
        if not self._signed_in:
            raise SignInError(f"You are not signed in to {self.base_url}.", hint=_SIGN_IN_HINT)

    def _unreachable(self, error: Exception) -> UnreachableError:
        reason = str(error) or type(error).__name__
        return UnreachableError(
            f"{self.base_url} does not answer: {reason}",
            hint="Is `trellis serve` running there? --url or TRELLIS_API_URL name another server.",
        )

    def _refusal(self, response: httpx.Response) -> CliError:
        try:
            body = response.json()
        except ValueError:
            body = None
        if not isinstance(body, dict) or not isinstance(body.get("message"), str):
            return self._stranger(response, body)
        message, hint = body["message"], body.get("hint")
        if response.status_code == _UNAUTHORISED:
            return SignInError(message, hint=hint or _SIGN_IN_HINT)
        trace = body.get("error")  # the stack of a script that cannot be loaded
        return ApiError(
            response.status_code,
            message,
            body=body,
            hint=hint if isinstance(hint, str) else None,
            code=str(body.get("code", "failed")),
            trace=trace if isinstance(trace, str) and trace not in message else "",
        )

    def _decoded(self, response: httpx.Response) -> Json:
        if not response.content:
            return None
        try:
            return response.json()
        except ValueError as error:
            raise self._stranger(response) from error

    def _stranger(self, response: httpx.Response, body: Json = None) -> ApiError:
        return ApiError(
            response.status_code,
            f"{self.base_url} answered {response.status_code} {response.reason_phrase},"
            " but not as Trellis does.",
            body=body,
            hint="Is that the API's URL? It usually ends in /api.",
            code="not_trellis",
        )


def parse_events(lines: Iterator[str]) -> Iterator[tuple[str | None, str]]:
    """Server-sent events from their lines, as the HTML standard reads them."""
    last_id: str | None = None
    data: list[str] = []
    for line in lines:
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if not line and data:
            yield last_id, "\n".join(data)
            data = []
        elif field == "id":
            last_id = value
        elif field == "data":
            data.append(value)


def parse_json(text: str) -> Json:
    """JSON that a user wrote or a stream carried; CliError where it is none."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise CliError(f"this is not JSON: {error}", code="not_json") from error
