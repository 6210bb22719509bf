"""附件: files that came with a feedback, and what was spoken (语音): read by whoever may read the feedback, or sees the
whole of the item, at this moment."""

from collections.abc import Collection
from uuid import UUID

from collab.core.errors import NotFound
from collab.work.models import Enclosure, Link
from collab.work.selectors import sighted


def is_shown(reader: int, file: UUID) -> bool:
    """Whether he may read it there."""
    carried = Enclosure.objects.filter(file=file).values_list("feedback__item_id", "feedback__assignment_id")
    spoken = Link.objects.filter(voice=file).values_list("item_id", flat=True)
    return any(_sees(reader, item, part) for item, part in (*carried, *((item, None) for item in spoken)))


def held_here(files: Collection[UUID]) -> set[UUID]:
    """Those of these files that an item holds, whatever becomes of the message they came with."""
    return {file for file in Link.objects.filter(voice__in=files).values_list("voice_id", flat=True) if file}


def _sees(reader: int, item: int, part: int | None) -> bool:
    try:
        seen = sighted(reader, item)
    except NotFound:
        return False
    return seen.whole or part in seen.own_parts
