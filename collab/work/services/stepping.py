"""自定义流程: the holder of a part divides it into steps, whoever has one finishes it, hands it on or sends it back."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F

from collab.core.errors import Conflict, Forbidden, Invalid, NotFound
from collab.core.text import titled
from collab.eventlog.writing import writing
from collab.work import flow, machine
from collab.work.effects import Reports
from collab.work.events import ItemChanged
from collab.work.facts import Ground
from collab.work.flow import StepFacts, StepState
from collab.work.forms import Form, GivenTo, Handing, Reasoned, Report, Stepped
from collab.work.hats import hats_of
from collab.work.kinds import STEP, Rule, Words
from collab.work.models import Act, Assignment, Item, Step
from collab.work.selectors import show
from collab.work.services.acting import locked
from collab.work.services.awaiting import await_parts
from collab.work.services.carrying import carry_out
from collab.work.services.doing import Doing, Order
from collab.work.services.parts import require_holders
from collab.work.services.telling import tell
from collab.work.shapes import Acted
from collab.work.sighting import Sighted
from collab.work.standing import grounds, holds_place
from collab.work.steps import CANCEL, facts_of_steps, legal, may_step
from collab.work.trail import fingerprint

ADD = "step_add"
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


class Stepping(NamedTuple):
    """One of the five, ready to be carried out. `asked`: what it was asked with, word for word."""

    action: str
    form: Form
    asked: Any
    carry: Callable[[Doing, Assignment], None]


def add_steps(press: Press, steps: Sequence[StepGiven]) -> Acted:
    """加步骤: to a part that is his, while it is being done. What runs beside an open stage begins at once; else the
    first of them, where nothing is open."""

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
        _move(part, flow.added(_facts(part)), doing)

    titles = "；".join(one.title for one in steps)
    return _done(press, Stepping(ADD, Stepped(titles[:2_000]), [one._asdict() for one in steps], carry))


def finish_step(press: Press, report: Report) -> Acted:
    """完成: with what was done, as a feedback of the part."""
    return _done(press, finishing(press, report))


def finishing(press: Press, report: Report) -> Stepping:
    def carry(doing: Doing, part: Assignment) -> None:
        carry_out(doing, Reports("progress"))
        _move(part, flow.finished(_facts(part), press.target), doing)

    return Stepping("step_finish", report, report, carry)


def hand_step_on(press: Press, handing: Handing) -> Acted:
    """转办: the step goes to somebody else."""
    return _done(press, handing_on(press, handing))


def handing_on(press: Press, handing: Handing) -> Stepping:
    def carry(_: Doing, part: Assignment) -> None:
        require_holders(press.by, [("to", handing.to)])
        to = {"unit_id": handing.to.unit, "position_id": handing.to.position, "person_id": handing.to.person}
        Step.objects.filter(pk=press.target, assignment=part).update(**to, version=F("version") + 1)

    return Stepping("step_hand_on", handing, handing, carry)


def send_step_back(press: Press, reasoned: Reasoned, stage: int) -> Acted:
    """退回: to an earlier stage, or (0) to the holder of the part."""
    return _done(press, sending_back(press, reasoned, stage))


def sending_back(press: Press, reasoned: Reasoned, stage: int | None) -> Stepping:
    """`stage` None: to the one before."""

    def carry(doing: Doing, part: Assignment) -> None:
        steps = _facts(part)
        to = flow.nearest_back(steps, press.target) if stage is None else stage
        if to and to not in flow.earlier_stages(steps, press.target):
            raise Invalid("not a stage that was done before", field="stage")
        _move(part, flow.sent_back(steps, press.target, to), doing)

    return Stepping("step_send_back", reasoned, [reasoned, stage], carry)


def cancel_step(press: Press, reasoned: Reasoned) -> Acted:
    """取消: by the holder of the part."""

    def carry(doing: Doing, part: Assignment) -> None:
        _move(part, flow.cancelled(_facts(part), press.target), doing)

    return _done(press, Stepping("step_cancel", reasoned, reasoned, carry))


def step_within(item: Item, press: Press, stepping: Stepping) -> ItemChanged:
    """The same in a transaction that holds the item; whoever began that says what happened."""
    said = fingerprint(stepping.action, [press.item, press.target, stepping.asked])
    doing, ground = _begun(item, press, Order(stepping.action, stepping.form, press.client_id, said))
    part = _part_of(doing)
    rule = Rule(action=stepping.action, words=Words("", ""), on="part", of=(), who=())
    doing.begin(machine.Decision(rule, item.state, part.state, (), (ground,)))
    stepping.carry(doing, part)
    part.save()
    await_parts(item, [part], doing.concerned)
    _tell_beside(doing, part)
    item.save()
    return doing.finish()


def _done(press: Press, stepping: Stepping) -> Acted:
    """lock → seen? → who → write → trail → event."""
    with writing() as log:
        item = locked(press.item)
        nr = _seen(press, fingerprint(stepping.action, [press.item, press.target, stepping.asked]))
        if nr is None:
            event = step_within(item, press, stepping)
            tell(log, event)
            nr = event.nr
    return Acted(nr, show(press.by, press.item))


def _seen(press: Press, said: str) -> int | None:
    earlier = Act.objects.filter(person=press.by, client_id=press.client_id).first()
    if earlier is not None and earlier.fingerprint != said:
        raise Conflict("this client_id did something else", field="client_id")
    return earlier.nr if earlier else None


def _begun(item: Item, press: Press, order: Order) -> tuple[Doing, Ground]:
    """Whoever has nothing to do with it learns nothing; what is not open to him is refused as it would be on a part."""
    standing = grounds(press.by, item.pk)
    if not standing:
        raise NotFound("no such item", field="item")
    seen = Sighted(press.by, item, standing)
    adds = order.action == ADD
    step = None if adds else Step.objects.filter(pk=press.target, item=item).first()
    part = Assignment.objects.filter(pk=step.assignment_id if step else press.target, item=item).first()
    if part is None or (step is None and not adds):
        raise NotFound("no such part" if adds else "no such step", field="part" if adds else "step")
    ground = _ground(seen, part, step, order.action)
    if step is None:
        fits = may_step(seen.kind, item, part)
    else:
        order.about = step.title
        fits = order.action in {rule.action for rule in legal(seen, part, step, his=True)}
    if not fits:
        raise Conflict("not as it stands now", field="part" if adds else "step", reason="state")
    return Doing(seen, part, order), ground


def _ground(seen: Sighted, part: Assignment, step: Step | None, action: str) -> Ground:
    """Steps are added and cancelled by who holds the part, everything else is done by who has the step."""
    by_holder = action in (ADD, CANCEL.action)
    role = part.role if by_holder else STEP
    mine = [g for g in seen.grounds if g.part == part.pk and g.role == role and g.hand != "secretary"]
    if not by_holder and step is not None:
        hats = [hat for hat in hats_of(seen.reader or 0) if hat.acts_on(seen.kind.code)]
        mine = [g for g in mine if holds_place(step, seen.reader, hats)]
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
    return facts_of_steps(Step.objects.filter(assignment=part))


def _move(part: Assignment, moves: dict[int, StepState], doing: Doing) -> None:
    """Whether anything of it is still open decides what may be done with the part: then it is another version."""
    for step, state in moves.items():
        ended = None if state in ("open", "waiting") else doing.now
        moved = {"state": state, "ended_at": ended, "version": F("version") + 1}
        Step.objects.filter(pk=step, assignment=part).update(**moved)
    was_open = part.steps_open > 0
    part.steps_open = Step.objects.filter(assignment=part, state__in=["open", "waiting"]).count()
    part.version += was_open != (part.steps_open > 0)


def _tell_beside(doing: Doing, part: Assignment) -> None:
    """Whoever has a step of it has the steps before him while others do theirs."""
    for step in Step.objects.filter(assignment=part):
        doing.concerned.add(step)
