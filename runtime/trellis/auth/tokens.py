"""API tokens: `trl_<id>.<secret>`, shown once, kept as a hash."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select, update

from trellis.auth.principal import Principal
from trellis.errors import RequestError
from trellis.storage.tables import TokenRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import ColumnElement

    from trellis.storage.database import Database

_PREFIX = "trl_"
_ID_BYTES = 6
_SECRET_BYTES = 24
_MAX_PLAIN_CHARS = 128
_MAX_LABEL_CHARS = 100
_MAX_TOKENS = 50  # a user
_USE_RESOLUTION = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class TokenInfo:
    """What may be shown of a token after it was made."""

    id: str
    user_id: int | None
    label: str
    created_at: datetime
    last_used_at: datetime | None


class Tokens:
    """The tokens in the database.

    Args:
        database: where they are.
        clock: seconds since 1970.
    """

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    async def create(self, user_id: int | None, label: str = "") -> tuple[str, str]:
        """A new token of that user, or of the operator: its id and its text.

        Raises:
            RequestError: `tokens.too_many`, or `tokens.bad_label`.
        """
        if len(label) > _MAX_LABEL_CHARS or not label.isprintable():
            raise RequestError(
                f"a label has at most {_MAX_LABEL_CHARS} printable characters",
                code="tokens.bad_label",
            )
        token_id = secrets.token_hex(_ID_BYTES)
        plain = f"{_PREFIX}{token_id}.{secrets.token_urlsafe(_SECRET_BYTES)}"
        row = TokenRow(
            id=token_id, hash=_hash(plain), user_id=user_id, label=label, created_at=self._now()
        )
        async with self._database.write() as session:
            owned = select(func.count()).where(TokenRow.user_id == user_id)
            if user_id is not None and (await session.scalar(owned) or 0) >= _MAX_TOKENS:
                raise RequestError(
                    f"a user has at most {_MAX_TOKENS} tokens",
                    code="tokens.too_many",
                    status=409,
                    hint="delete one that is not used any more",
                )
            session.add(row)
        return token_id, plain

    async def verify(self, plain: str) -> Principal | None:
        """Whom the token stands for, None when there is no such token."""
        token_id = _id_of(plain)
        if token_id is None:
            return None
        async with self._database.read() as session:
            row = await session.get(TokenRow, token_id)
        if row is None or not hmac.compare_digest(row.hash, _hash(plain)):
            return None
        await self._note_use(row)
        return Principal(user_id=row.user_id, operator=row.user_id is None)

    async def list(self, user_id: int | None) -> list[TokenInfo]:
        """The tokens of that user, or of the operator, newest first."""
        query = select(TokenRow).where(_owned_by(user_id)).order_by(TokenRow.created_at.desc())
        async with self._database.read() as session:
            return [_info(row) for row in await session.scalars(query)]

    async def delete(self, token_id: str, user_id: int | None) -> bool:
        """Deletes a token of that user, or of the operator; False when there is none."""
        query = delete(TokenRow).where(TokenRow.id == token_id, _owned_by(user_id))
        async with self._database.write() as session:
            found = await session.scalar(query.returning(TokenRow.id))
        return found is not None

    async def _note_use(self, row: TokenRow) -> None:
        # Once a minute: a write for every request would make the database wait on itself.
        now = self._now()
        if row.last_used_at is not None and now - row.last_used_at < _USE_RESOLUTION:
            return
        async with self._database.write() as session:
            await session.execute(
                update(TokenRow).where(TokenRow.id == row.id).values(last_used_at=now)
            )

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)


def _id_of(plain: str) -> str | None:
    if len(plain) > _MAX_PLAIN_CHARS or not plain.isascii() or not plain.startswith(_PREFIX):
        return None
    token_id = plain.removeprefix(_PREFIX).partition(".")[0]
    return token_id if len(token_id) == 2 * _ID_BYTES and token_id.isalnum() else None


def _hash(plain: str) -> str:
    # No slow hash: the secret is 192 random bits, there is nothing to guess.
    return hashlib.sha256(plain.encode()).hexdigest()


def _owned_by(user_id: int | None) -> ColumnElement[bool]:
    return TokenRow.user_id.is_(None) if user_id is None else TokenRow.user_id == user_id


def _info(row: TokenRow) -> TokenInfo:
    return TokenInfo(row.id, row.user_id, row.label, row.created_at, row.last_used_at)
