"""The names of a city: units, sections, persons, each by all the words they may be called by. Built once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from collab.calendar.reading.numerals import folded
from collab.instructions.reading.forms import Form, forms_of

_PLACE = re.compile(r".{2,4}[县区市旗]$")
_MOST_CHOICES = 9
"""Of more than that nobody chooses from a list; the picker is opened instead."""
TITLES = (
    *(
        "市委书记",
        "县委书记",
        "副书记",
        "书记",
        "常务副市长",
        "副市长",
        "市长",
        "副县长",
        "县长",
        "副区长",
        "区长",
        "副秘书长",
    ),
    *(
        "秘书长",
        "副局长",
        "局长",
        "副主任",
        "主任",
        "副部长",
        "部长",
        "支队长",
        "队长",
        "院长",
        "校长",
        "董事长",
        "总经理",
    ),
    *("行长", "站长", "所长", "检察长", "主席", "镇长", "乡长"),
)


class NamedUnit(NamedTuple):
    """A unit as the directory has it, with the names of its sections."""

    unit: int
    name: str
    short_name: str
    sections: tuple[str, ...] = ()


class NamedPerson(NamedTuple):
    """Somebody a leader may name: his position's title and its unit."""

    person: int
    name: str
    title: str
    unit: int


class Named(NamedTuple):
    """Whom words may mean: units, or persons. `bare`: without an ending that shows it; `inner`: a section."""

    units: tuple[int, ...] = ()
    persons: tuple[int, ...] = ()
    bare: bool = False
    inner: str = ""


class Lexicon:
    """Every name by its words, for the longest one that stands at a place."""

    def __init__(
        self,
        units: Iterable[NamedUnit],
        *,
        home: str,
        persons: Iterable[NamedPerson] = (),
        extra: Iterable[tuple[str, int]] = (),
    ) -> None:
        """`home`: the place whose name need not be said; `extra`: words of the platform's own, each with its unit."""
        listed = list(units)
        self.sections = {one.unit: frozenset(map(folded, one.sections)) for one in listed}
        self._names = _by_words(listed, home, extra)
        for words, named in _sections(listed).items():
            self._names.setdefault(words, named)
        people = list(persons)
        self._people = {word: _persons(found) for word, found in _by_person_words(people).items()}
        self._lengths = _lengths([*self._names, *self._people])

    def named_at(self, text: str, start: int) -> tuple[str, Named] | None:
        """The longest name that begins there."""
        for length in self._lengths.get(text[start : start + 1], ()):
            words = text[start : start + length]
            named = self._names.get(words) or self._people.get(words)
            if named:
                return words, named
        return None

    def person_called(self, words: str) -> Named:
        """志刚同志: whom a name, or a given name alone, means; maybe nobody."""
        return self._people.get(words) or self._people.get(f"{words}同志") or Named()


def shown(found: tuple[int, ...]) -> tuple[int, ...]:
    """What may be chosen from, or nothing where it is too many."""
    return found if len(found) <= _MOST_CHOICES else ()


def _by_words(units: list[NamedUnit], home: str, extra: Iterable[tuple[str, int]]) -> dict[str, Named]:
    places = sorted(
        {one.name for one in units if _PLACE.fullmatch(one.name) and one.name != home}, key=len, reverse=True
    )
    called: dict[str, dict[int, bool]] = defaultdict(dict)
    for one in units:
        for form in sorted(forms_of(one.name, one.short_name, home=home, places=places), reverse=True):
            _call(called, form, one.unit)
    for words, unit in extra:
        _call(called, Form(words, bare=False), unit)
    exact = {folded(words): one.unit for one in units for words in (one.name, one.short_name)}
    for words, unit in exact.items():  # what is really called so is meant before what might be
        called[words] = {unit: False}
    return {words: Named(tuple(sorted(found)), bare=all(found.values())) for words, found in called.items()}


def _call(called: dict[str, dict[int, bool]], form: Form, unit: int) -> None:
    if len(form.words) > 1:
        found = called[folded(form.words)]
        found[unit] = found.get(unit, True) and form.bare


def _sections(units: list[NamedUnit]) -> Mapping[str, Named]:
    """督查室 alone means the only one there is."""
    where: dict[str, list[int]] = defaultdict(list)
    for one in units:
        for section in one.sections:
            where[folded(section)].append(one.unit)
    return {words: Named(tuple(found), inner=words) for words, found in where.items() if len(words) > 2}


def _by_person_words(people: list[NamedPerson]) -> dict[str, set[int]]:
    """江处暑, 处暑同志, 江市长, 江副市长, 市长."""
    found: dict[str, set[int]] = defaultdict(set)
    for one in people:
        for words in (one.name, f"{one.name}同志", f"{one.name[1:]}同志"):
            found[words].add(one.person)
        for title in TITLES:
            if one.title.endswith(title):
                for words in (one.name[0] + title, one.name + title, one.name[1:] + title):
                    found[words].add(one.person)
        if len(one.title) > 2 and one.title in TITLES:
            found[one.title].add(one.person)
    return found


def _persons(found: set[int]) -> Named:
    return Named(persons=tuple(sorted(found)))


def _lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """By first letter, how long its names are; the longest first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for one in words:
        lengths[one[0]].add(len(one))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
