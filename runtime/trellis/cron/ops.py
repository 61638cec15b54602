"""The `cron.register` op: how a script declares a job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints

from trellis.cron.expressions import MAX_EXPRESSION_CHARS
from trellis.cron.jobs import CatchUp, Declaration
from trellis.cron.zones import MAX_ZONE_CHARS, UTC_NAME
from trellis.engine.ops import Args, Caller, OpTable

if TYPE_CHECKING:
    from trellis.cron.service import CronJobs

MAX_NAME_CHARS = 100
MAX_LATENESS_SECS = 366 * 86_400

# No control characters: names are shown in logs, and PostgreSQL keeps no NUL.
JobName = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_NAME_CHARS, pattern=r"^[^\x00-\x1f]*$")
]
Expression = Annotated[str, StringConstraints(min_length=1, max_length=MAX_EXPRESSION_CHARS)]
TimeZone = Annotated[str, StringConstraints(min_length=1, max_length=MAX_ZONE_CHARS)]


class RegisterArgs(Args):
    name: JobName
    expr: Expression
    skip_if_running: bool = False
    time_zone: TimeZone = UTC_NAME
    catch_up: CatchUp = "skip"
    max_lateness: Annotated[int, Field(ge=0, le=MAX_LATENESS_SECS)] | None = None


class CronOps:
    """See the module."""

    def __init__(self, jobs: CronJobs) -> None:
        self._jobs = jobs

    def register(self, table: OpTable) -> None:
        table.add("cron.register", RegisterArgs, self.register_job)

    def register_job(self, caller: Caller, args: RegisterArgs) -> None:
        declared = Declaration(
            args.name,
            args.expr,
            args.skip_if_running,
            args.time_zone,
            args.catch_up,
            args.max_lateness,
        )
        self._jobs.declare(caller.guild_id, caller.isolate_id, declared)
