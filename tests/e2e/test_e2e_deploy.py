"""What becomes of a script: deployed, rejected, replaced, and there again after a restart."""

import json

from local_stack import Guild

PING = """
    createBot({
      prefix: "!",
      commands: [prefix({ name: "ping", run: async (ctx) => { await ctx.reply(answer); } })],
    });
    const answer: string = "%s";
"""
THROWS_AT_LOAD = """
    // two lines
    // of comment
    const port: number = settings().port;
    function settings(): { port: number } {
      throw new TypeError("no settings here");
    }
"""


def test_a_guild_without_a_script_answers_with_the_starter(guild):
    assert guild.commands("hello", "counter") >= {"hello", "counter"}
    assert guild.answer_to(guild.say("!ping there"))["content"] == "pong there"


def test_a_deployed_script_takes_over(guild, deploy):
    done = deploy(main=PING % "mine")
    assert done.returncode == 0, done.stderr
    assert guild.id in done.stdout
    assert guild.answer_to(guild.say("!ping"))["content"] == "mine"


def test_what_runs_can_be_listed_and_got(stack, guild, deploy):
    deploy(main=PING % "x")
    listed = json.loads(stack.trellis("list", "--json").stdout)
    assert guild.id in {deployment["guild_id"] for deployment in listed}
    got = json.loads(stack.trellis("get", "--guild", guild.id, "--json").stdout)
    assert got["entry"] == "src/main.ts"


def test_a_script_that_throws_while_it_loads_is_rejected_with_its_typescript_line(guild, deploy):
    done = deploy(main=THROWS_AT_LOAD)
    assert done.returncode == 1
    assert "no settings here" in done.stderr
    assert "src/main.ts:5" in done.stderr
    assert "src/main.ts:3" in done.stderr


def test_a_script_that_does_not_compile_is_rejected_with_its_typescript_line(deploy):
    done = deploy(main="const x: number = ;\n")
    assert done.returncode == 1
    assert "src/main.ts:1:18" in done.stderr


def test_a_script_that_spins_while_it_loads_is_rejected(guild, deploy, stack):
    done = deploy(main="for (;;) {}\n")
    assert done.returncode == 1
    assert "load" in done.stderr


def test_a_broken_deploy_leaves_the_old_script_running(guild, deploy):
    deploy(main=PING % "old")
    assert deploy(main=THROWS_AT_LOAD).returncode == 1
    assert guild.answer_to(guild.say("!ping"))["content"] == "old"


def test_a_guild_is_deployed_to_by_trellis_json(stack, guild, project):
    folder = project(main=PING % "from its folder")
    (folder / "trellis.json").write_text(json.dumps({"guild": guild.id}))
    assert stack.trellis("deploy", cwd=folder).returncode == 0
    assert guild.answer_to(guild.say("!ping"))["content"] == "from its folder"


def test_guilds_do_not_share_a_script(stack, guild, deploy):
    deploy(main=PING % "mine alone")
    other = Guild(stack.discord, "Other", "bob")
    other.commands()  # the starter is up
    assert other.answer_to(other.say("!ping x"))["content"] == "pong x"


def test_an_undeployed_guild_is_silent(stack, guild, deploy):
    deploy(main=PING % "before")
    assert stack.trellis("undeploy", "--yes", "--guild", guild.id).returncode == 0
    assert guild.answer_to(guild.say("!ping"), seconds=0.5) is None


def test_a_restarted_host_answers_with_what_was_deployed(stack, guild, deploy):
    deploy(main=PING % "still here")
    assert stack.processes[-1].stop() == 0
    stack.start_host()
    assert guild.answer_to(guild.say("!ping"))["content"] == "still here"


def test_a_host_that_was_killed_answers_with_what_was_deployed(stack, guild, deploy):
    deploy(main=PING % "even so")
    stack.processes[-1].kill()
    stack.start_host()
    assert guild.answer_to(guild.say("!ping"))["content"] == "even so"
