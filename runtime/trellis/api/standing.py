"""How a guild stands: what it is doing, and why it is held."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from trellis.api.params import Answer
from trellis.errors import RequestError

if TYPE_CHECKING:
    from trellis.api.ports import Guilds
    from trellis.guilds.ports import Held

WAY_OUT: Final = "Mend the script and deploy it again, or let it run as it is: `trellis resume`."


class HeldAnswer(Answer):
    """Why nothing of the guild runs, and what to do."""

    reason: str
    since: datetime
    hint: str


class Standing(Answer):
    """`state` is idle, loading, running or held; `held` is there for those that are."""

    state: str
    held: HeldAnswer | None = None


def standing(guilds: Guilds, guild_id: int) -> dict[str, Any]:
    """The fields of a Standing."""
    state, held = guilds.state(guild_id)
    return {"state": state, "held": held and _held(held)}


def runs_nothing(guild_id: int) -> RequestError:
    return RequestError(
        f"guild {guild_id} runs no script",
        code="not_found",
        status=404,
        hint="`trellis deploy` gives it one.",
    )


def _held(held: Held) -> HeldAnswer:
    since = datetime.fromtimestamp(int(held.since), UTC)
    return HeldAnswer(reason=held.reason, since=since, hint=WAY_OUT)
