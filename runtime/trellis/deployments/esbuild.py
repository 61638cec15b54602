"""The esbuild program: found, and run on untrusted input."""

from __future__ import annotations

import asyncio
import json
import os
import platform
import resource
import shutil
import signal
import struct
import sys
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import trellis
from trellis.deployments import jail
from trellis.errors import DependencyError, ScriptError

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import Iterator

_WALL_SECS = 10
_CPU_SECS = 20  # over all threads
_ADDRESS_SPACE_BYTES = 3 << 30  # of which a script of 8 MB makes less than half resident
_NICENESS = 10  # guilds that run come before guilds that deploy
_FILE_BYTES = 256 << 20
_LIMITS = {
    resource.RLIMIT_CPU: _CPU_SECS,
    resource.RLIMIT_AS: _ADDRESS_SPACE_BYTES,
    resource.RLIMIT_FSIZE: _FILE_BYTES,
    resource.RLIMIT_CORE: 0,
}
_ELF_HEADER = struct.Struct("<32xQ14xHH6x")  # place, size and number of the program headers
_NEEDS_INTERPRETER = 3  # PT_INTERP
_OUT_OF_MEMORY = "out of memory"
_SYSTEMS = {"linux": "linux", "darwin": "darwin"}
_MACHINES = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}


def find_esbuild(configured: str) -> Path:
    """The program: the configured one, the checkout's, the wheel's, or the one on the PATH.

    Raises:
        DependencyError: `build.esbuild_missing`.
    """
    for path in [Path(configured)] if configured else _places():
        if path.is_file() and os.access(path, os.X_OK):
            return path.resolve()
    raise DependencyError(
        f"{configured} is not a program" if configured else "there is no esbuild program",
        code="build.esbuild_missing",
        hint="run npm ci in sdk-js, or set build.esbuild to the path of the program",
    )


def _places() -> Iterator[Path]:
    package = Path(trellis.__file__).parent
    modules = package.parents[1] / "sdk-js" / "node_modules"
    system = _SYSTEMS.get(sys.platform, sys.platform)
    machine = _MACHINES.get(platform.machine().lower(), platform.machine())
    # The program itself before npm's way to it, which may be a script that needs Node.js.
    yield modules / "@esbuild" / f"{system}-{machine}" / "bin" / "esbuild"
    yield modules / ".bin" / "esbuild"
    yield package / "_bin" / "esbuild"
    if on_path := shutil.which("esbuild"):
        yield Path(on_path)


async def run_esbuild(program: Path, arguments: list[str], directory: Path) -> tuple[bool, str]:
    """Runs it in `directory`; whether it succeeded, and what it said.

    It gets no environment and no input, sees no file but those beside and in `directory`, and is
    ended when it takes too much of anything.
    """
    command = _jailed(program, directory)
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            *arguments,
            cwd=directory,
            env={},
            stdin=DEVNULL,
            stdout=DEVNULL,
            stderr=PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise DependencyError(
            f"{program} cannot be run: {error}", code="build.esbuild_missing"
        ) from error
    try:
        async with asyncio.timeout(_WALL_SECS):
            _, said = await process.communicate()
    except TimeoutError as error:
        raise _stopped(f"it took more than {_WALL_SECS} s") from error
    finally:
        await _end(process)
    status = process.returncode or 0
    if status < 0:
        raise _stopped(f"it needed too much ({signal.Signals(-status).name})")
    text = said.decode(errors="replace")
    if status and _OUT_OF_MEMORY in text.partition("\n")[0]:
        raise _stopped("it needed too much memory")
    return status == 0, text


async def uncontained(program: Path) -> list[str]:
    """What of the host builds can reach all the same, because this system does not deny it."""
    missing = [] if is_static(program) else ["files: the program is not a static one"]
    with TemporaryDirectory(prefix="trellis-build-") as folder:
        command = [*_launcher(Path(folder), Path(folder)), jail.PROBE]
        process = await asyncio.create_subprocess_exec(
            *command, env={}, stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL
        )
        said, _ = await process.communicate()
    return missing + (json.loads(said) if process.returncode == 0 else ["all: no process starts"])


def is_static(program: Path) -> bool:
    """Whether it runs without any other file: an ELF program that names no interpreter."""
    with program.open("rb") as file:
        head = file.read(_ELF_HEADER.size)
        if len(head) < _ELF_HEADER.size or not head.startswith(b"\x7fELF\x02\x01"):
            return False
        offset, size, count = _ELF_HEADER.unpack(head)
        file.seek(offset)
        table = file.read(size * count)
    kinds = (int.from_bytes(table[at : at + 4], "little") for at in range(0, len(table), size or 1))
    return _NEEDS_INTERPRETER not in kinds


def _jailed(program: Path, directory: Path) -> list[str]:
    root = directory.parent if is_static(program) else None
    return [*_launcher(root, directory), str(program)]


def _launcher(root: Path | None, directory: Path) -> list[str]:
    orders = {
        "root": "" if root is None else str(root),
        "directory": str(directory),
        "limits": _LIMITS,
        "niceness": _NICENESS,
    }
    return [sys.executable, "-I", "-S", jail.__file__, json.dumps(orders)]


async def _end(process: Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


def _stopped(why: str) -> ScriptError:
    return ScriptError(f"the build was stopped: {why}", code="build_failed")
