"""How values are sealed: by AES-GCM, with keys derived from a master key."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

if TYPE_CHECKING:
    from trellis.storage.tables import SecretRow

_NONCE_BYTES: Final = 12


class Seal:
    """What one master key makes."""

    def __init__(self, master_key: bytes) -> None:
        self.cipher = AESGCM(_derive(master_key, b"trellis.secrets.seal"))
        self.placeholder_key = _derive(master_key, b"trellis.secrets.placeholder")
        self.signing_key = _derive(master_key, b"trellis.components.sign")

    def close(self, guild_id: int, name: str, data: bytes) -> tuple[bytes, bytes]:
        """Nonce and ciphertext."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce, self.cipher.encrypt(nonce, data, _bound_to(guild_id, name))

    def open(self, row: SecretRow) -> bytes | None:
        """The value; None where it was sealed with another key, or for another place."""
        try:
            return self.cipher.decrypt(row.nonce, row.ciphertext, _bound_to(row.guild_id, row.name))
        except InvalidTag:
            return None


def _derive(master_key: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(master_key)


def _bound_to(guild_id: int, name: str) -> bytes:
    return f"{guild_id}:{name}".encode()
