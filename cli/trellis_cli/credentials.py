"""Who you are on which server: cli.json in the user's configuration folder, for their eyes only."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from trellis_cli.errors import CliError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_URL = "http://127.0.0.1:3000/api"


def api_url(text: str) -> str:
    """The API's base URL. `http://host:3000` means `http://host:3000/api`."""
    parts = urlsplit(text.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError(
            f"{text!r} is not the URL of an API", hint="It looks like http://127.0.0.1:3000/api."
        )
    if parts.username or parts.password:
        raise UsageError("the API's URL carries a password", hint="Use `trellis login` instead.")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/') or '/api'}"


def is_private(url: str) -> bool:
    """Whether what is sent there stays between the two ends."""
    parts = urlsplit(url)
    return parts.scheme == "https" or parts.hostname in {"127.0.0.1", "::1", "localhost"}


class Credentials:
    """One token a server, so that a token is never sent to a server it was not made for."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @classmethod
    def of_user(cls, environ: Mapping[str, str]) -> Credentials:
        """The ones of whoever runs the command (XDG_CONFIG_HOME, else ~/.config)."""
        base = environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        return cls(Path(base) / "trellis" / "cli.json")

    @property
    def file(self) -> Path:
        """Where they are kept."""
        return self._file

    def url(self) -> str | None:
        """The server signed in to last."""
        url = self._read().get("url")
        return url if isinstance(url, str) else None

    def token(self, url: str) -> str | None:
        """The token for the server at `url`."""
        tokens = self._read().get("tokens")
        token = tokens.get(url) if isinstance(tokens, dict) else None
        return token if isinstance(token, str) else None

    def save(self, url: str, token: str) -> None:
        """Keeps `token` for `url`, and makes that the server in use."""
        tokens = self._read().get("tokens")
        kept = tokens if isinstance(tokens, dict) else {}
        self._write({"url": url, "tokens": {**kept, url: token}})

    def _read(self) -> dict[str, Any]:
        try:
            content = json.loads(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise CliError(
                f"{self._file} cannot be read: {error}", hint="Delete it and sign in again."
            ) from error
        return content if isinstance(content, dict) else {}

    def _write(self, content: dict[str, Any]) -> None:
        # A temporary file is made 0600 and takes the place of the old one in one step.
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._file.parent, prefix=".cli.json.")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(content, file, indent=2)
                file.write("\n")
            Path(name).replace(self._file)
        except OSError as error:
            raise CliError(f"{self._file} cannot be written: {error}") from error
