"""Calling people: members only, not too many; all of them only by who leads, and not all day long."""

import pytest

from collab.conversations.services import remove_member, start_direct
from collab.core.errors import Limited
from collab.directory.services import Newcomer, add_people, add_position
from collab.messaging.models import Mention
from collab.messaging.overview import summary
from collab.messaging.posting import post
from collab.messaging.services import edit, recall
from collab.messaging.shapes import MentionAll, MentionPerson, Text
from tests.collab.scenes import draft, group, log_of, say, seen_by

pytestmark = pytest.mark.both_stacks


def called(reader: int, there: int) -> int | None:
    return summary(reader, there).mentioned_nr


def test_who_is_called_finds_the_oldest_call_he_has_not_read(team, cen, wen, ge):
    say(cen, team, "大家好")
    say(cen, team, f"请 @{{{wen}}} 和 @{{{wen}}} 来")
    say(cen, team, f"@{{{wen}}} 快")
    assert (called(wen, team), called(ge, team)) == (2, None)
    message = seen_by(ge, team)[1]
    assert message.mentions == [wen] == log_of(team)[-2].data["mentions"]
    assert message.body == [
        Text("请 "),
        MentionPerson(wen, "温白露"),
        Text(" 和 "),
        MentionPerson(wen, "温白露"),
        Text(" 来"),
    ]


def test_an_outsider_is_not_called_and_his_number_stays_a_word(team, cen, wen, outsider):
    remove_member(by=cen, conversation=team, person=wen)
    say(cen, team, f"@{{{outsider}}} @{{{wen}}} @{{999999999999999}}")
    (message,) = seen_by(cen, team)
    assert (message.mentions, message.body) == ([], [Text(message.text)])
    assert Mention.objects.count() == 0


def test_of_all_who_are_named_no_more_than_two_hundred_are_called_by_post_or_by_edit(cen, city):
    staff = add_position(unit=city.units["市水利局"], title="科员")
    many = add_people([Newcomer(f"crowd-{n}", f"群众{n}", staff) for n in range(210)])
    there = group(cen, *many)
    names = "".join(f"@{{{person}}}" for person in many)
    say(cen, there, names)
    say(cen, there, "稍后")
    edit(author=cen, conversation=there, nr=2, revision=0, text=names)
    assert [message.mentions for message in seen_by(cen, there)] == [many[:200]] * 2
    assert Mention.objects.count() == 400
    assert (called(many[199], there), called(many[200], there)) == (1, None)


def test_a_thousand_made_up_names_are_not_even_looked_up(team, cen, wen, django_assert_max_num_queries):
    with django_assert_max_num_queries(11):
        say(cen, team, "".join(f"@{{{n}}}" for n in range(1_000_000, 1_000_600)) + f"@{{{wen}}}")
    assert seen_by(cen, team)[0].mentions == []


def test_all_are_called_by_who_leads_and_by_nobody_else(team, cen, jiang, wen, ge):
    say(wen, team, "@{all} 看我")
    assert (called(ge, team), seen_by(ge, team)[0].body) == (None, [Text("@{all} 看我")])
    say(jiang, team, "@{all} 开会")
    assert [called(person, team) for person in (cen, wen, ge, jiang)] == [2, 2, 2, None]
    assert seen_by(ge, team)[1].body == [MentionAll(), Text(" 开会")]
    talk = start_direct(by=cen, person=wen)
    say(cen, talk, "@{all}")
    assert called(wen, talk) is None


def test_words_edited_in_call_and_words_edited_out_or_taken_back_call_no_more(team, cen, wen):
    say(cen, team, "开会")
    say(cen, team, "再说一次")
    edit(author=cen, conversation=team, nr=2, revision=0, text=f"@{{{wen}}} 开会")
    assert called(wen, team) == 2
    edit(author=cen, conversation=team, nr=1, revision=0, text="@{all} 开会")
    assert called(wen, team) == 1
    edit(author=cen, conversation=team, nr=1, revision=1, text="开会")
    assert called(wen, team) == 2
    recall(by=cen, conversation=team, nr=2)
    assert called(wen, team) is None
    assert Mention.objects.count() == 0


@pytest.fixture
def twice_a_day(settings):
    settings.MENTION_ALL_A_DAY = 2


@pytest.mark.usefixtures("twice_a_day")
def test_who_has_called_all_often_enough_waits_until_tomorrow(team, cen, jiang, later):
    results = post([draft(cen, team, f"@{{all}} {n}") for n in range(3)])
    assert [type(result).__name__ for result in results] == ["Posted", "Posted", "Limited"]
    with pytest.raises(Limited):
        say(cen, team, "@{all}")
    say(cen, team, "不叫人就可以")
    say(jiang, team, "@{all} 我还可以")
    say(cen, group(cen, jiang), "@{all} 别处也可以")
    later(hours=25)
    say(cen, team, "@{all} 早")


@pytest.mark.usefixtures("twice_a_day")
@pytest.mark.parametrize("trick", ["recall", "edit out", "edit in"])
def test_no_trick_calls_all_once_more(team, cen, trick):
    for nr in (1, 2):
        say(cen, team, "@{all} 注意")
        if trick == "recall":
            recall(by=cen, conversation=team, nr=nr)
        if trick == "edit out":
            edit(author=cen, conversation=team, nr=nr, revision=0, text="注意")
    say(cen, team, "普通")
    once_more = {
        "edit in": lambda: edit(author=cen, conversation=team, nr=3, revision=0, text="@{all} 普通"),
    }.get(trick, lambda: say(cen, team, "@{all} 注意"))
    with pytest.raises(Limited):
        once_more()
    assert [message.mention_all for message in seen_by(cen, team)][2:] == [False]


def test_rewording_a_call_is_not_another_call(team, cen, settings):
    settings.MENTION_ALL_A_DAY = 1
    say(cen, team, "@{all} 开会")
    edit(author=cen, conversation=team, nr=1, revision=0, text="@{all} 三点开会")
    assert seen_by(cen, team)[0].mention_all
