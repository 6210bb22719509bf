"""Laws, for any story: what a client holds, what the server says, and what stands in the log are one and the same."""

import re
from contextlib import suppress
from uuid import uuid4

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from collab.cards.acting import Asked, act
from collab.cards.models import Card
from collab.cards.selectors import watched
from collab.cards.services import tell_due
from collab.conversations.events import CursorMoved
from collab.conversations.models import Membership
from collab.conversations.policy import grounds
from collab.conversations.seating import seat_units, unseat
from collab.conversations.seats import shared_seats
from collab.conversations.services import Rules, add_members, change, leave, mute, remove_member, set_role
from collab.core import clock
from collab.core.errors import Refused
from collab.directory.models import Unit
from collab.messaging.forwarding import Sending, forward_each, forward_together
from collab.messaging.models import Message as Stored
from collab.messaging.models import TopicCursor
from collab.messaging.overview import summaries, summary
from collab.messaging.selectors import shape_of
from collab.messaging.services import edit, mark_read, recall
from collab.rollcalls.services import make
from collab.rollcalls.shapes import Call
from realtime.catalogue import spoken, tag_of
from tests.collab.messaging import sight
from tests.collab.messaging.sight import Sight, caught_up, from_nothing, line_from, line_of, snapshot
from tests.collab.scenes import group, listens_to, pin, react, say

pytestmark = pytest.mark.both_stacks

OWNER, PEOPLE = 0, (1, 2, 3)
PERSON = st.sampled_from(PEOPLE)
BACK = st.integers(0, 4)
WORDS = st.sampled_from(["收到", "**急** 请看", "@{all} 开会", "@{1} 来", "@{2} 和 @{3} @{2}", "@{9}"])
STEP = st.one_of(
    st.tuples(st.just("post"), st.sampled_from((OWNER, *PEOPLE)), WORDS, st.none() | BACK),
    st.tuples(st.just("post"), st.sampled_from((OWNER, *PEOPLE)), WORDS, st.none()),
    st.tuples(st.just("edit"), PERSON, BACK, WORDS),
    st.tuples(st.just("recall"), st.sampled_from((OWNER, *PEOPLE)), BACK),
    st.tuples(st.just("read"), PERSON, BACK),
    st.tuples(
        st.just("react"), st.sampled_from((OWNER, *PEOPLE)), BACK, st.sampled_from(["received", "praise", "initial"])
    ),
    st.tuples(st.just("forward"), PERSON, BACK, st.booleans()),
    st.tuples(st.just("pin"), st.sampled_from((OWNER, 1)), BACK, st.booleans()),
    st.tuples(st.just("react"), PERSON, BACK, st.just("praise"), st.booleans()),
    st.tuples(st.just("mute"), PERSON, st.booleans()),
    st.tuples(st.just("leave"), PERSON),
    st.tuples(st.just("remove"), st.sampled_from((OWNER, *PEOPLE)), PERSON),
    st.tuples(st.just("add"), PERSON | st.just(OWNER), PERSON),
    st.tuples(st.just("role"), PERSON, st.sampled_from(["admin", "member"])),
    st.tuples(st.just("rules"), st.booleans(), st.booleans()),
    st.tuples(st.just("seat"), st.booleans()),
    st.tuples(st.just("card"), st.sampled_from((OWNER, *PEOPLE))),
    st.tuples(st.just("press"), PERSON),
    st.tuples(st.just("look"), st.sampled_from((OWNER, *PEOPLE))),
)


class Story:
    """A group in which things happen. Everybody who belongs has a client that hears everything at once, and others that
    slept since he looked: they hear of it late, from a log in which recalled words are gone."""

    def __init__(self, cast: list[int], *, history: bool) -> None:
        self.cast = cast
        self.there = self.begun(cast, history=history)
        self.awake: dict[int, Sight] = {}
        self.asleep: dict[int, list[Sight]] = {}
        self.follow()

    def begun(self, cast: list[int], *, history: bool) -> int:
        return group(*cast, history_for_newcomers=history)

    def do(self, step: tuple) -> None:
        """Let it happen, or be refused."""
        with suppress(Refused):
            getattr(self, step[0])(*step[1:])
        self.follow()

    def follow(self) -> None:
        """Whoever lost access forgets; whoever came opens the conversation; the others hear what happened."""
        belonging = {person for _, person in grounds((self.there, person) for person in self.cast)}
        for person in belonging:
            held = self.awake.get(person)
            self.awake[person] = caught_up(held, person, self.there) if held else snapshot(person, self.there)
        for person in self.awake.keys() - belonging:
            del self.awake[person]
            self.asleep.pop(person, None)

    def post(self, who: int, words: str, quote: int | None) -> None:
        words = re.sub(r"@\{([123])\}", lambda named: f"@{{{self.cast[int(named[1])]}}}", words)
        say(self.cast[who], self.there, words, quote=None if quote is None else self.nr(quote), again=uuid4())

    def edit(self, who: int, back: int, words: str) -> None:
        nr = self.nr(back)
        revision = Stored.objects.filter(conversation=self.there, nr=nr).values_list("revision", flat=True).first() or 0
        edit(author=self.cast[who], conversation=self.there, nr=nr, revision=revision, text=words)

    def recall(self, who: int, back: int) -> None:
        recall(by=self.cast[who], conversation=self.there, nr=self.nr(back))

    def read(self, who: int, back: int) -> None:
        moved = mark_read(reader=self.cast[who], conversation=self.there, nr=self.nr(back))
        line = summary(self.cast[who], self.there)
        assert moved == CursorMoved(self.there, line.read_nr, line.unread, line.mentioned_nr, line.seq, line.topics)

    def react(self, who: int, back: int, reaction: str, on: bool = True) -> None:
        before = {person: summary(person, self.there).unread for person in self.awake}
        react(self.cast[who], self.there, self.nr(back), reaction, on=on)
        assert before == {person: summary(person, self.there).unread for person in self.awake}

    def forward(self, who: int, back: int, together: bool) -> None:
        """To where it was said: a copy counts as any message does."""
        sending = Sending(self.cast[who], uuid4(), self.there, (self.nr(back),), (self.there,))
        (forward_together if together else forward_each)(sending)

    def pin(self, who: int, back: int, on: bool) -> None:
        before = {person: summary(person, self.there).unread for person in self.awake}
        pin(self.cast[who], self.there, self.nr(back), on=on)
        assert before == {person: summary(person, self.there).unread for person in self.awake}

    def mute(self, who: int, muted: bool) -> None:
        mute(person=self.cast[who], conversation=self.there, muted=muted)

    def leave(self, who: int) -> None:
        leave(person=self.cast[who], conversation=self.there)

    def remove(self, by: int, whom: int) -> None:
        remove_member(by=self.cast[by], conversation=self.there, person=self.cast[whom])

    def add(self, by: int, whom: int) -> None:
        add_members(by=self.cast[by], conversation=self.there, persons=[self.cast[whom]])

    def role(self, whom: int, role: str) -> None:
        set_role(by=self.cast[OWNER], conversation=self.there, person=self.cast[whom], role=role)

    def rules(self, history: bool, read_only: bool) -> None:
        rules = Rules(title=f"汛期{history}", history_for_newcomers=history, read_only=read_only)
        change(by=self.cast[OWNER], conversation=self.there, rules=rules)

    def seat(self, taken: bool) -> None:
        """The bureau of two of them comes and goes as a whole."""
        owner, bureau = self.cast[OWNER], Unit.objects.get(short_name="市水利局").pk
        if taken:
            seat_units(by=owner, conversation=self.there, units=[bureau])
        for seat in () if taken else shared_seats(owner, self.there):
            unseat(by=owner, conversation=self.there, seat=seat.seat)

    def card(self, who: int) -> None:
        """A roll call, the smallest kind of card."""
        make(maker=self.cast[who], conversation=self.there, client_id=uuid4(), call=Call("谁值班", "receipt"))

    def press(self, who: int) -> None:
        """Whatever the newest card offers him; it is told at once, as if a second had passed."""
        me, card = self.cast[who], Card.objects.order_by("-id").first()
        for seen in watched(me, {card.pk: 0}, self.there) if card else ():
            standing = seen.view.standings[0]
            (verb,) = (verb for role in standing.roles for verb in seen.face.acts[role])
            act(me, Asked(card.pk, standing.part, verb, standing.version, {}, uuid4()))
        Card.objects.update(told_at=clock.ago(minutes=1))
        tell_due()

    def look(self, who: int) -> None:
        self.asleep.setdefault(self.cast[who], []).append(snapshot(self.cast[who], self.there))

    def must_agree(self) -> None:
        for person, client in self.awake.items():
            now = snapshot(person, self.there)
            assert client == now
            for sleeper in self.asleep.get(person, []):
                assert caught_up(sleeper, person, self.there) == now
            server = summary(person, self.there)
            assert line_of(now, person) == line_from(server) == line_from(_listed(person, self.there))
            assert (server.unread, server.mentioned_nr) == _by_the_formula(person, self.there)
            assert listens_to(person) == {self.there}
        owner = self.cast[OWNER]
        told = from_nothing(owner, self.there)
        assert told == self.awake[owner]._replace(own_seq=told.own_seq)

    def nr(self, back: int) -> int:
        return max(1, summary(self.cast[OWNER], self.there).last_nr - back)


EVERYTHING = [
    ("post", 1, "@{2} 和 @{3} @{2}", None),
    ("post", 2, "收到", 0),
    ("look", 3),
    ("card", 1),
    ("press", 2),
    ("edit", 1, 2, "@{all} 来"),
    ("press", 3),
    ("recall", 1, 0),
    ("card", 2),
    ("pin", 0, 1, True),
    ("forward", 3, 1, True),
    ("recall", 3, 0),
    ("forward", 3, 2, False),
    ("react", 3, 2, "praise"),
    ("recall", 1, 1),
    ("react", 2, 0, "received"),
    ("pin", 0, 0, True),
    ("remove", 0, 3),
    ("post", 0, "@{all} 开会", None),
    ("rules", False, False),
    ("add", 1, 3),
    ("post", 1, "看这个", 0),
    ("recall", 0, 1),
    ("post", 1, "@{3} 来", None),
    ("look", 3),
    ("edit", 1, 0, "收到"),
    ("post", 3, "**急** 请看", 1),
    ("role", 2, "admin"),
    ("read", 3, 2),
    ("mute", 3, True),
    ("leave", 2),
]


@pytest.fixture
def cast(jiang, cen, wen, ge) -> list[int]:
    """The owner, and three who come and go."""
    return [jiang, cen, wen, ge]


# many stories where they are cheap; the same SQL by the other database needs fewer
STORIES = 50 if connection.vendor == "sqlite" else 15


@example(history=False, steps=EVERYTHING)
@settings(max_examples=STORIES, deadline=None, suppress_health_check=list(HealthCheck))
@given(history=st.booleans(), steps=st.lists(STEP, min_size=1, max_size=25))
def test_in_any_story_every_client_the_server_and_the_log_agree(cast, outsider, history, steps):
    with transaction.atomic():
        story = Story(cast, history=history)
        for step in steps:
            story.do(step)
        story.must_agree()
        assert listens_to(outsider) == set()
        transaction.set_rollback(True)


def test_the_law_speaks_of_every_event_there_is():
    tried = {*sight.CHANGES, *sight.OWN_CHANGES, "hidden"}
    assert {tag_of(event) for event in spoken().events} == tried


def _listed(person: int, there: int):
    (line,) = [line for line in summaries(person) if line.conversation == there]
    return line


def _by_the_formula(person: int, there: int) -> tuple[int, int | None]:
    """Messages beyond my cursor, and beyond that of their topic, not mine, not recalled, of a kind that counts; the
    oldest that calls me."""
    read_nr = Membership.objects.get(conversation=there, person=person).read_nr
    ahead = dict(TopicCursor.objects.filter(conversation=there, person=person).values_list("topic", "read_nr"))
    standing = [shape_of(m) for m in Stored.objects.filter(conversation=there, recalled_at=None)]
    beyond = [message for message in standing if message.nr > max(read_nr, ahead.get(message.topic, 0))]
    unread = [message for message in beyond if message.author != person and message.counts]
    calls = [m.nr for m in beyond if person in m.mentions or (m.mention_all and m.author != person)]
    return min(100, len(unread)), min(calls, default=None)
