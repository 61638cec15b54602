"""What stops a command, and the exit status that tells of it.

The tree, with the statuses:

CliError            1  the command could not do what it was asked
|- UsageError       2  it was asked wrongly
|- SignInError      4  the server does not know who asks
"""

from __future__ import annotations

from typing import Any

DONE = 0
FAILED = 1
USAGE = 2
SIGN_IN = 4
INTERRUPTED = 130


class CliError(Exception):
    """Says what happened; `hint` says what to do next; `trace` is shown below it as it is."""

    exit_code = FAILED
    default_code = "failed"

    def __init__(
        self, message: str, *, hint: str | None = None, code: str | None = None, trace: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.code = code or self.default_code
        self.trace = trace

    def as_dict(self) -> dict[str, Any]:
        """The error for programs, as the API words it."""
        body = {"code": self.code, "message": self.message}
        if self.hint:
            body["hint"] = self.hint
        if self.trace:
            body["trace"] = self.trace
        return body


class UsageError(CliError):
    exit_code = USAGE
    default_code = "usage"


class SignInError(CliError):
    exit_code = SIGN_IN
    default_code = "unauthenticated"
