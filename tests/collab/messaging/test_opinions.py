"""圈阅, 已阅, 收到: given by one press, shown with their time, and standing once a minute has passed."""

import pytest

from collab.conversations.services import add_members
from collab.core import clock
from collab.core.errors import TooLate
from collab.messaging.models import Reaction
from collab.messaging.opinions import WINDOW
from collab.messaging.reacting import FIRST, reactions
from collab.messaging.selectors import Place, page
from collab.messaging.services import recall
from collab.messaging.shapes import Reacted, ReactionName
from tests.collab.files.sending import say_with, sent_in
from tests.collab.scenes import log_of, react, refusal_of, say, seen_by

pytestmark = pytest.mark.both_stacks


def opinion(reader: int, there: int, nr: int = 1) -> Reacted:
    (one,) = seen_by(reader, there)[nr - 1].reactions
    return one


@pytest.mark.parametrize("name", ["initial", "read", "received"])
def test_one_press_says_who_and_when_and_all_see_it(team, cen, wen, ge, name: ReactionName):
    say(cen, team, "关于做好防汛工作的通知")
    before = clock.now()
    react(wen, team, 1, name)
    react(ge, team, 1, name)
    seen = opinion(cen, team)
    assert (seen.reaction, seen.count, seen.first, seen.mine, seen.mine_until) == (name, 2, [wen, ge], False, None)
    times = [at for at in seen.times if at]
    assert before <= times[0] <= times[1] <= clock.now()
    told = log_of(team)[-1].data
    assert [told["first"], told["times"]] == [[wen, ge], [at.isoformat().replace("+00:00", "Z") for at in times]]
    (whole,) = reactions(cen, team, 1).reactions
    assert (whole.persons, whole.times) == ([wen, ge], times)
    assert opinion(wen, team).mine_until == times[0] + WINDOW


@pytest.mark.parametrize("name", ["initial", "read", "received"])
def test_it_is_taken_back_within_the_minute_and_stands_after_it(team, cen, wen, later, name: ReactionName):
    say(cen, team)
    react(wen, team, 1, name)
    later(seconds=59)
    react(wen, team, 1, name, on=False)
    assert seen_by(cen, team)[0].reactions == []
    react(wen, team, 1, name)
    later(seconds=59 + 62)
    with pytest.raises(TooLate) as refused:
        react(wen, team, 1, name, on=False)
    assert (refused.value.field, opinion(cen, team).count) == ("reaction", 1)
    assert opinion(wen, team).mine_until < clock.now()


def test_light_reactions_are_taken_back_whenever_one_likes(team, cen, wen, later):
    say(cen, team)
    react(wen, team, 1, "praise")
    assert opinion(wen, team).mine_until is None
    later(days=3)
    react(wen, team, 1, "praise", on=False)
    assert seen_by(cen, team)[0].reactions == []


def test_one_of_before_times_were_kept_stands_without_its_time(team, cen, wen):
    say(cen, team)
    react(wen, team, 1)
    Reaction.objects.update(at=None)
    react(cen, team, 1)
    assert [at is None for at in opinion(cen, team).times] == [True, False]
    assert refusal_of(lambda: react(wen, team, 1, on=False)) == "too_late"


def test_a_file_in_a_talk_is_marked_as_any_message(team, cen, wen):
    file = sent_in(cen, b"1,2,3", "受灾情况统计表.csv")
    say_with(cen, team, file.pk)
    react(wen, team, 1, "initial")
    assert opinion(cen, team).first == [wen]


def test_the_first_are_named_with_their_times_and_the_rest_are_a_number(team, cen, newcomers):
    crowd = newcomers(FIRST + 2)
    add_members(by=cen, conversation=team, persons=crowd)
    say(cen, team)
    for person in crowd:
        react(person, team, 1, "read")
    seen = opinion(cen, team)
    assert (seen.count, seen.first, len(seen.times)) == (FIRST + 2, crowd[:FIRST], FIRST)
    (whole,) = reactions(cen, team, 1).reactions
    assert (whole.persons, len(whole.times)) == (crowd, FIRST + 2)
    assert whole.times == sorted(whole.times)


def test_who_looks_later_around_the_message_sees_the_same(team, cen, wen):
    say(cen, team, "水位回落")
    react(wen, team, 1, "initial")
    (found,) = page(cen, team, Place(around=1), 10).messages
    assert found.reactions == [opinion(cen, team)]


def test_a_recall_takes_names_and_times_out_of_everything(team, cen, wen):
    say(cen, team)
    react(wen, team, 1, "initial")
    recall(by=cen, conversation=team, nr=1)
    assert seen_by(wen, team)[0].reactions == []
    (told,) = [line.data for line in log_of(team) if line.type == "message.reacted"]
    assert (told["count"], told["first"], told["times"]) == (0, [], [])
    assert refusal_of(lambda: react(wen, team, 1, "initial")) == "not_found"


def test_the_outsider_neither_gives_one_nor_learns_who_did(team, cen, wen, outsider):
    say(cen, team)
    react(wen, team, 1, "initial")
    assert refusal_of(lambda: react(outsider, team, 1, "initial")) == "not_found"
    assert refusal_of(lambda: reactions(outsider, team, 1)) == "not_found"


def test_the_minute_is_counted_from_each_ones_own_press(team, cen, wen, ge, later):
    say(cen, team)
    react(wen, team, 1, "initial")
    later(seconds=90)
    react(ge, team, 1, "initial")
    assert refusal_of(lambda: react(wen, team, 1, "initial", on=False)) == "too_late"
    react(ge, team, 1, "initial", on=False)
    assert opinion(cen, team).first == [wen]
