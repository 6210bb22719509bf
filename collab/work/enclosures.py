"""附件: files that came with a feedback, seen by whoever may read the feedback at this moment."""

from uuid import UUID

from collab.core.errors import NotFound
from collab.work.models import Enclosure
from collab.work.selectors import sighted


def is_shown(reader: int, file: UUID) -> bool:
    """Whether he may read it there."""
    carried = Enclosure.objects.filter(file=file).values_list("feedback__item_id", "feedback__assignment_id").first()
    return carried is not None and _sees(reader, *carried)


def _sees(reader: int, item: int, part: int | None) -> bool:
    try:
        seen = sighted(reader, item)
    except NotFound:
        return False
    return seen.whole or part in seen.own_parts
