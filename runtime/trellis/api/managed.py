"""Which of many guilds a visitor manages."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from trellis.auth.access import manages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trellis.api.ports import Access
    from trellis.api.visitors import Visitor

_AT_ONCE = 8  # questions that may reach Discord


async def managed(access: Access, who: Visitor, guild_ids: Iterable[int]) -> list[int]:
    """Those of `guild_ids` that the visitor manages, in their order."""
    candidates = list(guild_ids)
    if who.principal.operator:
        return candidates
    if who.user is not None:
        # What Discord said at sign-in spares a question for every guild of other people.
        listed = {guild.id for guild in who.user.guilds if manages(guild.permissions)}
        candidates = [guild_id for guild_id in candidates if guild_id in listed]
    turn = asyncio.Semaphore(_AT_ONCE)

    async def ask(guild_id: int) -> bool:
        async with turn:
            return await access.may_manage(who.principal, guild_id)

    allowed = await asyncio.gather(*map(ask, candidates))
    return [guild_id for guild_id, may in zip(candidates, allowed, strict=True) if may]
