"""Sealing (加密) of files: AES-256-GCM with a key per file, in chunks, so that any stretch of a file opens alone.

The key of a file is random. Its row keeps it wrapped by a key of the server's (`core.sealing`). A chunk is
`nonce (12) · ciphertext and tag`. Bound to it: file, part, its place, whether it is the last. So a chunk that was
moved, left out, cut off at the end or taken from another file does not open.
"""

import secrets
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from collab.core import sealing
from collab.core.sealing import NONCE, TAG, Unopenable, is_current

CHUNK = 64 << 10
"""Bytes of a file that are sealed together."""
SEALED_CHUNK = CHUNK + NONCE + TAG
_PURPOSE = b"collab files"
Key = bytes | memoryview
"""As the database answers it."""


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
    return sealing.seal(_PURPOSE, file.bytes, AESGCM.generate_key(256))


def rewrapped(file: UUID, key: Key) -> bytes | None:
    """The same key, wrapped by the first of ours; None where it is already. Raises Unopenable."""
    if is_current(bytes(key)):
        return None
    return sealing.seal(_PURPOSE, file.bytes, sealing.opened(_PURPOSE, file.bytes, bytes(key)))


def seal(key: Key, place: Place, chunk: bytes) -> bytes:
    """The chunk as it may lie on a disc."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + _cipher(place.file, bytes(key)).encrypt(nonce, chunk, place.bound)


def opened(key: Key, place: Place, sealed: bytes) -> bytes:
    """The chunk again. Raises Unopenable."""
    try:
        return _cipher(place.file, bytes(key)).decrypt(sealed[:NONCE], sealed[NONCE:], place.bound)
    except (InvalidTag, ValueError):
        raise Unopenable from None


def chunks_in(sealed: int) -> int:
    """Of how many chunks so many sealed bytes are."""
    return -(-sealed // SEALED_CHUNK)


def plain_length(sealed: int) -> int:
    """How many bytes open from so many sealed ones."""
    return max(0, sealed - chunks_in(sealed) * (NONCE + TAG))


@lru_cache(maxsize=256)
def _cipher(file: UUID, key: bytes) -> AESGCM:
    return AESGCM(sealing.opened(_PURPOSE, file.bytes, key))
