"""What stands in the database about a collection: enough to draw its card, for anybody."""

from typing import NamedTuple

from collab.collections.forms import Collecting, collecting
from collab.collections.models import Template
from collab.core import sql
from collab.files.selectors import card_of
from collab.files.shapes import FileCard
from collab.work.card.facts import CardFacts, facts_of_item


class Asked(NamedTuple):
    """Who is asked: `name` (of a unit its own), `unit` by its short name ("" without one), `alone` where the unit
    itself is asked, and how it stands."""

    part: int
    name: str
    unit: str
    alone: bool
    state: str

    @property
    def owes(self) -> bool:
        return self.state != "answered"


class Facts(NamedTuple):
    """征集 as it stands; `asked` in the order of their units."""

    item: CardFacts
    wanted: Collecting
    templates: tuple[FileCard, ...]
    asked: tuple[Asked, ...]


_ASKED = """
    SELECT a.id, coalesce(u.short_name, p.title, w.name), coalesce(u.short_name, pu.short_name, wu.short_name, ''),
           CASE WHEN u.id IS NULL THEN 0 ELSE 1 END, a.state
    FROM work_assignment a
    LEFT JOIN directory_unit u ON u.id = a.unit_id
    LEFT JOIN directory_position p ON p.id = a.position_id LEFT JOIN directory_unit pu ON pu.id = p.unit_id
    LEFT JOIN directory_person w ON w.user_id = a.person_id
    LEFT JOIN directory_appointment h ON h.person_id = a.person_id AND h."primary" AND h.ended_at IS NULL
    LEFT JOIN directory_position s ON s.id = h.position_id LEFT JOIN directory_unit wu ON wu.id = s.unit_id
    WHERE a.item_id = %s ORDER BY coalesce(u.path, pu.path, wu.path, ''), a.id"""


def facts_of(item: int) -> Facts:
    """As they are now."""
    told = facts_of_item(item)
    return Facts(told, collecting(told.item), templates_of(item), asked_of(item))


def asked_of(item: int) -> tuple[Asked, ...]:
    """Everybody who is asked, unit by unit."""
    rows = sql.rows(_ASKED, [item])
    return tuple(Asked(part, name, unit, bool(alone), state) for part, name, unit, alone, state in rows)


def templates_of(item: int) -> tuple[FileCard, ...]:
    """In the order in which they were given."""
    found = Template.objects.filter(item=item).select_related("file").order_by("pk")
    return tuple(card_of(one.file) for one in found)
