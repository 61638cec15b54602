"""`commands.*`: the application commands of the caller's guild."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from trellis.engine.ops import Args, Caller, OpTable, Snowflake
from trellis.gateway.command_checks import MAX_COMMANDS
from trellis.gateway.command_plan import is_same

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from trellis.gateway.command_api import CommandApi
    from trellis.gateway.command_checks import CommandChecker
    from trellis.gateway.command_creation import CommandCreator
    from trellis.gateway.command_memory import CommandMemory
    from trellis.gateway.commands import CommandSync
    from trellis.gateway.ports import Json


class RegisterArgs(Args):
    """Commands as Discord's JSON, snake_case: names of locales are keys in it too."""

    commands: Annotated[list[dict[str, Any]], Field(max_length=sum(MAX_COMMANDS.values()))]


class CreateArgs(Args):
    command: dict[str, Any]


class EditArgs(Args):
    """`changes` has what is to be changed of the command's JSON; the rest stays."""

    command_id: Snowflake
    changes: dict[str, Any]


class CommandArgs(Args):
    command_id: Snowflake


class PermissionsArgs(Args):
    """Without a command: of every command that has permissions of its own."""

    command_id: Snowflake | None = None


class NoArgs(Args):
    pass


class CommandOps:
    """All at once by a set, as `createBot` does, or one by one."""

    def __init__(
        self,
        commands: CommandSync,
        api: CommandApi,
        creator: CommandCreator,
        memory: CommandMemory,
        checker: CommandChecker,
    ) -> None:
        self._commands = commands
        self._api = api
        self._creator = creator
        self._memory = memory
        self._checker = checker

    def register(self, table: OpTable) -> None:
        table.add("commands.register", RegisterArgs, self.put)
        table.add("commands.create", CreateArgs, self.create)
        table.add("commands.edit", EditArgs, self.edit)
        table.add("commands.delete", CommandArgs, self.delete)
        table.add("commands.list", NoArgs, self.list_all)
        table.add("commands.get", CommandArgs, self.get)
        table.add("commands.permissions", PermissionsArgs, self.permissions)

    def put(self, caller: Caller, args: RegisterArgs) -> Awaitable[None]:
        """At once: the script's isolate may go live before its commands are checked."""
        guild_id = caller.guild_id
        checking = self._checker.set_of(guild_id, args.commands)
        return self._commands.register(guild_id, caller.isolate_id, caller.revision, checking)

    async def create(self, caller: Caller, args: CreateArgs) -> Json:
        """Creates the command, or changes the one of its type and name into it."""
        guild_id = caller.guild_id
        command = self._checker.one(guild_id, args.command)
        there = await self._api.all(guild_id)
        old = next((one for one in there if (one["type"], one["name"]) == command.key), None)
        await self._memory.touch(guild_id, caller.revision, made=command.key)
        if old is None:
            return await self._creator.create(guild_id, command)
        if is_same(command, old):
            return old
        return await self._api.edit(guild_id, int(old["id"]), command)

    async def edit(self, caller: Caller, args: EditArgs) -> Json:
        old = await self._api.get(caller.guild_id, args.command_id)
        command = self._checker.changed(caller.guild_id, old, args.changes)
        key = (int(old["type"]), str(old["name"]))
        touched = await self._memory.touched(caller.guild_id)
        own = touched is not None and key in touched.made
        await self._memory.touch(
            caller.guild_id,
            caller.revision,
            made=command.key if own or command.key != key else None,
            gone=key if command.key != key else None,
        )
        return await self._api.edit(caller.guild_id, args.command_id, command)

    async def delete(self, caller: Caller, args: CommandArgs) -> None:
        await self._memory.touch(caller.guild_id, caller.revision)
        await self._api.delete(caller.guild_id, args.command_id)

    async def list_all(self, caller: Caller, args: NoArgs) -> Json:
        del args
        return await self._api.all(caller.guild_id)

    async def get(self, caller: Caller, args: CommandArgs) -> Json:
        return await self._api.get(caller.guild_id, args.command_id)

    async def permissions(self, caller: Caller, args: PermissionsArgs) -> Json:
        return await self._api.permissions(caller.guild_id, args.command_id)
