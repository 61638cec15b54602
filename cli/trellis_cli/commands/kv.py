"""`trellis kv`: what the guild's scripts remember."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trellis_cli.client import parse_json, path
from trellis_cli.command import Command, Noun, guild_option
from trellis_cli.commands.kv_transfer import BACKUP, EXPORT, IMPORT
from trellis_cli.console import printable
from trellis_cli.errors import DONE, FAILED

if TYPE_CHECKING:
    import argparse

    from trellis_cli.context import Context


@dataclass(frozen=True)
class KeyOptions:
    guild: str | None
    store: str
    key: str


@dataclass(frozen=True)
class SetOptions(KeyOptions):
    value: str | None
    is_json: bool
    expiration: int | None
    metadata: str | None


@dataclass(frozen=True)
class ListOptions:
    guild: str | None
    store: str | None
    prefix: str | None
    limit: int | None
    cursor: str | None
    reverse: bool


def configure_key(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("store", help="the store's name")
    parser.add_argument("key", help="the key")


def configure_set(parser: argparse.ArgumentParser) -> None:
    configure_key(parser)
    parser.add_argument("value", nargs="?", help="the value; left out: read from standard input")
    parser.add_argument(
        "--as-json", dest="is_json", action="store_true", help="the value is JSON, not a text"
    )
    parser.add_argument(
        "--expiration", type=int, metavar="SECONDS", help="when it expires, in Unix seconds"
    )
    parser.add_argument("--metadata", metavar="JSON", help="something kept beside the value")


def configure_list(parser: argparse.ArgumentParser) -> None:
    guild_option(parser)
    parser.add_argument("store", nargs="?", help="the store's name; left out: lists the stores")
    parser.add_argument("--prefix", help="only keys that start so")
    parser.add_argument("-n", "--limit", type=int, help="at most so many keys (100)")
    parser.add_argument("--cursor", help="where the last list ended")
    parser.add_argument("--reverse", action="store_true", help="from the last key to the first")


def parse_key(found: argparse.Namespace) -> KeyOptions:
    return KeyOptions(found.guild, found.store, found.key)


def parse_set(found: argparse.Namespace) -> SetOptions:
    return SetOptions(
        found.guild,
        found.store,
        found.key,
        found.value,
        found.is_json,
        found.expiration,
        found.metadata,
    )


def parse_list(found: argparse.Namespace) -> ListOptions:
    return ListOptions(
        found.guild, found.store, found.prefix, found.limit, found.cursor, found.reverse
    )


def get(ctx: Context, options: KeyOptions) -> int:
    """Prints the value and nothing else, so that it can be piped on; what is no text as JSON."""
    found = ctx.api.get(path("kv", ctx.guild(options.guild), options.store, options.key))
    if ctx.console.as_json:
        ctx.console.result(found)
    elif found["value"] is not None:
        ctx.console.raw(_as_text(found["value"]))
    if found["value"] is None:
        ctx.console.say(f"There is no key {options.key!r} in the store {options.store!r}.")
        return FAILED
    return DONE


def set_(ctx: Context, options: SetOptions) -> None:
    """Writes a value from the command line or from standard input."""
    text = ctx.stdin.read() if options.value is None else options.value
    body: dict[str, Any] = {"value": parse_json(text) if options.is_json else text}
    if options.expiration is not None:
        body["expiration"] = options.expiration
    if options.metadata is not None:
        body["metadata"] = parse_json(options.metadata)
    where = path("kv", ctx.guild(options.guild), options.store, options.key)
    answer = ctx.api.request("PUT", where, body=body)
    ctx.console.result(answer, [f"{options.store}: {options.key} is set."])


def list_(ctx: Context, options: ListOptions) -> None:
    """Lists the keys of a store, or the stores."""
    guild = ctx.guild(options.guild)
    if options.store is None:
        stores = ctx.api.get("/kv/stores", guild_id=guild)
        ctx.console.result(stores, [printable(store["store_name"]) for store in stores])
        return
    page = ctx.api.get(
        path("kv", guild, options.store),
        prefix=options.prefix,
        limit=options.limit,
        cursor=options.cursor,
        reverse="true" if options.reverse else None,
    )
    ctx.console.result(page, [printable(key["name"]) for key in page["keys"]])
    if not page["keys"] and not ctx.console.as_json:
        ctx.console.say(f"There are no such keys in the store {options.store!r}.")
    if not page["listComplete"] and not ctx.console.as_json:
        ctx.console.say(f"There are more: --cursor {page.get('cursor')}")


def delete(ctx: Context, options: KeyOptions) -> None:
    """Succeeds where there is no such key, too: it is gone then as well."""
    done = ctx.api.delete(path("kv", ctx.guild(options.guild), options.store, options.key))
    answer = {"deleted": done["deleted"], "store": options.store, "key": options.key}
    is_deleted = f"{options.store}: {printable(options.key)} is deleted."
    if not done["deleted"]:
        is_deleted = f"{options.store}: there was no key {options.key!r}."
    ctx.console.result(answer, [is_deleted])


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


KV = Noun(
    "kv",
    "what the guild's scripts remember",
    (
        Command(
            "get",
            "print the value of a key",
            configure_key,
            parse_key,
            get,
            ("trellis kv get counters visits",),
        ),
        Command(
            "set",
            "set the value of a key",
            configure_set,
            parse_set,
            set_,
            ("trellis kv set counters visits 12", "trellis kv set texts rules < rules.md"),
        ),
        Command("list", "list stores, or the keys of one", configure_list, parse_list, list_),
        Command("delete", "delete a key", configure_key, parse_key, delete),
        EXPORT,
        IMPORT,
        BACKUP,
    ),
)
