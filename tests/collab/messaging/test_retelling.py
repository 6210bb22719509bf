"""A past told at once: as true as if it had been said message by message, and only where the clock may be moved."""

from datetime import datetime, timedelta

import pytest

from collab.conversations.services import remove_member
from collab.core import clock
from collab.core.errors import Invalid, Limited, NotFound
from collab.messaging.models import Message
from collab.messaging.overview import summary
from collab.messaging.posting import post_one, retell
from collab.messaging.reading import Reached, mark_read_together
from tests.collab.scenes import draft, log_of, say

pytestmark = pytest.mark.both_stacks


def at(minute: int) -> datetime:
    return clock.ago(days=30) + timedelta(minutes=minute)


def test_each_is_said_at_its_own_time_and_may_quote_what_was_told_with_it(team, cen, wen):
    say(cen, team)
    times = [at(0), at(7)]
    with clock.movable():
        first, second = retell(
            [(draft(cen, team, "**雨量**够了"), times[0]), (draft(wen, team, "收到", quote=2), times[1])]
        )
    assert (first.nr, first.seq + 1, second.nr) == (2, second.seq, 3)
    told = list(Message.objects.filter(conversation=team, nr__gt=1).order_by("nr"))
    assert [message.at for message in told] == times
    assert (told[1].quote_nr, told[1].quote_author, told[1].quote) == (2, cen, "雨量够了")
    posted = [line.data for line in log_of(f"conversation:{team}") if line.type == "message.posted"]
    assert [(line["nr"], line["seq"]) for line in posted] == [(m.nr, m.seq) for m in Message.objects.order_by("nr")]


def test_told_twice_it_is_said_once(team, cen):
    words = draft(cen, team, "入库")
    with clock.movable():
        assert retell([(words, at(0))]) == retell([(words, at(5))])
    assert post_one(words).nr == 1
    assert Message.objects.count() == 1


def test_one_who_may_not_speak_spoils_it_for_all(team, cen, outsider):
    with clock.movable(), pytest.raises(NotFound):
        retell([(draft(cen, team), at(0)), (draft(outsider, team), at(1))])
    assert not Message.objects.exists()


def test_a_running_service_tells_no_past(team, cen):
    with pytest.raises(RuntimeError, match="not moved"):
        retell([(draft(cen, team), at(0))])


def test_calls_to_all_are_counted_there_too(team, cen, settings):
    settings.MENTION_ALL_A_DAY = 1
    with clock.movable(), pytest.raises(Limited):
        retell([(draft(cen, team, "@{all} 一"), at(0)), (draft(cen, team, "@{all} 二"), at(1))])


def test_many_cursors_move_as_one_would(team, cen, wen):
    for _ in range(3):
        say(cen, team)
    assert mark_read_together([Reached(wen, team, 2), Reached(cen, team, 3)]) == 2
    assert (summary(wen, team).unread, summary(cen, team).read_nr) == (1, 3)
    assert mark_read_together([Reached(wen, team, 1), Reached(cen, team, 3)]) == 0
    assert [(line.type, line.data["read_nr"], line.data["unread"]) for line in log_of(f"user:{wen}")] == [
        ("cursor.moved", 2, 1)
    ]


def test_nobody_reads_where_he_does_not_belong_nor_what_was_not_said(team, cen, wen, outsider):
    say(cen, team)
    with pytest.raises(NotFound):
        mark_read_together([Reached(wen, team, 1), Reached(outsider, team, 1)])
    with pytest.raises(Invalid):
        mark_read_together([Reached(wen, team, 2)])
    remove_member(by=cen, conversation=team, person=wen)
    with pytest.raises(NotFound):
        mark_read_together([Reached(wen, team, 1)])
    assert log_of(f"user:{wen}") == []
