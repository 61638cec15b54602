"""Makes V8 and Python load what they load late, while files can still be opened.

What V8 asks the system for on first use, it keeps for the whole process: the time zone, the locale,
tables of ICU. Python loads parts of its library when it first puts an error into words.
"""

from __future__ import annotations

import select
import traceback
from typing import TYPE_CHECKING, Final

from trellis.engine.isolate import BootSource, Isolate

if TYPE_CHECKING:
    from trellis.engine.completions import Completions
    from trellis.engine.v8 import V8

_HEAP_BYTES: Final = 64 << 20
_PATIENCE_MS: Final = 10_000

_SCENES: Final = b"""
'use strict';
const when = new Date(2026, 6, 1);
[when.toString(), when.toLocaleString(), when.getTimezoneOffset()];
new Intl.DateTimeFormat('de', { timeZone: 'Asia/Tokyo', timeZoneName: 'long' }).format(when);
new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(1.5);
[new Intl.PluralRules('pl').select(3), new Intl.Collator('sv').compare('a', '\\u00f6')];
[...new Intl.Segmenter('th', { granularity: 'word' }).segment('\\u0e01\\u0e02\\u0e04')];
['\\u0130'.toLocaleLowerCase('tr'), '\\u00e9'.normalize('NFKD')];
/\\p{L}+(?<=x)/v.test('x'.repeat(100));
const adds = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1,
  7, 5, 1, 1, 102, 0, 0, 10, 4, 1, 2, 0, 11];
new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(adds))).exports.f();
(() => () => when)()
"""


def rehearse(v8: V8, completions: Completions) -> None:
    """Runs an isolate through it and ends it.

    Raises:
        RuntimeError: V8 does not work here.
    """
    isolate = Isolate(v8, completions, _HEAP_BYTES)
    isolate.start_boot(BootSource(_SCENES))
    poll = select.poll()
    poll.register(isolate.done.fileno, select.POLLIN)
    error = isolate.finish_boot() if poll.poll(_PATIENCE_MS) else "it took too long"
    isolate.close()
    if error is not None:
        raise RuntimeError(f"V8 does not work here: {error}")
    _put_an_error_into_words()


def _put_an_error_into_words() -> None:
    try:
        int("not a number")
    except ValueError:
        traceback.format_exc()
