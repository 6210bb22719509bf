"""Looking back: pages before, after and around; nothing left out between them, nothing shown that is not one's own."""

import pytest

from collab.conversations.services import Rules, add_members, change, remove_member
from collab.core.errors import Invalid
from collab.messaging.selectors import Place, page
from collab.messaging.services import edit, recall
from tests.collab.scenes import group, log_of, say

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def talk(cen, wen, ge, outsider) -> int:
    """Ten messages, with a renaming after each third and people who come and go."""
    there = group(cen, wen, ge)
    for n in range(1, 11):
        say((cen, wen, ge)[n % 3], there, f"第{n}句")
        if n % 3 == 0:
            change(by=cen, conversation=there, rules=Rules(title=f"名字{n}"))
        if n == 6:
            add_members(by=cen, conversation=there, persons=[outsider])
            remove_member(by=cen, conversation=there, person=outsider)
    return there


def look(reader: int, there: int, limit: int = 50, **place: int):
    return page(reader, there, Place(**place), limit)


def nrs(found) -> list[int]:
    return [message.nr for message in found.messages]


@pytest.mark.parametrize(
    ("place", "limit", "seen", "more"),
    [
        ({}, 50, range(1, 11), (False, False)),
        ({}, 3, range(8, 11), (True, False)),
        ({}, 10, range(1, 11), (False, False)),
        ({"before": 8}, 3, range(5, 8), (True, True)),
        ({"before": 4}, 3, range(1, 4), (False, True)),
        ({"before": 1}, 3, [], (False, True)),
        ({"before": 11}, 3, range(8, 11), (True, False)),
        ({"before": 999}, 3, range(8, 11), (True, False)),
        ({"after": 0}, 3, range(1, 4), (False, True)),
        ({"after": 7}, 3, range(8, 11), (True, False)),
        ({"after": 10}, 3, [], (True, False)),
        ({"after": 999}, 3, [], (True, False)),
        ({"around": 5}, 4, range(4, 8), (True, True)),
        ({"around": 1}, 4, range(1, 4), (False, True)),
        ({"around": 10}, 4, range(9, 11), (True, False)),
        ({"around": 5}, 1, [5], (True, True)),
        ({"around": 5}, 50, range(1, 11), (False, False)),
    ],
)
def test_a_page_holds_what_was_asked_and_says_whether_there_is_more(talk, wen, place, limit, seen, more):
    found = look(wen, talk, limit, **place)
    assert nrs(found) == list(seen)
    assert (found.more_before, found.more_after) == more
    assert found.seq == log_of(talk)[-1].seq


def test_one_direction_at_a_time(talk, wen):
    with pytest.raises(Invalid):
        look(wen, talk, before=5, after=2)


def told_of(there: int) -> list[int]:
    return [line.seq for line in log_of(there) if line.type != "message.posted"]


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
@pytest.mark.parametrize("way", ["back", "forth", "from the middle"])
def test_page_by_page_nothing_is_left_out_and_nothing_comes_twice(talk, wen, way, limit):
    pages = [look(wen, talk, limit, **({"back": {}, "forth": {"after": 0}, "from the middle": {"around": 5}}[way]))]
    while pages[0].more_before:
        pages.insert(0, look(wen, talk, limit, before=pages[0].messages[0].nr))
    while pages[-1].more_after:
        pages.append(look(wen, talk, limit, after=pages[-1].messages[-1].nr))
    assert [nr for one in pages for nr in nrs(one)] == list(range(1, 11))
    assert [notice.seq for one in pages for notice in one.notices] == told_of(talk)


def test_a_page_before_everything_is_empty(talk, wen):
    found = look(wen, talk, before=1)
    assert (found.messages, found.notices) == ([], [])


def test_a_page_shows_what_was_said_as_it_is_now(talk, cen, wen, ge):
    edit(author=ge, conversation=talk, nr=2, revision=0, text="改了")
    recall(by=cen, conversation=talk, nr=3)
    found = look(wen, talk, 3, after=0)
    assert [(message.text, message.revision, message.recalled is not None) for message in found.messages] == [
        ("第1句", 0, False), ("改了", 1, False), ("", 0, True),
    ]  # fmt: skip


def test_a_newcomer_sees_neither_words_nor_notices_from_before_he_came(cen, wen, outsider):
    closed = group(cen, wen, history_for_newcomers=False)
    say(cen, closed, "之前")
    change(by=cen, conversation=closed, rules=Rules(title="之前的名字"))
    add_members(by=cen, conversation=closed, persons=[outsider])
    say(cen, closed, "之后")
    for place in ({}, {"before": 3}, {"after": 0}, {"around": 1}):
        found = look(outsider, closed, **place)
        assert ([message.text for message in found.messages], found.more_before) == (["之后"], False)
        assert [notice.event.members[0].person for notice in found.notices] == [outsider]
    assert look(outsider, closed, after=1).more_before is False


def test_who_came_back_turns_pages_over_the_time_he_was_away(cen, wen):
    there = group(cen, wen, history_for_newcomers=False)
    for n in range(1, 10):
        if n == 4:
            remove_member(by=cen, conversation=there, person=wen)
        if n == 7:
            add_members(by=cen, conversation=there, persons=[wen])
        say(cen, there, f"第{n}句")
    assert nrs(look(wen, there)) == [1, 2, 3, 7, 8, 9]
    newest = look(wen, there, 2)
    older = look(wen, there, 2, before=newest.messages[0].nr)
    assert (nrs(newest), nrs(older), older.more_before, older.more_after) == ([8, 9], [3, 7], True, True)
    assert nrs(look(wen, there, 2, after=3)) == [7, 8]
    assert nrs(look(wen, there, 2, around=5)) == [3, 7]
