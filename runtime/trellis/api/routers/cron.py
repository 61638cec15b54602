"""`/cron`: what guilds' scripts do by the clock."""

from datetime import UTC, datetime

from trellis.api.params import Answer, GuildId
from trellis.api.routes import Routes
from trellis.api.visitors import Manager, Services
from trellis.cron.jobs import CatchUp, JobInfo, RunOutcome, Trigger
from trellis.cron.jobs import Run as JobRun

router = Routes("cron")


class Run(Answer):
    """A run; `outcome` is null while it is under way.

    Runs that were skipped or missed for the same reason, one after another, are one, `count` says
    how many; `scheduled_at` is the latest of them.
    """

    scheduled_at: datetime
    started_at: datetime
    ended_at: datetime | None
    trigger: Trigger
    outcome: RunOutcome | None
    error: str | None
    count: int


class Job(Answer):
    """Runs are named by the time at which they were due. `max_lateness` in seconds."""

    name: str
    expr: str
    time_zone: str
    skip_if_running: bool
    catch_up: CatchUp
    max_lateness: int | None
    next_run: datetime | None
    last_run: datetime | None
    running: bool
    last: Run | None


@router.get("/cron/{guild_id}", summary="The cron jobs of a guild's script")
async def jobs(guild_id: GuildId, services: Services, _who: Manager) -> list[Job]:
    return [_job(job) for job in services.cron.list(guild_id)]


@router.get("/cron/{guild_id}/{name:path}/history", summary="The latest runs, the latest first")
async def history(guild_id: GuildId, name: str, services: Services, _who: Manager) -> list[Run]:
    return [_run(run) for run in await services.cron.history(guild_id, name)]


@router.post("/cron/{guild_id}/{name:path}/run", summary="Run a job now, whenever it is due")
async def run(guild_id: GuildId, name: str, services: Services, _who: Manager) -> Run:
    return _run(await services.cron.start(guild_id, name))


def _job(job: JobInfo) -> Job:
    declared = job.declared
    return Job(
        name=declared.name,
        expr=declared.expr,
        time_zone=declared.time_zone,
        skip_if_running=declared.skip_if_running,
        catch_up=declared.catch_up,
        max_lateness=declared.max_lateness,
        next_run=job.next_run,
        last_run=job.last_run,
        running=job.running,
        last=None if job.last is None else _run(job.last),
    )


def _run(run: JobRun) -> Run:
    return Run(
        scheduled_at=datetime.fromtimestamp(run.due, UTC),
        started_at=datetime.fromtimestamp(run.began, UTC),
        ended_at=None if run.ended is None else datetime.fromtimestamp(run.ended, UTC),
        trigger=run.trigger,
        outcome=run.outcome,
        error=run.error or None,
        count=run.count,
    )
