"""`trellis init`: the beginning of a guild's project."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trellis_cli.command import Command, guild_option
from trellis_cli.errors import CliError
from trellis_cli.project import FILE, PLACEHOLDER, Project, at

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from trellis_cli.context import Context

_HERE = Path(__file__).resolve().parents[1]
_TEMPLATE = _HERE / "templates" / "typescript"
_TYPES = (_HERE / "_types" / "sdk.d.ts", _HERE.parents[1] / "runtime-dist" / "sdk.d.ts")
_TYPES_NAME = "trellis.d.ts"


@dataclass(frozen=True)
class InitOptions:
    folder: str
    guild: str | None
    force: bool


@dataclass
class Written:
    """What became of each file, by its path in the project."""

    written: list[str]
    kept: list[str]


def configure(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("folder", nargs="?", default=".", help="where (here)")
    parser.add_argument("--force", action="store_true", help="replace files that are there")


def parse(found: argparse.Namespace) -> InitOptions:
    return InitOptions(found.folder, found.guild, found.force)


def run(ctx: Context, options: InitOptions) -> None:
    """Writes what is missing. A file that is there stays as it is, and is named.

    In a project that has its trellis.json, scripts are its author's own: none is written.
    """
    root = (ctx.cwd / options.folder).resolve()
    around = at(root) if root.is_dir() else Project(root)
    guild = ctx.guild(options.guild) if options.guild else around.guild or PLACEHOLDER
    is_new = options.force or not (root / FILE).exists()
    done = Written([], [])
    for name, text in _contents(root, guild):
        if is_new or not name.startswith("src/"):
            _place(root, name, text, done, replace=options.force or name == _TYPES_NAME)
    for name in done.kept if is_new else ():
        ctx.console.say(f"{name} was there already and is kept; --force replaces it.")
    answer = {"root": str(root), "written": done.written, "kept": done.kept}
    shown = done.written or ["Every file is as it should be."]
    ctx.console.result(answer, [*shown, "", *_next_steps(options, guild, is_new=is_new)])


def _contents(root: Path, guild: str) -> Iterator[tuple[str, str]]:
    for source in sorted(path for path in _TEMPLATE.rglob("*") if path.is_file()):
        # A .gitignore in the package would hide files of the package.
        name = source.relative_to(_TEMPLATE).as_posix().replace("dot-", ".")
        text = source.read_text("utf-8")
        yield name, text.replace("{{guild}}", guild).replace("{{name}}", _package_name(root))
    yield _TYPES_NAME, _types()


def _types() -> str:
    for file in _TYPES:
        if file.is_file():
            return file.read_text("utf-8")
    raise CliError(
        "the types of the SDK are not built", hint="In a checkout of Trellis, run `make build`."
    )


def _place(root: Path, name: str, text: str, done: Written, *, replace: bool) -> None:
    file = root / name
    there = file.read_text("utf-8", errors="replace") if file.exists() else None
    if there == text:
        return
    if there is not None and not replace:
        done.kept.append(name)
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    except OSError as error:
        raise CliError(f"{file} cannot be written: {error}") from error
    done.written.append(name)


def _package_name(root: Path) -> str:
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in root.name.lower())
    return json.dumps(name.strip("-") or "guild-script")[1:-1]


def _next_steps(options: InitOptions, guild: str, *, is_new: bool) -> list[str]:
    steps = [] if options.folder == "." else [f"cd {options.folder}"]
    if guild == PLACEHOLDER:
        steps.append("write your server's id into trellis.json")
    steps += ["trellis login"] if is_new else []
    steps += ["trellis deploy", "trellis logs --follow"]
    return ["Next:", *(f"  {step}" for step in steps)]


INIT = Command("init", "start a TypeScript project", configure, parse, run)
