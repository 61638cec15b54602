"""The configuration as pages: the file with every key, the full table, the README's short one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from pydantic import SecretStr

from trellis.config import ENV_NAMES, Config

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

SECTIONS: Final = {
    "discord": "The bot's account, and where Discord is.",
    "database": "Deployments, tokens, secrets, cron jobs and guild logs.",
    "cache": "Sessions, sign-ins under way and what Discord said of permissions. It may be lost.",
    "data": "Files: the SQLite database, the key-value stores, the keys that are made once.",
    "runtime": "Workers, isolates, and what a guild may use.",
    "bootstrap": "The starter script.",
    "build": "Bundling of uploads.",
    "api": "The HTTP API.",
    "secrets": "Secrets of guilds.",
    "fetch": "Requests of scripts to hosts outside. Lists in the environment have commas between"
    " their entries.",
    "kv": "Key-value stores of guilds.",
    "cron": "Cron jobs of guilds.",
    "tasks": "Tasks that guilds' scripts want done later.",
    "once": "What guilds' scripts do once.",
    "metrics": "Figures for Prometheus, at `/api/metrics`.",
    "log": "The operator's log, on standard error.",
}

MEANINGS: Final = {
    "discord.token": "The bot's token. `trellis serve` needs it; nothing else is required.",
    "discord.client_id": "The application's id. Needed to sign in through Discord in a browser.",
    "discord.client_secret": "The application's OAuth2 secret. Needed for the same.",
    "discord.redirect_uri": "Where Discord sends the browser after a sign-in. Enter the same"
    " address in the application's OAuth2 page.",
    "discord.api_base": "Discord's REST API. The emulator or a proxy can stand there.",
    "discord.gateway_url": "Discord's gateway. Empty: what `GET /gateway/bot` answers.",
    "discord.requests_per_second": "REST requests a second, over all guilds. Discord allows 50.",
    "discord.intents": "Gateway intents. `auto`: what the deployed scripts want, and no more. Or"
    ' a list, such as `["guilds", "guild_messages"]`; then these and no others, whatever scripts'
    " want. In the environment: with commas.",
    "discord.privileged_intents": "Privileged intents that `auto` may ask for when a script wants"
    " them: `guild_members`, `guild_presences`, `message_content`. Those that are not switched on"
    " on the Bot page are left out. In the environment: with commas, or `none`.",
    "discord.intents_interval_secs": "Seconds between two times that the bot begins its sessions"
    " anew because scripts want more.",
    "discord.defer_after_ms": "Milliseconds after which the host defers an interaction that the"
    " script has not answered. Discord drops it after 3000.",
    "database.url": "`sqlite:///path` or `postgresql://user:password@host/name`. Empty: SQLite in"
    " `data.dir`.",
    "database.max_connections": "Connections kept open.",
    "cache.url": "`redis://host:6379/0`. Empty: memory of this process.",
    "cache.pool_size": "Connections to Redis.",
    "data.dir": "A directory of Trellis's own. It is made, for its owner only, if it is missing.",
    "data.purge_after_days": "Days that the bot is out of a guild before all that is kept of the"
    " guild is deleted. 0: it is kept until `trellis purge`.",
    "runtime.isolation": "`process`: guild code runs in processes of its own. `thread`: in threads"
    " of the host, for tests and debugging; a script can end the host then.",
    "runtime.max_workers": "Workers. 0: the number of cores, at most 4.",
    "runtime.pin_workers": "Whether each worker keeps to one processor. Takes effect only when"
    " there are at least as many workers as processors.",
    "runtime.worker_user": "The user, by name or number, that worker processes become when the host"
    " runs as root. Empty: each takes a number that nobody else has.",
    "runtime.worker_memory_mb": "MiB that a worker may use beside what V8 sets aside for each"
    " isolate. A worker that takes more ends and is replaced. 0: as much as the machine has.",
    "runtime.worker_queue_capacity": "Events of one guild that may wait while its script loads or"
    " is busy. The oldest of the least urgent are dropped first.",
    "runtime.max_waiting_mb": "What the waiting events of all guilds may weigh together, in MiB."
    " While it is more, a guild with many keeps no more than an equal share.",
    "runtime.max_resident_guilds": "Guilds that may be loaded at once. The idle ones that slept"
    " longest are unloaded, until their next event. 0: no limit.",
    "runtime.memory_budget_mb": "What the worker processes may hold together, in MiB, before idle"
    " guilds are unloaded. 0: no limit.",
    "runtime.rebalance": "Move guilds off a worker that has had more to do than the others for a"
    " while.",
    "runtime.boot_timeout_secs": "Seconds for an isolate to start. 0: for ever.",
    "runtime.load_timeout_secs": "Seconds for a script to load. 0: for ever.",
    "runtime.dispatch_timeout_secs": "Seconds that one turn may take: JavaScript that runs without"
    " a pause. Waiting does not count, and a turn that the machine gave little CPU time gets up to"
    " four times as long. 0: for ever.",
    "runtime.cron_timeout_secs": "The same for a turn that begins a cron job. 0: for ever.",
    "runtime.load_cpu_ms": "CPU time that loading a script may take, a turn. 0: no limit.",
    "runtime.dispatch_cpu_ms": "CPU time that a turn with events or timers may take. 0: no limit.",
    "runtime.cron_cpu_ms": "CPU time that a turn with a cron run may take. 0: no limit.",
    "runtime.event_timeout_secs": "Seconds after which the host no longer waits for the handlers of"
    " an event. 0: for ever.",
    "runtime.heap_limit_mb": "MiB of JavaScript heap, an isolate.",
    "runtime.external_limit_mb": "Memory of buffers and WebAssembly, outside of the heap, a guild.",
    "runtime.warm_isolates": "Isolates that each worker keeps booted ahead of need.",
    "runtime.max_script_bytes": "Bytes of a built script, and of a bundle that is uploaded.",
    "runtime.max_bundle_files": "Files of one upload.",
    "runtime.max_bundle_total_bytes": "Bytes of all files of one upload together.",
    "runtime.max_cron_jobs": "Cron jobs of one guild.",
    "runtime.log_lines_per_sec": "Log lines that a guild's script may print a second; what is over"
    " five seconds' worth is dropped and counted.",
    "runtime.log_bytes_per_sec": "Bytes of them, likewise.",
    "runtime.max_ops_in_flight": "Calls of one isolate that wait for their answer.",
    "runtime.max_collectors": "Collectors and calls of `waitFor` of one isolate that wait at once.",
    "runtime.max_wait_secs": "How long each of them may wait. An isolate where one waits is"
    " not evicted.",
    "runtime.max_timers": "Timers of one isolate that are set.",
    "runtime.max_outbox_chars": "Characters that a script may send in one turn: arguments of calls,"
    " log lines. A call past it is refused.",
    "runtime.max_argument_chars": "Characters that the arguments of one call may have, as JSON.",
    "runtime.show_internal_stack_frames": "Show the platform's own frames in the guilds' stack"
    " traces.",
    "runtime.shutdown_grace_secs": "Seconds that events under way"
    " and open requests get to end when the host is told to stop.",
    "bootstrap.enabled": "Give a guild that never had a script the starter script.",
    "build.esbuild": "Path of the esbuild program. Empty: it is looked for.",
    "build.max_concurrent": "Uploads that are built at once. Up to 16 times as many may wait.",
    "api.address": "Address to listen on.",
    "api.port": "Port to listen on.",
    "api.secret": "Signs session cookies. Absent: made once, kept in `data.dir/api.secret`.",
    "api.cookie_ttl_secs": "Seconds that a session lasts.",
    "api.cookie_secure": "Send cookies over HTTPS only. Set it when TLS ends in front of the API.",
    "api.operator_secret": "Opens `/api/metrics` in place of an operator's token.",
    "secrets.master_key": "Seals the secrets of all guilds: 64 hex digits. Absent: made once, kept"
    " in `data.dir/master.key`. Without it no secret can be opened again.",
    "secrets.previous_master_key": "The master key before this one. It opens what it has sealed,"
    " until `trellis secrets rotate-key` has sealed everything with `master_key`.",
    "fetch.enabled": "Whether scripts may make requests at all.",
    "fetch.allow_private": "Whether scripts may reach addresses that are not of the public"
    " Internet: loopback, private networks, a cloud's metadata. For tests; secrets go to this"
    " machine without TLS then.",
    "fetch.allow_hosts": "The only hosts that scripts may reach: names, `*.example.org` for a name"
    " and all under it, addresses, networks such as `203.0.113.0/24`. Empty: every public host.",
    "fetch.deny_hosts": "Hosts that scripts may not reach, written likewise. It counts before"
    " `allow_hosts`.",
    "fetch.timeout_secs": "Seconds that a request may take, its redirects and its waiting for a"
    " turn included.",
    "fetch.max_request_bytes": "Bytes of a request's body. `runtime.max_argument_chars` must have"
    " room for four thirds of it.",
    "fetch.max_response_bytes": "Bytes of a response's body, its compression taken off.",
    "fetch.max_concurrent": "Requests of a guild that are under way at once. More wait.",
    "fetch.max_concurrent_total": "Requests of all guilds that are under way at once. Each may take"
    " the memory of its response.",
    "fetch.requests_per_minute": "Requests of a guild in a minute, each hop of a redirect for"
    " itself. After a pause it may make 15"
    " seconds' worth at once; more are refused.",
    "kv.adapter": "`level`: a LevelDB in `data.dir`, for one host. `postgres`: a table in the"
    " PostgreSQL of `database.url`, which several hosts may share.",
    "kv.connections": "Connections to PostgreSQL: as many guilds are worked for at a time.",
    "kv.store_mb": "MiB of keys, values and metadata that a store may hold.",
    "kv.guild_mb": "MiB that the stores of a guild may hold together.",
    "kv.guild_keys": "Keys and members of sorted sets that a guild may have.",
    "kv.sync": "A write is on disk before it is acknowledged. Off: the last writes may be lost when"
    " the machine, not the process, goes down.",
    "cron.jitter_secs": "Seconds by which a guild's cron jobs may begin late, so that not all of"
    " the host's are due at once: by how many is the same for all jobs of a guild, at all times."
    " Scripts are told the time at which a job was due.",
    "tasks.max_tasks": "Tasks of one guild that wait or run.",
    "tasks.max_payload_bytes": "Bytes of JSON that a task may carry.",
    "tasks.calls_per_sec": "Calls of `tasks.*` that a guild may make a second; ten seconds' worth"
    " at once.",
    "once.calls_per_sec": "Calls of `once` that a guild may make a second; ten seconds' worth at"
    " once.",
    "once.max_keys": "Keys of `once` that one guild may have.",
    "once.max_result_bytes": "Bytes of JSON that a result of `once` may have.",
    "metrics.per_guild": "Show each guild's figures, too, with the guild's id as a label.",
    "log.level": "The least that is logged.",
    "log.format": "`auto`: colours at a terminal, JSON elsewhere.",
}


@dataclass(frozen=True)
class Key:
    """One key; `default` is written as in TOML, `allowed` is empty where anything goes."""

    section: str
    name: str
    default: str
    allowed: str
    environment: tuple[str, ...]
    meaning: str

    @property
    def path(self) -> str:
        return f"{self.section}.{self.name}"


def keys() -> Iterator[Key]:
    """Every key, in the order of config.py; KeyError for one that MEANINGS leaves out."""
    short = {place: name for name, place in ENV_NAMES.items()}
    for section, holder in Config.model_fields.items():
        fields: dict[str, FieldInfo] = holder.annotation.model_fields  # type: ignore[union-attr]  # every field is a Section
        for name, field in fields.items():
            own = f"TRELLIS_{section}_{name}".upper()
            known = short.get((section, name))
            yield Key(
                section,
                name,
                _toml(field.default),
                _allowed(field),
                (known, own) if known else (own,),
                MEANINGS[f"{section}.{name}"],
            )


def _toml(value: object) -> str:
    if value is None:
        return '""'  # absent: config.py takes an empty secret for none
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(str(value) if isinstance(value, Path) else value)


def _allowed(field: FieldInfo) -> str:
    if get_origin(field.annotation) is Literal:
        return ", ".join(f"`{choice}`" for choice in get_args(field.annotation))
    low, high = _bound(field, "ge"), _bound(field, "le")
    if low is None and high is None:
        return ""
    return f"at least {low}" if high is None else f"{low} to {high}"


def _bound(field: FieldInfo, name: str) -> Any:  # noqa: ANN401  # a number, or None
    return next((getattr(rule, name) for rule in field.metadata if hasattr(rule, name)), None)


def is_secret(section: str, name: str) -> bool:
    """Whether the key holds something that must not be shown."""
    holder: Any = Config.model_fields[section].annotation
    return SecretStr in get_args(holder.model_fields[name].annotation)


# --- config.toml --------------------------------------------------------------------------------

_FILE_HEAD = """\
# Every key with its default: take the # away to change one. Nothing here is required but the
# bot's token, and that is better kept in the environment: DISCORD_TOKEN.
#
# The environment wins over this file. docs/configuration.md names the variables and the limits.
# `trellis config check` says whether all is in order. scripts/docs.py writes this file.
"""


def configuration_file() -> str:
    """config.toml: valid TOML as it is, and with every key taken in."""
    lines = [_FILE_HEAD]
    section = ""
    for key in keys():
        if key.section != section:
            section = key.section
            lines.append(f"\n[{section}]  # {SECTIONS[section]}\n")
        lines += [f"\n# {line}\n" if i == 0 else f"# {line}\n" for i, line in _wrapped(key.meaning)]
        lines.append(f"#{key.name} = {key.default}\n")
    return "".join(lines)


def _wrapped(text: str, width: int = 96) -> Iterator[tuple[int, str]]:
    line, number = "", 0
    for word in text.replace("`", "").split():
        if line and len(line) + 1 + len(word) > width:
            yield number, line
            line, number = "", number + 1
        line = f"{line} {word}".strip()
    yield number, line


# --- tables -------------------------------------------------------------------------------------

_PAGE_HEAD = """\
# Configuration

This page is written by `scripts/docs.py` from `runtime/trellis/config.py`.

Trellis reads `config.toml` in the working directory, or the file that `--config` names, and then
the environment, which wins. Nothing but the bot's token is required. A variable that is empty
counts as absent. An unknown key or a bad value stops the start; the error names the key, its place
and, for a misspelt key, the nearest right one. `trellis config check` shows what is in force,
secrets as stars.

Every key can be set by `TRELLIS_<SECTION>_<KEY>`. Some have a short name besides; where both are
set, the long one counts. Booleans are `true` and `false`.

The `config.toml` at the root of the repository holds every key with its default, commented out.

Secrets that are absent are made on the first start and kept in `data.dir`, readable for its owner
only: `api.secret` and `master.key`. Keep a copy of `master.key`: without it the secrets of guilds
are lost.
"""


def configuration_page() -> str:
    """docs/configuration.md."""
    parts = [_PAGE_HEAD]
    for section, about in SECTIONS.items():
        parts.append(f"\n## {section}\n\n{about}\n\n")
        parts.append("| key | environment | default | allowed | meaning |\n")
        parts.append("| --- | --- | --- | --- | --- |\n")
        for key in keys():
            if key.section == section:
                names = "<br>".join(f"`{name}`" for name in key.environment)
                cells = (f"`{key.name}`", names, _shown(key), key.allowed, key.meaning)
                parts.append(f"| {' | '.join(cells)} |\n")
    return "".join(parts)


def configuration_table() -> str:
    """The README's table: one name in the environment for each key."""
    lines = ["| key | environment | default | meaning |", "| --- | --- | --- | --- |"]
    for key in keys():
        cells = (f"`{key.path}`", f"`{key.environment[0]}`", _shown(key), key.meaning)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _shown(key: Key) -> str:
    if is_secret(key.section, key.name):
        return "none"
    return "empty" if key.default == '""' else f"`{key.default}`"
