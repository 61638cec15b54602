"""A guild's project: trellis.json, found in the folder itself or in one above."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli.errors import CliError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

FILE = "trellis.json"
PLACEHOLDER = "YOUR_SERVER_ID"
_ENTRIES = ("src/main.ts", "src/index.ts", "main.ts", "index.ts", "src/main.js", "main.js")


@dataclass(frozen=True)
class Project:
    """Attributes as in trellis.json; `root` is the folder it stands in."""

    root: Path
    guild: str | None = None
    entry: str | None = None


def find(start: Path) -> Project:
    """The project around `start`; a bare one where there is no trellis.json."""
    for folder in (start, *start.parents):
        file = folder / FILE
        if file.is_file():
            return _read(file)
    return Project(start)


def at(root: Path) -> Project:
    """The project in the folder `root`, and only there."""
    if not root.is_dir():
        raise UsageError(f"{root} is not a folder")
    file = root / FILE
    return _read(file) if file.is_file() else Project(root)


def entry_of(project: Project, asked: str | None, cwd: Path) -> Path:
    """The script to start from: what was asked for, what trellis.json says, or the usual names."""
    if asked:
        return _asked_for(project.root, asked, cwd)
    if project.entry:
        path = project.root / project.entry
        if path.is_file():
            return path
        raise UsageError(f"{FILE} names {project.entry} as the entry, which is not a file there")
    for name in _ENTRIES:
        if (project.root / name).is_file():
            return project.root / name
    raise UsageError(
        f"no script found in {project.root}",
        hint="Name it: `trellis deploy src/main.ts`. `trellis init` starts a project.",
    )


def _asked_for(root: Path, asked: str, cwd: Path) -> Path:
    for path in ((root / asked).resolve(), (cwd / asked).resolve()):
        if path.is_file() and path.is_relative_to(root.resolve()):
            return path
    if (cwd / asked).is_dir():
        raise UsageError(
            f"{asked} is a directory", hint=f"Name the project's by --root: `--root {asked}`."
        )
    raise UsageError(
        f"there is no file {asked} in {root}", hint="The entry must lie within --root."
    )


def _read(file: Path) -> Project:
    try:
        content = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise CliError(f"{file} cannot be read: {error}", code="project.unreadable") from error
    if not isinstance(content, dict):
        raise CliError(f"{file} is not a JSON object", code="project.unreadable")
    return Project(file.parent, _text(content, "guild", file), _text(content, "entry", file))


def _text(content: dict[str, Any], key: str, file: Path) -> str | None:
    value = content.get(key)
    if value is None or isinstance(value, str):
        return value or None
    # A guild's id does not survive as a JSON number in most programs: say so early.
    raise CliError(
        f"{key} in {file} is not a string",
        hint=f'Write it in quotes: "{key}": "{value}".',
        code="project.unreadable",
    )
