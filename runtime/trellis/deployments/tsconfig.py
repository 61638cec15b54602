"""An uploaded tsconfig.json must not lead esbuild to a configuration outside of the upload.

What it reaches through `paths` is an import like any other, and is found with the imports.
"""

from __future__ import annotations

import json
import posixpath
import re
from typing import TYPE_CHECKING, Any

from trellis.errors import ScriptError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from trellis.deployments.models import SourceFile

# Strings are matched first, so that what looks like a comment inside of one stays.
_STRING_OR_COMMENT = re.compile(r'("(?:[^"\\\n]|\\.)*")|//[^\n]*|/\*.*?\*/', re.DOTALL)
_STRING_OR_TRAILING_COMMA = re.compile(r'("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])')


def check_tsconfigs(files: Iterable[SourceFile]) -> None:
    """Raises ScriptError `build_failed` for an `extends` that is not a file of the upload.

    Every JSON file is looked at, as any of them may be extended; and no other file can be.
    """
    configs = [file for file in files if file.path.endswith(".json")]
    known = {file.path for file in configs}
    for config in configs:
        for base in _extends(config):
            if not _is_inside(config.path, base, known):
                raise ScriptError(
                    f"{config.path} extends {base[:80]!r}, which is outside of the upload",
                    code="build_failed",
                )


def _extends(file: SourceFile) -> list[str]:
    try:
        config = json.loads(_plain_json(file.contents), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise ScriptError(f"{file.path} is not JSON: {error}", code="build_failed") from error
    extends = config.get("extends", []) if isinstance(config, dict) else []
    values = extends if isinstance(extends, list) else [extends]
    return [value for value in values if isinstance(value, str)]


def _plain_json(text: str) -> str:
    without_comments = _STRING_OR_COMMENT.sub(lambda found: found[1] or " ", text)
    return _STRING_OR_TRAILING_COMMA.sub(lambda found: found[1] or "", without_comments) or "null"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # Which of two equal keys counts is for every reader to decide: esbuild could read the other.
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key comes twice")
    return found


def _is_inside(config: str, base: str, known: Collection[str]) -> bool:
    if not base.startswith("."):
        # The name of a package: looked for in node_modules, of which there are none but uploaded.
        return not base.startswith("/") and ".." not in base.split("/") and "\\" not in base
    path = posixpath.normpath(posixpath.join(posixpath.dirname(config), base))
    return path in known or f"{path}.json" in known
