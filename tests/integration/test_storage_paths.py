"""The data directory belongs to its owner, and its secrets are made once."""

from __future__ import annotations

import itertools
import stat
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING

import pytest

from trellis.errors import ConfigError
from trellis.storage.paths import make_data_dir, secret_file

if TYPE_CHECKING:
    from pathlib import Path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_data_directory_is_made_for_its_owner_only(tmp_path: Path):
    made = make_data_dir(tmp_path / "a" / "data")
    assert made.is_absolute()
    assert mode(made) == 0o700


def test_a_data_directory_that_is_a_file_is_refused(tmp_path: Path):
    (tmp_path / "data").write_text("")
    with pytest.raises(ConfigError) as caught:
        make_data_dir(tmp_path / "data")
    assert caught.value.code == "data.unusable"


def test_a_secret_is_made_once_and_readable_by_its_owner_only(tmp_path: Path):
    first = secret_file(tmp_path, "api.secret", lambda: "one")
    second = secret_file(tmp_path, "api.secret", lambda: "two")
    assert (first, second) == ("one", "one")
    assert mode(tmp_path / "api.secret") == 0o600


def test_those_who_start_together_get_the_same_secret(tmp_path: Path):
    together, numbers = Barrier(8), itertools.count()

    def start() -> str:
        together.wait()
        return secret_file(tmp_path, "master.key", lambda: str(next(numbers)))

    with ThreadPoolExecutor(8) as pool:
        secrets = {future.result() for future in [pool.submit(start) for _ in range(8)]}
    assert len(secrets) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["master.key"]


def test_a_secret_that_cannot_be_written_is_a_configuration_error(tmp_path: Path):
    with pytest.raises(ConfigError) as caught:
        secret_file(tmp_path / "missing", "api.secret", lambda: "one")
    assert caught.value.code == "data.unusable"
