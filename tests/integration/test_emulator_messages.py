"""Pins, bulk deletes, crossposts, reactions, forwards and polls, as Discord's REST API has them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from emulator_harness import EVERY_INTENT, a_scene, asked
from trellis.emulator import permissions as bits
from trellis.emulator.snowflakes import DISCORD_EPOCH_MS, TIME_SHIFT

POLL = {
    "question": {"text": "Which?"},
    "answers": [
        {"poll_media": {"text": "Rose", "emoji": {"name": "🌹"}}},
        {"poll_media": {"text": "Tulip"}},
    ],
    "duration": 1,
    "layout_type": 1,
}


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


@pytest.fixture
async def weak():
    """The bot may do what everybody may, which is little."""
    async with a_scene(bot_permissions=0) as scene:
        everyone = scene.emulator.world.guilds[int(scene.guild)].everyone
        everyone.permissions = bits.VIEW_CHANNEL | bits.SEND_MESSAGES | bits.READ_MESSAGE_HISTORY
        yield scene


@pytest.mark.parametrize("route", ["pins", "messages/pins"])
async def test_a_message_is_pinned_and_unpinned(scene, route):
    said, ear = await scene.say("keep"), scene.listen()
    path = f"/channels/{scene.channel}/{route}/{said['id']}"
    await scene.rest.call("PUT", path, expect=204)
    await scene.rest.call("PUT", path, expect=204)
    assert ear.names == [
        "MESSAGE_UPDATE",
        "CHANNEL_PINS_UPDATE",
        "GUILD_AUDIT_LOG_ENTRY_CREATE",
        "MESSAGE_CREATE",
    ]
    told = ear.last("MESSAGE_CREATE")
    assert (told["type"], told["message_reference"]["message_id"]) == (6, said["id"])
    assert (await scene.rest.call("GET", f"{scene.messages}/{said['id']}"))["pinned"] is True
    assert (await scene.rest.call("GET", f"/channels/{scene.channel}"))["last_pin_timestamp"]
    system = f"/channels/{scene.channel}/{route}/{told['id']}"
    assert await scene.rest.refused("PUT", system) == (403, 50021)
    await scene.rest.call("DELETE", path, expect=204)
    assert await scene.rest.call("GET", f"/channels/{scene.channel}/pins") == []


async def test_pins_are_listed_the_last_one_first(scene):
    ids = [(await scene.say(f"m{i}"))["id"] for i in range(3)]
    for number in ids:
        await scene.rest.call("PUT", f"/channels/{scene.channel}/pins/{number}", expect=204)
    old = await scene.rest.call("GET", f"/channels/{scene.channel}/pins")
    assert [m["id"] for m in old] == ids[::-1]
    new = f"{scene.messages}/pins"
    page = await scene.rest.call("GET", new, params={"limit": 2})
    assert page["has_more"] is True
    assert [item["message"]["id"] for item in page["items"]] == ids[:0:-1]
    before = {"before": page["items"][-1]["pinned_at"]}
    rest = await scene.rest.call("GET", new, params=before)
    assert [item["message"]["id"] for item in rest["items"]] == ids[:1]


async def test_pins_have_a_permission_and_a_limit(scene, weak):
    said = await weak.say("keep")
    assert await weak.rest.refused("PUT", f"{weak.messages}/pins/{said['id']}") == (403, 50013)
    assert await scene.rest.refused("PUT", f"{scene.messages}/pins/5") == (404, 10008)
    said = [await scene.say("m") for _ in range(251)]
    world = scene.emulator.world
    messages = world.channels[int(scene.channel)].messages
    for message in said[:250]:
        messages[int(message["id"])].pinned_at = world.timestamp()
    path = f"{scene.messages}/pins/{said[250]['id']}"
    assert await scene.rest.refused("PUT", path) == (400, 30003)


async def test_messages_are_deleted_in_bulk(scene, weak):
    ids = [(await scene.say("m"))["id"] for _ in range(3)]
    path, ear = f"{scene.messages}/bulk-delete", scene.listen()
    await scene.rest.call("POST", path, {"messages": [*ids, str(int(ids[0]) + 1)]}, expect=204)
    assert ear.names == ["MESSAGE_DELETE_BULK", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert ear.last("MESSAGE_DELETE_BULK")["ids"] == ids
    assert await scene.rest.call("GET", scene.messages) == []
    refused = scene.rest.refused
    assert await refused("POST", path, {"messages": ids[:1]}) == (400, 50016)
    assert await refused("POST", path, {"messages": [ids[0]] * 101}) == (400, 50016)
    assert await refused("POST", path, {"messages": ["x", "y"]}) == (400, 50035)
    then = datetime.now(UTC) - timedelta(days=14, minutes=1)
    old = str((int(then.timestamp() * 1000) - DISCORD_EPOCH_MS) << TIME_SHIFT)
    assert await refused("POST", path, {"messages": [ids[0], old]}) == (400, 50034)
    body = {"messages": ids}
    assert await weak.rest.refused("POST", f"{weak.messages}/bulk-delete", body) == (403, 50013)


async def test_deleting_what_another_wrote_is_recorded(scene):
    said = await scene.say("spam")
    why = {"X-Audit-Log-Reason": "spam"}
    await scene.rest.call("DELETE", f"{scene.messages}/{said['id']}", expect=204, headers=why)
    own = await scene.rest.call("POST", scene.messages, {"content": "own"})
    await scene.rest.call("DELETE", f"{scene.messages}/{own['id']}", expect=204)
    log = await scene.rest.call("GET", f"/guilds/{scene.guild}/audit-logs")
    [entry] = log["audit_log_entries"]
    assert (entry["action_type"], entry["target_id"], entry["reason"]) == (72, scene.ada, "spam")
    assert entry["options"] == {"channel_id": scene.channel, "count": "1"}


async def test_an_announcement_is_crossposted_once(scene):
    body = {"guild_id": scene.guild, "name": "news", "type": 5}
    news = (await asked(scene.control, "POST", "/channels", body))["id"]
    messages = f"/channels/{news}/messages"
    sent = await scene.rest.call("POST", messages, {"content": "news"})
    ear, path = scene.listen(), f"{messages}/{sent['id']}/crosspost"
    assert (await scene.rest.call("POST", path))["flags"] & 1
    assert ear.names == ["MESSAGE_UPDATE"]
    assert await scene.rest.refused("POST", path) == (400, 40033)
    here = await scene.rest.call("POST", scene.messages, {"content": "no news"})
    path = f"{scene.messages}/{here['id']}/crosspost"
    assert await scene.rest.refused("POST", path) == (400, 50024)


async def test_typing_is_told(scene):
    ear = scene.listen()
    await scene.rest.call("POST", f"/channels/{scene.channel}/typing", expect=204)
    [(name, body)] = ear.events
    assert (name, body["channel_id"], body["guild_id"]) == (
        "TYPING_START",
        scene.channel,
        scene.guild,
    )
    assert body["member"]["user"]["id"] == body["user_id"]


async def test_reactions_are_paged_and_cleared(scene, weak):
    said = await scene.say("like it?")
    path = f"{scene.messages}/{said['id']}/reactions"
    await scene.rest.call("PUT", f"{path}/🌱/@me", expect=204)
    await scene.rest.call("PUT", f"{path}/🌻/@me", expect=204)
    reaction = {"user_id": scene.ada, "emoji": "🌱"}
    await asked(scene.control, "POST", path, reaction)
    users = [u["id"] for u in await scene.rest.call("GET", f"{path}/🌱")]
    assert users == sorted(users, key=int)
    first = await scene.rest.call("GET", f"{path}/🌱", params={"limit": 1})
    after = {"after": first[0]["id"]}
    assert [u["id"] for u in await scene.rest.call("GET", f"{path}/🌱", params=after)] == users[1:]
    assert await scene.rest.call("GET", f"{path}/🌱", params={"type": 1}) == []
    ear = scene.listen()
    await scene.rest.call("DELETE", f"{path}/🌱", expect=204)
    assert ear.last("MESSAGE_REACTION_REMOVE_EMOJI")["emoji"] == {"id": None, "name": "🌱"}
    assert await scene.rest.refused("DELETE", f"{path}/🌱") == (404, 10014)
    await scene.rest.call("DELETE", path, expect=204)
    assert ear.names == ["MESSAGE_REACTION_REMOVE_EMOJI", "MESSAGE_REACTION_REMOVE_ALL"]
    assert "reactions" not in await scene.rest.call("GET", f"{scene.messages}/{said['id']}")
    said = await weak.say("like it?")
    path = f"{weak.messages}/{said['id']}/reactions"
    assert await weak.rest.refused("DELETE", path) == (403, 50013)
    assert await weak.rest.refused("DELETE", f"{path}/🌱") == (403, 50013)
    assert await weak.rest.refused("PUT", f"{path}/🌱/@me") == (403, 50013)
    await asked(weak.control, "POST", path, {"user_id": weak.ada, "emoji": "🌱"})
    await weak.rest.call("PUT", f"{path}/🌱/@me", expect=204)


async def test_a_message_is_forwarded_as_it_was(scene):
    said = await scene.say("news", embeds=[{"title": "T"}])
    path = f"/guilds/{scene.guild}/channels"
    other = await scene.rest.call("POST", path, {"name": "other"}, expect=201)
    reference = {"type": 1, "message_id": said["id"], "channel_id": scene.channel}
    messages = f"/channels/{other['id']}/messages"
    sent = await scene.rest.call("POST", messages, {"message_reference": reference})
    [snapshot] = sent["message_snapshots"]
    assert snapshot["message"]["content"] == "news"
    assert snapshot["message"]["embeds"][0]["title"] == "T"
    assert (sent["type"], sent["content"]) == (0, "")
    assert sent["message_reference"]["type"] == 1
    assert "referenced_message" not in sent
    again = {"type": 1, "message_id": sent["id"], "channel_id": other["id"]}
    twice = await scene.rest.call("POST", scene.messages, {"message_reference": again})
    assert twice["message_snapshots"] == sent["message_snapshots"]
    lost = {"message_reference": reference | {"message_id": "5"}}
    assert await scene.rest.refused("POST", messages, lost) == (404, 10008)


async def test_nothing_is_forwarded_from_where_one_cannot_read(weak):
    deny = {"id": weak.guild, "type": 0, "deny": str(bits.VIEW_CHANNEL)}
    body = {"guild_id": weak.guild, "name": "hidden", "permission_overwrites": [deny]}
    hidden = (await asked(weak.control, "POST", "/channels", body))["id"]
    reference = {"type": 1, "message_id": "5", "channel_id": hidden}
    refused = await weak.rest.refused("POST", weak.messages, {"message_reference": reference})
    assert refused == (403, 50001)


async def test_a_poll_is_made_voted_in_and_ended(scene):
    ear = scene.listen()
    sent = await scene.rest.call("POST", scene.messages, {"poll": POLL})
    assert [answer["answer_id"] for answer in sent["poll"]["answers"]] == [1, 2]
    assert sent["poll"]["results"] == {"answer_counts": [], "is_finalized": False}
    votes = f"{scene.messages}/{sent['id']}/votes"
    for answer in (1, 1, 2):
        body = {"user_id": scene.ada, "answer_id": answer}
        await asked(scene.control, "POST", votes, body)
    assert ear.heard() == [
        "MESSAGE_CREATE",
        "MESSAGE_POLL_VOTE_ADD",
        "MESSAGE_POLL_VOTE_REMOVE",
        "MESSAGE_POLL_VOTE_ADD",
    ]
    poll = f"/channels/{scene.channel}/polls/{sent['id']}"
    voters = await scene.rest.call("GET", f"{poll}/answers/2")
    assert [user["id"] for user in voters["users"]] == [scene.ada]
    after = {"after": scene.ada}
    assert (await scene.rest.call("GET", f"{poll}/answers/2", params=after))["users"] == []
    assert await scene.rest.refused("GET", f"{poll}/answers/3") == (404, 10102)
    edit = f"{scene.messages}/{sent['id']}"
    assert await scene.rest.refused("PATCH", edit, {"content": "x"}) == (400, 520003)
    ended = await scene.rest.call("POST", f"{poll}/expire")
    assert ended["poll"]["results"]["is_finalized"] is True
    assert ended["poll"]["results"]["answer_counts"] == [{"id": 2, "count": 1, "me_voted": False}]
    assert ear.heard() == ["MESSAGE_UPDATE", "MESSAGE_CREATE"]
    result = (await scene.rest.call("GET", scene.messages))[0]
    facts = {field["name"]: field["value"] for field in result["embeds"][0]["fields"]}
    assert (result["type"], facts["victor_answer_text"], facts["total_votes"]) == (46, "Tulip", "1")
    assert await scene.rest.refused("POST", f"{poll}/expire") == (400, 520001)
    late = {"user_id": scene.ada, "answer_id": 1}
    assert (await asked(scene.control, "POST", votes, late, expect=400))["code"] == 520001


async def test_one_may_vote_for_many_where_the_poll_lets_them(scene):
    sent = await scene.rest.call(
        "POST", scene.messages, {"poll": POLL | {"allow_multiselect": True}}
    )
    votes = f"{scene.messages}/{sent['id']}/votes"
    for answer in (1, 2):
        await asked(scene.control, "POST", votes, {"user_id": scene.ada, "answer_id": answer})
    body = {"user_id": scene.ada, "answer_id": 1}
    left = await asked(scene.control, "DELETE", votes, body)
    counts = left["poll"]["results"]["answer_counts"]
    assert counts == [{"id": 2, "count": 1, "me_voted": False}]


async def test_polls_have_fields_limits_and_a_permission(scene, weak):
    refused = scene.rest.refused
    for wrong in (
        POLL | {"answers": []},
        POLL | {"answers": POLL["answers"] * 6},
        POLL | {"duration": 769},
        POLL | {"question": {"text": "x" * 301}},
        POLL | {"answers": [{"poll_media": {"text": "x" * 56}}]},
    ):
        assert await refused("POST", scene.messages, {"poll": wrong}) == (400, 50035)
    assert await weak.rest.refused("POST", weak.messages, {"poll": POLL}) == (403, 50013)
    plain = await scene.say("no poll")
    path = f"/channels/{scene.channel}/polls/{plain['id']}/expire"
    assert await refused("POST", path) == (400, 520006)


async def test_a_poll_is_what_members_wrote(scene):
    blank = scene.listen(EVERY_INTENT & ~(1 << 15))
    sent = await scene.rest.call("POST", scene.messages, {"poll": POLL})
    assert blank.last("MESSAGE_CREATE")["poll"]["question"] == sent["poll"]["question"]


@pytest.mark.parametrize(
    ("embed", "field", "code"),
    [
        ({"timestamp": "yesterday"}, "timestamp", "DATE_TIME_TYPE_PARSE"),
        ({"url": "example.com"}, "url", "URL_TYPE_INVALID_URL"),
        ({"image": {"url": "ftp://example.com/a.png"}}, "image.url", "URL_TYPE_INVALID_SCHEME"),
    ],
)
async def test_embeds_with_a_bad_address_or_time_are_refused(scene, embed, field, code):
    body = {"content": "x", "embeds": [{"title": "T", **embed}]}
    refused = await scene.rest.call("POST", scene.messages, body, expect=400)
    node = refused["errors"]["embeds"]["0"]
    for part in field.split("."):
        node = node[part]
    assert node["_errors"][0]["code"] == code


async def test_embeds_take_addresses_and_times_as_discord_does(scene):
    embed = {
        "title": "T",
        "timestamp": "2030-01-01T00:00:00.000Z",
        "url": "https://example.com",
        "image": {"url": "attachment://a.png"},
    }
    said = await scene.say("x", embeds=[embed])
    assert said["embeds"][0]["image"]["url"] == "attachment://a.png"
