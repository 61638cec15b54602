"""Frames survive the way they travel."""

from __future__ import annotations

import zlib

from trellis.emulator.transports import Plain, ZlibStream, ZstdStream, transport_for

FRAMES = [b'{"op":10}', b"x" * 300000, b"{}"]


def test_a_zlib_stream_shows_each_frame_by_itself():
    stream, inflator = ZlibStream(), zlib.decompressobj()
    for frame in FRAMES:
        packed = stream.encode(frame)
        assert packed.endswith(b"\x00\x00\xff\xff")
        assert inflator.decompress(packed) == frame


def test_a_zstd_stream_is_one_frame_of_stored_blocks():
    stream = ZstdStream()
    packed = [stream.encode(frame) for frame in FRAMES]
    assert packed[0].startswith(bytes.fromhex("28b52ffd"))
    assert unstored(packed[0][6:]) == FRAMES[0]
    assert [unstored(p) for p in packed[1:]] == FRAMES[1:]


def unstored(blocks):
    data = b""
    while blocks:
        head = int.from_bytes(blocks[:3], "little")
        last_and_kind, size = head & 7, head >> 3
        assert last_and_kind == 0
        assert size <= 1 << 17
        data += blocks[3 : 3 + size]
        blocks = blocks[3 + size :]
    return data


def test_the_query_chooses_the_transport():
    assert isinstance(transport_for(None), Plain)
    assert isinstance(transport_for("zlib-stream"), ZlibStream)
    assert isinstance(transport_for("zstd-stream"), ZstdStream)
    assert transport_for("lz4") is None
