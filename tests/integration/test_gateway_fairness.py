"""Guilds that flood, one that does not, and Discord's limit for all of them together."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from gateway_harness import Gateway, gateway_on
from trellis.emulator.settings import EmulatorSettings
from trellis.emulator.testing import running_emulator
from trellis.errors import OpError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

# As our 45, four times as fast, and more room than to Discord's 50: on busy processors requests
# arrive closer together than they set out.
LIMIT, BUDGET = 270, 180
FLOODERS, MESSAGES = 20, 30
FLOOD = FLOODERS * MESSAGES


@pytest.fixture
async def gateway() -> AsyncIterator[Gateway]:
    async with (
        running_emulator(EmulatorSettings(global_limit=LIMIT)) as emulator,
        gateway_on(emulator, requests_per_second=BUDGET) as running,
    ):
        yield running


async def flooding(gateway, answered: list, messages: int = MESSAGES) -> list[asyncio.Task]:
    """Twenty guilds that send as fast as they can; each answer is noted."""
    places = [await gateway.guild(f"Flood {number}") for number in range(FLOODERS)]

    async def send(guild_id, channel_id) -> None:
        answered.append(
            await gateway.op(guild_id, "message.send", channelId=channel_id, content="x")
        )

    return [asyncio.create_task(send(*place)) for place in places for _ in range(messages)]


async def test_a_quiet_guild_is_served_amid_a_flood_and_discords_limit_is_kept(gateway):
    guild_id, channel_id = await gateway.guild("Quiet")
    author = await gateway.member(guild_id)
    answered: list = []
    flood = await flooding(gateway, answered)
    while len(answered) < FLOODERS:  # noqa: ASYNC110  # the answers tell nobody
        await asyncio.sleep(0.01)
    before = len(answered)
    await gateway.op(guild_id, "message.send", channelId=channel_id, content="calm")
    waited_for = len(answered) - before
    await gateway.op(guild_id, "member.get", userId=author)
    await asyncio.gather(*flood)
    # One round of the others, and what they had under way: not all that they wait for.
    assert waited_for < FLOOD // 3
    made = (await gateway.emulator.control.get("/requests")).json()
    assert [r["path"] for r in made if r["status"] == 429] == []
    assert len([r for r in made if r["method"] == "POST" and "/messages" in r["path"]]) == FLOOD + 1


async def test_channels_whose_limits_end_together_do_not_exceed_discords_limit_for_all():
    """Twenty channels wait for their own limit, and all may go on at the same moment."""
    settings = EmulatorSettings(global_limit=68, bucket_limit=5, bucket_window_secs=3)
    async with (
        running_emulator(settings) as emulator,
        gateway_on(emulator, requests_per_second=45) as gateway,
    ):
        answered: list = []
        await asyncio.gather(*await flooding(gateway, answered, messages=10))
        made = (await emulator.control.get("/requests")).json()
    refused = [r["answer"]["global"] for r in made if r["status"] == 429]
    assert not any(refused)
    assert len(refused) < FLOODERS  # of a channel's own limit: what was on its way as it began anew
    assert len(answered) == FLOODERS * 10


async def test_an_interaction_is_answered_before_all_that_waits(gateway):
    guild_id, channel_id = await gateway.guild("Quiet")
    user_id = await gateway.member(guild_id)
    commands = [{"name": "hello", "description": "Says hello"}]
    await gateway.op(guild_id, "commands.register", commands=commands)
    gateway.service.commands.promoted(int(guild_id), 1, "revision")
    while not gateway.emulator.world.guild(int(guild_id)).commands:  # noqa: ASYNC110  # discord.py changes it
        await asyncio.sleep(0.01)
    answered: list = []
    flood = await flooding(gateway, answered)
    form = {"guild_id": guild_id, "channel_id": channel_id, "user_id": user_id, "name": "hello"}
    _, interaction = await gateway.interaction("command", **form)
    before = len(answered)
    await gateway.op(guild_id, "interaction.respond", interactionId=interaction["id"], content="hi")
    assert len(answered) - before < FLOOD // 3
    await asyncio.gather(*flood)


async def test_a_guild_that_runs_into_limits_again_and_again_is_stopped(gateway):
    """discord.py waits these out, and tells nobody; Discord counts them all the same."""
    places = [await gateway.guild(name) for name in ("Loud", "Quiet")]
    rule = {"method": "PUT", "route": "*", "reject": 500, "retry_after": 0.001}
    (await gateway.emulator.control.post("/ratelimits", json=rule)).raise_for_status()
    loud, channel_id = places[0]
    said = await gateway.op(loud, "message.send", channelId=channel_id, content="x")
    refused = []
    for _ in range(20):
        try:
            pin = {"channelId": channel_id, "messageId": said["id"]}
            await gateway.op(loud, "message.pin", **pin)
        except OpError as error:
            refused.append(error.message)
    assert "too many requests of this guild were refused" in refused[-1]
    made = await gateway.requests("PUT", "/pins/")
    assert 0 < len([r for r in made if r["status"] == 429]) < 60
    await gateway.op(places[1][0], "message.send", channelId=places[1][1], content="still here")
