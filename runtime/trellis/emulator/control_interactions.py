"""Control API: members use commands, press buttons, submit modals, and see the bot's answer."""

# ruff: noqa: TC001  # FastAPI reads the annotations while it runs

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import Field

from trellis.emulator import payloads
from trellis.emulator.acting import (
    component_data,
    impossible,
    message_anywhere,
    seen_by,
)
from trellis.emulator.bodies import Upload
from trellis.emulator.command_use import autocomplete_data, command_data
from trellis.emulator.control_forms import MAX_WAIT_MS, ControlForm, Id, WaitMs
from trellis.emulator.interaction_models import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    DEFERRED_MESSAGE,
    MODAL_SUBMIT,
    Interaction,
)
from trellis.emulator.interactions import Interactions
from trellis.emulator.modal_values import Filling
from trellis.emulator.models import Channel, Guild, Json, JsonValue, Member
from trellis.emulator.state import World

SLACK_SECS = 0.01  # two clocks measure the same wait

Until = Literal["response", "answer", "edit"]


class Waiting(ControlForm):
    """How long the request waits for the bot.

    Attributes:
        wait_ms: at most; 0 returns at once.
        until: "response": anything; "answer": more than a deferral of a message; "edit": the
            original response was edited.
    """

    wait_ms: WaitMs = 0
    until: Until = "answer"


class CommandUse(Waiting):
    """`options`: values by name, or Discord's list; `target_id` for context menu commands."""

    guild_id: Id
    channel_id: Id
    user_id: Id
    name: Annotated[str, Field(min_length=1)]
    options: Json | list[Json] = Field(default_factory=dict)
    target_id: Id | None = None


class Typing(Waiting):
    """A member types an option of a command; `options` are filled in already, by name."""

    guild_id: Id
    channel_id: Id
    user_id: Id
    name: Annotated[str, Field(min_length=1)]
    focused: Annotated[str, Field(min_length=1)]
    value: str = ""
    options: Json = Field(default_factory=dict)


class ComponentUse(Waiting):
    message_id: Id
    custom_id: str
    user_id: Id
    values: list[str] = Field(default_factory=list)


class ModalFile(ControlForm):
    """A file for an upload; `content` is its text."""

    filename: Annotated[str, Field(min_length=1)]
    content: str = ""
    content_type: str = "text/plain"

    def upload(self) -> Upload:
        return Upload("", self.filename, self.content_type, self.content.encode())


class ModalUse(Waiting):
    """Submits the modal with which interaction `interaction_id` was answered.

    Attributes:
        values: by custom id: a text, a boolean, or a list of what is chosen.
        files: by custom id.
    """

    interaction_id: Id
    values: dict[str, str | bool | list[str]] = Field(default_factory=dict)
    files: dict[str, list[ModalFile]] = Field(default_factory=dict)

    def data(self, world: World, opener: Interaction) -> Json:
        values: dict[str, JsonValue] = dict(self.values)
        files = {key: [file.upload() for file in files] for key, files in self.files.items()}
        return Filling(world, opener.guild, values, files).data(opener.modal or {})


class InteractionControl:
    def __init__(self, world: World, interactions: Interactions) -> None:
        self._world = world
        self._interactions = interactions

    def mount(self, router: APIRouter) -> None:
        add = router.add_api_route
        add("/interactions/command", self.use_command, methods=["POST"])
        add("/interactions/autocomplete", self.type_option, methods=["POST"])
        add("/interactions/component", self.use_component, methods=["POST"])
        add("/interactions/modal", self.submit_modal, methods=["POST"])
        add("/interactions/{interaction_id}", self.get, methods=["GET"])

    async def use_command(self, form: CommandUse) -> Json:
        guild, channel, member = self._place(form)
        world, target = self._world, form.target_id
        data = command_data(world, guild, member, form.name, form.options, target)
        return await self._outcome(self._interactions.open(COMMAND, channel, member, data), form)

    async def type_option(self, form: Typing) -> Json:
        guild, channel, member = self._place(form)
        focused = {"name": form.focused, "value": form.value}
        data = autocomplete_data(guild, member, form.name, form.options, focused)
        opened = self._interactions.open(AUTOCOMPLETE, channel, member, data)
        return await self._outcome(opened, form)

    def _place(self, form: CommandUse | Typing) -> tuple[Guild, Channel, Member]:
        guild = self._world.guild(form.guild_id)
        member = self._world.member(guild, form.user_id)
        channel = self._world.channel(form.channel_id)
        if channel.guild_id != guild.id:
            raise impossible(f"channel {channel.id} is not in guild {guild.id}")
        if self._world.bot.id not in guild.members:
            raise impossible(f"the bot is not in guild {guild.id}", 409)
        return guild, channel, member

    async def use_component(self, form: ComponentUse) -> Json:
        channel, message = message_anywhere(self._world, form.message_id)
        member = self._world.member(self._world.guilds[channel.guild_id], form.user_id)
        if not seen_by(message, member):
            raise impossible(f"message {message.id} is shown to another user only", 403)
        data = component_data(self._world, message, form.custom_id, form.values)
        opened = self._interactions.open(COMPONENT, channel, member, data, message=message)
        return await self._outcome(opened, form)

    async def submit_modal(self, form: ModalUse) -> Json:
        opener = self._interactions.get(form.interaction_id)
        if opener.modal is None:
            raise impossible(f"interaction {opener.id} was not answered with a modal", 409)
        data = form.data(self._world, opener)
        opened = self._interactions.open(
            MODAL_SUBMIT,
            opener.channel,
            opener.member,
            data,
            message=opener.message,
            opener=opener,
        )
        return await self._outcome(opened, form)

    async def get(
        self,
        interaction_id: Id,
        wait_ms: Annotated[int, Query(ge=0, le=MAX_WAIT_MS)] = 0,
        until: Until = "answer",
    ) -> Json:
        interaction = self._interactions.get(interaction_id)
        return await self._outcome(interaction, Waiting(wait_ms=wait_ms, until=until))

    async def _outcome(self, interaction: Interaction, waiting: Waiting) -> Json:
        """What the bot did, once it did what is waited for or can do it no more."""
        until, secs = self._world.changes.until, waiting.wait_ms / 1000
        started = self._world.now()
        in_time = max(min(secs, self._interactions.secs_to_respond(interaction) + SLACK_SECS), 0)
        if await until(lambda: interaction.response, in_time) is not None:
            left = secs - (self._world.now() - started)
            await until(lambda: _done(interaction, waiting.until) or None, max(left, 0))
        return self._shown(interaction)

    def _shown(self, interaction: Interaction) -> Json:
        world, original = self._world, interaction.original
        return {
            "id": str(interaction.id),
            "status": self._status(interaction),
            "response_type": interaction.response,
            "deferred": interaction.response in {5, 6},
            "ephemeral": interaction.ephemeral,
            "edited": interaction.edited,
            "message": payloads.message(world, original) if original else None,
            "modal": interaction.modal,
            "choices": interaction.choices,
            "followups": [payloads.message(world, message) for message in interaction.followups],
        }

    def _status(self, interaction: Interaction) -> str:
        if interaction.response is None:
            late = self._interactions.secs_to_respond(interaction) <= 0
            return "did_not_respond" if late else "pending"
        return "responded" if _done(interaction, "answer") else "deferred"


def _done(interaction: Interaction, until: Until) -> bool:
    if until == "edit":
        return interaction.edited
    if until == "answer" and interaction.response == DEFERRED_MESSAGE:
        return interaction.edited
    return interaction.response is not None
