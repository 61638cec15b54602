"""The hosts that a secret may be sent to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from trellis.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAX_HOSTS: Final = 20
_MAX_HOST_CHARS: Final = 253
_HTTPS_PORT: Final = 443
_LABEL: Final = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
# `*.` needs two labels behind it: nobody owns all of `*.org`.
_NAME: Final = rf"{_LABEL}(\.{_LABEL})*|\*(\.{_LABEL}){{2,}}"
_HOST: Final = re.compile(rf"(?P<name>{_NAME}|\[[0-9a-f:.]+\])(:(?P<port>[0-9]{{1,5}}))?")


def parse_hosts(values: Iterable[str]) -> list[str]:
    """Hosts as they are kept: lower case, each once, with the port where it is not that of https.

    `*.example.org` stands for every part of it and for itself.

    Raises:
        RequestError: `secrets.bad_host`.
    """
    hosts = list(dict.fromkeys(_host(value) for value in values))
    if len(hosts) > _MAX_HOSTS:
        raise RequestError(
            f"a secret has at most {_MAX_HOSTS} allowed hosts", code="secrets.bad_host"
        )
    return hosts


def is_allowed(hosts: Iterable[str], host: str, port: int) -> bool:
    """Whether a host is among them; an IPv6 address comes without its brackets."""
    written = f"[{host}]" if ":" in host else host
    return any(_matches(pattern, written, port) for pattern in hosts)


def _matches(pattern: str, host: str, port: int) -> bool:
    match = _HOST.fullmatch(pattern)
    if match is None or port != int(match["port"] or _HTTPS_PORT):
        return False
    name = match["name"]
    if name.startswith("*."):
        return host == name[2:] or host.endswith(name[1:])
    return host == name


def _host(value: str) -> str:
    host = value.strip().lower().rstrip(".")
    if "://" in host:
        host = _host_of_url(host)
    host = host.removesuffix(f":{_HTTPS_PORT}")
    if len(host) > _MAX_HOST_CHARS or not _HOST.fullmatch(host):
        raise RequestError(
            f"{value[:80]!r} is not a host",
            code="secrets.bad_host",
            hint="write api.example.org, api.example.org:8443, *.example.org or a URL of that host",
        )
    return host


def _host_of_url(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    name = f"[{host}]" if ":" in host else host
    return name if port is None else f"{name}:{port}"
