"""A gateway session: what was sent, so that it can be sent again after a resume."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    from trellis.emulator.models import Json, JsonValue


class Outlet(Protocol):
    """The open connection of a session."""

    def send(self, frame: bytes) -> None: ...

    def close(self, code: int) -> None: ...


class Session:
    """One shard's session.

    Attributes:
        outlet: None while the client is away; what is dispatched meanwhile waits for its resume.
        detached_at: since when it is away.
    """

    def __init__(self, session_id: str, shard: tuple[int, int], intents: int, replay: int) -> None:
        self.id = session_id
        self.shard = shard
        self.intents = intents
        self.sequence = 0
        self.outlet: Outlet | None = None
        self.detached_at: float | None = None
        self._sent: deque[tuple[int, bytes]] = deque(maxlen=replay)

    def dispatch(self, name: str, data: bytes) -> None:
        """Sends the event `name` with its body, already JSON."""
        self.sequence += 1
        head = f'{{"op":0,"t":"{name}","s":{self.sequence},"d":'.encode()
        frame = head + data + b"}"
        self._sent.append((self.sequence, frame))
        if self.outlet:
            self.outlet.send(frame)

    def can_replay_from(self, sequence: int) -> bool:
        oldest = self._sent[0][0] if self._sent else self.sequence + 1
        return oldest - 1 <= sequence <= self.sequence

    def replay_from(self, sequence: int) -> int:
        """Sends every event after `sequence` again; how many they were."""
        missed = [frame for number, frame in self._sent if number > sequence]
        for frame in missed:
            if self.outlet:
                self.outlet.send(frame)
        return len(missed)

    def describe(self) -> Json:
        return {
            "session_id": self.id,
            "shard": list(self.shard),
            "intents": self.intents,
            "identified": True,
            "connected": self.outlet is not None,
            "sequence": self.sequence,
        }


def frame(op: int, data: JsonValue = None) -> bytes:
    """A frame other than an event."""
    return msgspec.json.encode({"op": op, "d": data, "s": None, "t": None})
