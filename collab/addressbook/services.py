"""What the owner may do with his contacts. One book is written by one transaction at a time."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from collab.accounts.models import User
from collab.addressbook.entries import body_for, group_named, kept, regrouped, rewritten
from collab.addressbook.models import SealedContact
from collab.addressbook.rows import body_of, contact_of, write_into
from collab.addressbook.shapes import Body, Contact, ContactEntry, Group
from collab.core import clock, sql
from collab.core.errors import Conflict, Invalid, NotFound, Stale, TooLarge
from collab.core.sealing import Unopenable

LIMIT = 5_000
_BATCH = 500
_FIELDS = ("sealed", "version", "changed_at")


def save(*, owner: int, contact: UUID, version: int, entry: ContactEntry) -> Contact:
    """Add a contact (version 0) or change the version he saw. The same words again change nothing.

    Raises Stale with the present `contact` when it was changed meanwhile.
    """
    wanted = kept(entry)
    with writing_in_book_of(owner):
        row = SealedContact.objects.filter(pk=contact, owner=owner).first()
        if row is None:
            return _added(owner, contact, version, wanted)
        old = _readable(row)
        if old.entry == wanted:
            return contact_of(row, old)
        if row.version != version:
            raise Stale("changed meanwhile", contact=contact_of(row, old))
        body = rewritten(old, wanted)
        changed(row, body).save(update_fields=_FIELDS)
    return contact_of(row, body)


def delete(*, owner: int, contacts: Sequence[UUID]) -> int:
    """They are gone, for good; answers how many were his and there."""
    with writing_in_book_of(owner):
        return SealedContact.objects.filter(owner=owner, pk__in=contacts).delete()[0]


def regroup(*, owner: int, contacts: Sequence[UUID] | None, add: Group | None, remove: Group | None) -> int:
    """Put them into a group (分组), take them out of one, or both. Without `contacts`: all who are in `remove`.

    So a group is renamed by removing the old name and adding the new one, and dissolved by removing it.
    """
    if contacts is None and remove is None:
        raise Invalid("whose group?", field="contacts")
    add, remove = (group_named(group) if group is not None else None for group in (add, remove))
    with writing_in_book_of(owner):
        rows = SealedContact.objects.filter(owner=owner).order_by("pk")
        chosen = rows if contacts is None else rows.filter(pk__in=contacts)
        moved = _where_other(chosen, lambda entry: _moved(entry, add, remove, every=contacts is not None))
        store(owner, new=(), changed=moved)
    return len(moved)


def changed(row: SealedContact, body: Body) -> SealedContact:
    """The row with this body sealed into it, a version further; not stored yet."""
    write_into(row, body)
    row.version += 1
    row.changed_at = clock.now()
    return row


def added(owner: int, body: Body) -> SealedContact:
    """A new row under an id of ours; not stored yet."""
    row = SealedContact(owner_id=owner, changed_at=clock.now())
    write_into(row, body)
    return row


def store(owner: int, *, new: Sequence[SealedContact], changed: Sequence[SealedContact]) -> None:
    """All of them, in a few statements, inside `writing_in_book_of`. Raises TooLarge."""
    _require_room(owner, len(new))
    SealedContact.objects.bulk_create(new, batch_size=_BATCH)
    # an insert that meets its row is a hundred times faster than an update with a case for every row
    SealedContact.objects.bulk_create(
        changed, batch_size=_BATCH, update_conflicts=True, unique_fields=["id"], update_fields=_FIELDS
    )


def room(owner: int) -> int:
    """How many contacts he may still add."""
    return max(0, LIMIT - SealedContact.objects.filter(owner=owner).count())


@contextmanager
def writing_in_book_of(owner: int) -> Iterator[None]:
    """A transaction that no other writer of the same book runs beside."""
    with sql.writing():
        # not against the messages that refer to him: they only need his key to stay
        User.objects.select_for_update(no_key=True).get(pk=owner)
        yield


def _added(owner: int, contact: UUID, version: int, entry: ContactEntry) -> Contact:
    if version:
        raise NotFound("this contact was deleted")
    _require_room(owner, 1)
    body = body_for(entry)
    row = SealedContact(pk=contact, owner_id=owner, changed_at=clock.now())
    write_into(row, body)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Conflict("choose another id", field="contact") from None
    return contact_of(row, body)


def _readable(row: SealedContact) -> Body:
    try:
        return body_of(row)
    except Unopenable:
        raise Conflict("this contact does not open any more; delete it and write it anew") from None


def _require_room(owner: int, wanted: int) -> None:
    if wanted > room(owner):
        raise TooLarge(f"an address book has room for {LIMIT} contacts")


def _where_other(rows: QuerySet[SealedContact], move: Callable[[ContactEntry], ContactEntry]) -> list[SealedContact]:
    """Those whose entry becomes another one. What does not open stays as it is."""
    others: list[SealedContact] = []
    for row in rows:
        try:
            body = body_of(row)
        except Unopenable:
            continue
        entry = move(body.entry)
        if entry != body.entry:
            others.append(changed(row, rewritten(body, entry)))
    return others


def _moved(entry: ContactEntry, add: Group | None, remove: Group | None, *, every: bool) -> ContactEntry:
    return regrouped(entry, add=add, remove=remove) if every or remove in entry.groups else entry
