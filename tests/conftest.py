"""What holds for every test: whoever asks an emulator asks it as Discord may be asked."""

from __future__ import annotations

import signal

import pytest

import discord_spec
from discord_watch import MOST_FAULTS, Watch
from trellis.emulator.request_log import RequestLog


@pytest.fixture(autouse=True)
def discord_watch(request, monkeypatch):
    """Collects what emulators in the test's own process are asked; others are added by hand."""
    library = request.node.get_closest_marker("discord_py") is not None
    watch, add = Watch(library), RequestLog.add

    def add_and_watch(log, **entry):
        if "agent" in entry:  # not where the log itself is tested
            watch.add([entry])
        add(log, **entry)

    monkeypatch.setattr(RequestLog, "add", add_and_watch)
    yield watch
    faults = watch.faults()
    if faults:
        more = [f"and {len(faults) - MOST_FAULTS} more"] if len(faults) > MOST_FAULTS else []
        pytest.fail("\n".join(["unlike Discord:", *faults[:MOST_FAULTS], *more]), pytrace=False)


def pytest_configure():
    """Who is started in the background ignores Ctrl-C, and hands that on: our programs must not."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_report_header() -> str | None:
    if discord_spec.present():
        return None
    return "Discord's description is not here: requests are not held to it"
