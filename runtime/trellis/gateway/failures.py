"""What goes wrong between us and Discord, as scripts are told it."""

from __future__ import annotations

import aiohttp
import discord

from trellis.errors import OpError

# Discord's own codes that decide what happens next.
UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060

# What Discord means by its shortest answers.
_MEANINGS = {
    50001: "the bot does not see that channel, or may not act there",
    50013: "the bot's roles lack a permission for it, or stand below the member or role concerned",
}

REFUSED_INTENTS = 4014  # a close code of the gateway

TOO_MANY_REQUESTS = 429
_DEFAULT_RETRY_SECS = 5.0
_CODES = {403: "forbidden", 404: "not_found"}

EXPECTED = (discord.DiscordException, aiohttp.ClientError, OSError)
SERVER_FAILED = 500  # statuses from here on say that Discord failed, maybe after its work was done

_MAYBE_DONE = "the request may have been carried out all the same"


class NotSignedIn(aiohttp.ClientConnectionError):
    """There is no session with Discord yet, or no more."""


# Nothing of such a request has left.
NEVER_SENT = (NotSignedIn, aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


def is_answer_lost(error: Exception) -> bool:
    """Whether nobody knows if Discord did what one of EXPECTED was raised for."""
    if isinstance(error, discord.HTTPException):
        return error.status >= SERVER_FAILED
    return not isinstance(error, (discord.DiscordException, *NEVER_SENT))


def are_intents_refused(error: BaseException) -> bool:
    """Whether Discord closed a session because it asked for what the bot may not have."""
    code = error.code if isinstance(error, discord.ConnectionClosed) else 0
    return isinstance(error, discord.PrivilegedIntentsRequired) or code == REFUSED_INTENTS


def op_error(error: Exception) -> OpError:
    """The OpError for one of EXPECTED."""
    if isinstance(error, discord.RateLimited):
        return _rate_limited(error.retry_after)
    if isinstance(error, discord.HTTPException):
        return _from_discord(error)
    if isinstance(error, TimeoutError):
        return timed_out("Discord did not answer in time")
    return _lost() if is_answer_lost(error) else unreachable()


def unreachable() -> OpError:
    return OpError(
        "Discord cannot be reached",
        code="discord_error",
        hint="try again later",
        discordCode=0,
        status=503,
    )


def timed_out(message: str) -> OpError:
    return OpError(message, code="timeout", hint=_MAYBE_DONE)


def _lost() -> OpError:
    return OpError(
        "the connection to Discord was lost before its answer came",
        code="discord_error",
        hint=_MAYBE_DONE,
        discordCode=0,
        status=503,
    )


def is_passing(error: OpError) -> bool:
    """Whether the same request may succeed later."""
    if error.code == "discord_error":
        return _has_server_failed(error)
    return error.code in {"rate_limited", "timeout"}


def may_be_done(error: OpError) -> bool:
    """Whether Discord may have done what it was asked for all the same."""
    return error.code == "timeout" or _has_server_failed(error)


def _has_server_failed(error: OpError) -> bool:
    return int(error.details.get("status", 0)) >= SERVER_FAILED


def discord_code(error: OpError) -> int:
    """Discord's number for what went wrong, 0 when it gave none."""
    return int(error.details.get("discordCode", 0))


def _from_discord(error: discord.HTTPException) -> OpError:
    if error.status == TOO_MANY_REQUESTS:
        return _rate_limited(_retry_after(error))
    if error.status >= SERVER_FAILED:
        return _broken(error)
    said = error.text or f"status {error.status}"
    code = _CODES.get(error.status, "discord_error")
    meaning = _MEANINGS.get(error.code)
    return OpError(
        f"Discord refused: {said} ({meaning})" if meaning else f"Discord refused: {said}",
        code=code,
        discordCode=error.code,
        status=error.status,
    )


def _broken(error: discord.HTTPException) -> OpError:
    """Without its text, which is a page for browsers, or an apology."""
    return OpError(
        f"Discord itself failed with status {error.status}",
        code="discord_error",
        hint=_MAYBE_DONE,
        discordCode=error.code,
        status=error.status,
    )


def _rate_limited(seconds: float) -> OpError:
    return OpError(
        f"Discord's rate limit is reached; wait {seconds:g} s",
        code="rate_limited",
        retryAfter=round(seconds, 3),
    )


def _retry_after(error: discord.HTTPException) -> float:
    headers = getattr(error.response, "headers", {})
    try:
        return max(float(headers.get("Retry-After", _DEFAULT_RETRY_SECS)), 0.0)
    except ValueError:
        return _DEFAULT_RETRY_SECS
