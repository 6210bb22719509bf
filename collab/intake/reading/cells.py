"""What a cell holds, as the text a person meant. Tolerant of how it was typed, never of what was typed. Pure."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

Code = Literal["formula", "error_cell", "lost_digits", "control_characters", "half_character"]


class Trouble(NamedTuple):
    """A cell that is no value."""

    code: Code
    value: str = ""


Value = str | int | float | bool | datetime | date | time | timedelta | Trouble

# full-width digits and letters, and the space as wide as a character; brackets and points stay as they are in names
_WIDE = {0x3000: " "} | {
    ord(letter): chr(ord(letter) - 0xFEE0)
    for first, last in ("０９", "ＡＺ", "ａｚ")
    for letter in map(chr, range(ord(first), ord(last) + 1))
}
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")  # how a spreadsheet writes what XML cannot hold
_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BETWEEN_HAN = re.compile(f"(?<=[{_HAN}])\\s+(?=[{_HAN}])")
_KEPT = 1 << 16  # words of the same units and posts come thousands of times
_EXACT = 10**15  # spreadsheets keep fifteen digits of a number


def text_of(value: Value) -> str | Trouble:
    """The text: 1001.0 is 1001, 「张　三」 is 张三, １００１ is 1001. Trouble where nobody can know what was meant."""
    if isinstance(value, Trouble):
        return value
    if isinstance(value, str):
        return _tidied(value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date | time | timedelta):
        return str(value)
    return _digits(value)


@lru_cache(_KEPT)
def folded(text: str) -> str:
    """By which two writings of one name are the same: width, case and spaces do not count."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


@lru_cache(_KEPT)
def _tidied(text: str) -> str | Trouble:
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    if _CONTROL.search(text):
        return Trouble("control_characters", text)
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        return Trouble("half_character")
    words = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).translate(_WIDE)
    return _BETWEEN_HAN.sub("", " ".join(words.split()))


def _digits(number: float) -> str | Trouble:
    if not abs(number) < _EXACT:  # nor what is no number at all
        return Trouble("lost_digits", repr(number))
    return str(int(number)) if number == int(number) else repr(number)
