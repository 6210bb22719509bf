"""What a device or a newcomer shows to be known. Only a hash is stored, so a stolen database opens no door."""

import hashlib
import secrets
import unicodedata

from django.utils.crypto import salted_hmac

_MARK = "collab_"  # lets scanners find a token where it should not be
_LETTERS = "23456789ACDEFGHJKMNPQRTUWXY"  # no two that look alike on paper
_MEANT = str.maketrans("ZSBV", "258U")  # what such a letter can only be a misreading of
_LENGTH = 8
_BETWEEN = frozenset("-‐‑‒–—―−_·.\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}")
"""What people put between the two groups, their input methods included; full-width forms are normalised before."""


def new_token() -> str:
    """A program's secret, 256 bits."""
    return _MARK + secrets.token_urlsafe(32)


def fingerprint(secret: str) -> str:
    """What is stored of it. A long random secret needs no salt and no slowness."""
    return hashlib.sha256(secret.encode(errors="surrogateescape")).hexdigest()


def new_code() -> str:
    """A one-time code (一次性登录码): eight letters, 38 bits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))


def code_written(code: str) -> str:
    """As it stands on paper: K7MP-4XQD."""
    return f"{code[:4]}-{code[4:]}"


def code_read(typed: str) -> str | None:
    """The code that was typed, in any case and width, with a hyphen, spaces or neither; None: it is of no such form."""
    wide = unicodedata.normalize("NFKC", typed).upper()
    letters = "".join(letter for letter in wide if not letter.isspace() and letter not in _BETWEEN).translate(_MEANT)
    return letters if len(letters) == _LENGTH and set(letters) <= set(_LETTERS) else None


def code_fingerprint(user: int, code: str) -> str:
    """What is stored of a code.

    A fast hash, because a slow one would protect nothing: whoever tries codes at the door has five tries for 38 bits,
    and whoever steals the database cannot try at all, for the key is the server's and not in it. So 3,000 codes are
    hashed in a blink, where passwords would take ten minutes.
    """
    return salted_hmac("collab.accounts.code", f"{user}:{code}", algorithm="sha256").hexdigest()
