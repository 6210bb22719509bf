"""草稿: begun on one device, found on the other; gone when said, and gone with whoever is out."""

from datetime import datetime, timedelta

import pytest

from collab.conversations.services import add_members, remove_member
from collab.core import clock
from collab.core.errors import Invalid, NotFound, TooLarge
from collab.personal import services
from collab.personal.models import KeptDraft
from collab.personal.selectors import belongings, draft
from collab.personal.services import keep_draft
from collab.personal.shapes import Draft
from tests.collab.scenes import group, kinds_of, log_of, refusal_of

pytestmark = pytest.mark.both_stacks


def at(minute: int) -> datetime:
    return clock.ago(hours=2) + timedelta(minutes=minute)


def begin(person: int, there: int, text: str, *, quote: int | None = None, minute: int = 0) -> Draft:
    return keep_draft(person=person, draft=Draft(there, text, quote, at(minute)))


@pytest.fixture
def team(cen, wen):
    return group(cen, wen)


def test_what_is_begun_on_one_device_is_found_on_the_other(team, cen, wen):
    kept = begin(cen, team, "请 @{2} 核对水位", quote=1)
    assert belongings(cen).drafts == [kept] == [draft(cen, team)]
    assert belongings(wen).drafts == []
    assert [(line.type, line.data["conversation"]) for line in log_of(f"user:{cen}")] == [("draft.kept", team)]
    assert "水位" not in str(log_of(f"user:{cen}")), "words that were not said are not in the log"


def test_of_two_devices_whoever_wrote_later_is_right_whenever_it_arrives(team, cen):
    begin(cen, team, "早写的", minute=1)
    newer = begin(cen, team, "晚写的", minute=9)
    assert begin(cen, team, "途中耽搁的", minute=5) == newer == draft(cen, team)
    assert kinds_of(f"user:{cen}") == ["draft.kept"] * 2


def test_once_it_is_said_nothing_is_left_and_an_older_one_does_not_come_back(team, cen):
    begin(cen, team, "写到一半", minute=1)
    begin(cen, team, "", minute=3)
    assert belongings(cen).drafts == []
    assert begin(cen, team, "写到一半", minute=2).text == ""
    assert belongings(cen).drafts == []


def test_the_same_words_again_are_no_news_nor_is_an_empty_field(team, cen):
    begin(cen, team, "", minute=0)
    begin(cen, team, "一样", minute=1)
    begin(cen, team, "一样", minute=2)
    assert kinds_of(f"user:{cen}") == ["draft.kept"]


def test_a_clock_that_is_fast_does_not_win_for_ever(team, cen, later):
    keep_draft(person=cen, draft=Draft(team, "来自明天", None, clock.now() + timedelta(days=1)))
    later(seconds=30)
    fresh = keep_draft(person=cen, draft=Draft(team, "现在写的", None, clock.now()))
    assert fresh.text == "现在写的"


def test_an_outsider_keeps_and_finds_nothing_there(team, cen, outsider):
    begin(cen, team, "写到一半")
    with pytest.raises(NotFound):
        begin(outsider, team, "我也写")
    assert refusal_of(lambda: draft(outsider, team)) == "not_found"
    assert KeptDraft.objects.count() == 1


def test_who_is_taken_out_has_no_draft_left_and_none_when_he_comes_back(team, cen, wen):
    begin(wen, team, "写到一半")
    remove_member(by=cen, conversation=team, person=wen)
    assert belongings(wen).drafts == []
    assert refusal_of(lambda: begin(wen, team, "还在写")) == "not_found"
    add_members(by=cen, conversation=team, persons=[wen])
    assert belongings(wen).drafts == []


def test_there_is_an_end_to_what_can_be_begun(team, cen, wen, monkeypatch):
    monkeypatch.setattr(services, "DRAFTS", 1)
    begin(cen, team, "第一处")
    with pytest.raises(TooLarge):
        begin(cen, group(cen, wen), "第二处")
    begin(cen, team, "第一处，又写了几句", minute=1)


def test_what_no_database_can_hold_is_refused(team, cen):
    with pytest.raises(Invalid):
        begin(cen, team, "坏\x00字")
