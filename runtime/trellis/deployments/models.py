"""What is uploaded, what it is built to, and what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of a guild's project; `path` is relative, with forward slashes."""

    path: str
    contents: str


@dataclass(frozen=True, slots=True)
class Upload:
    """A project as it was sent: `files`, or a `bundle`, which is what runs if it is there.

    Attributes:
        entry: the file the project starts with.
        files: the project's sources.
        bundle: one ready JavaScript file, an ES module or a classic script.
        source_map: leads from the bundle back to the sources.
        build_id: the build that made the bundle.
    """

    entry: str
    files: Sequence[SourceFile] | None = None
    bundle: str | None = None
    source_map: SourceFile | None = None
    build_id: str | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """A script ready to run: a classic script, and the map from it to the guild's files."""

    script: str
    source_map: str


@dataclass(frozen=True, slots=True)
class Deployment:
    """What a guild runs."""

    guild_id: int
    revision: str
    entry: str
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """One upload, as the history shows it.

    Attributes:
        error: why it could not be loaded, when `status` is failed.
        actor: who sent it, as in `Principal.actor`.
        source: through what: cli, webui, api, bootstrap.
    """

    id: str
    guild_id: int
    entry: str
    status: Literal["success", "failed"]
    error: str | None
    actor: str
    source: str
    build_id: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Contents:
    """The bulk of a revision."""

    files: tuple[SourceFile, ...] | None
    script: str
    source_map: str
