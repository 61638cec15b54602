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
from trellis.gateway.first_responses import send_first
from trellis.gateway.interactions import Deferral, First, Interaction, InteractionType, State
from trellis.gateway.messages import Body, require_something

if TYPE_CHECKING:
    from trellis.gateway.first_responses import Sent
    from trellis.gateway.interaction_api import InteractionApi

_FOLLOW_UP = "use followUp for a further message, or editReply to change the answer"
_EPHEMERAL_ONLY = Body({}).ephemeral()


class Replies:
    """Every method holds the interaction's lock: two first answers never leave."""

    def __init__(self, requests: InteractionApi) -> None:
        self._api = requests

    async def respond(
        self, interaction: Interaction, body: Body, *, update: bool
    ) -> dict[str, Any] | None:
        """Answers with a message, or by changing the one that holds the component.

        Returns:
            the message that is the answer; None where Discord does not tell it.
        """
        _check_answerable(interaction, update=update)
        if not update:
            require_something(body)
        async with interaction.lock:
            if interaction.is_answered:
                raise _twice()
            if interaction.state is State.PENDING:
                kind = api.UPDATE if update else api.MESSAGE
                sent = await self._first(interaction, kind, body, First(State.RESPONDED))
                if sent.was_taken:
                    return sent.message
                if interaction.is_answered:
                    raise _twice()
            wanted = Deferral(update, body.is_ephemeral and not update)
            return await self._in_place(interaction, body, _merged(interaction.wanted, wanted))

    async def defer(self, interaction: Interaction, *, update: bool, ephemeral: bool) -> None:
        """Asks Discord, on the script's behalf, to wait for the answer."""
        _check_answerable(interaction, update=update)
        wanted = Deferral(update, ephemeral and not update)
        async with interaction.lock:
            if interaction.is_begun:
                raise _twice()
            if interaction.state is State.PENDING:
                makes = First(State.DEFERRED, wanted)
                await self._first(interaction, *first_deferral(wanted), makes)
                if interaction.is_answered:
                    raise _twice()
            interaction.wanted = wanted

    async def show_modal(self, interaction: Interaction, modal: dict[str, Any]) -> None:
        """Answers by a modal: Discord takes one as the first answer only."""
        _check_can_ask(interaction)
        async with interaction.lock:
            if interaction.state is State.PENDING:
                sent = await self._first(interaction, api.MODAL, Body(modal), First(State.ASKED))
                if sent.was_taken:
                    return
            raise _too_late_for_modal(interaction)

    async def fetch_original(self, interaction: Interaction) -> dict[str, Any]:
        """The message that is the answer."""
        async with interaction.lock:
            _check_has_reply(interaction, "fetched")
            if not _has_message(interaction):
                raise OpError(
                    "this interaction is deferred, and has no message yet",
                    code="not_found",
                    hint="reply first",
                )
            return await self._api.fetch(interaction, interaction.answer)

    async def edit_original(self, interaction: Interaction, body: Body) -> dict[str, Any]:
        """Changes the answer, or gives it after a deferral."""
        async with interaction.lock:
            _check_has_reply(interaction, "edited")
            if interaction.is_answered or interaction.deferral is None:
                return await self._api.edit(interaction, interaction.answer, body.as_edit())
            wanted = interaction.wanted or interaction.deferral
            return await self._in_place(interaction, body, wanted)

    async def delete_original(self, interaction: Interaction) -> None:
        """Deletes the answer, or the "thinking" message that stands for it."""
        async with interaction.lock:
            _check_has_reply(interaction, "deleted")
            if _has_message(interaction):
                await self._api.delete(interaction, interaction.answer)
            interaction.state = State.ANSWERED

    async def follow_up(self, interaction: Interaction, body: Body) -> dict[str, Any]:
        """A further message; the first one after a deferral takes its place."""
        require_something(body)
        async with interaction.lock:
            if not interaction.is_begun:
                raise OpError(
                    "the first answer to an interaction cannot be a follow-up",
                    code="invalid_argument",
                    hint="reply or deferReply first",
                )
            message = await self._further(interaction, body)
        interaction.note_followup(int(message["id"]))
        return message

    async def edit_follow_up(
        self, interaction: Interaction, message_id: int, body: Body
    ) -> dict[str, Any]:
        _check_own(interaction, message_id)
        return await self._api.edit(interaction, str(message_id), body.as_edit())

    async def delete_follow_up(self, interaction: Interaction, message_id: int) -> None:
        _check_own(interaction, message_id)
        await self._api.delete(interaction, str(message_id))

    async def _further(self, interaction: Interaction, body: Body) -> dict[str, Any]:
        promised = interaction.wanted
        if interaction.is_answered or promised is None or promised.update:
            return await self._api.create(interaction, body)
        wanted = Deferral(ephemeral=body.is_ephemeral)
        return await self._in_place(interaction, body, _merged(interaction.wanted, wanted))

    async def _first(self, interaction: Interaction, kind: int, body: Body, makes: First) -> Sent:
        return await send_first(self._api, interaction, kind, body, makes)

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


def _check_can_ask(interaction: Interaction) -> None:
    if interaction.type is InteractionType.MODAL:
        raise OpError(
            "a modal cannot be answered by another modal",
            code="invalid_argument",
            hint="reply with a button that opens the next one",
        )
    if interaction.type is InteractionType.AUTOCOMPLETE:
        raise OpError("an autocomplete cannot be answered by a modal", code="invalid_argument")


def _too_late_for_modal(interaction: Interaction) -> OpError:
    if interaction.is_answered:
        return _twice()
    if interaction.wanted is None:
        return OpError(
            "a modal must be the first answer, and the host has deferred this interaction already,"
            " for the script took too long. Call showModal before anything that takes time; with"
            " defer: false the command or the handler has a little longer",
            code="invalid_argument",
        )
    return OpError(
        "a modal must be the first answer, and this interaction is deferred already",
        code="invalid_argument",
        hint="call showModal in place of defer",
    )


def _check_has_reply(interaction: Interaction, what: str) -> None:
    if interaction.state is State.ASKED:
        raise OpError(
            f"this interaction was answered by a modal: there is no reply that could be {what}",
            code="invalid_argument",
            hint="answer the modal's submission, in modalSubmit",
        )
    if not interaction.is_begun:
        raise OpError(
            f"this interaction has no answer yet that could be {what}",
            code="invalid_argument",
            hint="reply or deferReply first",
        )


def _has_message(interaction: Interaction) -> bool:
    """Whether a message stands for the answer.

    None does where the host has deferred by an update and the script by a message: Discord's
    `@original` is then what holds the component.
    """
    made = interaction.deferral
    if interaction.is_answered or made is None:
        return True
    is_as_wanted = interaction.wanted is None or interaction.wanted.update == made.update
    return is_as_wanted and not interaction.original_gone


def _check_own(interaction: Interaction, message_id: int) -> None:
    if message_id not in interaction.followups:
        raise OpError(
            f"message {message_id} is no follow-up of this interaction",
            code="not_found",
            hint="use the id of a message that followUp gave",
        )


def _twice() -> OpError:
    return OpError("this interaction is answered already", code="invalid_argument", hint=_FOLLOW_UP)
