"""Spreadsheets that are to be imported, and lists to choose from in one."""

from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from collab.core.sheets import Writing
from collab.intake.columns import Column, Form

_VALIDATED_ROWS = 2_000


def written(tables: Iterable[tuple[Form, Iterable[dict[str, str]]]]) -> bytes:
    """A spreadsheet to be imported: rows by the keys of the columns."""
    book = Writing()
    for form, rows in tables:
        headings = [column.title for column in form.columns]
        book.sheet(form.title, headings, ([row.get(column.key, "") for column in form.columns] for row in rows))
    return book.bytes()


def validated(sheet: Any, column: Column, at: int, words: Sequence[str]) -> None:
    """A list to choose from, in this column of the sheet."""
    formula = '"' + ",".join(words) + '"'
    rule = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=True)
    rule.error, rule.errorTitle = f"{column.title}：请从列表中选择", "协作 Collab"
    letter = get_column_letter(at)
    rule.add(f"{letter}2:{letter}{_VALIDATED_ROWS}")
    sheet.data_validations.append(rule)
