"""Routes about the application commands of a guild."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.command_forms import CommandForm
from trellis.emulator.errors import DiscordError, field_error, invalid_form
from trellis.emulator.forms import parse_form, parse_forms
from trellis.emulator.rest import Answer, Call, Endpoint

if TYPE_CHECKING:
    from trellis.emulator.commands import Commands
    from trellis.emulator.models import Guild, Json
    from trellis.emulator.state import World

_ALL = "/applications/{application_id}/guilds/{guild_id}/commands"
_ONE = _ALL + "/{command_id}"
MAX_COMMANDS_AT_ONCE = 130


class CommandRoutes:
    def __init__(self, world: World, commands: Commands) -> None:
        self._world = world
        self._commands = commands

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _ALL, self.list_all),
            Endpoint("PUT", _ALL, self.overwrite),
            Endpoint("POST", _ALL, self.create),
            Endpoint("GET", _ALL + "/permissions", self.all_permissions),
            Endpoint("GET", _ONE, self.get),
            Endpoint("PATCH", _ONE, self.edit),
            Endpoint("DELETE", _ONE, self.delete),
            Endpoint("GET", _ONE + "/permissions", self.permissions),
            Endpoint("PUT", _ONE + "/permissions", self.permit),
        ]

    def _guild(self, call: Call) -> Guild:
        if call.id("application_id") != self._world.settings.application_id:
            text = "You are not authorized to perform this action on this application"
            raise DiscordError(403, 20012, text)
        return self._world.joined_guild(call.id("guild_id"), call.user)

    def list_all(self, call: Call) -> list[Json]:
        commands = [*self._guild(call).commands.values()]
        if call.query.get("with_localizations") in {"true", "1"}:
            return commands
        return [_in_one_language(command) for command in commands]

    def get(self, call: Call) -> Json:
        return self._commands.get(self._guild(call), call.id("command_id"))

    def overwrite(self, call: Call) -> list[Json]:
        return self._commands.overwrite(self._guild(call), _forms(call.json))

    def create(self, call: Call) -> Answer:
        command, new = self._commands.upsert(self._guild(call), parse_form(CommandForm, call.json))
        return Answer(command, 201 if new else 200)

    def edit(self, call: Call) -> Json:
        guild = self._guild(call)
        old = self._commands.get(guild, call.id("command_id"))
        changes = call.json if isinstance(call.json, dict) else {}
        form = parse_form(CommandForm, old | changes | {"type": old["type"]})
        return self._commands.change(guild, int(old["id"]), form)

    def all_permissions(self, call: Call) -> list[Json]:
        return self._commands.all_permissions(self._guild(call))

    def permissions(self, call: Call) -> Json:
        return self._commands.permissions(self._guild(call), call.id("command_id"))

    def permit(self, call: Call) -> Json:
        """Only a member may say who uses a command."""
        self._commands.get(self._guild(call), call.id("command_id"))
        raise DiscordError(403, 20001, "Bots cannot use this endpoint")

    def delete(self, call: Call) -> None:
        self._commands.delete(self._guild(call), call.id("command_id"))


def _in_one_language(command: Json) -> Json:
    """Without its translations, as a list has it that was not asked for them."""
    translations = {"name_localizations", "description_localizations"}
    return {key: value for key, value in command.items() if key not in translations}


def _forms(body: object) -> list[CommandForm]:
    """Every command of the list, or one error tree that has the faults of them all."""
    if isinstance(body, list) and len(body) > MAX_COMMANDS_AT_ONCE:
        text = f"Must be between 0 and {MAX_COMMANDS_AT_ONCE} in length."
        raise invalid_form(field_error("BASE_TYPE_BAD_LENGTH", text))
    return parse_forms(CommandForm, body)
