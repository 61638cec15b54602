"""Commands on a real socket: discord.py and the emulator, with Discord's limits."""

from __future__ import annotations

import pytest

from gateway_harness import WAIT_SECS, gateway_on
from trellis.emulator.settings import EmulatorSettings
from trellis.emulator.testing import running_emulator
from trellis.errors import OpError

EVERYTHING = {
    "name": "all",
    "name_localizations": {"de": "alles", "zh-CN": "全部"},
    "description": "Has it all",
    "default_member_permissions": "8",
    "nsfw": True,
    "options": [
        {
            "type": 2,
            "name": "group",
            "description": "d",
            "options": [
                {
                    "type": 1,
                    "name": "sub",
                    "description": "d",
                    "options": [
                        {"type": 3, "name": "text", "description": "d", "required": True,
                         "min_length": 1, "autocomplete": True},
                        {"type": 4, "name": "whole", "description": "d", "required": False,
                         "choices": [{"name": "One", "value": 1}]},
                        {"type": 7, "name": "place", "description": "d", "channel_types": [2, 0]},
                        {"type": 10, "name": "ratio", "description": "d", "min_value": 0.5},
                    ],
                }
            ],
        }
    ],
}  # fmt: skip
MENUS = [{"type": 2, "name": "Who is this"}, {"type": 3, "name": "Quote", "nsfw": True}]


def numbered(count):
    return [{"name": f"c{i}", "description": "d"} for i in range(count)]


async def registered(gateway, guild_id, *names):
    """The names of the commands there are, once these are among them."""
    params = {"wait_ms": WAIT_SECS * 1000, "name": list(names)}
    path = f"/guilds/{guild_id}/commands"
    found = await gateway.emulator.control.get(path, params=params)
    return {command["name"] for command in found.json()}


async def asked(gateway):
    made = (await gateway.emulator.control.get("/requests")).json()
    return [request["method"] for request in made if "/commands" in request["path"]]


async def test_what_discord_answers_is_recognised_as_what_was_sent():
    async with running_emulator() as emulator:
        async with gateway_on(emulator) as first:
            guild_id, _ = await first.guild()
            first.service.commands.promoted(int(guild_id), 1, "one")
            commands = [EVERYTHING, *MENUS]
            await first.op(guild_id, "commands.register", commands=commands)
            before = len(await asked(first))
        async with gateway_on(emulator) as second:  # another host, which remembers nothing
            second.service.commands.promoted(int(guild_id), 1, "one")
            await second.op(guild_id, "commands.register", commands=commands)
            assert (await asked(second))[before:] == ["GET"]


async def test_past_the_days_ration_a_script_is_told_when_it_goes_on():
    settings = EmulatorSettings(command_creates_per_day=3)
    async with running_emulator(settings) as emulator, gateway_on(emulator) as gateway:
        guild_id, _ = await gateway.guild()
        gateway.service.commands.promoted(int(guild_id), 1, "one")
        with pytest.raises(OpError, match="it goes on at") as refused:
            await gateway.op(guild_id, "commands.register", commands=numbered(5))
        assert refused.value.code == "limit_exceeded"
        assert await registered(gateway, guild_id) == {"c0", "c1", "c2"}
        assert (await asked(gateway)).count("POST") == 4


async def test_rate_limits_slow_a_registration_down_and_lose_nothing():
    async with running_emulator() as emulator, gateway_on(emulator) as gateway:
        guild_id, _ = await gateway.guild()
        rule = {"method": "POST", "limit": 2, "window_secs": 1}
        await emulator.control.post("/ratelimits", json=rule)
        await gateway.op(guild_id, "commands.register", isolate_id=2, commands=numbered(5))
        gateway.service.commands.promoted(int(guild_id), 2, "two")
        names = {f"c{i}" for i in range(5)}
        assert await registered(gateway, guild_id, *names) == names


async def test_who_may_use_a_command_is_read():
    async with running_emulator() as emulator, gateway_on(emulator) as gateway:
        guild_id, _ = await gateway.guild()
        member = await gateway.member(guild_id)
        made = await gateway.op(guild_id, "commands.create", command=numbered(1)[0])
        names = {"commandId": made["id"]}
        with pytest.raises(OpError) as refused:
            await gateway.op(guild_id, "commands.permissions", **names)
        assert refused.value.code == "not_found"
        rule = {"id": member, "type": 2, "permission": False}
        path = f"/guilds/{guild_id}/commands/{made['id']}/permissions"
        await emulator.control.put(path, json=[rule])
        found = await gateway.op(guild_id, "commands.permissions", **names)
        assert (found["id"], found["permissions"]) == (made["id"], [rule])
        assert await gateway.op(guild_id, "commands.permissions") == [found]


async def test_no_guild_reaches_anothers_command():
    async with running_emulator() as emulator, gateway_on(emulator) as gateway:
        mine, _ = await gateway.guild("Mine")
        theirs, _ = await gateway.guild("Theirs")
        made = await gateway.op(theirs, "commands.create", command=numbered(1)[0])
        names = {"commandId": made["id"]}
        for op, more in (
            ("commands.get", {}),
            ("commands.edit", {"changes": {"description": "x"}}),
            ("commands.delete", {}),
            ("commands.permissions", {}),
        ):
            with pytest.raises(OpError) as refused:
                await gateway.op(mine, op, **names, **more)
            assert refused.value.code == "not_found"
        assert await registered(gateway, theirs) == {"c0"}
