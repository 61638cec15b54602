"""Every client verb of `trellis`, as a process, against a served API over fakes."""

import json
import signal
import stat

import pytest

from integration.api_server import CommandLine, listen, serving
from trellis.api.app import create_app
from trellis.api.ports import PartHealth
from trellis.errors import ScriptError
from unit.api.api_fakes import ALICES_KEY, GUILD, OPERATOR, OTHER_GUILD, World

MAIN = 'import { name } from "./name";\nconsole.log(`hello ${name}` as string);\n'


@pytest.fixture
async def world():
    return World()


@pytest.fixture
async def url(world):
    listener, base = listen()
    async with serving(create_app(world.services(keep_alive_secs=0.05)), listener):
        yield base
        world.stopping.set()


@pytest.fixture
def trellis(tmp_path, url):
    return CommandLine(
        tmp_path, TRELLIS_API_URL=url, TRELLIS_TOKEN=ALICES_KEY, TRELLIS_GUILD=str(GUILD)
    )


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "project"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "main.ts").write_text(MAIN)
    (folder / "src" / "name.ts").write_text('export const name: string = "you";\n')
    (folder / "src" / "private.ts").write_text("// reached by nothing\n")
    (folder / "trellis.json").write_text(json.dumps({"guild": str(GUILD)}))
    return folder


async def test_login_proves_the_token_before_it_keeps_it(trellis, url, tmp_path):
    del trellis.environ["TRELLIS_TOKEN"], trellis.environ["TRELLIS_API_URL"]
    refused = await trellis.run("login", "--url", url, stdin="wrong\n")
    assert refused.status == 4
    assert not (tmp_path / "config").exists()
    done = await trellis.run("login", "--url", url, stdin=f"{ALICES_KEY}\n")
    assert done.status == 0, done.err
    file = tmp_path / "config" / "trellis" / "cli.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert (await trellis.run("whoami")).out.startswith("user 53908232506183680")


async def test_a_kept_token_is_not_sent_to_another_server(trellis, url):
    del trellis.environ["TRELLIS_TOKEN"]
    await trellis.run("login", stdin=ALICES_KEY)
    other = await trellis.run("list", "--url", url.replace("127.0.0.1", "localhost"))
    assert other.status == 4


async def test_without_a_token_the_way_in_is_told(trellis):
    del trellis.environ["TRELLIS_TOKEN"]
    found = await trellis.run("list")
    assert (found.status, found.out) == (4, "")
    assert "trellis login" in found.err


async def test_deploy_sends_what_the_script_reaches_and_nothing_else(trellis, project, world):
    done = await trellis.run("deploy", cwd=project / "src")
    assert done.status == 0, done.err
    assert str(GUILD) in done.out
    [(guild_id, upload, _, source)] = world.deployments.uploads
    assert (guild_id, upload.entry, source) == (GUILD, "src/main.ts", "cli")
    assert [file.path for file in upload.files] == ["src/main.ts", "src/name.ts"]
    assert "as string" not in upload.bundle
    assert json.loads(upload.source_map.contents)["sources"] == ["src/name.ts", "src/main.ts"]


async def test_deploy_as_json_is_the_servers_answer(trellis, project):
    done = await trellis.run("deploy", "--json", "--root", str(project))
    assert json.loads(done.out)["revision"] == "rev-1"


async def test_a_mistake_is_shown_with_its_place_and_nothing_is_sent(trellis, project, world):
    (project / "src" / "main.ts").write_text('\nimport "./missing";\n')
    failed = await trellis.run("deploy", cwd=project)
    assert (failed.status, failed.out) == (1, "")
    assert "src/main.ts:2:7" in failed.err
    assert world.deployments.uploads == []


@pytest.mark.parametrize(
    ("script", "place", "way_out"),
    [
        ('import { readFileSync } from "fs"; readFileSync("a");', "1:29", "is part of Node.js"),
        ('import { join } from "node:path"; join("a");', "1:21", "is part of Node.js"),
        ('import express from "express"; express();', "1:20", "npm install express\n"),
        ('import { a } from "@scope/name/part"; a();', "1:18", "npm install @scope/name\n"),
        ("await kv.store('a').get('b');", "1:0", "an async function"),
    ],
)
async def test_what_cannot_be_bundled_says_what_to_do(trellis, project, script, place, way_out):
    (project / "src" / "main.ts").write_text(script)
    failed = await trellis.run("deploy", cwd=project)
    assert failed.status == 1
    assert f"src/main.ts:{place}" in failed.err
    assert way_out in failed.err[failed.err.index("hint: ") :]
    for misleading in ("external", "--platform", "iife", "target environment", "\n\n\n"):
        assert misleading not in failed.err


async def test_a_script_that_does_not_load_is_shown_with_its_stack(trellis, project, world):
    world.deployments.failure = ScriptError(
        "the script failed while it loaded: Error: no",
        code="load_failed",
        hint="mend it",
        error="Error: no\n    at start (src/name.ts:1:22)",
    )
    failed = await trellis.run("deploy", cwd=project)
    assert failed.status == 1
    assert "src/name.ts:1:22" in failed.err
    assert "hint: mend it" in failed.err
    assert failed.err.count("Error: no") == 1


async def test_without_esbuild_the_way_to_get_it_is_told(trellis, project):
    trellis.environ["TRELLIS_ESBUILD"] = "/nowhere/esbuild"
    failed = await trellis.run("deploy", cwd=project)
    assert failed.status == 1
    assert "/nowhere/esbuild" in failed.err


async def test_deployments_are_listed_shown_and_stopped(trellis, project):
    assert (await trellis.run("list")).out == ""
    await trellis.run("deploy", cwd=project)
    assert str(GUILD) in (await trellis.run("list")).out
    assert "src/name.ts" in (await trellis.run("get")).out
    unsure = await trellis.run("undeploy")
    assert (unsure.status, unsure.out) == (2, "")
    assert (await trellis.run("undeploy", "--yes")).status == 0
    gone = await trellis.run("get", "--json")
    assert gone.status == 1
    assert json.loads(gone.err)["error"]["code"] == "not_found"


async def test_logs_are_lines_or_json(trellis, world):
    world.logs.add("first")
    world.logs.add("bad\x1b[2J\nsecond line", level="error")
    text = (await trellis.run("logs")).out
    assert text.splitlines()[0] == "2026-07-01 12:00:00.000Z INFO  script: first"
    assert "ERROR script: bad\\x1b[2J\n    second line" in text
    [line] = json.loads((await trellis.run("logs", "-n", "1", "--json")).out)
    assert line["level"] == "error"


async def test_followed_logs_go_on_after_the_stream_broke(trellis, world):
    world.logs.add("before")
    process = await trellis.start("logs", "--follow", "--json")
    assert b"before" in await process.stdout.readline()
    await world.logs.say("during")
    assert b"during" in await process.stdout.readline()
    await world.logs.end()  # the stream ends; what is said meanwhile must not be lost
    world.logs.add("meanwhile")
    world.logs.ended = False
    assert b"meanwhile" in await process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = await process.communicate()
    assert (process.returncode, err) == (130, b"")


async def test_values_go_in_and_come_out_whole(trellis, world):
    assert (await trellis.run("kv", "set", "main", "a/b c", "12")).status == 0
    assert (await trellis.run("kv", "get", "main", "a/b c")).out == "12"
    await trellis.run("kv", "set", "main", "text", stdin="two\nlines\n")
    assert (await trellis.run("kv", "get", "main", "text")).out == "two\nlines\n"
    await trellis.run("kv", "set", "main", "m", "1", "--metadata", '{"a":1}', "--expiration", "99")
    assert world.kv.values[GUILD, "main", "m"] == ("1", 99, {"a": 1})
    assert (await trellis.run("kv", "list", "main")).out.splitlines() == ["a/b c", "m", "text"]
    assert (await trellis.run("kv", "list")).out == "main\n"
    assert "--cursor m" in (await trellis.run("kv", "list", "main", "-n", "2")).err
    assert (await trellis.run("kv", "delete", "main", "m")).status == 0


async def test_a_missing_key_prints_nothing_and_fails(trellis):
    missing = await trellis.run("kv", "get", "main", "nothing")
    assert (missing.status, missing.out) == (1, "")
    as_json = await trellis.run("kv", "get", "main", "nothing", "--json")
    assert json.loads(as_json.out) == {"value": None}


async def test_a_secrets_value_comes_from_standard_input(trellis, world):
    done = await trellis.run("secrets", "set", "KEY", "--allow-host", "a.example", stdin="hush\n")
    assert done.status == 0, done.err
    assert world.secrets.values == {(GUILD, "KEY"): ("hush", ("a.example",))}
    assert "secrets allow" not in done.err
    anew = await trellis.run("secrets", "set", "KEY", stdin="hush\n")
    assert "KEY may be sent to: a.example" in anew.out
    without = await trellis.run("secrets", "set", "OTHER", stdin="hush\n")
    assert (without.status, "trellis secrets allow OTHER HOST" in without.err) == (0, True)
    assert (await trellis.run("secrets", "delete", "OTHER")).status == 0
    listed = (await trellis.run("secrets", "list")).out
    assert "KEY" in listed
    assert "hush" not in listed
    assert (await trellis.run("secrets", "delete", "KEY")).status == 0


async def test_where_a_secret_may_be_sent_is_changed_without_its_value(trellis, world):
    world.secrets.values[GUILD, "KEY"] = ("hush", ("a.example",))
    done = await trellis.run("secrets", "allow", "KEY", "b.example", "*.c.example")
    assert done.out == "KEY may be sent to: a.example, b.example, *.c.example\n", done.err
    left = await trellis.run("secrets", "disallow", "KEY", "a.example", "b.example", "*.c.example")
    assert left.out == "KEY may be sent to: nowhere\n"
    assert world.secrets.values == {(GUILD, "KEY"): ("hush", ())}
    again = await trellis.run("secrets", "disallow", "KEY", "a.example", "--json")
    assert (again.status, json.loads(again.err)["error"]["code"]) == (1, "not_found")
    assert (await trellis.run("secrets", "allow", "KEY")).status == 2


async def test_the_hosts_that_a_script_may_ask_are_listed_and_changed(trellis):
    empty = await trellis.run("fetch", "list")
    assert (empty.out, "every public host;" in empty.err) == ("", True)
    allowed = await trellis.run("fetch", "allow", "api.example", "*.b.example")
    assert "may ask the hosts that are allowed;" in allowed.err
    denied = await trellis.run("fetch", "deny", "ads.b.example", "api.example")
    rows = [line.split() for line in denied.out.splitlines()[1:]]
    assert rows == [["allow", "*.b.example"], ["deny", "ads.b.example"], ["deny", "api.example"]]
    assert "but for those that are denied" in denied.err
    as_json = await trellis.run("fetch", "reset", "ads.b.example", "--json")
    assert json.loads(as_json.out) == {"allow": ["*.b.example"], "deny": ["api.example"]}
    wrong = await trellis.run("fetch", "deny", "a b")
    assert (wrong.status, "hint: write api.example.org" in wrong.err) == (1, True)
    nobody = await trellis.run("fetch", "reset")
    assert (nobody.status, "--all" in nobody.err) == (2, True)
    assert (await trellis.run("fetch", "reset", "--all", "api.example")).status == 2
    assert (await trellis.run("fetch", "reset", "--all")).status == 0
    assert (await trellis.run("fetch", "list")).out == ""


async def test_an_empty_secret_is_refused_before_it_is_sent(trellis, world):
    assert (await trellis.run("secrets", "set", "KEY", stdin="\n")).status == 2
    assert world.secrets.values == {}


async def test_the_operator_makes_lists_and_deletes_tokens(trellis):
    trellis.environ["TRELLIS_TOKEN"] = OPERATOR
    assert (await trellis.run("tokens", "create", "laptop")).out == "plain-t1\n"
    assert "laptop" in (await trellis.run("tokens", "list")).out
    assert (await trellis.run("tokens", "delete", "t1")).status == 0


async def test_cron_jobs_are_listed(trellis):
    shown = (await trellis.run("cron", "list")).out
    assert "0 9 * * *" in shown
    assert "Europe/Berlin" in shown
    assert "missed (3)" in shown


async def test_a_cron_job_is_run_and_its_runs_are_listed(trellis, world):
    assert "daily runs." in (await trellis.run("cron", "run", "daily")).out
    assert len(world.cron.begun) == 1
    shown = (await trellis.run("cron", "history", "daily")).out
    assert "running" in shown
    assert "the guild is held off" in shown
    assert (await trellis.run("cron", "history", "other")).status == 1


async def test_tasks_are_listed_and_cancelled(trellis, world):
    shown = (await trellis.run("tasks", "list")).out
    assert "remind" in shown
    assert "Error: no" in shown
    assert "--cursor more" in (await trellis.run("tasks", "list", "--limit", "1")).err
    assert (await trellis.run("tasks", "cancel", "tea")).out == "tea is cancelled.\n"
    assert (await trellis.run("tasks", "cancel", "tea")).status == 1
    assert "no tasks" in (await trellis.run("tasks", "list")).err


async def test_a_held_guild_is_shown_with_its_reason_and_the_way_out(trellis, project, world):
    await trellis.run("deploy", cwd=project)
    for verb in ("get", "list", "usage"):
        assert "held" not in (await trellis.run(verb)).out
    world.guilds.hold()
    for verb in ("get", "list", "usage"):
        shown = (await trellis.run(verb)).out
        for what in ("held", "it was stopped 3 times", "2026-07-01T12:00:00Z", "trellis resume"):
            assert what in shown


async def test_resume_says_what_it_did(trellis, project, world):
    none = await trellis.run("resume")
    assert (none.status, none.out) == (1, "")
    assert "runs no script" in none.err
    await trellis.run("deploy", cwd=project)
    world.guilds.hold()
    assert "is no longer held" in (await trellis.run("resume")).out
    again = await trellis.run("resume")
    assert (again.status, "was not held" in again.out) == (0, True)
    assert json.loads((await trellis.run("resume", "--json")).out) == {"resumed": False}


async def test_usage_is_a_table_of_what_happened(trellis, world):
    assert "nothing" in (await trellis.run("usage")).out
    meter = world.guilds.meter
    meter.turn(GUILD, 3_400_000)
    meter.event(GUILD, "cut_off")
    meter.op(GUILD, "kv.get")
    meter.stopped(GUILD, "deadline")
    meter.heap(GUILD, 3 << 20)
    meter.end_second()
    meter.book()
    world.guilds.now = 120.0
    meter.event(GUILD, "done")
    lines = (await trellis.run("usage")).out.splitlines()
    assert "heap        3.0 MiB now, 3.0 MiB at most in a day" in lines
    table = [line.split() for line in lines[lines.index("") + 1 :]]
    assert table == [
        ["LAST", "MINUTE", "LAST", "HOUR", "LAST", "DAY"],
        ["events", "1", "2", "2"],
        ["done", "1", "1", "1"],
        ["cut", "off", "0", "1", "1"],
        ["turns", "0", "1", "1"],
        ["CPU", "time", "0", "ms", "3.4", "s", "3.4", "s"],
        ["ops", "0", "1", "1"],
        ["kv.get", "0", "1", "1"],
        ["terminations", "0", "1", "1"],
        ["deadline", "0", "1", "1"],
    ]
    as_json = json.loads((await trellis.run("usage", "--json")).out)
    assert as_json["day"]["cpu_ms"] == 3400


async def test_the_operator_seals_all_secrets_anew(trellis, world):
    world.secrets.values = {(GUILD, "A"): ("x", ()), (GUILD + 1, "B"): ("y", ())}
    assert (await trellis.run("secrets", "rotate-key")).status == 1
    trellis.environ["TRELLIS_TOKEN"] = OPERATOR
    done = await trellis.run("secrets", "rotate-key")
    assert (done.out, world.secrets.rotations) == ("2 secrets are sealed with the new key.\n", 1)


async def test_the_operator_sees_workers_and_moves_guilds(trellis, world):
    refused = await trellis.run("workers")
    assert (refused.status, "operator" in refused.err) == (1, True)
    trellis.environ["TRELLIS_TOKEN"] = OPERATOR
    [_, first, second] = (await trellis.run("workers")).out.splitlines()
    assert first.split() == ["0", "yes", "12", "1", "3.5", "s", "90.0", "MiB", "-"]
    assert second.split() == ["probation", "no", "0", "0", "0", "ms", "0", "B", "user"]
    moved = await trellis.run("move", "0")
    assert "runs on worker 0 now; before, it was 1" in moved.out
    assert world.guilds.places == {GUILD: 0}
    assert "runs on worker 0 already" in (await trellis.run("move", "0")).out
    nowhere = await trellis.run("move", "7", "--json")
    assert (nowhere.status, json.loads(nowhere.err)["error"]["code"]) == (1, "unknown_worker")
    assert (await trellis.run("move", "there")).status == 2


async def test_the_operator_deletes_what_is_left_of_guilds_that_are_gone(trellis, world):
    trellis.environ["TRELLIS_TOKEN"] = OPERATOR
    [_, row] = (await trellis.run("departed")).out.splitlines()
    assert row.split(maxsplit=2) == [str(OTHER_GUILD), "2026-07-01T12:00:00Z", "when you say so"]
    unsure = await trellis.run("purge", "--guild", str(OTHER_GUILD))
    assert (unsure.status, "--yes" in unsure.err) == (1, True)
    assert world.departures.kept
    done = await trellis.run("purge", "--guild", str(OTHER_GUILD), "--yes")
    assert [line.split() for line in done.out.splitlines()[1:]] == [
        ["revisions", "3"],
        ["kv_stores", "1"],
    ]
    assert world.departures.kept == {}
    present = await trellis.run("purge", "--yes", "--json")
    assert (present.status, json.loads(present.err)["error"]["code"]) == (1, "guilds.present")
    assert "Nothing is kept" in (await trellis.run("departed")).err


async def test_health_needs_no_token_and_fails_when_a_part_is_down(trellis, world):
    del trellis.environ["TRELLIS_TOKEN"]
    well = await trellis.run("health")
    assert (well.status, "sqlite" in well.out) == (0, True)
    world.health.parts["workers"] = PartHealth(well=True, facts={"workers": [{"index": 0}]})
    assert "workers    ok  workers 1\n" in (await trellis.run("health")).out
    world.health.parts["gateway"] = PartHealth(well=False, facts={"error": "failed"})
    ill = await trellis.run("health", "--json")
    assert (ill.status, json.loads(ill.out)["status"]) == (1, "down")


async def test_a_directory_is_not_an_entry(trellis, tmp_path):
    (tmp_path / "bot").mkdir()
    refused = await trellis.run("deploy", "bot")
    assert refused.status == 2
    assert "bot is a directory" in refused.err
    assert "--root bot" in refused.err


async def test_init_writes_a_project_that_deploys(trellis, tmp_path, world):
    begun = await trellis.run("init", "new", "--guild", str(GUILD))
    assert begun.status == 0, begun.err
    assert (tmp_path / "new" / ".gitignore").exists()
    del trellis.environ["TRELLIS_GUILD"]
    done = await trellis.run("deploy", cwd=tmp_path / "new")
    assert done.status == 0, done.err
    assert world.deployments.uploads[0][1].entry == "src/main.ts"


async def test_init_keeps_what_is_there_unless_told_otherwise(trellis, tmp_path):
    (tmp_path / "package.json").write_text("{}")
    begun = await trellis.run("init")
    assert "package.json was there already" in begun.err
    assert (tmp_path / "package.json").read_text() == "{}"
    await trellis.run("init", "--force")
    assert (tmp_path / "package.json").read_text() != "{}"


async def test_init_in_a_project_renews_its_types_and_writes_no_scripts(trellis, tmp_path):
    await trellis.run("init", "--guild", str(GUILD))
    (tmp_path / "src" / "greeting.ts").unlink()
    (tmp_path / "src" / "main.ts").write_text("// mine")
    (tmp_path / "trellis.d.ts").write_text("// of an older Trellis")
    again = await trellis.run("init", "--json")
    assert json.loads(again.out)["written"] == ["trellis.d.ts"]
    assert (tmp_path / "src" / "main.ts").read_text() == "// mine"
    assert not (tmp_path / "src" / "greeting.ts").exists()
    assert json.loads((tmp_path / "trellis.json").read_text())["guild"] == str(GUILD)
    once_more = await trellis.run("init")
    assert once_more.out.startswith("Every file is as it should be.")
    assert "server's id" not in once_more.out
    assert once_more.err == ""


async def test_a_wrong_command_line_is_a_usage_error(trellis):
    assert (await trellis.run("kv", "frobnicate")).status == 2
    assert (await trellis.run()).status == 2
    assert (await trellis.run("deploy", "--guild", "my server")).status == 2


async def test_a_server_that_is_not_there_is_a_plain_error(trellis):
    found = await trellis.run("list", "--url", "http://127.0.0.1:9/api")
    assert found.status == 1
    assert "Traceback" not in found.err
    assert "trellis serve" in found.err


async def test_help_tells_the_guilds_verbs_from_the_hosts(trellis):
    text = (await trellis.run("--help")).out
    assert text.index("deploy ") < text.index("The host") < text.index("serve ")
    assert text.index("usage ") < text.index("The host") < text.index("workers ")
    assert (await trellis.run("--version")).out.startswith("trellis ")


async def test_the_hosts_verbs_become_the_host(trellis, tmp_path):
    (tmp_path / "trellis").mkdir()
    (tmp_path / "trellis" / "__main__.py").write_text("print('an impostor')")
    found = await trellis.run("config", "check")
    assert "impostor" not in found.out
