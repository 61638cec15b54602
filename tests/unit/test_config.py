"""Configuration: the file, then the environment; mistakes are named with their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trellis.config import ENV_NAMES, Config, load_config
from trellis.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, text: str) -> Path:
    file = folder / "trellis.toml"
    file.write_text(text, "utf-8")
    return file


def test_nothing_is_required() -> None:
    config = load_config(None, {})
    assert config == Config()
    assert config.database_url == "sqlite+aiosqlite:///data/trellis.db"
    assert 1 <= config.workers <= 4


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, "[api]\nport = 1000\naddress = '::1'\n")
    config = load_config(file, {"API_PORT": "2000"})
    assert (config.api.port, config.api.address) == (2000, "::1")


def test_every_key_has_a_name_in_the_environment() -> None:
    assert (
        load_config(None, {"TRELLIS_DISCORD_API_BASE": "http://x"}).discord.api_base == "http://x"
    )
    assert load_config(None, {"TRELLIS_RUNTIME_HEAP_LIMIT_MB": "32"}).runtime.heap_limit_mb == 32


def test_our_own_name_wins_over_the_short_one() -> None:
    config = load_config(None, {"API_PORT": "1", "TRELLIS_API_PORT": "2"})
    assert config.api.port == 2


def test_every_short_name_leads_to_a_key() -> None:
    for section, key in ENV_NAMES.values():
        assert hasattr(getattr(Config(), section), key)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[runtime]\nmax_wokers = 2\n", "did you mean runtime.max_workers?"),
        ("[runtim]\nmax_workers = 2\n", "did you mean runtime"),
        ("[api]\nzzzzzz = 2\n", "docs/configuration.md"),
    ],
)
def test_an_unknown_key_names_the_nearest_right_one(tmp_path: Path, text: str, hint: str) -> None:
    file = written(tmp_path, text)
    with pytest.raises(ConfigError) as refused:
        load_config(file, {})
    assert refused.value.code == "config.unknown_key"
    assert str(file) in refused.value.message
    assert hint in (refused.value.hint or "")


def test_a_bad_value_names_its_key_and_its_place(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as refused:
        load_config(None, {"RUNTIME_MAX_WORKERS": "many"})
    assert refused.value.code == "config.bad_value"
    assert (
        "runtime.max_workers in environment variable RUNTIME_MAX_WORKERS" in refused.value.message
    )
    with pytest.raises(ConfigError) as refused:
        load_config(written(tmp_path, "[api]\nport = 70000\n"), {})
    assert "api.port" in refused.value.message


@pytest.mark.parametrize("text", ["[api", "\x00", "[api]\nport = \n"])
def test_a_file_that_is_not_toml_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError) as refused:
        load_config(written(tmp_path, text), {})
    assert refused.value.code == "config.unreadable"


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as refused:
        load_config(tmp_path / "none.toml", {})
    assert refused.value.code == "config.missing_file"


def test_a_value_that_should_be_a_section_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        load_config(written(tmp_path, "runtime = 3\n"), {"RUNTIME_MAX_WORKERS": "1"})


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgres://u@h/db", "postgresql+asyncpg://u@h/db"),
        ("postgresql://u@h/db", "postgresql+asyncpg://u@h/db"),
        ("sqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("postgresql+asyncpg://u@h/db", "postgresql+asyncpg://u@h/db"),
    ],
)
def test_database_urls_get_an_async_driver(url: str, expected: str) -> None:
    assert load_config(None, {"DATABASE_URL": url}).database_url == expected


def test_secrets_do_not_print() -> None:
    config = load_config(None, {"DISCORD_TOKEN": "hush", "SECRETS_MASTER_KEY": "quiet"})
    assert "hush" not in config.model_dump_json() + repr(config)
    assert "quiet" not in config.model_dump_json() + repr(config)
