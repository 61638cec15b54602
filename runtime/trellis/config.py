"""Configuration: config.toml, then the environment, which wins; every key checked at start.

Each field is a key. Its default and unit stand beside it. Environment names are flora's where it
has one (`ENV_NAMES`), and `TRELLIS_<SECTION>_<KEY>` for every key.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

from trellis.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


Milliseconds = Annotated[int, Field(ge=0)]
Seconds = Annotated[float, Field(ge=0)]
Port = Annotated[int, Field(ge=0, le=65535)]
# Empty is absent: nothing is ever signed or sealed with "".
Secret = Annotated[SecretStr | None, BeforeValidator(lambda given: None if given == "" else given)]


PrivilegedIntent = Literal["guild_members", "guild_presences", "message_content"]
Intent = Literal[
    PrivilegedIntent,
    "guilds",
    "guild_moderation",
    "guild_expressions",
    "guild_integrations",
    "guild_webhooks",
    "guild_invites",
    "guild_voice_states",
    "guild_messages",
    "guild_message_reactions",
    "guild_message_typing",
    "guild_scheduled_events",
    "auto_moderation_configuration",
    "auto_moderation_execution",
    "guild_message_polls",
]


def _listed(given: object) -> object:
    """A variable of the environment lists its values with commas."""
    if not isinstance(given, str):
        return given
    return tuple(part.strip() for part in given.split(",") if part.strip() not in {"", "none"})


T = TypeVar("T")
Listed = Annotated[tuple[T, ...], BeforeValidator(_listed)]


class DiscordConfig(Section):
    token: Secret = None
    client_id: str = ""
    client_secret: Secret = None
    redirect_uri: str = "http://localhost:3000/api/auth/callback"
    api_base: str = "https://discord.com/api/v10"
    gateway_url: str = ""  # empty: what Discord's GET /gateway/bot says
    requests_per_second: Annotated[int, Field(ge=1, le=1_000_000)] = (
        45  # Discord's 50 less a reserve
    )
    intents: Listed[Literal["auto", Intent]] = ("auto",)
    privileged_intents: Listed[PrivilegedIntent] = ("guild_members", "message_content")
    intents_interval_secs: Seconds = 30  # between two times that sessions begin anew for more
    defer_after_ms: Annotated[int, Field(ge=100, le=2900)] = 1800


class DatabaseConfig(Section):
    url: str = ""  # empty: SQLite in data.dir
    max_connections: Annotated[int, Field(ge=1, le=100)] = 5


class CacheConfig(Section):
    url: str = ""  # empty: memory
    pool_size: Annotated[int, Field(ge=1, le=1000)] = 10


class DataConfig(Section):
    dir: Path = Path("data")
    purge_after_days: Annotated[int, Field(ge=0)] = 0  # that the bot is out of a guild; 0: never


class RuntimeConfig(Section):
    isolation: Literal["process", "thread"] = "process"
    max_workers: Annotated[int, Field(ge=0, le=64)] = 0  # 0: the number of cores, at most 4
    pin_workers: bool = True  # one processor a worker, when there are as many workers
    worker_user: str = ""  # name or number; empty: a number of its own, where we run as root
    worker_memory_mb: Annotated[int, Field(ge=0)] = 0  # a worker; 0: as much as the machine has
    worker_queue_capacity: Annotated[int, Field(ge=1)] = 1024  # events waiting, a guild
    max_waiting_mb: Annotated[int, Field(ge=1)] = 64  # events waiting, of all guilds
    max_resident_guilds: Annotated[int, Field(ge=0)] = 0  # loaded at once; 0: no limit
    memory_budget_mb: Annotated[int, Field(ge=0)] = 0  # the workers together; 0: no limit
    rebalance: bool = False  # move guilds off a worker that has more to do than the others
    boot_timeout_secs: Seconds = 5  # 0 switches a deadline off
    load_timeout_secs: Seconds = 30
    dispatch_timeout_secs: Seconds = 3  # longest stretch of JavaScript without a pause
    cron_timeout_secs: Seconds = 5
    load_cpu_ms: Milliseconds = 10_000  # CPU time a turn; 0: no limit but the wall clock's
    dispatch_cpu_ms: Milliseconds = 2_000
    cron_cpu_ms: Milliseconds = 4_000
    event_timeout_secs: Seconds = 900  # longest life of a handler that waits
    heap_limit_mb: Annotated[int, Field(ge=8, le=4096)] = 64
    external_limit_mb: Annotated[int, Field(ge=1, le=4096)] = 64  # buffers and wasm, a guild
    warm_isolates: Annotated[int, Field(ge=0, le=64)] = 2  # booted ahead, a worker
    max_script_bytes: Annotated[int, Field(ge=1024, le=33554432)] = 8388608
    max_bundle_files: Annotated[int, Field(ge=1)] = 200
    max_bundle_total_bytes: Annotated[int, Field(ge=1024)] = 1048576
    max_cron_jobs: Annotated[int, Field(ge=0)] = 32
    log_lines_per_sec: Annotated[int, Field(ge=1)] = 50  # a guild; five seconds' worth at once
    log_bytes_per_sec: Annotated[int, Field(ge=1024)] = 65536
    max_ops_in_flight: Annotated[int, Field(ge=1)] = 1000
    max_timers: Annotated[int, Field(ge=1)] = 1000
    max_collectors: Annotated[int, Field(ge=0)] = 100  # and calls of waitFor, that wait at once
    max_wait_secs: Annotated[int, Field(ge=1, le=86400)] = 900  # each of them
    max_outbox_chars: Annotated[int, Field(ge=65536, le=4194304)] = 4194304  # a turn
    max_argument_chars: Annotated[int, Field(ge=1024, le=4194304)] = 3000000  # a call
    show_internal_stack_frames: bool = False
    shutdown_grace_secs: Seconds = 5

    @property
    def prelude_limits(self) -> dict[str, int]:
        """What each isolate is held to by its own prelude."""
        return {
            "ops": self.max_ops_in_flight,
            "timers": self.max_timers,
            "waiting": self.max_collectors,
            "waitMs": self.max_wait_secs * 1000,
            "external": self.external_limit_mb << 20,
            "outbox": self.max_outbox_chars,
            "arguments": self.max_argument_chars,
        }


class BootstrapConfig(Section):
    enabled: bool = True


class BuildConfig(Section):
    esbuild: str = ""  # path of the program; empty: looked for
    max_concurrent: Annotated[int, Field(ge=1, le=64)] = 2  # uploads built at once


class ApiConfig(Section):
    address: str = "127.0.0.1"
    port: Port = 3000
    secret: Secret = None  # signs cookies; absent: made once, kept in data.dir
    cookie_ttl_secs: Annotated[int, Field(ge=60)] = 2592000
    cookie_secure: bool = False
    operator_secret: Secret = None  # lets a scraper read /metrics without a token


class SecretsConfig(Section):
    master_key: Secret = None  # 64 hex digits; absent: made once, kept in data.dir
    previous_master_key: Secret = None  # opens what it has sealed, until all is sealed anew


class FetchConfig(Section):
    enabled: bool = True
    allow_private: bool = False  # addresses that are not of the public Internet
    allow_hosts: Listed[str] = ()  # empty: every public host
    deny_hosts: Listed[str] = ()
    timeout_secs: Annotated[float, Field(ge=1, le=300)] = 30  # a request with its redirects
    max_request_bytes: Annotated[int, Field(ge=1024, le=3000000)] = 2000000  # a body
    max_response_bytes: Annotated[int, Field(ge=1024, le=16777216)] = 4194304  # uncompressed
    max_concurrent: Annotated[int, Field(ge=1, le=16)] = 6  # a guild
    max_concurrent_total: Annotated[int, Field(ge=1, le=10000)] = 64
    requests_per_minute: Annotated[int, Field(ge=1)] = 120  # a guild; 15 seconds' worth at once


class KvConfig(Section):
    adapter: Literal["level", "postgres"] = "level"  # postgres: in database.url, several hosts
    sync: bool = True  # a write is on disk before it is acknowledged
    connections: Annotated[int, Field(ge=1, le=64)] = 4  # to PostgreSQL
    store_mb: Annotated[int, Field(ge=1)] = 100  # keys, values and metadata of one store
    guild_mb: Annotated[int, Field(ge=1)] = 500  # of a guild's stores together
    guild_keys: Annotated[int, Field(ge=1)] = 1_000_000


class CronConfig(Section):
    jitter_secs: Annotated[int, Field(ge=0, le=3600)] = 0  # at most, the same for all of a guild


class TasksConfig(Section):
    max_tasks: Annotated[int, Field(ge=0)] = 1000  # of one guild, not done
    max_payload_bytes: Annotated[int, Field(ge=64, le=1048576)] = 65536
    calls_per_sec: Annotated[int, Field(ge=1)] = 10  # a guild; ten seconds' worth at once


class OnceConfig(Section):
    max_keys: Annotated[int, Field(ge=0)] = 10_000  # of one guild
    max_result_bytes: Annotated[int, Field(ge=64, le=1048576)] = 65536
    calls_per_sec: Annotated[int, Field(ge=1)] = 20  # a guild; ten seconds' worth at once


class MetricsConfig(Section):
    per_guild: bool = False  # a label a guild: many series


class LogConfig(Section):
    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["auto", "console", "json"] = "auto"


class Config(Section):
    discord: DiscordConfig = DiscordConfig()
    database: DatabaseConfig = DatabaseConfig()
    cache: CacheConfig = CacheConfig()
    data: DataConfig = DataConfig()
    runtime: RuntimeConfig = RuntimeConfig()
    bootstrap: BootstrapConfig = BootstrapConfig()
    build: BuildConfig = BuildConfig()
    api: ApiConfig = ApiConfig()
    secrets: SecretsConfig = SecretsConfig()
    fetch: FetchConfig = FetchConfig()
    kv: KvConfig = KvConfig()
    cron: CronConfig = CronConfig()
    tasks: TasksConfig = TasksConfig()
    once: OnceConfig = OnceConfig()
    metrics: MetricsConfig = MetricsConfig()
    log: LogConfig = LogConfig()

    @property
    def database_url(self) -> str:
        """The SQLAlchemy URL in force, with an async driver."""
        url = self.database.url or f"sqlite:///{self.data.dir / 'trellis.db'}"
        for plain, driver in _DRIVERS.items():
            if url.startswith(plain):
                return driver + url.removeprefix(plain)
        return url

    @property
    def workers(self) -> int:
        """How many workers run."""
        return self.runtime.max_workers or min(os.cpu_count() or 1, 4)


_DRIVERS = {
    "sqlite://": "sqlite+aiosqlite://",
    "postgres://": "postgresql+asyncpg://",
    "postgresql://": "postgresql+asyncpg://",
}

ENV_NAMES = {
    "DISCORD_TOKEN": ("discord", "token"),
    "DISCORD_CLIENT_ID": ("discord", "client_id"),
    "DISCORD_CLIENT_SECRET": ("discord", "client_secret"),
    "DISCORD_REDIRECT_URI": ("discord", "redirect_uri"),
    "DATABASE_URL": ("database", "url"),
    "DATABASE_MAX_CONNECTIONS": ("database", "max_connections"),
    "CACHE_URL": ("cache", "url"),
    "CACHE_POOL_SIZE": ("cache", "pool_size"),
    "API_PORT": ("api", "port"),
    "API_ADDRESS": ("api", "address"),
    "API_SECRET": ("api", "secret"),
    "API_COOKIE_TTL_SECS": ("api", "cookie_ttl_secs"),
    "API_COOKIE_SECURE": ("api", "cookie_secure"),
    "API_OPERATOR_SECRET": ("api", "operator_secret"),
    "SECRETS_MASTER_KEY": ("secrets", "master_key"),
    **{
        f"RUNTIME_{key.upper()}": ("runtime", key)
        for key in (
            "max_workers",
            "worker_queue_capacity",
            "boot_timeout_secs",
            "load_timeout_secs",
            "dispatch_timeout_secs",
            "cron_timeout_secs",
            "max_script_bytes",
            "max_bundle_files",
            "max_bundle_total_bytes",
            "max_cron_jobs",
            "show_internal_stack_frames",
        )
    },
}


def load_config(path: Path | None, environ: Mapping[str, str]) -> Config:
    """The configuration in force.

    Args:
        path: the file named on the command line; None means config.toml here, if there is one.
        environ: the environment; its values win over the file's.

    Raises:
        ConfigError: names the key, where its value stands and the nearest right name.
    """
    file = path or Path("config.toml")
    values = _read(file, required=path is not None)
    places = {
        (s, k): str(file) for s, keys in values.items() if isinstance(keys, dict) for k in keys
    }
    for (section, key), (name, text) in _from_environment(environ).items():
        values[section] = {**_section(values, section, file), key: text}
        places[section, key] = f"environment variable {name}"
    try:
        return Config.model_validate(values)
    except ValidationError as error:
        raise _explain(error, places, file) from error


def _section(values: dict[str, Any], section: str, file: Path) -> dict[str, Any]:
    found = values.get(section, {})
    if not isinstance(found, dict):
        message = f"{section} in {file} is a section, not a value"
        raise ConfigError(message, code="config.bad_value", key=section)
    return found


def _read(file: Path, *, required: bool) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError as error:
        if not required:
            return {}
        raise ConfigError(f"{file} does not exist", code="config.missing_file") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file} cannot be read: {error}", code="config.unreadable") from error


def _from_environment(environ: Mapping[str, str]) -> dict[tuple[str, str], tuple[str, str]]:
    found = {ENV_NAMES[n]: (n, environ[n]) for n in ENV_NAMES if environ.get(n)}
    for section, field in Config.model_fields.items():
        keys: dict[str, Any] = field.annotation.model_fields  # type: ignore[union-attr]  # every field is a Section
        for key in keys:
            name = f"TRELLIS_{section}_{key}".upper()
            if environ.get(name):
                found[section, key] = (name, environ[name])
    return found


def _explain(
    error: ValidationError, places: Mapping[tuple[str, str], str], file: Path
) -> ConfigError:
    first = error.errors(include_url=False)[0]
    path = tuple(str(part) for part in first["loc"])
    key = ".".join(path)
    where = places.get((path[0], path[1]), str(file)) if len(path) > 1 else str(file)
    if first["type"] == "extra_forbidden":
        near = difflib.get_close_matches(key, _all_keys(), 1, 0.5)
        hint = f"did you mean {near[0]}?" if near else "docs/configuration.md lists every key"
        return ConfigError(f"unknown key {key} in {where}", code="config.unknown_key", hint=hint)
    return ConfigError(f"{key} in {where}: {first['msg']}", code="config.bad_value", key=key)


def _all_keys() -> list[str]:
    sections = {n: f.annotation for n, f in Config.model_fields.items()}
    keys = [f"{n}.{k}" for n, s in sections.items() for k in s.model_fields]  # type: ignore[union-attr]  # as above
    return [*sections, *keys]
