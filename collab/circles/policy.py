"""Who may do what with a circle and its board."""

from typing import NamedTuple

from django.db.models import Exists, OuterRef

from collab.circles.models import Circle, Observer
from collab.conversations.policy import Ground, require_member, require_open
from collab.core import sql
from collab.core.errors import Forbidden, NotFound

_UNITS_OF = """
    SELECT DISTINCT p.unit_id FROM directory_appointment a JOIN directory_position p ON p.id = a.position_id
    WHERE a.person_id = %s AND a.ended_at IS NULL"""


class Standing(NamedTuple):
    """A circle, and on what ground somebody belongs to it."""

    circle: Circle
    ground: Ground

    @property
    def observes(self) -> bool:
        """As an observer (观察员), who only looks on."""
        return bool(getattr(self.circle, "observed", False))


def standing_in(person: int, conversation: int) -> Standing:
    """How he stands in this circle. For who does not belong it does not exist; nor does a circle that is none."""
    ground = require_member(person, conversation)
    observing = Exists(Observer.objects.filter(circle=OuterRef("pk"), person=person))
    found = Circle.objects.select_related("conversation", "lead").filter(pk=conversation)
    circle = found.annotate(observed=observing).first()
    if circle is None:
        raise NotFound("no such circle", field="conversation")
    return Standing(circle, ground)


def units_of(person: int) -> set[int]:
    """Where he holds a position just now."""
    return {unit for (unit,) in sql.rows(_UNITS_OF, [person])}


def writes_row(standing: Standing, unit: int, own: set[int]) -> bool:
    """A row is written by its unit's people, and by those who lead the circle; observers (观察员) only look on."""
    return not standing.ground.frozen and (standing.ground.leads or (unit in own and not standing.observes))


def require_row(standing: Standing, unit: int) -> None:
    """Raises Forbidden, or Closed."""
    require_open(standing.ground)
    if not writes_row(standing, unit, units_of(standing.ground.person)):
        raise Forbidden("only this unit's people and those who lead the circle write here", field="unit")


def observes(standing: Standing) -> bool:
    """观察员: he is named as one who looks on."""
    return standing.observes
