"""`make demo`: what it shows, what it leaves behind, what it makes of a wrong answer."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import demo
from local_stack import Stack
from processes import Process, bare_environment

ROOT = Path(__file__).resolve().parents[2]
DEMO = [sys.executable, str(ROOT / "scripts" / "demo.py")]
FOLDERS = ROOT / "build"


def left_behind():
    return set(FOLDERS.glob("demo-*"))


def test_it_shows_the_whole_conversation_and_leaves_nothing_behind(tmp_path):
    before = left_behind()
    done = subprocess.run(
        [*DEMO, "--once"], cwd=tmp_path, env=bare_environment(tmp_path), stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    for line in (
        "!ping hello", "pong hello", "Hello, Ada!", "only ada sees this",
        "The counter is now at 1.", "The counter is now at 2.", "pressed 1 time",
        "RangeError: cannot count to -1", "src/counter.ts:26", "tick at",
    ):  # fmt: skip
        assert line in done.stdout
    assert left_behind() == before


def test_what_it_asks_of_discord_is_what_discord_takes(tmp_path, discord_watch):
    with Stack(tmp_path) as stack:
        demo.run(stack, once=True)
    assert len(discord_watch.entries) > 5


def test_it_stays_up_until_it_is_told_to_end(tmp_path):
    before = left_behind()
    running = Process("demo", DEMO, folder=tmp_path, environ=bare_environment(tmp_path))
    try:
        running.wait_until(lambda: "stays up until Ctrl-C" in running.tail(100))
        children = children_of(running.pid)
        assert len(children) >= 2
        os.kill(running.pid, signal.SIGINT)
        assert running.wait(60) == 0
    finally:
        running.stop()
    assert [pid for pid in children if alive(pid)] == []
    assert left_behind() == before


def test_it_ends_its_programs_when_it_is_terminated(tmp_path):
    running = Process("demo", DEMO, folder=tmp_path, environ=bare_environment(tmp_path))
    try:
        running.wait_until(lambda: "signing in" in running.tail(100))
        children = children_of(running.pid)
    finally:
        running.stop()
    assert children
    assert [pid for pid in children if alive(pid)] == []


def children_of(parent):
    """The processes that `parent` started."""
    stats = (file.read_text("utf-8") for file in Path("/proc").glob("[0-9]*/stat"))
    # "pid (name) state ppid ...": the name may hold spaces and parentheses.
    pairs = ((stat.split(" ", 1)[0], stat.rsplit(")", 1)[1].split()[1]) for stat in stats)
    return [int(pid) for pid, ppid in pairs if int(ppid) == parent]


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
