"""Telephone numbers as they are written down."""

import re
import unicodedata

from collab.core.errors import Invalid
from collab.core.text import clean

_DIALLED = re.compile(r"\+?[0-9][0-9 ()*#,转-]*")


def dialled(text: str, field: str, length: int = 20) -> str:
    """手机 or 办公电话 on one line, full-width digits made narrow; "" stays "". Raises Invalid for anything else."""
    number = " ".join(unicodedata.normalize("NFKC", clean(text, field)).split())
    if number and (len(number) > length or not _DIALLED.fullmatch(number)):
        raise Invalid(f"a telephone number of at most {length} characters", field=field, reason="phone")
    return number
