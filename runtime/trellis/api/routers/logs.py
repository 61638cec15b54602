"""`/logs`: what guilds' scripts said, before and now."""

import json
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Annotated, Any

from fastapi import Header, Query
from starlette.responses import StreamingResponse

from trellis.api.params import Answer, GuildId
from trellis.api.routes import Routes
from trellis.api.sse import EventStream, Frame, events
from trellis.api.visitors import Manager, Services
from trellis.logs.entry import LogEntry

_MAX_ID = (1 << 63) - 1


router = Routes("logs")

LineId = Annotated[int, Query(ge=0, le=_MAX_ID)]


class LogLine(Answer):
    """A line of a guild's log; `timestamp` in ms since 1970."""

    id: str
    timestamp: int
    level: str
    target: str
    guild_id: str
    message: str
    event_id: str | None


@router.get("/logs/{guild_id}", summary="The newest lines, oldest first")
async def recent(
    guild_id: GuildId,
    services: Services,
    _who: Manager,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    after: LineId | None = None,
) -> list[LogLine]:
    entries = await services.logs.recent(guild_id, limit, after)
    return [LogLine(**_line(entry)) for entry in entries]


@router.get(
    "/logs/{guild_id}/stream",
    summary="Lines as they come, as server-sent events",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {}}}},
)
async def stream(
    guild_id: GuildId,
    services: Services,
    _who: Manager,
    last_event_id: Annotated[str | None, Header(max_length=32)] = None,
    after: LineId | None = None,
) -> EventStream:
    """Begins after the line that `Last-Event-ID` or `after` names, else with the next line."""
    entries = services.logs.subscribe(guild_id, _place(last_event_id, after))
    settings = services.settings
    return EventStream(events(_frames(entries), services.stopping, settings.keep_alive_secs))


def _place(last_event_id: str | None, after: int | None) -> int | None:
    # A header that we did not write says nothing about our log.
    if last_event_id is not None and last_event_id.isascii() and last_event_id.isdigit():
        return min(int(last_event_id), _MAX_ID)
    return after


async def _frames(entries: AsyncIterator[LogEntry]) -> AsyncGenerator[Frame]:
    async for entry in entries:
        yield entry.id, json.dumps(_line(entry), ensure_ascii=False, separators=(",", ":"))


def _line(entry: LogEntry) -> dict[str, Any]:
    return {
        "id": str(entry.id),
        "timestamp": entry.timestamp,
        "level": entry.level,
        "target": entry.target,
        "guild_id": str(entry.guild_id),
        "message": entry.message,
        "event_id": entry.event_id,
    }
