"""What is read of a shelf, and the events after it, make the shelf as it is, whatever others do meanwhile."""

from typing import Any

import msgspec
import pytest

from collab.messaging.services import recall
from collab.shelves.selectors import shelf
from collab.shelves.services import About, approve, keep, make_folder, mark, put, renew, take_document
from collab.shelves.shapes import Shelf
from tests.collab.circles.meanwhile import meanwhile
from tests.collab.files.sending import say_with, sent_in
from tests.collab.scenes import log_of

pytestmark = pytest.mark.both_stacks

_ROWS = {
    "folder.changed": ("folders", "folder"), "document.changed": ("documents", "document"),
    "result.changed": ("results", "result"), "decision.changed": ("decisions", "nr"),
}  # fmt: skip


def caught_up(seen: Shelf, there: int) -> dict[str, dict[int, Any]]:
    """The rows as a client holds them: of two the one with the higher seq, without what was taken away."""
    told = msgspec.to_builtins(seen)
    rows = {name: {row[key]: row for row in told[name]} for name, key in _ROWS.values()}
    for event in log_of(there):
        if event.seq > seen.seq and event.type in _ROWS:
            name, key = _ROWS[event.type]
            held = rows[name].get(event.data[key])
            if held is None or event.data["seq"] > held["seq"]:
                rows[name][event.data[key]] = event.data
    return {
        name: {key: row for key, row in found.items() if not (row.get("away") or row.get("off"))}
        for name, found in rows.items()
    }


def test_whatever_others_do_while_somebody_reads_he_ends_with_the_same_shelf(circle, lay, cen, jiang):
    first, other = lay("葛惊蛰", "水情.xlsx"), lay("葛惊蛰", "雨情.xlsx")
    result = mark(by=cen, conversation=circle, about=About(document=other.document), on=True)
    nr = say_with(cen, circle, sent_in(cen, b"z").pk).nr
    (kept,) = keep(by=cen, conversation=circle, nr=nr)
    renew(by=jiang, conversation=circle, document=kept.document, file=sent_in(jiang, b"later").pk)
    file = sent_in(cen, b"fresh").pk
    deeds = (
        lambda: put(by=cen, conversation=circle, files=[file]),
        lambda: renew(by=cen, conversation=circle, document=first.document, file=file),
        lambda: take_document(by=jiang, conversation=circle, document=first.document, away=True),
        lambda: make_folder(by=cen, conversation=circle, name="水情"),
        lambda: approve(by=jiang, conversation=circle, result=result.result, version=1),
        lambda: recall(by=cen, conversation=circle, nr=nr),
    )
    for deed in deeds:
        for seen in meanwhile(lambda: shelf(cen, circle), deed):
            assert caught_up(seen, circle) == caught_up(shelf(cen, circle), circle)
