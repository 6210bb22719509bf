"""我的协作圈: the circles somebody belongs to."""

from collab.circles.models import Circle
from collab.circles.origins import sources_seen
from collab.circles.selectors import state_of
from collab.circles.shapes import CircleLine, CircleSource, MyCircles
from collab.conversations.company import MINE
from collab.conversations.policy import Ground, grounds
from collab.core import sql


def my_circles(reader: int) -> MyCircles:
    """All of his, closed ones too; those that end soonest first."""
    belongs = [conversation for (conversation,) in sql.rows(MINE, [reader, reader])]
    found = list(Circle.objects.select_related("conversation", "lead").filter(pk__in=belongs).order_by("ends_on", "pk"))
    standing = grounds((circle.pk, reader) for circle in found)
    sources = sources_seen(reader, found, among=belongs)
    lines = [
        _line(circle, ground, sources.get(circle.pk))
        for circle in found
        if (ground := standing.get((circle.pk, reader)))
    ]
    return MyCircles(lines)


def _line(circle: Circle, ground: Ground, source: CircleSource | None) -> CircleLine:
    return CircleLine(
        conversation=circle.pk, title=circle.conversation.title, state=state_of(circle), purpose=circle.purpose,
        lead_name=circle.lead.short_name if circle.lead else "", ends_on=circle.ends_on,
        leads=ground.leads and not ground.frozen, source=source,
    )  # fmt: skip
