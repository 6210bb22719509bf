"""Quoting: a short copy of what one can see oneself, gone when the words are taken back."""

import pytest

from collab.conversations.services import add_members, remove_member, start_direct
from collab.core.errors import NotFound
from collab.messaging.services import edit, recall
from collab.messaging.shapes import Quote
from tests.collab.scenes import group, log_of, say, seen_by

pytestmark = pytest.mark.both_stacks


def quotes(reader: int, there: int) -> list[Quote | None]:
    return [message.quote for message in seen_by(reader, there)]


def test_a_quote_names_the_message_its_author_and_a_little_of_it(team, cen, wen, ge):
    say(cen, team, f"@{{{wen}}} **今晚** 值班\n\n请看 https://example.cn/a")
    say(wen, team, "收到", quote=1)
    expected = Quote(nr=1, author=cen, excerpt="@温白露 今晚 值班 请看 https://example.cn/a")
    assert quotes(ge, team)[1] == expected
    assert log_of(team)[-1].data["quote"] == {"nr": 1, "author": cen, "excerpt": expected.excerpt}


@pytest.mark.parametrize("length", [79, 80, 81, 8_000])
def test_a_quote_copies_eighty_characters_and_no_more(team, cen, wen, length):
    say(cen, team, "水" * length)
    say(wen, team, "收到", quote=1)
    excerpt = quotes(wen, team)[1].excerpt
    assert excerpt == ("水" * length if length <= 80 else "水" * 79 + "…")


def test_words_taken_back_are_gone_from_every_quote_of_them(team, cen, wen, ge):
    say(cen, team, "说错了的密码")
    say(wen, team, "什么密码", quote=1)
    say(ge, team, "别说了", quote=2)
    edit(author=wen, conversation=team, nr=2, revision=0, text="什么？")
    recall(by=cen, conversation=team, nr=1)
    assert quotes(ge, team) == [None, Quote(1, cen, ""), Quote(2, wen, "什么密码")]
    assert "说错了" not in str(log_of(team))


def test_nobody_quotes_what_was_taken_back_or_never_said_or_said_elsewhere(team, cen, wen):
    say(cen, start_direct(by=cen, person=wen), "别处的话")
    for there in (team, team, team):
        say(cen, there)
    recall(by=cen, conversation=team, nr=3)
    for nr in (3, 4):
        with pytest.raises(NotFound) as refused:
            say(wen, team, "引用", quote=nr)
        assert refused.value.field == "quote"


def test_a_newcomer_who_may_not_see_it_may_not_read_it_through_a_quote(cen, wen, outsider):
    closed = group(cen, wen, history_for_newcomers=False)
    say(cen, closed, "新人不该看到")
    add_members(by=cen, conversation=closed, persons=[outsider])
    with pytest.raises(NotFound):
        say(outsider, closed, "让我看看", quote=1)
    say(wen, closed, "我可以", quote=1)
    say(outsider, closed, "这个可以", quote=2)
    assert quotes(outsider, closed) == [Quote(1, cen, "新人不该看到"), Quote(2, wen, "我可以")]


def test_who_comes_back_quotes_what_was_said_while_he_belonged_and_nothing_of_the_time_between(cen, wen):
    there = group(cen, wen, history_for_newcomers=False)
    say(cen, there, "他在")
    remove_member(by=cen, conversation=there, person=wen)
    say(cen, there, "他不在")
    add_members(by=cen, conversation=there, persons=[wen])
    say(wen, there, "引用", quote=1)
    with pytest.raises(NotFound):
        say(wen, there, "引用", quote=2)
