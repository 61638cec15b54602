"""Every error the API answers has one shape: `{code, message, hint?}` and details beside them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from typing_extensions import override

from trellis.errors import (
    ConfigError,
    DependencyError,
    OpError,
    PlatformError,
    RequestError,
    ScriptError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fastapi import FastAPI, Request

_OP_STATUS = {
    "forbidden": 403,
    "not_found": 404,
    "rate_limited": 429,
    "discord_error": 502,
    "timeout": 504,
    "internal": 500,
}
_HTTP_ERRORS = {
    404: ("not_found", "There is nothing at this path.", "/api/docs lists what there is."),
    405: ("method_not_allowed", "This path does not take that method.", "/api/docs lists them."),
}


class ErrorBody(BaseModel):
    """What went wrong, for programs (`code`) and for people (`message`, `hint`)."""

    model_config = ConfigDict(extra="allow")

    code: str = Field(examples=["invalid_argument"])
    message: str = Field(examples=["guild_id: an id is a string of decimal digits"])
    hint: str | None = None


class BodyTooLongError(HTTPException):
    """A body went on past the limit. FastAPI lets no other exception through while it reads."""

    def __init__(self, max_bytes: int) -> None:
        super().__init__(413)
        self.max_bytes = max_bytes


class ErrorAnswer(JSONResponse):
    """An error as JSON, whatever text of the caller's it quotes."""

    @override
    def render(self, content: object) -> bytes:
        # JSON can carry half of a surrogate pair to us, which has no UTF-8 to go back in.
        return json.dumps(content, ensure_ascii=False).encode(errors="replace")


def error_response(
    status: int, body: Mapping[str, Any], headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """The answer to a failed request."""
    return ErrorAnswer(dict(body), status, headers=dict(headers or {}))


def install(app: FastAPI) -> None:
    """Makes `app` answer every kind of failure in the one shape."""
    app.add_exception_handler(PlatformError, _platform)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(BodyTooLongError, _too_long)
    app.add_exception_handler(HTTPException, _http)


def too_long(max_bytes: int) -> dict[str, str]:
    """The body of the answer to a body that is too long."""
    return {
        "code": "body_too_large",
        "message": f"The request's body is longer than {max_bytes} bytes.",
        "hint": "Send fewer or smaller files, or let a bundler minify them.",
    }


def answer_to(error: PlatformError) -> JSONResponse:
    """The answer that tells the caller of `error`."""
    return error_response(_status(error), error.as_dict(), _headers(error))


async def _platform(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, PlatformError)  # noqa: S101  # Starlette chose this handler by the class
    return answer_to(error)


def _status(error: PlatformError) -> int:
    if isinstance(error, RequestError):
        return error.status
    if isinstance(error, OpError):
        return _OP_STATUS.get(error.code, 400)
    if isinstance(error, ScriptError):
        return 400
    # A ConfigError that a request meets is a feature that the operator did not set up.
    return 503 if isinstance(error, DependencyError | ConfigError) else 500


def _headers(error: PlatformError) -> dict[str, str]:
    headers = {}
    if _status(error) == 401:  # noqa: PLR2004  # the status itself
        headers["WWW-Authenticate"] = "Bearer"
    if "retryAfter" in error.details:
        headers["Retry-After"] = str(max(1, round(float(error.details["retryAfter"]))))
    return headers


async def _invalid(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101  # as above
    first = error.errors()[0]
    # The first part of the place says path, query or body: only the rest is the caller's word.
    field = ".".join(str(part) for part in first["loc"][1:]) or str(first["loc"][0])
    body = {"code": "invalid_argument", "message": f"{field}: {_reason(first)}", "field": field}
    if first["type"] == "extra_forbidden":
        body["hint"] = "Leave that field out; /api/docs lists the fields there are."
    return error_response(400, body)


def _reason(first: Mapping[str, Any]) -> str:
    if first["type"] == "json_invalid":
        return f"the body is not JSON: {first['ctx']['error']}"
    return str(first["msg"]).removeprefix("Value error, ")


async def _http(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101  # as above
    code, message, hint = _HTTP_ERRORS.get(
        error.status_code, ("bad_request", error.detail, "/api/docs describes every request.")
    )
    body = {"code": code, "message": message, "hint": hint}
    return error_response(error.status_code, body, error.headers)


async def _too_long(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, BodyTooLongError)  # noqa: S101  # as above
    return error_response(413, too_long(error.max_bytes))
