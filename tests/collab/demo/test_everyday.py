"""The everyday talk of the units on paper: who talks, how much, and whether a reader would believe it."""

import re
from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from collab.demo import cast, play, talks
from collab.demo.banks import banks
from collab.demo.census import called
from collab.demo.play import Step
from collab.demo.script import parse
from tests.collab.demo import paper

MONDAY = datetime(2026, 11, 23, 10, 26, tzinfo=ZoneInfo("Asia/Shanghai"))
SCREEN = 12  # messages
MOBILE = re.compile(r"1[3-9]\d{9}")


@pytest.fixture(scope="module")
def steps() -> list[Step]:
    return play.year([*talks.talks(), *paper.everyday_talks()], paper.city(), MONDAY)


@pytest.fixture(scope="module")
def said(steps: list[Step]) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = {}
    for step in steps:
        found.setdefault(step.conversation, []).append(step)
    return found


def test_the_city_says_sixty_thousand_things_in_a_year_and_every_conversation_some(steps, said):
    assert 58_000 <= len(steps) <= 63_000
    assert [talk.key for talk in paper.everyday_talks() if len(said.get(talk.key, ())) < 3] == []


def test_most_units_have_a_group_and_nobody_has_two_of_one_name():
    titles = Counter(talk.title for talk in (*talks.talks(), *paper.everyday_talks()) if talk.title)
    assert [title for title, count in titles.items() if count > 1] == []
    assert sum(title.endswith("工作群") for title in titles) >= 146
    keys = Counter(talk.key for talk in (*talks.talks(), *paper.everyday_talks()))
    assert max(keys.values()) == 1


def test_two_people_have_one_direct_talk():
    pairs = [frozenset(talk.founders) for talk in (*talks.talks(), *paper.everyday_talks()) if talk.between]
    assert len(pairs) == len(set(pairs))
    assert all(len(pair) == 2 for pair in pairs)


def test_every_unit_speaks_of_its_own_affairs():
    alone = {office.name for office in paper.offices() if office.name in banks().trades}
    assert len(alone) >= 125
    for trade in banks().trades.values():
        assert all(group.split() for group in trade.split("/"))
        assert trade.count("/") == 3


def test_who_speaks_belongs_and_every_blank_is_filled_in(said):
    for talk in paper.everyday_talks():
        here = set(talk.founders)
        for step in said[talk.key]:
            assert step.who in here, step
            assert not re.search(r"[{}\[\]|]", step.words), step
            assert not MOBILE.search(step.words), step


def test_every_scene_can_be_read_and_names_nobody():
    for bank in banks().banks:
        for scene in map(parse, bank.scenes):
            assert not scene.names, (bank.of, scene.names)
            assert len(scene.lines) > 1 or bank.of == "notices", scene


def test_every_bank_is_played_and_every_network_has_an_owner_from_the_story():
    wanted = {network.bank for network in banks().networks}
    played = {bank.of for bank in banks().banks}
    assert wanted <= played
    assert all(network.owner in paper.city().speakers for network in banks().networks)


def test_nobody_reads_the_same_sentence_twice_on_one_screen(said):
    for talk in paper.everyday_talks():
        words = [step.words for step in said[talk.key]]
        again = [
            text for place, text in enumerate(words) if len(text) > 9 and text in words[max(0, place - SCREEN) : place]
        ]
        assert len(again) <= 1 + len(words) * 0.02, (talk.key, again)


def test_whole_conversations_differ_from_one_another(said):
    """Of two units' groups hardly a sentence is the same, though both are told from one bank."""
    groups = [talk for talk in paper.everyday_talks() if talk.code.startswith("unit ")]
    for one, other in zip(groups[::9], groups[1::9], strict=False):
        mine, theirs = ({step.words for step in said[talk.key] if len(step.words) > 12} for talk in (one, other))
        assert len(mine & theirs) < 0.35 * len(mine), (one.title, other.title)


def test_the_talk_goes_on_until_the_last_working_hours(steps):
    lately = [step for step in steps if MONDAY - step.at < timedelta(days=4)]
    assert len({step.conversation for step in lately}) > 300


def test_leaders_are_called_by_their_office_and_the_young_by_their_name():
    assert called("岑雨水", "局长") == "岑局"
    assert called("程立夏", "副局长") == "程局"
    assert called("钟冬至", "水旱灾害防御科科长") == "钟科长"
    assert called("祝立春", "水旱灾害防御科科员") == "小祝"


def test_all_given_names_are_solar_terms_and_all_names_different():
    first = "立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑"
    second = "立秋处暑白露秋分寒露霜降立冬小雪大雪冬至小寒大寒"
    terms = {half[at : at + 2] for half in (first, second) for at in range(0, len(half), 2)}
    names = list(paper.city().speakers)
    assert 2_900 <= len(names) <= 3_100
    assert {name[1:] for name in names} == terms
    assert {account.person for account in cast.city().accounts} <= set(names)
