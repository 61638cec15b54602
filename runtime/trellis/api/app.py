"""The application: middleware, routers, one shape of error, and its own description."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import RedirectResponse

from trellis.api import errors
from trellis.api.middleware import BodyLimit, RequestId
from trellis.api.routers import (
    admin,
    auth,
    cron,
    deployments,
    fetch,
    guilds,
    health,
    kv,
    logs,
    metrics,
    secrets,
    tasks,
    tokens,
)
from trellis.api.visitors import recognise

if TYPE_CHECKING:
    from trellis.api.ports import ApiServices

_DESCRIPTION = """Deploy scripts to guilds and look after them. Ids are strings of digits. Every
error is `{code, message, hint?}`; `X-Request-ID` names the request in the host's log."""


def create_app(services: ApiServices) -> FastAPI:
    """The API over `services`, mounted at /api."""
    app = FastAPI(
        title="Trellis",
        version=services.settings.version,
        description=_DESCRIPTION,
        openapi_url="/api/openapi.json",
        docs_url="/api/docs",
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.services = services
    errors.install(app)
    for module in (
        health, auth, guilds, deployments, logs, kv, secrets, fetch, cron, tasks, tokens, metrics,
        admin,
    ):  # fmt: skip
        app.routes.extend(module.router.routes)  # to include it makes every route a second time
    app.add_api_route("/", _to_the_docs, include_in_schema=False)
    # The last added is the outermost.
    app.add_middleware(
        BodyLimit,
        max_bytes=services.settings.max_body_bytes,
        sign_in=partial(recognise, services),
    )
    app.add_middleware(GZipMiddleware, minimum_size=1024)  # leaves event streams alone
    app.add_middleware(RequestId)
    return app


async def _to_the_docs() -> RedirectResponse:
    return RedirectResponse("/api/docs")
