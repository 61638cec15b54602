"""Which guilds the bot is in: Discord tells of each again whenever a session begins."""

from __future__ import annotations


class Memberships:
    """Tells guilds that are new from those that were there, also over a time without connection."""

    def __init__(self) -> None:
        self._guilds: set[int] = set()
        self._shards: set[int] = set()

    def session(self, shard: tuple[int, int], guilds: set[int]) -> list[int]:
        """A session began that serves these guilds; which ones the bot has left meanwhile.

        Args:
            shard: its number, and how many shards there are.
            guilds: all that the shard serves.
        """
        number, count = shard
        if number not in self._shards:  # the first session: the bot was in these before we ran
            self._guilds |= guilds
            self._shards.add(number)
        return sorted(guild for guild in self._guilds - guilds if (guild >> 22) % count == number)

    def told_of(self, guild: int) -> bool:
        """Discord has told of a guild; whether the bot was not in it until now."""
        is_new = guild not in self._guilds
        self._guilds.add(guild)
        return is_new

    def left(self, guild: int) -> None:
        self._guilds.discard(guild)
