"""Polls and their results."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.emulator.models import Json, Poll
    from trellis.emulator.state import World


def poll(world: World, shown: Poll) -> Json:
    counts = [
        {"id": number, "count": len(voters), "me_voted": world.bot.id in voters}
        for number, voters in shown.votes.items()
        if voters
    ]
    return {
        "question": shown.question,
        "answers": shown.answers,
        "expiry": shown.expires_at,
        "allow_multiselect": shown.multiple,
        "layout_type": shown.layout,
        "results": {"answer_counts": counts, "is_finalized": shown.ended(world.timestamp())},
    }
