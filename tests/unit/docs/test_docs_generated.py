"""Pages that are made from code say what the code says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from configuration_docs import MEANINGS, SECTIONS, configuration_file, keys
from docs import BEGIN, END, stale, with_table
from op_docs import TEXTS, op_table, ops_page
from rest_op_docs import REST_OPS
from trellis.config import Config, load_config

ROOT = Path(__file__).resolve().parents[3]
ADDED = re.compile(r'table\.add\(\s*"([a-z_.]+)"')


def test_no_generated_page_is_stale() -> None:
    assert [file.name for file in stale()] == [], "run: python scripts/docs.py"


def test_every_key_has_a_meaning_and_no_meaning_lacks_its_key() -> None:
    assert {key.path for key in keys()} == set(MEANINGS)
    assert {key.section for key in keys()} == set(SECTIONS)


def test_the_configuration_file_changes_nothing_as_it_is() -> None:
    assert load_config(ROOT / "config.toml", {}) == Config()


def test_the_configuration_file_with_every_key_taken_in_holds_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(re.sub(r"(?m)^#(?=\w+ = )", "", configuration_file()), "utf-8")
    assert load_config(file, {}) == Config()
    assert file.read_text("utf-8").count("\n#") < configuration_file().count("\n#")


def test_every_op_that_is_added_anywhere_is_documented() -> None:
    sources = (ROOT / "runtime" / "trellis").rglob("*.py")
    added = {name for file in sources for name in ADDED.findall(file.read_text("utf-8"))}
    assert {op.name for op in op_table()} == set(TEXTS)
    assert added <= set(TEXTS)


def test_ids_and_what_is_required_can_be_told_from_the_page() -> None:
    page = ops_page()
    assert "| `channelId` | id | required |" in page
    assert "| `replyTo` | id or null | left out |" in page
    assert "| `limit` | whole number, 1 to 1000 | `100` |" in page


def test_the_readme_keeps_what_stands_around_its_table() -> None:
    page = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    assert with_table(page, "new") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    with pytest.raises(ValueError, match="must hold"):
        with_table("no markers", "new")


def test_the_calls_of_rest_are_those_that_the_page_names() -> None:
    table = (ROOT / "sdk-js" / "src" / "sdk" / "rest" / "table.ts").read_text("utf-8")
    areas = re.findall(r"^  (\w+):((?:\s*\"[^\"]*\"\s*\+?)+)", table, re.MULTILINE)
    calls = {
        f"{area}.{verb}": name
        for area, rows in areas
        for verb, name in re.findall(r"(\w+)=(\w+)", rows)
    }
    assert calls == {op: texts[0] for op, texts in REST_OPS.items()}
