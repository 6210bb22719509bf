"""What may be asked of the directory. Whoever is signed in may look everybody up; each answer is one query."""

# ruff: noqa: S608  the SQL is put together from constants

from collections.abc import Iterable, Sequence

from collab.core import sql
from collab.core.errors import NotFound
from collab.core.text import clean
from collab.directory.shapes import PersonCard, UnitCard

_TERMS = 4  # words of a search that count
_CARD = "p.user_id, p.name, p.pinyin, p.initials, coalesce(u.short_name, ''), coalesce(o.title, '')"
_PLACE = """
    LEFT JOIN directory_appointment a ON a.person_id = p.user_id AND a.ended_at IS NULL AND a."primary"
    LEFT JOIN directory_position o ON o.id = a.position_id
    LEFT JOIN directory_unit u ON u.id = o.unit_id"""
_FITS = """
    (lower(p.name) LIKE %s ESCAPE '!' OR p.pinyin LIKE %s ESCAPE '!' OR p.initials LIKE %s ESCAPE '!' OR p.user_id IN (
        SELECT b.person_id FROM directory_unit v
        JOIN directory_position q ON q.unit_id = v.id
        JOIN directory_appointment b ON b.position_id = q.id AND b.ended_at IS NULL
        WHERE lower(v.name) LIKE %s ESCAPE '!' OR lower(v.short_name) LIKE %s ESCAPE '!'))"""
_RANK = """
    CASE WHEN lower(p.name) = %s OR p.initials = %s OR p.pinyin = %s THEN 0
         WHEN lower(p.name) LIKE %s ESCAPE '!' THEN 1
         WHEN p.initials LIKE %s ESCAPE '!' THEN 2
         WHEN p.pinyin LIKE %s ESCAPE '!' THEN 3
         WHEN lower(p.name) LIKE %s ESCAPE '!' THEN 4
         ELSE 5 END"""


def cards_of(_reader: int, ids: Sequence[int]) -> list[PersonCard]:
    """The cards of these persons in the order asked, also of those who left; unknown ids are left out."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return []
    statement = f"SELECT {_CARD} FROM directory_person p {_PLACE} WHERE p.user_id IN ({sql.marks(len(wanted))})"
    found = _cards(statement, wanted)
    by_person = {card.person: card for card in found}
    return [by_person[person] for person in wanted if person in by_person]


def card_of(person: int) -> PersonCard:
    """His own card."""
    found = cards_of(person, [person])
    if not found:
        raise NotFound
    return found[0]


def find(_reader: int, text: str, limit: int) -> list[PersonCard]:
    """Active persons whom every word of the text fits by name, pinyin, initials or unit, best first.

    Letters fit the beginning of pinyin and initials, three or more of them also the given name's pinyin.
    """
    terms = clean(text, "text").lower().split()[:_TERMS]
    if not terms:
        return []
    fits = " AND ".join([_FITS] * len(terms))
    # first who, then where he sits: only the few that are shown are joined
    chosen = f"""
        SELECT p.*, {_RANK} AS place FROM directory_person p JOIN accounts_user s ON s.id = p.user_id
        WHERE s.is_active AND {fits} ORDER BY place, p.pinyin, p.user_id LIMIT %s"""
    parameters = [*_ranking(terms[0]), *(pattern for term in terms for pattern in _patterns(term)), limit]
    return _cards(f"SELECT {_CARD} FROM ({chosen}) p {_PLACE} ORDER BY p.place, p.pinyin, p.user_id", parameters)


def units(_reader: int) -> list[UnitCard]:
    """The whole tree, each unit after its superior, equals in rank order."""
    found = sql.rows('SELECT id, name, short_name, parent_id FROM directory_unit ORDER BY "order", id')
    below: dict[int | None, list[UnitCard]] = {}
    for row in found:
        below.setdefault(row[3], []).append(UnitCard(*row))
    ordered: list[UnitCard] = []
    waiting = list(reversed(below.get(None, [])))
    while waiting:
        unit = waiting.pop()
        ordered.append(unit)
        waiting.extend(reversed(below.get(unit.unit, [])))
    return ordered


def persons_of_unit(_reader: int, unit: int) -> list[PersonCard]:
    """Who holds a position in the unit, in the order of the positions, each with his title there."""
    statement = """
        SELECT p.user_id, p.name, p.pinyin, p.initials, u.short_name, o.title FROM directory_unit u
        LEFT JOIN directory_position o ON o.unit_id = u.id
        LEFT JOIN directory_appointment a ON a.position_id = o.id AND a.ended_at IS NULL
        LEFT JOIN directory_person p ON p.user_id = a.person_id
        WHERE u.id = %s ORDER BY o."order", o.id, a.id"""
    found = sql.rows(statement, [unit])
    if not found:
        raise NotFound
    cards: dict[int, PersonCard] = {}
    for row in found:
        if row[0] is not None:
            cards.setdefault(row[0], PersonCard(*row))
    return list(cards.values())


def _cards(statement: str, parameters: Iterable[object]) -> list[PersonCard]:
    return [PersonCard(*row) for row in sql.rows(statement, list(parameters))]


def _patterns(term: str) -> tuple[str, ...]:
    literal = _literal(term)
    inside = f"%{literal}%"
    spelled = inside if len(term) >= 3 else f"{literal}%"
    return inside, spelled, f"{literal}%", inside, inside


def _ranking(term: str) -> tuple[str, ...]:
    begins = f"{_literal(term)}%"
    return term, term, term, begins, begins, begins, f"%{_literal(term)}%"


def _literal(term: str) -> str:
    """The words themselves: what LIKE would take for a pattern is escaped."""
    return term.replace("!", "!!").replace("%", "!%").replace("_", "!_")
