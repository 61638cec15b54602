"""What goes wrong between us and Discord, as scripts are told it."""

from __future__ import annotations

import aiohttp
import discord

from trellis.errors import OpError

# Discord's own codes that decide what happens next.
UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060

REFUSED_INTENTS = 4014  # a close code of the gateway

TOO_MANY_REQUESTS = 429
_DEFAULT_RETRY_SECS = 5.0
_CODES = {403: "forbidden", 404: "not_found"}

EXPECTED = (discord.DiscordException, aiohttp.ClientError, OSError)


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
    return unreachable()


def unreachable() -> OpError:
    return OpError(
        "Discord cannot be reached",
        code="discord_error",
        hint="try again later",
        discordCode=0,
        status=503,
    )


def timed_out(message: str) -> OpError:
    return OpError(
        message, code="timeout", hint="the request may have been carried out all the same"
    )


def is_passing(error: OpError) -> bool:
    """Whether the same request may succeed later."""
    if error.code == "discord_error":
        return int(error.details.get("status", 0)) >= 500  # noqa: PLR2004  # HTTP's own border
    return error.code in {"rate_limited", "timeout"}


def discord_code(error: OpError) -> int:
    """Discord's number for what went wrong, 0 when it gave none."""
    return int(error.details.get("discordCode", 0))


def _from_discord(error: discord.HTTPException) -> OpError:
    if error.status == TOO_MANY_REQUESTS:
        return _rate_limited(_retry_after(error))
    said = error.text or f"status {error.status}"
    code = _CODES.get(error.status, "discord_error")
    return OpError(
        f"Discord refused: {said}", code=code, discordCode=error.code, status=error.status
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
