"""Whatever a script sends to an op of `rest.*`, it is carried out or refused with a code."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rest_ops import Ops
from trellis.engine.ops import OpTable
from trellis.errors import OpError
from trellis.gateway.rest.ops import RestOps


def all_ops() -> list:
    table = OpTable()
    RestOps(None, None, lambda: 0.0).register(table)
    return sorted(table, key=lambda op: op.name)


OPS = {op.name: op for op in all_ops()}
IDS = st.sampled_from(["1", "2", "5", "11", "21", "999", "0", "-1", "9" * 30, "foreign", "ours"])
SCALARS = st.one_of(
    IDS, st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), st.text(max_size=20)
)


def values(names):
    """JSON whose keys are those that the op knows, in either spelling."""
    keys = st.one_of(st.sampled_from(names), st.text(max_size=8))
    return st.recursive(
        SCALARS,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=4)
        ),
        max_leaves=12,
    )


async def refusal(ops, name, args) -> str:
    """The code of a refusal, empty where there is none."""
    try:
        await ops.run(name, args)
    except OpError as error:
        return error.code
    return ""


@pytest.mark.parametrize("name", OPS)
async def test_no_arguments_make_an_op_fail_in_another_way(name, clock):
    fields = OPS[name].args.model_fields
    names = [*sorted({*fields, *(field.alias for field in fields.values())}), "payload", "id"]
    ops, drawn = Ops(clock), []

    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.dictionaries(st.sampled_from(names), values(names), max_size=6))
    def draw(args) -> None:
        drawn.append(ops.complete(name, args))

    draw()
    codes = {await refusal(ops, name, args) for args in drawn}
    assert codes <= {"", "invalid_argument", "forbidden", "not_found", "rate_limited"}
