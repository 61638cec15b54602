"""Standard output carries data, standard error carries talk."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trellis_cli.errors import CliError

# Whatever moves the cursor, renames the window or rings the bell stays visible as text.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34"}


class Console:
    """Prints what a command found, as text or as JSON."""

    def __init__(
        self, out: TextIO, err: TextIO, environ: Mapping[str, str], *, as_json: bool
    ) -> None:
        self._out = out
        self._err = err
        self.as_json = as_json
        plain = bool(environ.get("NO_COLOR")) or environ.get("TERM") == "dumb"
        self._out_colour = out.isatty() and not plain
        self._err_colour = err.isatty() and not plain

    def result(self, data: object, lines: Iterable[str] = ()) -> None:
        """The command's answer: `data` when JSON was asked for, else `lines`."""
        if self.as_json:
            self._write(json.dumps(data, indent=2, ensure_ascii=False))
            return
        for line in lines:
            self._write(line)

    def record(self, data: object, line: str) -> None:
        """One of a stream of answers: a line of JSON, or a line of text."""
        self._write(json.dumps(data, ensure_ascii=False) if self.as_json else line)

    def raw(self, text: str) -> None:
        """Text exactly as it is for a program; a line that is safe to show for a person."""
        if self._out.isatty():
            self._write(printable(text))
        else:
            self._out.write(text)
            self._out.flush()

    def say(self, text: str) -> None:
        """A remark for the person at the keyboard."""
        print(text, file=self._err, flush=True)

    def fail(self, error: CliError) -> None:
        """Says why the command stopped."""
        if self.as_json:
            self.say(json.dumps({"error": error.as_dict()}, ensure_ascii=False))
            return
        self.say(self._paint("error: ", "red", colour=self._err_colour) + printable(error.message))
        if trace := _trace_below(error):
            self.say(f"\n{trace}\n")
        if error.hint:
            self.say(self._paint("hint: ", "blue", colour=self._err_colour) + printable(error.hint))

    def style(self, text: str, style: str) -> str:
        """`text` in colour where standard output is a terminal."""
        return self._paint(text, style, colour=self._out_colour)

    def _paint(self, text: str, style: str, *, colour: bool) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour and style in _STYLES else text

    def _write(self, line: str) -> None:
        print(line, file=self._out, flush=True)


def _trace_below(error: CliError) -> str:
    """The trace, without a first line that the message ends with."""
    first, _, rest = error.trace.partition("\n")
    trace = rest if first and error.message.endswith(first) else error.trace
    return printable(trace).rstrip()


def printable(text: str) -> str:
    """`text` with control characters spelled out, so that no script can drive a terminal."""
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns as wide as their widest cell."""
    cells = [head, *rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    return [
        "  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells
    ]
