"""报告: what an import found and did, as a workbook one can pass on."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from collab.core.sheets import Writing
from collab.intake import parts
from collab.intake.columns import FORMS, SheetName
from collab.intake.fields import label_of
from collab.intake.models import DirectoryImport
from collab.intake.shapes import FieldChange, ImportChange
from collab.intake.words import FIELDS, told

_WHATS: dict[str, tuple[str, SheetName]] = {
    "unit": ("单位", "units"), "position": ("岗位", "positions"), "person": ("人员", "people"),
}  # fmt: skip


def report(number: int) -> bytes:
    """Counts, who was added, what changed, who is missing, and every faulty row."""
    one = DirectoryImport.objects.defer("content").get(pk=number)
    book = Writing()
    book.sheet("结果", ("项目", "数"), _counts(one), (28, 40))
    book.sheet(
        "新增",
        ("类别", "工号或名称", "姓名", "所在", "表", "行"),
        map(_added, _changes(number, "added")),
        (10, 24, 16, 40),
    )
    changed = (line for change in _changes(number, "changed") for line in _changed(change))
    book.sheet(
        "变更", ("类别", "工号或名称", "姓名", "项目", "原来", "现在", "表", "行"), changed, (10, 24, 16, 12, 32, 32)
    )
    absent = ([one.login, one.name, one.unit, one.title] for one in parts.all_lines(number, "absent"))
    book.sheet("未出现", ("工号", "姓名", "单位", "岗位"), absent, (16, 16, 32, 24))
    faulty = ([f.sheet, f.row, f.column, f.cell, told(f)] for f in parts.all_lines(number, "findings"))
    book.sheet("有误", ("表", "行", "列", "单元格", "原因 / reason"), faulty, (14, 8, 14, 10, 60))
    return book.bytes()


def _counts(one: DirectoryImport) -> Iterator[tuple[str, Any]]:
    yield "文件", one.file_name
    yield "状态", DirectoryImport.State(one.state).label
    yield "时间", timezone.localtime(one.finished_at or one.at).strftime("%Y-%m-%d %H:%M")
    for name, words in (("units", "单位"), ("positions", "岗位"), ("people", "人员")):
        counts = one.summary.get(name, {})
        for key, act in (("rows", "行数"), ("added", "新增"), ("changed", "变更"), ("unchanged", "不变")):
            yield f"{words}{act}", counts.get(key, 0)
    for key, words in (("faulty", "有误的行"), ("absent", "未出现的人"), ("deactivated", "停用"), ("kept", "未能停用")):
        yield words, one.summary.get(key, 0)


def _changes(number: int, kind: Any) -> Iterator[ImportChange]:
    yield from parts.all_lines(number, kind)


def _added(change: ImportChange) -> list[Any]:
    return [_WHATS[change.what][0], change.key, change.name, change.place, change.sheet, change.row]


def _changed(change: ImportChange) -> Iterator[list[Any]]:
    what, form = _WHATS[change.what]
    for field in change.fields:
        before, after = _value(form, field, field.before), _value(form, field, field.after)
        words = FIELDS.get(field.field, field.field)
        yield [what, change.key, change.name, words, before, after, change.sheet, change.row]


def _value(form: SheetName, field: FieldChange, value: str) -> str:
    column = next((column for column in FORMS[form].columns if column.key == field.field), None)
    return label_of(column, value) if column and column.choices else value
