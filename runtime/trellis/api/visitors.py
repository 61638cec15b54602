"""Who makes a request, and whether they may: the dependencies of the routes."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer

from trellis.api.params import GuildId
from trellis.api.ports import ApiServices
from trellis.auth.principal import Principal
from trellis.auth.sessions import User
from trellis.errors import RequestError

SESSION_COOKIE = "trellis_session"
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

_bearer = HTTPBearer(auto_error=False, description="A token, as `trellis tokens create` makes it.")
_cookie = APIKeyCookie(name=SESSION_COOKIE, auto_error=False)

Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
Cookie = Annotated[str | None, Depends(_cookie)]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever makes the request; `user` is known where they signed in through Discord."""

    principal: Principal
    user: User | None = None


def services_of(request: Request) -> ApiServices:
    """The services that the application was made with."""
    services: ApiServices = request.app.state.services
    return services


Services = Annotated[ApiServices, Depends(services_of)]


async def visitor(request: Request, services: Services, bearer: Bearer, cookie: Cookie) -> Visitor:
    """Whoever the token stands for, or else the session.

    Raises:
        RequestError: `unauthenticated`, 401; `csrf`, 403.
    """
    if bearer is not None:
        principal = await services.tokens.verify(bearer.credentials)
        if principal is None:
            raise unauthenticated("This token is not known here, or was deleted.")
        return Visitor(principal)
    user = await services.sessions.get(cookie) if cookie else None
    if user is None:
        raise unauthenticated("This takes a token or a session.")
    require_same_origin(request)
    return Visitor(Principal(user_id=user.id, session=True), user)


async def recognise(services: ApiServices, request: Request) -> Visitor:
    """The same, for a request that no route has seen yet.

    Raises:
        RequestError: `unauthenticated`, 401; `csrf`, 403.
    """
    return await visitor(request, services, await _bearer(request), await _cookie(request))


Visiting = Annotated[Visitor, Depends(visitor)]


async def manager(guild_id: GuildId, who: Visiting, services: Services) -> Visitor:
    """A visitor who manages the guild named in the path.

    Raises:
        RequestError: `forbidden`, 403.
    """
    await services.access.require_manage(who.principal, guild_id)
    return who


Manager = Annotated[Visitor, Depends(manager)]


def operator(who: Visiting) -> Visitor:
    """A visitor who runs this host.

    Raises:
        RequestError: `forbidden`, 403.
    """
    if who.principal.operator:
        return who
    raise only_operators("This is the operator's.")


Operator = Annotated[Visitor, Depends(operator)]


def unauthenticated(message: str) -> RequestError:
    return RequestError(
        message,
        code="unauthenticated",
        status=401,
        hint="Sign in with `trellis login`, or send `Authorization: Bearer TOKEN`.",
    )


def only_operators(
    message: str, hint: str = "Use a token of `trellis admin token create`."
) -> RequestError:
    return RequestError(message, code="forbidden", status=403, hint=hint)


def require_same_origin(request: Request) -> None:
    """Refuses a change that another site's page sent along with our cookie.

    Raises:
        RequestError: `csrf`, 403.
    """
    if request.method in _SAFE_METHODS or _same_origin(request):
        return
    raise RequestError(
        "A session's cookie changes nothing on behalf of another site.",
        code="csrf",
        status=403,
        hint="Programs use a token: `Authorization: Bearer TOKEN`.",
    )


def _same_origin(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    # Browsers without Sec-Fetch-Site send Origin with every change. Its scheme is not compared: a
    # proxy in front may have taken the TLS off.
    origin = urlsplit(request.headers.get("origin", "")).netloc
    return bool(origin) and origin == request.headers.get("host")
