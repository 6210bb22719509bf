"""Every kind of faulty row is named by its place, and what depends on it with it; nothing of the kind is guessed."""

from datetime import date, datetime
from typing import Any

import pytest

from collab.core import clock
from collab.directory.models import Person, Unit
from collab.directory.services import staff
from tests.collab.intake.papers import BUREAU, GOVERNMENT, PEOPLE, STREETS, UNITS, person, roster, workbook
from tests.collab.scenes import refusal_of

GOOD = person("S9", "程立夏")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (person("S1", "岑雨水", title=""), "missing_value"),
        (person("", "岑雨水"), "missing_value"),
        (person("S1", ""), "missing_value"),
        (person("S1", "岑" * 41), "too_long"),
        (person("S1", "岑雨水", title="科" * 41), "too_long"),
        (person("S 1", "岑雨水"), "bad_login"),
        (person("S1，S2", "岑雨水"), "bad_login"),
        (person(123456789012345678.0, "岑雨水"), "lost_digits"),
        (person("S1", "岑\u202e雨水"), "control_characters"),
        (person("S1", "岑_x0007_雨水"), "control_characters"),
        (person("S1", "=1+1"), "formula"),
        (person("S1", "岑雨水", 手机="在家"), "bad_phone"),
        (person("S1", "岑雨水", 手机="100-0000-0001/100-0000-0002"), "bad_phone"),
        (person("S1", "岑雨水", 岗位类别="大官"), "unknown_choice"),
        (person("S1", "岑雨水", 兼任="也许"), "bad_yes"),
        (person("S1", "岑雨水", 任职日期="2026年13月1日"), "bad_date"),
        (person("S1", "岑雨水", 任职日期=46000), "bad_date"),
        (person("S1", "岑雨水", 任职日期="2026.3"), "bad_date"),
        (person("S1", "岑雨水", 任职日期="2020-01-02", 任期至="2020-01-01"), "dates_reversed"),
        (person("S1", "岑雨水", 任职日期="2099-01-01"), "future_date"),
        (person("S1", "岑雨水", 任期至="2020-01-01"), "past_date"),
        (person("S1", "岑雨水", unit="市气象局"), "unknown_unit"),
        (person("S1", "岑雨水", 兼任="是"), "beside_nothing"),
        (person("S1", "岑雨水", unit="云汀市水利局（示例）"), "example"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_a_faulty_row_is_named_by_its_place_and_the_right_one_beside_it_is_not(bring, row, code):
    done = bring(roster([GOOD, row]))
    assert (3, code) in done.findings
    assert {at for at, _ in done.findings} == {3}
    assert done.counts()[0] == 1
    assert refusal_of(done.confirm) == "conflict"
    done.confirm(only_right=True)
    assert [one.name for one in Person.objects.all()] == ["程立夏"]


def test_a_finding_says_the_cell_the_heading_and_what_stands_there(bring):
    found = bring(roster([GOOD, person("S1", "岑雨水", 手机="在家")])).told("findings")[0]
    assert (found.sheet, found.row, found.column, found.cell, found.value) == ("人员", 3, "手机", "I3", "在家")


@pytest.mark.parametrize(
    ("units", "faulty"),
    [
        ([GOVERNMENT, BUREAU, BUREAU], {(3, "duplicate_unit"), (4, "duplicate_unit")}),
        ([GOVERNMENT, BUREAU, (*STREETS[:5], "SL", 3)], {(3, "duplicate_code"), (4, "duplicate_code")}),
        ([BUREAU, STREETS], {(2, "unknown_superior"), (3, "unknown_superior")}),
        ([(*GOVERNMENT[:2], "云汀市人民政府", *GOVERNMENT[3:])], {(2, "cycle")}),
        ([GOVERNMENT, (*BUREAU[:3], "部级", *BUREAU[4:])], {(3, "unknown_choice")}),
        ([GOVERNMENT, (*BUREAU[:6], "第二")], {(3, "bad_number")}),
        ([GOVERNMENT, (*BUREAU[:5], "S L", 2)], {(3, "bad_code")}),
        ([("市" * 81, *GOVERNMENT[1:])], {(2, "too_long")}),
    ],
    ids=["twice", "one code", "no superior", "itself", "level", "order", "code", "long"],
)
def test_a_faulty_unit_is_named(bring, units, faulty):
    assert faulty <= set(bring(workbook(("单位", UNITS, units))).findings)


def test_superiors_that_run_in_a_circle_are_all_named_with_the_way_round(bring):
    ring = [("甲局", "", "乙局"), ("乙局", "", "丙局"), ("丙局", "", "甲局"), ("丁局", "", "丙局"), ("戊局", "", "")]
    done = bring(workbook(("单位", UNITS, [(*row, "", "", "", "") for row in ring])))
    assert set(done.findings) == {(2, "cycle"), (3, "cycle"), (4, "cycle"), (5, "depends")}
    assert done.told("findings")[0].other == "甲局 → 乙局 → 丙局 → 甲局"


def test_a_circle_that_closes_through_the_directory_is_seen(bring):
    bring(workbook(("单位", UNITS, [GOVERNMENT, BUREAU]))).confirm()
    moved = (*GOVERNMENT[:2], "云汀市水利局", *GOVERNMENT[3:])
    assert bring(workbook(("单位", UNITS, [moved]))).findings == [(2, "cycle")]


def test_what_depends_on_a_faulty_row_is_faulty_too(bring):
    people = [person("S1", "岑雨水", unit="市水利局"), person("S2", "邢大暑", unit="市城管局")]
    done = bring(roster(people, units=[GOVERNMENT, (*BUREAU[:2], "省水利厅", *BUREAU[3:]), STREETS]))
    assert [(one.sheet, one.row, one.code, one.row_of) for one in done.told("findings")] == [
        ("单位", 3, "unknown_superior", 0),
        ("人员", 2, "depends", 3),
    ]
    done.confirm(only_right=True)
    assert set(Unit.objects.values_list("code", flat=True)) == {"ZF", "CG"}


@pytest.mark.parametrize(
    ("rows", "faulty"),
    [
        ([person("S1", "岑雨水"), person("S1", "江处暑")], [(2, "duplicate_login"), (3, "duplicate_login")]),
        ([person("S1", "岑雨水"), person("Ｓ１", "岑雨水")], [(2, "duplicate_login"), (3, "duplicate_login")]),
        (
            [person("S1", "岑雨水"), person("S1", "岑雨水", 兼任="是")],
            [(2, "duplicate_post"), (3, "duplicate_post")],
        ),
        ([person("S1", "岑雨水"), person("S1", "江处暑", title="局长", 兼任="是")], [(3, "another_name")]),
        (
            [person("S1", "岑雨水", 手机="?"), person("S1", "岑雨水", title="局长", 兼任="是")],
            [(2, "bad_phone"), (3, "depends")],
        ),
    ],
    ids=["one number", "full width", "one post", "another name", "depends"],
)
def test_rows_that_speak_of_one_person_agree(bring, rows, faulty):
    assert bring(roster(rows)).findings == faulty


def test_a_row_that_contradicts_the_sheet_of_positions_is_named(bring):
    positions = (
        "岗位",
        ("单位", "岗位", "岗位类别"),
        [("市水利局", "局长", "主要领导"), ("市水利局", "局长", "主要领导")],
    )
    content = workbook(("单位", UNITS, [GOVERNMENT, BUREAU]), positions, ("人员", PEOPLE, [GOOD]))
    assert bring(content).findings == [(2, "duplicate_position"), (3, "duplicate_position")]
    positions = ("岗位", ("单位", "岗位", "岗位类别"), [("市水利局", "局长", "主要领导")])
    head = person("S1", "岑雨水", title="局长", 岗位类别="收发员")
    content = workbook(("单位", UNITS, [GOVERNMENT, BUREAU]), positions, ("人员", PEOPLE, [head]))
    assert bring(content).findings == [(2, "contradicts")]


def test_a_unit_that_two_might_be_is_not_chosen(bring):
    units = [GOVERNMENT, BUREAU, ("青屿县水利局", "市水利局", "云汀市人民政府", "", "", "", "")]
    assert bring(roster([person("S1", "岑雨水", unit="市水利局")], units=units)).findings == [(2, "ambiguous_unit")]


def test_merged_cells_are_refused_by_their_address_and_a_merged_title_is_none(bring):
    def merge(book: Any) -> None:
        book["人员"].merge_cells("C2:C3")
        book["单位"].insert_rows(1)
        book["单位"]["A1"] = "云汀市单位名单"
        book["单位"].merge_cells("A1:G1")

    done = bring(roster([person("S1", "岑雨水"), person("S2", "葛惊蛰"), GOOD], change=merge))
    merged = [(one.row, one.cell) for one in done.told("findings") if one.code == "merged"]
    assert merged == [(2, "C2:C3"), (3, "C2:C3")]
    assert done.counts("units")[0] == 3


def test_a_formula_is_told_by_its_cell_and_never_worked_out(bring):
    def compute(book: Any) -> None:
        book["人员"]["B2"] = '="岑"&"雨水"'
        book["人员"]["I2"] = '=HYPERLINK("http://127.0.0.1")'

    found = bring(roster([person("S1", "岑雨水")], change=compute)).told("findings")
    assert [(one.cell, one.code) for one in found] == [("B2", "formula"), ("I2", "formula")]


def test_whoever_was_deactivated_does_not_come_back_through_a_spreadsheet(bring):
    bring(roster([GOOD, person("S1", "岑雨水")])).confirm()
    staff.deactivate(Person.objects.get(user__login="S1").pk)
    assert bring(roster([GOOD, person("S1", "岑雨水")])).findings == [(3, "deactivated")]


def test_dates_may_be_typed_in_any_usual_way(bring, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: datetime.fromisoformat("2026-11-23T09:00:00+08:00"))
    written = [
        "2026-03-01",
        "2026/3/1",
        "2026.03.01",
        "20260301",
        "2026年3月1日",
        date(2026, 3, 1),
        datetime(2026, 3, 1),  # noqa: DTZ001  as openpyxl gives it
    ]
    people = [person(f"S{at}", f"祝立春{at}", 任职日期=day) for at, day in enumerate(written)]
    done = bring(roster(people)).confirm()
    assert done.findings == []
    begun = {one.appointments.get().begins_on for one in Person.objects.all()}
    assert begun == {date(2026, 3, 1)}
