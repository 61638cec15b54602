"""Nobody is ever shown "the application did not respond", whatever becomes of a script.

The emulated Discord drops an interaction after three seconds and its token after fifteen minutes,
as Discord does; these tests run in real time.
"""

from __future__ import annotations

import asyncio
import time

import pytest

from bot_scene import a_bot
from trellis.emulator.settings import EmulatorSettings

DEFERRED, MODAL = 5, 9


def commands(**bodies: str) -> str:
    """A script with a command for each name; `defer: false` for those that begin with `ask`."""
    made = [
        f"slash({{ name: '{name}', description: 'd', run: async (ctx) => {{ {body} }},"
        f" defer: {'false' if name.startswith('ask') else 'undefined'} }})"
        for name, body in bodies.items()
    ]
    return f"createBot({{ slashCommands: [{', '.join(made)}] }});"


WAIT = "await new Promise((done) => setTimeout(done, {}));"
SHOW = "await ctx.showModal(modal('m', 'T').addComponents(textDisplay('t')));"


async def test_the_emulated_discord_keeps_discords_times():
    settings = EmulatorSettings()
    assert (settings.interaction_response_secs, settings.interaction_token_secs) == (3, 900)


async def test_a_handler_may_take_ten_seconds():
    async with a_bot() as bot:
        await bot.deploy(commands(go=WAIT.format(10_000) + "await ctx.reply('at last');"))
        started = time.monotonic()
        seen = await bot.use("go")
        assert time.monotonic() - started >= 10
        assert (seen["status"], seen["response_type"]) == ("responded", DEFERRED)
        assert seen["message"]["content"] == "at last"


async def test_a_guild_that_was_evicted_answers_in_time():
    async with a_bot() as bot:
        await bot.deploy(commands(go="await ctx.reply('awake');"))
        await bot.evict()
        seen = await bot.use("go")
        assert (seen["status"], seen["message"]["content"]) == ("responded", "awake")
        assert bot.world.usage.evictions == [int(bot.guild)]


async def test_a_guild_that_takes_long_to_load_is_answered_in_time():
    spin = "const until = Date.now() + 2600; while (Date.now() < until);"
    script = commands(go="await ctx.reply('slow start');")
    async with a_bot(load_cpu_ms=20_000) as bot:
        await bot.deploy(script)
        await bot.evict()
        bot.world.install(int(bot.guild), spin + script)
        seen = await bot.use("go")
        assert (seen["status"], seen["response_type"]) == ("responded", DEFERRED)
        assert seen["message"]["content"] == "slow start"


async def test_a_worker_that_is_killed_answers_from_its_successor():
    async with a_bot() as bot:
        body = (
            "if (ctx.attempt === 1) { console.log('begun'); await new Promise(() => {}); }"
            "await ctx.reply('again');"
        )
        await bot.deploy(commands(go=body))
        pending = await bot.use("go", wait_ms=0)
        await bot.logged("begun")
        bot.world.pool.kill(0)
        seen = await bot.outcome(pending, wait_ms=60_000)
        assert (seen["status"], seen["message"]["content"]) == ("responded", "again")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("throw new Error('oh');", "This command failed."),
        ("for (;;);", "This command failed."),
        ("", "This command did not answer."),
    ],
)
async def test_who_gets_no_answer_is_told_so(body, told):
    async with a_bot(dispatch_cpu_ms=300) as bot:
        await bot.deploy(commands(go=body))
        seen = await bot.use("go")
        assert (seen["status"], seen["message"]["content"]) == ("responded", told)


async def test_a_modal_may_be_late_where_the_script_says_so():
    late = WAIT.format(2_000) + SHOW
    async with a_bot() as bot:
        script = commands(ask=late, other=late, asktoolate=WAIT.format(2_600) + SHOW)
        await bot.deploy(script)
        asked, other, too_late = await asyncio.gather(
            bot.use("ask"), bot.use("other"), bot.use("asktoolate")
        )
        assert asked["response_type"] == MODAL
        for seen in (other, too_late):
            assert (seen["response_type"], seen["status"]) == (DEFERRED, "responded")
            assert seen["message"]["content"] == "This command failed."
        assert "a modal must be the first answer" in bot.log
        assert "defer: false" in bot.log
