"""The key under which all secrets are sealed."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from trellis.errors import ConfigError
from trellis.storage.paths import secret_file

if TYPE_CHECKING:
    from pathlib import Path

    from trellis.config import SecretsConfig

_KEY_BYTES = 32


def load_master_key(config: SecretsConfig, data_dir: Path) -> bytes:
    """The configured key; without one, the key made on the first start and kept in `data_dir`.

    Raises:
        ConfigError: `secrets.bad_key`, or `data.unusable`.
    """
    if config.master_key is not None:
        return _parse(config.master_key.get_secret_value(), "secrets.master_key")
    name = "master.key"
    return _parse(
        secret_file(data_dir, name, lambda: secrets.token_hex(_KEY_BYTES)), str(data_dir / name)
    )


def _parse(text: str, where: str) -> bytes:
    # flora takes the 32 bytes themselves too; its operators keep their key.
    if len(text.encode()) == _KEY_BYTES:
        return text.encode()
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        raise ConfigError(
            f"{where} is not a key: it must be {2 * _KEY_BYTES} hex digits",
            code="secrets.bad_key",
            hint="make one with: openssl rand -hex 32",
        )
    return key
