"""Webhooks: made, changed, removed, written through, with the bot's token or their own."""

from __future__ import annotations

import pytest

from emulator_harness import a_scene, asked
from trellis.emulator import permissions as bits

IMAGE = "data:image/png;base64,iVBORw0KGgo="
NEWS, FORUM = 5, 15


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


def hooks(scene):
    return f"/channels/{scene.channel}/webhooks"


async def a_hook(scene, name="Gardener", channel=None, **body):
    path = f"/channels/{channel or scene.channel}/webhooks"
    return await scene.rest.call("POST", path, {"name": name, **body})


def with_token(hook):
    return f"/webhooks/{hook['id']}/{hook['token']}"


async def a_channel(scene, kind, name="c"):
    body = {"guild_id": scene.guild, "name": name, "type": kind}
    return (await asked(scene.control, "POST", "/channels", body))["id"]


async def test_a_webhook_is_made_found_changed_and_removed(scene):
    ear = scene.listen()
    hook = await a_hook(scene, avatar=IMAGE)
    assert hook["avatar"] is not None
    assert hook["url"].endswith(f"/{hook['token']}")
    assert ear.heard() == ["WEBHOOKS_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    for path in (hooks(scene), f"/guilds/{scene.guild}/webhooks"):
        assert [h["id"] for h in await scene.rest.call("GET", path)] == [hook["id"]]
    one = f"/webhooks/{hook['id']}"
    assert (await scene.rest.call("GET", one))["token"] == hook["token"]
    other = await a_channel(scene, 0)
    ear.heard()
    moved = await scene.rest.call(
        "PATCH", one, {"name": "Bee", "channel_id": other, "avatar": None}
    )
    assert (moved["name"], moved["channel_id"], moved["avatar"]) == ("Bee", other, None)
    assert ear.heard() == ["WEBHOOKS_UPDATE"] * 2 + ["GUILD_AUDIT_LOG_ENTRY_CREATE"]
    await scene.rest.call("DELETE", one, expect=204)
    assert await scene.rest.refused("GET", one) == (404, 10015)


async def test_its_token_is_enough(scene):
    hook = await a_hook(scene)
    path = with_token(hook)
    anonymous = {"headers": {"authorization": ""}}
    assert "user" not in await scene.rest.call("GET", path, **anonymous)
    body = {"name": "Bee", "channel_id": "5"}
    changed = await scene.rest.call("PATCH", path, body, **anonymous)
    assert (changed["name"], changed["channel_id"]) == ("Bee", scene.channel)
    wrong = f"/webhooks/{hook['id']}/wrong"
    assert await scene.rest.refused("GET", wrong) == (401, 50027)
    assert await scene.rest.refused("GET", "/webhooks/5/wrong") == (404, 10015)
    await scene.rest.call("DELETE", path, expect=204, **anonymous)


async def test_a_message_is_written_edited_and_deleted_through_it(scene):
    hook, ear = await a_hook(scene), scene.listen()
    path, body = with_token(hook), {"content": "@everyone hi", "username": "Bumblebee"}
    await scene.rest.call("POST", path, body, expect=204)
    assert ear.last("MESSAGE_CREATE")["author"]["username"] == "Bumblebee"
    sent = await scene.rest.call("POST", path + "?wait=true", body)
    assert (sent["webhook_id"], sent["author"]["id"]) == (hook["id"], hook["id"])
    assert sent["mention_everyone"] is True
    assert "application_id" not in sent
    one = f"{path}/messages/{sent['id']}"
    assert (await scene.rest.call("PATCH", one, {"content": "two"}))["content"] == "two"
    assert (await scene.rest.call("GET", one))["content"] == "two"
    await scene.rest.call("DELETE", one, expect=204)
    assert await scene.rest.refused("GET", one) == (404, 10008)
    said = await scene.say("not the webhook's")
    assert await scene.rest.refused("GET", f"{path}/messages/{said['id']}") == (404, 10008)
    assert await scene.rest.refused("POST", path, {}) == (400, 50006)


async def test_it_writes_in_threads_and_makes_posts(scene):
    forum = await a_channel(scene, FORUM)
    path = with_token(await a_hook(scene, channel=forum))
    body = {"content": "first", "thread_name": "News"}
    post = await scene.rest.call("POST", path + "?wait=true", body)
    thread = await scene.rest.call("GET", f"/channels/{post['channel_id']}")
    assert (thread["name"], thread["parent_id"], thread["id"]) == ("News", forum, post["id"])
    where = f"?wait=true&thread_id={thread['id']}"
    second = await scene.rest.call("POST", path + where, {"content": "second"})
    one = f"{path}/messages/{second['id']}"
    assert await scene.rest.refused("GET", one) == (404, 10008)
    inside = f"{one}?thread_id={thread['id']}"
    assert (await scene.rest.call("GET", inside))["content"] == "second"
    refused = scene.rest.refused
    assert await refused("POST", path, {"content": "x"}) == (400, 220001)
    assert await refused("POST", path + where, body) == (400, 220002)
    assert await refused("POST", path + "?thread_id=5", {"content": "x"}) == (404, 10003)
    plain = with_token(await a_hook(scene))
    assert await refused("POST", plain, body) == (400, 220003)


async def test_an_announcement_channel_is_followed(scene):
    news = await a_channel(scene, NEWS, "news")
    path, body = f"/channels/{news}/followers", {"webhook_channel_id": scene.channel}
    made = await scene.rest.call("POST", path, body)
    assert made["channel_id"] == news
    follower = await scene.rest.call("GET", f"/webhooks/{made['webhook_id']}")
    assert (follower["type"], follower["source_channel"]["name"]) == (2, "news")
    here = f"/channels/{scene.channel}/followers"
    assert await scene.rest.refused("POST", here, body) == (400, 50024)


async def test_webhooks_have_permissions_fields_and_limits(scene):
    refused = scene.rest.refused
    for wrong in ({}, {"name": ""}, {"name": "x" * 81}, {"name": "My Discord"}):
        assert await refused("POST", hooks(scene), wrong) == (400, 50035)
    assert await refused("POST", hooks(scene), {"name": "x", "avatar": "no"}) == (400, 50046)
    for i in range(15):
        await a_hook(scene, f"h{i}")
    assert await refused("POST", hooks(scene), {"name": "one more"}) == (400, 30007)
    async with a_scene(bot_permissions=bits.VIEW_CHANNEL) as weak:
        refused, guild = weak.rest.refused, weak.emulator.world.guilds[int(weak.guild)]
        guild.everyone.permissions |= bits.MANAGE_WEBHOOKS
        hook = await a_hook(weak)
        guild.everyone.permissions &= ~bits.MANAGE_WEBHOOKS
        one = f"/webhooks/{hook['id']}"
        assert await refused("POST", hooks(weak), {"name": "x"}) == (403, 50013)
        assert await refused("GET", hooks(weak)) == (403, 50013)
        assert await refused("GET", f"/guilds/{weak.guild}/webhooks") == (403, 50013)
        assert await refused("GET", one) == (403, 50013)
        assert await refused("PATCH", one, {"name": "x"}) == (403, 50013)
        assert await refused("DELETE", one) == (403, 50013)


async def test_webhooks_go_with_their_channel(scene):
    hook = await a_hook(scene)
    await scene.rest.call("DELETE", f"/channels/{scene.channel}")
    assert await scene.rest.refused("POST", with_token(hook), {"content": "x"}) == (404, 10015)
