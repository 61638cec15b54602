"""What was sent out does not come back into a log."""

from __future__ import annotations

import json
from urllib.parse import quote

from harness import RecordingLog
from trellis.guilds.ports import Ending
from trellis.secrets.forms import written_forms
from trellis.secrets.redaction import MAX_SEEN, RedactedLog, SentSecrets
from trellis.wiring import AllOutcomes


def sent(*secrets: tuple[int, str, str]) -> SentSecrets:
    made = SentSecrets()
    for guild_id, name, value in secrets:
        made.note(guild_id, name, value)
    return made


def test_a_line_shows_the_name_in_place_of_the_value():
    log = RecordingLog()
    redacted = RedactedLog(log, sent((1, "KEY", "hunter2"), (1, "LONG", "hunter2hunter2")))
    redacted.write(1, "info", "a hunter2 b hunter2hunter2 c")
    redacted.write(2, "info", "a hunter2 b")
    assert log.of(1) == "a [secret KEY] b [secret LONG] c"
    assert log.of(2) == "a hunter2 b"


def test_short_values_and_patterns_harm_no_line():
    made = sent((1, "SHORT", "a.b"), (1, "PATTERN", "(x+)+.*"))
    assert made.redacted(1, "a.b axb (xxxx) (x+)+.*") == "a.b axb (xxxx) [secret PATTERN]"


def test_a_value_is_found_however_it_is_written():
    value = 'p@ss "w\u00f6rd" +1'
    made = sent((1, "KEY", value))
    for text in written_forms(value) | {json.dumps({"a": value}), f"?k={quote(value, safe='')}"}:
        assert "ss" not in made.redacted(1, text)
        assert "[secret KEY]" in made.redacted(1, text)


def test_a_guild_that_is_gone_is_forgotten():
    made = sent((1, "KEY", "hunter2"), (1, "KEY", "hunter3"), (2, "KEY", "hunter2"))
    made.forget(1)
    made.forget(3)
    assert made.redacted(1, "hunter2") == "hunter2"
    assert made.redacted(2, "hunter2") == "[secret KEY]"
    assert len(made._order) == 1


def test_those_that_were_sent_long_ago_are_forgotten():
    made = SentSecrets()
    for number in range(MAX_SEEN + 2):
        made.note(number, "KEY", f"value {number}")
        made.note(1, "KEY", "value 1")
    assert made.redacted(0, "value 0") == "value 0"
    assert made.redacted(1, "value 1") == "[secret KEY]"
    assert len(made._of_guild) == MAX_SEEN


class Heard:
    reasons: list[str] = []  # noqa: RUF012  # of all

    def event_ended(self, guild_id: int, name: str, payload: bytes, ending: Ending) -> None:
        self.reasons.append(ending.reason)


def test_why_an_event_failed_shows_no_secret_either():
    outcomes = AllOutcomes(sent((1, "KEY", "hunter2")).redacted)
    outcomes.parts.append(Heard())
    outcomes.event_ended(1, "cron", b"{}", Ending("failed", "Error: hunter2 is wrong"))
    outcomes.event_ended(1, "cron", b"{}", Ending("done"))
    assert Heard.reasons == ["Error: [secret KEY] is wrong", ""]
