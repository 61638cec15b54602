"""Interactions: opened by a member, answered by the bot within Discord's times."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from trellis.emulator.command_forms import CHAT_INPUT, ChoicesForm, fits_type
from trellis.emulator.drafts import SENDABLE_FLAGS, Draft
from trellis.emulator.errors import DiscordError, refuse_field, unknown
from trellis.emulator.forms import parse_form
from trellis.emulator.interaction_models import (
    AUTOCOMPLETE,
    CHOICES,
    COMMAND,
    COMPONENT,
    DEFERRED_MESSAGE,
    DEFERRED_UPDATE,
    MENU_REPLY,
    MESSAGE,
    MODAL,
    MODAL_SUBMIT,
    SLASH_REPLY,
    UPDATE,
    Interaction,
)
from trellis.emulator.interaction_payloads import event, legacy, metadata
from trellis.emulator.message_forms import MessageForm
from trellis.emulator.modal_forms import ModalForm
from trellis.emulator.models import (
    EPHEMERAL,
    LOADING,
    Channel,
    Json,
    JsonValue,
    Member,
    Message,
)

if TYPE_CHECKING:
    from trellis.emulator.bodies import Upload
    from trellis.emulator.hub import Hub
    from trellis.emulator.messages import Messages
    from trellis.emulator.state import World

FORGET_SECS = 60  # tests may look at what happened to an interaction for so long

_ALLOWED = {
    COMMAND: {MESSAGE, DEFERRED_MESSAGE, MODAL},
    COMPONENT: {MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL},
    AUTOCOMPLETE: {CHOICES},
    MODAL_SUBMIT: {MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE},
}


class Interactions:
    """Every interaction there was. Responses and followups go through here."""

    def __init__(self, world: World, hub: Hub, messages: Messages) -> None:
        self._world = world
        self._hub = hub
        self._messages = messages
        self._by_id: dict[int, Interaction] = {}
        self._by_token: dict[str, Interaction] = {}

    def open(
        self,
        kind: int,
        channel: Channel,
        member: Member,
        data: Json,
        *,
        message: Message | None = None,
        opener: Interaction | None = None,
    ) -> Interaction:
        """A member acts: INTERACTION_CREATE goes out."""
        world = self._world
        guild = world.guilds[channel.guild_id]
        number, token = world.snowflakes.next(), secrets.token_urlsafe(48)
        interaction = Interaction(
            number, token, kind, guild, channel, member, data, world.now(), message, opener
        )
        self._forget_expired()
        self._by_id[number] = self._by_token[token] = interaction
        self._hub.publish(guild.id, "INTERACTION_CREATE", event(self._world, interaction))
        return interaction

    def get(self, interaction_id: int) -> Interaction:
        interaction = self._by_id.get(interaction_id)
        if interaction is None:
            raise unknown("Interaction")
        return interaction

    def secs_to_respond(self, interaction: Interaction) -> float:
        limit = self._world.settings.interaction_response_secs
        return interaction.opened_at + limit - self._world.now()

    def by_token(self, token: str) -> Interaction:
        """The interaction whose webhook this is: 10015 before it was answered, 50027 too late."""
        interaction = self._by_token.get(token)
        if interaction is None or interaction.response is None:
            raise unknown("Webhook")
        age = self._world.now() - interaction.opened_at
        if age > self._world.settings.interaction_token_secs:
            raise DiscordError(401, 50027, "Invalid Webhook Token")
        return interaction

    def respond(
        self, interaction_id: int, token: str, body: JsonValue, uploads: tuple[Upload, ...]
    ) -> Interaction:
        """The first response: 10062 when it is too late, 40060 when it is not the first."""
        interaction = self._by_id.get(interaction_id)
        if interaction is None or interaction.token != token:
            raise unknown("Interaction")
        if interaction.response is not None:
            raise DiscordError(400, 40060, "Interaction has already been acknowledged.")
        if self.secs_to_respond(interaction) < 0:
            raise unknown("Interaction")
        kind = body.get("type") if isinstance(body, dict) else None
        if not isinstance(kind, int) or kind not in self._allowed(interaction):
            choices = ", ".join(str(choice) for choice in sorted(self._allowed(interaction)))
            refuse_field("type", "BASE_TYPE_CHOICES", f"Value must be one of {{{choices}}}.")
        self._apply(interaction, kind, body.get("data"), uploads)
        self._world.changes.notify()
        return interaction

    def follow_up(
        self, interaction: Interaction, body: JsonValue, uploads: tuple[Upload, ...]
    ) -> Message:
        """A further message; right after a deferral it becomes the response itself."""
        form = parse_form(MessageForm, body)
        original = interaction.original
        if original is not None and original.id not in interaction.channel.messages:
            original = None  # deleted: nothing to take the place of
        if original and original.flags & LOADING:
            self.edit_original(interaction, form, uploads)
            return original
        reply_to = original.id if original and not original.ephemeral else None
        message = self._messages.create(self._draft(interaction, form, uploads, reply_to))
        interaction.followups.append(message)
        self._world.changes.notify()
        return message

    def original(self, interaction: Interaction) -> Message:
        """What `@original` is; 10008 when there is no such message (any more)."""
        message = interaction.original
        if message is None or message.id not in interaction.channel.messages:
            raise unknown("Message")
        return message

    def edit_original(
        self, interaction: Interaction, form: MessageForm, uploads: tuple[Upload, ...]
    ) -> Message:
        message = self.original(interaction)
        self._messages.edit(message, form, uploads)
        interaction.edited = True
        self._world.changes.notify()
        return message

    def own_message(self, interaction: Interaction, message_id: int) -> Message:
        """A message made with this token; 10008 for any other."""
        own = [interaction.original, *interaction.followups]
        found = next((m for m in own if m and m.id == message_id), None)
        if found is None or found.id not in interaction.channel.messages:
            raise unknown("Message")
        return found

    def _forget_expired(self) -> None:
        """Drops the oldest once nothing can be done with their tokens any more."""
        expired = self._world.now() - self._world.settings.interaction_token_secs - FORGET_SECS
        while self._by_id:
            oldest = next(iter(self._by_id.values()))
            if oldest.opened_at >= expired:
                return
            del self._by_id[oldest.id], self._by_token[oldest.token]

    def _allowed(self, interaction: Interaction) -> set[int]:
        allowed = _ALLOWED[interaction.kind]
        return allowed if interaction.message else allowed - {UPDATE}

    def _apply(
        self, interaction: Interaction, kind: int, data: JsonValue, uploads: tuple[Upload, ...]
    ) -> None:
        if kind == MODAL:
            interaction.modal = parse_form(ModalForm, data).shown()
        elif kind == CHOICES:
            interaction.choices = _suggested(interaction, parse_form(ChoicesForm, data))
        elif kind == DEFERRED_UPDATE:
            interaction.original = interaction.message
        elif kind == UPDATE:
            self._update(interaction, parse_form(MessageForm, data), uploads)
        else:
            interaction.original = self._reply(interaction, kind, data, uploads)
            interaction.ephemeral = interaction.original.ephemeral
        interaction.response = kind

    def _update(
        self, interaction: Interaction, form: MessageForm, uploads: tuple[Upload, ...]
    ) -> None:
        if (
            interaction.message is None
            or interaction.message.id not in interaction.channel.messages
        ):
            raise unknown("Message")
        self._messages.edit(interaction.message, form, uploads)
        interaction.original = interaction.message
        interaction.ephemeral = interaction.message.ephemeral

    def _reply(
        self, interaction: Interaction, kind: int, data: JsonValue, uploads: tuple[Upload, ...]
    ) -> Message:
        form = parse_form(MessageForm, data)
        target = interaction.message
        reply_to = target.id if target and not target.ephemeral else None
        draft = self._draft(interaction, form, uploads, reply_to)
        return self._messages.create(draft, loading=kind == DEFERRED_MESSAGE)

    def _draft(
        self,
        interaction: Interaction,
        form: MessageForm,
        uploads: tuple[Upload, ...],
        reply_to: int | None,
    ) -> Draft:
        first = interaction.response is None
        is_command = first and interaction.kind == COMMAND
        return Draft(
            self._world.bot,
            interaction.channel,
            form,
            uploads,
            type=_message_type(interaction) if first else 0,
            flags=SENDABLE_FLAGS | EPHEMERAL,
            from_application=True,
            interaction=legacy(interaction) if is_command else None,
            interaction_metadata=metadata(interaction, first=first),
            reply_to=reply_to,
        )


def _suggested(interaction: Interaction, form: ChoicesForm) -> list[Json]:
    """The choices, if they are of the type of the option that is being typed."""
    kind = _focused_type(interaction.data.get("options", []))
    for number, choice in enumerate(form.choices):
        if not fits_type(choice.value, kind):
            refuse_field(f"data.choices.{number}.value", "BASE_TYPE_INVALID", "Value is invalid.")
    return [choice.model_dump(exclude_none=True) for choice in form.choices]


def _focused_type(options: list[Json]) -> int:
    for option in options:
        if option.get("focused"):
            return int(option["type"])
        if "options" in option:
            return _focused_type(option["options"])
    raise ValueError("no option is focused")


def _message_type(interaction: Interaction) -> int:
    if interaction.kind != COMMAND:
        return 0
    return SLASH_REPLY if interaction.data["type"] == CHAT_INPUT else MENU_REPLY
