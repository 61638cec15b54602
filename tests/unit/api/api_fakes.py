"""Every port of the API, in memory."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime

from prometheus_client import CollectorRegistry

from trellis.api.ports import ApiServices, ApiSettings, BotGuild, PartHealth
from trellis.auth.access import manages
from trellis.auth.oauth import Login
from trellis.auth.principal import Principal
from trellis.auth.sessions import User
from trellis.auth.tokens import TokenInfo
from trellis.cron.jobs import Declaration, JobInfo, Run
from trellis.departures.service import Departure
from trellis.deployments.models import Contents, Deployment
from trellis.engine.pool import WorkerStatus
from trellis.errors import OpError, RequestError
from trellis.fetch.lists import FetchLists
from trellis.fetch.memory_store import MemoryListStore
from trellis.guilds.ports import Held, Moved
from trellis.guilds.usage import Usage
from trellis.kv.store import Entry, KeyInfo, Page, StoreInfo
from trellis.logs.entry import LogEntry
from trellis.secrets.hosts import changed_hosts
from trellis.secrets.service import SecretInfo, no_secret
from trellis.tasks.task import Page as TaskPage
from trellis.tasks.task import Task

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
GUILD = 81384788765712384
OTHER_GUILD = 81384788765712385
ALICE = 53908232506183680
OPERATOR = "operator-token"
ALICES_KEY = "alice-token"
SCRAPER = "scrape-me"
ALICE_COOKIE = "alice-session"
MANAGE_GUILD = 1 << 5


class FakeDeployments:
    def __init__(self):
        self.current = {}
        self.uploads = []
        self.failure = None

    async def deploy(self, guild_id, upload, actor, source):
        self.uploads.append((guild_id, upload, actor, source))
        if self.failure is not None:
            raise self.failure
        self.current[guild_id] = (
            Deployment(guild_id, f"rev-{len(self.uploads)}", upload.entry, NOW, NOW),
            Contents(upload.files, upload.bundle or "", "{}"),
        )
        return self.current[guild_id][0]

    async def get(self, guild_id):
        return self.current.get(guild_id, (None, None))[0]

    async def contents(self, guild_id):
        return self.current.get(guild_id, (None, None))[1]

    async def list(self, guild_ids=None):
        return [d for g, (d, _) in self.current.items() if guild_ids is None or g in guild_ids]

    async def delete(self, guild_id):
        return self.current.pop(guild_id, None) is not None


class FakeLogs:
    def __init__(self):
        self.entries = []
        self.more = asyncio.Condition()
        self.ended = False
        self.followers = 0
        self.followed = asyncio.Event()

    def add(self, message, guild_id=GUILD, level="info"):
        entry = LogEntry(
            len(self.entries) + 1, 1782907200000, level, "script", guild_id, message, None
        )
        self.entries.append(entry)

    async def say(self, message):
        async with self.more:
            self.add(message)
            self.more.notify_all()

    async def end(self):
        async with self.more:
            self.ended = True
            self.more.notify_all()

    async def recent(self, guild_id, limit=100, after_id=None):
        found = [e for e in self.entries if e.guild_id == guild_id and e.id > (after_id or 0)]
        return found[-limit:]

    def subscribe(self, guild_id, after_id=None):
        return self._follow(guild_id, len(self.entries) if after_id is None else after_id)

    async def _follow(self, guild_id, last):
        self.followers += 1
        self.followed.set()
        try:
            while True:
                for entry in await self.recent(guild_id, 1000, last):
                    last = entry.id
                    yield entry
                async with self.more:
                    if self.ended:
                        return
                    if len(self.entries) == last:
                        await self.more.wait()
        finally:
            self.followers -= 1


class FakeKv:
    def __init__(self):
        self.values = {}

    async def get(self, guild_id, store, key):
        return self.values.get((guild_id, store, key), (None,))[0]

    async def set(self, guild_id, store, key, value, *, expiration=None, metadata=None):
        self.values[guild_id, store, key] = (value, expiration, metadata)

    async def get_with_metadata(self, guild_id, store, key):
        value, expiration, metadata = self.values.get((guild_id, store, key), (None, None, None))
        return Entry(value, metadata, 1, expiration) if value is not None else None

    async def delete(self, guild_id, store, key):
        return self.values.pop((guild_id, store, key), None) is not None

    async def list(self, guild_id, store, *, prefix="", limit=100, cursor=None, reverse=False):
        names = sorted(
            k for g, s, k in self.values
            if (g, s) == (guild_id, store) and k.startswith(prefix) and k > (cursor or "")
        )  # fmt: skip
        keys = [KeyInfo(k, *self.values[guild_id, store, k][1:]) for k in names[:limit]]
        return Page(keys, keys[-1].name if len(names) > limit else None)

    async def store_info(self, guild_id, store):
        return StoreInfo(store, 0, 0, int(NOW.timestamp()))

    async def create_store(self, guild_id, store):
        return StoreInfo(store, 0, 0, int(NOW.timestamp()))

    async def restore_store(self, guild_id, store, created_at, *, kept):
        pass

    async def stores(self, guild_id):
        return sorted({s for g, s, _ in self.values if g == guild_id})

    async def delete_store(self, guild_id, store):
        self.values = {k: v for k, v in self.values.items() if k[:2] != (guild_id, store)}

    async def guilds(self):
        return sorted({guild_id for guild_id, _, _ in self.values})

    async def clear_guild(self, guild_id):
        self.values = {k: v for k, v in self.values.items() if k[0] != guild_id}

    async def export(self, guild_id):
        kept = sorted(k[1:] + v for k, v in self.values.items() if k[0] == guild_id)
        yield [{"trellis": "kv", "version": 1, "guild": str(guild_id)}]
        yield [{"store": s, "key": k, "value": value} for s, k, value, _, _ in kept]
        yield [{"end": True, "entries": len(kept)}]


class FakeSecrets:
    def __init__(self):
        self.values = {}
        self.changed = []
        self.rotations = 0

    async def rotate(self):
        self.rotations += 1
        return len(self.values)

    async def put(self, guild_id, name, value, allowed_hosts=None):
        if allowed_hosts is None:
            allowed_hosts = self.values.get((guild_id, name), ("", ()))[1]
        self.values[guild_id, name] = (value, tuple(allowed_hosts))
        return SecretInfo(name, tuple(allowed_hosts), NOW)

    async def change_hosts(self, guild_id, name, allow, disallow):
        if (guild_id, name) not in self.values:
            raise no_secret(guild_id, name)
        value, before = self.values[guild_id, name]
        return await self.put(guild_id, name, value, changed_hosts(before, allow, disallow))

    async def list(self, guild_id):
        return [SecretInfo(n, v[1], NOW) for (g, n), v in self.values.items() if g == guild_id]

    async def delete(self, guild_id, name):
        return self.values.pop((guild_id, name), None) is not None


class FakeTokens:
    def __init__(self):
        self.known = {
            OPERATOR: Principal(None, operator=True),
            ALICES_KEY: Principal(ALICE),
        }
        self.made = {}

    async def create(self, user_id, label=""):
        info = TokenInfo(f"t{len(self.made) + 1}", user_id, label, NOW, None)
        self.made[info.id] = info
        plain = f"plain-{info.id}"
        self.known[plain] = Principal(user_id, operator=user_id is None)
        return info.id, plain

    async def verify(self, plain):
        return self.known.get(plain)

    async def list(self, user_id):
        return [info for info in self.made.values() if info.user_id == user_id]

    async def delete(self, token_id, user_id):
        info = self.made.get(token_id)
        if info is None or info.user_id != user_id:
            return False
        del self.made[token_id]
        return True


class FakeOAuth:
    async def begin(self):
        return Login("https://discord.example/oauth2/authorize?state=st4te", "st4te")

    async def finish(self, code, state):
        if code != "good":
            raise RequestError("no such code", code="oauth.bad_code", status=401)
        return user(ALICE)


class FakeSessions:
    def __init__(self):
        self.known = {ALICE_COOKIE: user(ALICE)}

    async def create(self, who):
        self.known["new-session"] = who
        return "new-session"

    async def get(self, cookie):
        return self.known.get(cookie)

    async def delete(self, cookie):
        self.known.pop(cookie, None)


class FakeAccess:
    def __init__(self):
        self.permissions = {(GUILD, ALICE): MANAGE_GUILD}

    async def may_manage(self, principal, guild_id):
        held = self.permissions.get((guild_id, principal.user_id), 0)
        return principal.operator or manages(held)

    async def require_manage(self, principal, guild_id):
        if not await self.may_manage(principal, guild_id):
            raise RequestError("you may not", code="forbidden", status=403)


class FakeBotGuilds:
    def guilds(self):
        return [BotGuild(GUILD, "Club", "abc"), BotGuild(OTHER_GUILD, "Elsewhere")]


class FakeGuilds:
    """Two workers; whatever is not held runs on worker 1."""

    def __init__(self):
        self.held = {}
        self.now = 0.0
        self.meter = Usage({"kv.get", "message.send"}, lambda: self.now)
        self.places = {}
        self.failure = None

    def hold(self, guild_id=GUILD):
        self.held[guild_id] = Held("it was stopped 3 times", NOW.timestamp() + 0.25)

    def state(self, guild_id):
        held = self.held.get(guild_id)
        return "held" if held else "running", held

    def usage(self, guild_id):
        return self.meter.of(guild_id)

    def worker_of(self, guild_id):
        return self.places.get(guild_id, 1)

    def resume(self, guild_id):
        return self.held.pop(guild_id, None) is not None

    async def move(self, guild_id, worker):
        if self.failure is not None:
            raise self.failure
        if worker > 1:
            raise RequestError(f"there is no worker {worker}", code="unknown_worker", status=404)
        before, self.places[guild_id] = self.worker_of(guild_id), worker
        return Moved(guild_id, before, worker, 2)


class FakeDepartures:
    """The bot has left OTHER_GUILD, which keeps something; it is in GUILD."""

    def __init__(self):
        self.kept = {OTHER_GUILD: {"revisions": 3, "kv_stores": 1}}
        self.purge_at = None

    async def list(self):
        return [Departure(guild, NOW.timestamp() + 0.5, self.purge_at) for guild in self.kept]

    async def purge(self, guild_id):
        if guild_id == GUILD:
            raise RequestError("the bot is in it", code="guilds.present", status=409)
        if guild_id not in self.kept:
            raise RequestError("nothing is kept", code="not_found", status=404)
        return self.kept.pop(guild_id)


class FakeWorkers:
    def status(self):
        return [
            WorkerStatus(0, True, 12, 1, (), 3.5, 90 << 20),
            WorkerStatus(-1, False, 0, 0, ("user",)),
        ]


class FakeCron:
    def __init__(self):
        declared = Declaration("daily", "0 9 * * *", time_zone="Europe/Berlin", max_lateness=60)
        self.missed = Run(7, int(NOW.timestamp()), NOW.timestamp(), count=3)
        self.missed.end("missed", "the guild is held off", NOW.timestamp())
        self.jobs = {GUILD: [JobInfo(declared, NOW, None, self.missed)]}
        self.begun = []

    def list(self, guild_id):
        return self.jobs.get(guild_id, [])

    async def history(self, guild_id, name):
        self._require(guild_id, name)
        return [Run(8, int(NOW.timestamp()), NOW.timestamp()), self.missed]

    async def start(self, guild_id, name):
        self._require(guild_id, name)
        self.begun.append((guild_id, name))
        return Run(8, int(NOW.timestamp()), NOW.timestamp(), "manual")

    def _require(self, guild_id, name):
        if name not in {job.declared.name for job in self.list(guild_id)}:
            raise RequestError(f"no cron job {name!r}", code="not_found", status=404)


class FakeTasks:
    def __init__(self):
        due = int(NOW.timestamp() * 1000)
        task = Task(
            "00ff", GUILD, "remind", "tea", b'{"text":"hi"}', due, due, 1, error="Error: no"
        )
        self.tasks = {GUILD: [task]}

    async def list(self, guild_id, name=None, limit=100, cursor=None):
        if cursor == "wrong":
            raise OpError("cursor is not one that list has returned", field="cursor")
        found = [task for task in self.tasks.get(guild_id, []) if name in {None, task.name}]
        return TaskPage(found[:limit], "more" if limit == 1 else None)

    async def cancel(self, guild_id, key_or_id):
        mine = self.tasks.get(guild_id, [])
        left = [task for task in mine if key_or_id not in {task.key, task.id}]
        self.tasks[guild_id] = left
        return len(left) < len(mine)


class FakeHealth:
    def __init__(self):
        self.parts = {"database": PartHealth(well=True, facts={"kind": "sqlite"})}

    async def check(self):
        return self.parts


def user(user_id):
    return User.model_validate(
        {
            "id": user_id,
            "username": "alice",
            "global_name": "Alice",
            "avatar": None,
            "guilds": [{"id": GUILD, "name": "Club", "permissions": MANAGE_GUILD}],
        }
    )


@dataclass
class World:
    """The fakes behind one application, for a test to look at and to turn."""

    deployments: FakeDeployments = field(default_factory=FakeDeployments)
    logs: FakeLogs = field(default_factory=FakeLogs)
    kv: FakeKv = field(default_factory=FakeKv)
    secrets: FakeSecrets = field(default_factory=FakeSecrets)
    fetch_lists: FetchLists = field(default_factory=lambda: FetchLists(MemoryListStore()))
    tokens: FakeTokens = field(default_factory=FakeTokens)
    oauth: FakeOAuth = field(default_factory=FakeOAuth)
    sessions: FakeSessions = field(default_factory=FakeSessions)
    access: FakeAccess = field(default_factory=FakeAccess)
    bot_guilds: FakeBotGuilds = field(default_factory=FakeBotGuilds)
    guilds: FakeGuilds = field(default_factory=FakeGuilds)
    departures: FakeDepartures = field(default_factory=FakeDepartures)
    workers: FakeWorkers = field(default_factory=FakeWorkers)
    cron: FakeCron = field(default_factory=FakeCron)
    tasks: FakeTasks = field(default_factory=FakeTasks)
    health: FakeHealth = field(default_factory=FakeHealth)
    metrics: CollectorRegistry = field(default_factory=CollectorRegistry)
    stopping: asyncio.Event = field(default_factory=asyncio.Event)

    def services(self, **settings):
        usual = {"version": "1.2.3", "operator_secret": SCRAPER, "keep_alive_secs": 0.01}
        return ApiServices(
            settings=ApiSettings(**(usual | settings)),
            deployments=self.deployments,
            logs=self.logs,
            kv=self.kv,
            secrets=self.secrets,
            secrets_changed=self.secrets.changed.append,
            fetch_lists=self.fetch_lists,
            tokens=self.tokens,
            oauth=self.oauth,
            sessions=self.sessions,
            access=self.access,
            bot_guilds=self.bot_guilds,
            guilds=self.guilds,
            departures=self.departures,
            workers=self.workers,
            cron=self.cron,
            tasks=self.tasks,
            health=self.health,
            metrics=self.metrics,
            stopping=self.stopping,
        )
