"""The gateway on a real socket: discord.py and the emulator, nothing in between."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest

from gateway_harness import WAIT_SECS, Gateway, gateway_on
from trellis.emulator.settings import EmulatorSettings
from trellis.emulator.testing import running_emulator
from trellis.errors import ConfigError, OpError
from trellis.guilds.ports import EventClass

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


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
    assert "guild_messages" in status.intents
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


async def test_commands_are_created_once(gateway):
    guild_id, _ = await gateway.guild()
    commands = [{"name": "hello", "description": "Says hello"}]
    await gateway.op(guild_id, "commands.register", isolate_id=7, commands=commands)
    assert await gateway.requests("POST", "/commands") == []
    gateway.service.commands.promoted(int(guild_id), 7, "revision")
    path = f"/guilds/{guild_id}/commands"
    registered = await gateway.emulator.control.get(path, params={"wait_ms": WAIT_SECS * 1000})
    assert [command["name"] for command in registered.json()] == ["hello"]
    await gateway.op(guild_id, "commands.register", isolate_id=7, commands=commands)
    assert len(await gateway.requests("GET", "/commands")) == 1
    assert len(await gateway.requests("POST", "/commands")) == 1


async def test_commands_are_made_changed_and_deleted_one_by_one(gateway):
    guild_id, _ = await gateway.guild()
    command = {"name": "hello", "description": "Says hello", "name_localizations": {"de": "hallo"}}
    made = await gateway.op(guild_id, "commands.create", command=command)
    names = {"commandId": made["id"]}
    changed = await gateway.op(guild_id, "commands.edit", **names, changes={"nsfw": True})
    assert (changed["nsfw"], changed["name_localizations"]) == (True, {"de": "hallo"})
    (listed,) = await gateway.op(guild_id, "commands.list")
    assert listed == changed
    assert await gateway.op(guild_id, "commands.delete", **names) is None
    with pytest.raises(OpError) as refused:
        await gateway.op(guild_id, "commands.get", **names)
    assert refused.value.code == "not_found"


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
    assert "could go without" in refused.value.hint


async def typed_option(gateway):
    """Somebody types an option that completes itself: (guild id, interaction)."""
    guild_id, channel_id = await gateway.guild()
    option = {"type": 3, "name": "what", "description": "d", "autocomplete": True}
    command = {"name": "find", "description": "Finds", "options": [option]}
    await gateway.op(guild_id, "commands.create", command=command)
    user = await gateway.member(guild_id)
    form = {"guild_id": guild_id, "channel_id": channel_id, "user_id": user, "name": "find"}
    return await gateway.interaction("autocomplete", **form, focused="what", value="te")


async def test_what_is_typed_is_completed(gateway):
    guild_id, interaction = await typed_option(gateway)
    assert interaction["data"]["options"][0]["value"] == "te"
    choices = [{"name": "Ten", "value": "ten", "name_localizations": {"de": "Zehn"}}]
    names = {"interactionId": interaction["id"]}
    await gateway.op(guild_id, "interaction.autocomplete", **names, choices=choices)
    assert (await gateway.outcome(interaction))["choices"] == choices


async def test_who_types_while_the_script_is_slow_sees_no_error(gateway):
    _, interaction = await typed_option(gateway)
    seen = await gateway.outcome(interaction)
    assert (seen["status"], seen["choices"]) == ("responded", [])
