"""Threads that ask for short slices get them, where the kernel knows of such a thing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from trellis.engine.slices import SLICE_US, ask_for_short_slices

if TYPE_CHECKING:
    import pytest

IN_A_PROCESS = """
import threading
from pathlib import Path
import pytest

from trellis.engine.slices import ask_for_short_slices

def slice_ns():
    lines = Path(f"/proc/self/task/{threading.get_native_id()}/sched").read_text().splitlines()
    return next((line.split()[-1] for line in lines if line.startswith("se.slice")), "unknown")

assert ask_for_short_slices()
found = [slice_ns()]
thread = threading.Thread(target=lambda: found.append(slice_ns()))
thread.start()
thread.join()
print(*found)
"""


def test_a_thread_and_those_it_starts_have_short_slices() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IN_A_PROCESS], capture_output=True, text=True, check=True, timeout=60
    )
    tells = Path("/proc/self/sched").exists() and "se.slice" in Path("/proc/self/sched").read_text()
    wanted = str(SLICE_US * 1000) if tells else "unknown"
    assert done.stdout.split() == [wanted, wanted]


def test_where_there_is_no_such_call_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "riscv64")
    assert not ask_for_short_slices()
