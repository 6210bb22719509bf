"""Files that nobody sends by mistake end as a refusal with a reason, soon and in little memory."""

from typing import Any

import pytest

from collab.core.errors import TooLarge
from collab.directory.models import Person
from collab.intake import services
from tests.collab.intake.papers import PEOPLE, UNITS, lines, part_of, person, roster, with_part, workbook

SHEET = "xl/worksheets/sheet2.xml"
GOOD = [person("S1", "岑雨水"), person("S2", "葛惊蛰")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old_format"),
        (b"   \r\n", "empty_file"),
        (b"PK\x03\x04 and no more", "not_a_spreadsheet"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not_a_spreadsheet"),
        ("工号,姓名\r\n".encode() + b"\xff\xff\xff\xff", "unknown_encoding"),
        (b"%PDF-1.7 no table", "nothing_to_import"),
        (b"<html><body><table><tr><td>1</td></tr></table></body></html>", "nothing_to_import"),
        (lines(("工号", "电话"), [("S1", "1")]), "nothing_to_import"),
        (workbook(("人员", ("工号", "姓名"), [("S1", "岑雨水")])), "missing_columns"),
        (workbook(("人员", (*PEOPLE, "手机号", "联系电话"), GOOD)), None),
        (workbook(("人员", ("员工编号", "职工号", "姓名", "单位", "岗位"), [])), "two_columns"),
        (workbook(("说明", ("甲", "乙"), [("1", "2")])), "nothing_to_import"),
        (with_part(roster(GOOD), SHEET, b"<worksheet><sheetData><row"), "broken_workbook"),
        (with_part(roster(GOOD), "xl/workbook.xml", b"\x00\x01"), "broken_workbook"),
        (with_part(roster(GOOD), "[Content_Types].xml", b"<Types/>"), "broken_workbook"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_what_is_no_roster_is_refused_with_the_reason(bring, content, reason):
    done = bring(content)
    assert (done.state, done.reasons) == (("refused", [reason]) if reason else ("checked", []))


def test_an_entity_is_not_expanded(bring):
    bomb = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY file SYSTEM "file:///etc/passwd">]>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"
      t="inlineStr"><is><t>&b;&file;</t></is></c></row></sheetData></worksheet>"""
    done = bring(with_part(roster(GOOD), SHEET, bomb))
    assert done.reasons == ["broken_workbook"]


def test_an_archive_that_unfolds_into_too_much_is_not_unfolded(bring, settings):
    settings.INTAKE_UNPACKED_BYTES = 1 << 20
    content = with_part(roster(GOOD), "xl/media/noise.bin", b"\x00" * (4 << 20))
    assert len(content) < 1 << 20
    assert bring(content).reasons == ["too_large_unpacked"]


def test_more_rows_than_allowed_are_not_read(bring, settings):
    settings.INTAKE_ROWS = 20
    people = [person(f"S{number}", "祝立春") for number in range(30)]
    assert bring(roster(people)).reasons == ["too_many_rows"]
    assert bring(lines(PEOPLE, people)).reasons == ["too_many_rows"]


@pytest.mark.parametrize("row", [b'<row r="999999999">', b'<row r="-5">', b'<row r="x">'])
def test_a_row_of_an_impossible_number_is_no_row(bring, row):
    sheet = part_of(roster(GOOD), SHEET).replace(b'<row r="3">', row).replace(b'r="A3"', b'r="A2"')
    assert bring(with_part(roster(GOOD), SHEET, sheet)).state in ("refused", "checked")


def test_a_sheet_that_claims_to_be_wider_and_longer_than_it_is_costs_nothing(bring):
    sheet = part_of(roster(GOOD), SHEET)
    begin, end = sheet.index(b'<dimension ref="') + 16, sheet.index(b'"', sheet.index(b'<dimension ref="') + 16)
    lying = sheet[:begin] + b"A1:XFD1048576" + sheet[end:]
    assert bring(with_part(roster(GOOD), SHEET, lying)).counts()[0] == 2


def test_cells_far_to_the_right_are_passed_over(bring):
    def far(book: Any) -> None:
        book["人员"].cell(2, 16_000, "在远方")

    assert bring(roster(GOOD, change=far)).counts()[0] == 2


def test_hidden_sheets_are_not_imported_and_are_named(bring):
    def hide(book: Any) -> None:
        book.create_sheet("内部").append(["工号", "姓名"])
        book["内部"].sheet_state = "hidden"
        book.create_sheet("藏着").sheet_state = "veryHidden"
        book.create_sheet("统计").append(["单位", "人数"])

    done = bring(roster(GOOD, change=hide))
    assert done.summary["hidden_sheets"] == ["内部", "藏着"]
    assert done.summary["ignored_sheets"] == ["统计"]


def test_a_file_above_the_limit_is_not_even_kept(db, settings):
    settings.INTAKE_BYTES = 100
    with pytest.raises(TooLarge):
        services.submit(b"x" * 101, "名单.csv", by=None)


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\名单.xlsx", "a" * 500, "\x00", "", "exe\u202ecod.xlsx"])
def test_the_name_of_a_file_is_only_shown(bring, name):
    done = bring(roster(GOOD), name=name) if "\x00" not in name else bring(roster(GOOD), name="x")
    assert "/" not in done.record.file_name
    assert "\u202e" not in done.record.file_name
    assert 0 < len(done.record.file_name) <= 120


def test_what_begins_like_a_formula_is_text_in_the_report(bring):
    import io

    from openpyxl import load_workbook

    done = bring(roster([person("S1", "岑雨水", 手机="@SUM(1+1)")]))
    sheet = load_workbook(io.BytesIO(bytes(done.record.report)))["有误"]
    assert all(cell.data_type != "f" for row in sheet for cell in row)
    assert Person.objects.count() == 0


def test_a_unit_sheet_alone_and_a_people_sheet_alone_are_enough(bring):
    bring(workbook(("Sheet1", UNITS, [("云汀市水利局", "市水利局", "", "", "", "", "")]))).confirm()
    assert bring(workbook(("Sheet1", PEOPLE, GOOD))).confirm().state == "applied"
