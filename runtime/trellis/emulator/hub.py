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
    ) -> int:
        """Sends an event to the shard of the guild, if it asked for such events.

        Args:
            guild_id: where it happened; the bot hears nothing of guilds it is not in. 0 stands
                for direct messages, which are the first shard's.
            name: Discord's name of the event.
            data: its body; what members wrote is left out for those who may not read it.
            channel_id: the channel that one must see to hear of it.

        Returns:
            How many sessions it went to.
        """
        if guild_id:
            needed = intents.needed(name, data, self._world.bot.id)
            listeners = self._listeners(guild_id, name, needed, channel_id)
        else:
            listeners = self._direct_listeners(name)
        if listeners:
            full = msgspec.json.encode(data)
            less = without_content(name, data, self._world.bot.id)
            blank = full if less is data else msgspec.json.encode(less)
            for session in listeners:
                reads = session.intents & intents.MESSAGE_CONTENT
                session.dispatch(name, full if reads else blank)
        self._world.changes.notify()
        return len(listeners)

    def publish_message(self, name: str, message: Message) -> None:
        """Sends a message event; nobody is told of ephemeral messages."""
        if message.ephemeral:
            self._world.changes.notify()
            return
        data = payloads.message_event(self._world, message)
        self.publish(message.guild_id, name, data, channel_id=message.channel_id)

    def publish_guild(self, guild: Guild, *, joined: bool = True) -> None:
        for session in self._listeners(guild.id, "GUILD_CREATE", intents.GUILDS):
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

    def _listeners(
        self, guild_id: int, name: str, needed: int, channel_id: int | None = None
    ) -> list[Session]:
        if not self._bot_hears_of(guild_id, name, channel_id):
            return []
        return [
            session
            for session in self._sessions.values()
            if shard_of(guild_id, session.shard[1]) == session.shard[0]
            and session.intents & needed == needed
        ]

    def _direct_listeners(self, name: str) -> list[Session]:
        needed = intents.needed_directly(name)
        asking = (s for s in self._sessions.values() if s.intents & needed == needed)
        return [session for session in asking if session.shard[0] == 0]

    def _bot_hears_of(self, guild_id: int, name: str, channel_id: int | None) -> bool:
        guild = self._world.guilds[guild_id]
        bot = guild.members.get(self._world.bot.id)
        if bot is None:
            return False
        needed = intents.PERMISSIONS.get(name, 0)
        if channel_id is None:
            return permissions.in_guild(guild, bot) & needed == needed
        needed |= permissions.VIEW_CHANNEL
        return permissions.in_channel(guild, guild.channels[channel_id], bot) & needed == needed

    def _drop_expired(self) -> None:
        oldest = self._world.now() - self._world.settings.resume_window_secs
        for session in self.sessions:
            if session.detached_at is not None and session.detached_at < oldest:
                self.drop(session)


_NO_CONTENT: Json = {"content": "", "embeds": [], "attachments": [], "components": []}


def without_content(name: str, data: Json, bot_id: int) -> Json:
    """What a session without the message content intent gets: `data` itself if that is all."""
    if name == "AUTO_MODERATION_ACTION_EXECUTION":
        return data | {"content": "", "matched_content": ""}
    direct = "guild_id" not in data
    if name not in {"MESSAGE_CREATE", "MESSAGE_UPDATE"} or direct or _about(data, str(bot_id)):
        return data
    return {key: value for key, value in data.items() if key != "poll"} | _NO_CONTENT


def _about(message: Json, bot_id: str) -> bool:
    """Whether the bot wrote the message or is named in it."""
    named = [message.get("author", {}), *message.get("mentions", [])]
    return any(user.get("id") == bot_id for user in named)
