"""Units (单位): the tree, and the page of one."""

from collections.abc import Mapping, Sequence

from collab.core import sql
from collab.core.errors import NotFound
from collab.directory.shapes import PersonCard, Placed, SectionCard, UnitCard, UnitPage
from collab.directory.visibility import UNITS_SEEN

_UNITS = f"""
    SELECT u.id, u.name, u.short_name, coalesce(w.initials, ''), u.parent_id, u.path, u.level, u.kind, (
        SELECT count(DISTINCT a.person_id) FROM directory_position o
        JOIN directory_appointment a ON a.position_id = o.id AND a.ended_at IS NULL
        JOIN accounts_user s ON s.id = a.person_id AND s.is_active WHERE o.unit_id = u.id)
    FROM directory_unit u LEFT JOIN directory_findableunit w ON w.unit_id = u.id
    WHERE u.id IN ({UNITS_SEEN})"""  # noqa: S608  names of ours; values are parameters
_ABOVE = """
    AND EXISTS (
        SELECT 1 FROM directory_unit t WHERE t.id IN ({units}) AND substr(t.path, 1, length(u.path)) = u.path)"""
_IN_ORDER = ' ORDER BY u."order", u.id'
_PEOPLE = """
    SELECT p.user_id, p.name, p.pinyin, p.initials, u.short_name, o.title, t.id, t.name
    FROM directory_position o
    JOIN directory_unit u ON u.id = o.unit_id
    JOIN directory_appointment a ON a.position_id = o.id AND a.ended_at IS NULL
    JOIN directory_person p ON p.user_id = a.person_id
    JOIN accounts_user s ON s.id = p.user_id AND s.is_active
    LEFT JOIN directory_section t ON t.id = o.section_id
    WHERE o.unit_id = %s
    ORDER BY CASE WHEN t.id IS NULL THEN 0 ELSE 1 END, t."order", t.id, o."order", o.id, a.id"""


def units(reader: int) -> list[UnitCard]:
    """Every unit the reader sees, each after the next one above it that he sees, equals in rank order."""
    return _in_order(_tree(_UNITS + _IN_ORDER, [reader]))


def unit_page(reader: int, unit: int) -> UnitPage:
    """A unit and its people. Raises NotFound for who does not see it."""
    tree = tree_above(reader, [unit])
    if unit not in tree:
        raise NotFound("no such unit", field="unit")
    sections: dict[int, SectionCard] = {}
    persons: dict[int, Placed] = {}
    for *columns, section, name in sql.rows(_PEOPLE, [unit]):
        if section is not None:
            sections.setdefault(section, SectionCard(section, name))
        card = PersonCard(*columns)
        persons[card.person] = _beside(persons.get(card.person), card, section)
    return UnitPage(tree[unit], superiors(tree, unit), list(sections.values()), list(persons.values()))


def tree_above(reader: int, units: Sequence[int]) -> dict[int, UnitCard]:
    """Those of these units that the reader sees, and those above them, by id."""
    if not units:
        return {}
    return _tree(_UNITS + _ABOVE.format(units=sql.marks(len(units))) + _IN_ORDER, [reader, *units])


def superiors(tree: Mapping[int, UnitCard], unit: int) -> list[str]:
    """Those above a unit in words, from the top."""
    above: list[str] = []
    while (parent := tree[unit].parent) is not None and len(above) < len(tree):
        unit = parent
        above.append(tree[unit].short_name)
    return above[::-1]


def _tree(statement: str, values: Sequence[int]) -> dict[int, UnitCard]:
    found = {row[0]: row for row in sql.rows(statement, values)}
    return {unit: _card(row, found) for unit, row in found.items()}


def _card(row: sql.Row, found: Mapping[int, sql.Row]) -> UnitCard:
    unit, name, short_name, initials, parent, path, level, kind, people = row
    if parent not in found:
        seen = [int(above) for above in path.split(".")[:-2] if int(above) in found]
        parent = seen[-1] if seen else None
    return UnitCard(
        unit=unit, name=name, short_name=short_name, initials=initials, parent=parent, level=level, kind=kind,
        people=people,
    )  # fmt: skip


def _in_order(tree: Mapping[int, UnitCard]) -> list[UnitCard]:
    below: dict[int | None, list[UnitCard]] = {}
    for one in tree.values():
        below.setdefault(one.parent, []).append(one)
    ordered: list[UnitCard] = []
    waiting = list(reversed(below.get(None, [])))
    while waiting:
        one = waiting.pop()
        ordered.append(one)
        waiting.extend(reversed(below.get(one.unit, [])))
    return ordered


def _beside(earlier: Placed | None, card: PersonCard, section: int | None) -> Placed:
    """Who holds two positions in one unit stands once, at the first of them, with both titles."""
    if earlier is None:
        return Placed(card, section)
    both = f"{earlier.card.title}、{card.title}"
    return Placed(PersonCard(card.person, card.name, card.pinyin, card.initials, card.unit, both), earlier.section)
