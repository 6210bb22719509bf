"""The card of a request stands in a group: what it offers is what the machine allows, and a press is an act."""

from uuid import uuid4

import pytest

from collab.cards import acting
from collab.cards.body import InputPeople, Progress, UnitRow
from collab.cards.forms import flat
from collab.cards.models import Card
from collab.cards.selectors import watched
from collab.cards.shapes import CardSeen, Standing
from collab.conversations.services import Charter, create_group
from collab.core.errors import Conflict, Invalid, StaleCard
from collab.work import services
from collab.work.models import Assignment, Item
from collab.work.standing import grounds
from tests.collab.scenes import log_of, refusal_of, texts
from tests.collab.work.conftest import Offices
from tests.collab.work.scenes import act, lent_out, may, parts_of, request

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def together(offices: Offices) -> int:
    """Everybody but 凌立秋."""
    boss, *others = (key for name, key in offices.persons.items() if name != "凌立秋")
    return create_group(by=boss, client_id=uuid4(), charter=Charter("借会议室", tuple(others)))


def place(offices: Offices, item: int, conversation: int, by: str = "江处暑") -> int:
    services.place(item, conversation, by=offices.persons[by], client_id=uuid4())
    return Card.objects.get(subject=item).pk


def seen(offices: Offices, name: str, card: int, conversation: int | None) -> CardSeen:
    (found,) = watched(offices.persons[name], {card: 0}, conversation)
    return found


def offered(card: CardSeen, part: int) -> set[str]:
    """What may be pressed there."""
    face = card.face
    assert face
    roles = [role for standing in card.view.standings if standing.part == part for role in standing.roles]
    return {verb for role in roles for verb in face.acts.get(role, [])}


def standing_of(card: CardSeen, part: int) -> Standing:
    return next(one for one in card.view.standings if one.part == part)


def press(offices: Offices, name: str, card: CardSeen, part: int, action: str, **inputs: object) -> CardSeen:
    asked = acting.Asked(card.card, part, action, standing_of(card, part).version, inputs, uuid4())
    return acting.act(offices.persons[name], asked)


def everything_agrees(offices: Offices, item: int, card: int, together: int) -> None:
    """For everybody who has to do with it, on the item and on every part."""
    for name in offices.persons:
        if name == "凌立秋":
            continue
        shown = seen(offices, name, card, together)
        if not grounds(offices.persons[name], item):
            assert not shown.view.standings
            continue
        assert offered(shown, 0) == may(offices, name, item), name
        for part in parts_of(offices, item).values():
            assert offered(shown, part) == may(offices, name, item, part), (name, part)


def test_what_the_card_offers_is_what_is_legal_all_its_life_long(offices, together):
    item = request(offices)
    card = place(offices, item, together)
    everything_agrees(offices, item, card, together)
    act(offices, "江处暑", item, "submit")
    everything_agrees(offices, item, card, together)
    water, streets = offices.units["市水利局"], offices.units["市城管局"]
    parts = [{"role": "lead", "to": {"unit": water}}, {"role": "assist", "to": {"unit": streets}}]
    act(offices, "柯立夏", item, "agree", parts=parts)
    everything_agrees(offices, item, card, together)
    for name, unit in (("葛惊蛰", "市水利局"), ("邢大暑", "市城管局")):
        part = parts_of(offices, item)[unit]
        for action, inputs in (("accept", {}), ("report", {"text": "已备"}), ("complete", {})):
            act(offices, name, item, action, part, **inputs)
            everything_agrees(offices, item, card, together)
    act(offices, "江处暑", item, "confirm")
    everything_agrees(offices, item, card, together)
    face = seen(offices, "邹芒种", card, together).face
    assert (face.state, face.stamp, face.acts) == ("done", "已借出", {})


def test_a_press_is_an_act_and_the_card_shows_it_to_all(offices, together):
    item, parts = lent_out(offices)
    card = place(offices, item, together)
    mine = parts["市水利局"]
    after = press(offices, "葛惊蛰", seen(offices, "葛惊蛰", card, together), mine, "accept")
    assert Assignment.objects.get(pk=mine).state == "accepted"
    assert [row.words for row in after.face.body if isinstance(row, UnitRow)] == ["办理中", "待签收"]
    assert (after.face.last.by, after.face.last.words) == ("市水利局 收发员 葛惊蛰", "签收")
    assert after.face.number == Item.objects.get(pk=item).number
    assert [one.of for one in after.face.body if isinstance(one, Progress)] == [2]
    assert log_of(f"item:{item}")[-1].type == "item.changed"
    assert texts(offices.persons["邹芒种"], together) == ["[借用会议室] 借用第一会议室"]


def test_a_form_on_the_card_gives_the_work_out(offices, together):
    item = request(offices)
    act(offices, "江处暑", item, "submit")
    card = place(offices, item, together)
    before = seen(offices, "柯立夏", card, together)
    water, streets = {"units": [offices.units["市水利局"]]}, {"units": [offices.units["市城管局"]]}
    press(
        offices,
        "柯立夏",
        before,
        0,
        "agree",
        parts_lead=water,
        parts_assist=streets,
        due="2030-05-06",
        due_time="10:00",
    )
    assert set(parts_of(offices, item)) == {"市水利局", "市城管局"}
    assert Assignment.objects.get(item=item, role="lead").due_at.isoformat() == "2030-05-06T02:00:00+00:00"


def test_what_is_wrong_is_named_as_the_card_names_it(offices, together):
    item = request(offices)
    act(offices, "江处暑", item, "submit")
    card = place(offices, item, together)
    shown = seen(offices, "柯立夏", card, together)
    asked = {one.id for action in shown.face.actions if hasattr(action, "card") for one in flat(action.card.body)
             if isinstance(one, InputPeople)}  # fmt: skip
    assert {"parts_lead", "parts_assist"} <= asked
    for inputs, field in (
        ({"parts_lead": {}}, "inputs.parts_lead"),
        ({"parts_lead": {"units": [987_654]}}, "inputs.parts_lead"),
        ({"parts_lead": {"units": [offices.units["市水利局"]]}, "due": "2001-01-01"}, "inputs.due"),
    ):
        with pytest.raises(Invalid) as refused:
            press(offices, "柯立夏", shown, 0, "agree", **inputs)
        assert refused.value.field == field
    assert Item.objects.get(pk=item).state == "checking"


def test_whoever_comes_second_gets_the_card_as_it_is(offices, together):
    item, parts = lent_out(offices)
    card = place(offices, item, together)
    early = seen(offices, "岑雨水", card, together)
    press(offices, "葛惊蛰", seen(offices, "葛惊蛰", card, together), parts["市水利局"], "accept")
    with pytest.raises(StaleCard) as stale:
        press(offices, "岑雨水", early, parts["市水利局"], "accept")
    assert stale.value.details["card"].face.last.by == "市水利局 收发员 葛惊蛰"


def test_who_looks_on_sees_it_and_presses_nothing(offices, together):
    item, parts = lent_out(offices)
    card = place(offices, item, together)
    assert seen(offices, "邹芒种", card, together).view.standings == []
    asked = acting.Asked(card, parts["市水利局"], "accept", 1, {}, uuid4())
    assert refusal_of(lambda: acting.act(offices.persons["邹芒种"], asked)) == "forbidden"


def test_to_the_outsider_there_is_no_card(offices, together):
    item, parts = lent_out(offices)
    card, outsider = place(offices, item, together), offices.persons["凌立秋"]
    assert watched(outsider, {card: 0}, None) == []
    assert refusal_of(lambda: watched(outsider, {card: 0}, together)) == "not_found"
    asked = acting.Asked(card, parts["市水利局"], "accept", 1, {}, uuid4())
    assert refusal_of(lambda: acting.act(outsider, asked)) == "not_found"
    assert refusal_of(lambda: place(offices, item, together, by="凌立秋")) == "not_found"


def test_only_who_sees_all_of_it_shows_it_to_others(offices, together):
    item, _ = lent_out(offices)
    assert refusal_of(lambda: place(offices, item, together, by="邢大暑")) == "forbidden"
    assert texts(offices.persons["邹芒种"], together) == []


def test_one_client_id_is_one_act_whichever_way_it_came(offices, together):
    item, parts = lent_out(offices)
    card, once = place(offices, item, together), uuid4()
    clerk, mine = offices.persons["葛惊蛰"], parts["市水利局"]
    asked = acting.Asked(card, mine, "accept", 1, {}, once)
    assert acting.act(clerk, asked) == acting.act(clerk, asked)
    with pytest.raises(Conflict):
        services.act(services.Deed(item, mine, "report", 2, {"text": "已备"}, once), by=clerk)
    assert Assignment.objects.get(pk=mine).reports == 0
