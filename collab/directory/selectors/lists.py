"""Whom a choice of units, positions, persons and saved lists (常用名单) reaches."""

from collections.abc import Collection, Iterable

import msgspec

from collab.core import sql
from collab.directory.models import SavedList
from collab.directory.shapes import Choice, Chosen, Reach, Recipients, SavedListCard
from collab.directory.visibility import persons_seen, positions_seen, units_seen

_HOLDERS = """
    SELECT DISTINCT a.person_id FROM directory_appointment a JOIN directory_position o ON o.id = a.position_id
    JOIN accounts_user s ON s.id = a.person_id AND s.is_active
    WHERE a.ended_at IS NULL AND o.{column} IN ({ids}) ORDER BY a.person_id"""


def lists_of(owner: int) -> list[SavedListCard]:
    """His lists, by name."""
    stored = SavedList.objects.filter(owner=owner).order_by("name", "id")
    return [_card(owner, one) for one in stored]


def recipients(reader: int, choice: Choice) -> Recipients:
    """Everybody the choice reaches: each once, active, and seen by the reader. A unit means its own people, not those
    of the units below it. What is unknown and what he does not see is left out alike."""
    lists = _lists(reader, choice.lists)
    asked = [choice, *lists.values()]
    units = _distinct(one.units for one in asked)
    positions = _distinct(one.positions for one in asked)
    persons = _distinct(one.persons for one in asked)
    seen = Choice(
        units=sorted(units_seen(reader) & set(units)) if units else [],
        positions=sorted(positions_seen(reader, positions)),
        persons=sorted(persons_seen(reader, persons)),
        lists=list(lists),
    )
    reached = {*_holders("unit_id", seen.units), *_holders("id", seen.positions), *seen.persons}
    left_out = Choice(
        units=_without(units, seen.units),
        positions=_without(positions, seen.positions),
        persons=_without(persons, seen.persons),
        lists=_without(choice.lists, seen.lists),
    )
    return Recipients(sorted(reached), left_out)


def reach(reader: int, choice: Choice) -> Reach:
    """How many that are."""
    found = recipients(reader, choice)
    return Reach(len(found.persons), found.left_out)


def _card(owner: int, stored: SavedList) -> SavedListCard:
    chosen = msgspec.convert(stored.chosen, Chosen)
    everything = Choice(units=chosen.units, positions=chosen.positions, persons=chosen.persons)
    return SavedListCard(stored.pk, stored.name, chosen, reach(owner, everything).people)


def _lists(owner: int, ids: Collection[int]) -> dict[int, Chosen]:
    stored = SavedList.objects.filter(owner=owner, pk__in=ids).values_list("id", "chosen") if ids else ()
    return {key: msgspec.convert(chosen, Chosen) for key, chosen in stored}


def _holders(column: str, ids: list[int]) -> list[int]:
    """Who holds a position in these units, or one of these positions."""
    if not ids:
        return []
    return [person for (person,) in sql.rows(_HOLDERS.format(column=column, ids=sql.marks(len(ids))), ids)]


def _distinct(groups: Iterable[list[int]]) -> list[int]:
    return list(dict.fromkeys(one for group in groups for one in group))


def _without(asked: Iterable[int], seen: Collection[int]) -> list[int]:
    return [one for one in asked if one not in seen]
