"""docs/ops.md: every op with its arguments, read from the models that parse them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from pydantic import BaseModel

from trellis.cron.ops import CronOps
from trellis.engine.ops import OpTable, parse_snowflake
from trellis.gateway.ops import CommandOps, InteractionOps, MessageOps
from trellis.kv.ops import KvOps

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


MESSAGE = "the message, as Discord has it"

TEXTS: Final = {
    "message.send": OpText(
        "Sends a message to a channel of the guild. Mentions reach the users it names; everyone,"
        " here and roles only where `allowedMentions` says so.",
        MESSAGE,
        "`ctx.reply` outside of interactions, `rest.sendMessage`",
    ),
    "message.edit": OpText(
        "Edits a message of the bot. What is left out stays as it is.",
        MESSAGE,
        "`ctx.edit` outside of interactions, `rest.editMessage`",
    ),
    "message.delete": OpText(
        "Deletes a message.", "null", "`ctx.deleteReply`, `rest.deleteMessage`"
    ),
    "interaction.respond": OpText(
        "Answers an interaction. With `update` it changes the message that holds the component."
        " Where the host has deferred already, the answer takes the place of the deferral.",
        "null",
        "`ctx.reply`, `ctx.update`, `rest.sendInteractionResponse`,"
        " `rest.updateInteractionResponse`",
    ),
    "interaction.defer": OpText(
        "Says that the answer will follow within 15 minutes.",
        "null",
        "`ctx.defer`, `ctx.deferReply`, `ctx.deferUpdate`, `rest.deferInteractionResponse`",
    ),
    "interaction.edit_original": OpText(
        "Changes the answer, or gives it after a deferral.",
        MESSAGE,
        "`ctx.edit`, `ctx.editReply`, `rest.editOriginalInteractionResponse`",
    ),
    "interaction.followup": OpText(
        "Sends a further message; the first one after a deferral takes its place.",
        MESSAGE,
        "`ctx.followUp`, `rest.createFollowupMessage`",
    ),
    "commands.register": OpText(
        "Makes these the guild's application commands, instead of those it had. While a script"
        " loads they are set aside, and registered once it runs. Nothing is sent when the last"
        " registration that succeeded was the same.",
        "null",
        "`createBot`, `registerSlashCommands`, `rest.upsertGuildCommands`",
    ),
    "kv.get": OpText("Reads a key.", "the value, or null", "`KvStore.get`"),
    "kv.get_with_metadata": OpText(
        "Reads a key with what is kept beside it.",
        "`{value, metadata?}`; `value` is null where the key is absent",
        "`KvStore.getWithMetadata`",
    ),
    "kv.set": OpText("Sets a key. `expiration` is in Unix seconds.", "null", "`KvStore.set`"),
    "kv.update_metadata": OpText(
        "Changes what is kept beside a value; `not_found` where the key is absent.",
        "null",
        "`KvStore.updateMetadata`",
    ),
    "kv.delete": OpText("Deletes a key; an absent one is fine.", "null", "`KvStore.delete`"),
    "kv.list": OpText(
        "Lists keys in the order of their UTF-8 bytes.",
        "`{keys: [{name, expiration?, metadata?}], listComplete, list_complete, cursor?}`",
        "`KvStore.list`",
    ),
    "cron.register": OpText(
        "Declares a cron job, in UTC: five fields, or six with seconds in front. It takes effect"
        " when the script that declares it has loaded. A refusal fails the load.",
        "null",
        "`cron`",
    ),
}

_HEAD = """\
# Ops

This page is written by `scripts/docs.py` from the models that parse the arguments.

An op is the only way from a guild's script to the host. Scripts call the SDK, which calls ops; this
page is for whoever changes either, and says what is accepted.

- The guild is never an argument: the host knows whose isolate calls.
- Ids are strings of decimal digits. A channel must be the guild's, an interaction must have
  happened in it; otherwise the op is refused (`forbidden`, `not_found`).
- An argument that is not listed is refused. Lengths are in characters; in `kv.*` they are in bytes
  of UTF-8.
- A refusal is an `Error` with a stable `code`; [errors.md](errors.md) lists them. Every op can be
  refused with `invalid_argument`, `limit_exceeded`, `unavailable` and `internal`; those that reach
  Discord also with `forbidden`, `not_found`, `rate_limited`, `discord_error` and `timeout`.
- `embeds`, `components`, `allowedMentions` and `commands` hold Discord's own JSON. Discord checks
  what is inside.

`secrets.get`, timers and `console` are no ops: they are answered inside the isolate.
"""


def op_table() -> OpTable:
    """The table as trellis.app fills it. Nothing behind the ops is opened: none of them runs."""
    nothing = cast("Any", None)
    table = OpTable()
    for ops in (
        MessageOps(nothing, nothing),
        InteractionOps(nothing, nothing),
        CommandOps(nothing),
        KvOps(nothing),
        CronOps(nothing),
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
    yield "| argument | type | default |\n| --- | --- | --- |\n"
    for name, field in model.model_fields.items():
        alias = field.alias or name
        default = "required" if field.is_required() else _default(field)
        kind = "id" if _is_id(field) else _kind(schema["properties"][alias], schema)
        if _is_id(field) and not field.is_required():
            kind = "id or null"
        yield f"| `{alias}` | {kind} | {default} |\n"


def _default(field: FieldInfo) -> str:
    words = {None: "left out", True: "`true`", False: "`false`", "": "empty"}
    return words.get(field.default) or f"`{field.default}`"


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
}


def _kind(schema: dict[str, Any], whole: dict[str, Any]) -> str:
    if "anyOf" in schema:
        kinds = [part for part in schema["anyOf"] if part.get("type") != "null"]
        words = " or ".join(_word(part, whole) for part in kinds)
        return f"{words} or null{_limits(kinds[0])}"
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
    return {inner for model in models for field in model.model_fields.values()
            for inner in _models_in(field.annotation)}  # fmt: skip


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _summary(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip()
