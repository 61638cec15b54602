"""`/secrets`: values go in, names come out."""

from trellis.api.params import Answer, Body, GuildId
from trellis.api.routes import Routes
from trellis.api.visitors import Manager, Services
from trellis.secrets.service import SecretInfo, no_secret

router = Routes("secrets")


class SecretValue(Body):
    """Without `allowed_hosts` those that it has stay; a new one may be sent nowhere."""

    value: str
    allowed_hosts: tuple[str, ...] | None = None


class HostChanges(Body):
    """Hosts that it may be sent to from now on, and hosts that it may be sent to no more."""

    allow: tuple[str, ...] = ()
    disallow: tuple[str, ...] = ()


class Secret(Answer):
    name: str
    allowed_hosts: list[str]


class Deleted(Answer):
    deleted: bool = True


@router.put("/secrets/{guild_id}/{name}", summary="Set a secret")
async def put(
    guild_id: GuildId, name: str, body: SecretValue, services: Services, _who: Manager
) -> Secret:
    info = await services.secrets.put(guild_id, name, body.value, body.allowed_hosts)
    services.secrets_changed(guild_id)
    return _answer(info)


@router.patch("/secrets/{guild_id}/{name}", summary="Change where a secret may be sent")
async def change_hosts(
    guild_id: GuildId, name: str, body: HostChanges, services: Services, _who: Manager
) -> Secret:
    found = await services.secrets.change_hosts(guild_id, name, body.allow, body.disallow)
    return _answer(found)


@router.get("/secrets/{guild_id}", summary="The names of the secrets")
async def names(guild_id: GuildId, services: Services, _who: Manager) -> list[Secret]:
    return [_answer(info) for info in await services.secrets.list(guild_id)]


@router.delete("/secrets/{guild_id}/{name}", summary="Delete a secret")
async def delete(guild_id: GuildId, name: str, services: Services, _who: Manager) -> Deleted:
    if not await services.secrets.delete(guild_id, name):
        raise no_secret(guild_id, name)
    services.secrets_changed(guild_id)
    return Deleted()


def _answer(info: SecretInfo) -> Secret:
    return Secret(name=info.name, allowed_hosts=list(info.allowed_hosts))
