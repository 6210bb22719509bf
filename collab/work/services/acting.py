"""Acting on an item or one of its parts: lock → seen? → who → version → machine → write → trail → event."""

from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

from django.db import IntegrityError

from collab.core.errors import Conflict, Invalid, NotFound, Stale
from collab.eventlog.writing import writing
from collab.work import machine
from collab.work.events import ItemChanged
from collab.work.facts import Ground
from collab.work.filling import filled
from collab.work.forms import Form
from collab.work.kinds import MACHINE, Kind, Rule
from collab.work.models import Act, Assignment, Item
from collab.work.selectors import show
from collab.work.services.awaiting import await_item, await_parts
from collab.work.services.carrying import carry_out, stopped
from collab.work.services.doing import Doing, Order
from collab.work.services.telling import tell
from collab.work.shapes import Acted
from collab.work.sighting import Sighted
from collab.work.standing import grounds
from collab.work.trail import fingerprint

_BY_MACHINE = Ground(MACHINE, None, "own", None)


class Deed(NamedTuple):
    """What somebody wants to do: on the item, or on one part of it, at the `version` of it that he has seen."""

    item: int
    part: int | None
    action: str
    version: int
    inputs: Mapping[str, Any]
    client_id: UUID


def act(deed: Deed, *, by: int) -> Acted:
    """Do it once: a repeated client_id is answered with the act it was the first time.

    Raises Stale where the item, or the part, is not at that version any more; `item` is how it stands.
    """
    try:
        nr = perform(deed, by=by)
    except Stale as stale:
        raise Stale(stale.message, field="version", item=show(by, deed.item)) from None
    return Acted(nr, _as_it_stands(by, deed.item))


def perform(deed: Deed, *, by: int | None, how: str = "single") -> int:
    """The same; answers the number of the act alone. `by` None: a clock ran out."""
    try:
        with writing() as log:
            item = locked(deed.item)
            if (earlier := _seen(deed, by)) is not None:
                return earlier
            event = perform_within(item, deed, by=by, how=how)
            tell(log, event)
            return event.nr
    except IntegrityError:  # the same client_id on another item at this very moment
        raise Conflict("this client_id did something else", field="client_id") from None


def perform_within(item: Item, deed: Deed, *, by: int | None, how: str = "single") -> ItemChanged:
    """The same in a transaction that holds the item; whoever began that says what happened."""
    doing = _begun(item, deed, by)
    doing.how = how
    return carry_through(doing)


def locked(item: int) -> Item:
    """The item, held until COMMIT. For who has nothing to do with it, it will look the same as one there is not."""
    held = Item.objects.select_for_update(no_key=True).filter(pk=item).first()
    if held is None:
        raise NotFound("no such item", field="item")
    return held


def carry_through(doing: Doing) -> ItemChanged:
    """The machine decides, then everything is written; or it refuses, and nothing is."""
    decision = machine.decide(doing.kind, doing.seen.facts(doing.part), _attempt(doing))
    before = (doing.item.state, doing.item.paused_at)
    was_final = doing.kind.state(doing.item.state).final
    doing.begin(decision)
    _move(doing, decision)
    for effect in decision.rule.does:
        carry_out(doing, effect)
    if doing.part is not None:
        doing.part.save()
        await_parts(doing.item, [doing.part], doing.concerned)
    if decision.rule.on == "item" or before != (doing.item.state, doing.item.paused_at):
        doing.item.version += 1
        await_item(doing.item, doing.concerned)
    if was_final and doing.item.closed_at is None:
        await_parts(doing.item, list(Assignment.objects.filter(item=doing.item)), doing.concerned)
    if doing.item.closed_at == doing.now:
        stopped(doing)
    doing.item.save()
    return doing.finish()


def _begun(item: Item, deed: Deed, by: int | None) -> Doing:
    """Whoever has nothing to do with it learns nothing; whoever looked too long ago must look again."""
    standing = grounds(by, item.pk) if by is not None else [_BY_MACHINE]
    if not standing:
        raise NotFound("no such item", field="item")
    seen = Sighted(by, item, standing)
    part = Assignment.objects.filter(pk=deed.part, item=item).first() if deed.part is not None else None
    if deed.part is not None and part is None:
        raise NotFound("no such part", field="part")
    rows = _rows(seen.kind, deed)
    if not rows:
        raise Invalid("no such action", field="action")
    if any(rule.versioned for rule in rows) and deed.version != (part or item).version:
        raise Stale("it changed since you looked", field="version")
    form: Form = filled(rows[0].form, deed.inputs)
    return Doing(seen, part, Order(deed.action, form, deed.client_id, _fingerprint(deed)))


def _rows(kind: Kind, deed: Deed) -> list[Rule]:
    on = "item" if deed.part is None else "part"
    return [rule for rule in kind.rules if rule.action == deed.action and rule.on == on]


def _attempt(doing: Doing) -> machine.Attempt:
    part = doing.part.pk if doing.part else None
    on: machine.Scope = "item" if part is None else "part"
    step = str(getattr(doing.order.form, "step", ""))
    return machine.Attempt(doing.order.action, on, doing.seen.grounds_for(part), step)


def _move(doing: Doing, decision: machine.Decision) -> None:
    """Item and part are where the decision says."""
    item, part, rule = doing.item, doing.part, decision.rule
    if item.state != decision.item_to:
        item.passed = " ".join(dict.fromkeys([*item.passed.split(), item.state]))
        final = doing.kind.state(decision.item_to).final
        item.closed_at = (item.closed_at or doing.now) if final else None
    item.state = decision.item_to
    if part is not None and decision.part_to is not None:
        part.state, part.version = decision.part_to, part.version + 1
        if doing.kind.part_state(part.state).final:
            part.next_urge_at = None
        if rule.stamps:
            setattr(part, rule.stamps, doing.now)


def _seen(deed: Deed, by: int | None) -> int | None:
    """The act this client_id already was. Raises Conflict where it was another."""
    earlier = Act.objects.filter(person=by, client_id=deed.client_id).first() if by is not None else None
    if earlier is not None and earlier.fingerprint != _fingerprint(deed):
        raise Conflict("this client_id did something else", field="client_id")
    return earlier.nr if earlier else None


def _fingerprint(deed: Deed) -> str:
    return fingerprint(deed.action, [deed.item, deed.part, deed.inputs])


def _as_it_stands(by: int, item: int) -> Any:
    try:
        return show(by, item)
    except NotFound:
        return None
