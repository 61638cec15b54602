"""Reactions to messages."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field

from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Page100
from trellis.gateway.rest.ids import UserId
from trellis.gateway.rest.messages import ONE, OfMessage

_CUSTOM: Final = re.compile(r"<?(?:a?:)?(\w{2,32}:[1-9][0-9]{0,18})>?")
_MAX_CHARACTERS: Final = 32
_LAST_ASCII: Final = 0x7F


def emoji_of(given: object) -> str:
    """An emoji as a path has it: the character, or `name:id`.

    From either, from `<:name:id>` as in messages, or from Discord's `{name, id}`.
    """
    if isinstance(given, dict):
        name, number = given.get("name"), given.get("id")
        if number is not None:
            given = f"{name}:{number}" if isinstance(name, str) and isinstance(number, str) else ""
        else:
            given = name
    if isinstance(given, str):
        custom = _CUSTOM.fullmatch(given)
        if custom is not None:
            return custom[1]
        # No emoji is all ASCII; what is could mean something in a path.
        if len(given) <= _MAX_CHARACTERS and any(ord(letter) > _LAST_ASCII for letter in given):
            return given
    raise ValueError("an emoji is a character, name:id, or {name, id}")


Emoji = Annotated[str, BeforeValidator(emoji_of)]


class React(OfMessage):
    """A message and an emoji."""

    emoji: Emoji


class Unreact(OfMessage):
    """Whose reaction is taken off; the bot's own, unless `userId` says another."""

    emoji: Emoji
    user_id: UserId | None = None


class ClearReactions(OfMessage):
    """A message, and one emoji if not all reactions go."""

    emoji: Emoji | None = None


class ListReactions(OfMessage):
    """Who reacted with an emoji; `type` 1 for those who paid for it."""

    emoji: Emoji
    type: Annotated[int, Field(ge=0, le=1)] | None = None
    limit: Page100 | None = None
    after: UserId | None = None


_ALL: Final = f"{ONE}/reactions"
_OF_EMOJI: Final = f"{ONE}/reactions/{{emoji}}"

REACTIONS: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("reaction.add", React, f"PUT {_OF_EMOJI}/@me", answer=nothing),
    Endpoint(
        "reaction.remove",
        Unreact,
        f"DELETE {_OF_EMOJI}/{{user_id}}",
        variant=lambda args: None if args.user_id else f"DELETE {_OF_EMOJI}/@me",
        answer=nothing,
    ),
    Endpoint(
        "reaction.clear",
        ClearReactions,
        f"DELETE {_OF_EMOJI}",
        variant=lambda args: None if args.emoji else f"DELETE {_ALL}",
        answer=nothing,
    ),
    Endpoint("reaction.list", ListReactions, f"GET {_OF_EMOJI}"),
)
