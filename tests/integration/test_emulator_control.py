"""The control API does what people do, and says clearly what cannot be done."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from emulator_harness import a_scene, asked
from trellis.emulator.app import create_app
from trellis.emulator.server import banner, listen, serving


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


async def test_the_state_shows_everything(scene):
    state = await asked(scene.control, "GET", "/state")
    assert [guild["name"] for guild in state["guilds"]] == ["Garden"]
    assert {user["username"] for user in state["users"]} == {"trellis", "owner", "ada"}
    shown = await asked(scene.control, "GET", f"/guilds/{scene.guild}")
    assert shown["bot_is_member"] is True


async def test_the_front_page_says_what_this_is(scene):
    response = await scene.control.get(scene.emulator.url + "/")
    assert "Trellis emulator" in response.text
    assert scene.emulator.gateway_url in response.text
    assert scene.emulator.rest_base in banner(scene.emulator.world)


async def test_a_member_writes_a_complete_message(scene):
    first = await scene.say("first")
    said = await scene.say(
        f"hi <@{scene.ada}>",
        reply_to=first["id"],
        nonce="n",
        embeds=[{"title": "T"}],
        attachments=[{"filename": "a.txt", "content": "text"}],
    )
    assert (said["guild_id"], said["type"], said["nonce"]) == (scene.guild, 19, "n")
    assert said["author"]["username"] == "ada"
    assert said["member"]["roles"] == []
    assert said["mentions"][0]["member"]["joined_at"]
    assert said["referenced_message"]["id"] == first["id"]
    fetched = await scene.control.get(said["attachments"][0]["url"])
    assert fetched.content == b"text"


async def test_a_poll_waits_for_the_bots_next_message(scene):
    said = await scene.say("before")
    params = {"after": said["id"], "wait_ms": 10000}
    waiting = asyncio.create_task(scene.control.get(scene.messages, params=params))
    await scene.say("not the bot's")
    sent = await scene.rest.call("POST", scene.messages, {"content": "the bot's"})
    assert [m["id"] for m in (await waiting).json()] == [sent["id"]]
    all_ = await scene.control.get(scene.messages, params={"everyone": "true"})
    assert len(all_.json()) == 3


async def test_a_poll_waits_for_an_edit(scene):
    sent = await scene.rest.call("POST", scene.messages, {"content": "one"})
    path = f"{scene.messages}/{sent['id']}"
    waiting = asyncio.create_task(scene.control.get(path, params={"wait_ms": 10000}))
    await scene.rest.call("PATCH", path, {"content": "two"})
    assert (await waiting).json()["content"] == "two"


async def test_polls_end_with_the_server():
    app = create_app()
    with listen("127.0.0.1", 0) as listener:
        async with httpx.AsyncClient() as client:
            async with serving(app, listener) as world:
                url = world.public_url + "/_control/requests"
                waiting = asyncio.create_task(client.get(url, params={"wait_ms": 60000}))
                while not world.changes._waiting:  # noqa: ASYNC110  # nothing tells
                    await asyncio.sleep(0)
            assert (await waiting).json() == []


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "says"),
    [
        ("POST", "/guilds", {}, 422, "name"),
        ("POST", "/guilds", {"name": "x", "colour": 1}, 422, "colour"),
        ("POST", "/guilds", {"name": "x", "id": "{guild}"}, 409, "already"),
        ("DELETE", "/guilds/5", None, 404, "Unknown Guild"),
        ("DELETE", "/guilds/word", None, 422, "decimal digits"),
        ("POST", "/guilds/{guild}/members", {"username": "x", "id": "{ada}"}, 409, "already"),
        ("POST", "/guilds/{guild}/members", {"username": "x", "roles": ["5"]}, 404, "Unknown Role"),
        ("DELETE", "/guilds/{guild}/members/{owner}", None, 409, "owner"),
        ("POST", "/channels/5/messages", {"author_id": "{ada}"}, 404, "Unknown Channel"),
        ("POST", "/channels/{channel}/messages", {"author_id": "{ada}"}, 400, "empty"),
        ("POST", "/channels/{channel}/messages", {"author_id": "5"}, 404, "Unknown User"),
        ("DELETE", "/channels/{channel}/messages/5", None, 404, "Unknown Message"),
        ("POST", "/interactions/modal", {"interaction_id": "5"}, 404, "Unknown Interaction"),
        (
            "POST",
            "/interactions/component",
            {"message_id": "5", "custom_id": "x", "user_id": "{ada}"},
            404,
            "no message",
        ),
        ("GET", "/nothing", None, 404, "Not Found"),
    ],
)
async def test_what_cannot_be_done_is_said(scene, method, path, body, status, says):
    owner = str(scene.emulator.world.owner.id)
    ids = {"guild": scene.guild, "channel": scene.channel, "ada": scene.ada, "owner": owner}

    def fill(value):
        return value.format(**ids) if isinstance(value, str) else value

    filled = {key: fill(value) for key, value in body.items()} if body else body
    refused = await asked(scene.control, method, fill(path), filled, expect=status)
    assert says in refused["message"]


async def test_a_muted_member_cannot_write(scene):
    everyone = {"id": scene.guild, "deny": 1 << 11}
    body = {"guild_id": scene.guild, "name": "quiet", "permission_overwrites": [everyone]}
    quiet = await asked(scene.control, "POST", "/channels", body)
    message = {"author_id": scene.ada, "content": "x"}
    path = f"/channels/{quiet['id']}/messages"
    refused = await asked(scene.control, "POST", path, message, expect=403)
    assert refused["code"] == 50013


async def test_the_bot_can_be_kicked_and_come_back(scene):
    await scene.rest.call("PUT", scene.commands, [{"name": "x", "description": "d"}])
    kicked = await asked(scene.control, "DELETE", f"/guilds/{scene.guild}")
    assert kicked["bot_is_member"] is False
    assert await scene.rest.refused("GET", f"/guilds/{scene.guild}") == (403, 50001)
    await asked(scene.control, "DELETE", f"/guilds/{scene.guild}", expect=409)
    back = {"name": "Garden", "id": scene.guild}
    await asked(scene.control, "POST", "/guilds", back)
    assert await scene.rest.call("GET", scene.commands) == []
    assert (await scene.rest.call("GET", f"/channels/{scene.channel}"))["name"] == "general"
