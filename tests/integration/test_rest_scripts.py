"""`rest` and handles of a real script, through V8, host and discord.py to the emulated Discord."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from bot_scene import BotScene, a_bot
from emulator_harness import asked

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SCRIPT = """
on("messageCreate", async (ctx) => {
  if (ctx.msg.author.bot) return;
  const here = ctx.msg.channelId;
  try {
    console.log("RESULT " + JSON.stringify(await (async () => { %s })()));
  } catch (error) {
    console.log("RESULT " + JSON.stringify({ failed: error.code, message: error.message }));
  }
});
"""


@pytest.fixture
async def bot() -> AsyncIterator[BotScene]:
    async with a_bot() as scene:
        yield scene


async def ran(bot: BotScene, body: str) -> Any:
    """What a script's function returned that ran because ada wrote something."""
    before = bot.log.count("RESULT ")
    await bot.deploy(SCRIPT % body)
    await bot.say("go")
    async with asyncio.timeout(60):
        while bot.log.count("RESULT ") == before:  # noqa: ASYNC110  # another process writes it
            await asyncio.sleep(0.01)
    done = json.loads(bot.log.split("RESULT ")[-1].splitlines()[0])
    assert "failed" not in done, done
    return done


async def guild_of(bot: BotScene) -> Any:
    return await asked(bot.emulator.control, "GET", f"/guilds/{bot.guild}")


async def test_roles_are_made_given_moved_and_deleted(bot):
    done = await ran(
        bot,
        """
        const made = await rest.createRole({ name: "Red", permissions: Permissions.KICK_MEMBERS,
          color: 0xff0000, reason: "colours" });
        await role(made.id).edit({ hoist: true });
        await member(ctx.msg.author.id).addRole(made.id);
        const ada = await member(ctx.msg.author.id).fetch();
        const held = await permissionsOf(ada);
        await role(made.id).removeFrom(ctx.msg.author.id);
        await rest.reorderRoles({ roles: [{ id: made.id, position: 1 }] });
        const roles = await guild.roles();
        const log = await guild.auditLog({ limit: 5 });
        await role(made.id).delete("enough");
        return { hoist: roles.find((one) => one.id === made.id).hoist, had: ada.roles.length,
          held: Permissions.has(held, Permissions.KICK_MEMBERS),
          left: (await guild.roles()).some((one) => one.id === made.id),
          reasons: log.auditLogEntries.map((entry) => entry.reason).filter(Boolean) };
        """,
    )
    assert done == {"hoist": True, "had": 1, "held": True, "left": False, "reasons": ["colours"]}


async def test_members_are_found_changed_timed_out_banned_and_let_in_again(bot):
    done = await ran(
        bot,
        f"""
        const bob = "{bot.bob}";
        const found = await guild.searchMembers("bo");
        await member(bob).setNick("Bobby");
        const timedOut = await member(bob).timeout(10, "noise");
        await member(bob).timeout(0);
        const all = [];
        for await (const one of guild.everyMember()) all.push(one.user.username);
        await member(bob).ban({{ reason: "raid", deleteMessageSeconds: 60 }});
        const ban = await rest.fetchBan({{ userId: bob }});
        await user(bob).unban();
        return {{ found: found.map((one) => one.user.id), nick: timedOut.nick,
          until: timedOut.communicationDisabledUntil > new Date().toISOString(),
          all: all.sort(), ban: ban.reason, bans: (await guild.bans()).length,
          name: (await user(bob).fetch()).username }};
        """,
    )
    assert done == {
        "found": [bot.bob],
        "nick": "Bobby",
        "until": True,
        "all": sorted(done["all"]),
        "ban": "raid",
        "bans": 0,
        "name": "bob",
    }
    assert {"ada", "bob"} < set(done["all"])


async def test_channels_are_made_with_permissions_moved_and_deleted(bot):
    done = await ran(
        bot,
        """
        const everyone = (await guild.fetch()).id;
        const made = await guild.createChannel({ name: "secret", topic: "t", permissionOverwrites: [
          { id: everyone, deny: Permissions.VIEW_CHANNEL },
          { id: ctx.msg.author.id, type: 1, allow: Permissions.VIEW_CHANNEL } ] });
        const place = channel(made.id);
        const seen = await member(ctx.msg.author.id).permissions(made.id);
        await place.setPermissions(ctx.msg.author.id, { type: 1, deny: Permissions.SEND_MESSAGES });
        await place.edit({ topic: null, nsfw: true });
        const read = await place.fetch();
        await place.clearPermissions(ctx.msg.author.id);
        const invite = await channel(here).createInvite({ maxAge: 60 });
        const known = await rest.fetchInvite({ code: invite.code });
        await rest.deleteInvite({ code: invite.code });
        await place.delete();
        return { seen: Permissions.has(seen, Permissions.VIEW_CHANNEL), topic: read.topic,
          overwrites: read.permissionOverwrites.length, code: known.code === invite.code,
          left: (await guild.channels()).some((one) => one.id === made.id) };
        """,
    )
    assert done == {"seen": True, "topic": None, "overwrites": 2, "code": True, "left": False}


async def test_threads_are_made_joined_archived_and_listed(bot):
    done = await ran(
        bot,
        """
        const thread = await message(here, ctx.msg.id).startThread({ name: "talk" });
        await rest.addThreadMember({ threadId: thread.id, userId: ctx.msg.author.id });
        const members = await rest.fetchThreadMembers({ threadId: thread.id });
        await channel(thread.id).send("in here");
        const active = await guild.threads();
        await channel(thread.id).edit({ archived: true });
        const archived = await rest.fetchArchivedThreads({ channelId: here });
        return { active: active.threads.map((one) => one.name), members: members.length > 0,
          archived: archived.threads.map((one) => one.name), parent: thread.parentId === here };
        """,
    )
    assert done == {"active": ["talk"], "members": True, "archived": ["talk"], "parent": True}


async def test_messages_are_sent_read_pinned_forwarded_and_purged(bot):
    done = await ran(
        bot,
        """
        const place = channel(here);
        await place.startTyping();
        const one = await place.send({ content: "one", attachments: [
          { filename: "a.txt", data: new Uint8Array([104, 105]) } ] });
        const two = await message(here, one.id).reply("two");
        await message(here, one.id).react("⭐");
        const stars = await message(here, one.id).reactions("⭐");
        await message(here, one.id).clearReactions();
        await message(here, one.id).pin("rules");
        const pins = await place.pins();
        await message(here, one.id).unpin();
        const three = await message(here, one.id).forward(here);
        const read = await place.messages({ after: ctx.msg.id });
        await place.bulkDelete([one.id, two.id]);
        await place.bulkDelete([three.id]);
        return { size: one.attachments[0].size, reply: two.messageReference.messageId === one.id,
          stars: stars.length, pins: pins.items.map((item) => item.message.content),
          forwarded: three.messageReference.type, read: read.length,
          left: (await place.messages({ after: ctx.msg.id })).length };
        """,
    )
    assert done == {
        "size": 2,
        "reply": True,
        "stars": 1,
        "pins": ["one"],
        "forwarded": 1,
        "read": 3 + 1,  # Discord says that something was pinned
        "left": 1,
    }


async def test_a_poll_is_sent_and_ended(bot):
    done = await ran(
        bot,
        """
        const poll = { question: "Tea?", answers: ["yes", "no"] };
        const sent = await channel(here).send({ poll });
        const { users } = await message(here, sent.id).voters(1);
        const ended = await message(here, sent.id).endPoll();
        return { question: sent.poll.question.text, users: users.length,
          over: ended.poll.results?.isFinalized ?? true };
        """,
    )
    assert done == {"question": "Tea?", "users": 0, "over": True}


async def test_what_is_another_guilds_is_out_of_reach(bot):
    other = await asked(bot.emulator.control, "POST", "/guilds", {"name": "Other"})
    foreign = other["channels"][0]["id"]
    members = f"/guilds/{other['id']}/members"
    eve = (await asked(bot.emulator.control, "POST", members, {"username": "eve"}))["user"]["id"]
    done = await ran(
        bot,
        f"""
        const codes = [];
        for (const attempt of [
          () => channel("{foreign}").send("hi"),
          () => channel("{foreign}").messages(),
          () => channel("{foreign}").delete(),
          () => message(here, ctx.msg.id).forward("{foreign}"),
          () => message("{foreign}", ctx.msg.id).forward(here),
          () => rest.editMember({{ userId: ctx.msg.author.id, channelId: "{foreign}" }}),
          () => role("{other["id"]}").edit({{ name: "x" }}),
          () => rest.fetchGuild({{ guildId: "{other["id"]}" }}),
          () => user("{eve}").send("hi"),
          () => guild.createChannel({{ name: "x", parentId: "{foreign}" }}),
        ]) codes.push(await attempt().then(() => "done", (error) => error.code));
        return codes;
        """,
    )
    assert done == ["forbidden"] * 10
    requests = (await bot.emulator.control.get("/requests")).json()
    touched = [r for r in requests if foreign in r["path"] or other["id"] in r["path"]]
    assert [r for r in touched if r["method"] != "GET"] == []


PNG = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
    "AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


async def test_a_webhook_of_the_bot_speaks_by_its_id_and_its_token_stays_with_the_host(bot):
    done = await ran(
        bot,
        """
        const hook = await channel(here).createWebhook({ name: "Gazette" });
        const listed = await guild.webhooks();
        const said = await rest.executeWebhook({ webhookId: hook.id, content: "news",
          username: "Editor", wait: true });
        const nothing = await rest.executeWebhook({ webhookId: hook.id, content: "more" });
        await rest.editWebhookMessage({ webhookId: hook.id, messageId: said.id, content: "late" });
        const read = await rest.fetchWebhookMessage({ webhookId: hook.id, messageId: said.id });
        await rest.deleteWebhookMessage({ webhookId: hook.id, messageId: said.id });
        await rest.editWebhook({ webhookId: hook.id, name: "Paper" });
        const renamed = await rest.fetchWebhook({ webhookId: hook.id });
        await rest.deleteWebhook({ webhookId: hook.id, reason: "out of print" });
        return { shown: JSON.stringify([hook, listed, renamed]).includes("token"),
          author: said.author.username, content: read.content, nothing, name: renamed.name,
          left: (await channel(here).webhooks()).length };
        """,
    )
    assert done == {
        "shown": False,
        "author": "Editor",
        "content": "late",
        "nothing": None,
        "name": "Paper",
        "left": 0,
    }


async def test_emojis_and_stickers_are_made_of_bytes(bot):
    done = await ran(
        bot,
        f"""
        const image = "{PNG}";
        const emoji = await rest.createEmoji({{ name: "dot", image }});
        await rest.editEmoji({{ emojiId: emoji.id, name: "spot" }});
        const sticker = await rest.createSticker({{ name: "dot", tags: "⚪", file: image }});
        await rest.editSticker({{ stickerId: sticker.id, description: "a dot" }});
        await message(here, ctx.msg.id).react({{ name: "spot", id: emoji.id }});
        const names = (await guild.emojis()).map((one) => one.name);
        const said = (await guild.stickers()).map((one) => one.description);
        await rest.deleteEmoji({{ emojiId: emoji.id }});
        await rest.deleteSticker({{ stickerId: sticker.id }});
        const left = [...await guild.emojis(), ...await guild.stickers()].length;
        return {{ names, said, left }};
        """,
    )
    assert done == {"names": ["spot"], "said": ["a dot"], "left": 0}


async def test_scheduled_events_and_rules_of_automod_are_made_changed_and_deleted(bot):
    done = await ran(
        bot,
        """
        const start = new Date(Date.now() + 3600_000);
        const end = new Date(Date.now() + 7200_000);
        const made = await rest.createScheduledEvent({ name: "Chess", scheduledStartTime: start,
          scheduledEndTime: end, entityType: 3, privacyLevel: 2,
          entityMetadata: { location: "Town hall" } });
        const changes = { description: "Bring a clock" };
        const edited = await rest.editScheduledEvent({ eventId: made.id, ...changes });
        const users = await rest.fetchScheduledEventUsers({ eventId: made.id });
        await rest.deleteScheduledEvent({ eventId: made.id });
        const rule = await rest.createAutoModerationRule({ name: "no spam", eventType: 1,
          triggerType: 1, triggerMetadata: { keywordFilter: ["spam*"] },
          actions: [{ type: 2, metadata: { channelId: here } }] });
        await rest.editAutoModerationRule({ ruleId: rule.id, enabled: true });
        const [read] = await rest.fetchAutoModerationRules();
        await rest.deleteAutoModerationRule({ ruleId: rule.id });
        return { description: edited.description, users: users.length, enabled: read.enabled,
          words: read.triggerMetadata.keywordFilter,
          left: (await guild.scheduledEvents()).length
            + (await rest.fetchAutoModerationRules()).length };
        """,
    )
    assert done == {
        "description": "Bring a clock",
        "users": 0,
        "enabled": True,
        "words": ["spam*"],
        "left": 0,
    }


async def test_members_are_written_to_in_private_and_nobody_reads_that(bot):
    done = await ran(
        bot,
        """
        const sent = await member(ctx.msg.author.id).send("psst");
        const code = await channel(sent.channelId).messages().then(() => "read", (e) => e.code);
        return { content: sent.content, code };
        """,
    )
    assert done == {"content": "psst", "code": "forbidden"}


async def test_voice_and_the_guild_itself(bot):
    done = await ran(
        bot,
        """
        const nowhere = await member(ctx.msg.author.id).voice().catch((error) => error.code);
        const before = await guild.fetch({ withCounts: true });
        await guild.edit({ name: "Park" });
        return { nowhere, counted: before.approximateMemberCount > 2,
          name: (await guild.fetch()).name };
        """,
    )
    assert done == {"nowhere": "not_found", "counted": True, "name": "Park"}


async def test_stages_begin_and_end_and_sounds_are_made(bot):
    done = await ran(
        bot,
        """
        const hall = (await guild.createChannel({ name: "Town hall", type: 13 })).id;
        const live = await rest.beginStage({ channelId: hall, topic: "Tea" });
        const edited = await rest.editStage({ channelId: hall, topic: "Coffee" });
        const again = { channelId: hall, topic: "x" };
        const twice = await rest.beginStage(again).catch((error) => error.discordCode);
        await rest.endStage({ channelId: hall });
        const over = await rest.fetchStage({ channelId: hall }).catch((e) => e.code);
        const bytes = new TextEncoder().encode("OggS and so on");
        const horn = await rest.createSound({ name: "horn", sound: bytes, volume: 0.5 });
        await rest.editSound({ soundId: horn.soundId, name: "trumpet" });
        const names = (await rest.fetchSounds()).map((one) => one.name);
        await rest.deleteSound({ soundId: horn.soundId });
        const text = { name: "horn", sound: "aGk=" };
        const wrong = await rest.createSound(text).catch((error) => error.message);
        return { topics: [live.topic, edited.topic], twice, over, volume: horn.volume, names,
          left: (await rest.fetchSounds()).length, wrong };
        """,
    )
    assert done == {
        "topics": ["Tea", "Coffee"],
        "twice": 150006,
        "over": "not_found",
        "volume": 0.5,
        "names": ["trumpet"],
        "left": 0,
        "wrong": "sound.create: sound: a sound is an MP3 or an Ogg",
    }


async def test_a_message_says_what_its_writer_may_do_there(bot):
    """Counted by the host, and just as `permissionsOf` counts it."""
    done = await ran(
        bot,
        """
        const everyone = (await guild.fetch()).id;
        const me = ctx.msg.author.id;
        const bits = Permissions.KICK_MEMBERS;
        const given = await rest.createRole({ name: "mods", permissions: bits });
        await channel(here).setPermissions(everyone, { type: 0, deny: Permissions.ADD_REACTIONS });
        await channel(here).setPermissions(me, { type: 1, allow: Permissions.MANAGE_MESSAGES });
        const counted = [String(await permissionsOf(me, here))];
        await member(me).addRole(given.id);
        counted.push(String(await permissionsOf(me, here)));
        return { first: ctx.msg.member.permissions, counted };
        """,
    )
    await bot.deploy(
        "on('messageCreate', (ctx) => console.log('HELD', ctx.msg.member?.permissions))"
    )
    await bot.say("again")
    await bot.logged(f"HELD {done['counted'][1]}")
    assert len({done["first"], *done["counted"]}) == 3
