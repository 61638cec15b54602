from __future__ import annotations

import asyncio
from types import SimpleNamespace

import discord
import pytest

from trellis.errors import ConfigError
from trellis.gateway.connection import Connection


class FakeClient:
    """Stands for discord.py's client: what signing in and connecting lead to."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.logins: list = []
        self.connects: list = []
        self.application = SimpleNamespace(flags=SimpleNamespace(value=1 << 18))

    async def __aenter__(self):
        return self

    async def login(self, token) -> None:
        self._do("login", self.logins)

    async def connect(self) -> None:
        self._do("connect", self.connects)
        await asyncio.Event().wait()

    async def close(self) -> None:
        self.log.append("close")

    def clear(self) -> None:
        self.log.append("clear")

    def _do(self, what, outcomes) -> None:
        self.log.append(what)
        outcome = outcomes.pop(0) if outcomes else None
        if outcome is not None:
            raise outcome


@pytest.fixture
def client() -> FakeClient:
    return FakeClient()


class FakeIntents:
    """Goes without the privileged ones once, if it may."""

    def __init__(self) -> None:
        self.flags: list = []
        self.privileged = False

    def before_connecting(self, flags) -> None:
        self.flags.append(flags)

    def refused(self) -> bool:
        had, self.privileged = self.privileged, False
        return had


@pytest.fixture
def intents() -> FakeIntents:
    return FakeIntents()


@pytest.fixture
def connection(client, intents, clock) -> Connection:
    return Connection(client, "token", intents, clock.now, clock.sleep)


def closed(code) -> discord.ConnectionClosed:
    return discord.ConnectionClosed(SimpleNamespace(close_code=code), shard_id=0)


async def test_a_refused_token_stops_the_start(client, connection):
    client.logins = [discord.LoginFailure("no")]
    with pytest.raises(ConfigError) as refused:
        await connection.open()
    assert refused.value.code == "discord.bad_token"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (discord.PrivilegedIntentsRequired(0), "discord.missing_intents"),
        (closed(4014), "discord.missing_intents"),
        (closed(4013), "discord.bad_intents"),
        (closed(4004), "discord.bad_token"),
    ],
)
async def test_what_the_operator_must_mend_ends_the_connection(client, connection, error, code):
    client.connects = [error]
    await connection.open()
    with pytest.raises(ConfigError) as refused:
        await connection.run()
    assert refused.value.code == code


@pytest.mark.parametrize("error", [discord.PrivilegedIntentsRequired(0), closed(4014)])
async def test_refused_intents_are_gone_without(client, connection, intents, clock, error):
    client.connects = [error]
    intents.privileged = True
    await connection.open()
    running = asyncio.create_task(connection.run())
    await clock.advance(2)
    assert client.log == ["login", "connect", "close", "clear", "login", "connect"]
    assert intents.flags == [1 << 18] * 2
    await stop(connection, running)


async def test_an_absent_discord_is_tried_again_ever_more_slowly(client, connection, clock):
    client.logins = [OSError(), OSError(), OSError()]
    await connection.open()
    running = asyncio.create_task(connection.run())
    await clock.advance(0)
    assert client.log.count("login") == 2
    await clock.advance(1)
    assert client.log.count("login") == 3
    await clock.advance(1)
    assert client.log.count("login") == 3
    await clock.advance(1)
    assert client.log[-4:] == ["close", "clear", "login", "connect"]
    await stop(connection, running)


async def test_a_client_that_broke_is_cleared_and_used_again(client, connection, clock):
    client.connects = [RuntimeError("a payload that discord.py cannot parse")]
    await connection.open()
    running = asyncio.create_task(connection.run())
    await clock.advance(2)
    assert client.log == ["login", "connect", "close", "clear", "login", "connect"]
    await stop(connection, running)


async def test_closing_ends_it_without_another_attempt(client, connection, clock):
    client.connects = [RuntimeError("the socket was closed")]
    await connection.open()
    await connection.close()
    await connection.run()
    assert client.log == ["login", "close", "connect"]


async def stop(connection, running) -> None:
    await connection.close()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
