"""What is inflated is bounded while it is inflated."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.errors import LimitError, OpError
from trellis.fetch.decoding import decoders

LIMIT = 100_000


def decoded(encoding: str, pieces: list[bytes], limit: int = LIMIT) -> bytes:
    chain = decoders(encoding, limit)
    return b"".join(reduce(lambda data, layer: layer.feed(data), chain, piece) for piece in pieces)


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKERS = {
    "": bytes,
    "identity": bytes,
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    " Deflate ": raw_deflate,
    "gzip, deflate": lambda data: zlib.compress(gzip.compress(data)),
}


@given(st.binary(max_size=2000), st.sampled_from(sorted(PACKERS)), st.integers(1, 300))
def test_every_coding_comes_back_however_it_is_cut(data, coding, size):
    packed = PACKERS[coding](data)
    assert decoded(coding, [packed[at : at + size] for at in range(0, len(packed), size)]) == data


def test_files_behind_each_other_are_one():
    assert decoded("gzip", [gzip.compress(b"one ") + gzip.compress(b"two")]) == b"one two"


@pytest.mark.parametrize("coding", ["gzip", "deflate", " Deflate ", "gzip, deflate"])
def test_a_bomb_does_not_go_off(coding):
    bomb = PACKERS[coding](bytes(200 << 20))
    tracemalloc.start()
    with pytest.raises(LimitError):
        decoded(coding, [bomb])
    assert tracemalloc.get_traced_memory()[1] < (8 << 20)
    tracemalloc.stop()


def test_a_train_of_empty_files_is_refused():
    with pytest.raises(LimitError):
        decoded("gzip", [gzip.compress(b"") * 10_000])


def test_a_coding_that_nobody_asked_for_is_left_alone():
    assert decoded("br", [b"as it is"]) == b"as it is"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_what_is_not_compressed_is_refused(coding):
    with pytest.raises(OpError) as caught:
        decoded(coding, [b"\xff\xff\xff\xff\xffnot compressed at all"])
    assert caught.value.code == "unavailable"


def test_layers_are_few():
    with pytest.raises(OpError):
        decoders("gzip, gzip, gzip", LIMIT)
