"""Reactions: a word on a message, given and taken back, by whoever sees it; nobody's unread number rises."""

import msgspec
import pytest

from collab.conversations.services import Rules, add_members, change, remove_member
from collab.core.errors import NotFound
from collab.messaging.models import Reaction
from collab.messaging.overview import summary
from collab.messaging.reacting import FIRST, reactions
from collab.messaging.services import recall
from collab.messaging.shapes import Reacted
from tests.collab.scenes import at_once, group, kinds_of, log_of, react, refusal_of, say, seen_by

pytestmark = pytest.mark.both_stacks


def shown(reader: int, there: int, nr: int = 1) -> list[Reacted]:
    """Who gave which; when is another matter."""
    given = seen_by(reader, there)[nr - 1].reactions
    return [msgspec.structs.replace(one, times=[], mine_until=None) for one in given]


def test_everybody_sees_how_many_gave_which_and_who_was_first_and_i_see_mine(team, cen, wen, ge):
    say(cen, team, "今晚八点前报送")
    react(wen, team, 1)
    react(ge, team, 1)
    react(ge, team, 1, "question")
    assert shown(ge, team) == [Reacted("received", 2, [wen, ge], True), Reacted("question", 1, [ge], True)]
    assert shown(cen, team) == [Reacted("received", 2, [wen, ge], False), Reacted("question", 1, [ge], False)]
    assert summary(wen, team).last.reactions == seen_by(wen, team)[0].reactions
    told = log_of(team)[-1]
    assert (told.type, told.about, told.data["by"], told.data["on"]) == ("message.reacted", 3, ge, True)
    assert [(one.reaction, one.persons) for one in reactions(cen, team, 1).reactions] == [
        ("received", [wen, ge]),
        ("question", [ge]),
    ]


def test_what_is_given_already_or_was_never_given_changes_nothing(team, cen, wen):
    say(cen, team)
    assert react(wen, team, 1, on=False).reactions == []
    assert react(wen, team, 1) == react(wen, team, 1)
    assert react(wen, team, 1, on=False).reactions == []
    assert kinds_of(team).count("message.reacted") == 2


@pytest.mark.django_db(transaction=True)
def test_eight_times_at_once_is_once(team, cen, wen, ge):
    say(cen, team)
    at_once([lambda who=who: react(who, team, 1) for who in (wen, ge) * 4])
    ((one, *others),) = [shown(cen, team)]
    assert (one.count, sorted(one.first), others) == (2, sorted([wen, ge]), [])
    assert kinds_of(team).count("message.reacted") == 2


def test_of_many_the_first_are_named_and_when_one_of_them_takes_it_back_the_next_is(team, cen, wen, newcomers):
    crowd = newcomers(FIRST + 2)
    add_members(by=cen, conversation=team, persons=crowd)
    say(cen, team)
    for person in crowd:
        react(person, team, 1)
    assert shown(cen, team) == [Reacted("received", FIRST + 2, crowd[:FIRST])]
    react(crowd[0], team, 1, on=False)
    assert shown(cen, team) == [Reacted("received", FIRST + 1, crowd[1 : FIRST + 1])]


def test_nobodys_unread_number_rises(team, cen, wen, ge):
    say(cen, team)
    before = [summary(person, team).unread for person in (cen, wen, ge)]
    react(wen, team, 1)
    assert [summary(person, team).unread for person in (cen, wen, ge)] == before == [0, 1, 1]


def test_where_only_those_who_lead_speak_the_others_still_say_that_they_received_it(team, cen, wen):
    say(cen, team)
    change(by=cen, conversation=team, rules=Rules(read_only=True))
    react(wen, team, 1)
    assert shown(cen, team)[0].first == [wen]


def test_a_recall_takes_them_all_out_of_the_message_and_out_of_the_log(team, cen, wen):
    say(cen, team)
    react(wen, team, 1, "agree")
    recall(by=cen, conversation=team, nr=1)
    assert (shown(wen, team), reactions(wen, team, 1).reactions, Reaction.objects.count()) == ([], [], 0)
    (told,) = [line.data for line in log_of(team) if line.type == "message.reacted"]
    assert (told["count"], told["first"], told["times"]) == (0, [], [])
    with pytest.raises(NotFound):
        react(wen, team, 1)


def test_who_may_not_see_a_message_neither_reacts_nor_learns_who_did(cen, wen, outsider):
    closed = group(cen, wen, history_for_newcomers=False)
    say(cen, closed)
    react(wen, closed, 1)
    for nr in (1, 9):
        assert refusal_of(lambda nr=nr: react(outsider, closed, nr)) == "not_found"
    add_members(by=cen, conversation=closed, persons=[outsider])
    assert refusal_of(lambda: react(outsider, closed, 1)) == "not_found"
    assert refusal_of(lambda: reactions(outsider, closed, 1)) == "not_found"


def test_who_was_removed_reacts_no_more_but_what_he_gave_stands(team, cen, wen):
    say(cen, team)
    react(wen, team, 1)
    remove_member(by=cen, conversation=team, person=wen)
    assert refusal_of(lambda: react(wen, team, 1, on=False)) == "not_found"
    assert shown(cen, team) == [Reacted("received", 1, [wen])]
