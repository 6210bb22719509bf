"""未了事项: what is still open in a circle that winds up (收尾)."""

from collab.circles.selectors import board
from collab.circles.shapes import OpenRow, OpenThings, OpenWork
from collab.work.models import Item
from collab.work.standing import grounds_of
from collab.work.wording import kind_words


def open_things(reader: int, conversation: int) -> OpenThings:
    """Rows of member units that are not done, and work begun here that is not closed; of work the reader has no part in
    he learns how much there is. Raises NotFound for who does not belong."""
    seen = board(reader, conversation).rows
    rows = [
        OpenRow(one.row.unit, one.row.name, one.row.words.state)
        for one in seen
        if one.row.version > 0 and not one.left and one.row.words.state != "done"
    ]
    begun = list(Item.objects.filter(sources__conversation=conversation, closed_at=None).distinct().order_by("pk"))
    mine = grounds_of(reader, [item.pk for item in begun])
    work = [OpenWork(one.pk, kind_words(one.kind).zh, one.number, one.title) for one in begun if one.pk in mine]
    return OpenThings(rows, work, len(begun) - len(work))


def count_of(things: OpenThings) -> int:
    """How many that are."""
    return len(things.rows) + len(things.work) + things.unseen
