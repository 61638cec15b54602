"""Webhooks: made, changed, removed, and what is written through them."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from trellis.emulator import audit, images, webhook_payloads
from trellis.emulator.audit import Action
from trellis.emulator.channel_forms import ThreadForm
from trellis.emulator.drafts import Draft
from trellis.emulator.errors import DiscordError, unknown
from trellis.emulator.models import (
    FOLLOWER,
    FORUMS,
    GUILD_ANNOUNCEMENT,
    GUILD_CATEGORY,
    User,
    Webhook,
)

if TYPE_CHECKING:
    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.bodies import Upload
    from trellis.emulator.hub import Hub
    from trellis.emulator.messages import Messages
    from trellis.emulator.models import Channel, Guild, Message
    from trellis.emulator.state import World
    from trellis.emulator.threads import Threads
    from trellis.emulator.webhook_forms import NewWebhookForm, WebhookForm, WebhookMessageForm

MAX_WEBHOOKS = 15  # a channel


class Webhooks:
    """The one place where webhooks change."""

    def __init__(
        self, world: World, hub: Hub, messages: Messages, threads: Threads, log: AuditLog
    ) -> None:
        self._world = world
        self._hub = hub
        self._messages = messages
        self._threads = threads
        self._log = log

    def find(self, webhook_id: int, token: str | None = None) -> Webhook:
        """The webhook, or 10015; 50027 where the token is not its own."""
        guilds = self._world.guilds.values()
        found = next((g.webhooks[webhook_id] for g in guilds if webhook_id in g.webhooks), None)
        if found is None:
            raise unknown("Webhook")
        if token is not None and token != found.token:
            raise DiscordError(401, 50027, "Invalid Webhook Token")
        return found

    def create(self, actor: Actor, channel: Channel, form: NewWebhookForm) -> Webhook:
        if channel.type == GUILD_CATEGORY or channel.is_thread:
            raise DiscordError(400, 50024, "Cannot execute action on this channel type")
        webhook = self._new(actor, channel, form.name.strip())
        webhook.avatar = images.hash_of("avatar", form.avatar)
        return self._keep(actor, webhook)

    def follow(self, actor: Actor, source: Channel, target: Channel) -> Webhook:
        """A webhook that brings what is published in `source`."""
        if source.type != GUILD_ANNOUNCEMENT:
            raise DiscordError(400, 50024, "Cannot execute action on this channel type")
        name = f"{self._world.guilds[source.guild_id].name} #{source.name}"
        webhook = self._new(actor, target, name)
        webhook.type, webhook.source, webhook.token = FOLLOWER, source, ""
        return self._keep(actor, webhook)

    def edit(self, actor: Actor, webhook: Webhook, form: WebhookForm) -> None:
        """Changes what the form sets; a channel it moves to must be of the same guild."""
        guild = self._world.guilds[webhook.guild_id]
        before = webhook_payloads.webhook(self._world, webhook)
        if form.channel_id is not None and form.channel_id not in guild.channels:
            raise unknown("Channel")
        if "avatar" in form.model_fields_set:
            webhook.avatar = images.hash_of("avatar", form.avatar)
        webhook.name = form.name or webhook.name
        moved_from = webhook.channel_id
        webhook.channel_id = form.channel_id or webhook.channel_id
        changes = audit.difference(before, webhook_payloads.webhook(self._world, webhook))
        if changes:
            for place in {moved_from, webhook.channel_id}:
                self._tell(guild, place)
            self._log.record(guild, actor, Action.WEBHOOK_UPDATE, webhook.id, changes=changes)

    def delete(self, actor: Actor, webhook: Webhook) -> None:
        guild = self._world.guilds[webhook.guild_id]
        del guild.webhooks[webhook.id]
        self._tell(guild, webhook.channel_id)
        before = webhook_payloads.webhook(self._world, webhook)
        changes = audit.difference(before, {}, passed=_HIDDEN)
        self._log.record(guild, actor, Action.WEBHOOK_DELETE, webhook.id, changes=changes)

    def write(
        self,
        webhook: Webhook,
        form: WebhookMessageForm,
        uploads: tuple[Upload, ...],
        thread_id: int | None,
    ) -> Message:
        """A message in its channel, a thread of it, or a new post of it."""
        author = User(webhook.id, form.username or webhook.name, bot=True, avatar=webhook.avatar)
        channel = self._world.channels[webhook.channel_id]
        if thread_id is not None and form.thread_name is not None:
            text = "Webhook posts cannot have both a thread_name and thread_id"
            raise DiscordError(400, 220002, text)
        if form.thread_name is not None:
            return self._post(webhook, channel, author, form, uploads)
        if thread_id is not None:
            channel = self.thread_of(webhook, thread_id)
        elif channel.type in FORUMS:
            text = "Webhooks posted to forum channels must have a thread_name or thread_id"
            raise DiscordError(400, 220001, text)
        return self._messages.create(Draft(author, channel, form, uploads, webhook=webhook))

    def _post(
        self,
        webhook: Webhook,
        channel: Channel,
        author: User,
        form: WebhookMessageForm,
        uploads: tuple[Upload, ...],
    ) -> Message:
        if channel.type not in FORUMS:
            text = "Webhooks can only create threads in forum channels"
            raise DiscordError(400, 220003, text)
        named = ThreadForm(name=form.thread_name or "")
        post = Draft(author, channel, form, uploads, webhook=webhook)
        return self._threads.post_as(post, named, form.applied_tags or [])

    def thread_of(self, webhook: Webhook, thread_id: int) -> Channel:
        """10003 for what is no thread of the webhook's channel."""
        channel = self._world.channels.get(thread_id)
        if channel is None or not channel.is_thread or channel.parent_id != webhook.channel_id:
            raise unknown("Channel")
        return channel

    def message(self, webhook: Webhook, message_id: int, thread_id: int | None) -> Message:
        """One of its own messages; 10008 for any other."""
        channel = self._world.channels[webhook.channel_id]
        place = channel if thread_id is None else self.thread_of(webhook, thread_id)
        message = place.messages.get(message_id)
        if message is None or message.webhook_id != webhook.id:
            raise unknown("Message")
        return message

    def _new(self, actor: Actor, channel: Channel, name: str) -> Webhook:
        guild = self._world.guilds[channel.guild_id]
        here = sum(webhook.channel_id == channel.id for webhook in guild.webhooks.values())
        if here >= MAX_WEBHOOKS:
            text = f"Maximum number of webhooks reached ({MAX_WEBHOOKS})"
            raise DiscordError(400, 30007, text)
        number, token = self._world.snowflakes.next(), secrets.token_urlsafe(51)
        return Webhook(number, guild.id, channel.id, name, actor.user, token)

    def _keep(self, actor: Actor, webhook: Webhook) -> Webhook:
        guild = self._world.guilds[webhook.guild_id]
        guild.webhooks[webhook.id] = webhook
        self._tell(guild, webhook.channel_id)
        after = webhook_payloads.webhook(self._world, webhook)
        changes = audit.difference({}, after, passed=_HIDDEN)
        self._log.record(guild, actor, Action.WEBHOOK_CREATE, webhook.id, changes=changes)
        return webhook

    def _tell(self, guild: Guild, channel_id: int) -> None:
        body = {"guild_id": str(guild.id), "channel_id": str(channel_id)}
        self._hub.publish(guild.id, "WEBHOOKS_UPDATE", body, channel_id=channel_id)


_HIDDEN = ("token", "url", "user")
