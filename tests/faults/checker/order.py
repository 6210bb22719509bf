"""A conversation is 1 … N without a hole, and what was finished before something else began stands before it."""

from collections import defaultdict
from collections.abc import Iterator

from tests.faults.checker.agreement import POSTED, Agreed
from tests.faults.checker.testimony import Testimony
from tests.faults.checker.verdict import Violation, Wrong
from tests.faults.history import Invoke, Ok, Recv


def judge(testimony: Testimony, agreed: Agreed) -> list[Violation]:
    """GAP and REALTIME_REORDER."""
    return [*_gaps(testimony), *_reorders(testimony, agreed)]


def _gaps(testimony: Testimony) -> Iterator[Violation]:
    seqs, nrs = defaultdict(list), defaultdict(list)
    for (stream, seq), row in testimony.finals.items():
        seqs[stream].append((seq, row.n))
        if row.type == POSTED and row.nr is not None:
            nrs[stream].append((row.nr, row.n))
    for stream, head in testimony.heads.items():
        yield from _holes(stream, "seq", seqs[stream], head)
        yield from _holes(stream, "nr", nrs[stream], len(nrs[stream]))


def _holes(stream: str, what: str, rows: list[tuple[int, int]], last: int) -> Iterator[Violation]:
    expected = 1
    for number, n in sorted(rows):
        if number != expected:
            yield Violation(Wrong.GAP, stream, (n,), f"{what} {number} stands where {expected} should")
        expected = number + 1
    if expected <= last:
        yield Violation(Wrong.GAP, stream, (), f"{what} ends at {expected - 1}, the head is {last}")


def _reorders(testimony: Testimony, agreed: Agreed) -> Iterator[Violation]:
    """Sweep once: the highest seq anybody knew of when a post was first sent must stand before that post."""
    stands = _seqs(testimony, agreed)
    known: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))  # stream → highest seq seen, by which operation
    for op in testimony.ops:
        if type(op) is Recv:
            if op.seq > known[op.stream][0]:
                known[op.stream] = (op.seq, op.n)
        elif type(op) is Ok:
            call = testimony.calls[op.call]
            if call.act != "mark" and op.seq is not None and op.seq > known[call.stream][0]:
                known[call.stream] = (op.seq, op.n)
        elif type(op) is Invoke and op.n in stands:
            seq, (before, shown) = stands[op.n], known[op.stream]
            if seq <= before:
                says = f"sent when seq {before} was known, and stands at {seq}"
                yield Violation(Wrong.REALTIME_REORDER, op.stream, (shown, op.n), says)


def _seqs(testimony: Testimony, agreed: Agreed) -> dict[int, int]:
    """First attempt of a post → the seq it got, by the final read, a push or an answer."""
    stands = {}
    for case in testimony.cases.values():
        if case.acks and case.acks[0].seq is not None:
            stands[case.first.n] = case.acks[0].seq
    for sights in (agreed, testimony.finals):
        for sight in sights.values():
            posted = testimony.cases.get((sight.author or 0, sight.client_id or "")) if sight.type == POSTED else None
            if posted and posted.first.stream == sight.stream:
                stands[posted.first.n] = sight.seq
    return stands
