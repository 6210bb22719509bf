"""What the wire carries about contacts, and what is sealed of them."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from collab.core.commands import Id

PhoneKind = Literal["mobile", "work", "home", "fax", "other"]
CardAct = Literal["add", "update", "same", "repeat"]
Group = Annotated[str, msgspec.Meta(min_length=1, max_length=30)]


class ContactPhone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """电话: a number as it is dialled, and what rings."""

    kind: PhoneKind
    number: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]


class ContactEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What I write about a contact. `person`: he is this person of the platform, whose card then stands beside."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
    unit: Annotated[str, msgspec.Meta(max_length=120)] = ""
    title: Annotated[str, msgspec.Meta(max_length=80)] = ""
    phones: Annotated[list[ContactPhone], msgspec.Meta(max_length=12)] = msgspec.field(default_factory=list)
    emails: Annotated[list[Annotated[str, msgspec.Meta(min_length=1, max_length=120)]], msgspec.Meta(max_length=8)] = (
        msgspec.field(default_factory=list)
    )
    address: Annotated[str, msgspec.Meta(max_length=300)] = ""
    note: Annotated[str, msgspec.Meta(max_length=2_000)] = ""
    groups: Annotated[list[Group], msgspec.Meta(max_length=20)] = msgspec.field(default_factory=list)
    person: Id | None = None


class Body(msgspec.Struct, frozen=True):
    """What is sealed: the entry, the UID of the vCard it came from, and how the name is typed."""

    entry: ContactEntry
    uid: str = ""
    pinyin: str = ""
    initials: str = ""


class Contact(msgspec.Struct, frozen=True):
    """联系人: my entry with how its name is typed. `version` grows with every change."""

    contact: UUID
    version: int
    changed_at: datetime
    entry: ContactEntry
    pinyin: str
    initials: str


class UnreadableContact(msgspec.Struct, frozen=True):
    """A contact whose sealed body does not open: damaged, or sealed with a key that this server no longer has."""

    contact: UUID
    changed_at: datetime


class Contacts(msgspec.Struct, frozen=True):
    """All my contacts, by pinyin. With `unchanged` the lists are empty: they are those of the `edition` I named."""

    edition: str
    unchanged: bool
    contacts: list[Contact]
    unreadable: list[UnreadableContact]


class ContactsChanged(msgspec.Struct, frozen=True):
    """So many of my contacts were changed or deleted."""

    count: int


class OfferedCard(msgspec.Struct, frozen=True):
    """A card of a vCard file as it would be taken in: `add` a new contact, `update` the one named, change nothing
    (`same`), or skip it because an earlier card of the file says the same (`repeat`). `changed` names the fields."""

    number: int
    act: CardAct
    contact: UUID | None
    entry: ContactEntry
    changed: list[str]


class FaultyCard(msgspec.Struct, frozen=True):
    """A card that cannot be taken in: the how-manieth, on which line it begins, its name if it has one, and why."""

    number: int
    line: int
    name: str
    reason: Literal["unfinished", "nameless", "too_long", "too_many", "unreadable"]
    field: str | None = None


class ContactImport(msgspec.Struct, frozen=True, kw_only=True):
    """What a vCard file brings, or with `written` what it brought. Send it again with `seen` to have it written;
    `left_out` are the properties of the cards that are not kept, such as PHOTO."""

    seen: str
    written: bool
    added: int
    updated: int
    cards: list[OfferedCard]
    faulty: list[FaultyCard]
    left_out: list[str]
