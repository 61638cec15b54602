"""Routes about webhooks, with the bot's token or with their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Actor
from trellis.emulator.errors import missing_permissions
from trellis.emulator.forms import parse_form
from trellis.emulator.message_forms import MessageForm
from trellis.emulator.rest import Access, Call, Endpoint
from trellis.emulator.rest_scope import channel_of, guild_of
from trellis.emulator.webhook_forms import (
    FollowForm,
    NewWebhookForm,
    WebhookForm,
    WebhookMessageForm,
)
from trellis.emulator.webhook_payloads import webhook as shown

if TYPE_CHECKING:
    from trellis.emulator.messages import Messages
    from trellis.emulator.models import Json, Message, Webhook
    from trellis.emulator.rest_interactions import InteractionRoutes
    from trellis.emulator.state import World
    from trellis.emulator.webhooks import Webhooks

_CHANNEL = "/channels/{channel_id}/webhooks"
_ONE = "/webhooks/{webhook_id}"
_WITH_TOKEN = _ONE + "/{webhook_token}"
_MESSAGE = _WITH_TOKEN + "/messages/{message_id}"


class WebhookRoutes:
    def __init__(self, world: World, webhooks: Webhooks) -> None:
        self._world = world
        self._webhooks = webhooks

    def endpoints(self) -> list[Endpoint]:
        by_path = Access.PATH
        return [
            Endpoint("GET", _CHANNEL, self.of_channel),
            Endpoint("POST", _CHANNEL, self.create),
            Endpoint("POST", "/channels/{channel_id}/followers", self.follow),
            Endpoint("GET", "/guilds/{guild_id}/webhooks", self.of_guild),
            Endpoint("GET", _ONE, self.get),
            Endpoint("PATCH", _ONE, self.edit),
            Endpoint("DELETE", _ONE, self.delete),
            Endpoint("GET", _WITH_TOKEN, self.get_with_token, by_path),
            Endpoint("PATCH", _WITH_TOKEN, self.edit_with_token, by_path),
            Endpoint("DELETE", _WITH_TOKEN, self.delete_with_token, by_path),
        ]

    def of_channel(self, call: Call) -> list[Json]:
        channel = channel_of(self._world, call, bits.MANAGE_WEBHOOKS)
        found = self._world.guilds[channel.guild_id].webhooks.values()
        return [shown(self._world, w) for w in found if w.channel_id == channel.id]

    def of_guild(self, call: Call) -> list[Json]:
        guild = guild_of(self._world, call, bits.MANAGE_WEBHOOKS)
        return [shown(self._world, webhook) for webhook in guild.webhooks.values()]

    def create(self, call: Call) -> Json:
        channel = channel_of(self._world, call, bits.MANAGE_WEBHOOKS)
        form = parse_form(NewWebhookForm, call.json)
        return shown(self._world, self._webhooks.create(call.actor, channel, form))

    def follow(self, call: Call) -> Json:
        """The permission is needed where the messages come to."""
        source = channel_of(self._world, call)
        target = self._world.channel(parse_form(FollowForm, call.json).webhook_channel_id)
        if not self._world.bits_in(target, call.user) & bits.MANAGE_WEBHOOKS:
            raise missing_permissions()
        webhook = self._webhooks.follow(call.actor, source, target)
        return {"channel_id": str(source.id), "webhook_id": str(webhook.id)}

    def _managed(self, call: Call) -> Webhook:
        webhook = self._webhooks.find(call.id("webhook_id"))
        channel = self._world.channels[webhook.channel_id]
        if not self._world.bits_in(channel, call.user) & bits.MANAGE_WEBHOOKS:
            raise missing_permissions()
        return webhook

    def get(self, call: Call) -> Json:
        return shown(self._world, self._managed(call))

    def edit(self, call: Call) -> Json:
        webhook = self._managed(call)
        self._webhooks.edit(call.actor, webhook, parse_form(WebhookForm, call.json))
        return shown(self._world, webhook)

    def delete(self, call: Call) -> None:
        self._webhooks.delete(call.actor, self._managed(call))

    def _by_token(self, call: Call) -> Webhook:
        return self._webhooks.find(call.id("webhook_id"), call.path["webhook_token"])

    def get_with_token(self, call: Call) -> Json:
        return shown(self._world, self._by_token(call), creator=False)

    def edit_with_token(self, call: Call) -> Json:
        """Its name and avatar; whoever knows the token cannot move it."""
        webhook = self._by_token(call)
        form = parse_form(WebhookForm, call.json)
        stays = WebhookForm.model_validate(
            form.model_dump(exclude_unset=True, exclude={"channel_id"})
        )
        self._webhooks.edit(Actor(webhook.creator, call.reason), webhook, stays)
        return shown(self._world, webhook, creator=False)

    def delete_with_token(self, call: Call) -> None:
        webhook = self._by_token(call)
        self._webhooks.delete(Actor(webhook.creator, call.reason), webhook)


class WebhookMessageRoutes:
    """What is written with a token: a webhook's, or an interaction's where the id says so."""

    def __init__(
        self,
        world: World,
        webhooks: Webhooks,
        messages: Messages,
        interactions: InteractionRoutes,
    ) -> None:
        self._world = world
        self._webhooks = webhooks
        self._messages = messages
        self._interactions = interactions

    def endpoints(self) -> list[Endpoint]:
        by_path = Access.PATH
        return [
            Endpoint("POST", _WITH_TOKEN, self.write, by_path),
            Endpoint("GET", _MESSAGE, self.get, by_path),
            Endpoint("PATCH", _MESSAGE, self.edit, by_path),
            Endpoint("DELETE", _MESSAGE, self.delete, by_path),
        ]

    def _of_interaction(self, call: Call) -> bool:
        return call.id("webhook_id") == self._world.settings.application_id

    def write(self, call: Call) -> Json | None:
        """Answers the message only to those who wait for it; interactions always do."""
        if self._of_interaction(call):
            return self._interactions.follow_up(call)
        form = parse_form(WebhookMessageForm, call.json)
        thread_id = call.query_id("thread_id")
        message = self._webhooks.write(self._webhook(call), form, call.uploads, thread_id)
        waits = call.query.get("wait", "").lower() in {"true", "1"}
        return payloads.message(self._world, message) if waits else None

    def get(self, call: Call) -> Json:
        if self._of_interaction(call):
            return self._interactions.get_message(call)
        return payloads.message(self._world, self._message(call))

    def edit(self, call: Call) -> Json:
        if self._of_interaction(call):
            return self._interactions.edit_message(call)
        message = self._message(call)
        self._messages.edit(message, parse_form(MessageForm, call.json), call.uploads)
        return payloads.message(self._world, message)

    def delete(self, call: Call) -> None:
        if self._of_interaction(call):
            self._interactions.delete_message(call)
        else:
            self._messages.delete(self._message(call))

    def _webhook(self, call: Call) -> Webhook:
        return self._webhooks.find(call.id("webhook_id"), call.path["webhook_token"])

    def _message(self, call: Call) -> Message:
        webhook, message_id = self._webhook(call), call.id("message_id")
        return self._webhooks.message(webhook, message_id, call.query_id("thread_id"))
