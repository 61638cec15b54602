"""Refusals in Discord's own shape: a status, a JSON code and sometimes a tree of field errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from trellis.emulator.models import Json, JsonValue

UNKNOWN = {
    "Application": 10002,
    "Channel": 10003,
    "Guild": 10004,
    "Invite": 10006,
    "Member": 10007,
    "Message": 10008,
    "Permission Overwrite": 10009,
    "Role": 10011,
    "User": 10013,
    "Emoji": 10014,
    "Webhook": 10015,
    "Ban": 10026,
    "Sticker": 10060,
    "Interaction": 10062,
    "application command": 10063,
    "application command permissions": 10066,
    "Voice State": 10065,
    "Stage Instance": 10067,
    "Guild Scheduled Event": 10070,
    "Tag": 10087,
    "sound": 10097,
}


class DiscordError(Exception):
    """An answer other than success."""

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        *,
        errors: Json | None = None,
        headers: dict[str, str] | None = None,
        extra: Json | None = None,
    ) -> None:
        super().__init__(f"{status} {code} {message}")
        self.status = status
        self.headers = headers or {}
        self.body: Json = {"message": message, "code": code, **(extra or {})}
        if errors:
            self.body["errors"] = errors


def unknown(kind: str) -> DiscordError:
    """404: there is no such thing, or the caller may not know of it."""
    return DiscordError(404, UNKNOWN[kind], f"Unknown {kind}")


def unauthorized() -> DiscordError:
    return DiscordError(401, 0, "401: Unauthorized")


def not_found() -> DiscordError:
    return DiscordError(404, 0, "404: Not Found")


def missing_access() -> DiscordError:
    return DiscordError(403, 50001, "Missing Access")


def missing_permissions() -> DiscordError:
    return DiscordError(403, 50013, "Missing Permissions")


def field_error(code: str, message: str) -> Json:
    """The leaf of an error tree."""
    return {"_errors": [{"code": code, "message": message}]}


def invalid_form(errors: Json) -> DiscordError:
    return DiscordError(400, 50035, "Invalid Form Body", errors=errors)


def refuse_field(path: str, code: str, message: str) -> NoReturn:
    """Raises 50035 for one field, `path` being its dotted place in the body."""
    tree: JsonValue = field_error(code, message)
    for part in reversed(path.split(".")):
        tree = {part: tree}
    raise invalid_form(tree)
