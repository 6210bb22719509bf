"""From contacts to a file that every phone reads: vCard 3.0 in UTF-8. Pure."""

from collections.abc import Iterable, Iterator

from collab.addressbook.shapes import Contact, ContactEntry, PhoneKind

_WIDTH = 75  # bytes of a line before it is folded
_TYPES: dict[PhoneKind, str] = {
    "mobile": "CELL", "work": "WORK,VOICE", "home": "HOME,VOICE", "fax": "FAX", "other": "VOICE",
}  # fmt: skip


def written(contacts: Iterable[Contact]) -> bytes:
    """The file."""
    return b"".join(_folded(line) for contact in contacts for line in _card(contact))


def _card(contact: Contact) -> Iterator[str]:
    entry = contact.entry
    yield from ("BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Collab//addressbook//ZH")
    yield f"UID:{contact.contact}"
    yield f"FN:{_escaped(entry.name)}"
    yield f"N:{_escaped(entry.name)};;;;"
    yield from (f"{name}:{_escaped(value)}" for name, value in _lines(entry) if value)
    yield from (f"TEL;TYPE={_TYPES[phone.kind]}:{_escaped(phone.number)}" for phone in entry.phones)
    yield from (f"EMAIL;TYPE=INTERNET:{_escaped(mail)}" for mail in entry.emails)
    if entry.address:
        yield f"ADR:;;{_escaped(entry.address)};;;;"
    if entry.groups:
        yield f"CATEGORIES:{','.join(map(_escaped, entry.groups))}"
    yield "END:VCARD"


def _lines(entry: ContactEntry) -> tuple[tuple[str, str], ...]:
    return (("ORG", entry.unit), ("TITLE", entry.title), ("NOTE", entry.note))


def _escaped(text: str) -> str:
    for sign, written_so in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, written_so)
    return text


def _folded(line: str) -> bytes:
    """At most 75 bytes a line; a character is never cut in two."""
    folded, room = bytearray(), _WIDTH
    for letter in line:
        raw = letter.encode()
        if len(raw) > room:
            folded += b"\r\n "
            room = _WIDTH - 1
        folded += raw
        room -= len(raw)
    return bytes(folded) + b"\r\n"
