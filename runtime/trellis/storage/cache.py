"""The cache: small values that may be lost, in memory or in Redis."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Protocol

import redis.asyncio
import redis.exceptions

from trellis.errors import ConfigError, DependencyError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator


class Cache(Protocol):
    async def get(self, key: str) -> bytes | None: ...

    async def set(self, key: str, value: bytes, ttl_secs: float | None = None) -> None:
        """Keeps `value`, for `ttl_secs` at most."""
        ...

    async def delete(self, key: str) -> None: ...

    async def take(self, key: str) -> bytes | None:
        """The value, which is gone afterwards: of several callers at once, one gets it."""
        ...


class MemoryCache:
    """A cache in this process: bounded, the least recently used goes first.

    Args:
        clock: seconds that only go forward.
        max_entries: how many values it holds.
    """

    def __init__(self, clock: Callable[[], float], max_entries: int = 100_000) -> None:
        self._clock = clock
        self._max_entries = max_entries
        self._entries: OrderedDict[str, tuple[bytes, float | None]] = OrderedDict()

    async def get(self, key: str) -> bytes | None:
        value, expires = self._entries.get(key, (None, None))
        if expires is not None and expires <= self._clock():
            del self._entries[key]
            return None
        if value is not None:
            self._entries.move_to_end(key)
        return value

    async def set(self, key: str, value: bytes, ttl_secs: float | None = None) -> None:
        expires = None if ttl_secs is None else self._clock() + ttl_secs
        self._entries[key] = (value, expires)
        self._entries.move_to_end(key)
        while len(self._entries) > self._max_entries:
            self._entries.popitem(last=False)

    async def delete(self, key: str) -> None:
        self._entries.pop(key, None)

    async def take(self, key: str) -> bytes | None:
        value = await self.get(key)
        self._entries.pop(key, None)
        return value


class RedisCache:
    """A cache in Redis or Valkey, every key behind a prefix."""

    def __init__(self, client: redis.asyncio.Redis, prefix: str = "trellis:") -> None:
        self._client = client
        self._prefix = prefix

    @classmethod
    @asynccontextmanager
    async def open(
        cls, url: str, *, prefix: str = "trellis:", pool_size: int = 10
    ) -> AsyncIterator[RedisCache]:
        """A cache that answered; its connections are closed on the way out.

        Raises:
            ConfigError: `cache.bad_url`.
            DependencyError: `cache.unavailable`.
        """
        async with _client(url, pool_size) as client:
            with _translated():
                await client.ping()
            yield cls(client, prefix)

    async def get(self, key: str) -> bytes | None:
        with _translated():
            return _as_bytes(await self._client.get(self._prefix + key))

    async def set(self, key: str, value: bytes, ttl_secs: float | None = None) -> None:
        ttl_ms = None if ttl_secs is None else max(1, round(ttl_secs * 1000))
        with _translated():
            await self._client.set(self._prefix + key, value, px=ttl_ms)

    async def delete(self, key: str) -> None:
        with _translated():
            await self._client.delete(self._prefix + key)

    async def take(self, key: str) -> bytes | None:
        with _translated():
            return _as_bytes(await self._client.getdel(self._prefix + key))


@asynccontextmanager
async def _client(url: str, pool_size: int) -> AsyncIterator[redis.asyncio.Redis]:
    try:
        pool = redis.asyncio.BlockingConnectionPool.from_url(
            url, max_connections=pool_size, timeout=5, socket_connect_timeout=5, socket_timeout=5
        )
    except ValueError as error:
        raise ConfigError(
            "cache.url is not a Redis URL",
            code="cache.bad_url",
            hint="use redis://host:6379/0, rediss://host:6379/0 or unix:///path",
        ) from error
    client = redis.asyncio.Redis.from_pool(pool)
    try:
        yield client
    finally:
        await client.aclose()


def _as_bytes(value: bytes | str | None) -> bytes | None:
    # Text comes when the URL says decode_responses.
    return value.encode() if isinstance(value, str) else value


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (redis.exceptions.RedisError, OSError) as error:
        raise DependencyError(
            f"the cache does not answer: {str(error) or type(error).__name__}",
            code="cache.unavailable",
            hint="check cache.url and that the server is up",
        ) from error
