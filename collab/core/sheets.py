"""Writing .xlsx: row by row, in constant memory, with headings that stay, and nothing that could be a formula."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDTH, _WIDEST = 14, 60
_BEGINS_A_FORMULA = ("=", "+", "-", "@")
_HEAD, _FILL = Font(bold=True), PatternFill("solid", fgColor="FFE8EEF7")


class Writing:
    """A workbook being written."""

    def __init__(self) -> None:
        self._book: Any = Workbook(write_only=True)

    def sheet(
        self, title: str, headings: Sequence[str], rows: Iterable[Sequence[object]], widths: Sequence[int] = ()
    ) -> Any:
        """One more sheet; answers it, for what only the template adds."""
        sheet = self._book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for column in range(1, len(headings) + 1):
            wanted = widths[column - 1] if column <= len(widths) else _WIDTH
            sheet.column_dimensions[get_column_letter(column)].width = min(wanted, _WIDEST)
        sheet.append([_heading(sheet, words) for words in headings])
        for row in rows:
            sheet.append([_cell(sheet, value) for value in row])
        return sheet

    def bytes(self) -> bytes:
        """The file."""
        written = io.BytesIO()
        self._book.save(written)
        return written.getvalue()


def _heading(sheet: Any, words: str) -> Any:
    cell = _text(sheet, words)
    cell.font, cell.fill = _HEAD, _FILL
    return cell


def _cell(sheet: Any, value: object) -> Any:
    """Text as text: what a stranger typed shall not be carried out by whoever opens the report."""
    return _text(sheet, value) if isinstance(value, str) and value.startswith(_BEGINS_A_FORMULA) else value


def _text(sheet: Any, words: str) -> Any:
    cell = WriteOnlyCell(sheet, words)
    cell.data_type = "s"
    cell.quotePrefix = words.startswith(_BEGINS_A_FORMULA)
    return cell
