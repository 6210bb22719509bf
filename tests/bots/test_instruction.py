"""江处暑 writes one sentence to 批示助手 and gives it out with one press on the card; his secretary does so for him."""

import pytest

from bots.testing import card, click, say, talk_with
from collab.cards.body import ShowCard
from collab.directory.models import Secretaryship
from collab.work import selectors, services
from collab.work.models import Act, Assignment, Item
from collab.work.todo import Wanted, todo

pytestmark = pytest.mark.django_db
SENTENCE = "请水利局牵头，城管、应急配合，3个工作日内恢复供水，并排查同类隐患。"


@pytest.fixture
def secretary(offices):
    return talk_with("instruction", offices.persons["温白露"])


def the_item() -> Item:
    return Item.objects.get(kind="instruction")


def test_the_answer_is_a_card_that_says_how_the_sentence_was_understood(leader):
    (answer,) = say(leader, SENTENCE)
    seen = card(leader)
    (standing,) = seen.view.standings
    assert (answer.via, answer.card) == ("instruction", seen.card)
    assert seen.face.title == "恢复供水，并排查同类隐患"
    assert len(standing.inputs["parts_lead"]["units"]) == 1
    assert len(standing.inputs["parts_assist"]["units"]) == 2
    assert standing.inputs["due"]


def test_one_press_on_it_gives_it_out(leader, offices):
    say(leader, SENTENCE)
    seen = card(leader)
    given = click(leader, "assign", _asked(seen))
    assert given.face.number.endswith("〕1号")
    roles = {part.unit_id: part.role for part in Assignment.objects.filter(item=the_item())}
    units = offices.units
    assert roles == {units["市水利局"]: "lead", units["市城管局"]: "assist", units["市应急局"]: "assist"}
    ge = todo(offices.persons["葛惊蛰"], Wanted(kind="instruction"), limit=5)
    assert [line.number for line in ge.lines] == [given.face.number]


def test_its_form_stands_open(leader):
    say(leader, SENTENCE)
    (form,) = [one for one in card(leader).face.actions if isinstance(one, ShowCard) and one.title == "交办"]
    assert form.is_open


def test_of_whom_is_not_known_the_picker_is_left_open(leader):
    say(leader, "请有关部门抓紧研究提出意见。")
    (standing,) = card(leader).view.standings
    assert "parts_lead" not in standing.inputs
    assert "有关部门" in str(card(leader).face.body)


def test_the_secretary_writes_it_down_for_the_leader_with_both_names(secretary, offices):
    say(secretary, SENTENCE)
    click(secretary, "assign", _asked(card(secretary)))
    item = the_item()
    assert item.position_id == offices.positions["江处暑"]
    assert item.fields["given"] == "oral"
    signatures = list(Act.objects.filter(item=item).values_list("signature", flat=True))
    assert all("江处暑" in one and "温白露 代" in one for one in signatures)


def test_of_several_leaders_the_secretary_says_whose_it_is(secretary, offices):
    second = offices.positions["费大寒"]
    from collab.directory.models import Position

    Position.objects.filter(pk=second).update(rank=1)
    wen = offices.positions["温白露"]
    Secretaryship.objects.create(secretary_id=wen, leader_id=second, begins_on="2026-01-01")
    say(secretary, SENTENCE)
    assert not Item.objects.exists()
    click(secretary, "draft", {"position": str(second)})
    assert the_item().position_id == second


def test_the_leaders_card_waits_for_his_secretary_too(leader, offices):
    say(leader, SENTENCE)
    (line,) = todo(offices.persons["温白露"], Wanted(kind="instruction"), limit=5).lines
    assert (line.state, line.hand) == ("drafted", "secretary")


def test_who_instructs_nobody_is_told_so_and_nothing_is_begun(offices):
    talk = talk_with("instruction", offices.persons["凌立秋"])
    (answer,) = say(talk, SENTENCE)
    assert "领导" in answer.text
    assert not Item.objects.exists()


def test_a_word_that_is_no_sentence_is_answered_with_what_to_say(leader):
    (answer,) = say(leader, "你好")
    assert "牵头" in answer.text
    assert not Item.objects.exists()


def test_its_card_is_the_bots_wherever_it_is_shown_and_says_who_asked(leader, offices):
    from uuid import uuid4

    from tests.collab.scenes import group, seen_by

    say(leader, SENTENCE)
    jiang, cen = offices.persons["江处暑"], offices.persons["岑雨水"]
    place = group(jiang, cen)
    services.place(the_item().pk, place, by=jiang, client_id=uuid4())
    (shown,) = seen_by(cen, place)
    assert (shown.author, shown.via) == (jiang, "instruction")
    assert selectors.show(jiang, the_item().pk).title


def _asked(seen):
    """What stands in the form of the card, as it would be sent by a press."""
    (standing,) = seen.view.standings
    names = ("parts_lead", "parts_assist", "due", "due_time")
    return {name: value for name, value in standing.inputs.items() if name in names}
