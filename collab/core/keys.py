"""The server's own keys (密钥), `settings.PRIVATE_KEYS`: the first seals, all of them open."""

from functools import lru_cache

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NAME_BYTES = 4


def first() -> str:
    """The one that seals now."""
    key: str = settings.PRIVATE_KEYS[0]
    return key


def named(name: bytes) -> str | None:
    """The key of this name; None where we have it no more."""
    return next((key for key in settings.PRIVATE_KEYS if name_of(key) == name), None)


@lru_cache(maxsize=16)
def name_of(key: str) -> bytes:
    """Which key it is, without telling anything of it."""
    return derived(key, b"collab private key name", NAME_BYTES)


def derived(key: str, purpose: bytes, length: int = 32) -> bytes:
    """A key for one purpose alone."""
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=purpose).derive(key.encode())
