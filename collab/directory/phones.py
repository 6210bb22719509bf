"""Telephone numbers (电话) as they are written down: sealed, and found by their end alone."""

import re
import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from django.conf import settings

from collab.core import keys
from collab.core.columns import SealedText
from collab.core.errors import Invalid
from collab.core.text import clean

TAIL = 4
"""Digits from which on a word may be the end of a telephone number."""
_MARK_BYTES = 9
_DIALLED = re.compile(r"\+?[0-9][0-9 ()*#,转-]*")


def dialled(text: str, field: str, length: int = 20) -> str:
    """手机 or 办公电话 on one line, full-width digits made narrow; "" stays "". Raises Invalid for anything else."""
    number = " ".join(unicodedata.normalize("NFKC", clean(text, field)).split())
    if number and (len(number) > length or not _DIALLED.fullmatch(number)):
        raise Invalid(f"a telephone number of at most {length} characters", field=field, reason="phone")
    return number


class SealedPhone(SealedText):
    """A number, and behind it a keyed mark of every end it has, by which its owner is found and nothing is told."""

    def get_prep_value(self, value: Any) -> Any:
        sealed = super().get_prep_value(value)
        return " ".join([sealed, *_marks(keys.first(), value)]) if sealed else sealed


def number_in(column: str) -> str:
    """The number, of a column that was read without its field."""
    return SealedPhone().from_db_value(column) or ""


def blurred(number: str) -> str:
    """For the audit, which nobody may change later: which number it was for who knows it, and nothing for others."""
    return f"…{number[-2:]}" if number else ""


def needles(end: str) -> list[str]:
    """What lies in the column of a number that ends so, whichever key of ours sealed it; none for a few digits."""
    return [f" {_mark(key, end)}" for key in settings.PRIVATE_KEYS] if may_end(end) else []


def may_end(word: str) -> bool:
    """Whether this may be the end of a number."""
    return len(word) >= TAIL and word.isascii() and word.isdigit()


def _marks(key: str, number: str) -> Iterator[str]:
    digits = re.sub(r"[^0-9]", "", number)
    return (_mark(key, digits[at:]) for at in range(len(digits) - TAIL + 1))


def _mark(key: str, end: str) -> str:
    told = blake2b(end.encode(), digest_size=_MARK_BYTES, key=keys.derived(key, b"collab ends of telephones"))
    return urlsafe_b64encode(told.digest()).decode()
