"""OAuth2: the code flow, with a page on which anybody can be anyone."""

from __future__ import annotations

import base64
import binascii
import secrets
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from trellis.emulator.bodies import parse_body
from trellis.emulator.rest import API_PREFIX, Grant, Grants
from trellis.emulator.snowflakes import parse

if TYPE_CHECKING:
    from fastapi import FastAPI, Request, Response

    from trellis.emulator.models import Json
    from trellis.emulator.state import World

PREFIXES = ("", "/api", API_PREFIX)
CODE_LIFE_SECS = 600
TOKEN_LIFE_SECS = 604800


@dataclass(frozen=True, slots=True)
class _Code:
    user_id: int
    redirect_uri: str
    scopes: frozenset[str]
    expires_at: float


class _Refusal(Exception):  # noqa: N818  # an OAuth answer
    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.body = {"error": error, "error_description": description}
        self.status = status


class OAuth:
    """Codes, access tokens and refresh tokens; each code is good once."""

    def __init__(self, world: World, grants: Grants) -> None:
        self._world = world
        self._grants = grants
        self._codes: dict[str, _Code] = {}
        self._refresh: dict[str, Grant] = {}

    def mount(self, app: FastAPI) -> None:
        for prefix in PREFIXES:
            app.add_route(prefix + "/oauth2/authorize", self.authorize, methods=["GET"])
            app.add_route(prefix + "/oauth2/token", self.token, methods=["POST"])
            app.add_route(prefix + "/oauth2/token/revoke", self.revoke, methods=["POST"])

    async def authorize(self, request: Request) -> Response:
        """A page with everybody to choose from; `emulator_user` chooses at once."""
        query = request.query_params
        problem = self._problem(request)
        if problem:
            return HTMLResponse(_page(f"<p>{escape(problem)}"), 400)
        chosen = parse(query.get("emulator_user", ""))
        if chosen is None:
            return HTMLResponse(_page(self._choices(request)))
        scopes = frozenset(query.get("scope", "identify").split())
        code = secrets.token_urlsafe(22)
        expiry = self._world.now() + CODE_LIFE_SECS
        self._codes[code] = _Code(chosen, query["redirect_uri"], scopes, expiry)
        answer = {"code": code} | ({"state": query["state"]} if "state" in query else {})
        return RedirectResponse(_with_query(query["redirect_uri"], answer), 302)

    async def token(self, request: Request) -> Response:
        try:
            form = await self._authenticated_form(request)
            grant = self._granted(form)
        except _Refusal as refusal:
            return JSONResponse(refusal.body, refusal.status)
        return JSONResponse(self._issue(grant))

    async def revoke(self, request: Request) -> Response:
        try:
            form = await self._authenticated_form(request)
        except _Refusal as refusal:
            return JSONResponse(refusal.body, refusal.status)
        self._grants.by_token.pop(form.get("token", ""), None)
        self._refresh.pop(form.get("token", ""), None)
        return JSONResponse({})

    def _problem(self, request: Request) -> str | None:
        query = request.query_params
        if query.get("client_id") != str(self._world.settings.application_id):
            return "There is no application with this client_id."
        if query.get("response_type") != "code":
            return "Only response_type=code is supported."
        if not query.get("redirect_uri", "").startswith(("http://", "https://")):
            return "The redirect_uri is missing or not an http address."
        user = query.get("emulator_user")
        if user is not None and parse(user) not in self._world.users:
            return f"There is no user {user}."
        return None

    def _choices(self, request: Request) -> str:
        people = [user for user in self._world.users.values() if not user.bot]
        links = [
            f'<li><a href="?{escape(_query(request, user.id))}">{escape(user.username)}</a>'
            for user in people
        ]
        name = escape(self._world.settings.application_name)
        return f"<p>{name} asks who you are. Be:<ul>{''.join(links)}</ul>"

    async def _authenticated_form(self, request: Request) -> dict[str, str]:
        body = parse_body(request.headers.get("content-type", ""), await request.body()).json
        form = (
            {str(key): str(value) for key, value in body.items()} if isinstance(body, dict) else {}
        )
        basic = _basic(request.headers.get("authorization", ""))
        client = basic or (form.get("client_id", ""), form.get("client_secret", ""))
        settings = self._world.settings
        if client != (str(settings.application_id), settings.client_secret):
            raise _Refusal("invalid_client", "Invalid client_id or client_secret.", 401)
        return form

    def _granted(self, form: dict[str, str]) -> Grant:
        kind = form.get("grant_type")
        if kind == "authorization_code":
            return self._by_code(form)
        if kind == "refresh_token":
            grant = self._refresh.pop(form.get("refresh_token", ""), None)
            if grant:
                return grant
            raise _Refusal("invalid_grant", 'Invalid "refresh_token" in request.')
        raise _Refusal("unsupported_grant_type", "Grant type None is not supported")

    def _by_code(self, form: dict[str, str]) -> Grant:
        code = self._codes.pop(form.get("code", ""), None)
        if code is None or code.expires_at < self._world.now():
            raise _Refusal("invalid_grant", 'Invalid "code" in request.')
        if code.redirect_uri != form.get("redirect_uri"):
            raise _Refusal("invalid_grant", 'Invalid "redirect_uri" in request.')
        return Grant(code.user_id, code.scopes, 0)

    def _issue(self, grant: Grant) -> Json:
        access, refresh = secrets.token_urlsafe(22), secrets.token_urlsafe(22)
        expires_at = self._world.now() + TOKEN_LIFE_SECS
        fresh = Grant(grant.user_id, grant.scopes, expires_at)
        self._grants.by_token[access] = self._refresh[refresh] = fresh
        return {
            "token_type": "Bearer",
            "access_token": access,
            "expires_in": TOKEN_LIFE_SECS,
            "refresh_token": refresh,
            "scope": " ".join(sorted(grant.scopes)),
        }


def _basic(header: str) -> tuple[str, str] | None:
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        user, _, password = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return user, password


def _query(request: Request, user_id: int) -> str:
    return urlencode({**request.query_params, "emulator_user": str(user_id)})


def _with_query(url: str, values: dict[str, str]) -> str:
    return url + ("&" if "?" in url else "?") + urlencode(values)


def _page(content: str) -> str:
    return f"<!doctype html><meta charset=utf-8><title>Trellis emulator</title>{content}"
