"""One cell of a known column: the value it means, or why it means none. Pure."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from collab.intake.columns import Column
from collab.intake.reading.cells import Trouble, Value, folded, text_of

Parsed = str | int | bool | date | None
YEARS = range(1950, 2101)
_YES = {"是", "y", "yes", "true", "1", "兼", "兼任", "兼职", "√", "✓", "v"}
_NO = {"否", "n", "no", "false", "0", "不", "无", "x", "×", "-", "—"}
_DATES = (
    re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]0{1,2}:00(?::00)?)?"),
    re.compile(r"(\d{4})(\d\d)(\d\d)"),
    re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日"),
)
_LOGIN = re.compile(r"[\w.@+-]+")
_PHONE = re.compile(r"\+?[0-9][0-9()*#,转-]*")
_DASHES = str.maketrans("‐‑‒–—―－ー", "--------")
_NUMBER = re.compile(r"\d{1,9}")


class Wrong(NamedTuple):
    """Why a cell cannot be taken: a code, what stands there, what might."""

    code: str
    value: str = ""
    other: str = ""


def parsed(column: Column, value: Value) -> Parsed | Wrong:
    """The value of a cell that is not empty."""
    if column.kind == "date" and isinstance(value, datetime | date):
        return _within(value.date() if isinstance(value, datetime) else value)
    words = text_of(value)
    if isinstance(words, Trouble):
        return Wrong(words.code, words.value)
    if not words:
        return None
    read = _READ[column.kind](column, words)
    if isinstance(read, str) and len(read) > column.length:
        return Wrong("too_long", words, str(column.length))
    return read


def choices_of(column: Column) -> str:
    """What may stand there, in Chinese."""
    return "、".join(dict.fromkeys(_label(column.choices, code) for code in dict.fromkeys(column.choices.values())))


def label_of(column: Column, code: str) -> str:
    """The word for a stored code."""
    return _label(column.choices, code)


def _label(choices: Mapping[str, str], code: str) -> str:
    return next((word for word, meant in choices.items() if meant == code and word != code), code)


def _text(_: Column, words: str) -> str:
    return words


def _login(_: Column, words: str) -> str | Wrong:
    login = unicodedata.normalize("NFKC", words).translate(_DASHES)
    return login if _LOGIN.fullmatch(login) else Wrong("bad_login", words)


def _phone(_: Column, words: str) -> str | Wrong:
    number = "".join(unicodedata.normalize("NFKC", words).translate(_DASHES).split())
    return number if _PHONE.fullmatch(number) else Wrong("bad_phone", words)


def _code(_: Column, words: str) -> str | Wrong:
    return words if " " not in words else Wrong("bad_code", words)


def _number(_: Column, words: str) -> int | Wrong:
    return int(words) if _NUMBER.fullmatch(words) and words.isascii() else Wrong("bad_number", words)


def _yes(_: Column, words: str) -> bool | Wrong:
    said = folded(words)
    return said in _YES if said in _YES | _NO else Wrong("bad_yes", words)


def _date(_: Column, words: str) -> date | Wrong:
    for pattern in _DATES:
        if found := pattern.fullmatch("".join(words.split(" ")) if "年" in words else words):
            try:
                return _within(date(*map(int, found.groups())))
            except ValueError:
                return Wrong("bad_date", words)
    return Wrong("bad_date", words)


def _within(day: date) -> date | Wrong:
    return day if day.year in YEARS else Wrong("bad_date", day.isoformat())


def _choice(column: Column, words: str) -> str | Wrong:
    code = _meanings(column).get(folded(words))
    return code if code is not None else Wrong("unknown_choice", words, choices_of(column))


@cache
def _folded_choices(words: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {folded(word): code for word, code in words}


def _meanings(column: Column) -> dict[str, str]:
    return _folded_choices(tuple(column.choices.items()))


_READ: Mapping[str, Callable[[Column, str], Parsed | Wrong]] = {
    "text": _text, "login": _login, "code": _code, "phone": _phone, "number": _number, "date": _date, "yes": _yes,
    "choice": _choice,
}  # fmt: skip
