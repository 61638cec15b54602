"""Builds an upload to one classic script and its source map."""

from __future__ import annotations

import asyncio
import base64
import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import structlog

from trellis.deployments.build_errors import build_failed, outside_import
from trellis.deployments.esbuild import find_esbuild, run_esbuild, uncontained
from trellis.deployments.map_cleaning import clean_map
from trellis.deployments.models import Built, SourceFile, Upload
from trellis.deployments.tsconfig import check_tsconfigs
from trellis.deployments.upload_checks import bad_upload, check_upload
from trellis.deployments.workspace import Workspace, workspace
from trellis.errors import DependencyError, LimitError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Sequence
    from pathlib import Path

    from trellis.config import BuildConfig, RuntimeConfig

SCRIPT_NAME = "guild.js"  # what V8 calls the script in stack traces
_NAME_LINE = f"//# sourceURL={SCRIPT_NAME}"
_BUNDLE_NAME = "bundle.js"
_WAITING_A_BUILD = 16  # uploads that may wait, for each that is built at once
_ARGUMENTS = (
    "--bundle",
    "--format=iife",
    "--target=es2022",
    "--platform=neutral",
    "--main-fields=module,main",
    "--charset=utf8",
    "--legal-comments=none",
    "--sourcemap=external",
    "--sources-content=false",
    f"--outfile=../out/{SCRIPT_NAME}",
    "--metafile=../out/meta.json",
    "--log-level=error",
    "--log-limit=20",
    "--color=false",
)


log = structlog.get_logger()


class Builder:
    """Runs esbuild on uploads, a few at a time.

    Args:
        config: says where esbuild is; it is looked for when it is first needed.
        limits: how large an upload and a script may be.
    """

    def __init__(self, config: BuildConfig, limits: RuntimeConfig) -> None:
        self._config = config
        self._limits = limits
        self._slots = asyncio.Semaphore(config.max_concurrent)
        self._waiting = 0
        self._uncontained: list[str] | None = None

    async def build(self, upload: Upload) -> Built:
        """The upload as a script that can be loaded.

        Raises:
            RequestError: `deployments.bad_upload`.
            ScriptError: `build_failed`, with file, line and column; LimitError if it is too large.
            DependencyError: `build.esbuild_missing`, `build.busy`.
        """
        check_upload(upload, self._limits)
        program = find_esbuild(self._config.esbuild)
        async with self._slot():
            entry, files = await asyncio.to_thread(_what_to_build, upload)
            async with workspace(files) as place:
                await _run(program, place, entry, {file.path for file in files})
                names = {file.path for file in upload.files or files}
                return await asyncio.to_thread(self._read, place, names)

    async def uncontained(self) -> list[str]:
        """What of the host builds can reach all the same, because this system does not deny it."""
        if self._uncontained is None:
            self._uncontained = await uncontained(find_esbuild(self._config.esbuild))
            if self._uncontained:
                log.warning("esbuild.containment", missing=self._uncontained)
        return self._uncontained

    @asynccontextmanager
    async def _slot(self) -> AsyncIterator[None]:
        """One of the places where builds run, sooner or later."""
        if self._waiting >= _WAITING_A_BUILD * self._config.max_concurrent:
            raise DependencyError(
                f"{self._waiting} uploads wait to be built",
                code="build.busy",
                hint="try again soon",
            )
        self._waiting += 1
        try:
            await self._slots.acquire()
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._slots.release()

    def _read(self, place: Workspace, names: Collection[str]) -> Built:
        script_file = place.out / SCRIPT_NAME
        size, limit = script_file.stat().st_size, self._limits.max_script_bytes
        if size > limit:
            raise LimitError(
                f"the script has {size} bytes, more than {limit}", limit="runtime.max_script_bytes"
            )
        script = script_file.read_text("utf-8", "replace")
        source_map = (place.out / f"{SCRIPT_NAME}.map").read_text("utf-8", "replace")
        return Built(named(script), clean_map(source_map, names, place.out.name, place.upload.name))


def named(script: str) -> str:
    """The script with a last line that gives it its name in stack traces."""
    return f"{script.rstrip().removesuffix(_NAME_LINE).rstrip()}\n{_NAME_LINE}\n"


def _what_to_build(upload: Upload) -> tuple[str, Sequence[SourceFile]]:
    if upload.bundle is None:
        files = upload.files or ()
        check_tsconfigs(files)
        return upload.entry, files
    text = upload.bundle
    if upload.source_map is not None:
        text += _inline(upload.source_map, {file.path for file in upload.files or ()})
    return _BUNDLE_NAME, [SourceFile(_BUNDLE_NAME, text)]


def _inline(source_map: SourceFile, names: Collection[str]) -> str:
    """A comment that makes esbuild continue the map: traces lead to what the bundle was made of."""
    try:
        cleaned = clean_map(source_map.contents, names)
    except ValueError as error:
        raise bad_upload(f"{source_map.path[:80]!r} cannot be used: {error}") from error
    data = base64.b64encode(cleaned.encode()).decode()
    return f"\n//# sourceMappingURL=data:application/json;base64,{data}\n"


async def _run(program: Path, place: Workspace, entry: str, files: Collection[str]) -> None:
    # "./" keeps an entry from being read as an option or as the name of a package.
    arguments = [f"./{entry}", *_ARGUMENTS]
    succeeded, said = await run_esbuild(program, arguments, place.upload)
    if not succeeded:
        raise build_failed(said, files)
    meta = await asyncio.to_thread((place.out / "meta.json").read_bytes)
    _check_inputs(json.loads(meta)["inputs"], files)


def _check_inputs(inputs: dict[str, dict[str, Any]], files: Collection[str]) -> None:
    for name in inputs:
        if not _was_uploaded(name, files):
            raise outside_import(*_import_of(name, inputs))


def _was_uploaded(name: str, files: Collection[str]) -> bool:
    # Besides files there are `data:` URLs, and modules that package.json switches off.
    plain = name.removeprefix("(disabled):")
    return plain in files or plain.split("?")[0].split("#")[0] in files or name.startswith("<data:")


def _import_of(name: str, inputs: dict[str, dict[str, Any]]) -> tuple[str | None, str | None]:
    for importer, details in inputs.items():
        for each in details["imports"]:
            if each["path"] == name:
                return importer, each.get("original")
    return None, None
