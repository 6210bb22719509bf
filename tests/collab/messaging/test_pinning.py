"""Pins: what those who lead a group, or either of two, let stand at the top."""

import pytest

from collab.conversations.services import add_members, start_direct
from collab.core.errors import Conflict, Forbidden, NotFound
from collab.messaging.pinning import MOST, pins
from collab.messaging.selectors import Place, page
from collab.messaging.services import edit, recall
from tests.collab.scenes import at_once, group, kinds_of, log_of, pin, refusal_of, say

pytestmark = pytest.mark.both_stacks


def shown(reader: int, there: int) -> list[tuple[int, str, int]]:
    return [(one.message.nr, one.message.text, one.by) for one in pins(reader, there).pins]


def notices(reader: int, there: int) -> list[str]:
    return [str(one.event.__struct_config__.tag) for one in page(reader, there, Place(), 50).notices]


def test_who_leads_pins_and_all_see_what_stands_there_the_latest_first(team, cen, jiang, wen):
    for words in ("值班表", "联系电话", "闲话"):
        say(wen, team, words)
    assert pin(cen, team, 1) == [1]
    assert pin(jiang, team, 2) == [2, 1]
    assert shown(wen, team) == [(2, "联系电话", jiang), (1, "值班表", cen)]
    edit(author=wen, conversation=team, nr=1, revision=0, text="值班表（新）")
    assert shown(wen, team)[1][1] == "值班表（新）"
    assert pin(cen, team, 2, on=False) == [1]
    assert notices(wen, team)[-3:] == ["message.pinned", "message.pinned", "message.unpinned"]


def test_others_of_a_group_may_not_and_of_two_both_may(team, cen, wen, outsider):
    say(cen, team)
    with pytest.raises(Forbidden):
        pin(wen, team, 1)
    assert refusal_of(lambda: pin(outsider, team, 1)) == "not_found"
    talk = start_direct(by=wen, person=cen)
    say(cen, talk)
    assert pin(wen, talk, 1) == [1]
    assert pin(cen, talk, 1, on=False) == []


def test_twice_is_once(team, cen):
    say(cen, team)
    assert pin(cen, team, 1, on=False) == []
    assert pin(cen, team, 1) == pin(cen, team, 1) == [1]
    assert kinds_of(team).count("message.pinned") == 1


@pytest.mark.django_db(transaction=True)
def test_eight_times_at_once_is_once(team, cen, jiang):
    say(cen, team)
    at_once([lambda who=who: pin(who, team, 1) for who in (cen, jiang) * 4])
    assert kinds_of(team).count("message.pinned") == 1


def test_there_is_room_for_so_many_and_no_more(team, cen):
    for nr in range(1, MOST + 2):
        say(cen, team)
        if nr <= MOST:
            pin(cen, team, nr)
    with pytest.raises(Conflict):
        pin(cen, team, MOST + 1)
    pin(cen, team, 1, on=False)
    assert pin(cen, team, MOST + 1)[0] == MOST + 1


def test_what_is_recalled_stands_there_no_longer_and_is_not_put_there(team, cen, wen):
    say(cen, team, "口令")
    pin(cen, team, 1)
    recall(by=cen, conversation=team, nr=1)
    assert shown(wen, team) == []
    with pytest.raises(NotFound):
        pin(cen, team, 1)
    assert log_of(team)[-1].type == "message.recalled"


def test_who_may_not_see_a_message_does_not_learn_that_it_stands_there(cen, wen, outsider):
    closed = group(cen, wen, history_for_newcomers=False)
    say(cen, closed)
    add_members(by=cen, conversation=closed, persons=[outsider])
    say(cen, closed, "给大家")
    pin(cen, closed, 1)
    pin(cen, closed, 2)
    assert (shown(outsider, closed), notices(outsider, closed)) == (
        [(2, "给大家", cen)],
        ["member.joined", "message.pinned"],
    )
