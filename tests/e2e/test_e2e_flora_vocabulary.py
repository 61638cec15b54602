"""Scripts in flora's vocabulary, as its users write them, run here unchanged."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from local_stack import Guild, Stack

COMMANDS = """
    import type { InteractionContext, MessageContext } from '@uwu/flora-sdk'

    function mine(ctx: MessageContext) { return ctx.msg.content }

    const add = prefix({
      name: 'add',
      description: 'Adds up',
      run: async (ctx) => {
        const [one, other] = ctx.args.map((word) => Number(word))
        await ctx.reply(`sum: ${one + other}`)
      }
    })
    const who = prefix({
      name: 'who',
      run: async (ctx) => ctx.reply(`Hello, ${ctx.args[0] || 'world'}! You wrote ${mine(ctx)}`)
    })
    const shout = slash({
      name: 'shout',
      description: 'Says it louder',
      options: [
        { name: 'text', description: 'What', type: 'string', required: true },
        { name: 'loud', description: 'How', type: 'boolean', required: false }
      ],
      run: async (ctx) => {
        const text = ctx.options.text as string
        const loud = ctx.options.loud as boolean
        await ctx.reply({ content: loud ? text.toUpperCase() : text, ephemeral: true })
      }
    })
    const notes = slash({
      name: 'notes',
      description: 'Keeps notes',
      subcommands: [
        {
          name: 'get',
          description: 'Reads one',
          options: [{ name: 'key', description: 'Which', type: 'string', required: true }],
          run: async (ctx) => {
            const found = await kv.store('notes').get(ctx.options.key as string)
            await ctx.reply(found ?? 'there is none')
          }
        },
        {
          name: 'set',
          description: 'Writes one',
          options: [
            { name: 'key', description: 'Which', type: 'string', required: true },
            { name: 'value', description: 'What', type: 'string', required: true }
          ],
          run: async (ctx) => {
            const { key, value } = ctx.options as { key: string; value: string }
            await kv.store('notes').set(key, value)
            await ctx.reply(`kept ${key}`)
          }
        }
      ]
    })
    const guarded = slash({
      name: 'guarded',
      description: 'For some',
      run: async (ctx) => {
        if (!hasRole(ctx, '123456789012345678')) {
          await ctx.reply({ content: 'not you', ephemeral: true })
          return
        }
        await ctx.reply('done')
      }
    })

    on('interactionCreate', async (ctx: InteractionContext) => {
      if (ctx.msg.commandName !== 'notes') return
      console.log(`used ${getSubcommand(ctx)} of ${getSubcommandGroup(ctx)}`)
    })

    createBot({ prefix: '!', commands: [add, who], slashCommands: [shout, notes, guarded] })
"""
COMPONENTS = """
    const ask = slash({
      name: 'ask',
      description: 'Asks first',
      run: async (ctx) => {
        const row = actionRow().addComponents(
          button().setCustomId('sure').setLabel('Sure').setStyle(ButtonStyle.Success),
          button().setCustomId('never').setLabel('Never').setStyle(ButtonStyles.Danger),
          button().setUrl('https://example.com').setLabel('Read on')
        )
        const choice = stringSelect('colour')
          .setPlaceholder('Which?')
          .addOptions({ label: 'Red', value: 'r' }, { label: 'Blue', value: 'b' })
        await ctx.reply({
          content: 'Really?',
          components: [row.toJSON(), actionRow().addComponents(choice).toJSON()]
        })
      }
    })
    const card = slash({
      name: 'card',
      description: 'Shows a card',
      run: async (ctx) => {
        const shown = container()
          .setAccentColor(0x3366ff)
          .setSpoiler(false)
          .addComponents(
            section()
              .addComponents(textDisplay('A title'), textDisplay('and more'))
              .setAccessory(thumbnail('https://example.com/a.png').setDescription('a')),
            separator().setDivider(true).setSpacing('large'),
            mediaGallery().addItem('https://example.com/b.png', { description: 'b' })
          )
        await ctx.reply({ components: [shown.toJSON()], flags: MessageFlags.IS_COMPONENTS_V2 })
      }
    })
    const report = slash({
      name: 'report',
      description: 'Shows figures',
      run: async (ctx) => {
        const figures = embed({ title: 'Before', footer: { text: 'kept' } })
          .setTitle('Figures')
          .setDescription('of today')
          .setColor(0x00ff00)
          .setUrl('https://example.com')
          .setAuthor('System', { iconUrl: 'https://example.com/s.png' })
          .setThumbnail('https://example.com/t.png')
          .setTimestamp(new Date(0).toISOString())
          .addField('Members', '12', true)
          .addFields([{ name: 'Online', value: '3', inline: true }])
          .toJSON()
        await ctx.reply({ embeds: [figures, embed().setTitle('Second').toJSON()] })
      }
    })
    on('componentInteraction', async (ctx) => {
      const id = ctx.msg.data?.custom_id
      if (id === 'sure') await ctx.reply({ content: 'As you wish', ephemeral: true })
      if (id === 'colour') {
        const values = ctx.msg.data?.values || []
        await ctx.reply({ content: `picked ${values.join(', ')}`, ephemeral: true })
      }
    })
    createBot({ slashCommands: [ask, card, report] })
"""
EVENTS = """
    const seen = kv.store('seen')
    on('ready', async (ctx) => console.log(`ready as ${ctx.msg.user.username}`))
    on('messageCreate', async (ctx) => {
      if (ctx.msg.author?.bot) return
      await seen.set(`msg:${ctx.msg.id}`, JSON.stringify({ content: ctx.msg.content }))
      if (ctx.msg.content?.includes('hello')) await ctx.reply('Hi there!')
    })
    on('messageCreate', async (ctx) => {
      if (ctx.msg.content !== 'edit me') return
      await ctx.reply('first')
      await ctx.edit('second')
    })
    on('messageDelete', async (ctx) => {
      const logged = await seen.get(`msg:${ctx.msg.id}`)
      if (logged) console.log('gone', JSON.parse(logged).content)
    })
    on('reactionAdd', async (ctx) => {
      if (ctx.msg.emoji?.name === '⭐') console.log('starred', ctx.msg.messageId)
    })
"""
STATE = """
    const prefs = kv.store('prefs')
    const run = async () => {
      const expiration = Math.floor(Date.now() / 1000) + 3600
      await prefs.set('user:1', JSON.stringify({ name: 'Ada' }), {
        expiration, metadata: { source: 'setup' }
      })
      await prefs.set('user:2', 'x')
      await prefs.set('admin:1', 'y')
      await prefs.updateMetadata('user:2', { at: 'noon' })
      const { value, metadata } = await prefs.getWithMetadata('user:1')
      const missing = await prefs.getWithMetadata('nobody')
      const page = await prefs.list({ prefix: 'user:', limit: 1 })
      const next = await prefs.list({ prefix: 'user:', cursor: page.cursor })
      await prefs.delete('admin:1')
      return [JSON.parse(value).name, metadata.source, missing.value, page.keys.length,
        page.list_complete, next.keys[0].name, next.keys[0].metadata.at, next.list_complete,
        await prefs.get('admin:1')]
    }
    const state = prefix({
      name: 'state',
      run: async (ctx) => ctx.reply(JSON.stringify(await run()))
    })
    const secret = prefix({
      name: 'secret',
      run: async (ctx) => ctx.reply(secrets.get('API_KEY') ? 'there' : 'not configured')
    })
    cron('beat', '* * * * *', (ctx) => console.log('never in this test', ctx.name))
    cron('tick', '* * * * * *', (ctx) => {
      const late = Date.now() - Date.parse(ctx.scheduledAt)
      console.log(`job ${ctx.name} ${late >= 0 && late < 60_000}`)
    }, { skipIfRunning: true })
    createBot({ prefix: '!', commands: [state, secret] })
"""

MENUS = """
    const menus = slash({
      name: 'menus',
      description: 'Shows every menu',
      run: async (ctx) => {
        const every = [
          stringSelect('pick').setPlaceholder('Which?').setOptions([{ label: 'Red', value: 'r' }]),
          userSelect('who').setPlaceholder('Whom?').setMinValues(1).setMaxValues(5),
          roleSelect('roles').setPlaceholder('Which roles?').setMaxValues(3),
          channelSelect('where').setPlaceholder('Where?'),
          mentionableSelect('any').setPlaceholder('Who or what?')
        ]
        await ctx.reply({
          content: 'Choose',
          components: every.map((menu) => actionRow().addComponents(menu).toJSON())
        })
      }
    })
    const buttons = slash({
      name: 'buttons',
      description: 'Shows buttons',
      run: async (ctx) => {
        await ctx.reply({ components: [actionRow().addComponents(
          button().setCustomId('a').setLabel('A').setStyle(ButtonStyle.Secondary),
          button().setCustomId('b').setLabel('B').setEmoji({ name: '\N{THUMBS UP SIGN}' })
            .setDisabled(true)
        ).toJSON()] })
        await ctx.edit('now with a text')
      }
    })
    const laid = slash({
      name: 'laid',
      description: 'Lays out',
      run: async (ctx) => {
        await ctx.reply({
          components: [
            textDisplay('A text').toJSON(),
            separator(true).toJSON(),
            mediaGallery().addItem('https://example.com/a.png', { spoiler: true }).toJSON(),
            container().setSpoiler(false).addComponents(section().addComponents(textDisplay('in'))
              .setAccessory(thumbnail('https://example.com/t.png').setSpoiler(true))).toJSON()
          ],
          flags: MessageFlags.IS_COMPONENTS_V2
        })
      }
    })
    const form = slash({
      name: 'form',
      description: 'Asks',
      run: async (ctx) => {
        await ctx.showModal({ custom_id: 'feedback', title: 'Feedback', components: [
          label('Mail').setDescription('Where to').setComponent(inputText('mail')).toJSON(),
          label('Text').setComponent(inputText('text').setStyle(InputTextStyles.Paragraph)
            .setPlaceholder('...').setMinLength(2).setMaxLength(500).setRequired(true)).toJSON()
        ] })
      }
    })
    function mayUse(ctx, roles) { return roles.some((role) => hasRole(ctx, role)) }
    on('componentInteraction', async (ctx) => {
      const id = ctx.msg.data?.custom_id
      const values = ctx.msg.data?.values || []
      const content = `${id}: ${values.join(', ')} ${mayUse(ctx, ['1', '2'])}`
      await ctx.reply({ content, ephemeral: true })
    })
    on('modalSubmit', async (ctx) => {
      if (ctx.msg.data?.custom_id !== 'feedback') return
      await ctx.reply({ content: 'Thanks', ephemeral: true })
    })
    const styles = [ButtonStyle.Primary, ButtonStyles.Danger,
      InputTextStyle.Short, InputTextStyles.Paragraph,
      ComponentType.ActionRow, ComponentType.Container, ComponentType.FileUpload]
    const others = [
      fileUpload('f').setMinValues(1).setMaxValues(5).setRequired(true),
      file('attachment://a.pdf').setSpoiler(true)
    ]
    console.log('numbers', styles.join(), others.map((one) => one.toJSON().type).join())
    createBot({ slashCommands: [menus, buttons, laid, form] })
"""
MORE_EVENTS = """
    let order = []
    on('messageCreate', async (ctx) => {
      if (ctx.msg.author?.bot) return
      order = [`first ${ctx.msg.author?.username}`]
    })
    on('messageCreate', async (ctx) => {
      if (ctx.msg.content?.toLowerCase()?.includes('good morning')) {
        await ctx.reply(`Good morning! (after ${order.join()})`)
      }
    })
    on('messageUpdate', async (ctx) => console.log('changed', ctx.msg.id))
    on('messageDeleteBulk', async (ctx) => console.log('many gone', ctx.msg.ids.length))
    on('reactionRemove', async (ctx) => console.log('taken back', ctx.msg.emoji?.name))
    on('reactionRemoveEmoji', async (ctx) => console.log('all of', ctx.msg.emoji?.name))
    on('reactionRemoveAll', async (ctx) => console.log('none left on', ctx.msg.messageId))
"""
PATTERNS = """
    const counter = slash({
      name: 'counter',
      description: 'Counts',
      subcommands: [
        { name: 'get', description: 'Reads', run: async (ctx) => {
          await ctx.reply(`at ${(await kv.store('counters').get('main')) || 0}`)
        } },
        { name: 'increment', description: 'Adds one', run: async (ctx) => {
          const store = kv.store('counters')
          const next = parseInt((await store.get('main')) || '0', 10) + 1
          await store.set('main', String(next))
          await ctx.reply(`now at ${next}`)
        } },
        { name: 'reset', description: 'Starts over', run: async (ctx) => {
          await store('counters').set('main', '0')
          await ctx.reply('started over')
        } }
      ]
    })
    const prefs = new KvStore('prefs')
    const lists = prefix({ name: 'lists', run: async (ctx) => {
      await prefs.set('temp:1', 'a', { metadata: { timestamp: 5 } })
      await prefs.set('temp:2', 'b')
      const found = await prefs.list({ prefix: 'temp:' })
      for (const key of found.keys) {
        const entry = await prefs.getWithMetadata(key.name)
        if (entry.metadata?.timestamp < 10) await prefs.delete(key.name)
      }
      const left = (await prefs.list({ prefix: 'temp:' })).keys.map((key) => key.name)
      await ctx.reply(`${found.keys.length} ${left.join()} ${await prefs.get('nobody')}`)
    } })
    const cards = prefix({ name: 'cards', run: async (ctx) => {
      const built = embed().addField('Old', 'Data')
      built.setFields([{ name: 'New', value: 'Data' }])
      const others = [
        embed({ title: 'Template', color: 0x3366ff, footer: { text: 'kept' } })
          .setDescription('mine').toJSON(),
        embed().setTitle('Page').setFooter('Page 1 of 5', 'https://example.com/f.png')
          .setAuthor('System').setImage('https://example.com/i.png').setColor(3368703).toJSON()
      ]
      await ctx.reply({ embeds: [built.toJSON(), ...others] })
    } })
    cron('daily', '0 0 * * *', async (ctx) => console.log(ctx.name))
    cron('days', '0 9 * * 1-5', () => console.log('standup'))
    cron('steps', '0,30 9-17/2 1 */3 0,7', () => console.log('rarely'), { skipIfRunning: true })
    createBot({ prefix: '!', prefixCommands: [lists, cards], slashCommands: [counter] })
"""


@pytest.fixture
def log(stack: Stack, guild: Guild) -> Callable[[str], str]:
    """Waits for a text in the guild's log; the log up to then."""

    def wait_for(text: str) -> str:
        for _ in range(100):
            said: str = stack.trellis("logs", "--guild", guild.id).stdout
            if text in said:
                return said
            time.sleep(0.1)
        raise AssertionError(f"{text!r} is not in the log:\n{said}")

    return wait_for


def answer(guild: Guild, content: str) -> str:
    found = guild.answer_to(guild.say(content))
    assert found is not None
    return str(found["content"])


def used(guild: Guild, command: str, **options: Any) -> dict[str, Any]:
    outcome = guild.use(command, **options)
    return dict(outcome["message"])


def test_prefix_and_slash_commands(
    guild: Guild, deploy: Callable[..., Any], log: Callable[[str], str]
) -> None:
    assert deploy(main=COMMANDS).returncode == 0
    assert guild.commands("shout", "notes", "guarded") == {"shout", "notes", "guarded"}
    assert answer(guild, "!add 2 40") == "sum: 42"
    assert answer(guild, "!who") == "Hello, world! You wrote !who"
    assert answer(guild, "!who Ada") == "Hello, Ada! You wrote !who Ada"
    assert used(guild, "shout", text="hey", loud=True)["content"] == "HEY"
    quiet = used(guild, "shout", text="hey")
    assert (quiet["content"], quiet["flags"] & 64) == ("hey", 64)
    assert used(guild, "notes get", key="a")["content"] == "there is none"
    assert used(guild, "notes set", key="a", value="b")["content"] == "kept a"
    assert used(guild, "notes get", key="a")["content"] == "b"
    assert used(guild, "guarded")["content"] == "not you"
    log("used set of undefined")


def test_components_and_embeds(guild: Guild, deploy: Callable[..., Any]) -> None:
    assert deploy(main=COMPONENTS).returncode == 0
    guild.commands("ask", "card", "report")
    asked = used(guild, "ask")
    styles = [one["style"] for one in asked["components"][0]["components"]]
    assert styles == [3, 4, 5]
    assert guild.press(asked["id"], "sure")["message"]["content"] == "As you wish"
    card = used(guild, "card")
    assert card["flags"] & (1 << 15)
    assert [one["type"] for one in card["components"][0]["components"]] == [9, 14, 12]
    first, second = used(guild, "report")["embeds"]
    assert (first["title"], first["footer"]["text"], second["title"]) == (
        "Figures", "kept", "Second"
    )  # fmt: skip
    assert [field["name"] for field in first["fields"]] == ["Members", "Online"]


def test_events(guild: Guild, deploy: Callable[..., Any], log: Callable[[str], str]) -> None:
    assert deploy(main=EVENTS).returncode == 0
    said = guild.say("hello you")
    assert guild.answer_to(said)["content"] == "Hi there!"
    guild.react(said, "⭐")
    log(f"starred {said}")
    guild.delete(said)
    log("gone hello you")
    edited = guild.answer_to(guild.say("edit me"))
    assert guild.edited(edited)["content"] == "second"


def test_kv_secrets_and_cron(
    stack: Stack, guild: Guild, deploy: Callable[..., Any], log: Callable[[str], str]
) -> None:
    assert deploy(main=STATE).returncode == 0
    found = json.loads(answer(guild, "!state"))
    assert found == ["Ada", "setup", None, 1, False, "user:2", "noon", True, None]
    assert answer(guild, "!secret") == "not configured"
    told = stack.trellis("secrets", "set", "API_KEY", "--guild", guild.id, stdin="hunter2\n")
    assert told.returncode == 0, told.stderr
    assert answer(guild, "!secret") == "there"
    log("job tick true")


def test_every_menu_button_layout_and_form(
    guild: Guild, deploy: Callable[..., Any], log: Callable[[str], str]
) -> None:
    assert deploy(main=MENUS).returncode == 0
    log("numbers 1,4,1,2,1,17,19 19,13")
    guild.commands("menus", "buttons", "laid", "form")
    menus = used(guild, "menus")
    assert [row["components"][0]["type"] for row in menus["components"]] == [3, 5, 6, 8, 7]
    picked = guild.press(menus["id"], "pick", "r")["message"]
    assert (picked["content"], picked["flags"] & 64) == ("pick: r false", 64)
    chosen = guild.press(menus["id"], "who", guild.member_id)["message"]
    assert chosen["content"] == f"who: {guild.member_id} false"
    buttons = used(guild, "buttons")
    assert buttons["components"][0]["components"][1]["disabled"] is True
    assert guild.edited(buttons)["content"] == "now with a text"
    laid = used(guild, "laid")
    assert [one["type"] for one in laid["components"]] == [10, 14, 12, 17]
    thanks = guild.submit(guild.use("form"), mail="a@example.com", text="good")
    assert thanks["message"]["content"] == "Thanks"


def test_events_that_change_and_take_back(
    guild: Guild, deploy: Callable[..., Any], log: Callable[[str], str]
) -> None:
    assert deploy(main=MORE_EVENTS).returncode == 0
    said = guild.say("Good MORNING all")
    assert guild.answer_to(said)["content"] == "Good morning! (after first ada)"
    guild.edit(said, "good night")
    log(f"changed {said}")
    star = {"id": None, "name": "\N{WHITE MEDIUM STAR}"}
    guild.happens("MESSAGE_DELETE_BULK", ids=["1", "2", "3"])
    guild.happens("MESSAGE_REACTION_REMOVE", user_id="5", message_id=said, emoji=star)
    guild.happens("MESSAGE_REACTION_REMOVE_EMOJI", message_id=said, emoji=star)
    guild.happens("MESSAGE_REACTION_REMOVE_ALL", message_id=said)
    told = log(f"none left on {said}")
    for line in ("many gone 3", f"taken back {star['name']}", f"all of {star['name']}"):
        assert line in told


def test_counters_lists_templates_and_schedules(
    stack: Stack, guild: Guild, deploy: Callable[..., Any]
) -> None:
    done = deploy(main=PATTERNS)
    assert done.returncode == 0, done.stderr
    guild.commands("counter")
    expected = {"get": "at 0", "increment": "now at 1", "reset": "started over"}
    for name, content in expected.items():
        assert used(guild, f"counter {name}")["content"] == content
    assert answer(guild, "!lists") == "2 temp:2 null"
    cards = guild.answer_to(guild.say("!cards"))["embeds"]
    assert [field["name"] for field in cards[0]["fields"]] == ["New"]
    assert (cards[1]["title"], cards[1]["description"]) == ("Template", "mine")
    assert (cards[2]["author"]["name"], cards[2]["color"]) == ("System", 3368703)
    listed = stack.trellis("cron", "list", "--guild", guild.id).stdout
    assert all(name in listed for name in ("daily", "days", "steps"))
