"""docs/hostile.md: every script of tests/hostile, read from the lines each begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parents[1] / "tests" / "hostile"
HEADER: Final = re.compile(
    r"// where: (?P<where>load|handler|discord)\n"
    r"// expect: (?P<expect>\w+)\n"
    r"// (?P<why>[^\n]+)\n"
    r"(?:// worker: (?P<worker>[^\n]+)\n)?"
    r"(?:// thread: (?P<thread>[^\n]+)\n)?"
)
OUTCOMES: Final = {
    "ok": "nothing: what was asked for was done, or an error that the script could catch",
    "error": "the handler fails, and the guild's log says why",
    "terminated": "the isolate is ended at a limit, which is a strike",
    "terminated_or_error": "ended at a limit, or the handler fails; both are right",
    "waits": "the handler never ends; the guild goes on answering",
    "load_failed": "the deployment is refused; what ran before keeps running",
    "worker_died": "the worker dies and is replaced; the guild is found and held",
}


@dataclass(frozen=True)
class Script:
    """One hostile script.

    Attributes:
        where: "load" for the top level, "handler" for the message `!attack`, "discord" for the same
            with the real gateway and an emulated Discord.
        expect: one of `OUTCOMES`.
        why: what it attacks.
        worker: why the worker may be replaced for it; empty where it must not be.
        thread: why only a process can contain it; empty where a thread can, too.
    """

    file: Path
    where: str
    expect: str
    why: str
    worker: str
    thread: str

    @property
    def name(self) -> str:
        return self.file.stem


def read(file: Path) -> Script:
    """The script in `file`; ValueError where its first lines are not as they must be."""
    found = HEADER.match(file.read_text("utf-8"))
    if found is None or found["expect"] not in OUTCOMES:
        raise ValueError(f"{file.name}: its first lines are not where, expect and why")
    return Script(file, **{name: text or "" for name, text in found.groupdict().items()})


def all_scripts() -> list[Script]:
    return [read(file) for file in sorted(FOLDER.glob("*.js"))]


def hostile_page() -> str:
    scripts = all_scripts()
    return _PAGE.format(
        outcomes="\n".join(f"| {name} | {text} |" for name, text in OUTCOMES.items()),
        rows="\n".join(_row(script) for script in scripts),
        process_only="\n".join(f"| `{s.name}` | {s.thread} |" for s in scripts if s.thread),
        replaced="\n".join(f"| `{s.name}` | {s.worker} |" for s in scripts if s.worker),
    )


def _row(script: Script) -> str:
    what = script.why.replace("|", "\\|")
    in_thread = "not run" if script.thread or script.where == "discord" else script.expect
    return f"| `{script.name}` | {script.where} | {what} | {script.expect} | {in_thread} |"


_PAGE: Final = """\
# Hostile scripts

<!-- written by scripts/docs.py from the first lines of tests/hostile/*.js -->

Each script here attacks the host or the other guilds. Every test run plays every one of them on real V8,
in both kinds of isolation, on a worker that it shares with three neighbours who are sent a message every
50 ms. Whatever becomes of the attack,

- every neighbour answers every message exactly once; where the worker has to be replaced, answers may be
  late, and none is lost;
- every call that reaches the host's ops is one that the guild was entitled to make;
- the host's memory returns to within 64 MB of what it was (in thread isolation it is V8's too, and returns in
  its own time);
- the host logs no error of its own, and no isolate sends what the host cannot read.

Those that attack `discord` have the real gateway and an emulated Discord behind them, with its limit for all
requests of a bot together. There the neighbours are two other guilds that are answered through Discord; the bot
never runs into Discord's limits, and few of its requests are such as a bot is banned for.

| outcome | what becomes of the attack |
| --- | --- |
{outcomes}

## What only a process can contain

With `runtime.isolation = "thread"` the host shares its process with V8. These are not run there, because
the host would not survive them:

| script | why |
| --- | --- |
{process_only}

## What costs a worker its life

V8 cannot be made to stop in these, or ends the process itself. The worker is killed and replaced; the other
guilds on it load again, and events that were in flight there run again.

| script | why |
| --- | --- |
{replaced}

## All of them

| script | where | what it attacks | in a process | in a thread |
| --- | --- | --- | --- | --- |
{rows}
"""
