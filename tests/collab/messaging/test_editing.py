"""Other words for what one said: only oneself, only for a while, and never over somebody's newer words."""

import pytest

from collab.conversations.services import Rules, change
from collab.core.errors import Forbidden, Invalid, NotFound, Stale, TooLate
from collab.messaging.models import Revision
from collab.messaging.services import edit, recall
from tests.collab.scenes import at_once, kinds_of, log_of, say, seen_by

pytestmark = pytest.mark.both_stacks


def reword(author: int, there: int, text: str, *, nr: int = 1, revision: int = 0):
    return edit(author=author, conversation=there, nr=nr, revision=revision, text=text)


def test_the_new_words_stand_everywhere_and_the_old_ones_are_kept_aside(team, wen, ge):
    posted = say(wen, team, "三点")
    answered = reword(wen, team, "四点")
    (message,) = seen_by(ge, team)
    told = log_of(team)[-1]
    assert answered == message
    assert (message.text, message.revision, message.nr, message.seq, message.at) == (
        "四点",
        1,
        1,
        posted.seq,
        posted.at,
    )
    assert (told.type, told.about, told.data["text"], told.data["revision"]) == (
        "message.edited",
        posted.seq,
        "四点",
        1,
    )
    assert list(Revision.objects.values_list("number", "text")) == [(0, "三点")]


def test_who_saw_older_words_is_told_so_and_changes_nothing(team, wen):
    say(wen, team, "三点")
    reword(wen, team, "四点")
    with pytest.raises(Stale):
        reword(wen, team, "五点", revision=0)
    assert seen_by(wen, team)[0].text == "四点"


def test_the_same_words_again_are_answered_and_are_no_news(team, wen):
    say(wen, team, "三点")
    first = reword(wen, team, "四点")
    assert reword(wen, team, " 四点 ", revision=0) == first
    assert kinds_of(team).count("message.edited") == 1


@pytest.mark.parametrize(
    ("who", "refusal"), [("cen", Forbidden), ("jiang", Forbidden), ("ge", Forbidden), ("outsider", NotFound)]
)
def test_nobody_puts_words_into_the_mouth_of_another_not_even_the_owner(team, wen, who, refusal, request):
    say(wen, team, "三点")
    with pytest.raises(refusal):
        reword(request.getfixturevalue(who), team, "四点")
    assert seen_by(wen, team)[0].text == "三点"


def test_after_a_day_it_is_too_late(team, wen, later):
    say(wen, team, "三点")
    later(hours=23, minutes=59)
    reword(wen, team, "四点")
    later(hours=24, minutes=1)
    with pytest.raises(TooLate):
        reword(wen, team, "五点", revision=1)


def test_who_may_not_speak_any_more_may_not_reword_either(team, cen, wen):
    say(wen, team, "三点")
    change(by=cen, conversation=team, rules=Rules(read_only=True))
    with pytest.raises(Forbidden):
        reword(wen, team, "四点")


def test_what_was_taken_back_or_never_said_is_not_there_to_be_reworded(team, wen):
    say(wen, team, "三点")
    recall(by=wen, conversation=team, nr=1)
    for nr in (1, 2):
        with pytest.raises(NotFound):
            reword(wen, team, "四点", nr=nr)


def test_a_message_is_not_reworded_into_nothing(team, wen):
    say(wen, team, "三点")
    with pytest.raises(Invalid):
        reword(wen, team, " \u200b ")
    assert seen_by(wen, team)[0].text == "三点"


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_reword_the_same_sight_one_succeeds(team, wen):
    say(wen, team, "三点")
    answers = at_once([lambda n=n: reword(wen, team, f"{n}点") for n in range(4, 12)])
    assert sorted(type(answer).__name__ for answer in answers) == ["Message"] + ["Stale"] * 7
    assert kinds_of(team).count("message.edited") == 1
