"""What web standards promise, kept by the isolate's platform on real V8."""

# ruff: noqa: E501  # JavaScript reads better in whole lines

from __future__ import annotations

import hashlib
import hmac
import json
import os
import select
import time
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from harness import boot_source
from trellis.config import RuntimeConfig
from trellis.engine.completions import EventfdCompletions
from trellis.engine.isolate import SEED_BYTES, Isolate
from trellis.engine.v8 import shared_v8

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAP = 64 << 20


class Page:
    """An isolate in which expressions are evaluated; their values come back as JSON."""

    def __init__(self, seed: bytes) -> None:
        source = boot_source(RuntimeConfig())
        self.isolate = Isolate(shared_v8(), EventfdCompletions(), HEAP)
        self.isolate.start_boot(source)
        assert self._wait()
        assert self.isolate.finish_boot() is None
        self.isolate.start_furnishing(seed, source.late)
        assert self._wait()
        assert self.isolate.finish_furnishing() is None

    def _wait(self) -> bool:
        return bool(select.select([self.isolate.done.fileno], [], [], 10)[0])

    def _turn(self, *items: list[Any]) -> list[list[Any]]:
        self.isolate.start_turn(json.dumps(items).encode())
        assert self._wait()
        outbox, broken = self.isolate.finish_turn()
        assert broken == ""
        assert outbox is not None
        return json.loads(outbox.partition(b"\n")[2])

    def lines(self, script: str) -> list[str]:
        """The lines that a script writes while it loads."""
        posted = self._turn(["L", script + "\n//# sourceURL=guild.js"])
        assert ["L"] in posted, posted
        return [message[2] for message in posted if message[0] == "l"]

    def value(self, expression: str) -> Any:
        """What an expression is; it may await. What it throws is its text."""
        script = (
            f"(async () => JSON.stringify([await ({expression})]))()"
            ".then((text) => console.log(text), (error) => console.log(JSON.stringify(String(error))));"
        )
        posted = self._turn(["L", script])
        while not (lines := [message[2] for message in posted if message[0] == "l"]):
            time.sleep(0.005)
            posted = self._turn()
        found = json.loads(lines[0])
        return found[0] if isinstance(found, list) else found


@pytest.fixture
def page() -> Iterator[Page]:
    page = Page(os.urandom(SEED_BYTES))
    yield page
    page.isolate.close()


URLS = {
    # one input (or input, base): href, or None where it is no URL
    "https://EXAMPLE.com:443/a/./b/../c?q#f": "https://example.com/a/c?q#f",
    "http://a\\b\\c": "http://a/b/c",
    " \t https://exa\nmple.com/ \r": "https://example.com/",
    "https://user:p%40ss@h/": "https://user:p%40ss@h/",
    "https://a@b@c/": "https://a%40b@c/",
    "https://h/%7Efoo/é ?ä'#`": "https://h/%7Efoo/%C3%A9%20?%C3%A4%27#%60",
    "https://h/a%2e%2E/b": "https://h/a%2e%2E/b",
    "https://h/a/%2e%2E/b": "https://h/b",
    "https://faß.example/": "https://xn--fa-hia.example/",
    "https://日本語。\uff2a\uff30/": "https://xn--wgv71a119e.jp/",
    "https://xn--a/": None,
    "https://a b/": None,
    "https://h:65536/": None,
    "https://h:1x/": None,
    "https:///": None,
    "//no-base": None,
    "http://0x7F.1/": "http://127.0.0.1/",
    "http://1.2.3/": "http://1.2.0.3/",
    "http://256.1.1.1/": None,
    "http://1.2.3.4.5/": None,
    "http://[2001:db8::0:0:1]/": "http://[2001:db8::1]/",
    "http://[::ffff:1.2.3.4]/": "http://[::ffff:102:304]/",
    "http://[1::2::3]/": None,
    "mailto:ann@example.org": "mailto:ann@example.org",
    "data:text/plain,a b#c": "data:text/plain,a b#c",
    "file:///C|/a/../..": "file:///C:/",
    "file://localhost/x": "file:///x",
    "non-special://H:80/a\\b": "non-special://H:80/a\\b",
    "javascript:alert(1)": "javascript:alert(1)",
}


def test_urls_are_parsed_as_browsers_do(page: Page) -> None:
    inputs = json.dumps(list(URLS))
    found = page.value(f"{inputs}.map((input) => URL.parse(input)?.href ?? null)")
    assert dict(zip(URLS, found, strict=True)) == URLS


@pytest.mark.parametrize(
    ("relative", "expected"),
    [
        ("d", "http://u:p@h:81/a/b/d"),
        ("../d", "http://u:p@h:81/a/d"),
        ("/d", "http://u:p@h:81/d"),
        ("//x/d", "http://x/d"),
        ("?r", "http://u:p@h:81/a/b/c?r"),
        ("#g", "http://u:p@h:81/a/b/c?q#g"),
        ("", "http://u:p@h:81/a/b/c?q"),
        ("https:d", "https://d/"),
        ("http:d", "http://u:p@h:81/a/b/d"),
        ("..", "http://u:p@h:81/a/"),
    ],
)
def test_relative_urls_are_resolved(page: Page, relative: str, expected: str) -> None:
    assert page.value(f"new URL({relative!r}, 'http://u:p@h:81/a/b/c?q#f').href") == expected


def test_parts_of_a_url_can_be_set_and_bad_ones_are_left(page: Page) -> None:
    assert page.value("""(() => {
      const url = new URL("https://example.com:8080/a?b#c");
      const seen = [];
      for (const [part, value] of [["port", "443"], ["port", "x"], ["protocol", "http"], ["protocol", "foo"],
        ["host", "other.org:99"], ["hostname", "a b"], ["pathname", "x y/?"], ["search", "k=ä"], ["hash", ""],
        ["username", "me@"], ["password", "s:"]]) {
        url[part] = value;
        seen.push(url.href);
      }
      return seen;
    })()""") == [
        "https://example.com/a?b#c",
        "https://example.com/a?b#c",
        "http://example.com/a?b#c",
        "http://example.com/a?b#c",
        "http://other.org:99/a?b#c",
        "http://other.org:99/a?b#c",
        "http://other.org:99/x%20y/%3F?b#c",
        "http://other.org:99/x%20y/%3F?k=%C3%A4#c",
        "http://other.org:99/x%20y/%3F?k=%C3%A4",
        "http://me%40@other.org:99/x%20y/%3F?k=%C3%A4",
        "http://me%40:s%3A@other.org:99/x%20y/%3F?k=%C3%A4",
    ]


def test_a_text_that_is_no_url_is_a_type_error_that_names_it(page: Page) -> None:
    assert page.value("new URL('nowhere')") == "TypeError: Invalid URL: nowhere"


def test_search_params_are_live_in_both_directions(page: Page) -> None:
    assert page.value("""(() => {
      const url = new URL("https://h/?a=1&b=2+3&a=%E4");
      const first = [...url.searchParams];
      url.searchParams.delete("a", "1");
      url.searchParams.append("c d", "&=");
      const href = url.href;
      url.search = "?x=y";
      return [first, href, url.searchParams.get("x"), url.searchParams.size];
    })()""") == [
        [["a", "1"], ["b", "2 3"], ["a", "\ufffd"]],
        "https://h/?b=2+3&a=%EF%BF%BD&c+d=%26%3D",
        "y",
        1,
    ]


def test_search_params_sort_by_utf_16_and_keep_the_order_of_a_name(page: Page) -> None:
    params = "new URLSearchParams('z=b&\ufb03=1&\U0001f308=2&z=a&a=3')"
    sorted_params = f"(() => {{ const p = {params}; p.sort(); return [...p]; }})()"
    assert page.value(sorted_params) == [
        ["a", "3"],
        ["z", "b"],
        ["z", "a"],
        ["\U0001f308", "2"],
        ["\ufb03", "1"],
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80", "aä€😀"),
        (b"\xef\xbb\xbfa", "a"),
        (b"\xff", "\ufffd"),
        (b"\xc0\xaf", "\ufffd\ufffd"),
        (b"\xe0\x9f\x80", "\ufffd\ufffd\ufffd"),
        (b"\xed\xa0\x80", "\ufffd\ufffd\ufffd"),
        (b"\xf4\x90\x80\x80", "\ufffd\ufffd\ufffd\ufffd"),
        (b"\xe2\x82", "\ufffd"),
        (b"\xe2\x82A", "\ufffdA"),
        (b"\xf0\x9f\x98\xf0\x9f\x98\x80", "\ufffd😀"),
    ],
)
def test_bytes_that_are_no_utf_8_are_replaced_as_far_as_they_go(
    page: Page, data: bytes, text: str
) -> None:
    assert page.value(f"new TextDecoder().decode(new Uint8Array({list(data)}))") == text
    assert data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace") == text


def test_a_decoder_goes_on_where_it_stopped_and_may_be_strict(page: Page) -> None:
    assert page.value("""(() => {
      const decoder = new TextDecoder();
      const parts = [[0xe2], [0x82], [0xac, 0xf0, 0x9f], []].map((part, i) =>
        decoder.decode(new Uint8Array(part), { stream: i < 3 }));
      let strict = "";
      try { new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([255])); }
      catch (error) { strict = error.name; }
      return [parts, strict, new TextDecoder("latin1").decode(new Uint8Array([0x80, 0xe4])),
        new TextDecoder("utf-16").decode(new Uint8Array([0x3d, 0xd8, 0, 0xde, 0, 0xd8]))];
    })()""") == [["", "", "€", "\ufffd"], "TypeError", "€ä", "😀\ufffd"]
    assert page.value("new TextDecoder('shift_jis')").startswith("RangeError: ")


def test_half_of_a_surrogate_pair_is_encoded_as_a_replacement(page: Page) -> None:
    assert page.value("[...new TextEncoder().encode('a\\ud800b\\udc00')]") == [
        *b"a\xef\xbf\xbdb\xef\xbf\xbd"
    ]
    assert page.value("new TextEncoder().encodeInto('a€😀', new Uint8Array(5))") == {
        "read": 2,
        "written": 4,
    }


@pytest.mark.parametrize(
    ("encoded", "plain"),
    [
        ("", ""),
        ("aGk=", "hi"),
        ("aGk", "hi"),
        (" aG\tk\n= ", "hi"),
        ("/+8=", "\xff\xef"),
        ("YQ", "a"),
    ],
)
def test_base64_is_decoded_with_blanks_and_without_padding(
    page: Page, encoded: str, plain: str
) -> None:
    assert page.value(f"atob({json.dumps(encoded)})") == plain


@pytest.mark.parametrize("encoded", ["a", "aGk==", "a=Gk", "aG-_", "ä", "====", "abcde"])
def test_what_is_no_base64_is_refused(page: Page, encoded: str) -> None:
    assert page.value(f"atob({encoded!r})").startswith("InvalidCharacterError: ")


def test_base64_of_what_is_no_byte_is_refused(page: Page) -> None:
    assert page.value("btoa('\\u00ff\\u0000a')") == "/wBh"
    assert page.value("btoa('€')").startswith("InvalidCharacterError: ")


MESSAGES = ["", "abc", "a" * 55, "a" * 56, "a" * 63, "a" * 64, "a" * 111, "a" * 112, "é" * 1000]


@pytest.mark.parametrize("name", ["SHA-1", "SHA-256", "SHA-384", "SHA-512"])
def test_digests_are_those_of_others(page: Page, name: str) -> None:
    found = page.value(f"""Promise.all({json.dumps(MESSAGES)}.map(async (message) => {{
      const digest = await crypto.subtle.digest({{ name: "{name.lower()}" }}, new TextEncoder().encode(message));
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    }}))""")
    plain = name.replace("-", "").lower()
    assert found == [hashlib.new(plain, message.encode()).hexdigest() for message in MESSAGES]


@pytest.mark.parametrize("name", ["SHA-1", "SHA-256", "SHA-384", "SHA-512"])
@pytest.mark.parametrize("key", ["k", "k" * 64, "k" * 200])
def test_hmac_signs_as_others_do_and_verifies(page: Page, name: str, key: str) -> None:
    signature, right, wrong, short = page.value(f"""(async () => {{
      const bytes = (text) => new TextEncoder().encode(text);
      const key = await crypto.subtle.importKey("raw", bytes("{key}"), {{ name: "HMAC", hash: "{name}" }}, false,
        ["sign", "verify"]);
      const signature = await crypto.subtle.sign("HMAC", key, bytes("message"));
      const verify = (given, text) => crypto.subtle.verify("HMAC", key, given, bytes(text));
      return [[...new Uint8Array(signature)], await verify(signature, "message"), await verify(signature, "other"),
        await verify(signature.slice(1), "message")];
    }})()""")
    expected = hmac.new(key.encode(), b"message", name.replace("-", "").lower()).digest()
    assert bytes(signature) == expected
    assert (right, wrong, short) == (True, False, False)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("crypto.subtle.digest('MD5', new Uint8Array())", "NotSupportedError"),
        ("crypto.subtle.digest('SHA-1', 'text')", "TypeError"),
        (
            "crypto.subtle.importKey('raw', new Uint8Array(1), {name: 'HMAC', hash: 'SHA-1'}, 0, [])",
            "SyntaxError",
        ),
        (
            "crypto.subtle.importKey('raw', new Uint8Array(), {name: 'HMAC', hash: 'SHA-1'}, 0, ['sign'])",
            "DataError",
        ),
        (
            (
                "crypto.subtle.generateKey({name: 'HMAC', hash: 'SHA-1'}, false, ['verify'])"
                ".then((key) => crypto.subtle.sign('HMAC', key, new Uint8Array()))"
            ),
            "InvalidAccessError",
        ),
        (
            (
                "crypto.subtle.generateKey({name: 'HMAC', hash: 'SHA-1'}, false, ['sign'])"
                ".then((key) => crypto.subtle.exportKey('raw', key))"
            ),
            "InvalidAccessError",
        ),
        ("crypto.getRandomValues(new Uint8Array(65537))", "QuotaExceededError"),
        ("crypto.getRandomValues(new Float64Array(1))", "TypeMismatchError"),
        ("new CryptoKey()", "TypeError"),
    ],
)
def test_what_crypto_cannot_do_is_refused_by_name(page: Page, call: str, error: str) -> None:
    assert page.value(call).startswith(f"{error}: ")


def test_random_bytes_are_even_and_never_come_twice(page: Page) -> None:
    counts = page.value("""(() => {
      const counts = Array(256).fill(0);
      for (let i = 0; i < 40; i++) for (const byte of crypto.getRandomValues(new Uint8Array(2000))) counts[byte]++;
      return counts;
    })()""")
    expected = sum(counts) / 256
    chi_squared = sum((count - expected) ** 2 / expected for count in counts)
    assert 150 < chi_squared < 400  # 255 degrees of freedom: outside once in ten million
    ids = page.value("Array.from({ length: 200 }, () => crypto.randomUUID())")
    assert len(set(ids)) == 200
    assert all(one[14] == "4" and one[19] in "89ab" and len(one) == 36 for one in ids)


def test_isolates_with_other_seeds_have_other_randomness_and_one_seed_gives_one() -> None:
    found = Counter[str]()
    for seed in (b"\1" * SEED_BYTES, b"\1" * SEED_BYTES, b"\2" * SEED_BYTES):
        page = Page(seed)
        found[str(page.value("[...crypto.getRandomValues(new Uint8Array(32))]"))] += 1
        page.isolate.close()
    assert sorted(found.values()) == [1, 2]


def chacha20_block(key: bytes, counter: int) -> bytes:
    """RFC 8439, section 2.3, with a nonce of zeros."""
    words = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574]
    words += [int.from_bytes(key[i : i + 4], "little") for i in range(0, 32, 4)]
    words += [counter, 0, 0, 0]
    state = list(words)

    def quarter(a: int, b: int, c: int, d: int) -> None:
        for to, other, turned, bits in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[to] = (state[to] + state[other]) % 2**32
            mixed = state[turned] ^ state[to]
            state[turned] = (mixed << bits | mixed >> (32 - bits)) % 2**32

    for _ in range(10):
        for i in range(4):
            quarter(i, 4 + i, 8 + i, 12 + i)
        for i in range(4):
            quarter(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4)
    sums = ((one + other) % 2**32 for one, other in zip(words, state, strict=True))
    return b"".join(word.to_bytes(4, "little") for word in sums)


def test_random_bytes_are_chacha20_under_keys_that_are_replaced() -> None:
    seed = bytes(range(SEED_BYTES))
    page = Page(seed)
    # As the platform: it leaves the first 32 bytes as the seed of whoever begins anew.
    key = b"".join(
        int.from_bytes(seed[i : i + 4], "big").to_bytes(4, "little") for i in range(0, 32, 4)
    )
    stream = b""
    for _ in range(3):
        refill = b"".join(chacha20_block(key, block) for block in range(8))
        key, stream = refill[:32], stream + refill[32:]
    found = page.value("[...crypto.getRandomValues(new Uint8Array(1200))]")
    assert bytes(found) == stream[32:1232]
    page.isolate.close()


def test_structured_clone_keeps_kinds_cycles_and_shared_parts(page: Page) -> None:
    assert page.value("""(() => {
      const shared = { n: 1 };
      const from = { map: new Map([[shared, new Set([shared])]]), date: new Date(5), re: /a+/gi, big: 10n,
        error: new RangeError("far", { cause: shared }), view: new Uint16Array([1, 2, 3]).subarray(1),
        data: new DataView(new ArrayBuffer(4), 1, 2), box: new String("x"), sparse: [1, , 3], minus: -0,
        get computed() { return 7; }, undefined: undefined };
      from.self = from;
      Object.defineProperty(from, "hidden", { value: 1, enumerable: false });
      const to = structuredClone(from);
      const [[key, set]] = [...to.map];
      return [
        to !== from, to.self === to, key !== shared && set.has(key), to.date.getTime(), String(to.re), String(to.big),
        to.error instanceof RangeError && to.error.message === "far" && to.error.cause === key,
        [...to.view], to.view.buffer !== from.view.buffer, to.data.byteOffset, typeof to.box, 1 in to.sparse,
        to.sparse.length, Object.is(to.minus, -0), to.computed, "hidden" in to, "undefined" in to,
      ];
    })()""") == [
        *[True, True, True, 5, "/a+/gi", "10", True, [2, 3], True, 1, "object", False],
        *[3, True, 7, False, True],
    ]


@pytest.mark.parametrize(
    "value",
    [
        "() => 1",
        "Symbol('x')",
        "{ a: { b() {} } }",
        "new WeakMap()",
        "Promise.resolve()",
        "[Symbol()]",
    ],
)
def test_what_cannot_be_cloned_is_a_data_clone_error(page: Page, value: str) -> None:
    assert page.value(f"structuredClone({value})").startswith("DataCloneError: ")


def test_a_transferred_buffer_is_empty_afterwards(page: Page) -> None:
    assert page.value("""(() => {
      const buffer = new Uint8Array([1, 2]).buffer;
      const { copy } = structuredClone({ copy: buffer }, { transfer: [buffer] });
      return [buffer.byteLength, [...new Uint8Array(copy)]];
    })()""") == [0, [1, 2]]


def test_an_abort_reaches_what_follows_it_once_and_keeps_its_reason(page: Page) -> None:
    assert page.value("""(() => {
      const first = new AbortController(), second = new AbortController(), seen = [];
      const any = AbortSignal.any([first.signal, AbortSignal.any([second.signal])]);
      any.addEventListener("abort", (event) => seen.push(["any", any.reason, event.type, first.signal.aborted]));
      first.signal.onabort = () => seen.push(["first", any.aborted]);
      first.abort("why");
      second.abort("late");
      let thrown;
      try { any.throwIfAborted(); } catch (error) { thrown = error; }
      return [seen, any.reason, thrown, AbortSignal.abort().reason.name];
    })()""") == [
        [["first", True], ["any", "why", "abort", True]],
        "why",
        "why",
        "AbortError",
    ]


def test_a_timeout_aborts_with_its_own_name(page: Page) -> None:
    expression = """new Promise((resolve) => {
      const signal = AbortSignal.timeout(1);
      signal.addEventListener("abort", () => resolve([signal.reason.name, signal.reason.code]));
    })"""
    assert page.value(expression) == ["TimeoutError", 23]


def test_listeners_run_in_order_and_one_that_throws_stops_no_other(page: Page) -> None:
    assert page.value("""(() => {
      const target = new EventTarget(), seen = [], controller = new AbortController();
      const twice = () => seen.push("twice");
      target.addEventListener("x", twice);
      target.addEventListener("x", twice);
      target.addEventListener("x", () => { throw new Error("mine"); });
      target.addEventListener("x", { handleEvent(event) { seen.push(event.detail); } }, { once: true });
      target.addEventListener("x", () => seen.push("gone"), { signal: controller.signal });
      target.addEventListener("x", (event) => { seen.push("stops"); event.stopImmediatePropagation(); });
      target.addEventListener("x", () => seen.push("never"));
      controller.abort();
      const event = new CustomEvent("x", { detail: 3, cancelable: true });
      target.addEventListener("y", (event) => event.preventDefault());
      return [target.dispatchEvent(event), target.dispatchEvent(new Event("x")),
        target.dispatchEvent(new Event("y", { cancelable: true })), seen];
    })()""") == [True, True, False, ["twice", 3, "stops", "twice", "stops"]]


def test_dom_exceptions_are_errors_with_a_name_and_a_code(page: Page) -> None:
    assert page.value("""(() => {
      const error = new DOMException("gone", "NotFoundError");
      return [error instanceof Error, error.code, DOMException.NOT_FOUND_ERR, String(error),
        error.stack.startsWith("NotFoundError: gone\\n"), Object.prototype.toString.call(error)];
    })()""") == [True, 8, 8, "NotFoundError: gone", True, "[object DOMException]"]


def test_headers_are_normalised_sorted_and_checked(page: Page) -> None:
    assert page.value("""(() => {
      const headers = new Headers([["B", " 1 "], ["a", "x"], ["b", "2"], ["Set-Cookie", "a=1"], ["set-cookie", "b=2"]]);
      headers.append("A", "y");
      const bad = [["a b", "x"], ["", "x"], ["a", "x\\ny"], ["a", "€"], ["ä", "x"]].map(([name, value]) => {
        try { headers.append(name, value); return "taken"; } catch (error) { return error.name; }
      });
      return [[...headers], headers.get("B"), headers.getSetCookie(), headers.has("SET-COOKIE"), bad];
    })()""") == [
        [["a", "x, y"], ["b", "1, 2"], ["set-cookie", "a=1"], ["set-cookie", "b=2"]],
        "1, 2",
        ["a=1", "b=2"],
        True,
        ["TypeError"] * 5,
    ]


def test_blobs_hold_bytes_and_slice_like_arrays(page: Page) -> None:
    assert page.value("""(async () => {
      const blob = new Blob(["añ", new Uint8Array([33]), new Blob(["z"])], { type: "Text/HTML" });
      const file = new File([blob], "a.html", { lastModified: 5 });
      return [blob.size, blob.type, await blob.text(), await blob.slice(-2).text(), await blob.slice(1, 3, "x").text(),
        file.name, file.size, file.lastModified, file instanceof Blob, [...await blob.slice(0, 1).bytes()]];
    })()""") == [5, "text/html", "añ!z", "!z", "ñ", "a.html", 5, 5, True, [97]]


def test_a_form_survives_its_way_through_a_body(page: Page) -> None:
    assert page.value("""(async () => {
      const form = new FormData();
      form.append("text", "line 1\\nline 2");
      form.append('na"me', "--");
      form.append("file", new Blob([new Uint8Array([0, 13, 10, 255])], { type: "image/png" }), "ü.png");
      form.set("text", "one\\r\\ntwo");
      const response = new Response(form);
      const type = response.headers.get("content-type");
      const back = await response.formData();
      const file = back.get("file");
      return [type.startsWith("multipart/form-data; boundary="), [...back.keys()], back.get("text"), back.get('na"me'),
        file.name, file.type, [...await file.bytes()]];
    })()""") == [
        True,
        ["text", 'na"me', "file"],
        "one\r\ntwo",
        "--",
        "ü.png",
        "image/png",
        [0, 13, 10, 255],
    ]


def test_bodies_are_read_once_and_say_their_type(page: Page) -> None:
    assert page.value("""(async () => {
      const types = [new Response("x"), new Response(new URLSearchParams({ a: "ä" })), new Response(new Blob(["x"])),
        new Response(new Uint8Array(1)), Response.json([1])].map((one) => one.headers.get("content-type"));
      const request = new Request("https://h/a b", { method: "post", body: '{"a":1}', headers: { "Content-Type": "x/y" } });
      const clone = request.clone();
      const first = await request.json();
      const second = await request.text().catch((error) => error.name);
      return [types, request.url, request.method, request.headers.get("content-type"), first, second, request.bodyUsed,
        clone.bodyUsed, await clone.text(), await (await new Response("a=1&b=%20").text())];
    })()""") == [
        [
            "text/plain;charset=UTF-8",
            "application/x-www-form-urlencoded;charset=UTF-8",
            None,
            None,
            "application/json",
        ],
        "https://h/a%20b",
        "POST",
        "x/y",
        {"a": 1},
        "TypeError",
        True,
        False,
        '{"a":1}',
        "a=1&b=%20",
    ]


@pytest.mark.parametrize(
    ("expression", "error"),
    [
        ("new Response('x', { status: 204 })", "TypeError"),
        ("new Response('', { status: 100 })", "RangeError"),
        ("Response.json(undefined)", "TypeError"),
        ("Response.redirect('https://h/', 200)", "RangeError"),
        ("new Request('/relative')", "TypeError"),
        ("new Request('https://h/', { body: 'x' })", "TypeError"),
        ("new Request('https://h/', { method: 'TRACE' })", "TypeError"),
        ("new Request('https://me:pw@h/')", "TypeError"),
        ("new Response('x').formData()", "TypeError"),
        ("new AbortSignal()", "TypeError"),
        ("AbortSignal.timeout(-1)", "RangeError"),
        ("new FormData().append('a', 'b', 'c.txt')", "TypeError"),
        ("new EventTarget().dispatchEvent({})", "TypeError"),
        ("URL.prototype.href", "TypeError"),
        ("new URL('a/b')", "TypeError"),
        ("queueMicrotask(5)", "TypeError"),
        ("queueMicrotask()", "TypeError"),
        ("setTimeout('alert(1)', 0)", "TypeError"),
        ("setInterval(null, 0)", "TypeError"),
        ("new Headers({ 'a b': '1' })", "TypeError"),
        ("AbortSignal.abort().throwIfAborted()", "AbortError"),
        ("crypto.getRandomValues(new Float32Array(1))", "TypeMismatchError"),
        ("crypto.getRandomValues(new Uint8Array(65537))", "QuotaExceededError"),
    ],
)
def test_what_makes_no_sense_is_refused(page: Page, expression: str, error: str) -> None:
    assert page.value(expression).startswith(f"{error}: ")


def test_the_console_formats_indents_counts_and_draws(page: Page) -> None:
    assert page.lines("""
      console.log("%s is %d (%i, %f) %j %o %c%%", "ann", "4.5", 4.9, "1.5x", { a: 1 }, [1], "css", "rest");
      console.log("100%", 1, "%d");
      console.group("group");
      console.info("two\\nlines");
      console.group();
      console.warn({ deep: 1 });
      console.groupEnd(); console.groupEnd(); console.groupEnd();
      console.count(); console.count("x"); console.count(); console.countReset(); console.count();
      console.assert(1 === 1, "fine"); console.assert(false); console.assert(0, "%s", "bad");
      console.dir({ a: { b: { c: 1 } } }, { depth: 1 });
      console.timeEnd("never");
      console.table([{ id: 1, name: "ann" }, { id: 2, more: true }]);
      console.table(5);
    """) == [
        'ann is 4.5 (4, 1.5) {"a":1} [1] % rest',
        "100% 1 %d",
        "group",
        "  two\n  lines",
        "    { deep: 1 }",
        *["default: 1", "x: 1", "default: 2", "default: 1"],
        *["Assertion failed", "Assertion failed: bad"],
        "{ a: [Object] }",
        "no timer is called never",
        (
            "┌─────────┬────┬───────┬──────┐\n"
            "│ (index) │ id │ name  │ more │\n"
            "├─────────┼────┼───────┼──────┤\n"
            "│ 0       │ 1  │ 'ann' │      │\n"
            "│ 1       │ 2  │       │ true │\n"
            "└─────────┴────┴───────┴──────┘"
        ),
        "5",
    ]


def test_values_are_printed_with_their_class_and_over_lines_where_they_are_long(page: Page) -> None:
    assert page.lines("""
      class Cat { constructor() { this.name = "Tom"; } get age() { throw new Error("asked"); } }
      console.log(new Cat(), Object.create(null), [undefined, null, -0, 1n, Symbol("s")], new Map([[1, { a: 2 }]]));
      console.log({ f() {}, Cat, date: new Date(0), re: /x/g, box: new Number(1), bytes: new Uint8Array(2) });
      console.log(new URL("https://h/a?b"), new URLSearchParams("a=b"), new Headers({ A: "b" }), new Blob(["abc"]));
      const cycle = { list: ["a".repeat(40), "b".repeat(40)] }; cycle.self = cycle;
      console.log(cycle);
    """) == [
        'Cat { name: "Tom" } [Object: null prototype] {} [undefined, null, -0, 1n, Symbol(s)] Map(1) { 1 => { a: 2 } }',
        (
            "{\n  f: [Function: f],\n  Cat: [Function: Cat],\n  date: 1970-01-01T00:00:00.000Z,\n  re: /x/g,\n"
            "  box: [number: 1],\n  bytes: Uint8Array(2) [0, 0]\n}"
        ),
        'URL "https://h/a?b" URLSearchParams "a=b" Headers { a: "b" } Blob { size: 3, type: "" }',
        '{\n  list: [\n    "'
        + "a" * 40
        + '",\n    "'
        + "b" * 40
        + '"\n  ],\n  self: [Circular]\n}',
    ]


def test_what_is_lent_late_can_be_replaced_before_and_after(page: Page) -> None:
    assert page.value("""(() => {
      globalThis.URL = 5;
      const before = URL;
      const { Blob } = globalThis;
      globalThis.Blob = class {};
      return [before, typeof Blob, Blob === globalThis.Blob, Object.keys(globalThis).includes("crypto"),
        Object.getOwnPropertyDescriptor(globalThis, "Event").get !== undefined, typeof Event,
        Object.getOwnPropertyDescriptor(globalThis, "Event").value === Event];
    })()""") == [5, "function", False, False, True, "function", True]


def test_the_clock_never_goes_back(page: Page) -> None:
    assert page.value("""(() => {
      const { now } = Date;
      const first = performance.now();
      Date.now = () => 0;
      const second = performance.now();
      Date.now = now;
      return second >= first && performance.timeOrigin > 1.7e12;
    })()""")
