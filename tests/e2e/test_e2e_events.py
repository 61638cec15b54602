"""What the bot asks Discord for follows the scripts, over a restart of the host, too."""

import json

import pytest

from local_stack import Guild, Stack

STARS = """
    on("reactionAdd", async (ctx) => {
      console.log("star by", ctx.msg.member?.user.username ?? "nobody");
    });
    on("guildMemberAdd", (ctx) => console.log("welcome", ctx.msg.user.username));
"""


@pytest.fixture
def stack(tmp_path):
    settings = {
        "TRELLIS_BOOTSTRAP_ENABLED": "false",
        "TRELLIS_DISCORD_PRIVILEGED_INTENTS": "message_content",
    }
    with Stack(tmp_path, settings=settings) as running:
        running.start_emulator()
        running.start_host()
        running.sign_in()
        yield running


def intents(stack):
    return json.loads(stack.trellis("health", "--json").stdout)["gateway"]["intents"]


def state(stack, guild):
    shown = stack.trellis("get", "--json", "--guild", guild.id)
    return json.loads(shown.stdout)["state"]


def log(stack, guild):
    shown = stack.trellis("logs", "--json", "--limit", "500", "--guild", guild.id)
    return [entry["message"] for entry in json.loads(shown.stdout)]


def test_the_bot_asks_for_what_scripts_want_and_wakes_them_for_nothing_else(stack, project):
    guild = Guild(stack.discord, "Stars", "ada")
    assert intents(stack) == ["guilds"]
    root = str(project(main=STARS))
    assert stack.trellis("deploy", "--root", root, "--guild", guild.id).returncode == 0
    assert intents(stack) == ["guild_message_reactions", "guilds"]
    missing = [line for line in log(stack, guild) if line.startswith("guildMemberAdd: ")]
    assert len(missing) == 1
    assert "discord.privileged_intents" in missing[0]

    host = stack.processes[-1]
    assert host.stop() == 0
    host = stack.start_host()
    assert intents(stack) == ["guild_message_reactions", "guilds"]
    said = guild.say("nobody handles this")
    assert state(stack, guild) == "idle"
    guild.react(said, "\N{WHITE MEDIUM STAR}")
    host.wait_until(lambda: "star by ada" in log(stack, guild))
    assert state(stack, guild) == "running"


def test_a_name_that_is_none_is_refused_with_the_nearest(stack, project):
    guild = Guild(stack.discord, "Typos", "ada")
    root = str(project(main='on("guildMemberJoined" as "ready", () => {});'))
    refused = stack.trellis("deploy", "--root", root, "--guild", guild.id)
    assert refused.returncode == 1
    assert 'there is no event "guildMemberJoined": did you mean "guildMember' in refused.stderr
