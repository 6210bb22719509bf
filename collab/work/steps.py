"""步骤: what may be done with a step, as rows that read like those of a kind; and the steps as a reader sees them.

What is shown as open is never refused: whoever asks and whoever carries out go through `legal`.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from django.db.models import Q

from collab.work import flow
from collab.work.facts import Ground
from collab.work.flow import StepFacts, StepState
from collab.work.forms import FieldChoice, FormField, Handing, Reasoned, Report, fields_of
from collab.work.hats import hats_of
from collab.work.kinds import HOLDER, STEP, Kind, Rule, Words
from collab.work.models import Assignment, Item, Step
from collab.work.naming import NAMED
from collab.work.shapes import LegalAct, StepView
from collab.work.sighting import Sighted
from collab.work.standing import holds_place
from collab.work.wording import both

FINISH = Rule(action="step_finish", words=Words("完成步骤", "Finish step"), of=("open",), who=(STEP,), form=Report)
HAND_ON = Rule(action="step_hand_on", words=Words("转办步骤", "Hand step on"), of=("open",), who=(STEP,), form=Handing)
SEND_BACK = Rule(
    action="step_send_back", words=Words("退回步骤", "Send step back"), of=("open",), who=(STEP,), form=Reasoned
)
CANCEL = Rule(
    action="step_cancel", words=Words("取消步骤", "Cancel step"), of=("open", "waiting"), who=(HOLDER,), form=Reasoned
)
RULES = (FINISH, HAND_ON, SEND_BACK, CANCEL)
"""`of` are states of the step; `HOLDER` is whoever holds the part it is one of."""
DOING = (FINISH, HAND_ON, SEND_BACK)
"""What whoever has a step may do with it while it is open."""
_TO_HOLDER = FieldChoice("0", "承办人（其余步骤一并取消）", "whoever holds the part (the other steps are cancelled)")


def may_step(kind: Kind, item: Item, part: Assignment) -> bool:
    """Whether the part can be divided into steps now, and what steps it has can be done."""
    return part.state in kind.stepping and not kind.state(item.state).final


def holds_part(grounds: Iterable[Ground], part: Assignment) -> bool:
    """Whether it is his to divide: he holds it, or deputises for who does. A secretary divides nothing."""
    return any(one.part == part.pk and one.role == part.role and one.hand != "secretary" for one in grounds)


def legal(seen: Sighted, part: Assignment, step: Step, *, his: bool) -> list[Rule]:
    """What is open to this reader of a step, `his` or not."""
    if not may_step(seen.kind, seen.item, part):
        return []
    roles = {STEP} if his else set()
    roles |= {HOLDER} if holds_part(seen.grounds, part) else set()
    return [rule for rule in RULES if step.state in rule.of and roles & set(rule.who)]


def facts_of_steps(steps: Iterable[Step]) -> list[StepFacts]:
    """What the flow is told."""
    return [StepFacts(one.pk, one.stage, msgspec.convert(one.state, StepState)) for one in steps]


def steps_in(which: Q) -> Mapping[int, Sequence[Step]]:
    """These steps by their part, stage by stage; each with the `name` of who has it."""
    found: dict[int, list[Step]] = {}
    for one in Step.objects.filter(which).annotate(name=NAMED).order_by("stage", "pk"):
        found.setdefault(one.assignment_id, []).append(one)
    return found


def steps_of(seen: Sighted, parts: Iterable[Assignment]) -> dict[int, list[StepView]]:
    """The steps of these parts as far as he sees into them, with what is open to him of each."""
    shown = {part.pk: part for part in parts if sees_into(seen, part)}
    found = steps_in(Q(assignment__in=shown))
    hats = [hat for hat in hats_of(seen.reader) if hat.acts_on(seen.kind.code)] if seen.reader and found else []
    return {
        key: [_view(seen, shown[key], step, steps, his=holds_place(step, seen.reader, hats)) for step in steps]
        for key, steps in found.items()
    }


def sees_into(seen: Sighted, part: Assignment) -> bool:
    """Of others' parts a reader who does not see the whole learns who and how far, and no steps."""
    return seen.whole or part.pk in seen.own_parts


def _view(seen: Sighted, part: Assignment, step: Step, beside: Sequence[Step], *, his: bool) -> StepView:
    rules = legal(seen, part, step, his=his)
    return StepView(
        step=step.pk, stage=step.stage, title=step.title, name=name_of(step), state=step.state, mine=FINISH in rules,
        ended_at=step.ended_at, acts=[_act(rule, step, beside) for rule in rules],
    )  # fmt: skip


def name_of(step: Step) -> str:
    """As `steps_in` found it."""
    return str(getattr(step, "name", ""))


def _act(rule: Rule, step: Step, beside: Sequence[Step]) -> LegalAct:
    fields = fields_of(rule.form)
    if rule is SEND_BACK:
        fields = [_back_to(step, beside), *fields]
    return LegalAct(action=rule.action, words=both(rule.words), fields=fields, version=step.version)


def _back_to(step: Step, beside: Sequence[Step]) -> FormField:
    """The stages where something was done, by what that was; the nearest first."""
    stages = flow.earlier_stages(facts_of_steps(beside), step.pk)
    done = {stage: "、".join(one.title for one in beside if one.stage == stage and one.state == "done")
            for stage in reversed(stages)}  # fmt: skip
    choices = [FieldChoice(str(stage), words, words) for stage, words in done.items()]
    return FormField(
        name="stage", sort="choice", zh="退回到", en="Back to", required=True, length=None,
        choices=[*choices, _TO_HOLDER],
    )  # fmt: skip
