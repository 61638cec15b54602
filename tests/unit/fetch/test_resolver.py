"""Lookups have threads of their own, few for each guild, and nobody waits for one that hangs."""

from __future__ import annotations

import asyncio
import threading

import pytest

from harness import until
from trellis.errors import OpError
from trellis.fetch.resolver import MAX_LOOKUPS, MAX_LOOKUPS_A_GUILD, ThreadResolver, system_lookup


async def test_the_addresses_of_a_name_are_found():
    resolver = ThreadResolver(lambda host: [f"address of {host}"])
    assert await resolver.resolve(1, "a.example") == ["address of a.example"]
    assert "127.0.0.1" in system_lookup("localhost")


@pytest.mark.parametrize("error", [OSError("no such name"), UnicodeError("label too long")])
async def test_a_name_that_has_none_is_not_available(error):
    def lookup(host: str) -> list[str]:
        raise error

    with pytest.raises(OpError) as caught:
        await ThreadResolver(lookup).resolve(1, "a.example")
    assert (caught.value.code, caught.value.details["reason"]) == ("unavailable", "dns")


async def test_names_that_never_resolve_stop_their_own_guild_only():
    hang = threading.Event()

    def lookup(host: str) -> list[str]:
        if host == "hangs.example":
            hang.wait(30)
        return ["8.8.8.8"]

    resolver = ThreadResolver(lookup)
    try:
        for _ in range(MAX_LOOKUPS_A_GUILD):
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(resolver.resolve(1, "hangs.example"), 0.01)
        with pytest.raises(TimeoutError):  # who gave up keeps the threads all the same
            await asyncio.wait_for(resolver.resolve(1, "works.example"), 0.1)
        assert await resolver.resolve(2, "works.example") == ["8.8.8.8"]
        waiting = asyncio.create_task(resolver.resolve(1, "works.example"))
        await asyncio.sleep(0.01)
        assert not waiting.done()
    finally:
        hang.set()
    assert await waiting == ["8.8.8.8"]
    await until(lambda: not resolver._guilds)
    assert resolver._free._value == MAX_LOOKUPS


async def test_of_all_guilds_so_many_names_are_looked_up_at_once():
    hang = threading.Event()
    resolver = ThreadResolver(lambda host: ["8.8.8.8"] if hang.wait(30) else [])
    try:
        tasks = [
            asyncio.create_task(resolver.resolve(number, "a.example"))
            for number in range(MAX_LOOKUPS + 5)
        ]
        await until(resolver._free.locked)
        tasks[-1].cancel()
    finally:
        hang.set()
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    assert ended[:-1] == [["8.8.8.8"]] * (MAX_LOOKUPS + 4)
    await until(lambda: not resolver._guilds)
    assert resolver._free._value == MAX_LOOKUPS
