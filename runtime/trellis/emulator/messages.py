"""Making, changing and removing messages, with the events that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.attachments import Attachments, kept
from trellis.emulator.components import Components
from trellis.emulator.drafts import SUPPRESS_EMBEDS, Draft
from trellis.emulator.errors import DiscordError
from trellis.emulator.mentions import Mentions
from trellis.emulator.message_forms import IS_COMPONENTS_V2, Embed, MessageForm
from trellis.emulator.models import CROSSPOSTED, LOADING, Channel, Json, Message, User
from trellis.emulator.polls import make_poll
from trellis.emulator.references import References, forwards, reference_to
from trellis.emulator.snowflakes import created_at

if TYPE_CHECKING:
    from trellis.emulator.bodies import Upload
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Guild, Thread
    from trellis.emulator.state import World


class Messages:
    """The one place where messages change."""

    def __init__(self, world: World, hub: Hub) -> None:
        self._world = world
        self._hub = hub
        self._references, self._mentions = References(world), Mentions(world)
        self._attachments = Attachments(world)
        self._by_nonce: dict[tuple[int, int, str], Message] = {}

    def create(self, draft: Draft, *, loading: bool = False) -> Message:
        """Makes the message: 50006 if nothing is in it, unless it is the promise of one."""
        form = draft.form
        texts = (form.content, form.embeds, form.components)
        filled = any((*texts, draft.uploads, form.poll, form.sticker_ids))
        if not (filled or loading or forwards(form)):
            raise DiscordError(400, 50006, "Cannot send an empty message")
        if form.nonce is not None and form.enforce_nonce:
            twin = self._twin(draft)
            if twin:
                return twin
        message = self._new(draft)
        self._references.add(message, draft)
        self._fill(message, form, draft.uploads)
        self._mentions.find(message, form.allowed_mentions)
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
        keep = kept(message, form)
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
            self._mentions.find(message, form.allowed_mentions)
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
        self._attachments.forget(message)

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
        message.attachments = [
            *message.attachments,
            *self._attachments.store(message, form, uploads),
        ]
        if form.given("components"):
            shape = Components(self._world, form.components or [], message.attachments)
            message.components = shape.shown()


def _nonce_key(draft: Draft) -> tuple[int, int, str]:
    return draft.channel.id, draft.author.id, str(draft.form.nonce)


def _embed(embed: Embed) -> Json:
    return {"type": "rich", **embed.model_dump(exclude_none=True)}
