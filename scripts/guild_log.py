"""What a guild's script logs, through `trellis logs --follow`."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from local_stack import Stack

Entry = dict[str, Any]


class GuildLog:
    """Follows the log of one guild in the background."""

    def __init__(self, stack: Stack, guild_id: str) -> None:
        self._entries: queue.Queue[Entry] = queue.Queue()
        self._errors = (stack.folder / "logs-follow.log").open("ab")
        self._follower = subprocess.Popen(
            [stack.command, "logs", "--follow", "--json", "--guild", guild_id],
            cwd=stack.folder,
            env=stack.environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._follower.kill()
        self._follower.wait()
        self._reader.join()
        if self._follower.stdout:
            self._follower.stdout.close()
        self._errors.close()

    def wait_for(self, matches: Callable[[Entry], bool], seconds: float) -> Entry | None:
        """The next entry that matches; those before it are passed over."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            try:
                entry = self._entries.get(timeout=left)
            except queue.Empty:
                return None
            if matches(entry):
                return entry
        return None

    def _read(self) -> None:
        for line in self._follower.stdout or ():
            self._entries.put(json.loads(line))
