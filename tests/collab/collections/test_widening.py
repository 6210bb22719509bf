"""Asking more of them later, and asking again what was closed."""

import pytest

from collab.collections.audience import Audience
from collab.core.errors import Conflict, Forbidden, Invalid, StaleCard
from collab.work.models import Assignment
from collab.work.todo import Wanted, todo
from collab.work.verifying import verify
from tests.collab.collections.conftest import Scene, offered, until
from tests.collab.scenes import refusal_of

pytestmark = pytest.mark.both_stacks


def waits_for(scene: Scene, name: str) -> list[str]:
    return [line.title for line in todo(scene.persons[name], Wanted("do"), limit=50).lines]


def of(scene: Scene, *names: str, units: tuple[str, ...] = ()) -> dict[str, list[int]]:
    """As the picker of a card has it."""
    return {"persons": [scene.persons[name] for name in names], "units": [scene.offices.units[one] for one in units]}


def states(scene: Scene) -> dict[str, str]:
    return {row.name: row.state for row in scene.show().rows}


def test_what_was_closed_is_asked_again_and_those_who_owed_it_owe_it_anew(scene):
    scene.found(due=until(days=1))
    scene.answer("邢大暑")
    scene.press("岑雨水", "close")
    assert offered(scene.see("岑雨水")) == {"reopen"}
    assert offered(scene.see("柯立夏")) == set()
    scene.press("岑雨水", "reopen", due=until(days=3).at.date().isoformat(), due_time="17:00")
    assert (scene.show().state, states(scene)) == (
        "open",
        {"葛惊蛰": "owing", "邹芒种": "owing", "邢大暑": "answered", "柯立夏": "owing"},
    )
    assert waits_for(scene, "柯立夏") == ["受灾数据"]
    assert waits_for(scene, "邢大暑") == []
    due = scene.show().due_at
    assert set(Assignment.objects.filter(state="owing").values_list("due_at", flat=True)) == {due}
    assert all(part.next_urge_at for part in Assignment.objects.filter(state="owing"))
    scene.answer("柯立夏")
    scene.press("邢大暑", "change", f1=9, f2="补报")
    assert scene.show().answered == 2
    assert verify(scene.item) == []


def test_reopened_without_a_time_it_keeps_the_old_one_while_that_is_ahead(scene, later):
    scene.found(due=until(days=2))
    due = scene.show().due_at
    scene.act("岑雨水", "close")
    scene.act("岑雨水", "reopen")
    assert scene.show().due_at == due
    scene.act("岑雨水", "close")
    later(days=3)
    scene.act("岑雨水", "reopen")
    assert scene.show().due_at is None
    assert set(Assignment.objects.values_list("due_at", flat=True)) == {None}


def test_all_in_when_it_was_closed_it_is_all_in_when_it_is_reopened(scene):
    scene.found(audience=Audience(persons=[scene.persons["邢大暑"]]))
    scene.answer("邢大暑")
    scene.press("岑雨水", "close")
    scene.press("岑雨水", "reopen")
    assert (scene.show().state, waits_for(scene, "岑雨水")) == ("complete", ["受灾数据"])


def test_who_is_asked_later_owes_it_like_the_others_and_who_was_asked_is_asked_once(scene):
    scene.found(audience=Audience(persons=[scene.persons["邢大暑"]]), due=until(days=2))
    scene.answer("邢大暑")
    assert scene.show().state == "complete"
    scene.press("岑雨水", "widen", to=of(scene, "柯立夏", "邢大暑", units=("市水利局",)))
    assert (scene.show().state, scene.show().asked) == ("open", 3)
    assert states(scene) == {"邢大暑": "answered", "柯立夏": "owing", "市水利局": "owing"}
    assert waits_for(scene, "柯立夏") == waits_for(scene, "葛惊蛰") == ["受灾数据"]
    assert scene.show().due_at == Assignment.objects.get(person=scene.persons["柯立夏"]).due_at
    scene.answer("柯立夏")
    scene.answer("葛惊蛰")
    assert scene.show().state == "complete"
    assert verify(scene.item) == []


@pytest.mark.parametrize("names", [("邢大暑",), ()])
def test_where_nobody_new_is_named_one_is_told_at_the_field(scene, names):
    scene.found()
    with pytest.raises(Invalid) as refused:
        scene.press("岑雨水", "widen", to=of(scene, *names))
    assert refused.value.field == "inputs.to"


def test_whom_nobody_could_reach_is_not_asked(scene):
    scene.found()
    with pytest.raises(Invalid) as refused:
        scene.act("岑雨水", "widen", to=[{"unit": 999_999}])
    assert (refused.value.field, refused.value.details["reason"]) == ("to", "unknown")


def test_neither_is_for_those_who_are_asked_nor_for_the_outsider(scene):
    scene.found()
    with pytest.raises(Forbidden):
        scene.act("邢大暑", "widen", to=[{"person": scene.persons["凌立秋"]}])
    assert refusal_of(lambda: scene.act("凌立秋", "widen", to=[{"person": scene.persons["凌立秋"]}])) == "not_found"
    scene.press("岑雨水", "close")
    with pytest.raises((Forbidden, StaleCard)):
        scene.press("邢大暑", "reopen")
    with pytest.raises(Conflict):
        scene.act("岑雨水", "widen", to=[{"person": scene.persons["凌立秋"]}])
