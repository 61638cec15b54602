"""First responses to interactions: Discord takes one, and its answer to it may be lost.

What was sent and not confirmed is remembered. When Discord then says that an interaction has its
first response already, that is the one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from trellis.errors import OpError
from trellis.gateway import interaction_api as api
from trellis.gateway.failures import ALREADY_ACKNOWLEDGED, discord_code, may_be_done

if TYPE_CHECKING:
    from trellis.gateway.interaction_api import InteractionApi
    from trellis.gateway.interactions import First, Interaction
    from trellis.gateway.messages import Body

_WITH_MESSAGE = frozenset({api.MESSAGE, api.UPDATE})


class Sent(NamedTuple):
    """What became of a first response.

    Attributes:
        was_taken: false where Discord had taken an earlier one, whose answer was lost.
        message: what it made or changed, where Discord tells it.
    """

    was_taken: bool
    message: dict[str, Any] | None = None


async def send_first(
    requests: InteractionApi, interaction: Interaction, kind: int, body: Body, makes: First
) -> Sent:
    """Sends it and notes what it makes of the interaction, whose lock the caller holds."""
    try:
        message = await requests.respond(interaction, kind, body)
    except OpError as error:
        if discord_code(error) == ALREADY_ACKNOWLEDGED:
            return await _known_already(requests, interaction, kind, makes)
        if may_be_done(error) and interaction.unconfirmed is None:
            interaction.unconfirmed = makes
        raise
    interaction.take(makes)
    return Sent(was_taken=True, message=message)


async def _known_already(
    requests: InteractionApi, interaction: Interaction, kind: int, makes: First
) -> Sent:
    earlier = interaction.unconfirmed
    interaction.take(earlier or makes)
    if earlier is not None:
        return Sent(was_taken=False)
    message = await _original(requests, interaction) if kind in _WITH_MESSAGE else None
    return Sent(was_taken=True, message=message)


async def _original(requests: InteractionApi, interaction: Interaction) -> dict[str, Any] | None:
    try:
        return await requests.fetch(interaction, interaction.answer)
    except OpError:
        return None  # the answer is there; only what it looks like is not known
