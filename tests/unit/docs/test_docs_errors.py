"""docs/errors.md names every stable code, and none that is gone."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[3]
PAGE = ROOT / "docs" / "errors.md"
ROW = re.compile(r"^\| `([a-z_.]+)`", re.MULTILINE)
IN_TYPESCRIPT = re.compile(r'\bcode: "([a-z_.]+)"')

# Codes that stand in a table of the code, where no rule below looks.
IN_TABLES = {"method_not_allowed"}


def documented() -> set[str]:
    return set(ROW.findall(PAGE.read_text("utf-8")))


def raised() -> set[str]:
    found = set(IN_TABLES)
    for folder in ("runtime", "cli"):
        for file in (ROOT / folder).rglob("*.py"):
            if "emulator" not in file.parts:  # what it answers are Discord's own codes
                found |= set(codes_in(ast.parse(file.read_text("utf-8"))))
    for file in (ROOT / "sdk-js" / "src").rglob("*.ts"):
        found |= set(IN_TYPESCRIPT.findall(file.read_text("utf-8")))
    return found


def codes_in(tree: ast.Module) -> Iterator[str]:
    """Codes given by keyword, as a default, in an error's body, or to a function that takes one."""
    makers = {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.args.args and node.args.args[0].arg == "code"
    }
    for node in ast.walk(tree):
        for value in code_values(node, makers):
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.value


def code_values(node: ast.AST, makers: set[str]) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in makers:
            yield first
        case ast.keyword(arg="code", value=value):
            yield value
        case ast.Assign(targets=[ast.Name(id="default_code")], value=value):
            yield value
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                if isinstance(key, ast.Constant) and key.value == "code":
                    yield value


def test_every_code_is_documented() -> None:
    assert raised() - documented() == set()


def test_no_documented_code_is_gone() -> None:
    assert documented() - raised() == set()


def test_codes_in_tables_are_in_the_code() -> None:
    text = (ROOT / "runtime" / "trellis" / "api" / "errors.py").read_text("utf-8")
    assert all(f'"{code}"' in text for code in IN_TABLES)


def test_an_undocumented_code_is_found() -> None:
    tree = ast.parse("def _no(code): ...\nraise E('x', code='a.b')\n_no('c.d')\nX = {'code': 'e'}")
    assert set(codes_in(tree)) == {"a.b", "c.d", "e"}
