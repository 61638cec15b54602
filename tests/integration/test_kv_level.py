"""What stores in a LevelDB promise beyond the port: the disk, the thread, the lock."""

from __future__ import annotations

import asyncio
import shutil
import signal
import sys
from typing import TYPE_CHECKING

import plyvel
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clocks import TickingClock
from trellis.errors import DependencyError, LimitError, OpError
from trellis.kv import level
from trellis.kv.accounts import Place
from trellis.kv.level import LevelPairs
from trellis.kv.limits import Draft, Quotas
from trellis.kv.opening import in_memory, open_level
from trellis.kv.overlay import Overlay
from trellis.kv.state import KvState
from trellis.kv.store import Change, Member, Span

if TYPE_CHECKING:
    from pathlib import Path

    from trellis.kv.store import KvStore

GUILD = 81384788765712384

OTHER_PROCESS = """
import asyncio, pathlib, sys
from trellis.kv.opening import open_level

async def main():
    kv = await open_level(pathlib.Path(sys.argv[1]))
    for number in range(10**9):
        await asyncio.gather(*[kv.set(4, "main", f"{number}-{part}", "v") for part in range(10)])
        print(number, flush=True)

asyncio.run(main())
"""


async def start_writer(directory) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", OTHER_PROCESS, str(directory), stdout=asyncio.subprocess.PIPE
    )


async def kill(writer: asyncio.subprocess.Process) -> bytes:
    """Kills the writer, and returns what it had still said."""
    writer.send_signal(signal.SIGKILL)
    rest, _ = await writer.communicate()
    return rest


async def test_what_was_set_is_there_after_a_restart(tmp_path):
    async with await open_level(tmp_path) as kv:
        await kv.set(GUILD, "main", "k", "v", metadata=1)
        info = await kv.store_info(GUILD, "main")
    async with await open_level(tmp_path) as kv:
        assert await kv.get(GUILD, "main", "k") == "v"
        assert await kv.store_info(GUILD, "main") == info
        assert await kv.stores(GUILD) == ["main"]


async def test_acknowledged_writes_survive_a_killed_process(tmp_path):
    writer = await start_writer(tmp_path)
    for _ in range(20):
        await writer.stdout.readline()
    rest = await kill(writer)
    acknowledged = 20 + rest.count(b"\n")
    async with await open_level(tmp_path) as kv:
        for number in range(acknowledged):
            for part in range(10):
                assert await kv.get(4, "main", f"{number}-{part}") == "v"
        info = await kv.store_info(4, "main")
        assert (await count_keys(kv, 4)) == info.keys


async def test_a_power_cut_leaves_whole_writes_and_all_that_were_acknowledged(tmp_path):
    """The log of writes is cut at each place where a machine may have stopped to write it."""
    sizes = await write_and_measure(tmp_path / "kv")
    [log] = (tmp_path / "kv").glob("*.log")
    whole = log.read_bytes()
    for cut in sorted({*sizes, *range(0, len(whole), max(1, len(whole) // 40))}):
        folder = tmp_path / f"cut-{cut}"
        shutil.copytree(tmp_path / "kv", folder)
        (folder / log.name).write_bytes(whole[:cut] + b"\0" * min(100, len(whole) - cut))
        acknowledged = sum(size <= cut for size in sizes)
        async with await open_level(folder) as kv:
            await assert_consistent(kv, acknowledged)


async def write_and_measure(folder: Path) -> list[int]:
    """Writes entries one after another; how long the log was after each was acknowledged."""
    kv = await open_level(folder)
    sizes = []
    for number in range(30):
        changes = [Change("main", f"{number}-{part}", 0, "set", "v" * 50) for part in range(3)]
        assert await kv.commit(GUILD, changes)
        await kv.increment_score(GUILD, "levels", "ada", 1)
        sizes.append(sum(log.stat().st_size for log in folder.glob("*.log")))
    shutil.copytree(folder, folder.with_name("running"))
    await kv.close()
    shutil.rmtree(folder)
    folder.with_name("running").rename(folder)
    return sizes


async def assert_consistent(kv: KvStore, acknowledged: int) -> None:
    keys = [key.name for key in (await kv.list(GUILD, "main", limit=1000)).keys]
    numbers = {int(name.partition("-")[0]) for name in keys}
    assert len(keys) == 3 * len(numbers)  # of no transaction is only a part there
    assert len(numbers) >= acknowledged
    info = await kv.store_info(GUILD, "main")
    assert (info.keys if info else 0) == len(keys)
    assert (info.size_bytes if info else 0) == sum(len(name) + 50 for name in keys)
    score = await kv.score(GUILD, "levels", "ada") or 0
    assert acknowledged <= score <= len(numbers)
    assert await kv.range(GUILD, "levels", Span()) == ([Member("ada", score)] if score else [])


class SpiedOn:
    """A database that notes what its writes are asked for."""

    def __init__(self, db: plyvel.DB) -> None:
        self._db = db
        self.options: list[dict[str, bool]] = []

    def __getattr__(self, name: str) -> object:
        return getattr(self._db, name)

    def write_batch(self, **options: bool) -> object:
        self.options.append(options)
        return self._db.write_batch(**options)


@pytest.mark.parametrize("sync", [True, False])
async def test_the_disk_is_waited_for_unless_that_is_not_wanted(tmp_path, monkeypatch, sync):
    """The power cut above takes from a log what was not on disk: it relies on this."""
    spies: list[SpiedOn] = []

    def opened(path: Path) -> SpiedOn:
        spies.append(SpiedOn(plyvel.DB(str(path), create_if_missing=True)))
        return spies[0]

    monkeypatch.setattr(level, "_open", opened)
    async with await (open_level(tmp_path) if sync else open_level(tmp_path, sync=False)) as kv:
        await kv.set(GUILD, "main", "k", "v")
    assert spies[0].options == [{"sync": sync}]


async def count_keys(kv: KvStore, guild_id: int) -> int:
    page = await kv.list(guild_id, "main", limit=1000)
    count = len(page.keys)
    while not page.complete:
        page = await kv.list(guild_id, "main", limit=1000, cursor=page.cursor)
        count += len(page.keys)
    return count


async def test_a_second_process_is_told_who_holds_the_lock(tmp_path):
    writer = await start_writer(tmp_path)
    try:
        await writer.stdout.readline()
        with pytest.raises(DependencyError) as caught:
            await open_level(tmp_path)
    finally:
        await kill(writer)
    assert caught.value.code == "kv.locked"
    assert "data.dir" in caught.value.hint


async def test_a_directory_that_cannot_be_used_is_named(tmp_path):
    (tmp_path / "kv").write_text("a file")
    with pytest.raises(DependencyError) as caught:
        await open_level(tmp_path / "kv")
    assert caught.value.code == "kv.unavailable"
    assert str(tmp_path / "kv") in caught.value.message


async def test_closing_finishes_what_was_asked(tmp_path):
    kv = await open_level(tmp_path)
    writes = [kv.set(GUILD, "main", f"{number}", "v") for number in range(500)]
    await kv.close()
    await asyncio.gather(*writes)
    async with await open_level(tmp_path) as kv:
        assert (await kv.store_info(GUILD, "main")).keys == 500


async def test_a_cancelled_call_does_not_disturb_its_neighbours(tmp_path):
    async with await open_level(tmp_path) as kv:
        await kv.set(GUILD, "main", "k", "v")
        first, second = kv.get(GUILD, "main", "k"), kv.get(GUILD, "main", "k")
        first.cancel()
        assert await second == "v"


async def test_a_refused_write_does_not_disturb_its_neighbours(tmp_path):
    async with await open_level(tmp_path, quotas=Quotas(store_bytes=10)) as kv:
        results = await asyncio.gather(
            kv.set(GUILD, "main", "a", "v"),
            kv.set(GUILD, "main", "b", "much too long"),
            kv.set(GUILD, "main", "c", "v"),
            return_exceptions=True,
        )
        assert [type(result) for result in results] == [bool, LimitError, bool]
        assert [key.name for key in (await kv.list(GUILD, "main")).keys] == ["a", "c"]


async def test_waiting_writes_reach_the_disk_together(tmp_path, monkeypatch):
    commits: list[int] = []
    commit = Overlay.commit

    def counting(overlay: Overlay) -> None:
        commits.append(len(overlay._pending))
        commit(overlay)

    async with await open_level(tmp_path) as kv:
        monkeypatch.setattr(Overlay, "commit", counting)
        for _ in range(3):
            await asyncio.gather(*[kv.set(GUILD, "main", f"{n}", "v") for n in range(1000)])
    assert sum(1 for size in commits if size) < 300


async def test_a_write_that_fails_on_disk_is_not_acknowledged(tmp_path, monkeypatch):
    async with await open_level(tmp_path) as kv:
        await kv.set(GUILD, "main", "k", "old")

        def broken(_overlay: Overlay) -> None:
            raise plyvel.IOError("No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(Overlay, "commit", broken)
            with pytest.raises(DependencyError, match="No space left") as caught:
                await kv.set(GUILD, "main", "k", "new")
        assert caught.value.code == "kv.failed"
        assert await kv.get(GUILD, "main", "k") == "old"
        assert (await kv.store_info(GUILD, "main")).size_bytes == len("kold")


async def test_a_write_reads_as_little_in_a_large_store_as_in_a_small_one(tmp_path):
    reads: list[bytes] = []

    class Counting(Overlay):
        def read(self, key: bytes) -> bytes | None:
            reads.append(key)
            return super().read(key)

    pairs = LevelPairs.open(tmp_path, sync=False)
    state = KvState(Counting(pairs), Quotas(), TickingClock())
    place = Place(b"guildidX", b"main")
    counts = []
    for number in range(3000):
        reads.clear()
        state.set(place, str(number).encode(), Draft(b"v", b"", 0), None)
        counts.append(len(reads))
    pairs.close()
    assert set(counts[1:]) == {counts[1]}
    assert counts[1] <= 5


keys = st.sampled_from(["a", "ab", "b", "ä", "k" * 40])
stores = st.sampled_from(["s", "t"])
values = st.sampled_from(["", "v", "x" * 3000, "y" * 5000])
soon = st.sampled_from([None, 5, 50])
steps = st.one_of(
    st.tuples(st.just("set"), stores, keys, values, soon, st.sampled_from([None, 1, "m" * 500])),
    st.tuples(st.just("update_metadata"), stores, keys, st.sampled_from([None, [1], "m" * 900])),
    st.tuples(st.just("delete"), stores, keys),
    st.tuples(st.just("clear"), stores),
    st.tuples(st.just("delete_store"), stores),
    st.tuples(st.just("create_store"), stores),
    st.tuples(st.just("sleep"), st.sampled_from([1, 10])),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(steps, max_size=25))
def test_level_and_memory_agree_whatever_is_asked(tmp_path_factory, script):
    asyncio.run(compare(tmp_path_factory.mktemp("kv"), script))


async def compare(directory, script) -> None:
    clock, quotas = TickingClock(), Quotas(store_bytes=9000, guild_bytes=14_000)
    memory = in_memory(quotas, clock)
    level = await open_level(directory, sync=False, quotas=quotas, clock=clock)
    try:
        for step in script:
            if step[0] == "sleep":
                clock.now += step[1]
            else:
                assert await outcome(level, step, clock) == await outcome(memory, step, clock)
            assert await picture(level) == await picture(memory)
    finally:
        await level.close()
        await memory.close()


async def outcome(kv: KvStore, step: tuple, clock: TickingClock) -> object:
    verb, *args = step
    options = {}
    if verb == "set":
        *args, after, metadata = args
        options = {"metadata": metadata, "expiration": after and int(clock.now) + after}
    try:
        return await getattr(kv, verb)(GUILD, *args, **options)
    except (LimitError, OpError) as error:
        return error.as_dict()


async def picture(kv: KvStore) -> object:
    await kv.sweep()
    names = await kv.stores(GUILD)
    infos = [await kv.store_info(GUILD, name) for name in names]
    pages = [await kv.list(GUILD, name) for name in names]
    shown = [
        [(key, await kv.get(GUILD, name, key.name)) for key in page.keys]
        for name, page in zip(names, pages, strict=True)
    ]
    return infos, shown
