"""OAuth2's code flow on the emulator, as the web interface of the bot uses it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

import discord_spec
from emulator_harness import APPLICATION, a_scene

HOME = "http://localhost:3000/api/auth/callback"
ALL_SCOPES = "identify guilds guilds.members.read"


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


def authorize(**changes):
    query = {"client_id": APPLICATION, "response_type": "code", "redirect_uri": HOME}
    return query | {"scope": ALL_SCOPES, "state": "a b"} | changes


async def code_for(scene, user, **changes):
    """A fresh code, by the redirection that carries it."""
    query = authorize(emulator_user=user, **changes)
    response = await scene.rest.client.get("/oauth2/authorize", params=query)
    assert response.status_code == 302
    url = urlsplit(response.headers["location"])
    assert url._replace(query="").geturl() == HOME
    answer = parse_qs(url.query)
    assert answer["state"] == ["a b"]
    return answer["code"][0]


async def exchange(scene, **form):
    client = {"client_id": APPLICATION, "client_secret": "emulator-secret"}
    return await scene.rest.client.post("/oauth2/token", data=client | form)


async def token_for(scene, user, **changes):
    code = await code_for(scene, user, **changes)
    response = await exchange(scene, grant_type="authorization_code", code=code, redirect_uri=HOME)
    assert response.status_code == 200
    return response.json()


async def as_user(scene, token, path, expect=200):
    headers = {"authorization": f"Bearer {token['access_token']}"}
    response = await scene.rest.client.get(path, headers=headers)
    assert response.status_code == expect, response.text
    discord_spec.validate_response("GET", path, expect, response.json())
    return response.json()


async def test_a_user_signs_in_and_is_known(scene):
    token = await token_for(scene, scene.ada)
    assert token["expires_in"] == 604800
    assert set(token["scope"].split()) == set(ALL_SCOPES.split())
    assert (await as_user(scene, token, "/users/@me"))["username"] == "ada"
    guilds = await as_user(scene, token, "/users/@me/guilds")
    assert [(g["name"], g["owner"]) for g in guilds] == [("Garden", False)]
    member = await as_user(scene, token, f"/users/@me/guilds/{scene.guild}/member")
    assert member["user"]["id"] == scene.ada


async def test_guilds_tell_what_the_user_may_do(scene):
    body = {"username": "boss", "permissions": "32"}
    boss = (await scene.control.post(f"/guilds/{scene.guild}/members", json=body)).json()
    token = await token_for(scene, boss["user"]["id"])
    guilds = await as_user(scene, token, "/users/@me/guilds")
    assert int(guilds[0]["permissions"]) & 32
    owner = await token_for(scene, scene.emulator.world.owner.id)
    guilds = await as_user(scene, owner, "/users/@me/guilds")
    assert guilds[0]["owner"] is True
    assert int(guilds[0]["permissions"]) & 8


async def test_a_token_opens_what_its_scopes_name(scene):
    token = await token_for(scene, scene.ada, scope="identify")
    assert (await as_user(scene, token, "/users/@me/guilds", expect=403))["code"] == 50001
    await as_user(scene, token, f"/channels/{scene.channel}", expect=401)
    other = {"access_token": "made-up"}
    assert (await as_user(scene, other, "/users/@me", expect=401))["code"] == 0


async def test_a_code_is_good_once_for_its_address(scene):
    code = await code_for(scene, scene.ada)
    form = {"grant_type": "authorization_code", "code": code}
    refused = await exchange(scene, redirect_uri="http://evil.invalid/", **form)
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")
    again = await exchange(scene, redirect_uri=HOME, **form)
    assert again.json()["error"] == "invalid_grant"


async def test_the_client_is_checked(scene):
    wrong = {"client_id": APPLICATION, "client_secret": "wrong", "grant_type": "refresh_token"}
    refused = await scene.rest.client.post("/oauth2/token", data=wrong)
    assert (refused.status_code, refused.json()["error"]) == (401, "invalid_client")
    code = await code_for(scene, scene.ada)
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": HOME}
    basic = (APPLICATION, "emulator-secret")
    accepted = await scene.rest.client.post("/oauth2/token", data=form, auth=basic)
    assert accepted.status_code == 200


async def test_tokens_are_refreshed_and_revoked(scene):
    first = await token_for(scene, scene.ada)
    refresh = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    second = (await exchange(scene, **refresh)).json()
    assert (await as_user(scene, second, "/users/@me"))["username"] == "ada"
    assert (await exchange(scene, **refresh)).json()["error"] == "invalid_grant"
    client = {"client_id": APPLICATION, "client_secret": "emulator-secret"}
    form = client | {"token": second["access_token"]}
    await scene.rest.client.post("/oauth2/token/revoke", data=form)
    await as_user(scene, second, "/users/@me", expect=401)
    assert (await exchange(scene, grant_type="password")).json()["error"] == (
        "unsupported_grant_type"
    )


async def test_a_person_chooses_on_a_page(scene):
    response = await scene.rest.client.get("/oauth2/authorize", params=authorize())
    assert response.status_code == 200
    assert f"emulator_user={scene.ada}" in response.text
    elsewhere = f"{scene.emulator.url}/oauth2/authorize"
    response = await scene.rest.client.get(elsewhere, params=authorize())
    assert response.status_code == 200


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "5"},
        {"response_type": "token"},
        {"redirect_uri": "javascript:alert(1)"},
        {"emulator_user": "5"},
    ],
)
async def test_what_cannot_be_authorized_says_so_without_redirecting(scene, changes):
    query = authorize(**changes)
    response = await scene.rest.client.get("/oauth2/authorize", params=query)
    assert response.status_code == 400
