"""What every cache promises."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import redis.asyncio

from clocks import TickingClock
from trellis.errors import ConfigError, DependencyError
from trellis.storage.cache import Cache, MemoryCache, RedisCache

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

REDIS = os.environ.get("TRELLIS_TEST_REDIS_URL", "redis://127.0.0.1:6379/0")


@dataclass
class Subject:
    cache: Cache
    end_ttls: Callable[[], Awaitable[None]]


async def memory() -> AsyncIterator[Subject]:
    clock = TickingClock()

    async def end_ttls() -> None:
        clock.now += 3600

    yield Subject(MemoryCache(clock), end_ttls)


async def real_redis() -> AsyncIterator[Subject]:
    prefix = f"trellis-test-{secrets.token_hex(6)}:"
    client = redis.asyncio.Redis.from_url(REDIS)

    async def end_ttls() -> None:
        # Redis has its own clock: whatever has a time to live is moved to its end.
        async for key in client.scan_iter(f"{prefix}*"):
            if await client.pttl(key) >= 0:
                await client.pexpireat(key, 1)

    try:
        async with RedisCache.open(REDIS, prefix=prefix) as cache:
            yield Subject(cache, end_ttls)
            async for key in client.scan_iter(f"{prefix}*"):
                await client.delete(key)
    except DependencyError:
        pytest.skip("there is no Redis server at TRELLIS_TEST_REDIS_URL")
    finally:
        await client.aclose()


@pytest.fixture(params=[memory, real_redis], ids=["memory", "redis"])
async def subject(request) -> AsyncIterator[Subject]:
    async for each in request.param():
        yield each


async def test_what_was_never_set_is_absent(subject):
    assert await subject.cache.get("key") is None


async def test_a_value_comes_back_byte_for_byte(subject):
    await subject.cache.set("key", b"\x00\xff value")
    assert await subject.cache.get("key") == b"\x00\xff value"


async def test_an_empty_value_is_a_value(subject):
    await subject.cache.set("key", b"")
    assert await subject.cache.get("key") == b""


async def test_the_last_value_counts(subject):
    await subject.cache.set("key", b"old")
    await subject.cache.set("key", b"new")
    assert await subject.cache.get("key") == b"new"


async def test_a_value_is_gone_after_its_time(subject):
    await subject.cache.set("key", b"value", ttl_secs=600)
    assert await subject.cache.get("key") == b"value"
    await subject.end_ttls()
    assert await subject.cache.get("key") is None


async def test_a_value_without_a_time_stays(subject):
    await subject.cache.set("key", b"value", ttl_secs=600)
    await subject.cache.set("key", b"value")
    await subject.end_ttls()
    assert await subject.cache.get("key") == b"value"


async def test_a_deleted_value_is_absent_and_may_be_deleted_again(subject):
    await subject.cache.set("key", b"value")
    await subject.cache.delete("key")
    await subject.cache.delete("key")
    assert await subject.cache.get("key") is None


async def test_a_value_is_taken_once(subject):
    await subject.cache.set("key", b"value")
    assert await subject.cache.take("key") == b"value"
    assert await subject.cache.take("key") is None


async def test_a_value_cannot_be_taken_after_its_time(subject):
    await subject.cache.set("key", b"value", ttl_secs=600)
    await subject.end_ttls()
    assert await subject.cache.take("key") is None


async def test_keys_do_not_run_into_each_other(subject):
    await subject.cache.set("a", b"1")
    await subject.cache.set("a:b", b"2")
    assert await subject.cache.get("a") == b"1"


async def test_memory_forgets_what_was_used_longest_ago():
    cache = MemoryCache(TickingClock(), max_entries=2)
    await cache.set("a", b"1")
    await cache.set("b", b"2")
    await cache.get("a")
    await cache.set("c", b"3")
    assert [await cache.get(key) for key in "abc"] == [b"1", None, b"3"]


async def test_a_wrong_redis_url_is_a_configuration_error():
    with pytest.raises(ConfigError) as caught:
        async with RedisCache.open("http://localhost"):
            pass
    assert caught.value.code == "cache.bad_url"


async def test_a_redis_that_is_down_is_unavailable():
    with pytest.raises(DependencyError) as caught:
        async with RedisCache.open("redis://:hunter2@127.0.0.1:1/0"):
            pass
    assert caught.value.code == "cache.unavailable"
    assert "hunter2" not in caught.value.message
