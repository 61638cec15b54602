"""What esbuild says of a project that does not compile, worded for scripts of Trellis."""

from __future__ import annotations

import re

# esbuild's advice is for programs that bundle for Node.js or the web.
_ADVICE = re.compile(
    r"\n {2}(?:You can mark the path|The package \"[^\"]*\" wasn't found on the file)[^\n]*\n"
)
_OF_NODE = re.compile(r'The package "([^"]*)" wasn\'t found on the file system but is built into')
_MISSING = re.compile(r'You can mark the path "([^"]*)" as external')
_TOP_LEVEL_AWAIT = re.compile(r"\[ERROR\] (Top-level await is not available[^\n]*)")


def without_advice(said: str) -> str:
    """What esbuild said, but for advice that leads nowhere here."""
    shorter = _TOP_LEVEL_AWAIT.sub("[ERROR] A script cannot await at its top level", said)
    return re.sub(r"\n{3,}", "\n\n", _ADVICE.sub("", shorter)).strip("\n")


def way_out(said: str) -> str | None:
    """What to do about the first thing that esbuild complained about; None where it says so."""
    if found := _OF_NODE.search(said):
        return (
            f'"{found[1]}" is part of Node.js, and a script runs in an isolate without it. '
            "`fetch`, `crypto`, `URL` and what else there is are globals: see trellis.d.ts."
        )
    if found := _MISSING.search(said):
        return f"Install it in the project: npm install {_package(found[1])}"
    if _TOP_LEVEL_AWAIT.search(said):
        return "Put the code into an async function and call it: (async () => { ... })()"
    return None


def _package(specifier: str) -> str:
    """The package that an import is of: `a` of `a/b`, `@a/b` of `@a/b/c`."""
    return "/".join(specifier.split("/")[: 2 if specifier.startswith("@") else 1])
