"""Polls: made with their message, voted in, ended."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.errors import DiscordError, missing_permissions
from trellis.emulator.models import Json, Message, Poll, User

if TYPE_CHECKING:
    from trellis.emulator.hub import Hub
    from trellis.emulator.messages import Messages
    from trellis.emulator.poll_forms import PollAnswer, PollForm
    from trellis.emulator.state import World

DEFAULT_HOURS, SECS_AN_HOUR = 24, 3600
POLL_RESULT = 46  # the type of the message that tells how a poll ended


def make_poll(world: World, form: PollForm) -> Poll:
    ends = world.now() + (form.duration or DEFAULT_HOURS) * SECS_AN_HOUR
    return Poll(
        question=form.question.model_dump(),
        answers=[_answer(number, answer) for number, answer in enumerate(form.answers, 1)],
        expires_at=datetime.fromtimestamp(ends, UTC).isoformat(),
        multiple=bool(form.allow_multiselect),
        layout=form.layout_type or 1,
        votes={number: [] for number in range(1, len(form.answers) + 1)},
    )


def _answer(number: int, form: PollAnswer) -> Json:
    media: Json = {"text": form.poll_media.text}
    emoji = form.poll_media.emoji
    if emoji:
        media["emoji"] = {"id": None if emoji.id is None else str(emoji.id), "name": emoji.name}
    return {"answer_id": number, "poll_media": media}


class Polls:
    def __init__(self, world: World, hub: Hub, messages: Messages) -> None:
        self._world = world
        self._hub = hub
        self._messages = messages

    def vote(self, message: Message, user: User, answer_id: int) -> None:
        """Votes; where one may have one vote, it moves."""
        poll, voters = self._open(message, answer_id)
        if user.id in voters:
            return
        for other in [] if poll.multiple else poll.votes:
            if user.id in poll.votes[other]:
                self.unvote(message, user, other)
        voters.append(user.id)
        self._publish("MESSAGE_POLL_VOTE_ADD", message, user, answer_id)

    def unvote(self, message: Message, user: User, answer_id: int) -> None:
        _, voters = self._open(message, answer_id)
        if user.id in voters:
            voters.remove(user.id)
            self._publish("MESSAGE_POLL_VOTE_REMOVE", message, user, answer_id)

    def voters(self, message: Message, answer_id: int) -> list[User]:
        """In the order of their ids; 10102 for an answer that the poll does not have."""
        votes = _poll(message).votes
        if answer_id not in votes:
            raise DiscordError(404, 10102, "Unknown Poll Answer")
        return [self._world.users[user_id] for user_id in sorted(votes[answer_id])]

    def expire(self, message: Message, user: User) -> None:
        """Ends the poll now, which only who made it may; the result follows as a message."""
        poll = _poll(message)
        if message.author is not user:
            raise missing_permissions()
        if poll.ended(self._world.timestamp()):
            raise DiscordError(400, 520001, "Poll expired")
        poll.finalized, poll.expires_at = True, self._world.timestamp()
        self._hub.publish_message("MESSAGE_UPDATE", message)
        self._messages.create_poll_result(message, POLL_RESULT, [_result(poll)])

    def _open(self, message: Message, answer_id: int) -> tuple[Poll, list[int]]:
        poll = _poll(message)
        if poll.ended(self._world.timestamp()):
            raise DiscordError(400, 520001, "Poll expired")
        if answer_id not in poll.votes:
            raise DiscordError(404, 10102, "Unknown Poll Answer")
        return poll, poll.votes[answer_id]

    def _publish(self, name: str, message: Message, user: User, answer_id: int) -> None:
        body: Json = {
            "user_id": str(user.id),
            "channel_id": str(message.channel_id),
            "message_id": str(message.id),
            **payloads.in_guild(message.guild_id),
            "answer_id": answer_id,
        }
        self._hub.publish(message.guild_id, name, body, channel_id=message.channel_id)


def _poll(message: Message) -> Poll:
    if message.poll is None:
        raise DiscordError(400, 520006, "Cannot expire a non-poll message")
    return message.poll


def _result(poll: Poll) -> Json:
    """The embed that tells how it ended; a tie names nobody."""
    counts = {number: len(voters) for number, voters in poll.votes.items()}
    most = max(counts.values())
    winners = [number for number, count in counts.items() if count == most and most]
    facts: Json = {
        "poll_question_text": poll.question["text"],
        "victor_answer_votes": str(most),
        "total_votes": str(sum(counts.values())),
    }
    if len(winners) == 1:
        facts["victor_answer_id"] = str(winners[0])
        facts["victor_answer_text"] = poll.answers[winners[0] - 1]["poll_media"]["text"]
    fields = [{"name": key, "value": value, "inline": False} for key, value in facts.items()]
    return {"type": "poll_result", "fields": fields}
