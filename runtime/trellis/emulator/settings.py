"""What can be chosen about the emulator, and the figures Discord is known to use."""

from __future__ import annotations

from dataclasses import dataclass

from trellis.emulator.permissions import ADMINISTRATOR


@dataclass(frozen=True, slots=True)
class EmulatorSettings:
    """Settings of one emulator.

    Attributes:
        application_flags: presences, members and message content, granted by default.
        token: the only bot token accepted; None accepts every token that is not empty.
        public_url: what clients reach the emulator by; empty means the address it listens on.
        allowed_intents: intents outside of this mask close the gateway with 4014; None allows all.
        bot_permissions: what the bot's own role grants in a new guild.
    """

    token: str | None = None
    application_id: int = 1000000000000000001
    application_flags: int = 1 << 12 | 1 << 14 | 1 << 18
    application_name: str = "Trellis"
    bot_username: str = "trellis"
    client_secret: str = "emulator-secret"  # noqa: S105  # known to everybody on purpose
    public_url: str = ""
    shards: int = 1  # recommended by GET /gateway/bot
    max_concurrency: int = 16
    allowed_intents: int | None = None
    bot_permissions: int = ADMINISTRATOR
    heartbeat_interval_ms: int = 41250
    resume_window_secs: float = 120
    replay_events: int = 5000  # kept for a resume, a session
    interaction_response_secs: float = 3
    interaction_token_secs: float = 900
    bucket_limit: int = 10000  # requests a bucket, in each bucket_window_secs
    bucket_window_secs: float = 1
    global_limit: int = 0  # requests a second, all but those about interactions; 0 for no limit
    command_creates_per_day: int = 200  # a guild
    request_log_size: int = 2000
    messages_kept: int = 10000  # a channel; the oldest go
    max_upload_bytes: int = 10485760
