"""docs/ops.md: every op with its arguments, read from the models that parse them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from pydantic import BaseModel

from rest_op_docs import ALSO, MESSAGE, REST_OPS
from trellis.cron.ops import CronOps
from trellis.engine.ops import OpTable, parse_snowflake
from trellis.fetch.ops import FetchOps
from trellis.gateway.autocomplete import AutocompleteOps
from trellis.gateway.command_models import Command
from trellis.gateway.command_ops import CommandOps
from trellis.gateway.interaction_ops import InteractionOps
from trellis.gateway.patience import Patience
from trellis.gateway.rest.ids import ID
from trellis.gateway.rest.ops import RestOps
from trellis.kv.ops import KvOps
from trellis.kv.sorted_ops import SortedOps
from trellis.once.ops import OnceOps
from trellis.tasks.ops import TaskOps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic.fields import FieldInfo

    from trellis.engine.ops import Args, Op


@dataclass(frozen=True)
class OpText:
    """What a model cannot say: what the op does, what it answers, what the SDK calls it."""

    does: str
    answer: str
    sdk: str


COMMAND = "the command, as Discord has it"


def _rest_text(name: str, function: str, does: str, answer: str = "null") -> OpText:
    sdk = f"`rest.{function}`"
    return OpText(does, answer, f"{ALSO[name]}, {sdk}" if name in ALSO else sdk)


TEXTS: Final = {
    **{name: _rest_text(name, *texts) for name, texts in REST_OPS.items()},
    "interaction.respond": OpText(
        "Answers an interaction. With `update` it changes the message that holds the component."
        " Where the host has deferred already, the answer takes the place of the deferral.",
        "the message that was made or changed",
        "`ctx.reply`, `ctx.update`, `rest.sendInteractionResponse`,"
        " `rest.updateInteractionResponse`",
    ),
    "interaction.defer": OpText(
        "Says that the answer will follow within 15 minutes.",
        "null",
        "`ctx.defer`, `ctx.deferReply`, `ctx.deferUpdate`, `rest.deferInteractionResponse`",
    ),
    "interaction.defer_late": OpText(
        "Names commands, and what custom ids begin with, that the host does not defer before 2.5 s"
        " have passed: a deferred interaction takes no modal.",
        "null",
        "`defer: false` of `slash`, `onButton` and their like",
    ),
    "interaction.modal": OpText(
        "Answers a command or a component by a modal. Refused after a deferral, also the host's"
        " own, and in answer to a modal.",
        "null",
        "`ctx.showModal`",
    ),
    "interaction.fetch_original": OpText(
        "Fetches the answer that the script has given.", MESSAGE, "`ctx.fetchReply`"
    ),
    "interaction.edit_original": OpText(
        "Changes the answer, or gives it after a deferral.",
        MESSAGE,
        "`ctx.edit`, `ctx.editReply`, `rest.editOriginalInteractionResponse`",
    ),
    "interaction.delete_original": OpText(
        "Deletes the answer, or what stands for it after a deferral.",
        "null",
        "`ctx.deleteReply`, `rest.deleteOriginalInteractionResponse`",
    ),
    "interaction.followup": OpText(
        "Sends a further message; the first one after a deferral takes its place.",
        MESSAGE,
        "`ctx.followUp`, `rest.createFollowupMessage`",
    ),
    "interaction.edit_followup": OpText(
        "Changes a further message of the same interaction.",
        MESSAGE,
        "`ctx.editFollowUp`, `rest.editFollowupMessage`",
    ),
    "interaction.delete_followup": OpText(
        "Deletes a further message of the same interaction.",
        "null",
        "`ctx.deleteFollowUp`, `rest.deleteFollowupMessage`",
    ),
    "interaction.autocomplete": OpText(
        "Suggests values for the option that is being typed. What comes later than 2.5 s is"
        " dropped: the host has suggested nothing by then, for Discord waits no longer.",
        "null",
        "`autocomplete` of a command or an option, `ctx.autocomplete`",
    ),
    "commands.register": OpText(
        "Makes these the guild's application commands, instead of those it had; each is a"
        " [Command](#command). While a script loads they are set aside, and registered"
        " once it runs. Discord is asked what is there, and only what differs is created,"
        " edited or deleted; nothing is asked when the last"
        " registration that succeeded was the same. What fails for now is tried again.",
        "null",
        "`createBot`, `registerSlashCommands`, `rest.upsertGuildCommands`",
    ),
    "commands.create": OpText(
        "Creates one [Command](#command), or changes the one of its type and name into it. It"
        " stays until the next deployment, or until a set is registered. 200 may be created a day"
        " in a guild.",
        COMMAND,
        "`rest.createGuildCommand`",
    ),
    "commands.edit": OpText(
        "Changes a command: `changes` has the fields that change, in Discord's JSON.",
        COMMAND,
        "`rest.editGuildCommand`",
    ),
    "commands.delete": OpText("Deletes a command.", "null", "`rest.deleteGuildCommand`"),
    "commands.list": OpText(
        "Lists the guild's commands of this bot, with their translations.",
        "a list of commands, as Discord has them",
        "`rest.getGuildCommands`",
    ),
    "commands.get": OpText("Reads a command.", COMMAND, "`rest.getGuildCommand`"),
    "commands.permissions": OpText(
        "Reads who may use a command, or every command that has permissions of its own. Only a"
        " member can change them, in the server's settings: Discord refuses it to bots.",
        "Discord's JSON: a list where no command is named",
        "`rest.getGuildCommandsPermissions`, `rest.getGuildCommandPermissions`",
    ),
    "kv.get": OpText("Reads a key.", "the value, or null", "`KvStore.get`"),
    "kv.get_many": OpText(
        "Reads keys of any stores as they are at one moment.",
        "a list of what `kv.get_with_metadata` answers, in the order of the keys",
        "`KvStore.getMany`, `KvStore.transact`, `kv.transact`",
    ),
    "kv.get_with_metadata": OpText(
        "Reads a key with what is kept beside it.",
        "`{value, version, metadata?, expiration?}`; of an absent key `{value: null, version: 0}`",
        "`KvStore.getWithMetadata`",
    ),
    "kv.set": OpText(
        "Sets a key to a text or any other JSON. `expiration` is in Unix seconds, `ttl` in seconds"
        " from now. With `ifVersion` only where the key is at that version (0: absent).",
        "whether it was written",
        "`KvStore.set`, `KvStore.cas`",
    ),
    "kv.increment": OpText(
        "Adds to a number, 0 where the key is absent. A lifetime is that of a new key.",
        "the sum",
        "`KvStore.increment`",
    ),
    "kv.update_metadata": OpText(
        "Replaces what is kept beside a value; the key must exist.",
        "null",
        "`KvStore.updateMetadata`",
    ),
    "kv.delete": OpText(
        "Deletes a key; an absent one is fine.", "whether it was there", "`KvStore.delete`"
    ),
    "kv.count": OpText("Counts the keys of a store.", "the number", "`KvStore.count`"),
    "kv.clear": OpText("Removes every key of a store.", "null", "`KvStore.clear`"),
    "kv.commit": OpText(
        "Sets, deletes or only looks at keys of any stores, provided that each is still at its"
        " version. Metadata and expiration stay.",
        "true, or false where one was not and nothing has changed",
        "`KvStore.transact`, `kv.transact`",
    ),
    "kv.sorted.add": OpText(
        "Gives a member of a sorted set its score.", "whether it is new", "`SortedSet.add`"
    ),
    "kv.sorted.increment_score": OpText(
        "Adds to the score of a member, 0 where it is new.",
        "the score",
        "`SortedSet.incrementScore`",
    ),
    "kv.sorted.score": OpText("Reads a score.", "the score, or null", "`SortedSet.score`"),
    "kv.sorted.rank": OpText(
        "Counts the members with a lower score, or with `reverse` those with a higher one.",
        "the number; null for who is no member",
        "`SortedSet.rank`",
    ),
    "kv.sorted.range": OpText(
        "Members in the order of their scores.", "a list of `{member, score}`", "`SortedSet.range`"
    ),
    "kv.sorted.remove": OpText("Takes a member out.", "whether it was in", "`SortedSet.remove`"),
    "kv.sorted.count": OpText("Counts the members.", "the number", "`SortedSet.count`"),
    "kv.sorted.clear": OpText("Takes all members out.", "null", "`SortedSet.clear`"),
    "kv.list": OpText(
        "Lists keys in the order of their UTF-8 bytes.",
        "`{keys: [{name, expiration?, metadata?}], listComplete, list_complete, cursor?}`",
        "`KvStore.list`",
    ),
    "fetch.request": OpText(
        "Asks a host of the public Internet, along redirects. `body` is base64. Placeholders of"
        " secrets in the URL, in headers, in Basic credentials and in the body are replaced where"
        " the secret allows the host. At most 16 of an isolate's are under way.",
        "`{status, statusText, url, redirected, headers: [[name, value]], body}`; `body` is base64",
        "`fetch`",
    ),
    "fetch.cancel": OpText(
        "Gives up a request, by its number; nothing happens where it has ended.",
        "null",
        "`fetch` with a signal",
    ),
    "cron.register": OpText(
        "Declares a cron job: five fields, or six with seconds in front. It takes effect when the"
        " script that declares it has loaded. A refusal fails the load. `maxLateness` is in"
        " seconds.",
        "null",
        "`cron`",
    ),
    "tasks.schedule": OpText(
        "Has a task done at a time (`dueAt`, Unix milliseconds) or after some (`inMs`), at least"
        " once. It takes the place of the guild's task of the same key.",
        "`{id, name, key, dueAt, nextAt, attempt, state, error}`",
        "`tasks.schedule`",
    ),
    "tasks.cancel": OpText(
        "Forgets a task; one that is under way goes on, but is not tried again.",
        "whether there was such a task",
        "`tasks.cancel`",
    ),
    "once.begin": OpText(
        "Asks whether something is to be done under a key; waits while another call does it."
        " `timeout`: it was begun and cut off, so that nobody knows whether it was done; `again`"
        " does it again. `expiresIn` is in seconds.",
        "`{lease}` for who is to do it, else `{value}`, its result",
        "`once`",
    ),
    "once.finish": OpText("Keeps the result of what was done.", "the result", "`once`"),
    "once.abandon": OpText("Says that it failed, and may be tried again.", "null", "`once`"),
    "once.forget": OpText("Lets something be done again.", "whether it was kept", "`once.forget`"),
    "tasks.list": OpText(
        "Lists the tasks that are not done, in the order in which they are due.",
        "`{tasks, cursor}`; `cursor` is null on the last page",
        "`tasks.list`",
    ),
}

_HEAD = """\
# Ops

This page is written by `scripts/docs.py` from the models that parse the arguments.

An op is the only way from a guild's script to the host. Scripts call the SDK, which calls ops; this
page is for whoever changes either, and says what is accepted.

- The guild is never an argument: the host knows whose isolate calls.
- Ids are strings of decimal digits. Whatever they name must be the guild's, an interaction must
  have happened in it; otherwise the op is refused (`forbidden`, `not_found`).
- Ops that the SDK has in `rest` take a `guildId` as well, which changes nothing: it must be the
  script's own guild. They take snake_case as well as camelCase; those that make or edit something
  take its fields in an object named `payload`, too. A `reason` is written to the guild's audit log.
- An argument that is not listed is refused. Lengths are in characters; in `kv.*` they are in bytes
  of UTF-8.
- A refusal is an `Error` with a stable `code`; [errors.md](errors.md) lists them. Every op can be
  refused with `invalid_argument`, `limit_exceeded`, `unavailable` and `internal`; those that reach
  Discord also with `forbidden`, `not_found`, `rate_limited`, `discord_error` and `timeout`.
- `embeds`, `components` and `allowedMentions` hold Discord's own JSON. Discord checks what is
  inside. Commands are Discord's JSON too, in snake_case, and are checked here.

`secrets.get`, timers and `console` are no ops: they are answered inside the isolate.
"""


def op_table() -> OpTable:
    """The table as trellis.app fills it. Nothing behind the ops is opened: none of them runs."""
    nothing = cast("Any", None)
    table = OpTable()
    for ops in (
        RestOps(nothing, nothing, nothing),
        InteractionOps(nothing, nothing),
        AutocompleteOps(nothing, nothing),
        CommandOps(nothing, nothing, nothing, nothing, nothing),
        Patience(),
        KvOps(nothing),
        SortedOps(nothing),
        CronOps(nothing),
        FetchOps(nothing),
        TaskOps(nothing, nothing),
        OnceOps(nothing, nothing),
    ):
        ops.register(table)
    return table


def ops_page() -> str:
    """docs/ops.md; KeyError for an op that TEXTS leaves out."""
    ops = list(op_table())
    parts = [_HEAD]
    for op in ops:
        parts += _op(op)
    for model in sorted(_inner_models(op.args for op in ops), key=lambda model: model.__name__):
        parts.append(f"\n## {model.__name__}\n\n{_summary(model)}\n\n")
        parts += _arguments(model)
    return "".join(parts)


def _op(op: Op[Any]) -> Iterator[str]:
    text = TEXTS[op.name]
    yield f"\n## {op.name}\n\n{text.does}\n\n"
    yield f"In the SDK: {text.sdk}. Answers {text.answer}.\n\n"
    yield from _arguments(op.args)


def _arguments(model: type[BaseModel]) -> Iterator[str]:
    schema = model.model_json_schema(by_alias=True)
    properties = (schema | schema.get("$defs", {}).get(model.__name__, {}))["properties"]
    if not model.model_fields:
        yield "It takes no arguments.\n"
        return
    yield "| argument | type | default |\n| --- | --- | --- |\n"
    for name, field in model.model_fields.items():
        if name == "guild_id":
            continue
        alias = field.alias or name
        default = "required" if field.is_required() else _default(field)
        kind = "id" if _is_id(field) else _kind(properties[alias], schema)
        if _is_id(field) and not field.is_required():
            kind = "id or null"
        yield f"| `{alias}` | {kind} | {default} |\n"


def _default(field: FieldInfo) -> str:
    default = field.get_default(call_default_factory=True, validated_data={})
    if default is None:
        return "left out"
    return "empty" if default in ("", []) else f"`{json.dumps(default)}`"


def _is_id(field: FieldInfo) -> bool:
    inner = [
        rule for part in get_args(field.annotation) for rule in getattr(part, "__metadata__", ())
    ]
    rules = [*field.metadata, *inner]
    return any(getattr(rule, "func", None) is parse_snowflake for rule in rules)


# --- JSON schema in words -----------------------------------------------------------------------

_WORDS: Final = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "object": "object",
    "null": "null",
    ID: "id",
}


def _kind(schema: dict[str, Any], whole: dict[str, Any]) -> str:
    if "anyOf" in schema:
        kinds = [part for part in schema["anyOf"] if part.get("type") != "null"]
        words = " or ".join(_word(part, whole) for part in kinds)
        null = "" if kinds == schema["anyOf"] else " or null"
        return f"{words}{null}{_limits(kinds[0])}"
    return _word(schema, whole) + _limits(schema)


def _word(schema: dict[str, Any], whole: dict[str, Any]) -> str:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})" if _is_object(whole, name) else "any JSON"
    if schema.get("type") == "array":
        return f"list of {_word(schema['items'], whole)}s"
    return _WORDS.get(schema.get("type", ""), "any JSON")


def _is_object(whole: dict[str, Any], name: str) -> bool:
    return "properties" in whole["$defs"][name]


def _limits(schema: dict[str, Any]) -> str:
    """What bounds a text's length, a list's or a number's size, behind a comma."""
    measure = {"string": "Length", "array": "Items"}.get(schema.get("type", ""), "imum")
    low, high = schema.get(f"min{measure}"), schema.get(f"max{measure}")
    if high is None and "exclusiveMaximum" in schema:
        high = schema["exclusiveMaximum"] - 1
    unit = " long" if schema.get("type") == "string" else ""
    if high is None:
        return f", at least {low}{unit}" if low else ""
    return f", {low} to {high}{unit}" if low else f", at most {high}{unit}"


def _inner_models(models: Iterable[type[Args]]) -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = {Command}  # checked one by one, see gateway/command_checks.py
    left: list[type[BaseModel]] = [*models, Command]
    while left:
        for field in left.pop().model_fields.values():
            new = set(_models_in(field.annotation)) - found
            found |= new
            left += new
    return found


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _summary(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip()
