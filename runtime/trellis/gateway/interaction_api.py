"""Discord's routes for answering an interaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from discord.http import Route

from trellis.gateway.broker import Call, Lane
from trellis.gateway.messages import Body

if TYPE_CHECKING:
    from trellis.gateway.interactions import Interaction
    from trellis.gateway.ports import Json
    from trellis.gateway.scope import Requests

# Discord's numbers for a first response.
MESSAGE = 4
DEFER_MESSAGE = 5
DEFER_UPDATE = 6
UPDATE = 7
AUTOCOMPLETE_RESULT = 8
MODAL = 9

NOTHING = Body({})


class InteractionApi:
    """Requests of one lane: the script's are bounded, the host's go at once."""

    def __init__(self, requests: Requests, lane: Lane) -> None:
        self._requests = requests
        self._lane = lane

    async def respond(
        self, interaction: Interaction, kind: int, body: Body = NOTHING
    ) -> dict[str, Any] | None:
        """The first response; the message that it made or changed, where it did."""
        route = Route(
            "POST",
            "/interactions/{webhook_id}/{webhook_token}/callback?with_response=true",
            webhook_id=interaction.id,
            webhook_token=interaction.token,
        )
        content: dict[str, Any] = {"type": kind}
        if body.payload:
            content["data"] = body.payload
        # Discord takes one first response only, so sending it twice is harmless.
        return _message_in(await self._send(interaction, Call(route, content, body.files)))

    async def fetch(self, interaction: Interaction, message: str) -> dict[str, Any]:
        fetched: dict[str, Any] = await self._send(
            interaction, Call(self._message("GET", interaction, message))
        )
        return fetched

    async def edit(self, interaction: Interaction, message: str, body: Body) -> dict[str, Any]:
        route = self._message("PATCH", interaction, message)
        edited: dict[str, Any] = await self._send(
            interaction, Call(route, body.payload, body.files)
        )
        return edited

    async def delete(self, interaction: Interaction, message: str) -> None:
        route = self._message("DELETE", interaction, message)
        await self._send(interaction, Call(route, gone_is_done=True))

    async def create(self, interaction: Interaction, body: Body) -> dict[str, Any]:
        """A follow-up message."""
        route = Route(
            "POST",
            "/webhooks/{webhook_id}/{webhook_token}",
            webhook_id=interaction.application_id,
            webhook_token=interaction.token,
        )
        call = Call(route, body.payload, body.files, repeatable=False)
        created: dict[str, Any] = await self._send(interaction, call)
        return created

    async def _send(self, interaction: Interaction, call: Call) -> Json:
        return await self._requests.request(interaction.guild_id, call, self._lane)

    @staticmethod
    def _message(method: str, interaction: Interaction, message: str) -> Route:
        return Route(
            method,
            "/webhooks/{webhook_id}/{webhook_token}/messages/{message}",
            webhook_id=interaction.application_id,
            webhook_token=interaction.token,
            message=message,
        )


def _message_in(callback: Json) -> dict[str, Any] | None:
    """What Discord says of a response holds the message at `resource.message`."""
    resource = callback.get("resource") if isinstance(callback, dict) else None
    message = resource.get("message") if isinstance(resource, dict) else None
    return message if isinstance(message, dict) else None
