"""Who sees whom (可见范围). Asked on every list, search, direct talk and whenever people are gathered.

A unit is seen by everyone, by its kin (上下级: those above and below it) or by its own people. A person is seen through
the units where he holds positions: one that is seen is enough. Who holds none is seen by nobody but himself.
"""

from collections.abc import Callable, Collection, Mapping

from collab.core import sql
from collab.core.errors import NotFound

UNITS_SEEN = """
    SELECT su.id FROM directory_unit su WHERE su.closed_at IS NULL AND (su.visibility = 'everyone' OR EXISTS (
        SELECT 1 FROM directory_appointment sa JOIN directory_position so ON so.id = sa.position_id
        JOIN directory_unit mine ON mine.id = so.unit_id
        WHERE sa.person_id = %s AND sa.ended_at IS NULL AND (mine.id = su.id OR su.visibility = 'kin'
            AND su.path <> '' AND mine.path <> '' AND (substr(mine.path, 1, length(su.path)) = su.path
                OR substr(su.path, 1, length(mine.path)) = mine.path))))"""
"""The ids of the units a reader sees; takes the reader. A closed one (撤销) is seen by nobody."""

Acquainted = Callable[[int, Collection[int]], Mapping[int, bool]]
acquainted: list[Acquainted] = []
"""Who else knows some of these persons: (reader, persons) → person: True where they meet in an open conversation just
now, False where the reader only reads what he once said or did. Conversations and messages register here."""


def units_seen(reader: int) -> set[int]:
    """The units this reader sees."""
    return {unit for (unit,) in sql.rows(UNITS_SEEN, [reader])}


def require_unit_seen(reader: int, unit: int) -> None:
    """For who does not see it the unit does not exist."""
    if not sql.rows(f"{UNITS_SEEN} AND su.id = %s", [reader, unit]):
        raise NotFound("no such unit", field="unit")


def persons_seen(reader: int, persons: Collection[int]) -> set[int]:
    """Those of these persons whom the reader may address: active, and seen through a position; himself too."""
    asked = list(dict.fromkeys(persons))
    if not asked:
        return set()
    statement = _PERSONS_SEEN.format(seen=UNITS_SEEN, persons=sql.marks(len(asked)))
    return {person for (person,) in sql.rows(statement, [reader, *asked, reader])}


def persons_known(reader: int, persons: Collection[int]) -> set[int]:
    """Those of these persons of whom the reader may learn more than a name: seen, or met in a conversation just now."""
    seen = persons_seen(reader, persons)
    return seen | {person for person, meets in acquaintances(reader, set(persons) - seen).items() if meets}


def positions_seen(reader: int, positions: Collection[int]) -> set[int]:
    """Those of these positions that are open, in units the reader sees."""
    asked = list(dict.fromkeys(positions))
    if not asked:
        return set()
    statement = _POSITIONS_SEEN.format(seen=UNITS_SEEN, positions=sql.marks(len(asked)))
    return {position for (position,) in sql.rows(statement, [*asked, reader])}


def acquaintances(reader: int, persons: Collection[int]) -> dict[int, bool]:
    """Those of these persons the reader knows although he does not see them; see `acquainted`."""
    known: dict[int, bool] = {}
    for ask in acquainted if persons else ():
        for person, meets in ask(reader, persons).items():
            known[person] = known.get(person, False) or meets
    return known


_PERSONS_SEEN = """
    WITH seen AS ({seen})
    SELECT s.id FROM accounts_user s WHERE s.is_active AND s.id IN ({persons}) AND (s.id = %s OR EXISTS (
        SELECT 1 FROM directory_appointment a JOIN directory_position o ON o.id = a.position_id
        JOIN seen ON seen.id = o.unit_id WHERE a.person_id = s.id AND a.ended_at IS NULL))"""

_POSITIONS_SEEN = """
    SELECT o.id FROM directory_position o
    WHERE o.closed_at IS NULL AND o.id IN ({positions}) AND o.unit_id IN ({seen})"""
