"""A Discord that answers 502, also after it has done what it was asked: nothing is done twice."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from gateway_harness import Gateway, gateway_on
from trellis.emulator.testing import running_emulator
from trellis.errors import OpError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
DEFERRED = 5


class Place:
    """A guild with ada, a channel and a message of the bot."""

    def __init__(self, gateway: Gateway, guild: str, channel: str, ada: str, said: Any) -> None:
        self.gateway = gateway
        self.guild, self.channel, self.ada, self.said = guild, channel, ada, said

    async def op(self, name: str, /, **args: Any) -> Any:
        return await self.gateway.op(self.guild, name, **args)

    async def fails(self, **outage: Any) -> None:
        control = self.gateway.emulator.control
        (await control.post("/outages", json=outage)).raise_for_status()

    async def asked(self, method: str) -> list[Any]:
        return [r for r in await self.gateway.requests(method, "/") if r["status"] == 502]

    async def shown(self) -> list[str]:
        path = f"/channels/{self.channel}/messages"
        messages = (await self.gateway.emulator.control.get(path)).json()
        return [message["content"] for message in messages]

    async def acts(self) -> Any:
        """Ada uses a command; the interaction."""
        form = {"guild_id": self.guild, "channel_id": self.channel, "user_id": self.ada}
        _, interaction = await self.gateway.interaction("command", **form, name="hello")
        return interaction


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    async with (
        running_emulator() as emulator,
        gateway_on(emulator, defer_after_ms=300) as gateway,
    ):
        guild, channel = await gateway.guild()
        ada = await gateway.member(guild)
        command = {"name": "hello", "description": "Says hello"}
        await gateway.op(guild, "commands.create", command=command)
        said = await gateway.op(guild, "message.send", channelId=channel, content="first")
        yield Place(gateway, guild, channel, ada, said)


async def test_a_message_whose_answer_was_lost_is_seen_once(place):
    await place.fails(method="POST", is_done=True, times=2)
    sent = await place.op("message.send", channelId=place.channel, content="once")
    assert sent["content"] == "once"
    assert await place.shown() == ["first", "once"]
    assert len(await place.asked("POST")) == 2


async def test_a_message_that_discord_did_not_take_is_sent_again(place):
    await place.fails(method="POST", status=503)
    await place.op("message.send", channelId=place.channel, content="again")
    assert await place.shown() == ["first", "again"]


ONCE_ONLY = {
    "role.create": {"name": "Red"},
    "channel.create": {"name": "new"},
    "thread.create": {"name": "talk", "type": 11},
    "thread.create_from_message": {"name": "talk"},
    "webhook.create": {"name": "Gazette"},
    "invite.create": {"unique": True},
    "ban.create_many": {},
    "automod.create": {
        "name": "r",
        "eventType": 1,
        "triggerType": 1,
        "triggerMetadata": {"keywordFilter": ["x"]},
        "actions": [{"type": 1}],
    },
    "event.create": {
        "name": "Chess",
        "scheduledStartTime": "2099-05-01T10:00:00+00:00",
        "scheduledEndTime": "2099-05-01T11:00:00+00:00",
        "entityType": 3,
        "privacyLevel": 2,
        "entityMetadata": {"location": "Town hall"},
    },
}


@pytest.mark.parametrize("name", ONCE_ONLY)
async def test_what_may_be_made_already_is_not_made_again(place, name):
    known = {"channelId": place.channel, "messageId": place.said["id"], "userIds": [place.ada]}
    fields = place.gateway.table.get(name).args.model_fields.values()
    wanted = {field.alias for field in fields if field.is_required()}
    args = {key: known[key] for key in wanted & known.keys()} | ONCE_ONLY[name]
    await place.fails(method="POST", is_done=True)
    with pytest.raises(OpError) as refused:
        await place.op(name, **args)
    assert (refused.value.code, refused.value.details["status"]) == ("discord_error", 502)
    assert "carried out" in refused.value.hint
    assert len(await place.asked("POST")) == 1


async def test_a_deletion_whose_answer_was_lost_is_no_failure(place):
    await place.fails(method="DELETE", is_done=True)
    message = {"channelId": place.channel, "messageId": place.said["id"]}
    await place.op("message.delete", **message)
    assert await place.shown() == []
    with pytest.raises(OpError) as refused:
        await place.op("message.delete", **message)
    assert refused.value.code == "not_found"


async def test_a_reply_whose_answer_was_lost_is_given_once_and_told(place):
    await place.fails(route=CALLBACK, is_done=True)
    interaction = await place.acts()
    answer = await place.op("interaction.respond", interactionId=interaction["id"], content="hi")
    assert answer["content"] == "hi"
    assert await place.shown() == ["first", "hi"]


async def test_a_deferral_of_the_host_whose_answer_was_lost_is_answered_in_its_place(place):
    await place.fails(route=CALLBACK, is_done=True)
    await place.fails(route=CALLBACK, times=3)  # these come first, and then that
    interaction = await place.acts()
    async with asyncio.timeout(20):
        while len(await place.asked("POST")) < 4:  # noqa: ASYNC110  # the answers tell nobody
            await asyncio.sleep(0.05)
    await place.op("interaction.respond", interactionId=interaction["id"], content="late")
    seen = await place.gateway.outcome(interaction)
    assert (seen["status"], seen["response_type"]) == ("responded", DEFERRED)
    assert seen["message"]["content"] == "late"


async def test_a_follow_up_whose_answer_was_lost_is_not_repeated(place):
    interaction = await place.acts()
    await place.op("interaction.respond", interactionId=interaction["id"], content="hi")
    await place.fails(route="/webhooks/{webhook_id}/{webhook_token}", is_done=True)
    with pytest.raises(OpError, match="failed with status 502"):
        await place.op("interaction.followup", interactionId=interaction["id"], content="more")
    assert await place.shown() == ["first", "hi", "more"]
