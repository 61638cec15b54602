"""The `once.*` ops: how a script does something once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from pydantic import Field, JsonValue, StringConstraints

from trellis.engine.ops import Args, Caller, OpTable
from trellis.once.service import Result

if TYPE_CHECKING:
    from trellis.once.service import OnceKeys
    from trellis.storage.pace import Pace

MAX_KEY_CHARS = 200
DAY_SECS = 86_400
DEFAULT_SECS = 7 * DAY_SECS
MAX_SECS = 366 * DAY_SECS

# No control characters: keys are shown in errors, and PostgreSQL keeps no NUL.
Key = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_KEY_CHARS, pattern=r"^[^\x00-\x1f]*$")
]


class KeyArgs(Args):
    key: Key


class BeginArgs(KeyArgs):
    expires_in: Annotated[int, Field(ge=1, le=MAX_SECS)] = DEFAULT_SECS
    again: bool = False


class LeaseArgs(KeyArgs):
    lease: int


class AbandonArgs(LeaseArgs):
    done: bool = False


class FinishArgs(LeaseArgs):
    value: JsonValue = None


class OnceOps:
    """See the module."""

    def __init__(self, keys: OnceKeys, pace: Pace) -> None:
        self._keys = keys
        self._pace = pace

    def register(self, table: OpTable) -> None:
        table.add("once.begin", BeginArgs, self.begin)
        table.add("once.finish", FinishArgs, self.finish)
        table.add("once.abandon", AbandonArgs, self.abandon)
        table.add("once.forget", KeyArgs, self.forget)

    async def begin(self, caller: Caller, args: BeginArgs) -> dict[str, Any]:
        self._pace.take(caller.guild_id)
        found = await self._keys.begin(
            caller.guild_id, caller.isolate_id, args.key, args.expires_in, again=args.again
        )
        if isinstance(found, Result):
            return {"value": msgspec.Raw(found.text)}
        return {"lease": found.number}

    async def finish(self, caller: Caller, args: FinishArgs) -> JsonValue:
        await self._keys.finish(
            caller.guild_id, caller.isolate_id, args.key, args.lease, args.value
        )
        return args.value

    async def abandon(self, caller: Caller, args: AbandonArgs) -> None:
        lost = self._keys.lose if args.done else self._keys.abandon
        await lost(caller.guild_id, caller.isolate_id, args.key, args.lease)

    async def forget(self, caller: Caller, args: KeyArgs) -> bool:
        self._pace.take(caller.guild_id)
        return await self._keys.forget(caller.guild_id, args.key)
