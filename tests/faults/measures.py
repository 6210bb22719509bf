"""What a history tells of time: how late, how long away."""

from collections.abc import Iterable, Sequence

from tests.faults.history import AnyOp, Close, Invoke, Ok, Open, Recv, Reset, Resume


def lags(ops: Sequence[AnyOp]) -> list[float]:
    """Seconds from the acknowledgement of a post to its arrival at each socket that was open then; ascending."""
    calls = {op.n: op for op in ops if isinstance(op, Invoke)}
    acked: dict[tuple[str, int | None], Ok] = {}
    for op in ops:
        if isinstance(op, Ok) and calls[op.call].act == "post":
            acked.setdefault((calls[op.call].stream, op.seq), op)
    since = _standing(ops)
    found = []
    for op in ops:
        ok = acked.get((op.stream, op.seq)) if isinstance(op, Recv) else None
        if ok and isinstance(op, Recv) and since.get((op.socket, op.stream), ok.n) < ok.n:
            found.append(max(0.0, op.t - ok.t))
    return sorted(found)


def waits(ops: Sequence[AnyOp]) -> list[float]:
    """Seconds from each attempt to post to its yes; ascending."""
    calls = {op.n: op for op in ops if isinstance(op, Invoke)}
    return sorted(op.t - calls[op.call].t for op in ops if isinstance(op, Ok) and calls[op.call].act == "post")


def absences(ops: Sequence[AnyOp]) -> list[float]:
    """Seconds from the end of each socket to the moment its device was welcomed again; ascending."""
    device_of = {op.socket: op.device for op in ops if isinstance(op, Open)}
    gone: dict[str, float] = {}
    found = []
    for op in ops:
        if isinstance(op, Close):
            gone.setdefault(device_of[op.socket], op.t)
        elif isinstance(op, Resume | Reset) and (left := gone.pop(device_of[op.socket], None)) is not None:
            found.append(op.t - left)
    return sorted(found)


def spread(values: Sequence[float]) -> str:
    """Median, 99th of a hundred, and greatest, in seconds."""
    if not values:
        return "none"
    last = len(values) - 1
    return " / ".join(f"{values[at]:.3f}" for at in (last // 2, int(last * 0.99), last))


def _standing(ops: Iterable[AnyOp]) -> dict[tuple[int, str], int]:
    """Since which operation a socket has been listening to a stream."""
    since: dict[tuple[int, str], int] = {}
    for op in ops:
        if isinstance(op, Resume | Reset):
            since.setdefault((op.socket, op.stream), op.n)
    return since
