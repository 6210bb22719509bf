"""Read and unread: one cursor each, one formula for all."""

import pytest

from collab.conversations.models import Membership
from collab.conversations.services import add_members, start_direct
from collab.core.errors import Invalid, NotFound
from collab.eventlog.models import Event, Stream
from collab.messaging.overview import UNREAD_LIMIT, summaries, summary
from collab.messaging.selectors import readers
from collab.messaging.services import mark_read, recall
from tests.collab.scenes import at_once, group, log_of, say

pytestmark = pytest.mark.both_stacks


def unread(reader: int, there: int) -> int:
    return summary(reader, there).unread


def read(reader: int, there: int, nr: int):
    return mark_read(reader=reader, conversation=there, nr=nr)


def test_unread_is_what_others_said_beyond_my_cursor_and_was_not_taken_back(team, cen, wen):
    for author in (cen, wen, cen, cen):
        say(author, team)
    assert (unread(wen, team), unread(cen, team)) == (3, 1)
    recall(by=cen, conversation=team, nr=4)
    assert unread(wen, team) == 2
    moved = read(wen, team, 1)
    assert (moved.read_nr, moved.unread, unread(wen, team)) == (1, 1, 1)


def test_saying_something_oneself_does_not_mean_one_has_read_the_others(team, cen, wen):
    say(cen, team)
    say(wen, team)
    assert (summary(wen, team).read_nr, unread(wen, team)) == (0, 1)


def test_beyond_a_hundred_nobody_counts(team, cen, wen, monkeypatch):
    from collab.messaging.posting import post
    from tests.collab.scenes import draft

    post([draft(cen, team, f"{n}") for n in range(UNREAD_LIMIT + 5)])
    assert unread(wen, team) == read(wen, team, 1).unread == UNREAD_LIMIT
    assert read(wen, team, 10).unread == 95


def test_a_cursor_never_moves_back_and_tells_only_when_it_moved(team, cen, wen):
    say(cen, team)
    say(cen, team)
    read(wen, team, 2)
    moved = read(wen, team, 1)
    assert moved.read_nr == 2
    assert [(line.type, line.data["read_nr"], line.data["unread"]) for line in log_of(f"user:{wen}")] == [
        ("cursor.moved", 2, 0)
    ]


def test_nobody_reads_what_was_not_said_yet(team, cen, wen):
    say(cen, team)
    with pytest.raises(Invalid) as refused:
        read(wen, team, 2)
    assert refused.value.field == "nr"
    assert unread(wen, team) == 1


def test_reading_is_nobody_elses_affair(team, cen, wen, outsider):
    say(cen, team)
    before = log_of(team)
    read(wen, team, 1)
    assert (log_of(team), log_of(f"user:{cen}"), log_of(f"user:{outsider}")) == (before, [], [])


@pytest.mark.django_db(transaction=True)
def test_eight_devices_that_read_at_once_for_the_first_time_all_succeed_and_the_farthest_one_stands(team, cen, wen):
    for _ in range(8):
        say(cen, team)
    for _ in range(5):
        Stream.objects.filter(name=f"user:{wen}").delete()
        Membership.objects.filter(person=wen).update(read_nr=0)
        answers = at_once([lambda nr=nr: read(wen, team, nr) for nr in range(1, 9)])
        assert {type(answer).__name__ for answer in answers} == {"CursorMoved"}
        assert (summary(wen, team).read_nr, unread(wen, team)) == (8, 0)
        assert log_of(f"user:{wen}")[-1].data["read_nr"] == 8
        Event.objects.filter(stream__name=f"user:{wen}").delete()


def test_who_has_read_a_message_and_who_has_not(team, cen, jiang, wen, ge, outsider):
    say(cen, team)
    say(wen, team)
    read(wen, team, 1)
    read(ge, team, 2)
    assert (readers(jiang, team, 1).read, readers(jiang, team, 1).unread) == (sorted([wen, ge]), [jiang])
    assert (readers(jiang, team, 2).read, readers(jiang, team, 2).unread) == ([ge], sorted([cen, jiang]))
    for who, nr in ((outsider, 1), (jiang, 3)):
        with pytest.raises(NotFound):
            readers(who, team, nr)


def test_who_came_after_it_was_said_neither_read_it_nor_has_to(team, cen, wen, outsider):
    say(cen, team, "请各单位今天报送")
    add_members(by=cen, conversation=team, persons=[outsider])
    say(cen, team, "再说一遍")
    before, after = readers(cen, team, 1), readers(cen, team, 2)
    assert (before.later, outsider in {*before.read, *before.unread}) == ([outsider], False)
    assert (after.later, outsider in after.unread) == ([], True)
    read(outsider, team, 2)
    assert (readers(cen, team, 1).later, outsider in readers(cen, team, 2).read) == ([outsider], True)


def test_who_may_not_see_a_message_is_not_told_who_read_it(cen, wen, outsider):
    closed = group(cen, wen, history_for_newcomers=False)
    say(cen, closed)
    add_members(by=cen, conversation=closed, persons=[outsider])
    with pytest.raises(NotFound):
        readers(outsider, closed, 1)


def test_the_list_shows_each_conversation_as_it_is_for_me_the_latest_first(team, cen, jiang, wen, later):
    talk = start_direct(by=wen, person=cen)
    quiet = group(cen, wen)
    later(minutes=1)
    say(cen, talk, "在吗")
    later(minutes=2)
    say(jiang, team, "开会")
    assert [line.conversation for line in summaries(wen)] == [team, talk, quiet]
    office, private, empty = summaries(wen)
    assert (office.kind, office.role, office.members, office.peer, office.last.text) == (
        "group",
        "member",
        4,
        None,
        "开会",
    )
    assert (private.kind, private.title, private.peer, private.unread, private.last.author) == (
        "direct",
        "",
        cen,
        1,
        cen,
    )
    assert (empty.last, empty.last_nr, empty.unread, empty.mentioned_nr) == (None, 0, 0, None)
    assert summaries(cen)[1].peer == wen
    assert summaries(wen) == [summary(wen, line.conversation) for line in summaries(wen)]
    assert office.seq == log_of(team)[-1].seq
