"""Which hosts a guild's own managers let its script ask: a list to allow, and one to deny.

They narrow what the operator lets scripts reach and never widen it. They are known without asking
the database, and a change counts from the next request on: also for those that wait their turn,
and for redirects.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, Protocol, Self

from trellis.errors import OpError, RequestError
from trellis.hosts import HostPattern, not_a_host

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from trellis.fetch.addresses import Address

MAX_HOSTS: Final = 200  # of a guild, on both lists together

ListName = Literal["allow", "deny"]


@dataclass(frozen=True)
class HostLists:
    """A guild's lists, in the order in which hosts were put on them.

    Attributes:
        allow: the only hosts that may be asked; where there are none, every host may.
        deny: hosts that may not be asked, whatever the other list says.
    """

    allow: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()

    def check(self, host: str, port: int) -> None:
        """Raises OpError `forbidden`, with `list`, for what they do not let through."""
        for pattern in self._denied:
            if pattern.matches(host, port):
                raise _denied(host, pattern)
        if self.allow and not any(pattern.matches(host, port) for pattern in self._allowed):
            raise _not_allowed(host)

    def usable(self, host: str, port: int, addresses: Sequence[Address]) -> list[Address]:
        """Those of a host's addresses that the list to deny does not name; OpError for none."""
        kept = list(addresses)
        for pattern in self._denied:
            kept = [address for address in kept if not pattern.matches(str(address), port)]
            if not kept:
                raise _denied(host, pattern)
        return kept

    def put(self, name: ListName, hosts: Iterable[str]) -> HostLists:
        """With these hosts on that list, and on no other.

        Raises:
            RequestError: `fetch.bad_host` or `fetch.too_many_hosts`.
        """
        new = _parsed(hosts)
        rest = self._without(new)
        lists = replace(rest, **{name: (*getattr(rest, name), *new)})
        if len(lists.allow) + len(lists.deny) > MAX_HOSTS:
            raise RequestError(
                f"a guild's lists have at most {MAX_HOSTS} hosts together",
                code="fetch.too_many_hosts",
                status=409,
                hint="*.example.org stands for every host under it",
            )
        return lists

    def without(self, hosts: Iterable[str]) -> HostLists:
        """With these hosts on neither list.

        Raises:
            RequestError: `fetch.bad_host`; `not_found`, 404, for one that is on neither now.
        """
        gone = _parsed(hosts)
        missing = [host for host in gone if host not in {*self.allow, *self.deny}]
        if missing:
            raise RequestError(
                f"{missing[0]} is on neither of the guild's lists",
                code="not_found",
                status=404,
                hint="`trellis fetch list` shows them.",
            )
        return self._without(gone)

    def _without(self, gone: Collection[str]) -> HostLists:
        return HostLists(
            tuple(host for host in self.allow if host not in gone),
            tuple(host for host in self.deny if host not in gone),
        )

    @cached_property
    def _allowed(self) -> list[HostPattern]:
        return _patterns(self.allow)

    @cached_property
    def _denied(self) -> list[HostPattern]:
        return _patterns(self.deny)


class ListStore(Protocol):
    """Raises DependencyError where it fails."""

    async def all(self) -> Mapping[int, HostLists]: ...

    async def replace(self, guild_id: int, lists: HostLists) -> None: ...


class FetchLists:
    """The lists of all guilds. Use it as a context manager. Args: store, where they are kept."""

    def __init__(self, store: ListStore) -> None:
        self._store = store
        self._lists: dict[int, HostLists] = {}
        self._changing = asyncio.Lock()

    async def __aenter__(self) -> Self:
        self._lists = dict(await self._store.all())
        return self

    async def __aexit__(self, *_: object) -> None:
        pass

    def of(self, guild_id: int) -> HostLists:
        return self._lists.get(guild_id, _NONE)

    async def put(self, guild_id: int, name: ListName, hosts: Iterable[str]) -> HostLists:
        """Puts hosts on a list, and takes them off the other; both as they are then.

        Raises:
            RequestError: `fetch.bad_host` or `fetch.too_many_hosts`; nothing is changed.
        """
        async with self._changing:
            return await self._keep(guild_id, self.of(guild_id).put(name, hosts))

    async def reset(self, guild_id: int, hosts: Iterable[str] | None = None) -> HostLists:
        """Takes hosts off both lists, or (None) all of them; both as they are then.

        Raises:
            RequestError: `fetch.bad_host`; `not_found`, 404: a host is on neither list. Nothing
                is changed.
        """
        async with self._changing:
            lists = _NONE if hosts is None else self.of(guild_id).without(hosts)
            return await self._keep(guild_id, lists)

    def forget(self, guild_id: int) -> None:
        """The guild's lists are gone from the store."""
        self._lists.pop(guild_id, None)

    async def _keep(self, guild_id: int, lists: HostLists) -> HostLists:
        if lists != self.of(guild_id):
            await self._store.replace(guild_id, lists)
            self._lists[guild_id] = lists
        return lists


_NONE: Final = HostLists()


def _parsed(hosts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(map(_host, hosts)))


def _host(text: str) -> str:
    pattern = HostPattern.of(text)
    if pattern is None:
        raise not_a_host(text, code="fetch.bad_host")
    return str(pattern)


def _patterns(hosts: Iterable[str]) -> list[HostPattern]:
    return [pattern for text in hosts if (pattern := HostPattern.of(text)) is not None]


def _denied(host: str, by: HostPattern) -> OpError:
    return OpError(
        f"fetch: {host} may not be asked: {by} is on the guild's list of denied hosts",
        code="forbidden",
        list="guild.deny",
        hint=f"who manages the guild can take it off: trellis fetch reset '{by}'",
    )


def _not_allowed(host: str) -> OpError:
    return OpError(
        f"fetch: {host} may not be asked: it is not on the guild's list of allowed hosts",
        code="forbidden",
        list="guild.allow",
        hint=f"who manages the guild can put it there: trellis fetch allow {host}",
    )
