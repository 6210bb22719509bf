"""Giving parts out (交办、转办): to units that can take them in, positions and persons that are there."""

from collections.abc import Collection, Sequence

from collab.calendar.terms import Term
from collab.core.errors import Invalid
from collab.directory.models import Appointment
from collab.directory.visibility import persons_seen, positions_seen, units_seen
from collab.work.forms import GivenTo, Portion
from collab.work.hats import TAKERS
from collab.work.kinds import LEAD, Kind
from collab.work.lights import Lights, term_in
from collab.work.models import Assignment, Item


def require_holders(by: int | None, holders: Sequence[tuple[str, GivenTo]]) -> None:
    """Each, named by its field, is one that the giver sees and that can take it in. Raises Invalid for the first that
    is not: unknown and hidden look the same."""
    for field, holder in holders:
        if not holder.is_one:
            raise Invalid("one of unit, position, person", field=field, reason="one_holder")
    everywhere = [holder for _, holder in holders]
    seen = _seen(by, everywhere)
    taking = _taking({holder.unit for holder in everywhere if holder.unit})
    for field, holder in holders:
        if holder not in seen:
            raise Invalid("no such holder", field=field, reason="unknown")
        if holder.unit and holder.unit not in taking:
            raise Invalid(
                "nobody takes in its papers (没有收发员、办公室主任或主要负责人)", field=field, reason="nobody_takes_in"
            )


def assign(item: Item, kind: Kind, portions: Sequence[Portion], *, by: int | None, lights: Lights) -> list[Assignment]:
    """New parts, in order. Their time runs from now; without a term of their own they have the item's."""
    require_holders(by, [(f"parts[{n}].to", portion.to) for n, portion in enumerate(portions)])
    _require_roles(item, kind, portions)
    made = [_part(item, kind, portion, lights) for portion in portions]
    return Assignment.objects.bulk_create(made, batch_size=500)


def time(target: Item | Assignment, term: Term | None, lights: Lights, *, field: str) -> None:
    """From now on it has this term."""
    if term is not None:
        target.due_at = lights.due_ahead(term, field=field)
        target.term, target.started_at = term_in(term), lights.now


def next_urge(kind: Kind, part: Assignment, lights: Lights) -> None:
    """The clock urges when it turns yellow, and when it is overdue, and no more often than its kind says."""
    moments = [lights.yellow_from(kind, part.due_at), part.due_at] if part.due_at else []
    ahead = [moment for moment in moments if moment > lights.now] if part.auto_urged < kind.urges else []
    part.next_urge_at = ahead[0] if ahead else None


def _part(item: Item, kind: Kind, portion: Portion, lights: Lights) -> Assignment:
    part = Assignment(
        item=item, role=portion.role, words=portion.words, state=kind.part_first, round=item.round,
        unit_id=portion.to.unit, position_id=portion.to.position, person_id=portion.to.person, created_at=lights.now,
    )  # fmt: skip
    part.term, part.started_at, part.due_at = item.term, item.started_at, item.due_at
    time(part, portion.due, lights, field="due")
    next_urge(kind, part, lights)
    return part


def _require_roles(item: Item, kind: Kind, portions: Sequence[Portion]) -> None:
    """One lead, and nobody twice."""
    finals = [state.code for state in kind.part_states if state.final]
    standing = list(Assignment.objects.filter(item=item).exclude(state__in=finals))
    taken = {(part.unit_id, part.position_id, part.person_id) for part in standing}
    for n, portion in enumerate(portions):
        holder = (portion.to.unit, portion.to.position, portion.to.person)
        if portion.role not in kind.part_roles:
            raise Invalid("no such role", field=f"parts[{n}].role", reason="unknown")
        if holder in taken:
            raise Invalid("has a part in it already", field=f"parts[{n}].to", reason="twice")
        taken.add(holder)
    leads = sum(part.role == LEAD for part in standing) + sum(one.role == LEAD for one in portions)
    if LEAD in kind.part_roles and leads != 1:
        raise Invalid("one, and only one, leads (主办)", field="parts", reason="one_lead")


def _seen(by: int | None, holders: Collection[GivenTo]) -> set[GivenTo]:
    """Of these the ones the giver may address. A clock gives nothing to anybody new."""
    if by is None:
        return set(holders)
    units = units_seen(by) if any(holder.unit for holder in holders) else set()
    positions = positions_seen(by, [holder.position for holder in holders if holder.position])
    persons = persons_seen(by, [holder.person for holder in holders if holder.person])
    return {
        holder for holder in holders if holder.unit in units or holder.position in positions or holder.person in persons
    }


def _taking(units: Collection[int]) -> set[int]:
    """Units where somebody holds a position that takes papers in."""
    held = Appointment.objects.filter(position__unit__in=units, position__kind__in=TAKERS, ended_at=None)
    return set(held.values_list("position__unit", flat=True)) if units else set()
