"""A member's conversation with the bot: printed as it happens, every answer checked."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, NoReturn

from local_stack import PATIENCE_SECS

if TYPE_CHECKING:
    from guild_log import GuildLog
    from local_stack import Guild

BOT = "trellis"
EPHEMERAL = 64  # the message's flag
COLOURS = {"member": "36", "bot": "32", "log": "33", "dim": "2", "wrong": "31"}


class WrongAnswerError(Exception):
    """The bot said something else than it should have."""


class Talk:
    def __init__(self, guild: Guild, log: GuildLog) -> None:
        self._guild = guild
        self._log = log
        self._asked = time.monotonic()

    def says(self, content: str, answer: str) -> str:
        """The member writes, the bot answers; the id of the bot's message."""
        message = self._write(content)
        found = self._guild.answer_to(message)
        self._check(answer, found["content"] if found else None)
        return str(found["id"]) if found else ""

    def says_what_fails(self, content: str, error: str, at: str) -> None:
        """The member writes, the script throws; its guild's log says where."""
        self._write(content)
        entry = self._log.wait_for(lambda e: error in e["message"], PATIENCE_SECS)
        shown = entry["message"] if entry else None
        if shown is None or at not in shown:
            self._wrong(f"{error} at {at}, in the guild's log", shown)
        show("log", "log", shown)

    def uses(self, command: str, answer: str, *, alone: bool = False, **options: str) -> None:
        """The member uses a slash command; `alone`: only the member sees the answer."""
        words = "".join(f" {name}:{value}" for name, value in options.items())
        self._act(f"/{command}{words}")
        message = self._guild.use(command, **options)["message"]
        if message and bool(message["flags"] & EPHEMERAL) is not alone:
            wanted = "an answer that only the member sees" if alone else "an answer for everybody"
            self._wrong(wanted, message)
        remark = f"only {self._guild.member} sees this" if alone else ""
        self._check(answer, message["content"] if message else None, remark)

    def presses(self, message_id: str, button: str, becomes: str) -> None:
        """The member presses a button, and the message it is on changes."""
        self._act(f"presses [{button}]")
        self._guild.press(message_id, button)
        content = self._guild.message(message_id)["content"]
        self._check(becomes, content, "the message above changed")

    def waits_for_log(self, text: str, seconds: float) -> None:
        entry = self._log.wait_for(lambda e: e["message"].startswith(text), seconds)
        if entry is None:
            self._wrong(f"{text!r} in the guild's log within {seconds:.0f} s", None)
        show("log", "log", entry["message"])

    def _write(self, content: str) -> str:
        self._act(content)
        return self._guild.say(content)

    def _act(self, what: str) -> None:
        show("member", self._guild.member, what)
        self._asked = time.monotonic()

    def _check(self, wanted: str, got: str | None, remark: str = "") -> None:
        took = f"{(time.monotonic() - self._asked) * 1000:.0f} ms"
        if got != wanted:
            self._wrong(wanted, got)
        show("bot", BOT, got, f"{took}; {remark}" if remark else took)

    def _wrong(self, wanted: str, got: object) -> NoReturn:
        raise WrongAnswerError(f"expected: {wanted}\n  got:      {got or 'no answer'}")


def show(kind: str, who: str, text: str, remark: str = "") -> None:
    """One line of the conversation; the other lines of a long text below its first."""
    first, *rest = text.splitlines() or [""]
    note = paint("dim", f"   ({remark})") if remark else ""
    print(f"  {paint(kind, f'{who:>8}')}  {first}{note}", flush=True)
    for line in rest:
        print(f"  {'':>8}  {line}", flush=True)


def paint(kind: str, text: str) -> str:
    plain = not sys.stdout.isatty() or "NO_COLOR" in os.environ
    return text if plain else f"\x1b[{COLOURS[kind]}m{text}\x1b[0m"
