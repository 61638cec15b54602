"""Every way in which a script answers an interaction: real V8, real sockets, Discord's rules."""

from __future__ import annotations

import pytest

from bot_scene import a_bot

MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL = 4, 5, 6, 7, 9
EPHEMERAL, SUPPRESS_EMBEDS = 64, 4


@pytest.fixture
async def bot():
    async with a_bot() as scene:
        yield scene


def command(body: str) -> str:
    """A script with one command, `go`."""
    return (
        "createBot({ slashCommands: [slash({ name: 'go', description: 'Goes',"
        f" run: async (ctx) => {{ {body} }} }})] }});"
    )


def panel(on_press: str, more: str = "") -> str:
    """A script whose command `go` shows a button `b`, and what happens when it is pressed."""
    row = "actionRow().addComponents(button().setCustomId('b').setLabel('B'))"
    return command(f"await ctx.reply({{ content: 'panel', components: [{row}] }});") + (
        f"on('componentInteraction', async (ctx) => {{ {on_press} }});{more}"
    )


MODAL_OF_ALL = """
modal('m', 'Title').addComponents(
  textDisplay('Read this.'),
  label('Why?').setComponent(inputText('why').setStyle(1)),
  label('Who?').setComponent(userSelect('who').setMaxValues(2)),
  label('Pick').setComponent(stringSelect('pick').addOptions({ label: 'A', value: 'a' })),
  label('Proof').setComponent(fileUpload('proof').setMaxValues(2)),
)"""


async def texts(bot) -> list[str]:
    return [message["content"] for message in await bot.messages()]


async def test_a_reply_gives_its_message_and_combines_flags_with_ephemeral(bot):
    await bot.deploy(
        command("""
        const made = await ctx.reply({ content: 'a', ephemeral: true, flags: 4 });
        const now = await ctx.fetchReply();
        await ctx.edit(`${made.content} ${made.id === now.id}`);
        """)
    )
    seen = await bot.use("go")
    seen = await bot.outcome(seen, wait_ms=60_000, until="edit")
    assert (seen["response_type"], seen["message"]["content"]) == (MESSAGE, "a true")
    assert seen["message"]["flags"] & (EPHEMERAL | SUPPRESS_EMBEDS) == EPHEMERAL | SUPPRESS_EMBEDS


async def test_follow_ups_are_edited_and_deleted_and_the_reply_too(bot):
    await bot.deploy(
        command("""
        await ctx.defer();
        await ctx.reply('first');
        const one = await ctx.followUp('one');
        const two = await ctx.followUp({ content: 'two', ephemeral: true });
        await ctx.editFollowUp(one, 'changed');
        await ctx.deleteFollowUp(two.id);
        await ctx.deleteReply();
        await ctx.reply('last');
        console.log('done');
        """)
    )
    seen = await bot.use("go")
    await bot.logged("done")
    assert seen["response_type"] == DEFERRED
    assert await texts(bot) == ["changed", "last"]


async def test_rest_edits_and_deletes_by_the_token_that_stands_for_it(bot):
    await bot.deploy(
        command("""
        const token = ctx.msg.interactionToken;
        await rest.sendInteractionResponse({ token, content: 'a' });
        const { id: messageId } = await rest.createFollowupMessage({ token, content: 'b' });
        await rest.editFollowupMessage({ token, messageId, content: 'c' });
        const other = await rest.createFollowupMessage({ token, content: 'd' });
        await rest.deleteFollowupMessage({ token, messageId: other.id });
        await rest.deleteOriginalInteractionResponse({ token });
        console.log('done');
        """)
    )
    await bot.use("go")
    await bot.logged("done")
    assert await texts(bot) == ["c"]


@pytest.mark.parametrize(
    ("body", "code", "says"),
    [
        ("await ctx.update('x')", "invalid_argument", "there is no message to update"),
        ("await ctx.deferUpdate()", "invalid_argument", "there is no message to update"),
        ("await ctx.edit('x')", "invalid_argument", "no answer yet that could be edited"),
        ("await ctx.deleteReply()", "invalid_argument", "no answer yet that could be deleted"),
        ("await ctx.fetchReply()", "invalid_argument", "no answer yet that could be fetched"),
        ("await ctx.followUp('x')", "invalid_argument", "cannot be a follow-up"),
        (
            f"await ctx.defer(); await ctx.showModal({MODAL_OF_ALL})",
            "invalid_argument",
            "a modal must be the first answer",
        ),
        ("await ctx.defer(); await ctx.defer()", "invalid_argument", "is answered already"),
        (
            f"await ctx.reply('x'); await ctx.showModal({MODAL_OF_ALL})",
            "invalid_argument",
            "is answered already",
        ),
        (
            f"await ctx.showModal({MODAL_OF_ALL}); await ctx.edit('x')",
            "invalid_argument",
            "was answered by a modal",
        ),
        (
            "await ctx.reply('x'); await ctx.editFollowUp((await ctx.fetchReply()).id, 'y')",
            "not_found",
            "is no follow-up of this interaction",
        ),
        ("await ctx.reply({})", "invalid_argument", "this one is empty"),
    ],
)
async def test_a_command_is_refused_what_discord_has_not(bot, body, code, says):
    await bot.deploy(
        command(f"try {{ {body}; }} catch (e) {{ console.log('refused', e.code, e.message); }}")
    )
    await bot.use("go", wait_ms=0)
    await bot.logged("refused")
    assert f"refused {code} " in bot.log
    assert says in bot.log


async def test_a_component_updates_its_message_and_replies_beside_it(bot):
    await bot.deploy(
        panel("""
        const changed = await ctx.update({ content: 'pressed', components: [] });
        await ctx.followUp(`${changed.content} ${changed.id === ctx.msg.messageId}`);
        """)
    )
    shown = await bot.use("go")
    pressed = await bot.press(shown["message"], "b")
    assert pressed["response_type"] == UPDATE
    assert pressed["message"]["content"] == "pressed"
    assert (await bot.followed_up(pressed))["content"] == "pressed true"


async def test_a_component_defers_an_update_and_gives_it(bot):
    await bot.deploy(panel("await ctx.deferUpdate(); await ctx.update('later');"))
    shown = await bot.use("go")
    pressed = await bot.press(shown["message"], "b")
    seen = await bot.outcome(pressed, wait_ms=60_000, until="edit")
    assert (seen["response_type"], seen["message"]["content"]) == (DEFERRED_UPDATE, "later")


async def test_a_components_reply_is_a_message_of_its_own_and_can_be_deleted(bot):
    await bot.deploy(panel("await ctx.reply('r'); await ctx.deleteReply(); console.log('done');"))
    shown = await bot.use("go")
    await bot.press(shown["message"], "b")
    await bot.logged("done")
    assert await texts(bot) == ["panel"]


async def test_a_modal_of_a_command_is_filled_in_and_has_no_message_to_update(bot):
    on_submit = """
    on('modalSubmit', async (ctx) => {
      const { why, who, pick, proof } = ctx.fields;
      const refused = await ctx.update('x').catch((e) => e.code);
      const again = await ctx.showModal(modal('n', 'N').addComponents(textDisplay('t')))
        .catch((e) => e.message);
      const names = proof.map((file) => file.filename);
      await ctx.reply(JSON.stringify([why, who, pick, names, refused, again]));
    });"""
    await bot.deploy(command(f"await ctx.showModal({MODAL_OF_ALL});") + on_submit)
    opened = await bot.use("go")
    assert opened["response_type"] == MODAL
    seen = await bot.submit(
        opened,
        values={"why": "because", "who": [bot.ada, bot.bob], "pick": ["a"]},
        files={"proof": [{"filename": "p.txt", "content": "x"}]},
    )
    expected = (
        f'["because",["{bot.ada}","{bot.bob}"],["a"],["p.txt"],"invalid_argument",'
        '"a modal cannot be answered by another modal'
    )
    assert seen["message"]["content"].startswith(expected), bot.log


async def test_a_modal_of_a_component_updates_the_components_message(bot):
    on_submit = "on('modalSubmit', async (ctx) => { await ctx.update(ctx.fields.why); });"
    ask = "modal('m', 'T').addComponents(label('Why').setComponent(inputText('why').setStyle(2)))"
    await bot.deploy(panel(f"await ctx.showModal({ask});", on_submit))
    shown = await bot.use("go")
    opened = await bot.press(shown["message"], "b")
    seen = await bot.submit(opened, values={"why": "new text"})
    assert (seen["response_type"], seen["message"]["content"]) == (UPDATE, "new text")
    assert seen["message"]["id"] == shown["message"]["id"]


async def test_a_follow_up_after_a_modal_is_a_message(bot):
    await bot.deploy(
        command(f"await ctx.showModal({MODAL_OF_ALL}); await ctx.followUp('meanwhile');")
    )
    opened = await bot.use("go")
    assert (await bot.followed_up(opened))["content"] == "meanwhile"
