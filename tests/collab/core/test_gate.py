"""The gate of the embedded default: one writer at a time, in order of arrival, and nobody waits for ever."""

import threading
from contextlib import nullcontext

import pytest

from collab.core import gate
from collab.core.errors import Busy
from tests.collab.scenes import at_once


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr(gate, "_gate", gate._Gate())


def wait_until_so_many_wait(count: int) -> None:
    deadline = threading.Event()
    for _ in range(1_000):
        if len(gate._gate._waiting) == count:
            return
        deadline.wait(0.005)
    raise AssertionError(f"never {count} in the queue")


def test_who_came_first_goes_first():
    entered: list[int] = []

    def write(number: int) -> None:
        with gate.passed(nullcontext):
            entered.append(number)

    threads = []
    with gate.passed(nullcontext):
        for number in range(8):
            threads.append(threading.Thread(target=write, args=[number]))
            threads[-1].start()
            wait_until_so_many_wait(number + 1)
        assert entered == []
    for thread in threads:
        thread.join(10)
    assert entered == list(range(8))


def test_two_are_never_inside_together_and_who_fails_lets_the_next_one_in():
    inside = 0
    most = 0

    def write(number: int) -> None:
        nonlocal inside, most
        with gate.passed(nullcontext):
            inside += 1
            most = max(most, inside)
            inside -= 1
            if number % 3 == 0:
                raise RuntimeError

    answers = at_once([lambda n=n: write(n) for n in range(400)])
    assert most == 1
    assert sum(isinstance(answer, RuntimeError) for answer in answers) == 134


def test_who_is_inside_already_need_not_wait_for_himself():
    with gate.passed(nullcontext), gate.passed(nullcontext):
        pass
    assert at_once([lambda: _passes()]) == [True]


def test_who_waited_too_long_is_refused_and_blocks_nobody_behind_him(monkeypatch):
    monkeypatch.setattr(gate, "PATIENCE_SECONDS", 0.01)
    with gate.passed(nullcontext):
        (answer,) = at_once([_passes])
    assert isinstance(answer, Busy)
    assert at_once([_passes]) == [True]


def _passes() -> bool:
    with gate.passed(nullcontext):
        return True
