"""The checker is itself checked: what goes wrong in a city is found and named, and an honest city is never accused."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.faults.checker import Limits, Wrong, check
from tests.faults.history import (
    AnyOp,
    Fault,
    Final,
    History,
    Invoke,
    Ok,
    Open,
    Recv,
    Settled,
    Show,
    Unknown,
    dump,
    load,
)
from tests.faults.model import Model

BUGS = {
    "lost": Wrong.LOST,
    "duplicate": Wrong.DUPLICATE,
    "retry refused": Wrong.RETRY_REFUSED,
    "phantom": Wrong.PHANTOM,
    "stored though refused": Wrong.PHANTOM_FAILED,
    "gap": Wrong.GAP,
    "divergent": Wrong.DIVERGENT,
    "reorder": Wrong.REALTIME_REORDER,
    "skip": Wrong.SKIP,
    "repeat": Wrong.PUSH_REPEAT,
    "drawn twice": Wrong.DOUBLE_DISPLAY,
    "cursor back": Wrong.READ_REGRESS,
    "leak": Wrong.LEAK,
    "open door": Wrong.LEAK,
    "late leak": Wrong.LATE_LEAK,
    "recall forgotten": Wrong.RECALLED_BODY,
    "deaf": Wrong.NOT_CONVERGED,
}

QUICK, WHOLE = range(2), range(20)


@pytest.mark.parametrize("bug", BUGS)
def test_what_goes_wrong_in_a_city_is_found_and_named(bug: str) -> None:
    assert _missed(bug, QUICK) == []


@pytest.mark.faults
@pytest.mark.parametrize("bug", BUGS)
def test_what_goes_wrong_is_found_whenever_it_happens(bug: str) -> None:
    assert _missed(bug, WHOLE) == []


def test_an_honest_city_is_not_accused() -> None:
    assert [str(verdict) for seed in range(10) if not (verdict := check(Model(seed).run().history.ops)).ok] == []


@pytest.mark.faults
def test_no_honest_city_is_ever_accused() -> None:
    assert [str(verdict) for seed in range(60) if not (verdict := check(Model(seed).run().history.ops)).ok] == []


def test_a_violation_names_the_operations_that_show_it() -> None:
    ops = Model(1, "drawn twice").run().history.ops
    (violation,) = check(ops).violations
    first, again = (ops[n - 1] for n in violation.ops)
    assert isinstance(first, Show)
    assert isinstance(again, Show)
    assert (first.device, first.nr) == (again.device, again.nr)


def test_without_a_final_read_nobody_knows() -> None:
    ops = [op for op in Model(1).run().history.ops if not isinstance(op, Final | Settled)]
    assert check(ops).status == "unknown"


def test_too_few_posts_prove_nothing() -> None:
    ops = Model(1, posts=20).run().history.ops
    assert check(ops).status == "unknown"
    assert check(ops, Limits(min_acks=1)).ok


def test_without_a_fault_nothing_was_survived() -> None:
    ops = [op for op in Model(1).run().history.ops if not isinstance(op, Fault)]
    assert check(ops).status == "unknown"
    assert check(ops, Limits(need_fault=False)).ok


def test_a_harness_that_stops_waiting_too_early_does_not_call_slow_lost() -> None:
    model = Model(1, "deaf").run()
    assert check(model.history.ops, Limits(converge=1000.0)).status == "unknown"


def test_what_hangs_in_a_fault_may_happen_until_it_heals() -> None:
    """Removed with nobody's answer and admitted while the database hung: whichever came last, he may be outside."""
    assert check(_removed_in_a_fault(admitted_at=9.0), _LENIENT).ok
    assert check(_removed_in_a_fault(admitted_at=20.0), _LENIENT).kinds() == {Wrong.NOT_CONVERGED: 1}


def test_a_broken_promise_weighs_more_than_a_doubt() -> None:
    assert check(Model(1, "lost", posts=60).run().history.ops).status == "violated"


def test_a_history_reads_back_from_its_file_as_it_was_written(tmp_path: Path) -> None:
    ops = Model(1).run().history.ops
    dump(ops, tmp_path / "history.jsonl")
    assert load(tmp_path / "history.jsonl") == ops


def test_threads_share_one_order(tmp_path: Path) -> None:
    with History(tmp_path / "history.jsonl") as history, ThreadPoolExecutor(8) as threads:
        for nr in range(2000):
            threads.submit(history.record, Show(device="a", stream="conversation:1", nr=nr))
    written = load(tmp_path / "history.jsonl")
    assert [op.n for op in written] == list(range(1, 2001))
    assert [op.t for op in written] == sorted(op.t for op in written)


def test_a_long_history_is_judged_at_a_hundred_thousand_operations_a_second() -> None:
    ops = Model(1, posts=8000).run().history.ops
    began = time.process_time()
    check(ops)
    assert len(ops) / (time.process_time() - began) > 100_000


_LENIENT = Limits(min_acks=0)


def _removed_in_a_fault(admitted_at: float) -> list[AnyOp]:
    """A database that hangs from 1 to 10; person 2 heard the first event and not the second."""
    now = 0.0
    history = History(clock=lambda: now)
    stream = "conversation:1"
    history.record(Open(socket=1, device="2a", person=2))
    history.record(Recv(socket=1, stream=stream, seq=1, type="member.joined", kind="x"))
    now = 1.0
    history.record(Fault(name="postgres paused", action="fired"))
    now = 2.0
    removal = history.record(Invoke(act="remove", person=1, stream=stream, whom=2))
    now = 7.0
    history.record(Unknown(call=removal.n, why="unavailable"))
    healed = Fault(name="postgres", action="healed")
    if admitted_at > 10.0:
        now = 10.0
        history.record(healed)
    now = admitted_at
    admission = history.record(Invoke(act="admit", person=1, stream=stream, whom=2))
    if admitted_at <= 10.0:
        now = 10.0
        history.record(healed)
    history.record(Ok(call=admission.n))
    now = 40.0
    for seq, kind in enumerate(("member.joined", "member.left"), 1):
        history.record(Final(stream=stream, seq=seq, type=kind, kind="x"))
    history.record(Settled(stream=stream, head=2))
    return history.ops


def _missed(bug: str, seeds: range) -> list[str]:
    """Runs in which the bug bit and was not found, or never bit at all."""
    models = [Model(seed, bug).run() for seed in seeds]
    return [
        f"seed {seed}: {'missed' if model.bitten else 'never happened'}"
        for seed, model in zip(seeds, models, strict=True)
        if BUGS[bug] not in check(model.history.ops).kinds()
    ]
