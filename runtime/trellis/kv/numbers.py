"""Numbers in stores: what `increment` takes for one, and how it writes it."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Final

from trellis.errors import OpError

if TYPE_CHECKING:
    from pydantic import JsonValue

LARGEST_WHOLE: Final = 2**53 - 1  # above, JavaScript does not tell one from the next
_TEXT = re.compile(r"-?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,3})?", re.ASCII)


def number_of(value: JsonValue) -> float:
    """The number that a value is, or is the text of; OpError for anything else."""
    if isinstance(value, str) and _TEXT.fullmatch(value):
        value = json.loads(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise OpError("the value is not a number", code="invalid_argument", field="key")
    return value


def sum_of(one: float, other: float) -> float:
    """Exact within what JavaScript can tell apart; OpError past that."""
    total = one + other
    if not math.isfinite(total) or abs(total) > LARGEST_WHOLE:
        raise OpError(
            f"the sum of {one} and {other} is more than a number can hold exactly",
            code="invalid_argument",
            field="by",
        )
    return int(total) if total == int(total) else total


def written(number: float) -> bytes:
    """As JavaScript writes it: a whole number has no fraction, and there is no -0."""
    is_whole = abs(number) <= LARGEST_WHOLE and number == int(number)
    return json.dumps(int(number) if is_whole else number).encode()
