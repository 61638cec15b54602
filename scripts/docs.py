"""Writes the pages that are made from code; with --check, says which of them are stale."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from configuration_docs import configuration_file, configuration_page, configuration_table
from hostile_docs import hostile_page
from op_docs import ops_page

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parents[1]
BEGIN: Final = "<!-- written by scripts/docs.py: configuration -->"
END: Final = "<!-- end -->"


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated file and what it should hold."""
    yield ROOT / "config.toml", configuration_file()
    yield ROOT / "docs" / "configuration.md", configuration_page()
    yield ROOT / "docs" / "ops.md", ops_page()
    yield ROOT / "docs" / "hostile.md", hostile_page()
    readme = ROOT / "README.md"
    yield readme, with_table(readme.read_text("utf-8"), configuration_table())


def with_table(page: str, table: str) -> str:
    """The page with `table` between its two markers; ValueError where they are missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"README.md must hold {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"


def stale() -> list[Path]:
    return [file for file, text in pages() if not file.is_file() or file.read_text("utf-8") != text]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if one is stale")
    checking: bool = parser.parse_args().check
    found = stale()
    for file in found:
        print(f"{file.relative_to(ROOT)} {'is stale' if checking else 'is written'}")
    if checking and found:
        print("run: python scripts/docs.py", file=sys.stderr)
        return 1
    for file, text in pages():
        file.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
