"""The API over the real services: SQLite, LevelDB, esbuild, sign-in through the emulator."""

import json
import time
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace

import httpx
import pytest

from databases import migrated_database
from integration.api_server import CommandLine, listen, serving
from trellis.api.app import create_app
from trellis.api.ports import ApiServices, BotGuild
from trellis.auth.access import Access
from trellis.auth.oauth import OAuth
from trellis.auth.sessions import Sessions
from trellis.auth.tokens import Tokens
from trellis.config import BuildConfig, DiscordConfig, RuntimeConfig
from trellis.deployments.builder import Builder
from trellis.deployments.service import Deployments
from trellis.deployments.store import RevisionStore
from trellis.deployments.traces import Traces
from trellis.emulator.settings import EmulatorSettings
from trellis.emulator.testing import running_emulator
from trellis.errors import ScriptError
from trellis.kv.opening import open_level
from trellis.logs.service import GuildLogs
from trellis.logs.store import SqlLogStore
from trellis.secrets.master_key import ConfiguredKeys
from trellis.secrets.service import SecretVault
from trellis.storage.cache import MemoryCache
from unit.api.api_fakes import World

MAIN = """import { shout } from "./shout";

export const said: string = shout("hello");
"""
NO_MAP = '{"version":3,"sources":[],"mappings":""}'
SHOUT = """export function shout(text: string): string {
  return text.toUpperCase();
}
"""


class RecordingLoader:
    """Stands for the engine: takes every script, or refuses it with a stack of its own making."""

    def __init__(self):
        self.loaded = {}
        self.refuse = False

    async def deploy(self, guild_id, revision):
        if self.refuse:
            raise ScriptError("it threw", code="load_failed", error="Error: no\n    at guild.js:1")
        self.loaded[guild_id] = revision.script

    async def undeploy(self, guild_id):
        self.loaded.pop(guild_id, None)


class EmulatedMembers:
    """Owners of the emulator's guilds have every permission there, others none."""

    def __init__(self):
        self.owners = {}

    async def permissions(self, guild_id, user_id):
        return (1 << 53) - 1 if self.owners.get(guild_id) == user_id else 0


class EmulatedGuilds:
    def __init__(self):
        self.known = []

    def guilds(self):
        return self.known


@dataclass
class Host:
    """A served API and what a test needs to know of what stands behind it."""

    url: str
    emulator: object
    services: ApiServices
    loader: RecordingLoader
    members: EmulatedMembers
    operator: str

    def client(self, token=None):
        headers = {"Authorization": f"Bearer {token or self.operator}"}
        return httpx.AsyncClient(base_url=self.url, headers=headers)


@asynccontextmanager
async def a_host(folder):
    async with AsyncExitStack() as stack:
        listener, url = listen()
        emulator = await stack.enter_async_context(running_emulator())
        database = await stack.enter_async_context(migrated_database("sqlite", folder))
        kv = await stack.enter_async_context(await open_level(folder / "kv", sync=False))
        logs = await stack.enter_async_context(GuildLogs(SqlLogStore(database), time.time))
        http = await stack.enter_async_context(httpx.AsyncClient())
        cache = MemoryCache(time.monotonic)
        discord = DiscordConfig(
            client_id=str(EmulatorSettings().application_id),
            client_secret=EmulatorSettings().client_secret,
            redirect_uri=f"{url}/auth/callback",
            api_base=emulator.rest_base,
        )
        store = RevisionStore(database)
        loader, members = RecordingLoader(), EmulatedMembers()
        deployments = Deployments(
            store,
            Builder(BuildConfig(), RuntimeConfig()),
            loader,
            Traces(store),
            time.time,
            folder / "no-starter.js",
        )
        stack.push_async_callback(deployments.close)
        services = replace(
            World().services(
                keep_alive_secs=0.05, after_login="/api/auth/me", operator_secret=None
            ),
            deployments=deployments,
            logs=logs,
            kv=kv,
            secrets=SecretVault(database, ConfiguredKeys([b"k" * 32]), time.time),
            tokens=Tokens(database, time.time),
            oauth=OAuth(discord, http, cache),
            sessions=Sessions(cache, "s" * 32, 3600),
            access=Access(members, cache),
            bot_guilds=EmulatedGuilds(),
        )
        _, operator = await services.tokens.create(None, "tests")
        await stack.enter_async_context(serving(create_app(services), listener))
        stack.callback(services.stopping.set)
        yield Host(url, emulator, services, loader, members, operator)


@pytest.fixture
async def host(tmp_path):
    (tmp_path / "data").mkdir()
    async with a_host(tmp_path / "data") as running:
        yield running


@pytest.fixture
def trellis(host, tmp_path):
    return CommandLine(
        tmp_path, TRELLIS_API_URL=host.url, TRELLIS_TOKEN=host.operator, TRELLIS_GUILD="12"
    )


@pytest.fixture
def project(tmp_path):
    source = tmp_path / "src"
    source.mkdir()
    (source / "main.ts").write_text(MAIN)
    (source / "shout.ts").write_text(SHOUT)
    return tmp_path


async def test_a_project_deployed_by_the_command_line_is_what_the_guild_runs(
    host, trellis, project
):
    done = await trellis.run("deploy", "--json")
    assert done.status == 0, done.err
    assert "toUpperCase" in host.loader.loaded[12]
    async with host.client() as client:
        kept = (await client.get("/deployments/12?include_bundle=true")).json()
    assert kept["revision"] == json.loads(done.out)["revision"]
    assert [file["path"] for file in kept["files"]] == ["src/main.ts", "src/shout.ts"]
    assert json.loads(kept["source_map"]["contents"])["sources"] == ["src/shout.ts", "src/main.ts"]


async def test_floras_shape_of_a_deployment_is_taken(host):
    body = {
        "entry": "src/main.ts",
        "files": [{"path": "src/main.ts", "contents": MAIN}, {"path": "empty.ts", "contents": ""}],
        "bundle": "var a = 1;\nexport { a };\n",
        "source_map": {"path": "bundle.js.map", "contents": NO_MAP},
    }
    async with host.client() as client:
        answer = await client.post(
            "/deployments/12", json=body, headers={"x-flora-deploy-source": "cli"}
        )
        assert answer.status_code == 200, answer.text
        listed = (await client.get("/deployments/")).json()
    assert listed == [answer.json() | {"state": "running"}]


async def test_files_are_built_on_the_server_and_mistakes_have_places(host):
    files = [{"path": "main.ts", "contents": "\nimport './no';\n"}]
    async with host.client() as client:
        answer = await client.post("/deployments/12", json={"entry": "main.ts", "files": files})
    assert (answer.status_code, answer.json()["code"]) == (400, "build_failed")
    assert "main.ts:2:" in answer.json()["message"]


async def test_a_refused_script_leaves_what_ran(host, trellis, project):
    await trellis.run("deploy")
    before = host.loader.loaded[12]
    host.loader.refuse = True
    failed = await trellis.run("deploy")
    assert failed.status == 1
    assert "Error: no" in failed.err
    assert host.loader.loaded[12] == before
    assert (await trellis.run("get")).status == 0


async def test_a_deployment_ends_when_it_is_deleted(host, trellis, project):
    await trellis.run("deploy")
    assert (await trellis.run("undeploy", "-y")).status == 0
    assert host.loader.loaded == {}
    assert (await trellis.run("get")).status == 1


async def test_keys_of_any_kind_are_kept(trellis):
    for key in ("a/b", "..", "ключ", "a b?c#d%2F"):
        assert (await trellis.run("kv", "set", "main", key, f"<{key}>")).status == 0
        assert (await trellis.run("kv", "get", "main", key)).out == f"<{key}>"
    assert len(json.loads((await trellis.run("kv", "list", "main", "--json")).out)["keys"]) == 4


async def test_keys_are_looked_at_from_the_command_line(trellis):
    for key in "abc":
        await trellis.run("kv", "set", "main", key, "v")
    assert (await trellis.run("kv", "list", "main", "--reverse", "-n", "2")).out == "c\nb\n"
    nothing = await trellis.run("kv", "list", "main", "--prefix", "x")
    assert (nothing.status, nothing.out) == (0, "")
    assert "no such keys in the store 'main'" in nothing.err
    assert (await trellis.run("kv", "delete", "main", "a")).out == "main: a is deleted.\n"
    again = await trellis.run("kv", "delete", "main", "a")
    assert (again.status, again.out) == (0, "main: there was no key 'a'.\n")
    for words in (("kv", "get", "main", ""), ("tasks", "cancel", ""), ("cron", "run", "")):
        refused = await trellis.run(*words)
        assert (refused.status, "is empty" in refused.err) == (2, True)


async def test_what_a_guild_keeps_goes_to_a_file_and_back(host, trellis, tmp_path):
    await trellis.run("kv", "set", "main", "text", "ключ\n")
    await trellis.run("kv", "set", "main", "json", '{"a": [1, null]}', "--as-json")
    await trellis.run("kv", "set", "main", "m", "x", "--metadata", '{"by": 1}')
    await trellis.run("kv", "set", "big", "v", stdin="y" * 900_000)
    await host.services.kv.add(12, "levels", "ada", 2.5)
    await host.services.kv.create_store(12, "empty")
    done = await trellis.run("kv", "export", "all.ndjson")
    assert (done.status, done.out) == (0, "5 entries are in all.ndjson.\n")
    before = (tmp_path / "all.ndjson").read_bytes()
    await trellis.run("kv", "set", "main", "later", "z")
    await host.services.kv.clear(12, "big")
    done = await trellis.run("kv", "import", "all.ndjson", "--replace")
    assert (done.status, done.out) == (0, "5 entries are imported.\n")
    assert (await trellis.run("kv", "get", "main", "json")).out == '{"a": [1, null]}'
    assert (await trellis.run("kv", "get", "main", "later")).status == 1
    await trellis.run("kv", "export", "again.ndjson")
    assert (tmp_path / "again.ndjson").read_bytes() == before
    assert (await trellis.run("kv", "export")).out.encode() == before


async def test_the_operator_backs_up_every_guild(host, trellis, tmp_path):
    for guild in (7, 12, 81384788765712384):
        await host.services.kv.set(guild, "main", "k", guild % 100)
    await host.services.kv.set(99, "main", "gone", 1)
    await host.services.kv.delete(99, "main", "gone")
    done = await trellis.run("kv", "backup", "all/of/it")
    assert (done.status, done.out) == (0, "3 entries of 3 guilds are in all/of/it.\n")
    names = sorted(file.name for file in (tmp_path / "all/of/it").iterdir())
    assert names == ["12.ndjson", "7.ndjson", "81384788765712384.ndjson"]
    assert (await trellis.run("kv", "import", "all/of/it/7.ndjson")).status == 0
    assert await host.services.kv.get(12, "main", "k") == 7


async def test_an_export_that_is_not_whole_is_not_imported(host, trellis, tmp_path):
    await trellis.run("kv", "set", "main", "k", "v")
    await trellis.run("kv", "export", "all.ndjson")
    file = tmp_path / "all.ndjson"
    lines = file.read_text().splitlines(keepends=True)
    for broken in ("".join(lines[:-1]), lines[1], "", "no json\n"):
        file.write_text(broken)
        refused = await trellis.run("kv", "import", "all.ndjson", "--replace")
        assert refused.status != 0
    assert (await trellis.run("kv", "import", "nowhere.ndjson")).status == 2
    async with host.client() as client:
        cut = await client.post("/kv/12/import?replace=true", content="".join(lines[:-1]))
        odd = await client.post("/kv/12/import", content=b'{"store": "a", "kex": "b"}\n')
    assert (cut.status_code, "not whole" in cut.json()["message"]) == (400, True)
    assert (odd.status_code, "line 1" in odd.json()["message"]) == (400, True)
    assert (await trellis.run("kv", "get", "main", "k")).out == "v"


async def test_an_import_says_which_line_does_not_fit(host):
    lines = [{"store": "a", "key": f"{n}", "value": "x" * (1 << 20)} for n in range(2)]
    lines.insert(1, {"store": "a", "key": "k" * 600, "value": "x"})
    text = "\n".join(json.dumps(line) for line in lines)
    async with host.client() as client:
        refused = await client.post("/kv/12/import?part=true", content=text)
    answer = refused.json()
    assert (refused.status_code, answer["code"]) == (400, "limit_exceeded")
    assert answer["message"].startswith("line 2: key is 600 bytes")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({"store": "a", "key": "k"}, "line 2: it is neither a key with its value"),
        ({"store": "a"}, "line 2: it is neither"),
        ({"set": "a", "member": "m"}, "line 2: it is neither"),
        ({"store": "a.b", "key": "k", "value": 1}, "line 2: store name 'a.b'"),
        ({"store": "a", "key": "k", "value": 1, "expiration": -1}, "line 2: expiration is -1"),
        ({"store": "a", "key": "k", "valeu": 1}, "line 2 is not one of an export"),
    ],
)
async def test_a_line_that_is_none_is_refused_before_anything_is_removed(host, line, says):
    await host.services.kv.set(12, "main", "k", "v")
    text = "\n".join(json.dumps(one) for one in ({"set": "s", "member": "m", "score": 1}, line))
    async with host.client() as client:
        refused = await client.post("/kv/12/import?part=true&replace=true", content=text)
    assert refused.status_code == 400
    assert refused.json()["message"].startswith(says)
    assert await host.services.kv.get(12, "main", "k") == "v"
    assert await host.services.kv.sorted_sets(12) == []


async def test_limits_of_the_store_are_the_callers_error(host):
    async with host.client() as client:
        long = await client.put(f"/kv/12/main/{'k' * 600}", json={"value": "1"})
        large = await client.put("/kv/12/main/k", json={"value": "x" * (1 << 21)})
        odd = await client.get("/kv/12/a.b/k")
    assert [answer.status_code for answer in (long, large, odd)] == [400, 400, 400]
    assert long.json()["code"] == large.json()["code"] == "limit_exceeded"


async def test_secrets_are_kept_and_not_shown(host, trellis):
    assert (await trellis.run("secrets", "set", "KEY", stdin="hush")).status == 0
    assert "hush" not in (await trellis.run("secrets", "list", "--json")).out
    bad = await trellis.run("secrets", "set", "no good", stdin="hush")
    assert (bad.status, "hush" in bad.err) == (1, False)


async def test_followed_logs_begin_with_those_kept(host, trellis):
    host.services.logs.write(12, "info", "kept")
    process = await trellis.start("logs", "-f")
    assert b"kept" in await process.stdout.readline()
    host.services.logs.write(12, "warn", "new")
    assert b"WARN  script: new" in await process.stdout.readline()
    process.terminate()
    await process.communicate()


async def test_a_token_stops_opening_doors_when_it_is_deleted(host):
    token_id, plain = await host.services.tokens.create(None, "brief")
    async with host.client(plain) as client:
        assert (await client.get("/deployments")).status_code == 200
        assert (await client.delete(f"/tokens/{token_id}")).status_code == 200
        assert (await client.get("/deployments")).status_code == 401


async def test_an_owner_signs_in_through_discord_and_manages_the_guild(host):
    control = host.emulator.control
    guild = (await control.post("/guilds", json={"name": "Garden"})).json()
    guild_id, owner_id = int(guild["id"]), int(guild["owner_id"])
    host.members.owners[guild_id] = owner_id
    host.services.bot_guilds.known.append(BotGuild(guild_id, "Garden"))
    async with httpx.AsyncClient(base_url=host.url) as browser:
        begun = await browser.get("/auth/login")
        page = httpx.URL(begun.headers["location"]).copy_add_param("emulator_user", owner_id)
        back = await browser.get(page)
        done = await browser.get(back.headers["location"])
        assert (done.status_code, done.headers["location"]) == (303, "/api/auth/me"), done.text
        assert (await browser.get("/auth/me")).json()["user"]["id"] == str(owner_id)
        assert [g["name"] for g in (await browser.get("/guilds")).json()] == ["Garden"]
        assert (await browser.get(f"/secrets/{guild_id}")).status_code == 200
        assert (await browser.get("/secrets/12")).status_code == 403
        browser.headers["Sec-Fetch-Site"] = "same-origin"
        made = (await browser.post("/tokens", json={"label": "laptop"})).json()["token"]
        again = await browser.get(back.headers["location"])
        assert again.status_code == 401
    async with host.client(made) as client:
        assert (await client.get(f"/logs/{guild_id}")).status_code == 200
