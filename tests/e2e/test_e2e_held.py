"""What a guild uses, that it is held for it, and how it gets going again."""

import json

import pytest

from guild_log import GuildLog
from local_stack import Stack

SCRIPT = """
    createBot({
      prefix: "!",
      commands: [
        prefix({ name: "spin", run: () => { for (;;) {} } }),
        prefix({ name: "ping", run: async (ctx) => { await ctx.reply("pong"); } }),
      ],
    });
"""


@pytest.fixture(scope="module")
def stack(tmp_path_factory):
    settings = {
        "TRELLIS_RUNTIME_DISPATCH_CPU_MS": "300",
        "RUNTIME_DISPATCH_TIMEOUT_SECS": "60",
        "RUNTIME_MAX_WORKERS": "2",
    }
    with Stack(tmp_path_factory.mktemp("stack"), settings=settings) as running:
        running.start_emulator()
        running.start_host()
        running.sign_in()
        yield running


@pytest.fixture
def cli(stack, guild):
    """Runs a command about the guild that must succeed; what it printed."""

    def run(*words):
        done = stack.trellis(*words, "--guild", guild.id)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture
def running(guild, deploy):
    """The guild runs SCRIPT."""
    done = deploy(main=SCRIPT)
    assert done.returncode == 0, done.stderr
    assert guild.answer_to(guild.say("!ping"))["content"] == "pong"


def spin_until_held(stack, guild):
    with GuildLog(stack, guild.id) as log:
        for _ in range(3):
            guild.say("!spin")
            assert log.wait_for(lambda entry: "the script was stopped:" in entry["message"], 60)
        assert log.wait_for(lambda entry: "held off" in entry["message"], 60)


def as_seen(cli, *words):
    return json.loads(cli(*words, "--json"))


@pytest.mark.usefixtures("running")
def test_a_guild_that_keeps_spinning_is_held_until_it_is_resumed(stack, guild, cli):
    spin_until_held(stack, guild)
    for shown in (cli("get"), cli("usage"), stack.trellis("list").stdout):
        assert "stopped 3 times" in shown
        assert "trellis resume" in shown
    used = as_seen(cli, "usage")
    assert (used["state"], used["heap_bytes"]) == ("held", 0)
    assert used["hour"]["terminations"] == {"cpu": 3}
    assert used["hour"]["events"]["cut_off"] == 3
    assert used["hour"]["cpu_ms"] > 0
    assert as_seen(cli, "get")["held"]["since"] == used["held"]["since"]
    assert guild.answer_to(guild.say("!ping"), seconds=0.5) is None

    assert "no longer held" in cli("resume")
    assert guild.answer_to(guild.say("!ping"))["content"] == "pong"
    assert as_seen(cli, "get")["state"] == "running"
    assert "was not held" in cli("resume")


@pytest.mark.usefixtures("running")
def test_a_hold_is_shown_after_a_restart_of_the_host(stack, guild, cli):
    spin_until_held(stack, guild)
    since = as_seen(cli, "get")["held"]["since"]
    stack.processes[-1].stop()
    stack.start_host()
    assert as_seen(cli, "get")["held"]["since"] == since
    assert "no longer held" in cli("resume")
    assert guild.answer_to(guild.say("!ping"))["content"] == "pong"


@pytest.mark.usefixtures("running")
def test_usage_tells_what_a_script_did(guild, cli):
    for _ in range(2):
        assert guild.answer_to(guild.say("!ping"))["content"] == "pong"
    used = as_seen(cli, "usage")
    assert used["state"] == "running"
    assert used["hour"]["ops"]["message.send"] == 3
    assert used["hour"]["turns"] >= 3
    assert "message.send" in cli("usage")


def test_a_guild_that_runs_no_script_has_used_nothing_and_cannot_be_resumed(stack, guild, cli):
    guild.commands()  # the starter is up
    cli("undeploy", "--yes")
    assert as_seen(cli, "usage")["state"] == "idle"
    refused = stack.trellis("resume", "--guild", guild.id)
    assert refused.returncode == 1
    assert "runs no script" in refused.stderr


@pytest.mark.usefixtures("running")
def test_the_operator_moves_a_guild_to_another_worker(stack, guild, cli):
    before = as_seen(cli, "usage")["worker"]
    other = 1 - before
    assert f"worker {other} now" in cli("move", str(other))
    assert as_seen(cli, "usage")["worker"] == other
    assert guild.answer_to(guild.say("!ping"))["content"] == "pong"
    workers = json.loads(stack.trellis("workers", "--json").stdout)
    assert {worker["index"]: worker["up"] for worker in workers} == {0: True, 1: True}
    nowhere = stack.trellis("move", "2", "--guild", guild.id)
    assert nowhere.returncode == 1
    assert "there is no worker 2" in nowhere.stderr
