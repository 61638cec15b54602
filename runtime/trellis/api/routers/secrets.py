"""`/secrets`: values go in, names come out."""

from trellis.api.params import Answer, Body, GuildId
from trellis.api.routes import Routes
from trellis.api.visitors import Manager, Services
from trellis.errors import RequestError
from trellis.secrets.service import SecretInfo

router = Routes("secrets")


class SecretValue(Body):
    """Without hosts, the secret may be sent nowhere."""

    value: str
    allowed_hosts: tuple[str, ...] = ()


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


@router.get("/secrets/{guild_id}", summary="The names of the secrets")
async def names(guild_id: GuildId, services: Services, _who: Manager) -> list[Secret]:
    return [_answer(info) for info in await services.secrets.list(guild_id)]


@router.delete("/secrets/{guild_id}/{name}", summary="Delete a secret")
async def delete(guild_id: GuildId, name: str, services: Services, _who: Manager) -> Deleted:
    if not await services.secrets.delete(guild_id, name):
        raise RequestError(
            f"guild {guild_id} has no secret {name[:64]!r}",
            code="not_found",
            status=404,
            hint="`trellis secrets list` shows those it has.",
        )
    services.secrets_changed(guild_id)
    return Deleted()


def _answer(info: SecretInfo) -> Secret:
    return Secret(name=info.name, allowed_hosts=list(info.allowed_hosts))
