"""Secrets of requests over real sockets: where they go, and where they never do."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import pytest

from fetch_harness import (
    KEY,
    Asked,
    Server,
    saying,
    serving,
)
from fetch_scene import GUILD, Redirected, World, redirecting, world
from trellis.secrets.placeholders import placeholder

if TYPE_CHECKING:
    import asyncio

VALUE = 'p@ss/w0rd "&+ü'


async def with_secret(server: Server, *hosts: str, value: str = VALUE) -> tuple[World, str]:
    here = world()
    here.secrets.kept[GUILD, "KEY"] = (value, list(hosts) or [f"127.0.0.1:{server.port}"])
    return here, placeholder(KEY, GUILD, "KEY")


async def test_a_secret_takes_its_placeholder_s_place_everywhere():
    async with serving(saying()) as server:
        here, key = await with_secret(server)
        basic = base64.b64encode(f"me:{key}".encode()).decode()
        await here.get(
            f"{server.url}/{key}?k={key}&l=1", method="POST", body=f"k={key}".encode(),
            headers={"X-Key": f"Token {key}", "Authorization": f"Basic {basic}"},
        )  # fmt: skip
    asked = server.asked[0]
    quoted = "p%40ss%2Fw0rd%20%22%26%2B%C3%BC"
    assert asked.line == f"POST /{quoted}?k={quoted}&l=1 HTTP/1.1"
    assert asked.headers["x-key"].encode("latin-1").decode() == f"Token {VALUE}"
    assert base64.b64decode(asked.headers["authorization"][6:]).decode() == f"me:{VALUE}"
    assert asked.body.decode() == f"k={VALUE}"


@pytest.mark.parametrize(
    ("kind", "body", "sent"),
    [
        ("application/json", '{"k": "%s"}', '{"k": "p@ss/w0rd \\"&+\\u00fc"}'),
        ("application/x-www-form-urlencoded", "k=%s&x=1", "k=p%40ss%2Fw0rd+%22%26%2B%C3%BC&x=1"),
        ("text/plain", "%s", VALUE),
    ],
)
async def test_a_secret_stays_one_value_in_a_body(kind, body, sent):
    async with serving(saying()) as server:
        here, key = await with_secret(server)
        await here.get(
            server.url, method="POST", body=(body % key).encode(), headers={"Content-Type": kind}
        )
    assert server.asked[0].body.decode() == sent


@pytest.mark.parametrize("hosts", [["example.org"], ["127.0.0.1"], ["127.0.0.1:80"]])
@pytest.mark.parametrize("place", ["url", "header", "basic", "body"])
async def test_a_placeholder_never_leaves_for_another_host(hosts, place):
    async with serving(saying()) as server:
        here, key = await with_secret(server, *hosts)
        basic = base64.b64encode(f"{key}:".encode()).decode()
        request: dict[str, Any] = {
            "url": {},
            "header": {"headers": {"X": key}},
            "basic": {"headers": {"Authorization": f"basic {basic}"}},
            "body": {"method": "POST", "body": key.encode()},
        }[place]
        url = f"{server.url}/?{key}" if place == "url" else server.url
        refusal = await here.refusal(url, **request)
    assert (refusal.code, server.asked) == ("forbidden", [])
    assert "KEY" in refusal.message
    assert VALUE not in str(refusal.as_dict())


async def test_a_secret_may_be_the_whole_of_basic_credentials():
    pair = base64.b64encode(b"me:hunter2hunter2").decode()
    async with serving(saying()) as server:
        here, key = await with_secret(server, value=pair)
        await here.get(server.url, headers={"Authorization": f"Basic {key}"})
        here.secrets.kept[GUILD, "KEY"] = (pair, ["other.example"])
        refusal = await here.refusal(server.url, headers={"Authorization": f"Basic {key}"})
    assert refusal.code == "forbidden"
    assert [asked.headers["authorization"] for asked in server.asked] == [f"Basic {pair}"]


async def test_a_placeholder_does_not_leave_as_the_name_of_a_header():
    async with serving(saying()) as server:
        here, key = await with_secret(server)
        refusal = await here.refusal(server.url, headers={key: "x"})
    assert (refusal.code, server.asked) == ("forbidden", [])


async def test_a_secret_without_hosts_goes_nowhere_and_an_unknown_one_neither():
    async with serving(saying()) as server:
        here, key = await with_secret(server)
        here.secrets.kept[GUILD, "KEY"] = (VALUE, [])
        assert (await here.refusal(f"{server.url}/?{key}")).code == "forbidden"
        here.secrets.kept.clear()
        assert (await here.refusal(f"{server.url}/?{key}")).code == "forbidden"
        assert (await here.refusal(f"http://{key}.example.org/")).code == "forbidden"
    assert server.asked == []


async def test_a_secret_goes_over_https_only_but_for_this_machine_in_tests():
    here = world(Redirected(1), private=False)
    here.secrets.kept[GUILD, "KEY"] = (VALUE, ["api.example:80"])
    refusal = await here.refusal(f"http://api.example/?{placeholder(KEY, GUILD, 'KEY')}")
    assert refusal.code == "forbidden"
    assert "https" in refusal.message


async def test_a_redirect_does_not_carry_a_secret_on():
    async with serving(saying()) as other, serving(redirecting(other.url)) as server:
        here, key = await with_secret(server)
        refusal = await here.refusal(server.url, headers={"X-Key": key})
    assert refusal.code == "forbidden"
    assert (server.asked[0].headers["x-key"].encode("latin-1").decode(), other.asked) == (VALUE, [])


async def test_a_secret_that_comes_back_is_masked():
    async def echo(asked: Asked, writer: asyncio.StreamWriter) -> None:
        key = asked.headers["x-key"].encode("latin-1").decode()
        body = f"{key} {base64.b64encode(key.encode()).decode()} end".encode()
        await saying(body, f"X-Echo: {key}")(asked, writer)

    async with serving(echo) as server:
        here, key = await with_secret(server, value="hunter2!")
        answer = await here.get(server.url, headers={"X-Key": key})
    assert answer.body == b"******** ************ end"
    assert dict(answer.headers)["X-Echo"] == "********"


async def test_basic_credentials_that_come_back_are_masked_as_a_whole():
    async def echo(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await saying(asked.headers["authorization"].encode())(asked, writer)

    async with serving(echo) as server:
        here, key = await with_secret(server, value="hunter2!")
        basic = base64.b64encode(f"me:{key}".encode()).decode()
        answer = await here.get(server.url, headers={"Authorization": f"basic {basic}"})
        assert answer.body == b"Basic " + b"*" * len(base64.b64encode(b"me:hunter2!"))


async def test_a_header_is_measured_with_its_secrets():
    async with serving(saying()) as server:
        here, key = await with_secret(server, value="x" * 8000)
        basic = base64.b64encode(key.encode() * 9).decode()
        for value in (key * 9, f"Basic {basic}"):
            refusal = await here.refusal(server.url, headers={"Authorization": value})
            assert (refusal.code, server.asked) == ("limit_exceeded", [])


async def test_a_secret_with_a_line_break_stays_out_of_headers():
    async with serving(saying()) as server:
        here, key = await with_secret(server, value="a\r\nX-Evil: 1")
        refusal = await here.refusal(server.url, headers={"X": key})
    assert (refusal.code, server.asked) == ("invalid_argument", [])


async def test_a_body_is_measured_with_its_secrets():
    async with serving(saying()) as server:
        here, key = await with_secret(server, value="x" * 5000)
        here.fetcher._carrier._max_body = 5002
        assert (await here.get(server.url, method="POST", body=b"a" + key.encode())).status == 200
        refusal = await here.refusal(server.url, method="POST", body=b"abc" + key.encode())
    assert refusal.details["limit"] == "fetch.max_request_bytes"


async def test_a_body_of_placeholders_does_not_grow_without_end():
    async with serving(saying()) as server:
        here, key = await with_secret(server, value="x" * 8000)
        refusal = await here.refusal(server.url, method="POST", body=key.encode() * 10_000)
    assert (refusal.code, server.asked) == ("limit_exceeded", [])
