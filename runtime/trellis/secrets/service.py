"""The vault: values go in, sealed; scripts get placeholders, the API gets names."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import delete, func, select

from trellis.errors import ConfigError, RequestError
from trellis.secrets.hosts import parse_hosts
from trellis.secrets.placeholders import placeholder
from trellis.storage.tables import SecretRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy import Select
    from sqlalchemy.ext.asyncio import AsyncSession

    from trellis.storage.database import Database

MAX_VALUE_BYTES = 8192
MAX_SECRETS = 100  # a guild
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class SecretInfo:
    """What may be shown of a secret."""

    name: str
    allowed_hosts: tuple[str, ...]
    updated_at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Revealed:
    """A secret in the clear. It has no repr: it must not end in a log."""

    value: str
    allowed_hosts: tuple[str, ...]


class SecretVault:
    """Secrets of all guilds (port SecretNames of the guilds package).

    A value is sealed together with its guild and its name: a row moved to another guild or renamed
    in the database does not open.

    Args:
        database: where they are kept.
        master_key: 32 bytes; what was sealed with another key cannot be opened.
        clock: seconds since 1970.
    """

    def __init__(self, database: Database, master_key: bytes, clock: Callable[[], float]) -> None:
        self._database = database
        self._cipher = AESGCM(_derive(master_key, b"trellis.secrets.seal"))
        self._placeholder_key = _derive(master_key, b"trellis.secrets.placeholder")
        self._clock = clock

    async def put(
        self, guild_id: int, name: str, value: str, allowed_hosts: Iterable[str] = ()
    ) -> SecretInfo:
        """Adds a secret, or replaces it; a replaced one has another placeholder.

        Raises:
            RequestError: `secrets.bad_name`, `secrets.bad_value`, `secrets.bad_host` or
                `secrets.too_many`.
        """
        _check_name(name)
        data = _check_value(value)
        hosts = parse_hosts(allowed_hosts)
        nonce = os.urandom(_NONCE_BYTES)
        row = SecretRow(
            guild_id=guild_id,
            name=name,
            nonce=nonce,
            ciphertext=self._cipher.encrypt(nonce, data, _bound_to(guild_id, name)),
            allowed_hosts=hosts,
            updated_at=datetime.fromtimestamp(self._clock(), UTC),
        )
        async with self._database.write() as session:
            await _check_room(session, guild_id, name)
            await session.merge(row)
        return _info(row)

    async def list(self, guild_id: int) -> list[SecretInfo]:
        """The guild's secrets by name."""
        async with self._database.read() as session:
            return [_info(row) for row in await session.scalars(_of(guild_id))]

    async def delete(self, guild_id: int, name: str) -> bool:
        """Deletes a secret; False when there is none of that name."""
        query = (
            delete(SecretRow)
            .where(SecretRow.guild_id == guild_id, SecretRow.name == name)
            .returning(SecretRow.name)
        )
        async with self._database.write() as session:
            return await session.scalar(query) is not None

    async def placeholders(self, guild_id: int) -> dict[str, str]:
        """What stands for each secret of the guild in its script, by name."""
        async with self._database.read() as session:
            return {
                row.name: placeholder(self._placeholder_key, guild_id, row.name, row.nonce)
                for row in await session.scalars(_of(guild_id))
            }

    async def reveal(self, guild_id: int, name: str) -> Revealed | None:
        """The value, for a part of the host that sends it out; None when there is none.

        Raises:
            ConfigError: `secrets.wrong_key`.
        """
        async with self._database.read() as session:
            row = await session.get(SecretRow, (guild_id, name))
        if row is None:
            return None
        try:
            data = self._cipher.decrypt(row.nonce, row.ciphertext, _bound_to(guild_id, name))
        except InvalidTag as error:
            raise ConfigError(
                f"secret {name} of guild {guild_id} cannot be opened",
                code="secrets.wrong_key",
                hint="secrets.master_key must be the one it was stored with; or set it again",
            ) from error
        return Revealed(data.decode(), tuple(row.allowed_hosts))


def _derive(master_key: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(master_key)


def _bound_to(guild_id: int, name: str) -> bytes:
    return f"{guild_id}:{name}".encode()


def _of(guild_id: int) -> Select[SecretRow]:
    return select(SecretRow).where(SecretRow.guild_id == guild_id).order_by(SecretRow.name)


def _info(row: SecretRow) -> SecretInfo:
    return SecretInfo(row.name, tuple(row.allowed_hosts), row.updated_at)


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise RequestError(
            f"{name[:80]!r} cannot be the name of a secret",
            code="secrets.bad_name",
            hint="letters, digits and underscores, not a digit first, at most 64",
        )


def _check_value(value: str) -> bytes:
    try:
        data = value.encode()
    except UnicodeEncodeError as error:
        raise RequestError("the value is not text", code="secrets.bad_value") from error
    if not 0 < len(data) <= MAX_VALUE_BYTES:
        raise RequestError(
            f"a value has 1 to {MAX_VALUE_BYTES} bytes, this one {len(data)}",
            code="secrets.bad_value",
        )
    return data


async def _check_room(session: AsyncSession, guild_id: int, name: str) -> None:
    others = select(func.count()).where(SecretRow.guild_id == guild_id, SecretRow.name != name)
    if (await session.scalar(others) or 0) >= MAX_SECRETS:
        raise RequestError(
            f"a guild has at most {MAX_SECRETS} secrets", code="secrets.too_many", status=409
        )
