"""A press on the card of an item is an act like any other, in the transaction of the press."""

from collab.calendar.selectors import working_calendar
from collab.cards.kinds import Done, Press
from collab.core.errors import Invalid
from collab.work.card.asking import given, input_of
from collab.work.events import item_name
from collab.work.forms import FormField, fields_of
from collab.work.kinds import Rule, kind_of
from collab.work.models import Assignment, Item
from collab.work.services.acting import Deed, locked, perform_within


def hold(item: int, _part: int) -> None:
    """Acts on one item come one by one, whichever part of it they are on."""
    locked(item)


def act(press: Press) -> Done:
    """Do it. What is wrong with an input is named by the card's own name for it."""
    item = locked(press.subject)
    part = Assignment.objects.get(pk=press.part, item=item) if press.part else None
    fields = _fields(item, press)
    inputs = given(fields, press.inputs, working_calendar().closing)
    seen = part or item  # the card has compared the version with the one that was shown
    deed = Deed(item.pk, press.part or None, press.action, seen.version, inputs, press.client_id)
    try:
        event = perform_within(item, deed, by=press.actor)
    except Invalid as invalid:
        field = input_of(fields, invalid.field or "")
        raise Invalid(invalid.message, field=field, **invalid.details) from None
    return Done(events=[(item_name(item.pk), event)])


def _fields(item: Item, press: Press) -> list[FormField]:
    return fields_of(_row(item, press).form)


def _row(item: Item, press: Press) -> Rule:
    on = "part" if press.part else "item"
    rows = (rule for rule in kind_of(item.kind).rules if rule.action == press.action and rule.on == on)
    row = next(rows, None)
    if row is None:
        raise Invalid("no such action", field="action")
    return row
