"""The ops of `rest.*` over a Discord that knows two guilds."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

import discord_spec
from trellis.engine.ops import Caller, OpTable
from trellis.errors import OpError
from trellis.gateway.rest.ids import Invite, Named
from trellis.gateway.rest.ops import RestOps
from trellis.gateway.rest.proof import named_in
from trellis.gateway.scope import Scope

GUILD, OTHER = 100, 200
APPLICATION = 9

# What is guild 100's.
IDS = {
    "channelId": "1",
    "threadId": "2",
    "fromChannelId": "2",
    "messageId": "5",
    "userId": "7",
    "roleId": "11",
    "webhookId": "21",
    "emojiId": "31",
    "stickerId": "33",
    "soundId": "35",
    "eventId": "41",
    "ruleId": "51",
}
FOREIGN = "999"


class Known:
    """Channels 1 and 2 and role 11 are in guild 100; the gateway told of no others."""

    def has_channel(self, guild_id, channel_id) -> bool:
        return guild_id == GUILD and channel_id in {1, 2}

    def guild_of_channel(self, channel_id):
        return GUILD if channel_id in {1, 2} else None

    def has_role(self, guild_id, role_id) -> bool:
        return guild_id == GUILD and role_id == 11


class RecordingRequests:
    """Stands for the broker: keeps calls, and answers what a proof looks for."""

    def __init__(self) -> None:
        self.calls: list = []
        self.refuse: tuple[str, OpError] | None = None
        self.webhook_maker = str(APPLICATION)
        self.answers: dict[str, Any] = {}

    def clear(self) -> None:
        self.calls.clear()

    @property
    def last(self):
        return self.calls[-1]

    @property
    def requests(self) -> list[str]:
        return [_line(call) for call in self.calls]

    @property
    def last_request(self) -> str:
        return self.requests[-1]

    async def request(self, guild_id, call, lane=None):
        assert guild_id == GUILD
        discord_spec.validate_call(call)
        self.calls.append(call)
        line = _line(call)
        if self.refuse is not None and self.refuse[0] == line:
            raise self.refuse[1]
        if line in self.answers:
            return self.answers[line]
        return self._answer(line)

    def _answer(self, line: str) -> Any:
        if re.search(r"/999\b|/foreign\b", line):
            raise OpError("Unknown", code="not_found", status=404)
        if line.startswith("GET /invites/"):
            return {"code": "x", "guild": {"id": str(GUILD if "/ours" in line else OTHER)}}
        if re.match(r"(GET|PATCH) /webhooks/21|POST /channels/1/webhooks", line):
            return self._webhook()
        if line.endswith("/webhooks"):
            return [self._webhook()]
        if line == "GET /guilds/100/soundboard-sounds":
            return {"items": []}
        if line == "GET /guilds/100/roles":
            return [{"id": "11"}]
        return {"id": "777"}

    def _webhook(self) -> dict[str, str]:
        return {
            "id": "21",
            "guild_id": str(GUILD),
            "application_id": self.webhook_maker,
            "token": "kept",
            "url": "https://discord.com/api/webhooks/21/kept",
        }


class Ops:
    def __init__(self, clock) -> None:
        self.requests = RecordingRequests()
        self.table = OpTable()
        scope = Scope(Known(), self.requests, clock.now, lambda: APPLICATION)
        RestOps(scope, self.requests, clock.now, nonce=lambda: "once").register(self.table)

    async def __call__(self, name, /, **args):
        return await self.run(name, self.complete(name, args))

    async def run(self, name, args):
        op = self.table.get(name)
        caller = Caller(GUILD, "revision", 1)
        return await op.run(caller, op.parse(json.dumps(args).encode()))

    def complete(self, name, args) -> dict:
        """The arguments with the ids that the op requires."""
        fields = self.table.get(name).args.model_fields.values()
        required = {field.alias for field in fields if field.is_required()}
        return {key: IDS[key] for key in required & IDS.keys() if key not in args} | args

    def with_each_id_foreign(self, name, args):
        """The arguments again and again, in each another proved id being another guild's."""
        op = self.table.get(name)
        for path, _ in ids_of(args):
            foreign = self.replaced(args, path, "foreign" if path[-1] == "code" else FOREIGN)
            named = named_in(op.parse(json.dumps(foreign).encode()))
            if any(item == "foreign" for item in named if isinstance(item, Invite)) or any(
                item == int(FOREIGN) and item.proved for item in named_of(op, foreign)
            ):
                yield foreign

    @staticmethod
    def replaced(args, path, value):
        changed = copy.deepcopy(args)
        place = changed
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value
        return changed


def named_of(op, args):
    found = named_in(op.parse(json.dumps(args).encode()))
    return [item for item in found if isinstance(item, Named)]


def ids_of(args, path=()):
    """Paths to what looks like an id, or is an invite's code."""
    for key, value in args.items() if isinstance(args, dict) else enumerate(args):
        if isinstance(value, (dict, list)):
            yield from ids_of(value, (*path, key))
        elif _is_id((*path, key), value):
            yield (*path, key), value


_NAMES = r"(Ids|^id|_id|Id|Roles|Channels|^roles|^code|^replyTo|^before|^after)$"


def _is_id(path, value) -> bool:
    name = [part for part in path if isinstance(part, str)][-1]
    is_one = isinstance(value, str) and (value.isdigit() or name == "code")
    return is_one and re.search(_NAMES, name) is not None


def _line(call) -> str:
    path = call.route.url.split("/v10")[1]
    query = "&".join(f"{name}={value}" for name, value in call.query.items())
    return f"{call.route.method} {path}" + (f"?{query}" if query else "")
