"""Control API: the emulator itself: connections, rate limits, requests, the whole state."""

# ruff: noqa: TC001  # FastAPI reads the annotations while it runs

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.control_forms import Disconnect, LimitRule, NewOutage, Wait
from trellis.emulator.gateway import INVALID_SESSION, RECONNECT
from trellis.emulator.hub import Hub
from trellis.emulator.models import Json
from trellis.emulator.outages import Outage, Outages
from trellis.emulator.ratelimits import RateLimits, Rule
from trellis.emulator.request_log import RequestLog
from trellis.emulator.session import Session, frame
from trellis.emulator.state import World

if TYPE_CHECKING:
    from fastapi import APIRouter


class MachineControl:
    def __init__(
        self, world: World, hub: Hub, limits: RateLimits, outages: Outages, log: RequestLog
    ) -> None:
        self._world = world
        self._hub = hub
        self._limits = limits
        self._outages = outages
        self._log = log

    def mount(self, router: APIRouter) -> None:
        add = router.add_api_route
        add("/state", self.state, methods=["GET"])
        add("/requests", self.requests, methods=["GET"])
        add("/ratelimits", self.limit, methods=["POST"])
        add("/outages", self.fail, methods=["POST"])
        add("/gateway", self.sessions, methods=["GET"])
        add("/gateway/disconnect", self.disconnect, methods=["POST"])

    async def state(self) -> Json:
        world = self._world
        return {
            "application_id": str(world.settings.application_id),
            "bot": payloads.user(world.bot),
            "users": [payloads.user(user) for user in world.users.values()],
            "guilds": [
                payloads.guild_with_counts(guild)
                | {"channels": [payloads.channel(c) for c in guild.channels.values()]}
                | {"bot_is_member": world.bot.id in guild.members}
                for guild in world.guilds.values()
            ],
        }

    async def requests(self, after: int = 0, wait_ms: Wait = 0) -> list[Json]:
        """The bot's REST requests with an `id` above `after`; waits until there is one."""
        entries = await self._world.changes.until(
            lambda: self._log.after(after) or None, wait_ms / 1000
        )
        return entries or []

    async def limit(self, form: LimitRule) -> list[Json]:
        """Adds a rule, or forgets all; the rules in force, newest first."""
        if form.reset:
            self._limits.reset()
        else:
            self._limits.add(Rule(**form.model_dump(exclude={"reset"})))
        return [_described(rule) for rule in self._limits.rules]

    async def fail(self, form: NewOutage) -> list[Json]:
        """Has requests answered as by a Discord that fails; the outages to come, newest first."""
        if form.reset:
            self._outages.reset()
        else:
            self._outages.add(Outage(**form.model_dump(exclude={"reset"})))
        return [_described(outage) for outage in self._outages.all]

    async def sessions(self, identified: int = 0, wait_ms: Wait = 0) -> list[Json]:
        """Every session; waits until `identified` of them are connected."""

        def found() -> list[Session] | None:
            sessions = self._hub.sessions
            connected = sum(session.outlet is not None for session in sessions)
            return sessions if connected >= identified else None

        await self._world.changes.until(found, wait_ms / 1000)
        return [session.describe() for session in self._hub.sessions]

    async def disconnect(self, form: Disconnect) -> list[Json]:
        """Makes sessions reconnect; those that were asked to."""
        asked = [s for s in self._hub.sessions if s.outlet and form.shard in {None, s.shard[0]}]
        for session in asked:
            self._part(session, form)
        return [session.describe() for session in asked]

    def _part(self, session: Session, form: Disconnect) -> None:
        outlet = session.outlet
        if outlet is None:
            return
        if form.code is not None:
            outlet.close(form.code)
        elif form.resumable:
            outlet.send(frame(RECONNECT))
        else:
            outlet.send(frame(INVALID_SESSION, data=False))
        if not form.resumable:
            self._hub.drop(session)


def _described(asked: Rule | Outage) -> Json:
    return {name: getattr(asked, name) for name in asked.__slots__}
