"""Requests over real sockets to servers that do what servers should not."""

from __future__ import annotations

import asyncio
import datetime as dt
import gzip
import ssl
import time
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from fetch_harness import (
    KEY,
    Asked,
    saying,
    serving,
    silent,
)
from fetch_scene import GUILD, Redirected, redirecting, world
from harness import until
from trellis.fetch.lists import HostLists
from trellis.secrets.placeholders import placeholder

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


# --- TLS -----------------------------------------------------------------------------------------


async def test_a_server_is_verified_by_its_name(tls_of):
    certificate, trusted = tls_of("good.example")
    async with serving(saying(), certificate) as server:
        here = world(tls=trusted)
        here.names.answers = {name: [["127.0.0.1"]] for name in ("good.example", "bad.example")}
        here.secrets.kept[GUILD, "KEY"] = ("hunter2", [f"good.example:{server.port}"])
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
