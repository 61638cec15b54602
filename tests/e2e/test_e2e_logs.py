"""A guild's log, read with the command line."""

import json

from guild_log import GuildLog

SCRIPT = """
    createBot({
      prefix: "!",
      commands: [
        prefix({ name: "say", run: async (ctx) => { console.log(ctx.args.join(" ")); } }),
        prefix({ name: "fail", run: async () => { await fails(); } }),
      ],
    });

    async function fails(): Promise<void> {
      await Promise.resolve();
      throw new RangeError("out of range");
    }

    cron("tick", "* * * * * *", (ctx) => { console.warn(`cron ${ctx.name}`); });
"""


def message_with(text):
    return lambda entry: text in entry["message"]


def test_lines_are_followed_as_they_come(stack, guild, deploy):
    assert deploy(main=SCRIPT).returncode == 0
    with GuildLog(stack, guild.id) as log:
        guild.say("!say first words")
        assert log.wait_for(message_with("first words"), 60)["level"] == "info"
        guild.say("!say more words")
        assert log.wait_for(message_with("more words"), 60)


def test_a_schedule_writes_its_line(stack, guild, deploy):
    assert deploy(main=SCRIPT).returncode == 0
    with GuildLog(stack, guild.id) as log:
        assert log.wait_for(message_with("cron tick"), 60)["level"] == "warn"


def test_an_exception_is_logged_with_its_typescript_lines_and_no_frame_of_ours(
    stack, guild, deploy
):
    assert deploy(main=SCRIPT).returncode == 0
    with GuildLog(stack, guild.id) as log:
        guild.say("!fail")
        entry = log.wait_for(message_with("out of range"), 60)
    assert entry["level"] == "error"
    assert "src/main.ts:11" in entry["message"]
    assert "src/main.ts:5" in entry["message"]
    for internal in ("prelude.js", "sdk.js", "guild.js"):
        assert internal not in entry["message"]


def test_a_follower_goes_on_after_the_host_restarts(stack, guild, deploy):
    assert deploy(main=SCRIPT).returncode == 0
    with GuildLog(stack, guild.id) as log:
        guild.say("!say before")
        assert log.wait_for(message_with("before"), 60)
        stack.processes[-1].stop()
        stack.start_host()
        guild.say("!say after")
        assert log.wait_for(message_with("after"), 60)


def test_lines_of_before_a_restart_are_kept(stack, guild, deploy):
    assert deploy(main=SCRIPT).returncode == 0
    with GuildLog(stack, guild.id) as log:
        guild.say("!say remember this")
        log.wait_for(message_with("remember this"), 60)
    stack.processes[-1].stop()
    stack.start_host()
    shown = json.loads(stack.trellis("logs", "--json", "--guild", guild.id).stdout)
    assert any("remember this" in entry["message"] for entry in shown)
