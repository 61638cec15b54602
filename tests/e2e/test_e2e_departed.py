"""What is kept of a guild outlives an absence of the bot, until the operator or time ends it."""

import json
import sqlite3
import time

import pytest

from local_stack import Guild, Stack

SCRIPT = """
    const store = kv.store("main");
    createBot({
      prefix: "!",
      commands: [
        prefix({
          name: "count",
          run: async (ctx) => {
            await tasks.schedule("later", new Date(Date.now() + 3_600_000), {}, { key: "one" });
            await once("welcome", () => "done");
            console.log("counted");
            await ctx.reply(`${await store.increment("visits", 1)}`);
          },
        }),
      ],
    });
    cron("yearly", "0 0 1 1 *", () => {});
    onTask("later", () => {});
"""


@pytest.fixture
def stack(tmp_path):
    with Stack(tmp_path, settings={"TRELLIS_BOOTSTRAP_ENABLED": "false"}) as running:
        running.start_emulator()
        running.start_host()
        running.sign_in()
        yield running


@pytest.fixture
def guild(stack, project):
    """A guild that keeps something of every kind."""
    guild = Guild(stack.discord, "Comes and goes", "ada")
    root = str(project(main=SCRIPT))
    assert stack.trellis("deploy", "--root", root, "--guild", guild.id).returncode == 0
    for words, stdin in [
        (("secrets", "set", "KEY", "--allow-host", "a.example"), "hush"),
        (("fetch", "deny", "b.example"), ""),
    ]:
        assert stack.trellis(*words, "--guild", guild.id, stdin=stdin).returncode == 0
    assert counted(guild) == "1"
    return guild


def counted(guild):
    return guild.answer_to(guild.say("!count"))["content"]


def kick(stack, guild):
    assert stack.discord.delete(f"/guilds/{guild.id}").is_success


def invite(stack, guild):
    form = {"id": guild.id, "name": "Comes and goes"}
    assert stack.discord.post("/guilds", json=form).is_success


def shown(stack, *words):
    done = stack.trellis(*words, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def of_guild(stack, guild):
    """What the API shows of all that the guild keeps."""
    words = ("--guild", guild.id)
    return [
        shown(stack, *what, *words)
        for what in (("secrets", "list"), ("fetch", "list"), ("cron", "list"), ("kv", "list"))
    ] + [shown(stack, "tasks", "list", *words)["tasks"], shown(stack, "kv", "list", "main", *words)]


def departed(stack):
    """The ids of the guilds that the bot has left; None while Discord has not told."""
    done = stack.trellis("departed", "--json")
    if done.returncode:
        assert json.loads(done.stderr)["error"]["code"] == "gateway.disconnected"
        return None
    return [one["guild_id"] for one in json.loads(done.stdout)]


def test_an_absence_keeps_everything_and_a_purge_nothing(stack, guild):
    before = of_guild(stack, guild)
    refused = stack.trellis("purge", "--guild", guild.id, "--yes", "--json")
    assert json.loads(refused.stderr)["error"]["code"] == "guilds.present"
    host = stack.processes[-1]

    kick(stack, guild)
    host.wait_until(lambda: departed(stack) == [guild.id])
    assert of_guild(stack, guild) == before
    invite(stack, guild)
    host.wait_until(lambda: departed(stack) == [])
    assert of_guild(stack, guild) == before

    kick(stack, guild)
    host.wait_until(lambda: departed(stack) == [guild.id])
    erased = shown(stack, "purge", "--guild", guild.id, "--yes")["erased"]
    kinds = {"revisions", "secrets", "fetch_hosts", "guild_logs", "tasks", "once_keys"}
    assert kinds | {"kv_stores"} <= erased.keys()
    assert departed(stack) == []
    assert stack.trellis("purge", "--guild", guild.id, "--yes").returncode == 1
    assert stack.trellis("get", "--guild", guild.id).returncode == 1
    empty = [[], {"allow": [], "deny": []}, [], [], []]
    assert of_guild(stack, guild)[:5] == empty
    assert shown(stack, "logs", "--guild", guild.id) == []
    assert host.stop() == 0
    assert rows_left(stack, guild) == []


def test_after_so_many_days_everything_goes_by_itself(stack, guild):
    assert stack.processes[-1].stop() == 0
    stack.host_environ["TRELLIS_DATA_PURGE_AFTER_DAYS"] = "30"
    kick(stack, guild)
    host = stack.start_host()
    host.wait_until(lambda: departed(stack) == [guild.id])  # it went while the host was down
    assert stack.trellis("get", "--guild", guild.id).returncode == 0
    assert host.stop() == 0
    with sqlite3.connect(database(stack)) as connection:
        [(left_at,)] = connection.execute("SELECT left_at FROM departures").fetchall()
        assert left_at[:4] == time.strftime("%Y", time.gmtime())
        connection.execute("UPDATE departures SET left_at = datetime('now', '-31 days')")
    host = stack.start_host()
    host.wait_until(lambda: stack.trellis("get", "--guild", guild.id).returncode == 1)
    host.wait_until(lambda: departed(stack) == [])
    assert host.stop() == 0
    assert rows_left(stack, guild) == []


def database(stack):
    [file] = stack.folder.rglob("trellis.db")
    return file


def rows_left(stack, guild):
    """The tables that know the guild."""
    with sqlite3.connect(database(stack)) as connection:
        tables = connection.execute(
            "SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c"
            " WHERE t.type = 'table' AND c.name = 'guild_id'"
        ).fetchall()
        counts = {
            name: connection.execute(
                f"SELECT count(*) FROM {name} WHERE guild_id = ?",  # noqa: S608  # our own names
                (int(guild.id),),
            ).fetchone()[0]
            for (name,) in tables
        }
    assert len(counts) > 10
    return [name for name, count in counts.items() if count]
