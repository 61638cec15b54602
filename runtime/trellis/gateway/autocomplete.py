"""What is suggested while a member types an option of a command.

Discord waits for three seconds and knows no deferral here. A script that is slower gets its
suggestions said for it: none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, ValidationError, ValidatorFunctionWrapHandler, field_validator

from trellis.errors import OpError
from trellis.gateway import interaction_api as api
from trellis.gateway.command_faults import choices_in_words
from trellis.gateway.command_models import Choice
from trellis.gateway.command_rules import fault
from trellis.gateway.failures import UNKNOWN_INTERACTION, discord_code
from trellis.gateway.first_responses import send_first
from trellis.gateway.interaction_ops import OfInteraction
from trellis.gateway.interactions import First, InteractionType, State
from trellis.gateway.messages import Body

if TYPE_CHECKING:
    from trellis.engine.ops import Caller, OpTable
    from trellis.gateway.interaction_api import InteractionApi
    from trellis.gateway.interactions import Interaction, InteractionRegistry

MAX_CHOICES = 25


class ChoicesArgs(OfInteraction):
    """Choices as Discord's JSON, snake_case."""

    choices: Annotated[list[Choice], Field(max_length=MAX_CHOICES)]

    @field_validator("choices", mode="wrap")
    @classmethod
    def _checked(cls, given: object, check: ValidatorFunctionWrapHandler) -> list[Choice]:
        try:
            choices: list[Choice] = check(given)
        except ValidationError as error:
            raise fault("{text}", text=choices_in_words(error, given)) from error
        if len({isinstance(choice.value, str) for choice in choices}) > 1:
            raise fault("values are either all texts or all numbers, as the option is")
        return choices

    def body(self) -> Body:
        return Body({"choices": [choice.model_dump(exclude_none=True) for choice in self.choices]})


class AutocompleteOps:
    """`interaction.autocomplete`: only interactions that Discord sent to the caller's guild."""

    def __init__(self, registry: InteractionRegistry, requests: InteractionApi) -> None:
        self._registry = registry
        self._api = requests

    def register(self, table: OpTable) -> None:
        table.add("interaction.autocomplete", ChoicesArgs, self.suggest)

    async def suggest(self, caller: Caller, args: ChoicesArgs) -> None:
        interaction = self._registry.get(caller.guild_id, args.interaction_id)
        if interaction.type is not InteractionType.AUTOCOMPLETE:
            raise _refusal("only an autocomplete is answered by choices", "use reply")
        async with interaction.lock:
            if interaction.told:
                return  # too late: the host has suggested nothing, and the member types on
            if interaction.is_answered:
                raise _refusal("this autocomplete is answered already")
            await self._respond(interaction, args.body())

    async def _respond(self, interaction: Interaction, body: Body) -> None:
        try:
            kind, makes = api.AUTOCOMPLETE_RESULT, First(State.RESPONDED)
            await send_first(self._api, interaction, kind, body, makes)
        except OpError as error:
            if discord_code(error) != UNKNOWN_INTERACTION:
                raise
            interaction.state = State.RESPONDED  # by nobody: the member types on


def _refusal(message: str, hint: str | None = None) -> OpError:
    return OpError(message, code="invalid_argument", hint=hint)
