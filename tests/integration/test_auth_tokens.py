"""Tokens open what their owner may open, in both databases."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from clocks import TickingClock
from databases import KINDS, migrated_database
from trellis.auth.principal import Principal
from trellis.auth.tokens import Tokens
from trellis.errors import RequestError
from trellis.storage.tables import TokenRow

USER = (1 << 62) + 1


@pytest.fixture(params=KINDS)
async def database(request, tmp_path):
    async with migrated_database(request.param, tmp_path) as opened:
        yield opened


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def tokens(database, clock) -> Tokens:
    return Tokens(database, clock)


async def test_a_token_stands_for_its_user(tokens):
    _, plain = await tokens.create(USER, "laptop")
    assert await tokens.verify(plain) == Principal(USER)


async def test_a_token_without_a_user_stands_for_the_operator(tokens):
    _, plain = await tokens.create(None)
    assert await tokens.verify(plain) == Principal(None, operator=True)


async def test_a_token_is_shown_once_and_kept_as_a_hash(tokens, database):
    token_id, plain = await tokens.create(USER)
    assert plain.startswith(f"trl_{token_id}.")
    async with database.read() as session:
        row = (await session.scalars(select(TokenRow))).one()
    secret = plain.partition(".")[2]
    assert secret not in f"{row.hash}{row.label}{row.id}"


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: plain + "A",
        lambda plain: plain[:-1],
        lambda plain: plain.partition(".")[0],
        lambda plain: plain.removeprefix("trl_"),
        lambda plain: plain.upper(),
        lambda _: "",
        lambda _: "trl_.",
        lambda _: "trl_000000000000.x",
        lambda _: "trl_é.x",
        lambda _: "trl_\0\0\0\0\0\0\0\0\0\0\0\0.x",
        lambda plain: plain + "x" * 10_000,
    ],
)
async def test_anything_but_the_whole_token_is_nobody(tokens, change):
    _, plain = await tokens.create(USER)
    assert await tokens.verify(change(plain)) is None


async def test_a_deleted_token_is_nobody(tokens):
    token_id, plain = await tokens.create(USER)
    assert await tokens.delete(token_id, USER)
    assert await tokens.verify(plain) is None
    assert not await tokens.delete(token_id, USER)


async def test_nobody_sees_or_deletes_the_tokens_of_others(tokens):
    mine, _ = await tokens.create(USER)
    theirs, _ = await tokens.create(USER + 1)
    operators, _ = await tokens.create(None)
    assert [info.id for info in await tokens.list(USER)] == [mine]
    assert [info.id for info in await tokens.list(None)] == [operators]
    assert not await tokens.delete(theirs, USER)
    assert not await tokens.delete(mine, None)
    assert not await tokens.delete(operators, USER)


async def test_tokens_are_listed_newest_first_with_their_labels(tokens, clock):
    for label in ("old", "new"):
        clock.now += 1
        await tokens.create(USER, label)
    assert [info.label for info in await tokens.list(USER)] == ["new", "old"]


async def test_the_last_use_is_known_to_the_minute(tokens, clock):
    _, plain = await tokens.create(USER)
    assert (await tokens.list(USER))[0].last_used_at is None
    await tokens.verify(plain)
    first = (await tokens.list(USER))[0].last_used_at
    clock.now += 59
    await tokens.verify(plain)
    assert (await tokens.list(USER))[0].last_used_at == first
    clock.now += 1
    await tokens.verify(plain)
    assert ((await tokens.list(USER))[0].last_used_at - first).total_seconds() == 60


async def test_a_user_has_a_limited_number_of_tokens(tokens):
    for _ in range(50):
        await tokens.create(USER)
    with pytest.raises(RequestError) as caught:
        await tokens.create(USER)
    assert caught.value.code == "tokens.too_many"
    await tokens.create(USER + 1)
    await tokens.create(None)


@pytest.mark.parametrize("label", ["x" * 101, "a\0b", "\ud800"])
async def test_a_wrong_label_is_refused(tokens, label):
    with pytest.raises(RequestError) as caught:
        await tokens.create(USER, label)
    assert caught.value.code == "tokens.bad_label"
