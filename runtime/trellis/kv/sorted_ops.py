"""The `kv.sorted.*` ops: what scripts do with their guild's sorted sets."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any

from trellis.engine.ops import Args, Caller, OpTable
from trellis.kv.limits import DEFAULT_PAGE_KEYS
from trellis.kv.ops import Key, Limit, Number, StoreName
from trellis.kv.store import Member, Span

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from trellis.kv.store import KvStore


class SetNameArgs(Args):
    set: StoreName


class MemberArgs(SetNameArgs):
    member: Key


class AddArgs(MemberArgs):
    score: Number


class IncrementScoreArgs(MemberArgs):
    by: Number = 1


class RankArgs(MemberArgs):
    reverse: bool = False


class After(Args):
    """Where the last page ended."""

    member: Key
    score: Number


class RangeArgs(SetNameArgs):
    limit: Limit = DEFAULT_PAGE_KEYS
    min: Number | None = None
    max: Number | None = None
    after: After | None = None
    reverse: bool = False

    def span(self) -> Span:
        return Span(
            self.limit,
            -inf if self.min is None else self.min,
            inf if self.max is None else self.max,
            None if self.after is None else Member(self.after.member, self.after.score),
            self.reverse,
        )


class SortedOps:
    def __init__(self, store: KvStore) -> None:
        self._store = store

    def register(self, table: OpTable) -> None:
        def add(name: str, args: type[Args], handler: Callable[..., Any]) -> None:
            table.add(f"kv.sorted.{name}", args, handler, lane="kv")

        add("add", AddArgs, self.add)
        add("increment_score", IncrementScoreArgs, self.increment_score)
        add("score", MemberArgs, self.score)
        add("rank", RankArgs, self.rank)
        add("range", RangeArgs, self.range)
        add("remove", MemberArgs, self.remove)
        add("count", SetNameArgs, self.count)
        add("clear", SetNameArgs, self.clear)

    def add(self, caller: Caller, args: AddArgs) -> Awaitable[bool]:
        return self._store.add(caller.guild_id, args.set, args.member, args.score)

    def increment_score(self, caller: Caller, args: IncrementScoreArgs) -> Awaitable[float]:
        return self._store.increment_score(caller.guild_id, args.set, args.member, args.by)

    def score(self, caller: Caller, args: MemberArgs) -> Awaitable[float | None]:
        return self._store.score(caller.guild_id, args.set, args.member)

    def rank(self, caller: Caller, args: RankArgs) -> Awaitable[int | None]:
        return self._store.rank(caller.guild_id, args.set, args.member, reverse=args.reverse)

    async def range(self, caller: Caller, args: RangeArgs) -> list[dict[str, Any]]:
        found = await self._store.range(caller.guild_id, args.set, args.span())
        return [{"member": member.name, "score": member.score} for member in found]

    def remove(self, caller: Caller, args: MemberArgs) -> Awaitable[bool]:
        return self._store.remove(caller.guild_id, args.set, args.member)

    def count(self, caller: Caller, args: SetNameArgs) -> Awaitable[int]:
        return self._store.count_members(caller.guild_id, args.set)

    def clear(self, caller: Caller, args: SetNameArgs) -> Awaitable[None]:
        return self._store.clear_members(caller.guild_id, args.set)
