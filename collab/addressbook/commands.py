"""What may be done with one's own contacts. No command names an owner: it is whoever asks."""

from typing import Annotated
from uuid import UUID

import msgspec

from collab.addressbook import selectors, services
from collab.addressbook.shapes import Contact, ContactEntry, Contacts, ContactsChanged, Group
from collab.core.commands import Actor, Command, Number, command

Chosen = Annotated[list[UUID], msgspec.Meta(min_length=1, max_length=1_000)]


class ListContacts(Command, frozen=True, tag="contact.list"):
    """My private contacts (个人通讯录), all of them. `known`: the edition I have, which may be unchanged."""

    known: Annotated[str, msgspec.Meta(max_length=60)] = ""


class SaveContact(Command, frozen=True, tag="contact.save"):
    """Add a contact under an id of my choice (version 0), or change the version I saw."""

    contact: UUID
    version: Number
    entry: ContactEntry


class DeleteContact(Command, frozen=True, tag="contact.delete"):
    """Delete a contact, for good."""

    contact: UUID


class DeleteContacts(Command, frozen=True, tag="contact.delete_many"):
    """Delete these contacts, for good."""

    contacts: Chosen


class RegroupContacts(Command, frozen=True, tag="contact.regroup"):
    """Put contacts into a group (分组), take them out of one, or both. Without `contacts`: all who are in `remove`;
    so a group is renamed (remove the old name, add the new one) and dissolved (remove it)."""

    contacts: Chosen | None = None
    add: Group | None = None
    remove: Group | None = None


@command("GET", "contacts")
def listed(actor: Actor, c: ListContacts) -> Contacts:
    return selectors.contacts(actor.person, c.known)


@command("PUT", "contacts/{contact}")
def save(actor: Actor, c: SaveContact) -> Contact:
    return services.save(owner=actor.person, contact=c.contact, version=c.version, entry=c.entry)


@command("DELETE", "contacts/{contact}")
def delete(actor: Actor, c: DeleteContact) -> ContactsChanged:
    return ContactsChanged(count=services.delete(owner=actor.person, contacts=[c.contact]))


@command("POST", "contacts/delete")
def delete_many(actor: Actor, c: DeleteContacts) -> ContactsChanged:
    return ContactsChanged(count=services.delete(owner=actor.person, contacts=c.contacts))


@command("POST", "contacts/regroup")
def regroup(actor: Actor, c: RegroupContacts) -> ContactsChanged:
    count = services.regroup(owner=actor.person, contacts=c.contacts, add=c.add, remove=c.remove)
    return ContactsChanged(count=count)
