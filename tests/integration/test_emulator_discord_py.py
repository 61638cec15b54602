"""An unmodified discord.py client on the emulator: nothing is changed but the two URLs."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import io
from typing import TYPE_CHECKING

import discord
import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from trellis.emulator.testing import RunningEmulator, running_emulator

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

pytestmark = pytest.mark.discord_py


@pytest.fixture
async def emulator(monkeypatch) -> AsyncIterator[RunningEmulator]:
    async with running_emulator() as running:
        monkeypatch.setattr(Route, "BASE", running.rest_base)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(running.gateway_url))
        yield running


class Bot(discord.AutoShardedClient):
    """Answers !ping, and keeps what it saw."""

    def __init__(self, **options) -> None:
        intents = discord.Intents.default()
        intents.message_content = True
        intents.members = True
        super().__init__(intents=intents, **options)
        self.seen: asyncio.Queue[tuple[str, object]] = asyncio.Queue()

    async def on_ready(self) -> None:
        self.seen.put_nowait(("ready", None))

    async def on_shard_resumed(self, shard_id: int) -> None:
        self.seen.put_nowait(("resumed", shard_id))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        self.seen.put_nowait(("guild_join", guild))

    async def on_member_join(self, member: discord.Member) -> None:
        self.seen.put_nowait(("member_join", member))

    async def on_message(self, message: discord.Message) -> None:
        self.seen.put_nowait(("message", message))
        if message.content == "!ping":
            await message.reply("pong")

    async def until(self, kind: str) -> object:
        while True:
            seen, what = await asyncio.wait_for(self.seen.get(), 60)
            if seen == kind:
                return what


@contextlib.asynccontextmanager
async def connected(**options) -> AsyncIterator[Bot]:
    bot = Bot(**options)
    bot._connection.guild_ready_timeout = 0.2  # discord.py waits so long for more guilds
    running = asyncio.create_task(bot.start("any-token"))
    try:
        await bot.until("ready")
        yield bot
    finally:
        await bot.close()
        with contextlib.suppress(asyncio.CancelledError):
            await running


async def a_guild(emulator, name="Garden"):
    guild = (await emulator.control.post("/guilds", json={"name": name})).json()
    member = await emulator.control.post(f"/guilds/{guild['id']}/members", json={"username": "ada"})
    return guild, guild["channels"][0]["id"], member.json()["user"]["id"]


async def test_the_bot_sees_its_guilds_and_replies_to_a_message(emulator):
    guild, channel, ada = await a_guild(emulator)
    async with connected() as bot:
        assert [g.name for g in bot.guilds] == ["Garden"]
        url = f"/channels/{channel}/messages"
        sent = await emulator.control.post(url, json={"author_id": ada, "content": "!ping"})
        message = await bot.until("message")
        assert message.author.name == "ada"
        assert message.guild.id == int(guild["id"])
        answers = await emulator.control.get(
            url, params={"after": sent.json()["id"], "wait_ms": 10000}
        )
        assert [a["content"] for a in answers.json()] == ["pong"]
        assert answers.json()[0]["referenced_message"]["content"] == "!ping"
        own = await bot.until("message")
        assert own.author == bot.user


async def test_a_resume_brings_what_happened_meanwhile(emulator):
    _, channel, ada = await a_guild(emulator)
    async with connected() as bot:
        path = f"/channels/{channel}/messages"
        await emulator.control.post("/gateway/disconnect", json={"code": 4000})
        await emulator.control.post(path, json={"author_id": ada, "content": "while away"})
        await bot.until("resumed")
        sessions = (await emulator.control.get("/gateway")).json()
        assert len(sessions) == 1
        await emulator.control.post(path, json={"author_id": ada, "content": "!ping"})
        answers = await emulator.control.get(path, params={"wait_ms": 10000})
        assert [a["content"] for a in answers.json()] == ["pong"]


@pytest.mark.parametrize(("resumable", "sign"), [(True, "resumed"), (False, "ready")])
async def test_the_client_comes_back_when_told_to_reconnect(emulator, resumable, sign):
    await a_guild(emulator)
    async with connected() as bot:
        await emulator.control.post("/gateway/disconnect", json={"resumable": resumable})
        await bot.until(sign)


async def test_each_shard_gets_its_guilds_and_new_ones_join(emulator):
    first = int((await a_guild(emulator))[0]["id"])
    async with connected(shard_count=2) as bot:
        neighbour = str(first + (1 << 22))
        await emulator.control.post("/guilds", json={"name": "Next", "id": neighbour})
        joined = await bot.until("guild_join")
        assert joined.shard_id != bot.get_guild(first).shard_id
        await emulator.control.post(f"/guilds/{neighbour}/members", json={"username": "bob"})
        member = await bot.until("member_join")
        assert member.guild is joined


async def test_uploads_embeds_views_and_reactions_are_understood(emulator):
    _, channel, _ = await a_guild(emulator)
    async with connected() as bot:
        view = discord.ui.View()
        view.add_item(discord.ui.Button(label="Go", custom_id="go"))
        view.add_item(discord.ui.Select(options=[discord.SelectOption(label="A")]))
        place = bot.get_channel(int(channel))
        sent = await place.send(
            "all at once",
            embed=discord.Embed(title="T", description="D").add_field(name="a", value="b"),
            file=discord.File(io.BytesIO(b"data"), "data.bin"),
            view=view,
        )
        await sent.add_reaction("👍")
        fetched = await place.fetch_message(sent.id)
        assert fetched.embeds[0].title == "T"
        assert fetched.reactions[0].me is True
        assert await fetched.attachments[0].read() == b"data"
        assert len(fetched.components) == 2
        await fetched.edit(content="changed", embed=None, attachments=[], view=None)
        assert (await place.fetch_message(sent.id)).content == "changed"
        await fetched.delete()
        with pytest.raises(discord.NotFound) as missing:
            await place.fetch_message(sent.id)
        assert missing.value.code == 10008


async def test_commands_buttons_and_modals_work_through_its_classes(emulator):
    guild, channel, ada = await a_guild(emulator)
    async with connected() as bot:
        tree = discord.app_commands.CommandTree(bot)

        class Press(discord.ui.View):
            @discord.ui.button(label="Press", custom_id="press")
            async def press(self, interaction, _button):
                await interaction.response.edit_message(content="pressed", view=None)

        class Why(discord.ui.Modal, title="Why"):
            reason = discord.ui.TextInput(label="Reason", custom_id="reason")

            async def on_submit(self, interaction):
                await interaction.response.defer(ephemeral=True, thinking=True)
                await interaction.followup.send(f"because {self.reason.value}")

        @tree.command(name="hello")
        async def hello(interaction: discord.Interaction, friend: discord.Member):
            await interaction.response.send_message(f"hello {friend.name}", view=Press())

        @tree.command(name="ask")
        async def ask(interaction: discord.Interaction):
            await interaction.response.send_modal(Why())

        tree.copy_global_to(guild=discord.Object(int(guild["id"])))
        await tree.sync(guild=discord.Object(int(guild["id"])))
        use = {"guild_id": guild["id"], "channel_id": channel, "user_id": ada, "wait_ms": 10000}

        async def ask_for(path, **body):
            return (await emulator.control.post("/interactions" + path, json=body)).json()

        greeted = await ask_for("/command", name="hello", options={"friend": ada}, **use)
        assert greeted["message"]["content"] == "hello ada"
        pressed = await ask_for(
            "/component",
            message_id=greeted["message"]["id"],
            custom_id="press",
            user_id=ada,
            wait_ms=10000,
        )
        assert pressed["message"]["content"] == "pressed"
        shown = await ask_for("/command", name="ask", **use)
        submitted = await ask_for(
            "/modal", interaction_id=shown["id"], values={"reason": "so"}, wait_ms=10000
        )
        assert submitted["message"]["content"] == "because so"
        assert submitted["ephemeral"] is True


async def test_a_rate_limit_is_waited_for(emulator):
    _, channel, _ = await a_guild(emulator)
    async with connected() as bot:
        rule = {"method": "POST", "route": "/channels/{channel_id}/messages"}
        await emulator.control.post("/ratelimits", json={**rule, "reject": 1, "retry_after": 0.01})
        sent = await bot.get_channel(int(channel)).send("patient")
        assert sent.content == "patient"


async def test_what_the_bot_changes_comes_back_to_it_in_events(emulator):
    made, _, ada_id = await a_guild(emulator)
    async with connected() as bot:
        guild = bot.get_guild(int(made["id"]))
        ada = await guild.fetch_member(int(ada_id))
        role = await guild.create_role(name="red", permissions=discord.Permissions(8), hoist=True)
        await ada.add_roles(role, reason="because")
        await ada.edit(nick="Ada L.")
        category = await guild.create_category("Plants")
        text = await guild.create_text_channel("roses", category=category, topic="red")
        await text.set_permissions(role, send_messages=False)
        thread = await text.create_thread(name="thorns", type=discord.ChannelType.public_thread)
        await thread.add_user(ada)
        await (await thread.send("hello")).pin()
        forum = await guild.create_forum("help", available_tags=[discord.ForumTag(name="q")])
        post = await forum.create_thread(name="how", content="?", applied_tags=forum.available_tags)
        await bot.until("message")  # what came before it has been read
        assert guild.get_role(role.id).name == "red"
        assert guild.get_channel(text.id).category_id == category.id
        assert guild.get_thread(thread.id).name == "thorns"
        assert guild.get_thread(post.thread.id).applied_tags[0].name == "q"
        action = discord.AuditLogAction.member_role_update
        [entry] = [entry async for entry in guild.audit_logs(action=action)]
        assert (entry.target.id, entry.reason) == (ada.id, "because")
        await category.delete()
        await forum.delete()


async def test_what_is_made_around_messages_is_understood(emulator):
    made, channel_id, _ = await a_guild(emulator)
    async with connected() as bot:
        guild, text = bot.get_guild(int(made["id"])), bot.get_channel(int(channel_id))
        hook, invite = await text.create_webhook(name="Bee"), await text.create_invite(max_age=60)
        emoji = await guild.create_custom_emoji(name="rose", image=b"\x89PNG\r\n\x1a\n")
        start = discord.utils.utcnow() + dt.timedelta(hours=1)
        event = await guild.create_scheduled_event(
            name="Fair",
            start_time=start,
            end_time=start + dt.timedelta(hours=1),
            entity_type=discord.EntityType.external,
            privacy_level=discord.PrivacyLevel.guild_only,
            location="park",
        )
        poll = discord.Poll(question="Q", duration=dt.timedelta(hours=1)).add_answer(text="A")
        asked = await text.send(poll=poll)
        assert (await asked.poll.end()).is_finalized()
        copy = await (await text.send("plain")).forward(text)
        assert copy.message_snapshots[0].content == "plain"
        await bot.until("message")
        assert [webhook.id for webhook in await guild.webhooks()] == [hook.id]
        assert [known.code for known in await guild.invites()] == [invite.code]
        assert guild.get_emoji(emoji.id).name == "rose"
        assert guild.get_scheduled_event(event.id).location == "park"


async def test_members_are_written_to_and_banned(emulator):
    made, channel_id, ada_id = await a_guild(emulator)
    async with connected() as bot:
        guild, text = bot.get_guild(int(made["id"])), bot.get_channel(int(channel_id))
        ada = await guild.fetch_member(int(ada_id))
        direct = await ada.send("psst")
        assert direct.channel.recipient.id == ada.id
        said = {"author_id": ada_id, "content": "spam"}
        spam = await emulator.control.post(f"/channels/{text.id}/messages", json=said)
        await guild.ban(ada, reason="weeds", delete_message_seconds=60)
        assert (await guild.fetch_ban(ada)).reason == "weeds"
        with pytest.raises(discord.NotFound):
            await text.fetch_message(int(spam.json()["id"]))
        await guild.unban(ada)
