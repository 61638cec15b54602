"""A guild's own emojis and stickers."""

from __future__ import annotations

import base64

import pytest

from emulator_harness import a_scene
from trellis.emulator import permissions as bits

PNG = "data:image/png;base64,iVBORw0KGgo="
GIF = "data:image/gif;base64," + base64.b64encode(b"GIF89a..").decode()


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


def emojis(scene, path=""):
    return f"/guilds/{scene.guild}/emojis{path}"


def stickers(scene, path=""):
    return f"/guilds/{scene.guild}/stickers{path}"


async def a_sticker(scene, data=b"\x89PNG", expect=201, **fields):
    return await scene.rest.call(
        "POST",
        stickers(scene),
        data={"name": "rose", "tags": "flower", "description": "", **fields},
        files={"file": ("rose.png", data, "image/png")},
        expect=expect,
    )


async def test_an_emoji_is_made_changed_and_removed(scene):
    ear = scene.listen()
    body = {"name": "rose", "image": PNG, "roles": [scene.guild]}
    made = await scene.rest.call("POST", emojis(scene), body, expect=201)
    assert (made["name"], made["animated"], made["roles"]) == ("rose", False, [scene.guild])
    assert ear.names == ["GUILD_EMOJIS_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert ear.last("GUILD_EMOJIS_UPDATE")["emojis"] == [made]
    one = emojis(scene, f"/{made['id']}")
    assert await scene.rest.call("GET", one) == made
    changed = await scene.rest.call("PATCH", one, {"name": "lily", "roles": None})
    assert (changed["name"], changed["roles"]) == ("lily", [])
    assert await scene.rest.call("GET", emojis(scene)) == [changed]
    assert (await scene.rest.call("GET", f"/guilds/{scene.guild}"))["emojis"] == [changed]
    await scene.rest.call("DELETE", one, expect=204)
    assert await scene.rest.refused("GET", one) == (404, 10014)
    assert await scene.rest.refused("DELETE", one) == (404, 10014)


async def test_emojis_have_fields_and_limits(scene):
    refused = scene.rest.refused
    for wrong in ({"name": "x", "image": PNG}, {"name": "two words", "image": PNG}, {"name": "ok"}):
        assert await refused("POST", emojis(scene), wrong) == (400, 50035)
    bad = {"name": "rose", "image": "data:image/png;base64,!!!"}
    assert await refused("POST", emojis(scene), bad) == (400, 50046)
    large = "data:image/png;base64," + base64.b64encode(bytes(262145)).decode()
    assert await refused("POST", emojis(scene), {"name": "rose", "image": large}) == (400, 50035)
    for i in range(50):
        body = {"name": f"e{i}", "image": PNG}
        await scene.rest.call("POST", emojis(scene), body, expect=201)
    assert await refused("POST", emojis(scene), {"name": "more", "image": PNG}) == (400, 30008)
    moving = {"name": "more", "image": GIF}
    assert (await scene.rest.call("POST", emojis(scene), moving, expect=201))["animated"] is True


async def test_a_sticker_is_made_sent_changed_and_removed(scene):
    ear = scene.listen()
    made = await a_sticker(scene)
    assert (made["name"], made["tags"], made["format_type"]) == ("rose", "flower", 1)
    assert ear.names == ["GUILD_STICKERS_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    one = stickers(scene, f"/{made['id']}")
    assert await scene.rest.call("GET", one) == made
    assert await scene.rest.call("GET", f"/stickers/{made['id']}") == made
    sent = await scene.rest.call("POST", scene.messages, {"sticker_ids": [made["id"]]})
    assert [item["name"] for item in sent["sticker_items"]] == ["rose"]
    unknown = {"sticker_ids": ["5"]}
    assert await scene.rest.refused("POST", scene.messages, unknown) == (400, 50081)
    changed = await scene.rest.call("PATCH", one, {"name": "lily", "description": "white"})
    assert (changed["name"], changed["description"]) == ("lily", "white")
    assert await scene.rest.call("GET", stickers(scene)) == [changed]
    await scene.rest.call("DELETE", one, expect=204)
    assert await scene.rest.refused("GET", one) == (404, 10060)
    assert await scene.rest.refused("GET", f"/stickers/{made['id']}") == (404, 10060)


async def test_stickers_have_fields_and_limits(scene):
    refused = scene.rest.refused
    assert await refused("POST", stickers(scene), {"name": "rose", "tags": "t"}) == (400, 50035)
    large = {"data": {"name": "rose", "tags": "t"}, "files": {"file": ("r.png", bytes(524289))}}
    response = await scene.rest.client.post(stickers(scene), **large)
    assert (response.status_code, response.json()["code"]) == (400, 50035)
    for _ in range(5):
        await a_sticker(scene)
    more = {"data": {"name": "rose", "tags": "t"}, "files": {"file": ("r.png", b"x")}}
    response = await scene.rest.client.post(stickers(scene), **more)
    assert (response.status_code, response.json()["code"]) == (400, 30039)


async def test_who_may_make_expressions_may_change_their_own_only():
    async with a_scene(bot_permissions=bits.CREATE_GUILD_EXPRESSIONS) as scene:
        body = {"name": "rose", "image": PNG}
        own = await scene.rest.call("POST", emojis(scene), body, expect=201)
        await scene.rest.call("PATCH", emojis(scene, f"/{own['id']}"), {"name": "lily"})
        guild = scene.emulator.world.guilds[int(scene.guild)]
        guild.emojis[int(own["id"])]["user"]["id"] = scene.ada
        one = emojis(scene, f"/{own['id']}")
        assert await scene.rest.refused("PATCH", one, {"name": "tulip"}) == (403, 50013)
        assert await scene.rest.refused("DELETE", one) == (403, 50013)
        bot = guild.members[scene.emulator.world.bot.id]
        guild.roles[bot.role_ids[0]].permissions = 0
        assert await scene.rest.refused("POST", emojis(scene), body) == (403, 50013)
