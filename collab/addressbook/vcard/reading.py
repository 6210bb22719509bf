"""From content lines to cards: what each says that a contact can keep, and which cards cannot be taken in. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from collab.addressbook.entries import is_mobile, kept, too_long
from collab.addressbook.shapes import ContactEntry, ContactPhone, FaultyCard, PhoneKind
from collab.addressbook.vcard.lines import Line, lines, parts
from collab.core.errors import Invalid

_STRUCTURAL = {"BEGIN", "END", "VERSION", "PRODID", "REV", "AGENT"}
_NAMING = {"FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "TEL", "EMAIL", "ADR", "LABEL", "NOTE", "CATEGORIES", "UID"}
_KINDS: tuple[tuple[str, PhoneKind], ...] = (
    ("FAX", "fax"), ("CELL", "mobile"), ("WORK", "work"), ("HOME", "home"), ("VOICE", "other"),
)  # fmt: skip
_SPACES = " \t\u3000"


class Card(NamedTuple):
    """名片: the how-manieth of the file, what it says, under which UID, and which of its properties are not kept."""

    number: int
    line: int
    entry: ContactEntry
    uid: str
    left_out: frozenset[str]


class Begun(NamedTuple):
    """The lines of one card from its BEGIN on. `whole`: its END was there."""

    lines: Sequence[Line]
    whole: bool


Lines = Mapping[str, Sequence[Line]]


def read(file: bytes) -> Iterator[Card | FaultyCard]:
    """Every card of the file, in order, counted from 1."""
    for number, begun in enumerate(_cards(lines(file)), start=1):
        yield _card(number, begun)


def _cards(content: Iterable[Line]) -> Iterator[Begun]:
    begun: list[Line] = []
    for line in _own(content):
        if _is(line, "BEGIN") and begun:
            yield Begun(begun, whole=False)
            begun = [line]
        elif _is(line, "BEGIN") or (begun and not _is(line, "END")):
            begun.append(line)
        elif begun:
            yield Begun(begun, whole=True)
            begun = []
    if begun:
        yield Begun(begun, whole=False)


def _own(content: Iterable[Line]) -> Iterator[Line]:
    """Without the card within the card, which vCard 2.1 has after AGENT: it is somebody else's."""
    before, nested = "", False
    for line in content:
        if before == "AGENT" and _is(line, "BEGIN"):
            nested = True
        elif not nested:
            yield line
        elif _is(line, "END"):
            nested = False
        before = line.name


def _is(line: Line, mark: str) -> bool:
    return line.name == mark and line.value.strip().upper() == "VCARD"


def _card(number: int, begun: Begun) -> Card | FaultyCard:
    by_name: dict[str, list[Line]] = {}
    for line in begun.lines:
        by_name.setdefault(line.name, []).append(line)
    name = _name(by_name)
    broken = next((line.name for line in begun.lines if line.broken and line.name in _NAMING), None)
    if not begun.whole:
        return FaultyCard(number, begun.lines[0].at, name, "unfinished")
    if broken:
        return FaultyCard(number, begun.lines[0].at, name, "unreadable", broken)
    return _read(number, begun.lines[0].at, name, by_name)


def _read(number: int, at: int, name: str, by_name: Lines) -> Card | FaultyCard:
    phones = _phones(by_name.get("TEL", ()))
    unit = " ".join(part for part in parts(_first(by_name, "ORG"), ";") if part.strip())
    called = name or unit or (phones[0].number if phones else "")
    entry = ContactEntry(
        name=called, unit=unit, title=_text(by_name, "TITLE") or _text(by_name, "ROLE"), phones=phones,
        emails=[mail for mail in (_whole(line) for line in by_name.get("EMAIL", ())) if mail],
        address=_address(by_name), note=_text(by_name, "NOTE"), groups=_groups(by_name.get("CATEGORIES", ())),
    )  # fmt: skip
    try:
        entry = kept(entry)
    except Invalid as refused:
        return _refused(number, at, name, entry, refused.field)
    if field := too_long(entry):
        return FaultyCard(number, at, name[:80], "too_long", field)
    left_out = frozenset(by_name) - _NAMING - _STRUCTURAL
    return Card(number, at, entry, _text(by_name, "UID")[:200], left_out)


def _refused(number: int, at: int, name: str, entry: ContactEntry, field: str | None) -> FaultyCard:
    if not entry.name.strip():
        return FaultyCard(number, at, "", "nameless")
    return FaultyCard(number, at, name[:80], "too_long" if too_long(entry) else "unreadable", field)


def _name(by_name: Lines) -> str:
    said = _text(by_name, "FN").strip(_SPACES)
    composed = _composed(parts(_first(by_name, "N"), ";"))
    # phones write 张 三 for 张三, or 三 张
    if said and sorted(_letters(said)) != sorted(_letters(composed)):
        return said
    return composed or said or _text(by_name, "NICKNAME").strip(_SPACES)


def _letters(name: str) -> list[str]:
    return [letter for letter in name if letter not in _SPACES]


def _composed(named: Sequence[str]) -> str:
    """N: family; given; middle; prefix; suffix."""
    family, given, middle, prefix, suffix = (part.strip(_SPACES) for part in (*named, "", "", "", "", "")[:5])
    if any(letter > "\u2e7f" for letter in family + given):
        return family + middle + given
    return " ".join(part for part in (prefix, given, middle, family, suffix) if part)


def _phones(found: Sequence[Line]) -> list[ContactPhone]:
    numbers = ((line, _whole(line).removeprefix("tel:").strip()) for line in found)
    return [ContactPhone(_kind(line.kinds, number), number) for line, number in numbers if number]


def _kind(kinds: frozenset[str], number: str) -> PhoneKind:
    for written, kind in _KINDS:
        if any(written in one for one in kinds):  # also FAX in 2.1's HOMEFAX, WORK in X-WORK
            return kind
    return "mobile" if is_mobile(number) else "other"


def _address(by_name: Lines) -> str:
    """As one line: in China from the large to the small, elsewhere as it is written on a letter."""
    if not by_name.get("ADR"):
        return " ".join(_text(by_name, "LABEL").split())
    box, more, street, town, region, code, country = (*parts(_first(by_name, "ADR"), ";"), *[""] * 7)[:7]
    chinese = any(letter > "\u2e7f" for letter in street + town + region)
    order = (
        (country, region, town, street, more, box, code)
        if chinese
        else (box, street, more, town, region, code, country)
    )
    return " ".join(part for part in (" ".join(one.split()) for one in order) if part)


def _groups(found: Sequence[Line]) -> list[str]:
    return [group for line in found for group in (part.strip() for part in parts(line.value, ",")) if group]


def _text(by_name: Lines, name: str) -> str:
    return _whole(by_name[name][0]) if by_name.get(name) else ""


def _first(by_name: Lines, name: str) -> str:
    return by_name[name][0].value if by_name.get(name) else ""


def _whole(line: Line) -> str:
    """The value as one text."""
    return parts(line.value, "")[0].strip()
