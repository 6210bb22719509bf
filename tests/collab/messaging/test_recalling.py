"""Taking words back: gone from everywhere they were copied to, kept only where two people together may look."""

import pytest

from collab.conversations.services import Rules, add_members, change, remove_member, set_role
from collab.core.errors import Forbidden, NotFound, TooLate
from collab.messaging.models import Mention, Message, Revision
from collab.messaging.overview import summary
from collab.messaging.selectors import Place, page
from collab.messaging.services import edit, recall
from collab.messaging.shapes import Recall
from tests.collab.scenes import at_once, group, kinds_of, log_of, refusal_of, say, seen_by

pytestmark = pytest.mark.both_stacks


def take_back(by: int, there: int, nr: int = 1):
    return recall(by=by, conversation=there, nr=nr)


def test_nothing_of_the_words_is_left_but_the_place_and_a_revision_under_seal(team, cen, wen, ge):
    words = "泄洪口令"
    say(cen, team, "先说一句")
    posted = say(wen, team, f"{words} @{{{ge}}}", quote=1)
    edit(author=wen, conversation=team, nr=2, revision=0, text=f"{words}是 **{words}** @{{{ge}}}")
    say(ge, team, "什么？", quote=2)
    answered = take_back(wen, team, 2)

    message = seen_by(ge, team)[1]
    assert answered == message
    assert (message.nr, message.seq, message.author, message.revision) == (2, posted.seq, wen, 1)
    assert (message.text, message.body, message.mentions, message.quote.excerpt) == ("", [], [], "")
    told = log_of(team)
    assert words not in str(told) + str(page(ge, team, Place(), 50)) + str(summary(ge, team))
    assert words not in str(list(Message.objects.values())) + str(list(Mention.objects.values()))
    assert told[-1].data["at"] == message.recalled.at.isoformat().replace("+00:00", "Z")
    assert [line.seq for line in told] == list(range(1, len(told) + 1))
    assert [text for (text,) in Revision.objects.order_by("number").values_list("text")] == [
        f"{words} @{{{ge}}}",
        f"{words}是 **{words}** @{{{ge}}}",
    ]


def test_twice_is_once(team, wen):
    say(wen, team)
    assert take_back(wen, team) == take_back(wen, team)
    assert kinds_of(team).count("message.recalled") == 1
    assert Revision.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_eight_times_at_once_is_once(team, wen):
    say(wen, team)
    assert len({str(answer) for answer in at_once([lambda: take_back(wen, team)] * 8)}) == 1
    assert kinds_of(team).count("message.recalled") == 1


def test_my_own_for_two_minutes_and_as_who_leads_for_ever(team, jiang, wen, later):
    for person in (wen, jiang, wen):
        say(person, team)
    later(seconds=119)
    take_back(wen, team, 1)
    later(seconds=121)
    take_back(jiang, team, 2)
    with pytest.raises(TooLate):
        take_back(wen, team, 3)


RANKS = [
    *[("cen", whose, "") for whose in ("jiang", "wen")],
    *[("jiang", whose, "") for whose in ("wen", "ge")],
    *[(who, "cen", "forbidden") for who in ("jiang", "wen")],
    *[("wen", whose, "forbidden") for whose in ("jiang", "ge")],
    ("outsider", "wen", "not_found"),
]


@pytest.mark.parametrize(("who", "whose", "answer"), RANKS)
def test_anothers_words_only_by_who_ranks_above_him(team, who, whose, answer, request):
    author, by = request.getfixturevalue(whose), request.getfixturevalue(who)
    say(author, team, "一句话")
    assert refusal_of(lambda: take_back(by, team)) == answer
    expected = ("一句话", None) if answer else ("", Recall(by, seen_by(author, team)[0].recalled.at))
    assert (seen_by(author, team)[0].text, seen_by(author, team)[0].recalled) == expected


def test_of_two_admins_neither_silences_the_other(team, cen, jiang, ge):
    set_role(by=cen, conversation=team, person=ge, role="admin")
    say(ge, team)
    with pytest.raises(Forbidden):
        take_back(jiang, team)


def test_the_words_of_somebody_who_is_gone_can_be_taken_back_by_who_leads(team, cen, jiang, wen):
    say(wen, team)
    remove_member(by=cen, conversation=team, person=wen)
    with pytest.raises(NotFound):
        take_back(wen, team)
    take_back(jiang, team)
    assert seen_by(cen, team)[0].text == ""


def test_who_may_not_speak_any_more_may_still_take_back(team, cen, wen):
    say(wen, team)
    change(by=cen, conversation=team, rules=Rules(read_only=True))
    take_back(wen, team)


def test_an_admin_who_cannot_see_a_message_cannot_take_it_back(cen, wen, outsider):
    closed = group(cen, wen, history_for_newcomers=False)
    say(wen, closed)
    add_members(by=cen, conversation=closed, persons=[outsider])
    set_role(by=cen, conversation=closed, person=outsider, role="admin")
    for nr in (1, 2):
        with pytest.raises(NotFound):
            take_back(outsider, closed, nr)


def test_newcomers_who_see_only_a_quote_of_it_are_told_too(cen, wen, outsider):
    closed = group(cen, wen, history_for_newcomers=False)
    say(cen, closed, "密码")
    add_members(by=cen, conversation=closed, persons=[outsider])
    say(cen, closed, "看上面", quote=1)
    take_back(cen, closed, 1)
    told = log_of(closed)[-1]
    assert (told.type, told.about) == ("message.recalled", None)
    assert seen_by(outsider, closed)[0].quote.excerpt == ""
