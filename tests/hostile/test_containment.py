"""Whoever breaks out of V8 finds a process that can do next to nothing."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from structlog.testing import capture_logs

from harness import running_world, settings, until
from trellis.config import RuntimeConfig
from trellis.engine.completions import EventfdCompletions
from trellis.engine.containment.orders import Orders
from trellis.engine.isolate import Isolate
from trellis.engine.pool import WorkerPool
from trellis.engine.spawn import ProcessSpawner, RunningProcess
from trellis.engine.v8 import shared_v8

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trellis.engine.pool import Loss

PAYLOAD = Path(__file__).with_name("containment_payload.py")
STARTS = ["as_is", "nobody", "no_namespaces", "nobody_no_namespaces"]
WHAT_CAN_BE_SURVIVED = "all that can be survived"
PATIENCE = 60
A = 11


def is_root() -> bool:
    return os.geteuid() == 0


class Prisoner:
    """A payload in a worker's place, and the host's end of its socket."""

    def __init__(self, running: RunningProcess) -> None:
        self._running = running
        running.socket.settimeout(PATIENCE)
        self._lines = running.socket.makefile("r", encoding="utf-8")
        self.said: dict[str, Any] = json.loads(self._lines.readline())
        self.missing = {line.partition(":")[0] for line in self.said["uncontained"]}
        self.pid = running.process.pid

    def ask(self, wish: str) -> Any:
        """What came of it; None when the process has ended."""
        self._running.socket.sendall(json.dumps(wish).encode() + b"\n")
        line = self._lines.readline()
        return json.loads(line) if line else None

    def proc(self, name: str) -> str:
        return Path(f"/proc/{self.pid}/{name}").read_text("utf-8")

    def status(self, field: str) -> str:
        found = re.search(rf"^{field}:[ \t]*(.*)$", self.proc("status"), re.MULTILINE)
        assert found, field
        return found[1].strip()

    def limits(self) -> dict[str, str]:
        """Hard limits by name."""
        rows = [re.split(r"\s{2,}", line) for line in self.proc("limits").splitlines()[1:]]
        return {row[0]: row[2] for row in rows}

    def end(self) -> str:
        self._lines.close()
        self._running.socket.close()
        return self._running.reap()


@contextlib.contextmanager
def prisoner(start: str = "as_is", orders: Orders | None = None) -> Iterator[Prisoner]:
    running = ProcessSpawner(orders, program=(str(PAYLOAD), start)).spawn()
    held = Prisoner(running)
    try:
        yield held
    finally:
        held.end()


def death_by(wish: str) -> tuple[str, str]:
    running = ProcessSpawner(program=(str(PAYLOAD), "as_is")).spawn()
    held = Prisoner(running)
    answer = held.ask(wish)
    how = held.end()
    return wish, how if answer is None else f"it lives: {answer}"


@pytest.mark.parametrize("start", STARTS)
def test_every_way_out_is_denied_and_all_that_workers_need_is_not(start: str) -> None:
    with prisoner(start) as held:
        refused, _, possible = held.ask("names")
        outcomes = held.ask(WHAT_CAN_BE_SURVIVED)
        assert {name: outcomes[name] for name in refused} == dict.fromkeys(refused, "EPERM")
        assert {name: outcomes[name] for name in possible} == dict.fromkeys(possible, "done")
        assert held.said["clone3"] == "ENOSYS"


def test_what_nobody_in_a_worker_calls_ends_it() -> None:
    with prisoner() as held:
        _, deadly, _ = held.ask("names")
    with ThreadPoolExecutor(4) as threads:
        deaths = dict(threads.map(death_by, deadly))
    if "call as 32 bits" in deaths and "SIGSEGV" in deaths["call as 32 bits"]:
        del deaths["call as 32 bits"]  # a kernel without 32-bit calls
    assert {name: how for name, how in deaths.items() if "SIGSYS" not in how} == {}
    assert len(deaths) > 25


@pytest.mark.parametrize("start", STARTS)
def test_what_is_said_to_be_given_up_is_given_up(start: str) -> None:
    with prisoner(start) as held:
        assert held.status("NoNewPrivs") == "1"
        assert held.status("Seccomp") == "2"
        assert held.status("CoreDumping") == "0"
        for kind in ("CapInh", "CapPrm", "CapEff", "CapAmb"):
            assert int(held.status(kind), 16) == 0
        limits = held.limits()
        assert limits["Max core file size"] == limits["Max file size"] == "0"
        assert int(limits["Max open files"]) <= Orders().descriptors
        assert int(limits["Max data size"]) == Orders().data_bytes
        assert ("threads" in held.missing) == (limits["Max processes"] != str(Orders().threads))
        assert "system calls" not in held.missing


@pytest.mark.parametrize("start", STARTS)
def test_another_user_unless_it_is_said_otherwise(start: str) -> None:
    with prisoner(start) as held:
        uids, groups = set(held.status("Uid").split()), held.status("Groups").split()
        if "user" not in held.missing:
            assert str(os.geteuid()) not in uids
            assert len(uids) == 1
            assert groups == []


@pytest.mark.parametrize("start", STARTS)
def test_other_namespaces_and_another_root_unless_it_is_said_otherwise(start: str) -> None:
    with prisoner(start) as held:
        place = Path(f"/proc/{held.pid}")
        try:
            found = {kind: str((place / "ns" / kind).readlink()) for kind in ("net", "ipc", "uts")}
            root, here = str((place / "root").readlink()), str((place / "cwd").readlink())
        except PermissionError:  # its memory is hidden from us, as it must be
            assert not is_root()
            return
        ours = {kind: str(Path(f"/proc/self/ns/{kind}").readlink()) for kind in found}
        for name, kind in {"network": "net", "ipc": "ipc", "uts": "uts"}.items():
            assert (found[kind] == ours[kind]) == (name in held.missing)
        assert (root == "/") == ("files" in held.missing)
        assert here.endswith(" (deleted)")


def test_what_a_system_refuses_is_said() -> None:
    with prisoner("nobody_no_namespaces") as held:
        assert held.missing >= {"user", "network", "ipc", "uts", "files", "threads"}


KEEPER_OF_A_PRISONER = """
import json, sys
from trellis.engine.spawn import ProcessSpawner
running = ProcessSpawner(program=sys.argv[1:]).spawn()
running.socket.settimeout(60)
lines = running.socket.makefile("r")
lines.readline()
running.socket.sendall(json.dumps("stay").encode() + b"\\n")
lines.readline()
print(running.process.pid, flush=True)
sys.stdin.read()
"""


def is_alive(pid: str) -> bool:
    """Not gone, and not waiting to be buried."""
    try:
        return ") Z " not in Path("/proc", pid, "stat").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.parametrize("start", STARTS)
def test_no_worker_outlives_its_host(start: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KEEPER_OF_A_PRISONER, str(PAYLOAD), start],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as host:
        assert host.stdout is not None
        worker = host.stdout.readline().decode().strip()
        assert is_alive(worker)
        host.kill()
        deadline = time.monotonic() + PATIENCE
        while is_alive(worker) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not is_alive(worker)


def test_a_worker_becomes_the_user_it_is_told_to() -> None:
    with prisoner(orders=Orders(uid=65533, gid=65532)) as held:
        uid, gid = ("65533", "65532") if "user" not in held.missing else (None, None)
        assert held.status("Uid").split()[0] == (uid or str(os.getuid()))
        assert held.status("Gid").split()[0] == (gid or str(os.getgid()))


def test_two_workers_are_different_users() -> None:
    with prisoner() as one, prisoner() as other:
        alike = one.status("Uid") == other.status("Uid")
        assert alike == ("user" in one.missing)


def test_a_worker_may_have_as_much_as_it_is_told() -> None:
    orders = Orders(isolates=10, memory_bytes=1 << 30)
    with prisoner(orders=orders) as held:
        limits = held.limits()
        assert limits["Max open files"] == str(orders.descriptors)
        assert limits["Max data size"] == str(orders.data_bytes)


# --- what the host makes of it --------------------------------------------------------------------


class Deaf:
    """A listener that nothing is told of."""

    def turn_ended(self, isolate_id: int, outbox: bytes, cpu_us: int) -> None: ...

    def isolate_ended(self, isolate_id: int, reason: str, cpu_us: int) -> None: ...

    def heap_measured(self, isolate_id: int, used_bytes: int) -> None: ...

    def worker_lost(self, loss: Loss) -> None: ...


async def test_what_is_missing_is_logged_and_shown() -> None:
    spawner = ProcessSpawner(program=(str(Path(__file__).with_name("bare_worker.py")),))
    pool = WorkerPool(spawner, settings(RuntimeConfig()), 1)
    with capture_logs() as logs:
        await pool.start(Deaf())
        await until(lambda: pool.status()[0].up)
        await pool.stop()
    assert pool.status()[0].uncontained == ("network: Operation not permitted",)
    [line] = [line for line in logs if line["event"] == "worker.containment"]
    assert line["missing"] == ["network: Operation not permitted"]
    assert line["log_level"] == "warning"


# --- what scripts make of it ----------------------------------------------------------------------

EVERYTHING = r"""
on('messageCreate', async (ctx) => {
  const when = new Date(Date.UTC(2026, 6, 1, 12));
  const time = (timeZone, locale) => new Intl.DateTimeFormat(
    locale, { timeZone, dateStyle: 'full', timeStyle: 'long' }).format(when);
  const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 2, 127, 127, 1, 127, 3, 2,
    1, 0, 7, 7, 1, 3, 97, 100, 100, 0, 0, 10, 9, 1, 7, 0, 32, 0, 32, 1, 106, 11]);
  const run = () => new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports.add(2, 3);
  let hot = 0;
  for (let i = 0; i < 300000; i++) hot = (hot * 31 + i) | 0;
  const found = new RegExp('(?<=x)(\\p{Lu}\\p{Ll}+\\s?){' + 500 + '}y', 'u')
    .test('x' + 'Abc '.repeat(500) + 'y');
  await ctx.reply(JSON.stringify({
    tokyo: time('Asia/Tokyo', 'en'), buenosAires: time('America/Argentina/Buenos_Aires', 'es'),
    here: typeof new Date().getTimezoneOffset(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    money: new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' }).format(1234.5),
    sorted: ['z', 'ä', 'a'].sort(new Intl.Collator('sv').compare).join(''),
    words: [...new Intl.Segmenter('ja', { granularity: 'word' }).segment('東京都に行く')].length,
    list: new Intl.ListFormat('fr').format(['a', 'b', 'c']),
    plural: new Intl.PluralRules('ar').select(3), upper: 'straße'.toLocaleUpperCase('de'),
    normal: '\u00e9'.normalize('NFD').length, wasm: run(), hot: typeof hot, found,
    big: String(2n ** 200n).length, sum: eval('1 + 1'), made: new Function('return 7')(),
    random: Math.random(),
  }));
});
"""


async def test_scripts_find_all_of_javascript_in_a_contained_worker() -> None:
    async with running_world() as world:
        await world.deploy(A, EVERYTHING)
        await world.deploy(A + 1, EVERYTHING)
        for guild in (A, A + 1):
            world.message(guild, "x")
        await until(lambda: world.sent_by(A) and world.sent_by(A + 1))
        found = json.loads(world.sent_by(A)[0])
        other = json.loads(world.sent_by(A + 1)[0])
    assert found.pop("random") != other["random"]
    assert found == {
        "tokyo": "Wednesday, July 1, 2026 at 9:00:00 PM GMT+9",
        "buenosAires": "miércoles, 1 de julio de 2026, 9:00:00 GMT-3",
        "here": "number",
        "zone": other["zone"],
        "money": "1.234,50\xa0€",
        "sorted": "azä",
        "words": 4,
        "list": "a, b et c",
        "plural": "few",
        "upper": "STRASSE",
        "normal": 2,
        "wasm": 5,
        "hot": "number",
        "found": True,
        "big": 61,
        "sum": 2,
        "made": 7,
    }
    assert re.fullmatch(r"[A-Za-z_]+(/[A-Za-z_+-]+\d*)*", found["zone"])


def test_v8_draws_its_seeds_from_where_it_is_told() -> None:
    drawn: list[int] = []

    def random(size: int) -> bytes:
        drawn.append(size)
        return os.urandom(size)

    v8 = shared_v8()
    v8.seed_with(random)
    isolate = Isolate(v8, EventfdCompletions(), 64 << 20)
    isolate.close()
    v8.seed_with(os.urandom)
    assert drawn
