"""Scripts in V8 with stores in a real LevelDB behind them."""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from harness import SendArgs, World, running, until
from trellis.kv.opening import open_level
from trellis.kv.ops import KvOps
from trellis.kv.sorted_ops import SortedOps

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


GUILD, OTHER_GUILD = 11, 22
ANSWERS = """
on('messageCreate', async (ctx) => {
  await ctx.reply(JSON.stringify(await run(ctx.msg.content)));
});
"""


class StoreWorld(World):
    """Without the paper stores of its base."""

    def add_ops(self) -> None:
        self.table.add("message.send", SendArgs, self.send)


@asynccontextmanager
async def scripts(folder: Path) -> AsyncIterator[World]:
    async with await open_level(folder / "kv") as kv:

        def add_stores(world: World) -> None:
            KvOps(kv).register(world.table)
            SortedOps(kv).register(world.table)

        async with running(StoreWorld, before_start=add_stores) as world:
            yield world


async def told(world: World, script: str, content: str = "", guild: int = GUILD) -> Any:
    """What `run` of a script gives for a message."""
    await world.deploy(guild, script + ANSWERS)
    count = len(world.sent_by(guild))
    world.message(guild, content)
    await until(lambda: len(world.sent_by(guild)) > count)
    return json.loads(world.sent_by(guild)[-1])


async def test_values_come_back_as_they_were(tmp_path) -> None:
    script = """
    const values = ['', 'text', '\\u0000', 5, -0.5, 1e300, 9007199254740993, true, null, [],
      { a: { b: [1, null] } }, 'x'.repeat(100_000)];
    async function run() {
      const store = kv.store('any');
      const wrong = [];
      for (let i = 0; i < values.length; i++) {
        await store.set('k' + i, values[i]);
        const found = await store.get('k' + i);
        if (JSON.stringify(found) !== JSON.stringify(values[i])) wrong.push([values[i], found]);
      }
      const many = await store.getMany(values.map((_, i) => 'k' + i));
      return [wrong, JSON.stringify(many) === JSON.stringify(values)];
    }"""
    async with scripts(tmp_path) as world:
        assert await told(world, script) == [[], True]


async def test_a_hundred_handlers_that_count_lose_nothing(tmp_path) -> None:
    script = """
    async function run() {
      const store = kv.store('counts');
      const transfer = () => store.transact(['a', 'b'], ([a, b]) => [(a ?? 100) - 1, (b ?? 0) + 1]);
      await Promise.all([
        ...Array.from({ length: 60 }, () => store.increment('n')),
        ...Array.from({ length: 8 }, transfer),
      ]);
      return store.getMany(['n', 'a', 'b']);
    }"""
    async with scripts(tmp_path) as world:
        assert await told(world, script) == [60, 92, 8]


async def test_versions_and_absence_guard_writes(tmp_path) -> None:
    script = """
    async function run() {
      const store = kv.store('s');
      const results = [await store.set('k', 'a', { ifAbsent: true }),
        await store.set('k', 'b', { ifAbsent: true })];
      const { version } = await store.getWithMetadata('k');
      results.push(await store.cas('k', version, 'c'), await store.cas('k', version, 'd'));
      results.push(await store.get('k'), await store.delete('k'), await store.delete('k'));
      return results;
    }"""
    async with scripts(tmp_path) as world:
        expected = [True, False, True, False, "c", True, False]
        assert await told(world, script) == expected


async def test_a_leaderboard(tmp_path) -> None:
    script = """
    async function run() {
      const levels = kv.sortedSet('levels');
      await Promise.all(Array.from({ length: 300 }, (_, i) => levels.add('m' + i, i % 100)));
      await levels.incrementScore('m5', 1000);
      const [best] = await levels.range({ reverse: true, limit: 1 });
      const after = await levels.range({ reverse: true, limit: 2, after: best });
      return [best, after.map(({ member }) => member), await levels.rank('m5', { reverse: true }),
        await levels.rank('m0'), await levels.count()];
    }"""
    async with scripts(tmp_path) as world:
        expected = [{"member": "m5", "score": 1005}, ["m99", "m299"], 0, 0, 300]
        assert await told(world, script) == expected


async def test_stores_of_guilds_are_apart(tmp_path) -> None:
    script = (
        "const run = (text) => kv.store('s').set('k', text).then(() => kv.store('s').get('k'));"
    )
    read = "const run = () => kv.store('s').get('k');"
    async with scripts(tmp_path) as world:
        assert await told(world, script, "mine") == "mine"
        assert await told(world, read, guild=OTHER_GUILD) is None


async def test_refusals_have_codes(tmp_path) -> None:
    script = """
    async function run() {
      const store = kv.store('s');
      await store.set('text', 'x');
      const tries = [
        () => store.increment('text'),
        () => store.get(''),
        () => store.set('k', 'x'.repeat(2 ** 20 + 1)),
        () => store.updateMetadata('none', 1),
        () => store.getMany(Array.from({ length: 101 }, (_, i) => 'k' + i)),
        () => kv.sortedSet('z').add('m', NaN),
        () => kv.sortedSet('z').add('m', Infinity),
      ];
      const codes = [];
      for (const one of tries) codes.push(await one().then(() => 'fine', (error) => error.code));
      return codes;
    }"""
    async with scripts(tmp_path) as world:
        assert await told(world, script) == [
            "invalid_argument", "invalid_argument", "limit_exceeded", "not_found",
            "invalid_argument", "invalid_argument", "invalid_argument",
        ]  # fmt: skip


async def test_a_transaction_is_tried_again_when_another_writes_between(tmp_path) -> None:
    script = """
    async function run() {
      const store = kv.store('s');
      let runs = 0;
      const after = await store.transact('k', async (old) => {
        if (++runs < 3) await store.set('k', 'other ' + runs);
        return (old ?? 'none') + ', mine';
      });
      return [runs, after, await store.get('k')];
    }"""
    async with scripts(tmp_path) as world:
        assert await told(world, script) == [3, "other 2, mine", "other 2, mine"]
