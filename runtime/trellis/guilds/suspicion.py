"""What a worker's death says about a guild that it served."""

from __future__ import annotations

from enum import Enum


class Suspicion(Enum):
    """Whether the guild had a turn under way when its worker died.

    NONE: it had not. SHARED: others had, too. KILLED: it alone had, but somebody killed the worker:
    maybe the kernel, for the memory it took. CRASHED: it alone had, and the worker ended by itself.
    """

    NONE = 0
    SHARED = 1
    KILLED = 2
    CRASHED = 3

    @classmethod
    def of(cls, *, suspected: bool, alone: bool, killed: bool) -> Suspicion:
        if not suspected:
            return cls.NONE
        if not alone:
            return cls.SHARED
        return cls.KILLED if killed else cls.CRASHED


class WorkerLostError(Exception):
    """The worker died while a script loaded; `suspicion` is what that says of the script."""

    def __init__(self, reason: str, suspicion: Suspicion) -> None:
        super().__init__(reason)
        self.suspicion = suspicion
