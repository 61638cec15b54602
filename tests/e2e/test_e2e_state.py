"""What a guild keeps, seen from its script and from the command line alike."""

import json
import re

import pytest

SCRIPT = """
    const notes = kv.store("notes");
    const command = (name: string, run: (args: string[]) => Promise<string>) =>
      prefix({ name, run: async (ctx) => { await ctx.reply(await run(ctx.args)); } });
    createBot({
      prefix: "!",
      commands: [
        command("get", async ([key]) => (await notes.get(key!)) ?? "nothing"),
        command("set", async ([key, value]) => { await notes.set(key!, value!); return "kept"; }),
        command("secret", async ([name]) => secrets.get(name!) ?? "nothing"),
      ],
    });
"""


@pytest.fixture
def ask(guild, deploy):
    """Has the script do something; its answer."""
    done = deploy(main=SCRIPT)
    assert done.returncode == 0, done.stderr
    return lambda content: guild.answer_to(guild.say(content))["content"]


@pytest.fixture
def cli(stack, guild):
    """Runs a command about the guild that must succeed; what it printed."""

    def run(*words, stdin=""):
        done = stack.trellis(*words, "--guild", guild.id, stdin=stdin)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_what_a_script_keeps_the_command_line_reads(ask, cli):
    assert ask("!set colour green") == "kept"
    assert cli("kv", "get", "notes", "colour").strip() == "green"
    assert cli("kv", "list", "notes").split() == ["colour"]


def test_what_the_command_line_keeps_a_script_reads(ask, cli):
    cli("kv", "set", "notes", "colour", "blue")
    assert ask("!get colour") == "blue"
    cli("kv", "delete", "notes", "colour")
    assert ask("!get colour") == "nothing"


def test_a_key_that_is_absent_ends_with_status_one(stack, guild, ask):
    assert stack.trellis("kv", "get", "notes", "none", "--guild", guild.id).returncode == 1


def test_a_script_sees_a_secrets_placeholder_and_never_its_value(ask, cli):
    assert ask("!secret API_KEY") == "nothing"
    cli("secrets", "set", "API_KEY", "--allow-host", "api.example.org", stdin="hunter2hunter2")
    placeholder = ask("!secret API_KEY")
    assert placeholder != "nothing"
    assert "hunter2" not in placeholder
    listed = cli("secrets", "list", "--json")
    assert [secret["name"] for secret in json.loads(listed)] == ["API_KEY"]
    assert "hunter2" not in listed
    cli("secrets", "delete", "API_KEY")
    assert ask("!secret API_KEY") == "nothing"


def test_state_survives_a_restart(stack, ask, cli):
    ask("!set colour red")
    cli("secrets", "set", "API_KEY", "--allow-host", "api.example.org", stdin="hunter2hunter2")
    placeholder = ask("!secret API_KEY")
    stack.processes[-1].stop()
    stack.start_host()
    assert ask("!get colour") == "red"
    assert ask("!secret API_KEY") == placeholder


WRITES = """
    on("messageCreate", async (ctx) => {
      const rounds = Number(ctx.msg.content);
      if (!(rounds > 0)) return;
      const counts = kv.store<number>("counts");
      for (let round = 1; round <= rounds; round++) {
        await Promise.all(["a", "b", "c"].map((key) => counts.increment(key)));
        await kv.store<number>("rounds").set("done", round);
        console.log(`kept ${round}`);
      }
    });
"""


def test_what_was_acknowledged_is_there_after_the_host_was_killed(stack, guild, deploy, cli):
    assert deploy(main=WRITES).returncode == 0
    guild.say("100000")
    host = stack.processes[-1]
    host.wait_until(lambda: rounds_logged(cli) >= 20)
    seen = rounds_logged(cli)
    host.kill()
    stack.start_host()
    done = json.loads(cli("kv", "get", "rounds", "done"))
    counts = [json.loads(cli("kv", "get", "counts", key)) for key in "abc"]
    assert done >= rounds_logged(cli) >= seen
    assert all(done <= count <= done + 1 for count in counts)


def rounds_logged(cli):
    """The latest round that the log tells of; it shows the last hundred lines or so."""
    return max([int(word) for word in re.findall(r"kept (\d+)", cli("logs"))], default=0)
