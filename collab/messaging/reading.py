"""Read cursors of many people at once: for whoever writes a whole city, not one reader's scrolling."""

from collections.abc import Sequence
from typing import NamedTuple

from collab.conversations.policy import Ground, Pair, grounds
from collab.conversations.streams import own_name, own_stream
from collab.core import sql
from collab.core.errors import Invalid, NotFound
from collab.eventlog.writing import writing
from collab.messaging import overview


class Reached(NamedTuple):
    """This reader has read this conversation up to `nr`."""

    reader: int
    conversation: int
    nr: int


def mark_read_together(reached: Sequence[Reached]) -> int:
    """Move all these cursors forward or none, and tell their devices; answers how many moved."""
    if not reached:
        return 0
    with writing(*sorted({own_name(one.reader) for one in reached})) as log:
        found = grounds((one.conversation, one.reader) for one in reached)
        for one in reached:
            _require_said(found.get((one.conversation, one.reader)), one)
        own = {one.reader: own_stream(log, one.reader) for one in reached}  # before any row
        moved = _move(reached)
        for (_, reader), cursor in (overview.cursors(moved) if moved else {}).items():
            own[reader].append(cursor)
    return len(moved)


def _require_said(ground: Ground | None, one: Reached) -> None:
    if ground is None:
        raise NotFound(field="conversation")
    if one.nr > ground.last_nr:
        raise Invalid("nothing was said there yet", field="nr")


def _move(reached: Sequence[Reached]) -> list[Pair]:
    statement = _MOVE.format(rows=", ".join(["(%s, %s, %s)"] * len(reached)))
    found = sql.rows(statement, [value for one in reached for value in one])
    return [(conversation, reader) for conversation, reader in found]


_MOVE = """
    UPDATE conversations_membership SET read_nr = reached.column3
    FROM (VALUES {rows}) AS reached
    WHERE person_id = reached.column1 AND conversation_id = reached.column2 AND read_nr < reached.column3
    RETURNING conversation_id, person_id"""
