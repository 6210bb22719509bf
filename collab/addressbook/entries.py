"""What is written about a contact, made fit to keep. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from typing import TypeVar

import msgspec

from collab.addressbook.shapes import Body, ContactEntry, ContactPhone, Group
from collab.core.errors import Invalid
from collab.core.text import clean, titled
from collab.directory.pinyin import spelled

T = TypeVar("T")
_DIGITS = re.compile(r"\D+")
_COUNTRY = re.compile(r"^(?:0086|86)(?=1\d{10}$)")
_LINK = re.compile(r"^(?:tel: ?)+")  # as copied from a page
_MOBILE = re.compile(r"^1[3-9]\d{9}$")
_FORM = msgspec.json.Decoder(ContactEntry).decode


def kept(entry: ContactEntry) -> ContactEntry:
    """The entry without what no reader would see, numbers in half-width digits, nothing twice. Raises Invalid."""
    return msgspec.structs.replace(
        entry,
        name=titled(entry.name, "name", 80),
        unit=_line(entry.unit, "unit"),
        title=_line(entry.title, "title"),
        phones=_once(_phone(phone) for phone in entry.phones),
        emails=_once(mail for mail in (_line(one, "emails") for one in entry.emails) if mail),
        address=_line(entry.address, "address"),
        note=clean(entry.note, "note"),
        groups=_once(group_named(group) for group in entry.groups),
    )


def body_for(entry: ContactEntry, uid: str = "") -> Body:
    """A kept entry with how its name is typed."""
    typed = spelled(entry.name)
    return Body(entry=entry, uid=uid, pinyin=typed.pinyin, initials=typed.initials)


def rewritten(body: Body, entry: ContactEntry, uid: str = "") -> Body:
    """The body with another kept entry; a new `uid` only where it had none."""
    uid = body.uid or uid
    if entry.name != body.entry.name:
        return body_for(entry, uid)
    return msgspec.structs.replace(body, entry=entry, uid=uid)


def group_named(group: Group) -> Group:
    """The name of a group (分组) on one line."""
    return titled(group, "groups", 30)


def regrouped(entry: ContactEntry, *, add: Group | None, remove: Group | None) -> ContactEntry:
    """In `add`, not in `remove`; a group that is renamed keeps its place."""
    groups = [add if group == remove and add else group for group in entry.groups if group != remove or add]
    return msgspec.structs.replace(entry, groups=_once([*groups, *([add] if add else [])]))


def too_long(entry: ContactEntry) -> str | None:
    """The field that is longer than a contact may be; None where all fits."""
    try:
        _FORM(msgspec.json.encode(entry))
    except msgspec.ValidationError as error:
        return str(error).partition(" - at `$.")[2].partition("[")[0].rstrip("`").partition(".")[0] or "name"
    return None


def dialled(number: str) -> str:
    """The digits that tell two ways of writing one number are the same."""
    return _COUNTRY.sub("", _DIGITS.sub("", number))


def is_mobile(number: str) -> bool:
    return _MOBILE.match(dialled(number)) is not None


def _phone(phone: ContactPhone) -> ContactPhone:
    number = _LINK.sub("", _line(unicodedata.normalize("NFKC", phone.number), "phones"))
    if not number:
        raise Invalid("an empty number", field="phones")
    return msgspec.structs.replace(phone, number=number)


def _line(text: str, field: str) -> str:
    return " ".join(clean(text, field).split())


def _once(values: Iterable[T]) -> list[T]:
    return list(dict.fromkeys(values))
