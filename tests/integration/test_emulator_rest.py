"""The emulator's REST routes answer what Discord's description says, and refuse with its codes."""

from __future__ import annotations

import json

import pytest

from emulator_harness import APPLICATION, a_scene
from trellis.emulator.settings import EmulatorSettings


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


async def test_the_bot_learns_who_and_where_it_is(scene):
    call = scene.rest.call
    assert (await call("GET", "/users/@me"))["id"] == APPLICATION
    assert (await call("GET", "/applications/@me"))["id"] == APPLICATION
    assert (await call("GET", "/oauth2/applications/@me"))["name"] == "Trellis"
    assert (await call("GET", "/gateway"))["url"] == scene.emulator.gateway_url
    assert (await call("GET", "/gateway/bot"))["shards"] == 1
    assert (await call("GET", "/users/@me/guilds"))[0]["name"] == "Garden"
    assert (await call("GET", f"/users/{scene.ada}"))["username"] == "ada"


async def test_guilds_channels_roles_and_members_are_shown(scene):
    call, guild = scene.rest.call, f"/guilds/{scene.guild}"
    assert (await call("GET", guild))["id"] == scene.guild
    counted = await call("GET", guild, params={"with_counts": "true"})
    assert counted["approximate_member_count"] == 3
    assert [c["name"] for c in await call("GET", guild + "/channels")] == ["general"]
    roles = await call("GET", guild + "/roles")
    assert [r["name"] for r in roles] == ["@everyone", "Trellis"]
    assert (await call("GET", f"{guild}/roles/{roles[1]['id']}"))["managed"] is True
    page = await call("GET", guild + "/members", params={"limit": 2})
    rest = await call("GET", f"{guild}/members?limit=5&after={page[-1]['user']['id']}")
    assert {m["user"]["username"] for m in page + rest} == {"owner", "ada", "trellis"}
    assert (await call("GET", f"{guild}/members/{scene.ada}"))["user"]["username"] == "ada"
    assert (await call("GET", f"/channels/{scene.channel}"))["guild_id"] == scene.guild


async def test_a_message_is_sent_edited_listed_and_deleted(scene):
    call = scene.rest.call
    sent = await call("POST", scene.messages, {"content": "one", "nonce": "n1", "tts": False})
    assert (sent["content"], sent["nonce"], sent["edited_timestamp"]) == ("one", "n1", None)
    path = f"{scene.messages}/{sent['id']}"
    edited = await call("PATCH", path, {"content": "two"})
    assert edited["edited_timestamp"] is not None
    assert (await call("GET", path))["content"] == "two"
    assert [m["id"] for m in await call("GET", scene.messages)] == [sent["id"]]
    await call("DELETE", path, expect=204)
    assert await scene.rest.refused("GET", path) == (404, 10008)


async def test_embeds_components_and_mentions_are_answered_whole(scene):
    row = {
        "type": 1,
        "components": [{"type": 2, "style": 1, "label": "More", "custom_id": "more"}],
    }
    menu = {"type": 3, "custom_id": "pick", "options": [{"label": "A", "value": "a"}]}
    embed = {
        "title": "T",
        "description": "D",
        "color": 0xFF0000,
        "timestamp": "2026-01-02T03:04:05.000Z",
        "fields": [{"name": "a", "value": "b"}],
        "footer": {"text": "f"},
        "author": {"name": "n"},
        "image": {"url": "https://example.invalid/a.png"},
    }
    sent = await scene.rest.call(
        "POST",
        scene.messages,
        {
            "content": f"hi <@{scene.ada}> @everyone",
            "embeds": [embed],
            "components": [row, {"type": 1, "components": [menu]}],
        },
    )
    assert [user["username"] for user in sent["mentions"]] == ["ada"]
    assert sent["mention_everyone"] is True
    assert sent["embeds"][0]["fields"] == [{"name": "a", "value": "b", "inline": False}]
    numbers = [c["id"] for r in sent["components"] for c in (r, *r["components"])]
    assert len(set(numbers)) == 4


async def test_components_show_media_where_it_is(scene):
    attached = {"url": "attachment://a.png"}
    rows = [
        {"type": 12, "items": [{"media": attached}, {"media": {"url": "https://x.invalid/b"}}]},
        {"type": 13, "file": attached},
        {"type": 14},
    ]
    sent = await scene.rest.call(
        "POST",
        scene.messages,
        data={"payload_json": json.dumps({"flags": 1 << 15, "components": rows})},
        files={"files[0]": ("a.png", b"data", "image/png")},
    )
    gallery, file, separator = sent["components"]
    url = sent["attachments"][0]["url"]
    assert [item["media"]["url"] for item in gallery["items"]] == [url, "https://x.invalid/b"]
    assert (file["file"]["url"], file["name"], file["size"]) == (url, "a.png", 4)
    assert separator["divider"] is True
    for empty in ({"type": 11}, {"type": 12, "items": []}, {"type": 13, "file": {}}):
        body = {"flags": 1 << 15, "components": [empty]}
        assert await scene.rest.refused("POST", scene.messages, body) == (400, 50035)


async def test_allowed_mentions_decide_who_is_pinged(scene):
    body = {"content": f"<@{scene.ada}> @everyone", "allowed_mentions": {"parse": []}}
    sent = await scene.rest.call("POST", scene.messages, body)
    assert (sent["mentions"], sent["mention_everyone"]) == ([], False)
    body["allowed_mentions"] = {"parse": ["users"], "users": [scene.ada]}
    assert await scene.rest.refused("POST", scene.messages, body) == (400, 50035)


async def test_a_reply_carries_the_message_it_answers(scene):
    asked = await scene.say("question")
    reference = {"message_id": asked["id"]}
    sent = await scene.rest.call(
        "POST", scene.messages, {"content": "answer", "message_reference": reference}
    )
    assert sent["type"] == 19
    assert sent["referenced_message"]["content"] == "question"
    assert [user["username"] for user in sent["mentions"]] == ["ada"]
    lost = {"content": "x", "message_reference": {"message_id": "5"}}
    assert await scene.rest.refused("POST", scene.messages, lost) == (400, 50035)
    lost["message_reference"]["fail_if_not_exists"] = False
    assert (await scene.rest.call("POST", scene.messages, lost))["type"] == 0


async def test_the_same_enforced_nonce_gives_the_same_message(scene):
    body = {"content": "once", "nonce": "n", "enforce_nonce": True}
    first = await scene.rest.call("POST", scene.messages, body)
    assert (await scene.rest.call("POST", scene.messages, body))["id"] == first["id"]


async def test_uploads_come_as_multipart_and_can_be_fetched(scene):
    note = {"attachments": [{"id": 0, "filename": "note.txt", "description": "d"}]}
    sent = await scene.rest.call(
        "POST",
        scene.messages,
        data={"payload_json": json.dumps(note)},
        files={"files[0]": ("raw.txt", b"\r\nline one\r\n--two", "text/plain")},
    )
    attachment = sent["attachments"][0]
    assert (attachment["filename"], attachment["description"]) == ("note.txt", "d")
    fetched = await scene.control.get(attachment["url"])
    assert fetched.content == b"\r\nline one\r\n--two"
    path = f"{scene.messages}/{sent['id']}"
    kept = await scene.rest.call("PATCH", path, {"content": "x"})
    assert len(kept["attachments"]) == 1
    dropped = await scene.rest.call("PATCH", path, {"attachments": []})
    assert dropped["attachments"] == []


async def test_pages_of_messages_are_newest_first(scene):
    ids = [(await scene.say(f"m{i}"))["id"] for i in range(5)]

    async def page(**params):
        return [m["id"] for m in await scene.rest.call("GET", scene.messages, params=params)]

    assert await page() == ids[::-1]
    assert await page(limit=2) == [ids[4], ids[3]]
    assert await page(before=ids[2]) == [ids[1], ids[0]]
    assert await page(after=ids[1], limit=2) == [ids[3], ids[2]]
    assert await page(around=ids[2], limit=3) == [ids[3], ids[2], ids[1]]
    assert (await scene.rest.refused("GET", scene.messages + "?limit=101"))[1] == 50035


async def test_reactions_are_put_counted_and_taken_off(scene):
    sent = await scene.say("react to me")
    path = f"{scene.messages}/{sent['id']}"
    await scene.rest.call("PUT", f"{path}/reactions/👍/@me", expect=204)
    await scene.rest.call("PUT", f"{path}/reactions/👍/@me", expect=204)
    shown = (await scene.rest.call("GET", path))["reactions"][0]
    assert (shown["emoji"], shown["count"], shown["me"]) == ({"id": None, "name": "👍"}, 1, True)
    users = await scene.rest.call("GET", f"{path}/reactions/👍")
    assert [user["id"] for user in users] == [APPLICATION]
    await scene.rest.call("DELETE", f"{path}/reactions/👍/@me", expect=204)
    assert await scene.rest.refused("GET", f"{path}/reactions/👍") == (404, 10014)
    assert await scene.rest.refused("PUT", f"{path}/reactions/word/@me") == (404, 10014)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, 50006),
        ({"content": ""}, 50006),
        ({"content": "x" * 2001}, 50035),
        ({"content": 5}, 50035),
        ({"embeds": [{"title": "t"}] * 11}, 50035),
        ({"embeds": [{"description": "d" * 4096}] * 2}, 50035),
        ({"embeds": [{"fields": [{"name": "", "value": "v"}]}]}, 50035),
        ({"components": [{"type": 2, "style": 1, "custom_id": "a"}]}, 50035),
        ({"components": [{"type": 1, "components": []}]}, 50035),
        ({"components": [{"type": 1, "components": [{"type": 2, "style": 1}]}]}, 50035),
        ({"content": "x", "flags": "many"}, 50035),
    ],
)
async def test_bad_messages_are_refused_with_discords_code(scene, body, code):
    assert await scene.rest.refused("POST", scene.messages, body) == (400, code)


async def test_a_field_error_names_its_place(scene):
    response = await scene.rest.client.post(scene.messages, json={"content": "x" * 2001})
    leaf = response.json()["errors"]["content"]["_errors"][0]
    assert leaf["code"] == "BASE_TYPE_MAX_LENGTH"
    assert "2000" in leaf["message"]


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/channels/5", (404, 10003)),
        ("GET", "/channels/word", (400, 50035)),
        ("GET", "/guilds/5", (404, 10004)),
        ("GET", "/guilds/{guild}/members/5", (404, 10013)),
        ("GET", "/guilds/{guild}/roles/5", (404, 10011)),
        ("GET", "/channels/{channel}/messages/5", (404, 10008)),
        ("GET", "/users/5", (404, 10013)),
    ],
)
async def test_what_is_unknown_says_so(scene, method, path, expected):
    filled = path.format(guild=scene.guild, channel=scene.channel)
    assert await scene.rest.refused(method, filled) == expected


async def test_a_route_that_is_not_emulated_is_404_in_discords_shape(scene):
    response = await scene.rest.client.get("/sticker-packs")
    assert (response.status_code, response.json()["code"]) == (404, 0)
    response = await scene.rest.client.put("/users/@me")
    assert (response.status_code, response.json()["code"]) == (405, 0)


async def test_a_body_that_is_not_json_is_refused(scene):
    response = await scene.rest.client.post(scene.messages, content=b"{")
    assert (response.status_code, response.json()["code"]) == (400, 50109)


async def test_the_token_is_checked():
    async with a_scene(EmulatorSettings(token="right")) as scene:  # noqa: S106
        assert await scene.rest.refused("GET", "/users/@me") == (401, 0)
        right = {"authorization": "Bot right"}
        assert (await scene.rest.call("GET", "/users/@me", headers=right))["bot"] is True
        none = {"authorization": ""}
        assert await scene.rest.refused("GET", "/gateway/bot", headers=none) == (401, 0)


async def test_a_guild_without_the_bot_is_out_of_reach(scene):
    made = await scene.control.post("/guilds", json={"name": "Elsewhere", "bot": False})
    guild, channel = made.json()["id"], made.json()["channels"][0]["id"]
    assert await scene.rest.refused("GET", f"/guilds/{guild}") == (403, 50001)
    assert await scene.rest.refused("GET", f"/channels/{channel}") == (403, 50001)
    path = f"/applications/{APPLICATION}/guilds/{guild}/commands"
    assert await scene.rest.refused("PUT", path, []) == (403, 50001)


async def test_permissions_are_asked_for():
    async with a_scene(bot_permissions=1 << 10) as scene:
        everyone = {"id": scene.guild, "allow": 0, "deny": 1 << 11}
        body = {"guild_id": scene.guild, "name": "quiet", "permission_overwrites": [everyone]}
        quiet = (await scene.control.post("/channels", json=body)).json()["id"]
        say = {"content": "x"}
        assert await scene.rest.refused("POST", f"/channels/{quiet}/messages", say) == (403, 50013)
        body["permission_overwrites"] = [everyone | {"deny": 1 << 10}]
        hidden = (await scene.control.post("/channels", json=body)).json()["id"]
        assert await scene.rest.refused("GET", f"/channels/{hidden}") == (403, 50001)
        sent = await scene.say("mine")
        path = f"{scene.messages}/{sent['id']}"
        assert await scene.rest.refused("DELETE", path) == (403, 50013)


async def test_nobody_edits_another_ones_message(scene):
    sent = await scene.say("mine")
    path = f"{scene.messages}/{sent['id']}"
    assert await scene.rest.refused("PATCH", path, {"content": "x"}) == (403, 50005)


async def test_every_answer_carries_its_bucket(scene):
    response = await scene.rest.client.post(scene.messages, json={"content": "x"})
    left = int(response.headers["x-ratelimit-limit"]) - 1
    assert int(response.headers["x-ratelimit-remaining"]) == left
    assert response.headers["x-ratelimit-bucket"]
    assert float(response.headers["x-ratelimit-reset-after"]) >= 0


async def test_a_limit_can_be_set_and_lifted(scene):
    route = {"method": "POST", "route": "/channels/{channel_id}/messages"}
    await scene.control.post("/ratelimits", json={**route, "limit": 1, "window_secs": 60})
    await scene.rest.call("POST", scene.messages, {"content": "x"})
    refused = await scene.rest.client.post(scene.messages, json={"content": "x"})
    assert refused.status_code == 429
    assert refused.headers["x-ratelimit-scope"] == "user"
    assert 0 < refused.json()["retry_after"] <= 60
    assert refused.json()["global"] is False
    await scene.control.post("/ratelimits", json={"reset": True})
    await scene.rest.call("POST", scene.messages, {"content": "x"})


async def test_a_global_429_can_be_provoked_so_many_times(scene):
    await scene.control.post("/ratelimits", json={"reject": 2, "retry_after": 0, "scope": "global"})
    statuses = [(await scene.rest.client.get("/users/@me")).status_code for _ in range(3)]
    assert statuses == [429, 429, 200]


async def test_requests_are_kept_for_tests_to_read(scene):
    await scene.rest.call("POST", scene.messages, {"content": "seen"})
    entries = (await scene.control.get("/requests")).json()
    last = entries[-1]
    assert (last["method"], last["path"]) == ("POST", scene.messages)
    assert (last["body"], last["status"]) == ({"content": "seen"}, 200)
    after = await scene.control.get("/requests", params={"after": last["id"]})
    assert after.json() == []
