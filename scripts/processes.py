"""Programs started from here: their output in log files, their end certain."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

STOP_SECS = 60
START_SECS = 120


class ProcessError(Exception):
    """A program did not do what it was started for; the message ends with what it said last."""


class Process:
    """One program, in a session of its own so that Ctrl-C reaches us alone."""

    def __init__(
        self, name: str, command: Sequence[str], *, folder: Path, environ: Mapping[str, str]
    ) -> None:
        self.name = name
        self.log = folder / f"{name}.log"
        with self.log.open("ab") as log:
            self._child = subprocess.Popen(
                command,
                cwd=folder,
                env=dict(environ),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def exit_code(self) -> int | None:
        """None while it runs."""
        return self._child.poll()

    def wait_until(self, ready: Callable[[], bool], seconds: float = START_SECS) -> None:
        """Waits for `ready`.

        Raises:
            ProcessError: the program ended before, or time ran out.
        """
        deadline = time.monotonic() + seconds
        while not ready():
            if self.exit_code is not None:
                raise ProcessError(self.explain(f"ended with status {self.exit_code}"))
            if time.monotonic() > deadline:
                raise ProcessError(self.explain(f"is not ready after {seconds:.0f} s"))
            time.sleep(0.05)

    def wait(self, seconds: float) -> int:
        """Its exit status, once it ended by itself."""
        return self._child.wait(seconds)

    def stop(self) -> int:
        """Asks it to end, and ends it when it does not; its exit status."""
        if self._child.poll() is None:
            self._child.terminate()
        try:
            return self._child.wait(STOP_SECS)
        except subprocess.TimeoutExpired:
            return self.kill()

    def kill(self) -> int:
        """Ends it, and what it started, at once."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._child.pid, signal.SIGKILL)
        return self._child.wait()

    def explain(self, what: str) -> str:
        return f"{self.name} {what}; the end of {self.log}:\n{self.tail()}"

    def tail(self, lines: int = 30) -> str:
        text = self.log.read_text("utf-8", errors="replace")
        return "\n".join(f"    {line}" for line in text.splitlines()[-lines:])


class Port:
    """A port of 127.0.0.1 for a program that is told it: nobody else here is given it meanwhile.

    It is below those that outgoing connections are given. Programs may listen on it, again and
    again, until it is closed.
    """

    def __init__(self) -> None:
        self._holder = self._hold()
        self.number: int = self._holder.getsockname()[1]

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.number}"

    def close(self) -> None:
        self._holder.close()

    @staticmethod
    def _hold() -> socket.socket:
        for _ in range(100):
            holder = socket.socket()
            try:
                holder.bind(("127.0.0.1", random.randrange(15000, 32000)))  # noqa: S311  # no secret
            except OSError:
                holder.close()
                continue
            # Only now: who binds as above is refused, who sets it before and listens is not.
            holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            return holder
        raise ProcessError("no port of 127.0.0.1 is free")


def bare_environment(home: Path) -> dict[str, str]:
    """An environment without the settings of whoever runs us: their Trellis is another one."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    return {**kept, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "NO_COLOR": "1"}


def end_on_signals() -> None:
    """Lets `finally` and `with` do their work when we are told to end, or our terminal is gone."""

    def end(number: int, _frame: object) -> None:
        sys.exit(128 + number)

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGHUP, end)
