"""Every error that Trellis raises on purpose, by whose fault it is.

    PlatformError                    code, message, hint, details
    |- ScriptError                   the guild's code; shown to the guild only
    |  |- LimitError                 a limit was reached: `limit_exceeded`, or `terminated`
    |  |- OpError                    an op refused or failed: the `code` a script catches
    |- RequestError                  the API's caller: answered with a 4xx `status`
    |- DependencyError               Discord, a database or a cache fails: retried, answered 503
    |- ConfigError                   the operator's configuration: stops the start

Whatever else escapes is our bug: its traceback goes to the operator's log, an id to whoever asked.
"""

from __future__ import annotations

from typing import Any


class PlatformError(Exception):
    """An error with a stable code, a sentence for people and, where there is one, a way out."""

    default_code = "internal"

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        hint: str | None = None,
        **details: Any,  # noqa: ANN401  # whatever explains the error
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.default_code
        self.hint = hint
        self.details = details

    def as_dict(self) -> dict[str, Any]:
        """The one shape in which every edge shows an error: code, message, hint, details."""
        body: dict[str, Any] = {"code": self.code, "message": self.message}
        if self.hint:
            body["hint"] = self.hint
        return body | self.details


class ScriptError(PlatformError):
    """The guild's own code is at fault."""

    default_code = "script_error"


class LimitError(ScriptError):
    """A guild reached one of its limits; the message names the limit and the figure."""

    default_code = "limit_exceeded"


class OpError(ScriptError):
    """An op was refused or failed. `code` is one of those in docs/errors.md."""

    default_code = "invalid_argument"


class RequestError(PlatformError):
    """The caller of the API asked for something wrong. `status` is the HTTP status, 400 to 499."""

    default_code = "bad_request"

    def __init__(self, message: str, *, status: int = 400, **rest: Any) -> None:  # noqa: ANN401  # as above
        super().__init__(message, **rest)
        self.status = status


class DependencyError(PlatformError):
    """Something that Trellis leans on does not answer."""

    default_code = "unavailable"


class ConfigError(PlatformError):
    """The configuration cannot be used as it is."""

    default_code = "config.invalid"
