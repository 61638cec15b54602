"""Bundles a project's TypeScript with the esbuild program, wherever that is."""

from __future__ import annotations

import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trellis_cli.build_errors import way_out, without_advice
from trellis_cli.errors import CliError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CHECKOUT = Path(__file__).resolve().parents[2]
_IN_PACKAGE = "_bin/esbuild"
_SYSTEMS = {"linux": "linux", "darwin": "darwin", "win32": "win32"}
_MACHINES = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}
_FLAGS = (
    "--bundle",
    "--format=esm",
    "--platform=browser",
    "--target=es2022",
    "--supported:top-level-await=false",  # the host makes a classic script of it
    "--charset=utf8",
    "--sourcemap=external",
    "--log-level=warning",
    "--color=false",
)
_DEADLINE = 120  # seconds
_ALWAYS_SENT = ("package.json", "tsconfig.json")


class BuildError(CliError):
    """The script does not compile; the trace says where."""

    default_code = "build_failed"


@dataclass(frozen=True)
class Bundle:
    """A project as it is sent.

    Attributes:
        entry: the script it starts from, relative to the root.
        files: path and contents of each source file in it, paths relative to the root.
        warnings: what esbuild remarked.
    """

    entry: str
    code: str
    source_map: str
    files: tuple[tuple[str, str], ...]
    warnings: str


def find(root: Path, environ: Mapping[str, str]) -> Path:
    """The esbuild to use for the project in `root`."""
    named = environ.get("TRELLIS_ESBUILD")
    if named:
        if _runs(Path(named)):
            return Path(named)
        raise CliError(f"TRELLIS_ESBUILD names {named}, which is not a program", code="no_esbuild")
    for candidate in _candidates(root, environ):
        if _runs(candidate):
            return candidate
    raise CliError(
        "esbuild, which bundles TypeScript, was not found",
        hint="Run `npm install --save-dev esbuild` in the project, or set TRELLIS_ESBUILD.",
        code="no_esbuild",
    )


def _candidates(root: Path, environ: Mapping[str, str]) -> Iterator[Path]:
    for folder in (root, *root.parents, _CHECKOUT / "sdk-js"):
        yield from _installed_by_npm(folder / "node_modules")
    # Looked for without importing it: the host's package is heavy, and no business of ours.
    spec = importlib.util.find_spec("trellis")
    for place in (spec.submodule_search_locations if spec else None) or ():
        yield Path(place) / _IN_PACKAGE
    on_path = shutil.which("esbuild", path=environ.get("PATH"))
    if on_path:
        yield Path(on_path)


def _installed_by_npm(modules: Path) -> Iterator[Path]:
    # The program itself before npm's way to it, which may be a script that needs Node.js.
    system = _SYSTEMS.get(sys.platform, sys.platform)
    machine = _MACHINES.get(platform.machine().lower(), platform.machine())
    yield modules / "@esbuild" / f"{system}-{machine}" / "bin" / "esbuild"
    yield modules / ".bin" / "esbuild"


def _runs(program: Path) -> bool:
    return program.is_file() and os.access(program, os.X_OK)


def bundle(esbuild: Path, root: Path, entry: Path) -> Bundle:
    """Everything that `entry` reaches, as one module with its source map.

    Raises:
        BuildError: with file, line and column of each mistake.
    """
    root = root.resolve()
    name = entry.resolve().relative_to(root).as_posix()
    with tempfile.TemporaryDirectory(prefix="trellis-build-") as folder:
        out = Path(folder).resolve()
        remarks = _run(esbuild, root, name, out)
        source_map = json.loads((out / "bundle.js.map").read_text("utf-8"))
        meta = json.loads((out / "meta.json").read_text("utf-8"))
        return Bundle(
            name,
            (out / "bundle.js").read_text("utf-8"),
            _relative_to(root, out, source_map),
            tuple(_sources(root, meta)),
            remarks,
        )


def _run(esbuild: Path, root: Path, name: str, out: Path) -> str:
    command = [
        str(esbuild.absolute()), f"./{name}", *_FLAGS,
        f"--outfile={out / 'bundle.js'}", f"--metafile={out / 'meta.json'}",
    ]  # fmt: skip
    try:
        done = subprocess.run(  # noqa: S603  # the user's own esbuild on the user's own files
            command, cwd=root, capture_output=True, text=True, timeout=_DEADLINE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CliError(f"{esbuild} does not work: {error}", code="no_esbuild") from error
    if done.returncode != 0:
        said = done.stderr
        raise BuildError(f"{name} does not compile", trace=without_advice(said), hint=way_out(said))
    return str(done.stderr).strip()


def _relative_to(root: Path, out: Path, source_map: dict[str, Any]) -> str:
    # esbuild writes paths as seen from where the bundle lies; positions are read from the root.
    source_map["sources"] = [
        Path(os.path.relpath(os.path.normpath(out / source), root)).as_posix()
        for source in source_map["sources"]
    ]
    return json.dumps(source_map, separators=(",", ":"))


def _sources(root: Path, meta: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The project's own files in the bundle, as they are; packages are not its own."""
    for name in sorted({*meta["inputs"], *_ALWAYS_SENT}):
        path = (root / name).resolve()
        own = path.is_relative_to(root) and "node_modules" not in path.relative_to(root).parts
        if own and path.is_file():
            try:
                yield path.relative_to(root).as_posix(), path.read_text("utf-8")
            except UnicodeDecodeError:
                continue  # a picture or the like: the bundle has what it needs of it
