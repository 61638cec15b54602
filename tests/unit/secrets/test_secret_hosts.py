"""Allowed hosts are hosts, written in one way."""

from __future__ import annotations

import pytest

from trellis.errors import RequestError
from trellis.secrets.hosts import is_allowed, parse_hosts


@pytest.mark.parametrize(
    ("value", "host"),
    [
        ("api.example.org", "api.example.org"),
        (" API.Example.ORG. ", "api.example.org"),
        ("*.example.org", "*.example.org"),
        ("https://user@api.example.org:8443/v1?x=1", "api.example.org:8443"),
        ("localhost", "localhost"),
        ("127.0.0.1", "127.0.0.1"),
        ("https://[::1]:80/", "[::1]:80"),
        ("https://api.example.org:443/", "api.example.org"),
        ("host:80", "host:80"),
        ("xn--bcher-kva.example", "xn--bcher-kva.example"),
    ],
)
def test_a_host_is_kept_in_lower_case_without_the_rest(value, host):
    assert parse_hosts([value]) == [host]


@pytest.mark.parametrize(
    "value",
    [
        "",
        "*",
        "*.",
        "a b",
        "api.*.org",
        "**.org",
        "exa/mple",
        "host:",
        "host:123456",
        "*.org",
        "https://",
        "https://[",
        ".",
        "x" * 300,
    ],
)
def test_what_is_no_host_is_refused(value):
    with pytest.raises(RequestError) as caught:
        parse_hosts([value])
    assert caught.value.code == "secrets.bad_host"


def test_hosts_come_once_each_in_order():
    assert parse_hosts(["b.org", "a.org", "https://b.org"]) == ["b.org", "a.org"]


def test_too_many_hosts_are_refused():
    with pytest.raises(RequestError):
        parse_hosts(f"h{number}.org" for number in range(21))


@pytest.mark.parametrize(
    ("pattern", "host", "port", "allowed"),
    [
        ("api.example.org", "api.example.org", 443, True),
        ("api.example.org", "api.example.org", 8443, False),
        ("api.example.org:8443", "api.example.org", 8443, True),
        ("api.example.org:8443", "api.example.org", 443, False),
        ("api.example.org", "example.org", 443, False),
        ("example.org", "api.example.org", 443, False),
        ("*.example.org", "api.example.org", 443, True),
        ("*.example.org", "a.b.example.org", 443, True),
        ("*.example.org", "example.org", 443, True),
        ("*.example.org", "evilexample.org", 443, False),
        ("*.example.org", "example.org.evil", 443, False),
        ("*.example.org:8443", "api.example.org", 8443, True),
        ("[::1]:80", "::1", 80, True),
        ("127.0.0.1", "127.0.0.1", 443, True),
    ],
)
def test_a_secret_goes_to_its_hosts_and_ports_only(pattern, host, port, allowed):
    assert is_allowed(parse_hosts([pattern]), host, port) is allowed


def test_without_hosts_a_secret_goes_nowhere():
    assert not is_allowed([], "api.example.org", 443)
