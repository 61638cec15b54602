"""Control API: gateway events for which no other route of the control API stands."""

# ruff: noqa: TC001  # FastAPI reads the annotations while it runs

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import intents
from trellis.emulator.control_forms import Id, InjectedEvent
from trellis.emulator.errors import DiscordError
from trellis.emulator.hub import Hub
from trellis.emulator.models import Guild, Json
from trellis.emulator.snowflakes import parse
from trellis.emulator.state import World

if TYPE_CHECKING:
    from fastapi import APIRouter

_ABOUT_THE_GUILD = frozenset({"GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE"})


class EventControl:
    def __init__(self, world: World, hub: Hub) -> None:
        self._world = world
        self._hub = hub

    def mount(self, router: APIRouter) -> None:
        router.add_api_route("/guilds/{guild_id}/events", self.inject, methods=["POST"])

    async def inject(self, guild_id: Id, form: InjectedEvent) -> Json:
        """Sends an event as it is given, to those who asked for such and may hear of it.

        What exists in the emulator stays as it was. `sessions` says how many got it: none where
        the intent or the bot's permission is missing.
        """
        guild = self._world.guild(guild_id)
        if form.name not in intents.NEEDED:
            known = ", ".join(sorted(intents.NEEDED))
            raise DiscordError(400, 0, f"{form.name!r} is no event of a guild; those are: {known}")
        own = {} if form.name in _ABOUT_THE_GUILD else {"guild_id": str(guild_id)}
        place = _place(guild, form)
        sent = self._hub.publish(guild_id, form.name, own | form.data, channel_id=place)
        return {"sessions": sent}


def _place(guild: Guild, form: InjectedEvent) -> int | None:
    chosen = form.channel_id or parse(str(form.data.get("channel_id"))) or 0
    return chosen if chosen in guild.channels else None
