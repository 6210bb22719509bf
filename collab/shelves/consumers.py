"""A collection (材料征集) that is closed, and whose answers all who were asked may see, comes onto the shelf by itself.
What only who asked may see comes there by his own press: everybody in the circle reads it then."""

from collab.circles.models import Circle
from collab.collections.forms import CODE, collecting
from collab.core.errors import Busy, Refused, Unavailable
from collab.eventlog.consumers import consumer
from collab.eventlog.writing import Writing
from collab.shelves.services import gather
from collab.work.events import ItemChanged
from collab.work.models import Item, Link


@consumer("shelves", ItemChanged)
def gather_closed(_: Writing, event: ItemChanged, __: int) -> None:
    """Where it cannot be, it is not: the circle was closed meanwhile, or who closed the collection left it. While the
    place is taken it waits its turn."""
    if event.kind != CODE or event.state != "closed" or event.action != "close" or event.by is None:
        return
    there = Link.objects.filter(item=event.item).exclude(conversation=None).values_list("conversation", flat=True)
    circle = Circle.objects.filter(pk__in=list(there)).values_list("pk", flat=True).first()
    if circle is None or collecting(Item.objects.get(pk=event.item)).shown != "all":
        return
    try:
        gather(by=event.by, conversation=circle, item=event.item)
    except (Busy, Unavailable):
        raise
    except Refused:
        return
