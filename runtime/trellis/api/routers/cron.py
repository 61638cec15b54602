"""`/cron`: what guilds' scripts do by the clock."""

from datetime import datetime

from trellis.api.params import Answer, GuildId
from trellis.api.routes import Routes
from trellis.api.visitors import Manager, Services

router = Routes("cron")


class Job(Answer):
    """Runs are named by the time at which they were due."""

    name: str
    expr: str
    next_run: datetime | None
    last_run: datetime | None


@router.get("/cron/{guild_id}", summary="The cron jobs of a guild's script")
async def jobs(guild_id: GuildId, services: Services, _who: Manager) -> list[Job]:
    return [
        Job(name=job.name, expr=job.expr, next_run=job.next_run, last_run=job.last_run)
        for job in services.cron.list(guild_id)
    ]
