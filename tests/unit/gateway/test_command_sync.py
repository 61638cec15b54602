"""A guild's commands become those of its script, by the fewest requests."""

from __future__ import annotations

import asyncio
import json

import pytest

from emulated_commands import APPLICATION, EmulatedCommands, emulated
from trellis.engine.ops import Caller, OpTable
from trellis.errors import DependencyError, OpError
from trellis.gateway import command_checks
from trellis.gateway.command_api import CommandApi
from trellis.gateway.command_budget import DAY_SECS, CreateBudget
from trellis.gateway.command_checks import CommandChecker
from trellis.gateway.command_creation import CommandCreator
from trellis.gateway.command_memory import REMEMBERED_SECS, CommandMemory
from trellis.gateway.command_ops import CommandOps
from trellis.gateway.commands import CommandSync
from trellis.gateway.lossy import LossyCache
from trellis.storage.cache import MemoryCache

GUILD = 100
ALL = "/commands"
ONE = "/commands/ID"
LISTED = f"GET {ALL}"
MADE = f"POST {ALL}"
CHANGED = f"PATCH {ONE}"
GONE = f"DELETE {ONE}"

HELLO = {"name": "hello", "description": "Says hello"}
BYE = {"name": "bye", "description": "Says bye"}
SLOW = OpError("slow", code="timeout")


class ListLog:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, guild_id, level, message, *, target="script", event_id=None) -> None:
        self.lines.append(f"{guild_id} {level} {target} {message}")


class Host:
    """The part of a host that looks after commands, and the Discord it talks to."""

    def __init__(self, clock, tasks, discord: EmulatedCommands, cache) -> None:
        self.discord = discord
        self.cache = cache
        self.log = ListLog()
        self.table = OpTable()
        api = CommandApi(discord, lambda: APPLICATION)
        lossy = LossyCache(cache)
        creator = CommandCreator(api, CreateBudget(lossy, clock.now), clock.now)
        self.memory = CommandMemory(lossy)
        self.commands = CommandSync(api, creator, self.memory, self.log, tasks, clock.sleep)
        checker = CommandChecker(clock.now)
        CommandOps(self.commands, api, creator, self.memory, checker).register(self.table)

    def op(self, name, *, isolate_id=1, revision="one", **args):
        """Starts an op as the engine does: what it returns is awaited later."""
        op = self.table.get(name)
        caller = Caller(GUILD, revision, isolate_id, "event")
        return op.run(caller, op.parse(json.dumps(args).encode()))

    async def __call__(self, name, **args):
        return await self.op(name, **args)

    async def register(self, *commands, isolate_id=1, revision="one"):
        await self("commands.register", isolate_id=isolate_id, revision=revision, commands=commands)


class Hosts:
    """Hosts one after another, with the same Discord and the same cache."""

    def __init__(self, clock, tasks) -> None:
        self.clock = clock
        self.tasks = tasks
        self.cache = MemoryCache(clock.now)
        self.discord = emulated(clock.now, GUILD)

    def start(self) -> Host:
        return Host(self.clock, self.tasks, self.discord, self.cache)


@pytest.fixture
def hosts(clock, tasks) -> Hosts:
    return Hosts(clock, tasks)


@pytest.fixture
def host(hosts) -> Host:
    return hosts.start()


async def live(host, clock, *commands, isolate_id=1, revision="one"):
    """A script that registers these while it loads is promoted."""
    if commands:
        await host.register(*commands, isolate_id=isolate_id, revision=revision)
    host.commands.promoted(GUILD, isolate_id, revision)
    await clock.advance(0)


async def test_commands_wait_until_their_isolate_is_live(host, clock):
    await host.register(HELLO)
    await clock.advance(0)
    assert host.discord.requests == []
    host.commands.promoted(GUILD, 1, "one")
    await clock.advance(0)
    assert host.discord.counted() == [LISTED, MADE]
    assert host.discord.names(GUILD) == ["hello"]


async def test_a_script_may_go_live_before_its_commands_are_checked(host, clock):
    await live(host, clock, HELLO)
    registering = asyncio.ensure_future(
        host.op("commands.register", isolate_id=2, commands=numbered(90))
    )
    host.commands.promoted(GUILD, 2, "two")
    await registering
    await clock.advance(0)
    assert GONE in host.discord.counted()
    assert len(host.discord.names(GUILD)) == 90


async def test_a_set_that_is_refused_changes_nothing(host, clock):
    await live(host, clock, HELLO)
    with pytest.raises(OpError, match="command Bad"):
        await host.register({"name": "Bad", "description": "d"}, isolate_id=2, revision="two")
    await live(host, clock, isolate_id=2, revision="two")
    assert host.discord.names(GUILD) == ["hello"]


async def test_what_is_checked_in_a_minute_is_bounded(host, clock, monkeypatch):
    monkeypatch.setattr(command_checks, "MAX_PARTS_A_MINUTE", 60)
    await live(host, clock)
    options = [{"type": 3, "name": f"o{i}", "description": "d"} for i in range(25)]
    many = {"name": "many", "description": "d", "options": options}
    await host.register(many)
    await host.register(many)
    with pytest.raises(OpError) as refused:
        await host.register(many)
    assert refused.value.code == "rate_limited"
    await clock.advance(refused.value.details["retryAfter"])
    await host.register(many)


async def test_commands_of_a_discarded_isolate_are_dropped(host, clock):
    await host.register(HELLO, isolate_id=5)
    host.commands.discarded(5)
    await live(host, clock, isolate_id=5)
    assert host.discord.names(GUILD) == []


async def test_a_live_isolate_registers_at_once(host, clock):
    await live(host, clock)
    await host.register(HELLO)
    assert host.discord.names(GUILD) == ["hello"]


async def test_only_what_differs_is_created_edited_and_deleted(host, clock):
    menu = {"type": 2, "name": "Who is"}
    await live(host, clock, HELLO, BYE, menu)
    kept = {c["name"]: c["id"] for c in await host("commands.list")}
    host.discord.counted()
    changed = BYE | {"description": "Says goodbye"}
    await live(host, clock, changed, menu, {**menu, "type": 3}, isolate_id=2, revision="two")
    assert host.discord.counted() == [LISTED, GONE, CHANGED, MADE]
    now = {(c["type"], c["name"]): c["id"] for c in await host("commands.list")}
    assert now[1, "bye"] == kept["bye"]
    assert now[2, "Who is"] == kept["Who is"]
    assert set(now) == {(1, "bye"), (2, "Who is"), (3, "Who is")}


async def test_equal_commands_ask_nothing_even_after_a_restart(hosts, host, clock):
    await live(host, clock, HELLO)
    host.discord.counted()
    await host.register(HELLO)
    restarted = hosts.start()
    await live(restarted, clock, HELLO, revision="two")
    assert host.discord.counted() == []


async def test_once_a_day_it_is_looked_whether_equal_commands_are_still_there(host, clock):
    await live(host, clock, HELLO)
    host.discord.counted()
    await clock.advance(REMEMBERED_SECS)
    await live(host, clock, HELLO, isolate_id=2)
    assert host.discord.counted() == [LISTED]


FULL = {
    "name": "full",
    "name_localizations": {"de": "voll", "sv-SE": "full"},
    "description": "Everything",
    "description_localizations": {"de": "Alles"},
    "default_member_permissions": "8192",
    "nsfw": True,
    "options": [
        {
            "type": 3, "name": "text", "description": "d", "required": True,
            "min_length": 0, "max_length": 10, "autocomplete": False,
            "choices": [{"name": "A", "value": "a", "name_localizations": {"de": "Ah"}}],
        },
        {"type": 4, "name": "whole", "description": "d", "min_value": -1, "max_value": 5},
        {"type": 10, "name": "ratio", "description": "d", "min_value": 0.5, "autocomplete": True},
        {"type": 7, "name": "place", "description": "d", "channel_types": [2, 0]},
    ],
}  # fmt: skip
TREE = {
    "name": "tree",
    "description": "d",
    "options": [
        {"type": 1, "name": "leaf", "description": "d", "options": []},
        {
            "type": 2, "name": "branch", "description": "d",
            "options": [{"type": 1, "name": "leaf", "description": "d", "options": [
                {"type": 11, "name": "file", "description": "d"}]}],
        },
    ],
}  # fmt: skip


async def test_discords_own_form_of_a_command_is_no_difference(host, clock):
    await live(host, clock, FULL, TREE)
    host.discord.counted()
    await host.memory.forget(GUILD)
    await live(host, clock, FULL, TREE, isolate_id=2)
    assert host.discord.counted() == [LISTED]


@pytest.mark.parametrize(
    "change",
    [
        {"description": "Other"},
        {"name_localizations": {"de": "voll"}},
        {"description_localizations": {}},
        {"default_member_permissions": None},
        {"nsfw": False},
        {"options": []},
        {"options": FULL["options"][::-1][:3]},
        {"options": [FULL["options"][0] | {"max_length": 11}]},
        {"options": [FULL["options"][0] | {"choices": []}]},
    ],
)
async def test_every_difference_is_one_edit(host, clock, change):
    await live(host, clock, FULL)
    host.discord.counted()
    await live(host, clock, FULL | change, isolate_id=2, revision="two")
    assert host.discord.counted() == [LISTED, CHANGED]
    await host.memory.forget(GUILD)
    await live(host, clock, FULL | change, isolate_id=3, revision="three")
    assert host.discord.counted() == [LISTED]


async def test_what_fails_for_now_is_tried_again_and_said_once(host, clock):
    host.discord.fails = [SLOW, SLOW]
    await live(host, clock, HELLO)
    assert host.log.lines == ["100 error runtime commands were not registered: slow"]
    await clock.advance(40)
    assert host.discord.names(GUILD) == ["hello"]
    assert len(host.log.lines) == 1


async def test_attempts_go_on_with_what_is_missing(host, clock):
    host.discord.fails = [None, None, SLOW]
    await live(host, clock, HELLO, BYE)
    assert host.discord.counted() == [LISTED, MADE, MADE]
    await clock.advance(10)
    assert host.discord.counted() == [LISTED, MADE]
    assert host.discord.names(GUILD) == ["bye", "hello"]


async def test_a_rate_limit_is_waited_for(host, clock):
    host.discord.fails = [OpError("slow down", code="rate_limited", retryAfter=77.0)]
    await live(host, clock, HELLO)
    await clock.advance(70)
    assert host.discord.names(GUILD) == []
    await clock.advance(10)
    assert host.discord.names(GUILD) == ["hello"]


async def test_a_large_set_meets_many_rate_limits_and_is_only_slow(host, clock):
    await live(host, clock, HELLO, BYE)
    limits = [OpError(f"{i}", code="rate_limited", retryAfter=20.0) for i in range(10)]
    host.discord.fails = [failure for limit in limits for failure in (None, limit)]
    await live(host, clock, *numbered(5), isolate_id=2, revision="two")
    await clock.advance(10 * 20 + 5)
    assert len(host.discord.names(GUILD)) == 5
    assert host.log.lines == []


async def test_as_long_as_it_goes_on_no_wait_grows_and_nothing_is_said(host, clock):
    """discord.py waits out a rate limit for longer than the broker waits for discord.py."""
    await live(host, clock)
    host.discord.fails = [None, *[None, SLOW, None] * 9]  # listed, made, not made; listed, ...
    await live(host, clock, *numbered(10), isolate_id=2, revision="two")
    await clock.advance(10 * 5)
    assert len(host.discord.names(GUILD)) == 10
    assert host.log.lines == []


async def test_what_discord_will_never_take_is_not_tried_again(host, clock):
    host.discord.fails = [OpError("Missing Access", code="forbidden", status=403)]
    await live(host, clock, HELLO)
    await clock.advance(10_000)
    assert host.discord.counted() == [LISTED]
    (line,) = host.log.lines
    assert line == (
        "100 error runtime commands were not registered: Missing Access"
        " (invite the bot again with the scope applications.commands)"
    )


REFUSED = OpError(
    "Discord refused: Invalid Form Body\n"
    "In options.1.description: Must be 100 or fewer in length.\n"
    "In options.0.choices.2.name: This choice is rude",
    code="discord_error",
    discordCode=50035,
    status=400,
)


async def test_a_refusal_is_put_in_words_and_keeps_no_other_command_away(host, clock):
    option = {"type": 3, "name": "who", "description": "d"}
    ping = {"name": "ping", "description": "d", "options": [option, option | {"name": "why"}]}
    host.discord.fails = [None, REFUSED]
    await live(host, clock, ping, HELLO)
    await clock.advance(10_000)
    assert host.discord.names(GUILD) == ["hello"]
    (line,) = host.log.lines
    assert line == (
        "100 error runtime commands were not registered: command ping, option 2 (why):"
        " description is too long: at most 100 characters; command ping, option 1 (who),"
        " choice 3: name: This choice is rude"
    )


async def test_a_script_is_told_what_fails_and_it_is_tried_again(host, clock):
    await live(host, clock)
    host.discord.fails = [SLOW]
    with pytest.raises(OpError, match="slow"):
        await host.register(HELLO)
    await clock.advance(10)
    assert host.discord.names(GUILD) == ["hello"]


async def test_a_newer_isolate_ends_the_attempts_of_the_older(host, clock):
    host.discord.fails = [SLOW]
    await live(host, clock, HELLO)
    await live(host, clock, BYE, isolate_id=2, revision="two")
    await clock.advance(10_000)
    assert host.discord.names(GUILD) == ["bye"]
    assert host.discord.counted() == [LISTED, LISTED, MADE]


async def test_what_comes_while_an_older_set_is_under_way_is_registered_after_it(host, clock):
    host.discord.gate = asyncio.Event()
    await live(host, clock, HELLO)
    newer = asyncio.create_task(host.register(BYE))
    await clock.advance(0)
    assert host.discord.requests != []
    host.discord.gate.set()
    await newer
    await clock.advance(0)
    assert host.discord.names(GUILD) == ["bye"]


async def test_a_script_without_commands_takes_away_those_of_the_one_before(host, clock):
    await live(host, clock, HELLO)
    await live(host, clock, isolate_id=2, revision="two")
    assert host.discord.names(GUILD) == []


async def test_a_guild_that_runs_nothing_has_no_commands(host, clock):
    await live(host, clock, HELLO)
    host.commands.withdrawn(GUILD)
    await clock.advance(0)
    assert host.discord.names(GUILD) == []


async def test_what_a_live_script_registers_is_not_taken_away_by_its_promotion(host, clock):
    host.commands.promoted(GUILD, 1, "one")
    await host.register(HELLO)
    await clock.advance(1000)
    assert host.discord.names(GUILD) == ["hello"]


async def test_a_guild_that_invites_the_bot_again_gets_its_commands_again(host, clock):
    await live(host, clock, HELLO)
    host.commands.forget(GUILD)
    host.discord.world.guilds[GUILD].commands.clear()
    await clock.advance(0)
    await live(host, clock, HELLO, isolate_id=2)
    assert host.discord.names(GUILD) == ["hello"]


async def test_somebody_elses_deletion_in_between_is_fine(host, clock):
    await live(host, clock, HELLO, BYE)
    host.discord.fails = [None, OpError("Unknown application command", code="not_found")]
    await live(host, clock, HELLO, isolate_id=2, revision="two")
    assert host.log.lines == []


# --- Discord's ration of creations -------------------------------------------------------------


def numbered(count, start=0):
    return [{"name": f"c{i}", "description": "d"} for i in range(start, start + count)]


async def test_past_the_ration_it_stops_says_when_it_goes_on_and_goes_on_then(hosts, host, clock):
    for round_number in range(2):
        await live(host, clock, *numbered(100, 100 * round_number), isolate_id=round_number + 1)
        await clock.advance(3600)
    host.discord.counted()
    await live(host, clock, HELLO, isolate_id=3, revision="two")
    assert host.discord.counted() == [LISTED, *[GONE] * 100]
    (line,) = host.log.lines
    assert "200 commands be created a day" in line
    assert "it goes on at 1970-01-02 00:16 UTC" in line
    await clock.advance(DAY_SECS - 2 * 3600 - 10)
    assert host.discord.counted() == []
    await clock.advance(20)
    assert host.discord.counted() == [LISTED, MADE]


async def test_the_ration_outlives_the_host(hosts, clock):
    await live(hosts.start(), clock, *numbered(100))
    second = hosts.start()
    await live(second, clock, *numbered(100, 100), isolate_id=2, revision="two")
    hosts.discord.counted()
    third = hosts.start()
    await live(third, clock, HELLO, isolate_id=3, revision="three")
    assert MADE not in hosts.discord.counted()
    assert "200 commands" in third.log.lines[0]


async def test_discords_own_count_is_believed_and_asked_for_by_the_hour(host, clock):
    host.discord.world.guilds[GUILD].command_creates = [clock.now()] * 200
    await live(host, clock, HELLO)
    assert host.discord.counted() == [LISTED, MADE]
    assert "it goes on at 1970-01-01 01:16 UTC" in host.log.lines[0]
    await clock.advance(DAY_SECS + 3600)
    assert host.discord.names(GUILD) == ["hello"]
    assert len(host.discord.counted()) <= 2 * 25


async def test_changes_and_refusals_cost_nothing_of_the_ration(host, clock):
    await live(host, clock, *numbered(100))
    for number in range(3):
        changed = [c | {"description": f"d{number}"} for c in numbered(100)]
        await live(host, clock, *changed, isolate_id=number + 2, revision=str(number))
    host.discord.fails = [None, *[REFUSED] * 99]
    await live(host, clock, *numbered(99, 200), isolate_id=9, revision="refused")
    await live(host, clock, *numbered(100, 100), isolate_id=10, revision="last")
    assert len(host.discord.names(GUILD)) == 100


async def test_without_its_cache_a_host_registers_all_the_same(clock, tasks):
    class Away:
        async def get(self, key):
            raise DependencyError("away")

        set = delete = take = get

        async def set(self, key, value, ttl_secs=None):  # noqa: F811
            raise DependencyError("away")

    host = Host(clock, tasks, emulated(clock.now, GUILD), Away())
    await live(host, clock, HELLO)
    assert host.discord.names(GUILD) == ["hello"]


# --- commands one by one -------------------------------------------------------------------------


async def test_a_command_is_created_changed_read_and_deleted(host):
    made = await host("commands.create", command=HELLO)
    assert made["name"] == "hello"
    number = {"commandId": made["id"]}
    assert (await host("commands.get", **number))["description"] == "Says hello"
    changed = await host("commands.edit", **number, changes={"description": "Hi"})
    assert (changed["id"], changed["description"]) == (made["id"], "Hi")
    assert [c["id"] for c in await host("commands.list")] == [made["id"]]
    await host("commands.delete", **number)
    with pytest.raises(OpError) as refused:
        await host("commands.get", **number)
    assert refused.value.code == "not_found"


async def test_creating_the_same_command_again_costs_no_creation(host):
    first = await host("commands.create", command=HELLO)
    host.discord.counted()
    assert await host("commands.create", command=HELLO) == first
    assert host.discord.counted() == [LISTED]
    again = await host("commands.create", command=HELLO | {"description": "x"})
    assert host.discord.counted() == [LISTED, CHANGED]
    assert again["id"] == first["id"]


async def test_a_command_made_by_hand_stays_as_long_as_its_revision(hosts, host, clock):
    await live(host, clock, HELLO)
    await host("commands.create", command=BYE)
    await clock.advance(REMEMBERED_SECS)
    restarted = hosts.start()
    await live(restarted, clock, HELLO, isolate_id=2)
    assert host.discord.names(GUILD) == ["bye", "hello"]
    await live(restarted, clock, HELLO, isolate_id=3, revision="two")
    assert host.discord.names(GUILD) == ["hello"]


async def test_a_command_made_while_the_script_loads_survives_its_promotion(host, clock):
    await host("commands.create", command=BYE)
    await live(host, clock)
    assert host.discord.names(GUILD) == ["bye"]


async def test_a_set_that_a_live_script_registers_replaces_everything(host, clock):
    await live(host, clock, HELLO)
    await host("commands.create", command=BYE)
    await host.register(HELLO)
    assert host.discord.names(GUILD) == ["hello"]


async def test_a_new_revision_undoes_what_was_changed_by_hand(host, clock):
    await live(host, clock, HELLO)
    (hello,) = await host("commands.list")
    renamed = {"name": "hallo", "description": "Hallo"}
    await host("commands.edit", commandId=hello["id"], changes=renamed)
    await live(host, clock, HELLO, isolate_id=2, revision="two")
    assert [c["description"] for c in await host("commands.list")] == ["Says hello"]


async def test_fields_that_discord_may_come_to_have_are_no_hindrance(host):
    made = await host("commands.create", command=FULL)
    known = host.discord.world.guilds[GUILD].commands[int(made["id"])]
    known["sparkle"] = known["options"][0]["sparkle"] = True
    known["options"][0]["choices"][0]["sparkle"] = True
    changed = await host("commands.edit", commandId=made["id"], changes={"description": "New"})
    assert changed["description"] == "New"
    assert changed["options"][0]["choices"][0]["value"] == "a"


async def test_a_change_that_makes_no_command_is_refused_before_it_leaves(host):
    made = await host("commands.create", command=HELLO)
    host.discord.counted()
    with pytest.raises(OpError) as refused:
        await host("commands.edit", commandId=made["id"], changes={"description": ""})
    assert refused.value.code == "invalid_argument"
    assert refused.value.message == "command hello: it needs a description"
    assert host.discord.counted() == [f"GET {ONE}"]
