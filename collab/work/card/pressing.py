"""A press on the card of an item is an act like any other, in the transaction of the press."""

from collections.abc import Mapping
from typing import Any

from collab.calendar.selectors import working_calendar
from collab.cards.kinds import Done, Press
from collab.core.errors import Invalid
from collab.work.card.asking import given, input_of
from collab.work.card.numbering import step_of
from collab.work.events import ItemChanged, item_name
from collab.work.filling import filled
from collab.work.forms import Handing, Reasoned, Report, fields_of
from collab.work.kinds import Rule, kind_of
from collab.work.models import Assignment, Item
from collab.work.services.acting import Deed, locked, perform_within
from collab.work.services.stepping import Press as StepPress
from collab.work.services.stepping import Stepping, finishing, handing_on, sending_back, step_within
from collab.work.steps import DOING, HAND_ON, SEND_BACK


def hold(item: int, _part: int) -> None:
    """Acts on one item come one by one, whichever part of it they are on."""
    locked(item)


def act(press: Press) -> Done:
    """Do it. What is wrong with an input is named by the card's own name for it."""
    item = locked(press.subject)
    fields = fields_of(_row(item, press).form)
    inputs = given(fields, press.inputs, working_calendar().closing)
    try:
        event = _carried_out(item, press, inputs)
    except Invalid as invalid:
        field = input_of(fields, invalid.field or "")
        raise Invalid(invalid.message, field=field, **invalid.details) from None
    return Done(events=[(item_name(item.pk), event)])


def _carried_out(item: Item, press: Press, inputs: Mapping[str, Any]) -> ItemChanged:
    """The card has compared the version with the one that was shown."""
    if (step := step_of(press.part)) is not None:
        return step_within(item, *_stepping(press, step, inputs))
    part = Assignment.objects.get(pk=press.part, item=item) if press.part else None
    deed = Deed(item.pk, press.part or None, press.action, (part or item).version, inputs, press.client_id)
    return perform_within(item, deed, by=press.actor)


def _stepping(press: Press, step: int, inputs: Mapping[str, Any]) -> tuple[StepPress, Stepping]:
    pressed = StepPress(press.actor, press.client_id, press.subject, step)
    if press.action == HAND_ON.action:
        return pressed, handing_on(pressed, filled(Handing, inputs))
    if press.action == SEND_BACK.action:
        return pressed, sending_back(pressed, filled(Reasoned, inputs), None)
    return pressed, finishing(pressed, filled(Report, inputs))


def _row(item: Item, press: Press) -> Rule:
    on = "part" if press.part else "item"
    of_kind = (rule for rule in kind_of(item.kind).rules if rule.on == on)
    rows = DOING if step_of(press.part) is not None else of_kind
    row = next((rule for rule in rows if rule.action == press.action), None)
    if row is None:
        raise Invalid("no such action", field="action")
    return row
