"""One isolate on real V8, with both ways in which results can arrive."""

from __future__ import annotations

import json
import re
import select
import time
from typing import TYPE_CHECKING, Any

import pytest

from harness import boot_source
from trellis.config import RuntimeConfig
from trellis.engine.completions import Completions, EventfdCompletions, PipeCompletions
from trellis.engine.isolate import SEED_BYTES, Isolate
from trellis.engine.v8 import shared_v8

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAP = 64 << 20


class Driver:
    """Runs turns one after another and keeps what was posted."""

    def __init__(self, completions: Completions) -> None:
        self.isolate = Isolate(shared_v8(), completions, HEAP)
        source = boot_source(RuntimeConfig(max_timers=3, max_ops_in_flight=2))
        self.isolate.start_boot(source)
        assert self.wait()
        assert self.isolate.finish_boot() is None
        self.isolate.start_furnishing(bytes(SEED_BYTES), source.late)
        assert self.wait()
        assert self.isolate.finish_furnishing() is None

    def wait(self, seconds: float = 60) -> bool:
        return bool(select.select([self.isolate.done.fileno], [], [], seconds)[0])

    def turn(self, *items: list[Any]) -> list[list[Any]]:
        """The messages of one turn; the isolate must come out of it well."""
        self.isolate.start_turn(json.dumps(items).encode())
        assert self.wait()
        outbox, broken = self.isolate.finish_turn()
        assert broken == ""
        assert outbox is not None
        self.delay, _, messages = outbox.decode().partition("\n")
        if self.delay.endswith("!"):
            self.isolate.collect()
            self.delay = self.delay[:-1]
        return json.loads(messages)

    def posted_soon(self) -> list[list[Any]]:
        """What the first turn posts that posts anything: timers need time to come due."""
        for _ in range(20_000):
            if posted := self.turn():
                return posted
            time.sleep(0.002)
        raise AssertionError("nothing was posted")

    def load(self, script: str) -> list[list[Any]]:
        return self.turn(["L", script + "\n//# sourceURL=guild.js"])

    def event(self, content: str = "x", event_id: str = "7") -> list[list[Any]]:
        payload = {"id": "1", "channel_id": "5", "guild_id": "5", "content": content}
        return self.turn(["e", event_id, "MESSAGE_CREATE", 1, payload])


@pytest.fixture(params=[EventfdCompletions, PipeCompletions], ids=["eventfd", "pipe"])
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    completions = request.param()
    driver = Driver(completions)
    yield driver
    driver.isolate.close()


def test_a_script_loads_and_says_what_it_wants(driver: Driver) -> None:
    posted = driver.load("on('messageCreate', () => {})")
    assert posted == [["w", "MESSAGE_CREATE"], ["L"]]


def test_a_script_that_throws_does_not_load(driver: Driver) -> None:
    [[kind, stack]] = driver.load("\nfunction f() { throw new Error('no') }\nf()")
    assert kind == "F"
    assert stack.startswith("Error: no\n    at f (guild.js:2:")


def test_a_script_that_does_not_parse_does_not_load(driver: Driver) -> None:
    [[kind, stack]] = driver.load("let 1")
    assert kind == "F"
    assert "SyntaxError" in stack


def test_a_load_waits_for_what_it_declares(driver: Driver) -> None:
    [[kind, op_id, name, event_id, args]] = driver.load("cron('tick', '* * * * *', () => {})")
    assert (kind, name, event_id) == ("o", "cron.register", "")
    assert args == {"name": "tick", "expr": "* * * * *", "skipIfRunning": False}
    assert driver.turn(["r", op_id, None]) == [["L"]]


def test_a_refused_declaration_fails_the_load(driver: Driver) -> None:
    [[_, op_id, *_]] = driver.load("cron('tick', 'never', () => {})")
    [[kind, stack]] = driver.turn(["x", op_id, {"code": "invalid_argument", "message": "bad expr"}])
    assert kind == "F"
    assert stack.startswith("Error: bad expr\n")


def test_ops_resolve_with_their_answer_and_reject_with_their_code(driver: Driver) -> None:
    driver.load(
        "on('messageCreate', async () => {"
        " try { console.log(await kv.store('s').get('k')) }"
        " catch (e) {"
        "  console.log(e.code, e.message, e.retryAfter, e.stack.includes('guild.js')) } })"
    )
    [[_, op_id, name, *_]] = driver.event()
    assert name == "kv.get"
    posted = driver.turn(["r", op_id, "v"])
    assert posted == [["l", "info", "v", ""], ["d", "7"]]
    [[_, op_id, *_]] = driver.event()
    refusal = {"code": "rate_limited", "message": "slow down", "retryAfter": 1.5}
    posted = driver.turn(["x", op_id, refusal])
    assert posted[0] == ["l", "info", "rate_limited slow down 1.5 true", ""]


def test_handlers_of_one_guild_interleave(driver: Driver) -> None:
    driver.load(
        "on('messageCreate', async (ctx) => {"
        " await kv.store('s').get(ctx.msg.content); console.log('end', ctx.msg.content) })"
    )
    [[_, first, *_]] = driver.event("a", "1")
    [[_, second, *_]] = driver.event("b", "2")
    assert driver.turn(["r", second, None]) == [["l", "info", "end b", ""], ["d", "2"]]
    assert driver.turn(["r", first, None]) == [["l", "info", "end a", ""], ["d", "1"]]


def test_one_handler_that_throws_does_not_stop_the_others(driver: Driver) -> None:
    driver.load(
        "on('messageCreate', () => { throw new TypeError('first') });"
        "on('messageCreate', () => console.log('second'))"
    )
    posted = driver.event()
    assert ["l", "info", "second", ""] in posted
    assert posted[-1] == ["d", "7"]
    [failure] = [m for m in posted if m[0] == "f"]
    assert failure[1] == "7"
    assert failure[2].startswith("TypeError: first\n    at ")


def test_timers_fire_one_a_turn_in_order_with_microtasks_between(driver: Driver) -> None:
    driver.load(
        "setTimeout(() => {"
        " console.log('a'); Promise.resolve().then(() => console.log('a2')) }, 1);"
        "setTimeout((x) => console.log(x), 1, 'b')"
    )
    assert [m[2] for m in driver.posted_soon()] == ["a", "a2"]
    assert [m[2] for m in driver.posted_soon()] == ["b"]
    assert driver.delay == "-1"


def test_intervals_repeat_until_they_are_cleared(driver: Driver) -> None:
    driver.load(
        "let n = 0; const t = setInterval(() => { console.log(++n); n > 1 && clearInterval(t) }, 1)"
    )
    assert [m[2] for m in driver.posted_soon() + driver.posted_soon()] == ["1", "2"]
    assert driver.delay == "-1"


def test_a_timer_that_throws_is_reported(driver: Driver) -> None:
    driver.load("setTimeout(async () => { throw new Error('late') }, 1)")
    [[kind, _, stack]] = driver.posted_soon()
    assert kind == "f"
    assert "late" in stack


def test_too_many_timers_and_calls_are_refused_with_a_code(driver: Driver) -> None:
    posted = driver.load(
        "try { for (let i = 0; i < 4; i++) setTimeout(() => {}, 1e6) }"
        "catch (e) { console.log(e.code, e.message) }"
        "try { for (let i = 0; i < 3; i++) kv.store('s').get('k') }"
        "catch (e) { console.log(e.code, e.message) }"
    )
    assert [m[2] for m in posted if m[0] == "l"] == [
        "limit_exceeded more than 3 timers are set",
        "limit_exceeded more than 2 calls wait for an answer",
    ]


def test_the_next_timer_is_announced(driver: Driver) -> None:
    driver.load("setTimeout(() => {}, 60000)")
    assert 59_000 < int(driver.delay) <= 60_000


def test_payloads_are_camel_cased_at_every_depth(driver: Driver) -> None:
    driver.load("on('messageCreate', (ctx) => console.log(JSON.stringify(ctx.msg)))")
    payload = {
        "channel_id": "1",
        "a": [{"guild_id": "2"}],
        "referenced_message": {"author": {"global_name": None}},
    }
    [[_, _, text, _], _] = driver.turn(["e", "1", "MESSAGE_CREATE", 1, payload])
    seen = json.loads(text)
    assert seen["a"] == [{"guildId": "2"}]
    assert seen["referencedMessage"] == {"author": {"globalName": None}}
    assert seen["channelId"] == "1"


def test_guild_code_finds_nothing_of_the_runtime(driver: Driver) -> None:
    posted = driver.load(
        "const names = Object.getOwnPropertyNames(globalThis);"
        "console.log(names.filter((n) => /^__|process|require|host|deno/i.test(n)).join())"
    )
    assert posted[0] == ["l", "info", "", ""]


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("'plain'", "plain"),
        ("[1, 'two', null, undefined, 3n]", '[1, "two", null, undefined, 3n]'),
        ("({ a: { b: { c: { d: { e: 1 } } } } })", "{ a: { b: { c: { d: [Object] } } } }"),
        ("(() => { const o = {}; o.o = o; return o })()", "{ o: [Circular] }"),
        ("new Map([['k', new Set([1])]])", 'Map(1) { "k" => Set(1) { 1 } }'),
        ("({ get x() { throw 1 } })", "{ x: [Getter] }"),
        ("new Proxy({}, { ownKeys() { throw 1 } })", "[unprintable]"),
        ("function named() {}", "[Function: named]"),
        ("Symbol('s')", "Symbol(s)"),
        ("new Date(0)", "1970-01-01T00:00:00.000Z"),
        ("/a+/g", "/a+/g"),
        ("({ 'a b': 1, [Symbol('s')]: 2 })", '{ "a b": 1, [Symbol(s)]: 2 }'),
    ],
)
def test_any_value_can_be_printed(driver: Driver, expression: str, text: str) -> None:
    [line, loaded] = driver.load(f"console.log({expression})")
    assert line == ["l", "info", text, ""]
    assert loaded == ["L"]


def test_console_levels_reach_the_log(driver: Driver) -> None:
    posted = driver.load("console.debug(1); console.info(2); console.warn(3); console.error(4)")
    assert [m[1] for m in posted[:-1]] == ["debug", "info", "warn", "error"]


@pytest.mark.parametrize(
    ("script", "cancel_is_enough"),
    [("while (true) {}", True), ("await 0; while (true) {}", False)],
    ids=["task", "microtask"],
)
def test_a_spinning_isolate_can_always_be_ended(
    driver: Driver, script: str, *, cancel_is_enough: bool
) -> None:
    driver.load(f"on('messageCreate', async () => {{ {script} }})")
    driver.isolate.start_turn(b'[["e","1","MESSAGE_CREATE",1,{}]]')
    assert not driver.wait(0.2)
    driver.isolate.cancel()
    if cancel_is_enough:
        assert driver.wait()
        assert driver.isolate.finish_turn()[1] == "deadline"


def test_a_heap_that_outgrows_its_limit_ends_the_script(driver: Driver) -> None:
    driver.load(
        "on('messageCreate', async () => {"
        " await 0; const a = []; for (;;) a.push(new Array(1e5).fill(1)) })"
    )
    driver.isolate.start_turn(b'[["e","1","MESSAGE_CREATE",1,{}]]')
    assert driver.wait()
    assert driver.isolate.finish_turn()[1] == "memory"


def test_secrets_are_placeholders_and_can_change(driver: Driver) -> None:
    driver.turn(["s", {"TOKEN": "__1__"}])
    driver.load(
        "on('messageCreate', () => console.log(secrets.get('TOKEN'), secrets.get('constructor')))"
    )
    assert driver.event()[0][2] == "__1__ null"
    driver.turn(["s", {"TOKEN": "__2__"}])
    assert driver.event()[0][2] == "__2__ null"


TAKERS = {
    "typed array": "new Uint8Array(8 * M)",
    "wide typed array": "new Float64Array(M)",
    "copied array": "new Float64Array(new Array(M).fill(1))",
    "buffer": "new ArrayBuffer(8 * M)",
    "shared buffer": "new SharedArrayBuffer(8 * M)",
    "resizable buffer": "new ArrayBuffer(1, { maxByteLength: 8 * M })",
    "through its constructor": "new (new Uint8Array(1).constructor)(8 * M)",
    "subclass": "new (class extends Uint8Array {})(8 * M)",
    "slice": "base.slice()",
    "map": "base.map((x) => x)",
    "buffer slice": "base.buffer.slice(0)",
    "wasm memory": "new WebAssembly.Memory({ initial: 128 })",
}


@pytest.mark.parametrize("expression", TAKERS.values(), ids=TAKERS)
def test_memory_outside_the_heap_is_limited(driver: Driver, expression: str) -> None:
    posted = driver.load(
        "const M = 2 ** 20, base = new Uint8Array(8 * M), kept = [];"
        f"try {{ for (let i = 0; i < 20; i++) kept.push({expression}) }}"
        "catch (error) { console.log(error.code, kept.length, error.message) }"
    )
    [line] = [m[2] for m in posted if m[0] == "l"]
    assert re.match("limit_exceeded [67] buffers and wasm memory would take", line)


def test_memory_that_was_collected_counts_no_more(driver: Driver) -> None:
    driver.load("on('messageCreate', () => { globalThis.last = new Uint8Array(2 ** 24).fill(1) })")
    for _ in range(40):
        assert [m for m in driver.event() if m[0] == "f"] == []


def test_counted_constructors_are_still_themselves(driver: Driver) -> None:
    posted = driver.load(
        "class Sub extends Uint8Array {}; const buffer = new ArrayBuffer(8);"
        "console.log(new Uint8Array(2) instanceof Uint8Array, new Sub(2) instanceof Sub,"
        " new Uint8Array(buffer, 4).length, new Uint16Array([1, 2])[1], Uint8Array.from([7])[0],"
        " new Uint8Array(new Set([1, 2])).length, Uint8Array.BYTES_PER_ELEMENT, ArrayBuffer.name,"
        " ArrayBuffer.isView(new DataView(buffer)), new Uint8Array(3).slice(1).constructor.name)"
    )
    assert posted[0][2] == "true true 4 2 7 2 1 ArrayBuffer true Uint8Array"


def test_wasm_answers_within_the_turn(driver: Driver) -> None:
    driver.load(
        "const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);"
        "on('messageCreate', async () => {"
        " const { module, instance } = await WebAssembly.instantiate(bytes);"
        " console.log(module instanceof WebAssembly.Module, typeof instance.exports) })"
    )
    assert driver.event()[0][2] == "true object"


def test_nothing_calls_guild_code_between_turns(driver: Driver) -> None:
    posted = driver.load("console.log(typeof FinalizationRegistry, typeof Atomics.waitAsync)")
    assert posted[0][2] == "undefined undefined"
