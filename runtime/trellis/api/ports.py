"""What the API needs from the rest of the process."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence

    from prometheus_client import CollectorRegistry

    from trellis.auth.oauth import Login
    from trellis.auth.principal import Principal
    from trellis.auth.sessions import User
    from trellis.auth.tokens import TokenInfo
    from trellis.config import Config
    from trellis.cron.jobs import JobInfo, Run
    from trellis.departures.service import Departure
    from trellis.deployments.models import Contents, Deployment, Upload
    from trellis.engine.pool import WorkerStatus
    from trellis.fetch.lists import HostLists, ListName
    from trellis.guilds.ports import Held, Moved
    from trellis.guilds.usage import GuildUsage
    from trellis.kv.store import KvStore
    from trellis.logs.entry import LogEntry
    from trellis.secrets.service import SecretInfo
    from trellis.tasks.task import Page


@dataclass(frozen=True, slots=True)
class BotGuild:
    """A guild that the bot is in."""

    id: int
    name: str
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class PartHealth:
    """How one part of the process is: well or not, and figures worth showing."""

    well: bool
    facts: Mapping[str, Any] = field(default_factory=dict)


class Deployments(Protocol):
    async def deploy(
        self, guild_id: int, upload: Upload, actor: str, source: str
    ) -> Deployment: ...

    async def get(self, guild_id: int) -> Deployment | None: ...

    async def contents(self, guild_id: int) -> Contents | None:
        """What the guild's current revision was made of."""
        ...

    async def list(self, guild_ids: Sequence[int] | None = None) -> list[Deployment]:
        """The deployments of these guilds, or all of them."""
        ...

    async def delete(self, guild_id: int) -> bool:
        """Stops the guild's script; False when it has none."""
        ...


class Cron(Protocol):
    def list(self, guild_id: int) -> Sequence[JobInfo]: ...

    async def history(self, guild_id: int, name: str) -> Sequence[Run]:
        """The latest runs of a job, the latest first; RequestError 404 where there is no job."""
        ...

    async def start(self, guild_id: int, name: str) -> Run:
        """Runs a job now.

        Raises:
            RequestError: `not_found`, 404; `cron.running`, 409.
        """
        ...


class Tasks(Protocol):
    async def list(
        self, guild_id: int, name: str | None = None, limit: int = 100, cursor: str | None = None
    ) -> Page:
        """Tasks in the order in which they are due; OpError for a wrong cursor."""
        ...

    async def cancel(self, guild_id: int, key_or_id: str) -> bool:
        """Forgets a task; False where there is none."""
        ...


class Logs(Protocol):
    async def recent(
        self, guild_id: int, limit: int = 100, after_id: int | None = None
    ) -> list[LogEntry]: ...

    def subscribe(self, guild_id: int, after_id: int | None = None) -> AsyncIterator[LogEntry]: ...


class Secrets(Protocol):
    async def put(
        self, guild_id: int, name: str, value: str, allowed_hosts: Iterable[str] | None = None
    ) -> SecretInfo:
        """Adds a secret, or replaces its value, and its hosts where some are given."""
        ...

    async def change_hosts(
        self, guild_id: int, name: str, allow: Iterable[str], disallow: Iterable[str]
    ) -> SecretInfo:
        """Changes where a secret may be sent; its value stays.

        Raises:
            RequestError: `secrets.bad_host`; `not_found`, 404.
        """
        ...

    async def list(self, guild_id: int) -> list[SecretInfo]: ...

    async def delete(self, guild_id: int, name: str) -> bool: ...

    async def rotate(self) -> int:
        """Seals all secrets of all guilds with a new key; how many.

        Raises:
            RequestError: `secrets.no_new_key`, 409.
        """
        ...


class FetchLists(Protocol):
    def of(self, guild_id: int) -> HostLists: ...

    async def put(self, guild_id: int, name: ListName, hosts: Iterable[str]) -> HostLists:
        """Puts hosts on a list, and takes them off the other; both as they are then.

        Raises:
            RequestError: `fetch.bad_host`; `fetch.too_many_hosts`, 409.
        """
        ...

    async def reset(self, guild_id: int, hosts: Iterable[str] | None = None) -> HostLists:
        """Takes hosts off both lists, or all of them; both as they are then.

        Raises:
            RequestError: `fetch.bad_host`; `not_found`, 404.
        """
        ...


class Tokens(Protocol):
    async def create(self, user_id: int | None, label: str = "") -> tuple[str, str]: ...

    async def verify(self, plain: str) -> Principal | None: ...

    async def list(self, user_id: int | None) -> list[TokenInfo]: ...

    async def delete(self, token_id: str, user_id: int | None) -> bool: ...


class OAuth(Protocol):
    async def begin(self) -> Login: ...

    async def finish(self, code: str, state: str) -> User: ...


class Sessions(Protocol):
    async def create(self, user: User) -> str: ...

    async def get(self, cookie: str) -> User | None: ...

    async def delete(self, cookie: str) -> None: ...


class Access(Protocol):
    async def require_manage(self, principal: Principal, guild_id: int) -> None: ...

    async def may_manage(self, principal: Principal, guild_id: int) -> bool: ...


class BotGuilds(Protocol):
    def guilds(self) -> Sequence[BotGuild]:
        """The guilds that the bot is in, as far as the gateway knows them now."""
        ...


class Guilds(Protocol):
    def state(self, guild_id: int) -> tuple[str, Held | None]:
        """idle, loading, running or held; and why it is held."""
        ...

    def usage(self, guild_id: int) -> GuildUsage: ...

    def worker_of(self, guild_id: int) -> int:
        """Where the guild's script runs, or would."""
        ...

    def resume(self, guild_id: int) -> bool:
        """Lets a guild run again that was held off; False when it was not."""
        ...

    async def move(self, guild_id: int, worker: int) -> Moved:
        """Goes on with a guild on another worker.

        Raises:
            RequestError: `unknown_worker`, 404.
            DependencyError: `move_failed`: it stays where it was.
        """
        ...


class Departures(Protocol):
    async def list(self) -> Sequence[Departure]:
        """The guilds that the bot has left and of which something is kept."""
        ...

    async def purge(self, guild_id: int) -> Mapping[str, int]:
        """Deletes all that is kept of a guild that the bot has left; how many of each kind.

        Raises:
            RequestError: `guilds.present`, 409; `not_found`, 404.
            DependencyError: `gateway.disconnected`.
        """
        ...


class Workers(Protocol):
    def status(self) -> Sequence[WorkerStatus]: ...


class Health(Protocol):
    async def check(self) -> Mapping[str, PartHealth]:
        """How each part is, by its name. Never raises."""
        ...


@dataclass(frozen=True, slots=True)
class ApiSettings:
    """What the API takes from the configuration.

    Attributes:
        max_body_bytes: the longest request that is read.
        operator_secret: lets a scraper read /metrics without a token.
        keep_alive_secs: how long a stream stays silent.
        after_login: where a browser goes that signed in.
    """

    version: str = "0"
    max_body_bytes: int = 32 * 1024 * 1024
    cookie_ttl_secs: int = 2592000
    cookie_secure: bool = False
    operator_secret: str | None = None
    keep_alive_secs: float = 15
    after_login: str = "/"

    @classmethod
    def of(cls, config: Config, version: str) -> ApiSettings:
        """The settings that the configuration means."""
        runtime, api = config.runtime, config.api
        secret = api.operator_secret
        return cls(
            version=version,
            # A script, a source map of up to four times its size, and what JSON adds to both.
            max_body_bytes=6 * runtime.max_script_bytes + 2 * runtime.max_bundle_total_bytes,
            cookie_ttl_secs=api.cookie_ttl_secs,
            cookie_secure=api.cookie_secure,
            operator_secret=secret.get_secret_value() if secret else None,
        )


@dataclass(frozen=True, slots=True)
class ApiServices:
    """Everything a request may reach.

    Attributes:
        secrets_changed: tells the guild's isolate of new placeholders.
        stopping: set when the process begins to stop; streams end then, or it would never end.
    """

    settings: ApiSettings
    deployments: Deployments
    logs: Logs
    kv: KvStore
    secrets: Secrets
    secrets_changed: Callable[[int], None]
    fetch_lists: FetchLists
    tokens: Tokens
    oauth: OAuth
    sessions: Sessions
    access: Access
    bot_guilds: BotGuilds
    guilds: Guilds
    departures: Departures
    workers: Workers
    cron: Cron
    tasks: Tasks
    health: Health
    metrics: CollectorRegistry
    stopping: asyncio.Event
