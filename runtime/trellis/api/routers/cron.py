"""`/cron`: what guilds' scripts do by the clock."""

from datetime import datetime

from trellis.api.params import Answer, GuildId
from trellis.api.routes import Routes
from trellis.api.visitors import Manager, Services

router = Routes("cron")


class Job(Answer):
    name: str
    expr: str
    next_run: datetime | None


@router.get("/cron/{guild_id}", summary="The jobs that the running script registered")
async def jobs(guild_id: GuildId, services: Services, _who: Manager) -> list[Job]:
    return [
        Job(name=job.name, expr=job.expr, next_run=job.next_run)
        for job in services.cron.list(guild_id)
    ]
