"""What a device shows to be known. Only its SHA-256 is stored, so a stolen database opens no door."""

import hashlib
import secrets

_MARK = "collab_"  # lets scanners find a token where it should not be


def new_token() -> str:
    """A program's secret, 256 bits."""
    return _MARK + secrets.token_urlsafe(32)


def fingerprint(secret: str) -> str:
    """What is stored of it. A long random secret needs no salt and no slowness."""
    return hashlib.sha256(secret.encode(errors="surrogateescape")).hexdigest()
