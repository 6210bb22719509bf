"""Sealing (加密): AES-256-GCM with a key per owner, derived by HKDF from a key of the server's.

A sealed body is `format (1) · key (4) · nonce (12) · ciphertext and tag`. Owner and row are bound as associated data,
so that a row moved to another owner, or another row's body, does not open. Bodies are padded to whole blocks of 256
bytes: their length tells next to nothing. The first key of `settings.PRIVATE_KEYS` seals, all of them open.
"""

import secrets
from functools import lru_cache
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from collab.core import keys

_FORMAT = b"\x01"
_KEY, _NONCE, _BLOCK = keys.NAME_BYTES, 12, 256
_HEAD = len(_FORMAT) + _KEY + _NONCE


class Unopenable(Exception):
    """This body was not sealed for this row and owner with any key of ours, or was changed since."""


def seal(owner: int, row: UUID, body: bytes) -> bytes:
    """The body (JSON, so that trailing spaces mean nothing) as it may lie in the database."""
    key = keys.first()
    nonce = secrets.token_bytes(_NONCE)
    padded = body + b" " * (-len(body) % _BLOCK)
    return _FORMAT + keys.name_of(key) + nonce + _cipher(key, owner).encrypt(nonce, padded, _bound(owner, row))


def opened(owner: int, row: UUID, sealed: bytes) -> bytes:
    """The body again. Raises Unopenable."""
    key = keys.named(sealed[len(_FORMAT) : len(_FORMAT) + _KEY])
    if key is None or not sealed.startswith(_FORMAT):
        raise Unopenable
    nonce = sealed[_HEAD - _NONCE : _HEAD]
    try:
        return _cipher(key, owner).decrypt(nonce, sealed[_HEAD:], _bound(owner, row))
    except (InvalidTag, ValueError):
        raise Unopenable from None


def is_current(sealed: bytes) -> bool:
    """Whether the key that seals now sealed it."""
    return sealed.startswith(_FORMAT + keys.name_of(keys.first()))


def _bound(owner: int, row: UUID) -> bytes:
    return b"contact:%d:" % owner + row.bytes


@lru_cache(maxsize=256)
def _cipher(key: str, owner: int) -> AESGCM:
    return AESGCM(keys.derived(key, b"collab contacts of %d" % owner))
