"""Making, changing and removing messages, with the events that follow."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trellis.emulator.errors import DiscordError, refuse_field
from trellis.emulator.message_forms import (
    BUTTON,
    IS_COMPONENTS_V2,
    SELECTS,
    AllowedMentions,
    AttachmentNote,
    Component,
    Embed,
    MessageForm,
    Reference,
)
from trellis.emulator.models import LOADING, Channel, Json, Message, User
from trellis.emulator.permissions import MENTION_EVERYONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trellis.emulator.bodies import Upload
    from trellis.emulator.hub import Hub
    from trellis.emulator.state import World

SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS = 1 << 2, 1 << 12
SENDABLE_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | IS_COMPONENTS_V2
REPLY = 19

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


class Messages:
    """The one place where messages change."""

    def __init__(self, world: World, hub: Hub) -> None:
        self._world = world
        self._hub = hub
        self._by_nonce: dict[tuple[int, int, str], Message] = {}

    def create(self, draft: Draft, *, loading: bool = False) -> Message:
        """Makes the message: 50006 if nothing is in it, unless it is the promise of one."""
        form = draft.form
        filled = form.content or form.embeds or form.components or draft.uploads
        if not filled and not loading:
            raise DiscordError(400, 50006, "Cannot send an empty message")
        if form.nonce is not None and form.enforce_nonce:
            twin = self._twin(draft)
            if twin:
                return twin
        message = self._new(draft)
        self._refer(message, draft)
        self._fill(message, form, draft.uploads)
        self._mention(message, form.allowed_mentions)
        self._keep(message, draft)
        if loading:
            message.flags |= LOADING
        self._hub.publish_message("MESSAGE_CREATE", message)
        return message

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
            "guild_id": str(message.guild_id),
        }
        place = message.channel_id
        self._hub.publish(message.guild_id, "MESSAGE_DELETE", gone, channel_id=place)

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
            world.snowflakes.next(),
            draft.channel.id,
            draft.channel.guild_id,
            draft.author,
            world.timestamp(),
            type=draft.type,
            tts=draft.form.tts,
            flags=(draft.form.flags or 0) & draft.flags,
            nonce=draft.form.nonce,
            application_id=application,
            webhook_id=application,
            interaction=draft.interaction,
            interaction_metadata=draft.interaction_metadata,
        )

    def _fill(self, message: Message, form: MessageForm, uploads: tuple[Upload, ...]) -> None:
        if form.given("content"):
            message.content = form.content or ""
        if form.given("embeds"):
            message.embeds = [_embed(embed) for embed in form.embeds or []]
        if form.given("components"):
            message.components = _components(form.components or [])
        message.attachments = [*message.attachments, *self._store(message, form, uploads)]

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
        target = draft.channel.messages.get(reference.message_id)
        elsewhere = reference.channel_id not in {None, draft.channel.id}
        if target is None or elsewhere:
            if not reference.fail_if_not_exists:
                return
            refuse_field("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        message.type = REPLY
        message.referenced_id = target.id
        message.reference = {
            "type": 0,
            "channel_id": str(draft.channel.id),
            "message_id": str(target.id),
            "guild_id": str(draft.channel.guild_id),
        }

    def _mention(self, message: Message, allowed: AllowedMentions | None) -> None:
        """Who is named, and so pinged: all that may be where `allowed_mentions` is absent."""
        users = [int(found) for found in _USER.findall(message.content)]
        roles = [int(found) for found in _ROLE.findall(message.content)]
        kinds = {"users", "roles", "everyone"} if allowed is None else set(allowed.parse or [])
        listed = allowed or AllowedMentions()
        guild = self._world.guilds[message.guild_id]
        pinged = [u for u in users if "users" in kinds or u in listed.users]
        pinged += self._replied_to(message, allowed)
        message.mention_ids = list(dict.fromkeys(u for u in pinged if u in self._world.users))
        message.mention_role_ids = list(
            dict.fromkeys(
                r for r in roles if r in guild.roles and ("roles" in kinds or r in listed.roles)
            )
        )
        message.mention_everyone = (
            "everyone" in kinds
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


def _nonce_key(draft: Draft) -> tuple[int, int, str]:
    return draft.channel.id, draft.author.id, str(draft.form.nonce)


def _embed(embed: Embed) -> Json:
    return {"type": "rich", **embed.model_dump(exclude_none=True)}


def _components(rows: list[Component]) -> list[Json]:
    """As they are answered: every component numbered, selects with their defaults."""
    taken = {c.id for row in rows for c in row.walk() if c.id}
    free = iter(number for number in range(1, 1 << 16) if number not in taken)
    return [_component(row, free) for row in rows]


def _component(component: Component, free: Iterator[int]) -> Json:
    body = component.model_dump(exclude_none=True, exclude={"components", "options"})
    body["id"] = component.id or next(free)
    if component.components is not None:
        body["components"] = [_component(child, free) for child in component.components]
    if component.options is not None:
        body["options"] = [o.model_dump(exclude_none=True) for o in component.options]
    if component.type in SELECTS:
        body = {"min_values": 1, "max_values": 1, "disabled": False} | body
    if component.type == BUTTON:
        body = {"disabled": False} | body
    return body
