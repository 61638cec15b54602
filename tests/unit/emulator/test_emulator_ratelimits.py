"""Buckets count, refill and refuse; rules change them."""

from __future__ import annotations

import pytest

from trellis.emulator.errors import DiscordError
from trellis.emulator.ratelimits import RateLimits, Rule
from trellis.emulator.settings import EmulatorSettings


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def limits(clock):
    return RateLimits(EmulatorSettings(bucket_limit=2, bucket_window_secs=5), clock)


def refusal(limits, *request):
    with pytest.raises(DiscordError) as refused:
        limits.take(*request)
    assert refused.value.status == 429
    return refused.value


def test_a_bucket_empties_and_refills(limits, clock):
    assert limits.take("GET", "/r", "1")["X-RateLimit-Remaining"] == "1"
    assert limits.take("GET", "/r", "1")["X-RateLimit-Remaining"] == "0"
    clock.now += 2
    assert refusal(limits, "GET", "/r", "1").body["retry_after"] == 3
    clock.now += 3
    limits.take("GET", "/r", "1")


def test_another_channel_is_another_bucket_of_the_same_name(limits):
    first = limits.take("GET", "/r", "1")
    second = limits.take("GET", "/r", "2")
    assert second["X-RateLimit-Remaining"] == "1"
    assert first["X-RateLimit-Bucket"] == second["X-RateLimit-Bucket"]
    assert limits.take("PUT", "/r", "1")["X-RateLimit-Bucket"] != first["X-RateLimit-Bucket"]


def test_a_rule_holds_where_it_says(limits):
    limits.add(Rule("POST", "/r", limit=0, window_secs=9))
    limits.take("GET", "/r", "1")
    assert refusal(limits, "POST", "/r", "1").headers["X-RateLimit-Limit"] == "0"
    limits.reset()
    limits.take("POST", "/r", "1")


def test_a_rule_rejects_so_many_times(limits):
    limits.add(Rule(reject=1, retry_after=2.5, scope="global"))
    refused = refusal(limits, "GET", "/r", "1")
    assert (refused.body["retry_after"], refused.body["global"]) == (2.5, True)
    assert refused.headers["Retry-After"] == "3"
    assert refused.headers["X-RateLimit-Global"] == "true"
    limits.take("GET", "/r", "1")


def test_all_requests_together_have_a_limit_of_their_own_but_for_interactions(clock):
    limits = RateLimits(EmulatorSettings(global_limit=2), clock)
    limits.take("GET", "/r", "1")
    clock.now += 0.5
    limits.take("GET", "/r", "2")
    refused = refusal(limits, "GET", "/s", "1")
    assert refused.body["retry_after"] == 0.5
    assert refused.body["global"] is True
    limits.take("POST", "/interactions/{interaction_id}/{interaction_token}/callback", "1")
    clock.now += 0.5
    limits.take("GET", "/s", "1")
    refusal(limits, "GET", "/r", "3")
