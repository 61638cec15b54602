"""Source maps that name the guild's files and nothing else."""

from __future__ import annotations

import json
import posixpath
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

_VERSION = 3
_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:/*")
_MAX_NAME_CHARS = 400
_UNNAMED = "bundle.js"


def clean_map(text: str, files: Collection[str], directory: str = "", project: str = "") -> str:
    """The map without sources' text, its sources renamed to paths of the guild's project.

    Args:
        text: the map as JSON.
        files: the project's files, if they are known.
        directory: what the map's sources are relative to.
        project: where the project is, seen from where `directory` is seen.

    Raises:
        ValueError: it is not a source map, version 3, without sections.
    """
    found = _load(text)
    root = found.get("sourceRoot")
    start = posixpath.join(directory, root) if isinstance(root, str) else directory
    sources = [_clean_name(name, start, project, files) for name in found["sources"]]
    names = [str(name) for name in found.get("names", []) if isinstance(name, str)]
    cleaned = {
        "version": _VERSION,
        "sources": sources,
        "names": names,
        "mappings": found["mappings"],
    }
    return json.dumps(cleaned, separators=(",", ":"))


def _load(text: str) -> dict[str, Any]:
    try:
        # A map may begin with a line that keeps browsers from running it as a script.
        found = json.loads(text.removeprefix(")]}'"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if (
        not isinstance(found, dict)
        or found.get("version") != _VERSION
        or not isinstance(found.get("sources"), list)
        or not isinstance(found.get("names", []), list)
        or not isinstance(found.get("mappings"), str)
    ):
        raise ValueError("not a source map of version 3")
    return found


def _clean_name(name: object, start: str, project: str, files: Collection[str]) -> str:
    if not isinstance(name, str):
        return _UNNAMED
    plain = _SCHEME.sub("/", name.replace("\\", "/"))
    path = posixpath.normpath(posixpath.join(start, plain)).removeprefix(f"{project}/")
    if known := _known_end(path, files):
        return known
    parts = [part for part in path.split("/") if part not in {"", ".", ".."}]
    kept = "".join(c if c.isprintable() else "?" for c in "/".join(parts))
    return kept[-_MAX_NAME_CHARS:] or _UNNAMED


def _known_end(path: str, files: Collection[str]) -> str | None:
    """The project's file that a path of the machine it was built on ends in."""
    parts = path.split("/")
    ends = ("/".join(parts[start:]) for start in range(len(parts)))
    return next((end for end in ends if end in files), None)
