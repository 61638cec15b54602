"""A fresh directory for one build, holding one upload."""

from __future__ import annotations

import asyncio
import re
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from trellis.deployments.models import SourceFile


# A comment that makes esbuild read a map from a file, which could be any file of the host. What
# looks like one in a string is changed too; no script is known that would mind.
_MAP_COMMENT: Final = re.compile(r"(?<=[#@] sourceMappingURL)=(?!data:)")


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where the upload is, and where results go."""

    upload: Path
    out: Path


@asynccontextmanager
async def workspace(files: Sequence[SourceFile]) -> AsyncIterator[Workspace]:
    """The files, whose paths were checked, in a directory that is gone afterwards."""
    # There may be hundreds of files: they are not written on the loop.
    home = await asyncio.to_thread(_make, files)
    try:
        yield Workspace(Path(home.name, "upload"), Path(home.name, "out"))
    finally:
        await asyncio.to_thread(home.cleanup)


def _make(files: Sequence[SourceFile]) -> TemporaryDirectory[str]:
    home = TemporaryDirectory(prefix="trellis-build-")
    root = Path(home.name)
    (root / "out").mkdir()
    (root / "upload").mkdir()
    # esbuild looks for these in every directory above: it finds ours, and looks no further.
    for name in ("tsconfig.json", "package.json"):
        (root / name).write_text("{}", "utf-8")
    for file in files:
        path = root / "upload" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_MAP_COMMENT.sub(":", file.contents).encode())
    return home
