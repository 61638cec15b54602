"""The operator's lists count for names and for addresses."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from trellis.config import FetchConfig, load_config
from trellis.errors import ConfigError, OpError
from trellis.fetch.rules import HostRules

PUBLIC = ip_address("8.8.8.8")


def is_reached(config: FetchConfig, host: str, *addresses: str) -> bool:
    rules = HostRules(config)
    try:
        rules.check_host(host)
        return bool(rules.usable(host, map(ip_address, addresses or ["8.8.8.8"])))
    except OpError as error:
        return error.code != "forbidden"


def test_every_public_host_is_reached_without_lists():
    assert is_reached(FetchConfig(), "example.org")
    assert not is_reached(FetchConfig(), "example.org", "10.0.0.1")
    assert is_reached(FetchConfig(allow_private=True), "example.org", "10.0.0.1")


def test_of_several_addresses_the_public_ones_are_used():
    rules = HostRules(FetchConfig())
    assert rules.usable("example.org", [ip_address("10.0.0.1"), PUBLIC]) == [PUBLIC]


def test_an_allowed_host_is_still_not_reached_in_private():
    assert not is_reached(FetchConfig(allow_hosts=("example.org",)), "example.org", "127.0.0.1")


@pytest.mark.parametrize(
    ("entry", "host", "address", "matches"),
    [
        ("example.org", "example.org", "8.8.8.8", True),
        ("Example.org.", "example.org", "8.8.8.8", True),
        ("example.org", "api.example.org", "8.8.8.8", False),
        ("*.example.org", "api.example.org", "8.8.8.8", True),
        ("*.example.org", "example.org", "8.8.8.8", True),
        ("*.example.org", "notexample.org", "8.8.8.8", False),
        ("8.8.8.0/24", "example.org", "8.8.8.8", True),
        ("8.8.8.8", "8.8.8.8", "8.8.8.8", True),
        ("2606:4700::/32", "example.org", "2606:4700::1", True),
        ("8.8.8.0/24", "example.org", "9.9.9.9", False),
    ],
)
def test_an_entry_counts_in_both_lists(entry, host, address, matches):
    assert is_reached(FetchConfig(allow_hosts=(entry,)), host, address) is matches
    assert is_reached(FetchConfig(deny_hosts=(entry,)), host, address) is not matches
    assert not is_reached(FetchConfig(allow_hosts=(entry,), deny_hosts=(entry,)), host, address)


@pytest.mark.parametrize(
    "entry", ["", "*", "a b", "*.*.org", "https://example.org/", "10.0.0.0/99"]
)
def test_an_entry_that_is_none_stops_the_start(entry):
    with pytest.raises(ConfigError) as caught:
        HostRules(FetchConfig(deny_hosts=(entry,)))
    assert caught.value.details["key"] == "fetch.deny_hosts"


def test_the_environment_writes_a_list_with_commas():
    config = load_config(None, {"TRELLIS_FETCH_DENY_HOSTS": "a.org, 10.0.0.0/8,"})
    assert config.fetch.deny_hosts == ("a.org", "10.0.0.0/8")
    assert not is_reached(config.fetch, "a.org")
