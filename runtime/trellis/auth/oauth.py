"""Signing in through Discord: the OAuth2 authorisation code flow."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlencode, urlsplit

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError

from trellis import __version__
from trellis.auth.sessions import User, UserGuild
from trellis.errors import ConfigError, DependencyError, RequestError

if TYPE_CHECKING:
    from trellis.config import DiscordConfig
    from trellis.storage.cache import Cache

_SCOPES = "identify guilds"
_STATE_TTL_SECS = 600
_STATE_BYTES = 24
_MAX_CODE_CHARS = 512

_AGENT = {"User-Agent": f"DiscordBot (Trellis, {__version__})"}  # Discord wants to know

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Login:
    """A sign-in that was begun.

    Attributes:
        url: where the browser goes.
        state: comes back with the browser; bind it to the browser with a cookie.
    """

    url: str
    state: str


class _Token(BaseModel):
    access_token: str


class OAuth:
    """Discord's side of signing in; any server that speaks Discord's API will do.

    Args:
        config: the application's id and secret, and where Discord is.
        http: the client; whoever made it closes it.
        cache: remembers the sign-ins under way.
    """

    def __init__(self, config: DiscordConfig, http: httpx.AsyncClient, cache: Cache) -> None:
        self._config = config
        self._http = http
        self._cache = cache
        self._api = config.api_base.rstrip("/")

    async def begin(self) -> Login:
        """Begins a sign-in, good for ten minutes.

        Raises:
            ConfigError: `oauth.not_configured`.
        """
        self._credentials()
        state = secrets.token_urlsafe(_STATE_BYTES)
        await self._cache.set(_record(state), b"1", _STATE_TTL_SECS)
        query = {
            "client_id": self._config.client_id,
            "response_type": "code",
            "redirect_uri": self._config.redirect_uri,
            "scope": _SCOPES,
            "state": state,
        }
        return Login(f"{authorize_page(self._api)}?{urlencode(query)}", state)

    async def finish(self, code: str, state: str) -> User:
        """Who signed in. A state is good for one sign-in.

        Raises:
            RequestError: `oauth.bad_state` or `oauth.bad_code`, 401.
            DependencyError: `discord.unavailable`.
        """
        if await self._cache.take(_record(state)) is None:
            raise _refused("oauth.bad_state", "this sign-in is unknown or took too long")
        token = await self._exchange(code)
        user, guilds = await asyncio.gather(
            self._get("/users/@me", token, TypeAdapter(User)),
            self._get("/users/@me/guilds", token, TypeAdapter(tuple[UserGuild, ...])),
        )
        return user.model_copy(update={"guilds": guilds})

    async def _exchange(self, code: str) -> str:
        if not code or len(code) > _MAX_CODE_CHARS:
            raise _refused("oauth.bad_code", "the code that came back from Discord is not one")
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self._config.redirect_uri,
        }
        url = f"{self._api}/oauth2/token"
        answer = await self._ask("POST", url, data=form, auth=self._credentials())
        if answer.status_code == httpx.codes.UNAUTHORIZED:
            raise _not_configured("Discord does not accept discord.client_id and client_secret")
        if answer.status_code == httpx.codes.BAD_REQUEST:
            raise _refused("oauth.bad_code", "Discord does not accept the code that came back")
        return _parse(answer, TypeAdapter(_Token)).access_token

    async def _get(self, path: str, token: str, shape: TypeAdapter[T]) -> T:
        headers = {"Authorization": f"Bearer {token}"}
        return _parse(await self._ask("GET", self._api + path, headers=headers), shape)

    async def _ask(
        self,
        method: str,
        url: str,
        *,
        headers: dict[str, str] | None = None,
        data: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
    ) -> httpx.Response:
        try:
            return await self._http.request(
                method, url, headers=_AGENT | (headers or {}), data=data, auth=auth
            )
        except httpx.HTTPError as error:
            raise _unavailable(str(error) or type(error).__name__) from error

    def _credentials(self) -> tuple[str, str]:
        secret = self._config.client_secret
        if not self._config.client_id or secret is None:
            raise _not_configured("signing in through Discord is not set up")
        return self._config.client_id, secret.get_secret_value()


def authorize_page(api_base: str) -> str:
    """The page that asks the user, on the site whose API is at `api_base`."""
    parts = urlsplit(api_base)
    return f"{parts.scheme}://{parts.netloc}/oauth2/authorize"


def _parse(answer: httpx.Response, shape: TypeAdapter[T]) -> T:
    if answer.is_error:
        raise _unavailable(f"HTTP status {answer.status_code}")
    try:
        return shape.validate_json(answer.content)
    except ValidationError as error:
        raise _unavailable("its answer has an unknown shape") from error


def _record(state: str) -> str:
    return f"oauth-state:{state}"


def _refused(code: str, message: str) -> RequestError:
    return RequestError(message, code=code, status=401, hint="sign in again")


def _not_configured(message: str) -> ConfigError:
    return ConfigError(
        message,
        code="oauth.not_configured",
        hint="the operator sets discord.client_id and discord.client_secret",
    )


def _unavailable(reason: str) -> DependencyError:
    return DependencyError(
        f"Discord does not answer a sign-in: {reason}", code="discord.unavailable"
    )
