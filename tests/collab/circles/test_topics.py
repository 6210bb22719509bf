"""Topics (话题): five matters of one circle, each read, written and closed on its own."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from collab.circles.services import step
from collab.conversations.services import Rules, add_members, change, leave
from collab.core.errors import Refused
from collab.messaging.overview import summary
from collab.messaging.posting import post_one
from collab.messaging.selectors import Place, page, readers
from collab.messaging.services import mark_read, recall
from collab.messaging.topic_reading import mark_topic_read
from collab.messaging.topics import close_topic, move, open_topic, rename_topic, topics
from collab.search.messages import Filters, find_messages
from tests.collab.scenes import draft, group, log_of, refusal_of, say

pytestmark = [pytest.mark.both_stacks, pytest.mark.django_db]


@pytest.fixture
def people(flood):
    """江处暑 leads; 岑雨水 and 葛惊蛰 of the water bureau and 柯立夏 of another belong."""
    return {name: flood.persons[name] for name in ("江处暑", "岑雨水", "葛惊蛰", "柯立夏")}


@pytest.fixture
def jiang(people):
    return people["江处暑"]


@pytest.fixture
def cen(people):
    return people["岑雨水"]


@pytest.fixture
def ge(people):
    return people["葛惊蛰"]


@pytest.fixture
def evacuation(circle, cen):
    return opened(cen, circle, "转移安置")


@pytest.fixture
def supplies(circle, cen):
    return opened(cen, circle, "物资调拨")


def opened(by, circle, title):
    return open_topic(by=by, conversation=circle, client_id=uuid4(), title=title).nr


def tell(by, circle, text, topic=0):
    return post_one(draft(by, circle, text).into(topic)).nr


def unread(person, circle):
    """By topic, and in all."""
    line = summary(person, circle)
    return {one.topic: one.unread for one in line.topics if one.unread}, line.unread


def said_in(reader, circle, topic, **place):
    return [one.text for one in page(reader, circle, Place(topic=topic, **place), 50).messages]


def test_what_is_unread_is_counted_topic_by_topic_and_the_circle_shows_the_sum(
    circle, jiang, cen, ge, evacuation, supplies
):
    for text, topic in (("一号点已转移", evacuation), ("要帐篷", supplies), ("二号点已转移", evacuation), ("早", 0)):
        tell(cen, circle, text, topic)
    assert unread(jiang, circle) == ({0: 1, evacuation: 2, supplies: 1}, 4)
    mark_topic_read(reader=jiang, conversation=circle, topic=evacuation, nr=3)
    assert unread(jiang, circle) == ({0: 1, supplies: 1}, 2)
    assert unread(ge, circle) == ({0: 1, evacuation: 2, supplies: 1}, 4)
    assert unread(cen, circle) == ({}, 0)


def test_reading_the_whole_reads_every_topic(circle, jiang, cen, evacuation, supplies):
    for topic in (evacuation, supplies, 0):
        tell(cen, circle, "有新情况", topic)
    mark_read(reader=jiang, conversation=circle, nr=3)
    line = summary(jiang, circle)
    assert (line.unread, line.topics, line.read_nr) == (0, [], 3)


def test_when_every_topic_is_read_the_whole_is(circle, jiang, cen, evacuation, supplies):
    tell(cen, circle, "一号点已转移", evacuation)
    tell(cen, circle, "要帐篷", supplies)
    mark_topic_read(reader=jiang, conversation=circle, topic=supplies, nr=2)
    assert summary(jiang, circle).read_nr == 0
    moved = mark_topic_read(reader=jiang, conversation=circle, topic=evacuation, nr=1)
    assert (moved.read_nr, moved.unread, moved.topics) == (2, 0, [])


def test_a_call_read_in_its_topic_calls_no_more(circle, jiang, cen, evacuation):
    tell(cen, circle, "早")
    tell(cen, circle, f"@{{{jiang}}} 请到一号点", evacuation)
    assert summary(jiang, circle).mentioned_nr == 2
    assert mark_topic_read(reader=jiang, conversation=circle, topic=evacuation, nr=2).mentioned_nr is None


def test_who_read_it_in_its_topic_has_read_it(circle, jiang, cen, ge, evacuation):
    tell(cen, circle, "早")
    nr = tell(cen, circle, "一号点已转移", evacuation)
    mark_topic_read(reader=jiang, conversation=circle, topic=evacuation, nr=nr)
    found = readers(cen, circle, nr)
    assert jiang in found.read
    assert ge in found.unread
    assert jiang in readers(cen, circle, 1).unread


def test_a_topic_shows_its_own_messages_and_what_became_of_it(circle, jiang, cen, evacuation, supplies):
    for n in range(4):
        tell(cen, circle, f"转移 {n}", evacuation)
        tell(cen, circle, f"物资 {n}", supplies)
    tell(cen, circle, "早")
    rename_topic(by=cen, conversation=circle, topic=supplies, title="救灾物资")
    assert said_in(jiang, circle, evacuation) == [f"转移 {n}" for n in range(4)]
    assert said_in(jiang, circle, 0) == ["早"]
    told = [notice.event.topic.title for notice in page(jiang, circle, Place(topic=supplies), 50).notices]
    assert told == ["物资调拨", "救灾物资"]
    newest = page(jiang, circle, Place(topic=evacuation), 2)
    assert ([one.text for one in newest.messages], newest.more_before) == (["转移 2", "转移 3"], True)
    older = page(jiang, circle, Place(topic=evacuation, before=newest.messages[0].nr), 2)
    assert ([one.text for one in older.messages], older.more_before) == (["转移 0", "转移 1"], False)


def test_a_message_is_moved_by_its_author_and_by_those_who_lead(circle, jiang, cen, ge, evacuation):
    nr = tell(cen, circle, "一号点已转移")
    assert refusal_of(lambda: move(by=ge, conversation=circle, nr=nr, topic=evacuation)) == "forbidden"
    assert move(by=cen, conversation=circle, nr=nr, topic=evacuation).topic == evacuation
    assert move(by=jiang, conversation=circle, nr=nr, topic=0).topic == 0
    move(by=jiang, conversation=circle, nr=nr, topic=0)
    assert [(one.data["was"], one.data["topic"]) for one in log_of(circle) if one.type == "message.moved"] == [
        (0, evacuation), (evacuation, 0),
    ]  # fmt: skip


def test_the_words_of_a_recalled_message_do_not_stay_where_it_was_moved(circle, jiang, cen, evacuation):
    nr = tell(cen, circle, f"@{{{jiang}}} 机密")
    move(by=cen, conversation=circle, nr=nr, topic=evacuation)
    recall(by=cen, conversation=circle, nr=nr)
    (moved,) = [one.data for one in log_of(circle) if one.type == "message.moved"]
    assert moved["mentions"] == []


def test_in_a_closed_topic_nothing_is_said_and_everything_is_read(circle, jiang, cen, ge, evacuation):
    nr = tell(cen, circle, "全部到位", evacuation)
    assert refusal_of(lambda: close_topic(by=ge, conversation=circle, topic=evacuation, closed=True)) == "forbidden"
    close_topic(by=cen, conversation=circle, topic=evacuation, closed=True)
    with pytest.raises(Refused) as refused:
        tell(ge, circle, "还有一户", evacuation)
    assert (refused.value.code, refused.value.field) == ("closed", "topic")
    other = tell(ge, circle, "还有一户")
    assert refusal_of(lambda: move(by=ge, conversation=circle, nr=other, topic=evacuation)) == "closed"
    assert said_in(ge, circle, evacuation) == ["全部到位"]
    assert move(by=jiang, conversation=circle, nr=nr, topic=0).topic == 0
    close_topic(by=jiang, conversation=circle, topic=evacuation, closed=False)
    assert tell(ge, circle, "还有一户", evacuation)


def test_the_same_client_id_opens_one_topic(circle, cen, ge):
    client_id = uuid4()
    made = [open_topic(by=cen, conversation=circle, client_id=client_id, title="水情") for _ in range(2)]
    assert made[0] == made[1]
    assert refusal_of(lambda: opened(ge, circle, "水情")) == "conflict"


def test_a_group_has_no_topics(cen, ge):
    there = group(cen, ge)
    assert refusal_of(lambda: opened(cen, there, "水情")) == "forbidden"
    assert refusal_of(lambda: tell(cen, there, "早", 1)) == "not_found"
    say(cen, there)
    assert refusal_of(lambda: move(by=cen, conversation=there, nr=1, topic=0)) == "forbidden"
    assert refusal_of(lambda: mark_topic_read(reader=ge, conversation=there, topic=0, nr=1)) == "not_found"
    assert summary(ge, there).topics == []


def test_a_closed_circle_is_closed_in_every_topic(circle, jiang, cen, evacuation):
    for verb in ("wind_up", "close"):
        step(by=jiang, conversation=circle, step=verb)
    assert refusal_of(lambda: tell(cen, circle, "还有", evacuation)) == "closed"
    assert refusal_of(lambda: close_topic(by=cen, conversation=circle, topic=evacuation, closed=True)) == "closed"
    assert refusal_of(lambda: rename_topic(by=cen, conversation=circle, topic=evacuation, title="别的")) == "closed"


def test_who_may_not_see_what_was_before_him_does_not_learn_what_was_closed_before(
    circle, jiang, cen, stranger, evacuation, supplies
):
    change(by=jiang, conversation=circle, rules=Rules(history_for_newcomers=False))
    tell(cen, circle, "旧事", evacuation)
    tell(cen, circle, "旧物资", supplies)
    close_topic(by=cen, conversation=circle, topic=evacuation, closed=True)
    add_members(by=jiang, conversation=circle, persons=[stranger])
    assert [one.title for one in topics(stranger, circle).topics] == ["物资调拨"]
    assert said_in(stranger, circle, evacuation) == said_in(stranger, circle, supplies) == []
    assert unread(stranger, circle) == ({}, 0)


def test_the_outsider_gets_nothing_of_a_topic(circle, cen, stranger, evacuation):
    nr = tell(cen, circle, "一号点已转移", evacuation)
    for door in (
        lambda: topics(stranger, circle),
        lambda: opened(stranger, circle, "我的"),
        lambda: rename_topic(by=stranger, conversation=circle, topic=evacuation, title="我的"),
        lambda: close_topic(by=stranger, conversation=circle, topic=evacuation, closed=True),
        lambda: move(by=stranger, conversation=circle, nr=nr, topic=0),
        lambda: mark_topic_read(reader=stranger, conversation=circle, topic=evacuation, nr=nr),
        lambda: page(stranger, circle, Place(topic=evacuation), 50),
        lambda: tell(stranger, circle, "在吗", evacuation),
    ):
        assert refusal_of(door) == "not_found"
    here = Filters(conversation=circle, topic=evacuation)
    assert find_messages(stranger, "转移", here, before=None, limit=20).hits == []
    assert len(find_messages(cen, "转移", here, before=None, limit=20).hits) == 1


def test_who_comes_back_finds_nothing_unread_that_was_before(circle, jiang, cen, stranger, evacuation):
    add_members(by=jiang, conversation=circle, persons=[stranger])
    for _ in range(3):
        tell(cen, circle, "转移", evacuation)
    mark_topic_read(reader=stranger, conversation=circle, topic=evacuation, nr=2)
    leave(person=stranger, conversation=circle)
    tell(cen, circle, "转移", evacuation)
    add_members(by=jiang, conversation=circle, persons=[stranger])
    assert unread(stranger, circle) == ({}, 0)
    tell(cen, circle, "转移", evacuation)
    assert unread(stranger, circle) == ({evacuation: 1}, 1)


COSTS = {
    "say": (9, lambda c, who, topic: tell(who, c, "到位", topic)),
    "open": (12, lambda c, who, topic: opened(who, c, "水情")),
    "move": (14, lambda c, who, topic: move(by=who, conversation=c, nr=1, topic=topic)),
    "a page": (4, lambda c, who, topic: page(who, c, Place(topic=topic), 50)),
    "read": (10, lambda c, who, topic: mark_topic_read(reader=who, conversation=c, topic=topic, nr=2)),
    "list": (3, lambda c, who, topic: topics(who, c)),
    "one line": (3, lambda c, who, topic: summary(who, c)),
}


@pytest.mark.parametrize("name", COSTS)
def test_what_is_done_with_topics_takes_few_statements(circle, jiang, cen, evacuation, supplies, name):
    most, act = COSTS[name]
    for topic in (0, evacuation, supplies):
        tell(cen, circle, "早", topic)
    with CaptureQueriesContext(connection) as spoken:
        act(circle, jiang, evacuation)
    statements = [query["sql"] for query in spoken.captured_queries if "SAVEPOINT" not in query["sql"]]
    assert len(statements) <= most, "\n".join(statements)
