"""催办: of many items at once by a person, of what is near or over its time by the clock."""

from collections.abc import Sequence
from uuid import UUID, uuid5

from collab.core.errors import Refused
from collab.eventlog.writing import writing
from collab.work import machine
from collab.work.events import ItemChanged
from collab.work.facts import Ground
from collab.work.forms import Nothing
from collab.work.kinds import MACHINE, Kind, Rule, Words
from collab.work.lights import Lights
from collab.work.models import Assignment, ToDo
from collab.work.reckoning import is_spared, reach_of, told
from collab.work.services.acting import Deed, locked, perform, perform_within
from collab.work.services.carrying import urge as urge_parts
from collab.work.services.doing import Doing, Order
from collab.work.services.parts import next_urge
from collab.work.services.telling import tell
from collab.work.shapes import Urged
from collab.work.sighting import Sighted

BY_CLOCK = "urged_by_clock"
_AT_ONCE = 200
_RULE = Rule(action=BY_CLOCK, words=Words("自动催办", "Urged by the clock"), of=(), who=(MACHINE,))
_SPACE = UUID("6f0e3f0e-7f5d-4d0b-9a55-0b8d6d1b6c11")


def urge(items: Sequence[int], text: str, *, by: int, client_id: UUID) -> Urged:
    """Every part of these items that still owes something. What cannot be urged, or not by him, is passed over; it is
    said why."""
    reaches = []
    for item in dict.fromkeys(items):
        deed = _deed(item, text, client_id)
        reach = reach_of(item, by, deed.client_id)
        if reach.is_any:
            try:
                perform(deed, by=by, how="bulk")
            except Refused:  # somebody was faster: it is over, or his no longer
                reach = reach_of(item, by, deed.client_id)
        reaches.append(reach)
    return told(reaches)


def urge_within(items: Sequence[int], text: str, *, by: int, client_id: UUID) -> list[ItemChanged]:
    """The same in a transaction that goes on and holds no stream yet: what happened, for its caller to tell."""
    happened: list[ItemChanged] = []
    for key in sorted(set(items)):
        held, deed = locked(key), _deed(key, text, client_id)
        if not reach_of(key, by, deed.client_id).is_any:
            continue
        try:
            happened.append(perform_within(held, deed, by=by, how="bulk"))
        except Refused:
            continue
    return happened


def _deed(item: int, text: str, client_id: UUID) -> Deed:
    return Deed(item, None, "urge", 0, {"text": text}, uuid5(client_id, str(item)))


def urge_due() -> int:
    """What turned yellow or red since it was looked at last; how many parts that was. A duty of the worker: whoever
    does it twice urges once, for each part is taken in hand with its item held."""
    due = Assignment.objects.filter(next_urge_at__lte=Lights().now).order_by("next_urge_at")
    return sum(_urge_by_clock(item, part) for item, part in due.values_list("item_id", "pk")[:_AT_ONCE])


def _urge_by_clock(item: int, part: int) -> bool:
    with writing() as log:
        held = locked(item)
        owing = Assignment.objects.filter(pk=part, next_urge_at__lte=Lights().now).first()
        if owing is None:
            return False
        ground = Ground(MACHINE, None, "own", None)
        order = Order(BY_CLOCK, Nothing(), uuid5(_SPACE, f"{part}:{owing.round}:{owing.auto_urged}:{owing.due_at}"))
        doing = Doing(Sighted(None, held, [ground]), owing, order)
        owes = ToDo.objects.filter(assignment=owing, what="do", paused=False).exists()
        event = _carry_through(doing, owing, ground) if owes else None
        _next(doing.kind, owing, doing.lights, urged=owes)
        if event is not None:
            tell(log, event)
        return owes


def _carry_through(doing: Doing, part: Assignment, ground: Ground) -> ItemChanged:
    """Who is of a rank the clock does not urge is spared; his secretary is not."""
    doing.begin(machine.Decision(_RULE, doing.item.state, part.state, (), (ground,)))
    doing.how = "automatic"
    urge_parts(doing, [part], to_secretary=is_spared(doing.kind, part))
    doing.item.save()
    return doing.finish()


def _next(kind: Kind, part: Assignment, lights: Lights, *, urged: bool) -> None:
    """A clock that stands still is wound up again when it runs on."""
    part.auto_urged += 1 if urged else 0
    part.next_urge_at = None
    if urged:
        next_urge(kind, part, lights)
    part.save()
