"""The guild itself and its audit log."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints

from trellis.gateway.rest.endpoint import Endpoint
from trellis.gateway.rest.fields import Image, Loose, Page100, RestArgs
from trellis.gateway.rest.ids import BoundId, ChannelId, UserId
from trellis.gateway.rest.webhooks import without_token


class GetGuild(RestArgs):
    """The guild, perhaps with how many members it has, and how many are online."""

    with_counts: bool | None = None


class EditGuild(Loose):
    """What changes in the guild."""

    name: Annotated[str, StringConstraints(min_length=2, max_length=100)] | None = None
    description: Annotated[str, StringConstraints(max_length=300)] | None = None
    icon: Image | None = None
    splash: Image | None = None
    banner: Image | None = None
    verification_level: Annotated[int, Field(ge=0, le=4)] | None = None
    default_message_notifications: Annotated[int, Field(ge=0, le=1)] | None = None
    explicit_content_filter: Annotated[int, Field(ge=0, le=2)] | None = None
    afk_channel_id: ChannelId | None = None
    afk_timeout: Annotated[int, Field(ge=60, le=3600)] | None = None
    system_channel_id: ChannelId | None = None
    system_channel_flags: Annotated[int, Field(ge=0, lt=1 << 31)] | None = None
    rules_channel_id: ChannelId | None = None
    public_updates_channel_id: ChannelId | None = None
    safety_alerts_channel_id: ChannelId | None = None
    preferred_locale: Annotated[str, StringConstraints(max_length=10)] | None = None
    premium_progress_bar_enabled: bool | None = None


class ReadAuditLog(RestArgs):
    """A page of the audit log, newest first: of who did it, to what, of which kind."""

    user_id: UserId | None = None
    target_id: BoundId | None = None
    action_type: Annotated[int, Field(ge=1, le=1000)] | None = None
    before: BoundId | None = None
    after: BoundId | None = None
    limit: Page100 | None = None


def _audit_log(answer: Any) -> Any:  # noqa: ANN401  # Discord's JSON
    return answer | {"webhooks": without_token(answer.get("webhooks", []))}


GUILD: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("guild.get", GetGuild, "GET /guilds/{guild_id}"),
    Endpoint("guild.edit", EditGuild, "PATCH /guilds/{guild_id}"),
    Endpoint(
        "guild.read_audit_log", ReadAuditLog, "GET /guilds/{guild_id}/audit-logs", answer=_audit_log
    ),
)
