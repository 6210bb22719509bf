"""Positions (岗位): who holds them changes, they are addressed all the same."""

# ruff: noqa: S608  the SQL is put together from constants

from collab.core import sql
from collab.directory.selectors.finding import needle, of_units, terms_of, within
from collab.directory.shapes import PositionCard
from collab.directory.visibility import UNITS_SEEN, require_unit_seen

_POSITIONS = """
    SELECT o.id, o.title, coalesce(t.name, ''), u.short_name, p.name FROM directory_position o
    JOIN directory_unit u ON u.id = o.unit_id
    LEFT JOIN directory_section t ON t.id = o.section_id
    LEFT JOIN (directory_appointment a JOIN accounts_user s ON s.id = a.person_id AND s.is_active
               JOIN directory_person p ON p.user_id = s.id) ON a.position_id = o.id AND a.ended_at IS NULL
    WHERE o.closed_at IS NULL AND {which}
    ORDER BY {order} CASE WHEN t.id IS NULL THEN 0 ELSE 1 END, t."order", t.id, o."order", o.id, a.id"""


def positions_of_unit(reader: int, unit: int) -> list[PositionCard]:
    """The positions of a unit in political order. Raises NotFound for who does not see it."""
    require_unit_seen(reader, unit)
    return _cards(_POSITIONS.format(which="o.unit_id = %s", order=""), [unit])


def find_positions(reader: int, text: str, limit: int) -> list[PositionCard]:
    """Positions in units the reader sees, of which every word fits title, section or unit, in rank order."""
    terms = terms_of(text)
    if not terms:
        return []
    one = f"({within('lower(q.title)')} OR {within('lower(v.name)')} OR {of_units('q.unit_id')})"
    fits = " AND ".join([one] * len(terms))
    chosen = f"""
        SELECT q.id FROM directory_position q LEFT JOIN directory_section v ON v.id = q.section_id
        JOIN directory_unit x ON x.id = q.unit_id
        WHERE q.closed_at IS NULL AND q.unit_id IN ({UNITS_SEEN}) AND {fits}
        ORDER BY q.rank, x."order", x.id, q."order", q.id LIMIT %s"""
    values = [value for term in terms for value in (term, term, needle(term))]
    which = f"o.id IN (SELECT id FROM ({chosen}) AS chosen)"
    statement = _POSITIONS.format(which=which, order='o.rank, u."order", u.id,')
    return _cards(statement, [reader, *values, limit])


def _cards(statement: str, values: list[object]) -> list[PositionCard]:
    cards: dict[int, PositionCard] = {}
    for position, title, section, unit, holder in sql.rows(statement, values):
        card = cards.setdefault(position, PositionCard(position, title, section, unit, []))
        if holder is not None:
            card.holders.append(holder)
    return list(cards.values())
