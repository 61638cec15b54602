"""Files of messages."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING

from trellis.emulator.errors import DiscordError

if TYPE_CHECKING:
    from trellis.emulator.bodies import Upload
    from trellis.emulator.message_forms import AttachmentNote, MessageForm
    from trellis.emulator.models import Json, Message
    from trellis.emulator.state import World


class Attachments:
    def __init__(self, world: World) -> None:
        self._world = world

    def store(self, message: Message, form: MessageForm, uploads: tuple[Upload, ...]) -> list[Json]:
        """Keeps what comes with a message; what is shown of it there."""
        notes = {note.id: note for note in form.attachments or []}
        return [self._attach(message, upload, notes) for upload in uploads]

    def _attach(self, message: Message, upload: Upload, notes: dict[str, AttachmentNote]) -> Json:
        if len(upload.data) > self._world.settings.max_upload_bytes:
            raise DiscordError(413, 40005, "Request entity too large")
        number = self._world.snowflakes.next()
        self._world.uploads[number] = upload.data
        note = notes.get(upload.field.removeprefix("files[").removesuffix("]"))
        name = (note and note.filename) or upload.filename
        url = f"{self._world.public_url}/attachments/{message.channel_id}/{number}/{name}"
        kind = mimetypes.guess_type(name)[0] or upload.content_type
        attachment: Json = {
            "id": str(number),
            "filename": name,
            "size": len(upload.data),
            "url": url,
            "proxy_url": url,
            "content_type": kind,
        }
        if note and note.description:
            attachment["description"] = note.description
        if message.ephemeral:
            attachment["ephemeral"] = True
        return attachment

    def forget(self, message: Message) -> None:
        """Its files go with it."""
        for attachment in message.attachments:
            self._world.uploads.pop(int(attachment["id"]), None)


def kept(message: Message, form: MessageForm) -> list[Json]:
    """What of a message's files an edit leaves."""
    if not form.given("attachments"):
        return message.attachments
    named = {note.id for note in form.attachments or []}
    return [attachment for attachment in message.attachments if attachment["id"] in named]
