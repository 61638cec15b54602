"""Threads: started, joined, left, archived, with the events that follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trellis.emulator import audit, payloads
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Action, Actor
from trellis.emulator.drafts import Draft
from trellis.emulator.errors import DiscordError, missing_permissions, unknown
from trellis.emulator.message_forms import MessageForm
from trellis.emulator.models import (
    ANNOUNCEMENT_THREAD,
    FORUMS,
    GUILD_ANNOUNCEMENT,
    GUILD_TEXT,
    HAS_THREAD,
    PRIVATE_THREAD,
    PUBLIC_THREAD,
    Thread,
)
from trellis.emulator.references import reference_to

if TYPE_CHECKING:
    from trellis.emulator.audit import AuditLog
    from trellis.emulator.bodies import Upload
    from trellis.emulator.channel_forms import (
        BareThreadForm,
        PostForm,
        ThreadChanges,
        ThreadForm,
    )
    from trellis.emulator.hub import Hub
    from trellis.emulator.messages import Messages
    from trellis.emulator.models import Channel, Json, Message, User
    from trellis.emulator.state import World

MAX_ACTIVE = 1000  # threads a guild
MAX_MEMBERS = 1000  # a thread
PINNED, REQUIRE_TAG = 1 << 1, 1 << 4
THREAD_CREATED, THREAD_STARTER = 18, 21  # types of messages

_MANAGED = {"locked", "rate_limit_per_user", "flags"}  # not even the owner may change these


class Threads:
    """The one place where threads change, except that messages wake them."""

    def __init__(self, world: World, hub: Hub, messages: Messages, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._messages = messages
        self._log = log

    def start_from(self, actor: Actor, message: Message, form: ThreadForm) -> Channel:
        """A thread about a message, with the message's id; 160004 where it has one."""
        parent = self._world.channels[message.channel_id]
        kinds = {GUILD_TEXT: PUBLIC_THREAD, GUILD_ANNOUNCEMENT: ANNOUNCEMENT_THREAD}
        if parent.type not in kinds:
            raise DiscordError(400, 50024, "Cannot execute action on this channel type")
        if message.id in self._world.channels:
            text = "A thread has already been created for this message"
            raise DiscordError(400, 160004, text)
        kind = kinds[parent.type]
        channel = self._start(parent, actor, form, kind, message.id)
        message.flags |= HAS_THREAD
        self._hub.publish_message("MESSAGE_UPDATE", message)
        draft = Draft(actor.user, channel, MessageForm(), type=THREAD_STARTER)
        self._messages.create_system(draft, reference_to(message))
        return channel

    def start(self, actor: Actor, parent: Channel, form: BareThreadForm) -> Channel:
        """A thread that starts from no message."""
        kind = form.type or PRIVATE_THREAD
        allowed = {
            GUILD_TEXT: {PUBLIC_THREAD, PRIVATE_THREAD},
            GUILD_ANNOUNCEMENT: {ANNOUNCEMENT_THREAD},
        }
        if kind not in allowed.get(parent.type, set()):
            raise DiscordError(400, 50024, "Cannot execute action on this channel type")
        channel = self._start(parent, actor, form, kind)
        if channel.thread and form.invitable is not None:
            channel.thread.invitable = form.invitable
        if kind != PRIVATE_THREAD:
            named = MessageForm(content=channel.name)
            draft = Draft(actor.user, parent, named, type=THREAD_CREATED)
            place = {"channel_id": str(channel.id), "guild_id": str(channel.guild_id)}
            self._messages.create_system(draft, {"type": 0, **place})
        return channel

    def post(
        self, actor: Actor, parent: Channel, form: PostForm, uploads: tuple[Upload, ...]
    ) -> tuple[Channel, Message]:
        """A post in a forum: the thread, and its first message, which has its id."""
        self._require_tags(actor.user, parent, form.applied_tags or [])
        draft = Draft(actor.user, parent, form.message, uploads)
        message = self.post_as(draft, form, form.applied_tags or [], actor.reason)
        return self._world.channels[message.channel_id], message

    def post_as(
        self, draft: Draft, form: ThreadForm, tags: list[int], reason: str | None = None
    ) -> Message:
        """A post in the draft's channel by its author; where it is refused nothing stays."""
        parent, actor = draft.channel, Actor(draft.author, reason)
        tag_ids = _checked_tags(parent, tags)
        if not tag_ids and parent.flags & REQUIRE_TAG:
            text = "A tag is required to create a forum post in this channel"
            raise DiscordError(400, 40067, text)
        channel = self._start(parent, actor, form, PUBLIC_THREAD, tag_ids=tag_ids)
        try:
            return self._messages.create(replace(draft, channel=channel, message_id=channel.id))
        except DiscordError:
            self.delete(actor, channel)
            raise

    def edit(self, actor: Actor, channel: Channel, form: ThreadChanges) -> None:
        """Changes what the form sets; 50083 while it stays archived."""
        thread = _thread(channel)
        given = form.model_fields_set
        self._require_edit(actor.user, channel, thread, given)
        if thread.archived and form.archived is not False:
            raise DiscordError(400, 50083, "Thread is archived")
        before = payloads.channel(channel)
        if form.applied_tags is not None:
            parent = self._world.channels[channel.parent_id or 0]
            wanted = _checked_tags(parent, form.applied_tags)
            self._require_tags(actor.user, parent, set(wanted) ^ set(thread.tag_ids))
            thread.tag_ids = wanted
        if form.flags is not None:
            self._pin(channel, form.flags)
        self._fill(channel, thread, form)
        self._changed(actor, channel, before)

    def delete(self, actor: Actor, channel: Channel) -> None:
        guild, body = self._world.guilds[channel.guild_id], payloads.channel(channel)
        gone = {key: body[key] for key in ("id", "guild_id", "parent_id", "type")}
        self._hub.publish(guild.id, "THREAD_DELETE", gone, channel_id=channel.id)
        self._world.remove_channel(channel)
        changes = audit.difference(body, {}, passed=("last_message_id",))
        self._log.record(guild, actor, Action.THREAD_DELETE, channel.id, changes=changes)

    def join(self, channel: Channel, user: User) -> None:
        """Puts the user in; once it is in, again changes nothing."""
        thread = _open(channel)
        if user.id in thread.members:
            return
        if len(thread.members) >= MAX_MEMBERS:
            text = f"Maximum number of thread participants has been reached ({MAX_MEMBERS})"
            raise DiscordError(400, 30033, text)
        thread.members[user.id] = self._world.timestamp()
        guild = self._world.guilds[channel.guild_id]
        shown = payloads.member(guild.members[user.id])
        added = payloads.thread_member(channel, user.id) | {"member": shown, "presence": None}
        if user is self._world.bot and channel.type == PRIVATE_THREAD:
            self._announce("THREAD_CREATE", channel)
        self._members_changed(channel, {"added_members": [added]})

    def leave(self, channel: Channel, user: User) -> None:
        thread = _open(channel)
        if user.id not in thread.members:
            return
        gone = {"removed_member_ids": [str(user.id)]}
        self._members_changed(channel, gone, count=len(thread.members) - 1)
        del thread.members[user.id]

    def _members_changed(self, channel: Channel, part: Json, count: int | None = None) -> None:
        body: Json = {
            "id": str(channel.id),
            "guild_id": str(channel.guild_id),
            "member_count": len(_thread(channel).members) if count is None else count,
            **part,
        }
        self._hub.publish(channel.guild_id, "THREAD_MEMBERS_UPDATE", body, channel_id=channel.id)

    def _start(
        self,
        parent: Channel,
        actor: Actor,
        form: ThreadForm,
        kind: int,
        thread_id: int | None = None,
        tag_ids: list[int] | None = None,
    ) -> Channel:
        guild = self._world.guilds[parent.guild_id]
        active = sum(
            c.thread is not None and not c.thread.archived for c in guild.channels.values()
        )
        if active >= MAX_ACTIVE:
            raise DiscordError(400, 160006, "Maximum number of active threads reached")
        channel = self._world.add_thread(parent, form.name, kind, actor.user.id, thread_id)
        thread, default = _thread(channel), parent.settings.get("default_auto_archive_duration")
        thread.auto_archive_minutes = form.auto_archive_duration or default or 4320
        thread.tag_ids = tag_ids or []
        slow = parent.settings.get("default_thread_rate_limit_per_user", 0)
        given = form.rate_limit_per_user
        channel.slowmode_secs = slow if given is None else given
        self._announce("THREAD_CREATE", channel)
        changes = audit.difference({}, payloads.channel(channel))
        self._log.record(guild, actor, Action.THREAD_CREATE, channel.id, changes=changes)
        return channel

    def _announce(self, name: str, channel: Channel) -> None:
        body = payloads.thread_for(channel, self._world.bot.id) | {"newly_created": True}
        self._hub.publish(channel.guild_id, name, body, channel_id=channel.id)

    def _require_edit(self, user: User, channel: Channel, thread: Thread, given: set[str]) -> None:
        held = self._world.bits_in(channel, user)
        if held & bits.MANAGE_THREADS:
            return
        own = thread.owner_id == user.id and not given & _MANAGED
        wakes = given == {"archived"} and thread.archived
        if thread.locked or not (own or (wakes and held & bits.SEND_MESSAGES_IN_THREADS)):
            raise missing_permissions()

    def _require_tags(self, user: User, parent: Channel, changed: list[int] | set[int]) -> None:
        moderated = {int(tag["id"]) for tag in parent.tags if tag["moderated"]}
        may = self._world.bits_in(parent, user) & bits.MANAGE_THREADS
        if moderated & set(changed) and not may:
            raise missing_permissions()

    def _pin(self, channel: Channel, flags: int) -> None:
        """At most one thread of a forum is pinned."""
        others = self._world.guilds[channel.guild_id].channels.values()
        beside = (c for c in others if c.parent_id == channel.parent_id and c is not channel)
        if flags & PINNED and any(other.flags & PINNED for other in beside):
            text = "Maximum number of pinned threads in a forum channel has been reached (1)"
            raise DiscordError(400, 30047, text)
        channel.flags = flags & PINNED

    def _fill(self, channel: Channel, thread: Thread, form: ThreadChanges) -> None:
        if form.archived is not None and form.archived != thread.archived:
            thread.archived, thread.changed_at = form.archived, self._world.timestamp()
        channel.name = form.name or channel.name
        thread.locked = thread.locked if form.locked is None else form.locked
        thread.invitable = thread.invitable if form.invitable is None else form.invitable
        minutes = form.auto_archive_duration
        thread.auto_archive_minutes = minutes or thread.auto_archive_minutes
        if form.rate_limit_per_user is not None:
            channel.slowmode_secs = form.rate_limit_per_user

    def _changed(self, actor: Actor, channel: Channel, before: Json) -> None:
        after = payloads.channel(channel)
        if after == before:
            return
        self._hub.publish(channel.guild_id, "THREAD_UPDATE", after, channel_id=channel.id)
        guild = self._world.guilds[channel.guild_id]
        changes = audit.difference(_flat(before), _flat(after))
        self._log.record(guild, actor, Action.THREAD_UPDATE, channel.id, changes=changes)


def _thread(channel: Channel) -> Thread:
    """50024 for a channel that is no thread."""
    if channel.thread is None:
        raise DiscordError(400, 50024, "Cannot execute action on this channel type")
    return channel.thread


def _open(channel: Channel) -> Thread:
    thread = _thread(channel)
    if thread.archived:
        raise DiscordError(400, 50083, "Thread is archived")
    return thread


def _checked_tags(parent: Channel, tag_ids: list[int]) -> list[int]:
    if parent.type not in FORUMS and tag_ids:
        raise DiscordError(400, 50024, "Cannot execute action on this channel type")
    known = {int(tag["id"]) for tag in parent.tags}
    if not set(tag_ids) <= known:
        raise unknown("Tag")
    return list(dict.fromkeys(tag_ids))


def _flat(body: Json) -> Json:
    """The audit log knows the parts of the metadata by their own names."""
    rest = {key: value for key, value in body.items() if key != "thread_metadata"}
    return {**rest, **body["thread_metadata"]}
