"""What the pages name exists: files, pages, commands, configuration keys, messages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from configuration_docs import keys
from op_docs import TEXTS
from trellis.engine import protocol
from trellis_cli.command import Noun
from trellis_cli.commands import CLIENT_COMMANDS, OPERATOR_COMMANDS, OPERATOR_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[3]
PAGES = sorted(
    page
    for pattern in ("*.md", "docs/*.md", "docs/adr/*.md")
    for page in ROOT.glob(pattern)
    if page.name != "performance.md"
)
BASES = (ROOT, ROOT / "runtime" / "trellis", ROOT / "sdk-js" / "src")

CODE = re.compile(r"`([^`\n]+)`")
A_FILE = re.compile(r"[\w.-]+(/[\w.-]+)*/?(\.(py|ts|js|md|toml))?")
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[\w-]*)?\)")
BLOCK = re.compile(r"^ *```sh\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"(?:^ *|\| )trellis (.*)", re.MULTILINE)
KEY = re.compile(rf"(?:{'|'.join(sorted({key.section for key in keys()}))})\.[a-z_]+")

# Files of the data directory, of a guild's project, of an isolate: not of the repository.
ELSEWHERE = {"data/", "main.ts", "src/main.ts"}


def files_in(page: Path) -> Iterator[str]:
    """What stands in backticks and looks like a file of the repository."""
    for text in CODE.findall(page.read_text("utf-8")):
        is_path = "/" in text and text.endswith(("/", ".py", ".ts", ".js", ".md", ".toml"))
        if is_path and A_FILE.fullmatch(text) and text not in ELSEWHERE:
            yield text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_a_page_names_exist(page: Path) -> None:
    missing = [name for name in files_in(page) if not any((base / name).exists() for base in BASES)]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_that_a_page_shows_exist(page: Path) -> None:
    clients = (*CLIENT_COMMANDS, *OPERATOR_COMMANDS)
    known = {entry.name for entry in clients} | set(OPERATOR_VERBS)
    verbs = {
        entry.name: {verb.name for verb in entry.verbs}
        for entry in CLIENT_COMMANDS
        if isinstance(entry, Noun)
    }
    for block in BLOCK.findall(page.read_text("utf-8")):
        for line in COMMAND.findall(block):
            name, *rest = line.split()
            assert name in known, line
            assert not verbs.get(name) or set(rest) & verbs[name], line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_configuration_keys_that_a_page_names_exist(page: Path) -> None:
    known = {key.path for key in keys()}
    named = {text for text in CODE.findall(page.read_text("utf-8")) if KEY.fullmatch(text)}
    codes = set(re.findall(r"^\| `([a-z_.]+)`", page.read_text("utf-8"), re.MULTILINE))
    methods = {"kv.transact", "kv.store"}
    ops = {"secrets.get", *TEXTS}
    assert named - known - codes - ops - methods == set()


def test_every_message_between_host_worker_and_isolate_is_in_the_architecture() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    for kinds, side in ((protocol.ToWorker, "host"), (protocol.ToHost, "worker")):
        for kind in kinds.__args__:
            tag = kind.__struct_config__.tag
            assert f"| {side} | {tag} | `{kind.__name__}` |" in page
    for kind in protocol.Message.__args__:
        tag = kind.__struct_config__.tag
        assert f'| `{tag}` | `["{tag}"' in page
    for item in (
        protocol.event_item("1", "X", 1, b"{}"),
        protocol.answer_item(1, b"null"),
        protocol.refusal_item(1, b"{}"),
        protocol.secrets_item({}, ""),
        protocol.load_item(""),
    ):
        kind = item[2:3].decode()
        assert f'| `{kind}` | `["{kind}", ' in page
