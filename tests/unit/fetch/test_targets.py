"""A URL is read once, and numbers are addresses in every way of writing them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.errors import OpError
from trellis.fetch.targets import joined, parse_target

LOOPBACK = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "017700000001",
]
LOOPBACK += ["127.0.0.1.", "0X7F.0.0.1", "127.0.1", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"]


@pytest.mark.parametrize("host", LOOPBACK)
def test_every_way_of_writing_an_address_is_that_address(host):
    target = parse_target(f"http://{host}/")
    assert (target.host, str(target.address)) == ("127.0.0.1", "127.0.0.1")


NO_TARGETS = ["example.org", "//example.org", "ftp://example.org/", "file:///etc/passwd", "data:,x"]
NO_TARGETS += ["javascript:alert(1)", "http://", "http:///x", "gopher://example.org/"]
NO_TARGETS += ["http://user@example.org/", "http://:pass@example.org/", "http://1.2.3.4.5/"]
NO_TARGETS += ["http://256.1.1.1/", "http://0x1ffffffff/", "http://08.1.1.1/", "http://0177.0.0.1/"]
NO_TARGETS += ["http://[::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[127.0.0.1]/"]
NO_TARGETS += ["http://exa%6dple.org/", "http://example..org/", "http://-a.org/", "http://[::1/"]
NO_TARGETS += ["http://1.2.3.4x.5/"]
NO_TARGETS += ["", "http://a b/", "http://a\n/", "http://" + "a." * 130 + "org/"]
NO_TARGETS += ["http://example.org/" + "x" * 20_000]


@pytest.mark.parametrize("url", NO_TARGETS)
def test_what_is_no_target_is_refused(url):
    with pytest.raises(OpError) as caught:
        parse_target(url)
    assert caught.value.code == "invalid_argument"


@pytest.mark.parametrize("port", [22, 25, 6379, 11211, 0, 65_536])
def test_ports_of_other_services_are_never_asked(port):
    with pytest.raises(OpError) as caught:
        parse_target(f"http://example.org:{port}/")
    assert caught.value.code == "forbidden"


def test_a_name_is_written_in_one_way():
    target = parse_target("HTTPS://API.Example.ORG.:443/a b?c=ü#part")
    assert (target.scheme, target.host, target.port) == ("https", "api.example.org", 443)
    assert target.url == "https://api.example.org/a%20b?c=%C3%BC"
    assert parse_target("http://bücher.example/").host == "xn--bcher-kva.example"
    assert parse_target("http://[2606:4700::1111]:81/").authority == "[2606:4700::1111]:81"


def test_a_redirect_may_be_relative():
    base = parse_target("https://example.org/a/b?c")
    assert joined(base, "../d").url == "https://example.org/d"
    assert joined(base, "//other.org/x").url == "https://other.org/x"
    with pytest.raises(OpError):
        joined(base, "file:///etc/passwd")


PARTS = [
    "http",
    "https",
    "://",
    ":",
    "/",
    "@",
    "[",
    "]",
    "127.0.0.1",
    "::ffff:",
    "%",
    "#",
    "?",
    "..",
]
PARTS += [
    "0x7f",
    "\uff11\uff12\uff17",
    "ⓔxample",
    "xn--",
    ".",
    "\\",
    "\t",
    " ",
    "example.org",
    "6379",
    "99999",
]


@given(st.text(max_size=60) | st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_any_text_is_a_target_or_refused(text):
    for url in (text, "http://" + text):
        try:
            target = parse_target(url)
        except OpError:
            continue
        assert target.url.isascii()
        assert target.url.isprintable()
        assert parse_target(target.url) == target
        assert (target.address is not None) is bool(re.fullmatch(r"[0-9.]+|.*:.*", target.host))


@given(st.text(max_size=60) | st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_any_redirect_is_a_target_or_refused(location):
    base = parse_target("https://example.org/a/b?c")
    try:
        target = joined(base, location)
    except OpError:
        return
    assert target.scheme in {"http", "https"}
