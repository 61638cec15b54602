from __future__ import annotations

from types import SimpleNamespace

import pytest

from trellis.gateway.message_members import ALL, Writer, permissions_in

VIEW, SEND, KICK, ADMIN, HISTORY = 1 << 10, 1 << 11, 1 << 1, 1 << 3, 1 << 16
GUILD, CHANNEL, THREAD, ADA, OWNER = 100, 5, 6, 7, 8


def role(bits):
    return SimpleNamespace(permissions=SimpleNamespace(value=bits))


class Guild:
    """Everyone sees and writes; role 11 kicks, role 12 administers."""

    id, owner_id = GUILD, OWNER
    default_role = role(VIEW | SEND | HISTORY)

    def __init__(self, *overwrites) -> None:
        rules = [SimpleNamespace(id=of, allow=allow, deny=deny) for of, allow, deny in overwrites]
        self._channel = SimpleNamespace(_overwrites=rules)

    def get_role(self, role_id):
        return {11: role(KICK), 12: role(ADMIN)}.get(role_id)

    def get_channel(self, channel_id):
        return self._channel if channel_id == CHANNEL else None

    def get_thread(self, thread_id):
        return SimpleNamespace(parent_id=CHANNEL) if thread_id == THREAD else None


def held(*overwrites, roles=(), user=ADA, channel=CHANNEL, until=None):
    return permissions_in(Guild(*overwrites), channel, user, Writer(tuple(roles), until))


BASE = VIEW | SEND | HISTORY


@pytest.mark.parametrize(
    ("overwrites", "roles", "expected"),
    [
        ([], [], BASE),
        ([], ["11", "404"], BASE | KICK),
        ([], ["12"], ALL),
        ([(GUILD, 0, SEND)], [], BASE & ~SEND),
        ([(GUILD, 0, SEND), (11, SEND, 0)], ["11"], BASE | KICK),
        ([(11, SEND, 0), (13, 0, SEND)], ["11", "13"], BASE | KICK),
        ([(11, 0, VIEW), (ADA, VIEW, KICK)], ["11"], BASE),
        ([(11, 0, SEND)], [], BASE),
        ([(GUILD, 0, VIEW)], ["12"], ALL),
    ],
)
def test_permissions_are_counted_as_discord_counts_them(overwrites, roles, expected):
    assert held(*overwrites, roles=roles) == expected
    assert held(*overwrites, roles=roles, channel=THREAD) == expected


def test_an_owner_may_do_all_and_nobody_anything_that_is_known_of_a_strange_channel():
    assert held((GUILD, 0, VIEW), user=OWNER) == ALL
    assert held(channel=404) is None


def test_who_is_timed_out_may_only_look():
    assert held(until="2099-01-01T00:00:00+00:00") == VIEW | HISTORY
    assert held(until="2001-01-01T00:00:00+00:00") == BASE
    assert held(roles=["12"], until="2099-01-01T00:00:00+00:00") == ALL
