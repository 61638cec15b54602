"""Every op of `rest.*`: what it sends, that it fits Discord, and that it stays in its guild.

The table below has a row for each op; a test fails for an op without one.
"""

from __future__ import annotations

import base64
import json
from typing import get_args

import pytest
from pydantic import BaseModel

import discord_spec
from rest_ops import GUILD, Ops, ids_of
from trellis.engine.ops import OpTable, parse_snowflake
from trellis.errors import OpError
from trellis.gateway.rest.ids import Named
from trellis.gateway.rest.ops import RestOps

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\nrest").decode()
PNG_URL = f"data:image/png;base64,{PNG}"
OGG = base64.b64encode(b"OggSrest").decode()
OGG_URL = f"data:audio/ogg;base64,{OGG}"
WHEN = "2026-05-01T10:00:00+00:00"
HEART = "%E2%9D%A4"
POLL = {"question": "Tea?", "answers": ["yes", {"text": "no"}], "duration": 24}
POLL_JSON = {
    "question": {"text": "Tea?"},
    "answers": [{"poll_media": {"text": "yes"}}, {"poll_media": {"text": "no"}}],
    "duration": 24,
}
SAFE = {"parse": ["users"], "replied_user": True}
ONCE = {"nonce": "once", "enforce_nonce": True}
RULE = {
    "name": "no spam",
    "eventType": 1,
    "triggerType": 1,
    "triggerMetadata": {"keywordFilter": ["spam*"]},
    "actions": [{"type": 2, "metadata": {"channelId": "1"}}],
    "exemptRoles": ["11"],
    "exemptChannels": ["1"],
}
RULE_JSON = {
    "name": "no spam",
    "event_type": 1,
    "trigger_type": 1,
    "trigger_metadata": {"keyword_filter": ["spam*"]},
    "actions": [{"type": 2, "metadata": {"channel_id": "1"}}],
    "exempt_roles": ["11"],
    "exempt_channels": ["1"],
}
OVERWRITES = [{"id": "11", "allow": "1024"}, {"id": "7", "type": 1, "deny": 2048}]
OVERWRITES_JSON = [{"id": "11", "allow": 1024}, {"id": "7", "type": 1, "deny": 2048}]
EVENT = {
    "name": "Chess",
    "scheduledStartTime": WHEN,
    "scheduledEndTime": WHEN,
    "entityType": 3,
    "privacyLevel": 2,
    "entityMetadata": {"location": "Town hall"},
}
EVENT_JSON = {
    "name": "Chess",
    "scheduled_start_time": WHEN,
    "scheduled_end_time": WHEN,
    "entity_type": 3,
    "privacy_level": 2,
    "entity_metadata": {"location": "Town hall"},
}

# Op, arguments besides the ids it requires, request, body (None: without one).
TABLE = [
    ("message.send", {"content": "hi", "replyTo": "5", "poll": POLL, "stickerIds": ["33"]},
     "POST /channels/1/messages",
     {"content": "hi", "allowed_mentions": SAFE, "poll": POLL_JSON, "sticker_ids": ["33"],
      "message_reference": {"message_id": "5", "fail_if_not_exists": False}} | ONCE),
    ("message.edit", {"content": None}, "PATCH /channels/1/messages/5",
     {"content": None, "allowed_mentions": SAFE}),
    ("message.delete", {}, "DELETE /channels/1/messages/5", None),
    ("message.delete_many", {"messageIds": ["5", "6", "5"]},
     "POST /channels/1/messages/bulk-delete", {"messages": ["5", "6"]}),
    ("message.delete_many", {"messageIds": ["5", "5"]}, "DELETE /channels/1/messages/5", None),
    ("message.get", {}, "GET /channels/1/messages/5", None),
    ("message.list", {"limit": 5, "before": "9"}, "GET /channels/1/messages?limit=5&before=9",
     None),
    ("message.forward", {"fromChannelId": "2"}, "POST /channels/1/messages",
     {"message_reference": {"type": 1, "channel_id": "2", "message_id": "5"}} | ONCE),
    ("message.crosspost", {}, "POST /channels/1/messages/5/crosspost", None),
    ("message.list_pins", {"limit": 50, "before": WHEN},
     f"GET /channels/1/messages/pins?limit=50&before={WHEN}", None),
    ("message.pin", {}, "PUT /channels/1/messages/pins/5", None),
    ("message.unpin", {}, "DELETE /channels/1/messages/pins/5", None),
    ("poll.end", {}, "POST /channels/1/polls/5/expire", None),
    ("poll.list_voters", {"answerId": 2, "limit": 100},
     "GET /channels/1/polls/5/answers/2?limit=100", None),
    ("direct.send", {"content": "hi"}, "POST /channels/777/messages",
     {"content": "hi", "allowed_mentions": SAFE} | ONCE),
    ("reaction.add", {"emoji": "❤"}, f"PUT /channels/1/messages/5/reactions/{HEART}/@me", None),
    ("reaction.add", {"emoji": "<a:cat:12>"}, "PUT /channels/1/messages/5/reactions/cat%3A12/@me",
     None),
    ("reaction.remove", {"emoji": {"name": "cat", "id": "12"}},
     "DELETE /channels/1/messages/5/reactions/cat%3A12/@me", None),
    ("reaction.remove", {"emoji": "❤", "userId": "7"},
     f"DELETE /channels/1/messages/5/reactions/{HEART}/7", None),
    ("reaction.clear", {}, "DELETE /channels/1/messages/5/reactions", None),
    ("reaction.clear", {"emoji": "❤"}, f"DELETE /channels/1/messages/5/reactions/{HEART}", None),
    ("reaction.list", {"emoji": "❤", "limit": 10},
     f"GET /channels/1/messages/5/reactions/{HEART}?limit=10", None),
    ("guild.get", {"withCounts": True}, "GET /guilds/100?with_counts=true", None),
    ("guild.edit", {"name": "Garden", "icon": PNG, "afkChannelId": None}, "PATCH /guilds/100",
     {"name": "Garden", "icon": PNG_URL, "afk_channel_id": None}),
    ("guild.read_audit_log", {"actionType": 22, "limit": 10},
     "GET /guilds/100/audit-logs?action_type=22&limit=10", None),
    ("channel.list", {}, "GET /guilds/100/channels", None),
    ("channel.get", {}, "GET /channels/1", None),
    ("channel.create", {"name": "new", "type": 0, "parentId": "2",
                        "permissionOverwrites": OVERWRITES},
     "POST /guilds/100/channels",
     {"name": "new", "type": 0, "parent_id": "2", "permission_overwrites": OVERWRITES_JSON}),
    ("channel.create", {"payload": {"name": "flora", "rate_limit_per_user": 5}},
     "POST /guilds/100/channels", {"name": "flora", "rate_limit_per_user": 5}),
    ("channel.edit", {"topic": None, "nsfw": False}, "PATCH /channels/1",
     {"topic": None, "nsfw": False}),
    ("channel.delete", {}, "DELETE /channels/1", None),
    ("channel.reorder", {"channels": [{"id": "1", "position": 2, "parentId": "2"}]},
     "PATCH /guilds/100/channels", [{"id": "1", "position": 2, "parent_id": "2"}]),
    ("channel.edit_permissions", {"overwriteId": "11", "type": 0, "allow": "8"},
     "PUT /channels/1/permissions/11", {"type": 0, "allow": 8}),
    ("channel.delete_permissions", {"overwriteId": "7"}, "DELETE /channels/1/permissions/7", None),
    ("channel.follow", {"webhookChannelId": "2"}, "POST /channels/1/followers",
     {"webhook_channel_id": "2"}),
    ("channel.edit_voice_status", {"status": "chess"}, "PUT /channels/1/voice-status",
     {"status": "chess"}),
    ("channel.start_typing", {}, "POST /channels/1/typing", None),
    ("thread.create", {"name": "talk", "type": 11}, "POST /channels/1/threads",
     {"name": "talk", "type": 11}),
    ("thread.create", {"name": "post", "message": {"content": "hi"}}, "POST /channels/1/threads",
     {"name": "post", "message": {"content": "hi", "allowed_mentions": SAFE}}),
    ("thread.create_from_message", {"name": "talk", "autoArchiveDuration": 60},
     "POST /channels/1/messages/5/threads", {"name": "talk", "auto_archive_duration": 60}),
    ("thread.list_active", {}, "GET /guilds/100/threads/active", None),
    ("thread.list_archived", {"limit": 10}, "GET /channels/1/threads/archived/public?limit=10",
     None),
    ("thread.list_archived", {"private": True}, "GET /channels/1/threads/archived/private", None),
    ("thread.join", {}, "PUT /channels/2/thread-members/@me", None),
    ("thread.leave", {}, "DELETE /channels/2/thread-members/@me", None),
    ("thread.add_member", {}, "PUT /channels/2/thread-members/7", None),
    ("thread.remove_member", {}, "DELETE /channels/2/thread-members/7", None),
    ("thread.get_member", {"withMember": True}, "GET /channels/2/thread-members/7?with_member=true",
     None),
    ("thread.list_members", {"limit": 5}, "GET /channels/2/thread-members?limit=5", None),
    ("member.list", {"limit": 1000, "after": "0007"}, "GET /guilds/100/members?limit=1000&after=7",
     None),
    ("member.search", {"query": "a"}, "GET /guilds/100/members/search?query=a", None),
    ("member.get", {}, "GET /guilds/100/members/7", None),
    ("member.edit", {"nick": None, "roles": ["11"], "channelId": None},
     "PATCH /guilds/100/members/7", {"nick": None, "roles": ["11"], "channel_id": None}),
    ("member.edit", {"payload": {"communication_disabled_until": WHEN}},
     "PATCH /guilds/100/members/7", {"communication_disabled_until": WHEN}),
    ("member.edit_me", {"nick": "Bot"}, "PATCH /guilds/100/members/@me", {"nick": "Bot"}),
    ("member.timeout", {"seconds": 0}, "PATCH /guilds/100/members/7",
     {"communication_disabled_until": None}),
    ("member.kick", {}, "DELETE /guilds/100/members/7", None),
    ("member.add_role", {}, "PUT /guilds/100/members/7/roles/11", None),
    ("member.remove_role", {}, "DELETE /guilds/100/members/7/roles/11", None),
    ("member.get_voice", {}, "GET /guilds/100/voice-states/7", None),
    ("member.edit_voice", {"suppress": True}, "PATCH /guilds/100/voice-states/7",
     {"channel_id": "1", "suppress": True}),
    ("member.count_prune", {"days": 7, "includeRoles": ["11"]},
     "GET /guilds/100/prune?days=7&include_roles=11", None),
    ("user.get", {}, "GET /users/7", None),
    ("ban.list", {"limit": 10, "after": "5"}, "GET /guilds/100/bans?limit=10&after=5", None),
    ("ban.get", {}, "GET /guilds/100/bans/7", None),
    ("ban.create", {"deleteMessageSeconds": 60}, "PUT /guilds/100/bans/7",
     {"delete_message_seconds": 60}),
    ("ban.create_many", {"userIds": ["7", "8"]}, "POST /guilds/100/bulk-ban",
     {"user_ids": ["7", "8"]}),
    ("ban.delete", {}, "DELETE /guilds/100/bans/7", None),
    ("role.list", {}, "GET /guilds/100/roles", None),
    ("role.get", {}, "GET /guilds/100/roles/11", None),
    ("role.count_members", {}, "GET /guilds/100/roles/member-counts", None),
    ("role.create", {}, "POST /guilds/100/roles", {}),
    ("role.create", {"name": "Red", "permissions": "8", "color": 0xFF0000, "icon": PNG},
     "POST /guilds/100/roles",
     {"name": "Red", "permissions": 8, "color": 0xFF0000, "icon": PNG_URL}),
    ("role.edit", {"hoist": True}, "PATCH /guilds/100/roles/11", {"hoist": True}),
    ("role.delete", {}, "DELETE /guilds/100/roles/11", None),
    ("role.reorder", {"roles": [{"id": "11", "position": 3}]}, "PATCH /guilds/100/roles",
     [{"id": "11", "position": 3}]),
    ("webhook.create", {"name": "Gazette", "avatar": PNG}, "POST /channels/1/webhooks",
     {"name": "Gazette", "avatar": PNG_URL}),
    ("webhook.get", {}, "GET /webhooks/21", None),
    ("webhook.list_of_channel", {}, "GET /channels/1/webhooks", None),
    ("webhook.list", {}, "GET /guilds/100/webhooks", None),
    ("webhook.edit", {"name": "News", "channelId": "2"}, "PATCH /webhooks/21",
     {"name": "News", "channel_id": "2"}),
    ("webhook.delete", {}, "DELETE /webhooks/21", None),
    ("webhook.execute", {"content": "hi", "username": "Gazette", "threadId": "2", "wait": True},
     "POST /webhooks/21/kept?wait=true&thread_id=2",
     {"content": "hi", "allowed_mentions": SAFE, "username": "Gazette"}),
    ("webhook.execute", {"content": "hi", "token": "given"}, "POST /webhooks/21/given?wait=false",
     {"content": "hi", "allowed_mentions": SAFE}),
    ("webhook.get_message", {}, "GET /webhooks/21/kept/messages/5", None),
    ("webhook.edit_message", {"content": "new"}, "PATCH /webhooks/21/kept/messages/5",
     {"content": "new", "allowed_mentions": SAFE}),
    ("webhook.delete_message", {"threadId": "2"},
     "DELETE /webhooks/21/kept/messages/5?thread_id=2", None),
    ("emoji.list", {}, "GET /guilds/100/emojis", None),
    ("emoji.get", {}, "GET /guilds/100/emojis/31", None),
    ("emoji.create", {"name": "cat", "image": PNG, "roles": ["11"]}, "POST /guilds/100/emojis",
     {"name": "cat", "image": PNG_URL, "roles": ["11"]}),
    ("emoji.edit", {"name": "dog"}, "PATCH /guilds/100/emojis/31", {"name": "dog"}),
    ("emoji.delete", {}, "DELETE /guilds/100/emojis/31", None),
    ("sticker.list", {}, "GET /guilds/100/stickers", None),
    ("sticker.get", {}, "GET /guilds/100/stickers/33", None),
    ("sticker.create", {"name": "cat", "tags": "😺", "file": PNG}, "POST /guilds/100/stickers",
     None),
    ("sticker.edit", {"description": None}, "PATCH /guilds/100/stickers/33", {"description": None}),
    ("sticker.delete", {}, "DELETE /guilds/100/stickers/33", None),
    ("sound.list", {}, "GET /guilds/100/soundboard-sounds", None),
    ("sound.get", {}, "GET /guilds/100/soundboard-sounds/35", None),
    ("sound.create", {"name": "horn", "sound": OGG, "volume": 0.5, "emojiName": "📯"},
     "POST /guilds/100/soundboard-sounds",
     {"name": "horn", "sound": OGG_URL, "volume": 0.5, "emoji_name": "📯"}),
    ("sound.edit", {"volume": None, "emojiId": "31"}, "PATCH /guilds/100/soundboard-sounds/35",
     {"volume": None, "emoji_id": "31"}),
    ("sound.delete", {}, "DELETE /guilds/100/soundboard-sounds/35", None),
    ("stage.get", {}, "GET /stage-instances/1", None),
    ("stage.begin", {"topic": "Tea", "guildScheduledEventId": "41", "sendStartNotification": True},
     "POST /stage-instances",
     {"channel_id": "1", "topic": "Tea", "guild_scheduled_event_id": "41",
      "send_start_notification": True}),
    ("stage.edit", {"topic": "Coffee"}, "PATCH /stage-instances/1", {"topic": "Coffee"}),
    ("stage.end", {}, "DELETE /stage-instances/1", None),
    ("event.list", {"withUserCount": True}, "GET /guilds/100/scheduled-events?with_user_count=true",
     None),
    ("event.get", {}, "GET /guilds/100/scheduled-events/41", None),
    ("event.create", EVENT, "POST /guilds/100/scheduled-events", EVENT_JSON),
    ("event.edit", {"status": 2}, "PATCH /guilds/100/scheduled-events/41", {"status": 2}),
    ("event.delete", {}, "DELETE /guilds/100/scheduled-events/41", None),
    ("event.list_users", {"limit": 5}, "GET /guilds/100/scheduled-events/41/users?limit=5", None),
    ("automod.list", {}, "GET /guilds/100/auto-moderation/rules", None),
    ("automod.get", {}, "GET /guilds/100/auto-moderation/rules/51", None),
    ("automod.create", RULE, "POST /guilds/100/auto-moderation/rules", RULE_JSON),
    ("automod.edit", {"enabled": False}, "PATCH /guilds/100/auto-moderation/rules/51",
     {"enabled": False}),
    ("automod.delete", {}, "DELETE /guilds/100/auto-moderation/rules/51", None),
    ("invite.list", {}, "GET /guilds/100/invites", None),
    ("invite.list_of_channel", {}, "GET /channels/1/invites", None),
    ("invite.get", {"code": "ours", "withCounts": True}, "GET /invites/ours?with_counts=true",
     None),
    ("invite.create", {"maxAge": 3600, "unique": True}, "POST /channels/1/invites",
     {"max_age": 3600, "unique": True}),
    ("invite.delete", {"code": "ours"}, "DELETE /invites/ours", None),
]  # fmt: skip
NAMES = [f"{row[0]} {number}" for number, row in enumerate(TABLE)]
every_row = pytest.mark.parametrize("row", TABLE, ids=NAMES)


@pytest.fixture
def ops(clock) -> Ops:
    return Ops(clock)


async def code_of(calling) -> str:
    with pytest.raises(OpError) as refused:
        await calling
    return refused.value.code


def test_every_op_has_a_row():
    table = OpTable()
    RestOps(None, None, None).register(table)
    assert {op.name for op in table} == {row[0] for row in TABLE}


@every_row
async def test_an_op_sends_this_request(ops, row):
    name, args, request, body = row
    await ops(name, **args)
    assert ops.requests.last_request == request
    assert ops.requests.last.body == body


# Sent with a nonce, or with nothing that could be done twice.
HARMLESS_POSTS = {
    "message.send",
    "message.forward",
    "direct.send",
    "message.delete_many",
    "channel.start_typing",
}


@every_row
async def test_what_would_be_done_twice_is_never_sent_twice(ops, row):
    name, args, *_ = row
    await ops(name, **args)
    last = ops.requests.last
    assert last.repeatable == (last.route.method != "POST" or name in HARMLESS_POSTS)


@every_row
async def test_its_body_fits_discords_description(ops, row):
    name, args, _, body = row
    await ops(name, **args)
    method, _, path = ops.requests.last_request.partition(" ")
    if body is None:
        discord_spec.template_of(method, path)
    else:
        discord_spec.validate_request(method, path, body)


@every_row
async def test_no_op_reaches_another_guild(ops, row):
    """Each id in turn, wherever it stands, is another guild's: nothing but the proof is sent."""
    name, args, *_ = row
    whole = ops.complete(name, args)
    for foreign in ops.with_each_id_foreign(name, whole):
        ops.requests.clear()
        assert await code_of(ops.run(name, foreign)) == "forbidden", foreign
        assert all(request.startswith("GET ") for request in ops.requests.requests), foreign


@pytest.mark.parametrize("name", sorted({row[0] for row in TABLE}))
async def test_no_optional_id_reaches_another_guild(ops, name):
    """Also those that no row of the table gives: each is looked at by its kind."""
    args = ops.complete(name, next(row[1] for row in TABLE if row[0] == name))
    for alias, foreign in foreign_values(ops.table.get(name).args):
        ops.requests.clear()
        assert await code_of(ops.run(name, args | {alias: foreign})) == "forbidden", alias
        assert all(request.startswith("GET ") for request in ops.requests.requests), alias


def foreign_values(model):
    """The fields whose ids have to be proved, with an id of another guild."""
    for name, field in model.model_fields.items():
        rules = list(annotations(field.annotation)) + field.metadata
        if any(is_proved(rule) for rule in rules):
            many = "list" in str(field.annotation)
            yield field.alias or name, ["999"] if many else "999"


def is_proved(rule) -> bool:
    return is_kind(rule) and rule.func.proved


@every_row
async def test_no_op_takes_an_id_that_is_none(ops, row):
    name, args, *_ = row
    whole = ops.complete(name, args)
    for path, _ in ids_of(whole):
        if path[-1] == "code":
            continue  # a word, see below
        for wrong in (5, "x", "-1", "0", "1/../2", "18446744073709551615", ["1"]):
            ops.requests.clear()
            assert await code_of(ops.run(name, ops.replaced(whole, path, wrong))) == (
                "invalid_argument"
            )
            assert ops.requests.requests == []


@every_row
async def test_the_guild_may_be_named_if_it_is_the_scripts_own(ops, row):
    name, args, request, _ = row
    await ops(name, guildId=str(GUILD), **args)
    assert ops.requests.last_request == request
    ops.requests.clear()
    assert await code_of(ops(name, guildId="200", **args)) == "forbidden"
    assert ops.requests.requests == []


@every_row
async def test_what_discord_refuses_is_refused(ops, row):
    name, args, request, _ = row
    ops.requests.refuse = (request, OpError("Missing Permissions", code="forbidden", status=403))
    assert await code_of(ops(name, **args)) == "forbidden"


@every_row
async def test_an_argument_that_is_unknown_is_refused(ops, row):
    name, args, *_ = row
    assert await code_of(ops(name, **args, guildID="100")) == "invalid_argument"


@every_row
async def test_the_models_use_no_id_without_a_kind(ops, row):
    for model in models_of(ops.table.get(row[0]).args):
        for name, field in model.model_fields.items():
            rules = [*field.metadata, *annotations(field.annotation)]
            if any(getattr(rule, "func", None) is parse_snowflake for rule in rules):
                if (model.__name__, name) == ("Attachment", "id"):
                    continue  # of the message that is edited
                assert any(is_kind(rule) for rule in rules), f"{model.__name__}.{name}"


def is_kind(rule) -> bool:
    func = getattr(rule, "func", None)
    return isinstance(func, type) and issubclass(func, Named)


def annotations(annotation):
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from annotations(part)


def models_of(annotation):
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models_of(field.annotation)
    for part in get_args(annotation):
        yield from models_of(part)


AUDITED = [row for row in TABLE if "reason" in json.dumps(row[1]) or row[0].endswith(".delete")]


@pytest.mark.parametrize("row", AUDITED, ids=[row[0] for row in AUDITED])
async def test_what_is_deleted_is_deleted_for_a_reason(ops, row):
    name, args, *_ = row
    await ops(name, **args, reason="späm & more")
    assert ops.requests.last.reason == "späm & more"
    assert await code_of(ops(name, **args, reason="x" * 513)) == "invalid_argument"


async def test_a_thread_may_be_called_a_channel(ops):
    await ops.run("thread.join", {"channelId": "2"})
    assert ops.requests.last_request == "PUT /channels/2/thread-members/@me"
    assert ops.requests.last.route.channel_id == 2


async def test_a_timeout_ends_so_many_seconds_from_now(ops):
    await ops("member.timeout", seconds=600)
    until = ops.requests.last.body["communication_disabled_until"]
    assert until.endswith("+00:00")
    assert until[:4].isdigit()


@pytest.mark.parametrize("emoji", ["..", "@me", "a/b", "", "x" * 40, "cat", 5, None, {"id": "1"}])
async def test_nothing_but_an_emoji_is_an_emoji(ops, emoji):
    assert await code_of(ops("reaction.add", emoji=emoji)) == "invalid_argument"


@pytest.mark.parametrize("code", ["../guilds", "a", "x" * 65, "a b", "a%2fb"])
async def test_nothing_but_a_code_is_an_invites_code(ops, code):
    assert await code_of(ops("invite.get", code=code)) == "invalid_argument"
    assert ops.requests.requests == []


async def test_a_webhook_of_another_maker_needs_its_token(ops):
    ops.requests.webhook_maker = "12"
    assert await code_of(ops("webhook.execute", content="hi")) == "forbidden"
    assert ops.requests.requests == ["GET /webhooks/21"]


async def test_a_wrong_token_proves_nothing_and_is_remembered(ops):
    ops.requests.refuse = (
        "GET /webhooks/21/wrong",
        OpError("Invalid Webhook Token", code="discord_error", status=401),
    )
    wrong = {"token": "wrong"}
    for _ in range(3):
        assert await code_of(ops("webhook.execute", content="hi", **wrong)) == "forbidden"
    assert ops.requests.requests == ["GET /webhooks/21/wrong"]


@pytest.mark.parametrize("name", ["webhook.get", "webhook.list", "webhook.create", "webhook.edit"])
async def test_no_script_is_shown_a_webhooks_token(ops, name):
    answer = await ops(name, **({"name": "x"} if name == "webhook.create" else {}))
    assert "kept" not in json.dumps(answer)
    assert "21" in json.dumps(answer)


async def test_the_audit_log_shows_no_token_either(ops):
    ops.requests.answers["GET /guilds/100/audit-logs"] = {"webhooks": [{"id": "21", "token": "t"}]}
    assert await ops("guild.read_audit_log") == {"webhooks": [{"id": "21"}]}


async def test_an_execution_that_is_not_awaited_answers_nothing(ops):
    assert await ops("webhook.execute", content="hi") is None


async def test_a_private_channel_is_opened_once_and_only_for_members(ops):
    await ops("direct.send", content="one")
    await ops("direct.send", content="two")
    assert ops.requests.requests == [
        "GET /guilds/100/members/7",
        "POST /users/@me/channels",
        "POST /channels/777/messages",
        "POST /channels/777/messages",
    ]


async def test_a_sticker_goes_as_a_form(ops):
    await ops("sticker.create", name="cat", tags="😺", file=PNG)
    call = ops.requests.last
    assert call.form == {"name": "cat", "tags": "😺", "description": ""}
    assert [(file.filename, file.content_type) for file in call.files] == [
        ("sticker.png", "image/png")
    ]


@pytest.mark.parametrize("image", ["", "!", "aGk=", "data:text/html;base64,aGk="])
async def test_an_image_is_one_of_four_kinds(ops, image):
    assert await code_of(ops("emoji.create", name="cat", image=image)) == "invalid_argument"


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"OggS..", "ogg"), (b"ID3..", "mpeg"), (b"\xff\xfb..", "mpeg"), (b"RIFF", None), (b"", None)],
)
async def test_a_sound_is_one_of_two_kinds(ops, content, kind):
    data = base64.b64encode(content).decode()
    if kind is None:
        assert await code_of(ops("sound.create", name="horn", sound=data)) == "invalid_argument"
        return
    await ops("sound.create", name="horn", sound=f"data:audio/x;base64,{data}")
    assert ops.requests.last.body["sound"] == f"data:audio/{kind};base64,{data}"


async def test_a_post_is_sent_twice_only_where_that_is_seen(ops):
    await ops("message.send", content="hi")
    assert ops.requests.last.repeatable
    await ops("role.create")
    assert not ops.requests.last.repeatable
    await ops("role.delete")
    assert ops.requests.last.repeatable


async def test_files_go_with_the_first_message_of_a_post(ops):
    file = {"filename": "a.txt", "data": "aGk="}
    await ops("thread.create", name="post", message={"attachments": [file]})
    assert [upload.data for upload in ops.requests.last.files] == [b"hi"]


async def test_an_attachment_by_its_url_needs_somebody_who_fetches(ops):
    with pytest.raises(OpError, match="this host fetches no attachments"):
        await ops("message.send", attachments=[{"url": {"url": "https://example.org/a.png"}}])


async def test_an_edit_keeps_the_attachments_it_names(ops):
    file = {"base64": {"filename": "a.txt", "data": "aGk="}}
    await ops("message.edit", attachments=[{"id": "9"}, file])
    assert ops.requests.last.body["attachments"] == [{"id": "9"}, {"id": 0, "filename": "a.txt"}]
