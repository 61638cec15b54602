"""The wheel: what is in it, and that it is all one needs, far from the repository."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from local_stack import Guild, Stack
from processes import bare_environment

ROOT = Path(__file__).resolve().parents[2]
HAS_ESBUILD = any(ROOT.glob("sdk-js/node_modules/@esbuild/*/bin/esbuild"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Built as `pip install .` builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """The interpreter of an environment that holds the wheel, and what it asks for."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder)
    python = folder / "bin" / "python"
    pip("--python", python, "install", "--no-compile", "--prefer-binary", wheel)
    return python


@pytest.fixture(scope="module")
def stack(python, tmp_path_factory):
    with Stack(tmp_path_factory.mktemp("empty"), python=python) as running:
        running.start_emulator()
        running.start_host()
        running.sign_in()
        yield running


def names_in(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def pip(*words):
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    command += map(str, words)
    done = subprocess.run(
        command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_wheel_holds_what_python_alone_does_not_bring(wheel):
    names = names_in(wheel)
    built = {f"trellis/_dist/{file.name}" for file in (ROOT / "runtime-dist").iterdir()}
    migrations = ROOT / "migrations"
    steps = {
        f"trellis/_migrations/{file.relative_to(migrations).as_posix()}"
        for file in migrations.rglob("*.py")
    }
    assert built | steps | {"trellis_cli/_types/sdk.d.ts"} <= names
    assert any(name.startswith("trellis_cli/templates/typescript/src/") for name in names)
    assert not [name for name in names if "__pycache__" in name or "tests/" in name]


def test_the_tag_says_whether_a_program_is_inside(wheel):
    inside = "trellis/_bin/esbuild" in names_in(wheel)
    assert inside is HAS_ESBUILD
    assert wheel.name.endswith("py3-none-any.whl") is not HAS_ESBUILD


def test_the_installed_package_is_not_the_checkout(python, tmp_path):
    found = subprocess.run(
        [python, "-c", "import trellis; print(trellis.__file__)"],
        cwd=tmp_path, env=bare_environment(tmp_path), capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert Path(found.strip()).is_relative_to(python.parents[1])


def test_the_starter_answers_from_an_installed_wheel(stack):
    guild = Guild(stack.discord, "Far away", "ada")
    assert guild.commands("hello") >= {"hello"}
    assert guild.answer_to(guild.say("!ping there"))["content"] == "pong there"


@pytest.mark.skipif(not HAS_ESBUILD, reason="esbuild is not installed, so the wheel has none")
def test_a_new_project_is_deployed_without_node(stack, tmp_path):
    stack.environ["PATH"] = os.fspath(tmp_path)  # empty: no node, no esbuild
    guild = Guild(stack.discord, "Fresh", "bob")
    made = stack.trellis("init", "fresh", "--guild", guild.id)
    assert made.returncode == 0, made.stderr
    assert (stack.folder / "fresh" / "trellis.d.ts").is_file()
    done = stack.trellis("deploy", cwd=stack.folder / "fresh")
    assert done.returncode == 0, done.stderr
    assert "bob" in str(guild.use("hello", name="bob")["message"]["content"])
