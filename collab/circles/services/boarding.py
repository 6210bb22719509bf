"""Writing on the board (看板): whole rows, one version after the other, the same through whatever door.

Lock order: the board → its cards → streams. So a press, a bot and the board itself write by the same few lines.
"""

from typing import NamedTuple

from collab.cards import services as cards
from collab.cards.kinds import Done
from collab.circles.events import BoardChanged
from collab.circles.models import Board, BoardAsk, BoardEntry, BoardLine, BoardVisit
from collab.circles.policy import Standing, require_row, standing_in
from collab.circles.row_drawing import ASK, ROW
from collab.circles.rows import changed, cleaned, whole
from collab.circles.selectors import board_nr, row_of, shape_of
from collab.circles.shapes import BoardRow, BoardWords, RowChange
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Stale
from collab.directory.acting import signatures
from collab.eventlog.writing import writing


class Report(NamedTuple):
    """What somebody reports of a unit's row. Without a `version` it counts whatever the row says meanwhile."""

    conversation: int
    unit: int
    change: RowChange
    version: int | None = None


class Reported(NamedTuple):
    """The row as it stands then, and what is still to be told: `cards.redraw_together` does it."""

    row: BoardRow
    done: Done


def write_row(*, by: int, conversation: int, unit: int, version: int, words: BoardWords) -> BoardRow:
    """This unit's row says that now; the row. What it says already is no change.

    Raises Stale, with the `row` as it stands, where it was written since `version`.
    """
    with writing() as log:
        row, done = report_within(Report(conversation, unit, whole(words), version), by=by)
        if done.events:
            cards.redraw_together(log, cards.held(done.cards), done)
            require_row(standing_in(by, conversation), unit)  # who was removed while this waited has written nothing
        return row


def report_within(report: Report, *, by: int) -> Reported:
    """The same in a transaction that goes on, and holds no stream yet. Raises Stale."""
    standing_in(by, report.conversation)  # for who does not belong there is nothing to wait for
    board = held_board(report.conversation)
    standing = standing_in(by, report.conversation)
    current = row_of(standing, report.unit)
    require_row(standing, report.unit)
    said = cleaned(changed(current.words, report.change))
    if current.words == said:
        return Reported(current, Done())
    if report.version is not None and current.version != report.version:
        raise Stale("somebody wrote in this row since you looked", field="version", row=current)
    row = _written(board, standing, current, said)
    told = (stream_name(report.conversation), BoardChanged(row, row.nr))
    return Reported(row, Done(cards=_cards_of(report.conversation, report.unit), events=[told]))


def held_board(conversation: int) -> Board:
    """The board, held by this transaction."""
    if not Board.objects.filter(pk=conversation).exists():
        Board.objects.get_or_create(circle_id=conversation)
    return Board.objects.select_for_update(no_key=True).get(pk=conversation)


def line_of(conversation: int, unit: int) -> int:
    """The row as the subject of a card."""
    return BoardLine.objects.get_or_create(circle_id=conversation, unit_id=unit)[0].pk


def visit(*, person: int, conversation: int, nr: int) -> int:
    """I have seen the board up to this change; up to which I have, then. Nobody unsees."""
    with writing():
        circle = standing_in(person, conversation).circle
        reached = min(nr, board_nr(conversation))
        BoardVisit.objects.get_or_create(circle=circle, person_id=person, defaults={"nr": reached})
        mine = BoardVisit.objects.filter(circle=circle, person=person)
        mine.filter(nr__lt=reached).update(nr=reached)
        return mine.values_list("nr", flat=True).get()


def _written(board: Board, standing: Standing, current: BoardRow, words: BoardWords) -> BoardRow:
    by = standing.ground.person
    board.nr += 1
    board.save(update_fields=["nr"])
    BoardEntry.objects.filter(circle=standing.circle, unit=current.unit, newest=True).update(newest=False)
    entry = BoardEntry.objects.create(
        circle=standing.circle, unit_id=current.unit, version=current.version + 1, nr=board.nr, task=words.task,
        state=words.state, progress=words.progress, blocker=words.blocker, next_step=words.next_step, by_id=by,
        signature=signatures({by}).get(by, "") if standing.ground.acts else "", at=clock.now(),
    )  # fmt: skip
    return shape_of(entry, current.name)


def _cards_of(conversation: int, unit: int) -> list[tuple[str, int]]:
    """Where else this row is shown: its own card, and the newest that asks for it."""
    lines = BoardLine.objects.filter(circle=conversation, unit=unit).values_list("pk", flat=True)
    asks = BoardAsk.objects.filter(circle=conversation).order_by("-day").values_list("pk", flat=True)[:1]
    return [*((ROW, line) for line in lines), *((ASK, ask) for ask in asks)]
