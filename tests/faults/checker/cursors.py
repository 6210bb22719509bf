"""A read cursor never goes back: a read that began after a move was acknowledged returns at least that."""

from collections.abc import Iterator

from tests.faults.checker.testimony import Testimony
from tests.faults.checker.verdict import Violation, Wrong
from tests.faults.history import Invoke, Ok

Whose = tuple[int, str]  # person, stream


def judge(testimony: Testimony) -> list[Violation]:
    """READ_REGRESS."""
    return list(_regressions(testimony))


def _regressions(testimony: Testimony) -> Iterator[Violation]:
    least: dict[Whose, tuple[int, int]] = {}  # what everybody must see from now on, and the answer that says so
    owed: dict[int, tuple[int, int]] = {}  # a read under way → what it must return
    for op in testimony.ops:
        if type(op) is Invoke and op.act == "cursor":
            owed[op.n] = least.get((op.person, op.stream), (0, op.n))
        elif type(op) is Ok:
            call = testimony.calls[op.call]
            value = _moved_to(call, op)
            if value is None:
                continue
            whose = (call.person, call.stream)
            if call.act == "cursor":
                yield from _judge_read(testimony, call, op, owed[call.n])
            if value > least.get(whose, (0, 0))[0]:
                least[whose] = (value, op.n)


def _moved_to(call: Invoke, ok: Ok) -> int | None:
    if call.act == "mark":
        return call.target
    return ok.value if call.act == "cursor" else None


def _judge_read(testimony: Testimony, call: Invoke, ok: Ok, owed: tuple[int, int]) -> Iterator[Violation]:
    value, (least, shown) = ok.value or 0, owed
    head = testimony.heads.get(call.stream)
    if value < least:
        yield Violation(Wrong.READ_REGRESS, call.stream, (shown, call.n, ok.n), f"read {value} after {least}")
    if head is not None and value > head:
        yield Violation(Wrong.READ_REGRESS, call.stream, (call.n, ok.n), f"read {value}, the head is {head}")
