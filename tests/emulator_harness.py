"""A guild on a running emulator and a REST client for it, each of whose answers is checked."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx

import discord_spec
from trellis.emulator.settings import EmulatorSettings
from trellis.emulator.testing import RunningEmulator, running_emulator

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

EVERY_INTENT = (1 << 26) - 1
APPLICATION = str(EmulatorSettings().application_id)


@dataclass(frozen=True)
class Rest:
    """Calls routes as the bot does; every JSON answer has to fit Discord's description."""

    client: httpx.AsyncClient

    async def call(
        self, method: str, path: str, body: Any = None, *, expect: int = 200, **options: Any
    ) -> Any:
        """The answer's JSON, None for 204; fails on another status than `expect`."""
        if body is not None:
            options["json"] = body
        response = await self.client.request(method, path, **options)
        answer = response.json() if response.content else None
        assert response.status_code == expect, f"{method} {path}: {response.text}"
        discord_spec.validate_response(method, path, response.status_code, answer)
        return answer

    async def refused(self, method: str, path: str, body: Any = None, **options: Any) -> Any:
        """The pair (status, Discord's code) of a refusal."""
        response = await self.client.request(method, path, json=body, **options)
        answer = response.json()
        discord_spec.validate_response(method, path, response.status_code, answer)
        return response.status_code, answer["code"]


@dataclass
class Ear:
    """A gateway session without a socket: hears each event before the request that caused it ends.

    Attributes:
        events: pairs of name and body, oldest first.
    """

    events: list[tuple[str, Any]] = field(default_factory=list)

    def send(self, frame: bytes) -> None:
        message = json.loads(frame)
        self.events.append((message["t"], message["d"]))

    def close(self, code: int) -> None:
        raise AssertionError(f"the emulator closed the session with {code}")

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.events]

    def heard(self) -> list[str]:
        """The names of the events since the last time this was asked."""
        names = self.names
        self.events.clear()
        return names

    def last(self, name: str) -> Any:
        """The body of the last event of this name."""
        return next(body for known, body in reversed(self.events) if known == name)


@dataclass(frozen=True)
class Scene:
    """A guild named Garden with the bot, its owner and the member ada."""

    emulator: RunningEmulator
    rest: Rest
    guild: str
    channel: str
    ada: str

    @property
    def control(self) -> httpx.AsyncClient:
        return self.emulator.control

    @property
    def messages(self) -> str:
        return f"/channels/{self.channel}/messages"

    @property
    def commands(self) -> str:
        return f"/applications/{APPLICATION}/guilds/{self.guild}/commands"

    def listen(self, intents: int = EVERY_INTENT) -> Ear:
        """A new session with these intents, which every guild's events come to."""
        hub, ear = self.emulator.hub, Ear()
        hub.open((0, 1), intents).outlet = ear
        return ear

    async def say(self, content: str, **more: Any) -> Any:
        """Ada writes in the channel."""
        body = {"author_id": self.ada, "content": content, **more}
        return await asked(self.control, "POST", self.messages, body)

    async def use(self, name: str, expect: int = 200, **more: Any) -> Any:
        """Ada uses a command."""
        body = {"guild_id": self.guild, "channel_id": self.channel, "user_id": self.ada}
        path = "/interactions/command"
        return await asked(self.control, "POST", path, body | {"name": name, **more}, expect=expect)


async def asked(
    control: httpx.AsyncClient, method: str, path: str, body: Any = None, *, expect: int = 200
) -> Any:
    """The control API's answer; fails on another status than `expect`."""
    response = await control.request(method, path, json=body)
    assert response.status_code == expect, f"{method} {path}: {response.text}"
    return response.json()


@contextlib.asynccontextmanager
async def a_scene(settings: EmulatorSettings | None = None, **guild: Any) -> AsyncIterator[Scene]:
    async with (
        running_emulator(settings) as emulator,
        httpx.AsyncClient(
            base_url=emulator.rest_base, headers={"authorization": "Bot any-token"}
        ) as client,
    ):
        made = await asked(emulator.control, "POST", "/guilds", {"name": "Garden", **guild})
        members = f"/guilds/{made['id']}/members"
        ada = await asked(emulator.control, "POST", members, {"username": "ada"})
        channel = made["channels"][0]["id"]
        yield Scene(emulator, Rest(client), made["id"], channel, ada["user"]["id"])
