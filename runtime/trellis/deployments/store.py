"""Deployments and revisions in the database."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, select
from sqlalchemy.exc import IntegrityError

from trellis.deployments.models import Contents, Deployment, Revision, SourceFile
from trellis.guilds.ports import RevisionSource
from trellis.storage.tables import BootstrapRow, DeploymentRow, RevisionRow

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from trellis.storage.database import Database

KEPT_REVISIONS = 20  # a guild
_LISTED_BY_ID = 500  # more ids than this are not put into one query
_HEAD = (
    RevisionRow.id,
    RevisionRow.guild_id,
    RevisionRow.entry,
    RevisionRow.status,
    RevisionRow.error,
    RevisionRow.actor,
    RevisionRow.source,
    RevisionRow.build_id,
    RevisionRow.created_at,
)


class RevisionStore:
    """What guilds run and ran (port Revisions of the guilds package)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def current(self, guild_id: int) -> RevisionSource | None:
        """The revision that the guild should run, None when it has none."""
        query = (
            select(RevisionRow.id, RevisionRow.script)
            .join(DeploymentRow, DeploymentRow.revision_id == RevisionRow.id)
            .where(DeploymentRow.guild_id == guild_id)
        )
        async with self._database.read() as session:
            found = (await session.execute(query)).first()
        return None if found is None else RevisionSource(guild_id, found.id, found.script)

    async def exists(self, guild_id: int) -> bool:
        """Whether the guild has a deployment."""
        query = select(exists().where(DeploymentRow.guild_id == guild_id))
        async with self._database.read() as session:
            return bool(await session.scalar(query))

    async def get(self, guild_id: int) -> Deployment | None:
        async with self._database.read() as session:
            row = await session.get(DeploymentRow, guild_id)
        return None if row is None else _deployment(row)

    async def list(self, guild_ids: Collection[int] | None) -> list[Deployment]:
        """The deployments of these guilds, or of all, by guild."""
        query = select(DeploymentRow).order_by(DeploymentRow.guild_id)
        if guild_ids is not None and len(guild_ids) <= _LISTED_BY_ID:
            query = query.where(DeploymentRow.guild_id.in_(guild_ids))
        async with self._database.read() as session:
            rows = (await session.scalars(query)).all()
        wanted = None if guild_ids is None else set(guild_ids)
        return [_deployment(row) for row in rows if wanted is None or row.guild_id in wanted]

    async def history(self, guild_id: int, limit: int) -> Sequence[Revision]:
        """The newest revisions, newest first."""
        query = (
            select(*_HEAD)
            .where(RevisionRow.guild_id == guild_id)
            .order_by(RevisionRow.created_at.desc(), RevisionRow.id)
            .limit(limit)
        )
        async with self._database.read() as session:
            return [Revision(*row) for row in await session.execute(query)]

    async def contents(self, guild_id: int, revision: str) -> Contents | None:
        """The bulk of a revision of that guild."""
        async with self._database.read() as session:
            row = await session.get(RevisionRow, revision)
        if row is None or row.guild_id != guild_id:
            return None
        files = None if row.files is None else tuple(SourceFile(**file) for file in row.files)
        return Contents(files, row.script, row.source_map)

    async def source_map(self, guild_id: int, revision: str) -> str | None:
        query = select(RevisionRow.source_map).where(
            RevisionRow.id == revision, RevisionRow.guild_id == guild_id
        )
        async with self._database.read() as session:
            return await session.scalar(query)

    async def add(self, revision: Revision, contents: Contents) -> Deployment | None:
        """Keeps a revision; one that succeeded becomes the guild's deployment. All or nothing."""
        async with self._database.write() as session:
            session.add(_row(revision, contents))
            await session.flush()
            deployment = None
            if revision.status == "success":
                deployment = await _point_to(session, revision)
            await _forget_old(session, revision.guild_id)
        return deployment

    async def delete(self, guild_id: int) -> bool:
        """Takes the guild's deployment away; its revisions stay. False when there was none."""
        query = (
            delete(DeploymentRow)
            .where(DeploymentRow.guild_id == guild_id)
            .returning(DeploymentRow.guild_id)
        )
        async with self._database.write() as session:
            return await session.scalar(query) is not None

    async def claim_bootstrap(self, guild_id: int, now: datetime) -> bool:
        """Whether the caller is the one who gives this guild the starter script."""
        try:
            async with self._database.write() as session:
                session.add(BootstrapRow(guild_id=guild_id, created_at=now))
        except IntegrityError:
            return False
        return True

    async def release_bootstrap(self, guild_id: int) -> None:
        """Lets the starter script be given again: it could not be."""
        async with self._database.write() as session:
            await session.execute(delete(BootstrapRow).where(BootstrapRow.guild_id == guild_id))


def _deployment(row: DeploymentRow) -> Deployment:
    return Deployment(
        guild_id=row.guild_id,
        revision=row.revision_id,
        entry=row.entry,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def _row(revision: Revision, contents: Contents) -> RevisionRow:
    files = None if contents.files is None else [asdict(file) for file in contents.files]
    return RevisionRow(
        **asdict(revision), files=files, script=contents.script, source_map=contents.source_map
    )


async def _point_to(session: AsyncSession, revision: Revision) -> Deployment:
    row = await session.get(DeploymentRow, revision.guild_id)
    if row is None:
        row = DeploymentRow(guild_id=revision.guild_id, created_at=revision.created_at)
        session.add(row)
    row.revision_id = revision.id
    row.entry = revision.entry
    row.updated_at = revision.created_at
    await session.flush()
    return _deployment(row)


async def _forget_old(session: AsyncSession, guild_id: int) -> None:
    old = (
        select(RevisionRow.id)
        .where(RevisionRow.guild_id == guild_id)
        .order_by(RevisionRow.created_at.desc(), RevisionRow.id)
        .offset(KEPT_REVISIONS)
    )
    in_use = select(DeploymentRow.revision_id).where(DeploymentRow.guild_id == guild_id)
    await session.execute(
        delete(RevisionRow).where(RevisionRow.id.in_(old), RevisionRow.id.not_in(in_use))
    )
