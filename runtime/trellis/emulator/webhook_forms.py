"""What may stand in the bodies about webhooks, with Discord's limits."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from trellis.emulator.channel_forms import MAX_APPLIED_TAGS
from trellis.emulator.forms import Form, Refused
from trellis.emulator.member_forms import Snowflake
from trellis.emulator.message_forms import MessageForm

_FORBIDDEN = ("clyde", "discord")


def _may_be_called(name: str) -> str:
    for word in _FORBIDDEN:
        if word in name.lower():
            raise Refused("USERNAME_INVALID_CONTAINS", f'Username cannot contain "{word}"')
    return name


WebhookName = Annotated[
    str, StringConstraints(min_length=1, max_length=80), AfterValidator(_may_be_called)
]


class NewWebhookForm(Form):
    name: WebhookName
    avatar: str | None = None


class WebhookForm(Form):
    """Changes of a webhook; what is not set stays."""

    name: WebhookName | None = None
    avatar: str | None = None
    channel_id: Snowflake | None = None


class FollowForm(Form):
    webhook_channel_id: Snowflake


class WebhookMessageForm(MessageForm):
    """A message as a webhook writes it, by another name or in a new thread."""

    username: WebhookName | None = None
    avatar_url: str | None = None
    thread_name: Annotated[str, StringConstraints(min_length=1, max_length=100)] | None = None
    applied_tags: Annotated[list[Snowflake], Field(max_length=MAX_APPLIED_TAGS)] | None = None
