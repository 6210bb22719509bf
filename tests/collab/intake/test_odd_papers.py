"""A spreadsheet nobody here has seen: other titles, other headings, other orders, and what people do to columns."""

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from collab.directory.models import Person, Position
from collab.intake.columns import FORMS
from collab.intake.template import template
from tests.collab.intake.papers import GOVERNMENT, UNITS, lines, person, roster, workbook

ODD = (
    "序号", "姓 名*", "员工编号（必填）", "性别", "所在单位", "科室", "现任职务", "联系电话", "座机", "到岗日期",
    "是否兼任",
)  # fmt: skip


def odd_paper() -> bytes:
    rows = [
        (1, "岑　雨水", 1001.0, "男", "云汀市水利局", "", "局长", 10000000001, "８２１０００１", "2020.3.1", ""),
        (
            2,
            " 葛惊蛰 ",
            "１００２",
            "女",
            "云汀市水利局",
            "办公室",
            "收发员",
            "100 0000 0002",
            "821-0002",
            "2021年4月5日",
            "否",
        ),
        ("", "", "", "", "", "", "", "", "", "", ""),
        (3, "葛惊蛰", "1002", "女", "云汀市水利局", "办公室", "档案管理员", "", "", "", "是"),
        (4, "阿依·古丽", "A-17", "女", "市城管局", "", "科员", "", "", "", ""),
    ]

    def decorate(book: Any) -> None:
        sheet = book["云汀市干部花名册"]
        sheet.insert_rows(1, 2)
        sheet["A1"], sheet["A2"] = "云汀市水利系统在职干部花名册", "填报单位：办公室"
        sheet.merge_cells("A1:K1")

    units = (("上级机构", "机构名称", "机构简称"), [("", "云汀市人民政府", "市政府"), ("市政府", "云汀市水利局", "")])
    more = [("市政府", "云汀市城市管理执法局", "市城管局")]
    return workbook(
        ("组织机构", units[0], [*units[1], *more]), ("云汀市干部花名册", ODD, rows), change=decorate
    )  # fmt: skip


def test_a_spreadsheet_nobody_here_has_seen_comes_in(bring):
    done = bring(odd_paper())
    assert (done.findings, done.reasons) == ([], [])
    assert done.counts() == (3, 0, 0)
    assert [one["heading"] for one in done.summary["ignored_columns"]] == ["性别"]
    done.confirm()
    people = {one.user.login: one for one in Person.objects.select_related("user")}
    assert {login: one.name for login, one in people.items()} == {
        "1001": "岑雨水", "1002": "葛惊蛰", "A-17": "阿依·古丽",
    }  # fmt: skip
    assert (people["1001"].phone, people["1001"].office_phone) == ("10000000001", "8210001")
    assert people["1002"].phone == "10000000002"
    assert people["1002"].appointments.count() == 2
    assert Position.objects.get(title="局长").order == 1
    assert bring(odd_paper()).counts() == (0, 0, 3)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_comes_in_as_the_offices_write_it(bring, encoding):
    bring(workbook(("单位", UNITS, [GOVERNMENT]))).confirm()
    rows = [("S1", "岑雨水", "市政府", "科员"), ("S2", "葛惊蛰", "云汀市人民政府", "收发员")]
    done = bring(lines(("工号", "姓名", "单位", "职务"), rows, encoding), name="名单.csv")
    assert (done.state, done.counts()[0]) == ("checked", 2)
    assert done.confirm().state == "applied"


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_csv_may_be_separated_otherwise(bring, separator):
    bring(workbook(("单位", UNITS, [GOVERNMENT]))).confirm()
    content = lines(("工号", "姓名", "单位", "职务"), [("S1", "岑雨水", "市政府", "科员")]).replace(
        b",", separator.encode()
    )
    assert bring(content).counts()[0] == 1


def test_english_headings_are_known(bring):
    bring(workbook(("Units", ("Unit", "Short name", "Superior"), [("Water Bureau", "Water", "")]))).confirm()
    people = (("Staff number", "Name", "Unit", "Position"), [("W1", "Li Ming", "Water", "Clerk")])
    assert bring(workbook(("People", *people))).confirm().state == "applied"
    assert Person.objects.get().pinyin == "liming"


def test_several_sheets_of_people_are_one_roster(bring):
    bring(workbook(("单位", UNITS, [GOVERNMENT]))).confirm()
    headings = ("姓名", "工号", "单位", "岗位")
    first, second = [("岑雨水", "S1", "市政府", "科员")], [("葛惊蛰", "S1", "市政府", "科员")]
    done = bring(workbook(("青屿县", headings, first), ("白蘅县", headings, second)))
    assert [(one.sheet, one.row, one.code) for one in done.told("findings")] == [
        ("青屿县", 2, "duplicate_login"),
        ("白蘅县", 2, "duplicate_login"),
    ]


def test_the_template_has_every_column_lists_to_choose_from_and_examples_that_cannot_come_in(bring):
    book = load_workbook(io.BytesIO(template()))
    assert book.sheetnames == ["单位", "岗位", "人员", "填表说明"]
    for form in FORMS.values():
        assert [cell.value for cell in book[form.title][1]] == [column.title for column in form.columns]
    assert len(book["人员"].data_validations.dataValidation) == 4
    done = bring(template())
    assert {code for _, code in done.findings} <= {"example", "depends"}
    assert done.counts() == done.counts("units") == (0, 0, 0)


def test_the_rows_of_the_template_come_in_once_they_are_no_examples(bring):
    book = load_workbook(io.BytesIO(template()))
    for sheet in (book["单位"], book["岗位"], book["人员"]):
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                cell.value = cell.value.replace("（示例）", "") if isinstance(cell.value, str) else cell.value
    saved = io.BytesIO()
    book.save(saved)
    done = bring(saved.getvalue())
    assert done.findings == []
    assert done.confirm().state == "applied"
    assert bring(saved.getvalue()).counts() == (0, 0, 2)


def test_the_report_names_what_came_and_what_did_not(bring):
    done = bring(roster([person("S1", "岑雨水"), person("S2", "葛惊蛰", 手机="?")])).confirm(only_right=True)
    book = load_workbook(io.BytesIO(bytes(done.record.report)))
    assert book.sheetnames == ["结果", "新增", "变更", "未出现", "有误"]
    assert [cell.value for cell in book["新增"][5]][:3] == ["人员", "S1", "岑雨水"]
    assert [cell.value for cell in book["有误"][2]][:4] == ["人员", 3, "手机", "I3"]
    assert "不是一个电话号码" in book["有误"]["E2"].value
