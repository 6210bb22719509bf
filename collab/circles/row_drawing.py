"""How a row of the board looks as a card, and the morning's asking for several of them. Pure."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings

from collab.cards.body import (
    Action,
    Colour,
    Element,
    Execute,
    Fact,
    FactSet,
    Form,
    InputChoices,
    InputText,
    Option,
    ShowCard,
    TextBlock,
    UnitRow,
)
from collab.cards.shapes import Face, LastAct
from collab.circles.rows import STATES, said
from collab.circles.shapes import BoardRow, BoardWords, RowState
from collab.core.text import shortened

ROW, ASK = "board_row", "board_ask"
WRITER, ASKED = "writer", "asked"
REPORT = "report"
NAME = "看板"
_COLOURS: dict[RowState, Colour] = {"open": "default", "under_way": "accent", "blocked": "attention", "done": "good"}


class RowFacts(NamedTuple):
    """A row, and the name of who wrote it last."""

    row: BoardRow
    by: str


class AskFacts(NamedTuple):
    """The rows that were asked for at `at`."""

    rows: Sequence[BoardRow]
    at: datetime


def row_face(facts: RowFacts) -> Face:
    """市水利局：会商青屿县."""
    row = facts.row
    title = shortened(f"{row.name}：{row.words.task}" if row.words.task else row.name, 120)
    done = row.words.state == "done"
    return Face(
        kind=ROW, name=NAME, title=title, fallback=shortened(f"[{NAME}] {title} {STATES[row.words.state]}", 180),
        state="done" if done else "open", stamp=STATES["done"] if done else "", body=list(_body(row.words)),
        actions=[_form("更新进展", "secondary")], acts={WRITER: [REPORT]},
        last=LastAct(facts.by, "更新", row.at) if row.at else None,
    )  # fmt: skip


def ask_face(facts: AskFacts) -> Face:
    """3 个单位的进展满一天没有更新."""
    owed = [row for row in facts.rows if not is_answered(row, facts.at)]
    title = f"{len(owed)} 个单位的进展满一天没有更新" if owed else "各单位都已更新"
    return Face(
        kind=ASK, name=NAME, title=title, fallback=f"[{NAME}] {title}", state="open" if owed else "done",
        stamp="" if owed else "已更新", body=[_asked(row, facts.at) for row in facts.rows],
        actions=[_form("更新进展", "primary")], acts={ASKED: [REPORT], WRITER: [REPORT]},
        waits=[ASKED] if owed else [],
    )  # fmt: skip


def is_answered(row: BoardRow, at: datetime) -> bool:
    """Whether somebody has written in it since it was asked for."""
    return row.at is not None and row.at >= at


def inputs_of(words: BoardWords) -> dict[str, str]:
    """With what the form begins: what the row says."""
    return {"state": words.state, "progress": words.progress, "blocker": words.blocker, "next_step": words.next_step}


def fields(begun: BoardWords, *, known: bool = False) -> list[Element]:
    """状态、进展、遇阻原因、下一步. `known`: the state is."""
    return [
        InputChoices(
            id="state", label="状态", is_required=True, style="expanded", value=begun.state if known else "",
            choices=[Option(title, value) for value, title in STATES.items()],
        ),
        InputText(id="progress", label="进展", is_multiline=True, max_length=500, value=begun.progress),
        InputText(id="blocker", label="遇阻原因", max_length=500, value=begun.blocker),
        InputText(id="next_step", label="下一步", max_length=500, value=begun.next_step),
    ]  # fmt: skip


def _form(title: str, mode: str) -> Action:
    act = Execute(title="保存", verb=REPORT)
    return ShowCard(title=title, mode="primary" if mode == "primary" else "secondary",
                    card=Form(body=fields(BoardWords()), actions=[act]))  # fmt: skip


def _body(words: BoardWords) -> Iterator[Element]:
    yield TextBlock(text=STATES[words.state], color=_COLOURS[words.state], weight="bolder")
    told = [("进展", words.progress), ("遇阻原因", words.blocker), ("下一步", words.next_step)]
    if found := [Fact(name, value) for name, value in told if value]:
        yield FactSet(facts=found)
    else:
        yield TextBlock(text="还没有填报进展", is_subtle=True)


def _asked(row: BoardRow, at: datetime) -> Element:
    since = f"上次更新 {_moment(row.at)}" if row.at else "还没有填报"
    words = f"已更新 {_moment(row.at)}" if row.at and is_answered(row, at) else since
    state = STATES[row.words.state] if row.at else ""
    note = "：".join(one for one in (state, shortened(said(row.words), 120)) if one)
    return UnitRow(name=row.name, light="green" if is_answered(row, at) else "yellow", words=words, note=note)


def _moment(at: datetime) -> str:
    local = at.astimezone(ZoneInfo(settings.TIME_ZONE))
    return f"{local.month}月{local.day}日 {local:%H:%M}"
