"""A row of the board as a card: it shows what the row says, and who may write in the row writes by it."""

from uuid import uuid4

import pytest

from collab.cards import services as cards
from collab.cards.acting import Asked, act
from collab.cards.models import Card
from collab.cards.selectors import face_of, watched
from collab.circles.row_drawing import ROW
from collab.circles.selectors import board
from collab.circles.services import step, write_row
from collab.circles.services.boarding import line_of
from collab.circles.shapes import BoardWords
from collab.conversations.seating import unseat
from collab.conversations.seats import shared_seats
from collab.conversations.streams import stream_name
from collab.core.errors import Closed, Forbidden, NotFound, StaleCard
from collab.eventlog.writing import writing
from collab.messaging.drafts import Draft
from collab.messaging.posting import post_within
from tests.collab.scenes import at_once, log_of

pytestmark = pytest.mark.both_stacks

FORM = {"state": "blocked", "progress": "已转移 32 户", "blocker": "缺抽水泵", "next_step": "调泵"}


@pytest.fixture
def water(flood):
    return flood.units["市水利局"]


@pytest.fixture
def card(circle, water, jiang):
    """The row of the water bureau, shown in the circle."""
    with writing() as log:
        made = cards.made(ROW, line_of(circle, water))
        log.lock([stream_name(circle)], skip_busy=False)
        post_within(log, Draft.of_card(jiang, circle, uuid4(), made.pk, "collection"))
    return made.pk


def press(who, card, part, version, **inputs):
    return act(who, Asked(card, part, "report", version, FORM | inputs, uuid4()))


def shown(card):
    return face_of(Card.objects.get(pk=card))


def told(face):
    return {fact.title: fact.value for one in face.body if hasattr(one, "facts") for fact in one.facts}


def words_of(reader, circle, unit):
    return next(one.row.words for one in board(reader, circle).rows if one.row.unit == unit)


def test_what_the_unit_fills_in_on_the_card_stands_on_the_board(circle, card, water, ge, jiang):
    press(ge, card, water, 0)
    assert words_of(jiang, circle, water) == BoardWords("", "blocked", "已转移 32 户", "缺抽水泵", "调泵")
    assert told(shown(card)) == {"进展": "已转移 32 户", "遇阻原因": "缺抽水泵", "下一步": "调泵"}


def test_what_is_written_on_the_board_is_seen_on_the_card_and_begins_its_form(circle, card, water, ge, cen):
    write_row(by=ge, conversation=circle, unit=water, version=0, words=BoardWords("会商", "under_way", "一"))
    assert (shown(card).title, told(shown(card))) == ("市水利局：会商", {"进展": "一"})
    (seen,) = watched(cen, {card: 0}, circle)
    assert seen.view.standings[0].inputs["progress"] == "一"
    assert sorted(line.type for line in log_of(circle)[-2:]) == ["board.changed", "card.changed"]


def test_the_task_stays_what_those_who_lead_have_set(circle, card, water, jiang, ge):
    write_row(by=jiang, conversation=circle, unit=water, version=0, words=BoardWords("低洼群众转移"))
    press(ge, card, water, 1)
    assert words_of(jiang, circle, water).task == "低洼群众转移"


@pytest.mark.parametrize(("who", "code"), [("邢大暑", Forbidden), ("温白露", Forbidden), ("凌立秋", NotFound)])
def test_whose_row_it_is_not_presses_nothing(card, water, flood, who, code):
    with pytest.raises(code):
        press(flood.persons[who], card, water, 0)


def test_who_presses_what_was_overtaken_is_shown_the_row_as_it_stands(circle, card, water, ge, cen):
    write_row(by=cen, conversation=circle, unit=water, version=0, words=BoardWords(progress="新的"))
    with pytest.raises(StaleCard) as refused:
        press(ge, card, water, 0)
    assert told(refused.value.details["card"].face or shown(card)) == {"进展": "新的"}


@pytest.mark.django_db(transaction=True)
def test_of_many_who_press_at_once_one_writes_while_the_board_is_written_on(circle, card, water, ge, cen, flood):
    others = [flood.units[name] for name in ("市城管局", "市应急局")]
    jiang = flood.persons["江处暑"]

    def on_board(unit):
        return lambda: write_row(by=jiang, conversation=circle, unit=unit, version=0, words=BoardWords("守堤"))

    done = at_once([*(lambda who=who: press(who, card, water, 0) for who in (ge, cen) * 4), *map(on_board, others)])
    assert sum(isinstance(one, StaleCard) for one in done) == 7
    assert sum(isinstance(one, Exception) for one in done) == 7
    assert board(jiang, circle).nr == 3


def test_the_card_of_a_unit_that_was_taken_out_is_pressed_by_nobody_and_that_of_a_closed_circle_neither(
    circle, card, water, jiang, ge
):
    step(by=jiang, conversation=circle, step="wind_up")
    press(ge, card, water, 0)
    step(by=jiang, conversation=circle, step="close", reason="移交")
    with pytest.raises((Forbidden, Closed)):
        press(ge, card, water, 1, progress="之后")
    assert words_of(jiang, circle, water).progress == "已转移 32 户"


def test_who_left_with_his_unit_hears_nothing_more_of_it(circle, card, water, jiang, ge):
    seat = next(one.seat for one in shared_seats(jiang, circle) if one.unit == water)
    unseat(by=jiang, conversation=circle, seat=seat)
    with pytest.raises(NotFound):
        press(ge, card, water, 0)
    with pytest.raises(NotFound):
        watched(ge, {card: 0}, circle)
