"""One interaction, and Discord's numbers for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.emulator.models import Channel, Guild, Json, Member, Message

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5  # kinds of interaction
MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE = 4, 5, 6  # kinds of response
UPDATE, CHOICES, MODAL = 7, 8, 9
SLASH_REPLY, MENU_REPLY = 20, 23  # types of message


@dataclass(slots=True, eq=False)
class Interaction:
    """One interaction and what became of it.

    Attributes:
        message: what the component stood on, also for a modal that it opened.
        original: what `@original` names: the response, or `message` after an update.
        opener: the interaction that was answered with the modal this one submits.
        edited: the original response was edited after a deferral or later.
    """

    id: int
    token: str
    kind: int
    guild: Guild
    channel: Channel
    member: Member
    data: Json
    opened_at: float
    message: Message | None = None
    opener: Interaction | None = None
    response: int | None = None
    original: Message | None = None
    modal: Json | None = None
    choices: list[Json] | None = None
    ephemeral: bool = False
    edited: bool = False
    followups: list[Message] = field(default_factory=list)

    @property
    def command_name(self) -> str:
        """The name with its subcommands: "counter increment"."""
        names, options = [self.data["name"]], self.data.get("options", [])
        while options and options[0]["type"] in {1, 2}:
            names.append(options[0]["name"])
            options = options[0].get("options", [])
        return " ".join(names)
