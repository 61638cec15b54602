"""Hosts are written in one way, and mean what a request is made to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.errors import OpError
from trellis.fetch.targets import parse_target
from trellis.hosts import HostPattern


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (" API.Example.ORG. ", "api.example.org"),
        ("api.example.org:443", "api.example.org:443"),
        ("*.example.org", "*.example.org"),
        ("*.org:80", "*.org:80"),
        ("https://me@api.example.org:8443/v1?x=1#y", "api.example.org:8443"),
        ("http://*.example.org/", "*.example.org"),
        ("127.0.0.1", "127.0.0.1"),
        ("[0:0::1]:80", "[::1]:80"),
        ("[::ffff:127.0.0.1]", "127.0.0.1"),
        ("https://[2001:DB8::1]/", "[2001:db8::1]"),
        ("https://B\u00fccher.example/x", "xn--bcher-kva.example"),
        ("*.b\u00fccher.example:80", "*.xn--bcher-kva.example:80"),
    ],
)
def test_a_host_is_kept_without_the_rest(text, written):
    assert str(HostPattern.of(text)) == written


NO_HOSTS = ["", "*", "*.", ".", "a b", "api.*.org", "**.org", "exa/mple", "a..b", "x" * 300]
NO_HOSTS += ["host:", "host:0", "host:65536", "host:123456", "host:\u0663", "https://", "https://["]
NO_HOSTS += ["[::1", "[:::1]", "[fe80::1%eth0]", "127.1", "2130706433", "0x7f.0.0.1", "1.2.3.400"]
NO_HOSTS += ["*.0.0.1", "*.127.0.0.1", "\u2028.example", "b\u00fc..example"]


@pytest.mark.parametrize("text", NO_HOSTS)
def test_what_is_no_host_is_none(text):
    assert HostPattern.of(text) is None


@pytest.mark.parametrize(
    ("pattern", "host", "port", "matches"),
    [
        ("api.example.org", "api.example.org", 80, True),
        ("api.example.org:8443", "api.example.org", 8443, True),
        ("api.example.org:8443", "api.example.org", 443, False),
        ("example.org", "api.example.org", 443, False),
        ("*.example.org", "a.b.example.org", 443, True),
        ("*.example.org", "example.org", 443, True),
        ("*.example.org", "evilexample.org", 443, False),
        ("*.example.org", "example.org.evil", 443, False),
        ("[::1]", "::1", 80, True),
    ],
)
def test_a_pattern_means_its_hosts_and_no_others(pattern, host, port, matches):
    assert HostPattern.of(pattern).matches(host, port) is matches


@given(st.text(st.sampled_from("aB1.-_*:[]%/@0xf\u00e9"), max_size=12) | st.text(max_size=30))
def test_a_host_is_read_as_a_request_reads_it(text):
    """Or else a rule could be met by one way of writing a host and passed by another."""
    pattern = HostPattern.of(text)
    if pattern is None or pattern.with_all_under or "://" in text:
        return
    assert HostPattern.of(str(pattern)) == pattern
    try:
        target = parse_target(f"https://{text.strip()}/")
    except OpError:
        return
    assert pattern.matches(target.host, target.port) or target.port == 443
    assert pattern.name == target.host
