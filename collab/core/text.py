"""Text as the database and a reader can bear it."""

import re
import unicodedata

from collab.core.errors import Invalid

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufeff]")


def clean(text: str, field: str) -> str:
    """NFC, without control or direction-override marks, trimmed; "" where nothing of it would show.

    Raises Invalid for what PostgreSQL cannot store.
    """
    if "\x00" in text:
        raise Invalid("text holds a NUL character", field=field)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Invalid("text holds half a surrogate pair", field=field) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    words = unicodedata.normalize("NFC", _DIRECTION.sub("", _CONTROL.sub("", text))).strip()
    return words if any(_shows(letter) for letter in words) else ""


def titled(text: str, field: str, length: int) -> str:
    """A name on one line. Raises Invalid when nothing is left of it, or more than `length` characters."""
    words = " ".join(clean(text, field).split())
    if not 0 < len(words) <= length:  # counted here: composing may have made it longer
        raise Invalid(f"needs 1 to {length} characters", field=field)
    return words


def shortened(text: str, length: int) -> str:
    """At most `length` characters of it on one line, with an ellipsis where it was cut."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def _shows(letter: str) -> bool:
    """Whether a reader would see it, alone: no space, no mark of width or direction, nothing unassigned."""
    return unicodedata.category(letter) not in {"Cc", "Cf", "Cn", "Zl", "Zp", "Zs"}
