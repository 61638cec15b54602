"""The whole of Trellis on this machine: an emulated Discord, the host, the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import httpx

from processes import Port, Process, ProcessError, bare_environment

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

TOKEN = "emulated-bot-token"  # noqa: S105  # the emulator takes any
PATIENCE_SECS = 60
CLI_SECS = 180

Json = dict[str, Any]


class Stack:
    """Emulator and host as processes, with everything they keep in one folder.

    Args:
        folder: empty, or left behind by another stack.
        python: an interpreter that has Trellis installed.
        settings: environment for the host, over what it is given anyway.
    """

    def __init__(
        self,
        folder: Path,
        *,
        python: Path = Path(sys.executable),
        settings: dict[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self.command = str(python.with_name("trellis"))
        self._emulator_port, self._api_port = Port(), Port()
        self.emulator_url = f"http://{self._emulator_port.address}"
        self.api_url = f"http://{self._api_port.address}/api"
        self.environ = bare_environment(folder)
        self.host_environ = self.environ | self._host_settings() | (settings or {})
        self.discord = httpx.Client(base_url=self.emulator_url + "/_control", timeout=90)
        self._running: dict[str, Process] = {}
        self._asked_until = 0
        self._kept: list[Json] = []
        self._not_kept: ProcessError | None = None

    def _host_settings(self) -> dict[str, str]:
        return {
            "DISCORD_TOKEN": TOKEN,
            "TRELLIS_DISCORD_API_BASE": f"{self.emulator_url}/api/v10",
            "TRELLIS_DISCORD_GATEWAY_URL": f"ws://{self._emulator_port.address}/gateway",
            "TRELLIS_DATA_DIR": str(self.folder / "data"),
            "API_PORT": str(self._api_port.number),
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for name, process in reversed(self._running.items()):
            if name == "emulator":
                self._keep_what_was_asked()
            process.stop()
        self.discord.close()
        for port in (self._emulator_port, self._api_port):
            port.close()

    @property
    def processes(self) -> list[Process]:
        return list(self._running.values())

    def start_emulator(self) -> Process:
        port = str(self._emulator_port.number)
        process = self._start("emulator", "emulator", "--port", port, environ=self.environ)
        self._asked_until = 0
        process.wait_until(lambda: answers(f"{self.emulator_url}/_control/state"))
        return process

    def asked(self) -> list[Json]:
        """What the emulator was asked since this was asked last, also what it said as it ended.

        Raises:
            ProcessError: it was more than the emulator keeps.
        """
        emulator = self._running.get("emulator")
        if emulator is None or emulator.exit_code is not None:
            if self._not_kept is not None:
                raise self._not_kept
            kept, self._kept = self._kept, []
            return kept
        entries: list[Json] = self.discord.get(f"/requests?after={self._asked_until}").json()
        if entries and entries[0]["id"] != self._asked_until + 1:
            raise ProcessError("the emulator was asked more than it keeps: ask it in between")
        self._asked_until += len(entries)
        return entries

    def _keep_what_was_asked(self) -> None:
        """For who wants to know once everything has ended; nobody else has to hear of a failure."""
        try:
            self._kept = self.asked()
        except ProcessError as error:
            self._not_kept = error

    def start_host(self) -> Process:
        """Starts `trellis serve`; it is connected to the emulator when this returns."""
        process = self._start("serve", "serve", environ=self.host_environ)
        process.wait_until(lambda: answers(f"{self.api_url}/health") and self._connected())
        return process

    def _connected(self) -> bool:
        return any(session["connected"] for session in self.discord.get("/gateway").json())

    def _start(self, name: str, *words: str, environ: dict[str, str]) -> Process:
        command = [self.command, *words]
        self._running[name] = Process(name, command, folder=self.folder, environ=environ)
        return self._running[name]

    def trellis(
        self, *words: str, stdin: str = "", cwd: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Runs the command line to its end, as a user of this stack."""
        return subprocess.run(
            [self.command, *words],
            input=stdin,
            cwd=cwd or self.folder,
            env=self.environ,
            capture_output=True,
            text=True,
            timeout=CLI_SECS,
            check=False,
        )

    def sign_in(self) -> str:
        """Makes an operator's token on the host, and signs the command line in with it."""
        made = subprocess.run(
            [self.command, "admin", "token", "create"],
            cwd=self.folder,
            env=self.host_environ,
            capture_output=True,
            text=True,
            timeout=CLI_SECS,
            check=False,
        )
        token = made.stdout.strip()
        if made.returncode != 0:
            raise ProcessError(f"trellis admin token create failed:\n{made.stderr}")
        done = self.trellis("login", "--url", self.api_url, stdin=token)
        if done.returncode != 0:
            raise ProcessError(f"trellis login failed:\n{done.stderr}")
        return token


class Guild:
    """A guild of the emulator, seen by one of its members."""

    def __init__(self, discord: httpx.Client, name: str, member: str) -> None:
        self._discord = discord
        self.name, self.member = name, member
        made = self._post("/guilds", name=name)
        self.id: str = made["id"]
        self.channel: str = made["system_channel_id"]
        joined = self._post(f"/guilds/{self.id}/members", username=member)
        self.member_id: str = joined["user"]["id"]

    def say(self, content: str) -> str:
        """Writes as the member; the id of the message."""
        path = f"/channels/{self.channel}/messages"
        return str(self._post(path, author_id=self.member_id, content=content)["id"])

    def answer_to(self, message_id: str, seconds: float = PATIENCE_SECS) -> Json | None:
        """The bot's first message after that one."""
        path = f"/channels/{self.channel}/messages"
        found = self._get(path, after=message_id, wait_ms=int(seconds * 1000))
        return cast("Json", found[0]) if found else None

    def message(self, message_id: str) -> Json:
        return cast("Json", self._get(f"/channels/{self.channel}/messages/{message_id}"))

    def edited(self, message: Json) -> Json:
        """The message once it has been edited, or as it is when it is not in time."""
        path = f"/channels/{self.channel}/messages/{message['id']}"
        return cast("Json", self._get(path, wait_ms=PATIENCE_SECS * 1000))

    def react(self, message_id: str, emoji: str) -> None:
        """Reacts as the member."""
        path = f"/channels/{self.channel}/messages/{message_id}/reactions"
        self._post(path, user_id=self.member_id, emoji=emoji)

    def delete(self, message_id: str) -> None:
        """Deletes a message as its author."""
        json_of(self._discord.delete(f"/channels/{self.channel}/messages/{message_id}"))

    def commands(self, *names: str) -> set[str]:
        """The names of the commands there are, once these are among them, or any."""
        wait_ms = PATIENCE_SECS * 1000
        found = self._get(f"/guilds/{self.id}/commands", wait_ms=wait_ms, name=list(names))
        return {command["name"] for command in found}

    def use(self, command: str, **options: str | bool | Json) -> Json:
        """Uses a slash command ("counter increment"); what the bot did."""
        return self._act("command", name=command, options=options)

    def use_on(self, target_id: str, command: str) -> Json:
        """Uses a command of the menu of a user or a message; what the bot did."""
        return self._act("command", name=command, target_id=target_id)

    def type(self, command: str, option: str, text: str, **filled: str | int | bool) -> Json:
        """Types an option of a slash command; what the bot did, its `choices` among it."""
        fields = {"focused": option, "value": text, "options": filled}
        return self._act("autocomplete", name=command, **fields)

    def _act(self, kind: str, **fields: Any) -> Json:  # noqa: ANN401  # JSON
        place = {"guild_id": self.id, "channel_id": self.channel, "user_id": self.member_id}
        wait_ms = PATIENCE_SECS * 1000
        return self._post(f"/interactions/{kind}", **place, **fields, wait_ms=wait_ms)

    def press(self, message_id: str, custom_id: str, *values: str) -> Json:
        """Presses a button, or chooses values of a menu; what the bot did."""
        return self._post(
            "/interactions/component",
            message_id=message_id,
            custom_id=custom_id,
            user_id=self.member_id,
            values=list(values),
            wait_ms=PATIENCE_SECS * 1000,
        )

    def submit(self, interaction: Json, **values: str) -> Json:
        """Fills in the modal that an interaction was answered with; what the bot did."""
        return self._post(
            "/interactions/modal",
            interaction_id=interaction["id"],
            values=values,
            wait_ms=PATIENCE_SECS * 1000,
        )

    def edit(self, message_id: str, content: str) -> None:
        """Edits a message as its author."""
        path = f"/channels/{self.channel}/messages/{message_id}"
        json_of(self._discord.patch(path, json={"content": content}))

    def happens(self, name: str, **data: Any) -> None:  # noqa: ANN401  # JSON
        """Any event of the gateway, in this guild's channel."""
        body = {"guild_id": self.id, "channel_id": self.channel, **data}
        self._post(f"/guilds/{self.id}/events", name=name, data=body)

    def _get(self, path: str, **query: str | int | list[str]) -> Any:  # noqa: ANN401  # JSON
        return json_of(self._discord.get(path, params=query))

    def _post(self, path: str, **body: Any) -> Json:  # noqa: ANN401  # JSON
        return cast("Json", json_of(self._discord.post(path, json=body)))


def json_of(response: httpx.Response) -> Any:  # noqa: ANN401  # JSON
    if not response.is_success:
        raise ProcessError(f"the emulator refused {response.request.url}: {response.text}")
    return json.loads(response.content)


def answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5).is_success
    except httpx.HTTPError:
        return False
