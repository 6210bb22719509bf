"""Importing and exporting vCard files (导入, 导出). A file is shown first, and written only as it was shown."""

import hashlib
from collections.abc import Collection, Iterator

import msgspec

from collab.addressbook import selectors, services
from collab.addressbook.entries import group_named, regrouped
from collab.addressbook.importing import Plan, planned
from collab.addressbook.models import SealedContact
from collab.addressbook.rows import body_of
from collab.addressbook.shapes import Body, ContactImport, FaultyCard, Group
from collab.addressbook.vcard.reading import Card, read
from collab.addressbook.vcard.writing import written
from collab.audit.services import record
from collab.core import sql
from collab.core.errors import Stale
from collab.core.sealing import Unopenable


def preview(*, owner: int, file: bytes) -> ContactImport:
    """What the file would do. Nothing is written."""
    rows = _opened(owner)
    plan = planned({row.pk: body for row, body in rows}, read(file), services.room(owner))
    return _told(plan, _seen(owner, file))


def take_in(*, owner: int, file: bytes, seen: str, skip: Collection[int], group: Group | None) -> ContactImport:
    """Write what `preview` showed under this `seen`, but not the cards numbered in `skip`; all of it into the group.

    Raises Stale when the file or the book is no longer what was shown.
    """
    into = group_named(group) if group is not None else None
    rows = _opened(owner)
    cards = (_grouped(card, into) for card in read(file) if card.number not in skip)
    plan = planned({row.pk: body for row, body in rows}, cards, services.room(owner))
    # all that takes time is done before the book is locked; `seen` says whether it still is that book
    rewritten = plan.changed
    new = [services.added(owner, body) for body in plan.new]
    changed = [services.changed(row, rewritten[row.pk]) for row, _ in rows if row.pk in rewritten]
    with services.writing_in_book_of(owner):
        if seen != _seen(owner, file):
            raise Stale("the address book has changed since")
        services.store(owner, new=new, changed=changed)
        record("contacts.imported", actor=owner, added=len(new), updated=len(changed))
    return msgspec.structs.replace(_told(plan, _seen(owner, file)), written=True, cards=[])


def export(*, owner: int, group: Group | None) -> bytes:
    """His contacts, or those of a group, as vCard 3.0."""
    contacts = selectors.in_group(owner, group)
    with sql.writing():
        record("contacts.exported", actor=owner, count=len(contacts))
    return written(contacts)


def _opened(owner: int) -> list[tuple[SealedContact, Body]]:
    return list(_readable(owner))


def _readable(owner: int) -> Iterator[tuple[SealedContact, Body]]:
    for row in SealedContact.objects.filter(owner=owner).order_by("pk"):
        try:
            yield row, body_of(row)
        except Unopenable:
            continue


def _grouped(card: Card | FaultyCard, group: Group | None) -> Card | FaultyCard:
    if group is None or isinstance(card, FaultyCard):
        return card
    return card._replace(entry=regrouped(card.entry, add=group, remove=None))


def _seen(owner: int, file: bytes) -> str:
    return hashlib.sha256(selectors.edition_of(owner).encode() + b"\0" + file).hexdigest()


def _told(plan: Plan, seen: str) -> ContactImport:
    return ContactImport(
        seen=seen, written=False, added=len(plan.new), updated=len(plan.changed),
        cards=plan.cards, faulty=plan.faulty, left_out=plan.left_out,
    )  # fmt: skip
