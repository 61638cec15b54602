"""`/guilds`: where the visitor may deploy."""

from trellis.api.managed import managed
from trellis.api.params import Answer
from trellis.api.routes import Routes
from trellis.api.visitors import Services, Visiting

router = Routes("guilds")


class Guild(Answer):
    """`permissions` are known of those who signed in through Discord."""

    id: str
    name: str
    icon: str | None
    permissions: str | None


@router.get("/guilds", summary="Guilds that the visitor manages and the bot is in")
async def guilds(services: Services, who: Visiting) -> list[Guild]:
    present = {guild.id: guild for guild in services.guilds.guilds()}
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
