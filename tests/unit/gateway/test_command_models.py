"""What the host lets through of a command is what Discord describes, and a refusal says where."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from typing import get_args

import pytest

import discord_spec
from trellis.errors import OpError
from trellis.gateway.command_checks import MAX_PARTS, CommandChecker
from trellis.gateway.command_models import MAX_PERMISSIONS, ChannelType, Command, Locale, Option

PATH = "/applications/1/guilds/2/commands"
OF_DISCORD = (
    "Attachment", "Boolean", "Channel", "Integer", "Mentionable", "Number", "Role", "String",
    "SubcommandGroup", "Subcommand", "User",
)  # fmt: skip


def option(**changes):
    return {"type": 3, "name": "count", "description": "d"} | changes


def ping(*options, **changes):
    return {"name": "ping", "description": "d", "options": list(options)} | changes


def parsed(*commands):
    checker = CommandChecker(time.monotonic)

    async def check():
        return await checker.set_of(1, json.loads(json.dumps(commands)))

    return asyncio.run(check())


def refusal(*commands) -> str:
    with pytest.raises(OpError) as refused:
        parsed(*commands)
    assert refused.value.code == "invalid_argument"
    return refused.value.message


SUB = option(type=1, name="sub")
TEXTS = {"de": "a", "zh-CN": "b"}
NAMED = {"name_localizations": TEXTS, "description_localizations": TEXTS}

GOOD = {
    "plain": ping(),
    "translated": ping(**NAMED),
    "permissions": ping(default_member_permissions=str(MAX_PERMISSIONS)),
    "nobody": ping(default_member_permissions="0", nsfw=True),
    "places": ping(contexts=[0, 1], integration_types=[0], dm_permission=False),
    "user menu": {"type": 2, "name": "Who Is This?"},
    "message menu": {"type": 3, "name": "Quote", "nsfw": True},
    "as answered": ping(
        id="1", application_id="2", guild_id="3", version="4", contexts=None, handler=1,
        name_localized="x", description_localized="x", name_localizations=None,
    ),
    "nothing said": ping(option(choices=None, required=None, options=None)),
    "text": ping(option(min_length=0, max_length=6000, **NAMED)),
    "choices": ping(option(choices=[
        {"name": "x" * 100, "value": "y" * 6000, "name_localizations": TEXTS}])),
    "whole": ping(option(type=4, min_value=-(2**53) + 1, max_value=2**53 - 1)),
    "number": ping(option(type=10, min_value=0.5, choices=[
        {"name": "a", "value": 1}, {"name": "b", "value": 1.5}])),
    "suggested": ping(option(autocomplete=True), option(type=4, name="b", autocomplete=True)),
    "channel": ping(option(type=7, channel_types=list(get_args(ChannelType)))),
    "every type": ping(*[option(type=kind, name=f"o{kind}") for kind in range(3, 12)]),
    "required first": ping(option(required=True), option(name="b"), option(name="c")),
    "tree": ping(SUB, option(type=2, name="g", options=[
        SUB | {"options": [option(required=True), option(name="b")]}])),
    "most": ping(*[option(name=f"o{i}") for i in range(25)]),
    "largest": ping(option(choices=[{"name": "a", "value": "x" * 6000}], description="d" * 100),
        *[option(name=f"o{i}", description="d" * 100) for i in range(17)]),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_what_is_let_through_is_as_discord_describes_it(name):
    (command,) = parsed(GOOD[name])
    discord_spec.validate_request("POST", PATH, command.body() | {"type": command.type})
    discord_spec.validate_request("PATCH", f"{PATH}/3", command.body())


BAD = {
    "command 1: name is missing": {"description": "d"},
    "command 1: name is empty": ping(name=""),
    "command ping: it needs a description": {"name": "ping"},
    "command ping: description is too long: at most 100 characters": ping(description="d" * 101),
    'command Ping: "Ping" cannot be a name: lower-case letters, digits, - and _ only, no spaces':
        ping(name="Ping"),
    "command ping: colour is nothing that a command has": ping(colour=1),
    "command ping: descriptionLocalizations.de is empty":
        ping(description_localizations={"de": ""}),
    "command ping: options are too many: at most 25":
        ping(*[option(name=f"o{i}") for i in range(26)]),
    "command ping: subcommands and other options exclude each other": ping(SUB, option()),
    'command ping: there are two options with the name "count"': ping(option(), option()),
    'command ping: required options come first, "b" does not':
        ping(option(), option(name="b", required=True)),
    "command ping: contexts leave out 0, the guild: this command could be used nowhere":
        ping(contexts=[1]),
    "command a: a user's or a message's menu shows no description and no options":
        {"type": 2, "name": "a", "description": "d"},
    "command ping: type must be 1, 2 or 3": ping(type=4),
    "command ping, option 1 (count): description is missing":
        ping({"type": 3, "name": "count"}),
    "command ping, option 1 (count): requierd is nothing that a command has":
        ping(option(requierd=True)),
    "command ping, option 1 (count): minValue does not go with this type of option":
        ping(option(min_value=1)),
    "command ping, option 1 (count): minValue is greater than maxValue":
        ping(option(type=4, min_value=2, max_value=1)),
    "command ping, option 1 (count): its limits must be numbers that it can take itself":
        ping(option(type=4, min_value=0.5)),
    "command ping, option 1 (count): choices and autocomplete exclude each other":
        ping(option(autocomplete=True, choices=[{"name": "a", "value": "a"}])),
    "command ping, option 1 (count): autocomplete does not go with this type of option":
        ping(option(type=5, autocomplete=True)),
    "command ping, option 1 (count): the value of choice 1 is of another type than the option":
        ping(option(type=4, choices=[{"name": "a", "value": 2**53}])),
    'command ping, option 1 (count): there are two choices with the name "a"':
        ping(option(choices=[{"name": "a", "value": "a"}] * 2)),
    "command ping, option 1 (count), choice 2: name is missing":
        ping(option(choices=[{"name": "a", "value": "a"}, {"value": "a"}])),
    "command ping, option 1 (g): a group of subcommands holds one subcommand at least,"
    " and nothing else": ping(option(type=2, name="g", options=[option()])),
    "command ping, option 1 (sub): a subcommand holds no further subcommands":
        ping(SUB | {"options": [SUB]}),
    "command ping, option 1 (count): channelTypes has a type twice":
        ping(option(type=7, channel_types=[0, 0])),
    "command ping: its names, descriptions and values have 8001 characters; 8000 are allowed":
        ping(option(name="a", description="d" * 100, description_localizations={"de": "d"},
                    choices=[{"name": "a", "value": "x" * 6000}]),
             option(name="b", choices=[{"name": "x", "value": "y" * 1891}])),
}  # fmt: skip


@pytest.mark.parametrize("says", BAD)
def test_what_is_refused_is_named_by_command_option_and_field(says):
    assert refusal(BAD[says]) == says


@pytest.mark.parametrize(
    "command",
    [
        {"name": 5, "description": "d"}, ping(type=[]), ping(type="1"),
        ping(options={}), ping(option(type="3")), ping(option(required="yes")),
        ping(nsfw=1), ping(default_member_permissions="8x"), ping(default_member_permissions=-1),
        ping(default_member_permissions=str(MAX_PERMISSIONS + 1)), ping(name_localizations=[]),
        ping(name_localizations={"xx": "a"}), ping(contexts=[7]), ping(integration_types="0"),
        ping(option(choices=[{"name": "a", "value": None}])),
        ping(option(choices=[{"name": "a", "value": True}])),
        ping(option(type=7, channel_types=[99])), ping(option(type=12)), ping(option(type=0)),
        {"type": 2, "name": "x" * 33}, {"type": 3, "name": "a", "options": [option()]},
    ],
)  # fmt: skip
def test_nothing_else_is_let_through(command):
    assert refusal(command)


def test_of_commands_too_many_and_doubles_are_told():
    many = [ping(name=f"a{i}") for i in range(101)]
    assert refusal(*many) == "there are 101 slash commands; Discord takes 100 in a guild"
    menus = [{"type": 2, "name": str(i)} for i in range(16)]
    assert refusal(*menus) == "there are 16 user commands; Discord takes 15 in a guild"
    assert refusal(ping(), ping()) == "there are 2 slash commands with the name ping"
    assert len(parsed(ping(), {"type": 2, "name": "ping"}, {"type": 3, "name": "ping"})) == 3


def test_more_than_can_be_checked_is_counted_and_refused():
    sub = {"type": 1, "name": "a", "description": "d", "options": [option()] * 25}
    tree = ping({"type": 2, "name": "g", "description": "d", "options": [sub] * 50})
    assert refusal(tree) == f"command 1: it has more than {MAX_PARTS} options and choices"
    wide = [ping(*[option(name=f"o{j}", choices=[{"name": str(k), "value": "v"} for k in range(10)])
                   for j in range(25)], name=f"a{i}") for i in range(37)]  # fmt: skip
    assert refusal(*wide) == "there are more than 10000 options and choices together"


def test_a_name_may_not_format_the_refusal():
    assert '"{x}" cannot be a name' in refusal(ping(name="{x}"))
    assert "command {x!r}" in refusal(ping(name="{x!r}"))


def test_the_model_has_every_field_that_discord_describes():
    schemas = discord_spec._description()["components"]["schemas"]
    created = set(schemas["ApplicationCommandCreateRequest"]["properties"])
    ours = set(Command.model_fields)
    assert created - ours == {"dm_permission", "handler"}  # of no use in a guild, or to a bot
    assert ours <= created
    fields = [set(schemas[f"ApplicationCommand{kind}Option"]["properties"]) for kind in OF_DISCORD]
    assert set(Option.model_fields) == set(itertools.chain(*fields))


def test_locales_are_those_that_discord_describes():
    known = discord_spec._description()["components"]["schemas"]["AvailableLocalesEnum"]["oneOf"]
    assert set(get_args(Locale)) == {locale["const"] for locale in known}
