"""Where a circle comes from and what goes on after it, as far as its reader may see that; and who may found one out of
what."""

from collections.abc import Collection

from collab.circles.models import Circle
from collab.circles.policy import standing_in
from collab.circles.shapes import CircleSource
from collab.conversations.policy import grounds
from collab.core.errors import Conflict, Forbidden, Invalid
from collab.messaging.selectors import message
from collab.work.selectors import sighted
from collab.work.standing import grounds_of


def require_source(by: int, source: CircleSource) -> None:
    """A message he may read, or an item he has a part in. Raises NotFound, or Invalid where it is not one of both."""
    match source:
        case CircleSource(None, None, int() as item):
            sighted(by, item)
        case CircleSource(int() as conversation, int() as nr, None):
            message(by, conversation, nr)
        case _:
            raise Invalid("a message or an item", field="source")


def require_continuable(by: int, conversation: int) -> Circle:
    """A circle he leads, or led when it was closed, that is over or about to be (收尾、已解散)."""
    circle, ground = standing_in(by, conversation)
    if not ground.leads:
        raise Forbidden("only who leads it takes it up again", field="continues")
    if circle.state not in (Circle.State.CLOSING, Circle.State.CLOSED):
        raise Conflict("it still runs: extend it", field="continues", reason=circle.state)
    return circle


def sources_seen(
    reader: int, circles: Collection[Circle], *, among: Collection[int] | None = None
) -> dict[int, CircleSource]:
    """circle → out of what it was founded, where the reader belongs to that conversation (`among`: those he belongs to,
    if that is known) or has a part in that item."""
    talks = {one.source_conversation for one in circles if one.source_conversation}
    mine = talks & set(among) if among is not None else {pair[0] for pair in grounds((one, reader) for one in talks)}
    items = grounds_of(reader, {one.source_item for one in circles if one.source_item})
    return {
        one.pk: CircleSource(one.source_conversation, one.source_nr, one.source_item)
        for one in circles
        if one.source_conversation in mine or one.source_item in items
    }


def visible_continuations(reader: int, circle: Circle) -> tuple[int | None, list[int]]:
    """The circle that this one takes up, and those that take it up; only those where the reader belongs."""
    after = list(circle.continued_by.order_by("pk").values_list("pk", flat=True))
    before = circle.continues_id
    around = grounds((one, reader) for one in [*after, *([before] if before else [])])
    return before if (before, reader) in around else None, [one for one in after if (one, reader) in around]
