"""The laws of a conversation, in a circle with topics: in any story of saying, recalling, moving, reading all or one
topic, coming and going, every client, the server and the log agree, on what is unread in which topic, too."""

from uuid import uuid4

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from collab.circles.services import Founding, found
from collab.conversations.events import CursorMoved
from collab.messaging.overview import cursor, summary
from collab.messaging.posting import post_one
from collab.messaging.topic_reading import mark_topic_read
from collab.messaging.topics import close_topic, move, open_topic, rename_topic
from tests.collab.circles.conftest import day
from tests.collab.messaging.sight import Sight, snapshot
from tests.collab.messaging.test_laws import BACK, OWNER, PEOPLE, PERSON, Story
from tests.collab.messaging.test_laws import cast as cast
from tests.collab.scenes import draft, listens_to

pytestmark = pytest.mark.both_stacks

TOPIC = st.integers(0, 3)
SOMEBODY = st.sampled_from((OWNER, *PEOPLE))
STEP = st.one_of(
    st.tuples(st.just("say"), SOMEBODY, TOPIC, st.sampled_from(["收到", "@{all} 开会", "@{1} 来"])),
    st.tuples(st.just("say"), SOMEBODY, TOPIC, st.just("收到")),
    st.tuples(st.just("move"), SOMEBODY, BACK, TOPIC),
    st.tuples(st.just("read_topic"), PERSON, BACK, TOPIC),
    st.tuples(st.just("read_topic"), PERSON, BACK, TOPIC),
    st.tuples(st.just("read"), PERSON, BACK),
    st.tuples(st.just("recall"), SOMEBODY, BACK),
    st.tuples(st.just("edit"), PERSON, BACK, st.sampled_from(["收到", "@{1} 来"])),
    st.tuples(st.just("open"), SOMEBODY, st.sampled_from(["物资", "转移"])),
    st.tuples(st.just("rename"), SOMEBODY, TOPIC, st.sampled_from(["物资", "水情"])),
    st.tuples(st.just("shut"), SOMEBODY, TOPIC, st.booleans()),
    st.tuples(st.just("leave"), PERSON),
    st.tuples(st.just("remove"), st.just(OWNER), PERSON),
    st.tuples(st.just("add"), st.just(OWNER), PERSON),
    st.tuples(st.just("look"), SOMEBODY),
)
EVERYTHING = [
    ("open", 1, "物资"),
    ("say", 2, 1, "@{1} 来"),
    ("say", 3, 0, "收到"),
    ("look", 1),
    ("say", 2, 1, "收到"),
    ("read_topic", 1, 0, 1),
    ("recall", 3, 1),
    ("open", 2, "转移"),
    ("say", 3, 2, "@{all} 开会"),
    ("say", 0, 2, "@{1} 来"),
    ("move", 3, 1, 0),
    ("read_topic", 1, 0, 0),
    ("move", 0, 0, 1),
    ("say", 0, 3, "收到"),
    ("rename", 2, 2, "水情"),
    ("shut", 0, 1, True),
    ("say", 3, 1, "收到"),
    ("remove", 0, 3),
    ("shut", 1, 2, True),
    ("add", 0, 3),
    ("shut", 0, 2, False),
    ("read", 2, 1),
]


class Matters(Story):
    """The same people in a circle."""

    def begun(self, cast: list[int], *, history: bool) -> int:
        founding = Founding(
            title="汛期", purpose="防汛", ends_on=day(4), persons=tuple(cast[1:]), history_for_newcomers=history
        )
        return found(by=cast[OWNER], client_id=uuid4(), founding=founding)

    def say(self, who: int, topic: int, words: str) -> None:
        words = words.replace("@{1}", f"@{{{self.cast[1]}}}")
        post_one(draft(self.cast[who], self.there, words).into(topic))

    def move(self, who: int, back: int, topic: int) -> None:
        move(by=self.cast[who], conversation=self.there, nr=self.nr(back), topic=topic)

    def open(self, who: int, title: str) -> None:
        open_topic(by=self.cast[who], conversation=self.there, client_id=uuid4(), title=title)

    def rename(self, who: int, topic: int, title: str) -> None:
        rename_topic(by=self.cast[who], conversation=self.there, topic=topic, title=title)

    def shut(self, who: int, topic: int, closed: bool) -> None:
        close_topic(by=self.cast[who], conversation=self.there, topic=topic, closed=closed)

    def read_topic(self, who: int, back: int, topic: int) -> None:
        """Reading a topic takes what it has unread up to there, and nothing else."""
        reader = self.cast[who]
        before, upto = snapshot(reader, self.there), self.nr(back)
        moved = mark_topic_read(reader=reader, conversation=self.there, topic=topic, nr=upto)
        assert moved == cursor(reader, self.there)
        left = _unread(before) - {nr for nr in _unread(before) if before.messages[nr].topic == topic and nr <= upto}
        assert _unread(snapshot(reader, self.there)) == left

    def must_agree(self) -> None:
        super().must_agree()
        for person in self.awake:
            line, held = summary(person, self.there), snapshot(person, self.there)
            unread = [held.messages[nr].topic for nr in _unread(held)]
            assert {one.topic: one.unread for one in line.topics if one.unread} == {t: unread.count(t) for t in unread}
            assert line.unread == sum(one.unread for one in line.topics)
            assert isinstance(cursor(person, self.there), CursorMoved)


def _unread(held: Sight) -> set[int]:
    return {
        nr for nr, message in held.messages.items()
        if nr > max(held.read_nr, held.cursors.get(message.topic, 0))
        and message.author != held.me and message.counts and not message.recalled
    }  # fmt: skip


STORIES = 40 if connection.vendor == "sqlite" else 12


@example(history=False, steps=EVERYTHING)
@example(history=True, steps=EVERYTHING)
@settings(max_examples=STORIES, deadline=None, suppress_health_check=list(HealthCheck))
@given(history=st.booleans(), steps=st.lists(STEP, min_size=1, max_size=25))
def test_in_any_story_with_topics_every_client_the_server_and_the_log_agree(cast, outsider, history, steps):
    with transaction.atomic():
        story = Matters(cast, history=history)
        for step in steps:
            story.do(step)
        story.must_agree()
        assert listens_to(outsider) == set()
        transaction.set_rollback(True)
