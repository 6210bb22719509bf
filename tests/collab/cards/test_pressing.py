"""A press counts once, for whom it is offered, on the card as it is."""

from datetime import timedelta
from functools import partial
from uuid import uuid4

import pytest

from collab.cards.models import Card, Pressed
from collab.cards.selectors import watched
from collab.cards.services import tell_due
from collab.conversations.services import add_members, remove_member
from collab.core import clock
from collab.core.errors import Conflict, Forbidden, Invalid, StaleCard
from collab.messaging.services import edit, recall
from collab.rollcalls.models import Answer
from collab.rollcalls.services import make
from collab.rollcalls.shapes import Call
from tests.collab.cards.conftest import offered, press, see
from tests.collab.scenes import group, kinds_of, log_of, refusal_of, seen_by

pytestmark = pytest.mark.both_stacks


def test_a_press_is_answered_with_the_new_card_and_everybody_sees_it(call, cen, ge):
    shown = call()
    assert offered(see(ge, shown)) == {"answer"}
    after = press(ge, shown.card, "answer", part=ge)
    assert (after.version, offered(after)) == (2, {"withdraw"})
    assert see(cen, shown).face == after.face
    assert Answer.objects.get(person=ge).at is not None


def test_the_same_client_id_presses_once_for_ever_and_other_words_are_another_press(call, ge):
    shown, once = call("line"), uuid4()
    first = press(ge, shown.card, "answer", part=ge, line="参加", again=once)
    press(ge, shown.card, "change", part=ge, version=1, line="不参加")
    assert press(ge, shown.card, "answer", part=ge, line="参加", again=once).version == first.version + 1
    assert (Pressed.objects.count(), Answer.objects.get(person=ge).line) == (2, "不参加")
    with pytest.raises(Conflict):
        press(ge, shown.card, "answer", part=ge, line="别的", again=once)


def test_an_old_card_is_refused_with_the_present_one_and_nothing_happens(call, ge):
    shown = call()
    press(ge, shown.card, "answer", part=ge)
    with pytest.raises(StaleCard) as refused:
        press(ge, shown.card, "answer", part=ge)
    current = refused.value.details["card"]
    assert (current.version, offered(current)) == (2, {"withdraw"})
    assert Card.objects.get(pk=shown.card).version == 2


def test_what_was_closed_meanwhile_is_refused_with_the_closed_card(call, cen, ge):
    shown = call()
    press(cen, shown.card, "close", part=0, version=1)
    with pytest.raises(StaleCard) as refused:
        press(ge, shown.card, "answer", part=ge)
    assert refused.value.details["card"].face.state == "done"


def test_whom_the_card_does_not_show_to_there_is_none(call, outsider, ge):
    shown = call()
    assert refusal_of(lambda: press(outsider, shown.card, "answer", part=outsider)) == "not_found"
    assert refusal_of(lambda: press(outsider, 999_999, "answer", part=outsider)) == "not_found"
    assert refusal_of(lambda: watched(outsider, {shown.card: 0}, shown.there)) == "not_found"
    assert watched(outsider, {shown.card: 0}, None) == []
    assert watched(ge, {shown.card: 0}, group(ge, outsider)) == []
    assert Card.objects.get(pk=shown.card).version == 1


WRONG = {
    "somebody else's part": (Forbidden, "part", lambda c, ge, cen: press(ge, c, "answer", part=cen)),
    "the whole, which is not his": (Forbidden, "part", lambda c, ge, cen: press(ge, c, "close", part=0, version=1)),
    "what his role may not": (Forbidden, "action", lambda c, ge, cen: press(ge, c, "close", part=ge)),
    "what there is not": (Invalid, "action", lambda c, ge, cen: press(ge, c, "burn", part=ge)),
    "without the words asked for": (Invalid, "inputs.line", lambda c, ge, cen: press(ge, c, "answer", part=ge)),
    "a number for words": (Invalid, "inputs.line", lambda c, ge, cen: press(ge, c, "answer", part=ge, line=7)),
    "too many words": (Invalid, "inputs.line", lambda c, ge, cen: press(ge, c, "answer", part=ge, line="长" * 201)),
    "an input nobody asked for": (
        Invalid,
        "inputs.rank",
        lambda c, ge, cen: press(ge, c, "answer", part=ge, line="好", rank=1),
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_refused_by_name_and_changes_nothing(name, call, ge, cen):
    kind, field, pressed = WRONG[name]
    shown = call("line")
    with pytest.raises(kind) as refused:
        pressed(shown.card, ge, cen)
    assert refused.value.field == field
    assert (Card.objects.get(pk=shown.card).version, Pressed.objects.count()) == (1, 0)


def test_who_was_removed_sees_and_presses_nothing_and_his_retry_is_told_only_that_it_counted(call, cen, ge, there):
    shown, once = call(), uuid4()
    press(ge, shown.card, "answer", part=ge, again=once)
    remove_member(by=cen, conversation=there, person=ge)
    assert refusal_of(lambda: press(ge, shown.card, "withdraw", part=ge, version=1)) == "not_found"
    assert refusal_of(lambda: see(ge, shown)) == "not_found"
    again = press(ge, shown.card, "answer", part=ge, again=once)
    assert (again.face, again.view.standings) == (None, [])


def test_it_is_told_at_once_and_then_once_a_second_with_the_newest_face(call, there, cen, ge, wen, monkeypatch):
    began = clock.now()

    def passed(seconds):
        monkeypatch.setattr(clock, "now", lambda: began + timedelta(seconds=seconds))

    shown = call()
    assert kinds_of(there)[-2:] == ["message.posted", "card.changed"]
    for version, who, seconds in ((2, ge, 100), (3, wen, 100.5), (4, cen, 100.9)):
        passed(seconds)
        assert press(who, shown.card, "answer", part=who).version == version
    assert [line.data["version"] for line in log_of(there) if line.type == "card.changed"] == [1, 2]
    assert tell_due() == 0
    passed(101)
    assert (tell_due(), tell_due()) == (1, 0)
    assert [line.data["version"] for line in log_of(there) if line.type == "card.changed"] == [1, 2, 4]


def test_my_other_devices_learn_how_i_stand_and_nobody_else_does(call, cen, ge):
    shown = call()
    press(ge, shown.card, "answer", part=ge)
    (told,) = [line.data for line in log_of(f"user:{ge}") if line.type == "card.view_changed"]
    assert told["view"]["standings"] == [{"part": ge, "version": 1, "roles": ["answered"]}]
    assert "card.view_changed" not in kinds_of(f"user:{cen}")


def test_who_came_later_and_may_not_see_the_message_sees_no_card(cen, ge, outsider):
    hidden = group(cen, ge, history_for_newcomers=False)
    make(maker=cen, conversation=hidden, client_id=uuid4(), call=Call("早先的事", "receipt"))
    card = Card.objects.latest("id").pk
    add_members(by=cen, conversation=hidden, persons=[outsider])
    assert watched(outsider, {card: 0}, hidden) == []
    assert all(line.about for line in log_of(hidden) if line.type == "card.changed")


def test_taken_back_the_card_leaves_the_log_and_the_conversation(call, cen, ge, there):
    shown = call(title="不该发的事")
    press(ge, shown.card, "answer", part=ge)
    recall(by=cen, conversation=there, nr=shown.nr)
    assert "不该发的事" not in str(log_of(there))
    assert watched(ge, {shown.card: 0}, there) == []
    assert seen_by(ge, there)[-1].card is None


def test_the_words_beside_a_card_are_not_edited(call, cen, there):
    shown = call()
    editing = partial(edit, author=cen, conversation=there, nr=shown.nr, revision=0, text="别的")
    assert refusal_of(editing) == "forbidden"
