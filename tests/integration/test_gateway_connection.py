"""The gateway on a real socket: discord.py and the emulator, nothing in between."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from trellis.config import DiscordConfig
from trellis.emulator.settings import EmulatorSettings
from trellis.emulator.testing import RunningEmulator, running_emulator
from trellis.engine.ops import Caller, OpTable
from trellis.errors import ConfigError, OpError
from trellis.gateway.service import GatewayService
from trellis.guilds.ports import EventClass
from trellis.storage.cache import MemoryCache

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

WAIT_SECS = 20


@dataclass
class FakeRouter:
    """Puts what it is told where a test can await it."""

    events: asyncio.Queue = field(default_factory=asyncio.Queue)

    def dispatch(self, guild_id, name, payload, *, klass=EventClass.OTHER) -> None:
        self.events.put_nowait((name, guild_id, payload, klass))

    def guild_available(self, guild_id) -> None:
        self.events.put_nowait(("available", guild_id, b"", None))

    def guild_gone(self, guild_id) -> None:
        self.events.put_nowait(("gone", guild_id, b"", None))

    def ready(self, user) -> None:
        self.events.put_nowait(("ready", 0, user, None))

    async def next(self, name):
        async with asyncio.timeout(WAIT_SECS):
            while True:
                event = await self.events.get()
                if event[0] == name:
                    return event


@dataclass
class Gateway:
    emulator: RunningEmulator
    service: GatewayService
    router: FakeRouter
    table: OpTable

    async def op(self, guild_id, name, isolate_id=1, **args):
        op = self.table.get(name)
        caller = Caller(int(guild_id), "revision", isolate_id)
        return await op.run(caller, op.parse(json.dumps(args).encode()))

    async def interaction(self, kind, **form):
        """Someone uses a command or a component: (guild id, interaction as scripts get it)."""
        acted = await self.emulator.control.post(f"/interactions/{kind}", json=form)
        acted.raise_for_status()
        _, guild_id, payload, klass = await self.router.next("INTERACTION_CREATE")
        assert klass is EventClass.INTERACTION
        return guild_id, json.loads(payload)

    async def outcome(self, interaction, until="answer"):
        """What the member who acted sees in the end."""
        waiting = {"wait_ms": WAIT_SECS * 1000, "until": until}
        path = f"/interactions/{interaction['id']}"
        return (await self.emulator.control.get(path, params=waiting)).json()

    async def guild(self, name="Garden"):
        guild = (await self.emulator.control.post("/guilds", json={"name": name})).json()
        await self.router.next("available")
        return guild["id"], guild["channels"][0]["id"]

    async def member(self, guild_id, **form):
        path = f"/guilds/{guild_id}/members"
        made = await self.emulator.control.post(path, json={"username": "ada"} | form)
        return made.json()["user"]["id"]

    async def requests(self, method, part):
        """The bot's REST requests of that method whose path has `part` in it."""
        made = (await self.emulator.control.get("/requests")).json()
        return [r for r in made if r["method"] == method and part in r["path"]]


class SilentLog:
    def write(self, *args, **kwargs) -> None:
        pass


def config_for(emulator: RunningEmulator, **changes) -> DiscordConfig:
    values = {
        "token": "any-token",
        "api_base": emulator.rest_base,
        "gateway_url": emulator.gateway_url,
    }
    return DiscordConfig.model_validate(values | changes)


@contextlib.asynccontextmanager
async def gateway_on(emulator: RunningEmulator, **changes) -> AsyncIterator[Gateway]:
    router, table = FakeRouter(), OpTable()
    config = config_for(emulator, **changes)
    service = GatewayService(config, router, MemoryCache(time.monotonic), SilentLog())
    service.register_ops(table)
    try:
        await service.start()
        async with asyncio.timeout(WAIT_SECS):
            await service.ready()
        yield Gateway(emulator, service, router, table)
    finally:
        await service.close()


@pytest.fixture
async def gateway() -> AsyncIterator[Gateway]:
    async with running_emulator() as emulator, gateway_on(emulator) as running:
        yield running


async def test_a_members_message_reaches_the_router_as_discord_sent_it(gateway):
    guild_id, channel_id = await gateway.guild()
    author = await gateway.member(guild_id)
    form = {"author_id": author, "content": "!ping hello"}
    sent = await gateway.emulator.control.post(f"/channels/{channel_id}/messages", json=form)
    name, to, payload, klass = await gateway.router.next("MESSAGE_CREATE")
    assert (name, to, klass) == ("MESSAGE_CREATE", int(guild_id), EventClass.MESSAGE)
    message = json.loads(payload)
    assert (message["id"], message["content"]) == (sent.json()["id"], "!ping hello")


async def test_the_bots_user_arrives_with_ready(gateway):
    _, _, user, _ = await gateway.router.next("ready")
    assert json.loads(user)["username"] == "trellis"


async def test_the_api_base_alone_leads_to_the_gateway():
    async with running_emulator() as emulator, gateway_on(emulator, gateway_url="") as gateway:
        assert gateway.service.status().connected


async def test_status_counts_shards_and_guilds(gateway):
    await gateway.guild()
    status = gateway.service.status()
    assert (status.connected, status.guilds) == (True, 1)
    assert [shard.id for shard in status.shards] == [0]


async def test_a_guild_that_removes_the_bot_is_gone(gateway):
    guild_id, _ = await gateway.guild()
    await gateway.emulator.control.delete(f"/guilds/{guild_id}")
    assert (await gateway.router.next("gone"))[1] == int(guild_id)


async def test_message_send_posts_the_message(gateway):
    guild_id, channel_id = await gateway.guild()
    message = await gateway.op(
        guild_id, "message.send", channelId=channel_id, content="hi @everyone"
    )
    assert (message["content"], message["channel_id"]) == ("hi @everyone", channel_id)
    assert message["mention_everyone"] is False
    edited = await gateway.op(
        guild_id, "message.edit", channelId=channel_id, messageId=message["id"], content="bye"
    )
    assert edited["content"] == "bye"
    gone = {"channelId": channel_id, "messageId": message["id"]}
    assert await gateway.op(guild_id, "message.delete", **gone) is None
    with pytest.raises(OpError) as refused:
        await gateway.op(guild_id, "message.delete", **gone)
    assert (refused.value.code, refused.value.details["discordCode"]) == ("not_found", 10008)


async def test_the_message_that_empties_a_bucket_is_answered_at_once(gateway):
    guild_id, channel_id = await gateway.guild()
    rule = {"method": "POST", "limit": 1, "window_secs": 10 * WAIT_SECS}
    await gateway.emulator.control.post("/ratelimits", json=rule)
    sent = {"channelId": channel_id, "content": "hi"}
    async with asyncio.timeout(WAIT_SECS):
        assert (await gateway.op(guild_id, "message.send", **sent))["content"] == "hi"
        with pytest.raises(OpError) as refused:
            await gateway.op(guild_id, "message.send", **sent)
    assert refused.value.code == "rate_limited"
    assert refused.value.details["retryAfter"] > WAIT_SECS


async def test_an_attachment_is_uploaded(gateway):
    guild_id, channel_id = await gateway.guild()
    file = {"filename": "a.txt", "data": "aGVsbG8=", "description": "a greeting"}
    message = await gateway.op(
        guild_id, "message.send", channelId=channel_id, content="see", attachments=[file]
    )
    assert [a["filename"] for a in message["attachments"]] == ["a.txt"]
    assert message["attachments"][0]["size"] == 5


async def test_a_foreign_channel_is_forbidden_and_nothing_is_posted(gateway):
    mine, _ = await gateway.guild("Mine")
    _, theirs = await gateway.guild("Theirs")
    for channel in (theirs, "12345"):
        with pytest.raises(OpError) as refused:
            await gateway.op(mine, "message.send", channelId=channel, content="hi")
        assert refused.value.code == "forbidden"
    assert await gateway.requests("POST", "/messages") == []
    assert await gateway.requests("GET", f"/channels/{theirs}") == []


async def test_commands_are_put_once(gateway):
    guild_id, _ = await gateway.guild()
    commands = [{"name": "hello", "description": "Says hello"}]
    await gateway.op(guild_id, "commands.register", isolate_id=7, commands=commands)
    assert await gateway.requests("PUT", "/commands") == []
    gateway.service.commands.promoted(int(guild_id), 7, "revision")
    path = f"/guilds/{guild_id}/commands"
    registered = await gateway.emulator.control.get(path, params={"wait_ms": WAIT_SECS * 1000})
    assert [command["name"] for command in registered.json()] == ["hello"]
    await gateway.op(guild_id, "commands.register", isolate_id=7, commands=commands)
    assert len(await gateway.requests("PUT", "/commands")) == 1


async def a_command(gateway):
    """A guild whose member can use /hello: what the form of a use holds."""
    guild_id, channel_id = await gateway.guild()
    gateway.service.commands.promoted(int(guild_id), 1, "revision")
    commands = [{"name": "hello", "description": "Says hello"}]
    await gateway.op(guild_id, "commands.register", commands=commands)
    user_id = await gateway.member(guild_id)
    return {"guild_id": guild_id, "channel_id": channel_id, "user_id": user_id, "name": "hello"}


async def test_a_command_is_answered_by_its_id_and_its_token_stays_here(gateway):
    guild_id, interaction = await gateway.interaction("command", **await a_command(gateway))
    assert interaction["token"] == interaction["id"]
    assert interaction["data"]["name"] == "hello"
    names = {"interactionId": interaction["id"]}
    await gateway.op(guild_id, "interaction.respond", **names, content="Hi", ephemeral=True)
    seen = await gateway.outcome(interaction)
    assert (seen["response_type"], seen["message"]["content"]) == (4, "Hi")
    assert seen["ephemeral"] is True
    edited = await gateway.op(guild_id, "interaction.edit_original", **names, content="Hello")
    assert edited["content"] == "Hello"
    further = await gateway.op(guild_id, "interaction.followup", **names, content="and bye")
    assert further["content"] == "and bye"
    with pytest.raises(OpError) as refused:
        await gateway.op(guild_id, "interaction.respond", **names, content="again")
    assert refused.value.code == "invalid_argument"


@pytest.fixture
async def hasty() -> AsyncIterator[Gateway]:
    """A gateway whose guard defers after 100 ms."""
    async with running_emulator() as emulator, gateway_on(emulator, defer_after_ms=100) as running:
        yield running


async def deferred_command(hasty):
    """A command that the guard has deferred: (guild id, interaction, what names it in ops)."""
    guild_id, interaction = await hasty.interaction("command", **await a_command(hasty))
    assert (await hasty.outcome(interaction, "response"))["response_type"] == 5
    return guild_id, interaction, {"interactionId": interaction["id"]}


async def test_the_guard_defers_and_the_late_answer_edits(hasty):
    guild_id, interaction, names = await deferred_command(hasty)
    await hasty.op(guild_id, "interaction.respond", **names, content="Late")
    seen = await hasty.outcome(interaction, "edit")
    assert (seen["message"]["content"], seen["followups"]) == ("Late", [])


async def test_a_late_ephemeral_answer_is_never_public(hasty):
    guild_id, interaction, names = await deferred_command(hasty)
    await hasty.op(guild_id, "interaction.respond", **names, content="Psst", ephemeral=True)
    seen = await hasty.outcome(interaction, "response")
    assert [(m["content"], m["flags"] & 64) for m in seen["followups"]] == [("Psst", 64)]
    assert seen["edited"] is False
    edited = await hasty.op(guild_id, "interaction.edit_original", **names, content="Psst!")
    assert edited["flags"] & 64


async def test_a_failed_command_tells_the_user(hasty):
    guild_id, interaction, _ = await deferred_command(hasty)
    await hasty.service.guard.failed(guild_id, int(interaction["id"]))
    seen = await hasty.outcome(interaction, "edit")
    assert seen["message"]["content"] == "This command failed."


async def test_a_button_updates_its_message(gateway):
    guild_id, channel_id = await gateway.guild()
    button = {"type": 2, "style": 1, "label": "More", "customId": "more"}
    rows = [{"type": 1, "components": [button]}]
    sent = {"channelId": channel_id, "content": "0", "components": rows}
    message = await gateway.op(guild_id, "message.send", **sent)
    press = {"message_id": message["id"], "custom_id": "more"}
    press["user_id"] = await gateway.member(guild_id)
    to, interaction = await gateway.interaction("component", **press)
    names = {"interactionId": interaction["id"]}
    await gateway.op(to, "interaction.respond", **names, update=True, content="1")
    assert (await gateway.outcome(interaction))["message"]["content"] == "1"


async def test_permissions_of_owner_member_and_stranger(gateway):
    guild_id, _ = await gateway.guild()
    guild = (await gateway.emulator.control.get(f"/guilds/{guild_id}")).json()
    manager = await gateway.member(guild_id, permissions=0x20)
    await gateway.router.next("GUILD_MEMBER_ADD")
    of = gateway.service.membership.permissions
    assert await of(int(guild_id), int(guild["owner_id"])) & 0x8
    granted = await of(int(guild_id), int(manager))
    assert granted & 0x20
    assert not granted & 0x8
    assert await of(int(guild_id), 999) is None
    assert await of(999, int(manager)) is None


async def test_the_gateway_signs_in_again_when_discord_py_gives_up(gateway):
    """4010 is one of the codes after which discord.py closes the whole client."""
    await gateway.router.next("ready")
    guild_id, channel_id = await gateway.guild()
    await gateway.emulator.control.post(
        "/gateway/disconnect", json={"resumable": False, "code": 4010}
    )
    await gateway.router.next("ready")
    await gateway.router.next("available")
    sent = await gateway.op(guild_id, "message.send", channelId=channel_id, content="back")
    assert sent["content"] == "back"
    assert gateway.service.status().connected


async def test_a_refused_token_is_named():
    async with running_emulator(EmulatorSettings("the right token")) as emulator:
        with pytest.raises(ConfigError) as refused:
            async with gateway_on(emulator):
                pass
    assert refused.value.code == "discord.bad_token"
    assert "DISCORD_TOKEN" in refused.value.hint


async def test_refused_intents_are_named():
    async with running_emulator(EmulatorSettings(allowed_intents=1)) as emulator:
        with pytest.raises(ConfigError) as refused:
            async with gateway_on(emulator):
                pass
    assert refused.value.code == "discord.missing_intents"
    assert "Message Content Intent" in refused.value.hint
