"""Who stands above whom: the order of roles, which bounds what a member may do to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import permissions
from trellis.emulator.errors import missing_permissions

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Member, Role, User

Rank = tuple[int, int]


def rank(role: Role) -> Rank:
    """Greater is higher; of two roles at one position the older one is."""
    return role.position, -role.id


def top(guild: Guild, member: Member) -> Rank:
    """The rank of the member's highest role."""
    held = [guild.everyone, *(guild.roles[role_id] for role_id in member.role_ids)]
    return max(rank(role) for role in held)


def require(guild: Guild, user: User, needed: int) -> None:
    """50013 unless the member holds all of `needed` in the guild."""
    if permissions.in_guild(guild, guild.members[user.id]) & needed != needed:
        raise missing_permissions()


def require_above_role(guild: Guild, user: User, role: Role) -> None:
    """50013 unless the role is lower than the highest one of the member."""
    if user.id != guild.owner_id and top(guild, guild.members[user.id]) <= rank(role):
        raise missing_permissions()


def require_above(guild: Guild, user: User, target: Member) -> None:
    """50013 unless the member stands above `target`."""
    if not above(guild, user, target):
        raise missing_permissions()


def above(guild: Guild, user: User, target: Member) -> bool:
    """Whether the member stands above `target`: the owner above all, nobody above the owner."""
    if target.user.id == guild.owner_id or target.user is user:
        return False
    if user.id == guild.owner_id:
        return True
    return top(guild, guild.members[user.id]) > top(guild, target)


def require_grant(guild: Guild, user: User, changed: int) -> None:
    """50013 unless the member holds every bit that it would hand out or take away."""
    if changed & permissions.ALL & ~permissions.in_guild(guild, guild.members[user.id]):
        raise missing_permissions()


def require_above_position(guild: Guild, user: User, position: int) -> None:
    """50013 where a role put at `position` would stand beside or above the member's highest."""
    if user.id != guild.owner_id and top(guild, guild.members[user.id])[0] <= position:
        raise missing_permissions()
