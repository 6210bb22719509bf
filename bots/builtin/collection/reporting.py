"""填报 by a sentence: whose row is meant, and what is answered."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from bots.builtin.collection.question import DROP, QUESTION, Choice, Question
from bots.builtin.collection.sentences import Told
from bots.context import Click, Context, Effect, Keep, Report, Say, Show, ShowRow
from collab.circles.rows import STATES, changed, said
from collab.circles.selectors import OwnRow, board, member_units, own_rows, rows_of
from collab.circles.shapes import BoardRow, BoardWords, RowChange, RowState

_CHOICES = 20
_LINES = 30
_NOWHERE = "您的单位没有在进行中的协作圈里，没有要填的看板。"


def report(context: Context, told: Told) -> Sequence[Effect]:
    """It is written where there is no doubt; else he is asked, with what was understood."""
    meant = _meant(context, told.unit)
    if not meant:
        return [Say(_NOWHERE)]
    if len(meant) > 1 or told.unclear:
        return [Show(QUESTION, _question(meant, told))]
    (row,) = meant
    return [Report(row.circle, row.unit, told.change, (_answer(context.circle, row, told.change),))]


def pressed(click: Click[Question]) -> Sequence[Effect]:
    """What he filled in is written; where that is refused, the form stays."""
    asked = click.kept
    if click.action == DROP:
        return [Keep(msgspec.structs.replace(asked, became="没有填"))]
    choice = _chosen(asked, click.inputs)
    change = _change(click.inputs, everything=asked.version is not None)
    became = Keep(msgspec.structs.replace(asked, choices=(choice,), became="已更新"))
    return [Report(choice.circle, choice.unit, change, (became,), asked.version)]


def look(context: Context) -> Sequence[Effect]:
    """In a circle the card of his unit's row; in his own talk, or for who has no row, the board in words."""
    mine = own_rows(context.person, context.circle)
    if context.circle is not None and mine:
        return [ShowRow(row.circle, row.unit) for row in mine[:3]]
    circles = list(dict.fromkeys([context.circle] if context.circle else [row.circle for row in mine]))
    titles = {row.circle: row.title for row in mine}
    return [Say(_board(context.person, circle, titles.get(circle, ""))) for circle in circles[:3]] or [Say(_NOWHERE)]


def _meant(context: Context, unit: str) -> list[OwnRow]:
    """His own rows; where he names a unit, that one's: whether he may write there is decided as it is written."""
    mine = own_rows(context.person, context.circle)
    if not unit:
        return mine[:_CHOICES]
    named = [row for row in mine if row.name == unit]
    if named or context.circle is None:
        return named or mine[:_CHOICES]
    others = [key for key, name in member_units(context.circle).items() if name == unit]
    return [OwnRow(context.circle, "", key, unit) for key in others] or mine[:_CHOICES]


def _question(meant: Sequence[OwnRow], told: Told) -> Question:
    choices = tuple(Choice(row.circle, row.unit, _name(row, meant)) for row in meant)
    unclear = told.unclear or (told.unit if len(meant) > 1 else "")
    if len(meant) > 1:
        return Question(choices, unclear, changed(BoardWords(), told.change), state=told.change.state is not None)
    stands = _row(meant[0])
    words = changed(stands.words, told.change)
    return Question(
        choices, unclear, words, state=stands.at is not None or words.state != "open", version=stands.version
    )


def _name(row: OwnRow, meant: Sequence[OwnRow]) -> str:
    several = len({one.circle for one in meant}) > 1
    return f"{row.name}（{row.title}）" if several else row.name


def _chosen(asked: Question, inputs: Mapping[str, Any]) -> Choice:
    wanted = inputs.get("row")
    return next((one for one in asked.choices if f"{one.circle}:{one.unit}" == wanted), asked.choices[0])


def _change(inputs: Mapping[str, Any], *, everything: bool) -> RowChange:
    """Where the form began with the row, an empty field empties it."""
    empty = "" if everything else None
    given = {name: inputs.get(name) or empty for name in ("progress", "blocker", "next_step")}
    return RowChange(state=msgspec.convert(inputs["state"], RowState), **given)


def _answer(circle: int | None, row: OwnRow, change: RowChange) -> Effect:
    """Seen by all in the circle; in his own talk in words, which stay when he has left."""
    if circle is not None:
        return ShowRow(row.circle, row.unit)
    return Say(f"已更新「{row.title}」的看板。\n{_line(row.name, changed(_row(row).words, change))}")


def _row(row: OwnRow) -> BoardRow:
    return rows_of(row.circle).get(row.unit) or BoardRow.blank(row.unit, row.name)


def _board(person: int, circle: int, title: str) -> str:
    rows = [seen.row for seen in board(person, circle).rows if not seen.left]
    head = f"「{title}」看板" if title else "看板"
    return "\n".join([head, *(_line(row.name, row.words) for row in rows[:_LINES])])


def _line(name: str, words: BoardWords) -> str:
    return "  ".join(one for one in (name, STATES[words.state], said(words)) if one)
