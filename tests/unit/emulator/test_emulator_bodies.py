"""Bodies of requests are read whatever their content type."""

from __future__ import annotations

import pytest

from trellis.emulator.bodies import parse_body
from trellis.emulator.errors import DiscordError

MULTIPART = (
    b'--b\r\nContent-Disposition: form-data; name="payload_json"\r\n\r\n{"content":"x"}\r\n'
    b'--b\r\nContent-Disposition: form-data; name="files[0]"; filename="a.bin"\r\n'
    b"Content-Type: application/octet-stream\r\n\r\n\x00\r\n\xff\r\n\r\n--b--\r\n"
)


def test_no_body_is_none():
    assert parse_body("application/json", b"").json is None


def test_json_needs_no_content_type():
    assert parse_body("", b'{"a": 1}').json == {"a": 1}


def test_forms_are_decoded():
    body = parse_body("application/x-www-form-urlencoded; charset=utf-8", b"a=1&b=%20&c=")
    assert body.json == {"a": "1", "b": " ", "c": ""}


def test_uploads_keep_their_bytes():
    body = parse_body('multipart/form-data; boundary="b"', MULTIPART)
    assert body.json == {"content": "x"}
    upload = body.uploads[0]
    assert (upload.field, upload.filename, upload.data) == (
        "files[0]",
        "a.bin",
        b"\x00\r\n\xff\r\n",
    )


@pytest.mark.parametrize("raw", [b"{", b"\xff", b"nothing"])
def test_what_is_not_json_is_refused(raw):
    with pytest.raises(DiscordError) as refused:
        parse_body("application/json", raw)
    assert refused.value.body["code"] == 50109
