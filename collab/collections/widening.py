"""Asking more of them (追加对象), and asking again what was closed (重新征集), in the transaction of the act."""

from typing import cast

from collab.collections.deeds import remind, time_owing
from collab.collections.forms import ASKED, Again, Wider
from collab.core.errors import Invalid
from collab.work.forms import GivenTo, Portion
from collab.work.models import Assignment
from collab.work.services.awaiting import await_parts
from collab.work.services.carrying import started
from collab.work.services.doing import Doing
from collab.work.services.parts import assign, time


def widen(doing: Doing) -> None:
    """A part for each of those who have none yet. Raises Invalid where all of them have one."""
    wanted = dict.fromkeys(cast(Wider, doing.order.form).to)
    held = Assignment.objects.filter(item=doing.item).values_list("unit_id", "position_id", "person_id")
    for one in held:
        wanted.pop(GivenTo(*one), None)
    if not wanted:
        raise Invalid("all of them are asked already", field="to", reason="twice")
    try:
        portions = [Portion(role=ASKED, to=one) for one in wanted]
        made = assign(doing.item, doing.kind, portions, by=doing.by, lights=doing.lights)
    except Invalid as invalid:
        raise Invalid(invalid.message, field="to", **invalid.details) from None
    remind(doing, made)
    await_parts(doing.item, made, doing.concerned)


def reopen(doing: Doing) -> None:
    """Who had not supplied it owes it again, until the new time; without one until the old, or for as long as it
    takes where that is over."""
    item, due = doing.item, cast(Again, doing.order.form).due
    if due is not None:
        time(item, due, doing.lights, field="due")
    elif item.due_at is not None and item.due_at <= doing.now:
        item.term, item.started_at, item.due_at = "", None, None
    started(doing)
    time_owing(doing)
