"""Acknowledged means stored, exactly once, and nothing is stored that nobody sent."""

from collections import defaultdict
from collections.abc import Iterator

from tests.faults.checker.agreement import POSTED, SAYS, Agreed
from tests.faults.checker.testimony import Case, Key, Testimony
from tests.faults.checker.verdict import Violation, Wrong
from tests.faults.history import Fail, Sight

_PASSING = {"busy", "limited"}  # try again
Spots = dict[Key, dict[tuple[str, int | None, int | None], int]]  # where a key was seen → the operation that shows it


def judge(testimony: Testimony, agreed: Agreed) -> list[Violation]:
    """LOST, DUPLICATE, RETRY_REFUSED, PHANTOM and PHANTOM_FAILED."""
    return [
        *_lost(testimony),
        *_duplicates(testimony, agreed),
        *_refused_retries(testimony, agreed),
        *_phantoms(testimony, agreed),
        *_never_stored(testimony, agreed),
    ]


def _lost(testimony: Testimony) -> Iterator[Violation]:
    kept = {(row.author, row.client_id) for row in testimony.finals.values() if row.type == POSTED}
    changed = {(row.stream, row.type, row.nr) for row in testimony.finals.values()}
    for call, ok in testimony.granted():
        if call.stream not in testimony.heads:
            continue
        if call.act == "post":
            there = (call.person, call.client_id) in kept
        else:
            there = call.act not in SAYS or (call.stream, SAYS[call.act], call.target) in changed
        if not there:
            says = f"{call.act} {call.client_id} seq {ok.seq} is gone"
            yield Violation(Wrong.LOST, call.stream, (call.n, ok.n), says)


def _duplicates(testimony: Testimony, agreed: Agreed) -> Iterator[Violation]:
    spots: Spots = defaultdict(dict)
    for (author, client_id), case in testimony.cases.items():
        for ok in case.acks:
            spots[author, client_id][case.first.stream, ok.nr, ok.seq] = ok.n
    for sights in (agreed, testimony.finals):
        for sight in sights.values():
            if _is_post(sight):
                spots[sight.author or 0, sight.client_id or ""][sight.stream, sight.nr, sight.seq] = sight.n
    for key, seen in spots.items():
        if len(seen) > 1:
            stream = next(iter(seen))[0]
            yield Violation(Wrong.DUPLICATE, stream, tuple(seen.values()), f"{key} stands at {list(seen)}")


def _refused_retries(testimony: Testimony, agreed: Agreed) -> Iterator[Violation]:
    """The same words under the same client_id never conflict; once they were seen no other no is right either."""
    seen = {(sight.author, sight.client_id): sight.n for sight in agreed.values() if _is_post(sight)}
    for fail in testimony.all(Fail):
        call = testimony.calls[fail.call]
        shown = seen.get((call.person, call.client_id))
        if call.act != "post" or shown is None or fail.code in _PASSING:
            continue
        if fail.code == "conflict" or shown < call.n:
            says = f"{call.client_id} is stored, and its repetition was answered {fail.code}"
            yield Violation(Wrong.RETRY_REFUSED, call.stream, (shown, call.n, fail.n), says)


def _phantoms(testimony: Testimony, agreed: Agreed) -> Iterator[Violation]:
    for sight in agreed.values():
        if sight.type != POSTED or sight.author is None or sight.kind == "notice":  # the house's own words
            continue
        case = testimony.cases.get((sight.author, sight.client_id or ""))
        if wrong := _unsent(case, sight):
            ops = (sight.n, case.first.n) if case else (sight.n,)
            yield Violation(wrong, sight.stream, ops, f"nr {sight.nr} by {sight.author}, {sight.client_id}")


def _unsent(case: Case | None, sight: Sight) -> Wrong | None:
    if case is None or case.first.stream != sight.stream or case.first.n > sight.n:
        return Wrong.PHANTOM
    return Wrong.PHANTOM_FAILED if case.only_failed else None


def _never_stored(testimony: Testimony, agreed: Agreed) -> Iterator[Violation]:
    for (stream, seq), sight in agreed.items():
        if stream in testimony.heads and (stream, seq) not in testimony.finals:
            yield Violation(Wrong.PHANTOM, stream, (sight.n,), f"seq {seq} was pushed and is not stored")


def _is_post(sight: Sight) -> bool:
    return sight.type == POSTED and sight.author is not None and sight.client_id is not None
