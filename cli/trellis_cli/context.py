"""What a command works with: the console, the server, the project, the environment."""

from __future__ import annotations

import getpass
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

from trellis_cli import project
from trellis_cli.client import ApiClient
from trellis_cli.credentials import DEFAULT_URL, Credentials, api_url
from trellis_cli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from trellis_cli.console import Console

_MAX_ID_DIGITS = 19


@dataclass
class Context:
    """Made once a run, handed to the command.

    Attributes:
        url_option: the value of --url.
        stack: closes what the command opened.
    """

    console: Console
    environ: Mapping[str, str]
    cwd: Path
    stdin: TextIO
    version: str
    url_option: str | None = None
    stack: ExitStack = field(default_factory=ExitStack)

    @cached_property
    def credentials(self) -> Credentials:
        return Credentials.of_user(self.environ)

    @cached_property
    def url(self) -> str:
        """The API in use: --url, TRELLIS_API_URL, the server signed in to last, this machine."""
        asked = self.url_option or self.environ.get("TRELLIS_API_URL")
        return api_url(asked) if asked else self.credentials.url() or DEFAULT_URL

    @cached_property
    def api(self) -> ApiClient:
        """The server as the user: TRELLIS_TOKEN, or the token kept for this very server."""
        token = self.environ.get("TRELLIS_TOKEN") or self.credentials.token(self.url)
        return self.connect(self.url, token)

    def connect(self, url: str, token: str | None) -> ApiClient:
        """A client of the server at `url`."""
        client = ApiClient(url, token, version=self.version)
        self.stack.callback(client.close)
        return client

    def guild(self, asked: str | None, around: project.Project | None = None) -> str:
        """The guild meant: --guild, TRELLIS_GUILD, trellis.json."""
        sources = (
            ("--guild", asked),
            ("TRELLIS_GUILD", self.environ.get("TRELLIS_GUILD")),
            (project.FILE, None if asked else (around or project.find(self.cwd)).guild),
        )
        for source, value in sources:
            if value:
                return _checked_guild(source, value)
        raise UsageError(
            "which guild?",
            hint=f"Give --guild ID, set TRELLIS_GUILD, or write it into {project.FILE}.",
        )

    def read_hidden(self, what: str) -> str:
        """A line that must not be seen: asked for at a terminal, else all of standard input."""
        if self.stdin.isatty():
            return getpass.getpass(f"{what}: ").strip()
        return self.stdin.read().removesuffix("\n").removesuffix("\r")

    def confirm(self, question: str) -> bool:
        """Whether a person at a terminal says yes; where there is nobody, it is no."""
        if not self.stdin.isatty():
            return False
        self.console.say(f"{question} [y/N]")
        return self.stdin.readline().strip().lower() in {"y", "yes"}


def _checked_guild(source: str, value: str) -> str:
    if value.isascii() and value.isdigit() and len(value) <= _MAX_ID_DIGITS:
        return value
    raise UsageError(
        f"{source} says the guild is {value!r}, but a guild's id is a number.",
        hint="In Discord: Settings, Advanced, Developer Mode; then right-click the server,"
        " Copy Server ID.",
    )
