"""Signing in follows Discord's code flow, and every sign-in is used once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from pydantic import SecretStr

from clocks import TickingClock
from trellis.auth.oauth import OAuth
from trellis.config import DiscordConfig
from trellis.errors import ConfigError, DependencyError, RequestError
from trellis.storage.cache import MemoryCache

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CONFIG = DiscordConfig(
    client_id="1234",
    client_secret=SecretStr("hunter2"),
    api_base="http://127.0.0.1:1/api/v10/",
    redirect_uri="http://localhost:3000/api/auth/callback",
)
ANSWERS = {
    "/api/v10/oauth2/token": (200, {"access_token": "at", "token_type": "Bearer"}),
    "/api/v10/users/@me": (200, {"id": "42", "username": "ann", "avatar": None, "extra": 1}),
    "/api/v10/users/@me/guilds": (200, [{"id": "7", "name": "Seven", "permissions": "2147483647"}]),
}


@dataclass
class Discord:
    answers: dict[str, tuple[int, object]] = field(default_factory=lambda: dict(ANSWERS))
    requests: list[httpx.Request] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        status, body = self.answers[request.url.path]
        if status == 0:
            raise httpx.ConnectError("refused")
        return httpx.Response(status, json=body)


@pytest.fixture
def discord() -> Discord:
    return Discord()


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
async def oauth(discord, clock) -> AsyncIterator[OAuth]:
    async with httpx.AsyncClient(transport=httpx.MockTransport(discord)) as http:
        yield OAuth(CONFIG, http, MemoryCache(clock))


async def test_the_browser_is_sent_to_the_page_that_belongs_to_the_api(oauth):
    login = await oauth.begin()
    url = urlsplit(login.url)
    assert f"{url.scheme}://{url.netloc}{url.path}" == "http://127.0.0.1:1/oauth2/authorize"
    assert parse_qs(url.query) == {
        "client_id": ["1234"],
        "response_type": ["code"],
        "redirect_uri": [CONFIG.redirect_uri],
        "scope": ["identify guilds"],
        "state": [login.state],
    }


async def test_a_code_is_exchanged_for_the_user_and_their_guilds(oauth, discord):
    user = await oauth.finish("the code", (await oauth.begin()).state)
    assert (user.id, user.username) == (42, "ann")
    assert [(guild.id, guild.permissions) for guild in user.guilds] == [(7, 2147483647)]
    exchange, *others = discord.requests
    assert parse_qs(exchange.content.decode())["code"] == ["the code"]
    assert exchange.headers["authorization"].startswith("Basic ")
    assert {request.headers["authorization"] for request in others} == {"Bearer at"}


async def test_a_state_is_good_once(oauth):
    state = (await oauth.begin()).state
    await oauth.finish("code", state)
    with pytest.raises(RequestError) as caught:
        await oauth.finish("code", state)
    assert (caught.value.code, caught.value.status) == ("oauth.bad_state", 401)


async def test_a_state_is_good_for_ten_minutes(oauth, clock):
    state = (await oauth.begin()).state
    clock.now += 600
    with pytest.raises(RequestError):
        await oauth.finish("code", state)


async def test_a_state_that_was_never_given_out_is_refused_without_asking(oauth, discord):
    with pytest.raises(RequestError):
        await oauth.finish("code", "invented")
    assert discord.requests == []


@pytest.mark.parametrize("code", ["", "x" * 513])
async def test_a_code_that_is_none_is_refused_without_asking(oauth, discord, code):
    with pytest.raises(RequestError) as caught:
        await oauth.finish(code, (await oauth.begin()).state)
    assert caught.value.code == "oauth.bad_code"
    assert discord.requests == []


async def test_a_code_that_discord_refuses_is_the_caller_s_fault(oauth, discord):
    discord.answers["/api/v10/oauth2/token"] = (400, {"error": "invalid_grant"})
    with pytest.raises(RequestError) as caught:
        await oauth.finish("code", (await oauth.begin()).state)
    assert caught.value.code == "oauth.bad_code"


async def test_a_client_that_discord_refuses_is_the_operator_s_fault(oauth, discord):
    discord.answers["/api/v10/oauth2/token"] = (401, {"error": "invalid_client"})
    with pytest.raises(ConfigError) as caught:
        await oauth.finish("code", (await oauth.begin()).state)
    assert caught.value.code == "oauth.not_configured"


@pytest.mark.parametrize("path", list(ANSWERS))
@pytest.mark.parametrize("answer", [(0, None), (500, {}), (429, {}), (200, "not what we know")])
async def test_discord_failing_is_nobody_s_fault_here(oauth, discord, path, answer):
    discord.answers[path] = answer
    with pytest.raises(DependencyError) as caught:
        await oauth.finish("code", (await oauth.begin()).state)
    assert caught.value.code == "discord.unavailable"
    assert "hunter2" not in str(caught.value.as_dict())


async def test_without_an_application_there_is_no_sign_in(clock):
    async with httpx.AsyncClient() as http:
        with pytest.raises(ConfigError) as caught:
            await OAuth(DiscordConfig(client_id="1"), http, MemoryCache(clock)).begin()
    assert caught.value.code == "oauth.not_configured"
