"""`/tokens`: keys to the API. A token makes no tokens, unless it is the operator's."""

from datetime import datetime
from typing import Annotated

from fastapi import Depends

from trellis.api.params import Answer, Body, Text
from trellis.api.routes import Routes
from trellis.api.visitors import Services, Visiting, Visitor
from trellis.errors import RequestError

router = Routes("tokens")


class NewToken(Body):
    label: Text | None = None


class MadeToken(Answer):
    """`token` is shown this once."""

    token: str
    token_id: str


class Token(Answer):
    token_id: str
    label: str | None
    created_at: datetime
    last_used_at: datetime | None


class Deleted(Answer):
    deleted: bool = True


def owner(who: Visiting) -> Visitor:
    """A visitor who may make tokens: one signed in through Discord, or the operator.

    Raises:
        RequestError: `forbidden`, 403. A token that leaks must not outlive its deletion in others.
    """
    if who.principal.session or who.principal.operator:
        return who
    raise RequestError(
        "A token neither makes nor shows tokens.",
        code="forbidden",
        status=403,
        hint="Sign in through Discord in a browser, at /api/auth/login.",
    )


Owner = Annotated[Visitor, Depends(owner)]


@router.post("/tokens", summary="Make a token")
async def create(services: Services, who: Owner, body: NewToken | None = None) -> MadeToken:
    label = (body.label if body else None) or ""
    token_id, plain = await services.tokens.create(who.principal.user_id, label)
    return MadeToken(token=plain, token_id=token_id)


@router.get("/tokens", summary="Your tokens, newest first")
async def mine(services: Services, who: Owner) -> list[Token]:
    return [
        Token(
            token_id=info.id,
            label=info.label or None,
            created_at=info.created_at,
            last_used_at=info.last_used_at,
        )
        for info in await services.tokens.list(who.principal.user_id)
    ]


@router.delete("/tokens/{token_id}", summary="Make a token useless")
async def delete(token_id: str, services: Services, who: Owner) -> Deleted:
    if not await services.tokens.delete(token_id, who.principal.user_id):
        raise RequestError(
            f"you have no token {token_id[:64]!r}",
            code="not_found",
            status=404,
            hint="`trellis tokens list` shows those you have.",
        )
    return Deleted()
