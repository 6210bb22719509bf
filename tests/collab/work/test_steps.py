"""自定义流程: 现场勘查 → 围挡、抢修 side by side → 验收, as the holder of a part lays it out."""

from uuid import uuid4

import pytest

from collab.core.errors import Refused
from collab.work import flow, services
from collab.work.flow import StepFacts
from collab.work.forms import GivenTo, Handing, Reasoned, Report
from collab.work.models import Step
from collab.work.services import Press, StepGiven
from collab.work.todo import Wanted, todo
from collab.work.verifying import verify
from tests.collab.scenes import refusal_of
from tests.collab.work.scenes import act, lent_out, may, view

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def laid_out(offices):
    """Accepted by the water bureau, and divided: the item, its part, and the steps by title."""
    item, parts = lent_out(offices)
    part = parts["市水利局"]
    act(offices, "葛惊蛰", item, "accept", part)
    zou, head = GivenTo(position=offices.positions["邹芒种"]), GivenTo(person=offices.persons["岑雨水"])
    steps = [
        StepGiven("现场勘查", zou, 1),
        StepGiven("围挡", zou, 2),
        StepGiven("抢修", head, 2),
        StepGiven("验收", head, 3),
    ]
    services.add_steps(press(offices, "葛惊蛰", item, part), steps)
    return item, part, dict(Step.objects.values_list("title", "pk"))


def press(offices, name, item, target):
    return Press(offices.persons[name], uuid4(), item, target)


def states():
    return dict(Step.objects.order_by("pk").values_list("title", "state"))


def finish(offices, name, item, step):
    return services.finish_step(press(offices, name, item, step), Report("办妥"))


def test_stage_follows_stage_and_those_side_by_side_wait_for_each_other(offices, laid_out):
    item, part, steps = laid_out
    assert states() == {"现场勘查": "open", "围挡": "waiting", "抢修": "waiting", "验收": "waiting"}
    assert [(line.role, line.step) for line in todo(offices.persons["邹芒种"], Wanted(), limit=9).lines] == [
        ("step", "现场勘查")
    ]
    finish(offices, "邹芒种", item, steps["现场勘查"])
    assert states() == {"现场勘查": "done", "围挡": "open", "抢修": "open", "验收": "waiting"}
    finish(offices, "岑雨水", item, steps["抢修"])
    assert states()["验收"] == "waiting"
    assert "complete" not in may(offices, "葛惊蛰", item, part)
    finish(offices, "邹芒种", item, steps["围挡"])
    finish(offices, "岑雨水", item, steps["验收"])
    assert set(states().values()) == {"done"}
    assert "complete" in may(offices, "葛惊蛰", item, part)
    told = [one.text for one in view(offices, "江处暑", item).feedback]
    assert told == ["现场勘查：办妥", "抢修：办妥", "围挡：办妥", "验收：办妥"]
    assert verify(item) == []


def test_what_is_sent_back_is_done_again_with_all_that_follows(offices, laid_out):
    item, _, steps = laid_out
    finish(offices, "邹芒种", item, steps["现场勘查"])
    back = press(offices, "岑雨水", item, steps["抢修"])
    for _ in range(2):
        services.send_step_back(back, Reasoned("位置不清"), 1)
    assert states() == {"现场勘查": "open", "围挡": "waiting", "抢修": "waiting", "验收": "waiting"}


def test_what_is_sent_back_to_the_holder_ends_what_runs_beside_it(offices, laid_out):
    item, _, steps = laid_out
    finish(offices, "邹芒种", item, steps["现场勘查"])
    services.send_step_back(press(offices, "岑雨水", item, steps["抢修"]), Reasoned("无法施工"), 0)
    assert states() == {"现场勘查": "done", "围挡": "cancelled", "抢修": "returned", "验收": "cancelled"}


def test_only_whoever_has_the_step_does_it(offices, laid_out):
    item, part, steps = laid_out
    first = steps["现场勘查"]
    assert refusal_of(lambda: finish(offices, "岑雨水", item, first)) == "forbidden"
    assert refusal_of(lambda: finish(offices, "邢大暑", item, first)) == "forbidden"
    assert refusal_of(lambda: finish(offices, "凌立秋", item, first)) == "not_found"
    assert refusal_of(lambda: finish(offices, "邹芒种", item, steps["围挡"])) == "conflict"
    more = [StepGiven("清扫", GivenTo(person=offices.persons["邹芒种"]), 1)]
    assert refusal_of(lambda: services.add_steps(press(offices, "邹芒种", item, part), more)) == "forbidden"
    with pytest.raises(Refused) as refused:
        services.add_steps(press(offices, "葛惊蛰", item, part), [StepGiven("清扫", GivenTo(unit=999_999), 1)])
    assert refused.value.field == "steps[0].to"


def test_a_step_is_handed_on_and_seen_by_who_has_it(offices, laid_out):
    item, part, steps = laid_out
    to = Handing(GivenTo(position=offices.positions["岑雨水"]), "")
    services.hand_step_on(press(offices, "邹芒种", item, steps["现场勘查"]), to)
    assert todo(offices.persons["邹芒种"], Wanted(), limit=9).lines == []
    seen = next(one for one in view(offices, "岑雨水", item).parts if one.part == part)
    assert [(one.title, one.mine) for one in seen.steps][:2] == [("现场勘查", True), ("围挡", False)]
    elsewhere = next(one for one in view(offices, "邢大暑", item).parts if one.part == part)
    assert elsewhere.steps == []


def test_a_cancelled_step_lets_the_next_stage_begin(offices, laid_out):
    item, _, steps = laid_out
    services.cancel_step(press(offices, "葛惊蛰", item, steps["现场勘查"]), Reasoned("已勘查过"))
    assert states() == {"现场勘查": "cancelled", "围挡": "open", "抢修": "open", "验收": "waiting"}


def test_what_is_added_beside_an_open_step_begins_at_once(offices, laid_out):
    item, part, _ = laid_out
    zou = GivenTo(position=offices.positions["邹芒种"])
    services.add_steps(press(offices, "葛惊蛰", item, part), [StepGiven("拍照取证", zou, 1), StepGiven("清场", zou, 4)])
    assert states()["拍照取证"] == "open"
    assert states()["清场"] == "waiting"
    waiting = {line.step for line in todo(offices.persons["邹芒种"], Wanted(), limit=9).lines}
    assert waiting == {"现场勘查", "拍照取证"}


def test_what_is_shown_of_a_step_is_what_is_legal_and_nothing_more(offices, laid_out):
    item, part, steps = laid_out
    finish(offices, "邹芒种", item, steps["现场勘查"])
    assert open_to(offices, "岑雨水", item, part)["抢修"] == DOING | {"step_cancel"}  # 局长: the part is his, too
    assert open_to(offices, "邹芒种", item, part)["围挡"] == DOING
    assert open_to(offices, "葛惊蛰", item, part) == {
        "现场勘查": set(), "围挡": {"step_cancel"}, "抢修": {"step_cancel"}, "验收": {"step_cancel"}
    }  # fmt: skip
    for onlooker in ("江处暑", "温白露"):
        assert not any(open_to(offices, onlooker, item, part).values()), onlooker
    (back,) = [one for one in step_seen(offices, "邹芒种", item, part, "围挡").acts if one.action == "step_send_back"]
    (stage,) = [field for field in back.fields if field.name == "stage"]
    assert {one.value: one.zh for one in stage.choices if one.value != "0"} == {"1": "现场勘查"}


def test_a_part_that_is_handed_on_leaves_its_steps_behind(offices, laid_out):
    item, part, _ = laid_out
    act(offices, "葛惊蛰", item, "hand_on", part, to={"position": offices.positions["岑雨水"]})
    assert set(states().values()) == {"cancelled"}
    assert todo(offices.persons["邹芒种"], Wanted(), limit=9).lines == []
    act(offices, "岑雨水", item, "accept", part)
    assert "complete" not in may(offices, "岑雨水", item, part)  # 不得空结
    act(offices, "岑雨水", item, "report", part, text="已接手")
    assert "complete" in may(offices, "岑雨水", item, part)


def test_a_secretary_divides_nothing(offices):
    item, _ = lent_out(offices)
    to = {"position": offices.positions["江处暑"]}
    act(offices, "柯立夏", item, "add", parts=[{"role": "assist", "to": to}])
    part = next(one.part for one in view(offices, "江处暑", item).parts if one.name == "市政府 副市长")
    act(offices, "江处暑", item, "accept", part)
    told = {name: next(one.may_step for one in view(offices, name, item).parts if one.part == part)
            for name in ("江处暑", "温白露")}  # fmt: skip
    assert told == {"江处暑": True, "温白露": False}


DOING = {"step_finish", "step_hand_on", "step_send_back"}


def open_to(offices, name, item, part):
    seen = next(one for one in view(offices, name, item).parts if one.part == part)
    return {step.title: {one.action for one in step.acts} for step in seen.steps}


def step_seen(offices, name, item, part, title):
    seen = next(one for one in view(offices, name, item).parts if one.part == part)
    return next(step for step in seen.steps if step.title == title)


def test_of_a_flow_nothing_hangs():
    steps = [StepFacts(1, 1, "done"), StepFacts(2, 2, "open"), StepFacts(3, 2, "waiting"), StepFacts(4, 5, "waiting")]
    assert flow.advanced(steps) == {}
    assert flow.finished(steps, 2) == {2: "done", 3: "open"}
    assert flow.earlier_stages(steps, 2) == [1]
