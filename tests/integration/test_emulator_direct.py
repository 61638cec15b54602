"""Direct messages between the bot and those it shares a guild with."""

from __future__ import annotations

import pytest

from emulator_harness import EVERY_INTENT, a_scene, asked

DIRECT = (1 << 12) | (1 << 13) | (1 << 14) | (1 << 25)
POLL = {"question": {"text": "Q"}, "answers": [{"poll_media": {"text": "A"}}]}


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


async def opened(scene, user=None):
    body = {"recipient_id": user or scene.ada}
    return await scene.rest.call("POST", "/users/@me/channels", body)


async def test_there_is_one_conversation_with_each_user(scene):
    channel = await opened(scene)
    assert (channel["type"], channel["recipients"][0]["id"]) == (1, scene.ada)
    assert (await opened(scene))["id"] == channel["id"]
    assert await scene.rest.call("GET", f"/channels/{channel['id']}") == channel
    refused = scene.rest.refused
    for nobody in ("5", str(scene.emulator.world.bot.id)):
        body = {"recipient_id": nobody}
        assert await refused("POST", "/users/@me/channels", body) == (400, 50033)
    assert await refused("POST", "/users/@me/channels", {}) == (400, 50035)


async def test_messages_go_both_ways_without_a_guild(scene):
    messages = f"/channels/{(await opened(scene))['id']}/messages"
    ear, guilds_only = scene.listen(DIRECT), scene.listen(EVERY_INTENT & ~DIRECT)
    sent = await scene.rest.call("POST", messages, {"content": f"hi <@{scene.ada}> @everyone"})
    assert (sent["mention_everyone"], len(sent["mentions"])) == (False, 1)
    body = {"author_id": scene.ada, "content": "hello", "reply_to": sent["id"]}
    said = await asked(scene.control, "POST", messages, body)
    heard = ear.last("MESSAGE_CREATE")
    assert (heard["content"], "guild_id" in heard, "member" in heard) == ("hello", False, False)
    one = f"{messages}/{sent['id']}"
    await scene.rest.call("PATCH", one, {"content": "edited"})
    await scene.rest.call("PUT", f"{messages}/{said['id']}/reactions/🌱/@me", expect=204)
    await scene.rest.call("DELETE", f"{messages}/{said['id']}/reactions/🌱/@me", expect=204)
    await scene.rest.call("POST", messages.removesuffix("messages") + "typing", expect=204)
    poll = await scene.rest.call("POST", messages, {"poll": POLL})
    vote = {"user_id": scene.ada, "answer_id": 1}
    await asked(scene.control, "POST", f"{messages}/{poll['id']}/votes", vote)
    await scene.rest.call("DELETE", one, expect=204)
    assert ear.names == [
        "MESSAGE_CREATE",
        "MESSAGE_CREATE",
        "MESSAGE_UPDATE",
        "MESSAGE_REACTION_ADD",
        "MESSAGE_REACTION_REMOVE",
        "TYPING_START",
        "MESSAGE_CREATE",
        "MESSAGE_POLL_VOTE_ADD",
        "MESSAGE_DELETE",
    ]
    assert guilds_only.names == []
    assert len(await scene.rest.call("GET", messages)) == 2


async def test_some_cannot_be_written_to(scene):
    messages = f"/channels/{(await opened(scene))['id']}/messages"
    await asked(scene.control, "PATCH", f"/users/{scene.ada}", {"takes_messages": False})
    assert await scene.rest.refused("POST", messages, {"content": "x"}) == (403, 50007)
    await asked(scene.control, "PATCH", f"/users/{scene.ada}", {"takes_messages": True})
    await asked(scene.control, "DELETE", f"/guilds/{scene.guild}/members/{scene.ada}")
    assert await scene.rest.refused("POST", messages, {"content": "x"}) == (403, 50007)
    body = {"username": "robot", "bot": True}
    path = f"/guilds/{scene.guild}/members"
    robot = (await asked(scene.control, "POST", path, body))["user"]["id"]
    other = f"/channels/{(await opened(scene, robot))['id']}/messages"
    assert await scene.rest.refused("POST", other, {"content": "x"}) == (403, 50007)


async def test_what_only_guilds_have_is_refused(scene):
    channel = f"/channels/{(await opened(scene))['id']}"
    sent = await scene.rest.call("POST", f"{channel}/messages", {"content": "x"})
    refused = scene.rest.refused
    assert await refused("PUT", f"{channel}/pins/{sent['id']}") == (403, 50003)
    thread = f"{channel}/messages/{sent['id']}/threads"
    assert await refused("POST", thread, {"name": "t"}) == (403, 50003)
    assert await refused("POST", f"{channel}/invites", {}) == (403, 50003)
    assert await refused("POST", f"{channel}/webhooks", {"name": "h"}) == (403, 50003)
    ids = {"messages": [sent["id"], sent["id"]]}
    assert await refused("POST", f"{channel}/messages/bulk-delete", ids) == (403, 50003)
    stranger = await asked(
        scene.control, "POST", f"/guilds/{scene.guild}/members", {"username": "eve"}
    )
    body = {"author_id": stranger["user"]["id"], "content": "x"}
    await asked(scene.control, "POST", f"{channel}/messages", body, expect=403)
