from __future__ import annotations

import pytest

from trellis.errors import OpError
from trellis.gateway.interactions import LIFE_SECS, InteractionRegistry


def test_an_interaction_is_found_by_its_own_guild_only(clock, an_interaction):
    registry = InteractionRegistry(clock.now)
    interaction = an_interaction()
    registry.add(interaction)
    assert registry.get(100, interaction.id) is interaction
    with pytest.raises(OpError) as missing:
        registry.get(101, interaction.id)
    assert missing.value.code == "not_found"


async def test_an_old_interaction_is_gone(clock, an_interaction):
    registry = InteractionRegistry(clock.now)
    old = an_interaction()
    registry.add(old)
    await clock.advance(LIFE_SECS - 1)
    young = an_interaction()
    registry.add(young)
    await clock.advance(1)
    assert registry.find(100, old.id) is None
    assert registry.expire() == [old]
    assert registry.find(100, young.id) is young
    assert len(registry) == 1


def test_a_flooding_guild_loses_its_own_oldest(clock, an_interaction):
    registry = InteractionRegistry(clock.now, per_guild=2)
    neighbours = an_interaction(guild_id=200)
    registry.add(neighbours)
    flood = [an_interaction() for _ in range(4)]
    for interaction in flood:
        registry.add(interaction)
    kept = [registry.find(100, interaction.id) is not None for interaction in flood]
    assert kept == [False, False, True, True]
    assert registry.find(200, neighbours.id) is neighbours


def test_the_registry_is_bounded_in_total(clock, an_interaction):
    registry = InteractionRegistry(clock.now, total=3)
    for guild_id in range(1, 6):
        registry.add(an_interaction(guild_id=guild_id))
    assert len(registry) == 3


def test_the_token_is_not_shown_when_an_interaction_is_printed(an_interaction):
    assert "secret" not in repr(an_interaction())
