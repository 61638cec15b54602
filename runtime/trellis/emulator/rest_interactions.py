"""Routes by which the bot answers interactions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.errors import unknown
from trellis.emulator.forms import parse_form
from trellis.emulator.message_forms import MessageForm
from trellis.emulator.models import LOADING, Json, Message
from trellis.emulator.rest import Access, Answer, Call, Endpoint

if TYPE_CHECKING:
    from trellis.emulator.interaction_models import Interaction
    from trellis.emulator.interactions import Interactions
    from trellis.emulator.messages import Messages
    from trellis.emulator.state import World

_CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
_ORIGINAL = _WEBHOOK + "/messages/@original"


_TELLING = frozenset({4, 7})  # responses whose message is answered: one sent, one changed


class InteractionRoutes:
    """Those of followups and their messages are webhooks' too: see `WebhookMessageRoutes`."""

    def __init__(self, world: World, interactions: Interactions, messages: Messages) -> None:
        self._world = world
        self._interactions = interactions
        self._messages = messages

    def endpoints(self) -> list[Endpoint]:
        by_path = Access.PATH
        return [
            Endpoint("POST", _CALLBACK, self.respond, by_path),
            Endpoint("GET", _ORIGINAL, self.get_original, by_path),
            Endpoint("PATCH", _ORIGINAL, self.edit_original, by_path),
            Endpoint("DELETE", _ORIGINAL, self.delete_original, by_path),
        ]

    def respond(self, call: Call) -> Answer | None:
        number, token = call.id("interaction_id"), call.path["interaction_token"]
        interaction = self._interactions.respond(number, token, call.json, call.uploads)
        if call.query.get("with_response", "").lower() not in {"true", "1"}:
            return None
        return Answer(self._callback(interaction))

    def follow_up(self, call: Call) -> Json:
        return self._shown(
            self._interactions.follow_up(self._interaction(call), call.json, call.uploads)
        )

    def get_original(self, call: Call) -> Json:
        return self._shown(self._interactions.original(self._interaction(call)))

    def edit_original(self, call: Call) -> Json:
        interaction = self._interaction(call)
        form = parse_form(MessageForm, call.json)
        return self._shown(self._interactions.edit_original(interaction, form, call.uploads))

    def delete_original(self, call: Call) -> None:
        self._messages.delete(self._interactions.original(self._interaction(call)))

    def get_message(self, call: Call) -> Json:
        return self._shown(self._message(call))

    def edit_message(self, call: Call) -> Json:
        interaction, message = self._interaction(call), self._message(call)
        form = parse_form(MessageForm, call.json)
        if message is interaction.original:
            return self._shown(self._interactions.edit_original(interaction, form, call.uploads))
        self._messages.edit(message, form, call.uploads)
        return self._shown(message)

    def delete_message(self, call: Call) -> None:
        self._messages.delete(self._message(call))

    def _interaction(self, call: Call) -> Interaction:
        if call.id("webhook_id") != self._world.settings.application_id:
            raise unknown("Webhook")
        return self._interactions.by_token(call.path["webhook_token"])

    def _message(self, call: Call) -> Message:
        return self._interactions.own_message(self._interaction(call), call.id("message_id"))

    def _shown(self, message: Message) -> Json:
        return payloads.message(self._world, message)

    def _callback(self, interaction: Interaction) -> Json:
        about: Json = {"id": str(interaction.id), "type": interaction.kind}
        message = interaction.original
        if message is None:
            return {"interaction": about}
        about |= {
            "response_message_id": str(message.id),
            "response_message_loading": bool(message.flags & LOADING),
            "response_message_ephemeral": message.ephemeral,
            "channel_id": str(interaction.channel.id),
            "guild_id": str(interaction.guild.id),
        }
        if interaction.response not in _TELLING:
            return {"interaction": about}
        resource = {"type": interaction.response, "message": self._shown(message)}
        return {"interaction": about, "resource": resource}
