"""A host and an emulator as processes for each module, and a guild of its own for each test."""

import textwrap

import pytest

from discord_watch import Watch
from local_stack import Guild, Stack


def pytest_collection_modifyitems(items):
    """What takes longest begins first, so that it is not what all wait for in the end."""
    items.sort(key=lambda item: item.path.name != "test_packaging.py")


@pytest.fixture(scope="module")
def stack(tmp_path_factory):
    settings = {"TRELLIS_RUNTIME_LOAD_CPU_MS": "1000"}
    with Stack(tmp_path_factory.mktemp("stack"), settings=settings) as running:
        running.start_emulator()
        running.start_host()
        running.sign_in()
        yield running


@pytest.fixture(scope="session", autouse=True)
def watches():
    """The watch of the test that runs; stacks tell it, or nobody's, what they were asked.

    Their emulators are processes, and those of a module end when its tests are over.
    """
    ends, running = Stack.__exit__, []

    def end_and_tell(stack, *raised):
        ends(stack, *raised)
        watch = running[-1] if running else Watch()
        watch.add(stack.asked())
        if not running:
            assert watch.faults() == []

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stack, "__exit__", end_and_tell)
        yield running


@pytest.fixture(autouse=True)
def discord_watched_in_stacks(request, discord_watch, watches):
    """A stack that outlives the test is asked when the test is over."""
    watches.append(discord_watch)
    shared = request.getfixturevalue("stack") if "stack" in request.fixturenames else None
    yield
    if shared:
        discord_watch.add(shared.asked())
    watches.pop()


@pytest.fixture
def guild(stack):
    return Guild(stack.discord, "Test", "ada")


@pytest.fixture
def project(tmp_path):
    """Writes a project of TypeScript files; its folder."""

    def write(**files):
        folder = tmp_path / "project"
        for name, text in files.items():
            file = folder / "src" / f"{name}.ts"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(textwrap.dedent(text).lstrip("\n"), "utf-8")
        return folder

    return write


@pytest.fixture
def deploy(stack, guild, project):
    """Writes a project and deploys it with the command line; how that ended."""

    def run(**files):
        return stack.trellis("deploy", "--root", str(project(**files)), "--guild", guild.id)

    return run
