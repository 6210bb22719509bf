"""催一下 before it is pressed: whom it reaches, and whom it passes over and why."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from collab.core import clock
from collab.work import machine
from collab.work.effects import Urges
from collab.work.kinds import Kind, Rule
from collab.work.models import Assignment, Item, Urge
from collab.work.shapes import PassedOver, PassedReason, Urged
from collab.work.sighting import URGED_LATELY_MINUTES, Sighted
from collab.work.standing import grounds


class Reach(NamedTuple):
    """Of one item: the parts that are urged, those whose holder's secretary is urged in his place, and how many are
    passed over for which reason."""

    urged: list[int]
    spared: list[int]
    passed: Counter[PassedReason]

    @property
    def is_any(self) -> bool:
        return bool(self.urged or self.spared)


def reach_of(item: int, by: int, client_id: UUID | None = None) -> Reach:
    """`client_id`: what was urged under it has not been urged lately, or the same press twice would tell otherwise."""
    standing = grounds(by, item)
    found = Item.objects.filter(pk=item).first() if standing else None
    if found is None:
        return Reach([], [], Counter({"not_yours": 1}))
    seen = Sighted(by, found, standing)
    parts = list(Assignment.objects.filter(item=found).select_related("position"))
    rule = next((one for one in _legal(seen) if one.action == "urge"), None)
    over = [part for part in parts if _is_over(seen.kind, found, part)]
    if rule is None:
        reason: PassedReason = "done" if len(over) == len(parts) else "not_yours"
        return Reach([], [], Counter({reason: max(1, len(parts))}))
    owing = [part for part in parts if part.state in _owing(rule)]
    return _reached(seen.kind, owing, len(over), _urged_under(client_id, by) if client_id else ())


def told(reaches: Collection[Reach]) -> Urged:
    """All of them together."""
    passed = sum((one.passed for one in reaches), Counter[PassedReason]())
    passed.update({"spared": spared} if (spared := sum(len(one.spared) for one in reaches)) else {})
    reached = sum(one.is_any for one in reaches)
    parts = sum(len(one.urged) for one in reaches)
    why = [PassedOver(reason, count) for reason, count in sorted(passed.items())]
    return Urged(urged=reached, passed_over=len(reaches) - reached, parts=parts, why=why)


def is_spared(kind: Kind, part: Assignment) -> bool:
    """Whether its holder is of a rank that is not urged in bulk or by the clock; his secretary is."""
    return part.position is not None and part.position.rank <= kind.never_urged


def is_lately(part: Assignment) -> bool:
    return part.urged_at is not None and part.urged_at > clock.ago(minutes=URGED_LATELY_MINUTES)


def _reached(kind: Kind, owing: Iterable[Assignment], over: int, again: Collection[int | None]) -> Reach:
    reach = Reach([], [], Counter({"done": over} if over else {}))
    for part in owing:
        if is_lately(part) and part.pk not in again:
            reach.passed["lately"] += 1
        elif is_spared(kind, part):
            reach.spared.append(part.pk)
        else:
            reach.urged.append(part.pk)
    return reach


def _urged_under(client_id: UUID, by: int) -> set[int | None]:
    return set(Urge.objects.filter(act__client_id=client_id, act__person=by).values_list("assignment", flat=True))


def _legal(seen: Sighted) -> Sequence[Rule]:
    return machine.legal(seen.kind, seen.facts(), "item", seen.grounds_for(None))


def _owing(rule: Rule) -> tuple[str, ...]:
    return next((effect.of for effect in rule.does if isinstance(effect, Urges)), ())


def _is_over(kind: Kind, item: Item, part: Assignment) -> bool:
    return kind.state(item.state).final or kind.part_state(part.state).final
