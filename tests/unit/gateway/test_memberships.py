from __future__ import annotations

from trellis.gateway.memberships import Memberships

ONE, TWO, OTHER_SHARD = 1 << 23, 2 << 23, 1 << 22  # the first two are of shard 0 of 2
FIRST, SECOND = (0, 2), (1, 2)


def test_the_guilds_of_a_first_session_are_not_new():
    memberships = Memberships()
    assert memberships.session(FIRST, {ONE, TWO}) == []
    assert not memberships.told_of(ONE)
    assert not memberships.told_of(TWO)


def test_a_guild_that_invites_the_bot_is_new_once():
    memberships = Memberships()
    memberships.session(FIRST, {ONE})
    assert memberships.told_of(TWO)
    assert not memberships.told_of(TWO)
    memberships.left(TWO)
    assert memberships.told_of(TWO)


def test_what_happened_without_a_connection_is_noticed_by_the_next_session():
    memberships = Memberships()
    memberships.session(FIRST, {ONE})
    assert memberships.session(FIRST, {TWO}) == [ONE]
    assert memberships.told_of(TWO)


def test_a_shard_says_nothing_of_the_guilds_of_another():
    memberships = Memberships()
    memberships.session(FIRST, {ONE})
    assert memberships.session(SECOND, {OTHER_SHARD}) == []
    assert memberships.session(FIRST, {ONE}) == []
    assert memberships.session(SECOND, set()) == [OTHER_SHARD]
