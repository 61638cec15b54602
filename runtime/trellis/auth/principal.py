"""Who makes a request."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Principal:
    """Whoever a token or a session stands for.

    Attributes:
        user_id: the Discord user; None for the operator.
        operator: manages every guild.
        session: signed in through Discord in a browser, rather than by a token.
    """

    user_id: int | None
    operator: bool = False
    session: bool = False

    @property
    def actor(self) -> str:
        """How records of what was done name this principal."""
        if self.user_id is None:
            return "operator"
        return f"{'user' if self.session else 'token'}:{self.user_id}"
