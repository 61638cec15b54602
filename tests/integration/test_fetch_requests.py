"""Requests over real sockets to servers that do what servers should not."""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import gzip
import ssl
import time
from dataclasses import dataclass, field
from typing import Any

import httpcore
import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from fetch_harness import (
    KEY,
    Asked,
    Lists,
    Metered,
    Names,
    Secrets,
    Server,
    saying,
    serving,
    silent,
)
from harness import until
from trellis.config import FetchConfig
from trellis.errors import LimitError, OpError, PlatformError
from trellis.fetch.lists import HostLists
from trellis.fetch.messages import FetchAnswer, FetchRequest
from trellis.fetch.service import Fetcher
from trellis.secrets.placeholders import placeholder

GUILD = 11


def redirecting(location: str, status: str = "302 Found") -> Any:
    return saying(b"", f"Location: {location}", status=status)


@dataclass
class Redirected(httpcore.AsyncNetworkBackend):
    """Connects to this machine whatever the address, and notes the address."""

    port: int
    asked: list[tuple[str, int]] = field(default_factory=list)

    async def connect_tcp(self, host: str, port: int, *rest: Any, **more: Any) -> Any:
        self.asked.append((host, port))
        return await httpcore.AnyIOBackend().connect_tcp("127.0.0.1", self.port, **more)


@dataclass
class World:
    fetcher: Fetcher
    names: Names
    secrets: Secrets
    meter: Metered
    lists: Lists

    async def get(self, url: str, **request: Any) -> FetchAnswer:
        if "headers" in request:
            request["headers"] = tuple(request["headers"].items())
        return await self.fetcher.fetch(GUILD, FetchRequest(url, **request))

    async def refusal(self, url: str, **request: Any) -> PlatformError:
        with pytest.raises((OpError, LimitError)) as caught:
            await self.get(url, **request)
        return caught.value


def world(
    network: httpcore.AsyncNetworkBackend | None = None,
    tls: ssl.SSLContext | None = None,
    *,
    private: bool = True,
    **config: Any,
) -> World:
    names, secrets, meter, lists = Names(), Secrets(), Metered(), Lists()
    fetcher = Fetcher(
        FetchConfig(allow_private=private, **config),
        resolver=names,
        secrets=secrets,
        meter=meter,
        tls=tls or httpx.create_ssl_context(),
        lists=lists,
        clock=time.monotonic,
        network=network,
    )
    return World(fetcher, names, secrets, meter, lists)


# --- what a request is -----------------------------------------------------------------------


async def test_a_request_is_sent_and_answered():
    async with serving(saying(b"caf\xc3\xa9", "X-One: 1", "x-one: 2", "Set-Cookie: a=b")) as server:
        here = world()
        answer = await here.get(
            server.url + "/path?q=1#no",
            method="post",
            headers={"X-Mine": "caf\xe9", "Host": "evil", "Content-Length": "99", "te": "x"},
            body=b"\0\xff",
        )
    assert (answer.status, answer.status_text, answer.body) == (200, "OK", b"caf\xc3\xa9")
    assert answer.headers[:2] == [("X-One", "1"), ("x-one", "2")]
    assert (answer.url, answer.redirected) == (server.url + "/path?q=1", False)
    asked = server.asked[0]
    assert (asked.line, asked.body) == ("POST /path?q=1 HTTP/1.1", b"\0\xff")
    assert asked.headers["x-mine"] == "caf\xe9"
    assert asked.headers["host"] == f"127.0.0.1:{server.port}"
    assert (asked.headers["content-length"], asked.headers["connection"]) == ("2", "close")
    assert "te" not in asked.headers
    assert asked.headers["user-agent"].startswith("Trellis/")
    guild_id, sent, received = here.meter.requests[0]
    assert (guild_id, len(here.meter.requests)) == (GUILD, 1)
    assert sent > 100
    assert received > 50
    assert here.meter.failed == 0


async def test_no_cookie_is_kept_and_no_proxy_is_asked(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    async with serving(saying(b"", "Set-Cookie: session=1")) as server:
        here = world()
        for _ in range(2):
            await here.get(server.url)
    assert [asked.headers.get("cookie") for asked in server.asked] == [None, None]


@pytest.mark.parametrize("method", ["CONNECT", "TRACE", "track", "GE T", "", "GET\r\nX: y"])
async def test_methods_that_are_none_are_refused(method):
    assert (await world().refusal("http://127.0.0.1/", method=method)).code == "invalid_argument"


@pytest.mark.parametrize(
    ("name", "value"), [("a b", "x"), ("", "x"), ("x", "a\r\nb: c"), ("x", "\0")]
)
async def test_headers_cannot_break_out(name, value):
    refusal = await world().refusal("http://127.0.0.1/", headers={name: value})
    assert refusal.code == "invalid_argument"


async def test_it_can_be_switched_off():
    assert (await world(enabled=False).refusal("http://127.0.0.1/")).code == "forbidden"


# --- where a request may go --------------------------------------------------------------------

PRIVATE = ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "017700000001", "[::1]", "10.0.0.1"]
PRIVATE += ["[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]", "169.254.169.254", "[64:ff9b::7f00:1]"]
PRIVATE += ["[2002:7f00:1::]", "[fd00:ec2::254]", "0", "224.0.0.1", "100.100.100.200"]


@pytest.mark.parametrize("host", PRIVATE)
async def test_addresses_that_are_not_public_are_refused_unasked(host):
    network = Redirected(1)
    refusal = await world(network, private=False).refusal(f"http://{host}/")
    assert refusal.code == "forbidden"
    assert network.asked == []


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "::ffff:10.0.0.1", "fe80::1%lo", "fd00::1", "0.0.0.1"]
)
async def test_a_name_that_leads_inside_is_refused(address):
    network = Redirected(1)
    here = world(network, private=False)
    here.names.answers["inside.example"] = [[address]]
    assert (await here.refusal("https://inside.example/")).code == "forbidden"
    assert network.asked == []


async def test_a_name_that_changes_its_answer_is_asked_once_and_stays_where_it_was_checked():
    async with serving(saying()) as server:
        network = Redirected(server.port)
        here = world(network, private=False)
        here.names.answers["rebind.example"] = [["8.8.8.8", "10.0.0.1"], ["127.0.0.1"]]
        # Both ends are this machine here, which would be refused, too: that is another test's.
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("trellis.fetch.network._leads_home", lambda stream: False)
            assert (await here.get("http://rebind.example/")).body == b"hello"
            refusal = await here.refusal("http://rebind.example/")
    assert refusal.code == "forbidden"
    assert here.names.asked == ["rebind.example"] * 2
    assert network.asked == [("8.8.8.8", 80)]
    assert server.asked[0].headers["host"] == "rebind.example"


async def test_a_request_that_fails_is_counted_and_one_that_is_not_made_is_not():
    here = world(private=False, deny_hosts=["denied.example"])
    await here.refusal("http://nowhere.example/")
    await here.refusal("http://127.0.0.1/")
    assert here.meter.requests == [(GUILD, 0, 0)] * 2
    assert here.meter.failed == 2
    await here.refusal("http://denied.example/")
    await here.refusal("http://nowhere.example:22/")
    await here.refusal("http://nowhere.example/", method="TRACE")
    assert len(here.meter.requests) == 2


async def test_this_machine_s_own_public_address_is_refused():
    async with serving(saying()) as server:
        refusal = await world(Redirected(server.port), private=False).refusal("http://8.8.8.8/")
    assert (refusal.code, server.asked) == ("forbidden", [])
    assert "this machine" in refusal.message


async def test_the_next_address_is_tried_where_one_does_not_answer():
    async with serving(saying()) as server:
        here = world()
        here.names.answers["two.example"] = [["127.0.0.2", "127.0.0.1"]]
        assert (await here.get(f"http://two.example:{server.port}/")).body == b"hello"


async def test_a_name_without_addresses_and_a_closed_port_are_not_available():
    here = world()
    refusal = await here.refusal("http://nowhere.example/")
    assert (refusal.code, refusal.details["reason"]) == ("unavailable", "dns")
    async with serving(saying()) as server:
        pass
    refusal = await here.refusal(server.url)
    assert (refusal.code, refusal.details["reason"]) == ("unavailable", "connection")


# --- redirects -----------------------------------------------------------------------------------


async def test_a_redirect_inside_is_refused():
    async with serving(saying()) as inside, serving(redirecting(inside.url)) as outside:
        here = world(Redirected(outside.port), private=False)
        here.names.answers["public.example"] = [["8.8.8.8"]]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("trellis.fetch.network._leads_home", lambda stream: False)
            assert (await here.refusal("http://public.example/")).code == "forbidden"
    assert (len(outside.asked), inside.asked) == (1, [])


async def test_each_hop_counts_towards_the_rate():
    async with serving(redirecting("/again")) as server:
        refusal = await world(requests_per_minute=16).refusal(server.url)
    assert (refusal.code, len(server.asked)) == ("rate_limited", 4)


async def test_redirects_are_followed_and_end():
    async with serving(saying(b"end")) as end, serving(redirecting(end.url + "/x")) as first:
        here = world()
        answer = await here.get(first.url)
        assert (answer.body, answer.url, answer.redirected) == (b"end", end.url + "/x", True)
        assert len(here.meter.requests) == 2
        manual = await here.get(first.url, redirect="manual")
        assert (manual.status, dict(manual.headers)["Location"]) == (302, end.url + "/x")
        refusal = await here.refusal(first.url, redirect="error")
        assert (refusal.code, refusal.details["reason"]) == ("unavailable", "redirect")


async def test_endless_redirects_end():
    async with serving(redirecting("/again")) as server:
        refusal = await world().refusal(server.url)
    assert refusal.details["reason"] == "redirect"
    assert len(server.asked) == 21


async def test_a_redirect_to_another_scheme_is_refused():
    async with serving(redirecting("file:///etc/passwd")) as server:
        assert (await world().refusal(server.url)).code == "invalid_argument"


@pytest.mark.parametrize(
    ("status", "method", "sent", "body"),
    [
        ("301 Moved", "POST", "GET", b""),
        ("302 Found", "POST", "GET", b""),
        ("302 Found", "PUT", "PUT", b"data"),
        ("303 See Other", "PUT", "GET", b""),
        ("307 Temporary", "POST", "POST", b"data"),
        ("308 Permanent", "POST", "POST", b"data"),
    ],
)
async def test_a_redirect_changes_the_method_as_the_standard_says(status, method, sent, body):
    async with serving(saying()) as end, serving(redirecting(end.url, status)) as first:
        await world().get(
            first.url, method=method, body=b"data",
            headers={"Content-Type": "a/b", "Authorization": "x", "Cookie": "a", "X-Kept": "1"},
        )  # fmt: skip
    asked = end.asked[0]
    assert (asked.line.split()[0], asked.body) == (sent, body)
    assert ("content-type" in asked.headers) is bool(body)
    assert asked.headers["x-kept"] == "1"
    assert {"authorization", "cookie"}.isdisjoint(asked.headers)


# --- the guild's own lists -----------------------------------------------------------------------


async def test_a_host_that_the_guild_denies_is_not_asked():
    async with serving(saying()) as server:
        here = world()
        here.lists.now = HostLists(deny=("127.0.0.1",))
        refusal = await here.refusal(server.url)
        assert (refusal.code, refusal.details["list"]) == ("forbidden", "guild.deny")
        here.names.answers["alias.example"] = [["127.0.0.1"]]
        refusal = await here.refusal(f"http://alias.example:{server.port}/")
        assert refusal.details["list"] == "guild.deny"
        here.lists.now = HostLists()
        assert (await here.get(server.url)).body == b"hello"
    assert len(server.asked) == 1


async def test_a_redirect_does_not_lead_past_the_guild_s_lists():
    async with serving(saying()) as other, serving(redirecting(other.url)) as first:
        here = world()
        for lists, by in [
            (HostLists(deny=(other.host,)), "guild.deny"),
            (HostLists(allow=(first.host,)), "guild.allow"),
        ]:
            here.lists.now = lists
            refusal = await here.refusal(first.url)
            assert (refusal.code, refusal.details["list"]) == ("forbidden", by)
    assert (len(first.asked), other.asked) == (2, [])


async def test_a_change_of_the_lists_counts_for_what_waits_and_is_sent_on():
    here = world(max_concurrent=1)

    async def close_up(asked: Asked, writer: asyncio.StreamWriter) -> None:
        here.lists.now = HostLists(allow=("other.example",))
        await redirecting("/again")(asked, writer)

    async with serving(close_up) as server:
        refusals = await asyncio.gather(here.refusal(server.url), here.refusal(server.url))
    assert [refusal.details["list"] for refusal in refusals] == ["guild.allow"] * 2
    assert len(server.asked) == 1


async def test_a_list_of_the_guild_opens_nothing_that_the_operator_closed():
    network = Redirected(1)
    here = world(network, private=False, deny_hosts=["denied.example"])
    here.lists.now = HostLists(allow=("127.0.0.1", "denied.example"))
    assert (await here.refusal("http://127.0.0.1/")).code == "forbidden"
    assert (await here.refusal("http://denied.example/")).details["list"] == "fetch.deny_hosts"
    assert network.asked == []


# --- what a server may do ------------------------------------------------------------------------


async def test_a_zip_bomb_does_not_go_off():
    bomb = gzip.compress(bytes(100 << 20))
    async with serving(saying(bomb, "Content-Encoding: gzip")) as server:
        refusal = await world(max_response_bytes=1 << 20).refusal(server.url)
    assert (refusal.code, refusal.details["limit"]) == (
        "limit_exceeded",
        "fetch.max_response_bytes",
    )


async def test_what_is_compressed_is_inflated():
    async with serving(saying(gzip.compress(b"text" * 999), "Content-Encoding: gzip")) as server:
        assert (await world().get(server.url)).body == b"text" * 999


async def endless_body(asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        writer.write(b"x" * 65_536)
        await writer.drain()


async def endless_headers(asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        writer.write(b"x-more: " + b"x" * 1000 + b"\r\n")
        await writer.drain()


async def endless_informing(asked: Asked, writer: asyncio.StreamWriter) -> None:
    while True:
        writer.write(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)
        await writer.drain()


async def endless_crumbs(asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"1\r\nx\r\n" * 1000)
        await writer.drain()


@pytest.mark.parametrize(
    "server", [endless_body, endless_headers, endless_informing, endless_crumbs]
)
async def test_what_never_ends_is_ended(server):
    async with serving(server) as running:
        refusal = await world(max_response_bytes=1 << 20).refusal(running.url)
        assert refusal.code in {"limit_exceeded", "unavailable"}
        await until(lambda: running.gone)


async def drip(asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while True:
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


@pytest.mark.parametrize("server", [drip, silent])
async def test_what_is_slow_is_given_up(server):
    async with serving(server) as running:
        begun = time.monotonic()
        refusal = await world(timeout_secs=1).refusal(running.url)
    assert refusal.code == "timeout"
    assert time.monotonic() - begun < 30  # the whole answer would take 50 s


NO_HTTP = [b"", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"]
NO_HTTP += [b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nbytes"]
NO_HTTP += [b"HTTP/1.1 200 OK\r\nbad header\r\n\r\n", b"\0" * 100]


@pytest.mark.parametrize("text", NO_HTTP)
async def test_what_is_not_http_is_not_available(text):
    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(text)

    async with serving(answer) as server:
        refusal = await world().refusal(server.url)
    assert (refusal.code, refusal.details["reason"]) == ("unavailable", "protocol")


async def test_a_request_that_is_too_large_is_not_sent():
    async with serving(saying()) as server:
        refusal = await world(max_request_bytes=2000).refusal(
            server.url, method="POST", body=b"x" * 2001
        )
    assert (refusal.details["limit"], server.asked) == ("fetch.max_request_bytes", [])


async def test_a_guild_waits_for_its_turn_and_has_a_rate():
    async with serving(saying()) as server:
        here = world(max_concurrent=1, requests_per_minute=12)
        await asyncio.gather(*(here.get(server.url) for _ in range(3)))
        refusal = await here.refusal(server.url)
    assert refusal.code == "rate_limited"
    assert 0 < refusal.details["retryAfter"] <= 5


async def test_who_gives_up_leaves_no_connection():
    async with serving(drip) as server:
        task = asyncio.create_task(world().get(server.url))
        await until(lambda: server.asked)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await until(lambda: server.gone)


# --- secrets -------------------------------------------------------------------------------------

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


# --- TLS -----------------------------------------------------------------------------------------


async def test_a_server_is_verified_by_its_name(tls_of):
    certificate, trusted = tls_of("good.example")
    async with serving(saying(), certificate) as server:
        here = world(tls=trusted)
        here.names.answers = {name: [["127.0.0.1"]] for name in ("good.example", "bad.example")}
        here.secrets.kept[GUILD, "KEY"] = (VALUE, [f"good.example:{server.port}"])
        key = placeholder(KEY, GUILD, "KEY")
        answer = await here.get(f"https://good.example:{server.port}/?{key}")
        assert answer.status == 200
        refusal = await here.refusal(f"https://bad.example:{server.port}/")
        assert (refusal.code, refusal.details["reason"]) == ("unavailable", "tls")
        refusal = await here.refusal(f"https://127.0.0.1:{server.port}/")
        assert refusal.details["reason"] == "tls"
        stranger = world()
        stranger.names.answers = here.names.answers
        refusal = await stranger.refusal(f"https://good.example:{server.port}/")
        assert refusal.details["reason"] == "tls"
    assert len(server.asked) == 1


@pytest.fixture
def tls_of(tmp_path):
    """Contexts of a server with a certificate of its own, and of who trusts it."""

    def make(name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
        certificate = self_signed(name, tmp_path)
        server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        server.load_cert_chain(certificate)
        return server, ssl.create_default_context(cafile=certificate)

    return make


def self_signed(name: str, folder: Any) -> str:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return str(file)
