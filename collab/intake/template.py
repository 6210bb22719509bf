"""模板: an empty spreadsheet with examples, lists to choose from, and a sheet that says what goes where."""

from pathlib import Path

import msgspec

from collab.core.sheets import Writing
from collab.intake.columns import FORMS, Column
from collab.intake.fields import choices_of
from collab.intake.sheets import validated

FILE_NAME = "通讯录导入模板.xlsx"
_PAPER = Path(__file__).with_suffix(".toml")


class Note(msgspec.Struct, frozen=True):
    """One line of the sheet of notes."""

    what: str
    chinese: str
    english: str


class Paper(msgspec.Struct, frozen=True):
    """The whole of template.toml."""

    units: list[dict[str, str]]
    positions: list[dict[str, str]]
    people: list[dict[str, str]]
    notes: list[Note]


def template() -> bytes:
    """The file to download."""
    paper = msgspec.toml.decode(_PAPER.read_bytes(), type=Paper)
    book = Writing()
    for form in FORMS.values():
        headings = [column.title for column in form.columns]
        rows = [[example.get(column.key, "") for column in form.columns] for example in getattr(paper, form.key)]
        sheet = book.sheet(form.title, headings, rows, [_width(column) for column in form.columns])
        for at, column in enumerate(form.columns, start=1):
            if column.choices:
                validated(sheet, column, at, choices_of(column).split("、"))
            elif column.kind == "yes":
                validated(sheet, column, at, ("是", "否"))
    book.sheet("填表说明", ("项目", "说明", "In English"), [*_notes(paper), *_columns()], (16, 60, 60))
    return book.bytes()


def _notes(paper: Paper) -> list[tuple[str, str, str]]:
    return [(note.what, note.chinese, note.english) for note in paper.notes]


def _columns() -> list[tuple[str, str, str]]:
    lines = []
    for form in FORMS.values():
        for column in form.columns:
            must = "必填。" if column.required else ""
            choices = f"可以填：{choices_of(column)}。" if column.choices else ""
            also = f"也认得这些列名：{'、'.join(column.also)}。" if column.also else ""
            lines.append((f"{form.title} · {column.title}", must + choices + also, column.english))
    return lines


def _width(column: Column) -> int:
    return 32 if column.length >= 80 else 18 if column.kind in ("login", "phone", "text") else 12
