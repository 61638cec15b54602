"""The op table: the only doors between guild code and the host.

An op is a name, a model of its arguments and a function. What a script sent is parsed by the model
before the function sees it; the guild comes from `Caller`, which the host fills in from its own
records and a script cannot choose.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic.alias_generators import to_camel

from trellis.engine.arguments import refusal
from trellis.errors import OpError

MAX_SNOWFLAKE = (1 << 63) - 1
MAX_DIGITS = len(str(MAX_SNOWFLAKE))
_SHOWN_CHARS = 40


def parse_snowflake(value: object) -> int:
    """Discord's id from its decimal string: 1 to 2**63 - 1, nothing else."""
    if (
        not isinstance(value, str)
        or not value.isascii()
        or not value.isdigit()
        or len(value) > MAX_DIGITS
    ):
        raise ValueError(f"an id is a string of decimal digits, not {_shown(value)}")
    number = int(value)
    if not 0 < number <= MAX_SNOWFLAKE:
        raise ValueError("an id lies between 1 and 9223372036854775807")
    return number


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f'"{value[:_SHOWN_CHARS]}"'
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return "a number, which loses the last ones: write it in quotes"
    return "null" if value is None else "something else"


Snowflake = Annotated[int, BeforeValidator(parse_snowflake)]


class Args(BaseModel):
    """Base of every op's arguments: camelCase outside, snake_case inside, unknown keys refused."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=to_camel, populate_by_name=False
    )


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls an op, from the host's own records.

    Attributes:
        guild_id: the guild whose isolate sent the call.
        revision: id of the revision that isolate runs.
        isolate_id: the isolate; a candidate being deployed and the live one differ in it.
        event_id: the event in whose handler the call was made, None outside of one.
    """

    guild_id: int
    revision: str
    isolate_id: int
    event_id: str | None = None


A = TypeVar("A", bound=Args)
OpFunction = Callable[[Caller, A], Awaitable[Any] | Any]


@dataclass(frozen=True, slots=True)
class Op(Generic[A]):
    """One row of the table; `run` answers at once, or gives something to await.

    Of the ops that share a lane an isolate has only few under way at once; the others wait. That
    is for those whose answers may be large.
    """

    name: str
    args: type[A]
    run: OpFunction[A]
    lane: str = ""

    def parse(self, raw: bytes) -> A:
        """Arguments from JSON text; OpError `invalid_argument` names the first wrong field."""
        try:
            return self.args.model_validate_json(raw)
        except ValidationError as error:
            raise _invalid(self.name, error) from error


def _invalid(name: str, error: ValidationError) -> OpError:
    field, sentence = refusal(error)
    return OpError(f"{name}: {sentence}", code="invalid_argument", field=field)


class OpTable:
    """Filled while the application is assembled, read-only once `freeze` was called."""

    def __init__(self) -> None:
        self._ops: dict[str, Op[Any]] = {}
        self._frozen = False

    def add(self, name: str, args: type[A], run: OpFunction[A], *, lane: str = "") -> None:
        """Adds op `name` ("area.verb"); `run` may be a coroutine function, or plain if quick."""
        if self._frozen or name in self._ops:
            raise RuntimeError(f"op {name} cannot be added")
        self._ops[name] = Op(name, args, run, lane)

    def freeze(self) -> None:
        self._frozen = True

    def get(self, name: str) -> Op[Any]:
        """The op of that name; OpError `not_found` where there is none."""
        op = self._ops.get(name)
        if op is None:
            raise OpError(f"there is no op {name[:64]!r}", code="not_found")
        return op

    def __contains__(self, name: object) -> bool:
        return name in self._ops

    def __iter__(self) -> Iterator[Op[Any]]:
        return iter(self._ops.values())
