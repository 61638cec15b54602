"""The data directory, and the keys that are made in it on the first start."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from trellis.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def make_data_dir(path: Path) -> Path:
    """The data directory as an absolute path; made, for its owner only, where it is missing.

    Raises:
        ConfigError: `data.unusable` when it cannot be made or written to.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _unusable(path, error) from error
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        raise _unusable(path, "it is not writable")
    return path.resolve()


def secret_file(directory: Path, name: str, make: Callable[[], str]) -> str:
    """The secret kept in `directory/name`: made once, whoever starts first.

    The text is complete before it gets its name, and a name is given only once (`link` refuses a
    second time), so that two processes starting together read the same secret.

    Raises:
        ConfigError: `data.unusable` when the file cannot be made or read.
    """
    path = directory / name
    try:
        if not path.exists():
            _publish(path, make())
        return path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(path, error) from error


def replace_secret_file(directory: Path, name: str, text: str) -> None:
    """Puts another secret into `directory/name`, at once: who reads it has the old or the new one.

    Raises:
        ConfigError: `data.unusable` when the file cannot be written.
    """
    path = directory / name
    try:
        _draft(path, text).replace(path)
        _sync(directory)
    except OSError as error:
        raise _unusable(path, error) from error


def _publish(path: Path, text: str) -> None:
    draft = _draft(path, text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # another process was first: its secret counts
    finally:
        draft.unlink()


def _draft(path: Path, text: str) -> Path:
    """The text in a file beside `path`, for its owner only, and on disk."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    return draft


def _sync(directory: Path) -> None:
    """A name that is not on disk may be the old one after a power cut."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _unusable(path: Path, reason: object) -> ConfigError:
    return ConfigError(
        f"{path} cannot be used: {reason}",
        code="data.unusable",
        hint="data.dir must be a directory that this user may write to",
    )
