"""`trellis kv export` and `import`: all that a guild keeps, in a file."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli.client import path
from trellis_cli.command import Command, guild_option
from trellis_cli.errors import CliError, UsageError
from trellis_cli.units import in_count

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from trellis_cli.context import Context

_PART_BYTES = 8 << 20  # sent at a time, or a line more


@dataclass(frozen=True)
class ExportOptions:
    guild: str | None
    file: str | None


@dataclass(frozen=True)
class ImportOptions:
    guild: str | None
    file: str
    replace: bool


@dataclass(frozen=True)
class BackupOptions:
    folder: str


def configure_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", help="where to; it is made where it is missing")


def parse_backup(found: argparse.Namespace) -> BackupOptions:
    return BackupOptions(found.folder)


def configure_export(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("file", nargs="?", help="where to write; left out: to standard output")


def configure_import(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("file", help="what `trellis kv export` wrote")
    parser.add_argument(
        "--replace", action="store_true", help="remove all that is there first; else it is added to"
    )


def parse_export(found: argparse.Namespace) -> ExportOptions:
    return ExportOptions(found.guild, found.file)


def parse_import(found: argparse.Namespace) -> ImportOptions:
    return ImportOptions(found.guild, found.file, found.replace)


def export(ctx: Context, options: ExportOptions) -> None:
    """Writes to a file that takes its name only once it is whole."""
    chunks = ctx.api.chunks(path("kv", ctx.guild(options.guild), "export"))
    if options.file is None:
        for chunk in _whole(chunks):
            ctx.console.raw(chunk.decode())
        return
    target = ctx.cwd / options.file
    entries = _written(target, chunks)
    answer = {"file": str(target), "entries": entries}
    ctx.console.result(answer, [f"{in_count(entries)} entries are in {options.file}."])


def backup(ctx: Context, options: BackupOptions) -> None:
    """A file for each guild, as `export` writes it; what is there of an older one is replaced."""
    folder = ctx.cwd / options.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} cannot be made: {error.strerror or error}") from error
    guilds: list[str] = ctx.api.get("/admin/kv/guilds")
    entries = 0
    for guild in guilds:
        chunks = ctx.api.chunks(path("kv", guild, "export"))
        entries += _written(folder / f"{guild}.ndjson", chunks)
    answer = {"folder": str(folder), "guilds": len(guilds), "entries": entries}
    said = f"{in_count(entries)} entries of {in_count(len(guilds))} guilds are in {options.folder}."
    ctx.console.result(answer, [said])


def _written(target: Path, chunks: Iterator[bytes]) -> int:
    unfinished = target.with_name(target.name + ".part")
    try:
        with unfinished.open("wb") as out:
            for chunk in _whole(chunks):
                out.write(chunk)
        entries = _entries_of(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror or error}") from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return entries


def _whole(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The chunks cut at ends of lines, so that none ends within a character."""
    rest = b""
    for chunk in chunks:
        lines, found, after = chunk.rpartition(b"\n")
        if found:
            yield rest + lines + found
            rest = after
        else:
            rest += after
    if rest:
        raise _not_whole()


def import_(ctx: Context, options: ImportOptions) -> None:
    """Sends the file in parts; looks first whether it is whole."""
    source = ctx.cwd / options.file
    expected = _entries_of(source)
    where = path("kv", ctx.guild(options.guild), "import")
    replace, sent = options.replace, 0
    for part in _parts(source):
        query = {"part": "true", "replace": "true" if replace else None}
        sent += ctx.api.request("POST", where, content=part, query=query)["entries"]
        replace = False
    if sent != expected:
        raise CliError(f"{sent} entries were imported; the file counts {expected}", code="failed")
    ctx.console.result({"entries": sent}, [f"{in_count(sent)} entries are imported."])


def _entries_of(file: Path) -> int:
    """How many entries an export counts in its last line; UsageError when it is none."""
    try:
        with file.open("rb") as lines:
            first = lines.readline()
            last = first
            for last in lines:  # noqa: B007  # the last one is wanted
                pass
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror or error}") from error
    if _line(first).get("trellis") != "kv":
        raise UsageError(f"{file} is not what `trellis kv export` writes")
    if not _line(last).get("end"):
        raise _not_whole()
    return int(_line(last)["entries"])


def _line(raw: bytes) -> dict[str, Any]:
    try:
        found = json.loads(raw)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _parts(file: Path) -> Iterator[bytes]:
    """The lines in parts; one without lines where there is nothing to send."""
    with file.open("rb") as lines:
        part = lines.readlines(_PART_BYTES)
        while part:
            yield b"".join(part)
            part = lines.readlines(_PART_BYTES)


def _not_whole() -> CliError:
    return CliError("the export is not whole: it broke off", hint="Export again.", code="not_whole")


EXPORT = Command(
    "export",
    "write all that the guild keeps as lines of JSON",
    configure_export,
    parse_export,
    export,
    ("trellis kv export backup.ndjson",),
)
IMPORT = Command(
    "import",
    "take in what `export` wrote",
    configure_import,
    parse_import,
    import_,
    ("trellis kv import backup.ndjson", "trellis kv import backup.ndjson --replace"),
)
BACKUP = Command(
    "backup",
    "export every guild's stores into a folder (operators)",
    configure_backup,
    parse_backup,
    backup,
    ("trellis kv backup /var/backups/kv",),
)
