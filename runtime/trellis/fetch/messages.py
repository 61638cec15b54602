"""What a script asks for, and what it is answered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from trellis.errors import OpError

if TYPE_CHECKING:
    from collections.abc import Iterable

RedirectMode = Literal["follow", "manual", "error"]
Headers = list[tuple[str, str]]

MAX_HEADERS: Final = 100
MAX_HEADERS_CHARS: Final = 32_768
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE: Final = re.compile(r"[^\0\r\n]*")
_USUAL_METHODS: Final = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"})
_FORBIDDEN_METHODS: Final = frozenset({"CONNECT", "TRACE", "TRACK"})

# The host writes these itself: they say how a message is framed and where it goes.
_OWN_HEADERS: Final = frozenset(
    {"accept-encoding", "connection", "content-length", "expect", "host", "keep-alive"}
    | {"proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"}
)


@dataclass(frozen=True, slots=True, repr=False)
class FetchRequest:
    """One request of a script. It has no repr: it may hold what is private.

    Attributes:
        body: None for none, which is not the same as an empty one.
    """

    url: str
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    redirect: RedirectMode = "follow"


@dataclass(frozen=True, slots=True, repr=False)
class FetchAnswer:
    """What the last server answered; `url` is where that was."""

    status: int
    status_text: str
    url: str
    headers: Headers
    body: bytes
    redirected: bool = False


def checked_method(method: str) -> str:
    """As it is sent; OpError for what is none, or may not be sent."""
    upper = method.upper()
    if not _TOKEN.fullmatch(method) or upper in _FORBIDDEN_METHODS:
        raise OpError(f"fetch: {method[:40]!r} is not a method to send", field="method")
    return upper if upper in _USUAL_METHODS else method


def checked_headers(headers: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The script's headers without those that the host writes; OpError for what is none."""
    kept = [(name, value.strip(" \t")) for name, value in headers]
    for name, value in kept:
        if not _TOKEN.fullmatch(name) or not _VALUE.fullmatch(value):
            raise OpError(f"fetch: {name[:40]!r} is not a header to send", field="headers")
    size = sum(len(name) + len(value) for name, value in kept)
    if len(kept) > MAX_HEADERS or size > MAX_HEADERS_CHARS:
        raise OpError(
            f"fetch: at most {MAX_HEADERS} headers of {MAX_HEADERS_CHARS} characters together",
            code="limit_exceeded",
        )
    return tuple((name, value) for name, value in kept if name.lower() not in _OWN_HEADERS)


def header(headers: Iterable[tuple[str, str]], name: str) -> str:
    """All values of a header, behind each other; empty where there is none."""
    return ", ".join(value for other, value in headers if other.lower() == name)


def raw(value: str) -> bytes:
    """A header's value on the wire: a byte for each character, as the standard has it."""
    try:
        return value.encode("latin-1")
    except UnicodeEncodeError:
        return value.encode()
