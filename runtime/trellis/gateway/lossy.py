"""A cache that may be away: what it would have known is then asked for again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from trellis.errors import DependencyError

if TYPE_CHECKING:
    from trellis.storage.cache import Cache

log = structlog.get_logger()


class LossyCache:
    """Reads nothing and keeps nothing while the cache does not answer."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    async def get(self, key: str) -> bytes | None:
        try:
            return await self._cache.get(key)
        except DependencyError as error:
            log.warning("gateway.cache_away", error=error.message)
            return None

    async def set(self, key: str, value: bytes, ttl_secs: float) -> None:
        try:
            await self._cache.set(key, value, ttl_secs)
        except DependencyError as error:
            log.warning("gateway.cache_away", error=error.message)

    async def delete(self, key: str) -> None:
        try:
            await self._cache.delete(key)
        except DependencyError as error:
            log.warning("gateway.cache_away", error=error.message)
