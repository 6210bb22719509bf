"""自定义流程: the holder of a part divides it into steps, whoever has one finishes it, hands it on or sends it back."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from collab.core.errors import Conflict, Forbidden, Invalid, NotFound
from collab.core.text import titled
from collab.eventlog.writing import writing
from collab.work import flow, machine
from collab.work.effects import Reports
from collab.work.facts import Ground
from collab.work.flow import StepFacts, StepState
from collab.work.forms import Form, GivenTo, Handing, Reasoned, Report, Stepped
from collab.work.hats import hats_of
from collab.work.kinds import Rule, Words
from collab.work.models import Act, Assignment, Item, Step
from collab.work.selectors import show
from collab.work.services.acting import locked
from collab.work.services.awaiting import await_parts
from collab.work.services.carrying import carry_out
from collab.work.services.doing import Doing, Order
from collab.work.services.parts import require_holders
from collab.work.services.telling import tell
from collab.work.shapes import Acted
from collab.work.standing import STEP, grounds, holds_place
from collab.work.trail import fingerprint
from collab.work.views import Sighted, may_step

MOST = 50


class StepGiven(NamedTuple):
    """One step to be. Those of one `stage` run side by side."""

    title: str
    to: GivenTo
    stage: int


class Press(NamedTuple):
    """Who does it to which step, or part, and under which client_id."""

    by: int
    client_id: UUID
    item: int
    target: int


def add_steps(press: Press, steps: Sequence[StepGiven]) -> Acted:
    """加步骤: to a part that is his, while it is being done. The first stage begins at once."""

    def carry(doing: Doing, part: Assignment) -> None:
        _require_few(part, len(steps))
        require_holders(press.by, [(f"steps[{n}].to", one.to) for n, one in enumerate(steps)])
        Step.objects.bulk_create(
            Step(
                item=doing.item, assignment=part, stage=one.stage, title=titled(one.title, f"steps[{n}].title", 60),
                unit_id=one.to.unit, position_id=one.to.position, person_id=one.to.person, created_at=doing.now,
            )
            for n, one in enumerate(steps)
        )  # fmt: skip
        _move(part, flow.advanced(_facts(part)), doing)

    titles = "；".join(one.title for one in steps)
    return _done(press, "step_add", Stepped(titles[:2_000]), [one._asdict() for one in steps], carry)


def finish_step(press: Press, report: Report) -> Acted:
    """完成: with what was done, as a feedback of the part."""

    def carry(doing: Doing, part: Assignment) -> None:
        carry_out(doing, Reports("progress"))
        _move(part, flow.finished(_facts(part), press.target), doing)

    return _done(press, "step_finish", report, report, carry)


def hand_step_on(press: Press, handing: Handing) -> Acted:
    """转办: the step goes to somebody else."""

    def carry(_: Doing, part: Assignment) -> None:
        require_holders(press.by, [("to", handing.to)])
        to = {"unit_id": handing.to.unit, "position_id": handing.to.position, "person_id": handing.to.person}
        Step.objects.filter(pk=press.target, assignment=part).update(**to)

    return _done(press, "step_hand_on", handing, handing, carry)


def send_step_back(press: Press, reasoned: Reasoned, stage: int) -> Acted:
    """退回: to an earlier stage, or (0) to the holder of the part."""

    def carry(doing: Doing, part: Assignment) -> None:
        steps = _facts(part)
        if stage and stage not in flow.earlier_stages(steps, press.target):
            raise Invalid("not a stage that was done before", field="stage")
        _move(part, flow.sent_back(steps, press.target, stage), doing)

    return _done(press, "step_send_back", reasoned, [reasoned, stage], carry)


def cancel_step(press: Press, reasoned: Reasoned) -> Acted:
    """取消: by the holder of the part."""

    def carry(doing: Doing, part: Assignment) -> None:
        _move(part, flow.cancelled(_facts(part), press.target), doing)

    return _done(press, "step_cancel", reasoned, reasoned, carry)


def _done(press: Press, action: str, form: Form, asked: Any, carry: Callable[[Doing, Assignment], None]) -> Acted:
    """lock → seen? → who → write → trail → event."""
    said = fingerprint(action, [press.item, press.target, asked])
    with writing() as log:
        item = locked(press.item)
        nr = _seen(press, said)
        if nr is None:
            doing, ground = _begun(item, press, Order(action, form, press.client_id, said))
            rule = Rule(action=action, words=Words(action, action), on="part", of=(), who=())
            part = _part_of(doing)
            doing.begin(machine.Decision(rule, item.state, part.state, (), (ground,)))
            carry(doing, part)
            part.save()
            await_parts(item, [part], doing.concerned)
            item.save()
            tell(log, doing.finish())
            nr = doing.act.nr
    return Acted(nr, show(press.by, press.item))


def _seen(press: Press, said: str) -> int | None:
    earlier = Act.objects.filter(person=press.by, client_id=press.client_id).first()
    if earlier is not None and earlier.fingerprint != said:
        raise Conflict("this client_id did something else", field="client_id")
    return earlier.nr if earlier else None


def _begun(item: Item, press: Press, order: Order) -> tuple[Doing, Ground]:
    """Steps are added and cancelled by who holds the part, everything else is done by who has the step."""
    standing = grounds(press.by, item.pk)
    if not standing:
        raise NotFound("no such item", field="item")
    seen = Sighted(press.by, item, standing)
    adds = order.action == "step_add"
    step = None if adds else Step.objects.filter(pk=press.target, item=item).first()
    part = Assignment.objects.filter(pk=step.assignment_id if step else press.target, item=item).first()
    if part is None or (step is None and not adds):
        raise NotFound("no such part" if adds else "no such step", field="part" if adds else "step")
    ground = _ground(seen, part, step, order.action)
    if not may_step(seen, part) or (step is not None and step.state not in _OPEN[order.action]):
        raise Conflict("not as it stands now", field="part" if adds else "step", reason="state")
    return Doing(seen, part, order), ground


_OPEN = {
    "step_finish": ("open",), "step_hand_on": ("open",), "step_send_back": ("open",),
    "step_cancel": ("open", "waiting"),
}  # fmt: skip


def _ground(seen: Sighted, part: Assignment, step: Step | None, action: str) -> Ground:
    by_holder = action in ("step_add", "step_cancel")
    role = part.role if by_holder else STEP
    mine = [g for g in seen.grounds if g.part == part.pk and g.role == role and g.hand != "secretary"]
    if not by_holder and step is not None:
        mine = [g for g in mine if holds_place(step, seen.reader, hats_of(seen.reader or 0))]
    if not mine:
        raise Forbidden("this is for others to do", field="part" if by_holder else "step")
    return mine[0]


def _part_of(doing: Doing) -> Assignment:
    if doing.part is None:
        raise LookupError("a step of no part")
    return doing.part


def _require_few(part: Assignment, more: int) -> None:
    if not 0 < more <= MOST or Step.objects.filter(assignment=part).count() + more > MOST:
        raise Invalid(f"between 1 and {MOST} steps", field="steps")


def _facts(part: Assignment) -> list[StepFacts]:
    found = Step.objects.filter(assignment=part)
    return [StepFacts(one.pk, one.stage, msgspec.convert(one.state, StepState)) for one in found]


def _move(part: Assignment, moves: dict[int, StepState], doing: Doing) -> None:
    for step, state in moves.items():
        ended = None if state in ("open", "waiting") else doing.now
        Step.objects.filter(pk=step, assignment=part).update(state=state, ended_at=ended)
    part.steps_open = Step.objects.filter(assignment=part, state__in=["open", "waiting"]).count()
