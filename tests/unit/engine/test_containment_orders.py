"""What workers are told to give up comes from the configuration, and is never root."""

from __future__ import annotations

import pytest

from trellis.engine.containment.orders import OWN_NUMBER, Orders, machine_memory, user_named
from trellis.errors import ConfigError


def test_orders_travel_as_text() -> None:
    orders = Orders(uid=5, gid=6, isolates=7, memory_bytes=8)
    assert Orders.decoded(orders.encoded()) == orders


def test_without_a_name_each_worker_takes_a_number_of_its_own() -> None:
    assert user_named("") == (OWN_NUMBER, OWN_NUMBER)


def test_a_number_needs_no_entry_in_the_list_of_users() -> None:
    assert user_named("54321") == (54321, 54321)


def test_a_name_is_looked_up() -> None:
    assert user_named("nobody")[0] > 0


@pytest.mark.parametrize("name", ["root", "0", "4294967295", "no such user", "-1"])
def test_root_and_strangers_are_refused(name: str) -> None:
    with pytest.raises(ConfigError) as refused:
        user_named(name)
    assert refused.value.code == "config.bad_value"
    assert name in refused.value.message


def test_more_isolates_get_more_of_everything() -> None:
    few, many = Orders(isolates=1), Orders(isolates=1000)
    assert few.descriptors < many.descriptors
    assert few.threads < many.threads
    assert few.data_bytes < many.data_bytes


def test_a_machine_has_memory() -> None:
    assert machine_memory() > 1 << 26
