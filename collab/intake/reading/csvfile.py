"""csv as the offices' programs write it: UTF-8 with or without a mark, or GB18030; commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator

from django.conf import settings

from collab.intake.findings import Unreadable
from collab.intake.reading.contents import Book, Line, Sheet

TITLE = "csv"
_COLUMNS = 256
_SEPARATORS = ",\t;，"
csv.field_size_limit(1 << 20)


def book(content: bytes) -> Book:
    """One sheet. Raises Unreadable for what is no text."""
    text = _decoded(content)
    return Book([Sheet(TITLE, lambda: _lines(text), [])], [])


def _decoded(content: bytes) -> str:
    if b"\x00" in content[:4096]:
        raise Unreadable("not_a_spreadsheet")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("unknown_encoding")


def _lines(text: str) -> Iterator[Line]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    filled = 0
    try:
        for number, row in enumerate(rows, start=1):
            cells = {column: cell for column, cell in enumerate(row[:_COLUMNS], start=1) if cell.strip()}
            filled += bool(cells)
            if filled > settings.INTAKE_ROWS:
                raise Unreadable("too_many_rows", other=str(settings.INTAKE_ROWS))
            yield Line(number, cells)
    except csv.Error as error:
        raise Unreadable("broken_csv", row=rows.line_num, value=str(error)) from None


def _separator(text: str) -> str:
    """Whichever of them stands most often in the first line that has any."""
    for line in text.splitlines()[:20]:
        if any(mark in line for mark in _SEPARATORS):
            return max(_SEPARATORS, key=line.count)
    return ","
