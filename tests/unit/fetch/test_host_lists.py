"""A guild's lists narrow what its script may ask, and change as a whole or not at all."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from trellis.config import FetchConfig
from trellis.errors import DependencyError, OpError, RequestError
from trellis.fetch.lists import MAX_HOSTS, FetchLists, HostLists
from trellis.fetch.memory_store import MemoryListStore
from trellis.fetch.rules import Gate, HostRules

GUILD = 81384788765712384
ADDRESS = ip_address("8.8.8.8")


def why(lists: HostLists, host: str, port: int = 443, config: FetchConfig | None = None) -> str:
    """The list that keeps a script from a host; empty where none does."""
    gate = Gate(HostRules(config or FetchConfig()), lists)
    try:
        gate.check(host, port)
        assert gate.usable(host, port, [ADDRESS]) == [ADDRESS]
    except OpError as error:
        return f"{error.details['list']}" if error.code == "forbidden" else error.code
    return ""


def test_without_lists_every_host_may_be_asked():
    assert why(HostLists(), "example.org") == ""


def test_only_what_is_allowed_may_be_asked_and_what_is_denied_counts_first():
    lists = HostLists(("*.example.org", "other.example:8443"), ("bad.example.org",))
    assert why(lists, "example.org") == ""
    assert why(lists, "a.example.org", 80) == ""
    assert why(lists, "other.example", 8443) == ""
    assert why(lists, "other.example") == "guild.allow"
    assert why(lists, "else.example") == "guild.allow"
    assert why(lists, "bad.example.org") == "guild.deny"


def test_an_address_that_is_denied_is_not_reached_by_a_name():
    assert why(HostLists(deny=("8.8.8.8",)), "dns.example") == "guild.deny"
    assert why(HostLists(deny=("8.8.8.8:80",)), "dns.example", 80) == "guild.deny"
    assert why(HostLists(deny=("8.8.8.8:80",)), "dns.example", 443) == ""
    gate = Gate(HostRules(FetchConfig()), HostLists(deny=("8.8.8.8", "[2001:4860::1]")))
    others = [ip_address("9.9.9.9"), ip_address("2001:4860::2")]
    mapped = ip_address("::ffff:8.8.8.8")
    assert gate.usable("dns.example", 443, [ADDRESS, mapped, *others]) == others


@pytest.mark.parametrize(
    ("config", "host", "by"),
    [
        (FetchConfig(deny_hosts=("a.example",)), "a.example", "fetch.deny_hosts"),
        (FetchConfig(deny_hosts=("8.8.8.0/24",)), "a.example", "fetch.deny_hosts"),
        (FetchConfig(allow_hosts=("b.example",)), "a.example", "fetch.allow_hosts"),
        (FetchConfig(allow_hosts=("9.9.9.9",)), "a.example", "fetch.allow_hosts"),
    ],
)
def test_no_guild_widens_what_the_operator_allows(config, host, by):
    assert why(HostLists(allow=(host,)), host, config=config) == by


async def test_a_host_is_on_one_list_at_a_time_and_once():
    async with FetchLists(MemoryListStore()) as lists:
        await lists.put(GUILD, "allow", ["a.example", "https://B.example/x"])
        found = await lists.put(GUILD, "deny", ["b.example", "b.example", "c.example"])
        assert found == HostLists(("a.example",), ("b.example", "c.example"))
        assert lists.of(GUILD) == found
        assert lists.of(GUILD + 1) == HostLists()
        assert await lists.put(GUILD, "deny", ["b.example"]) == HostLists(
            ("a.example",), ("c.example", "b.example")
        )


async def test_lists_are_emptied_in_part_or_altogether():
    async with FetchLists(MemoryListStore()) as lists:
        await lists.put(GUILD, "allow", ["a.example", "b.example"])
        await lists.put(GUILD, "deny", ["c.example"])
        left = await lists.reset(GUILD, ["a.example", "c.example"])
        assert left == HostLists(("b.example",))
        with pytest.raises(RequestError) as caught:
            await lists.reset(GUILD, ["b.example", "a.example"])
        assert (caught.value.code, caught.value.status) == ("not_found", 404)
        assert lists.of(GUILD) == left
        assert await lists.reset(GUILD) == HostLists()


@pytest.mark.parametrize("host", ["*", "a b", "", "127.1", "http://"])
async def test_what_is_no_host_changes_nothing(host):
    async with FetchLists(MemoryListStore()) as lists:
        with pytest.raises(RequestError) as caught:
            await lists.put(GUILD, "deny", ["good.example", host])
        assert caught.value.code == "fetch.bad_host"
        assert lists.of(GUILD) == HostLists()


async def test_the_lists_are_bounded_together():
    async with FetchLists(MemoryListStore()) as lists:
        await lists.put(GUILD, "allow", [f"h{number}.example" for number in range(MAX_HOSTS - 1)])
        full = await lists.put(GUILD, "deny", ["last.example"])
        with pytest.raises(RequestError) as caught:
            await lists.put(GUILD, "allow", ["one.more.example"])
        assert caught.value.code == "fetch.too_many_hosts"
        assert await lists.put(GUILD, "deny", ["last.example"]) == full


async def test_what_cannot_be_kept_does_not_count():
    class Broken(MemoryListStore):
        async def replace(self, guild_id, lists):
            raise DependencyError("no")

    async with FetchLists(Broken()) as lists:
        with pytest.raises(DependencyError):
            await lists.put(GUILD, "deny", ["a.example"])
        assert lists.of(GUILD) == HostLists()


async def test_lists_outlive_a_restart():
    store = MemoryListStore()
    async with FetchLists(store) as lists:
        await lists.put(GUILD, "deny", ["a.example"])
    async with FetchLists(store) as lists:
        assert lists.of(GUILD) == HostLists(deny=("a.example",))
