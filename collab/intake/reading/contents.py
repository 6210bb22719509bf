"""Which kind of file it is, decided by its bytes and not by its name."""

from collections.abc import Callable, Iterator, Mapping

import msgspec

from collab.intake.findings import Unreadable
from collab.intake.reading.cells import Value

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Line(msgspec.Struct, frozen=True):
    """One row with a number as the spreadsheet shows it; cells by column, the first is 1. Empty cells are left out."""

    number: int
    cells: Mapping[int, Value]


class Merged(msgspec.Struct, frozen=True):
    """合并单元格: an address and the rows and columns it covers."""

    address: str
    rows: range
    columns: range


class Sheet(msgspec.Struct, frozen=True):
    """A sheet to be read once. What was merged is known when its lines have been read to the end."""

    title: str
    lines: Callable[[], Iterator[Line]]
    merged: list[Merged]


class Book(msgspec.Struct, frozen=True):
    """The sheets one sees, in order, and the titles of those one does not."""

    sheets: list[Sheet]
    hidden: list[str]


def opened(content: bytes) -> Book:
    """The file, ready to be read. Raises Unreadable."""
    from collab.intake.reading import csvfile, workbook  # openpyxl takes a second to load

    if not content.strip():
        raise Unreadable("empty_file")
    if content.startswith(_OLE):
        raise Unreadable("old_format")  # .xls, or an .xlsx with a password
    return workbook.book(content) if content.startswith(_ZIP) else csvfile.book(content)
