"""Which addresses a script may reach: those of the public Internet, and no other.

A list of what is refused would have to know every special network; of IPv6 only the space that is
given out to the public is allowed. Addresses that carry an IPv4 address are judged by that.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

Address = IPv4Address | IPv6Address

_REFUSED_V4: Final = {
    IPv4Network("0.0.0.0/8"): "this network",
    IPv4Network("10.0.0.0/8"): "private",
    IPv4Network("100.64.0.0/10"): "a carrier's own",
    IPv4Network("127.0.0.0/8"): "loopback",
    IPv4Network(
        "168.63.129.16/32"
    ): "a cloud's own",  # Azure answers there in every virtual machine
    IPv4Network("169.254.0.0/16"): "link-local",  # most clouds keep credentials at 169.254.169.254
    IPv4Network("172.16.0.0/12"): "private",
    IPv4Network("192.0.0.0/24"): "special",
    IPv4Network("192.0.2.0/24"): "for documentation",
    IPv4Network("192.88.99.0/24"): "a relay",
    IPv4Network("192.168.0.0/16"): "private",
    IPv4Network("198.18.0.0/15"): "for benchmarks",
    IPv4Network("198.51.100.0/24"): "for documentation",
    IPv4Network("203.0.113.0/24"): "for documentation",
    IPv4Network("224.0.0.0/4"): "multicast",
    IPv4Network("240.0.0.0/4"): "reserved",
}
_PUBLIC_V6: Final = IPv6Network("2000::/3")
_REFUSED_V6: Final = {
    IPv6Network("2001::/23"): "special",  # Teredo among others
    IPv6Network("2001:db8::/32"): "for documentation",
    IPv6Network("2002::/16"): "a relay",  # 6to4: an IPv4 address in disguise
    IPv6Network("3fff::/20"): "for documentation",
}
_NAT64: Final = IPv6Network("64:ff9b::/96")
_ISATAP: Final = frozenset({0x0000_5EFE, 0x0200_5EFE})
_LOW_32: Final = 0xFFFF_FFFF


def plain(address: Address) -> Address:
    """The address itself; of an IPv4 address written as IPv6, the IPv4 address."""
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def why_refused(address: Address) -> str | None:
    """What keeps a script from this address; None for a public one."""
    address = plain(address)
    if isinstance(address, IPv4Address):
        return _reason(address)
    inner = _carried(address)
    if address in _NAT64:
        return _reason(inner)
    if address not in _PUBLIC_V6:
        return "loopback" if address.is_loopback else "not public"
    for network, reason in _REFUSED_V6.items():
        if address in network:
            return reason
    return _reason(inner) if (int(address) >> 32) & _LOW_32 in _ISATAP else None


def _reason(address: IPv4Address) -> str | None:
    return next((reason for network, reason in _REFUSED_V4.items() if address in network), None)


def _carried(address: IPv6Address) -> IPv4Address:
    return IPv4Address(int(address) & _LOW_32)


def parse_address(text: str) -> Address | None:
    """The address that a resolver has written; None where it is none. Zones are not kept."""
    try:
        return ip_address(text.partition("%")[0])
    except ValueError:
        return None
