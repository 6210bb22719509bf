"""What was said is found by those who may read it, and by nobody else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from collab.conversations import services as conversations
from collab.core.errors import Invalid
from collab.messaging import services
from collab.search.messages import Filters, find_messages
from collab.search.shapes import Hit
from tests.collab.scenes import group, refusal_of, say


def found(reader: int, text: str, **filters) -> list[Hit]:
    return find_messages(reader, text, Filters(**filters), before=None, limit=20).hits


def nrs(reader: int, text: str, **filters) -> list[int]:
    return [hit.nr for hit in found(reader, text, **filters)]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("我家在上海东边。", "上海"),
        ("我家在上海东边。", "海"),
        ("我家在上海东边。", "在上海东"),
        ("请看督办单〔2026〕15号", "〔2026〕15号"),
        ("请看督办单〔2026〕15号", "督办单 15"),
        ("城北路K2+300处塌陷", "k2+300"),
        ("水位103.42米", "103.42"),
        ("用 GD-2026 模板填报", "gd-2026"),
        ("全角ＡＢＣ１２３也算", "abc123"),
        ("明早八点到岗", "八点　到岗"),
        ("一句话：**速报**", "话：速报"),
    ],
)
def test_what_was_said_is_found_by_part_of_it(said, asked, cen, ge):
    there = group(cen, ge)
    say(cen, there, "先说一句别的")
    say(cen, there, said)
    assert nrs(ge, asked) == [2]


@pytest.mark.parametrize("asked", ["上边", "海家", "2026年15号", "K2+30X"])
def test_what_was_not_said_in_one_piece_is_not_found(asked, cen, ge):
    there = group(cen, ge)
    say(cen, there, "我家在上海东边，〔2026〕15号，K2+300")
    assert nrs(ge, asked) == []


@pytest.mark.parametrize("asked", ["。，！", "  ", "+"])
def test_a_question_without_a_word_is_refused_by_name(asked, cen):
    with pytest.raises(Invalid) as refused:
        found(cen, asked)
    assert refused.value.field == "text"


@pytest.mark.parametrize("asked", ["' OR 1=1 --", 'a" OR "b', "水*", "水 NOT 位", "a:b", "'&'", "%", "__"])
def test_marks_of_the_databases_mean_nothing(asked, cen, ge):
    there = group(cen, ge)
    say(cen, there, "水位正常")
    assert refusal_of(lambda: found(ge, asked)) in ("", "invalid")


def test_an_outsider_finds_nothing_and_whoever_left_finds_nothing_more(cen, ge, outsider):
    there = group(cen, ge)
    say(cen, there, "堤坝渗漏点在三号闸")
    assert nrs(outsider, "渗漏") == []
    assert nrs(outsider, "渗漏", conversation=there) == []
    assert nrs(ge, "渗漏") == [1]
    conversations.leave(person=ge, conversation=there)
    assert nrs(ge, "渗漏") == []


def test_a_newcomer_without_history_finds_only_what_came_after_him(cen, ge, outsider):
    there = group(cen, ge, history_for_newcomers=False)
    say(cen, there, "旧的预案")
    conversations.add_members(by=cen, conversation=there, persons=[outsider])
    say(cen, there, "新的预案")
    assert nrs(outsider, "预案") == [2]
    assert nrs(ge, "预案") == [2, 1]


def test_an_edited_message_is_found_by_its_new_words_and_a_recalled_one_not_at_all(cen, ge):
    there = group(cen, ge)
    say(cen, there, "周三开会")
    say(cen, there, "周四放假")
    services.edit(author=cen, conversation=there, nr=1, revision=0, text="周五开会")
    services.recall(by=cen, conversation=there, nr=2)
    assert nrs(ge, "周三") == []
    assert nrs(ge, "周五") == [1]
    assert nrs(ge, "放假") == []


def test_it_can_be_narrowed_by_place_author_time_mention_and_link(cen, ge, outsider):
    here, there = group(cen, ge), group(cen, ge, outsider)
    say(cen, here, "材料在这里")
    say(ge, there, f"材料请 @{{{cen}}} 核")
    say(cen, there, "材料见 https://yunting.example/a")
    now = timezone.now()
    assert [(hit.conversation, hit.nr) for hit in found(cen, "材料")] == [(there, 2), (there, 1), (here, 1)]
    assert nrs(cen, "材料", conversation=here) == [1]
    assert nrs(cen, "材料", author=ge) == [1]
    assert nrs(cen, "材料", mentions_me=True) == [1]
    assert nrs(cen, "材料", has_link=True) == [2]
    assert nrs(cen, "材料", since=now + timedelta(minutes=1)) == []
    assert len(nrs(cen, "材料", until=now + timedelta(minutes=1))) == 3


def test_pages_side_by_side_leave_none_out(cen, ge):
    there = group(cen, ge)
    for number in range(7):
        say(cen, there, f"第{number}次会议")
    before, seen = None, []
    while True:
        page = find_messages(ge, "会议", Filters(), before=before, limit=3)
        seen += [hit.nr for hit in page.hits]
        before = page.before
        if before is None:
            break
    assert seen == [7, 6, 5, 4, 3, 2, 1]


def test_the_excerpt_shows_what_was_found_in_its_line(cen, ge):
    there = group(cen, ge)
    say(cen, there, "开头" * 60 + "，请市水利局会商青屿县，" + "结尾" * 60)
    (hit,) = found(ge, "会商")
    assert "会商青屿县" in hit.excerpt
    assert hit.excerpt.startswith("…")
    assert hit.excerpt.endswith("…")
    assert len(hit.excerpt) <= 98
