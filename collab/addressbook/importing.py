"""What a vCard file would do to an address book: add, update, change nothing. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec

from collab.addressbook.entries import body_for, dialled, rewritten, too_long
from collab.addressbook.shapes import Body, CardAct, ContactEntry, FaultyCard, OfferedCard
from collab.addressbook.vcard.reading import Card

_FIELDS = ("name", "unit", "title", "phones", "emails", "address", "note", "groups")
Key = tuple[str, ...]


class Target(msgspec.Struct):
    """The contact that some cards of the file make or change. `contact` None: it is new."""

    contact: UUID | None
    body: Body
    touched: bool = False
    changed: bool = False


class Plan(NamedTuple):
    """Everything the file does, card by card and contact by contact."""

    cards: list[OfferedCard]
    faulty: list[FaultyCard]
    left_out: list[str]
    targets: list[Target]

    @property
    def new(self) -> list[Body]:
        return [target.body for target in self.targets if target.contact is None]

    @property
    def changed(self) -> dict[UUID, Body]:
        return {one.contact: one.body for one in self.targets if one.contact is not None and one.changed}


def planned(book: Mapping[UUID, Body], cards: Iterable[Card | FaultyCard], room: int) -> Plan:
    """A card is an old contact's by its UID, or by its name with one of its numbers; `room` is left for new ones."""
    known: dict[Key, Target] = {}
    for contact, body in book.items():
        _learn(known, Target(contact, body), [body.uid, str(contact)])
    plan = Plan([], [], [], [])
    left_out: set[str] = set()
    for card in cards:
        if isinstance(card, FaultyCard):
            plan.faulty.append(card)
            continue
        left_out |= card.left_out
        target = next((known[key] for key in _keys(card.entry, [card.uid]) if key in known), None)
        if target is not None:
            _join(plan, target, card)
        elif room:
            room, target = room - 1, _added(plan, card)
        else:
            plan.faulty.append(FaultyCard(card.number, card.line, card.entry.name, "too_many"))
            continue
        _learn(known, target, [card.uid])
    return plan._replace(left_out=sorted(left_out))


def merged(old: ContactEntry, new: ContactEntry) -> ContactEntry:
    """What the file says replaces, what it does not say stays; numbers, addresses and groups come together."""
    numbers = {dialled(phone.number) for phone in old.phones}
    mails = {mail.lower() for mail in old.emails}
    return msgspec.structs.replace(
        old,
        name=new.name,
        unit=new.unit or old.unit,
        title=new.title or old.title,
        address=new.address or old.address,
        note=new.note or old.note,
        phones=[*old.phones, *(phone for phone in new.phones if dialled(phone.number) not in numbers)],
        emails=[*old.emails, *(mail for mail in new.emails if mail.lower() not in mails)],
        groups=list(dict.fromkeys([*old.groups, *new.groups])),
    )


def _added(plan: Plan, card: Card) -> Target:
    target = Target(None, body_for(card.entry, card.uid), touched=True)
    plan.targets.append(target)
    plan.cards.append(OfferedCard(card.number, "add", None, card.entry, []))
    return target


def _join(plan: Plan, target: Target, card: Card) -> None:
    entry = merged(target.body.entry, card.entry)
    if field := too_long(entry):
        plan.faulty.append(FaultyCard(card.number, card.line, card.entry.name, "too_long", field))
        return
    changed = [name for name in _FIELDS if getattr(entry, name) != getattr(target.body.entry, name)]
    earlier = target.touched
    if not earlier:
        plan.targets.append(target)
    if changed:
        target.body, target.changed = rewritten(target.body, entry, card.uid), True
    target.touched = True
    act: CardAct = "repeat" if earlier else "update" if changed else "same"
    plan.cards.append(OfferedCard(card.number, act, target.contact, entry, changed))


def _learn(known: dict[Key, Target], target: Target, uids: Sequence[str]) -> None:
    for key in _keys(target.body.entry, uids):
        known.setdefault(key, target)


def _keys(entry: ContactEntry, uids: Sequence[str]) -> list[Key]:
    named: list[Key] = [("uid", uid.lower().removeprefix("urn:uuid:")) for uid in uids if uid]
    called: list[Key] = [("number", entry.name, dialled(phone.number)) for phone in entry.phones]
    return [*named, *(called or [("name", entry.name, entry.unit)])]
