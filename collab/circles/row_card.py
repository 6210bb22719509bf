"""Rows of the board (看板) as cards: one that shows a row, and one that asks for several of a morning. Either is read
from the rows themselves, and a press writes in them as the board does."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from collab.cards.kinds import Done, Kind, Press
from collab.cards.shapes import Standing as Stands
from collab.cards.shapes import View
from collab.circles.models import BoardAsk, BoardEntry, BoardLine, Contact
from collab.circles.policy import Standing, standing_in, units_of, writes_row
from collab.circles.row_drawing import (
    ASK,
    ASKED,
    REPORT,
    ROW,
    WRITER,
    AskFacts,
    RowFacts,
    ask_face,
    inputs_of,
    is_answered,
    row_face,
)
from collab.circles.row_samples import ask_samples, row_samples
from collab.circles.selectors import rows_of
from collab.circles.services.boarding import Report, held_board, report_within
from collab.circles.shapes import BoardRow, RowChange, RowState
from collab.core.errors import NotFound
from collab.directory.models import Person

_FOLLOWERS = 20


def row_facts(line: int) -> RowFacts:
    """The row as it stands; of a unit that has left, what it had written."""
    found = BoardLine.objects.select_related("unit").get(pk=line)
    row = rows_of(found.circle_id).get(found.unit_id) or BoardRow.blank(found.unit_id, found.unit.short_name)
    by = Person.objects.filter(pk=row.by).values_list("name", flat=True).first() if row.by else None
    return RowFacts(row, row.signature or by or "")


def ask_facts(ask: int) -> AskFacts:
    found = BoardAsk.objects.get(pk=ask)
    rows = rows_of(found.circle_id)
    return AskFacts([rows[unit] for unit in asked_units(found) if unit in rows], found.at)


def asked_units(ask: BoardAsk) -> list[int]:
    return msgspec.json.decode(ask.units, type=list[int])


def row_views(viewer: int, lines: Sequence[int]) -> Mapping[int, View]:
    """Whoever may write in the row."""
    found = list(BoardLine.objects.filter(pk__in=lines))
    desks = {circle: _desk(viewer, circle) for circle in {line.circle_id for line in found}}
    return {line.pk: _row_view(desks[line.circle_id], line.unit_id) for line in found}


def ask_views(viewer: int, asks: Sequence[int]) -> Mapping[int, View]:
    """Those of the units that were asked: each with the row of his own unit."""
    found = list(BoardAsk.objects.filter(pk__in=asks))
    desks = {circle: _desk(viewer, circle) for circle in {ask.circle_id for ask in found}}
    return {ask.pk: View(list(_asked(desks[ask.circle_id], ask))) for ask in found}


def act_on_row(press: Press) -> Done:
    return _report(press, BoardLine.objects.values_list("circle_id", flat=True).get(pk=press.subject))


def act_on_ask(press: Press) -> Done:
    return _report(press, BoardAsk.objects.values_list("circle_id", flat=True).get(pk=press.subject))


def hold_row(line: int, _part: int) -> None:
    held_board(BoardLine.objects.values_list("circle_id", flat=True).get(pk=line))


def hold_ask(ask: int, _part: int) -> None:
    held_board(BoardAsk.objects.values_list("circle_id", flat=True).get(pk=ask))


def row_followers(line: int) -> Collection[int]:
    """Whoever reports for this unit finds the form as the row stands; anybody else learns of it as he presses."""
    found = BoardLine.objects.get(pk=line)
    return _reporters(found.circle_id, [found.unit_id])


def ask_followers(ask: int) -> Collection[int]:
    found = BoardAsk.objects.get(pk=ask)
    return _reporters(found.circle_id, asked_units(found))


class _Desk:
    """What somebody may write in a circle, and the rows there. Without a standing he does not belong."""

    def __init__(self, standing: Standing | None, own: set[int], rows: Mapping[int, BoardRow]) -> None:
        self.standing, self.own, self.rows = standing, own, rows

    def stands(self, unit: int, role: str) -> Stands | None:
        row = self.rows.get(unit)
        if row is None or self.standing is None or not writes_row(self.standing, unit, self.own):
            return None
        return Stands(part=unit, version=row.version, roles=[role], label=row.name, inputs=inputs_of(row.words))


def _desk(viewer: int, circle: int) -> _Desk:
    try:
        standing = standing_in(viewer, circle)
    except NotFound:
        return _Desk(None, set(), {})
    return _Desk(standing, units_of(viewer), rows_of(circle))


def _row_view(desk: _Desk, unit: int) -> View:
    stands = desk.stands(unit, WRITER)
    return View([msgspec.structs.replace(stands, label="")] if stands else [])


def _asked(desk: _Desk, ask: BoardAsk) -> Iterator[Stands]:
    """What he still owes comes first."""
    mine = [unit for unit in asked_units(ask) if unit in desk.own and unit in desk.rows]
    for unit in sorted(mine, key=lambda one: is_answered(desk.rows[one], ask.at)):
        if stands := desk.stands(unit, WRITER if is_answered(desk.rows[unit], ask.at) else ASKED):
            yield stands if len(mine) > 1 else msgspec.structs.replace(stands, label="")


def _report(press: Press, circle: int) -> Done:
    """The card has compared the version, and holds the board."""
    given = {name: str(value or "") for name, value in press.inputs.items()}
    state = msgspec.convert(given["state"], RowState)
    change = RowChange(None, state, given["progress"], given["blocker"], given["next_step"])
    return report_within(Report(circle, press.part, change), by=press.actor).done


def _reporters(circle: int, units: Sequence[int]) -> list[int]:
    contacts = Contact.objects.filter(circle=circle, unit__in=units).values_list("person_id", flat=True)
    wrote = BoardEntry.objects.filter(circle=circle, unit__in=units, newest=True).values_list("by_id", flat=True)
    return sorted({*contacts[:_FOLLOWERS], *wrote[:_FOLLOWERS]})


ROWS = Kind(
    name=ROW, actions=frozenset({REPORT}), facts=row_facts, draw=row_face, standings=row_views, act=act_on_row,
    hold=hold_row, followers=row_followers, samples=row_samples,
)  # fmt: skip
ASKS = Kind(
    name=ASK, actions=frozenset({REPORT}), facts=ask_facts, draw=ask_face, standings=ask_views, act=act_on_ask,
    hold=hold_ask, followers=ask_followers, samples=ask_samples,
)  # fmt: skip
