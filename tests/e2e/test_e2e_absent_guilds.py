"""Guilds that the bot left while the host was down: nothing of theirs runs, all is kept."""

import json
import time

import pytest

from local_stack import Guild, Stack

TICKING = """
    cron("tick", "* * * * * *", async (ctx) => { console.log(`tick ${ctx.scheduledAt}`); });
    setInterval(() => { console.log("a timer's tick"); }, 500);
"""


@pytest.fixture(scope="module")
def stack(tmp_path_factory):
    settings = {"TRELLIS_BOOTSTRAP_ENABLED": "false"}
    with Stack(tmp_path_factory.mktemp("stack"), settings=settings) as running:
        running.start_emulator()
        running.start_host()
        running.sign_in()
        yield running


def ticks(stack, guild):
    shown = stack.trellis("logs", "--json", "--limit", "500", "--guild", guild.id)
    return [entry for entry in json.loads(shown.stdout) if "tick" in entry["message"]]


def test_cron_jobs_of_guilds_that_the_bot_left_rest(stack, project):
    left, stays = (Guild(stack.discord, name, "ada") for name in ("Left", "Stays"))
    root = str(project(main=TICKING))
    for guild in (left, stays):
        assert stack.trellis("deploy", "--root", root, "--guild", guild.id).returncode == 0
    host = stack.processes[-1]
    host.wait_until(lambda: ticks(stack, left) and ticks(stack, stays))
    assert host.stop() == 0
    assert stack.discord.delete(f"/guilds/{left.id}").is_success

    host = stack.start_host()
    host.wait_until(lambda: left.id in stack.trellis("departed").stdout)  # Discord has told of all
    known = time.time() * 1000 + 2000
    host.wait_until(lambda: len(since(stack, stays, known)) >= 3)
    assert since(stack, left, known) == []


def test_cron_jobs_rest_while_the_bot_is_not_in_the_guild(stack, project):
    guild, stays = (Guild(stack.discord, name, "ada") for name in ("Comes and goes", "Stays"))
    root = str(project(main=TICKING))
    for each in (guild, stays):
        assert stack.trellis("deploy", "--root", root, "--guild", each.id).returncode == 0
    host = stack.processes[-1]
    host.wait_until(lambda: ticks(stack, guild) and ticks(stack, stays))
    assert stack.discord.delete(f"/guilds/{guild.id}").is_success
    kicked = time.time() * 1000 + 2000
    host.wait_until(lambda: len(since(stack, stays, kicked)) >= 3)
    assert since(stack, guild, kicked) == []

    invited = time.time() * 1000
    form = {"id": guild.id, "name": "Comes and goes"}
    assert stack.discord.post("/guilds", json=form).is_success
    host.wait_until(lambda: len(since(stack, guild, invited)) >= 2)


def since(stack, guild, moment):
    return [entry for entry in ticks(stack, guild) if entry["timestamp"] >= moment]
