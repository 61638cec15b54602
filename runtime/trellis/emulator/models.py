"""What exists in the emulated Discord."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
JsonValue = Any  # JSON that nobody checked yet

GUILD_TEXT = 0
GUILD_THREADS = frozenset({10, 11, 12})

EPHEMERAL = 1 << 6
LOADING = 1 << 7


@dataclass(slots=True, eq=False)
class User:
    id: int
    username: str
    bot: bool = False
    global_name: str | None = None


@dataclass(slots=True, eq=False)
class Role:
    id: int
    name: str
    permissions: int
    position: int
    color: int = 0
    managed: bool = False
    bot_id: int | None = None


@dataclass(slots=True, eq=False)
class Member:
    user: User
    joined_at: str
    role_ids: list[int] = field(default_factory=list)
    nick: str | None = None


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

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)


@dataclass(slots=True, eq=False)
class Channel:
    id: int
    guild_id: int
    name: str
    type: int = GUILD_TEXT
    position: int = 0
    topic: str | None = None
    parent_id: int | None = None
    owner_id: int | None = None  # of a thread
    overwrites: list[Overwrite] = field(default_factory=list)
    messages: dict[int, Message] = field(default_factory=dict)  # oldest first

    @property
    def is_thread(self) -> bool:
        return self.type in GUILD_THREADS


@dataclass(slots=True, eq=False)
class Guild:
    id: int
    name: str
    owner_id: int
    created_at: str
    roles: dict[int, Role] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    commands: dict[int, Json] = field(default_factory=dict)
    command_creates: list[float] = field(default_factory=list)  # when, in the last day

    @property
    def everyone(self) -> Role:
        return self.roles[self.id]

    @property
    def system_channel(self) -> Channel:
        return next(c for c in self.channels.values() if c.type == GUILD_TEXT)
