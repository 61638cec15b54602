"""Creating a command, within what Discord allows a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trellis.errors import OpError
from trellis.gateway.command_budget import spent
from trellis.gateway.failures import discord_code, is_passing

if TYPE_CHECKING:
    from trellis.gateway.command_api import CommandApi
    from trellis.gateway.command_budget import CreateBudget
    from trellis.gateway.command_models import Command
    from trellis.gateway.ports import Now

DAILY_CREATES_REACHED = 30034
_ASK_AGAIN_SECS = 3600.0


class CommandCreator:
    def __init__(self, api: CommandApi, budget: CreateBudget, wall: Now) -> None:
        self._api = api
        self._budget = budget
        self._wall = wall

    async def create(self, guild_id: int, command: Command) -> dict[str, Any]:
        """Discord's description of it; OpError `limit_exceeded` when no more may be made today."""
        await self._budget.take(guild_id)
        try:
            return await self._api.create(guild_id, command)
        except OpError as error:
            if not is_passing(error):  # else it may have been made all the same
                await self._budget.give_back(guild_id)
            if discord_code(error) == DAILY_CREATES_REACHED:
                # Others create with this bot's token too: nobody here knows when it is over.
                raise spent(self._wall() + _ASK_AGAIN_SECS, self._wall()) from error
            raise
