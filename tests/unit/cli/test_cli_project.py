"""Which project, which script, which guild."""

import io
import json

import pytest

from trellis_cli import project
from trellis_cli.console import Console
from trellis_cli.context import Context
from trellis_cli.errors import CliError, UsageError


def context(tmp_path, environ=None):
    console = Console(io.StringIO(), io.StringIO(), {}, as_json=False)
    return Context(console, environ or {}, tmp_path, io.StringIO(), "1")


def write(folder, **content):
    (folder / "trellis.json").write_text(json.dumps(content))


def test_the_project_is_found_from_a_folder_inside_it(tmp_path):
    write(tmp_path, guild="12", entry="a.ts")
    inside = tmp_path / "src" / "deep"
    inside.mkdir(parents=True)
    assert project.find(inside) == project.Project(tmp_path, "12", "a.ts")


def test_a_guild_written_as_a_number_is_refused_before_it_loses_digits(tmp_path):
    (tmp_path / "trellis.json").write_text('{"guild": 81384788765712384}')
    with pytest.raises(CliError) as caught:
        project.find(tmp_path)
    assert '"81384788765712384"' in caught.value.hint


def test_the_guild_of_the_command_line_comes_before_environment_and_project(tmp_path):
    write(tmp_path, guild="3")
    assert context(tmp_path, {"TRELLIS_GUILD": "2"}).guild("1") == "1"
    assert context(tmp_path, {"TRELLIS_GUILD": "2"}).guild(None) == "2"
    assert context(tmp_path).guild(None) == "3"


def test_the_placeholder_of_a_new_project_is_pointed_out(tmp_path):
    write(tmp_path, guild=project.PLACEHOLDER)
    with pytest.raises(UsageError, match=r"trellis\.json"):
        context(tmp_path).guild(None)


def test_without_any_guild_the_ways_to_name_one_are_listed(tmp_path):
    with pytest.raises(UsageError) as caught:
        context(tmp_path).guild(None)
    assert "--guild" in caught.value.hint


def test_the_entry_is_the_one_asked_for_or_configured_or_usual(tmp_path):
    for name in ("src/main.ts", "a.ts", "b.ts"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    configured = project.Project(tmp_path, entry="a.ts")
    assert project.entry_of(configured, "b.ts", tmp_path) == tmp_path / "b.ts"
    assert project.entry_of(configured, None, tmp_path) == tmp_path / "a.ts"
    bare = project.Project(tmp_path)
    assert project.entry_of(bare, None, tmp_path) == tmp_path / "src" / "main.ts"
    assert project.entry_of(bare, "main.ts", tmp_path / "src") == tmp_path / "src" / "main.ts"


def test_an_entry_outside_of_the_project_is_refused(tmp_path):
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "outside.ts").write_text("")
    with pytest.raises(UsageError):
        project.entry_of(project.Project(root), "../outside.ts", root)
