"""Writing the difference: batch by batch, each whole or not at all, so that a crash leaves a smaller difference."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import msgspec

from collab.audit.services import record
from collab.core.errors import Refused
from collab.directory import lookup
from collab.directory.services import bulk, staff
from collab.directory.services.appointments import tell as tell_appointments
from collab.directory.services.keeping import keeping
from collab.directory.services.people import Newcomer, enter, prepare
from collab.directory.services.units import UnitChanges, change_unit
from collab.intake.difference import Difference, PersonPlan, PositionPlan, UnitPlan
from collab.intake.seating import Seating, Seats
from collab.intake.standing import Standing

Tell = Callable[[int], None]
"""How many changes are done."""
_BATCH = 300
T = TypeVar("T")


class Applying:
    """One difference on its way into the directory. `number` is the import's, for the audit."""

    def __init__(self, difference: Difference, standing: Standing, *, by: int | None, number: int, tell: Tell) -> None:
        self._difference, self._standing = difference, standing
        self._by, self._number, self._tell = by, number, tell
        self._seating = Seating(difference, standing)
        self._done = 0

    def run(self) -> None:
        """All of it. Raises Refused where somebody wrote the same in this very moment."""
        self._units()
        for positions in _batches(self._difference.positions):
            with keeping():
                self._positions(positions)
            self._finish(len(positions))
        for people in _batches(self._difference.people):
            self._people(people)
            self._finish(len(people))

    def deactivate(self, persons: Sequence[int]) -> tuple[int, int]:
        """Those whom the administrator chose; how many are, and how many could not be."""
        done = 0
        for person in persons:
            try:
                staff.deactivate(person, by=self._by)
                done += 1
            except Refused:
                continue
        return done, len(persons) - done

    def _finish(self, count: int) -> None:
        self._done += count
        self._tell(self._done)

    # ---- units -----------------------------------------------------------------------------------------------------

    def _units(self) -> None:
        waiting: list[UnitPlan] = []
        for plan in self._difference.units:
            if plan.standing:
                continue
            if len(waiting) == _BATCH or any(one.wanted.key == plan.wanted.above for one in waiting):
                self._enter_units(waiting)
                waiting = []
            waiting.append(plan)
        self._enter_units(waiting)
        for plan in self._difference.units:
            if plan.standing:
                self._change_unit(plan, plan.standing.id)

    def _enter_units(self, plans: list[UnitPlan]) -> None:
        if not plans:
            return
        with keeping():
            made = bulk.enter_units([self._seating.unit_entry(plan) for plan in plans])
            self._seating.learn_units(plans, made)
            record("import.units_added", actor=self._by, subject=f"import:{self._number}", units=made)
        self._finish(len(plans))

    def _change_unit(self, plan: UnitPlan, unit: int) -> None:
        given: dict[str, str] = {field.field: field.after for field in plan.change.fields}
        if "parent" in given and plan.wanted.above:
            given["parent"] = str(self._seating.unit(plan.wanted.above))
        values = {name: int(value) if name in ("parent", "order") else value for name, value in given.items()}
        change_unit(unit, UnitChanges(**values), by=self._by)  # type: ignore[arg-type]  # keys of a difference are those of the changes
        self._finish(1)

    # ---- positions -------------------------------------------------------------------------------------------------

    def _positions(self, plans: Sequence[PositionPlan]) -> None:
        self._seating.add_vacant([plan for plan in plans if not plan.standing])
        changes = {
            one.id: {f.field: int(f.after) if f.field != "kind" else f.after for f in plan.change.fields}
            for plan in plans
            for one in plan.standing
        }
        bulk.change_positions(changes)
        record(
            "import.positions", actor=self._by, subject=f"import:{self._number}", changed=list(changes),
            added=[plan.change.key for plan in plans if not plan.standing],
        )  # fmt: skip

    # ---- people ----------------------------------------------------------------------------------------------------

    def _people(self, plans: Sequence[PersonPlan]) -> None:
        new, standing = [one for one in plans if not one.standing], [one for one in plans if one.standing]
        prepared = prepare([_newcomer(plan) for plan in new])  # the dictionary of pinyin is slow to read
        with keeping() as log:
            seats = self._seating.seat([post for plan in plans for post in plan.posts.takes])
            ids = enter(log, prepared)
            first = [
                self._seating.term(key, post, seats)
                for key, one in zip(ids, new, strict=True)
                for post in one.posts.takes
            ]
            bulk.enter_terms(first)
            changed, touched = self._change(standing, seats)
            touched |= {term.position for term in first}
            if touched:
                tell_appointments(log, {*ids, *changed}, touched)
            else:
                lookup.list_persons(changed)
            record(
                "import.people", actor=self._by, subject=f"import:{self._number}", added=ids, changed=sorted(changed)
            )

    def _change(self, plans: list[PersonPlan], seats: Seats) -> tuple[set[int], set[int]]:
        """Those who stand already: their names and numbers, and the posts they keep, leave and take. Answers whom, and
        which positions were taken up or laid down."""
        people, positions, appointments, terms, ended = {}, {}, {}, [], []
        for plan in plans:
            person = plan.standing.id if plan.standing else 0
            people[person] = plan.fields
            for kept in plan.posts.keeps:
                positions[kept.holding.position.id] = self._seating.position_values(kept)
                appointments[kept.holding.id] = kept.appointment
            ended += plan.posts.ends
            terms += [self._seating.term(person, post, seats) for post in plan.posts.takes]
        bulk.change_people(people)
        bulk.change_positions(positions)
        bulk.end_terms([holding.id for holding in ended], by=self._by)
        bulk.change_appointments(appointments)
        bulk.begin_terms(terms, by=self._by)
        return set(people), {*(holding.position.id for holding in ended), *(term.position for term in terms)}


def _newcomer(plan: PersonPlan) -> Newcomer:
    row = plan.wanted.row
    return msgspec.convert(
        {"login": row.login, "name": row.name, "begins_on": row.begins_on, "phone": row.phone,
         "office_phone": row.office_phone, "phone_shown": row.phone_shown or "everyone"},
        Newcomer,
    )  # fmt: skip


def _batches(plans: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(plans), _BATCH):
        yield plans[start : start + _BATCH]
