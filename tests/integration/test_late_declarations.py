"""A cron job that a running script declares, and that is refused, is told of like any error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harness import CronArgs, World, running_world, until
from trellis.errors import OpError

if TYPE_CHECKING:
    from trellis.engine.ops import Caller

GUILD = 11
SCRIPT = """
cron('first', 'good', () => {});
on('messageCreate', (ctx) => { cron(ctx.msg.content, 'bad', () => {}); });
"""


def with_cron(world: World) -> None:
    def declare(caller: Caller, args: CronArgs) -> None:
        if args.expr != "good":
            raise OpError(f"{args.name}: no expression", code="invalid_argument")

    world.table.add("cron.register", CronArgs, declare)


async def test_a_declaration_that_is_refused_after_the_load_is_reported() -> None:
    async with running_world(before_start=with_cron) as world:
        await world.deploy(GUILD, SCRIPT)
        world.message(GUILD, "second")
        await until(lambda: "second: no expression" in world.log.of(GUILD))
        world.message(GUILD, "third")
        await until(lambda: "third: no expression" in world.log.of(GUILD))
        assert world.router.state(GUILD) == ("running", None)
