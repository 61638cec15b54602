"""Discord's routes for the commands of a guild."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from discord.http import Route

from trellis.errors import OpError
from trellis.gateway.broker import Call
from trellis.gateway.command_faults import refusal_in_words
from trellis.gateway.failures import unreachable

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.gateway.command_models import Command
    from trellis.gateway.scope import Requests

Json = dict[str, Any]

_ALL = "/applications/{application_id}/guilds/{guild_id}/commands"
_ONE = _ALL + "/{command_id}"


class CommandApi:
    """Every call raises OpError; what Discord refuses says which command and what of it."""

    def __init__(self, requests: Requests, application_id: Callable[[], int | None]) -> None:
        self._requests = requests
        self._application_id = application_id

    async def all(self, guild_id: int) -> list[Json]:
        call = Call(self._route("GET", _ALL + "?with_localizations=true", guild_id))
        found: list[Json] = await self._requests.request(guild_id, call)
        return found

    async def get(self, guild_id: int, command_id: int) -> Json:
        return await self._one(guild_id, Call(self._route("GET", _ONE, guild_id, command_id)))

    async def create(self, guild_id: int, command: Command) -> Json:
        body = command.body() | {"type": command.type}
        # Discord replaces a command of that name, so that sending it twice makes no second one.
        return await self._one(guild_id, Call(self._route("POST", _ALL, guild_id), body))

    async def edit(self, guild_id: int, command_id: int, command: Command) -> Json:
        route = self._route("PATCH", _ONE, guild_id, command_id)
        return await self._one(guild_id, Call(route, command.body()))

    async def delete(self, guild_id: int, command_id: int) -> None:
        route = self._route("DELETE", _ONE, guild_id, command_id)
        await self._requests.request(guild_id, Call(route, gone_is_done=True))

    async def permissions(self, guild_id: int, command_id: int | None) -> Any:  # noqa: ANN401  # Discord's JSON
        path = (_ALL if command_id is None else _ONE) + "/permissions"
        call = Call(self._route("GET", path, guild_id, command_id))
        return await self._requests.request(guild_id, call)

    async def _one(self, guild_id: int, call: Call) -> Json:
        try:
            answer: Json = await self._requests.request(guild_id, call)
        except OpError as error:
            if call.body is None or error.code != "discord_error":
                raise
            raise refusal_in_words(error, call.body) from error
        return answer

    def _route(self, method: str, path: str, guild_id: int, command_id: int | None = None) -> Route:
        application_id = self._application_id()
        if application_id is None:
            raise unreachable()  # not signed in yet
        return Route(
            method,
            path,
            application_id=application_id,
            guild_id=guild_id,
            command_id=command_id,
        )
