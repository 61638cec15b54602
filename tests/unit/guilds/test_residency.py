"""How many guilds have to go when there is no room for all."""

from __future__ import annotations

import pytest

from trellis.guilds.residency import ResidentLimits


@pytest.mark.parametrize(
    ("limits", "residents", "resident_bytes", "excess"),
    [
        (ResidentLimits(), 5000, 1 << 40, 0),
        (ResidentLimits(guilds=10), 10, 0, 0),
        (ResidentLimits(guilds=10), 13, 0, 3),
        (ResidentLimits(memory_bytes=100), 40, 100, 0),
        (ResidentLimits(memory_bytes=100), 40, 101, 2),
        (ResidentLimits(memory_bytes=100), 1, 101, 1),
        (ResidentLimits(guilds=10, memory_bytes=100), 12, 101, 2),
        (ResidentLimits(guilds=10, memory_bytes=100), 10, 101, 1),
    ],
)
def test_the_excess(
    limits: ResidentLimits, residents: int, resident_bytes: int, excess: int
) -> None:
    assert limits.excess(residents, resident_bytes) == excess
