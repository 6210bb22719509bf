"""The names a leader may use: those of units that are shown to him, as the directory has them at this moment."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from collab.core import sql
from collab.directory.models import Position, Rank, Section, Unit
from collab.directory.visibility import units_seen
from collab.instructions.reading import Lexicon, NamedPerson, NamedUnit

_NAMED = (Position.Kind.LEADER, Position.Kind.DEPUTY_LEADER, Position.Kind.OFFICE_HEAD)
_PERSONS = f"""
    SELECT w.user_id, w.name, p.title, p.unit_id FROM directory_appointment a
    JOIN directory_position p ON p.id = a.position_id AND (p.kind IN ({sql.marks(len(_NAMED))}) OR p.rank <= %s)
    JOIN directory_person w ON w.user_id = a.person_id
    WHERE a.ended_at IS NULL"""  # noqa: S608  names of ours; values are parameters
_PLACE = re.compile(r"^(?:中共|中国共产党)?(.{2,4}?[市县区])")


def lexicon(reader: int) -> Lexicon:
    """All open units that he sees, with their sections, and whoever leads or helps to lead one."""
    seen = units_seen(reader)
    sections = defaultdict(list)
    for unit, name in Section.objects.filter(closed_at=None).values_list("unit_id", "name"):
        sections[unit].append(name)
    listed = Unit.objects.filter(closed_at=None).order_by("path").values_list("pk", "name", "short_name")
    found = [row for row in listed if row[0] in seen]
    units = [NamedUnit(unit, name, short, tuple(sections[unit])) for unit, name, short in found]
    rows = sql.rows(_PERSONS, [*(kind.value for kind in _NAMED), Rank.UNIT_DEPUTY])
    persons = [named for row in rows if (named := NamedPerson(*row)).unit in seen]
    return Lexicon(units, home=_home(name for _, name, _ in found), persons=persons)


def _home(names: Iterable[str]) -> str:
    """The place that most units are of: 云汀市水利局 is called 水利局 at home."""
    places = Counter(found[1] for name in names if (found := _PLACE.match(name)))
    return max(places, key=lambda place: places[place], default="")
