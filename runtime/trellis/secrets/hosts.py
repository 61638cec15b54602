"""The hosts that a secret may be sent to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from trellis.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAX_HOSTS = 20
_MAX_HOST_CHARS = 253
_LABEL = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"(\*\.)?{_LABEL}(\.{_LABEL})*|\[[0-9a-f:.]+\]")


def parse_hosts(values: Iterable[str]) -> list[str]:
    """Hosts as they are kept: lower case, each once; `*.example.org` stands for every part of it.

    Raises:
        RequestError: `secrets.bad_host`.
    """
    hosts = list(dict.fromkeys(_host(value) for value in values))
    if len(hosts) > _MAX_HOSTS:
        raise RequestError(
            f"a secret has at most {_MAX_HOSTS} allowed hosts", code="secrets.bad_host"
        )
    return hosts


def _host(value: str) -> str:
    host = value.strip().lower().rstrip(".")
    if "://" in host:
        host = _host_of_url(host)
    if len(host) > _MAX_HOST_CHARS or not _HOST.fullmatch(host):
        raise RequestError(
            f"{value[:80]!r} is not a host",
            code="secrets.bad_host",
            hint="write api.example.org, *.example.org or a URL of that host",
        )
    return host


def _host_of_url(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return f"[{host}]" if ":" in host else host
