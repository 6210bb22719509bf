"""What the owner may ask of his own address book. Nobody else can ask at all."""

import logging

from django.db.models import Count, Max, Sum

from collab.addressbook.models import SealedContact
from collab.addressbook.rows import body_of, contact_of
from collab.addressbook.shapes import Contact, Contacts, Group, UnreadableContact
from collab.core.sealing import Unopenable

logger = logging.getLogger(__name__)


def contacts(owner: int, known: str = "") -> Contacts:
    """All his contacts by pinyin; only the edition when it is the one he knows."""
    edition = edition_of(owner)
    if known == edition:
        return Contacts(edition=edition, unchanged=True, contacts=[], unreadable=[])
    readable: list[Contact] = []
    unreadable: list[UnreadableContact] = []
    for row in SealedContact.objects.filter(owner=owner).order_by("id"):
        try:
            readable.append(contact_of(row, body_of(row)))
        except Unopenable:
            unreadable.append(UnreadableContact(contact=row.pk, changed_at=row.changed_at))
    if unreadable:
        logger.warning("%d contacts of person %d do not open: damaged, or their key is gone", len(unreadable), owner)
    readable.sort(key=lambda one: (one.pinyin or "~", one.entry.name))
    return Contacts(edition=edition, unchanged=False, contacts=readable, unreadable=unreadable)


def edition_of(owner: int) -> str:
    """What differs whenever the book does: every change raises a version or takes a row away."""
    found = SealedContact.objects.filter(owner=owner).aggregate(n=Count("pk"), v=Sum("version"), at=Max("changed_at"))
    return f"{found['n']}.{found['v'] or 0}.{found['at'].timestamp() if found['at'] else 0:.6f}"


def in_group(owner: int, group: Group | None) -> list[Contact]:
    """Those of the group, or all."""
    return [one for one in contacts(owner).contacts if group is None or group in one.entry.groups]
