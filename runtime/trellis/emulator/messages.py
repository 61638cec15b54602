"""Making, changing and removing messages, with the events that follow."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.components import Components
from trellis.emulator.errors import DiscordError, missing_access, refuse_field
from trellis.emulator.message_forms import (
    IS_COMPONENTS_V2,
    AllowedMentions,
    AttachmentNote,
    Embed,
    MessageForm,
    Reference,
)
from trellis.emulator.models import CROSSPOSTED, LOADING, Channel, Json, Message, User
from trellis.emulator.permissions import MENTION_EVERYONE, READ_MESSAGE_HISTORY, VIEW_CHANNEL
from trellis.emulator.polls import make_poll
from trellis.emulator.snowflakes import created_at

if TYPE_CHECKING:
    from trellis.emulator.bodies import Upload
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Guild, Thread, Webhook
    from trellis.emulator.state import World

SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS = 1 << 2, 1 << 12
SENDABLE_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | IS_COMPONENTS_V2
HAS_SNAPSHOT = 1 << 14
REPLY = 19
FORWARD = 1  # the type of a reference

_USER = re.compile(r"<@!?(\d{1,19})>")
_ROLE = re.compile(r"<@&(\d{1,19})>")
_EVERYONE = re.compile(r"@(everyone|here)\b")


@dataclass(frozen=True, slots=True)
class Draft:
    """A message about to be made: who, where, what, and what only interactions add."""

    author: User
    channel: Channel
    form: MessageForm
    uploads: tuple[Upload, ...] = ()
    type: int = 0
    flags: int = SENDABLE_FLAGS  # those the route allows
    from_application: bool = False
    interaction: Json | None = None
    interaction_metadata: Json | None = None
    reply_to: int | None = None  # a followup refers to the original response
    webhook: Webhook | None = None
    message_id: int | None = None  # of a post's first message, which has its thread's


class Messages:
    """The one place where messages change."""

    def __init__(self, world: World, hub: Hub) -> None:
        self._world = world
        self._hub = hub
        self._by_nonce: dict[tuple[int, int, str], Message] = {}

    def create(self, draft: Draft, *, loading: bool = False) -> Message:
        """Makes the message: 50006 if nothing is in it, unless it is the promise of one."""
        form = draft.form
        texts = (form.content, form.embeds, form.components)
        filled = any((*texts, draft.uploads, form.poll, form.sticker_ids))
        forwards = form.message_reference is not None and form.message_reference.type == FORWARD
        if not filled and not loading and not forwards:
            raise DiscordError(400, 50006, "Cannot send an empty message")
        if form.nonce is not None and form.enforce_nonce:
            twin = self._twin(draft)
            if twin:
                return twin
        message = self._new(draft)
        self._refer(message, draft)
        self._fill(message, form, draft.uploads)
        self._mention(message, form.allowed_mentions)
        if form.poll:
            message.poll = make_poll(self._world, form.poll)
        message.sticker_items = self._stickers(draft)
        if loading:
            message.flags |= LOADING
        return self._send(message, draft)

    def _stickers(self, draft: Draft) -> list[Json]:
        """What is shown of stickers; 50081 for one that the guild does not have."""
        guild = self._world.guilds.get(draft.channel.guild_id)
        known, wanted = guild.stickers if guild else {}, draft.form.sticker_ids or []
        if not set(wanted) <= set(known):
            raise DiscordError(400, 50081, "Invalid sticker sent")
        keys = ("id", "name", "format_type")
        return [{key: known[number][key] for key in keys} for number in wanted]

    def create_system(
        self, draft: Draft, reference: Json, embeds: list[Json] | None = None
    ) -> Message:
        """A message that Discord itself writes about something, in somebody's name."""
        message = self._new(draft)
        self._fill(message, draft.form, ())
        message.embeds = embeds or []
        message.reference = reference
        if "message_id" in reference:
            message.referenced_id = int(reference["message_id"])
        return self._send(message, draft)

    def create_poll_result(self, about: Message, kind: int, embeds: list[Json]) -> Message:
        channel = self._world.channels[about.channel_id]
        draft = Draft(about.author, channel, MessageForm(), type=kind)
        return self.create_system(draft, reference_to(about), embeds)

    def _send(self, message: Message, draft: Draft) -> Message:
        self._keep(message, draft)
        if draft.channel.thread and not message.ephemeral:
            self._wake(draft.channel, draft.channel.thread)
        self._hub.publish_message("MESSAGE_CREATE", message)
        return message

    def _wake(self, channel: Channel, thread: Thread) -> None:
        """A message brings an archived thread back."""
        thread.sent += 1
        if thread.archived:
            thread.archived, thread.changed_at = False, self._world.timestamp()
            body = payloads.channel(channel)
            self._hub.publish(channel.guild_id, "THREAD_UPDATE", body, channel_id=channel.id)

    def edit(self, message: Message, form: MessageForm, uploads: tuple[Upload, ...] = ()) -> None:
        """Changes what the form sets, leaves the rest. 50006 if nothing would be left."""
        keep = self._kept(message, form)
        left = {
            "content": form.content if form.given("content") else message.content,
            "embeds": form.embeds if form.given("embeds") else message.embeds,
            "components": form.components if form.given("components") else message.components,
            "attachments": keep or uploads,
        }
        if not any(left.values()):
            raise DiscordError(400, 50006, "Cannot send an empty message")
        message.attachments = keep
        self._fill(message, form, uploads)
        if form.given("content"):
            self._mention(message, form.allowed_mentions)
        if form.given("flags") and form.flags is not None:
            message.flags = message.flags & ~SUPPRESS_EMBEDS | form.flags & SUPPRESS_EMBEDS
            message.flags |= form.flags & IS_COMPONENTS_V2  # which stays for ever
        if message.flags & LOADING:  # the promise is kept: not an edit in anybody's eyes
            message.flags &= ~LOADING
        else:
            message.edited_timestamp = self._world.timestamp()
        self._hub.publish_message("MESSAGE_UPDATE", message)

    def delete(self, message: Message) -> None:
        self._forget(message)
        if message.ephemeral:
            self._world.changes.notify()
            return
        gone = {
            "id": str(message.id),
            "channel_id": str(message.channel_id),
            **payloads.in_guild(message.guild_id),
        }
        place = message.channel_id
        self._hub.publish(message.guild_id, "MESSAGE_DELETE", gone, channel_id=place)

    def crosspost(self, message: Message) -> None:
        message.flags |= CROSSPOSTED
        self._hub.publish_message("MESSAGE_UPDATE", message)

    def type(self, channel: Channel, user: User) -> None:
        """Tells that the user is writing."""
        body: Json = {
            "channel_id": str(channel.id),
            **payloads.in_guild(channel.guild_id),
            "user_id": str(user.id),
            "timestamp": int(self._world.now()),
        }
        if channel.guild_id:
            members = self._world.guilds[channel.guild_id].members
            body["member"] = payloads.member(members[user.id])
        self._hub.publish(channel.guild_id, "TYPING_START", body, channel_id=channel.id)

    def delete_bulk(self, channel: Channel, messages: list[Message]) -> None:
        """Deletes them with one event."""
        for message in messages:
            self._forget(message)
        gone = {
            "ids": [str(message.id) for message in messages],
            "channel_id": str(channel.id),
            "guild_id": str(channel.guild_id),
        }
        self._hub.publish(channel.guild_id, "MESSAGE_DELETE_BULK", gone, channel_id=channel.id)

    def delete_recent(self, guild: Guild, author: User, secs: int) -> None:
        """Deletes what the user wrote in the guild in the last `secs` seconds."""
        oldest = self._world.now() - secs
        for channel in guild.channels.values():
            found = [
                message
                for message in channel.messages.values()
                if message.author is author and created_at(message.id).timestamp() >= oldest
            ]
            if found:
                self.delete_bulk(channel, found)

    def _forget(self, message: Message) -> None:
        self._world.channels[message.channel_id].messages.pop(message.id, None)
        for attachment in message.attachments:
            self._world.uploads.pop(int(attachment["id"]), None)

    def _twin(self, draft: Draft) -> Message | None:
        """The message already made with the nonce, while it exists."""
        known = self._by_nonce.get(_nonce_key(draft))
        return draft.channel.messages.get(known.id) if known else None

    def _keep(self, message: Message, draft: Draft) -> None:
        most, messages = self._world.settings.messages_kept, draft.channel.messages
        messages[message.id] = message
        if len(messages) > most:
            self._forget(next(iter(messages.values())))
        if draft.form.nonce is not None:
            self._by_nonce[_nonce_key(draft)] = message
            if len(self._by_nonce) > most:
                del self._by_nonce[next(iter(self._by_nonce))]

    def _new(self, draft: Draft) -> Message:
        world = self._world
        application = world.settings.application_id if draft.from_application else None
        return Message(
            draft.message_id or world.snowflakes.next(),
            draft.channel.id,
            draft.channel.guild_id,
            draft.author,
            world.timestamp(),
            type=draft.type,
            tts=draft.form.tts,
            flags=(draft.form.flags or 0) & draft.flags,
            nonce=draft.form.nonce,
            application_id=application,
            webhook_id=draft.webhook.id if draft.webhook else application,
            interaction=draft.interaction,
            interaction_metadata=draft.interaction_metadata,
        )

    def _fill(self, message: Message, form: MessageForm, uploads: tuple[Upload, ...]) -> None:
        if form.given("content"):
            message.content = form.content or ""
        if form.given("embeds"):
            message.embeds = [_embed(embed) for embed in form.embeds or []]
        message.attachments = [*message.attachments, *self._store(message, form, uploads)]
        if form.given("components"):
            shape = Components(self._world, form.components or [], message.attachments)
            message.components = shape.shown()

    def _kept(self, message: Message, form: MessageForm) -> list[Json]:
        if not form.given("attachments"):
            return message.attachments
        named = {note.id for note in form.attachments or []}
        return [attachment for attachment in message.attachments if attachment["id"] in named]

    def _refer(self, message: Message, draft: Draft) -> None:
        reference = draft.form.message_reference
        if draft.reply_to is not None:
            reference = Reference(message_id=draft.reply_to)
        if reference is None:
            return
        if reference.type == FORWARD:
            self._forward(message, draft, reference)
            return
        target = draft.channel.messages.get(reference.message_id)
        elsewhere = reference.channel_id not in {None, draft.channel.id}
        if target is None or elsewhere:
            if not reference.fail_if_not_exists:
                return
            refuse_field("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        message.type = REPLY
        message.referenced_id = target.id
        message.reference = reference_to(target)

    def _forward(self, message: Message, draft: Draft, reference: Reference) -> None:
        """Takes a copy of the message, as it is now, from any channel that the author reads."""
        source = self._world.channel(reference.channel_id or draft.channel.id)
        needed = VIEW_CHANNEL | READ_MESSAGE_HISTORY
        if self._world.bits_in(source, draft.author) & needed != needed:
            raise missing_access()
        target = self._world.message(source, reference.message_id)
        if target.poll or target.type not in {0, REPLY}:
            refuse_field("message_reference", "MESSAGE_CANNOT_BE_FORWARDED", "Cannot forward it")
        message.flags |= HAS_SNAPSHOT
        message.snapshots = target.snapshots or [payloads.snapshot(self._world, target)]
        message.reference = reference_to(target, FORWARD)

    def _mention(self, message: Message, allowed: AllowedMentions | None) -> None:
        """Who is named, and so pinged: all that may be where `allowed_mentions` is absent."""
        users = [int(found) for found in _USER.findall(message.content)]
        roles = [int(found) for found in _ROLE.findall(message.content)]
        kinds = {"users", "roles", "everyone"} if allowed is None else set(allowed.parse or [])
        listed = allowed or AllowedMentions()
        guild = self._world.guilds.get(message.guild_id)
        known_roles = guild.roles if guild else {}
        pinged = [u for u in users if "users" in kinds or u in listed.users]
        pinged += self._replied_to(message, allowed)
        message.mention_ids = list(dict.fromkeys(u for u in pinged if u in self._world.users))
        message.mention_role_ids = list(
            dict.fromkeys(
                r for r in roles if r in known_roles and ("roles" in kinds or r in listed.roles)
            )
        )
        message.mention_everyone = (
            guild is not None
            and "everyone" in kinds
            and _EVERYONE.search(message.content) is not None
            and self._may_mention_everyone(message)
        )

    def _replied_to(self, message: Message, allowed: AllowedMentions | None) -> list[int]:
        if message.referenced_id is None or not (allowed is None or allowed.replied_user):
            return []
        target = self._world.channels[message.channel_id].messages.get(message.referenced_id)
        return [target.author.id] if target and target.author is not message.author else []

    def _may_mention_everyone(self, message: Message) -> bool:
        channel = self._world.channels[message.channel_id]
        if message.author.id == message.webhook_id:
            return True
        return bool(self._world.bits_in(channel, message.author) & MENTION_EVERYONE)

    def _store(
        self, message: Message, form: MessageForm, uploads: tuple[Upload, ...]
    ) -> list[Json]:
        notes = {note.id: note for note in form.attachments or []}
        return [self._attach(message, upload, notes) for upload in uploads]

    def _attach(self, message: Message, upload: Upload, notes: dict[str, AttachmentNote]) -> Json:
        if len(upload.data) > self._world.settings.max_upload_bytes:
            raise DiscordError(413, 40005, "Request entity too large")
        number = self._world.snowflakes.next()
        self._world.uploads[number] = upload.data
        note = notes.get(upload.field.removeprefix("files[").removesuffix("]"))
        name = (note and note.filename) or upload.filename
        url = f"{self._world.public_url}/attachments/{message.channel_id}/{number}/{name}"
        kind = mimetypes.guess_type(name)[0] or upload.content_type
        attachment: Json = {
            "id": str(number),
            "filename": name,
            "size": len(upload.data),
            "url": url,
            "proxy_url": url,
            "content_type": kind,
        }
        if note and note.description:
            attachment["description"] = note.description
        if message.ephemeral:
            attachment["ephemeral"] = True
        return attachment


def reference_to(message: Message, kind: int = 0) -> Json:
    """The reference that stands in a message about another."""
    return {
        "type": kind,
        "channel_id": str(message.channel_id),
        "message_id": str(message.id),
        **payloads.in_guild(message.guild_id),
    }


def _nonce_key(draft: Draft) -> tuple[int, int, str]:
    return draft.channel.id, draft.author.id, str(draft.form.nonce)


def _embed(embed: Embed) -> Json:
    return {"type": "rich", **embed.model_dump(exclude_none=True)}
