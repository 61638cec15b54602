"""`/deployments`: which script a guild runs."""

from datetime import datetime
from typing import Annotated

from fastapi import Header

from trellis.api.managed import managed
from trellis.api.params import Answer, Body, GuildId
from trellis.api.ports import ApiServices
from trellis.api.routes import Routes
from trellis.api.standing import Standing, runs_nothing, standing
from trellis.api.visitors import Manager, Services, Visiting
from trellis.deployments.models import Contents, Deployment, SourceFile, Upload

_SOURCES = frozenset({"cli", "webui", "api"})

router = Routes("deployments")


class File(Body):
    """`path` is relative to the project, with forward slashes."""

    path: str
    contents: str


class NewDeployment(Body):
    """Files or a bundle; where both come, the bundle runs and the files are shown."""

    entry: str
    files: list[File] | None = None
    bundle: str | None = None
    source_map: File | None = None
    build_id: str | None = None


class Deployed(Answer):
    guild_id: str
    revision: str
    entry: str
    created_at: datetime
    updated_at: datetime


class FileAnswer(Answer):
    path: str
    contents: str


class Running(Standing, Deployed):
    """A deployment, and what its guild is doing."""


class DeployedContents(Running):
    """With `include_bundle`, the script itself too."""

    files: list[FileAnswer] | None = None
    bundle: str | None = None
    source_map: FileAnswer | None = None


class Deleted(Answer):
    deleted: bool = True


@router.get(
    "/deployments",
    summary="What the guilds that the visitor manages run",
    response_model_exclude_none=True,
)
async def deployments(services: Services, who: Visiting) -> list[Running]:
    found = {item.guild_id: item for item in await services.deployments.list()}
    mine = await managed(services.access, who, found)
    return [_running(services, found[guild_id]) for guild_id in mine]


@router.post(
    "/deployments/{guild_id}", summary="Run a script; when it cannot be loaded, nothing changes"
)
async def deploy(
    guild_id: GuildId,
    body: NewDeployment,
    services: Services,
    who: Manager,
    x_trellis_deploy_source: Annotated[str, Header()] = "",
    x_flora_deploy_source: Annotated[str, Header()] = "",
) -> Deployed:
    source = x_trellis_deploy_source or x_flora_deploy_source
    deployment = await services.deployments.deploy(
        guild_id, _upload(body), who.principal.actor, source if source in _SOURCES else "api"
    )
    return _answer(deployment)


@router.get(
    "/deployments/{guild_id}", summary="What a guild runs", response_model_exclude_none=True
)
async def get(
    guild_id: GuildId, services: Services, _who: Manager, *, include_bundle: bool = False
) -> DeployedContents:
    deployment = await services.deployments.get(guild_id)
    contents = await services.deployments.contents(guild_id)
    if deployment is None or contents is None:
        raise runs_nothing(guild_id)
    answer = _running(services, deployment).model_dump()
    return DeployedContents.model_validate(answer | _parts(contents, include_bundle))


@router.delete("/deployments/{guild_id}", summary="Stop a guild's script")
async def delete(guild_id: GuildId, services: Services, _who: Manager) -> Deleted:
    if not await services.deployments.delete(guild_id):
        raise runs_nothing(guild_id)
    return Deleted()


def _upload(body: NewDeployment) -> Upload:
    return Upload(
        entry=body.entry,
        files=None if body.files is None else tuple(map(_source, body.files)),
        bundle=body.bundle,
        source_map=None if body.source_map is None else _source(body.source_map),
        build_id=body.build_id,
    )


def _source(file: File) -> SourceFile:
    return SourceFile(file.path, file.contents)


def _answer(deployment: Deployment) -> Deployed:
    return Deployed(
        guild_id=str(deployment.guild_id),
        revision=deployment.revision,
        entry=deployment.entry,
        created_at=deployment.created_at,
        updated_at=deployment.updated_at,
    )


def _running(services: ApiServices, deployment: Deployment) -> Running:
    now = standing(services.guilds, deployment.guild_id)
    return Running.model_validate(_answer(deployment).model_dump() | now)


def _parts(contents: Contents, include_bundle: bool) -> dict[str, object]:  # noqa: FBT001  # as asked
    files = contents.files and [
        {"path": file.path, "contents": file.contents} for file in contents.files
    ]
    if not include_bundle:
        return {"files": files}
    source_map = {"path": "bundle.js.map", "contents": contents.source_map}
    return {"files": files, "bundle": contents.script, "source_map": source_map}
