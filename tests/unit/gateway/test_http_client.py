from __future__ import annotations

import asyncio
import logging
from types import SimpleNamespace

import aiohttp
import pytest
from discord.http import Route

from trellis.gateway.http_client import DiscordHttp

DISCORDS_OWN = "wss://gateway.discord.gg/?v=10&encoding=json"


async def an_http(api_base="http://127.0.0.1:1/api/v10/", gateway_url=""):
    return DiscordHttp(asyncio.get_running_loop(), api_base=api_base, gateway_url=gateway_url)


async def test_nothing_is_requested_before_signing_in():
    http = await an_http()
    with pytest.raises(aiohttp.ClientConnectionError):
        await http.request(Route("GET", "/users/@me"))


@pytest.mark.parametrize("wanted", [DISCORDS_OWN, "wss://resume.discord.gg/?v=10&encoding=json"])
async def test_a_configured_gateway_stands_in_for_every_other(monkeypatch, wanted):
    connected = []

    async def ws_connect(self, url, *, compress=0):
        connected.append(url)

    monkeypatch.setattr("discord.http.HTTPClient.ws_connect", ws_connect)
    http = await an_http(gateway_url="ws://127.0.0.1:2/gateway")
    await http.ws_connect(wanted)
    assert connected == ["ws://127.0.0.1:2/gateway?v=10&encoding=json"]


async def test_a_callback_leaves_no_bucket_behind():
    http = await an_http()
    assert http._buckets == {}
    http.get_ratelimit("POST /interactions/{webhook_id}/{webhook_token}/callback:1+t")
    assert http._buckets == {}
    kept = http.get_ratelimit("GET /channels/{channel_id}:1")
    assert http.get_ratelimit("GET /channels/{channel_id}:1") is kept


async def test_a_bucket_that_gets_its_name_from_another_channel_goes_on():
    http = await an_http()
    route = Route("GET", "/channels/{channel_id}", channel_id=1)
    begun = http.get_ratelimit("GET /channels/{channel_id}:1")
    http._bucket_hashes[route.key] = "abc"  # channel 2 was answered
    http._keep_bucket(route)
    assert http.get_ratelimit("abc:1") is begun


async def test_what_is_on_its_way_counts_when_an_answer_says_what_is_left():
    bucket = (await an_http()).get_ratelimit("GET /channels/{channel_id}:1")
    said = {"X-Ratelimit-Limit": "5", "X-Ratelimit-Remaining": "4", "X-Ratelimit-Reset-After": "1"}
    bucket.outgoing = 3  # the answered one and two more
    bucket.update(SimpleNamespace(headers=said))
    assert bucket.remaining == 2
    bucket.outgoing = 1
    bucket.update(SimpleNamespace(headers=said))
    assert bucket.remaining == 4


async def test_tokens_of_interactions_do_not_reach_the_log(caplog):
    await an_http()
    logging.getLogger("discord.http").warning(
        "%s %s responded with 429", "PATCH", "http://x/webhooks/12/s3cret/messages/1"
    )
    assert caplog.messages == ["PATCH http://x/webhooks/12/.../messages/1 responded with 429"]
