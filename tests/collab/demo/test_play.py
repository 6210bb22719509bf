"""The year as it is told, before anything is written: who speaks where, when, and in which words."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from collab.demo import cast, play, talks
from collab.demo.days import Day, working_day
from collab.demo.play import Step
from collab.demo.rhythm import in_office
from collab.demo.script import parse
from collab.demo.talks import Talk
from tests.collab.demo import paper

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 23, 10, 26, tzinfo=SHANGHAI)
NIGHT_IN_THE_FLOOD = datetime(2026, 7, 5, 3, 12, tzinfo=SHANGHAI)
SCREEN = 12  # messages


def told(loaded: datetime) -> list[Step]:
    return play.year(talks.talks(), paper.city(), loaded)


@pytest.fixture(scope="module", params=[MONDAY, NIGHT_IN_THE_FLOOD], ids=["monday", "night"])
def loaded(request: pytest.FixtureRequest) -> datetime:
    return request.param


@pytest.fixture(scope="module")
def steps(loaded: datetime) -> list[Step]:
    return told(loaded)


def said_in(steps: Iterable[Step], talk: Talk) -> list[Step]:
    return [step for step in steps if step.conversation == talk.key and step.kind == "say"]


def test_the_same_moment_tells_the_same_year():
    assert told(MONDAY) == told(MONDAY)
    assert told(MONDAY) != told(NIGHT_IN_THE_FLOOD)


def test_a_year_is_about_six_thousand_messages_and_ends_minutes_ago(steps, loaded):
    assert 5_500 <= len(steps) <= 6_500
    assert (loaded - steps[0].at).days > 330
    last_hour = [step for step in steps if (loaded - step.at).total_seconds() < 3_600]
    assert len(last_hour) > 60
    assert loaded >= steps[-1].at
    assert (loaded - steps[-1].at).total_seconds() < 300


def test_each_conversation_is_told_in_order(steps):
    for talk in talks.talks():
        mine = [step for step in steps if step.conversation == talk.key]
        assert [step.number for step in mine] == list(range(len(mine)))


def test_whoever_speaks_or_is_called_belongs_by_then(steps):
    present = {talk.key: set(talk.founders) for talk in talks.talks()}
    everybody = set(paper.city().speakers)
    for step in steps:
        here = present[step.conversation]
        if step.kind == "join":
            here.update(step.words.split())
        called = {name for name in re.findall(r"@(\w{3})", step.words) if name in everybody}
        assert {step.who, *called} <= here, step


def test_scripts_name_only_those_who_belong():
    assert [name for talk in talks.talks() for name in play.missing(talk)] == []


def test_every_blank_is_filled_in(steps):
    without_code = (re.sub(r"```.*```", "", step.words, flags=re.DOTALL) for step in steps)
    assert [words for words in without_code if re.search(r"[{}\[\]|]", words)] == []


def test_nobody_reads_the_same_sentence_twice_on_one_screen(steps):
    for talk in talks.talks():
        words = [step.words for step in said_in(steps, talk)]
        again = [
            text for place, text in enumerate(words) if len(text) > 9 and text in words[max(0, place - SCREEN) : place]
        ]
        assert len(again) <= 1 + len(words) * 0.02, (talk.key, again)


def test_most_is_said_in_the_office_and_little_at_weekends(steps):
    hours = Counter(8 <= step.at.hour < 19 for step in steps)
    assert hours[True] > 0.85 * len(steps)
    weekend = sum(step.at.weekday() > 4 for step in steps)
    assert 0.01 * len(steps) < weekend < 0.12 * len(steps)


def test_there_are_quotes_edits_recalls_and_calls(steps):
    kinds = Counter(step.kind for step in steps)
    assert kinds["edit"] >= 5
    assert kinds["recall"] >= 2
    assert sum(step.kind == "say" and step.about is not None for step in steps) > 200
    assert sum("@" in step.words for step in steps) > 50


def test_each_printed_account_has_a_dozen_conversations_with_a_muted_one_and_unread():
    for account in cast.city().accounts:
        mine = [talk for talk in (*talks.talks(), *paper.everyday_talks()) if account.person in talk.founders]
        assert 9 <= len(mine) <= 24, account.person
        assert any(account.person in talk.muted for talk in mine), account.person
        assert any(account.person in talk.unread for talk in mine), account.person


def test_a_line_that_is_none_and_a_tag_that_is_none_are_refused():
    with pytest.raises(ValueError, match="no line"):
        parse("没有说话人")
    with pytest.raises(ValueError, match="no tag"):
        parse("# 汛期\n岑雨水: 好")


def test_what_was_said_out_of_hours_was_said_before_the_office_closed():
    week = [datetime(2026, 11, day, tzinfo=SHANGHAI).date() for day in range(19, 26)]
    days = {day: Day(day, working=day.weekday() < 5) for day in week}
    saturday, sunday = (datetime(2026, 11, day, 9, tzinfo=SHANGHAI) for day in (21, 22))
    friday = datetime(2026, 11, 20, tzinfo=SHANGHAI)
    assert friday.replace(hour=16) <= in_office(saturday, days) < in_office(sunday, days) <= friday.replace(hour=18)
    assert in_office(MONDAY, days) == MONDAY
    assert working_day(days, friday.date(), 1) == MONDAY.date()
