"""Starts a program locked up: run by its path as a process of its own, which becomes the program.

    python -I -S jail.py ORDERS PROGRAM ARGUMENT...

Orders are the JSON of `Jail`. Only the standard library and the engine's calls to the kernel are
loaded: this costs some 30 ms a build. With `-` in the place of the program it says as JSON what
this system does not allow, and ends.
"""

from __future__ import annotations

import json
import os
import resource
import sys

if __name__ == "__main__":
    # Started by path, without site-packages: Trellis itself is two folders up.
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))  # noqa: PTH100, PTH120  # pathlib takes 10 ms

from trellis.engine.containment.kernel import NEW_IPC, NEW_NET, NEW_USER, NEW_UTS, Kernel

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

PROBE = "-"
_OWN_NUMBERS_FROM = 0x70000000  # as workers do: users that own nothing
_NOBODY = 65534
_NAMESPACES = NEW_NET | NEW_IPC | NEW_UTS


class Jail:
    """The steps, in an order in which each is possible.

    Args:
        root: the only directory that the program sees; "" leaves it all that the host sees.
        directory: where it begins, inside of `root`.
        limits: the most of each resource, by the number of its limit.
        niceness: how far it stands back behind others.
    """

    def __init__(self, root: str, directory: str, limits: dict[str, int], niceness: int) -> None:
        self._root = root
        self._directory = directory
        self._limits = limits
        self._niceness = niceness
        self._kernel = Kernel()
        self.missing: list[str] = []

    @property
    def has_root(self) -> bool:
        return bool(self._root)

    def enter(self) -> None:
        """Afterwards only what was opened before can be started."""
        os.nice(self._niceness)
        as_root = os.geteuid() == 0
        if as_root and self._root:
            self._try("user", self._give_root_away)
        self._try("namespaces", self._leave_namespaces)
        if self._root:
            self._try("files", self._change_root)
        os.chdir(self._directory)
        if as_root and self._root:
            self._try("user", self._become_nobody)
        elif not as_root:
            self.missing.append("user: the host does not run as root")
        for kind, most in self._limits.items():
            resource.setrlimit(int(kind), (most, most))
        self._try("orphans", self._kernel.die_with_parent)  # after the user: that resets it
        self._try("privileges", self._kernel.never_gain_privileges)

    def _try(self, name: str, step: Callable[[], None]) -> None:
        try:
            step()
        except OSError as error:
            text = f"{name}: {error.strerror or error}"
            if text not in self.missing:
                self.missing.append(text)

    @property
    def _own(self) -> int:
        return _OWN_NUMBERS_FROM + os.getpid()

    def _give_root_away(self) -> None:
        """All that is in it belongs to whom we become."""
        for folder, _, files in os.walk(self._root):
            os.chown(folder, self._own, self._own)
            for name in files:
                os.chown(os.path.join(folder, name), self._own, self._own)  # noqa: PTH118  # as above

    def _leave_namespaces(self) -> None:
        try:
            self._kernel.unshare(_NAMESPACES)
        except PermissionError:  # which is root's; everybody may in a user namespace of their own
            self._kernel.unshare(_NAMESPACES | NEW_USER)

    def _change_root(self) -> None:
        os.chroot(self._root)
        self._directory = "/" + os.path.relpath(self._directory, self._root)

    def _become_nobody(self) -> None:
        os.setgroups([])
        try:
            os.setresgid(self._own, self._own, self._own)
            os.setresuid(self._own, self._own, self._own)
        except OSError:  # a container may have fewer numbers
            os.setresgid(_NOBODY, _NOBODY, _NOBODY)
            os.setresuid(_NOBODY, _NOBODY, _NOBODY)


def main() -> None:
    orders, program, *arguments = sys.argv[1:]
    jail = Jail(**json.loads(orders))
    opened = None if program == PROBE else os.open(program, os.O_RDONLY | os.O_CLOEXEC)
    jail.enter()
    if opened is None:
        os.write(1, json.dumps(jail.missing).encode())
    else:
        # A script's interpreter has to be told its name; in another root there is none.
        os.execve(opened if jail.has_root else program, [program, *arguments], {})  # noqa: S606  # no shell


if __name__ == "__main__":
    main()
