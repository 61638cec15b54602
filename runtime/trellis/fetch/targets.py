"""What a URL asks for. Read once, here: what is checked and what is connected to are the same.

Numbers for hosts are read in every way that the C library knows (`127.1`, `0x7f000001`,
`017700000001`), so that no rule is met by a name and passed by a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from typing import Final

import httpx

from trellis.errors import OpError
from trellis.fetch.addresses import Address, plain

MAX_URL_CHARS: Final = 16_384
_SCHEMES: Final = {"http": 80, "https": 443}
_LABEL: Final = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME: Final = re.compile(rf"{_LABEL}(\.{_LABEL})*")
_MAX_NAME_CHARS: Final = 253
_MAX_PORT: Final = 65_535
_NUMBER: Final = re.compile(r"0x[0-9a-f]*|[0-9]+")
_V4_PARTS: Final = 4

# Ports of services that take a request for commands of their own; browsers refuse them, too.
_BAD_PORTS: Final = frozenset(
    {0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101}
    | {102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389}
    | {427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636}
    | {989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566}
    | {6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 11211}
)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes.

    Attributes:
        host: lower case, in ASCII; an address as it is usually written, without brackets.
        address: what the host is when it is not a name.
        path: path and query, in ASCII.
    """

    scheme: str
    host: str
    port: int
    address: Address | None
    path: str

    @property
    def origin(self) -> tuple[str, str, int]:
        return self.scheme, self.host, self.port

    @property
    def authority(self) -> str:
        """For the Host header: the port only where it is not the usual one."""
        host = f"[{self.host}]" if isinstance(self.address, IPv6Address) else self.host
        return host if self.port == _SCHEMES[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


def parse_target(url: str) -> Target:
    """Where a URL leads.

    Raises:
        OpError: `invalid_argument`, or `forbidden` for a port that is never asked.
    """
    if len(url) > MAX_URL_CHARS:
        raise _invalid(f"it is longer than {MAX_URL_CHARS} characters")
    try:
        parsed = httpx.URL(url)
        host, port = parsed.raw_host.decode("ascii").lower(), parsed.port
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise _invalid("it cannot be read") from error
    if parsed.scheme not in _SCHEMES:
        raise _invalid("only http: and https: can be asked")
    if parsed.userinfo:
        raise _invalid("it holds a user name or a password", hint="send an Authorization header")
    address = _address(host)
    port = _SCHEMES[parsed.scheme] if port is None else port
    if port in _BAD_PORTS or port > _MAX_PORT:
        raise OpError(f"fetch: port {port} is never asked", code="forbidden")
    name = str(address) if address else _name(host)
    return Target(parsed.scheme, name, port, address, parsed.raw_path.decode("ascii") or "/")


def joined(base: Target, location: str) -> Target:
    """Where a redirect leads.

    Raises:
        OpError: as `parse_target`.
    """
    try:
        url = str(httpx.URL(base.url).join(location))
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise _invalid("the redirect cannot be read") from error
    return parse_target(url)


def _name(host: str) -> str:
    name = host.removesuffix(".")
    if len(name) > _MAX_NAME_CHARS or not _NAME.fullmatch(name):
        raise _invalid("its host is not a name")
    return name


def _address(host: str) -> Address | None:
    if ":" in host:
        try:
            address = IPv6Address(host.removeprefix("[").removesuffix("]"))
        except ValueError as error:
            raise _invalid("its host is not an address") from error
        if address.scope_id is not None:
            raise _invalid("its host names one of our networks")
        return plain(address)
    parts = host.removesuffix(".").split(".")
    if not _NUMBER.fullmatch(parts[-1]):
        return None
    return _v4(parts)


def _v4(parts: list[str]) -> IPv4Address:
    """One to four numbers, decimal, octal or hexadecimal; the last one fills what is left."""
    if len(parts) > _V4_PARTS or not all(_NUMBER.fullmatch(part) for part in parts):
        raise _invalid("its host is not an address")
    try:
        *first, last = [_number(part) for part in parts]
    except ValueError as error:
        raise _invalid("its host is not an address") from error
    room = 8 * (_V4_PARTS - len(first))
    if last >> room or any(number >> 8 for number in first):
        raise _invalid("its host is not an address")
    return IPv4Address(sum(number << (24 - 8 * at) for at, number in enumerate(first)) + last)


def _number(part: str) -> int:
    if part.startswith("0x"):
        return int(part[2:] or "0", 16)
    return int(part, 8) if len(part) > 1 and part.startswith("0") else int(part)


def _invalid(why: str, hint: str | None = None) -> OpError:
    return OpError(f"fetch: the URL cannot be used: {why}", hint=hint, field="url")
