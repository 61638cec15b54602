"""What a channel allows and denies to one role or one user."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field
from typing_extensions import override

from trellis.gateway.rest.fields import Bits, Part
from trellis.gateway.rest.ids import BoundId, Role

ROLE: Final = 0
USER: Final = 1

OverwriteType = Annotated[int, Field(ge=ROLE, le=USER)]


class Overwrite(Part):
    """Permissions of a role (`type` 0) or of a user (`type` 1) in a channel."""

    id: BoundId
    type: OverwriteType = ROLE
    allow: Bits = 0
    deny: Bits = 0

    @override
    def model_post_init(self, _context: Any, /) -> None:
        # A user is no guild's. A role is, and is proved to be this one's.
        if self.type == ROLE:
            self.__dict__["id"] = Role(self.id)
