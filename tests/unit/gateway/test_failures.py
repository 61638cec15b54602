"""What Discord refuses reaches scripts with its code, its status and what it means."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import discord
import pytest

from trellis.gateway.failures import op_error


def refused(status: int, body: dict[str, Any]) -> discord.HTTPException:
    return discord.HTTPException(SimpleNamespace(status=status, reason="", headers={}), body)  # type: ignore[arg-type]  # as aiohttp's


@pytest.mark.parametrize(
    ("code", "said", "means"),
    [
        (50013, "Missing Permissions", "lack a permission"),
        (50001, "Missing Access", "does not see that channel"),
    ],
)
def test_discords_shortest_answers_are_explained(code: int, said: str, means: str) -> None:
    error = op_error(refused(403, {"code": code, "message": said}))
    assert error.message.startswith(f"Discord refused: {said} (")
    assert means in error.message
    assert (error.code, error.details["discordCode"]) == ("forbidden", code)


def test_other_answers_stay_as_discord_words_them() -> None:
    error = op_error(refused(400, {"code": 30013, "message": "Too many channels"}))
    assert error.message == "Discord refused: Too many channels"
    assert (error.code, error.details["status"]) == ("discord_error", 400)
