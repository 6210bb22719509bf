"""Text as the database and a reader can bear it."""

import re
import unicodedata

from collab.core.errors import Invalid

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufeff]")


def clean(text: str, field: str) -> str:
    """NFC, without control or direction-override marks, trimmed. Refuses what PostgreSQL cannot store."""
    if "\x00" in text:
        raise Invalid("text holds a NUL character", field=field)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Invalid("text holds half a surrogate pair", field=field) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _DIRECTION.sub("", _CONTROL.sub("", text))).strip()


def shortened(text: str, length: int) -> str:
    """At most `length` characters of it on one line, with an ellipsis where it was cut."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"
