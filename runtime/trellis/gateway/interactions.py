"""The interactions that can still be answered.

An interaction's token is what answers it, and it never leaves the host: scripts name an interaction
by its id, and it is found here under the guild that Discord sent it to.

    PENDING -> RESPONDED                     the script answered in time
    PENDING -> ASKED                         the script showed a modal: its submission is answered
    PENDING -> DEFERRING -> DEFERRED         Discord was told to wait, by the script or by the guard
    DEFERRED -> ANSWERED                     the answer took the place of the waiting
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import TYPE_CHECKING

from trellis.errors import OpError

if TYPE_CHECKING:
    from trellis.gateway.ports import Now

# Discord's tokens live 15 minutes; the rest is time to tell the user that no answer came.
LIFE_SECS = 14.5 * 60
MAX_FOLLOWUPS = 500  # remembered of one interaction


class InteractionType(IntEnum):
    """Discord's numbers."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class State(Enum):
    PENDING = "pending"
    RESPONDED = "responded"
    ASKED = "asked"
    DEFERRING = "deferring"
    DEFERRED = "deferred"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Deferral:
    """A promise to answer.

    Attributes:
        update: the answer changes the message that holds the component; else it is a new message,
            and a "thinking" message stands for it.
        ephemeral: only the user sees that new message.
    """

    update: bool = False
    ephemeral: bool = False


@dataclass(frozen=True, slots=True)
class First:
    """What a first response makes of an interaction."""

    state: State
    deferral: Deferral | None = None


@dataclass(slots=True, eq=False)
class Interaction:
    """One interaction and how far its answer has come.

    Attributes:
        has_message: it came from a component, so there is a message to update.
        name: the command's name, or the component's custom id.
        deferral: what Discord was told; None while it was told nothing.
        wanted: what the script asked for when it deferred; None when it did not.
        unconfirmed: a first response that Discord may have taken: its answer was lost.
        original_gone: the "thinking" message was deleted.
        answer: the message that holds the answer, as Discord's routes name it.
        followups: the further messages, which the script may edit and delete; the latest ones.
        told: the user was told that no answer came.
        lock: held while a first answer is on its way, so that there is only one.
    """

    guild_id: int
    id: int
    application_id: int
    token: str = field(repr=False)
    type: InteractionType
    has_message: bool
    received_at: float
    name: str = ""
    state: State = State.PENDING
    deferral: Deferral | None = None
    wanted: Deferral | None = None
    unconfirmed: First | None = None
    original_gone: bool = False
    answer: str = "@original"
    followups: OrderedDict[int, None] = field(default_factory=OrderedDict, repr=False)
    told: bool = False
    lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    @property
    def can_update(self) -> bool:
        return self.has_message and self.type is not InteractionType.COMMAND

    @property
    def is_answered(self) -> bool:
        return self.state in {State.RESPONDED, State.ASKED, State.ANSWERED}

    @property
    def is_begun(self) -> bool:
        """Whether the script itself has answered or deferred; what the guard did does not count."""
        return self.is_answered or self.wanted is not None

    @property
    def needs_no_more(self) -> bool:
        """Whether the script said by `deferUpdate` that it has seen to it; nobody waits then."""
        return self.wanted is not None and self.wanted.update

    def take(self, first: First) -> None:
        """Discord has taken this first response."""
        self.state = first.state
        self.deferral = first.deferral

    def note_followup(self, message_id: int) -> None:
        """Remembers a message that was made with the interaction's token."""
        self.followups[message_id] = None
        if len(self.followups) > MAX_FOLLOWUPS:
            self.followups.popitem(last=False)


class InteractionRegistry:
    """Interactions by (guild, id), oldest first; bounded a guild and in total."""

    def __init__(self, now: Now, *, per_guild: int = 1000, total: int = 50_000) -> None:
        self._now = now
        self._per_guild = per_guild
        self._total = total
        self._all: OrderedDict[tuple[int, int], Interaction] = OrderedDict()
        self._by_guild: dict[int, OrderedDict[int, None]] = {}

    def add(self, interaction: Interaction) -> None:
        """Remembers it; the guild's oldest makes room, then the oldest of all."""
        key = (interaction.guild_id, interaction.id)
        self._all[key] = interaction
        ids = self._by_guild.setdefault(interaction.guild_id, OrderedDict())
        ids[interaction.id] = None
        if len(ids) > self._per_guild:
            self.remove(interaction.guild_id, next(iter(ids)))
        if len(self._all) > self._total:
            self.remove(*next(iter(self._all)))

    def find(self, guild_id: int, interaction_id: int) -> Interaction | None:
        """The interaction, unless it is another guild's, unknown or too old."""
        interaction = self._all.get((guild_id, interaction_id))
        if interaction is None or self._is_old(interaction):
            return None
        return interaction

    def get(self, guild_id: int, interaction_id: int) -> Interaction:
        """As `find`; OpError `not_found` in place of None."""
        interaction = self.find(guild_id, interaction_id)
        if interaction is None:
            raise OpError(
                f"there is no open interaction {interaction_id} in this guild",
                code="not_found",
                hint="an interaction can be answered for 15 minutes, by the guild it happened in",
            )
        return interaction

    def remove(self, guild_id: int, interaction_id: int) -> None:
        self._all.pop((guild_id, interaction_id), None)
        ids = self._by_guild.get(guild_id)
        if ids is not None:
            ids.pop(interaction_id, None)
            if not ids:
                del self._by_guild[guild_id]

    def expire(self) -> list[Interaction]:
        """Forgets the interactions that are too old, and returns them."""
        old = []
        while self._all and self._is_old(next(iter(self._all.values()))):
            interaction = next(iter(self._all.values()))
            self.remove(interaction.guild_id, interaction.id)
            old.append(interaction)
        return old

    def unanswered(self) -> list[Interaction]:
        """Those that somebody still waits for."""
        return [
            one
            for one in self._all.values()
            if not (one.is_answered or one.needs_no_more or self._is_old(one))
        ]

    def _is_old(self, interaction: Interaction) -> bool:
        return self._now() - interaction.received_at >= LIFE_SECS

    def __len__(self) -> int:
        return len(self._all)
