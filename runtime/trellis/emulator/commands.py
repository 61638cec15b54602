"""The application commands of each guild."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.command_forms import CHAT_INPUT, MESSAGE, USER, CommandForm
from trellis.emulator.errors import DiscordError, field_error, invalid_form, unknown

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Json
    from trellis.emulator.state import World

LIMITS = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15}
DAY_SECS = 86400
_DAILY = 30034


class Commands:
    """Commands keep their id as long as type and name stay; a change renews their version."""

    def __init__(self, world: World) -> None:
        self._world = world

    def get(self, guild: Guild, command_id: int) -> Json:
        command = guild.commands.get(command_id)
        if command is None:
            raise unknown("application command")
        return command

    def overwrite(self, guild: Guild, forms: list[CommandForm]) -> list[Json]:
        """Replaces them all."""
        keys = [(form.type, form.name) for form in forms]
        doubles = {str(i): _duplicate() for i, key in enumerate(keys) if key in keys[:i]}
        if doubles:
            raise invalid_form(doubles)
        _check_counts([form.type for form in forms])
        self._count_creates(guild, [key for key in keys if not _named(guild, *key)])
        commands = [
            self._render(guild, form, _named(guild, form.type, form.name)) for form in forms
        ]
        guild.commands = {int(command["id"]): command for command in commands}
        self._world.changes.notify()
        return commands

    def upsert(self, guild: Guild, form: CommandForm) -> tuple[Json, bool]:
        """Makes a command, or replaces the one of that type and name; whether it is new."""
        old = _named(guild, form.type, form.name)
        if not old:
            _check_counts([*(c["type"] for c in guild.commands.values()), form.type])
            self._count_creates(guild, [(form.type, form.name)])
        return self._put(guild, form, old), old is None

    def change(self, guild: Guild, command_id: int, form: CommandForm) -> Json:
        old = self.get(guild, command_id)
        twin = _named(guild, form.type, form.name)
        if twin and twin is not old:
            raise invalid_form({"name": _duplicate()})
        return self._put(guild, form, old)

    def delete(self, guild: Guild, command_id: int) -> None:
        self.get(guild, command_id)
        del guild.commands[command_id]
        guild.command_permissions.pop(command_id, None)
        self._world.changes.notify()

    def permissions(self, guild: Guild, command_id: int) -> Json:
        """Who may use the command; 10066 where nobody said."""
        found = guild.command_permissions.get(self._id_of(guild, command_id))
        if found is None:
            raise unknown("application command permissions")
        return self._shown_permissions(guild, command_id, found)

    def all_permissions(self, guild: Guild) -> list[Json]:
        known = guild.command_permissions.items()
        return [self._shown_permissions(guild, number, found) for number, found in known]

    def permit(self, guild: Guild, command_id: int, permissions: list[Json]) -> Json:
        """A member with the right to do so says who may use the command."""
        guild.command_permissions[self._id_of(guild, command_id)] = permissions
        return self._shown_permissions(guild, command_id, permissions)

    def _id_of(self, guild: Guild, command_id: int) -> int:
        return int(self.get(guild, command_id)["id"])

    def _shown_permissions(self, guild: Guild, command_id: int, permissions: list[Json]) -> Json:
        return {
            "id": str(command_id),
            "application_id": str(self._world.settings.application_id),
            "guild_id": str(guild.id),
            "permissions": permissions,
        }

    def _put(self, guild: Guild, form: CommandForm, old: Json | None) -> Json:
        command = self._render(guild, form, old)
        guild.commands[int(command["id"])] = command
        self._world.changes.notify()
        return command

    def _render(self, guild: Guild, form: CommandForm, old: Json | None) -> Json:
        number = str(self._world.snowflakes.next())
        bits = form.default_member_permissions
        body: Json = {
            "id": old["id"] if old else number,
            "application_id": str(self._world.settings.application_id),
            "version": number,
            "default_member_permissions": None if bits is None else str(bits),
            "type": form.type,
            "name": form.name,
            "name_localizations": form.name_localizations or None,
            "description": form.description,
            "description_localizations": form.description_localizations or None,
            "guild_id": str(guild.id),
            "nsfw": form.nsfw,
            # Those of a guild are used there, whatever was asked for.
            "contexts": None,
            "integration_types": [0],
        }
        if form.options:
            body["options"] = [option.kept() for option in form.options]
        if old and old | {"version": number} == body:
            return old
        return body

    def _count_creates(self, guild: Guild, new: list[tuple[int, str]]) -> None:
        """Discord lets a guild's commands be created only so often a day; changes are free."""
        now, most = self._world.now(), self._world.settings.command_creates_per_day
        recent = [made for made in guild.command_creates if made > now - DAY_SECS]
        if len(recent) + len(new) > most:
            text = f"Max number of daily application command creates has been reached ({most})"
            raise DiscordError(400, _DAILY, text)
        guild.command_creates = recent + [now] * len(new)


def _named(guild: Guild, kind: int, name: str) -> Json | None:
    commands = guild.commands.values()
    return next((c for c in commands if c["type"] == kind and c["name"] == name), None)


def _check_counts(types: list[int]) -> None:
    for kind, most in LIMITS.items():
        if types.count(kind) > most:
            text = f"Maximum number of application commands reached ({most})."
            raise DiscordError(400, 30032, text)


def _duplicate() -> Json:
    code = "APPLICATION_COMMANDS_DUPLICATE_NAME"
    return field_error(code, "Application command names must be unique")
