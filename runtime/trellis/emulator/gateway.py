"""The gateway: one WebSocket conversation, from HELLO to its close."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import msgspec
from fastapi import WebSocket, WebSocketDisconnect

from trellis.emulator import intents, payloads
from trellis.emulator.session import Session, frame
from trellis.emulator.transports import Transport, transport_for

if TYPE_CHECKING:
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Json, JsonValue, Member
    from trellis.emulator.state import World

HEARTBEAT, IDENTIFY, PRESENCE, VOICE_STATE, RESUME = 1, 2, 3, 4, 6
RECONNECT, REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 7, 8, 9, 10, 11

UNKNOWN_ERROR = 4000
UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, AUTHENTICATION_FAILED = 4001, 4002, 4003, 4004
ALREADY_AUTHENTICATED, INVALID_SEQUENCE, SESSION_TIMED_OUT = 4005, 4007, 4009
INVALID_SHARD, INVALID_VERSION, DISALLOWED_INTENTS = 4010, 4012, 4014

GOING_FOR_GOOD = frozenset({1000, 1001})  # a client that closes so gives its session up
MISSED_HEARTBEATS = 1.5  # intervals until a silent client is cut off
MEMBERS_A_CHUNK = 1000


class Close(Exception):  # noqa: N818  # not an error: how a conversation ends
    """Ends the conversation with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Connection:
    """The sending side of a WebSocket: an unbounded queue and the task that empties it."""

    def __init__(self, websocket: WebSocket, transport: Transport) -> None:
        self._websocket = websocket
        self._transport = transport
        self._queue: asyncio.Queue[bytes | int] = asyncio.Queue()

    def send(self, frame_: bytes) -> None:
        self._queue.put_nowait(frame_)

    def close(self, code: int) -> None:
        """Closes once everything before it was sent."""
        self._queue.put_nowait(code)

    async def write_out(self) -> None:
        while True:
            item = await self._queue.get()
            try:
                if isinstance(item, int):
                    await self._websocket.close(item)
                    return
                await self._write(self._transport.encode(item))
            except (WebSocketDisconnect, RuntimeError):  # the client is gone; reading notices too
                return

    async def _write(self, data: bytes) -> None:
        if self._transport.binary:
            await self._websocket.send_bytes(data)
        else:
            await self._websocket.send_text(data.decode())


class Gateway:
    """Serves WebSockets."""

    def __init__(self, world: World, hub: Hub) -> None:
        self._world = world
        self._hub = hub

    async def serve(self, websocket: WebSocket) -> None:
        await websocket.accept()
        query = websocket.query_params
        transport = transport_for(query.get("compress"))
        if transport is None or query.get("encoding", "json") != "json":
            await websocket.close(DECODE_ERROR)
            return
        if query.get("v", "10") not in {"9", "10"}:
            await websocket.close(INVALID_VERSION)
            return
        connection = Connection(websocket, transport)
        writer = asyncio.create_task(connection.write_out())
        try:
            await Conversation(self._world, self._hub, websocket, connection).run()
        finally:
            await writer


class Conversation:
    """One connection's protocol."""

    def __init__(
        self, world: World, hub: Hub, websocket: WebSocket, connection: Connection
    ) -> None:
        self._world = world
        self._hub = hub
        self._websocket = websocket
        self._connection = connection
        self._session: Session | None = None

    async def run(self) -> None:
        interval = self._world.settings.heartbeat_interval_ms
        self._connection.send(frame(HELLO, {"heartbeat_interval": interval, "_trace": []}))
        code = UNKNOWN_ERROR
        try:
            while True:
                self._answer(await self._receive(interval * MISSED_HEARTBEATS / 1000))
        except Close as close:
            code = close.code
        finally:
            self._leave(code)

    async def _receive(self, patience_secs: float) -> str:
        try:
            async with asyncio.timeout(patience_secs):
                return await self._websocket.receive_text()
        except TimeoutError as error:
            raise Close(SESSION_TIMED_OUT) from error
        except KeyError as error:  # a binary message
            raise Close(DECODE_ERROR) from error
        except WebSocketDisconnect as gone:
            raise Close(gone.code) from gone
        except RuntimeError as error:  # we closed it between two messages
            raise Close(UNKNOWN_ERROR) from error

    def _leave(self, code: int) -> None:
        self._connection.close(code)
        session = self._session
        if session is None or session.outlet is not self._connection:
            return  # resumed elsewhere meanwhile
        if code in GOING_FOR_GOOD:
            self._hub.drop(session)
        else:
            self._hub.detach(session)

    def _answer(self, text: str) -> None:
        op, data = _parse(text)
        if op == HEARTBEAT:
            self._connection.send(frame(HEARTBEAT_ACK))
        elif op in {IDENTIFY, RESUME}:
            if self._session is not None:
                raise Close(ALREADY_AUTHENTICATED)
            if not isinstance(data, dict):
                raise Close(DECODE_ERROR)
            self._identify(data) if op == IDENTIFY else self._resume(data)
        elif op in {PRESENCE, VOICE_STATE, REQUEST_MEMBERS}:
            if self._session is None:
                raise Close(NOT_AUTHENTICATED)
            if op == REQUEST_MEMBERS:
                self._send_members(self._session, data)
        else:
            raise Close(UNKNOWN_OPCODE)

    def _identify(self, data: Json) -> None:
        self._check_token(data)
        session = self._hub.open(_shard(data), self._intents(data))
        self._session = session
        session.outlet = self._connection
        guilds = self._hub.guilds_of(session)
        session.dispatch("READY", msgspec.json.encode(self._ready(session, [g.id for g in guilds])))
        if session.intents & intents.GUILDS:
            for guild in guilds:
                self._hub.send_guild(session, guild, joined=False)
        self._world.changes.notify()

    def _resume(self, data: Json) -> None:
        self._check_token(data)
        session = self._hub.find(str(data.get("session_id")))
        sequence = data.get("seq")
        if session is None or not isinstance(sequence, int):
            self._connection.send(frame(INVALID_SESSION, data=False))
            return
        if sequence > session.sequence:
            raise Close(INVALID_SEQUENCE)
        if not session.can_replay_from(sequence):
            self._hub.drop(session)
            self._connection.send(frame(INVALID_SESSION, data=False))
            return
        if session.outlet:  # the client gave this connection up before we saw it close
            session.outlet.close(UNKNOWN_ERROR)
        self._session = session
        session.outlet, session.detached_at = self._connection, None
        session.replay_from(sequence)
        session.dispatch("RESUMED", b'{"_trace":[]}')
        self._world.changes.notify()

    def _check_token(self, data: Json) -> None:
        token = str(data.get("token") or "").removeprefix("Bot ")
        if not token or token != (self._world.settings.token or token):
            raise Close(AUTHENTICATION_FAILED)

    def _intents(self, data: Json) -> int:
        wanted = data.get("intents")
        if not isinstance(wanted, int):
            raise Close(DECODE_ERROR)
        allowed = self._world.settings.allowed_intents
        if allowed is not None and wanted & ~allowed:
            raise Close(DISALLOWED_INTENTS)
        return wanted

    def _ready(self, session: Session, guild_ids: list[int]) -> Json:
        world = self._world
        return {
            "v": 10,
            "user": payloads.own_user(world.bot),
            "user_settings": {},
            "session_type": "normal",
            "session_id": session.id,
            "resume_gateway_url": gateway_url(world),
            "relationships": [],
            "private_channels": [],
            "presences": [],
            "guilds": [{"id": str(guild_id), "unavailable": True} for guild_id in guild_ids],
            "guild_join_requests": [],
            "geo_ordered_rtc_regions": [],
            "auth": {},
            "application": {
                "id": str(world.settings.application_id),
                "flags": world.settings.application_flags,
            },
            "shard": list(session.shard),
            "_trace": ["trellis-emulator"],
        }

    def _send_members(self, session: Session, data: JsonValue) -> None:
        """Answers a request for members in chunks, as many as match."""
        if not isinstance(data, dict):
            raise Close(DECODE_ERROR)
        guild = self._world.guilds.get(int(data.get("guild_id") or 0))
        if guild is None or guild not in self._hub.guilds_of(session):
            return
        wanted = [str(i) for i in _as_list(data.get("user_ids"))]
        found = _matching(list(guild.members.values()), data, wanted)
        chunks = [found[i : i + MEMBERS_A_CHUNK] for i in range(0, len(found), MEMBERS_A_CHUNK)]
        known = {str(member.user.id) for member in found}
        for index, chunk in enumerate(chunks or [[]]):
            body: Json = {
                "guild_id": str(guild.id),
                "members": [payloads.member(member) for member in chunk],
                "chunk_index": index,
                "chunk_count": len(chunks or [[]]),
                "not_found": [i for i in wanted if i not in known],
            }
            if data.get("nonce"):
                body["nonce"] = data["nonce"]
            session.dispatch("GUILD_MEMBERS_CHUNK", msgspec.json.encode(body))


def gateway_url(world: World) -> str:
    return "ws" + world.public_url.removeprefix("http") + "/gateway"


def _parse(text: str) -> tuple[int, JsonValue]:
    try:
        message = json.loads(text)
        return int(message["op"]), message.get("d")
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Close(DECODE_ERROR) from error


def _shard(data: Json) -> tuple[int, int]:
    match data.get("shard", [0, 1]):
        case [int(number), int(count)] if 0 <= number < count:
            return number, count
    raise Close(INVALID_SHARD)


def _as_list(value: JsonValue) -> list[JsonValue]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _matching(members: list[Member], data: Json, wanted: list[str]) -> list[Member]:
    if wanted:
        return [member for member in members if str(member.user.id) in wanted]
    prefix = str(data.get("query") or "").lower()
    limit = int(data.get("limit") or 0) or len(members)
    return [m for m in members if m.user.username.lower().startswith(prefix)][:limit]
