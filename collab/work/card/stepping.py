"""步骤 on a card: who sees into a part sees how far its steps are, and whoever has one presses it there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from collab.cards.body import Element, TextBlock, UnitRow
from collab.cards.shapes import Standing
from collab.work.card.drawing import AWAITED, role_of
from collab.work.card.numbering import number_of_step
from collab.work.facts import Hat
from collab.work.models import Assignment, Step
from collab.work.sighting import Sighted
from collab.work.standing import holds_place
from collab.work.steps import DOING, legal, name_of

_ROLE = role_of(tuple(rule.action for rule in DOING))
_SHOWN = 12


class StepSight(NamedTuple):
    """One viewer before one item. `names`: what the holders of its parts are called."""

    seen: Sighted
    hats: Sequence[Hat]
    names: Mapping[int, str]

    def standings(self, part: Assignment, steps: Sequence[Step]) -> Iterator[Standing]:
        """Of each step that is his to do now: it waits for him."""
        for step in steps:
            hats = [hat for hat in self.hats if hat.acts_on(self.seen.kind.code)]
            his = holds_place(step, self.seen.reader, hats)
            if his and DOING[0] in legal(self.seen, part, step, his=True):
                number = number_of_step(step.pk)
                yield Standing(part=number, version=step.version, roles=[_ROLE, AWAITED], label=step.title)

    def body(self, stepped: Sequence[tuple[Assignment, Sequence[Step]]]) -> Iterator[Element]:
        """Of each part its steps, stage by stage; whose they are is said where there are several."""
        for part, steps in stepped:
            whose = f" · {self.names.get(part.pk, '')}" if len(stepped) > 1 else ""
            yield TextBlock(text=f"步骤{whose}", is_subtle=True, size="small", separator=True)
            yield from (_row(step) for step in steps[:_SHOWN])
            if len(steps) > _SHOWN:
                yield TextBlock(text=f"共 {len(steps)} 步，其余见办理页。", is_subtle=True, size="small")


def _row(step: Step) -> UnitRow:
    return UnitRow(name=f"{step.stage}. {step.title}", role=name_of(step), words=Step.State(step.state).label)
