"""Commands of every kind, from a script's source to what a member sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from processes import ProcessError

if TYPE_CHECKING:
    from collections.abc import Callable

    from local_stack import Guild, Stack

EVERYTHING = """
    const CITIES = ["Aachen", "Augsburg", "Berlin"];

    const trip = slash({
      name: "trip",
      description: "Plans a trip",
      nameLocalizations: { de: "reise" },
      options: [
        { name: "where", description: "A city", required: true,
          autocomplete: (ctx) => CITIES.filter((city) => city.startsWith(ctx.focused.value)) },
        { name: "days", description: "How long", type: "integer", minValue: 1, maxValue: 9,
          choices: [{ name: "A day", value: 1 }, { name: "A week", value: 7 }] },
        { name: "with", description: "Whom", type: "user" },
        { name: "ticket", description: "A file", type: "attachment" },
        { name: "slow", description: "Too late", autocomplete: async () => {
          await new Promise((done) => setTimeout(done, 3500));
          return ["late"];
        } },
      ],
      run: async (ctx) => {
        const days: 1 | 7 | undefined = ctx.options.days;
        const member = ctx.resolved.with?.member;
        await ctx.reply([
          ctx.options.where, days, ctx.options.with, ctx.resolved.with?.username,
          member?.roles.length, ctx.resolved.ticket?.filename, ctx.resolved.ticket?.size,
        ].join(" "));
      },
    });

    const admin = slash({
      name: "admin",
      description: "For some",
      defaultMemberPermissions: ["BanMembers", "KickMembers"],
      subcommands: [
        { name: "roles", description: "About roles", subcommands: [
          subcommand({ name: "give", description: "Gives one",
            options: [{ name: "role", description: "Which", type: "role", required: true }],
            run: (ctx) => ctx.reply(`given ${ctx.resolved.role.name}`) }),
        ] },
        { name: "ping", description: "Answers", run: (ctx) => ctx.reply("here") },
      ],
    });

    createBot({ slashCommands: [
      trip, admin,
      userCommand({ name: "Who is", run: (ctx) =>
        ctx.reply(`${ctx.targetUser.username} ${ctx.targetMember?.roles.length}`) }),
      messageCommand({ name: "Quote", run: (ctx) =>
        ctx.reply(`${ctx.targetMessage.author.username}: ${ctx.targetMessage.content}`) }),
    ] });
"""


@pytest.fixture
def everything(guild: Guild, deploy: Callable[..., Any]) -> Guild:
    assert deploy(main=EVERYTHING).returncode == 0
    names = ("trip", "admin", "Who is", "Quote")
    assert guild.commands(*names) == set(names)
    return guild


def said(outcome: dict[str, Any]) -> str:
    return str(outcome["message"]["content"])


def test_options_of_every_kind_arrive(everything: Guild) -> None:
    guild = everything
    file = {"filename": "ticket.txt", "content": "seat 5"}
    seen = guild.use("trip", where="Berlin", days=7, ticket=file, **{"with": guild.member_id})
    assert said(seen) == f"Berlin 7 {guild.member_id} ada 0 ticket.txt 6"
    assert said(guild.use("trip", where="Rome")) == "Rome      "


def test_what_is_typed_is_completed_and_slowness_is_no_error(everything: Guild) -> None:
    seen = everything.type("trip", "where", "A", days=1)
    assert [choice["value"] for choice in seen["choices"]] == ["Aachen", "Augsburg"]
    assert everything.type("trip", "where", "x")["choices"] == []
    late = everything.type("trip", "slow", "x")
    assert (late["status"], late["choices"]) == ("responded", [])


def test_menus_of_users_and_messages(everything: Guild) -> None:
    guild = everything
    assert said(guild.use_on(guild.member_id, "Who is")) == "ada 0"
    message = guild.say("to be quoted")
    assert said(guild.use_on(message, "Quote")) == "ada: to be quoted"


def test_permissions_keep_members_out(everything: Guild) -> None:
    with pytest.raises(ProcessError, match="ada may not use /admin"):
        everything.use("admin ping")


def test_a_deployment_that_discord_would_refuse_fails_and_says_where(
    guild: Guild, deploy: Callable[..., Any]
) -> None:
    done = deploy(
        main="""
        createBot({ slashCommands: [slash({ name: "ping", description: "d", options: [
          { name: "first", description: "d" },
          { name: "count", description: "x".repeat(101) },
        ], run() {} })] });
        """
    )
    assert done.returncode == 1
    says = "command ping, option 2 (count): description is too long: at most 100 characters"
    assert says in done.stderr


def test_only_what_changes_is_sent_at_the_next_deployment(
    stack: Stack, guild: Guild, deploy: Callable[..., Any]
) -> None:
    script = """
        createBot({ slashCommands: [
          slash({ name: "same", description: "Same", run() {} }),
          slash({ name: "other", description: "%s", run() {} }),
        ] });
    """
    assert deploy(main=script % "Before").returncode == 0
    guild.commands("same", "other")
    before = len(asked_of_discord(stack, guild))
    assert deploy(main=script % "After").returncode == 0
    host = stack.processes[-1]
    host.wait_until(lambda: "PATCH" in asked_of_discord(stack, guild)[before:])
    assert asked_of_discord(stack, guild)[before:] == ["GET", "PATCH"]


def asked_of_discord(stack: Stack, guild: Guild) -> list[str]:
    """The methods of the requests about the guild's commands, oldest first."""
    made = stack.discord.get("/requests").json()
    return [r["method"] for r in made if f"/guilds/{guild.id}/commands" in r["path"]]


FLORA = """
    const greet = { name: 'greet', description: 'Greets', options: [
      { name: 'name', description: 'Whom', type: 'string', required: true } ] }
    const lists = {
      name: 'lists',
      description: 'Keeps lists',
      subcommands: [
        { name: 'show', description: 'Shows one',
          options: [{ name: 'which', description: 'Its name', type: 'string', required: true }],
          run: async (ctx: InteractionContext) => { await ctx.reply(`list ${ctx.options.which}`) } }
      ]
    }
    on('interactionCreate', async (ctx: InteractionContext) => {
      if (ctx.msg.commandName === 'greet') {
        const values = flattenInteractionOptions((ctx.msg.data as any).options)
        await rest.sendInteractionResponse({
          token: ctx.msg.interactionToken, content: `Hello ${values.name}`, ephemeral: true })
      }
      if (ctx.msg.commandName === 'lists') await handleSubcommand(ctx, lists)
      if (ctx.msg.commandName === 'made') {
        const all = await rest.getGuildCommands({ guildId: ctx.msg.guildId })
        const made = all.find((command) => command.name === 'made')
        await rest.editGuildCommand({ guildId: ctx.msg.guildId, commandId: made.id, command: {
          name: 'made', description: 'Changed' } })
        const now = await rest.getGuildCommand({ guildId: ctx.msg.guildId, commandId: made.id })
        await ctx.reply(`now ${now.description}`)
      }
    })
    on('messageCreate', async (ctx) => {
      if (ctx.msg.content !== 'make') return
      await rest.createGuildCommand({ guildId: ctx.msg.guildId, command: {
        name: 'made', description: 'By hand', options: [
          { name: 'count', description: 'How many', kind: 'integer', required: false } ] } })
      await ctx.reply('made it')
    })
    createBot({ prefix: '?', prefixCommands: [
      prefix({ name: 'roll', run: async (ctx) => {
        await ctx.reply(`rolled ${ctx.args.join('+')}`) } })
    ] })
    registerSlashCommands(flattenCommands([greet, lists]))
"""


def test_a_script_in_floras_vocabulary_that_does_it_all_by_hand(
    guild: Guild, deploy: Callable[..., Any]
) -> None:
    assert deploy(main=FLORA).returncode == 0
    assert guild.commands("greet", "lists") == {"greet", "lists"}
    greeted = guild.use("greet", name="you")
    assert (said(greeted), greeted["ephemeral"]) == ("Hello you", True)
    assert said(guild.use("lists show", which="fruit")) == "list fruit"
    for asked, answered in (("?roll 1 2", "rolled 1+2"), ("make", "made it")):
        answer = guild.answer_to(guild.say(asked))
        assert answer is not None
        assert answer["content"] == answered
    assert said(guild.use("made", count=5)) == "now Changed"
