"""An .xlsx, read row by row in constant memory. Its bytes are a stranger's: bounded before they are unpacked.

openpyxl reads the XML (with defusedxml, so that no entity is expanded). Its worksheets pad every row to the width the
file claims and forget what was merged, therefore its row parser is used directly.
"""

import io
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.conf import settings
from openpyxl import load_workbook
from openpyxl.worksheet._reader import WorkSheetParser

from collab.intake.findings import Unreadable
from collab.intake.reading.cells import Trouble, Value
from collab.intake.reading.contents import Book, Line, Merged, Sheet

_PARTS = 4_000  # files in the archive
_COLUMNS = 256
_LAST_ROW = 1_048_576  # of any spreadsheet there is


def book(content: bytes) -> Book:
    """The sheets. Raises Unreadable for what is no workbook, or is too large once unpacked."""
    _require_bounded(content)
    with _as_unreadable():
        opened: Any = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        shown = [sheet for sheet in opened.worksheets if sheet.sheet_state == "visible"]
        hidden = [sheet.title for sheet in opened.worksheets if sheet.sheet_state != "visible"]
    return Book([_sheet(sheet) for sheet in shown], hidden)


def _require_bounded(content: bytes) -> None:
    try:
        parts = ZipFile(io.BytesIO(content)).infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        raise Unreadable("not_a_spreadsheet") from None
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > settings.INTAKE_UNPACKED_BYTES:
        raise Unreadable("too_large_unpacked", other=str(settings.INTAKE_UNPACKED_BYTES >> 20))
    if not any(part.filename == "[Content_Types].xml" for part in parts):
        raise Unreadable("not_a_spreadsheet")


class _as_unreadable:  # noqa: N801  used like a function
    """Whatever the library makes of hostile XML, it is a file we cannot read. What we refuse ourselves stays so."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if isinstance(error, Exception) and not isinstance(error, Unreadable):
            raise Unreadable("broken_workbook", value=type(error).__name__) from error


def _sheet(sheet: Any) -> Sheet:
    merged: list[Merged] = []
    return Sheet(sheet.title, lambda: _lines(sheet, merged), merged)


def _lines(sheet: Any, merged: list[Merged]) -> Iterator[Line]:
    book = sheet.parent
    with _as_unreadable(), sheet._get_source() as source:  # noqa: SLF001  see above
        parser: Any = WorkSheetParser(
            source, sheet._shared_strings, data_only=False, epoch=book.epoch,  # noqa: SLF001  as above
            date_formats=book._date_formats, timedelta_formats=book._timedelta_formats,  # noqa: SLF001  as above
        )  # fmt: skip
        filled = 0
        for number, row in parser.parse():
            cells = {cell["column"]: _value(cell) for cell in row if cell["value"] is not None}
            cells = {column: value for column, value in cells.items() if column <= _COLUMNS and value != ""}
            filled += bool(cells)
            if filled > settings.INTAKE_ROWS or number > _LAST_ROW:
                raise Unreadable("too_many_rows", sheet=sheet.title, other=str(settings.INTAKE_ROWS))
            if cells:
                yield Line(number, cells)
        merged += [_merged(found) for found in (parser.merged_cells.mergeCell if parser.merged_cells else ())]


def _value(cell: dict[str, Any]) -> Value:
    if cell["data_type"] == "f":
        return Trouble("formula", str(getattr(cell["value"], "text", cell["value"])))
    if cell["data_type"] == "e":
        return Trouble("error_cell", str(cell["value"]))
    value: Value = cell["value"]
    return value.strip() if isinstance(value, str) else value


def _merged(found: Any) -> Merged:
    return Merged(str(found.ref), range(found.min_row, found.max_row + 1), range(found.min_col, found.max_col + 1))
