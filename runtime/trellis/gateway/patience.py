"""Which interactions the host is to leave alone for longer, since a modal may be their answer.

A deferred interaction takes no modal any more. A script that asks a question first says so as it
loads, and the guard then defers at the last moment instead of in good time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints

from trellis.engine.ops import Args, Caller, OpTable
from trellis.errors import LimitError
from trellis.gateway.interactions import InteractionType

if TYPE_CHECKING:
    from trellis.gateway.interactions import Interaction

MAX_NAMES = 500  # a script

CommandName = Annotated[str, StringConstraints(min_length=1, max_length=32)]
CustomIdStart = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class DeferLateArgs(Args):
    """Names of commands, and what custom ids begin with."""

    commands: Annotated[list[CommandName], Field(default_factory=list, max_length=MAX_NAMES)]
    custom_ids: Annotated[list[CustomIdStart], Field(default_factory=list, max_length=MAX_NAMES)]


@dataclass(slots=True)
class _Named:
    commands: set[str] = field(default_factory=set)
    custom_ids: set[str] = field(default_factory=set)

    def add(self, args: DeferLateArgs) -> None:
        self.commands.update(args.commands)
        self.custom_ids.update(args.custom_ids)

    def __len__(self) -> int:
        return len(self.commands) + len(self.custom_ids)

    def has(self, interaction: Interaction) -> bool:
        if interaction.type is InteractionType.COMMAND:
            return interaction.name in self.commands
        is_component = interaction.type is InteractionType.COMPONENT
        return is_component and any(map(interaction.name.startswith, self.custom_ids))


class Patience:
    """See the module (port Registrations of the guilds package).

    What a guild's script has said outlives its isolate: the guild may be asleep when somebody uses
    its command.
    """

    def __init__(self) -> None:
        self._by_isolate: dict[int, _Named] = {}
        self._by_guild: dict[int, _Named] = {}

    def register(self, table: OpTable) -> None:
        table.add("interaction.defer_late", DeferLateArgs, self.note)

    def note(self, caller: Caller, args: DeferLateArgs) -> None:
        named = self._by_isolate.setdefault(caller.isolate_id, _Named())
        if len(named) + len(args.commands) + len(args.custom_ids) > MAX_NAMES:
            raise LimitError(f"more than {MAX_NAMES} commands and components have defer: false")
        named.add(args)

    def has_for(self, interaction: Interaction) -> bool:
        """Whether the guild's script wants this one to be deferred late."""
        named = self._by_guild.get(interaction.guild_id)
        return named is not None and named.has(interaction)

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:  # noqa: ARG002  # the port's
        self._by_guild[guild_id] = self._by_isolate.setdefault(isolate_id, _Named())

    def discarded(self, isolate_id: int) -> None:
        self._by_isolate.pop(isolate_id, None)

    def withdrawn(self, guild_id: int) -> None:
        self._by_guild.pop(guild_id, None)
