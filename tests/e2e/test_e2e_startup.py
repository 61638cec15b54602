"""After a restart of the host nothing is loaded but what has a reason to be."""

import json

import pytest

from local_stack import Guild, Stack

ANSWERS = """
    createBot({ prefix: "!", commands: [
      prefix({ name: "ping", run: async (ctx) => { await ctx.reply("pong"); } }),
    ] });
"""
TICKS = (
    ANSWERS
    + """
    let count = 0;
    setInterval(() => { console.log(`tick ${++count}`); }, 200);
"""
)


@pytest.fixture
def stack(tmp_path):
    with Stack(tmp_path, settings={"TRELLIS_BOOTSTRAP_ENABLED": "false"}) as running:
        running.start_emulator()
        running.start_host()
        running.sign_in()
        yield running


def state(stack, guild):
    shown = stack.trellis("get", "--json", "--guild", guild.id)
    return json.loads(shown.stdout)["state"]


def first_ticks(stack, guild):
    shown = stack.trellis("logs", "--json", "--limit", "1000", "--guild", guild.id)
    return sum(entry["message"] == "tick 1" for entry in json.loads(shown.stdout))


def test_scripts_with_timers_run_again_and_others_wait_for_an_event(stack, project):
    ticking, quiet = (Guild(stack.discord, name, "ada") for name in ("Ticking", "Quiet"))
    for guild, script in ((ticking, TICKS), (quiet, ANSWERS)):
        root = str(project(main=script))
        assert stack.trellis("deploy", "--root", root, "--guild", guild.id).returncode == 0
    host = stack.processes[-1]
    host.wait_until(lambda: first_ticks(stack, ticking) == 1)
    assert host.stop() == 0

    host = stack.start_host()
    host.wait_until(lambda: first_ticks(stack, ticking) == 2)
    assert (state(stack, ticking), state(stack, quiet)) == ("running", "idle")
    assert quiet.answer_to(quiet.say("!ping"))["content"] == "pong"
    assert state(stack, quiet) == "running"

    root = str(project(main=ANSWERS))
    assert stack.trellis("deploy", "--root", root, "--guild", ticking.id).returncode == 0
    assert host.stop() == 0
    host = stack.start_host()
    host.wait_until(lambda: quiet.answer_to(quiet.say("!ping"), 1) is not None)
    assert state(stack, ticking) == "idle"
