"""Files of collections, seen by whoever may see what carries them at this moment."""

from uuid import UUID

from collab.cards.models import Card
from collab.cards.policy import sees
from collab.collections.forms import CODE, collecting
from collab.collections.models import Supplied, Template
from collab.work.kinds import INITIATOR
from collab.work.models import Item
from collab.work.standing import grounds, roles_of


def is_shown(reader: int, file: UUID) -> bool:
    """A template with the card; what was supplied to whoever asked, to whose part it is, and where all may see it to
    all who were asked."""
    template = Template.objects.filter(file=file).values_list("item_id", flat=True).first()
    if template is not None:
        return bool(grounds(reader, template)) or _sees_card(reader, template)
    found = Supplied.objects.filter(file=file).values_list("answer__part__item_id", "answer__part_id").first()
    return found is not None and sees_answer(reader, *found)


def sees_answer(reader: int, item: int, part: int) -> bool:
    """Whether he may read what was supplied for this part."""
    standing = grounds(reader, item)
    if INITIATOR in roles_of(standing) or any(ground.part == part for ground in standing):
        return True
    return bool(standing) and collecting(Item.objects.get(pk=item)).shown == "all"


def _sees_card(reader: int, item: int) -> bool:
    card = Card.objects.filter(kind=CODE, subject=item).values_list("pk", flat=True).first()
    return card is not None and sees(reader, card)
