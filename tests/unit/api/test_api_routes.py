"""What each resource answers, and that flora's clients can read it."""

import asyncio
from contextlib import aclosing

import pytest

from trellis.api.health import HealthChecks
from trellis.api.ports import PartHealth
from trellis.api.sse import events
from trellis.deployments.models import SourceFile
from trellis.errors import DependencyError, ScriptError
from trellis_cli.client import path
from unit.api.api_fakes import ALICE, GUILD, OTHER_GUILD

UPLOAD = {
    "entry": "src/main.ts",
    "files": [{"path": "src/main.ts", "contents": "export {}"}],
    "bundle": "var a = 1;",
    "source_map": {"path": "bundle.js.map", "contents": "{}"},
}


async def test_a_deployment_is_passed_on_whole(alice, world):
    answer = await alice.post(
        f"/deployments/{GUILD}", json=UPLOAD, headers={"X-Flora-Deploy-Source": "cli"}
    )
    assert answer.json() == {
        "guild_id": str(GUILD),
        "revision": "rev-1",
        "entry": "src/main.ts",
        "created_at": "2026-07-01T12:00:00Z",
        "updated_at": "2026-07-01T12:00:00Z",
    }
    [(guild_id, upload, actor, source)] = world.deployments.uploads
    assert (guild_id, actor, source) == (GUILD, f"token:{ALICE}", "cli")
    assert upload.files == (SourceFile("src/main.ts", "export {}"),)
    assert upload.source_map == SourceFile("bundle.js.map", "{}")


@pytest.mark.parametrize(
    ("headers", "source"),
    [
        ({}, "api"),
        ({"X-Trellis-Deploy-Source": "cli"}, "cli"),
        ({"X-Flora-Deploy-Source": "webui"}, "webui"),
        ({"X-Trellis-Deploy-Source": "bootstrap"}, "api"),
    ],
)
async def test_the_source_of_a_deployment_is_one_that_callers_may_claim(
    alice, world, headers, source
):
    await alice.post(f"/deployments/{GUILD}", json=UPLOAD, headers=headers)
    assert world.deployments.uploads[0][3] == source


async def test_files_alone_are_a_deployment(alice, world):
    body = {"entry": "a.ts", "files": [{"path": "a.ts", "contents": ""}]}
    assert (await alice.post(f"/deployments/{GUILD}/", json=body)).status_code == 200
    assert world.deployments.uploads[0][1].bundle is None


async def test_a_script_that_cannot_be_loaded_answers_with_its_stack(alice, world):
    world.deployments.failure = ScriptError(
        "the script threw while it was loaded",
        code="load_failed",
        error="Error: no\n  at src/main.ts:3:7",
    )
    answer = await alice.post(f"/deployments/{GUILD}", json=UPLOAD)
    assert answer.status_code == 400
    assert answer.json()["error"].endswith("src/main.ts:3:7")


async def test_a_deployment_shows_its_bundle_when_asked(alice):
    await alice.post(f"/deployments/{GUILD}", json=UPLOAD)
    short = (await alice.get(f"/deployments/{GUILD}")).json()
    assert "bundle" not in short
    assert short["files"] == UPLOAD["files"]
    whole = (await alice.get(f"/deployments/{GUILD}?include_bundle=true")).json()
    assert whole["bundle"] == "var a = 1;"
    assert whole["source_map"]["path"] == "bundle.js.map"


async def test_deployments_of_others_are_not_listed(alice, operator):
    for guild in (GUILD, OTHER_GUILD):
        await operator.post(f"/deployments/{guild}", json=UPLOAD)
    assert [d["guild_id"] for d in (await alice.get("/deployments/")).json()] == [str(GUILD)]
    assert len((await operator.get("/deployments")).json()) == 2


async def test_a_deployment_is_deleted_once(alice):
    await alice.post(f"/deployments/{GUILD}", json=UPLOAD)
    assert (await alice.delete(f"/deployments/{GUILD}")).json() == {"deleted": True}
    assert (await alice.delete(f"/deployments/{GUILD}")).status_code == 404
    assert (await alice.get(f"/deployments/{GUILD}")).json()["code"] == "not_found"


async def test_log_lines_come_oldest_first_with_ids_as_text(alice, world):
    for number in range(3):
        world.logs.add(f"line {number}")
    answer = await alice.get(f"/logs/{GUILD}", params={"limit": 2})
    assert [line["message"] for line in answer.json()] == ["line 1", "line 2"]
    assert answer.json()[0] == {
        "id": "2",
        "timestamp": 1782907200000,
        "level": "info",
        "target": "script",
        "guild_id": str(GUILD),
        "message": "line 1",
        "event_id": None,
    }
    later = await alice.get(f"/logs/{GUILD}", params={"after": 2})
    assert [line["message"] for line in later.json()] == ["line 2"]


@pytest.mark.parametrize("limit", ["0", "1001", "x"])
async def test_a_senseless_limit_is_refused(alice, limit):
    answer = await alice.get(f"/logs/{GUILD}", params={"limit": limit})
    assert (answer.status_code, answer.json()["field"]) == (400, "limit")


async def test_a_stream_replays_then_follows_then_ends(alice, world):
    for number in range(3):
        world.logs.add(f"line {number}")
    world.logs.ended = True
    answer = await alice.get(f"/logs/{GUILD}/stream", headers={"Last-Event-ID": "1"})
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert "content-encoding" not in answer.headers
    assert "\r" not in answer.text
    frames = [f for f in answer.text.split("\n\n") if f and not f.startswith(":")]
    assert [frame.splitlines()[0] for frame in frames] == ["id: 2", "id: 3"]
    assert all(frame.splitlines()[1].startswith('data: {"id":') for frame in frames)


async def test_a_message_with_line_ends_stays_in_one_frame(alice, world):
    world.logs.add("one\ntwo\r\nthree")
    world.logs.ended = True
    answer = await alice.get(f"/logs/{GUILD}/stream?after=0")
    assert answer.text.count("\ndata: ") == 1


async def test_a_stream_ends_when_the_process_stops_and_leaves_nothing_behind(alice, world):
    async with asyncio.TaskGroup() as tasks:
        answer = tasks.create_task(alice.get(f"/logs/{GUILD}/stream"))
        await world.logs.followed.wait()
        world.stopping.set()
    assert answer.result().status_code == 200
    assert world.logs.followers == 0


async def test_a_quiet_stream_gives_signs_of_life():
    stopping = asyncio.Event()

    async def silence():
        await stopping.wait()
        yield 1, "never"

    async with aclosing(events(silence(), stopping, 0.001)) as text:
        assert [await anext(text) for _ in range(3)] == [": connected\n\n", *[": ping\n\n"] * 2]


@pytest.mark.parametrize("key", ["plain", "a b/c", "a/", "..", ".", "ключ", "a?b#c", "%2F"])
async def test_any_key_makes_the_round_trip(alice, world, key):
    where = path("kv", str(GUILD), "main", key)
    assert (await alice.put(where, json={"value": "V"})).json() == {"success": True}
    assert (GUILD, "main", key) in world.kv.values
    assert (await alice.get(where)).json() == {"value": "V"}
    assert (await alice.delete(where)).json() == {"success": True, "deleted": True}
    assert (await alice.delete(where)).json() == {"success": True, "deleted": False}
    assert (await alice.get(where)).json() == {"value": None}


async def test_a_key_is_shown_with_what_is_kept_beside_it(alice):
    kept = {"value": "1", "expiration": 1999999999, "metadata": {"a": 1}}
    await alice.put(f"/kv/{GUILD}/main/k", json=kept)
    assert (await alice.get(f"/kv/{GUILD}/main/k")).json() == kept


async def test_keys_are_listed_in_the_shape_that_flora_has(alice):
    for number in range(3):
        await alice.put(f"/kv/{GUILD}/main/p:{number}", json={"value": "1"})
    await alice.put(
        f"/kv/{GUILD}/main/p:1", json={"value": "1", "expiration": 1999999999, "metadata": {"a": 1}}
    )
    first = (await alice.get(f"/kv/{GUILD}/main?prefix=p%3A&limit=2")).json()
    assert first == {
        "keys": [{"name": "p:0"}, {"name": "p:1", "expiration": 1999999999, "metadata": {"a": 1}}],
        "listComplete": False,
        "cursor": "p:1",
    }
    rest = (await alice.get(f"/kv/{GUILD}/main/?limit=2&cursor=p:1")).json()
    assert rest == {"keys": [{"name": "p:2"}], "listComplete": True}


async def test_stores_exist_by_being_used(alice):
    named = await alice.post("/kv/stores", json={"guild_id": str(GUILD), "store_name": "main"})
    assert named.json()["store"]["store_name"] == "main"
    assert (await alice.get(f"/kv/stores?guild_id={GUILD}")).json() == []
    await alice.put(f"/kv/{GUILD}/main/k", json={"value": "1"})
    [store] = (await alice.get(f"/kv/stores/?guild_id={GUILD}")).json()
    assert (store["store_name"], store["guild_id"]) == ("main", str(GUILD))
    assert (await alice.delete(f"/kv/stores/{GUILD}/main")).status_code == 200
    assert (await alice.get(f"/kv/{GUILD}/main")).json()["keys"] == []


async def test_a_secret_goes_in_and_does_not_come_out(alice, world):
    body = {"value": "hush", "allowed_hosts": ["api.example.org"]}
    answer = await alice.put(f"/secrets/{GUILD}/KEY", json=body)
    assert answer.json() == {"name": "KEY", "allowed_hosts": ["api.example.org"]}
    assert (await alice.get(f"/secrets/{GUILD}")).json() == [answer.json()]
    assert (await alice.delete(f"/secrets/{GUILD}/KEY")).json() == {"deleted": True}
    assert (await alice.delete(f"/secrets/{GUILD}/KEY")).status_code == 404
    assert world.secrets.changed == [GUILD, GUILD]


async def test_where_a_secret_may_be_sent_changes_without_its_value(alice, world):
    world.secrets.values[GUILD, "KEY"] = ("hush", ("a.example",))
    changes = {"allow": ["https://B.example/x", "c.example"], "disallow": ["a.example"]}
    answer = await alice.patch(f"/secrets/{GUILD}/KEY", json=changes)
    assert answer.json() == {"name": "KEY", "allowed_hosts": ["b.example", "c.example"]}
    assert world.secrets.values[GUILD, "KEY"][0] == "hush"
    for name, body, status, code in [
        ("KEY", {"allow": ["a b"]}, 400, "secrets.bad_host"),
        ("KEY", {"disallow": ["a.example"]}, 404, "not_found"),
        ("NONE", {"allow": ["a.example"]}, 404, "not_found"),
        ("KEY", {"value": "x"}, 400, "invalid_argument"),
    ]:
        refused = await alice.patch(f"/secrets/{GUILD}/{name}", json=body)
        assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert (await alice.patch(f"/secrets/{OTHER_GUILD}/KEY", json=changes)).status_code == 403


async def test_the_hosts_that_a_script_may_ask_are_the_managers_to_choose(alice):
    where = f"/fetch/{GUILD}"
    assert (await alice.get(where)).json() == {"allow": [], "deny": []}
    put = await alice.post(f"{where}/allow", json={"hosts": ["A.example", "*.b.example:8443"]})
    assert put.json() == {"allow": ["a.example", "*.b.example:8443"], "deny": []}
    put = await alice.post(f"{where}/deny/", json={"hosts": ["a.example"]})
    assert put.json() == {"allow": ["*.b.example:8443"], "deny": ["a.example"]}
    left = await alice.post(f"{where}/reset", json={"hosts": ["a.example"]})
    assert left.json() == {"allow": ["*.b.example:8443"], "deny": []}
    assert (await alice.post(f"{where}/reset", json={})).json() == {"allow": [], "deny": []}


@pytest.mark.parametrize(
    ("what", "body", "status", "code"),
    [
        ("allow", {"hosts": ["a b"]}, 400, "fetch.bad_host"),
        ("allow", {"hosts": []}, 400, "invalid_argument"),
        ("allow", {}, 400, "invalid_argument"),
        ("allow", {"hosts": "a.example"}, 400, "invalid_argument"),
        ("deny", {"hosts": [f"h{number}.example" for number in range(201)]}, 409,
         "fetch.too_many_hosts"),
        ("reset", {"hosts": ["a.example"]}, 404, "not_found"),
        ("reset", {"hosts": []}, 400, "invalid_argument"),
        ("everything", {"hosts": ["a.example"]}, 400, "invalid_argument"),
    ],
)  # fmt: skip
async def test_lists_of_hosts_that_make_no_sense_are_refused(alice, what, body, status, code):
    refused = await alice.post(f"/fetch/{GUILD}/{what}", json=body)
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert (await alice.get(f"/fetch/{GUILD}")).json() == {"allow": [], "deny": []}


async def test_lists_of_hosts_of_other_guilds_are_out_of_reach(alice):
    for answer in (
        await alice.get(f"/fetch/{OTHER_GUILD}"),
        await alice.post(f"/fetch/{OTHER_GUILD}/deny", json={"hosts": ["a.example"]}),
        await alice.post(f"/fetch/{OTHER_GUILD}/reset", json={}),
    ):
        assert answer.status_code == 403


MISSED = {
    "scheduled_at": "2026-07-01T12:00:00Z",
    "started_at": "2026-07-01T12:00:00Z",
    "ended_at": "2026-07-01T12:00:00Z",
    "trigger": "schedule",
    "outcome": "missed",
    "error": "the guild is held off",
    "count": 3,
}
RUNNING = MISSED | {"ended_at": None, "outcome": None, "error": None, "count": 1}


async def test_cron_jobs_are_listed(alice):
    assert (await alice.get(f"/cron/{GUILD}")).json() == [
        {
            "name": "daily",
            "expr": "0 9 * * *",
            "time_zone": "Europe/Berlin",
            "skip_if_running": False,
            "catch_up": "skip",
            "max_lateness": 60,
            "next_run": "2026-07-01T12:00:00Z",
            "last_run": None,
            "running": False,
            "last": MISSED,
        }
    ]


async def test_the_runs_of_a_job_are_listed(alice):
    assert (await alice.get(f"/cron/{GUILD}/daily/history")).json() == [RUNNING, MISSED]
    assert (await alice.get(f"/cron/{GUILD}/other/history")).status_code == 404


async def test_a_job_is_run_by_hand(alice, world):
    answer = await alice.post(f"/cron/{GUILD}/daily/run")
    assert (answer.status_code, answer.json()) == (200, RUNNING | {"trigger": "manual"})
    assert (await alice.post(f"/cron/{GUILD}/a%2Fb/run")).json()["code"] == "not_found"
    assert world.cron.begun == [(GUILD, "daily")]


async def test_tasks_are_listed_and_cancelled(alice):
    answer = await alice.get(f"/tasks/{GUILD}")
    assert answer.json() == {
        "tasks": [
            {
                "id": "00ff",
                "name": "remind",
                "key": "tea",
                "payload": {"text": "hi"},
                "due_at": "2026-07-01T12:00:00Z",
                "next_at": "2026-07-01T12:00:00Z",
                "attempt": 1,
                "state": "waiting",
                "error": "Error: no",
            }
        ],
        "cursor": None,
    }
    assert (await alice.get(f"/tasks/{GUILD}?name=other")).json()["tasks"] == []
    assert (await alice.get(f"/tasks/{GUILD}?cursor=wrong")).status_code == 400
    assert (await alice.delete(f"/tasks/{GUILD}/tea")).json() == {"cancelled": True}
    assert (await alice.delete(f"/tasks/{GUILD}/tea")).status_code == 404


@pytest.mark.parametrize("path", ["/health", "/health/"])
async def test_health_names_every_part(stranger, path):
    answer = await stranger.get(path)
    assert answer.status_code == 200
    assert answer.json() == {
        "status": "ok",
        "version": "1.2.3",
        "database": {"status": "ok", "kind": "sqlite"},
    }


async def test_one_part_that_is_down_makes_the_whole_down(stranger, world):
    world.health.parts["gateway"] = PartHealth(well=False, facts={"error": "does not answer"})
    answer = await stranger.get("/health")
    assert answer.status_code == 503
    assert answer.json()["gateway"] == {"status": "down", "error": "does not answer"}


async def test_checks_that_fail_or_hang_are_parts_that_are_down():
    async def well():
        return {"shards": 1}

    async def failing():
        raise DependencyError("no", code="database.unavailable")

    async def broken():
        raise ZeroDivisionError

    async def hanging():
        await asyncio.Event().wait()

    checks = {"a": well, "b": failing, "c": broken, "d": hanging}
    found = await HealthChecks(checks, timeout_secs=0.01).check()
    assert found["a"] == PartHealth(well=True, facts={"shards": 1})
    assert [found[name].facts["error"] for name in "bcd"] == [
        "database.unavailable", "failed", "does not answer",
    ]  # fmt: skip


async def test_long_answers_are_compressed(alice, world):
    for number in range(100):
        world.logs.add(f"line {number}")
    answer = await alice.get(f"/logs/{GUILD}")
    assert answer.headers["content-encoding"] == "gzip"
