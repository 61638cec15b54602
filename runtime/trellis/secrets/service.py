"""The vault: values go in, sealed; scripts get placeholders, the API gets names."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from trellis.errors import ConfigError, RequestError
from trellis.secrets.forms import written_forms
from trellis.secrets.hosts import changed_hosts, is_allowed, parse_hosts
from trellis.secrets.placeholders import PATTERN, placeholder
from trellis.secrets.redaction import SentSecrets
from trellis.secrets.seals import Seal
from trellis.storage.tables import SecretRow

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from sqlalchemy import Select
    from sqlalchemy.ext.asyncio import AsyncSession

    from trellis.secrets.master_key import KeyRing
    from trellis.storage.database import Database

MAX_VALUE_BYTES = 8192
MAX_SECRETS = 100  # a guild
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")


@dataclass(frozen=True, slots=True)
class SecretInfo:
    """What may be shown of a secret."""

    name: str
    allowed_hosts: tuple[str, ...]
    updated_at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Revealed:
    """A secret in the clear. It has no repr: it must not end in a log."""

    name: str
    value: str
    allowed_hosts: tuple[str, ...]

    def allows(self, host: str, port: int) -> bool:
        """Whether it may be sent to that host, over https."""
        return is_allowed(self.allowed_hosts, host, port)

    def forms(self) -> frozenset[str]:
        """How it may be written where it comes back."""
        return written_forms(self.value)


class SecretVault:
    """Secrets of all guilds (ports SecretNames of the guilds package, SecretValues of fetch's).

    A value is sealed together with its guild and its name: a row moved to another guild or renamed
    in the database does not open.

    Args:
        database: where they are kept.
        keys: what was sealed with none of them cannot be opened.
        clock: seconds since 1970.
        sent: told of the values that leave.
    """

    pattern = PATTERN

    def __init__(
        self,
        database: Database,
        keys: KeyRing,
        clock: Callable[[], float],
        sent: SentSecrets | None = None,
    ) -> None:
        self._database = database
        self._keys = keys
        self._clock = clock
        self._sent = sent or SentSecrets()
        self._sealing = asyncio.Lock()
        self._seals = [Seal(key) for key in keys.keys]
        # Scripts that run may hold what an earlier key made: it is understood as long as they run.
        self._placeholder_keys = [seal.placeholder_key for seal in self._seals]

    async def put(
        self, guild_id: int, name: str, value: str, allowed_hosts: Iterable[str] | None = None
    ) -> SecretInfo:
        """Adds a secret, or replaces it; its placeholder stays the same.

        Without `allowed_hosts` those that it has stay; a new one has none.

        Raises:
            RequestError: `secrets.bad_name`, `secrets.bad_value`, `secrets.bad_host` or
                `secrets.too_many`.
        """
        _check_name(name)
        data = _check_value(value)
        hosts = None if allowed_hosts is None else parse_hosts(allowed_hosts)
        async with self._sealing, self._database.write() as session:
            row = await _row(session, guild_id, name)
            if row is None:
                await _check_room(session, guild_id)
                row = SecretRow(guild_id=guild_id, name=name, allowed_hosts=[])
                session.add(row)
            row.nonce, row.ciphertext = self._seals[0].close(guild_id, name, data)
            row.allowed_hosts = row.allowed_hosts if hosts is None else hosts
            row.updated_at = self._now()
            return _info(row)

    async def change_hosts(
        self, guild_id: int, name: str, allow: Iterable[str], disallow: Iterable[str]
    ) -> SecretInfo:
        """Lets a secret be sent to more hosts, and to others no more; its value stays.

        Raises:
            RequestError: `secrets.bad_host`; `not_found`, 404: there is no such secret, or no such
                host to take off it.
        """
        async with self._sealing, self._database.write() as session:
            row = await _row(session, guild_id, name)
            if row is None:
                raise no_secret(guild_id, name)
            row.allowed_hosts = changed_hosts(row.allowed_hosts, allow, disallow)
            row.updated_at = self._now()
            return _info(row)

    async def list(self, guild_id: int) -> list[SecretInfo]:
        """The guild's secrets by name."""
        async with self._database.read() as session:
            return [_info(row) for row in await session.scalars(_of(guild_id))]

    async def delete(self, guild_id: int, name: str) -> bool:
        """Deletes a secret; False when there is none of that name."""
        async with self._sealing, self._database.write() as session:
            row = await _row(session, guild_id, name)
            if row is not None:
                await session.delete(row)
        return row is not None

    async def placeholders(self, guild_id: int) -> dict[str, str]:
        """What stands for each secret of the guild in its script, by name."""
        key = self._placeholder_keys[0]
        return {
            row.name: placeholder(key, guild_id, row.name) for row in await self._rows(guild_id)
        }

    async def behind(self, guild_id: int, placeholders: Collection[bytes]) -> dict[bytes, Revealed]:
        """The guild's secrets behind these, about to be sent.

        Raises:
            ConfigError: `secrets.wrong_key`.
        """
        found = {}
        for row in await self._rows(guild_id):
            for text in self._names_of(row).intersection(placeholders):
                found[text] = self._revealed(row)
                self._sent.note(guild_id, row.name, found[text].value)
        return found

    def signing_key(self, guild_id: int) -> str:
        """What the guild's script signs the state of its components with: hexadecimal digits.

        It is derived, so that it is the same after every restart, and no guild can learn another's
        from its own.
        """
        return hmac.new(self._seals[0].signing_key, b"%d" % guild_id, hashlib.sha256).hexdigest()

    async def reveal(self, guild_id: int, name: str) -> Revealed | None:
        """The value, for a part of the host that sends it out; None when there is none.

        Raises:
            ConfigError: `secrets.wrong_key`.
        """
        async with self._database.read() as session:
            row = await _row(session, guild_id, name)
        return None if row is None else self._revealed(row)

    async def rotate(self) -> int:
        """Seals all secrets with a new key, or with the one that was configured; how many.

        All of them or none. The keys so far open secrets until it is done, and a rotation that was
        cut off is finished by the next one.

        Raises:
            RequestError: `secrets.no_new_key`.
            ConfigError: `secrets.wrong_key`: one of them does not open; nothing is changed.
        """
        async with self._sealing:
            self._use(self._keys.begin_rotation())
            async with self._database.write() as session:
                rows = (await session.scalars(select(SecretRow))).all()
                for row in rows:
                    data = self._opened(row)
                    row.nonce, row.ciphertext = self._seals[0].close(row.guild_id, row.name, data)
            self._use(self._keys.finish_rotation())
            return len(rows)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)

    def _use(self, keys: Sequence[bytes]) -> None:
        self._seals = [Seal(key) for key in keys]
        fresh = [seal.placeholder_key for seal in self._seals]
        self._placeholder_keys = list(dict.fromkeys([*fresh, *self._placeholder_keys]))

    async def _rows(self, guild_id: int) -> Sequence[SecretRow]:
        async with self._database.read() as session:
            return (await session.scalars(_of(guild_id))).all()

    def _names_of(self, row: SecretRow) -> set[bytes]:
        return {placeholder(key, row.guild_id, row.name).encode() for key in self._placeholder_keys}

    def _revealed(self, row: SecretRow) -> Revealed:
        return Revealed(row.name, self._opened(row).decode(), tuple(row.allowed_hosts))

    def _opened(self, row: SecretRow) -> bytes:
        for seal in self._seals:
            data = seal.open(row)
            if data is not None:
                return data
        raise ConfigError(
            f"secret {row.name} of guild {row.guild_id} cannot be opened",
            code="secrets.wrong_key",
            hint="secrets.master_key must be the one it was stored with; or set it again",
        )


def no_secret(guild_id: int, name: str) -> RequestError:
    """The refusal of a name that no secret has."""
    return RequestError(
        f"guild {guild_id} has no secret {name[:64]!r}",
        code="not_found",
        status=404,
        hint="`trellis secrets list` shows those it has.",
    )


def _of(guild_id: int) -> Select[SecretRow]:
    return select(SecretRow).where(SecretRow.guild_id == guild_id).order_by(SecretRow.name)


async def _row(session: AsyncSession, guild_id: int, name: str) -> SecretRow | None:
    if not _NAME.fullmatch(name):  # which not every database could even look for
        return None
    return await session.get(SecretRow, (guild_id, name))


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


async def _check_room(session: AsyncSession, guild_id: int) -> None:
    count = select(func.count()).where(SecretRow.guild_id == guild_id)
    if (await session.scalar(count) or 0) >= MAX_SECRETS:
        raise RequestError(
            f"a guild has at most {MAX_SECRETS} secrets", code="secrets.too_many", status=409
        )
