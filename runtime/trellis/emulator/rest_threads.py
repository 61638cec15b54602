"""Routes about threads and who is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator import permissions as bits
from trellis.emulator.channel_forms import BareThreadForm, PostForm, ThreadForm
from trellis.emulator.errors import DiscordError, missing_permissions, unknown
from trellis.emulator.forms import parse_form
from trellis.emulator.models import FORUMS, PRIVATE_THREAD, Thread
from trellis.emulator.rest import Answer, Call, Endpoint
from trellis.emulator.rest_scope import channel_of, guild_of, message_of

if TYPE_CHECKING:
    from trellis.emulator.models import Channel, Json, User
    from trellis.emulator.state import World
    from trellis.emulator.threads import Threads

MAX_PAGE = 100

_CHANNEL = "/channels/{channel_id}"
_MEMBERS = _CHANNEL + "/thread-members"
_ARCHIVED = _CHANNEL + "/threads/archived"


class ThreadRoutes:
    def __init__(self, world: World, threads: Threads) -> None:
        self._world = world
        self._threads = threads

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("POST", _CHANNEL + "/messages/{message_id}/threads", self.start_from),
            Endpoint("POST", _CHANNEL + "/threads", self.start),
            Endpoint("GET", "/guilds/{guild_id}/threads/active", self.active),
            Endpoint("GET", _ARCHIVED + "/public", self.archived),
            Endpoint("GET", _ARCHIVED + "/private", self.archived_private),
            Endpoint("GET", _CHANNEL + "/users/@me/threads/archived/private", self.archived_own),
            Endpoint("GET", _MEMBERS, self.members),
            Endpoint("PUT", _MEMBERS + "/@me", self.join),
            Endpoint("DELETE", _MEMBERS + "/@me", self.leave),
            Endpoint("GET", _MEMBERS + "/{user_id}", self.member),
            Endpoint("PUT", _MEMBERS + "/{user_id}", self.add_member),
            Endpoint("DELETE", _MEMBERS + "/{user_id}", self.remove_member),
        ]

    def start_from(self, call: Call) -> Answer:
        message = message_of(self._world, call, bits.CREATE_PUBLIC_THREADS)
        form = parse_form(ThreadForm, call.json)
        return self._made(self._threads.start_from(call.actor, message, form), call)

    def start(self, call: Call) -> Answer:
        parent = channel_of(self._world, call)
        if parent.type in FORUMS:
            return self._posted(call, parent)
        form = parse_form(BareThreadForm, call.json)
        private = form.type in {None, PRIVATE_THREAD}
        channel_of(
            self._world,
            call,
            bits.CREATE_PRIVATE_THREADS if private else bits.CREATE_PUBLIC_THREADS,
        )
        return self._made(self._threads.start(call.actor, parent, form), call)

    def _posted(self, call: Call, parent: Channel) -> Answer:
        channel_of(self._world, call, bits.SEND_MESSAGES)
        form = parse_form(PostForm, call.json)
        channel, message = self._threads.post(call.actor, parent, form, call.uploads)
        body = payloads.thread_for(channel, call.user.id)
        return Answer(body | {"message": payloads.message(self._world, message)}, 201)

    def _made(self, channel: Channel, call: Call) -> Answer:
        return Answer(payloads.thread_for(channel, call.user.id), 201)

    def active(self, call: Call) -> Json:
        guild = guild_of(self._world, call)
        found = [c for c in guild.channels.values() if c.thread and not c.thread.archived]
        seen = [c for c in found if self._world.bits_in(c, call.user) & bits.VIEW_CHANNEL]
        return _listed(sorted(seen, key=_id, reverse=True), call.user)

    def archived(self, call: Call) -> Json:
        parent = channel_of(self._world, call, bits.READ_MESSAGE_HISTORY)
        found = [c for c in self._archived_in(parent) if c.type != PRIVATE_THREAD]
        return _page_by_time(found, call)

    def archived_private(self, call: Call) -> Json:
        needed = bits.READ_MESSAGE_HISTORY | bits.MANAGE_THREADS
        parent = channel_of(self._world, call, needed)
        found = [c for c in self._archived_in(parent) if c.type == PRIVATE_THREAD]
        return _page_by_time(found, call)

    def archived_own(self, call: Call) -> Json:
        """Those the caller is in, by id."""
        parent = channel_of(self._world, call, bits.READ_MESSAGE_HISTORY)
        before = call.query_id("before") or 1 << 63
        found = [
            c
            for c in self._archived_in(parent)
            if c.type == PRIVATE_THREAD and call.user.id in _thread(c).members and c.id < before
        ]
        return _page(sorted(found, key=_id, reverse=True), call)

    def _archived_in(self, parent: Channel) -> list[Channel]:
        channels = self._world.guilds[parent.guild_id].channels.values()
        inside = (c for c in channels if c.thread and c.parent_id == parent.id)
        return [channel for channel in inside if _thread(channel).archived]

    def members(self, call: Call) -> list[Json]:
        channel = channel_of(self._world, call)
        after = call.query_id("after") or 0
        limit = call.query_int("limit", MAX_PAGE, 1, MAX_PAGE)
        ids = sorted(user_id for user_id in _thread(channel).members if user_id > after)
        return [self._member(channel, user_id, call) for user_id in ids[:limit]]

    def member(self, call: Call) -> Json:
        channel, user = channel_of(self._world, call), self._user(call)
        if user.id not in _thread(channel).members:
            raise unknown("Member")
        return self._member(channel, user.id, call)

    def _member(self, channel: Channel, user_id: int, call: Call) -> Json:
        body = payloads.thread_member(channel, user_id)
        whole = call.query.get("with_member", "").lower() in {"true", "1"}
        members = self._world.guilds[channel.guild_id].members
        return body | ({"member": payloads.member(members[user_id])} if whole else {})

    def join(self, call: Call) -> None:
        self._threads.join(channel_of(self._world, call), call.user)

    def leave(self, call: Call) -> None:
        self._threads.leave(channel_of(self._world, call), call.user)

    def add_member(self, call: Call) -> None:
        channel, user = (
            channel_of(self._world, call, bits.SEND_MESSAGES_IN_THREADS),
            self._user(call),
        )
        guild = self._world.guilds[channel.guild_id]
        self._threads.join(channel, self._world.member(guild, user.id).user)

    def remove_member(self, call: Call) -> None:
        """Who made a private thread may do so; otherwise it takes the permission."""
        channel, user = channel_of(self._world, call), self._user(call)
        made = channel.type == PRIVATE_THREAD and _thread(channel).owner_id == call.user.id
        if not made and not self._world.bits_in(channel, call.user) & bits.MANAGE_THREADS:
            raise missing_permissions()
        self._threads.leave(channel, user)

    def _user(self, call: Call) -> User:
        me = call.path["user_id"] == "@me"
        return call.user if me else self._world.user(call.id("user_id"))


def _thread(channel: Channel) -> Thread:
    if channel.thread is None:
        raise DiscordError(400, 50024, "Cannot execute action on this channel type")
    return channel.thread


def _id(channel: Channel) -> int:
    return channel.id


def _changed_at(channel: Channel) -> str:
    return _thread(channel).changed_at


def _page_by_time(found: list[Channel], call: Call) -> Json:
    """Those archived last first; `before` is a time."""
    before = call.query_time("before")
    found = [c for c in found if before is None or _changed_at(c) < before]
    return _page(sorted(found, key=_changed_at, reverse=True), call)


def _page(found: list[Channel], call: Call) -> Json:
    limit = call.query_int("limit", MAX_PAGE // 2, 2, MAX_PAGE)
    return _listed(found[:limit], call.user, more=len(found) > limit)


def _listed(channels: list[Channel], user: User, *, more: bool = False) -> Json:
    joined = [c for c in channels if user.id in _thread(c).members]
    return {
        "threads": [payloads.channel(channel) for channel in channels],
        "members": [payloads.thread_member(channel, user.id) for channel in joined],
        "has_more": more,
    }
