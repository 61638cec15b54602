"""The emulator's commands behind the broker's port: no sockets, and a clock that tests turn."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import discord

import discord_spec
from trellis.emulator.commands import Commands
from trellis.emulator.errors import DiscordError
from trellis.emulator.rest import API_PREFIX, Answer, Call
from trellis.emulator.rest_commands import CommandRoutes
from trellis.emulator.settings import EmulatorSettings
from trellis.emulator.state import World
from trellis.gateway.failures import op_error

if TYPE_CHECKING:
    import asyncio

APPLICATION = 9


@dataclass
class EmulatedCommands:
    """Port Requests, for the routes of commands; exceptions in `fails` come first."""

    world: World
    requests: list[str] = field(default_factory=list)  # "POST /commands"
    fails: list[Exception | None] = field(default_factory=list)
    gate: asyncio.Event | None = None  # nothing is answered before it is set

    def __post_init__(self) -> None:
        self._endpoints = CommandRoutes(self.world, Commands(self.world)).endpoints()

    async def request(self, guild_id, call, lane=None):
        method, url = call.route.method, urlsplit(call.route.url)
        path = url.path.removeprefix(API_PREFIX)
        self.requests.append(f"{method} {path.partition(f'/guilds/{guild_id}')[2]}")
        if call.body is not None:
            discord_spec.validate_request(method, path, call.body)
        if self.gate is not None:
            await self.gate.wait()
        if self.fails and (failure := self.fails.pop(0)) is not None:
            raise failure
        try:
            return self._answer(method, path, dict(parse_qsl(url.query)), call.body)
        except DiscordError as error:
            refused = SimpleNamespace(status=error.status, reason="", headers=error.headers)
            raise op_error(discord.HTTPException(refused, error.body)) from error

    def _answer(self, method, path, query, body):
        for endpoint in self._endpoints:
            named = _match(endpoint.route, path)
            if endpoint.method == method and named is not None:
                sent = json.loads(json.dumps(body))
                answer = endpoint.run(Call(self.world.bot, None, named, query, sent))
                answer = answer.json if isinstance(answer, Answer) else answer
                return "" if answer is None else json.loads(json.dumps(answer))
        raise AssertionError(f"{method} {path} is no route")

    def names(self, guild_id) -> list[str]:
        return sorted(command["name"] for command in self.world.guilds[guild_id].commands.values())

    def counted(self) -> list[str]:
        """What was asked since the last time, without the ids."""
        seen = [" ".join(_bare(part) for part in line.split(" ")) for line in self.requests]
        self.requests.clear()
        return seen


def _bare(path: str) -> str:
    parts = path.split("/")
    return "/".join("ID" if part.isdigit() else part for part in parts)


def _match(route: str, path: str) -> dict[str, str] | None:
    wanted, given = route.split("/"), path.split("/")
    pairs = list(zip(wanted, given, strict=False))
    if len(wanted) != len(given) or any(w[:1] != "{" and w != g for w, g in pairs):
        return None
    return {w[1:-1]: g for w, g in pairs if w[:1] == "{"}


def emulated(now, guild_id: int, creates: int = 200) -> EmulatedCommands:
    """A Discord where the bot is in that guild."""
    settings = EmulatorSettings(application_id=APPLICATION, command_creates_per_day=creates)
    world = World(settings, now)
    world.add_bot(world.add_guild("Garden", world.owner, guild_id), 8)
    return EmulatedCommands(world)
