"""From lines to rows: every cell read by its column; what cannot be read is named and nothing is guessed."""

import warnings
from collections.abc import Callable, Mapping
from itertools import chain, islice
from typing import Any

from collab.intake.columns import Column, SheetName
from collab.intake.fields import Parsed, Wrong, parsed
from collab.intake.findings import Findings, Place, Unreadable
from collab.intake.headings import SEARCHED, Headings, understood
from collab.intake.reading import Line, Sheet, opened
from collab.intake.reading.contents import Merged
from collab.intake.rows import PersonRow, PositionRow, Roster, UnitRow

Tell = Callable[[int], None]
"""How many rows have been read."""
_TOLD_EVERY = 500
EXAMPLE = "（示例）"  # names in the template carry it
_KINDS: Mapping[SheetName, type[UnitRow | PositionRow]] = {
    "units": UnitRow, "positions": PositionRow, "people": PersonRow,
}  # fmt: skip


def parse(content: bytes, findings: Findings, tell: Tell = lambda _: None) -> Roster:
    """Every row of the file. Raises Unreadable where the file as a whole is none we can take."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of openpyxl, about what it passes over
        return _Reading(findings, tell).roster(content)


class _Reading:
    """One file being read."""

    def __init__(self, findings: Findings, tell: Tell) -> None:
        self._findings, self._tell = findings, tell
        self._rows: dict[SheetName, list[Any]] = {"units": [], "positions": [], "people": []}
        self._ignored_columns: list[tuple[str, str]] = []
        self._ignored_sheets: list[str] = []
        self._read = 0

    def roster(self, content: bytes) -> Roster:
        book = opened(content)
        for sheet in book.sheets:
            self._sheet(sheet)
        if not self._read:
            raise Unreadable("nothing_to_import", value="、".join(sheet.title for sheet in book.sheets))
        units, positions, people = self._rows["units"], self._rows["positions"], self._rows["people"]
        return Roster(units, positions, people, self._ignored_columns, self._ignored_sheets, book.hidden)

    def _sheet(self, sheet: Sheet) -> None:
        lines = (line for line in sheet.lines() if line.cells)
        first = list(islice(lines, SEARCHED))
        headings = next((found for line in first if (found := understood(sheet.title, line.cells, line.number))), None)
        if headings is None:
            self._ignored_sheets += [sheet.title] if first else []
            return
        _require_whole(sheet.title, headings)
        self._findings.begin(sheet.title)
        self._ignored_columns += [(sheet.title, words) for words in headings.ignored]
        last = headings.line
        for line in chain((line for line in first if line.number > headings.line), lines):
            self._line(sheet.title, headings, line)
            last = line.number
        for merged in sheet.merged:
            self._name_merged(sheet.title, headings, merged, last)

    def _line(self, title: str, headings: Headings, line: Line) -> None:
        values: dict[str, Parsed] = {}
        place = Place(title, line.number)
        for column in headings.form.columns:
            at = headings.columns.get(column.key)
            if at is not None and (value := self._cell(place, headings, column, at, line)) is not None:
                values[column.key] = value
        if not values and not self._findings.faulty(place):
            return  # only in columns that are passed over
        for column in headings.form.columns:
            if column.required and column.key not in values:
                self._name_missing(place, headings, column, line)
        if any(isinstance(value, str) and EXAMPLE in value for value in values.values()):
            self._findings.add(place, "example")
        self._rows[headings.form.key].append(_KINDS[headings.form.key](place=place, **values))  # type: ignore[arg-type]  # the headings of the form name the fields
        self._read += 1
        if self._read % _TOLD_EVERY == 0:
            self._tell(self._read)

    def _cell(self, place: Place, headings: Headings, column: Column, at: int, line: Line) -> Parsed:
        value = line.cells.get(at)
        read = None if value is None else parsed(column, value)
        if isinstance(read, Wrong):
            about = {"column": headings.words[column.key], "cell": f"{_letters(at)}{line.number}"}
            self._findings.add(place, read.code, **about, value=read.value, other=read.other)
            return None
        return read

    def _name_missing(self, place: Place, headings: Headings, column: Column, line: Line) -> None:
        at = headings.columns[column.key]
        if at not in line.cells or not self._findings.faulty(place):
            cell = f"{_letters(at)}{line.number}"
            self._findings.add(place, "missing_value", column=headings.words[column.key], cell=cell)

    def _name_merged(self, title: str, headings: Headings, merged: Merged, last: int) -> None:
        """Which of the rows it covers its value belongs to, nobody can know. Above the headings it is a title."""
        used = set(headings.columns.values())
        if not used.intersection(merged.columns):
            return
        for number in range(max(merged.rows.start, headings.line + 1), min(merged.rows.stop, last + 1)):
            self._findings.add(Place(title, number), "merged", cell=merged.address)


def _require_whole(title: str, headings: Headings) -> None:
    for finding in headings.twice:
        raise Unreadable(finding.code, sheet=title, row=headings.line, value=finding.value, other=finding.other)
    if missing := headings.missing:
        raise Unreadable("missing_columns", sheet=title, row=headings.line, value="、".join(missing))


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
