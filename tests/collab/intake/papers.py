"""Spreadsheets made for a test: as an office would type them, or as a stranger would to do harm."""

import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

UNITS = ("单位名称", "简称", "上级单位", "层级", "单位类别", "编码", "排序")
PEOPLE = (
    "工号",
    "姓名",
    "单位",
    "内设机构",
    "岗位",
    "岗位类别",
    "职级",
    "兼任",
    "手机",
    "办公电话",
    "任职日期",
    "任期至",
)
Rows = Sequence[Sequence[Any]]
BUREAU = ("云汀市水利局", "市水利局", "云汀市人民政府", "市级", "政府部门", "SL", 20)
STREETS = ("云汀市城市管理执法局", "市城管局", "云汀市人民政府", "市级", "政府部门", "CG", 30)
GOVERNMENT = ("云汀市人民政府", "市政府", "", "市级", "办公室", "ZF", 10)


def person(login: Any, name: str, unit: str = "云汀市水利局", title: str = "科员", **other: Any) -> tuple[Any, ...]:
    """A row of a person; `other` by heading."""
    said = {"工号": login, "姓名": name, "单位": unit, "岗位": title, **other}
    return tuple(said.get(heading, "") for heading in PEOPLE)


def workbook(*sheets: tuple[str, Sequence[str], Rows], change: Callable[[Any], None] | None = None) -> bytes:
    """An .xlsx: (title, headings, rows). `change` may do to it what it likes before it is saved."""
    book = Workbook()
    book.remove(book.active)
    for title, headings, rows in sheets:
        sheet = book.create_sheet(title)
        for row in (headings, *rows):
            sheet.append([None if value == "" else value for value in row])
    if change:
        change(book)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def roster(people: Rows, units: Rows = (GOVERNMENT, BUREAU, STREETS), **options: Any) -> bytes:
    """Units and people, as the template has them."""
    return workbook(("单位", UNITS, units), ("人员", PEOPLE, people), **options)


def with_part(content: bytes, name: str, text: bytes) -> bytes:
    """The same archive with another file in place of this one."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, text)
    return made.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    with ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def lines(headings: Sequence[str], rows: Rows, encoding: str = "utf-8") -> bytes:
    """A csv."""
    return "\r\n".join(",".join(map(str, row)) for row in (headings, *rows)).encode(encoding)


def said(found: Mapping[str, Any]) -> str:
    return f"{found['sheet']}!{found.get('cell') or found['row']} {found['code']}"
