"""Data to standard output, talk to standard error, and no control characters from scripts."""

import io
import json

import pytest

from trellis_cli.console import Console, printable, table
from trellis_cli.errors import CliError


class Terminal(io.StringIO):
    def isatty(self):
        return True


def console(*, as_json=False, out=None, environ=None):
    out, err = out or io.StringIO(), io.StringIO()
    return Console(out, err, environ or {}, as_json=as_json), out, err


def test_text_is_for_people():
    shown, out, err = console()
    shown.result({"a": 1}, ["one"])
    shown.say("talk")
    assert (out.getvalue(), err.getvalue()) == ("one\n", "talk\n")


def test_json_replaces_the_text():
    shown, out, _ = console(as_json=True)
    shown.result({"a": "ключ"}, ["one"])
    assert json.loads(out.getvalue()) == {"a": "ключ"}


def test_an_error_says_what_then_where_then_what_next():
    shown, out, err = console()
    shown.fail(CliError("it broke", hint="mend it", trace="at main.ts:1:2"))
    text = err.getvalue()
    assert out.getvalue() == ""
    assert text.index("it broke") < text.index("main.ts:1:2") < text.index("mend it")


def test_an_error_for_programs_is_json_on_standard_error():
    shown, out, err = console(as_json=True)
    shown.fail(CliError("it broke", code="broken"))
    assert json.loads(err.getvalue()) == {"error": {"code": "broken", "message": "it broke"}}
    assert out.getvalue() == ""


@pytest.mark.parametrize(
    ("environ", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_is_for_terminals_that_want_it(environ, coloured):
    shown, _, _ = console(out=Terminal(), environ=environ)
    assert ("\x1b[" in shown.style("x", "red")) is coloured
    piped, _, _ = console()
    assert piped.style("x", "red") == "x"


def test_what_a_script_wrote_cannot_drive_the_terminal():
    assert printable("a\x1b[2Jb\rc\x9b\nd\te") == "a\\x1b[2Jb\\x0dc\\x9b\nd\te"


def test_a_value_is_whole_for_programs_and_harmless_for_people():
    piped, out, _ = console()
    piped.raw("a\x1bb")
    assert out.getvalue() == "a\x1bb"
    seen = Terminal()
    console(out=seen)[0].raw("a\x1bb")
    assert seen.getvalue() == "a\\x1bb\n"


def test_a_table_is_as_wide_as_its_cells():
    assert table(("A", "B"), [("long", "x")]) == ["A     B", "long  x"]
