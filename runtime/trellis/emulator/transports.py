"""How frames travel over the WebSocket: plain text, or one compressed stream a connection."""

from __future__ import annotations

import zlib
from typing import Protocol


class Transport(Protocol):
    """Encodes the frames of one connection, in order."""

    binary: bool

    def encode(self, frame: bytes) -> bytes: ...


class Plain:
    binary = False

    def encode(self, frame: bytes) -> bytes:
        return frame


class ZlibStream:
    """One zlib context for the connection; every frame ends with a flush a client can see."""

    binary = True

    def __init__(self) -> None:
        self._stream = zlib.compressobj()

    def encode(self, frame: bytes) -> bytes:
        return self._stream.compress(frame) + self._stream.flush(zlib.Z_SYNC_FLUSH)


class ZstdStream:
    """One zstd frame for the connection, made of stored blocks.

    Any decoder reads it, and the emulator needs no zstd library to write it.
    """

    binary = True
    _MAGIC_AND_WINDOW = bytes.fromhex("28b52ffd 00 38")  # no content size, a window of 128 KiB
    _MAX_BLOCK = 1 << 17

    def __init__(self) -> None:
        self._head = self._MAGIC_AND_WINDOW

    def encode(self, frame: bytes) -> bytes:
        head, self._head = self._head, b""
        starts = range(0, len(frame), self._MAX_BLOCK)
        return head + b"".join(_stored_block(frame[s : s + self._MAX_BLOCK]) for s in starts)


def _stored_block(data: bytes) -> bytes:
    return (len(data) << 3).to_bytes(3, "little") + data


def transport_for(compress: str | None) -> Transport | None:
    """What the gateway URL's `compress` asks for; None if there is no such thing."""
    if compress is None:
        return Plain()
    kinds: dict[str, type[ZlibStream | ZstdStream]] = {
        "zlib-stream": ZlibStream,
        "zstd-stream": ZstdStream,
    }
    kind = kinds.get(compress)
    return kind() if kind else None
