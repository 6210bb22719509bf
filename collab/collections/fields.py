"""What is asked (填报项), and what may be answered. Pure.

The first field of a collection is called `f1`, the next `f2`: by these names values come and are kept.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec

from collab.core.errors import Invalid
from collab.core.text import clean

FieldSort = Literal["text", "number", "date", "choice", "file"]
WORDS = 1_000
FILES = 10
_FORM_LETTERS = 4_000
"""Titles and choices of all fields together: they stand twice on a card, which has room for so many."""
Value = str | float | list[str]


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """填报项: one thing that is asked. `choices`: of a choice alone."""

    title: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    sort: FieldSort = "text"
    required: bool = True
    choices: Annotated[tuple[Annotated[str, msgspec.Meta(max_length=60)], ...], msgspec.Meta(max_length=30)] = ()


def keyed(fields: Sequence[Field]) -> Iterator[tuple[str, Field]]:
    """Each with its name."""
    return ((f"f{n}", field) for n, field in enumerate(fields, start=1))


def tidied(fields: Sequence[Field]) -> tuple[Field, ...]:
    """As they will be asked. Raises Invalid for what nobody could answer."""
    if sum(len(words) for field in fields for words in (field.title, *field.choices)) > _FORM_LETTERS:
        raise Invalid("more than a form holds", field="fields", reason="too_much")
    tidy = tuple(_tidied(field, f"fields[{n}]") for n, field in enumerate(fields))
    titles = [field.title for field in tidy]
    if again := [n for n, title in enumerate(titles) if title in titles[:n]]:
        raise Invalid("asked twice", field=f"fields[{again[0]}].title", reason="twice")
    return tidy


def answered(fields: Sequence[Field], values: Mapping[str, Any]) -> dict[str, Value]:
    """What was supplied, by the names of the fields; what was left empty is not in it. Raises Invalid that names the
    field, as "values.f2", with a `reason`: required, unknown, not_text, too_long, not_a_number, not_a_day, no_choice,
    not_files, too_many."""
    known = dict(keyed(fields))
    for key in values:
        if key not in known:
            raise _wrong(str(key)[:40], "unknown")
    read = {key: _value(key, field, values.get(key)) for key, field in known.items()}
    return {key: value for key, value in read.items() if value is not None}


def files_in(fields: Sequence[Field], values: Mapping[str, Any]) -> Iterator[tuple[str, UUID]]:
    """(field, file) of all that was supplied, in order."""
    for key, field in keyed(fields):
        if field.sort == "file":
            yield from ((key, UUID(one)) for one in values.get(key, ()))


def _tidied(field: Field, at: str) -> Field:
    title = " ".join(clean(field.title, f"{at}.title").split())
    if not title:
        raise Invalid("needs a name", field=f"{at}.title", reason="required")
    words = (" ".join(clean(one, f"{at}.choices").split()) for one in field.choices)
    choices = tuple(dict.fromkeys(one for one in words if one)) if field.sort == "choice" else ()
    if field.sort == "choice" and len(choices) < 2:
        raise Invalid("needs two choices at least", field=f"{at}.choices", reason="few_choices")
    return msgspec.structs.replace(field, title=title, choices=choices)


def _value(key: str, field: Field, given: Any) -> Value | None:
    if given in (None, "", [], ()):
        if field.required:
            raise _wrong(key, "required")
        return None
    value = _READERS[field.sort](key, field, given)
    if value == "" and field.required:
        raise _wrong(key, "required")
    return None if value == "" else value


def _text(key: str, _: Field, given: Any) -> str:
    if not isinstance(given, str):
        raise _wrong(key, "not_text")
    words = clean(given, f"values.{key}")
    if len(words) > WORDS:
        raise _wrong(key, "too_long")
    return words


def _number(key: str, _: Field, given: Any) -> float:
    try:
        value = float(given) if isinstance(given, int | float | str) and not isinstance(given, bool) else math.nan
    except (ValueError, OverflowError):
        value = math.nan
    if not math.isfinite(value):
        raise _wrong(key, "not_a_number")
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def _day(key: str, _: Field, given: Any) -> str:
    try:
        return date.fromisoformat(given).isoformat()
    except (TypeError, ValueError):
        raise _wrong(key, "not_a_day") from None


def _choice(key: str, field: Field, given: Any) -> str:
    if given not in field.choices:
        raise _wrong(key, "no_choice")
    return str(given)


def _files(key: str, _: Field, given: Any) -> list[str]:
    try:
        files = list(dict.fromkeys(str(UUID(str(one))) for one in given))
    except (TypeError, ValueError):
        raise _wrong(key, "not_files") from None
    if len(files) > FILES:
        raise _wrong(key, "too_many")
    return files


def _wrong(key: str, reason: str) -> Invalid:
    return Invalid(f"this cannot be its answer: {reason}", field=f"values.{key}", reason=reason)


_READERS: Mapping[FieldSort, Callable[[str, Field, Any], Value]] = {
    "text": _text, "number": _number, "date": _day, "choice": _choice, "file": _files,
}  # fmt: skip
