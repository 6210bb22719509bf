"""Saying something: stored once per client_id for ever, numbered without a hole, each draft answered for itself."""

from contextlib import closing
from uuid import uuid4

import psycopg
import pytest
from django.db import connection

from collab.conversations.services import Rules, change, remove_member, start_direct
from collab.core import sql
from collab.core.errors import Busy, Conflict, Forbidden, Invalid, NotFound
from collab.messaging.models import Message
from collab.messaging.posting import post
from collab.messaging.services import edit, recall
from collab.messaging.shapes import Posted
from tests.collab.scenes import at_once, draft, group, kinds_of, log_of, say, seen_by, texts

pytestmark = pytest.mark.both_stacks


def test_what_was_said_is_the_same_in_the_answer_the_log_and_the_history(team, wen, ge):
    client_id = uuid4()
    posted = say(wen, team, " 水位 **上涨** ", again=client_id)
    (message,) = seen_by(ge, team)
    told = log_of(team)[-1]
    assert (message.nr, message.seq, message.at) == (posted.nr, posted.seq, posted.at) == (1, told.seq, message.at)
    assert (message.author, message.client_id, message.text) == (wen, client_id, "水位 **上涨**")
    assert (told.type, told.data["text"], told.data["client_id"]) == ("message.posted", "水位 **上涨**", str(client_id))


def test_an_outsider_is_refused_and_nothing_is_logged(team, outsider):
    before = log_of(team)
    with pytest.raises(NotFound):
        say(outsider, team)
    assert (log_of(team), Message.objects.count()) == (before, 0)


def test_the_same_again_is_the_same_message_for_ever(team, cen, wen, later):
    client_id = uuid4()
    first = say(wen, team, "收到", again=client_id)
    assert say(wen, team, "收到 ", again=client_id) == first
    edit(author=wen, conversation=team, nr=1, revision=0, text="收到！")
    assert say(wen, team, "收到", again=client_id) == first
    recall(by=wen, conversation=team, nr=1)
    later(days=400)
    assert say(wen, team, "收到", again=client_id) == first
    change(by=cen, conversation=team, rules=Rules(read_only=True))
    remove_member(by=cen, conversation=team, person=wen)
    assert say(wen, team, "收到", again=client_id) == first
    assert Message.objects.count() == 1


@pytest.mark.parametrize("what", ["other words", "another quote", "another conversation"])
def test_under_the_same_client_id_nothing_else_is_said(team, cen, wen, what):
    say(cen, team, "第一句")
    client_id = uuid4()
    say(wen, team, "收到", again=client_id)
    other = {
        "other words": draft(wen, team, "没收到", again=client_id),
        "another quote": draft(wen, team, "收到", quote=1, again=client_id),
        "another conversation": draft(wen, start_direct(by=wen, person=cen), "收到", again=client_id),
    }[what]
    (refused,) = post([other])
    assert isinstance(refused, Conflict)
    assert Message.objects.count() == 2


def test_two_people_may_use_the_same_client_id(team, wen, ge):
    client_id = uuid4()
    assert say(wen, team, "我", again=client_id) != say(ge, team, "也是我", again=client_id)


def test_one_bad_draft_of_a_batch_harms_no_other(team, cen, wen, ge, outsider):
    other = group(ge, wen)
    change(by=cen, conversation=team, rules=Rules(read_only=True))
    said = uuid4()
    say(cen, team, "已说过", again=said)
    results = post(
        [
            draft(cen, team, "一"),
            draft(outsider, team, "混进来"),
            draft(wen, team, "不许说"),
            draft(ge, other, "二"),
            draft(cen, team, "已说过", again=said),
            draft(cen, team, "换一句", again=said),
            draft(cen, team, "引用没有的", quote=999),
            draft(cen, 999_999, "没有这里"),
            draft(cen, team, "三"),
        ]
    )
    kinds = [type(result) for result in results]
    assert kinds == [Posted, NotFound, Forbidden, Posted, Posted, Conflict, NotFound, NotFound, Posted]
    assert [result.nr for result in results if isinstance(result, Posted)] == [2, 1, 1, 3]
    assert (texts(wen, team), texts(wen, other)) == (["已说过", "一", "三"], ["二"])


def test_the_same_draft_twice_in_one_batch_is_one_message(team, wen):
    one = draft(wen, team, "一次")
    first, second, other = post([one, one, draft(wen, team, "两次", again=one.client_id)])
    assert first == second
    assert isinstance(other, Conflict)
    assert texts(wen, team) == ["一次"]


@pytest.mark.parametrize(
    "text", ["", "  \n", "\u200b\u200d", "\u202e", "水" * 8_001, "防\x00汛", "防\ud800汛", "\U0001d160" * 8_000]
)
def test_what_says_nothing_or_cannot_be_stored_is_refused_before_anything_is_locked(team, wen, text):
    with pytest.raises(Invalid) as refused:
        say(wen, team, text)
    assert refused.value.field == "text"
    assert kinds_of(team)[-1] != "message.posted"


@pytest.mark.django_db(transaction=True)
def test_eight_people_repeat_and_mix_a_hundred_posts_and_each_is_stored_once_without_a_hole(cen, wen, ge, jiang):
    there, beside = group(cen, wen, ge, jiang), group(jiang, cen, wen, ge)
    people = [cen, wen, ge, jiang]
    drafts = [draft(people[n % 4], (there, beside)[n % 3 == 0], f"第{n}句") for n in range(100)]
    batches = [drafts[n : n + 5] for n in range(0, 100, 5)]
    answers = at_once([lambda b=batch: post(b) for batch in batches * 2 + [drafts[::7], drafts[::9]]])
    known: dict[object, set[object]] = {}
    for asked, answered in zip(batches * 2 + [drafts[::7], drafts[::9]], answers, strict=True):
        for one, result in zip(asked, answered, strict=True):
            known.setdefault(one.client_id, set()).add(result)
    assert all(len(results) == 1 and isinstance(next(iter(results)), Posted) for results in known.values())
    for conversation in (there, beside):
        told = [line for line in log_of(conversation) if line.type == "message.posted"]
        assert [line.data["nr"] for line in told] == list(range(1, len(told) + 1))
        assert [line.seq for line in log_of(conversation)] == list(range(1, len(told) + 2))
    assert Message.objects.count() == 100


@pytest.mark.django_db(transaction=True)
def test_one_client_id_in_two_conversations_at_the_same_moment_is_one_message_and_one_conflict(cen, wen):
    for _ in range(5):
        client_id = uuid4()
        drafts = [draft(wen, group(cen, wen), "只说一次", again=client_id) for _ in range(8)]
        answers = at_once([lambda d=one: post([d])[0] for one in drafts])
        assert sorted(type(answer).__name__ for answer in answers) == ["Conflict"] * 7 + ["Posted"]
        assert Message.objects.filter(client_id=client_id).count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="one writer at a time: no stream is held alone")
@pytest.mark.parametrize("skip_busy", [True, False])
def test_a_conversation_somebody_else_is_writing_to_holds_up_only_its_own_drafts(cen, wen, skip_busy):
    held, free = group(cen, wen), group(wen, cen)
    stuck, said = draft(wen, held, "等一等"), draft(wen, free, "照说")
    with _holding(held):
        busy, posted, busy_too = post([stuck, said, draft(cen, held, "也等")], skip_busy=skip_busy)
    assert (type(busy), type(posted), type(busy_too)) == (Busy, Posted, Busy)
    assert (texts(wen, free), texts(wen, held)) == (["照说"], [])
    assert isinstance(post([stuck])[0], Posted)


def _holding(conversation: int):
    """Another process writes there, and takes its time."""
    settings = connection.settings_dict
    other = psycopg.connect(
        host=settings["HOST"], port=settings["PORT"], user=settings["USER"], dbname=settings["NAME"]
    )
    other.execute("SELECT id FROM eventlog_stream WHERE name = %s FOR UPDATE", [f"conversation:{conversation}"])
    return closing(other)


def test_numbers_of_messages_are_their_own_whatever_else_happens_in_between(team, cen, wen):
    say(wen, team)
    recall(by=wen, conversation=team, nr=1)
    change(by=cen, conversation=team, rules=Rules(title="新名字"))
    say(cen, team)
    assert [message.nr for message in seen_by(wen, team)] == [1, 2]
    assert sql.rows("SELECT last_nr FROM conversations_conversation WHERE id = %s", [team]) == [(2,)]
