"""What the host tells a worker process to give up, and how much it leaves it."""

from __future__ import annotations

import os
import pwd
from typing import Final

import msgspec

from trellis.errors import ConfigError

OWN_NUMBER: Final = -1
_MAX_NUMBER: Final = (1 << 32) - 2
_MIB: Final = 1 << 20
DESCRIPTORS_AN_ISOLATE: Final = 3
SPARE_DESCRIPTORS: Final = 64
THREADS_AN_ISOLATE: Final = 2  # its own, and one that ends it
SPARE_THREADS: Final = 64
# Measured: V8 sets 530 MiB aside with its first isolate, and 9.5 MiB for each, most of it a stack.
FIXED_DATA_BYTES: Final = 1024 * _MIB
DATA_BYTES_AN_ISOLATE: Final = 12 * _MIB


class Orders(msgspec.Struct, frozen=True):
    """Travels as an argument of the worker's command line; nothing in it is secret.

    Attributes:
        uid, gid: who it is to become where the host runs as root; OWN_NUMBER is a number that no
            other process has.
        isolates: how many it may have.
        memory_bytes: how much it may use beside what V8 sets aside for each isolate.
    """

    uid: int = OWN_NUMBER
    gid: int = OWN_NUMBER
    isolates: int = 4096
    memory_bytes: int = 1 << 40

    def encoded(self) -> str:
        return msgspec.json.encode(self).decode()

    @classmethod
    def decoded(cls, text: str) -> Orders:
        return msgspec.json.decode(text, type=cls)

    @property
    def descriptors(self) -> int:
        return DESCRIPTORS_AN_ISOLATE * self.isolates + SPARE_DESCRIPTORS

    @property
    def threads(self) -> int:
        return THREADS_AN_ISOLATE * self.isolates + SPARE_THREADS

    @property
    def data_bytes(self) -> int:
        return FIXED_DATA_BYTES + DATA_BYTES_AN_ISOLATE * self.isolates + self.memory_bytes


def user_named(name: str) -> tuple[int, int]:
    """The numbers of a user and its group; of neither when the name is empty.

    Raises:
        ConfigError: there is no such user, or it is root.
    """
    if not name:
        return OWN_NUMBER, OWN_NUMBER
    uid, gid = (int(name), int(name)) if name.isdecimal() else _looked_up(name)
    if not 0 < uid <= _MAX_NUMBER:
        raise ConfigError(
            f"runtime.worker_user: {name} is root, or no user at all", code="config.bad_value"
        )
    return uid, gid


def _looked_up(name: str) -> tuple[int, int]:
    try:
        entry = pwd.getpwnam(name)
    except KeyError as error:
        raise ConfigError(
            f"runtime.worker_user: this system has no user {name}",
            code="config.bad_value",
            hint="leave it empty: each worker takes a number of its own then",
        ) from error
    return entry.pw_uid, entry.pw_gid


def machine_memory() -> int:
    """Bytes of memory that this machine has."""
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
