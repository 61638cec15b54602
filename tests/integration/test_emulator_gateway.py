"""The emulator's gateway, frame by frame, as Discord documents it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from emulator_harness import a_scene, asked
from trellis.emulator.settings import EmulatorSettings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

GUILDS, MEMBERS, PRESENCES, MESSAGES = 1, 1 << 1, 1 << 8, 1 << 9
REACTIONS, CONTENT = 1 << 10, 1 << 15
ALL = (1 << 25) - 1


@dataclass
class Client:
    """A gateway client that decides nothing by itself."""

    socket: ClientConnection
    inflator: Any = None
    sequence: int = 0
    session: str = ""
    seen: list[str] = field(default_factory=list)

    async def receive(self) -> Any:
        async with asyncio.timeout(60):
            frame = await self.socket.recv()
        if self.inflator:
            frame = self.inflator.decompress(frame)
        message = json.loads(frame)
        if message["op"] == 0:
            self.sequence = message["s"]
            self.seen.append(message["t"])
        return message

    async def send(self, op: int, data: Any) -> None:
        await self.socket.send(json.dumps({"op": op, "d": data}))

    async def until(self, name: str) -> Any:
        while (message := await self.receive())["t"] != name:
            pass
        return message["d"]

    async def until_op(self, op: int) -> Any:
        while (message := await self.receive())["op"] != op:
            pass
        return message["d"]

    async def identify(self, intents: int = ALL, **more: Any) -> Any:
        data = {"token": "any", "intents": intents, "properties": {}, **more}
        await self.send(2, data)
        ready = await self.until("READY")
        self.session = ready["session_id"]
        return ready

    async def resume(self, other: Client, sequence: int | None = None) -> None:
        seq = other.sequence if sequence is None else sequence
        await self.send(6, {"token": "any", "session_id": other.session, "seq": seq})

    async def closed_with(self) -> int:
        with contextlib.suppress(ConnectionClosed):
            while True:
                await self.receive()
        return self.socket.close_code


@contextlib.asynccontextmanager
async def client(scene, query="?v=10&encoding=json", **options) -> AsyncIterator[Client]:
    async with connect(scene.emulator.gateway_url + query) as socket:
        made = Client(socket, **options)
        hello = await made.receive()
        assert hello["op"] == 10
        yield made


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


async def test_identify_brings_ready_and_then_the_guilds(scene):
    async with client(scene) as it:
        ready = await it.identify()
        assert ready["guilds"] == [{"id": scene.guild, "unavailable": True}]
        assert ready["resume_gateway_url"] == scene.emulator.gateway_url
        guild = await it.until("GUILD_CREATE")
        assert (guild["id"], guild["unavailable"]) == (scene.guild, False)
        assert [c["name"] for c in guild["channels"]] == ["general"]


async def test_frames_come_as_one_zlib_stream_when_asked(scene):
    inflator = zlib.decompressobj()
    async with client(scene, "?v=10&compress=zlib-stream", inflator=inflator) as it:
        await it.identify()
        await it.until("GUILD_CREATE")


@pytest.mark.skipif(not shutil.which("zstd"), reason="the zstd program is not here")
async def test_frames_come_as_one_zstd_stream_when_asked(scene):
    stream = b""
    async with connect(scene.emulator.gateway_url + "?compress=zstd-stream") as socket:
        stream += await socket.recv()
        await socket.send(json.dumps({"op": 2, "d": {"token": "x", "intents": 1}}))
        stream += await socket.recv()
    pipe = asyncio.subprocess.PIPE
    zstd = await asyncio.create_subprocess_exec("zstd", "-dc", stdin=pipe, stdout=pipe, stderr=pipe)
    out, _complaint_about_the_open_end = await zstd.communicate(stream)
    assert b'"heartbeat_interval"' in out
    assert b'"READY"' in out


async def test_a_heartbeat_is_acknowledged(scene):
    async with client(scene) as it:
        await it.send(1, None)
        assert (await it.receive())["op"] == 11


async def test_a_client_that_sends_no_heartbeats_is_cut_off():
    async with a_scene(EmulatorSettings(heartbeat_interval_ms=20)) as scene, client(scene) as it:
        assert await it.closed_with() == 4009


async def test_a_resume_replays_what_was_missed(scene):
    async with client(scene) as first:
        await first.identify()
        await first.until("GUILD_CREATE")
        seen = first.sequence
        await scene.say("while connected")
        await first.until("MESSAGE_CREATE")
        await first.socket.close(4000)
        await gone(scene)
        await scene.say("while away")
        async with client(scene) as second:
            await second.resume(first, seen)
            assert (await second.until("MESSAGE_CREATE"))["content"] == "while connected"
            assert (await second.until("MESSAGE_CREATE"))["content"] == "while away"
            await second.until("RESUMED")
            assert second.seen == ["MESSAGE_CREATE", "MESSAGE_CREATE", "RESUMED"]
            await scene.say("again")
            assert (await second.until("MESSAGE_CREATE"))["content"] == "again"


async def gone(scene):
    """Until the emulator noticed that nobody is connected."""

    def nobody():
        return not any(s.outlet for s in scene.emulator.hub.sessions) or None

    assert await scene.emulator.world.changes.until(nobody, 60)


async def test_a_second_connection_takes_the_session_over(scene):
    async with client(scene) as first, client(scene) as second:
        await first.identify()
        await first.until("GUILD_CREATE")
        await second.resume(first)
        await second.until("RESUMED")
        assert await first.closed_with() == 4000
        await scene.say("to the second")
        assert (await second.until("MESSAGE_CREATE"))["content"] == "to the second"


async def test_a_session_given_up_or_unknown_cannot_be_resumed(scene):
    async with client(scene) as first:
        await first.identify()
        await first.socket.close(1000)
        await gone(scene)
    async with client(scene) as second:
        await second.resume(first)
        assert await second.until_op(9) is False
        await second.identify()


async def test_a_session_whose_events_were_forgotten_cannot_be_resumed():
    async with a_scene(EmulatorSettings(replay_events=2)) as scene, client(scene) as first:
        await first.identify()
        await first.socket.close(4000)
        await gone(scene)
        for i in range(3):
            await scene.say(f"missed {i}")
        async with client(scene) as second:
            await second.resume(first)
            assert await second.until_op(9) is False


async def test_a_session_expires():
    async with a_scene(EmulatorSettings(resume_window_secs=-1)) as scene, client(scene) as first:
        await first.identify()
        await first.socket.close(4000)
        await gone(scene)
        async with client(scene) as second:
            await second.resume(first)
            assert await second.until_op(9) is False


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ("not json", 4002),
        ('{"d": 1}', 4002),
        ('{"op": 42}', 4001),
        ('{"op": 3, "d": {}}', 4003),
        ('{"op": 2, "d": {"token": "", "intents": 1}}', 4004),
        ('{"op": 2, "d": {"token": "x"}}', 4002),
        ('{"op": 2, "d": {"token": "x", "intents": 1, "shard": [1, 1]}}', 4010),
        ('{"op": 6, "d": 5}', 4002),
    ],
)
async def test_bad_frames_close_with_discords_code(scene, frame, code):
    async with client(scene) as it:
        await it.socket.send(frame)
        assert await it.closed_with() == code


async def test_identifying_twice_closes(scene):
    async with client(scene) as it:
        await it.identify()
        await it.send(2, {"token": "x", "intents": 1})
        assert await it.closed_with() == 4005


async def test_a_sequence_from_the_future_closes(scene):
    async with client(scene) as first, client(scene) as second:
        await first.identify()
        await second.resume(first, 10**6)
        assert await second.closed_with() == 4007


@pytest.mark.parametrize(
    ("query", "code"), [("?compress=lz4", 4002), ("?encoding=etf", 4002), ("?v=6", 4012)]
)
async def test_what_the_url_cannot_ask_for_closes(scene, query, code):
    async with connect(scene.emulator.gateway_url + query) as socket:
        with contextlib.suppress(ConnectionClosed):
            await socket.recv()
        assert socket.close_code == code


async def test_intents_that_are_not_granted_close():
    settings = EmulatorSettings(token="right", allowed_intents=ALL & ~CONTENT)  # noqa: S106
    async with a_scene(settings, bot=True) as scene:
        async with client(scene) as it:
            await it.send(2, {"token": "right", "intents": CONTENT})
            assert await it.closed_with() == 4014
        async with client(scene) as it:
            await it.send(2, {"token": "wrong", "intents": 1})
            assert await it.closed_with() == 4004


async def test_events_go_to_those_who_asked_for_them(scene):
    async with client(scene) as all_, client(scene) as few:
        await all_.identify()
        await few.identify(GUILDS | REACTIONS)
        said = await scene.say("hello")
        reaction = {"user_id": scene.ada, "emoji": "🎉"}
        path = f"{scene.messages}/{said['id']}/reactions"
        await asked(scene.control, "POST", path, reaction)
        event = await few.until("MESSAGE_REACTION_ADD")
        assert (event["user_id"], event["member"]["user"]["username"]) == (scene.ada, "ada")
        assert "MESSAGE_CREATE" not in few.seen
        await all_.until("MESSAGE_REACTION_ADD")
        assert "MESSAGE_CREATE" in all_.seen


async def test_what_others_write_is_blank_without_the_content_intent(scene):
    async with client(scene) as it:
        ready = await it.identify(GUILDS | MESSAGES)
        await scene.say("secret")
        blank = await it.until("MESSAGE_CREATE")
        assert (blank["content"], blank["author"]["username"]) == ("", "ada")
        await scene.say(f"<@{ready['user']['id']}> hi")
        assert (await it.until("MESSAGE_CREATE"))["content"].endswith("hi")
        await scene.rest.call("POST", scene.messages, {"content": "mine"})
        assert (await it.until("MESSAGE_CREATE"))["content"] == "mine"


async def test_a_guild_belongs_to_one_shard(scene):
    shards = 3
    home = (int(scene.guild) >> 22) % shards
    async with client(scene) as at_home, client(scene) as elsewhere:
        away = (home + 1) % shards
        assert (await at_home.identify(shard=[home, shards]))["shard"] == [home, shards]
        assert (await elsewhere.identify(shard=[away, shards]))["guilds"] == []
        await at_home.until("GUILD_CREATE")
        neighbour = str(((int(scene.guild) >> 22) + 1) << 22)
        body = {"name": "Neighbour", "id": neighbour}
        made = await asked(scene.control, "POST", "/guilds", body)
        assert made["id"] == neighbour
        joined = await elsewhere.until("GUILD_CREATE")
        assert (joined["name"], "unavailable" in joined) == ("Neighbour", False)
        assert at_home.seen == ["READY", "GUILD_CREATE"]
        listed = (await scene.control.get("/gateway")).json()
        assert [s["shard"] for s in listed] == [[home, shards], [away, shards]]


async def test_a_life_in_the_guild_is_told_in_events(scene):
    async with client(scene) as it:
        await it.identify()
        members = f"/guilds/{scene.guild}/members"
        bob = await asked(scene.control, "POST", members, {"username": "bob"})
        joined = await it.until("GUILD_MEMBER_ADD")
        assert (joined["user"]["username"], joined["guild_id"]) == ("bob", scene.guild)
        said = await scene.say("first")
        created = await it.until("MESSAGE_CREATE")
        assert "joined_at" in created["member"]
        path = f"{scene.messages}/{said['id']}"
        await asked(scene.control, "PATCH", path, {"content": "second"})
        updated = await it.until("MESSAGE_UPDATE")
        assert (updated["content"], updated["edited_timestamp"] is None) == ("second", False)
        reaction = {"user_id": scene.ada, "emoji": "🎉"}
        await asked(scene.control, "POST", path + "/reactions", reaction)
        await asked(scene.control, "DELETE", path + "/reactions", reaction)
        removed = await it.until("MESSAGE_REACTION_REMOVE")
        assert removed["emoji"] == {"id": None, "name": "🎉"}
        await asked(scene.control, "DELETE", path)
        assert (await it.until("MESSAGE_DELETE"))["id"] == said["id"]
        await asked(scene.control, "DELETE", f"{members}/{bob['user']['id']}")
        assert (await it.until("GUILD_MEMBER_REMOVE"))["user"]["username"] == "bob"
        channel = {"guild_id": scene.guild, "name": "new"}
        made = await asked(scene.control, "POST", "/channels", channel)
        assert (await it.until("CHANNEL_CREATE"))["id"] == made["id"]
        thread = channel | {"type": 11, "parent_id": made["id"]}
        await asked(scene.control, "POST", "/channels", thread)
        assert (await it.until("THREAD_CREATE"))["parent_id"] == made["id"]
        await asked(scene.control, "DELETE", f"/channels/{made['id']}")
        await it.until("CHANNEL_DELETE")
        await asked(scene.control, "DELETE", f"/guilds/{scene.guild}")
        assert await it.until("GUILD_DELETE") == {"id": scene.guild}
        body = {"name": "Garden", "id": scene.guild}
        await asked(scene.control, "POST", "/guilds", body)
        assert (await it.until("GUILD_CREATE"))["id"] == scene.guild


async def test_members_are_sent_in_chunks_on_request(scene):
    async with client(scene) as it:
        await it.identify(GUILDS | MEMBERS)
        request = {"guild_id": scene.guild, "query": "", "limit": 0, "nonce": "n"}
        await it.send(8, request)
        chunk = await it.until("GUILD_MEMBERS_CHUNK")
        assert (len(chunk["members"]), chunk["chunk_count"], chunk["nonce"]) == (3, 1, "n")
        await it.send(8, {"guild_id": scene.guild, "query": "AD", "limit": 5})
        chunk = await it.until("GUILD_MEMBERS_CHUNK")
        assert [m["user"]["username"] for m in chunk["members"]] == ["ada"]
        await it.send(8, {"guild_id": scene.guild, "user_ids": [scene.ada, "5"]})
        chunk = await it.until("GUILD_MEMBERS_CHUNK")
        assert (len(chunk["members"]), chunk["not_found"]) == (1, ["5"])


async def test_guilds_come_with_all_members_for_those_who_see_presences(scene):
    async with client(scene) as it:
        await it.identify(GUILDS | PRESENCES)
        assert len((await it.until("GUILD_CREATE"))["members"]) == 3
    async with client(scene) as it:
        await it.identify(GUILDS)
        assert len((await it.until("GUILD_CREATE"))["members"]) == 1


async def test_sessions_can_be_told_to_reconnect_or_start_anew(scene):
    async with client(scene) as it:
        await it.identify()
        path = "/gateway/disconnect"
        await asked(scene.control, "POST", path, {"resumable": True, "shard": 0})
        assert await it.until_op(7) is None
        await asked(scene.control, "POST", path, {"resumable": False})
        assert await it.until_op(9) is False
    async with client(scene) as it:
        await it.identify()
        await asked(scene.control, "POST", path, {"code": 4900})
        assert await it.closed_with() == 4900
