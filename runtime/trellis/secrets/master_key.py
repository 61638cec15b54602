"""The keys under which all secrets are sealed: one seals, those before it still open."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Protocol

from trellis.errors import ConfigError, RequestError
from trellis.storage.paths import replace_secret_file, secret_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from trellis.config import SecretsConfig

_KEY_BYTES = 32
_FILE = "master.key"


class KeyRing(Protocol):
    """Keys of 32 bytes, the one that seals first; what the others have sealed opens, too."""

    @property
    def keys(self) -> Sequence[bytes]: ...

    def begin_rotation(self) -> Sequence[bytes]:
        """The keys with the new one first; RequestError `secrets.no_new_key` where it is none."""
        ...

    def finish_rotation(self) -> Sequence[bytes]:
        """All is sealed with the first key: the keys that are needed from now on."""
        ...


class KeyFile:
    """Keys that are made here and kept in a file, a line each (port KeyRing)."""

    def __init__(self, data_dir: Path) -> None:
        self._place = data_dir
        text = secret_file(data_dir, _FILE, _new_key)
        self.keys: Sequence[bytes] = [_parse(line, str(self._path)) for line in text.split()]
        if not self.keys:
            raise _bad_key(str(self._path))

    @property
    def _path(self) -> Path:
        return self._place / _FILE

    def begin_rotation(self) -> Sequence[bytes]:
        if len(self.keys) == 1:  # otherwise the last rotation was cut off: its key is new enough
            self._keep([bytes.fromhex(_new_key()), *self.keys])
        return self.keys

    def finish_rotation(self) -> Sequence[bytes]:
        self._keep(self.keys[:1])
        return self.keys

    def _keep(self, keys: Sequence[bytes]) -> None:
        replace_secret_file(self._place, _FILE, "\n".join(key.hex() for key in keys))
        self.keys = keys


class ConfiguredKeys:
    """Keys that the operator gives (port KeyRing)."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        self.keys = keys

    def begin_rotation(self) -> Sequence[bytes]:
        if len(self.keys) == 1:
            raise RequestError(
                "there is no new key to change to",
                code="secrets.no_new_key",
                status=409,
                hint="set secrets.master_key to a new key and secrets.previous_master_key to the"
                " one so far, start again, then rotate",
            )
        return self.keys

    def finish_rotation(self) -> Sequence[bytes]:
        return self.keys  # it is the operator's to take the former one out


def load_master_keys(config: SecretsConfig, data_dir: Path) -> KeyRing:
    """The configured keys; without one, those that are made and kept in `data_dir`.

    Raises:
        ConfigError: `secrets.bad_key`, or `data.unusable`.
    """
    if config.master_key is None:
        return KeyFile(data_dir)
    keys = [_parse(config.master_key.get_secret_value(), "secrets.master_key")]
    if config.previous_master_key is not None:
        former = config.previous_master_key.get_secret_value()
        keys.append(_parse(former, "secrets.previous_master_key"))
    return ConfiguredKeys(keys)


def _new_key() -> str:
    return secrets.token_hex(_KEY_BYTES)


def _parse(text: str, where: str) -> bytes:
    # flora takes the 32 bytes themselves too; its operators keep their key.
    if len(text.encode()) == _KEY_BYTES:
        return text.encode()
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        raise _bad_key(where)
    return key


def _bad_key(where: str) -> ConfigError:
    return ConfigError(
        f"{where} is not a key: it must be {2 * _KEY_BYTES} hex digits",
        code="secrets.bad_key",
        hint="make one with: openssl rand -hex 32",
    )
