"""What exists in the emulated Discord."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
JsonValue = Any  # JSON that nobody checked yet

DIRECT = 1
GUILD_TEXT, GUILD_VOICE, GUILD_CATEGORY, GUILD_ANNOUNCEMENT = 0, 2, 4, 5
ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD = 10, 11, 12
GUILD_STAGE, GUILD_FORUM, GUILD_MEDIA = 13, 15, 16
GUILD_THREADS = frozenset({ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD})
FORUMS = frozenset({GUILD_FORUM, GUILD_MEDIA})

EPHEMERAL = 1 << 6
LOADING = 1 << 7
CROSSPOSTED = 1 << 0
HAS_THREAD = 1 << 5


@dataclass(slots=True, eq=False)
class User:
    id: int
    username: str
    bot: bool = False
    global_name: str | None = None
    avatar: str | None = None
    takes_messages: bool = True  # directly, from those it shares a guild with


@dataclass(slots=True, eq=False)
class Role:
    id: int
    name: str
    permissions: int
    position: int
    color: int = 0
    managed: bool = False
    bot_id: int | None = None
    secondary_color: int | None = None
    tertiary_color: int | None = None
    hoist: bool = False
    mentionable: bool = False
    unicode_emoji: str | None = None


@dataclass(slots=True, eq=False)
class Member:
    user: User
    joined_at: str
    role_ids: list[int] = field(default_factory=list)
    nick: str | None = None
    timed_out_until: str | None = None
    mute: bool = False
    deaf: bool = False
    flags: int = 0


@dataclass(frozen=True, slots=True)
class Ban:
    user: User
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Overwrite:
    id: int
    kind: int  # 0: a role, 1: a member
    allow: int
    deny: int


@dataclass(slots=True, eq=False)
class Reaction:
    emoji_id: int | None
    emoji_name: str
    user_ids: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Poll:
    """`answers` as they are shown; `votes` has the voters of each, by its number."""

    question: Json
    answers: list[Json]
    expires_at: str
    multiple: bool
    layout: int
    votes: dict[int, list[int]]
    finalized: bool = False

    def ended(self, now: str) -> bool:
        return self.finalized or self.expires_at <= now


@dataclass(slots=True, eq=False)
class Message:
    """A message; `embeds`, `components` and `attachments` are kept as they are answered."""

    id: int
    channel_id: int
    guild_id: int
    author: User
    timestamp: str
    type: int = 0
    content: str = ""
    tts: bool = False
    flags: int = 0
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    mention_ids: list[int] = field(default_factory=list)
    mention_role_ids: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    edited_timestamp: str | None = None
    nonce: str | int | None = None
    reference: Json | None = None
    referenced_id: int | None = None
    webhook_id: int | None = None
    application_id: int | None = None
    interaction: Json | None = None
    interaction_metadata: Json | None = None
    reactions: dict[str, Reaction] = field(default_factory=dict)
    sticker_items: list[Json] = field(default_factory=list)
    snapshots: list[Json] = field(default_factory=list)
    poll: Poll | None = None
    pinned_at: str | None = None

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)


@dataclass(slots=True, eq=False)
class Thread:
    """What only threads have; `members` says since when each is in it."""

    owner_id: int
    changed_at: str  # when it was last archived or not
    auto_archive_minutes: int = 4320
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    tag_ids: list[int] = field(default_factory=list)
    members: dict[int, str] = field(default_factory=dict)
    sent: int = 0  # messages ever


@dataclass(slots=True, eq=False)
class Channel:
    """A channel of a guild; `settings` are those that nothing but its payload knows of."""

    id: int
    guild_id: int
    name: str
    type: int = GUILD_TEXT
    position: int = 0
    topic: str | None = None
    parent_id: int | None = None
    nsfw: bool = False
    slowmode_secs: int = 0
    flags: int = 0
    last_pin: str | None = None
    tags: list[Json] = field(default_factory=list)  # of a forum, as they are shown
    settings: Json = field(default_factory=dict)
    thread: Thread | None = None
    recipient: User | None = None  # of direct messages, which are in no guild: its id is 0
    overwrites: list[Overwrite] = field(default_factory=list)
    messages: dict[int, Message] = field(default_factory=dict)  # oldest first

    @property
    def is_thread(self) -> bool:
        return self.thread is not None


@dataclass(slots=True, eq=False)
class Invite:
    code: str
    channel_id: int
    inviter: User
    created_at: str
    expires_at: str | None
    max_age_secs: int
    max_uses: int
    temporary: bool
    uses: int = 0


INCOMING, FOLLOWER = 1, 2  # types of webhooks


@dataclass(slots=True, eq=False)
class Webhook:
    """`source` is the announcement channel that it follows."""

    id: int
    guild_id: int
    channel_id: int
    name: str
    creator: User
    token: str
    type: int = INCOMING
    avatar: str | None = None
    source: Channel | None = None


@dataclass(slots=True, eq=False)
class VoiceState:
    channel_id: int
    session_id: str
    suppress: bool = False
    self_mute: bool = False
    self_deaf: bool = False
    self_video: bool = False
    speak_requested_at: str | None = None


@dataclass(slots=True, eq=False)
class ScheduledEvent:
    """An event to come; `rule`, how it recurs, is kept as it came."""

    id: int
    creator: User
    name: str
    starts_at: str
    type: int
    ends_at: str | None = None
    description: str | None = None
    channel_id: int | None = None
    location: str | None = None
    status: int = 1
    rule: Json | None = None
    image: str | None = None
    user_ids: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Guild:
    """`settings` are those that nothing but its payload knows of.

    Emojis, stickers, sounds, stages and rules of automatic moderation are kept as they are
    answered.
    """

    id: int
    name: str
    owner_id: int
    created_at: str
    roles: dict[int, Role] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    features: list[str] = field(default_factory=list)
    bans: dict[int, Ban] = field(default_factory=dict)
    invites: dict[str, Invite] = field(default_factory=dict)
    webhooks: dict[int, Webhook] = field(default_factory=dict)
    emojis: dict[int, Json] = field(default_factory=dict)
    stickers: dict[int, Json] = field(default_factory=dict)
    sounds: dict[int, Json] = field(default_factory=dict)
    stages: dict[int, Json] = field(default_factory=dict)  # live ones, by channel
    scheduled_events: dict[int, ScheduledEvent] = field(default_factory=dict)
    moderation_rules: dict[int, Json] = field(default_factory=dict)
    voice_states: dict[int, VoiceState] = field(default_factory=dict)
    settings: Json = field(default_factory=dict)
    audit_log: list[Json] = field(default_factory=list)  # oldest first
    commands: dict[int, Json] = field(default_factory=dict)
    command_permissions: dict[int, list[Json]] = field(default_factory=dict)
    command_creates: list[float] = field(default_factory=list)  # when, in the last day

    @property
    def everyone(self) -> Role:
        return self.roles[self.id]

    @property
    def system_channel(self) -> Channel | None:
        return next((c for c in self.channels.values() if c.type == GUILD_TEXT), None)
