"""A session lives in the cache, and only its own cookie opens it."""

from __future__ import annotations

import pytest

from clocks import TickingClock
from trellis.auth.sessions import Sessions, User, UserGuild
from trellis.storage.cache import MemoryCache

USER = User(
    id=(1 << 62) + 1,
    username="ann",
    global_name="Ann",
    guilds=(UserGuild(id=7, name="Seven", permissions=1 << 40),),
)


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def cache(clock) -> MemoryCache:
    return MemoryCache(clock)


@pytest.fixture
def sessions(cache) -> Sessions:
    return Sessions(cache, "secret", 3600)


async def test_a_cookie_opens_its_session(sessions):
    assert await sessions.get(await sessions.create(USER)) == USER


async def test_every_session_has_its_own_cookie(sessions):
    assert await sessions.create(USER) != await sessions.create(USER)


async def test_a_session_ends_after_its_time(sessions, clock):
    cookie = await sessions.create(USER)
    clock.now += 3600
    assert await sessions.get(cookie) is None


async def test_a_session_that_was_deleted_has_ended(sessions):
    cookie, other = await sessions.create(USER), await sessions.create(USER)
    await sessions.delete(cookie)
    assert await sessions.get(cookie) is None
    assert await sessions.get(other) == USER


@pytest.mark.parametrize("cookie", ["", ".", "a.b", "a", "a.b.c", "é.ü", "\ud800.x", "x" * 10_000])
async def test_a_cookie_that_is_none_opens_nothing(sessions, cookie):
    assert await sessions.get(cookie) is None
    await sessions.delete(cookie)


async def test_a_cookie_that_was_changed_opens_nothing(sessions):
    cookie = await sessions.create(USER)
    other = await sessions.create(USER)
    mixed = f"{cookie.partition('.')[0]}.{other.partition('.')[2]}"
    assert await sessions.get(mixed) is None
    assert await sessions.get(cookie + "A") is None


async def test_a_cookie_signed_with_another_secret_opens_nothing(sessions, cache):
    cookie = await sessions.create(USER)
    assert await Sessions(cache, "other", 3600).get(cookie) is None


async def test_a_record_of_another_version_is_no_session(sessions, cache):
    cookie = await sessions.create(USER)
    await cache.set(f"session:{cookie.partition('.')[0]}", b'{"name": "ann"}')
    assert await sessions.get(cookie) is None
