"""Attachments that a script names by their URL: fetched as the script's own requests are."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import unquote, urlsplit

from typing_extensions import override

from trellis.engine.ops import Args, Caller, OpTable
from trellis.errors import OpError
from trellis.fetch.messages import FetchAnswer, FetchRequest
from trellis.gateway.messages import MAX_FILENAME, Attachment, MessageFields

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_OK: Final = 200
_UNNAMED: Final = "file"


class Fetches(Protocol):
    """Makes requests of guilds, within their limits."""

    async def fetch(self, guild_id: int, request: FetchRequest) -> FetchAnswer: ...


class WithRemoteFiles(OpTable):
    """A table whose ops get messages with the bytes of their attachments in place of URLs."""

    def __init__(self, table: OpTable, fetches: Fetches) -> None:
        super().__init__()
        self._table = table
        self._fetches = fetches

    @override
    def add(
        self, name: str, args: type[Any], run: Callable[[Caller, Any], Any], *, lane: str = ""
    ) -> None:
        self._table.add(name, args, self._filling(run) if _has_files(args) else run, lane=lane)

    def _filling(
        self, run: Callable[[Caller, Any], Awaitable[Any]]
    ) -> Callable[[Caller, Any], Awaitable[Any]]:
        async def filled(caller: Caller, args: Any) -> Any:  # noqa: ANN401  # whatever `run` takes
            return await run(caller, await self._filled(caller.guild_id, args))

        return filled

    async def _filled(self, guild_id: int, args: Args) -> Args:
        changes: dict[str, Any] = {}
        for name in args.model_fields_set:
            value = getattr(args, name)
            if isinstance(value, MessageFields):
                changes[name] = await self._filled(guild_id, value)
        if isinstance(args, MessageFields) and any(one.url for one in args.attachments or ()):
            given = args.attachments or []
            changes["attachments"] = [await self._fetched(guild_id, one) for one in given]
        return args.model_copy(update=changes) if changes else args

    async def _fetched(self, guild_id: int, attachment: Attachment) -> Attachment:
        if attachment.url is None:
            return attachment
        answer = await self._fetches.fetch(guild_id, FetchRequest(attachment.url))
        if answer.status != _OK:
            raise OpError(
                f"attachment {attachment.url[:200]}: the answer was {answer.status}",
                code="invalid_argument",
                field="attachments",
            )
        filename = attachment.filename or _name_in(answer.url)
        data = base64.b64encode(answer.body).decode()
        return attachment.model_copy(update={"url": None, "data": data, "filename": filename})


def _has_files(args: type[Args]) -> bool:
    inner = (field.annotation for field in args.model_fields.values())
    return issubclass(args, MessageFields) or any(
        isinstance(kind, type) and issubclass(kind, MessageFields) for kind in inner
    )


def _name_in(url: str) -> str:
    """The last part of the URL's path: what a browser would save it as."""
    return unquote(urlsplit(url).path.rpartition("/")[2])[:MAX_FILENAME] or _UNNAMED
