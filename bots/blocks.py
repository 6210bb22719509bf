"""Building blocks of card bodies, typed: what bots write instead of JSON. Everything else is a struct of cards.body.

body = [words("请于周三前报送"), facts(主办="市水利局"), progress("已报", 12, 20)]
actions = [button("签收", "accept"), form("退回", "decline", ask("reason", "理由"))]
"""

from typing import Literal

from collab.cards.body import (
    Action,
    Element,
    Execute,
    Fact,
    FactSet,
    Form,
    InputText,
    Progress,
    ShowCard,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    TextBlock,
)

Mode = Literal["primary", "secondary"]


def words(text: str, *, subtle: bool = False) -> TextBlock:
    """A paragraph."""
    return TextBlock(text=text, is_subtle=subtle)


def facts(**values: str) -> FactSet:
    """Names and values, as on a form."""
    return FactSet(facts=[Fact(title, value) for title, value in values.items()])


def progress(label: str, value: int, of: int) -> Progress:
    """So many of so many."""
    return Progress(label=label, value=value, of=of)


def table(head: list[str], *rows: list[str]) -> Table:
    """Rows of plain words under a head."""
    lines = [TableRow(cells=[TableCell(items=[TextBlock(text=cell)]) for cell in row]) for row in (head, *rows)]
    return Table(columns=[TableColumn() for _ in head], rows=lines)


def ask(name: str, label: str, *, required: bool = True, long: bool = False) -> InputText:
    """A field for words; `name` is what the press calls it."""
    return InputText(id=name, label=label, is_required=required, is_multiline=long)


def button(title: str, verb: str, *, mode: Mode = "primary", confirm: str = "") -> Execute:
    """Something to press. `confirm`: what is asked first."""
    return Execute(title=title, verb=verb, mode=mode, confirm=confirm)


def form(title: str, verb: str, *fields: Element, mode: Mode = "secondary") -> Action:
    """A button that opens these fields, with one of the same name that sends them."""
    return ShowCard(title=title, mode=mode, card=Form(body=[*fields], actions=[button(title, verb)]))
