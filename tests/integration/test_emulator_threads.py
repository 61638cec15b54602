"""Threads and forum posts: started, joined, changed, archived and listed."""

from __future__ import annotations

import json

import pytest

from emulator_harness import EVERY_INTENT, a_scene, asked
from trellis.emulator import permissions as bits

NEWS, NEWS_THREAD, PUBLIC, PRIVATE, FORUM = 5, 10, 11, 12, 15


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


async def a_channel(scene, kind, **body):
    path = f"/guilds/{scene.guild}/channels"
    return await scene.rest.call("POST", path, {"name": "c", "type": kind, **body}, expect=201)


async def a_thread(scene, kind=PUBLIC, name="weeds", **body):
    path = f"/channels/{scene.channel}/threads"
    return await scene.rest.call("POST", path, {"name": name, "type": kind, **body}, expect=201)


async def archive(scene, thread, archived=True):  # noqa: FBT002
    return await scene.rest.call("PATCH", f"/channels/{thread['id']}", {"archived": archived})


async def test_a_thread_starts_from_a_message_and_has_its_id(scene):
    said = await scene.say("about weeds")
    ear, path = scene.listen(), f"{scene.messages}/{said['id']}/threads"
    thread = await scene.rest.call(
        "POST", path, {"name": "weeds", "auto_archive_duration": 60}, expect=201
    )
    assert (thread["id"], thread["type"], thread["parent_id"]) == (said["id"], 11, scene.channel)
    assert thread["thread_metadata"]["auto_archive_duration"] == 60
    assert thread["member"]["user_id"] == thread["owner_id"]
    assert ear.names == [
        "THREAD_CREATE",
        "GUILD_AUDIT_LOG_ENTRY_CREATE",
        "MESSAGE_UPDATE",
        "MESSAGE_CREATE",
    ]
    assert ear.last("THREAD_CREATE")["newly_created"] is True
    message = await scene.rest.call("GET", f"{scene.messages}/{said['id']}")
    assert message["flags"] & (1 << 5)
    assert message["thread"]["id"] == thread["id"]
    starter = (await scene.rest.call("GET", f"/channels/{thread['id']}/messages"))[0]
    assert (starter["type"], starter["referenced_message"]["content"]) == (21, "about weeds")
    assert await scene.rest.refused("POST", path, {"name": "again"}) == (400, 160004)


async def test_announcement_channels_have_threads_of_their_own_kind(scene):
    news = await a_channel(scene, NEWS)
    messages = f"/channels/{news['id']}/messages"
    sent = await scene.rest.call("POST", messages, {"content": "news"})
    path = f"{messages}/{sent['id']}/threads"
    assert (await scene.rest.call("POST", path, {"name": "t"}, expect=201))["type"] == NEWS_THREAD
    bare = f"/channels/{news['id']}/threads"
    body = {"name": "t", "type": PUBLIC}
    assert await scene.rest.refused("POST", bare, body) == (400, 50024)


async def test_a_thread_without_a_message_is_private_unless_asked(scene):
    path = f"/channels/{scene.channel}/threads"
    private = await scene.rest.call("POST", path, {"name": "p", "invitable": False}, expect=201)
    assert private["type"] == PRIVATE
    assert private["thread_metadata"]["invitable"] is False
    ear = scene.listen()
    public = await a_thread(scene, name="open")
    assert (public["type"], public["member_count"]) == (PUBLIC, 1)
    told = ear.last("MESSAGE_CREATE")
    assert (told["type"], told["content"]) == (18, "open")
    assert told["message_reference"]["channel_id"] == public["id"]


async def test_a_post_in_a_forum_has_its_first_message(scene):
    tags = [{"name": "q"}, {"name": "done", "moderated": True}]
    forum = await a_channel(scene, FORUM, available_tags=tags, default_thread_rate_limit_per_user=7)
    path, tag = f"/channels/{forum['id']}/threads", forum["available_tags"][0]["id"]
    body = {"name": "help", "message": {"content": "how?"}, "applied_tags": [tag]}
    ear = scene.listen()
    post = await scene.rest.call("POST", path, body, expect=201)
    assert (post["type"], post["applied_tags"], post["rate_limit_per_user"]) == (11, [tag], 7)
    assert post["message"]["content"] == "how?"
    assert post["message"]["id"] == post["id"]
    assert ear.names == ["THREAD_CREATE", "GUILD_AUDIT_LOG_ENTRY_CREATE", "MESSAGE_CREATE"]
    with_file = await scene.rest.call(
        "POST",
        path,
        data={"payload_json": json.dumps({"name": "f", "message": {}})},
        files={"files[0]": ("a.txt", b"data", "text/plain")},
        expect=201,
    )
    assert with_file["message"]["attachments"][0]["size"] == 4
    refused = scene.rest.refused
    assert await refused("POST", path, body | {"applied_tags": ["5"]}) == (404, 10087)
    assert await refused("POST", path, {"name": "n", "message": {}}) == (400, 50006)
    assert await refused("POST", path, {"name": "n"}) == (400, 50035)
    messages = f"/channels/{forum['id']}/messages"
    assert await refused("POST", messages, {"content": "x"}) == (400, 50008)
    active = await scene.rest.call("GET", f"/guilds/{scene.guild}/threads/active")
    assert len(active["threads"]) == 2


async def test_a_forum_may_require_a_tag(scene):
    forum = await a_channel(scene, FORUM, available_tags=[{"name": "q"}])
    path = f"/channels/{forum['id']}"
    await scene.rest.call("PATCH", path, {"flags": 1 << 4})
    body = {"name": "n", "message": {"content": "c"}}
    assert await scene.rest.refused("POST", path + "/threads", body) == (400, 40067)


async def test_one_post_of_a_forum_is_pinned_at_a_time(scene):
    forum = await a_channel(scene, FORUM)
    path, body = f"/channels/{forum['id']}/threads", {"name": "n", "message": {"content": "c"}}
    first, second = [await scene.rest.call("POST", path, body, expect=201) for _ in range(2)]
    pinned = await scene.rest.call("PATCH", f"/channels/{first['id']}", {"flags": 2})
    assert pinned["flags"] == 2
    refused = await scene.rest.refused("PATCH", f"/channels/{second['id']}", {"flags": 2})
    assert refused == (400, 30047)


async def test_a_thread_is_changed_archived_and_woken(scene):
    thread = await a_thread(scene)
    path, ear = f"/channels/{thread['id']}", scene.listen()
    changed = await scene.rest.call(
        "PATCH",
        path,
        {"name": "moss", "rate_limit_per_user": 9, "locked": True, "auto_archive_duration": 60},
    )
    assert (changed["name"], changed["rate_limit_per_user"]) == ("moss", 9)
    assert changed["thread_metadata"]["locked"] is True
    assert ear.heard() == ["THREAD_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert (await archive(scene, thread))["thread_metadata"]["archived"] is True
    assert await scene.rest.refused("PATCH", path, {"name": "x"}) == (400, 50083)
    assert await scene.rest.refused("PUT", path + "/thread-members/@me") == (400, 50083)
    ear.heard()
    sent = await scene.rest.call("POST", path + "/messages", {"content": "wake up"})
    assert ear.heard() == ["THREAD_UPDATE", "MESSAGE_CREATE"]
    woken = await scene.rest.call("GET", path)
    assert woken["thread_metadata"]["archived"] is False
    assert (woken["total_message_sent"], woken["last_message_id"]) == (1, sent["id"])


async def test_a_thread_that_goes_is_told(scene):
    thread, ear = await a_thread(scene), scene.listen()
    await scene.rest.call("DELETE", f"/channels/{thread['id']}")
    assert ear.names == ["THREAD_DELETE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert ear.last("THREAD_DELETE") == {
        "id": thread["id"],
        "guild_id": scene.guild,
        "parent_id": scene.channel,
        "type": PUBLIC,
    }
    assert await scene.rest.refused("GET", f"/channels/{thread['id']}") == (404, 10003)


async def test_members_come_and_go(scene):
    thread = await a_thread(scene)
    members = f"/channels/{thread['id']}/thread-members"
    ear, plain = scene.listen(), scene.listen(EVERY_INTENT & ~(1 << 1))
    await scene.rest.call("PUT", f"{members}/{scene.ada}", expect=204)
    await scene.rest.call("PUT", f"{members}/{scene.ada}", expect=204)
    assert ear.heard() == ["THREAD_MEMBERS_UPDATE"]
    assert plain.heard() == []
    one = await scene.rest.call("GET", f"{members}/{scene.ada}", params={"with_member": "true"})
    assert (one["user_id"], one["member"]["user"]["username"]) == (scene.ada, "ada")
    everybody = await scene.rest.call("GET", members)
    assert scene.ada in {member["user_id"] for member in everybody}
    first = await scene.rest.call("GET", members, params={"limit": 1})
    after = {"after": first[0]["user_id"]}
    assert len(await scene.rest.call("GET", members, params=after)) == 1
    await scene.rest.call("DELETE", f"{members}/{scene.ada}", expect=204)
    assert ear.last("THREAD_MEMBERS_UPDATE")["removed_member_ids"] == [scene.ada]
    assert ear.last("THREAD_MEMBERS_UPDATE")["member_count"] == 1
    assert await scene.rest.refused("GET", f"{members}/{scene.ada}") == (404, 10007)
    await scene.rest.call("DELETE", f"{members}/@me", expect=204)
    await scene.rest.call("PUT", f"{members}/@me", expect=204)
    assert plain.heard() == ["THREAD_MEMBERS_UPDATE"] * 2
    assert await scene.rest.refused("PUT", f"{members}/5") == (404, 10013)
    here = f"/channels/{scene.channel}/thread-members"
    assert await scene.rest.refused("GET", here) == (400, 50024)


async def test_archived_threads_are_listed_the_last_one_first(scene):
    made = [await a_thread(scene, name=f"t{i}") for i in range(3)]
    private = await a_thread(scene, PRIVATE, "hidden")
    for thread in [*made, private]:
        await archive(scene, thread)
    base = f"/channels/{scene.channel}/threads/archived"
    public = await scene.rest.call("GET", base + "/public")
    assert [t["name"] for t in public["threads"]] == ["t2", "t1", "t0"]
    assert len(public["members"]) == 3
    page = await scene.rest.call("GET", base + "/public", params={"limit": 2})
    assert page["has_more"] is True
    before = page["threads"][-1]["thread_metadata"]["archive_timestamp"]
    rest = await scene.rest.call("GET", base + "/public", params={"before": before})
    assert [t["name"] for t in rest["threads"]] == ["t0"]
    hidden = await scene.rest.call("GET", base + "/private")
    assert [t["name"] for t in hidden["threads"]] == ["hidden"]
    own = f"/channels/{scene.channel}/users/@me/threads/archived/private"
    assert [t["name"] for t in (await scene.rest.call("GET", own))["threads"]] == ["hidden"]
    older = {"before": private["id"]}
    assert (await scene.rest.call("GET", own, params=older))["threads"] == []
    assert await scene.rest.refused("GET", base + "/public?before=soon") == (400, 50035)
    active = await scene.rest.call("GET", f"/guilds/{scene.guild}/threads/active")
    assert active["threads"] == []


async def test_threads_go_with_what_one_may():
    allowed = bits.VIEW_CHANNEL | bits.SEND_MESSAGES | bits.READ_MESSAGE_HISTORY
    async with a_scene(bot_permissions=0) as scene:
        everyone = scene.emulator.world.guilds[int(scene.guild)].everyone
        everyone.permissions = allowed
        said, refused = await scene.say("weeds"), scene.rest.refused
        path = f"{scene.messages}/{said['id']}/threads"
        assert await refused("POST", path, {"name": "n"}) == (403, 50013)
        bare = f"/channels/{scene.channel}/threads"
        assert await refused("POST", bare, {"name": "n"}) == (403, 50013)
        assert await refused("POST", bare, {"name": "n", "type": PUBLIC}) == (403, 50013)
        body = {"guild_id": scene.guild, "name": "t", "parent_id": scene.channel}
        thread = await asked(scene.control, "POST", "/channels", {**body, "type": PUBLIC})
        hidden = await asked(scene.control, "POST", "/channels", {**body, "type": PRIVATE})
        one = f"/channels/{thread['id']}"
        for change in ({"name": "x"}, {"locked": True}, {"archived": True}):
            assert await refused("PATCH", one, change) == (403, 50013)
        assert await refused("DELETE", one) == (403, 50013)
        assert await refused("DELETE", f"{one}/thread-members/{scene.ada}") == (403, 50013)
        assert await refused("GET", f"/channels/{hidden['id']}") == (403, 50001)
        assert await refused("POST", f"{one}/messages", {"content": "x"}) == (403, 50013)
        everyone.permissions |= bits.SEND_MESSAGES_IN_THREADS
        await scene.rest.call("POST", f"{one}/messages", {"content": "x"})
        private = f"/channels/{scene.channel}/threads/archived/private"
        assert await refused("GET", private) == (403, 50013)


async def test_only_those_who_manage_threads_write_in_a_locked_one():
    allowed = bits.EVERYONE_DEFAULT
    async with a_scene(bot_permissions=allowed) as scene:
        thread = await a_thread(scene)
        scene.emulator.world.channels[int(thread["id"])].thread.locked = True
        path = f"/channels/{thread['id']}/messages"
        assert await scene.rest.refused("POST", path, {"content": "x"}) == (403, 50013)
