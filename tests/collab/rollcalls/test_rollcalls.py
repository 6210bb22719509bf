"""接龙: asked in a conversation, answered with one press or one line, counted by unit, closed by who asked."""

from datetime import UTC, datetime, timedelta
from functools import partial
from uuid import uuid4

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from collab.cards.body import Progress, Table, UnitRow
from collab.cards.forms import flat
from collab.cards.models import Card
from collab.cards.services import tell_due
from collab.conversations.services import Rules, change
from collab.core import clock
from collab.core.errors import Conflict, Refused, StaleCard
from collab.directory.services import Newcomer, add_people, add_position
from collab.rollcalls.drawing import face_of
from collab.rollcalls.facts import Facts, Member
from collab.rollcalls.models import Answer, Rollcall
from collab.rollcalls.services import make
from collab.rollcalls.shapes import Call
from tests.collab.cards.conftest import Shown, offered, press, see
from tests.collab.scenes import at_once, group, kinds_of, log_of, refusal_of, seen_by, texts

AT = datetime(2026, 11, 23, 1, tzinfo=UTC)


@pytest.mark.both_stacks
class TestAsking:
    def test_a_card_stands_in_the_conversation_and_says_in_words_what_it_is(self, call, ge, there):
        shown = call(title="  周五会商\n请签收 ")
        (message,) = seen_by(ge, there)
        assert (message.card, message.text) == (shown.card, "[签到] 周五会商 请签收")

    def test_the_same_client_id_asks_once_and_other_words_are_a_conflict(self, there, cen, ge):
        once = uuid4()
        posted = [make(maker=cen, conversation=there, client_id=once, call=Call("一", "line")) for _ in range(2)]
        assert posted[0] == posted[1]
        assert (Rollcall.objects.count(), Card.objects.count(), texts(ge, there)) == (1, 1, ["[接龙] 一"])
        with pytest.raises(Conflict):
            make(maker=cen, conversation=there, client_id=once, call=Call("二", "line"))

    def test_who_may_not_speak_there_may_not_ask_there(self, there, cen, ge, outsider):
        ask = partial(make, conversation=there, call=Call("一", "line"))
        assert refusal_of(lambda: ask(maker=outsider, client_id=uuid4())) == "not_found"
        change(by=cen, conversation=there, rules=Rules(read_only=True))
        assert refusal_of(lambda: ask(maker=ge, client_id=uuid4())) == "forbidden"
        assert (kinds_of(there)[-1], Rollcall.objects.count()) == ("conversation.changed", 0)

    @pytest.mark.parametrize("title", [" ", "\u200b", "长" * 101])
    def test_a_title_says_something_and_not_too_much(self, there, cen, title):
        with pytest.raises(Refused) as refused:
            make(maker=cen, conversation=there, client_id=uuid4(), call=Call(title, "line"))
        assert refused.value.field == "title"

    def test_nobody_hopes_for_answers_before_now(self, there, cen):
        past = Call("一", "line", clock.now() - timedelta(minutes=1))
        with pytest.raises(Refused) as refused:
            make(maker=cen, conversation=there, client_id=uuid4(), call=past)
        assert refused.value.field == "due"


@pytest.mark.both_stacks
class TestAnswering:
    def test_a_line_is_added_changed_and_taken_back(self, call, ge):
        shown = call("line")
        press(ge, shown.card, "answer", part=ge, line="参加，2 人")
        changed = press(ge, shown.card, "change", part=ge, version=1, line="参加，3 人")
        assert _lines(changed.face) == [["1", "葛惊蛰（市水利局）", "参加，3 人"]]
        assert changed.view.standings[0].inputs == {"line": "参加，3 人"}
        gone = press(ge, shown.card, "withdraw", part=ge, version=2)
        assert (_lines(gone.face), offered(gone)) == ([], {"answer"})
        assert _lines(press(ge, shown.card, "answer", part=ge, version=3, line="再来").face)[0][2] == "再来"

    def test_only_who_asked_and_who_leads_the_group_close_and_open_again(self, there, cen, ge, wen):
        make(maker=ge, conversation=there, client_id=uuid4(), call=Call("谁值班", "receipt"))
        shown = Shown(Card.objects.latest("id").pk, there, 1)
        assert [offered(see(who, shown)) for who in (cen, ge, wen)] == [
            {"answer", "close"}, {"answer", "close"}, {"answer"},
        ]  # fmt: skip
        closed = press(ge, shown.card, "close", part=0, version=1)
        assert (closed.face.state, closed.face.stamp, offered(closed)) == ("done", "已结束", {"reopen"})
        assert offered(see(wen, shown)) == set()
        press(cen, shown.card, "reopen", part=0, version=2)
        assert offered(see(wen, shown)) == {"answer"}

    def test_nothing_that_is_offered_is_refused_whatever_was_pressed_before(self, call, cen, ge):
        shown = call("line")
        for who, action in ((ge, "answer"), (ge, "change"), (cen, "answer"), (cen, "close"), (cen, "reopen"),
                            (ge, "withdraw"), (ge, "answer"), (cen, "withdraw")):  # fmt: skip
            seen = see(who, shown)
            assert action in offered(seen)
            (standing,) = [
                one for one in seen.view.standings if any(action in seen.face.acts.get(role, ()) for role in one.roles)
            ]
            inputs = {"line": "好"} if action in ("answer", "change") else {}
            press(who, shown.card, action, part=standing.part, version=standing.version, **inputs)


class TestAtOnce:
    """Two hundred people, and two hundred fingers of one."""

    @pytest.fixture
    def crowd(self, transactional_db, city):
        clerk = add_position(unit=city.units["市水利局"], title="科员")
        people = add_people([Newcomer(f"8{n:03}", f"同事{n}", clerk) for n in range(200)])
        there = group(people[0], *people[1:])
        make(maker=people[0], conversation=there, client_id=uuid4(), call=Call("全员签收", "receipt"))
        return people, Shown(Card.objects.latest("id").pk, there, 1)

    def test_two_hundred_people_press_and_every_press_counts(self, crowd):
        people, shown = crowd
        done = at_once([lambda who=who: press(who, shown.card, "answer", part=who) for who in people])
        assert [one for one in done if isinstance(one, Exception)] == []
        assert Answer.objects.filter(at__isnull=False).count() == 200
        assert Card.objects.get(pk=shown.card).version == 201
        assert _count(see(people[7], shown).face) == (200, 200)
        told = [line.data["version"] for line in log_of(shown.there) if line.type == "card.changed"]
        assert told == sorted(told)
        assert len(told) < 200

    def test_one_part_pressed_two_hundred_times_moves_once_and_every_refusal_carries_the_card(self, crowd):
        people, shown = crowd
        who = people[3]
        done = at_once([lambda: press(who, shown.card, "answer", part=who)] * 200)
        refused = [one for one in done if isinstance(one, StaleCard)]
        assert (len(refused), Card.objects.get(pk=shown.card).version) == (199, 2)
        assert {one.details["card"].version for one in refused} == {2}

    def test_what_nobody_was_told_of_is_told_later(self, crowd, later):
        people, shown = crowd
        for who in people[:3]:
            press(who, shown.card, "answer", part=who)
        later(seconds=2)
        tell_due()
        assert log_of(shown.there)[-1].data["version"] == 4
        connection.close()


def _lines(face):
    rows = [one for one in face.body if isinstance(one, Table)]
    return [[cell.items[0].text for cell in row.cells] for table in rows for row in table.rows[1:]]


def _count(face):
    (count,) = [(one.value, one.of) for one in face.body if isinstance(one, Progress)]
    return count


UNITS = st.sampled_from(["", "市水利局", "市城管局", "市政府"])
MEMBERS = st.lists(st.tuples(UNITS, st.none() | st.text(max_size=200)), max_size=150)


@given(said=MEMBERS, line_wanted=st.booleans(), closed=st.booleans())
def test_any_roll_call_draws_within_the_limits_and_counts_everybody_once(said, line_wanted, closed):
    people = sorted(enumerate(said, start=1), key=lambda one: one[1][0])
    members = tuple(Member(n, f"人{n}", unit, line, AT if line is not None else None) for n, (unit, line) in people)
    face = face_of(Facts("会商", line_wanted, "岑雨水", AT, None, AT if closed else None, members))
    assert _count(face) == (sum(line is not None for _, line in said), len(said))
    rows = [one for one in flat(face.body) if isinstance(one, UnitRow)]
    several = len({unit for unit, _ in said}) > 1
    assert sum(int(row.words.split("/")[1]) for row in rows) == (len(said) if several else 0)
    assert (face.waits == []) is closed
    assert len(_lines(face)) <= 60
