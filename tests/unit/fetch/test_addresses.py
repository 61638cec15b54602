"""Only addresses of the public Internet are reached, however they are written."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.fetch.addresses import parse_address, plain, why_refused

PUBLIC = ["8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1"]
PUBLIC += ["2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
REFUSED = [
    *("0.0.0.1", "0.1.2.3", "10.0.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254"),
    *("100.64.0.1", "100.100.100.200", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
    *("192.0.0.192", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"),
    *("224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16"),
    *("::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "fe80::1", "fec0::1"),
    *("fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "3fff::1", "2001::1", "2001:20::1"),
    *("2002:7f00:1::", "2002:808:808::1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1"),
    *("100::1", "4000::1", "2a00:1450::5efe:7f00:1", "2a00:1450::200:5efe:a00:1"),
]


@pytest.mark.parametrize("text", PUBLIC)
def test_public_addresses_are_reached(text):
    assert why_refused(ip_address(text)) is None


@pytest.mark.parametrize("text", REFUSED)
def test_no_other_is(text):
    assert why_refused(ip_address(text))


@given(st.ip_addresses(v=4))
def test_what_is_not_global_is_never_reached_in_any_disguise(address: IPv4Address):
    mapped = IPv6Address(b"\0" * 10 + b"\xff\xff" + address.packed)
    nat64 = IPv6Address(bytes.fromhex("0064ff9b") + b"\0" * 8 + address.packed)
    assert bool(why_refused(address)) == bool(why_refused(mapped)) == bool(why_refused(nat64))
    assert plain(mapped) == address
    if not address.is_global or address.is_multicast:
        assert why_refused(address)


@given(st.ip_addresses(v=6))
def test_what_is_not_global_is_never_reached(address: IPv6Address):
    if address.ipv4_mapped is None and not address.is_global:
        assert why_refused(address)


def test_a_zone_does_not_hide_an_address():
    assert parse_address("fe80::1%eth0") == ip_address("fe80::1")
    assert parse_address("example.org") is None
