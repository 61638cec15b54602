from __future__ import annotations

import pytest

from trellis.errors import OpError
from trellis.gateway.rest.correspondents import MAX_PEOPLE, WINDOW_SECS, Correspondents


async def test_a_guild_writes_to_so_many_people_in_a_while(clock):
    people = Correspondents(clock.now)
    for user_id in range(MAX_PEOPLE):
        people.admit(1, user_id)
    await clock.advance(WINDOW_SECS / 2)
    with pytest.raises(OpError) as refused:
        people.admit(1, 999)
    assert refused.value.code == "rate_limited"
    assert refused.value.details["retryAfter"] == WINDOW_SECS / 2
    people.admit(1, 5)  # who was written to before
    people.admit(2, 999)  # another guild
    await clock.advance(WINDOW_SECS / 2)
    people.admit(1, 999)
