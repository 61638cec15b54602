"""Which hosts scripts may reach: by the operator's rules, then by their guild's own lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import TYPE_CHECKING, Final

from trellis.errors import ConfigError, OpError
from trellis.fetch.addresses import plain, why_refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trellis.config import FetchConfig
    from trellis.fetch.addresses import Address
    from trellis.fetch.lists import HostLists

_NAME: Final = re.compile(r"(\*\.)?[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*")


@dataclass(frozen=True, slots=True)
class HostList:
    """Names, `*.` and a name for all that is under it and itself, addresses and networks."""

    names: frozenset[str]
    suffixes: tuple[str, ...]
    networks: tuple[IPv4Network | IPv6Network, ...]

    @classmethod
    def of(cls, key: str, entries: Iterable[str]) -> HostList:
        """The list that a configuration key holds.

        Raises:
            ConfigError: `config.bad_value`.
        """
        names, suffixes, networks = set(), [], []
        for entry in (entry.strip().lower().rstrip(".") for entry in entries):
            network = _network(entry)
            if network is not None:
                networks.append(network)
            elif not _NAME.fullmatch(entry):
                raise ConfigError(
                    f"{key}: {entry[:80]!r} is not a host",
                    code="config.bad_value",
                    key=key,
                    hint="write api.example.org, *.example.org, 203.0.113.7 or 203.0.113.0/24",
                )
            elif entry.startswith("*."):
                suffixes.append(entry.removeprefix("*."))
            else:
                names.add(entry)
        return cls(frozenset(names), tuple(suffixes), tuple(networks))

    def __bool__(self) -> bool:
        return bool(self.names or self.suffixes or self.networks)

    def has_name(self, host: str) -> bool:
        return host in self.names or any(
            host == suffix or host.endswith(f".{suffix}") for suffix in self.suffixes
        )

    def has_address(self, address: Address) -> bool:
        return any(address in network for network in self.networks)


class HostRules:
    """The operator's rules: hosts by name before they are resolved, addresses afterwards."""

    def __init__(self, config: FetchConfig) -> None:
        self._allow = HostList.of("fetch.allow_hosts", config.allow_hosts)
        self._deny = HostList.of("fetch.deny_hosts", config.deny_hosts)
        self.allow_private = config.allow_private

    def check_host(self, host: str) -> None:
        """Raises OpError `forbidden` for a name that is not to be asked at all."""
        if self._deny.has_name(host):
            raise _not_allowed(host, "fetch.deny_hosts")
        if self._allow and not self._allow.networks and not self._allow.has_name(host):
            raise _not_allowed(host, "fetch.allow_hosts")

    def usable(self, host: str, addresses: Iterable[Address]) -> list[Address]:
        """Those of a host's addresses that may be connected to.

        Raises:
            OpError: `forbidden` where that is none of them.
        """
        found = [plain(address) for address in addresses]
        kept = [address for address in found if self._may(host, address)]
        if found and not kept:
            reason = None if self.allow_private else why_refused(found[0])
            raise _not_public(host, reason) if reason else _not_allowed(host, self._list(found[0]))
        return kept

    def _list(self, address: Address) -> str:
        """Which of the lists keeps scripts from it."""
        return "fetch.deny_hosts" if self._deny.has_address(address) else "fetch.allow_hosts"

    def _may(self, host: str, address: Address) -> bool:
        if not self.allow_private and why_refused(address):
            return False
        if self._deny.has_address(address):
            return False
        return not self._allow or self._allow.has_name(host) or self._allow.has_address(address)


class Gate:
    """Both for one guild: what either of them refuses is refused."""

    def __init__(self, rules: HostRules, lists: HostLists) -> None:
        self._rules = rules
        self._lists = lists
        self.allow_private = rules.allow_private

    def check(self, host: str, port: int) -> None:
        """Raises OpError `forbidden`, with `list`, for a name that is not to be asked at all."""
        self._rules.check_host(host)
        self._lists.check(host, port)

    def usable(self, host: str, port: int, addresses: Iterable[Address]) -> list[Address]:
        """Those of a host's addresses that may be connected to; OpError where that is none."""
        return self._lists.usable(host, port, self._rules.usable(host, addresses))


def _network(entry: str) -> IPv4Network | IPv6Network | None:
    try:
        return ip_network(entry.removeprefix("[").removesuffix("]"), strict=False)
    except ValueError:
        return None


def _not_allowed(host: str, by: str) -> OpError:
    return OpError(
        f"fetch: {host} may not be asked here: the operator's {by} keeps scripts from it",
        code="forbidden",
        list=by,
        hint="ask the operator",
    )


def _not_public(host: str, reason: str) -> OpError:
    return OpError(
        f"fetch: {host} may not be asked: its address is {reason}",
        code="forbidden",
        hint="scripts reach hosts of the public Internet only",
    )
