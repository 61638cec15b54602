"""Takes compression off a body, never making more of it than is allowed.

A kilobyte can become a megabyte: what is inflated is bounded while it is inflated, not afterwards.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final, Protocol

from trellis.errors import LimitError, OpError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LAYERS: Final = 2
MAX_MEMBERS: Final = 64  # of a gzip file
_GZIP: Final = zlib.MAX_WBITS | 16


class Decoder(Protocol):
    def feed(self, data: bytes) -> bytes: ...


class _Inflater:
    """One layer of gzip or deflate."""

    def __init__(self, coding: str, limit: int) -> None:
        self._is_gzip = coding == "gzip"
        self._inflate = zlib.decompressobj(_GZIP) if self._is_gzip else None
        self._room = limit
        self._members = 1

    def feed(self, data: bytes) -> bytes:
        try:
            return b"".join(self._pieces(data))
        except zlib.error as error:
            raise OpError(
                "fetch: the body is not compressed as its headers say",
                code="unavailable",
                reason="protocol",
            ) from error

    def _pieces(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._inflate is None or self._inflate.eof:
                self._inflate = self._next(data)
            piece = self._inflate.decompress(data, self._room + 1)
            self._room -= len(piece)
            if self._room < 0:
                raise too_large()
            yield piece
            data = self._inflate.unconsumed_tail or self._inflate.unused_data
            if self._inflate.eof and not self._is_gzip:
                return  # what follows is nothing

    def _next(self, data: bytes) -> zlib._Decompress:
        """For the next file of several in a row; deflate is sent with and without a header."""
        self._members += 1
        if self._members > MAX_MEMBERS:
            raise too_large()
        if self._is_gzip:
            return zlib.decompressobj(_GZIP)
        return zlib.decompressobj(zlib.MAX_WBITS if _has_zlib_header(data) else -zlib.MAX_WBITS)


class _Plain:
    def __init__(self, limit: int) -> None:
        self._room = limit

    def feed(self, data: bytes) -> bytes:
        self._room -= len(data)
        if self._room < 0:
            raise too_large()
        return data


def decoders(content_encoding: str, limit: int) -> list[Decoder]:
    """One a layer, the outermost first; a coding that nobody asked for is left as it is.

    Raises:
        OpError: `unavailable` for more layers than anybody needs.
    """
    codings = [part.strip().lower().removeprefix("x-") for part in content_encoding.split(",")]
    codings = [coding for coding in codings if coding not in {"", "identity"}]
    if len(codings) > MAX_LAYERS:
        raise OpError(
            "fetch: the body is compressed too often", code="unavailable", reason="protocol"
        )
    if not codings or any(coding not in {"gzip", "deflate"} for coding in codings):
        return [_Plain(limit)]
    return [_Inflater(coding, limit) for coding in reversed(codings)]


def too_large() -> LimitError:
    return LimitError("fetch: the response is too large", limit="fetch.max_response_bytes")


def _has_zlib_header(data: bytes) -> bool:
    return data[0] & 0x0F == 8 and (len(data) < 2 or (data[0] << 8 | data[1]) % 31 == 0)  # noqa: PLR2004  # RFC 1950
