"""Sealing (加密) of files: AES-256-GCM with a key per file, in chunks, so that any stretch of a file opens alone.

The key of a file is random. Its row keeps it wrapped by a key of the server's: `format (1) · key (4) · nonce (12) ·
wrapped`. A chunk is `nonce (12) · ciphertext and tag`. Bound to it: file, part, its place, whether it is the last. So a
chunk that was moved, left out, cut off at the end or taken from another file does not open.
"""

import secrets
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from collab.core import keys

CHUNK = 64 << 10
"""Bytes of a file that are sealed together."""
_FORMAT = b"\x01"
_NONCE, _TAG = 12, 16
SEALED_CHUNK = CHUNK + _NONCE + _TAG
_HEAD = len(_FORMAT) + keys.NAME_BYTES
Key = bytes | memoryview
"""As the database answers it."""


class Unopenable(Exception):
    """This was not sealed for this place with any key of ours, or was changed since."""


class Place(NamedTuple):
    """Which chunk of what."""

    file: UUID
    part: str
    number: int
    last: bool

    @property
    def bound(self) -> bytes:
        last = b"\x01" if self.last else b"\x00"
        return self.file.bytes + self.number.to_bytes(8, "big") + last + self.part.encode()


def fresh_key(file: UUID) -> bytes:
    """A new key for this file, wrapped."""
    return _wrapped(file, AESGCM.generate_key(256))


def rewrapped(file: UUID, key: Key) -> bytes | None:
    """The same key, wrapped by the first of ours; None where it is already. Raises Unopenable."""
    if bytes(key).startswith(_FORMAT + keys.name_of(keys.first())):
        return None
    return _wrapped(file, _unwrapped(file, bytes(key)))


def seal(key: Key, place: Place, chunk: bytes) -> bytes:
    """The chunk as it may lie on a disc."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + _cipher(place.file, bytes(key)).encrypt(nonce, chunk, place.bound)


def opened(key: Key, place: Place, sealed: bytes) -> bytes:
    """The chunk again. Raises Unopenable."""
    try:
        return _cipher(place.file, bytes(key)).decrypt(sealed[:_NONCE], sealed[_NONCE:], place.bound)
    except (InvalidTag, ValueError):
        raise Unopenable from None


def chunks_in(sealed: int) -> int:
    """Of how many chunks so many sealed bytes are."""
    return -(-sealed // SEALED_CHUNK)


def plain_length(sealed: int) -> int:
    """How many bytes open from so many sealed ones."""
    return max(0, sealed - chunks_in(sealed) * (_NONCE + _TAG))


@lru_cache(maxsize=256)
def _cipher(file: UUID, key: bytes) -> AESGCM:
    return AESGCM(_unwrapped(file, key))


def _wrapped(file: UUID, bare: bytes) -> bytes:
    key, nonce = keys.first(), secrets.token_bytes(_NONCE)
    return _FORMAT + keys.name_of(key) + nonce + _wrapper(key).encrypt(nonce, bare, file.bytes)


def _unwrapped(file: UUID, wrapped: bytes) -> bytes:
    key = keys.named(wrapped[len(_FORMAT) : _HEAD])
    if key is None or not wrapped.startswith(_FORMAT):
        raise Unopenable
    try:
        return _wrapper(key).decrypt(wrapped[_HEAD : _HEAD + _NONCE], wrapped[_HEAD + _NONCE :], file.bytes)
    except (InvalidTag, ValueError):
        raise Unopenable from None


@lru_cache(maxsize=16)
def _wrapper(key: str) -> AESGCM:
    return AESGCM(keys.derived(key, b"collab files"))
