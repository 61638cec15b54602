"""Hosts as people name them: `api.example.org`, `*.example.org`, an address; with a port, or not.

A secret's hosts and a guild's lists of hosts are written in this one way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final
from urllib.parse import urlsplit

import httpx
from typing_extensions import override

from trellis.errors import RequestError

MAX_HOST_CHARS: Final = 253
_SHOWN_CHARS: Final = 80
_MAX_PORT: Final = 65_535
_PORT_DIGITS: Final = 5
_LABEL: Final = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_PATTERN: Final = re.compile(
    rf"(?P<any>\*\.)?(?P<name>{_LABEL}(\.{_LABEL})*)|(?P<address>\[[0-9a-f:.]+\])"
)
_NUMBER: Final = re.compile(r"0x[0-9a-f]*|[0-9]+")  # of which a URL makes an address


@dataclass(frozen=True, slots=True)
class HostPattern:
    """One or many hosts.

    Attributes:
        name: lower case; an address as it is usually written, without brackets.
        with_all_under: whether every name under it is meant, too.
        port: None for each.
    """

    name: str
    with_all_under: bool = False
    port: int | None = None

    @classmethod
    def of(cls, text: str) -> HostPattern | None:
        """What is meant by `text`, which may be a URL, too; None where that is no host."""
        host = text.strip().lower()
        host, port = _split_url(host) if "://" in host else _split_port(host)
        match = _PATTERN.fullmatch(_ascii(host).removesuffix("."))
        if match is None or len(host) > MAX_HOST_CHARS or not _is_port(port):
            return None
        name = _address(match["address"]) if match["address"] else _name(match["name"])
        if name is None or (match["any"] and _is_address(name)):
            return None
        return cls(name, bool(match["any"]), int(port) if port else None)

    @property
    def address(self) -> IPv4Address | IPv6Address | None:
        """What it is when it is not a name."""
        return ip_address(self.name) if _is_address(self.name) else None

    def matches(self, host: str, port: int) -> bool:
        """Whether that host is meant; an IPv6 address comes without its brackets."""
        if self.port not in {None, port}:
            return False
        return host == self.name or (self.with_all_under and host.endswith(f".{self.name}"))

    @override
    def __str__(self) -> str:
        name = f"[{self.name}]" if ":" in self.name else self.name
        host = f"*.{name}" if self.with_all_under else name
        return host if self.port is None else f"{host}:{self.port}"


def not_a_host(text: str, *, code: str) -> RequestError:
    """The refusal of what is no host."""
    return RequestError(
        f"{text[:_SHOWN_CHARS]!r} is not a host",
        code=code,
        hint="write api.example.org, api.example.org:8443, *.example.org or a URL of that host",
    )


def _split_url(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "", ""
    return f"[{host}]" if ":" in host else host, "" if port is None else str(port)


def _split_port(text: str) -> tuple[str, str]:
    """Host and port; what stands behind a colon without digits makes the host none."""
    host, colon, port = text.rpartition(":")
    return (host, port) if colon and port.isdecimal() else (text, "")


def _ascii(host: str) -> str:
    """A name of another script as the name system has it: `xn--bcher-kva.example`."""
    if host.isascii():
        return host
    star, name = ("*.", host[2:]) if host.startswith("*.") else ("", host)
    try:
        return star + httpx.URL(scheme="https", host=name).raw_host.decode("ascii")
    except (httpx.InvalidURL, UnicodeError):
        return ""


def _is_port(text: str) -> bool:
    return not text or (text.isascii() and len(text) <= _PORT_DIGITS and 0 < int(text) <= _MAX_PORT)


def _name(text: str) -> str | None:
    """A name, or an IPv4 address; None for a number that only some programs take for one."""
    if not _NUMBER.fullmatch(text.rpartition(".")[2]):
        return text
    return text if _is_address(text) else None


def _address(text: str) -> str | None:
    """As it is usually written: `::1`, and `127.0.0.1` for one of IPv4 in disguise."""
    try:
        address = IPv6Address(text[1:-1])
    except ValueError:
        return None
    return str(address.ipv4_mapped or address)


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
