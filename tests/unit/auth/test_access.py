"""Who manages a guild is what Discord says, asked now and then."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from clocks import TickingClock
from trellis.auth.access import Access
from trellis.auth.principal import Principal
from trellis.errors import RequestError
from trellis.storage.cache import MemoryCache

GUILD, USER = 7, 42
ADMINISTRATOR, MANAGE_GUILD, SEND_MESSAGES = 1 << 3, 1 << 5, 1 << 11


@dataclass
class Membership:
    permissions_of: dict[tuple[int, int], int] = field(default_factory=dict)
    asked: int = 0

    async def permissions(self, guild_id, user_id):
        self.asked += 1
        return self.permissions_of.get((guild_id, user_id))


@pytest.fixture
def membership() -> Membership:
    return Membership()


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def access(membership, clock) -> Access:
    return Access(membership, MemoryCache(clock))


@pytest.mark.parametrize("permissions", [ADMINISTRATOR, MANAGE_GUILD, MANAGE_GUILD | SEND_MESSAGES])
async def test_who_may_manage_the_server_manages_its_script(access, membership, permissions):
    membership.permissions_of[GUILD, USER] = permissions
    await access.require_manage(Principal(USER), GUILD)


@pytest.mark.parametrize("permissions", [0, SEND_MESSAGES, None])
async def test_nobody_else_does(access, membership, permissions):
    if permissions is not None:
        membership.permissions_of[GUILD, USER] = permissions
    with pytest.raises(RequestError) as caught:
        await access.require_manage(Principal(USER), GUILD)
    assert (caught.value.status, caught.value.code) == (403, "forbidden")


async def test_a_right_in_one_guild_is_none_in_another(access, membership):
    membership.permissions_of[GUILD, USER] = ADMINISTRATOR
    assert await access.may_manage(Principal(USER), GUILD)
    assert not await access.may_manage(Principal(USER), GUILD + 1)
    assert not await access.may_manage(Principal(USER + 1), GUILD)


async def test_the_operator_manages_every_guild_without_asking(access, membership):
    await access.require_manage(Principal(None, operator=True), GUILD)
    assert membership.asked == 0


async def test_a_principal_that_is_nobody_manages_nothing(access):
    assert not await access.may_manage(Principal(None), GUILD)


@pytest.mark.parametrize("permissions", [ADMINISTRATOR, None])
async def test_an_answer_counts_for_thirty_seconds(access, membership, clock, permissions):
    if permissions is not None:
        membership.permissions_of[GUILD, USER] = permissions
    for _ in range(3):
        await access.may_manage(Principal(USER), GUILD)
    assert membership.asked == 1
    clock.now += 30
    membership.permissions_of[GUILD, USER] = 0
    assert not await access.may_manage(Principal(USER), GUILD)
    assert membership.asked == 2


@pytest.mark.parametrize(
    ("principal", "actor"),
    [
        (Principal(None, operator=True), "operator"),
        (Principal(USER), "token:42"),
        (Principal(USER, session=True), "user:42"),
    ],
)
def test_records_name_who_did_it(principal, actor):
    assert principal.actor == actor
