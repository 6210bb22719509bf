"""Short ways to say whom somebody knows."""

from typing import Any
from uuid import UUID, uuid4

from collab.addressbook import selectors, services
from collab.addressbook.shapes import Contact, ContactEntry, ContactPhone

MOTHER = {"name": "沈桂兰", "phones": [("mobile", "13905710001")], "groups": ["家人"], "note": "高血压，少吃盐"}
PLUMBER = {"name": "鲁师傅", "phones": [("mobile", "13805710002"), ("home", "0571-88001122")], "unit": "永固水电"}
EDITOR = {"name": "Ada Lovelace", "phones": [("work", "+44 20 7946 0000")], "emails": ["ada@example.org"]}


def entry(**said: Any) -> ContactEntry:
    phones = [ContactPhone(kind, number) for kind, number in said.pop("phones", [])]
    return ContactEntry(phones=phones, **said)


def notes(owner: int, *contacts: dict[str, Any]) -> list[UUID]:
    """He writes these down; their ids."""
    ids = [uuid4() for _ in contacts]
    for contact, said in zip(ids, contacts, strict=True):
        services.save(owner=owner, contact=contact, version=0, entry=entry(**said))
    return ids


def book_of(owner: int) -> list[Contact]:
    return selectors.contacts(owner).contacts


def names_of(owner: int) -> list[str]:
    return [contact.entry.name for contact in book_of(owner)]


def groups_of(owner: int) -> dict[str, list[str]]:
    return {contact.entry.name: contact.entry.groups for contact in book_of(owner)}
