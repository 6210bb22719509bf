"""The words by which people and units are found, derived from the directory.

Whoever changes a name, an appointment, a position, a section or a unit says so here, inside the same transaction:
`list_persons` for the persons concerned, `list_holders` for all who hold these positions, `list_units` for units.
What is found is then asked of the directory itself: a word that is missing here is not found, but nothing that is
over is shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from collab.core import sql
from collab.directory.models import Appointment
from collab.directory.pinyin import syllables_of, syllables_of_name

_BATCH = 400  # rows of one statement
_COLUMNS = ("appointment_id", "person_id", "unit_id", "rank", "name_words", "place_words")
_HELD = """
    SELECT a.id, a.person_id, o.unit_id, o.rank, p.name, coalesce(s.name, ''), o.title FROM directory_appointment a
    JOIN directory_person p ON p.user_id = a.person_id
    JOIN directory_position o ON o.id = a.position_id
    LEFT JOIN directory_section s ON s.id = o.section_id
    WHERE a.ended_at IS NULL AND a.person_id IN ({persons})"""


def list_persons(persons: Iterable[int]) -> None:
    """These persons are found by what is true of them now."""
    for some in _batches(dict.fromkeys(persons)):
        marks = sql.marks(len(some))
        sql.run(f"DELETE FROM directory_findable WHERE person_id IN ({marks})", some)  # noqa: S608  names of ours; values are parameters
        rows = [
            (*keys, words_of_name(name), words_of_place(section, title))
            for *keys, name, section, title in sql.rows(_HELD.format(persons=marks), some)
        ]
        sql.insert("directory_findable", _COLUMNS, rows)


def list_holders(positions: Iterable[int]) -> None:
    """The same for everybody who holds one of these positions: another title, section or unit."""
    for some in _batches(dict.fromkeys(positions)):
        held = Appointment.objects.filter(ended_at=None, position__in=some)
        list_persons(list(held.values_list("person_id", flat=True)))


def list_units(units: Iterable[int]) -> None:
    """These units are found by the names they have now."""
    for some in _batches(dict.fromkeys(units)):
        marks = sql.marks(len(some))
        sql.run(f"DELETE FROM directory_findableunit WHERE unit_id IN ({marks})", some)  # noqa: S608  names of ours; values are parameters
        named = sql.rows(f"SELECT id, name, short_name FROM directory_unit WHERE id IN ({marks})", some)  # noqa: S608  names of ours; values are parameters
        rows = [(unit, initials_of(short), words_of_unit(name, short)) for unit, name, short in named]
        sql.insert("directory_findableunit", ("unit_id", "initials", "words"), rows)


def list_everything() -> None:
    """All of them anew, for an installation that was there before these tables were."""
    list_units(unit for (unit,) in sql.rows("SELECT id FROM directory_unit"))
    list_persons(person for (person,) in sql.rows("SELECT user_id FROM directory_person"))


def words_of_name(name: str) -> str:
    """岑雨水 cenyushui yushui shui cys ys s: each between spaces, each begins where one may begin to type."""
    said = syllables_of_name(name)
    return _joined([name, *_tails(said), *_tails(_initials(said))])


def words_of_place(section: str, title: str) -> str:
    """防汛科 fxk xk k 局长 jz z: only the initials are kept, for there are tens of thousands of these lines."""
    return _joined([*_place(section), *_place(title)])


def words_of_unit(name: str, short_name: str) -> str:
    """The same for a unit, whose whole pinyin is kept."""
    names = dict.fromkeys((name, short_name))
    said = [syllables_of(one) for one in names]
    return _joined([*names, *(tail for one in said for tail in (*_tails(one), *_tails(_initials(one))))])


def initials_of(name: str) -> str:
    """市水利局 → sslj"""
    return "".join(_initials(syllables_of(name)))[:40]


def _place(words: str) -> list[str]:
    return [words, *_tails(_initials(syllables_of(words)))] if words else []


def _initials(said: Sequence[str]) -> list[str]:
    return [syllable[0] for syllable in said]


def _tails(parts: Sequence[str]) -> list[str]:
    """cen, yu, shui → cenyushui, yushui, shui"""
    return ["".join(parts[start:]) for start in range(len(parts))]


def _joined(words: Iterable[str]) -> str:
    return f" {' '.join(dict.fromkeys(word.lower() for word in words))} "


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    waiting = iter(ids)
    while some := list(islice(waiting, _BATCH)):
        yield some
