"""Roles: made, changed, ordered and removed within what the bot may."""

from __future__ import annotations

import pytest

from emulator_harness import a_scene, asked
from trellis.emulator import permissions as bits
from trellis.emulator.models import Overwrite

BELOW = bits.MANAGE_ROLES | bits.VIEW_CHANNEL


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


@pytest.fixture
async def helper():
    """The bot may manage roles and nothing else."""
    async with a_scene(bot_permissions=BELOW) as scene:
        scene.emulator.world.guilds[int(scene.guild)].everyone.permissions = 0
        yield scene


def roles(scene, path=""):
    return f"/guilds/{scene.guild}/roles{path}"


async def order(scene):
    """Names, highest first."""
    found = await scene.rest.call("GET", roles(scene))
    return [r["name"] for r in sorted(found, key=lambda r: r["position"], reverse=True)]


async def made(scene, **body):
    return await scene.rest.call("POST", roles(scene), body)


async def test_a_role_is_made_at_the_bottom(scene):
    ear = scene.listen()
    body = {
        "name": "red",
        "permissions": str(bits.KICK_MEMBERS),
        "color": 0xFF0000,
        "hoist": True,
        "mentionable": True,
    }
    first = await made(scene, **body)
    assert (first["name"], first["permissions"], first["color"]) == ("red", "2", 0xFF0000)
    assert (first["hoist"], first["mentionable"], first["position"]) == (True, True, 1)
    assert ear.events[0] == ("GUILD_ROLE_CREATE", {"guild_id": scene.guild, "role": first})
    assert ear.last("GUILD_AUDIT_LOG_ENTRY_CREATE")["action_type"] == 30
    second = await scene.rest.call("POST", roles(scene))
    assert (second["name"], second["permissions"]) == ("new role", str(bits.EVERYONE_DEFAULT))
    assert await order(scene) == ["Trellis", "red", "new role", "@everyone"]
    colors = await made(scene, name="c", colors={"primary_color": 5})
    assert (colors["color"], colors["colors"]["primary_color"]) == (5, 5)
    counts = await scene.rest.call("GET", roles(scene, "/member-counts"))
    assert counts[first["id"]] == 0


async def test_a_role_is_changed_and_what_is_not_named_stays(scene):
    role = await made(scene, name="red", color=5)
    path, ear = roles(scene, f"/{role['id']}"), scene.listen()
    changed = await scene.rest.call("PATCH", path, {"name": "blue", "mentionable": True})
    assert changed == role | {"name": "blue", "mentionable": True}
    assert ear.heard() == ["GUILD_ROLE_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    await scene.rest.call("PATCH", path, {"name": "blue"})
    assert ear.heard() == []
    everyone = roles(scene, f"/{scene.guild}")
    shown = await scene.rest.call("PATCH", everyone, {"permissions": "1024"})
    assert shown["permissions"] == "1024"


async def test_a_role_that_goes_leaves_members_and_channels(scene):
    role = await made(scene, name="red")
    member = f"/guilds/{scene.guild}/members/{scene.ada}"
    await scene.rest.call("PUT", f"{member}/roles/{role['id']}", expect=204)
    channel = scene.emulator.world.channels[int(scene.channel)]
    channel.overwrites = [Overwrite(int(role["id"]), 0, 0, bits.VIEW_CHANNEL)]
    ear = scene.listen()
    await scene.rest.call("DELETE", roles(scene, f"/{role['id']}"), expect=204)
    gone = {"guild_id": scene.guild, "role_id": role["id"]}
    assert ear.events[0] == ("GUILD_ROLE_DELETE", gone)
    assert (await scene.rest.call("GET", member))["roles"] == []
    assert channel.overwrites == []
    assert await order(scene) == ["Trellis", "@everyone"]
    assert await scene.rest.refused("GET", roles(scene, f"/{role['id']}")) == (404, 10011)
    for fixed in await scene.rest.call("GET", roles(scene)):
        path = roles(scene, f"/{fixed['id']}")
        assert await scene.rest.refused("DELETE", path) == (400, 50028)


async def test_roles_are_put_in_order(scene):
    ids = {name: (await made(scene, name=name))["id"] for name in ("a", "b", "c")}
    assert await order(scene) == ["Trellis", "a", "b", "c", "@everyone"]
    ear = scene.listen()
    moved = await scene.rest.call("PATCH", roles(scene), [{"id": ids["c"], "position": 3}])
    assert len(moved) == 5
    assert await order(scene) == ["Trellis", "c", "a", "b", "@everyone"]
    changed = [body["role"]["name"] for name, body in ear.events if name == "GUILD_ROLE_UPDATE"]
    assert sorted(changed) == ["a", "b", "c"]
    await scene.rest.call("PATCH", roles(scene), [{"id": ids["c"], "position": None}])
    swap = [{"id": ids["a"], "position": 1}, {"id": ids["b"], "position": 2}]
    await scene.rest.call("PATCH", roles(scene), swap)
    assert await order(scene) == ["Trellis", "c", "b", "a", "@everyone"]


async def test_roles_at_or_above_the_bots_own_are_out_of_reach(scene):
    low = (await made(scene, name="low"))["id"]
    found = await scene.rest.call("GET", roles(scene))
    own = next(r for r in found if r["managed"])
    refused = scene.rest.refused
    assert await refused("PATCH", roles(scene, f"/{own['id']}"), {"name": "x"}) == (403, 50013)
    up = [{"id": low, "position": own["position"]}]
    assert await refused("PATCH", roles(scene), up) == (403, 50013)
    down = [{"id": own["id"], "position": 1}]
    assert await refused("PATCH", roles(scene), down) == (403, 50013)
    assert await refused("PATCH", roles(scene), [{"id": "5", "position": 1}]) == (404, 10011)
    everyone = [{"id": scene.guild, "position": 1}]
    assert await refused("PATCH", roles(scene), everyone) == (400, 50028)


async def test_nobody_hands_out_what_they_do_not_hold(helper):
    refused, kick = helper.rest.refused, str(bits.KICK_MEMBERS)
    assert await refused("POST", roles(helper), {"permissions": kick}) == (403, 50013)
    fine = await made(helper, permissions=str(bits.VIEW_CHANNEL))
    path = roles(helper, f"/{fine['id']}")
    assert await refused("PATCH", path, {"permissions": kick}) == (403, 50013)
    body = {"name": "strong", "permissions": bits.KICK_MEMBERS}
    strong = await asked(helper.control, "POST", roles(helper), body)
    path = roles(helper, f"/{strong['id']}")
    assert await refused("PATCH", path, {"permissions": "0"}) == (403, 50013)
    await helper.rest.call("PATCH", path, {"permissions": kick, "name": "same"})


async def test_roles_need_the_permission_to_manage_them():
    async with a_scene(bot_permissions=bits.VIEW_CHANNEL) as scene:
        refused, low = scene.rest.refused, {"name": "low"}
        role = (await asked(scene.control, "POST", roles(scene), low))["id"]
        assert await refused("POST", roles(scene), low) == (403, 50013)
        assert await refused("PATCH", roles(scene), []) == (403, 50013)
        assert await refused("PATCH", roles(scene, f"/{role}"), low) == (403, 50013)
        assert await refused("DELETE", roles(scene, f"/{role}")) == (403, 50013)


async def test_limits_and_fields_of_roles_are_discords(scene):
    refused = scene.rest.refused
    assert await refused("POST", roles(scene), {"name": "x" * 101}) == (400, 50035)
    assert await refused("POST", roles(scene), {"color": 0x1000000}) == (400, 50035)
    assert await refused("POST", roles(scene), {"permissions": "all"}) == (400, 50035)
    assert await refused("PATCH", roles(scene), {"id": "1"}) == (400, 50035)
    assert await refused("POST", roles(scene), {"unicode_emoji": "🌱"}) == (403, 50101)
    gradient = {"colors": {"primary_color": 1, "secondary_color": 2}}
    assert await refused("POST", roles(scene), gradient) == (403, 50101)
    guild = scene.emulator.world.guilds[int(scene.guild)]
    guild.features += ["ROLE_ICONS", "ENHANCED_ROLE_COLORS"]
    iced = await made(scene, unicode_emoji="🌱", **gradient)
    assert (iced["unicode_emoji"], iced["colors"]["secondary_color"]) == ("🌱", 2)
    for _ in range(250 - len(guild.roles)):
        await made(scene, name="filler")
    assert await refused("POST", roles(scene), {"name": "one more"}) == (400, 30005)
