"""What is unlike Discord fails the test in which it was asked or answered."""

from __future__ import annotations

import pytest

import discord_spec
from discord_watch import CHECKED_OF_A_KIND, Watch
from emulator_harness import a_scene

RUNTIME = {"headers": {"user-agent": "DiscordBot (like the runtime)"}}


@pytest.fixture
async def scene():
    if not discord_spec.present():
        pytest.skip("Discord's OpenAPI description is not here (TRELLIS_TEST_DISCORD_SPEC)")
    async with a_scene() as scene:
        yield scene


def taken(discord_watch) -> list[str]:
    """The faults so far, which do not fail this test then."""
    faults = discord_watch.faults()
    discord_watch.entries.clear()
    return faults


async def sent(scene, method, path, body=None, **options):
    return await scene.rest.client.request(method, path, json=body, **options)


async def test_what_fits_is_nobodys_fault(scene, discord_watch):
    await sent(scene, "POST", scene.messages, {"content": "fine"}, **RUNTIME)
    await sent(scene, "GET", scene.messages + "?limit=5", **RUNTIME)
    await sent(scene, "POST", f"/guilds/{scene.guild}/roles", {"permissions": "8"}, **RUNTIME)
    await sent(scene, "POST", f"/guilds/{scene.guild}/roles", **RUNTIME)
    assert len(discord_watch.entries) == 4
    assert taken(discord_watch) == []


@pytest.mark.parametrize(
    ("method", "path", "body", "fault"),
    [
        ("POST", "{messages}", {"content": 5}, "content"),
        ("POST", "{messages}", {"content": "x", "contents": "y"}, "'contents' is not described"),
        ("GET", "{messages}?limits=5", None, "?limits is not described"),
        ("GET", "{messages}?limit=many", None, "?limit=many"),
        ("GET", "/nowhere", None, "is not described"),
        ("GET", "/users/@me/nowhere", None, "is not described"),
        ("PUT", "/guilds/{guild}", None, "is not described"),
        ("POST", "/channels/{channel}/typing", {"a": 1}, "described without a body"),
    ],
)
async def test_what_the_runtime_asks_wrongly_is_its_fault(
    scene, discord_watch, method, path, body, fault
):
    known = {"messages": scene.messages, "guild": scene.guild, "channel": scene.channel}
    await sent(scene, method, path.format(**known), body, **RUNTIME)
    [told] = taken(discord_watch)
    assert fault in told


async def test_tests_may_ask_wrongly_where_they_are_refused(scene, discord_watch):
    await sent(scene, "POST", scene.messages, {"content": 5})
    await sent(scene, "GET", "/nowhere")
    assert taken(discord_watch) == []
    await sent(scene, "GET", scene.messages + "?limits=5")
    assert len(taken(discord_watch)) == 1


async def test_an_answer_unlike_discord_is_a_fault_whoever_asked(scene, discord_watch):
    scene.emulator.world.guilds[int(scene.guild)].settings["afk_timeout"] = "long"
    await sent(scene, "GET", f"/guilds/{scene.guild}")
    [told] = taken(discord_watch)
    assert "afk_timeout" in told


def entry(content, number="1"):
    made = {"method": "DELETE", "path": f"/channels/1/messages/{number}", "query": {}, "files": []}
    return {**made, "body": content, "status": 204, "answer": None, "agent": "DiscordBot"}


async def test_in_a_flood_what_has_a_shape_already_seen_is_passed_over(scene):
    watch = Watch()
    watch.add([entry(None)] * CHECKED_OF_A_KIND)
    watch.add([entry({"a": 1}), entry({"a": 2}), entry({"b": 1})])
    assert len(watch.faults()) == 2


async def test_what_discord_py_sends_itself_is_let_through_where_it_is_meant(scene, discord_watch):
    body = {"content": "x", "message_reference": {"message_id": int(scene.channel)}}
    await sent(scene, "POST", scene.messages, body, **RUNTIME)
    seen = list(discord_watch.entries)
    assert len(taken(discord_watch)) == 1
    lenient = Watch(library=True)
    lenient.add(seen)
    assert lenient.faults() == []
