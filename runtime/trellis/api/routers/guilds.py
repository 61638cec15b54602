"""`/guilds`: where the visitor may deploy, and how a guild fares."""

from trellis.api.managed import managed
from trellis.api.params import Answer, GuildId
from trellis.api.routes import Routes
from trellis.api.standing import Standing, runs_nothing, standing
from trellis.api.visitors import Manager, Services, Visiting
from trellis.guilds.usage import Counts

router = Routes("guilds")


class Guild(Answer):
    """`permissions` are known of those who signed in through Discord."""

    id: str
    name: str
    icon: str | None
    permissions: str | None


class Span(Answer):
    """What happened in a span that ends now.

    `events` has every outcome, `ops` the names of those that were called, `terminations` the
    reasons for which isolates were ended, `fetch` the requests to the outside and their bytes.
    """

    events: dict[str, int]
    turns: int
    cpu_ms: float
    ops: dict[str, int]
    evictions: int
    terminations: dict[str, int]
    limits: dict[str, int]
    fetch: dict[str, int]

    @classmethod
    def of(cls, counts: Counts) -> "Span":
        return cls(
            events=dict(counts.events),
            turns=counts.turns,
            cpu_ms=counts.cpu_us / 1000,
            ops=dict(counts.ops),
            evictions=counts.evictions,
            terminations=dict(counts.terminations),
            limits=dict(counts.limits),
            fetch=dict(counts.fetch),
        )


class GuildUsage(Standing):
    """The figures of a guild; `heap_peak_bytes` is the highest of the last day."""

    guild_id: str
    worker: int
    heap_bytes: int
    heap_peak_bytes: int
    minute: Span
    hour: Span
    day: Span


class Resumed(Answer):
    """False: it was not held."""

    resumed: bool


@router.get("/guilds", summary="Guilds that the visitor manages and the bot is in")
async def guilds(services: Services, who: Visiting) -> list[Guild]:
    present = {guild.id: guild for guild in services.bot_guilds.guilds()}
    mine = {guild.id: str(guild.permissions) for guild in who.user.guilds} if who.user else {}
    return [
        Guild(
            id=str(guild_id),
            name=present[guild_id].name,
            icon=present[guild_id].icon,
            permissions=mine.get(guild_id),
        )
        for guild_id in await managed(services.access, who, present)
    ]


@router.get(
    "/guilds/{guild_id}/usage",
    summary="What a guild used in the last minute, hour and day",
    response_model_exclude_none=True,
)
async def usage(guild_id: GuildId, services: Services, _who: Manager) -> GuildUsage:
    used = services.guilds.usage(guild_id)
    now = standing(services.guilds, guild_id)
    return GuildUsage(
        **now,
        guild_id=str(guild_id),
        worker=services.guilds.worker_of(guild_id),
        # The last figure of a script that no longer runs says nothing of now.
        heap_bytes=used.heap_now if now["state"] == "running" else 0,
        heap_peak_bytes=used.heap_peak,
        minute=Span.of(used.minute),
        hour=Span.of(used.hour),
        day=Span.of(used.day),
    )


@router.post("/guilds/{guild_id}/resume", summary="Let a guild run again that is held")
async def resume(guild_id: GuildId, services: Services, _who: Manager) -> Resumed:
    if services.guilds.resume(guild_id):
        return Resumed(resumed=True)
    if await services.deployments.get(guild_id) is None:
        raise runs_nothing(guild_id)
    return Resumed(resumed=False)
