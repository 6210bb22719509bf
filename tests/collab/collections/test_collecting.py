"""岑雨水 asks for figures in a group; four people supply them, or not."""

from uuid import uuid4

import pytest

from collab.cards.acting import Asked
from collab.cards.acting import act as press
from collab.collections.audience import Audience
from collab.collections.fields import Field
from collab.core.errors import Conflict, Forbidden, Invalid, NotFound, Stale, StaleCard
from collab.work import services
from collab.work.models import Assignment
from collab.work.todo import Wanted, todo
from collab.work.verifying import verify
from tests.collab.collections.conftest import FIELDS, Scene, offered, until
from tests.collab.scenes import at_once, kinds_of, refusal_of, texts

pytestmark = pytest.mark.both_stacks


def waits_for(scene: Scene, name: str) -> list[str]:
    return [line.title for line in todo(scene.persons[name], Wanted("do"), limit=50).lines]


def words_of(elements) -> str:
    return str([getattr(one, "text", "") or getattr(one, "note", "") for one in elements])


def test_everybody_here_is_asked_and_the_asker_is_not(scene):
    scene.found(due=until(days=3))
    assert {row.name for row in scene.show().rows} == {"葛惊蛰", "邹芒种", "邢大暑", "柯立夏"}
    assert texts(scene.persons["邢大暑"], scene.there) == ["[材料征集] 受灾数据"]
    assert waits_for(scene, "邢大暑") == ["受灾数据"]
    assert waits_for(scene, "岑雨水") == []
    assert offered(scene.see("邢大暑")) == {"answer"}
    assert offered(scene.see("岑雨水")) == {"urge", "extend", "close", "widen"}


def test_what_was_supplied_is_off_my_list_and_stands_in_the_table(scene):
    scene.found()
    scene.answer("邢大暑", 326, "转移群众 326 人")
    assert waits_for(scene, "邢大暑") == []
    row = scene.row("邢大暑")
    assert (row.state, row.values) == ("answered", {"f1": 326, "f2": "转移群众 326 人"})
    assert scene.show().answered == 1
    assert offered(scene.see("邢大暑")) == {"change"}


def test_it_may_be_changed_until_it_is_closed(scene):
    scene.found()
    scene.answer("邢大暑", 3)
    scene.press("邢大暑", "change", f1=4, f2="更正")
    assert scene.row("邢大暑").values == {"f1": 4, "f2": "更正"}
    scene.press("岑雨水", "close")
    assert offered(scene.see("邢大暑")) == set()
    with pytest.raises(StaleCard):
        scene.press("邢大暑", "change", f1=5, f2="晚了")
    with pytest.raises(Conflict) as refused:
        scene.act("邢大暑", "change", of="邢大暑", values={"f1": 5, "f2": "晚了"})
    assert refused.value.details["reason"] == "state"
    assert {row.name: row.state for row in scene.show().rows}["葛惊蛰"] == "missed"
    assert waits_for(scene, "葛惊蛰") == []


def test_sent_back_with_a_reason_it_waits_for_me_again(scene):
    scene.found()
    scene.answer("邢大暑")
    scene.act("岑雨水", "send_back", of="邢大暑", reason="人数与上午不一致")
    assert waits_for(scene, "邢大暑") == ["受灾数据"]
    assert (scene.row("邢大暑").state, scene.row("邢大暑").reason) == ("returned", "人数与上午不一致")
    seen = scene.see("邢大暑")
    assert "人数与上午不一致" in words_of(seen.view.body)
    assert seen.view.standings[0].inputs == {"f1": 3, "f2": "无伤亡"}
    scene.answer("邢大暑", 5)
    assert (scene.row("邢大暑").state, scene.row("邢大暑").reason) == ("answered", "")
    with pytest.raises(Invalid, match=r".") as refused:
        scene.act("岑雨水", "send_back", of="邢大暑", reason="")
    assert refused.value.field == "reason"


def test_the_asker_sees_who_has_not_and_others_only_how_many(scene):
    scene.found()
    scene.answer("邢大暑")
    seen = scene.see("岑雨水")
    assert "葛惊蛰" in words_of(seen.view.body)
    assert "邢大暑" not in words_of(seen.view.body)
    assert "葛惊蛰" not in str(seen.face.body)
    assert "葛惊蛰" not in words_of(scene.see("柯立夏").view.body)
    assert [row.name for row in scene.show("柯立夏").rows] == ["柯立夏"]


def test_where_all_may_see_it_all_do(scene):
    scene.found(shown="all")
    scene.answer("邢大暑")
    assert "葛惊蛰" in str(scene.see("柯立夏").face.body)
    assert {row.name for row in scene.show("柯立夏").rows} >= {"邢大暑", "葛惊蛰"}


def test_all_in_is_told_to_the_asker_and_one_sent_back_takes_it_away(scene):
    scene.found()
    for name in ("葛惊蛰", "邹芒种", "邢大暑", "柯立夏"):
        scene.answer(name)
    assert (scene.show().state, waits_for(scene, "岑雨水")) == ("complete", ["受灾数据"])
    scene.act("岑雨水", "send_back", of="柯立夏", reason="请补报情况")
    assert (scene.show().state, waits_for(scene, "岑雨水")) == ("open", [])


def test_the_asker_watches_it_fill_up(scene):
    scene.found()
    scene.answer("邢大暑")
    told = kinds_of(f"user:{scene.persons['岑雨水']}")
    assert told.count("card.view_changed") == 1
    assert "card.view_changed" not in kinds_of(f"user:{scene.persons['柯立夏']}")


def test_units_and_positions_are_asked_as_one_each(scene):
    units, positions = scene.offices.units, scene.offices.positions
    scene.found(audience=Audience(units=[units["市水利局"]], positions=[positions["柯立夏"]]))
    assert {(row.name, row.unit) for row in scene.show().rows} == {("市水利局", "市水利局"), ("局长", "市应急局")}
    assert waits_for(scene, "葛惊蛰") == ["受灾数据"]
    assert waits_for(scene, "邹芒种") == []
    scene.answer("葛惊蛰")
    assert scene.row("市水利局").signature == "市水利局 收发员 葛惊蛰"
    scene.act("费大寒", "answer", of="局长", values={"f1": 3, "f2": "无伤亡"})
    assert scene.row("局长").signature == "市应急局 局长（费大寒 代）"


def test_one_press_urges_all_who_have_not(scene):
    scene.found()
    scene.answer("邢大暑")
    scene.press("岑雨水", "urge")
    assert {row.name: row.urged for row in scene.show().rows} == {"葛惊蛰": 1, "邹芒种": 1, "邢大暑": 0, "柯立夏": 1}
    assert refusal_of(lambda: scene.act("岑雨水", "urge", of="葛惊蛰")) == "conflict"
    with pytest.raises((Forbidden, StaleCard)):
        scene.press("柯立夏", "urge")


def test_another_due_time_holds_for_all_who_owe(scene):
    scene.found(due=until(hours=3))
    before = scene.show().due_at
    scene.press("岑雨水", "extend", due=until(days=2).at.date().isoformat(), due_time="17:00")
    after = scene.show().due_at
    assert after > before
    assert set(Assignment.objects.filter(item=scene.item).values_list("due_at", flat=True)) == {after}
    assert {line.due_at for line in todo(scene.persons["邢大暑"], Wanted("do"), limit=5).lines} == {after}


@pytest.mark.parametrize(
    ("wanted", "field", "reason"),
    [
        ({"audience": Audience()}, "audience", "empty"),
        ({"audience": Audience(units=[999_999])}, "audience", "unknown"),
        ({"due": until(hours=-1)}, "due", "past"),
        ({"fields": (Field("项"), Field("项"))}, "fields[1].title", "twice"),
        ({"fields": (Field("选", "choice", choices=("一",)),)}, "fields[0].choices", "few_choices"),
        ({"fields": tuple(Field(f"{n:02}" + "长" * 50, "choice", choices=("甲" * 60,) * 30) for n in range(4))},
         "fields", "too_much"),
        ({"templates": (uuid4(),)}, "templates", None),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused_by_the_field(scene, wanted, field, reason):
    with pytest.raises((Invalid, NotFound)) as refused:
        scene.found(**wanted)
    assert (refused.value.field, refused.value.details.get("reason")) == (field, reason)
    assert not Assignment.objects.exists()


@pytest.mark.parametrize(
    ("inputs", "field"),
    [
        ({"f1": 3}, "inputs.f2"),
        ({"f1": "三", "f2": "无"}, "inputs.f1"),
        ({"f1": 3, "f2": "长" * 1_001}, "inputs.f2"),
        ({"f1": 3, "f2": "无", "f9": 1}, "inputs.f9"),
        ({"f1": 3, "f2": "无", "f3": [str(uuid4())]}, "inputs.f3"),
    ],
)
def test_what_cannot_be_an_answer_is_refused_by_the_field(scene, inputs, field):
    scene.found()
    with pytest.raises((Invalid, NotFound)) as refused:
        scene.press("邢大暑", "answer", **inputs)
    assert refused.value.field == field
    assert scene.row("邢大暑").values is None


def test_through_the_other_door_the_fields_are_asked_as_well(scene):
    scene.found()
    with pytest.raises(Invalid) as refused:
        scene.act("邢大暑", "answer", of="邢大暑", values={"f1": 3})
    assert (refused.value.field, refused.value.details["reason"]) == ("values.f2", "required")


def test_who_looked_too_long_ago_must_look_again(scene):
    scene.found()
    part = scene.row("邢大暑", "邢大暑")
    scene.answer("邢大暑")
    with pytest.raises(StaleCard):
        scene.press("邢大暑", "change", version=part.version, f1=1, f2="旧")
    old = services.Deed(scene.item, part.part, "change", part.version, {"values": {"f1": 1, "f2": "旧"}}, uuid4())
    with pytest.raises(Stale):
        services.act(old, by=scene.persons["邢大暑"])


def test_the_outsider_sees_nothing_and_may_nothing(scene):
    scene.found()
    assert refusal_of(lambda: scene.show("凌立秋")) == "not_found"
    assert refusal_of(lambda: scene.see("凌立秋")) == "not_found"
    assert refusal_of(lambda: scene.found(by="凌立秋")) == "not_found"
    assert waits_for(scene, "凌立秋") == []


def test_who_is_not_asked_but_belongs_looks_on(scene):
    scene.found(audience=Audience(persons=[scene.persons["邢大暑"]]))
    assert offered(scene.see("柯立夏")) == set()
    assert refusal_of(lambda: scene.show("柯立夏")) == "not_found"
    asked = Asked(scene.card, scene.row("邢大暑").part, "answer", 1, {"f1": 1, "f2": "冒名"}, uuid4())
    with pytest.raises(Forbidden):
        press(scene.persons["柯立夏"], asked)


def test_the_same_request_asks_once(scene):
    once = uuid4()
    assert scene.found(again=once) == scene.found(again=once)
    assert len(texts(scene.persons["邢大暑"], scene.there)) == 1
    with pytest.raises(Conflict):
        scene.found(again=once, title="别的数据")


@pytest.mark.django_db(transaction=True)
def test_four_people_on_four_parts_are_never_in_each_others_way(scene):
    scene.found(fields=FIELDS[:1])
    who = ("葛惊蛰", "邹芒种", "邢大暑", "柯立夏")
    told = at_once([lambda name=name: scene.press(name, "answer", f1=1) for name in who], threads=4)
    assert not [one for one in told if isinstance(one, Exception)]
    assert scene.show().answered == 4
    assert verify(scene.item) == []
