"""A guild author's project on its way into an isolate, as `trellis deploy` and the host send it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from harness import World
from trellis.config import BuildConfig, RuntimeConfig
from trellis.deployments.builder import Builder
from trellis.deployments.models import Built, SourceFile, Upload
from trellis.deployments.traces import Traces
from trellis_cli import esbuild

if TYPE_CHECKING:
    from trellis.guilds import ports

SDK_JS = Path(__file__).resolve().parents[1] / "sdk-js"


async def built(root: Path, entry: str) -> Built:
    """Bundled by the command line, then by the host."""
    bundle = esbuild.bundle(esbuild.find(root, os.environ), root, root / entry)
    files = [SourceFile(name, text) for name, text in bundle.files]
    source_map = SourceFile("bundle.js.map", bundle.source_map)
    upload = Upload(bundle.entry, files, bundle.code, source_map)
    return await Builder(BuildConfig(), RuntimeConfig()).build(upload)


async def built_from(root: Path, files: dict[str, str], entry: str = "src/main.ts") -> Built:
    """As `built`, of a new project with these files."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return await built(root, entry)


class MapsInMemory:
    def __init__(self) -> None:
        self.by_revision: dict[str, str] = {}

    async def source_map(self, guild_id: int, revision: str) -> str | None:
        return self.by_revision.get(revision)


@dataclass
class MappedWorld(World):
    """With the real stack traces; `deploy_built` keeps each revision's map."""

    maps: MapsInMemory = field(default_factory=MapsInMemory)

    def __post_init__(self) -> None:
        self.traces: ports.Traces = Traces(self.maps)
        super().__post_init__()

    async def deploy_built(self, guild_id: int, script: Built, revision: str = "r1") -> None:
        self.maps.by_revision[revision] = script.source_map
        await self.deploy(guild_id, script.script, revision)
