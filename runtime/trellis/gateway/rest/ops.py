"""Every op of `rest.*`, put together."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from trellis.gateway.rest.automod import AUTOMOD
from trellis.gateway.rest.bans import BANS
from trellis.gateway.rest.channels import CHANNELS
from trellis.gateway.rest.direct import DirectOps
from trellis.gateway.rest.emojis import EMOJIS
from trellis.gateway.rest.endpoint import EndpointOps
from trellis.gateway.rest.events import EVENTS
from trellis.gateway.rest.guild import GUILD
from trellis.gateway.rest.invites import INVITES
from trellis.gateway.rest.members import MEMBERS
from trellis.gateway.rest.messages import message_endpoints
from trellis.gateway.rest.proof import Proof
from trellis.gateway.rest.reactions import REACTIONS
from trellis.gateway.rest.roles import ROLES
from trellis.gateway.rest.sounds import SOUNDS
from trellis.gateway.rest.stages import STAGES
from trellis.gateway.rest.stickers import STICKERS
from trellis.gateway.rest.threads import THREADS
from trellis.gateway.rest.webhooks import WEBHOOKS, WebhookOps

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.engine.ops import OpTable
    from trellis.gateway.ports import Now
    from trellis.gateway.scope import Requests, Scope

ENDPOINTS = (
    *GUILD,
    *CHANNELS,
    *THREADS,
    *REACTIONS,
    *MEMBERS,
    *BANS,
    *ROLES,
    *WEBHOOKS,
    *EMOJIS,
    *STICKERS,
    *SOUNDS,
    *STAGES,
    *EVENTS,
    *AUTOMOD,
    *INVITES,
)


def new_nonce() -> str:
    """A nonce by which Discord knows a message that was sent twice (25 characters at most)."""
    return secrets.token_hex(12)


class RestOps:
    """Acting on Discord without an event: in the caller's guild alone."""

    def __init__(
        self, scope: Scope, requests: Requests, now: Now, nonce: Callable[[], str] = new_nonce
    ) -> None:
        self._nonce = nonce
        proof = Proof(scope)
        self._endpoints = EndpointOps(proof, requests)
        self._direct = DirectOps(proof, requests, now, nonce)
        self._webhooks = WebhookOps(scope, proof, requests)

    def register(self, table: OpTable) -> None:
        self._endpoints.register(table, message_endpoints(self._nonce))
        self._direct.register(table)
        self._endpoints.register(table, ENDPOINTS)
        self._webhooks.register(table)
