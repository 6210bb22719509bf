"""Carrying out the effects of an act, one function for each."""

from collections.abc import Callable, Sequence
from typing import Any, cast

import msgspec
from django.db.models import F

from collab.calendar.terms import Pause, Term
from collab.core.errors import Invalid, NotFound
from collab.files.models import File
from collab.files.selectors import to_send
from collab.work import forms
from collab.work.effects import (
    Assigns,
    Clocks,
    Effect,
    HandsOn,
    NextRound,
    Numbers,
    Opines,
    Reports,
    Runs,
    Sweep,
    Urges,
)
from collab.work.kinds import LEAD
from collab.work.lights import term_in, term_out
from collab.work.models import Assignment, ClockEvent, Enclosure, Feedback, Former, Opinion, Urge
from collab.work.reckoning import is_lately, is_spared
from collab.work.services import parts
from collab.work.services.awaiting import await_parts, touch_all
from collab.work.services.doing import Doing
from collab.work.services.numbers import number


def carry_out(doing: Doing, effect: Effect) -> None:
    """Do what this effect says. `Then` has been decided by the machine already."""
    if run := _CARRIERS.get(type(effect)):
        run(doing, effect)


def stopped(doing: Doing) -> None:
    """The item is done, or taken back: its clock stops."""
    _clock(doing, ClockEvent.What.STOP)


def started(doing: Doing) -> None:
    """起算."""
    if doing.item.due_at is not None:
        _clock(doing, ClockEvent.What.START, due_after=doing.item.due_at)


def _sweep(doing: Doing, effect: Sweep) -> None:
    """Parts that go along with it."""
    swept = Assignment.objects.filter(item=doing.item, state__in=effect.of)
    if effect.roles:
        swept = swept.filter(role__in=effect.roles)
    if doing.part is not None:
        swept = swept.exclude(pk=doing.part.pk)
    gone = list(swept)
    final = doing.kind.part_state(effect.to).final
    urge = {"next_urge_at": None} if final else {}
    Assignment.objects.filter(pk__in=[part.pk for part in gone]).update(
        state=effect.to, version=F("version") + 1, **urge
    )
    await_parts(doing.item, list(Assignment.objects.filter(pk__in=[part.pk for part in gone])), doing.concerned)


def _assign(doing: Doing, _: Assigns) -> None:
    form, item = doing.order.form, doing.item
    due: Term | None = getattr(form, "due", None)
    portions = cast(forms.Assignment, form).parts  # the laws of kinds say so
    parts.time(item, due, doing.lights, field="due")
    made = parts.assign(item, doing.kind, portions, by=doing.by, lights=doing.lights)
    if due is not None:
        started(doing)
    await_parts(item, made, doing.concerned)


def _hand_on(doing: Doing, _: HandsOn) -> None:
    to = cast(forms.Handing, doing.order.form).to  # the laws of kinds say so
    part = _part(doing)
    parts.require_holders(doing.by, [("to", to)])
    holder = {"unit_id": to.unit, "position_id": to.position, "person_id": to.person}
    if holder == part.holder:
        raise Invalid("it is there already", field="to", reason="twice")
    Former.objects.create(assignment=part, item=doing.item, until=doing.now, **part.holder)
    part.unit_id, part.position_id, part.person_id = to.unit, to.position, to.person
    part.delivered_at = part.read_at = part.receipt_at = part.accepted_at = None


def _report(doing: Doing, effect: Reports) -> None:
    part, form = _part(doing), doing.order.form
    files = tuple(dict.fromkeys(getattr(form, "files", ())))
    cards = to_send(doing.by or 0, files)
    if len(cards) < len(files):
        raise NotFound("no such file of yours that is ready to be sent", field="files")
    part.reports += 1
    feedback = Feedback.objects.create(
        item=doing.item, assignment=part, act=doing.act, round=doing.item.round, sort=effect.sort,
        text=doing.act.words, files=[msgspec.to_builtins(cards[file]) for file in files],
        nr=Feedback.objects.filter(assignment=part).count() + 1,
    )  # fmt: skip
    Enclosure.objects.bulk_create(Enclosure(feedback=feedback, file_id=file) for file in files)
    File.objects.filter(pk__in=files).update(carried=True)


def _opine(doing: Doing, effect: Opines) -> None:
    Opinion.objects.create(
        item=doing.item, assignment=doing.part, act=doing.act, round=doing.item.round, what=effect.what,
        text=doing.act.words,
    )  # fmt: skip


def _tick(doing: Doing, effect: Clocks) -> None:
    _CLOCKS[effect.what](doing)


def _pause(doing: Doing) -> None:
    doing.item.paused_at = doing.now
    _clock(doing, ClockEvent.What.PAUSE)
    touch_all(doing.item, doing.concerned)


def _resume(doing: Doing) -> None:
    """What is open is due later, by as much as the clock stood still."""
    item = doing.item
    before, item.paused_at = item.due_at, None
    _clock(doing, ClockEvent.What.RESUME)
    pauses = _pauses(doing)
    finals = [state.code for state in doing.kind.part_states if state.final]
    open_parts = list(Assignment.objects.filter(item=item).exclude(state__in=finals).exclude(term=""))
    for timed in (item, *open_parts):
        if (term := term_out(timed.term)) and timed.started_at:
            timed.due_at = doing.lights.due_at(term, timed.started_at, pauses)
    for part in open_parts:
        parts.next_urge(doing.kind, part, doing.lights)
    Assignment.objects.bulk_update(open_parts, ["due_at", "next_urge_at"], batch_size=200)
    ClockEvent.objects.filter(act=doing.act).update(due_before=before, due_after=item.due_at)
    touch_all(item, doing.concerned)


def _ask(doing: Doing) -> None:
    part = _part(doing)
    term: Any = getattr(doing.order.form, "due", None)
    wanted = doing.lights.due_ahead(term, field="due")
    _require_later(part, wanted)
    part.asked_term = term_in(term)
    _clock(doing, ClockEvent.What.ASK, due_after=wanted)


def _grant(doing: Doing) -> None:
    part, item = _part(doing), doing.item
    term = getattr(doing.order.form, "due", None) or term_out(part.asked_term)
    before = part.due_at
    parts.time(part, term, doing.lights, field="due")
    _require_later(part, part.due_at, before)
    part.asked_term, part.extensions, part.auto_urged = "", part.extensions + 1, 0
    parts.next_urge(doing.kind, part, doing.lights)
    if part.role == LEAD and item.due_at and part.due_at and part.due_at > item.due_at:
        item.term, item.started_at, item.due_at = part.term, part.started_at, part.due_at
    _clock(doing, ClockEvent.What.GRANT, due_before=before, due_after=part.due_at, count=part.extensions)


def _refuse(doing: Doing) -> None:
    _part(doing).asked_term = ""
    _clock(doing, ClockEvent.What.REFUSE)


def _urge(doing: Doing, effect: Urges) -> None:
    """The part in question, or all that still owe something."""
    if doing.part is not None:
        urge(doing, [doing.part])
        return
    owing = list(Assignment.objects.filter(item=doing.item, state__in=effect.of).select_related("position"))
    if doing.how == "bulk":
        owing = [part for part in owing if not is_lately(part)] or owing
        spared = [part for part in owing if is_spared(doing.kind, part)]
        urge(doing, spared, to_secretary=True)
        urge(doing, [part for part in owing if part not in spared])
    else:
        urge(doing, owing)
    Assignment.objects.bulk_update(owing, ["urged", "urged_at"], batch_size=200)


def urge(doing: Doing, owing: Sequence[Assignment], *, to_secretary: bool = False) -> None:
    """These parts are urged, by this act."""
    for part in owing:
        part.urged, part.urged_at = part.urged + 1, doing.now
        doing.urged.append(part.pk)
        doing.concerned.add(part)
    Urge.objects.bulk_create(
        Urge(
            item=doing.item, assignment=part, act=doing.act, round=doing.item.round, text=doing.act.words,
            how=doing.how, leader=doing.leads, to_secretary=to_secretary, at=doing.now,
        )
        for part in owing
    )  # fmt: skip


def _next_round(doing: Doing, _: NextRound) -> None:
    """What was reported counts for the round before."""
    item = doing.item
    item.round += 1
    parts.time(item, getattr(doing.order.form, "due", None), doing.lights, field="due")
    started(doing)
    finals = [state.code for state in doing.kind.part_states if state.final]
    going_on = list(Assignment.objects.filter(item=item).exclude(state__in=finals))
    for part in going_on:
        part.round, part.reports, part.auto_urged = item.round, 0, 0
        part.term, part.started_at, part.due_at = item.term, item.started_at, item.due_at
        parts.next_urge(doing.kind, part, doing.lights)
    fields = ["round", "reports", "auto_urged", "term", "started_at", "due_at", "next_urge_at"]
    Assignment.objects.bulk_update(going_on, fields, batch_size=200)
    await_parts(item, going_on, doing.concerned)


def _number(doing: Doing, _: Numbers) -> None:
    number(doing.item, doing.kind, by=doing.by, now=doing.now)


def _run(doing: Doing, effect: Runs) -> None:
    effect.run(doing)


def _require_later(part: Assignment, wanted: Any, before: Any = None) -> None:
    before = before or part.due_at
    if before is not None and wanted <= before:
        raise Invalid("no later than it is due already", field="due", reason="not_later")


def _pauses(doing: Doing) -> list[Pause]:
    """Of the whole item, each from pause to resume."""
    found = ClockEvent.objects.filter(item=doing.item, what__in=["pause", "resume"]).order_by("pk")
    moments = list(found.values_list("at", flat=True))
    return [Pause(since, until) for since, until in zip(moments[::2], moments[1::2], strict=False)]


def _clock(doing: Doing, what: ClockEvent.What, **told: Any) -> None:
    ClockEvent.objects.create(
        item=doing.item, assignment=doing.part, act=doing.act, round=doing.item.round, text=doing.act.words,
        what=what, at=doing.now, **told,
    )  # fmt: skip


def _part(doing: Doing) -> Assignment:
    if doing.part is None:
        raise LookupError("an effect of a part without one")
    return doing.part


_CLOCKS = {"pause": _pause, "resume": _resume, "ask": _ask, "grant": _grant, "refuse": _refuse}
_CARRIERS: dict[type, Callable[[Doing, Any], None]] = {
    Sweep: _sweep, Assigns: _assign, HandsOn: _hand_on, Reports: _report, Opines: _opine, Clocks: _tick,
    Urges: _urge, NextRound: _next_round, Numbers: _number,
    Runs: _run,
}  # fmt: skip
