"""`/auth`: signing in through Discord, signing out, and who one is."""

import secrets
from typing import Annotated

from fastapi import Cookie as FromCookie
from fastapi import Query, Request
from starlette.responses import RedirectResponse, Response

from trellis.api.params import Answer
from trellis.api.routes import Routes
from trellis.api.visitors import SESSION_COOKIE, Cookie, Services, Visiting, require_same_origin
from trellis.errors import RequestError

STATE_COOKIE = "trellis_oauth_state"
_STATE_TTL_SECS = 600
_STATE_PATH = "/api/auth"

router = Routes("auth")


class Me(Answer):
    """The operator has no id; a token knows no names."""

    id: str | None
    username: str
    global_name: str | None
    avatar: str | None
    operator: bool


class WhoAmI(Answer):
    user: Me


@router.get("/auth/login", summary="Sign in through Discord", response_class=RedirectResponse)
async def login(services: Services) -> RedirectResponse:
    begun = await services.oauth.begin()
    answer = RedirectResponse(begun.url, 302)
    answer.set_cookie(
        STATE_COOKIE,
        begun.state,
        max_age=_STATE_TTL_SECS,
        path=_STATE_PATH,
        secure=services.settings.cookie_secure,
        httponly=True,
        samesite="lax",
    )
    return answer


@router.get(
    "/auth/callback", summary="Where Discord sends the browser", response_class=RedirectResponse
)
async def callback(
    services: Services,
    code: Annotated[str, Query(max_length=512)] = "",
    state: Annotated[str, Query(max_length=128)] = "",
    error: Annotated[str, Query(max_length=128)] = "",
    bound: Annotated[str, FromCookie(alias=STATE_COOKIE)] = "",
) -> RedirectResponse:
    if error:
        raise _refused("oauth.denied", "Discord says that the sign-in was not allowed.")
    # The browser that comes back must be the one that went: else somebody could be signed in as
    # somebody else without noticing.
    if not state or not secrets.compare_digest(state.encode(), bound.encode()):
        raise _refused("oauth.bad_state", "This sign-in was not begun in this browser.")
    user = await services.oauth.finish(code, state)
    answer = RedirectResponse(services.settings.after_login, 303)
    answer.delete_cookie(STATE_COOKIE, path=_STATE_PATH)
    answer.set_cookie(
        SESSION_COOKIE,
        await services.sessions.create(user),
        max_age=services.settings.cookie_ttl_secs,
        secure=services.settings.cookie_secure,
        httponly=True,
        samesite="lax",
    )
    return answer


@router.get("/auth/me", summary="Who the token or the session stands for")
async def me(who: Visiting) -> WhoAmI:
    user, principal = who.user, who.principal
    return WhoAmI(
        user=Me(
            id=None if principal.user_id is None else str(principal.user_id),
            username=user.username if user else "",
            global_name=user.global_name if user else None,
            avatar=user.avatar if user else None,
            operator=principal.operator,
        )
    )


@router.post("/auth/logout", summary="End the session", status_code=204)
async def logout(request: Request, services: Services, cookie: Cookie) -> Response:
    if cookie:
        require_same_origin(request)
        await services.sessions.delete(cookie)
    answer = Response(status_code=204)
    answer.delete_cookie(SESSION_COOKIE)
    return answer


def _refused(code: str, message: str) -> RequestError:
    return RequestError(message, code=code, status=401, hint="Begin again at /api/auth/login.")
