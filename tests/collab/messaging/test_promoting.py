"""What a message can become: a kind that registers itself is offered to whom it is for; no module is edited."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from collab.core.errors import Forbidden, Invalid, NotFound
from collab.messaging import promoting
from collab.messaging.promoting import Promoted, Promotion, offers, promote
from tests.collab.scenes import group, say

pytestmark = pytest.mark.django_db


@pytest.fixture
def toy() -> Iterator[list[tuple[int, int, int]]]:
    """借条: nothing of the house knows of it. What it was made from."""
    made: list[tuple[int, int, int]] = []

    def run(by, conversation, nr, _):
        made.append((by, conversation, nr))
        return Promoted("已写借条", "Noted")

    promoting.register(Promotion(code="toy_note", zh="转借条", en="Make a note", of="words", leads=True, run=run))
    yield made
    promoting.withdraw("toy_note")


@pytest.fixture
def there(jiang, cen):
    return group(jiang, cen)


def offered(person):
    return [one.code for one in offers(person).offers]


def test_a_kind_that_registers_itself_is_offered_and_a_message_becomes_it_in_one_press(toy, there, jiang, cen):
    nr = say(cen, there, "借冲锋舟两艘").nr
    assert "toy_note" in offered(jiang)
    assert promote(by=jiang, conversation=there, nr=nr, into="toy_note", client_id=uuid4()).zh == "已写借条"
    assert toy == [(jiang, there, nr)]


def test_it_becomes_nothing_for_who_does_not_belong_does_not_lead_or_where_it_does_not_fit(
    toy, there, jiang, cen, outsider
):
    nr = say(cen, there, "借冲锋舟两艘").nr
    for who, refusal in ((outsider, NotFound), (cen, Forbidden)):
        with pytest.raises(refusal):
            promote(by=who, conversation=there, nr=nr, into="toy_note", client_id=uuid4())
    with pytest.raises(Invalid):
        promote(by=jiang, conversation=there, nr=nr, into="decision", client_id=uuid4())
    with pytest.raises(NotFound):
        promote(by=jiang, conversation=there, nr=nr, into="nothing_known", client_id=uuid4())
    assert toy == []


def test_what_only_some_may_begin_is_offered_to_them_alone(jiang, cen):
    promoting.register(Promotion(code="toy_mine", zh="转我", en="Mine", may=lambda person: person == jiang))
    assert ("toy_mine" in offered(jiang), "toy_mine" in offered(cen)) == (True, False)
    promoting.withdraw("toy_mine")
    assert {"collection", "circle", "document", "result", "decision"} <= set(offered(cen))
