"""自定义流程: the steps a holder divides his part into. Those of one stage run side by side (并行), stage after stage.
Pure."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

StepState = Literal["waiting", "open", "done", "returned", "cancelled"]
"""未开始 · 办理中 · 已办 · 已退回 · 已取消."""


class StepFacts(NamedTuple):
    """One step: `stage` is its place in the order."""

    step: int
    stage: int
    state: StepState


def advanced(steps: Sequence[StepFacts]) -> dict[int, StepState]:
    """What begins now: once nothing is open any more, the next stage that waits."""
    waiting = [one.stage for one in steps if one.state == "waiting"]
    if not waiting or any(one.state == "open" for one in steps):
        return {}
    return {one.step: "open" for one in steps if one.state == "waiting" and one.stage == min(waiting)}


def added(steps: Sequence[StepFacts]) -> dict[int, StepState]:
    """What begins once more were added: those that run beside what is open (并行), or else the next stage."""
    running = {one.stage for one in steps if one.state == "open"}
    beside: dict[int, StepState] = {
        one.step: "open" for one in steps if one.state == "waiting" and one.stage in running
    }
    return beside or advanced(steps)


def finished(steps: Sequence[StepFacts], step: int) -> dict[int, StepState]:
    """This one is done, or cancelled by who made it; where it was the last of its stage, the next one begins."""
    return _moved_on(steps, {step: "done"})


def cancelled(steps: Sequence[StepFacts], step: int) -> dict[int, StepState]:
    return _moved_on(steps, {step: "cancelled"})


def earlier_stages(steps: Sequence[StepFacts], step: int) -> list[int]:
    """Those it may be sent back to: where something was done."""
    at = next(one.stage for one in steps if one.step == step)
    return sorted({one.stage for one in steps if one.stage < at and one.state == "done"})


def nearest_back(steps: Sequence[StepFacts], step: int) -> int:
    """The stage before it, or (0) the holder of the part where nothing was done before."""
    return max(earlier_stages(steps, step), default=0)


def sent_back(steps: Sequence[StepFacts], step: int, stage: int) -> dict[int, StepState]:
    """退回: to an earlier stage, which is done again and with it all that follows; or (`stage` 0) to the holder of the
    part: what runs beside it, and what was to follow, is cancelled."""
    if stage == 0:
        given_up: dict[int, StepState] = {one.step: "cancelled" for one in steps if one.state in ("waiting", "open")}
        return {**given_up, step: "returned"}
    again = [one for one in steps if one.stage >= stage and one.state in ("done", "open")]
    return {one.step: "open" if one.stage == stage else "waiting" for one in again}


def _moved_on(steps: Sequence[StepFacts], moved: dict[int, StepState]) -> dict[int, StepState]:
    after = [one._replace(state=moved.get(one.step, one.state)) for one in steps]
    return {**moved, **advanced(after)}
