"""The doors between guild code and Discord."""

from __future__ import annotations

import secrets
from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any

from discord.http import Route
from pydantic import Field, field_validator

from trellis.engine.ops import Args, Caller, OpTable, Snowflake
from trellis.gateway.broker import Call
from trellis.gateway.messages import ChannelMessage, MessageFields, Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.gateway.commands import CommandSync
    from trellis.gateway.interactions import Interaction, InteractionRegistry
    from trellis.gateway.ports import Json
    from trellis.gateway.replies import Replies
    from trellis.gateway.scope import Requests, Scope

CHAT_INPUT = 1

# Discord's limits, a guild, by command type: slash, user, message.
MAX_COMMANDS = {CHAT_INPUT: 100, 2: 15, 3: 15}


def new_nonce() -> str:
    """A nonce by which Discord knows a message that was sent twice (25 characters at most)."""
    return secrets.token_hex(12)


class SendArgs(ChannelMessage):
    channel_id: Snowflake


class EditArgs(MessageFields):
    channel_id: Snowflake
    message_id: Snowflake


class DeleteArgs(Args):
    channel_id: Snowflake
    message_id: Snowflake


class MessageOps:
    """`message.*`: only in channels of the caller's guild."""

    def __init__(
        self, scope: Scope, requests: Requests, nonce: Callable[[], str] = new_nonce
    ) -> None:
        self._scope = scope
        self._requests = requests
        self._nonce = nonce

    def register(self, table: OpTable) -> None:
        table.add("message.send", SendArgs, self.send)
        table.add("message.edit", EditArgs, self.edit)
        table.add("message.delete", DeleteArgs, self.delete)

    async def send(self, caller: Caller, args: SendArgs) -> Json:
        body = args.message()
        await self._scope.channel(caller.guild_id, args.channel_id)
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=args.channel_id)
        payload = body.payload | {"nonce": self._nonce(), "enforce_nonce": True}
        return await self._request(caller, Call(route, payload, body.files))

    async def edit(self, caller: Caller, args: EditArgs) -> Json:
        body = args.edit()
        await self._scope.channel(caller.guild_id, args.channel_id)
        return await self._request(caller, Call(_message("PATCH", args), body.payload, body.files))

    async def delete(self, caller: Caller, args: DeleteArgs) -> None:
        await self._scope.channel(caller.guild_id, args.channel_id)
        await self._request(caller, Call(_message("DELETE", args)))

    async def _request(self, caller: Caller, call: Call) -> Json:
        return await self._requests.request(caller.guild_id, call)


def _message(method: str, args: EditArgs | DeleteArgs) -> Route:
    return Route(
        method,
        "/channels/{channel_id}/messages/{message_id}",
        channel_id=args.channel_id,
        message_id=args.message_id,
    )


class RespondArgs(Reply):
    interaction_id: Snowflake
    update: bool = False


class DeferArgs(Args):
    interaction_id: Snowflake
    update: bool = False
    ephemeral: bool = False


class EditOriginalArgs(MessageFields):
    interaction_id: Snowflake


class FollowupArgs(Reply):
    interaction_id: Snowflake


class InteractionOps:
    """`interaction.*`: only interactions that Discord sent to the caller's guild."""

    def __init__(self, registry: InteractionRegistry, replies: Replies) -> None:
        self._registry = registry
        self._replies = replies

    def register(self, table: OpTable) -> None:
        table.add("interaction.respond", RespondArgs, self.respond)
        table.add("interaction.defer", DeferArgs, self.defer)
        table.add("interaction.edit_original", EditOriginalArgs, self.edit_original)
        table.add("interaction.followup", FollowupArgs, self.followup)

    async def respond(self, caller: Caller, args: RespondArgs) -> None:
        body = args.edit() if args.update else args.reply()
        await self._replies.respond(self._of(caller, args), body, update=args.update)

    async def defer(self, caller: Caller, args: DeferArgs) -> None:
        await self._replies.defer(
            self._of(caller, args), update=args.update, ephemeral=args.ephemeral
        )

    async def edit_original(self, caller: Caller, args: EditOriginalArgs) -> dict[str, Any]:
        return await self._replies.edit_original(self._of(caller, args), args.edit())

    async def followup(self, caller: Caller, args: FollowupArgs) -> dict[str, Any]:
        return await self._replies.follow_up(self._of(caller, args), args.reply())

    def _of(
        self, caller: Caller, args: RespondArgs | DeferArgs | EditOriginalArgs | FollowupArgs
    ) -> Interaction:
        return self._registry.get(caller.guild_id, args.interaction_id)


class RegisterArgs(Args):
    """Commands as Discord's JSON, snake_case: names of locales are keys in it too."""

    commands: Annotated[list[dict[str, Any]], Field(max_length=sum(MAX_COMMANDS.values()))]

    @field_validator("commands")
    @classmethod
    def _within_limits(cls, commands: list[dict[str, Any]]) -> list[dict[str, Any]]:
        counts = Counter(_kind(command) for command in commands)
        for kind, count in counts.items():
            if count > MAX_COMMANDS[kind]:
                raise ValueError(f"Discord takes {MAX_COMMANDS[kind]} commands of type {kind}")
        return commands


def _kind(command: dict[str, Any]) -> int:
    kind = command.get("type", CHAT_INPUT)
    if not isinstance(kind, int) or kind not in MAX_COMMANDS:
        raise ValueError("a command's type is 1 (slash), 2 (user) or 3 (message)")
    return kind


class CommandOps:
    """`commands.register`: the guild's commands, all of them at once."""

    def __init__(self, commands: CommandSync) -> None:
        self._commands = commands

    def register(self, table: OpTable) -> None:
        table.add("commands.register", RegisterArgs, self.put)

    async def put(self, caller: Caller, args: RegisterArgs) -> None:
        await self._commands.register(caller.guild_id, caller.isolate_id, args.commands)
