"""Maps that are kept name files of the guild's project."""

from __future__ import annotations

import json
from typing import Any

import pytest

from trellis.deployments.map_cleaning import clean_map

FILES = {"src/main.ts", "src/lib/greet.ts"}


def cleaned(*sources: object, directory: str = "", **more: Any) -> list[str]:
    text = json.dumps({"version": 3, "sources": sources, "mappings": "AAAA", **more})
    result: list[str] = json.loads(clean_map(text, FILES, directory))["sources"]
    return result


@pytest.mark.parametrize(
    "source",
    [
        "src/main.ts",
        "../upload/src/main.ts",
        "/srv/trellis-build-x/upload/src/main.ts",
        "file:///home/me/project/src/main.ts",
        "webpack://project/./src/main.ts",
        "C:\\Users\\me\\src\\main.ts",
    ],
)
def test_a_source_of_the_project_gets_its_name_there(source):
    assert cleaned(source) == ["src/main.ts"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("../../other/file.ts", "other/file.ts"),
        ("/etc/passwd", "etc/passwd"),
        ("a\nb.ts", "a?b.ts"),
        ("", "bundle.js"),
        ("..", "bundle.js"),
        (None, "bundle.js"),
        ("x" * 1000, "x" * 400),
    ],
)
def test_another_source_becomes_a_relative_name(source, name):
    assert cleaned(source) == [name]


def test_the_root_and_the_directory_count():
    assert cleaned("greet.ts", sourceRoot="lib/", directory="src") == ["src/lib/greet.ts"]


def test_the_sources_text_is_not_kept():
    text = json.dumps(
        {"version": 3, "sources": ["a"], "sourcesContent": ["secret"], "mappings": ""}
    )
    assert "secret" not in clean_map(text, FILES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "{}",
        '{"version":2,"sources":[],"mappings":""}',
        '{"version":3,"sections":[]}',
        '{"version":3,"sources":{},"mappings":""}',
        '{"version":3,"sources":[],"mappings":1}',
        '{"version":3,"sources":[],"mappings":"","names":7}',
        "[" * 100_000,
    ],
)
def test_what_is_no_map_is_a_value_error(text):
    with pytest.raises(ValueError):
        clean_map(text, FILES)
