"""The log under many hands: dense, without a gap for anybody who reads, and told only when it stands."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import timedelta

import msgspec
import psycopg
import pytest
from django.db import connection, transaction
from django.db.models import F

from collab.core import sql
from collab.core.errors import Busy
from collab.eventlog import selectors
from collab.eventlog.models import Event
from collab.eventlog.writing import Batch, committed, writing
from tests.collab.scenes import at_once, log_of

pytestmark = [pytest.mark.both_stacks, pytest.mark.django_db(transaction=True)]


class Said(msgspec.Struct, frozen=True, tag="said"):
    words: str


class _ChangedHisMind(Exception):
    pass


@pytest.fixture
def stream() -> str:
    with writing() as log:
        log.open("square")
    return "square"


@pytest.fixture
def told():
    """What was told after COMMIT, in the order it was told."""
    heard: list[Batch] = []
    committed.append(heard.append)
    yield heard
    committed.remove(heard.append)


def say(stream: str, words: str, *, and_mean_it: bool = True) -> None:
    with suppress(_ChangedHisMind), writing(stream) as log:
        log[stream].append(Said(words))
        if not and_mean_it:
            raise _ChangedHisMind


def test_eight_people_speak_at_once_some_change_their_mind_and_no_number_is_missing_or_seen_too_early(stream, told):
    read: list[int] = []
    done = threading.Event()

    def follow() -> None:
        """Reads as the hub does: from where it stands, again and again."""
        ((key,),) = sql.rows("SELECT id FROM eventlog_stream WHERE name = %s", [stream])
        while True:
            last_look = done.is_set()
            at = read[-1] if read else 0
            read.extend(event.seq for event in selectors.events_after({key: at}, 1_000).get(key, []))
            if last_look:
                break
        connection.close()

    reader = threading.Thread(target=follow)
    reader.start()
    work = [lambda n=n: say(stream, f"{n}", and_mean_it=n % 5 != 0) for n in range(400)]
    assert set(at_once(work)) == {None}
    done.set()
    reader.join(30)

    assert read == list(range(1, 321))
    assert [line.seq for line in log_of(stream)] == read
    assert sorted(event.seq for batch in told for event in batch.streams[0].events) == read
    assert {line.data["words"] for line in log_of(stream)} == {f"{n}" for n in range(400) if n % 5}


def test_two_who_lock_the_same_streams_in_another_order_both_get_them(told):
    with writing() as log:
        log.open("north")
        log.open("south")

    def say_in(*names: str) -> None:
        with writing(*names) as log:
            for name in names:
                log[name].append(Said(name))

    work = [lambda names=names: say_in(*names) for names in [("north", "south"), ("south", "north")] * 50]
    assert set(at_once(work)) == {None}
    assert len(log_of("north")) == len(log_of("south")) == 100


def test_nothing_is_told_before_it_stands_nor_when_it_falls(stream, told):
    with suppress(_ChangedHisMind), transaction.atomic():
        say(stream, "first thought")
        assert told == []
        raise _ChangedHisMind
    assert (told, log_of(stream)) == ([], [])
    say(stream, "second thought")
    assert [(batch.streams[0].name, batch.streams[0].head) for batch in told] == [(stream, 1)]


def test_a_listener_that_breaks_harms_nobody_who_speaks(stream, told, caplog):
    def broken(batch: Batch) -> None:
        raise RuntimeError("deaf")

    committed.append(broken)
    try:
        say(stream, "still stored")
    finally:
        committed.remove(broken)
    assert [line.data["words"] for line in log_of(stream)] == ["still stored"]
    assert "deaf" in caplog.text


def test_who_waits_for_a_stream_that_another_holds_is_told_busy_and_may_pass_it_by(stream):
    with _held_elsewhere():
        with pytest.raises(Busy):
            say(stream, "me too")
        if sql.is_postgres():
            with writing(stream, skip_busy=True) as log:
                assert log.get(stream) is None
    say(stream, "now I may")
    assert len(log_of(stream)) == 1


def test_two_devices_that_open_the_same_stream_at_once_share_it():
    def first_words(words: str) -> None:
        with writing("user:7") as log:
            (log.get("user:7") or log.open("user:7")).append(Said(words))

    for _ in range(5):
        assert set(at_once([lambda: first_words("hello")] * 8)) == {None}
    assert [line.seq for line in log_of("user:7")] == list(range(1, 41))


def test_who_signs_out_while_another_waits_to_speak_is_known_when_he_has_spoken(stream, told):
    before = selectors.access_epoch()
    with writing(stream) as log:
        log[stream].append(Said("slowly"))
        if sql.is_postgres():
            at_once([_sign_somebody_out])
        else:
            log.raise_access_epoch()
    assert told[-1].access_epoch == before + 1


def test_only_what_happened_within_the_last_seconds_by_the_clock_of_the_database_is_looked_at_again(stream, later):
    say(stream, "just now")
    with writing() as log:
        log.open("quiet")
    later(days=2)  # our own clock may be as wrong as it likes
    assert [(head.name, head.head) for head in selectors.recent_heads()] == [(stream, 1)]
    Event.objects.update(at=F("at") - timedelta(seconds=11))
    assert selectors.recent_heads() == []


def test_events_of_many_streams_come_with_one_question_in_order_and_no_more_than_asked():
    positions: dict[int, int] = {}
    for n in range(130):
        with writing() as log:
            stream = log.open(f"street {n}")
            for words in "abc":
                stream.append(Said(words))
        positions[stream.id] = 1
    found = selectors.events_after(positions, 1)
    assert found.keys() == positions.keys()
    assert {tuple(event.seq for event in events) for events in found.values()} == {(2,)}
    assert selectors.events_after({}, 1) == {}


def _sign_somebody_out() -> None:
    with writing() as log:
        log.raise_access_epoch()


@contextmanager
def _held_elsewhere() -> Iterator[None]:
    """Another process has the stream, and keeps it."""
    settings = connection.settings_dict
    if sql.is_postgres():
        place = {
            "host": settings["HOST"],
            "port": settings["PORT"],
            "user": settings["USER"],
            "dbname": settings["NAME"],
        }
        with closing(psycopg.connect(**place)) as other:
            other.execute("SELECT id FROM eventlog_stream FOR UPDATE")
            yield
    else:
        with closing(sqlite3.connect(settings["NAME"], isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            sql.run("PRAGMA busy_timeout = 100")
            yield
        sql.run("PRAGMA busy_timeout = 10000")
