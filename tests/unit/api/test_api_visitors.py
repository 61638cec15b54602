"""Who gets in: tokens, sessions, other sites' pages, other people's guilds."""

import pytest

from unit.api.api_fakes import (
    ALICE_COOKIE,
    ALICES_KEY,
    GUILD,
    OTHER_GUILD,
)

GUILD_ROUTES = [
    ("GET", "/deployments/{g}"),
    ("POST", "/deployments/{g}"),
    ("DELETE", "/deployments/{g}"),
    ("GET", "/logs/{g}"),
    ("GET", "/logs/{g}/stream"),
    ("GET", "/kv/stores?guild_id={g}"),
    ("POST", "/kv/stores"),
    ("DELETE", "/kv/stores/{g}/main"),
    ("GET", "/kv/{g}/export"),
    ("POST", "/kv/{g}/import?part=true"),
    ("GET", "/kv/{g}/main"),
    ("GET", "/kv/{g}/main/key"),
    ("PUT", "/kv/{g}/main/key"),
    ("DELETE", "/kv/{g}/main/key"),
    ("GET", "/secrets/{g}"),
    ("PUT", "/secrets/{g}/NAME"),
    ("PATCH", "/secrets/{g}/NAME"),
    ("DELETE", "/secrets/{g}/NAME"),
    ("GET", "/fetch/{g}"),
    ("POST", "/fetch/{g}/deny"),
    ("POST", "/fetch/{g}/reset"),
    ("GET", "/cron/{g}"),
    ("GET", "/guilds/{g}/usage"),
    ("GET", "/cron/{g}/daily/history"),
    ("POST", "/cron/{g}/daily/run"),
    ("GET", "/tasks/{g}"),
    ("DELETE", "/tasks/{g}/tea"),
    ("POST", "/guilds/{g}/resume"),
]
OPERATOR_ROUTES = [
    ("GET", "/admin/workers"),
    ("POST", "/admin/guilds/{g}/move"),
    ("POST", "/admin/secrets/rotate-key"),
    ("GET", "/admin/kv/guilds"),
    ("GET", "/admin/departed"),
    ("DELETE", "/admin/guilds/{g}/data"),
]
BODIES = {
    ("POST", "/deployments/{g}"): {"entry": "a.ts", "bundle": "1"},
    ("POST", "/kv/stores"): {"guild_id": str(OTHER_GUILD), "store_name": "main"},
    ("PUT", "/kv/{g}/main/key"): {"value": "1"},
    ("PUT", "/secrets/{g}/NAME"): {"value": "1"},
    ("PATCH", "/secrets/{g}/NAME"): {"allow": ["a.example"]},
    ("POST", "/fetch/{g}/deny"): {"hosts": ["a.example"]},
    ("POST", "/fetch/{g}/reset"): {},
    ("POST", "/admin/guilds/{g}/move"): {"worker": 0},
}
PERSONAL_ROUTES = [("GET", "/guilds"), ("GET", "/deployments"), ("GET", "/tokens"),
                   ("POST", "/tokens"), ("GET", "/auth/me"), ("GET", "/metrics")]  # fmt: skip


@pytest.mark.parametrize(("method", "path"), GUILD_ROUTES)
async def test_somebody_elses_guild_is_forbidden(alice, method, path):
    body = BODIES.get((method, path))
    answer = await alice.request(method, path.format(g=OTHER_GUILD), json=body)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


@pytest.mark.parametrize(("method", "path"), OPERATOR_ROUTES)
async def test_what_is_the_operators_is_forbidden_to_managers(alice, world, method, path):
    body = BODIES.get((method, path))
    answer = await alice.request(method, path.format(g=GUILD), json=body)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert "trellis admin token create" in answer.json()["hint"]
    assert (world.guilds.places, world.secrets.rotations) == ({}, 0)
    assert OTHER_GUILD in world.departures.kept


@pytest.mark.parametrize(("method", "path"), [*GUILD_ROUTES, *PERSONAL_ROUTES, *OPERATOR_ROUTES])
async def test_nobody_gets_in_unnamed(stranger, method, path):
    body = BODIES.get((method, path))
    answer = await stranger.request(method, path.format(g=GUILD), json=body)
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_every_route_but_the_public_ones_is_among_those_tested(stranger):
    document = (await stranger.get("/openapi.json")).json()
    public = {"/api/health", "/api/auth/login", "/api/auth/callback", "/api/auth/logout"}
    described = {
        (method.upper(), path)
        for path, methods in document["paths"].items()
        if path not in public
        for method in methods
    }
    tested = len(GUILD_ROUTES) + len(PERSONAL_ROUTES) + len(OPERATOR_ROUTES)
    assert len(described - {("DELETE", "/api/tokens/{token_id}")}) == tested


async def test_an_unknown_token_is_unauthenticated_even_beside_a_session(connect):
    async with connect("stolen") as client:
        client.cookies.set("trellis_session", ALICE_COOKIE)
        answer = await client.get("/auth/me")
    assert answer.status_code == 401


async def test_a_session_reads_without_further_proof(stranger):
    stranger.cookies.set("trellis_session", ALICE_COOKIE)
    answer = await stranger.get(f"/secrets/{GUILD}")
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://trellis.test"}, 200),
        ({"Origin": "https://trellis.test"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://trellis.test"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
    ],
)
async def test_a_session_changes_things_only_from_our_own_pages(stranger, headers, status):
    stranger.cookies.set("trellis_session", ALICE_COOKIE)
    answer = await stranger.put(f"/secrets/{GUILD}/KEY", json={"value": "1"}, headers=headers)
    assert answer.status_code == status
    assert status == 200 or answer.json()["code"] == "csrf"


async def test_a_token_needs_no_origin(alice):
    answer = await alice.put(f"/secrets/{GUILD}/KEY", json={"value": "1"})
    assert answer.status_code == 200


async def test_the_operator_manages_every_guild(operator):
    answer = await operator.get(f"/secrets/{OTHER_GUILD}")
    assert answer.status_code == 200


async def test_me_names_the_user_of_a_session(stranger):
    stranger.cookies.set("trellis_session", ALICE_COOKIE)
    found = (await stranger.get("/auth/me")).json()["user"]
    assert (found["id"], found["global_name"], found["operator"]) == (
        "53908232506183680", "Alice", False,
    )  # fmt: skip


async def test_me_tells_the_operator_from_others(operator, alice):
    assert (await operator.get("/auth/me")).json()["user"]["operator"] is True
    assert (await alice.get("/auth/me")).json()["user"]["operator"] is False


async def test_guilds_are_those_managed_with_the_bot_in_them(alice, operator):
    assert [g["id"] for g in (await alice.get("/guilds/")).json()] == [str(GUILD)]
    assert len((await operator.get("/guilds")).json()) == 2


async def test_guilds_of_a_session_show_what_discord_said(stranger):
    stranger.cookies.set("trellis_session", ALICE_COOKIE)
    answer = await stranger.get("/guilds")
    assert answer.json() == [{"id": str(GUILD), "name": "Club", "icon": "abc", "permissions": "32"}]


async def test_a_permission_lost_since_sign_in_counts(stranger, world):
    stranger.cookies.set("trellis_session", ALICE_COOKIE)
    world.access.permissions.clear()
    assert (await stranger.get("/guilds")).json() == []


async def test_login_binds_the_browser_to_its_state(stranger):
    answer = await stranger.get("/auth/login")
    assert answer.status_code == 302
    assert answer.headers["location"].startswith("https://discord.example/oauth2/authorize")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


async def test_a_sign_in_ends_in_a_session(stranger):
    await stranger.get("/auth/login")
    answer = await stranger.get("/auth/callback", params={"code": "good", "state": "st4te"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    session = next(c for c in answer.headers.get_list("set-cookie") if "trellis_session" in c)
    assert "HttpOnly" in session
    assert "SameSite=lax" in session
    assert "Secure" not in session
    assert (await stranger.get("/auth/me")).json()["user"]["username"] == "alice"


async def test_session_cookies_are_secure_where_the_operator_says_so(connect):
    async with connect(cookie_secure=True) as client:
        answer = await client.get("/auth/login")
    assert "Secure" in answer.headers["set-cookie"]


@pytest.mark.parametrize("cookie", [None, "another"])
async def test_a_callback_of_another_browser_is_refused(stranger, cookie):
    if cookie:
        stranger.cookies.set("trellis_oauth_state", cookie)
    answer = await stranger.get("/auth/callback", params={"code": "good", "state": "st4te"})
    assert (answer.status_code, answer.json()["code"]) == (401, "oauth.bad_state")
    assert "set-cookie" not in answer.headers


async def test_a_denied_sign_in_says_so(stranger):
    answer = await stranger.get("/auth/callback", params={"error": "access_denied"})
    assert (answer.status_code, answer.json()["code"]) == (401, "oauth.denied")


async def test_logout_ends_the_session_from_our_own_pages_only(stranger, world):
    stranger.cookies.set("trellis_session", ALICE_COOKIE)
    refused = await stranger.post("/auth/logout", headers={"Origin": "https://evil.example"})
    assert refused.status_code == 403
    done = await stranger.post("/auth/logout", headers={"Origin": "http://trellis.test"})
    assert done.status_code == 204
    assert world.sessions.known == {}


async def test_tokens_are_made_listed_and_deleted_by_a_session(stranger):
    stranger.cookies.set("trellis_session", ALICE_COOKIE)
    stranger.headers["Origin"] = "http://trellis.test"
    made = (await stranger.post("/tokens/", json={"label": "laptop"})).json()
    assert made == {"token": "plain-t1", "token_id": "t1"}
    listed = (await stranger.get("/tokens/")).json()
    assert listed == [
        {"token_id": "t1", "label": "laptop", "created_at": "2026-07-01T12:00:00Z",
         "last_used_at": None}
    ]  # fmt: skip
    assert (await stranger.delete("/tokens/t1")).json() == {"deleted": True}
    assert (await stranger.delete("/tokens/t1")).status_code == 404


async def test_a_token_needs_no_body_to_be_made(operator):
    assert (await operator.post("/tokens")).status_code == 200


async def test_a_users_token_makes_no_tokens(alice):
    answer = await alice.post("/tokens", json={"label": "x"})
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def test_metrics_are_the_operators(alice, operator, connect):
    assert (await alice.get("/metrics")).status_code == 403
    assert (await operator.get("/metrics")).status_code == 200
    async with connect("scrape-me") as scraper:
        answer = await scraper.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")


async def test_without_an_operator_secret_an_empty_one_opens_nothing(connect):
    async with connect(ALICES_KEY, operator_secret="") as client:
        assert (await client.get("/metrics")).status_code == 403
