"""Scripts on real V8 call `fetch`: the standard's surface over the host's requests."""

from __future__ import annotations

import base64
import contextlib
import json
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from fetch_harness import Asked, FetchWorld, Server, saying, serving, silent
from harness import running, until
from trellis.config import FetchConfig
from trellis.errors import ScriptError

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator

GUILD = 11
BOTH = pytest.mark.parametrize("isolation", ["process", "thread"])


@contextlib.asynccontextmanager
async def world(isolation: str = "process", **more: Any) -> AsyncIterator[FetchWorld]:
    config = {"allow_private": True, **more.pop("fetch", {})}
    make = partial(FetchWorld, fetch_config=FetchConfig(**config))
    async with running(make, isolation, **more) as here:
        yield here


def script(body: str, at_load: str = "") -> str:
    """A script that answers each message with what `body` returns, as JSON, or what it throws."""
    return f"""
    {at_load}
    on('messageCreate', async (ctx) => {{
      const said = ctx.msg.content;
      const run = async () => {{ {body} }};
      const told = (error) => ({{ thrown: error.name, code: error.code, message: error.message,
        reason: error.reason, type: error instanceof TypeError }});
      await ctx.reply(JSON.stringify(await run().catch(told)) ?? 'undefined');
    }});
    """


async def result(here: FetchWorld, body: str, at_load: str = "", said: str = "go") -> Any:
    await here.deploy(GUILD, script(body, at_load))
    return await said_to(here, said)


async def said_to(here: FetchWorld, said: str) -> Any:
    count = len(here.sent_by(GUILD))
    here.message(GUILD, said)
    await until(lambda: len(here.sent_by(GUILD)) > count)
    return json.loads(here.sent_by(GUILD)[-1])


async def echo(asked: Asked, writer: asyncio.StreamWriter) -> None:
    """Answers with what it was asked."""
    body = json.dumps(
        {
            "line": asked.line,
            "headers": asked.headers,
            "body": base64.b64encode(asked.body).decode(),
        }
    )
    await saying(body.encode(), "Content-Type: application/json")(asked, writer)


@BOTH
async def test_a_script_asks_and_reads_an_answer(isolation):
    answer = saying(b'{"a": "\xc3\xa9"}', "X-One: 1", "Set-Cookie: a=1", "set-cookie: b=2",
                    status="201 Made")  # fmt: skip
    async with world(isolation) as here, serving(answer) as server:
        got = await result(
            here,
            f"""
            const answer = await fetch('{server.url}/x?y=1#z');
            const copy = answer.clone();
            const h = answer.headers;
            let frozen = '';
            try {{ h.set('a', 'b'); }} catch (error) {{ frozen = error.name; }}
            return [answer.ok, answer.status, answer.statusText, answer.url, answer.redirected,
              answer.type, h.get('x-one'), h.getSetCookie(), await answer.json(),
              (await copy.bytes()).length, copy.url, answer.bodyUsed, frozen,
              answer instanceof Response];
            """,
        )
        url = f"{server.url}/x?y=1"
        assert got == [True, 201, "Made", url, False, "basic", "1", ["a=1", "b=2"], {"a": "é"},
                       11, url, True, "TypeError", True]  # fmt: skip
        assert here.meter.requests[0][0] == GUILD
        assert (GUILD, "fetch.request") in here.usage.ops


@BOTH
async def test_every_kind_of_body_goes_out_as_it_is(isolation):
    bodies = {
        "'caf\\u00e9'": ("text/plain;charset=UTF-8", "café".encode()),
        "new Uint8Array([0, 255, 10, 13])": (None, b"\0\xff\n\r"),
        "new URLSearchParams({a: '1 2'})": (
            "application/x-www-form-urlencoded;charset=UTF-8", b"a=1+2",
        ),
        "new Blob(['x'], {type: 'a/b'})": ("a/b", b"x"),
        "''": ("text/plain;charset=UTF-8", b""),
        "null": (None, b""),
    }  # fmt: skip
    async with world(isolation) as here, serving(echo) as server:
        got = await result(
            here,
            f"""
            const all = [];
            for (const body of [{", ".join(bodies)}]) {{
              const answer = await fetch('{server.url}', {{ method: 'post', body }});
              all.push(await answer.json());
            }}
            return all;
            """,
        )
    for found, (kind, body) in zip(got, bodies.values(), strict=True):
        assert found["line"] == "POST / HTTP/1.1"
        assert found["headers"].get("content-type") == kind
        assert found["headers"]["content-length"] == str(len(body))
        assert base64.b64decode(found["body"]) == body


async def test_a_form_with_a_file_arrives():
    async with world() as here, serving(echo) as server:
        got = await result(
            here,
            f"""
            const form = new FormData();
            form.append('file', new Blob(['hello']), 'hello.txt');
            const request = new Request('{server.url}', {{ method: 'PUT', body: form }});
            return (await fetch(request)).json();
            """,
        )
    assert got["headers"]["content-type"].startswith("multipart/form-data; boundary=")
    assert b'filename="hello.txt"' in base64.b64decode(got["body"])


async def test_large_bodies_go_both_ways_within_a_turn_s_limits():
    big = bytes(range(256)) * 16_000  # 4 MB
    async with world() as here, serving(saying(big)) as server:
        got = await result(
            here,
            f"""
            const body = new Uint8Array(2_000_000).fill(7);
            const answer = await fetch('{server.url}', {{ method: 'POST', body }});
            const bytes = await answer.bytes();
            return [bytes.length, bytes.every((byte, at) => byte === (at & 255))];
            """,
        )
        assert got == [len(big), True]
        assert server.asked[0].body == b"\7" * 2_000_000


async def test_head_and_empty_answers_have_no_body():
    async with world() as here, serving(saying(b"", status="204 None")) as server:
        body = f"""
        const one = await fetch('{server.url}');
        const two = await fetch('{server.url}', {{ method: 'HEAD' }});
        return [one.status, await one.text(), two.status, await two.text()];
        """
        assert await result(here, body) == [204, "", 204, ""]


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("fetch()", None),
        ("fetch('/relative')", None),
        ("fetch('http://me:secret@127.0.0.1/')", None),
        ("fetch('file:///etc/passwd')", "invalid_argument"),
        ("fetch('http://127.0.0.1:22/')", "forbidden"),
        ("fetch('http://nowhere.example/')", "unavailable"),
        ("fetch('http://127.0.0.1:1/x', {method: 'GET', body: 'x'})", None),
        ("fetch('http://x.example/', {method: 'POST', body: 'x'.repeat(2_000_001)})",
         "limit_exceeded"),
        ("fetch('http://x.example/', {method: 'POST', body: 'x'.repeat(2_300_000)})",
         "limit_exceeded"),
    ],
)  # fmt: skip
async def test_what_cannot_be_asked_rejects_with_a_type_error(call, code):
    async with world() as here:
        got = await result(here, f"const promise = {call}; return await promise;")
    assert got["type"], got
    assert got.get("code") == code


async def test_a_private_address_is_refused_however_it_is_written():
    hosts = ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "017700000001", "[::1]"]
    hosts += ["[::ffff:127.0.0.1]", "169.254.169.254", "localhost"]
    async with world(fetch={"allow_private": False}) as here:
        here.names.answers["localhost"] = [["127.0.0.1", "::1"]]
        got = await result(
            here,
            f"""
            const all = [];
            for (const host of {json.dumps(hosts)}) {{
              await fetch('http://' + host + '/').catch((error) => all.push(error.code));
            }}
            return all;
            """,
        )
    assert got == ["forbidden"] * len(hosts)


async def test_a_signal_gives_a_request_up_on_both_sides():
    async with world() as here, serving(silent) as server:
        got = await result(
            here,
            f"""
            const controller = new AbortController();
            setTimeout(() => controller.abort(), 100);
            const one = await fetch('{server.url}', {{ signal: controller.signal }})
              .catch((error) => error.name);
            const two = await fetch('{server.url}', {{ signal: AbortSignal.timeout(50) }})
              .catch((error) => error.name);
            const mine = await fetch('{server.url}', {{ signal: AbortSignal.abort('mine') }})
              .catch((error) => error);
            return [one, two, mine];
            """,
        )
        assert got == ["AbortError", "TimeoutError", "mine"]
        await until(lambda: server.gone == 2)
        assert len(server.asked) == 2


async def test_a_request_that_waits_is_given_up_before_it_begins():
    async with world(fetch={"requests_per_minute": 1000}) as here, serving(silent) as server:
        got = await result(
            here,
            f"""
            const controller = new AbortController();
            const all = [];
            for (let i = 0; i < 40; i++) {{
              all.push(fetch('{server.url}/' + i, {{ signal: controller.signal }})
                .catch((error) => error.name));
            }}
            setTimeout(() => controller.abort(), 200);
            return new Set(await Promise.all(all)).size;
            """,
        )
        assert got == 1
        await until(lambda: server.gone == len(server.asked))
        await until(lambda: not any(here.fetch._under_way.values()))
        # Cancellations are read some at a time: those that had their turn in between may begin.
        assert len(server.asked) < 40 - 16


@BOTH
async def test_a_script_that_is_stopped_leaves_no_request(isolation):
    async with world(isolation, dispatch_timeout_secs=0.5) as here, serving(silent) as server:
        await here.deploy(
            GUILD,
            f"""
            on('messageCreate', async (ctx) => {{
              void fetch('{server.url}');
              setTimeout(() => {{ while (true); }}, 100);
            }});
            """,
        )
        here.message(GUILD, "go")
        await until(lambda: server.asked)
        await until(lambda: here.usage.stops)
        await until(lambda: server.gone == 1)


async def test_a_guild_that_is_undeployed_leaves_no_request():
    async with world() as here, serving(silent) as server:
        await here.deploy(GUILD, f"void fetch('{server.url}').catch(() => undefined);")
        await until(lambda: server.asked)
        await here.router.undeploy(GUILD)
        await until(lambda: server.gone == 1)


async def test_the_rate_is_the_guild_s_and_can_be_caught():
    async with world(fetch={"requests_per_minute": 8}) as here, serving(saying()) as server:
        got = await result(
            here,
            f"""
            await fetch('{server.url}');
            await fetch('{server.url}');
            try {{ await fetch('{server.url}'); }}
            catch (error) {{ return [error.code, error.retryAfter > 0]; }}
            """,
        )
    assert got == ["rate_limited", True]


# --- secrets -------------------------------------------------------------------------------------

USE = """
const key = secrets.get('KEY');
const answer = await fetch('%s/?k=' + encodeURIComponent(key), {
  method: 'POST',
  headers: { 'X-Key': key, Authorization: 'Basic ' + btoa('me:' + key),
    'Content-Type': 'application/json' },
  body: JSON.stringify({ key }),
});
return answer.status;
"""


def keep(here: FetchWorld, server: Server, value: str = 'a "secret"') -> None:
    here.secrets.kept[GUILD, "KEY"] = (value, [server.host])


@BOTH
async def test_a_secret_arrives_in_each_place_and_is_never_in_the_isolate(isolation):
    async with world(isolation) as here, serving(saying()) as server:
        keep(here, server)
        assert await result(here, USE % server.url) == 200
        [asked] = server.asked
    assert asked.line == "POST /?k=a%20%22secret%22 HTTP/1.1"
    assert asked.headers["x-key"] == 'a "secret"'
    assert base64.b64decode(asked.headers["authorization"][6:]) == b'me:a "secret"'
    assert json.loads(asked.body) == {"key": 'a "secret"'}


async def test_a_secret_is_there_while_a_script_loads():
    async with world() as here, serving(saying()) as server:
        keep(here, server)
        at_load = (
            f"const early = fetch('{server.url}', {{headers: {{'X-Key': secrets.get('KEY')}}}});"
        )
        assert await result(here, "return (await early).status;", at_load) == 200
        assert server.asked[0].headers["x-key"] == 'a "secret"'


async def test_a_changed_secret_counts_at_once_also_in_a_constant():
    at_load = "const kept = secrets.get('KEY');"
    async with world() as here, serving(saying()) as server:
        keep(here, server, "first value")
        body = f"""
        await fetch('{server.url}', {{ headers: {{ 'X-Key': kept }} }});
        return secrets.get('NEW') === null ? 'none' : 'new';
        """
        assert await result(here, body, at_load) == "none"
        keep(here, server, "second value")
        here.secrets.kept[GUILD, "NEW"] = ("x", [])
        here.router.secrets_changed(GUILD)
        await until(lambda: here.isolates.is_quiet(here.router._guilds[GUILD].live))
        assert await said_to(here, "again") == "new"
    assert [asked.headers["x-key"] for asked in server.asked] == ["first value", "second value"]


async def test_an_echo_shows_the_script_no_secret():
    async with world() as here, serving(echo) as server:
        keep(here, server, "hunter2hunter2")
        body = f"""
        const headers = {{ X: secrets.get('KEY') }};
        return (await fetch('{server.url}', {{ headers }})).text();
        """
        got = await result(here, body)
        assert json.loads(got)["headers"]["x"] == "*" * 14


async def test_a_placeholder_does_not_leave_for_another_host():
    async with world() as here, serving(saying()) as server:
        here.secrets.kept[GUILD, "KEY"] = ("hunter2", ["api.example.org"])
        got = await result(here, USE % server.url)
        assert (got["code"], server.asked) == ("forbidden", [])
        assert "hunter2" not in got["message"]
        assert "KEY" in got["message"]


async def test_a_placeholder_of_another_guild_stands_for_nothing():
    async with world() as here, serving(saying()) as server:
        here.secrets.kept[GUILD + 1, "KEY"] = ("theirs", [server.host])
        theirs = (await here.secrets.placeholders(GUILD + 1))["KEY"]
        got = await result(here, f"return await fetch('{server.url}/?{theirs}');")
        assert (got["code"], server.asked) == ("forbidden", [])


async def test_a_script_that_does_not_load_may_have_asked():
    async with world() as here, serving(silent) as server:
        with pytest.raises(ScriptError):
            await here.deploy(GUILD, f"void fetch('{server.url}'); throw new Error('no');")
        assert here.fetch._under_way == {}


TAMPERED = """
Promise.prototype.then = Array.prototype.push = Object.prototype.toString = () => { throw 1; };
Object.defineProperty(Object.prototype, 'toJSON', { value: () => ({ forged: true }) });
for (const kind of [Request, Response, Headers, AbortSignal]) {
  for (const name of Object.getOwnPropertyNames(kind.prototype)) {
    if (name !== 'constructor' && !(kind === Response && name === 'status')) {
      Object.defineProperty(kind.prototype, name, { get() { throw new Error('tampered'); } });
    }
  }
}
globalThis.Uint8Array = globalThis.TypeError = globalThis.Promise = null;
"""


async def test_patched_prototypes_do_not_disturb_a_request():
    async with world() as here, serving(saying(status="202 Yes")) as server:
        await here.deploy(
            GUILD,
            TAMPERED
            + f"""
            on('messageCreate', async (ctx) => {{
              const answer = await fetch('{server.url}', {{ method: 'POST', body: 'x' }});
              await ctx.reply('' + answer.status);
            }});
            """,
        )
        here.message(GUILD, "go")
        await until(lambda: here.sent_by(GUILD) or here.log.lines)
        assert (here.log.of(GUILD), here.sent_by(GUILD)) == ("", ["202"])
        assert server.asked[0].body == b"x"
