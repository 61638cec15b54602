"""What a worker process gives up before it runs any guild's code.

The spawner already starts it with an empty environment and no descriptor but its socket; this is
what the process does to itself.
"""

from __future__ import annotations

import os
import resource


def enter(socket_fileno: int) -> None:
    """No core dumps (they would hold guilds' data), no descriptor but the socket."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _close_all_but({0, 1, 2, socket_fileno})
    os.environ.clear()


def _close_all_but(keep: set[int]) -> None:
    for name in os.listdir("/proc/self/fd"):  # noqa: PTH208  # pathlib would open more
        if int(name) not in keep:
            try:
                os.close(int(name))
            except OSError:
                continue  # the listing's own descriptor is gone already


def leave() -> None:
    """Ends the process at once: V8's threads may run guild code and are not waited for."""
    os._exit(0)
