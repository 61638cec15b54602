"""Keeps each guild's application commands as its script registered them.

What is there is asked of Discord, and only what differs is created, edited or deleted: creating is
rationed by the day. A registration that fails is tried again for as long as the script wants it.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from trellis.errors import OpError
from trellis.gateway.command_plan import digest, plan
from trellis.gateway.failures import is_passing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator

    from trellis.gateway.command_api import CommandApi
    from trellis.gateway.command_creation import CommandCreator
    from trellis.gateway.command_memory import CommandMemory, Touched
    from trellis.gateway.command_models import Command
    from trellis.gateway.command_plan import Plan
    from trellis.gateway.ports import Sleep
    from trellis.gateway.tasks import Tasks
    from trellis.guilds.ports import GuildLog

    Checking = asyncio.Future[list[Command]]

# Waits between attempts; the last one again and again.
RETRY_AFTER_SECS = (5.0, 30.0, 120.0, 600.0, 3600.0)

# The isolate of a guild that runs nothing; real ones begin at 1.
NOBODY = 0

# Isolates of one guild that load at the same time; older stagings are dropped.
_STAGED_A_GUILD = 4

_BAD_FORM = 400
_LONG_SECS = 60.0

_NOT_ALLOWED = "invite the bot again with the scope applications.commands"


@dataclass(slots=True, eq=False)
class Wanted:
    """A set of commands that a guild's live isolate wants; of two equal ones the newer counts.

    Attributes:
        commands: none where the script registered no set.
        replaces: whether commands that the script made one by one go as well.
        steps: the requests for it that Discord has answered well.
    """

    revision: str
    commands: Checking | None = None
    replaces: bool = False
    steps: int = 0

    def spares(self, touched: Touched) -> bool:
        """Whether what the guild's script made by itself stays."""
        return not self.replaces and touched.revision == self.revision


class CommandSync:
    """Port Registrations: commands take effect when the isolate that registered them goes live."""

    def __init__(
        self,
        api: CommandApi,
        creator: CommandCreator,
        memory: CommandMemory,
        guild_log: GuildLog,
        tasks: Tasks,
        sleep: Sleep,
    ) -> None:
        self._api = api
        self._creator = creator
        self._memory = memory
        self._guild_log = guild_log
        self._tasks = tasks
        self._sleep = sleep
        self._live: dict[int, int] = {}  # guild: isolate
        self._wanted: dict[int, Wanted] = {}  # guild: the newest
        self._staged: dict[int, dict[int, Checking]] = {}  # guild: isolate: commands
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def register(
        self, guild_id: int, isolate_id: int, revision: str, commands: Checking
    ) -> Awaitable[None]:
        """At once for the live isolate; for any other, when it becomes the live one.

        What it returns says how the registration, or the check of the commands, has ended.
        """
        if self._live.get(guild_id) != isolate_id:
            self._stage(guild_id, isolate_id, commands)
            return _checked(commands)
        wanted = self._wanted[guild_id] = Wanted(revision, commands, replaces=True)
        return self._register(guild_id, wanted)

    async def _register(self, guild_id: int, wanted: Wanted) -> None:
        try:
            await self._apply(guild_id, wanted)
        except OpError as error:
            waits = iter(RETRY_AFTER_SECS)
            wait = _wait_after(error, waits)
            self._tasks.spawn(self._until_done(guild_id, wanted, wait, waits))
            raise  # the script is told; where it may help, it is tried again all the same

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:
        """The isolate is live: its commands, if only none, are registered in the background."""
        self._live[guild_id] = isolate_id
        commands = self._staged.pop(guild_id, {}).get(isolate_id)
        self._begin(guild_id, Wanted(revision, commands))

    def withdrawn(self, guild_id: int) -> None:
        """The guild runs nothing any more: its commands go."""
        self._live[guild_id] = NOBODY
        self._staged.pop(guild_id, None)
        self._begin(guild_id, Wanted("", replaces=True))

    def discarded(self, isolate_id: int) -> None:
        for guild_id, staged in list(self._staged.items()):
            staged.pop(isolate_id, None)
            if not staged:
                del self._staged[guild_id]

    def forget(self, guild_id: int) -> None:
        """The bot left the guild, and Discord dropped its commands with it."""
        self._live.pop(guild_id, None)
        self._wanted.pop(guild_id, None)
        self._staged.pop(guild_id, None)
        self._tasks.spawn(self._memory.forget(guild_id))

    def _stage(self, guild_id: int, isolate_id: int, commands: Checking) -> None:
        staged = self._staged.setdefault(guild_id, {})
        staged[isolate_id] = commands
        if len(staged) > _STAGED_A_GUILD:
            del staged[next(iter(staged))]

    def _begin(self, guild_id: int, wanted: Wanted) -> None:
        self._wanted[guild_id] = wanted
        self._tasks.spawn(self._until_done(guild_id, wanted, 0.0, iter(RETRY_AFTER_SECS)))

    async def _until_done(
        self, guild_id: int, wanted: Wanted, wait: float | None, waits: Iterator[float]
    ) -> None:
        said = ""
        while wait is not None:
            await self._sleep(wait)
            before = wanted.steps
            error = await self._attempt(guild_id, wanted)
            if error is None:
                return
            if self._wanted.get(guild_id) is not wanted:
                return  # something newer is, or the bot has left: nobody wants to hear of it
            goes_on = wanted.steps > before and is_passing(error)
            waits = iter(RETRY_AFTER_SECS) if goes_on else waits
            wait = _wait_after(error, waits)
            if not goes_on and error.message != said and _is_worth_saying(error):
                self._log_failure(guild_id, error)
                said = error.message
        self._settled(guild_id, wanted)

    async def _attempt(self, guild_id: int, wanted: Wanted) -> OpError | None:
        try:
            await self._apply(guild_id, wanted)
        except OpError as error:
            return error
        return None

    def _log_failure(self, guild_id: int, error: OpError) -> None:
        text = f"commands were not registered: {error.message}"
        if error.code == "forbidden":
            text += f" ({_NOT_ALLOWED})"
        self._guild_log.write(guild_id, "error", text, target="runtime")

    async def _apply(self, guild_id: int, wanted: Wanted) -> None:
        """Makes the guild's commands these, unless they are or something newer is wanted."""
        lock = self._locks.setdefault(guild_id, asyncio.Lock())
        async with lock:
            if self._wanted.get(guild_id) is not wanted:
                return
            await self._replace(guild_id, wanted)
            self._settled(guild_id, wanted)

    def _settled(self, guild_id: int, wanted: Wanted) -> None:
        """Nothing more is to be done for this set; a newer one may have come meanwhile."""
        if self._wanted.get(guild_id) is wanted:
            del self._wanted[guild_id]

    async def _replace(self, guild_id: int, wanted: Wanted) -> None:
        commands = [] if wanted.commands is None else await asyncio.shield(wanted.commands)
        touched, wants = await self._memory.touched(guild_id), digest(commands)
        spares = touched is not None and wanted.spares(touched)
        if await self._memory.digest(guild_id) == wants and (touched is None or spares):
            return
        spared = touched.made if touched is not None and spares else frozenset()
        present = await self._api.all(guild_id)
        await self._carry_out(guild_id, wanted, plan(commands, present, spared))
        await self._memory.registered(guild_id, wants)
        if not spares:
            await self._memory.replaced(guild_id)

    async def _carry_out(self, guild_id: int, wanted: Wanted, steps: Plan) -> None:
        """One command that Discord refuses does not keep the others away."""
        refused: list[OpError] = []
        for command_id in steps.deletes:
            await self._delete(guild_id, command_id)
            wanted.steps += 1
        for command_id, command in steps.edits:
            await _taken(self._api.edit(guild_id, command_id, command), wanted, refused)
        for command in steps.creates:
            await _taken(self._creator.create(guild_id, command), wanted, refused)
        if refused:
            raise _together(refused)

    async def _delete(self, guild_id: int, command_id: int) -> None:
        try:
            await self._api.delete(guild_id, command_id)
        except OpError as error:
            if error.code != "not_found":  # else somebody was faster
                raise


async def _checked(commands: Checking) -> None:
    await asyncio.shield(commands)


async def _taken(step: Awaitable[object], wanted: Wanted, refused: list[OpError]) -> None:
    """Makes a step; a command that Discord finds fault with is put by."""
    try:
        await step
    except OpError as error:
        if error.details.get("status") != _BAD_FORM:
            raise
        refused.append(error)
    else:
        wanted.steps += 1


def _together(refused: list[OpError]) -> OpError:
    first = refused[0]
    text = "; ".join(error.message for error in refused)
    return OpError(text, code=first.code, hint=first.hint, **first.details)


def _wait_after(error: OpError, waits: Iterator[float]) -> float | None:
    """Seconds until the next attempt, None where there is no sense in one."""
    if error.code in {"limit_exceeded", "rate_limited"}:
        return max(_retry_after(error), 1.0)
    return next(waits, RETRY_AFTER_SECS[-1]) if is_passing(error) else None


def _retry_after(error: OpError) -> float:
    return float(error.details.get("retryAfter", RETRY_AFTER_SECS[0]))


def _is_worth_saying(error: OpError) -> bool:
    """A large set meets Discord's rate limits again and again, and is only slow."""
    return error.code != "rate_limited" or _retry_after(error) > _LONG_SECS
