"""Handlers that wait for what comes next, on real V8: they are awake, and not for ever."""

from __future__ import annotations

import asyncio

from bot_scene import a_bot

BUTTONS = "actionRow().addComponents(button().setCustomId('yes').setLabel('Y'))"


def command(body: str) -> str:
    return (
        "createBot({ slashCommands: [slash({ name: 'go', description: 'd',"
        f" run: async (ctx) => {{ {body} }} }})] }});"
    )


ASK = command(f"""
await ctx.reply({{ content: 'sure?', components: [{BUTTONS}] }});
const waiting = ctx.awaitComponent({{ timeout: 20_000 }});
console.log('asked');
const press = await waiting.catch((error) => error.code);
if (typeof press === 'string') return void (await ctx.edit({{ content: press, components: [] }}));
await new Promise((done) => setTimeout(done, 2_500));
await press.update({{ content: 'done', components: [] }});
""")


async def test_an_awaited_press_may_be_answered_late():
    """Longer after the press than the guard waits for a handler that has ended."""
    async with a_bot() as bot:
        await bot.deploy(ASK)
        shown = await bot.use("go")
        await bot.logged("asked")
        pressed = await bot.press(shown["message"], "yes", wait_ms=500)
        seen = await bot.outcome(pressed, wait_ms=60_000, until="edit")
        assert (seen["status"], seen["message"]["content"]) == ("responded", "done"), bot.log
        assert seen["followups"] == []


async def test_who_awaits_a_press_that_does_not_come_learns_so():
    async with a_bot() as bot:
        await bot.deploy(ASK.replace("20_000", "50"))
        shown = await bot.use("go")
        seen = await bot.outcome(shown, wait_ms=60_000, until="edit")
        assert seen["message"]["content"] == "timeout"


async def test_messages_are_collected_until_the_number_is_reached():
    async with a_bot() as bot:
        await bot.deploy("""
        on('messageCreate', async (ctx) => {
          if (ctx.msg.content !== 'quiz') return;
          const said = [];
          const options = { max: 2, time: 20_000, filter: (m) => !m.msg.author.bot };
          const answers = ctx.collect('messageCreate', options);
          await ctx.reply('go');
          for await (const answer of answers) said.push(answer.msg.content);
          await ctx.reply(said.join());
        });""")
        await bot.say("quiz")
        async with asyncio.timeout(60):
            while not await bot.messages():  # noqa: ASYNC110  # asks by HTTP
                await asyncio.sleep(0.01)
        await bot.say("one", bot.bob)
        await bot.say("two")
        async with asyncio.timeout(60):
            while len(await bot.messages()) < 2:  # noqa: ASYNC110  # asks by HTTP
                await asyncio.sleep(0.01)
        assert [message["content"] for message in await bot.messages()] == ["go", "one,two"]


async def test_who_waits_is_not_evicted_and_not_for_ever():
    waits = "waitFor('messageCreate', null, { timeout: 1_500 }).catch((e) => console.log(e.code));"
    async with a_bot() as bot:
        await bot.deploy(f"on('guildBanAdd', () => {{}}); {waits}")
        guild = bot.world.router._guilds[int(bot.guild)]  # what its keeper is given
        isolates = bot.world.isolates
        async with asyncio.timeout(60):
            while not isolates.is_quiet(guild.live):  # noqa: ASYNC110  # another process changes it
                await asyncio.sleep(0.01)
        assert not guild.is_idle
        await bot.logged("timeout")
        await bot.evict()
        assert guild.live is None


async def test_no_script_waits_more_often_or_longer_than_it_may():
    script = """
    const said = (error) => console.log(error.message);
    waitFor('messageCreate', null, { timeout: 10_001 }).catch(said);
    waitFor('messageCreate').catch(said);
    const wait = async () => { await waitFor('messageCreate', null, { timeout: 9_000 }); };
    for (let i = 0; i < 3; i++) wait().catch(said);
    """
    async with a_bot(max_collectors=2, max_wait_secs=10) as bot:
        await bot.deploy(script)
        await bot.logged("timeout is more than 10000 ms")
        await bot.logged("more than 2 collectors and calls of waitFor wait")
