"""The hosts that a secret may be sent to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from trellis.errors import RequestError
from trellis.hosts import HostPattern, not_a_host

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_HOSTS: Final = 20
_HTTPS_PORT: Final = 443


def parse_hosts(values: Iterable[str]) -> list[str]:
    """Hosts as they are kept: lower case, each once, with the port where it is not that of https.

    `*.example.org` stands for every part of it and for itself.

    Raises:
        RequestError: `secrets.bad_host`.
    """
    hosts = list(dict.fromkeys(_host(value) for value in values))
    if len(hosts) > MAX_HOSTS:
        raise RequestError(
            f"a secret has at most {MAX_HOSTS} allowed hosts", code="secrets.bad_host"
        )
    return hosts


def changed_hosts(
    before: Iterable[str], allow: Iterable[str], disallow: Iterable[str]
) -> list[str]:
    """The hosts with some more and without some others.

    Raises:
        RequestError: `secrets.bad_host`; `not_found`, 404, for one to take off that is not there.
    """
    hosts, gone = list(before), parse_hosts(disallow)
    missing = [host for host in gone if host not in hosts]
    if missing:
        raise RequestError(
            f"{missing[0]} is not among the secret's allowed hosts",
            code="not_found",
            status=404,
            hint="`trellis secrets list` shows them.",
        )
    return parse_hosts([*(host for host in hosts if host not in gone), *allow])


def is_allowed(hosts: Iterable[str], host: str, port: int) -> bool:
    """Whether a host is among them; an IPv6 address comes without its brackets."""
    patterns = [_on_a_port(pattern) for text in hosts if (pattern := HostPattern.of(text))]
    return any(pattern.matches(host, port) for pattern in patterns)


def _on_a_port(pattern: HostPattern) -> HostPattern:
    """Where none is named it is that of https, and no other."""
    return replace(pattern, port=pattern.port or _HTTPS_PORT)


def _host(value: str) -> str:
    pattern = HostPattern.of(value)
    # Nobody owns all of `*.org`.
    if pattern is None or (pattern.with_all_under and "." not in pattern.name):
        raise not_a_host(value, code="secrets.bad_host")
    return str(replace(pattern, port=None) if pattern.port == _HTTPS_PORT else pattern)
