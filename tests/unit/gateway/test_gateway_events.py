from __future__ import annotations

import json

import pytest

from trellis.gateway.events import GatewayEvents, event_class
from trellis.gateway.interactions import InteractionType
from trellis.guilds.ports import EventClass


class Recorder:
    """Router and listener at once."""

    def __init__(self) -> None:
        self.told: list[tuple] = []
        self.failing = False
        self.kinds: list[str] = []
        self.permissions: int | None = None
        self.asked: tuple = ()

    def dispatch(self, guild_id, name, payload, *, klass=EventClass.OTHER, kind="") -> None:
        if self.failing:
            raise RuntimeError("a bug")
        self.kinds.append(kind)
        self.told.append((guild_id, name, payload, klass))

    def guild_available(self, guild_id, *, joined) -> None:
        self.told.append(("joined" if joined else "available", guild_id))

    def guild_gone(self, guild_id) -> None:
        self.told.append(("gone", guild_id))

    def guild_joined(self, guild_id) -> None:
        self.told.append(("noticed", guild_id))

    def permissions_in(self, guild_id, channel_id, user_id, writer) -> int | None:
        self.asked = (guild_id, channel_id, user_id, writer.roles)
        return self.permissions

    def ready(self, user) -> None:
        self.told.append(("ready", user))

    def shard_ready(self, shard_id) -> None:
        self.told.append(("shard", shard_id))

    def interaction(self, interaction) -> None:
        self.told.append(("interaction", interaction))


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def receive(recorder, clock):
    return GatewayEvents(recorder, recorder, clock.now).receive


def frame(name, data: str, op=0) -> str:
    return f'{{"op":{op},"t":"{name}","s":1,"d":{data}}}'


def test_an_event_is_passed_on_byte_for_byte(receive, recorder):
    data = (
        '{ "id":"1",  "guild_id": "100", "content":"\\u00e9 \\"x\\"", "big":12345678901234567890 }'
    )
    receive(frame("MESSAGE_CREATE", data))
    assert recorder.told == [(100, "MESSAGE_CREATE", data.encode(), EventClass.MESSAGE)]


MEMBER = '{"roles":["11"],"nick":null}'


@pytest.mark.parametrize("mentioned", ["", f'"mentions":[{{"id":"7","member":{MEMBER}}}],'])
def test_a_message_says_what_its_writer_may_do(receive, recorder, mentioned):
    recorder.permissions = 1 << 60
    data = f'{{"id":"1","channel_id":"5",{mentioned}"author":{{"id":"7"}},"member":{MEMBER},'
    data += '"guild_id":"9"}'
    receive(frame("MESSAGE_CREATE", data))
    guild_id, name, payload, klass = recorder.told[0]
    assert (guild_id, name, klass) == (9, "MESSAGE_CREATE", EventClass.MESSAGE)
    assert recorder.asked == (9, 5, 7, ("11",))
    told, sent = json.loads(payload), json.loads(data)
    assert told["member"] == sent["member"] | {"permissions": str(1 << 60)}
    assert told | {"member": None} == sent | {"member": None}
    recorder.permissions = None
    receive(frame("MESSAGE_UPDATE", data))
    assert recorder.told[1][2] == data.encode()


@pytest.mark.parametrize(
    "data",
    [
        '{"id":"1","channel_id":"5","guild_id":"9"}',
        '{"channel_id":"5","guild_id":"9","author":{"id":"7"},"webhook_id":"7"}',
        '{"channel_id":"5","guild_id":"9","author":{"id":"7"},"member":{"roles":5}}',
    ],
)
def test_a_message_of_no_member_is_passed_on_as_it_is(receive, recorder, data):
    recorder.permissions = 8
    receive(frame("MESSAGE_CREATE", data))
    assert recorder.told.pop()[2] == data.encode()


@pytest.mark.parametrize(
    "text",
    [
        frame("MESSAGE_CREATE", '{"id":"1","content":"a direct message"}'),
        frame("VOICE_SERVER_UPDATE", '{"guild_id":"100","token":"secret"}'),
        frame("MESSAGE_CREATE", '{"guild_id":"100"}', op=1),
        frame("INTERACTION_CREATE", '{"id":"1","application_id":"2","type":2,"token":"t"}'),
        frame("GUILD_CREATE", '{"id":"100","unavailable":true}'),
        frame("MESSAGE_CREATE", '{"guild_id":100}'),
        frame("MESSAGE_CREATE", '{"guild_id":"x"}'),
        '{"op":11}',
        "not JSON",
    ],
)
def test_what_no_guild_should_get_is_dropped(receive, recorder, text):
    receive(text)
    assert recorder.told == []


def test_a_failing_listener_does_not_reach_discord_py(receive, recorder):
    recorder.failing = True
    receive(frame("MESSAGE_CREATE", '{"guild_id":"100"}'))
    recorder.failing = False
    receive(frame("MESSAGE_CREATE", '{"guild_id":"100"}'))
    assert len(recorder.told) == 1


def test_guilds_come_and_go(receive, recorder):
    def told() -> list[tuple]:
        news = [one[:2] for one in recorder.told]
        recorder.told.clear()
        return news

    receive(frame("GUILD_CREATE", '{"id":"100","members":[]}'))
    assert told() == [("noticed", 100), ("joined", 100), (100, "GUILD_CREATE")]
    receive(frame("GUILD_CREATE", '{"id":"100","unavailable":false}'))
    assert told() == [("available", 100), (100, "GUILD_AVAILABLE")]
    receive(frame("GUILD_DELETE", '{"id":"100","unavailable":true}'))
    assert told() == [(100, "GUILD_UNAVAILABLE")]
    receive(frame("GUILD_DELETE", '{"id":"100"}'))
    assert told() == [(100, "GUILD_DELETE"), ("gone", 100), ("gone", 100)]


def test_a_change_of_the_guild_is_an_event_of_that_guild(receive, recorder):
    receive(frame("GUILD_UPDATE", '{"id":"100","name":"Other"}'))
    name = b'{"id":"100","name":"Other"}'
    assert recorder.told == [(100, "GUILD_UPDATE", name, EventClass.OTHER)]


def test_a_guild_that_removed_the_bot_while_it_was_away_is_gone(receive, recorder):
    receive(frame("GUILD_CREATE", '{"id":"100"}'))
    recorder.told.clear()
    receive(frame("READY", '{"user":{"id":"9"},"guilds":[{"id":"200","unavailable":true}]}'))
    assert recorder.told == [
        (100, "GUILD_DELETE", b'{"id":"100"}', EventClass.OTHER),
        ("gone", 100),
        ("gone", 100),
        ("shard", 0),
        ("ready", b'{"id":"9"}'),
    ]


def test_ready_tells_the_shard_and_the_user(receive, recorder):
    receive(frame("READY", '{"v":10,"user":{"id":"9","username":"t"},"shard":[2,4]}'))
    assert recorder.told == [("shard", 2), ("ready", b'{"id":"9","username":"t"}')]


def test_an_interactions_token_stays_with_the_host(receive, recorder):
    data = (
        '{"id":"55","application_id":"9","type":3,"token":"s3cret","guild_id":"100",'
        '"data":{"custom_id":"token"},"message":{"id":"7"}}'
    )
    receive(frame("INTERACTION_CREATE", data))
    (_, interaction), (guild_id, name, payload, klass) = recorder.told
    assert (guild_id, name, klass) == (100, "INTERACTION_CREATE", EventClass.INTERACTION)
    assert recorder.kinds == ["3"]
    assert b"s3cret" not in payload
    assert json.loads(payload) == json.loads(data) | {"token": "55"}
    assert (interaction.token, interaction.id, interaction.guild_id) == ("s3cret", 55, 100)
    assert interaction.type is InteractionType.COMPONENT
    assert interaction.can_update


@pytest.mark.parametrize(
    ("name", "klass"),
    [
        ("MESSAGE_DELETE", EventClass.MESSAGE),
        ("MESSAGE_REACTION_ADD", EventClass.MESSAGE),
        ("GUILD_MEMBER_ADD", EventClass.MESSAGE),
        ("CHANNEL_UPDATE", EventClass.OTHER),
        ("TYPING_START", EventClass.OTHER),
    ],
)
def test_messages_reactions_and_members_go_before_the_rest(name, klass):
    assert event_class(name) is klass
