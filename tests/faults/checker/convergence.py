"""After everything healed every device that may listen reaches the head in time."""

from tests.faults.checker.access import maybe_shut_out
from tests.faults.checker.testimony import Testimony
from tests.faults.checker.verdict import Limits, Violation, Wrong
from tests.faults.history import Fail, Fault, Final, Ok, Recv, Reset, Resume, Retire, Stand, Unknown

Listener = tuple[str, str]  # device, stream


def judge(testimony: Testimony, limits: Limits) -> tuple[list[Violation], list[str]]:
    """NOT_CONVERGED; and the doubt that the harness stopped waiting before the time was up."""
    quiet = _last_disturbance(testimony)
    deadline = quiet + limits.converge
    watched_until = min((op.t for op in testimony.all(Final)), default=deadline)
    behind = _behind(testimony, limits, min(deadline, watched_until))
    if behind and watched_until < deadline:
        return [], [f"stopped waiting {deadline - watched_until:.2f} s too early: {len(behind)} devices were behind"]
    return behind, []


def _last_disturbance(testimony: Testimony) -> float:
    """When the last fault healed and the last command that may have moved a stream was answered."""
    answers: list[Ok | Fail | Unknown] = [*testimony.all(Ok), *testimony.all(Fail), *testimony.all(Unknown)]
    moved = [op.t for op in answers if testimony.calls[op.call].act not in {"fetch", "cursor"}]
    return max([*moved, *(op.t for op in testimony.all(Fault))], default=0.0)


def _behind(testimony: Testimony, limits: Limits, deadline: float) -> list[Violation]:
    applied = _applied(testimony, deadline)
    retired = {op.device for op in testimony.all(Retire)}
    person_of = {op.device: op.person for op in testimony.opens.values()}
    shut = maybe_shut_out(testimony, limits)
    violations = []
    for (device, stream), (seq, n) in applied.items():
        person, head = person_of[device], testimony.heads.get(stream, 0)
        if seq >= head or device in retired or (person, stream) in shut or (person, "") in shut:
            continue
        says = f"{device} is at seq {seq}, the head is {head}"
        violations.append(Violation(Wrong.NOT_CONVERGED, stream, (n,), says))
    return violations


def _applied(testimony: Testimony, deadline: float) -> dict[Listener, tuple[int, int]]:
    """How far each device had come at the deadline, and the operation that shows it."""
    applied: dict[Listener, tuple[int, int]] = {}
    for op in testimony.ops:
        if op.t > deadline:
            break
        if type(op) is Recv:
            _reach(applied, (testimony.opens[op.socket].device, op.stream), op.seq, op.n)
        elif type(op) is Stand:
            _reach(applied, (op.device, op.stream), op.seq, op.n)
        elif type(op) is Resume:
            applied[testimony.opens[op.socket].device, op.stream] = (op.position, op.n)
        elif type(op) is Reset:
            applied[testimony.opens[op.socket].device, op.stream] = (op.to or 0, op.n)
    return applied


def _reach(applied: dict[Listener, tuple[int, int]], listener: Listener, seq: int, n: int) -> None:
    if seq > applied.get(listener, (-1, 0))[0]:
        applied[listener] = (seq, n)
