"""What becomes of guilds on real workers: deploys, events, deadlines, deaths, probation."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import msgspec
import pytest

from harness import CronArgs, World, running_world, until
from trellis.engine.ops import Args, Caller
from trellis.errors import ScriptError
from trellis.guilds.ports import EventClass

ECHO = """
on('messageCreate', async (ctx) => {
  if (ctx.msg.content.startsWith('!ping')) await ctx.reply('pong' + ctx.msg.content.slice(5));
});
"""
SLOW_ECHO = """
on('messageCreate', async (ctx) => {
  await ctx.reply('begun ' + ctx.msg.content + ' ' + ctx.attempt);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await ctx.reply('ended ' + ctx.msg.content);
});
"""
KILLER = "on('messageCreate', () => { 'x'.repeat(2 ** 28).split('') });"
A, B = 11, 22
both = pytest.mark.parametrize("isolation", ["process", "thread"])


def worker_pids() -> list[int]:
    """The worker processes that this process started."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = folder.joinpath("stat").read_text().rpartition(")")[2].split()[1]
            command = folder.joinpath("cmdline").read_bytes()
        except OSError:
            continue
        if parent == str(os.getpid()) and b"trellis.engine.worker" in command:
            found.append(int(folder.name))
    return found


async def answers(world: World, guild: int, count: int) -> list[str]:
    await until(lambda: len(world.sent_by(guild)) >= count)
    return world.sent_by(guild)


@both
async def test_a_deployed_script_answers_events(isolation: str) -> None:
    async with running_world(isolation) as world:
        await world.deploy(A, ECHO)
        world.message(A, "!ping 1")
        assert await answers(world, A, 1) == ["pong 1"]
        _, _, caller = world.sent[0]
        assert (caller.guild_id, caller.revision) == (A, "r1")
        assert caller.event_id is not None


@both
async def test_a_guild_loads_on_its_first_event_and_keeps_the_order_of_what_waited(
    isolation: str,
) -> None:
    async with running_world(isolation) as world:
        world.install(A, ECHO)
        for number in range(20):
            world.message(A, f"!ping {number}")
        assert await answers(world, A, 20) == [f"pong {number}" for number in range(20)]


async def test_a_failed_deploy_changes_nothing_that_runs() -> None:
    async with running_world() as world:
        await world.deploy(A, ECHO)
        with pytest.raises(ScriptError) as refused:
            await world.deploy(A, "throw new Error('broken')", "r2")
        assert refused.value.code == "load_failed"
        assert "broken" in refused.value.message
        world.message(A, "!ping 1")
        assert await answers(world, A, 1) == ["pong 1"]
        assert world.registrations.promotions == [(A, "r1")]


async def test_a_new_revision_takes_over_while_the_old_one_finishes_what_it_began() -> None:
    async with running_world() as world:
        await world.deploy(A, SLOW_ECHO)
        world.message(A, "old")
        await answers(world, A, 1)
        await world.deploy(A, ECHO, "r2")
        world.message(A, "!ping new")
        assert await answers(world, A, 3) == ["begun old 1", "pong new", "ended old"]
        await until(lambda: world.pool.status()[0].isolates == 1)


async def test_events_that_no_handler_wants_are_not_delivered() -> None:
    async with running_world() as world:
        await world.deploy(A, ECHO)
        world.router.dispatch(A, "TYPING_START", b"{}")
        world.router.dispatch(A, "INTERACTION_CREATE", b"{}", klass=EventClass.INTERACTION)
        assert world.outcomes.ended == [(A, "INTERACTION_CREATE", True)]


async def test_a_guild_is_not_woken_for_what_its_script_does_not_handle() -> None:
    async with running_world() as world:
        world.install(A, ECHO)
        world.wants.known[A] = frozenset({"MESSAGE_CREATE", "INTERACTION_CREATE:3"})
        for kind in ("2", "4", "5"):
            world.router.dispatch(
                A, "INTERACTION_CREATE", b"{}", klass=EventClass.INTERACTION, kind=kind
            )
        world.router.dispatch(A, "TYPING_START", b"{}")
        assert world.outcomes.ended == [(A, "INTERACTION_CREATE", True)] * 3
        assert (world.router.state(A)[0], world.router.waiting()) == ("idle", 0)
        world.message(A, "!ping 1")
        assert await answers(world, A, 1) == ["pong 1"]


async def test_interactions_are_delivered_by_their_type() -> None:
    script = "for (const n of ['modalSubmit', 'componentInteraction']) on(n, () => log(n));"
    async with running_world() as world:
        await world.deploy(A, script.replace("log(", "console.log("))
        for kind in (2, 3, 4, 5):
            world.router.dispatch(
                A,
                "INTERACTION_CREATE",
                b'{"id":"1","type":%d,"data":{}}' % kind,
                klass=EventClass.INTERACTION,
                kind=str(kind),
            )
        await until(lambda: len(world.outcomes.ended) == 4)
        assert world.log.of(A).split() == ["componentInteraction", "modalSubmit"]
        assert sorted(world.usage.events) == [(A, "done"), (A, "done")]


async def test_ready_is_told_to_scripts_that_loaded_before_the_bot_was_signed_in() -> None:
    async with running_world() as world:
        await world.deploy(A, "on('ready', (ctx) => console.log(ctx.msg.user.username))")
        for _ in range(2):  # a second session is no news
            world.router.ready(b'{"id":"1","username":"trellis"}')
        await until(lambda: world.log.of(A) == "trellis")
        await until(lambda: world.outcomes.ended == [(A, "READY", False)])


async def test_a_guild_that_removes_the_bot_is_unloaded_until_the_bot_is_back() -> None:
    script = (
        "console.log('loaded'); setInterval(() => console.log('tick'), 5);"
        "on('guildDelete', () => console.log('bye')); on('guildCreate', () => console.log('hi'));"
    )
    async with running_world() as world:
        await world.deploy(A, script)
        await until(lambda: "tick" in world.log.of(A))
        world.router.dispatch(A, "GUILD_DELETE", b'{"id":"1"}')
        world.router.guild_gone(A)
        await until(lambda: world.pool.status()[0].isolates == 0)
        assert world.log.of(A).count("bye") == 1
        world.router.dispatch(A, "GUILD_UPDATE", b"{}")
        world.log.lines.clear()
        await asyncio.sleep(0.05)
        assert (world.log.of(A), world.router.state(A)[0]) == ("", "idle")
        world.router.guild_available(A, joined=True)
        world.router.dispatch(A, "GUILD_CREATE", b'{"id":"1"}')
        await until(lambda: "tick" in world.log.of(A) and "hi" in world.log.of(A))
        assert world.log.of(A).startswith("loaded")


async def test_a_guild_that_is_told_of_again_is_not_loaded_for_that() -> None:
    async with running_world() as world:
        world.install(A, ECHO)
        world.router.guild_available(A, joined=False)
        await asyncio.sleep(0.02)
        assert world.router.state(A)[0] == "idle"


async def test_what_is_not_awaited_goes_on_between_events() -> None:
    async with running_world() as world:
        await world.deploy(
            A,
            "on('messageCreate', (ctx) => {"
            " const channelId = ctx.msg.channelId;"
            " setTimeout(() => rest.sendMessage({channelId, content: 'later'}), 20)"
            "})",
        )
        world.message(A, "x")
        assert await answers(world, A, 1) == ["later"]


FORGETFUL = """
on('messageCreate', async (ctx) => {
  const wrong = () => ctx.reply({ content: 5 });
  if (ctx.msg.content === '!forgets') { wrong(); wrong(); }
  if (ctx.msg.content === '!catches') await wrong().catch(() => {});
  if (ctx.msg.content === '!fails') await wrong();
  if (ctx.msg.content === '!fine') ctx.reply('fine');
});
"""


@both
async def test_a_call_that_is_refused_when_nobody_waits_for_it_is_told(isolation: str) -> None:
    async with running_world(isolation) as world:
        await world.deploy(A, FORGETFUL)
        for content in ("!catches", "!fine", "!forgets"):
            world.message(A, content)
        await until(lambda: world.log.lines)
        world.message(A, "!fails")
        await until(lambda: len(world.log.lines) > 1)
        (_, level, told), (_, _, failed) = world.log.lines
        assert level == "warn"
        assert told.startswith("a call failed after its handler had ended: message.send: content")
        assert "await ctx.reply" in told
        assert failed.startswith("Error: message.send: content must be a text")


async def test_ready_reaches_a_script_however_late_it_loads() -> None:
    async with running_world() as world:
        world.router.ready(b'{"id":"42","username":"trellis"}')
        script = "on('ready', (ctx) => console.log('ready', ctx.msg.user.id, ctx.msg.guildIds))"
        await world.deploy(A, script)
        await until(lambda: "ready 42 []" in world.log.of(A))


async def test_placeholders_are_there_while_the_script_loads() -> None:
    async with running_world() as world:
        world.secrets.by_guild[A] = {"KEY": "__P__"}
        await world.deploy(A, "console.log('key', secrets.get('KEY'))" + ECHO)
        await until(lambda: "key __P__" in world.log.of(A))


async def test_three_strikes_hold_a_guild_off_until_it_deploys_again() -> None:
    async with running_world(dispatch_cpu_ms=100) as world:
        await world.deploy(A, "on('messageCreate', () => { while (true) {} })")
        for strike in range(1, 4):
            world.message(A, "x")
            await until(lambda n=strike: len(world.outcomes.ended) == n)
        state, held = world.router.state(A)
        assert state == "held"
        assert held is not None
        assert "three" in held.reason or "3 times" in held.reason
        assert "held off" in world.log.of(A)
        world.message(A, "x")
        await world.deploy(A, ECHO, "r2")
        assert world.router.state(A) == ("running", None)
        world.message(A, "!ping 1")
        assert await answers(world, A, 1) == ["pong 1"]


async def test_a_killed_worker_is_replaced_and_what_was_in_flight_runs_again() -> None:
    async with running_world() as world:
        await world.deploy(A, SLOW_ECHO)
        await world.deploy(B, ECHO)
        world.message(A, "m")
        await answers(world, A, 1)
        [pid] = worker_pids()
        os.kill(pid, signal.SIGKILL)
        world.message(B, "!ping 1")
        await until(lambda: "ended m" in world.sent_by(A))
        assert await answers(world, B, 1) == ["pong 1"]
        assert world.pool.status()[0].respawns == 1


async def test_the_ops_of_an_interrupted_handler_are_not_repeated() -> None:
    script = """
    on('messageCreate', async (ctx) => {
      const sent = await ctx.reply('once');
      await new Promise((resolve) => setTimeout(resolve, 300));
      await ctx.reply('then ' + ctx.attempt);
    });
    """
    async with running_world() as world:
        await world.deploy(A, script)
        world.message(A, "m")
        await answers(world, A, 1)
        world.pool.kill(0)
        assert await answers(world, A, 2) == ["once", "then 2"]
        await until(lambda: world.outcomes.ended == [(A, "MESSAGE_CREATE", False)])


async def test_who_kills_its_worker_is_found_and_held_and_no_neighbour_loses_an_event() -> None:
    async with running_world() as world:
        await world.deploy(A, KILLER)
        await world.deploy(B, ECHO)
        for number in range(5):
            world.message(B, f"!ping {number}")
            if number == 2:
                world.message(A, "x")
            await asyncio.sleep(0.02)
        await until(lambda: world.router.state(A)[0] == "held")
        assert sorted(await answers(world, B, 5)) == [f"pong {n}" for n in range(5)]
        assert "worker process" in world.log.of(A)


async def test_a_script_that_kills_its_worker_while_it_loads_is_refused() -> None:
    async with running_world() as world:
        await world.deploy(B, ECHO)
        with pytest.raises(ScriptError) as refused:
            await world.deploy(A, "'x'.repeat(2 ** 28).split('')")
        assert refused.value.code == "load_failed"
        world.message(B, "!ping 1")
        assert await answers(world, B, 1) == ["pong 1"]


async def test_a_worker_process_has_an_empty_environment_and_no_descriptor_but_its_own() -> None:
    os.environ["TRELLIS_TEST_LEAK"] = "secret"
    held_open = os.open(__file__, os.O_RDONLY)  # what a worker must not inherit
    try:
        async with running_world() as world:
            await world.deploy(A, ECHO)
            [pid] = worker_pids()
            proc = Path(f"/proc/{pid}")
            assert proc.joinpath("environ").read_bytes() == b""
            targets = [str(fd.readlink()) for fd in proc.joinpath("fd").iterdir()]
            targets.remove(f"/proc/{pid}/statm")  # its own memory, which it watches
            targets.remove(f"/proc/{pid}/task")  # the threads of its isolates, whose time it takes
            kinds = {target.partition(":")[0] for target in targets}
            assert kinds <= {"/dev/null", "socket", "pipe", "anon_inode"}
            assert sum(target.startswith("socket") for target in targets) == 1
            limits = proc.joinpath("limits").read_text()
            [core] = [line for line in limits.splitlines() if line.startswith("Max core file size")]
            assert core.split()[4:6] == ["0", "0"]
    finally:
        os.close(held_open)
        del os.environ["TRELLIS_TEST_LEAK"]


class EchoArgs(Args):
    text: str


async def test_what_an_op_raises_by_mistake_reaches_the_script_without_a_trace_of_the_host() -> (
    None
):
    async def broken(caller: Caller, args: EchoArgs) -> None:
        raise ZeroDivisionError("secret path")

    async with running_world(
        before_start=lambda w: w.table.add("kv.delete", EchoArgs, broken)
    ) as w:
        await w.deploy(
            A,
            "on('messageCreate', async () => { try { await kv.store('s').delete('k') }"
            "catch (e) { console.log(e.code, e.message) } })",
        )
        w.message(A, "x")
        await until(lambda: "invalid_argument" in w.log.of(A) or "internal" in w.log.of(A))
        assert "secret path" not in w.log.of(A)


async def test_an_event_whose_handler_never_ends_is_given_up_after_its_time() -> None:
    async with running_world(event_timeout_secs=0.01) as world:
        await world.deploy(A, "on('messageCreate', () => new Promise(() => {}))")
        world.message(A, "x")
        await until(lambda: world.outcomes.ended == [(A, "MESSAGE_CREATE", True)])
        assert "did not finish" in world.log.of(A)


async def test_a_guild_without_a_script_lets_events_go_and_runs_once_it_deploys() -> None:
    async with running_world() as world:
        world.router.dispatch(A, "INTERACTION_CREATE", b"{}", klass=EventClass.INTERACTION)
        await until(lambda: world.outcomes.ended == [(A, "INTERACTION_CREATE", True)])
        await world.deploy(A, ECHO)
        world.message(A, "!ping 1")
        assert await answers(world, A, 1) == ["pong 1"]


async def test_cron_reaches_the_handler_by_name() -> None:
    async with running_world(
        before_start=lambda w: w.table.add("cron.register", CronArgs, lambda caller, args: None)
    ) as world:
        await world.deploy(A, "cron('tick', '* * * * *', (ctx) => console.log('cron', ctx.name))")
        payload = msgspec.json.encode({"name": "tick", "scheduled_at": "2026-01-01T00:00:00Z"})
        world.router.dispatch(A, "cron", payload)
        await until(lambda: "cron tick" in world.log.of(A))


async def test_cpu_time_has_a_limit_of_its_own_and_waiting_costs_none() -> None:
    script = """
    on('messageCreate', async (ctx) => {
      if (ctx.msg.content === 'spin') while (true) {}
      await new Promise((resolve) => setTimeout(resolve, 600));
      await ctx.reply('waited');
    });
    """
    async with running_world(dispatch_timeout_secs=30, dispatch_cpu_ms=200) as world:
        await world.deploy(A, script)
        world.message(A, "wait")
        assert await answers(world, A, 1) == ["waited"]
        world.message(A, "spin")
        await until(lambda: world.usage.stops == [(A, "cpu")])
        assert "more CPU time" in world.log.of(A)
        assert world.usage.cpu_us[A] >= 200_000


async def test_memory_that_the_heap_limit_does_not_see_ends_the_turn_it_grew_in() -> None:
    # One array of 2**27 doubles: V8 checks the heap limit only after it has filled it.
    script = (
        "on('messageCreate', () => { for (const a = [];;) a.push(new Array(2 ** 24).fill(1.5)) })"
    )
    async with running_world(dispatch_timeout_secs=20, heap_limit_mb=16, external_limit_mb=1) as w:
        await w.deploy(A, script)
        await w.deploy(B, ECHO)
        w.message(A, "x")
        await until(lambda: w.usage.stops == [(A, "memory")])
        w.message(B, "!ping 1")
        assert await answers(w, B, 1) == ["pong 1"]


async def test_a_guild_that_floods_ops_lets_its_neighbours_in_between() -> None:
    flood = """
    on('messageCreate', async () => {
      const calls = [];
      for (let i = 0; i < 900; i++) calls.push(kv.store('s').get('k' + i));
      await Promise.all(calls);
      console.log('flooded');
    });
    """
    async with running_world() as world:
        await world.deploy(A, flood)
        await world.deploy(B, ECHO)
        world.message(A, "x")
        world.message(B, "!ping 1")
        assert await answers(world, B, 1) == ["pong 1"]
        await until(lambda: "flooded" in world.log.of(A))
        first_of_a = [guild for guild, _ in world.usage.ops].index(A)
        assert [guild for guild, _ in world.usage.ops].index(B) < first_of_a + 900


async def test_a_script_may_use_up_buffers_again_and_again() -> None:
    script = """
    on('messageCreate', async (ctx) => {
      globalThis.last = new Uint8Array(2 ** 23).fill(1);
      await ctx.reply('ok');
    });
    """
    async with running_world(external_limit_mb=32) as world:
        await world.deploy(A, script)
        for number in range(1, 25):
            world.message(A, "x")
            assert len(await answers(world, A, number)) == number
        assert world.usage.stops == []


LIMITED = """
const tries = (count, attempt) => { for (let i = 0; i < count; i++) try { attempt(); } catch {} };
on('messageCreate', async (ctx) => {
  const calls = [];
  const call = (value) => calls.push(kv.store('s').set('k', value).catch(() => {}));
  tries(23, () => setTimeout(() => {}, 1e6));
  tries(1, () => call('x'.repeat(5000)));
  tries(8, () => call('y'.repeat(1500)));
  tries(3, () => new ArrayBuffer(4 << 20));
  tries(250, () => console.log('z'));
  await Promise.all(calls);
});
"""


async def test_what_limits_keep_a_script_from_is_counted() -> None:
    async with running_world(
        max_timers=20, max_ops_in_flight=5, max_argument_chars=2000, external_limit_mb=2
    ) as world:
        await world.deploy(A, LIMITED)
        world.message(A, "x")
        await until(lambda: world.outcomes.ended)
        assert sorted(world.usage.limits) == [
            (A, "arguments", 1),
            (A, "external", 3),
            (A, "lines", 50),
            (A, "ops", 3),
            (A, "timers", 3),
        ]


async def test_a_burst_of_events_does_not_pass_the_limit_of_one() -> None:
    script = """
    on('messageCreate', (ctx) => {
      const start = performance.now();
      while (performance.now() - start < 5);
      return ctx.reply(ctx.msg.content);
    });"""
    async with running_world(dispatch_cpu_ms=500) as world:
        await world.deploy(A, script)
        for number in range(300):  # 1.5 seconds together
            world.message(A, str(number))
        assert await answers(world, A, 300) == [str(number) for number in range(300)]
        assert {outcome for _, outcome in world.usage.events} == {"done"}


async def test_what_a_turn_may_send_is_limited_and_counted() -> None:
    script = """
    on('messageCreate', async (ctx) => {
      const refusals = [];
      for (let i = 0; i < 40; i++)
        kv.store('s').set('k', 'x'.repeat(2000)).catch((error) => refusals.push(error.code));
      await 0;
      await new Promise((resolve) => setTimeout(resolve, 10));
      await ctx.reply(refusals.length + ' ' + refusals[0]);
    });"""
    async with running_world(max_outbox_chars=65536) as world:
        await world.deploy(A, script)
        world.message(A, "x")
        [answer] = await answers(world, A, 1)
        count = int(answer.removesuffix(" limit_exceeded"))
        assert 0 < count < 40
        assert world.usage.limits == [(A, "outbox", count)]
