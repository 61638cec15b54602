"""What messages refer to: what they answer, and what they forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.errors import missing_access, refuse_field
from trellis.emulator.message_forms import Reference
from trellis.emulator.permissions import READ_MESSAGE_HISTORY, VIEW_CHANNEL

if TYPE_CHECKING:
    from trellis.emulator.drafts import Draft
    from trellis.emulator.message_forms import MessageForm
    from trellis.emulator.models import Json, Message
    from trellis.emulator.state import World

HAS_SNAPSHOT = 1 << 14
REPLY = 19  # a type of messages
FORWARD = 1  # the type of a reference


class References:
    def __init__(self, world: World) -> None:
        self._world = world

    def add(self, message: Message, draft: Draft) -> None:
        """Has the message refer to what its draft says."""
        reference = draft.form.message_reference
        if draft.reply_to is not None:
            reference = Reference(message_id=draft.reply_to)
        if reference is None:
            return
        if reference.type == FORWARD:
            self._forward(message, draft, reference)
            return
        target = draft.channel.messages.get(reference.message_id)
        elsewhere = reference.channel_id not in {None, draft.channel.id}
        if target is None or elsewhere:
            if not reference.fail_if_not_exists:
                return
            refuse_field("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        message.type = REPLY
        message.referenced_id = target.id
        message.reference = reference_to(target)

    def _forward(self, message: Message, draft: Draft, reference: Reference) -> None:
        """Takes a copy of the message, as it is now, from any channel that the author reads."""
        source = self._world.channel(reference.channel_id or draft.channel.id)
        needed = VIEW_CHANNEL | READ_MESSAGE_HISTORY
        if self._world.bits_in(source, draft.author) & needed != needed:
            raise missing_access()
        target = self._world.message(source, reference.message_id)
        if target.poll or target.type not in {0, REPLY}:
            refuse_field("message_reference", "MESSAGE_CANNOT_BE_FORWARDED", "Cannot forward it")
        message.flags |= HAS_SNAPSHOT
        message.snapshots = target.snapshots or [payloads.snapshot(self._world, target)]
        message.reference = reference_to(target, FORWARD)


def forwards(form: MessageForm) -> bool:
    """Whether the message is another one's copy."""
    return form.message_reference is not None and form.message_reference.type == FORWARD


def reference_to(message: Message, kind: int = 0) -> Json:
    """The reference that stands in a message about another."""
    return {
        "type": kind,
        "channel_id": str(message.channel_id),
        "message_id": str(message.id),
        **payloads.in_guild(message.guild_id),
    }
