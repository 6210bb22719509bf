"""Which sheet is which, and which of its columns is what. Pure."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from collab.intake.columns import FORMS, Form, SheetName
from collab.intake.findings import Finding
from collab.intake.reading.cells import Value, folded, text_of

SEARCHED = 12  # lines in which the headings are looked for; above them stand titles and notes
_ASIDE = re.compile(r"[(（【\[].*?[)）】\]]")
_MARKS = re.compile(r"[*＊:：、#]")
# what tells an untitled sheet from a table of something else
_TELLING: Mapping[SheetName, frozenset[str]] = {
    "people": frozenset({"login", "name"}),
    "units": frozenset({"name", "parent"}),
    "positions": frozenset({"unit", "title", "kind"}),
}


class Headings(msgspec.Struct, frozen=True):
    """A sheet understood: its form, the line of its headings, which column holds what, and what is passed over."""

    form: Form
    line: int
    columns: Mapping[str, int]
    """Key → column number."""
    words: Mapping[str, str]
    """Key → the heading as the file has it."""
    ignored: Sequence[str]
    twice: Sequence[Finding]

    @property
    def missing(self) -> list[str]:
        """Titles of required columns that are not there."""
        return [column.title for column in self.form.columns if column.required and column.key not in self.columns]


def understood(title: str, cells: Mapping[int, Value], line: int) -> Headings | None:
    """This line as the headings of a sheet of this title; None where it is not that."""
    read = {column: words for column, value in cells.items() if isinstance(words := text_of(value), str) and words}
    for form in _candidates(title):
        found = _matched(title, form, read, line)
        known = found.columns.keys()
        if _is_titled(title, form) and len(known) >= 2 and any(c.required for c in form.columns if c.key in known):
            return found
        if not found.missing and _TELLING[form.key] <= known:
            return found
    return None


def _candidates(title: str) -> list[Form]:
    """The one it is titled as first; of the others the most particular first."""
    return sorted((FORMS["people"], FORMS["units"], FORMS["positions"]), key=lambda form: not _is_titled(title, form))


def _is_titled(title: str, form: Form) -> bool:
    return folded(title) in {folded(name) for name in (form.title, form.english, *form.also)}


def _matched(title: str, form: Form, read: Mapping[int, str], line: int) -> Headings:
    claimed: dict[str, list[int]] = {}
    ignored = []
    for column, words in read.items():
        key = _meaning(form.key, words)
        if key:
            claimed.setdefault(key, []).append(column)
        else:
            ignored.append(words)
    columns, twice = {}, []
    for key, places in claimed.items():
        proper = [place for place in places if folded(read[place]) == folded(form.column(key).title)]
        chosen = places if len(places) == 1 else proper
        if len(chosen) == 1:
            columns[key] = chosen[0]
            ignored += [read[place] for place in places if place != chosen[0]]
        else:
            names = "、".join(read[place] for place in places)
            twice.append(Finding(title, line, "two_columns", value=names, other=form.column(key).title))
    return Headings(form, line, columns, {key: read[place] for key, place in columns.items()}, ignored, twice)


def _meaning(form: SheetName, words: str) -> str | None:
    """The key of the column of this heading: 「手机号码（必填）」 is phone."""
    known = _known(form)
    whole = folded(_MARKS.sub("", words))
    return known.get(whole) or known.get(folded(_MARKS.sub("", _ASIDE.sub("", words))))


@cache
def _known(form: SheetName) -> dict[str, str]:
    names: dict[str, str] = {}
    for column in FORMS[form].columns:
        for name in (column.title, column.english, column.key, *column.also):
            names.setdefault(folded(_MARKS.sub("", name)), column.key)
    return names
