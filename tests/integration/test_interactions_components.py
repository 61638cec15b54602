"""Components that remember, on real V8: over a restart, and whoever changes what they hold."""

from __future__ import annotations

import pytest

from bot_scene import a_bot

EPHEMERAL = 64
APOLOGY = "This can no longer be used. Please ask for it anew."

SHOP = """
const buy = button('buy:{item}').setLabel('Buy').onClick(async (ctx) => {
  await ctx.update({ content: `${ctx.params.item} for ${JSON.stringify(ctx.state)}` });
});
const pick = stringSelect('pick:{what}').addOptions({ label: 'A', value: 'a' });
onSelect('pick:{what}', (ctx) => ctx.reply(`${ctx.params.what} ${ctx.msg.data.values}`));
onModal('note:{user}', (ctx) => ctx.reply(`${ctx.params.user} ${ctx.state} ${ctx.fields.note}`));
const note = modal('note:{user}', 'Note')
  .addComponents(label('Note').setComponent(inputText('note')));
createBot({ slashCommands: [
  slash({ name: 'shop', description: 'd', run: (ctx) => ctx.reply({ content: 'shop', components: [
    actionRow().addComponents(
      buy.with({ item: 'hat' }).state({ price: 5 }),
      buy.with({ item: 'car' }).state({ text: 'long '.repeat(40) }),
    ),
    actionRow().addComponents(pick.with({ what: 'letter' })),
  ] }) }),
  slash({ name: 'note', description: 'd', defer: false,
    run: (ctx) => ctx.showModal(note.with({ user: ctx.msg.user.username }).state(7)) }),
] });
"""


@pytest.fixture
async def bot():
    async with a_bot() as scene:
        await scene.deploy(SHOP)
        yield scene


def ids_of(message) -> list[str]:
    return [c["custom_id"] for row in message["components"] for c in row["components"]]


async def test_a_button_is_handled_by_another_isolate_than_the_one_that_made_it(bot):
    shown = (await bot.use("shop"))["message"]
    hat, car, letter = ids_of(shown)
    assert hat.startswith("buy:hat#~")
    assert len(hat) <= 100
    await bot.evict()
    assert (await bot.press(shown, hat))["message"]["content"] == 'hat for {"price":5}'
    kept = (await bot.press(shown, car))["message"]["content"]
    assert kept == 'car for {"text":"' + "long " * 40 + '"}'
    chosen = await bot.press(shown, letter, values=["a"])
    assert chosen["message"]["content"] == "letter a"


async def test_a_modal_carries_what_it_was_given(bot):
    opened = await bot.use("note")
    seen = await bot.submit(opened, values={"note": "hello"})
    assert seen["message"]["content"] == "ada 7 hello"


async def test_who_uses_what_was_changed_gets_an_apology_and_the_log_an_error(bot):
    shown = (await bot.use("shop"))["message"]
    hat, *_ = ids_of(shown)
    message = bot.emulator.world.channel(int(bot.channel)).messages[int(shown["id"])]
    changed = hat.replace("hat", "car")
    message.components[0]["components"][0]["custom_id"] = changed
    seen = await bot.press(shown, changed)
    assert (seen["message"]["content"], seen["message"]["flags"]) == (APOLOGY, EPHEMERAL)
    assert 'button "buy:{item}" was not handled' in bot.log
    assert "not signed by this guild's script" in bot.log


async def test_who_uses_what_has_expired_gets_an_apology(bot):
    shown = (await bot.use("shop"))["message"]
    _, car, _ = ids_of(shown)
    page = await bot.kv.list(int(bot.guild), "component-state")
    (key,) = page.keys
    assert key.expiration is not None
    await bot.kv.delete(int(bot.guild), "component-state", key.name)
    seen = await bot.press(shown, car)
    assert seen["message"]["content"] == APOLOGY
    assert "has expired" in bot.log


async def test_another_guilds_signature_is_not_believed(bot):
    """The guild's own key signs: that of any other guild makes another signature."""
    shown = (await bot.use("shop"))["message"]
    hat, *_ = ids_of(shown)
    bot.world.secrets.signing_key = lambda guild_id: "00" * 32
    await bot.evict()
    assert (await bot.press(shown, hat))["message"]["content"] == APOLOGY


LAYOUT = """
const card = (text) => container().setAccentColor(0x57f287).addComponents(
  textDisplay(text),
  section().addComponents(textDisplay('t')).setAccessory(button('go').setLabel('Go')),
  mediaGallery().addItem('https://example.com/a.png'),
  separator().setSpacing('large'),
  actionRow().addComponents(
    button('e').setEmoji('🔥'), button().setUrl('https://example.com').setLabel('L'),
    button().setSkuId('1'),
  ),
  file('attachment://a.txt').setSpoiler(),
);
const attachments = [{ filename: 'a.txt', data: 'aA==' }];
onButton('go', (ctx) => ctx.update({ components: [card('pressed')] }));
createBot({ slashCommands: [
  slash({ name: 'card', description: 'd',
    run: (ctx) => ctx.reply({ components: [card('shown')], attachments, ephemeral: true }) }),
  slash({ name: 'slow', description: 'd', run: async (ctx) => {
    await ctx.defer();
    await ctx.reply({ components: [textDisplay('slow')] });
  } }),
  slash({ name: 'wrong', description: 'd',
    run: (ctx) => ctx.reply({ content: 'x', components: [card('x')] }) }),
] });
"""
IS_COMPONENTS_V2 = 1 << 15


async def test_components_lay_out_every_kind_of_message_without_a_flag():
    async with a_bot() as bot:
        await bot.deploy(LAYOUT)
        shown = (await bot.use("card"))["message"]
        assert shown["flags"] == IS_COMPONENTS_V2 | EPHEMERAL
        assert shown["components"][0]["components"][0]["content"] == "shown"
        pressed = (await bot.press(shown, "go"))["message"]
        assert pressed["components"][0]["components"][0]["content"] == "pressed"
        slow = (await bot.use("slow"))["message"]
        assert (slow["flags"], slow["components"][0]["content"]) == (IS_COMPONENTS_V2, "slow")
        seen = await bot.use("wrong")
        assert seen["message"]["content"] == "This command failed."
        assert "content: a message that is laid out by components" in bot.log
