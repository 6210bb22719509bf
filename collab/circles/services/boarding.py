"""Writing on the board (看板): whole rows, one version after the other."""

from collab.circles.events import BoardChanged
from collab.circles.models import BoardEntry, BoardVisit
from collab.circles.policy import Standing, require_row, standing_in
from collab.circles.selectors import row_of, shape_of
from collab.circles.shapes import BoardRow, BoardWords
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Stale
from collab.core.text import clean
from collab.directory.acting import signatures
from collab.eventlog.writing import writing


def write_row(*, by: int, conversation: int, unit: int, version: int, words: BoardWords) -> BoardRow:
    """This unit's row says that now; the row. What it says already is no change.

    Raises Stale, with the `row` as it stands, where it was written since `version`.
    """
    with writing(stream_name(conversation)) as log:
        standing = standing_in(by, conversation)
        current = row_of(standing, unit)
        require_row(standing, unit)
        said = _cleaned(words)
        if current.words == said:
            return current
        if current.version != version:
            raise Stale("somebody wrote in this row since you looked", field="version", row=current)
        row = _written(standing, current, said)
        log[stream_name(conversation)].append(BoardChanged(row, row.nr))
        return row


def visit(*, person: int, conversation: int, nr: int) -> int:
    """I have seen the board up to this change; up to which I have, then. Nobody unsees."""
    with writing():
        circle = standing_in(person, conversation).circle
        reached = min(nr, circle.board_nr)
        seen, _ = BoardVisit.objects.get_or_create(circle=circle, person_id=person, defaults={"nr": reached})
        if seen.nr < reached:
            seen.nr = reached
            seen.save(update_fields=["nr"])
        return seen.nr


def _cleaned(words: BoardWords) -> BoardWords:
    return BoardWords(
        clean(words.task, "task"), words.state, clean(words.progress, "progress"), clean(words.blocker, "blocker"),
        clean(words.next_step, "next_step"),
    )  # fmt: skip


def _written(standing: Standing, current: BoardRow, words: BoardWords) -> BoardRow:
    circle, by = standing.circle, standing.ground.person
    circle.board_nr += 1
    circle.save(update_fields=["board_nr"])
    BoardEntry.objects.filter(circle=circle, unit=current.unit, newest=True).update(newest=False)
    entry = BoardEntry.objects.create(
        circle=circle, unit_id=current.unit, version=current.version + 1, nr=circle.board_nr, task=words.task,
        state=words.state, progress=words.progress, blocker=words.blocker, next_step=words.next_step, by_id=by,
        signature=signatures({by}).get(by, "") if standing.ground.acts else "", at=clock.now(),
    )  # fmt: skip
    return shape_of(entry, current.name)
