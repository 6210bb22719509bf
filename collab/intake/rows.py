"""The rows of a spreadsheet, parsed. "" and None: the spreadsheet says nothing, and what stands stays."""

from datetime import date

import msgspec

from collab.intake.findings import Place


class UnitRow(msgspec.Struct, frozen=True, kw_only=True):
    """单位."""

    place: Place
    name: str = ""
    short_name: str = ""
    parent: str = ""
    level: str = ""
    kind: str = ""
    code: str = ""
    order: int | None = None
    visibility: str = ""


class PositionRow(msgspec.Struct, frozen=True, kw_only=True):
    """岗位: where it is, and what it is."""

    place: Place
    unit: str = ""
    section: str = ""
    title: str = ""
    kind: str = ""
    rank: str = ""
    order: int | None = None


class PersonRow(PositionRow, frozen=True, kw_only=True):
    """人员: one person in one position; `beside` (兼任) another one of his."""

    login: str = ""
    name: str = ""
    beside: bool = False
    phone: str = ""
    office_phone: str = ""
    phone_shown: str = ""
    begins_on: date | None = None
    ends_on: date | None = None


class Roster(msgspec.Struct, frozen=True):
    """All rows of a file, the faulty ones too, and what of it was passed over: (sheet, heading)."""

    units: list[UnitRow]
    positions: list[PositionRow]
    people: list[PersonRow]
    ignored_columns: list[tuple[str, str]]
    ignored_sheets: list[str]
    hidden_sheets: list[str]
