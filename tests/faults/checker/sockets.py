"""A socket tells the story in order, each event once; a device draws each message once."""

from collections.abc import Iterator

from tests.faults.checker.testimony import Testimony
from tests.faults.checker.verdict import Violation, Wrong
from tests.faults.history import Recv, Reset, Resume, Show


def judge(testimony: Testimony) -> list[Violation]:
    """SKIP, PUSH_REPEAT and DOUBLE_DISPLAY."""
    return [*_pushes(testimony), *_drawings(testimony)]


def _pushes(testimony: Testimony) -> Iterator[Violation]:
    at: dict[tuple[int, str], tuple[int, int]] = {}  # (socket, stream) → last seq, and the operation that set it
    for op in testimony.ops:
        if type(op) is Recv:
            last, since = at.get((op.socket, op.stream), (op.seq - 1, op.n))
            if op.seq != last + 1:
                wrong = Wrong.SKIP if op.seq > last else Wrong.PUSH_REPEAT
                yield Violation(wrong, op.stream, (since, op.n), f"socket {op.socket}: seq {op.seq} after {last}")
            at[op.socket, op.stream] = (max(last, op.seq), op.n)
        elif type(op) is Resume:
            at[op.socket, op.stream] = (op.position, op.n)
        elif type(op) is Reset:
            at.pop((op.socket, op.stream), None)
            if op.to is not None:
                at[op.socket, op.stream] = (op.to, op.n)


def _drawings(testimony: Testimony) -> Iterator[Violation]:
    drawn: dict[tuple[str, str, int], int] = {}
    for op in testimony.all(Show):
        first = drawn.setdefault((op.device, op.stream, op.nr), op.n)
        if first != op.n:
            yield Violation(Wrong.DOUBLE_DISPLAY, op.stream, (first, op.n), f"{op.device} drew nr {op.nr} again")
