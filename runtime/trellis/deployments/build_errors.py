"""What esbuild complains about, in the guild's own terms."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from trellis.errors import ScriptError

if TYPE_CHECKING:
    from collections.abc import Collection

_HEAD = re.compile(r"^\S+ \[ERROR\] (.*)$")
_PLACE = re.compile(r"^    (\S.*):(\d+):(\d+):$")
_UNRESOLVED = re.compile(r'^Could not resolve "(.*)"')
_NAMES_A_FILE = re.compile(r'(?:files: |")((?:\.\./|/)[^"]*)')
_MAX_ERRORS = 10
_MAX_TEXT_CHARS = 500
_OUTSIDE = "an import leads outside of the upload"


@dataclass(frozen=True, slots=True)
class BuildError:
    """One complaint; without a place when it is about the project as a whole."""

    text: str
    file: str | None = None
    line: int = 0
    column: int = 0

    @override
    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.text}" if self.file else self.text


def build_failed(said: str, files: Collection[str]) -> ScriptError:
    """The error for a build that failed saying this.

    Source lines that esbuild quotes are left out, and so is everything about a file that was not
    uploaded: an import of such a file must not tell what is in it, nor whether it exists.
    """
    errors = [_without_outside(error, files) for error in _parse(said)][:_MAX_ERRORS]
    errors = list(dict.fromkeys(errors)) or [BuildError("esbuild failed without saying why")]
    return ScriptError(
        "\n".join(str(error) for error in errors), code="build_failed", hint=_hint(errors)
    )


def outside_import(importer: str | None, specifier: str | None) -> ScriptError:
    """The error for a build that succeeded with a file that was not uploaded."""
    what = f"{importer} imports {specifier!r}" if importer else "the build reads a file"
    return ScriptError(f"{what}, which is outside of the upload", code="build_failed")


def _parse(said: str) -> list[BuildError]:
    errors: list[BuildError] = []
    for line in said.splitlines():
        if head := _HEAD.match(line):
            errors.append(BuildError(head[1][:_MAX_TEXT_CHARS]))
        elif errors and errors[-1].file is None and (place := _PLACE.match(line)):
            # esbuild counts columns from 0, editors and V8 from 1.
            errors[-1] = BuildError(errors[-1].text, place[1], int(place[2]), int(place[3]) + 1)
    return errors


def _without_outside(error: BuildError, files: Collection[str]) -> BuildError:
    if error.file is not None and error.file not in files:
        return BuildError(_OUTSIDE)
    if _leads_outside(error):
        return BuildError(_OUTSIDE, error.file, error.line, error.column)
    return error


def _leads_outside(error: BuildError) -> bool:
    directory = posixpath.dirname(error.file or "")
    if unresolved := _UNRESOLVED.match(error.text):
        specifier = unresolved[1]
        relative = specifier.startswith((".", "/"))
        return relative and _is_outside(posixpath.join(directory, specifier))
    return any(_is_outside(name) for name in _NAMES_A_FILE.findall(error.text))


def _is_outside(path: str) -> bool:
    full = posixpath.normpath(path)
    return full == ".." or full.startswith(("/", "../"))


def _hint(errors: list[BuildError]) -> str | None:
    texts = " ".join(error.text for error in errors)
    if "Top-level await" in texts:
        return "put the code in an async function and call it: (async () => { ... })()"
    if "Could not resolve" in texts:
        return "only files of the upload can be imported: bundle packages with `trellis deploy`"
    return None
