"""How a script answers an interaction, whatever the guard has told Discord before.

The guard's deferral is the host's own doing, and a script need not know of it: its reply then takes
the place of the deferral. Where that is of another kind than the reply (public "thinking", and an
ephemeral reply), the "thinking" message is deleted first and the reply sent as a new message, so
that nothing meant for one user is shown to all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trellis.errors import OpError
from trellis.gateway import interaction_api as api
from trellis.gateway.failures import ALREADY_ACKNOWLEDGED, discord_code
from trellis.gateway.interactions import Deferral, Interaction, InteractionType, State
from trellis.gateway.messages import Body, require_something

if TYPE_CHECKING:
    from trellis.gateway.interaction_api import InteractionApi

_FOLLOW_UP = "use followUp for a further message, or editReply to change the answer"
_EPHEMERAL_ONLY = Body({}).ephemeral()


class Replies:
    """Every method holds the interaction's lock: two first answers never leave."""

    def __init__(self, requests: InteractionApi) -> None:
        self._api = requests

    async def respond(self, interaction: Interaction, body: Body, *, update: bool) -> None:
        """Answers with a message, or by changing the one that holds the component."""
        _check_answerable(interaction, update=update)
        if not update:
            require_something(body)
        async with interaction.lock:
            if interaction.is_answered:
                raise _twice()
            if interaction.state is State.PENDING:
                kind = api.UPDATE if update else api.MESSAGE
                await self._first(interaction, kind, body, State.RESPONDED)
            else:
                wanted = Deferral(update, body.is_ephemeral and not update)
                await self._in_place(interaction, body, _merged(interaction.wanted, wanted))

    async def defer(self, interaction: Interaction, *, update: bool, ephemeral: bool) -> None:
        """Asks Discord, on the script's behalf, to wait for the answer."""
        _check_answerable(interaction, update=update)
        wanted = Deferral(update, ephemeral and not update)
        async with interaction.lock:
            if interaction.is_answered or interaction.wanted is not None:
                raise _twice()
            if interaction.state is State.PENDING:
                await self._first(interaction, *first_deferral(wanted), State.DEFERRED)
                interaction.deferral = wanted
            interaction.wanted = wanted

    async def edit_original(self, interaction: Interaction, body: Body) -> dict[str, Any]:
        """Changes the answer, or gives it after a deferral."""
        async with interaction.lock:
            if interaction.state is State.PENDING:
                raise OpError(
                    "this interaction has no answer yet that could be edited",
                    code="invalid_argument",
                    hint="reply or deferReply first",
                )
            if interaction.is_answered or interaction.deferral is None:
                return await self._api.edit(interaction, interaction.answer, body.as_edit())
            wanted = interaction.wanted or interaction.deferral
            return await self._in_place(interaction, body, wanted)

    async def follow_up(self, interaction: Interaction, body: Body) -> dict[str, Any]:
        """A further message; the first one after a deferral takes its place."""
        require_something(body)
        async with interaction.lock:
            if interaction.state is State.PENDING:
                raise OpError(
                    "the first answer to an interaction cannot be a follow-up",
                    code="invalid_argument",
                    hint="reply or deferReply first",
                )
            deferral = interaction.deferral
            if interaction.is_answered or deferral is None or deferral.update:
                return await self._api.create(interaction, body)
            wanted = Deferral(ephemeral=body.is_ephemeral)
            return await self._in_place(interaction, body, _merged(interaction.wanted, wanted))

    async def _first(self, interaction: Interaction, kind: int, body: Body, then: State) -> None:
        try:
            await self._api.respond(interaction, kind, body)
        except OpError as error:
            if discord_code(error) == ALREADY_ACKNOWLEDGED:
                interaction.state = State.RESPONDED  # by an attempt whose answer was lost
            raise
        interaction.state = then

    async def _in_place(
        self, interaction: Interaction, body: Body, wanted: Deferral
    ) -> dict[str, Any]:
        """Answers after a deferral."""
        made = interaction.deferral or wanted
        if wanted.update and not made.update:
            raise OpError(
                "the message cannot be updated: a new message was promised by deferReply",
                code="invalid_argument",
                hint="use deferUpdate where an update is to follow",
            )
        if wanted == made and not interaction.original_gone:
            message = await self._api.edit(interaction, interaction.answer, body.as_edit())
        else:
            message = await self._anew(interaction, body, wanted)
        interaction.state = State.ANSWERED
        return message

    async def _anew(self, interaction: Interaction, body: Body, wanted: Deferral) -> dict[str, Any]:
        made = interaction.deferral
        if made is not None and not made.update and not interaction.original_gone:
            await self._api.delete(interaction, interaction.answer)
            interaction.original_gone = True
        body = body.ephemeral() if wanted.ephemeral else body
        message = await self._api.create(interaction, body)
        interaction.answer = str(message["id"])
        return message


def first_deferral(deferral: Deferral) -> tuple[int, Body]:
    """Kind and body of the first response that makes a deferral."""
    if deferral.update:
        return api.DEFER_UPDATE, api.NOTHING
    return api.DEFER_MESSAGE, _EPHEMERAL_ONLY if deferral.ephemeral else api.NOTHING


def _merged(promised: Deferral | None, wanted: Deferral) -> Deferral:
    """What the script deferred for holds; only that a reply is for one user may be added."""
    if promised is None or wanted.update:
        return wanted
    return Deferral(promised.update, promised.ephemeral or wanted.ephemeral)


def _check_answerable(interaction: Interaction, *, update: bool) -> None:
    if interaction.type is InteractionType.AUTOCOMPLETE:
        raise OpError("an autocomplete cannot be answered by a message", code="invalid_argument")
    if update and not interaction.can_update:
        raise OpError(
            "there is no message to update: this interaction does not come from a component",
            code="invalid_argument",
            hint="use reply",
        )


def _twice() -> OpError:
    return OpError("this interaction is answered already", code="invalid_argument", hint=_FOLLOW_UP)
