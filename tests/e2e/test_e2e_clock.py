"""What scripts do by the clock, over restarts and deaths of the host."""

import json
import os
import signal
import time

import pytest

from local_stack import Guild, Stack

SCRIPT = """
    createBot({
      prefix: "!",
      commands: [
        prefix({ name: "remind", run: async (ctx) => {
          const [wait, text] = ctx.args as [string, string];
          await tasks.schedule("remind", { in: wait }, { text }, { key: text });
          await ctx.reply("noted");
        } }),
      ],
    });
    onTask("remind", async (ctx) => {
      const { text } = ctx.payload as { text: string };
      console.log(`begun ${text} ${ctx.attempt} ${ctx.eventId}`);
      if (text === "long" && ctx.attempt === 1) await new Promise(() => {});
      console.log(`done ${text}`);
    });
    const fails = () => { throw new RangeError("not today"); };
    cron("yearly", "0 0 1 1 *", fails, { timeZone: "Asia/Tokyo" });
    cron("often", "* * * * * *", (ctx) => console.log(`tick ${ctx.scheduledAt}`));
"""


@pytest.fixture
def stack(tmp_path):
    with Stack(tmp_path, settings={"TRELLIS_BOOTSTRAP_ENABLED": "false"}) as running:
        running.start_emulator()
        running.start_host()
        running.sign_in()
        yield running


@pytest.fixture
def guild(stack):
    return Guild(stack.discord, "Test", "ada")


def lines(stack, guild):
    shown = stack.trellis("logs", "--json", "--limit", "1000", "--guild", guild.id)
    return [entry["message"] for entry in json.loads(shown.stdout)]


def has(stack, guild, text):
    return any(text in line for line in lines(stack, guild))


def asked(stack, guild, *words):
    done = stack.trellis(*words, "--json", "--guild", guild.id)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def kill(host):
    os.kill(host.pid, signal.SIGKILL)
    host.wait(60)


def ticks(stack, guild):
    """When the runs that the log tells of were due."""
    return [line.removeprefix("tick ") for line in lines(stack, guild) if line.startswith("tick ")]


def missed(stack, guild):
    """How many runs the host left out because it was down."""
    runs = asked(stack, guild, "cron", "history", "often")
    return sum(run["count"] for run in runs if run["outcome"] == "missed")


def test_tasks_outlive_the_host_and_wake_their_guild(stack, guild, deploy):
    assert deploy(main=SCRIPT).returncode == 0
    assert guild.answer_to(guild.say("!remind 0s long"))["content"] == "noted"
    assert guild.answer_to(guild.say("!remind 1h much-later"))["content"] == "noted"
    host = stack.processes[-1]
    host.wait_until(lambda: has(stack, guild, "begun long 1"))
    assert guild.answer_to(guild.say("!remind 5s later"))["content"] == "noted"
    kill(host)  # one task is under way, one falls due while nobody is there
    time.sleep(5)

    host = stack.start_host()
    host.wait_until(lambda: has(stack, guild, "done later") and has(stack, guild, "done long"))
    begun = [line for line in lines(stack, guild) if line.startswith("begun long")]
    assert [line.split()[2] for line in begun] == ["1", "2"]
    assert len({line.split()[3] for line in begun}) == 1
    host.wait_until(lambda: len(asked(stack, guild, "tasks", "list")["tasks"]) == 1)
    assert asked(stack, guild, "tasks", "cancel", "much-later") == {"cancelled": True}
    assert stack.trellis("tasks", "cancel", "much-later", "--guild", guild.id).returncode == 1


def test_cron_runs_are_kept_and_none_is_repeated(stack, guild, deploy):
    assert deploy(main=SCRIPT).returncode == 0
    host = stack.processes[-1]
    host.wait_until(lambda: len(ticks(stack, guild)) > 2)
    kill(host)
    time.sleep(3)  # runs of three seconds fall due while nobody is there

    host = stack.start_host()
    host.wait_until(lambda: missed(stack, guild) >= 1)
    before = ticks(stack, guild)
    host.wait_until(lambda: len(ticks(stack, guild)) > len(before))
    begun = ticks(stack, guild)
    assert begun == sorted(set(begun))
    assert "ok" in {run["outcome"] for run in asked(stack, guild, "cron", "history", "often")}

    assert stack.trellis("cron", "run", "yearly", "--guild", guild.id).returncode == 0
    host.wait_until(lambda: asked(stack, guild, "cron", "history", "yearly")[0]["outcome"])
    [failed] = asked(stack, guild, "cron", "history", "yearly")
    assert (failed["trigger"], failed["outcome"]) == ("manual", "failed")
    assert failed["error"] == "RangeError: not today"
    yearly = next(j for j in asked(stack, guild, "cron", "list") if j["name"] == "yearly")
    assert yearly["next_run"].endswith("-12-31T15:00:00Z")  # midnight in Tokyo


def test_a_failed_redeploy_keeps_the_jobs_and_says_what_is_wrong(stack, guild, deploy):
    assert deploy(main=SCRIPT).returncode == 0
    refused = deploy(main='cron("bad", "* * * * *", () => {}, { timeZone: "Europe/Berln" });')
    assert refused.returncode == 1
    assert "cron job 'bad': there is no time zone 'Europe/Berln'" in refused.stderr
    assert {job["name"] for job in asked(stack, guild, "cron", "list")} == {"often", "yearly"}
