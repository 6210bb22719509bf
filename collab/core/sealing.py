"""Sealing (加密) with the server's own keys: AES-256-GCM. The first of `settings.PRIVATE_KEYS` seals, all of them open.

What is sealed is `format (1) · key (4) · nonce (12) · ciphertext and tag`. Each purpose has a key of its own, and what
it belongs to is bound as associated data, so that what was moved elsewhere does not open there.
"""

import secrets
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from collab.core import keys

FORMAT = b"\x01"
NONCE, TAG = 12, 16
_HEAD = len(FORMAT) + keys.NAME_BYTES


class Unopenable(Exception):
    """This was not sealed for this place with any key of ours, or was changed since."""


def seal(purpose: bytes, bound: bytes, body: bytes) -> bytes:
    """The body as it may lie in the database."""
    key, nonce = keys.first(), secrets.token_bytes(NONCE)
    return FORMAT + keys.name_of(key) + nonce + _cipher(key, purpose).encrypt(nonce, body, bound)


def opened(purpose: bytes, bound: bytes, sealed: bytes) -> bytes:
    """The body again. Raises Unopenable."""
    key = keys.named(sealed[len(FORMAT) : _HEAD])
    if key is None or not sealed.startswith(FORMAT):
        raise Unopenable
    nonce, body = sealed[_HEAD : _HEAD + NONCE], sealed[_HEAD + NONCE :]
    try:
        return _cipher(key, purpose).decrypt(nonce, body, bound)
    except (InvalidTag, ValueError):
        raise Unopenable from None


def is_current(sealed: bytes) -> bool:
    """Whether the key that seals now sealed it."""
    return sealed.startswith(FORMAT + keys.name_of(keys.first()))


@lru_cache(maxsize=512)
def _cipher(key: str, purpose: bytes) -> AESGCM:
    return AESGCM(keys.derived(key, purpose))
