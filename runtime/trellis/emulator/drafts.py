"""Messages about to be made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trellis.emulator.message_forms import IS_COMPONENTS_V2

if TYPE_CHECKING:
    from trellis.emulator.bodies import Upload
    from trellis.emulator.message_forms import MessageForm
    from trellis.emulator.models import Channel, Json, User, Webhook

SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS = 1 << 2, 1 << 12
SENDABLE_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | IS_COMPONENTS_V2


@dataclass(frozen=True, slots=True)
class Draft:
    """A message about to be made: who, where, what, and what only interactions add."""

    author: User
    channel: Channel
    form: MessageForm
    uploads: tuple[Upload, ...] = ()
    type: int = 0
    flags: int = SENDABLE_FLAGS  # those the route allows
    from_application: bool = False
    interaction: Json | None = None
    interaction_metadata: Json | None = None
    reply_to: int | None = None  # a followup refers to the original response
    webhook: Webhook | None = None
    message_id: int | None = None  # of a post's first message, which has its thread's
