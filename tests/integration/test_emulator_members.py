"""Members, bans and their audit log, as Discord's REST API has them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from emulator_harness import EVERY_INTENT, a_scene, asked
from trellis.emulator import permissions as bits

WHY = {"X-Audit-Log-Reason": "as%20agreed"}
KICK, BAN, UNBAN, UPDATE, ROLES = 20, 22, 23, 24, 25


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


@pytest.fixture
async def weak():
    """The bot may change its nickname, and otherwise only look."""
    async with a_scene(bot_permissions=bits.VIEW_CHANNEL) as scene:
        scene.emulator.world.guilds[int(scene.guild)].everyone.permissions = bits.CHANGE_NICKNAME
        yield scene


def guild(scene, path=""):
    return f"/guilds/{scene.guild}{path}"


def member(scene, path=""):
    return guild(scene, f"/members/{scene.ada}{path}")


async def a_role(scene, name="gardener", permissions=0):
    return (
        await asked(
            scene.control,
            "POST",
            guild(scene, "/roles"),
            {"name": name, "permissions": permissions},
        )
    )["id"]


async def a_member(scene, username, **more):
    body = {"username": username, **more}
    made = await asked(scene.control, "POST", guild(scene, "/members"), body)
    return made["user"]["id"]


async def audit(scene, **query):
    return (await scene.rest.call("GET", guild(scene, "/audit-logs"), params=query))[
        "audit_log_entries"
    ]


async def owner(scene):
    return str(scene.emulator.world.owner.id)


async def test_members_are_found_by_the_beginning_of_a_name(scene):
    await a_member(scene, "adam", nick="Zoo")
    await a_member(scene, "bea")
    search = guild(scene, "/members/search")
    found = await scene.rest.call("GET", search, params={"query": "ADA", "limit": 5})
    assert [m["user"]["username"] for m in found] == ["ada", "adam"]
    assert len(await scene.rest.call("GET", search, params={"query": "ad"})) == 1
    found = await scene.rest.call("GET", search, params={"query": "zo"})
    assert found[0]["nick"] == "Zoo"
    assert await scene.rest.refused("GET", search) == (400, 50035)


async def test_a_member_is_changed_with_one_event_and_an_audit_entry_a_kind(scene):
    role, ear = await a_role(scene), scene.listen()
    until = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    changes = {"nick": "Ada L.", "roles": [role], "communication_disabled_until": until, "flags": 6}
    changed = await scene.rest.call("PATCH", member(scene), changes, headers=WHY)
    assert (changed["nick"], changed["roles"], changed["flags"]) == ("Ada L.", [role], 4)
    assert changed["communication_disabled_until"] == until
    assert ear.names == ["GUILD_MEMBER_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"] * 2
    assert ear.last("GUILD_MEMBER_UPDATE") == changed | {"guild_id": scene.guild}
    roles, fields = await audit(scene)
    assert (roles["action_type"], fields["action_type"]) == (ROLES, UPDATE)
    assert {change["key"] for change in fields["changes"]} == {
        "nick",
        "flags",
        "communication_disabled_until",
    }
    assert roles["changes"] == [{"key": "$add", "new_value": [{"id": role, "name": "gardener"}]}]
    assert (fields["reason"], fields["target_id"]) == ("as agreed", scene.ada)
    ear.heard()
    await scene.rest.call("PATCH", member(scene), changes)
    assert ear.heard() == []
    cleared = {"nick": None, "roles": None, "communication_disabled_until": None}
    changed = await scene.rest.call("PATCH", member(scene), cleared)
    assert (changed["nick"], changed["roles"]) == (None, [])
    assert changed["communication_disabled_until"] is None


async def test_the_bot_renames_itself(scene, weak):
    me = guild(weak, "/members/@me")
    ear = weak.listen(EVERY_INTENT & ~(1 << 1))
    assert (await weak.rest.call("PATCH", me, {"nick": "Bot"}))["nick"] == "Bot"
    assert ear.heard() == ["GUILD_MEMBER_UPDATE"]
    assert (await weak.rest.call("PATCH", me, {}))["nick"] == "Bot"
    assert (await weak.rest.call("PATCH", me, {"nick": ""}))["nick"] is None
    assert await weak.rest.refused("PATCH", me, {"nick": "x" * 33}) == (400, 50035)
    weak.emulator.world.guilds[int(weak.guild)].everyone.permissions = 0
    assert await weak.rest.refused("PATCH", me, {"nick": "No"}) == (403, 50013)


@pytest.mark.parametrize(
    ("changes", "needed"),
    [
        ({"nick": "n"}, bits.MANAGE_NICKNAMES),
        ({"roles": []}, bits.MANAGE_ROLES),
        ({"communication_disabled_until": None}, bits.MODERATE_MEMBERS),
        ({"flags": 4}, bits.MANAGE_GUILD),
    ],
)
async def test_each_change_of_a_member_needs_its_permission(weak, changes, needed):
    assert await weak.rest.refused("PATCH", member(weak), changes) == (403, 50013)
    weak.emulator.world.guilds[int(weak.guild)].everyone.permissions = needed
    await weak.rest.call("PATCH", member(weak), changes)


async def test_who_is_not_in_a_voice_channel_cannot_be_muted_or_moved(scene):
    for change in ({"mute": True}, {"deaf": False}, {"channel_id": None}):
        assert await scene.rest.refused("PATCH", member(scene), change) == (400, 40032)


async def test_a_timeout_ends_within_28_days_and_never_holds_an_administrator(scene):
    key = "communication_disabled_until"
    far = (datetime.now(UTC) + timedelta(days=29)).isoformat()
    assert await scene.rest.refused("PATCH", member(scene), {key: far}) == (400, 50035)
    assert await scene.rest.refused("PATCH", member(scene), {key: "soon"}) == (400, 50035)
    near = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    boss = await a_member(scene, "boss", permissions=bits.ADMINISTRATOR)
    path = guild(scene, f"/members/{boss}")
    assert await scene.rest.refused("PATCH", path, {key: near}) == (403, 50013)


async def test_a_member_in_timeout_cannot_write(scene):
    near = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    await scene.rest.call("PATCH", member(scene), {"communication_disabled_until": near})
    body = {"author_id": scene.ada, "content": "hello"}
    refused = await asked(scene.control, "POST", scene.messages, body, expect=403)
    assert refused["code"] == 50013


async def test_roles_are_given_and_taken_one_by_one(scene):
    role = await a_role(scene)
    ear = scene.listen()
    for _ in range(2):
        await scene.rest.call("PUT", member(scene, f"/roles/{role}"), expect=204, headers=WHY)
    assert ear.heard() == ["GUILD_MEMBER_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert (await scene.rest.call("GET", member(scene)))["roles"] == [role]
    await scene.rest.call("DELETE", member(scene, f"/roles/{role}"), expect=204)
    assert (await scene.rest.call("GET", member(scene)))["roles"] == []
    assert [e["changes"][0]["key"] for e in await audit(scene, action_type=ROLES)] == [
        "$remove",
        "$add",
    ]


async def test_roles_that_cannot_be_given_are_refused(scene):
    bot_role = next(r for r in await scene.rest.call("GET", guild(scene, "/roles")) if r["managed"])
    refused = scene.rest.refused
    assert await refused("PUT", member(scene, f"/roles/{bot_role['id']}")) == (403, 50013)
    assert await refused("PUT", member(scene, f"/roles/{scene.guild}")) == (400, 50028)
    assert await refused("PUT", member(scene, "/roles/5")) == (404, 10011)
    assert await refused("PATCH", member(scene), {"roles": ["5"]}) == (404, 10011)
    assert await refused("PATCH", member(scene), {"roles": ["x"]}) == (400, 50035)
    assert await refused("PATCH", guild(scene, "/members/5"), {}) == (404, 10013)


async def test_a_kick_is_told_and_recorded(scene):
    ear = scene.listen()
    await scene.rest.call("DELETE", member(scene), expect=204, headers=WHY)
    assert ear.names == ["GUILD_MEMBER_REMOVE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert ear.last("GUILD_MEMBER_REMOVE")["user"]["id"] == scene.ada
    assert ear.last("GUILD_AUDIT_LOG_ENTRY_CREATE")["guild_id"] == scene.guild
    entry = (await audit(scene))[0]
    assert (entry["action_type"], entry["target_id"], entry["reason"]) == (
        KICK,
        scene.ada,
        "as agreed",
    )
    assert await scene.rest.refused("DELETE", member(scene)) == (404, 10007)


async def test_nobody_acts_on_those_above_them(scene):
    """Whoever holds the bot's own role stands as high as the bot; the owner above everybody."""
    world = scene.emulator.world
    ada = world.guilds[int(scene.guild)].members[int(scene.ada)]
    ada.role_ids = list(world.guilds[int(scene.guild)].members[world.bot.id].role_ids)
    for target in (scene.ada, await owner(scene), str(world.bot.id)):
        path = guild(scene, f"/members/{target}")
        assert await scene.rest.refused("DELETE", path) == (403, 50013)
        assert await scene.rest.refused("PATCH", path, {"nick": "n"}) == (403, 50013)
        ban = guild(scene, f"/bans/{target}")
        assert await scene.rest.refused("PUT", ban, {}) == (403, 50013)


async def test_a_ban_removes_the_member_and_what_it_wrote(scene):
    said = await scene.say("spam")
    ear = scene.listen()
    body = {"delete_message_seconds": 3600}
    await scene.rest.call("PUT", guild(scene, f"/bans/{scene.ada}"), body, expect=204, headers=WHY)
    assert ear.names == [
        "GUILD_BAN_ADD",
        "GUILD_MEMBER_REMOVE",
        "MESSAGE_DELETE_BULK",
        "GUILD_AUDIT_LOG_ENTRY_CREATE",
    ]
    assert ear.last("MESSAGE_DELETE_BULK")["ids"] == [said["id"]]
    assert await scene.rest.refused("GET", f"{scene.messages}/{said['id']}") == (404, 10008)
    ban = await scene.rest.call("GET", guild(scene, f"/bans/{scene.ada}"))
    assert (ban["user"]["id"], ban["reason"]) == (scene.ada, "as agreed")
    ear.heard()
    await scene.rest.call("PUT", guild(scene, f"/bans/{scene.ada}"), {}, expect=204)
    assert ear.heard() == []
    back = {"username": "ada", "id": scene.ada}
    await asked(scene.control, "POST", guild(scene, "/members"), back, expect=409)
    await scene.rest.call("DELETE", guild(scene, f"/bans/{scene.ada}"), expect=204)
    assert ear.heard() == ["GUILD_BAN_REMOVE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert [e["action_type"] for e in await audit(scene)] == [UNBAN, BAN]
    await asked(scene.control, "POST", guild(scene, "/members"), back)


async def test_bans_that_are_not_there_or_not_possible_are_refused(scene, weak):
    refused, path = scene.rest.refused, guild(scene, f"/bans/{scene.ada}")
    assert await refused("GET", path) == (404, 10026)
    assert await refused("DELETE", path) == (404, 10026)
    assert await refused("PUT", guild(scene, "/bans/5"), {}) == (404, 10013)
    both = {"delete_message_seconds": 1, "delete_message_days": 1}
    assert await refused("PUT", path, both) == (400, 50035)
    assert await refused("PUT", path, {"delete_message_days": 8}) == (400, 50035)
    assert await weak.rest.refused("GET", guild(weak, "/bans")) == (403, 50013)
    assert await weak.rest.refused("PUT", guild(weak, f"/bans/{weak.ada}"), {}) == (403, 50013)
    assert await weak.rest.refused("DELETE", guild(weak, f"/bans/{weak.ada}")) == (403, 50013)


async def test_bans_are_paged_by_user(scene):
    ids = sorted([await a_member(scene, f"m{i}") for i in range(4)], key=int)
    body = {"user_ids": [*ids, "5", await owner(scene)]}
    done = await scene.rest.call("POST", guild(scene, "/bulk-ban"), body)
    assert done == {"banned_users": ids, "failed_users": ["5", await owner(scene)]}
    bans = guild(scene, "/bans")

    async def page(**query):
        found = await scene.rest.call("GET", bans, params=query)
        return [ban["user"]["id"] for ban in found]

    assert await page() == ids
    assert await page(limit=2) == ids[:2]
    assert await page(limit=2, after=ids[1]) == ids[2:]
    assert await page(limit=2, before=ids[3]) == ids[1:3]
    assert await scene.rest.refused("POST", guild(scene, "/bulk-ban"), body) == (400, 500000)
    many = {"user_ids": [str(i) for i in range(1, 202)]}
    assert await scene.rest.refused("POST", guild(scene, "/bulk-ban"), many) == (400, 50035)


async def test_a_bulk_ban_needs_two_permissions(weak):
    body, path = {"user_ids": [weak.ada]}, guild(weak, "/bulk-ban")
    everyone = weak.emulator.world.guilds[int(weak.guild)].everyone
    everyone.permissions = bits.BAN_MEMBERS
    assert await weak.rest.refused("POST", path, body) == (403, 50013)
    everyone.permissions = bits.BAN_MEMBERS | bits.MANAGE_GUILD
    await weak.rest.call("POST", path, body)


async def test_the_audit_log_is_paged_and_filtered(scene, weak):
    for nick in ("a", "b", "c"):
        await scene.rest.call("PATCH", member(scene), {"nick": nick})
    bot = str(scene.emulator.world.bot.id)
    await scene.rest.call("PATCH", guild(scene, "/members/@me"), {"nick": "d"})
    nicks = [e["changes"][0]["new_value"] for e in await audit(scene)]
    assert nicks == ["d", "c", "b", "a"]
    ids = [entry["id"] for entry in await audit(scene)]
    assert [e["id"] for e in await audit(scene, limit=2)] == ids[:2]
    assert [e["id"] for e in await audit(scene, before=ids[1], limit=1)] == ids[2:3]
    assert [e["id"] for e in await audit(scene, after=ids[2])] == ids[1::-1]
    assert [e["id"] for e in await audit(scene, target_id=scene.ada)] == ids[1:]
    assert await audit(scene, action_type=KICK) == []
    assert len(await audit(scene, user_id=bot)) == 4
    whole = await scene.rest.call("GET", guild(scene, "/audit-logs"))
    assert {user["id"] for user in whole["users"]} == {bot, scene.ada}
    assert await weak.rest.refused("GET", guild(weak, "/audit-logs")) == (403, 50013)


async def test_a_reason_has_a_greatest_length(scene):
    long = {"X-Audit-Log-Reason": "r" * 513}
    refused = await scene.rest.refused("PATCH", member(scene), {"nick": "n"}, headers=long)
    assert refused == (400, 50035)
