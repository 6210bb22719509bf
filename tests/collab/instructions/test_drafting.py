"""江处暑 says one sentence; what it was understood to say stands there for him or his secretary to confirm."""

from uuid import uuid4

import pytest

from collab.core.errors import Conflict, Forbidden
from collab.directory.models import Unit
from collab.instructions.services import Sentence, draft, understood
from collab.work import beginning, selectors, services
from collab.work.models import Assignment, Item
from tests.collab.scenes import refusal_of
from tests.collab.work.conftest import Offices, built

SENTENCE = "请水利局牵头，城管、应急配合，3个工作日内恢复供水，并排查同类隐患。"


@pytest.fixture
def offices(db) -> Offices:
    return built()


def instruct(offices: Offices, by: str = "江处暑", text: str = SENTENCE, **more):
    said = Sentence(text, **more)
    return draft(said, by=offices.persons[by], client_id=uuid4()).item


def act(offices: Offices, by: str, item: int, action: str, unit: str | None = None, **inputs):
    person = offices.persons[by]
    seen = selectors.show(person, item)
    part = next((one for one in seen.parts if one.name == unit), None) if unit else None
    version = part.version if part else seen.version
    deed = services.Deed(item, part.part if part else None, action, version, inputs, uuid4())
    return services.act(deed, by=person).item


def test_what_was_read_stands_there_to_be_confirmed(offices):
    item = instruct(offices)
    proposed = [(part["role"], part["to"]["unit"]) for part in item.fields["parts"]]
    units = offices.units
    assert proposed == [("lead", units["市水利局"]), ("assist", units["市城管局"]), ("assist", units["市应急局"])]
    assert item.fields["due"]["in"] == "until"
    assert (item.state, item.fields["asks"], item.body) == ("drafted", [], SENTENCE)
    assert not Assignment.objects.filter(item=item.item).exists()


def test_with_one_press_it_is_given_out_as_it_was_read(offices):
    item = instruct(offices)
    (assign,) = [one for one in item.acts if one.action == "assign"]
    given = act(offices, "江处暑", item.item, "assign", **assign.begins)
    assert given.number.endswith("〕1号")
    assert {(part.name, part.role) for part in given.parts} == {
        ("市水利局", "lead"), ("市城管局", "assist"), ("市应急局", "assist")
    }  # fmt: skip
    assert given.due_at is not None


def test_what_was_proposed_is_proposed_no_more_once_it_is_given_out(offices):
    item = instruct(offices)
    (assign,) = [one for one in item.acts if one.action == "assign"]
    given = act(offices, "江处暑", item.item, "assign", **assign.begins)
    (add,) = [one for one in given.acts if one.action == "add"]
    assert add.begins == {}


def test_what_is_not_certain_is_asked_and_nobody_is_guessed(offices):
    item = instruct(offices, text="请有关部门抓紧办理。")
    assert item.fields["parts"] == []
    assert any("由谁牵头" in words or "哪些单位" in words for words in item.fields["asks"])


def test_the_leader_and_his_secretary_are_told_that_they_may_begin_one_and_nobody_else_is(offices):
    told = {
        name: [(one.position, one.hand) for kind in beginning.kinds_for(offices.persons[name])
               if kind.kind == "instruction" for one in kind.positions]
        for name in ("江处暑", "温白露", "葛惊蛰")
    }  # fmt: skip
    leader = offices.positions["江处暑"]
    assert told == {"江处暑": [(leader, "own")], "温白露": [(leader, "secretary")], "葛惊蛰": []}


def test_the_secretary_writes_down_what_was_said_by_word(offices):
    leader = offices.positions["江处暑"]
    item = instruct(offices, "温白露", given="oral", position=leader)
    assert (item.initiator, item.fields["given"]) == ("市政府 副市长 江处暑（秘书 温白露 代）", "oral")
    given = act(
        offices, "江处暑", item.item, "assign", **next(one.begins for one in item.acts if one.action == "assign")
    )
    assert given.state == "handling"


def test_from_the_sentence_to_the_end_and_once_more(offices):
    item = instruct(offices)
    begins = next(one.begins for one in item.acts if one.action == "assign")
    act(offices, "江处暑", item.item, "assign", **begins)
    act(offices, "葛惊蛰", item.item, "accept", "市水利局")
    act(offices, "葛惊蛰", item.item, "complete", "市水利局", text="已恢复供水")
    answered = act(offices, "江处暑", item.item, "instruct_again", text="再查三个泵站")
    assert (answered.state, answered.round) == ("handling", 2)
    act(offices, "葛惊蛰", item.item, "report", "市水利局", text="已查两个")
    act(offices, "葛惊蛰", item.item, "complete", "市水利局", text="三个都查了")
    closed = act(offices, "江处暑", item.item, "agree")
    assert closed.final
    assert [one.text for one in closed.feedback] == ["已恢复供水", "已查两个", "三个都查了"]
    assert {part.state for part in closed.parts if part.role == "assist"} == {"cancelled"}


def test_whom_it_is_not_for_gives_it_back_with_a_reason(offices):
    item = instruct(offices)
    begins = next(one.begins for one in item.acts if one.action == "assign")
    act(offices, "江处暑", item.item, "assign", **begins)
    act(offices, "葛惊蛰", item.item, "decline", "市水利局", reason="此段供水归城管局管")
    again = selectors.show(offices.persons["江处暑"], item.item)
    assert (again.state, [one.action for one in again.acts][:1]) == ("drafted", ["assign"])


def test_only_leaders_and_their_secretaries_instruct(offices):
    with pytest.raises(Forbidden):
        understood(SENTENCE, by=offices.persons["葛惊蛰"])
    assert refusal_of(lambda: instruct(offices, "葛惊蛰")) == "forbidden"
    assert refusal_of(lambda: instruct(offices, "凌立秋")) == "forbidden"
    assert not Item.objects.exists()


def test_a_unit_that_is_not_shown_to_him_has_no_name_for_him(offices):
    Unit.objects.filter(pk=offices.units["市水利局"]).update(visibility="own")
    proposal = understood("请水利局牵头，3个工作日内恢复供水。", by=offices.persons["江处暑"])
    assert proposal.lead is None
    assert all(offices.units["市水利局"] not in ask.units for ask in proposal.asks)


def test_the_outsider_sees_nothing_of_it(offices):
    item = instruct(offices)
    assert refusal_of(lambda: selectors.show(offices.persons["凌立秋"], item.item)) == "not_found"


def test_the_same_request_makes_one(offices):
    once, by = uuid4(), offices.persons["江处暑"]
    first = draft(Sentence(SENTENCE), by=by, client_id=once)
    assert draft(Sentence(SENTENCE), by=by, client_id=once) == first
    with pytest.raises(Conflict):
        draft(Sentence("请水利局办。"), by=by, client_id=once)
    assert Item.objects.count() == 1
