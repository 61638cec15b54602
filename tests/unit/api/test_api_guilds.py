"""What the API says and does of guilds that run, and of those that are held."""

import pytest

from trellis.errors import DependencyError
from unit.api.api_fakes import GUILD, NOW, OTHER_GUILD

UPLOAD = {"entry": "a.ts", "bundle": "1"}
HELD = {
    "reason": "it was stopped 3 times",
    "since": "2026-07-01T12:00:00Z",
    "hint": "Mend the script and deploy it again, or let it run as it is: `trellis resume`.",
}
NOTHING = {
    "events": {"done": 0, "failed": 0, "cut_off": 0, "dropped": 0},
    "turns": 0,
    "cpu_ms": 0.0,
    "ops": {},
    "evictions": 0,
    "terminations": {},
    "limits": {},
    "fetch": {"requests": 0, "failed": 0, "sent_bytes": 0, "received_bytes": 0},
}


async def test_the_operator_sees_who_is_gone_and_deletes_what_they_left(operator, world):
    world.departures.purge_at = NOW.timestamp() + 86_400
    [gone] = (await operator.get("/admin/departed")).json()
    assert gone == {
        "guild_id": str(OTHER_GUILD),
        "left_at": "2026-07-01T12:00:00Z",
        "purge_at": "2026-07-02T12:00:00Z",
    }
    refused = await operator.delete(f"/admin/guilds/{GUILD}/data")
    assert (refused.status_code, refused.json()["code"]) == (409, "guilds.present")
    answer = await operator.delete(f"/admin/guilds/{OTHER_GUILD}/data")
    assert answer.json() == {
        "guild_id": str(OTHER_GUILD),
        "erased": {"revisions": 3, "kv_stores": 1},
    }
    assert (await operator.delete(f"/admin/guilds/{OTHER_GUILD}/data")).status_code == 404


async def test_a_guild_that_never_ran_has_used_nothing(alice):
    answer = await alice.get(f"/guilds/{GUILD}/usage")
    assert answer.json() == {
        "guild_id": str(GUILD),
        "state": "running",
        "worker": 1,
        "heap_bytes": 0,
        "heap_peak_bytes": 0,
        "minute": NOTHING,
        "hour": NOTHING,
        "day": NOTHING,
    }


async def test_usage_tells_of_the_last_minute_hour_and_day(alice, world):
    meter = world.guilds.meter
    meter.turn(GUILD, 1500)
    meter.event(GUILD, "done")
    meter.op(GUILD, "kv.get")
    meter.op(GUILD, "no such op")
    meter.evicted(GUILD)
    meter.stopped(GUILD, "deadline")
    meter.reached(GUILD, "timers", 7)
    meter.fetched(GUILD, 100, 2000, failed=False)
    meter.fetched(GUILD, 0, 0, failed=True)
    meter.turn(OTHER_GUILD, 99)
    meter.end_second()
    meter.book()
    world.guilds.now = 120.0
    meter.event(GUILD, "cut_off")
    found = (await alice.get(f"/guilds/{GUILD}/usage/")).json()
    assert found["minute"] == NOTHING | {"events": NOTHING["events"] | {"cut_off": 1}}
    assert (
        found["hour"]
        == found["day"]
        == {
            "events": {"done": 1, "failed": 0, "cut_off": 1, "dropped": 0},
            "turns": 1,
            "cpu_ms": 1.5,
            "ops": {"kv.get": 1, "unknown": 1},
            "evictions": 1,
            "terminations": {"deadline": 1},
            "limits": {"timers": 7},
            "fetch": {"requests": 2, "failed": 1, "sent_bytes": 100, "received_bytes": 2000},
        }
    )


async def test_a_script_that_does_not_run_has_no_heap_but_a_peak(alice, world):
    world.guilds.meter.heap(GUILD, 3 << 20)
    found = (await alice.get(f"/guilds/{GUILD}/usage")).json()
    assert (found["heap_bytes"], found["heap_peak_bytes"]) == (3 << 20, 3 << 20)
    world.guilds.hold()
    found = (await alice.get(f"/guilds/{GUILD}/usage")).json()
    assert (found["heap_bytes"], found["heap_peak_bytes"]) == (0, 3 << 20)


async def test_a_held_guild_says_why_and_what_to_do_wherever_it_is_shown(alice, world):
    await alice.post(f"/deployments/{GUILD}", json=UPLOAD)
    shown = [f"/deployments/{GUILD}", f"/guilds/{GUILD}/usage"]
    for path in shown:
        running = (await alice.get(path)).json()
        assert (running["state"], running.get("held")) == ("running", None)
    [listed] = (await alice.get("/deployments")).json()
    assert (listed["state"], "held" in listed) == ("running", False)
    world.guilds.hold()
    for path in shown:
        held = (await alice.get(path)).json()
        assert (held["state"], held["held"]) == ("held", HELD)
    [listed] = (await alice.get("/deployments")).json()
    assert (listed["state"], listed["held"]) == ("held", HELD)


async def test_a_guild_is_resumed_once(alice, world):
    await alice.post(f"/deployments/{GUILD}", json=UPLOAD)
    world.guilds.hold()
    world.guilds.hold(OTHER_GUILD)
    assert (await alice.post(f"/guilds/{GUILD}/resume")).json() == {"resumed": True}
    assert (await alice.post(f"/guilds/{GUILD}/resume")).json() == {"resumed": False}
    assert list(world.guilds.held) == [OTHER_GUILD]


async def test_a_guild_without_a_script_cannot_be_resumed(alice):
    answer = await alice.post(f"/guilds/{GUILD}/resume")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert "trellis deploy" in answer.json()["hint"]


async def test_the_operator_moves_a_guild(operator, world):
    answer = await operator.post(f"/admin/guilds/{GUILD}/move", json={"worker": 0})
    assert answer.json() == {"guild_id": str(GUILD), "before": 1, "worker": 0, "begun_again": 2}
    assert world.guilds.places == {GUILD: 0}


async def test_a_move_to_nowhere_is_not_found(operator):
    answer = await operator.post(f"/admin/guilds/{GUILD}/move", json={"worker": 9})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_worker")


async def test_a_move_that_fails_says_so(operator, world):
    world.guilds.failure = DependencyError("it did not load there", code="move_failed")
    answer = await operator.post(f"/admin/guilds/{GUILD}/move", json={"worker": 0})
    assert (answer.status_code, answer.json()["code"]) == (503, "move_failed")


@pytest.mark.parametrize("body", [{}, {"worker": -1}, {"worker": "0"}, {"worker": True}, {"w": 1}])
async def test_a_move_names_a_worker_by_its_number(operator, world, body):
    answer = await operator.post(f"/admin/guilds/{GUILD}/move", json=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_argument")
    assert world.guilds.places == {}


async def test_the_operator_sees_every_worker(operator):
    assert (await operator.get("/admin/workers")).json() == [
        {
            "index": 0,
            "up": True,
            "isolates": 12,
            "respawns": 1,
            "uncontained": [],
            "cpu_secs": 3.5,
            "resident_bytes": 90 << 20,
        },
        {
            "index": -1,
            "up": False,
            "isolates": 0,
            "respawns": 0,
            "uncontained": ["user"],
            "cpu_secs": 0.0,
            "resident_bytes": 0,
        },
    ]
