"""What a wheel holds besides Python: the built JavaScript, the migrations, esbuild."""

from __future__ import annotations

import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INCLUDED = {
    "runtime-dist": "trellis/_dist",
    "migrations": "trellis/_migrations",
    "runtime-dist/sdk.d.ts": "trellis_cli/_types/sdk.d.ts",
}
ESBUILD = "trellis/_bin/esbuild"
ESBUILD_LICENCE = "trellis/_bin/esbuild.LICENSE.md"


class WheelHook(BuildHookInterface):  # type: ignore[type-arg]  # its parameter is a hatchling matter
    """An editable install gets none of it: the package finds all three in the checkout."""

    def initialize(  # type: ignore[explicit-override]  # a build has no typing_extensions
        self, version: str, build_data: dict[str, Any]
    ) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        included = build_data["force_include"]
        included.update({str(root / source): target for source, target in INCLUDED.items()})
        program = esbuild_program(root)
        if program is None:
            return  # a pure wheel: its users bring esbuild, or deploy what is bundled already
        included[str(program)] = ESBUILD
        included[str(root / "sdk-js/node_modules/esbuild/LICENSE.md")] = ESBUILD_LICENCE
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platform_tag()}"


def esbuild_program(root: Path) -> Path | None:
    """The program itself: what npm links to is a script that needs Node to start it."""
    found = sorted(root.glob("sdk-js/node_modules/@esbuild/*/bin/esbuild"))
    return found[0] if len(found) == 1 else None


def platform_tag() -> str:
    """The plain tag of this platform. esbuild is static, so no libc's version belongs in it."""
    return sysconfig.get_platform().replace("-", "_").replace(".", "_")
