"""What follows from an event is done once and in order, whoever dies; what cannot be done is not forgotten."""

import io
import logging
import threading
from collections.abc import Callable

import msgspec
import pytest
from django.core.management import call_command
from django.db import connection

from collab.core.errors import Busy
from collab.eventlog import consumers, deliveries
from collab.eventlog.consumers import consumer
from collab.eventlog.deliveries import MOST_ATTEMPTS, work_off
from collab.eventlog.models import Delivery, Stream
from collab.eventlog.writing import Writing, writing
from collab.worker.rounds import run_worker
from tests.collab.scenes import at_once, log_of

pytestmark = [pytest.mark.both_stacks, pytest.mark.django_db(transaction=True)]


class Ordered(msgspec.Struct, frozen=True, tag="ordered"):
    dish: str


class Cooked(msgspec.Struct, frozen=True, tag="cooked"):
    dish: str


class _PlugPulled(BaseException):
    """The process is gone in this very moment."""


@pytest.fixture(autouse=True)
def registered(monkeypatch):
    """What a test registers is forgotten with it."""
    monkeypatch.setattr(consumers, "_consumers", dict(consumers._consumers))
    monkeypatch.setattr(consumers, "_names", dict(consumers._names))


@pytest.fixture
def kitchen() -> str:
    for name in ("table 1", "table 2", "kitchen"):
        with writing() as log:
            log.open(name)
    return "kitchen"


def order(table: str, *dishes: str) -> None:
    for dish in dishes:
        with writing(table) as log:
            log[table].append(Ordered(dish))


def cooks(act: Callable[[str], object] = lambda dish: None) -> None:
    """A kitchen that writes down what it cooks, after it did what the test says."""

    @consumer("kitchen", Ordered)
    def cook(log: Writing, event: Ordered, after: int) -> None:
        act(event.dish)
        log.lock(["kitchen"], skip_busy=False)
        log["kitchen"].append(Cooked(event.dish))


def cooked() -> list[str]:
    return [line.data["dish"] for line in log_of("kitchen")]


def test_what_nobody_follows_leaves_nothing_to_do(kitchen):
    order("table 1", "soup")
    assert (Delivery.objects.count(), work_off()) == (0, 0)


def test_what_is_followed_is_done_once_and_in_order(kitchen):
    cooks()
    order("table 1", "soup", "fish")
    order("table 2", "rice")
    assert work_off() == 3
    assert (cooked(), work_off()) == (["soup", "fish", "rice"], 0)


def test_who_is_killed_between_effect_and_settling_has_done_nothing_and_the_next_one_does_it(kitchen, monkeypatch):
    cooks()
    order("table 1", "soup")

    def pull(name: str) -> None:
        raise _PlugPulled

    with monkeypatch.context() as dying:
        dying.setattr(deliveries, "failpoint", pull)
        with pytest.raises(_PlugPulled):
            work_off()
    assert cooked() == []
    work_off()
    assert cooked() == ["soup"]


def test_eight_workers_at_once_do_everything_once_and_each_table_in_its_order(kitchen):
    cooks()
    for course in range(10):
        for table in ("table 1", "table 2"):
            order(table, f"{table} course {course}")

    def shift() -> None:
        while Delivery.objects.exists():
            work_off()

    assert set(at_once([shift] * 8)) == {None}
    for table in ("table 1", "table 2"):
        assert [dish for dish in cooked() if dish.startswith(table)] == [f"{table} course {n}" for n in range(10)]


def test_what_fails_is_tried_again_later_and_meanwhile_holds_up_only_its_own_stream(kitchen, later, caplog):
    broken = [True]

    def act(dish: str) -> None:
        if dish == "soup" and broken[0]:
            raise OSError("no gas")

    cooks(act)
    order("table 1", "soup", "fish")
    order("table 2", "rice")
    work_off()
    assert cooked() == ["rice"]
    assert "tried again later" in caplog.text
    broken[0] = False
    work_off()
    assert cooked() == ["rice"]
    later(seconds=3)
    work_off()
    assert cooked() == ["rice", "soup", "fish"]


def test_poison_is_given_up_with_a_word_to_those_who_look_and_the_rest_goes_on(kitchen, later, caplog):
    broken = [True]

    def act(dish: str) -> None:
        if dish == "soup" and broken[0]:
            raise OSError("no gas")

    cooks(act)
    order("table 1", "soup", "fish")
    for attempt in range(MOST_ATTEMPTS):
        later(hours=attempt)
        work_off()
    assert cooked() == ["fish"]
    assert [record.levelno for record in caplog.records].count(logging.ERROR) == 1
    assert "table 1 1 ordered to kitchen: OSError: no gas\n1 given up" in told()

    broken[0] = False
    assert told("--revive-all") == "1 will be tried again\n"
    work_off()
    assert (cooked(), told()) == (["fish", "soup"], "0 given up\n")


def test_who_finds_the_place_taken_comes_back_in_a_moment_however_often(kitchen, later):
    taken = [True]

    def act(dish: str) -> None:
        if taken[0]:
            raise Busy(retry_after=1)

    cooks(act)
    order("table 1", "soup")
    for attempt in range(MOST_ATTEMPTS + 1):
        later(seconds=2 * attempt)
        work_off()
    taken[0] = False
    later(seconds=100)
    work_off()
    assert cooked() == ["soup"]


def test_long_work_is_done_in_stretches_each_of_which_stands_by_itself(kitchen):
    @consumer("kitchen", Ordered)
    def cook(log: Writing, event: Ordered, after: int) -> int | None:
        log.lock(["kitchen"], skip_busy=False)
        log["kitchen"].append(Cooked(f"{event.dish} {after}"))
        return after + 1 if after < 2 else None

    order("table 1", "soup")
    assert work_off() == 3
    assert cooked() == ["soup 0", "soup 1", "soup 2"]


def test_what_is_owed_to_an_app_that_is_gone_is_not_lost_in_silence(kitchen, caplog):
    cooks()
    order("table 1", "soup")
    consumers._consumers.clear()
    work_off()
    assert "nobody consumes ordered for kitchen" in caplog.text
    assert Delivery.objects.get().attempts == 1


def test_a_running_worker_is_woken_by_what_its_process_commits(kitchen):
    done, stop = threading.Event(), threading.Event()
    cooks(lambda dish: done.set())

    def work() -> None:
        run_worker(stop)
        connection.close()

    worker = threading.Thread(target=work)
    worker.start()
    try:
        order("table 1", "soup")
        assert done.wait(10)
    finally:
        stop.set()
        worker.join(10)
    assert (cooked(), Stream.objects.get(name="kitchen").head) == (["soup"], 1)


def told(*options: str) -> str:
    out = io.StringIO()
    call_command("deliveries", *options, stdout=out)
    return out.getvalue()
