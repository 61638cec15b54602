from __future__ import annotations

import asyncio
from types import SimpleNamespace

import aiohttp
import discord
import pytest
from discord.http import Route

from trellis.errors import OpError
from trellis.gateway.breaker import HOST, GuildBreaker
from trellis.gateway.broker import Broker, Call, Lane, Upload
from trellis.gateway.failures import NotSignedIn

CALL = Call(Route("GET", "/channels/{channel_id}", channel_id=1))
ONCE = Call(Route("POST", "/webhooks/1"), {}, repeatable=False)


def refusal(status, code=0, message="no", headers=None):
    kinds = {403: discord.Forbidden, 404: discord.NotFound}
    response = SimpleNamespace(status=status, reason="", headers=headers or {})
    return kinds.get(status, discord.HTTPException)(response, {"code": code, "message": message})


class FakeHttp:
    """Stands for discord.py's HTTP client."""

    def __init__(self) -> None:
        self.answers: list = []
        self.asked: list = []
        self.hold: asyncio.Event | None = None
        self.cancelled = 0

    async def request(self, route, before_sending=None, **kwargs):
        if before_sending is not None:
            await before_sending()
        self.asked.append((route, kwargs))
        try:
            if self.hold is not None:
                await self.hold.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        answer = self.answers.pop(0) if self.answers else {"id": "1"}
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def http() -> FakeHttp:
    return FakeHttp()


@pytest.fixture
async def broker(http, clock):
    made = Broker(
        http, GuildBreaker(clock.now, limit=3), per_second=900, now=clock.now, sleep=no_wait
    )
    yield made
    await made.close()


async def no_wait(_seconds) -> None:
    return


async def code_of(broker, call=CALL, guild_id=1, lane=Lane.SHARED) -> OpError:
    with pytest.raises(OpError) as refused:
        await broker.request(guild_id, call, lane)
    return refused.value


async def test_an_answer_comes_back_parsed(broker):
    assert await broker.request(1, CALL) == {"id": "1"}


@pytest.mark.parametrize(
    ("status", "code"), [(403, "forbidden"), (404, "not_found"), (400, "discord_error")]
)
async def test_discords_refusals_keep_their_numbers(broker, http, status, code):
    http.answers = [refusal(status, 50035, "Invalid Form Body")]
    error = await code_of(broker)
    assert error.code == code
    assert error.details == {"discordCode": 50035, "status": status}
    assert "Invalid Form Body" in error.message


async def test_rate_limits_say_how_long_to_wait(broker, http):
    http.answers = [refusal(429, headers={"Retry-After": "12"}), discord.RateLimited(40)]
    assert (await code_of(broker)).as_dict()["retryAfter"] == 12
    assert (await code_of(broker)).as_dict()["retryAfter"] == 40


async def test_a_lost_request_is_sent_again_only_if_that_is_harmless(broker, http):
    http.answers = [aiohttp.ServerDisconnectedError(), OSError()]
    assert await broker.request(1, CALL) == {"id": "1"}
    assert len(http.asked) == 3
    http.answers = [aiohttp.ServerDisconnectedError()]
    assert (await code_of(broker, ONCE)).details["status"] == 503
    assert len(http.asked) == 4


async def test_a_request_that_discord_may_have_done_is_repeated_only_if_that_is_harmless(
    broker, http
):
    http.answers = [refusal(502), refusal(500)]
    assert await broker.request(1, CALL) == {"id": "1"}
    http.asked.clear()
    http.answers = [refusal(502)]
    error = await code_of(broker, ONCE)
    assert (error.code, error.details["status"]) == ("discord_error", 502)
    assert "carried out" in error.hint
    assert len(http.asked) == 1


async def test_a_request_that_never_left_is_sent_again_whatever_it_is(broker, http):
    http.answers = [NotSignedIn(), aiohttp.ConnectionTimeoutError(), NotSignedIn()]
    assert await broker.request(1, ONCE) == {"id": "1"}
    http.answers = [NotSignedIn()] * 4
    assert (await code_of(broker, ONCE)).message == "Discord cannot be reached"


async def test_a_deletion_that_is_repeated_and_finds_nothing_is_done(broker, http):
    delete = Call(Route("DELETE", "/channels/{channel_id}", channel_id=1), gone_is_done=True)
    http.answers = [refusal(502), refusal(404)]
    assert await broker.request(1, delete) is None
    http.answers = [refusal(404)]
    assert (await code_of(broker, delete)).code == "not_found"
    http.answers = [NotSignedIn(), refusal(404)]
    assert (await code_of(broker, delete)).code == "not_found"


async def test_repetitions_are_taken_from_the_budget(http, clock):
    waits: list[float] = []

    def timer(seconds, callback):
        waits.append(seconds)
        clock._now += seconds
        return asyncio.get_running_loop().call_later(0, callback)

    broker = Broker(
        http, GuildBreaker(clock.now), per_second=1, now=clock.now, sleep=no_wait, timer=timer
    )
    http.answers = [refusal(502)]
    await broker.request(1, CALL)
    await broker.request(2, CALL)
    assert waits == [1, 1]  # for the repetition, and for the next
    await broker.close()


async def test_a_bug_of_ours_is_internal(broker, http):
    http.answers = [ValueError("Exceeds the limit")]
    error = await code_of(broker)
    assert (error.code, "Exceeds" in error.message) == ("internal", False)


async def test_the_breaker_opens_for_one_guild_and_closes_again(broker, http, clock):
    http.answers = [refusal(404), refusal(403), refusal(401)]
    for _ in range(3):
        await code_of(broker)
    error = await code_of(broker)
    assert (error.code, error.details["retryAfter"]) == ("rate_limited", 30)
    assert len(http.asked) == 3
    await broker.request(2, CALL)
    await broker.request(1, CALL, Lane.HOST)
    await clock.advance(30)
    await broker.request(1, CALL)


async def test_the_breaker_stays_open_longer_each_time(clock):
    breaker = GuildBreaker(clock.now, limit=1)
    for seconds in (30, 60, 120):
        breaker.count(1, 404)
        await clock.advance(seconds - 1)
        with pytest.raises(OpError):
            breaker.check(1)
        await clock.advance(1)
        breaker.check(1)


def test_the_breaker_ignores_success_and_the_host(clock):
    breaker = GuildBreaker(clock.now, limit=1)
    breaker.count(1, 200)
    breaker.count(1, 500)
    breaker.count(HOST, 404)
    breaker.check(1)
    breaker.check(HOST)


async def test_what_waited_while_the_breaker_opened_is_not_sent(http, clock):
    broker = Broker(
        http, GuildBreaker(clock.now, limit=1), per_second=900, now=clock.now, at_once=1
    )
    http.hold, http.answers = asyncio.Event(), [refusal(404)]
    first = asyncio.create_task(code_of(broker))
    second = asyncio.create_task(code_of(broker))
    await clock.advance(0)
    http.hold.set()
    assert [(await first).code, (await second).code] == ["not_found", "rate_limited"]
    assert len(http.asked) == 1
    await broker.close()


async def test_a_request_that_takes_too_long_is_let_go_but_not_cancelled(http, clock):
    broker = Broker(
        http,
        GuildBreaker(clock.now),
        per_second=900,
        now=clock.now,
        timeout_secs=0.01,
        at_once=1,
    )
    http.hold = asyncio.Event()
    assert (await code_of(broker)).code == "timeout"
    assert (await code_of(broker)).code == "timeout"  # the first still holds the guild's turn
    assert (len(http.asked), http.cancelled) == (1, 0)
    http.hold.set()
    await clock.advance(0)
    assert await broker.request(1, CALL) == {"id": "1"}
    await broker.close()


async def test_interactions_do_not_wait_for_the_budget(http, clock):
    broker = Broker(http, GuildBreaker(clock.now), per_second=1, now=clock.now)
    await broker.request(1, CALL)
    waiting = asyncio.create_task(broker.request(1, CALL))
    await broker.request(1, CALL, Lane.INTERACTION)
    await broker.request(1, CALL, Lane.HOST)
    assert not waiting.done()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await broker.close()


async def test_files_travel_as_a_form(broker, http):
    body = {"content": "see", "attachments": [{"id": 0, "filename": "a.txt"}]}
    await broker.request(1, Call(CALL.route, body, (Upload("a.txt", b"hello"),)))
    sent = http.asked[0][1]
    assert [part["name"] for part in sent["form"]] == ["payload_json", "files[0]"]
    assert sent["form"][1]["value"].read() == b"hello"
    assert sent["files"][0].filename == "a.txt"


async def test_a_closed_broker_sends_nothing(broker, http):
    await broker.close()
    assert (await code_of(broker)).details["status"] == 503
    assert http.asked == []


async def test_limits_that_discord_py_waits_out_count_for_the_guild_that_met_them(http, clock):
    breaker = GuildBreaker(clock.now, limit=2)
    broker = Broker(http, breaker, per_second=900, now=clock.now)
    plain = http.request

    async def limited_once(route, **kwargs):
        broker.limited()
        return await plain(route, **kwargs)

    http.request = limited_once
    await broker.request(1, CALL)
    await broker.request(2, CALL)
    await broker.request(HOST, CALL)
    await broker.request(1, CALL)
    with pytest.raises(OpError, match="too many requests"):
        await broker.request(1, CALL)
    await broker.request(2, CALL)
    await broker.close()


async def test_a_quiet_guild_waits_less_than_a_second_while_twenty_flood(http, clock):
    """In the time of a clock that tests turn, at the pace that is Discord's with us."""
    waits: list = []

    def timer(seconds, callback):
        waits.append((seconds, callback))
        return asyncio.get_running_loop().call_soon(lambda: None)

    async def turn() -> None:
        seconds, callback = waits.pop(0)
        await clock.advance(max(seconds, 1e-6))  # the least that this clock can tell
        callback()
        await clock.advance(0)

    broker = Broker(http, GuildBreaker(clock.now), per_second=45, now=clock.now, timer=timer)
    flood = [
        asyncio.create_task(broker.request(guild_id, CALL))
        for guild_id in range(1, 21)
        for _ in range(30)
    ]
    await clock.advance(0)
    for _ in range(100):
        await turn()
    began = clock.now()
    quiet = asyncio.create_task(broker.request(99, CALL))
    await clock.advance(0)
    while not quiet.done():
        await turn()
    assert clock.now() - began < 1
    while waits:
        await turn()
    assert len(await asyncio.gather(*flood)) == 600
    assert clock.now() - 1000 >= 600 / 45 - 1
    await broker.close()
