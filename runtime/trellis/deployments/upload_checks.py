"""What an upload must be before anything is done with it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from trellis.errors import LimitError, RequestError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trellis.config import RuntimeConfig
    from trellis.deployments.models import SourceFile, Upload

_MAX_PATH_CHARS = 400
_MAX_NAME_BYTES = 200
_MAX_BUILD_ID_CHARS = 64
_MAP_BYTES_PER_SCRIPT_BYTE = 4


def check_upload(upload: Upload, limits: RuntimeConfig) -> None:
    """Raises RequestError `deployments.bad_upload`, or LimitError, unless all is in order."""
    files = upload.files or ()
    if not files and upload.bundle is None:
        raise bad_upload("there is nothing to deploy: send files or a bundle")
    _check_path(upload.entry)
    _check_build_id(upload.build_id)
    _check_files(files, limits)
    if upload.bundle is not None:
        _check_size("bundle", upload.bundle, limits.max_script_bytes, "runtime.max_script_bytes")
    elif upload.entry not in {file.path for file in files}:
        raise bad_upload(f"the entry {upload.entry} is not among the files")
    if upload.source_map is not None:
        limit = limits.max_script_bytes * _MAP_BYTES_PER_SCRIPT_BYTE
        _check_size("source map", upload.source_map.contents, limit, "runtime.max_script_bytes")


def bad_upload(message: str) -> RequestError:
    return RequestError(message, code="deployments.bad_upload")


def _check_files(files: Sequence[SourceFile], limits: RuntimeConfig) -> None:
    if len(files) > limits.max_bundle_files:
        raise LimitError(
            f"{len(files)} files are more than the {limits.max_bundle_files} a project may have",
            limit="runtime.max_bundle_files",
        )
    total = 0
    for file in files:
        _check_path(file.path)
        total += _size(file.path, file.contents)
    if total > limits.max_bundle_total_bytes:
        raise LimitError(
            f"the files have {total} bytes, more than {limits.max_bundle_total_bytes}",
            limit="runtime.max_bundle_total_bytes",
        )
    _check_tree([file.path for file in files])


def _check_path(path: str) -> None:
    """A path that stays below the directory it is put in, on any system, and reads as it is."""
    parts = path.split("/")
    fine = (
        0 < len(path) <= _MAX_PATH_CHARS
        and path.isprintable()
        and not set(path) & set('\\:*?"<>|')
        and not {"", ".", ".."} & set(parts)
        and all(len(part.encode()) <= _MAX_NAME_BYTES for part in parts)
    )
    if not fine:
        raise bad_upload(f"{path[:80]!r} is not a relative path with forward slashes")


def _check_tree(paths: list[str]) -> None:
    known = set(paths)
    if len(known) < len(paths):
        twice = next(path for path in paths if paths.count(path) > 1)
        raise bad_upload(f"the file {twice} comes twice")
    for path in paths:
        for parent in PurePosixPath(path).parents:
            if str(parent) in known:
                raise bad_upload(f"{parent} is a file and a directory")


def _check_size(what: str, contents: str, limit: int, name: str) -> None:
    size = _size(what, contents)
    if size > limit:
        raise LimitError(f"the {what} has {size} bytes, more than {limit}", limit=name)


def _size(what: str, contents: str) -> int:
    try:
        data = contents.encode()
    except UnicodeEncodeError as error:
        raise bad_upload(f"{what} is not text: it cannot be written as UTF-8") from error
    if b"\0" in data:
        raise bad_upload(f"{what} is not text: it contains NUL")
    return len(data)


def _check_build_id(build_id: str | None) -> None:
    if build_id is not None and not (
        build_id.isprintable() and len(build_id) <= _MAX_BUILD_ID_CHARS
    ):
        raise bad_upload("build_id is not an id")
