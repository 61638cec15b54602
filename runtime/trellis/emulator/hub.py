"""Who is connected to the gateway, and which of them gets which event."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import msgspec

from trellis.emulator import intents, payloads, permissions
from trellis.emulator.session import Session
from trellis.emulator.snowflakes import shard_of

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Json, Message
    from trellis.emulator.state import World


class Hub:
    """Every session. Publishing returns at once; connections write from queues of their own."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._sessions: dict[str, Session] = {}

    @property
    def sessions(self) -> list[Session]:
        return list(self._sessions.values())

    def open(self, shard: tuple[int, int], wanted: int) -> Session:
        self._drop_expired()
        replay = self._world.settings.replay_events
        session = Session(secrets.token_hex(16), shard, wanted, replay)
        self._sessions[session.id] = session
        return session

    def find(self, session_id: str) -> Session | None:
        self._drop_expired()
        return self._sessions.get(session_id)

    def detach(self, session: Session) -> None:
        """The client went away and may come back."""
        session.outlet = None
        session.detached_at = self._world.now()
        self._world.changes.notify()

    def drop(self, session: Session) -> None:
        """The session ends: nobody can resume it."""
        session.outlet = None
        self._sessions.pop(session.id, None)
        self._world.changes.notify()

    def publish(
        self, guild_id: int, name: str, data: Json, *, channel_id: int | None = None
    ) -> None:
        """Sends an event to the shard of the guild, if it asked for such events.

        Args:
            guild_id: where it happened; the bot hears nothing of guilds it is not in.
            name: Discord's name of the event.
            data: its body.
            channel_id: the channel that one must see to hear of it.
        """
        raw: bytes | None = None
        for session in self._listeners(guild_id, name, channel_id):
            raw = raw or msgspec.json.encode(data)
            session.dispatch(name, raw)
        self._world.changes.notify()

    def publish_message(self, name: str, message: Message) -> None:
        """Sends a message event, without what it says to those who may not read it."""
        if message.ephemeral:
            self._world.changes.notify()
            return
        data = payloads.message_event(self._world, message)
        bot_id = self._world.bot.id
        open_to_all = message.author.id == bot_id or bot_id in message.mention_ids
        full = msgspec.json.encode(data)
        blank = full if open_to_all else msgspec.json.encode(data | _NO_CONTENT)
        for session in self._listeners(message.guild_id, name, message.channel_id):
            session.dispatch(name, full if session.intents & intents.MESSAGE_CONTENT else blank)
        self._world.changes.notify()

    def publish_guild(self, guild: Guild, *, joined: bool = True) -> None:
        for session in self._listeners(guild.id, "GUILD_CREATE"):
            self.send_guild(session, guild, joined=joined)
        self._world.changes.notify()

    def send_guild(self, session: Session, guild: Guild, *, joined: bool) -> None:
        """GUILD_CREATE: because the bot joined, or because the guild became available."""
        bot = guild.members[self._world.bot.id]
        everyone = session.intents & intents.GUILD_PRESENCES
        members = list(guild.members.values()) if everyone else [bot]
        data = payloads.guild_create(guild, bot, members)
        if not joined:
            data["unavailable"] = False
        session.dispatch("GUILD_CREATE", msgspec.json.encode(data))

    def guilds_of(self, session: Session) -> list[Guild]:
        shard, count = session.shard
        return [g for g in self._world.bot_guilds() if shard_of(g.id, count) == shard]

    def _listeners(self, guild_id: int, name: str, channel_id: int | None = None) -> list[Session]:
        if not self._bot_hears_of(guild_id, channel_id):
            return []
        needed = intents.NEEDED[name]
        return [
            session
            for session in self._sessions.values()
            if shard_of(guild_id, session.shard[1]) == session.shard[0]
            and session.intents & needed == needed
        ]

    def _bot_hears_of(self, guild_id: int, channel_id: int | None) -> bool:
        guild = self._world.guilds[guild_id]
        bot = guild.members.get(self._world.bot.id)
        if bot is None or channel_id is None:
            return bot is not None
        held = permissions.in_channel(guild, guild.channels[channel_id], bot)
        return bool(held & permissions.VIEW_CHANNEL)

    def _drop_expired(self) -> None:
        oldest = self._world.now() - self._world.settings.resume_window_secs
        for session in self.sessions:
            if session.detached_at is not None and session.detached_at < oldest:
                self.drop(session)


_NO_CONTENT: Json = {"content": "", "embeds": [], "attachments": [], "components": []}
