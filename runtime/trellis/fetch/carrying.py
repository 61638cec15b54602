"""Puts secrets in the place of their placeholders, and takes them out of what comes back.

It is done for each hop anew, and only for a host that the secret allows: a redirect cannot carry
a secret on. A placeholder that may not be replaced ends the request; it never leaves as it is.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, quote_plus

from trellis.errors import LimitError, OpError
from trellis.fetch.messages import header, raw

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from trellis.fetch.messages import FetchAnswer, FetchRequest
    from trellis.fetch.ports import SecretValue, SecretValues
    from trellis.fetch.targets import Target

MIN_PAIR_CHARS: Final = 8  # in base64; a shorter text is found where it is none
MAX_FILLED_CHARS: Final = 65_536  # of a URL, and of a header
_BASIC: Final = re.compile(r"basic[ \t]+([A-Za-z0-9+/=_-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, repr=False)
class Outgoing:
    """A request as it is sent to one target.

    Attributes:
        secret: what it holds that nobody may read, in every way of writing it.
    """

    target: Target
    method: str
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes | None
    secret: frozenset[str] = frozenset()


class SecretCarrier:
    """See the module.

    Args:
        secrets: what stands behind placeholders.
        allow_plain: whether secrets may go to this machine itself without TLS.
        max_body: bytes that a body may have once secrets are in it.
    """

    def __init__(self, secrets: SecretValues, *, allow_plain: bool, max_body: int) -> None:
        self._secrets = secrets
        self._pattern = secrets.pattern
        self._allow_plain = allow_plain
        self._max_body = max_body

    async def fill(self, guild_id: int, request: FetchRequest, target: Target) -> Outgoing:
        """The request with its secrets.

        Raises:
            OpError: `forbidden`: the target may not have one of them.
        """
        found = self._placeholders(request, target)
        values = await self._secrets.behind(guild_id, found) if found else {}
        if len(values) < len(found):
            raise _unknown()
        for value in values.values():
            self._check(value, target)
        return self._filled(request, target, values)

    def _placeholders(self, request: FetchRequest, target: Target) -> set[bytes]:
        if self._pattern.search(target.host.encode()):
            raise _unknown("a placeholder cannot stand for a host")
        texts = [target.path.encode(), request.body or b""]
        for name, value in request.headers:
            if self._pattern.search(name.encode()):
                raise _unknown("a placeholder cannot stand for a header's name")
            texts += [raw(value), _pair(value)]
        return {match[0] for text in texts for match in self._pattern.finditer(text)}

    def _check(self, secret: SecretValue, target: Target) -> None:
        is_safe = target.scheme == "https" or (
            self._allow_plain and target.address is not None and target.address.is_loopback
        )
        if not is_safe:
            raise OpError(f"fetch: secret {secret.name} is sent over https only", code="forbidden")
        if not secret.allows(target.host, target.port):
            raise OpError(
                f"fetch: secret {secret.name} may not be sent to {target.authority}",
                code="forbidden",
                hint=f"trellis secrets allow {secret.name} {_named(target)}",
            )

    def _filled(
        self, request: FetchRequest, target: Target, values: Mapping[bytes, SecretValue]
    ) -> Outgoing:
        path = self._replaced(target.path.encode(), values, quote_all).decode()
        if len(path) > MAX_FILLED_CHARS:
            raise LimitError("fetch: the URL is too long with its secrets")
        headers = [
            (name.encode(), self._filled_header(name, value, values))
            for name, value in request.headers
        ]
        body = request.body
        if body is not None and values:
            body = self._filled_body(body, header(request.headers, "content-type"), values)
        return Outgoing(
            replace(target, path=path),
            request.method,
            tuple(headers),
            body,
            frozenset(self._unreadable(request, values)),
        )

    def _unreadable(
        self, request: FetchRequest, values: Mapping[bytes, SecretValue]
    ) -> Iterator[str]:
        for secret in values.values():
            yield from secret.forms()
        for _, value in request.headers:
            pair = self._filled_pair(value, values)
            if len(pair) >= MIN_PAIR_CHARS:
                yield pair.decode()

    def _filled_pair(self, value: str, values: Mapping[bytes, SecretValue]) -> bytes:
        """The pair of Basic as it is sent; empty where no secret is in it."""
        pair = _pair(value)
        if not self._pattern.search(pair):
            return b""
        return base64.b64encode(self._replaced(pair, values, str))

    def _filled_header(self, name: str, value: str, values: Mapping[bytes, SecretValue]) -> bytes:
        pair = self._filled_pair(value, values)
        filled = b"Basic " + pair if pair else self._replaced(raw(value), values, str)
        if any(byte in filled for byte in b"\0\r\n"):
            raise OpError(f"fetch: a secret in header {name} has line breaks", field="headers")
        if len(filled) > MAX_FILLED_CHARS:
            raise LimitError(f"fetch: header {name} is too long with its secrets")
        return filled

    def _filled_body(
        self, body: bytes, content_type: str, values: Mapping[bytes, SecretValue]
    ) -> bytes:
        write = _written_as(content_type)
        written = {text: write(secret.value).encode() for text, secret in values.items()}
        # Before it is made: a body of placeholders becomes a hundred times as long.
        size = len(body) + sum(
            len(written[match[0]]) - len(match[0]) for match in self._pattern.finditer(body)
        )
        if size > self._max_body:
            raise LimitError(
                f"fetch: the body has more than {self._max_body} bytes with its secrets",
                limit="fetch.max_request_bytes",
            )
        return self._pattern.sub(lambda match: written[match[0]], body)

    def _replaced(
        self, text: bytes, values: Mapping[bytes, SecretValue], write: Callable[[str], str]
    ) -> bytes:
        if not values:
            return text
        return self._pattern.sub(lambda match: write(values[match[0]].value).encode(), text)


def _named(target: Target) -> str:
    """The target as one of a secret's hosts, of which none means the port of http."""
    has_port = target.scheme == "https" or target.authority.endswith(f":{target.port}")
    return target.authority if has_port else f"{target.authority}:{target.port}"


def quote_all(value: str) -> str:
    """As one part of a path or query: no character of it separates anything."""
    return quote(value, safe="")


def _written_as(content_type: str) -> Callable[[str], str]:
    """How a value is written in a body, so that it stays one value."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/json" or kind.endswith("+json"):
        return lambda value: json.dumps(value)[1:-1]
    return quote_plus if kind == "application/x-www-form-urlencoded" else str


def _pair(value: str) -> bytes:
    """What is encoded in a header that says Basic; nothing in any other."""
    match = _BASIC.fullmatch(value)
    if match is None:
        return b""
    try:
        return base64.b64decode(match[1] + "=" * (-len(match[1]) % 4), altchars=b"-_")
    except binascii.Error:
        return b""


def _unknown(why: str = "") -> OpError:
    return OpError(
        f"fetch: {why or 'the request holds a placeholder that stands for no secret'}",
        code="forbidden",
        hint="take it from secrets.get; secrets that are deleted cannot be used",
    )


# --- what comes back ------------------------------------------------------------------------


def masked(answer: FetchAnswer, texts: Collection[str]) -> FetchAnswer:
    """The answer with stars for what nobody may read, each as long as before."""
    if not texts:
        return answer
    pattern = re.compile("|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True)))
    in_bytes = re.compile(pattern.pattern.encode())

    def stars(text: str) -> str:
        return pattern.sub(lambda match: "*" * len(match[0]), text)

    return replace(
        answer,
        status_text=stars(answer.status_text),
        url=stars(answer.url),
        headers=[(stars(name), stars(value)) for name, value in answer.headers],
        body=in_bytes.sub(lambda match: b"*" * len(match[0]), answer.body),
    )
