"""How a host ends: what is under way is finished, nobody is left waiting, its status is 0."""

import json
import os
import signal

import pytest

from local_stack import Guild, Stack

SCRIPT = """
    createBot({
      prefix: "!",
      commands: [
        prefix({ name: "slow", run: async (ctx) => {
          console.log("begun");
          await new Promise((resolve) => setTimeout(resolve, Number(ctx.args[0])));
          await kv.store("s").set("slow", "ended");
          await ctx.reply("ended");
        } }),
      ],
    });
"""


@pytest.fixture
def stack(tmp_path):
    settings = {"RUNTIME_SHUTDOWN_GRACE_SECS": "3", "TRELLIS_BOOTSTRAP_ENABLED": "false"}
    with Stack(tmp_path, settings=settings) as running:
        running.start_emulator()
        running.start_host()
        running.sign_in()
        yield running


@pytest.fixture
def guild(stack):
    return Guild(stack.discord, "Test", "ada")


def begin(stack, guild, deploy, milliseconds):
    """A command that takes so long is under way; its message."""
    assert deploy(main=SCRIPT).returncode == 0
    message = guild.say(f"!slow {milliseconds}")
    stack.processes[-1].wait_until(lambda: "begun" in logged(stack, guild))
    return message


def logged(stack, guild):
    shown = stack.trellis("logs", "--json", "--guild", guild.id)
    return [entry["message"] for entry in json.loads(shown.stdout)]


def test_what_is_under_way_ends_first(stack, guild, deploy):
    message = begin(stack, guild, deploy, 1500)
    assert stack.processes[-1].stop() == 0
    answer = guild.answer_to(message, 1)
    assert answer is not None
    assert answer["content"] == "ended"
    stack.start_host()
    kept = stack.trellis("kv", "get", "s", "slow", "--guild", guild.id)
    assert kept.stdout.strip() == "ended"


def test_what_takes_longer_is_cut_off_and_the_log_says_so(stack, guild, deploy):
    begin(stack, guild, deploy, 60_000)
    assert stack.processes[-1].stop() == 0
    stack.start_host()
    assert any("cut off: the host shut down" in line for line in logged(stack, guild))


def test_a_second_signal_ends_it_at_once(stack, guild, deploy):
    begin(stack, guild, deploy, 60_000)
    host = stack.processes[-1]
    os.kill(host.pid, signal.SIGTERM)
    host.wait_until(lambda: "serve.stopping" in host.tail())
    os.kill(host.pid, signal.SIGTERM)
    assert host.wait(60) == -signal.SIGTERM
