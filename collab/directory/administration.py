"""What the administration pages ask. Each takes who asks and answers only what he keeps."""

from datetime import datetime
from operator import itemgetter
from typing import Any, NamedTuple

from collab.core import sql
from collab.core.errors import NotFound
from collab.core.text import clean
from collab.directory import policy
from collab.directory.models import Administrator
from collab.directory.phones import needles, number_in
from collab.directory.policy import Administered
from collab.directory.records import (
    Activity,
    Administration,
    AdministratorRecord,
    PersonRow,
    PersonRows,
    UnitRecord,
)
from collab.directory.selectors.finding import of_phones

# the place of each unit in the whole tree: as text that of its superior, its order, its id, each of 11 digits
_TREE = """
    WITH RECURSIVE branches(id, place) AS (
        SELECT id, CAST(10000000000 + "order" AS text) || CAST(10000000000 + id AS text) FROM directory_unit
        WHERE parent_id IS NULL
        UNION ALL
        SELECT v.id, b.place || CAST(10000000000 + v."order" AS text) || CAST(10000000000 + v.id AS text)
        FROM directory_unit v JOIN branches b ON v.parent_id = b.id),
    tree AS (SELECT id, row_number() OVER (ORDER BY place) AS place FROM branches)"""
_UNITS = """
    SELECT u.id, u.name, u.short_name, u.code, u.parent_id, u."order", u.level, u.kind, u.visibility,
           u.closed_at IS NOT NULL AS closed,
           coalesce(held.people, 0)
    FROM directory_unit u JOIN tree t ON t.id = u.id
    LEFT JOIN (SELECT o.unit_id, count(DISTINCT a.person_id) AS people FROM directory_position o
               JOIN directory_appointment a ON a.position_id = o.id AND a.ended_at IS NULL
               GROUP BY o.unit_id) held ON held.unit_id = u.id
    WHERE {where} ORDER BY t.place"""

# what each person holds or, where he holds nothing, held last; one line each, the highest in the order of the tree
_PEOPLE = """
    , chosen AS (
        SELECT p.user_id AS person FROM directory_person p JOIN accounts_user s ON s.id = p.user_id WHERE {fits}),
    standing AS (
        SELECT a.person_id, a.position_id FROM chosen c
        JOIN directory_appointment a ON a.person_id = c.person AND a.ended_at IS NULL
        UNION ALL
        SELECT a.person_id, a.position_id FROM chosen c
        JOIN directory_appointment a ON a.person_id = c.person AND a.ended_at = (
            SELECT max(b.ended_at) FROM directory_appointment b WHERE b.person_id = c.person)
        WHERE NOT EXISTS (
            SELECT 1 FROM directory_appointment b WHERE b.person_id = c.person AND b.ended_at IS NULL)),
    placed AS (
        SELECT h.person_id, o.id AS position_id, t.place, o."order",
               row_number() OVER (PARTITION BY h.person_id ORDER BY t.place, o."order", o.id) AS nth
        FROM standing h JOIN directory_position o ON o.id = h.position_id
        JOIN directory_unit u ON u.id = o.unit_id JOIN tree t ON t.id = u.id WHERE {where}),
    found AS (
        SELECT c.person, h.position_id,
               row_number() OVER (ORDER BY coalesce(h.place, 2147483647), h."order", h.position_id, c.person) AS line
        FROM chosen c {join} placed h ON h.person_id = c.person AND h.nth = 1)
    SELECT p.user_id, p.name, s.login, p.phone, u.id, coalesce(u.short_name, ''), coalesce(k.name, ''),
           coalesce(o.title, ''), s.is_active,
           (SELECT max(d.last_seen) FROM accounts_device d WHERE d.user_id = f.person), n.total
    FROM (SELECT count(*) AS total FROM found) n
    LEFT JOIN (SELECT * FROM found WHERE line > %s ORDER BY line LIMIT %s) f ON true
    LEFT JOIN directory_person p ON p.user_id = f.person LEFT JOIN accounts_user s ON s.id = f.person
    LEFT JOIN directory_position o ON o.id = f.position_id LEFT JOIN directory_unit u ON u.id = o.unit_id
    LEFT JOIN directory_section k ON k.id = o.section_id ORDER BY f.line"""
_FITS = """
    (lower(p.name) LIKE %s ESCAPE '!' OR p.pinyin LIKE %s ESCAPE '!' OR p.initials LIKE %s ESCAPE '!'
     OR lower(s.login) LIKE %s ESCAPE '!' OR {ends})"""
_TERMS = 4  # words of a search that count


class Asked(NamedTuple):
    """Which people: of a unit, maybe with all below it, whom the text fits, who are active or not."""

    unit: int | None = None
    below: bool = False
    text: str = ""
    state: Activity = "active"


class _Where(NamedTuple):
    """A condition and what stands in it."""

    words: str
    values: list[Any]


def kept_by(reader: int) -> Administration:
    """What he keeps; nothing for everybody else, without a refusal."""
    mine = policy.administered(reader)
    granted = _units(_Where(f"u.path IN ({sql.marks(len(mine.paths))})", list(mine.paths))) if mine.paths else []
    return Administration(platform=mine.platform, units=granted)


def units(reader: int) -> list[UnitRecord]:
    """All he keeps, each after its superior, with closed ones. Raises NotFound for who keeps nothing."""
    return _units(_within(require_any(reader)))


def unit_record(unit: int) -> UnitRecord:
    """One of them, for who may ask."""
    return _units(_Where("u.id = %s", [unit]))[0]


def people(reader: int, asked: Asked, *, after: int = 0, limit: int = 50) -> PersonRows:
    """A page of the people he keeps, in two queries; `after` is how many are left out."""
    mine = require_any(reader)
    where = _asked_units(mine, asked)
    # who never held anything belongs to nobody's unit, so only the platform sees him
    everybody = mine.platform and asked.unit is None
    fits = _fitting(asked)
    statement = _TREE + _PEOPLE.format(where=where.words, fits=fits.words, join="LEFT JOIN" if everybody else "JOIN")
    found = sql.rows(statement, [*fits.values, *where.values, after, limit])
    return _page(found, after)


def administrators(reader: int) -> list[AdministratorRecord]:
    """Who keeps what he keeps: those of the platform first, then in the order of the units."""
    mine = require_any(reader)
    place = {record.unit: at for at, record in enumerate(_units(_within(mine)))}
    current = Administrator.objects.filter(ended_at=None).select_related("person").order_by("pk")
    kept = [(place.get(one.unit_id or 0, -1), one) for one in current if mine.platform or one.unit_id in place]
    return [administrator_record(one) for _, one in sorted(kept, key=itemgetter(0))]


def require_any(reader: int) -> Administered:
    """Whoever keeps something; for everybody else there is no such page."""
    mine = policy.administered(reader)
    if not mine:
        raise NotFound("you administer nothing")
    return mine


def seen_at(stored: datetime | str | None) -> datetime | None:
    """A time that was computed by the database, which SQLite answers as text."""
    if stored is None:
        return None
    return sql.time_out(datetime.fromisoformat(stored) if isinstance(stored, str) else stored)


def administrator_record(one: Administrator) -> AdministratorRecord:
    return AdministratorRecord(one.pk, one.unit_id, one.person_id, one.person.name, one.granted_at)


def _units(where: _Where) -> list[UnitRecord]:
    found = sql.rows(_TREE + _UNITS.format(where=where.words), where.values)
    return [UnitRecord(*(*row[:9], bool(row[9]), row[10])) for row in found]


def _within(mine: Administered) -> _Where:
    if mine.platform:
        return _Where("true", [])
    return _Where(f"({' OR '.join(['u.path LIKE %s'] * len(mine.paths))})", [f"{path}%" for path in mine.paths])


def _asked_units(mine: Administered, asked: Asked) -> _Where:
    """The units asked for that are his; none of somebody else's."""
    within = _within(mine)
    if asked.unit is None:
        return within
    if not asked.below:
        return _Where(f"u.id = %s AND {within.words}", [asked.unit, *within.values])
    above = "u.path LIKE (SELECT v.path FROM directory_unit v WHERE v.id = %s) || '%%'"
    return _Where(f"{above} AND {within.words}", [asked.unit, *within.values])


def _fitting(asked: Asked) -> _Where:
    terms = clean(asked.text, "text").lower().split()[:_TERMS]
    words = [_FITS.format(ends=of_phones("p.phone", needles(term))) for term in terms]
    if asked.state != "all":
        words.append("s.is_active" if asked.state == "active" else "NOT s.is_active")
    return _Where(" AND ".join(words) or "true", [pattern for term in terms for pattern in _patterns(term)])


def _patterns(term: str) -> tuple[str, ...]:
    literal = term.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    inside, begins = f"%{literal}%", f"{literal}%"
    # a letter or two would fit the middle of nearly every name
    return inside, inside if len(term) >= 3 else begins, begins, begins, *needles(term)


def _page(found: list[sql.Row], after: int) -> PersonRows:
    total = found[0][-1]  # there is one line even where there is no person
    persons = [_person(row) for row in found if row[0] is not None]
    following = after + len(persons)
    return PersonRows(persons=persons, next=following if persons and following < total else None, total=total)


def _person(row: sql.Row) -> PersonRow:
    person, name, login, phone, *place = row[:-3]
    active, seen, _total = row[-3:]
    last_seen = seen_at(seen)
    return PersonRow(*(person, name, login, number_in(phone), *place, bool(active), last_seen is None, last_seen))
