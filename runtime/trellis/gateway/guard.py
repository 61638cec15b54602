"""The interaction guard: whoever uses a command is answered, whatever the script does.

Discord drops an interaction that is not acknowledged within three seconds, and a cold start or a
slow handler can take longer. So the host acknowledges on its own in time, tells the user when
the handler failed, and says so when no answer comes at all.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import msgspec
import structlog

from trellis.errors import OpError
from trellis.gateway import interaction_api as api
from trellis.gateway.failures import UNKNOWN_INTERACTION, discord_code
from trellis.gateway.first_responses import send_first
from trellis.gateway.interactions import Deferral, First, Interaction, InteractionType, State
from trellis.gateway.messages import Body
from trellis.gateway.replies import first_deferral
from trellis.guilds.ports import UNWANTED

if TYPE_CHECKING:
    from trellis.gateway.interaction_api import InteractionApi
    from trellis.gateway.interactions import InteractionRegistry
    from trellis.gateway.patience import Patience
    from trellis.gateway.ports import Sleep
    from trellis.gateway.tasks import Tasks
    from trellis.guilds.ports import Ending, GuildLog

log = structlog.get_logger()

FAILED = Body({"content": "This command failed."})
UNANSWERED = Body({"content": "This command did not answer."})
_NO_CHOICES = Body({"choices": []})
_FORGOTTEN = (
    "no handler answered, and the user was told so."
    " Answer by `await ctx.reply(...)`; `await ctx.defer()` says that an answer follows later."
)

_KINDS = {
    InteractionType.COMMAND: "command",
    InteractionType.COMPONENT: "component",
    InteractionType.MODAL: "modal",
}

# A handler that ended may have replied without awaiting it: that reply is still on its way.
GRACE_SECS = 2.0
# The last moment to defer: Discord waits for three seconds, and the way there takes its time.
LATE_SECS = 2.5
SWEEP_SECS = 30.0


class _Named(msgspec.Struct):
    id: str


class InteractionGuard:
    """Watches over interactions that the registry knows.

    Args:
        requests: the host's own lane to Discord.
        patience: which interactions are deferred at the last moment.
        guild_log: told of handlers that end without an answer.
        defer_after_secs: how long a script may take before the host defers.
    """

    def __init__(
        self,
        registry: InteractionRegistry,
        requests: InteractionApi,
        tasks: Tasks,
        patience: Patience,
        guild_log: GuildLog,
        *,
        defer_after_secs: float,
        sleep: Sleep,
    ) -> None:
        self._registry = registry
        self._api = requests
        self._tasks = tasks
        self._patience = patience
        self._log = guild_log
        self._defer_after_secs = defer_after_secs
        self._sleep = sleep

    def arm(self, interaction: Interaction) -> None:
        """Starts the clock."""
        if interaction.type is InteractionType.AUTOCOMPLETE:
            self._tasks.spawn(self._suggest_nothing_in_time(interaction))
        else:
            self._tasks.spawn(self._defer_in_time(interaction))

    async def failed(self, guild_id: int, interaction_id: int) -> None:
        """The handler failed, or the event was lost: the user is told, unless answered already."""
        interaction = self._registry.find(guild_id, interaction_id)
        if interaction is not None:
            await self._tell(interaction, FAILED)

    def event_ended(self, guild_id: int, name: str, payload: bytes, ending: Ending) -> None:
        """Port EventOutcomes: how the handling of an event ended."""
        if name != "INTERACTION_CREATE":
            return
        interaction_id = int(msgspec.json.decode(payload, type=_Named).id)
        if ending.reason == UNWANTED:
            self._tasks.spawn(self._unwanted(guild_id, interaction_id))
        elif ending.failed:
            self._tasks.spawn(self.failed(guild_id, interaction_id))
        else:
            self._tasks.spawn(self._ended(guild_id, interaction_id))

    async def watch(self) -> None:
        """Forgets old interactions, for ever; who still waits for an answer is told."""
        while True:
            await self._sleep(SWEEP_SECS)
            await self.sweep()

    async def sweep(self) -> None:
        for interaction in self._registry.expire():
            if interaction.state is State.DEFERRED and not interaction.needs_no_more:
                await self._tell(interaction, UNANSWERED)

    async def farewell(self, seconds: float) -> None:
        """The host ends: who still waits for an answer is told; for at most so many seconds."""
        waiting = self._registry.unanswered()
        telling = [asyncio.create_task(self._tell(one, FAILED)) for one in waiting]
        if telling:
            _, late = await asyncio.wait(telling, timeout=seconds)
            for task in late:
                task.cancel()

    async def _defer_in_time(self, interaction: Interaction) -> None:
        await self._sleep(self._defer_after_secs)
        if interaction.state is State.PENDING and self._patience.has_for(interaction):
            await self._sleep(max(LATE_SECS - self._defer_after_secs, 0))
        async with interaction.lock:  # the script's answer may be on its way
            if interaction.state is State.PENDING:
                await self._defer(interaction)

    async def _suggest_nothing_in_time(self, interaction: Interaction) -> None:
        """An autocomplete cannot be deferred: late suggestions are as good as none."""
        await self._sleep(LATE_SECS)
        await self._tell(interaction, _NO_CHOICES)

    async def _defer(self, interaction: Interaction) -> None:
        deferral = Deferral(update=interaction.can_update)
        interaction.state = State.DEFERRING
        makes = First(State.DEFERRED, deferral)
        try:
            await send_first(self._api, interaction, *first_deferral(deferral), makes)
        except OpError as error:
            interaction.state = State.PENDING
            self._not_sent(interaction, error)

    async def _ended(self, guild_id: int, interaction_id: int) -> None:
        await self._sleep(GRACE_SECS)
        interaction = self._registry.find(guild_id, interaction_id)
        # A script that deferred itself means to answer, perhaps from a timer.
        if interaction is None or interaction.wanted is not None:
            return
        if await self._tell(interaction, UNANSWERED):
            self._warn(interaction, _FORGOTTEN)

    async def _unwanted(self, guild_id: int, interaction_id: int) -> None:
        interaction = self._registry.find(guild_id, interaction_id)
        if interaction is not None and await self._tell(interaction, FAILED):
            self._warn(interaction, f"{UNWANTED}, and the user was told that it failed.")

    def _warn(self, interaction: Interaction, what: str) -> None:
        if kind := _KINDS.get(interaction.type):
            said = f"{kind} {interaction.name}: {what}"
            self._log.write(interaction.guild_id, "warn", said, target="runtime")

    async def _tell(self, interaction: Interaction, body: Body) -> bool:
        """Whether the user was told so, and had not been before."""
        async with interaction.lock:
            if interaction.is_answered or interaction.told:
                return False
            try:
                await self._say(interaction, body)
            except OpError as error:
                self._not_sent(interaction, error)
            else:
                interaction.told = True
        return interaction.told

    async def _say(self, interaction: Interaction, body: Body) -> None:
        made = interaction.deferral
        if interaction.type is InteractionType.AUTOCOMPLETE:
            kind, makes = api.AUTOCOMPLETE_RESULT, First(State.RESPONDED)
            await send_first(self._api, interaction, kind, _NO_CHOICES, makes)
        elif made is None:
            await self._say_first(interaction, body)
        elif made.update or interaction.original_gone:
            await self._api.create(interaction, body.ephemeral())
        else:
            await self._api.edit(interaction, interaction.answer, body)

    async def _say_first(self, interaction: Interaction, body: Body) -> None:
        # The script may still answer: then in the place of this.
        makes = First(State.DEFERRED, Deferral(ephemeral=True))
        sent = await send_first(self._api, interaction, api.MESSAGE, body.ephemeral(), makes)
        if not (sent.was_taken or interaction.is_answered):
            await self._say(interaction, body)

    def _not_sent(self, interaction: Interaction, error: OpError) -> None:
        if discord_code(error) == UNKNOWN_INTERACTION:
            self._registry.remove(interaction.guild_id, interaction.id)
        log.warning(
            "interaction.not_answered",
            guild_id=interaction.guild_id,
            interaction_id=interaction.id,
            code=error.code,
            reason=error.message,
        )
