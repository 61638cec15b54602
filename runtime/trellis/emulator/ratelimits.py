"""Rate limit buckets: the figures in every answer's headers, and refusals when one is empty."""

from __future__ import annotations

import hashlib
import math
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trellis.emulator.errors import DiscordError

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.emulator.settings import EmulatorSettings


# Answers to interactions are outside of the global limit: Discord's callback and its webhook.
_UNLIMITED = ("/interactions/", "/webhooks/{webhook_id}/{webhook_token}")
MAX_BUCKETS = 10000  # before those that are full again are dropped


@dataclass(slots=True)
class Rule:
    """What the control API asked of one route, or of all (`method` or `route` "*").

    Attributes:
        limit: requests in each window of a bucket; None leaves the default.
        reject: how many requests from now on are refused with `retry_after`.
        scope: "user" (a bucket), "global" or "shared".
    """

    method: str = "*"
    route: str = "*"
    limit: int | None = None
    window_secs: float = 1
    reject: int = 0
    retry_after: float = 1
    scope: str = "user"

    def covers(self, method: str, route: str) -> bool:
        return self.method in {"*", method} and self.route in {"*", route}


@dataclass(slots=True)
class _Bucket:
    limit: int
    resets_at: float
    used: int = 0


class RateLimits:
    """Counts requests a bucket: a route and the channel, guild or webhook it is about."""

    def __init__(self, settings: EmulatorSettings, now: Callable[[], float]) -> None:
        self._settings = settings
        self._now = now
        self._rules: list[Rule] = []
        self._buckets: dict[str, _Bucket] = {}
        self._recent: deque[float] = deque()  # when the last second's requests came

    @property
    def rules(self) -> list[Rule]:
        return list(self._rules)

    def add(self, rule: Rule) -> None:
        """From now on `rule` holds; the newest one that covers a route wins."""
        self._rules.insert(0, rule)
        self._buckets.clear()

    def reset(self) -> None:
        self._rules.clear()
        self._buckets.clear()

    def take(self, method: str, route: str, major: str) -> dict[str, str]:
        """Counts one request; the headers for its answer.

        Raises:
            DiscordError: 429, with the time to wait.
        """
        rule = next((r for r in self._rules if r.covers(method, route)), None)
        bucket = self._bucket(rule, f"{method} {route} {major}")
        headers = self._headers(bucket, f"{method} {route}")
        if rule and rule.reject > 0:
            rule.reject -= 1
            raise _too_many(rule.retry_after, rule.scope, headers)
        if bucket.used >= bucket.limit:
            scope = rule.scope if rule else "user"
            raise _too_many(max(bucket.resets_at - self._now(), 0.001), scope, headers)
        self._take_of_all(route, headers)
        bucket.used += 1
        headers["X-RateLimit-Remaining"] = str(bucket.limit - bucket.used)
        return headers

    def _take_of_all(self, route: str, headers: dict[str, str]) -> None:
        limit = self._settings.global_limit
        if not limit or route.startswith(_UNLIMITED):
            return
        now = self._now()
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) >= limit:
            raise _too_many(self._recent[0] + 1 - now, "global", headers)
        self._recent.append(now)

    def _bucket(self, rule: Rule | None, key: str) -> _Bucket:
        now = self._now()
        bucket = self._buckets.get(key)
        if bucket is None or bucket.resets_at <= now:
            if len(self._buckets) >= MAX_BUCKETS:
                self._buckets = {k: b for k, b in self._buckets.items() if b.resets_at > now}
            limit, window = self._settings.bucket_limit, self._settings.bucket_window_secs
            if rule and rule.limit is not None:
                limit, window = rule.limit, rule.window_secs
            bucket = self._buckets[key] = _Bucket(limit, now + window)
        return bucket

    def _headers(self, bucket: _Bucket, route: str) -> dict[str, str]:
        return {
            "X-RateLimit-Limit": str(bucket.limit),
            "X-RateLimit-Remaining": str(bucket.limit - bucket.used),
            "X-RateLimit-Reset": f"{bucket.resets_at:.3f}",
            "X-RateLimit-Reset-After": f"{max(bucket.resets_at - self._now(), 0):.3f}",
            "X-RateLimit-Bucket": hashlib.blake2s(route.encode(), digest_size=8).hexdigest(),
        }


def _too_many(retry_after: float, scope: str, headers: dict[str, str]) -> DiscordError:
    shared = scope == "global"
    extra = {"Retry-After": str(math.ceil(retry_after)), "X-RateLimit-Scope": scope}
    if shared:
        extra["X-RateLimit-Global"] = "true"
    return DiscordError(
        429,
        0,
        "You are being rate limited.",
        headers=headers | extra,
        extra={"retry_after": round(retry_after, 3), "global": shared},
    )
