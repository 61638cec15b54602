"""Whatever goes wrong, the answer has one shape and names no internals."""

import httpx
import pytest

from trellis.api.ports import ApiSettings
from trellis.config import Config
from trellis.errors import ConfigError, DependencyError, OpError, RequestError, ScriptError
from unit.api.api_fakes import GUILD

TOO_LONG = 2_000


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (RequestError("odd", code="odd", status=409), 409),
        (ScriptError("it threw", code="load_failed", error="at main.ts:1:1"), 400),
        (OpError("no", code="not_found"), 404),
        (OpError("no", code="forbidden"), 403),
        (OpError("slow down", code="rate_limited", retryAfter=2.2), 429),
        (DependencyError("the database does not answer"), 503),
        (ConfigError("not set up", code="oauth.not_configured"), 503),
    ],
)
async def test_our_errors_become_a_status_and_their_own_body(alice, world, error, status):
    world.deployments.failure = error
    answer = await alice.post(f"/deployments/{GUILD}", json={"entry": "a.ts", "bundle": "1"})
    assert answer.status_code == status
    assert answer.json() == error.as_dict()


async def test_a_rate_limit_says_when_to_come_back(alice, world):
    world.deployments.failure = OpError("slow down", code="rate_limited", retryAfter=2.2)
    answer = await alice.post(f"/deployments/{GUILD}", json={"entry": "a.ts", "bundle": "1"})
    assert answer.headers["retry-after"] == "2"


async def test_our_bugs_are_named_by_an_id_and_shown_as_nothing_else(alice, world):
    world.deployments.failure = ZeroDivisionError("the inner workings")
    answer = await alice.post(f"/deployments/{GUILD}", json={"entry": "a.ts", "bundle": "1"})
    assert answer.status_code == 500
    assert answer.json()["code"] == "internal"
    assert answer.json()["id"] == answer.headers["x-request-id"]
    assert "inner workings" not in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "guild", ["0", "-1", "abc", "18446744073709551615", "9223372036854775808", "1.5", "٣"]
)
async def test_an_id_that_is_no_snowflake_is_refused_before_any_service_is_asked(operator, guild):
    answer = await operator.get(f"/deployments/{guild}")
    assert answer.status_code == 400
    assert answer.json()["code"] == "invalid_argument"
    assert answer.json()["message"].startswith("guild_id: an id ")


async def test_unknown_fields_are_refused_by_name(alice):
    body = {"entry": "a.ts", "bundle": "1", "bundel": "2"}
    answer = await alice.post(f"/deployments/{GUILD}", json=body)
    assert answer.status_code == 400
    assert answer.json()["field"] == "bundel"
    assert answer.json()["hint"]


async def test_half_of_a_surrogate_pair_is_the_callers_fault(alice, operator):
    json_text = {"content": rb'{"\ud800": 1}', "headers": {"Content-Type": "application/json"}}
    assert (await alice.post(f"/deployments/{GUILD}", **json_text)).status_code == 400
    json_text["content"] = rb'{"label": "\ud800"}'
    assert (await operator.post("/tokens", **json_text)).status_code == 400


async def test_a_body_that_is_no_json_is_refused(alice):
    answer = await alice.post(
        f"/deployments/{GUILD}", content="{", headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 400
    assert "not JSON" in answer.json()["message"]


async def test_unknown_paths_and_methods_have_the_shape_too(stranger):
    missing = await stranger.get("/nothing/here")
    assert (missing.status_code, missing.json()["code"]) == (404, "not_found")
    wrong = await stranger.patch("/health")
    assert (wrong.status_code, wrong.json()["code"]) == (405, "method_not_allowed")
    assert "GET" in wrong.headers["allow"]


async def test_an_announced_body_that_is_too_long_is_refused(connect):
    async with connect("alice-token", max_body_bytes=1000) as client:
        answer = await client.post(f"/deployments/{GUILD}", content=b"x" * TOO_LONG)
    assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")


async def test_a_body_that_grows_too_long_unannounced_is_refused(connect):
    async def chunks():
        for _ in range(20):
            yield b"x" * 100

    async with connect("alice-token", max_body_bytes=1000) as client:
        answer = await client.post(
            f"/deployments/{GUILD}", content=chunks(), headers={"Content-Type": "application/json"}
        )
    assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")


async def test_strangers_bodies_are_not_read_unless_they_are_short(stranger, connect):
    long = b"x" * 100_000
    path = f"/deployments/{GUILD}"
    assert (await stranger.post(path, content=long)).status_code == 401
    async with connect("stolen") as thief:
        assert (await thief.post(path, content=long)).status_code == 401

    async def never():
        pytest.fail("the body was read")
        yield b""

    assert (await stranger.post(path, content=never())).status_code == 401


async def test_a_body_of_the_largest_script_is_read():
    settings = ApiSettings.of(Config(), "1")
    assert settings.max_body_bytes >= 5 * Config().runtime.max_script_bytes


async def test_a_usable_request_id_is_kept_and_another_replaced(stranger):
    kept = await stranger.get("/health", headers={"X-Request-ID": "abc-123"})
    assert kept.headers["x-request-id"] == "abc-123"
    replaced = await stranger.get("/health", headers={"X-Request-ID": "a b\tc"})
    assert replaced.headers["x-request-id"] not in {"", "a b\tc"}


async def test_answers_are_not_kept_by_caches(stranger):
    answer = await stranger.get("/health")
    assert answer.headers["cache-control"] == "no-store"


async def test_the_api_describes_itself(stranger):
    document = (await stranger.get("/openapi.json")).json()
    assert "/api/deployments/{guild_id}" in document["paths"]
    assert "/api/deployments/{guild_id}/" not in document["paths"]
    assert (await stranger.get("/docs")).status_code == httpx.codes.OK
