"""Who is awaited, written anew for what an act has moved; and whose list that changes."""

from collections.abc import Iterable, Iterator, Sequence

from collab.core import clock
from collab.work.holding import Held
from collab.work.kinds import HOLDER, Kind, kind_of
from collab.work.machine import Wait, waits_of_item, waits_of_part
from collab.work.models import Assignment, Item, Party, Step, ToDo

_FOR_STEP = Wait("step", "do", by_secretary=False)


class Concerned:
    """Units, positions and persons whose list may have changed."""

    def __init__(self) -> None:
        self.units: set[int] = set()
        self.positions: set[int] = set()
        self.persons: set[int] = set()

    def add(self, held: Held) -> None:
        for known, one in (
            (self.units, held.unit_id),
            (self.positions, held.position_id),
            (self.persons, held.person_id),
        ):
            if one is not None:
                known.add(one)


def await_item(item: Item, concerned: Concerned) -> None:
    """Those whom the item as a whole awaits. Of one that is done nobody is awaited, for no part of it either."""
    kind = kind_of(item.kind)
    final = kind.state(item.state).final
    old = list(ToDo.objects.filter(item=item) if final else ToDo.objects.filter(item=item, assignment=None))
    new = [
        _todo(item, None, wait, held)
        for wait in ([] if final else waits_of_item(kind, item.state))
        for held in _of_item(item, kind, wait.role)
    ]
    _exchange(old, new, concerned)


def await_parts(item: Item, parts: Sequence[Assignment], concerned: Concerned) -> None:
    """Those whom these parts await."""
    if not parts:
        return
    kind = kind_of(item.kind)
    parties = list(Party.objects.filter(item=item))
    over = [part.pk for part in parts if part.state not in kind.stepping]
    _end_steps(kind, over)
    new = [
        _todo(item, part, wait, held)
        for part in parts
        for wait in waits_of_part(kind, item.state, part.state)
        for held in _of_part(part, wait.role, parties)
    ]
    new += _for_steps(item, kind, [part for part in parts if part.pk not in over])
    _exchange(list(ToDo.objects.filter(assignment__in=[part.pk for part in parts])), new, concerned)


def _end_steps(kind: Kind, ended: Sequence[int]) -> None:
    """What was still to be done of a part that is over, or now with somebody else, need not be."""
    if kind.stepping and ended:
        going_on = Step.objects.filter(assignment__in=ended, state__in=["waiting", "open"])
        going_on.update(state=Step.State.CANCELLED, ended_at=clock.now())
        Assignment.objects.filter(pk__in=ended).update(steps_open=0)


def _for_steps(item: Item, kind: Kind, parts: Sequence[Assignment]) -> list[ToDo]:
    if not kind.stepping or kind.state(item.state).final:
        return []
    by_key = {part.pk: part for part in parts}
    steps = Step.objects.filter(assignment__in=by_key, state=Step.State.OPEN)
    return [_todo(item, by_key[one.assignment_id], _FOR_STEP, one, step=one.title) for one in steps]


def touch_all(item: Item, concerned: Concerned) -> None:
    """Its clock stands still, or runs on: the lines of everybody change."""
    todos = ToDo.objects.filter(item=item)
    for one in todos.select_related("assignment"):
        one.paused = item.paused_at is not None
        one.due_at = one.assignment.due_at if one.assignment else item.due_at
        one.save(update_fields=["paused", "due_at"])
        concerned.add(one)


def _exchange(old: Sequence[ToDo], new: Sequence[ToDo], concerned: Concerned) -> None:
    """What goes on waiting has waited since it began to."""
    since = {_same(one): one.since for one in old}
    for one in new:
        one.since = since.get(_same(one), one.since)
    for one in (*old, *new):
        concerned.add(one)
    ToDo.objects.filter(pk__in=[one.pk for one in old]).delete()
    ToDo.objects.bulk_create(new, batch_size=500)


def _same(one: ToDo) -> tuple[object, ...]:
    return (one.assignment_id, one.role, one.step, one.what, one.unit_id, one.position_id, one.person_id)


def _todo(item: Item, part: Assignment | None, wait: Wait, held: Held, step: str = "") -> ToDo:
    return ToDo(
        item=item, assignment=part, kind=item.kind, what=wait.what, role=wait.role, step=step,
        secretary=wait.by_secretary,
        since=clock.now(), due_at=part.due_at if part else item.due_at, paused=item.paused_at is not None,
        **held.holder,
    )  # fmt: skip


def _of_item(item: Item, kind: Kind, role: str) -> Iterable[Held]:
    if role not in kind.part_roles:
        return Party.objects.filter(item=item, role=role)
    parts = list(Assignment.objects.filter(item=item, role=role))
    return [part for part in parts if not kind.part_state(part.state).final] or parts


def _of_part(part: Assignment, role: str, parties: Iterable[Party]) -> Iterator[Held]:
    if role in (HOLDER, part.role):
        yield part
    yield from (party for party in parties if party.role == role)
