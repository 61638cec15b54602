"""An op that is one request: its arguments, its route, and what it answers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from discord.http import Route

from trellis.gateway.broker import Call
from trellis.gateway.messages import Body
from trellis.gateway.rest.fields import Audited, RestArgs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trellis.engine.ops import Caller, OpTable
    from trellis.gateway.ports import Json
    from trellis.gateway.rest.proof import Proof
    from trellis.gateway.scope import Requests

A = TypeVar("A", bound=RestArgs)

# Of these an isolate has few under way at once: their answers may be large.
READS: Final = "rest"

_OUTSIDE: Final = frozenset({"reason", "guild_id"})  # neither of the query nor of the body
_PLACES: Final = re.compile(r"\{(\w+)\}")


def as_it_is(answer: Json) -> Json:
    return answer


def nothing(_answer: Json) -> None:
    """For requests that Discord answers with 204, or whose answer says nothing."""


@dataclass(frozen=True, slots=True)
class Endpoint(Generic[A]):
    """One op.

    Arguments that the path names go there, the guild's place takes the caller's. The others
    are the query of a GET, and the body of anything else.

    Attributes:
        name: "area.verb".
        route: "PATCH /guilds/{guild_id}/roles/{role_id}".
        variant: another route for some arguments, None for the usual one.
        outside: arguments that are sent nowhere.
        body: makes another body of the arguments.
        answer: what of Discord's answer the script gets.
        repeatable: sending it twice does no more than once; None: everything but a POST.
    """

    name: str
    args: type[A]
    route: str
    variant: Callable[[A], str | None] | None = None
    outside: frozenset[str] = frozenset()
    body: Callable[[A], Body] | None = None
    answer: Callable[[Json], Json] = as_it_is
    repeatable: bool | None = None
    places: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", tuple(_PLACES.findall(self.route)))

    @property
    def method(self) -> str:
        return self.route.partition(" ")[0]

    @property
    def is_read(self) -> bool:
        return self.method == "GET"

    def call(self, guild_id: int, args: A) -> Call:
        """The request; what `args` names has to be proved before it is sent."""
        given = args.model_dump(exclude_unset=True, exclude=self._unsent())
        body = self._body(args, given)
        return Call(
            self._route(guild_id, args),
            body.payload,
            body.files,
            self.method != "POST" if self.repeatable is None else self.repeatable,
            reason=args.reason if isinstance(args, Audited) else None,
            query=_words(given) if self.is_read else {},
            form=body.form,
            gone_is_done=self.method == "DELETE" and self.answer is nothing,
        )

    def _unsent(self) -> set[str]:
        return {*_OUTSIDE, *self.outside, *self.places}

    def _body(self, args: A, given: dict[str, Any]) -> Body:
        """Without a body where the request has none: an empty object is one."""
        if self.body is not None:
            return self.body(args)
        fields = self.args.model_fields.keys() - self._unsent()
        return Body(given if fields and not self.is_read else None)

    def _route(self, guild_id: int, args: A) -> Route:
        route = (self.variant(args) if self.variant else None) or self.route
        method, _, path = route.partition(" ")
        places = {name: getattr(args, name) for name in _PLACES.findall(path)}
        if "guild_id" in places:
            places["guild_id"] = guild_id  # the caller's, whatever the script says
        if "thread_id" in places:  # discord.py counts a thread's requests as a channel's
            path = path.replace("{thread_id}", "{channel_id}")
            places["channel_id"] = places.pop("thread_id")
        return Route(method, path, **places)


class EndpointOps:
    """Registers endpoints; runs each after the proof of its arguments."""

    def __init__(self, proof: Proof, requests: Requests) -> None:
        self._proof = proof
        self._requests = requests

    def register(self, table: OpTable, endpoints: Iterable[Endpoint[Any]]) -> None:
        for endpoint in endpoints:
            lane = READS if endpoint.is_read else ""
            table.add(endpoint.name, endpoint.args, partial(self._run, endpoint), lane=lane)

    async def _run(self, endpoint: Endpoint[A], caller: Caller, args: A) -> Json:
        call = endpoint.call(caller.guild_id, args)
        await self._proof.of(caller.guild_id, args)
        return endpoint.answer(await self._requests.request(caller.guild_id, call))


def _words(query: dict[str, Any]) -> dict[str, str]:
    return {name: _word(value) for name, value in query.items() if value is not None}


def _word(value: Any) -> str:  # noqa: ANN401  # whatever a model holds
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ",".join(map(str, value))
    return str(value)
