"""领导批示·道路修复: 骆秋分 says one sentence; 交通 divides it into 现场勘查 → 围挡导改 → 抢修 → 验收, and everybody
concerned sees on his own screen how far they are. 凌立秋 has nothing to do with it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
import pytest_asyncio
from django.test import Client
from django.utils import timezone

from collab.calendar.selectors import working_calendar
from collab.core import clock
from collab.eventlog.deliveries import work_off
from collab.work.services import urge_due
from tests.collab.files.conftest import files_here
from tests.collab.files.sending import picture, sent_in
from tests.collab.offices import manned
from tests.realtime.conftest import Somebody, elsewhere, with_tokens

__all__ = ["files_here"]
pytestmark = pytest.mark.both_stacks
SENTENCE = "请交通运输局牵头，城管、城投配合，3日内恢复通行，并排查同类隐患。"
_HELD = (
    ("骆秋分", "市政府", "副市长", "deputy_leader", 1),
    ("乔小满", "市交通运输局", "收发员", "clerk", 5),
    ("邹芒种", "市交通运输局", "科员", "official", 5),
    ("邢大暑", "市城管局", "局长", "leader", 2),
    ("陆白露", "市城投集团", "总经理", "leader", 2),
    ("凌立秋", "市监察委", "主任", "leader", 2),
)


class Road(NamedTuple):
    """Who there is, with a token each; their positions and units by name."""

    persons: dict[str, Somebody]
    positions: dict[str, int]
    units: dict[str, int]


@pytest.fixture
def road(scene: Any) -> Road:
    offices = manned(_HELD, login="3000", city="云汀")
    return Road(with_tokens(offices.persons), offices.positions, offices.units)


@pytest_asyncio.fixture
async def desks(road: Road, opened: Any) -> dict[str, Any]:
    """Everybody's socket."""
    return {name: await opened(somebody) for name, somebody in road.persons.items()}


@pytest.fixture
def day(road: Road, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """`day(2)`: an hour into the second working day after a Monday that lies ahead, of a week without holidays."""
    calendar, real = working_calendar(), timezone.now()
    ahead = [timezone.localdate(real) + timedelta(days=n) for n in range(1, 90)]
    weeks = [[one + timedelta(days=n) for n in range(5)] for one in ahead if one.weekday() == 0]
    first = next(week[0] for week in weeks if all(calendar.is_working(one) for one in week))

    def move(nr: int) -> None:
        morning = calendar.opening(calendar.working_day(nr, first) if nr else first) + timedelta(hours=1)
        monkeypatch.setattr(clock, "now", lambda: morning + (timezone.now() - real))

    move(0)
    return move


async def status(road: Road, name: str, file: str) -> int:
    """What he is answered who asks for its bytes."""
    program = Client(headers={"Authorization": f"Bearer {road.persons[name].token}"})
    return int((await elsewhere(program.get, f"/api/v1/files/{file}/original")).status_code)


async def act(socket: Any, item: int, action: str, *, of_part: bool = False, **inputs: Any) -> dict[str, Any]:
    """As he sees it at this moment: on the item, or on the part that is his."""
    seen = await socket.do("item.show", item=item)
    part = next(one for one in seen["parts"] if one["mine"]) if of_part else None
    told = {"item": item, "part": part and part["part"], "version": (part or seen)["version"], "inputs": inputs}
    done = await socket.do("item.act", action=action, client_id=str(uuid4()), **told)
    await elsewhere(work_off)
    return done["item"]


async def lead_part(socket: Any, item: int) -> dict[str, Any]:
    return next(one for one in (await socket.do("item.show", item=item))["parts"] if one["role"] == "lead")


async def states(socket: Any, item: int) -> list[str]:
    return [step["state"] for step in (await lead_part(socket, item))["steps"]]


async def press(socket: Any, item: int, title: str, name: str = "finish", **told: Any) -> None:
    """What stands beside this step for him."""
    part = await lead_part(socket, item)
    step = next(one for one in part["steps"] if one["title"] == title)
    assert f"step_{name}" in {one["action"] for one in step["acts"]}
    await socket.do(f"step.{name}", item=item, step=step["step"], client_id=str(uuid4()), **told)
    await elsewhere(work_off)


def heard(socket: Any, item: int) -> int:
    """The newest act of it he was told of."""
    told = [one["data"] for one in socket.events if one["type"] == "todo.changed"]
    return max((one["nr"] for one in told if one["item"] == item), default=0)


def urged(socket: Any, item: int) -> list[tuple[str, str]]:
    """How he was urged to it, and by whom."""
    told = [one["data"] for one in socket.events if one["type"] == "todo.changed" and one["data"]["item"] == item]
    return [(one["how"], one["signature"]) for heard in told for one in heard["urged"]]


async def given_out(desks: dict[str, Any]) -> int:
    """Said, understood, confirmed with one press, taken up."""
    drafted = (await desks["骆秋分"].do("instruction.draft", text=SENTENCE, client_id=str(uuid4())))["item"]
    begins = next(one for one in drafted["acts"] if one["action"] == "assign")["begins"]
    given = await act(desks["骆秋分"], drafted["item"], "assign", **begins)
    assert {(one["name"], one["role"]) for one in given["parts"]} == {
        ("市交通运输局", "lead"), ("市城管局", "assist"), ("市城投集团", "assist")
    }  # fmt: skip
    await act(desks["乔小满"], drafted["item"], "accept", of_part=True)
    return drafted["item"]


async def divided(desks: dict[str, Any], road: Road, item: int) -> None:
    to = [
        {"position": road.positions["邹芒种"]}, {"unit": road.units["市城管局"]},
        {"unit": road.units["市城投集团"]}, {"unit": road.units["市交通运输局"]},
    ]  # fmt: skip
    titles = ("现场勘查", "围挡导改", "抢修", "验收")
    steps = [{"title": title, "to": to[n], "stage": n + 1} for n, title in enumerate(titles)]
    part = await lead_part(desks["乔小满"], item)
    assert part["may_step"]
    await desks["乔小满"].do("step.add", item=item, part=part["part"], steps=steps, client_id=str(uuid4()))
    await elsewhere(work_off)


async def test_the_road_is_repaired_step_by_step_and_everybody_concerned_sees_it(road, desks):
    luo, clerk, zou, streets, builders, outsider = (desks[name] for name, *_ in _HELD)
    item = await given_out(desks)
    await divided(desks, road, item)
    assert await states(luo, item) == ["open", "waiting", "waiting", "waiting"]
    part = await lead_part(clerk, item)
    assert "complete" not in {one["action"] for one in part["acts"]}

    (line,) = (await zou.do("todo.list"))["lines"]
    assert (line["step"], line["item"]) == ("现场勘查", item)
    await press(zou, item, "现场勘查", text="塌陷约12平方米，管线未损")
    await press(streets, item, "围挡导改", text="已围挡，车辆改行")
    await press(builders, item, "抢修", "send_back", reason="围挡占了作业面", stage=2)
    assert await states(luo, item) == ["done", "open", "waiting", "waiting"]
    await press(streets, item, "围挡导改", text="已外移两米")
    await press(builders, item, "抢修", text="已回填并铺设路面")
    await press(clerk, item, "验收", text="验收合格，恢复通行")

    seen = await luo.do("item.show", item=item)
    for name in ("骆秋分", "乔小满", "邹芒种", "邢大暑", "陆白露"):
        await desks[name].until(lambda name=name: heard(desks[name], item) == seen["nr"])
    assert await states(luo, item) == ["done"] * 4
    assert seen["feedback"][0]["text"] == "现场勘查：塌陷约12平方米，管线未损"

    await act(clerk, item, "complete", of_part=True, text="已恢复通行")
    again = await act(luo, item, "instruct_again", text="同类隐患排查结果月底前报")
    assert (again["state"], again["round"]) == ("handling", 2)
    await act(clerk, item, "complete", of_part=True, text="排查37处，整改2处")
    closed = await act(luo, item, "agree")
    assert closed["final"]

    assert (await outsider.refused("item.show", item=item))["code"] == "not_found"
    assert (await outsider.refused("step.finish", item=item, step=1, text="x", client_id=str(uuid4())))["code"] == (
        "not_found"
    )
    assert {one["type"] for one in outsider.events} <= {"todo.moved"}  # that he took up his own post


async def test_on_the_second_day_come_photographs_and_who_is_late_is_urged_by_the_clock_once(road, desks, day):
    luo, clerk, zou, streets, builders, _ = (desks[name] for name, *_ in _HELD)
    item = await given_out(desks)
    await divided(desks, road, item)
    sender = road.persons["邹芒种"].person
    photos = [str((await elsewhere(sent_in, sender, picture(), name=f"塌陷{n}.jpg")).pk) for n in (1, 2)]

    day(2)
    await press(zou, item, "现场勘查", text="塌陷约12平方米，管线未损", files=photos)
    (report,) = (await luo.do("item.show", item=item))["feedback"]
    assert [(one["file"], one["kind"]) for one in report["files"]] == [(photo, "image") for photo in photos]
    assert report["at"] == (await luo.do("item.trail", item=item))["lines"][-1]["at"]
    assert [await status(road, name, photos[0]) for name in ("骆秋分", "乔小满", "凌立秋")] == [200, 200, 404]
    assert (await luo.do("item.show", item=item))["light"] == "yellow"

    day(5)
    assert (await luo.do("item.show", item=item))["light"] == "red"
    assert await elsewhere(urge_due) > 0
    assert await elsewhere(urge_due) == 0
    await elsewhere(work_off)
    await clerk.until(lambda: urged(clerk, item))
    assert urged(clerk, item) == [("automatic", "")]

    await press(streets, item, "围挡导改", text="已围挡，车辆改行")
    await press(builders, item, "抢修", text="已回填并铺设路面")
    await press(clerk, item, "验收", text="验收合格，恢复通行")
    await act(clerk, item, "complete", of_part=True, text="已恢复通行")
    closed = await act(luo, item, "agree")
    assert (closed["final"], closed["light"]) == (True, "grey")
    assert [line["item"] for line in (await clerk.do("todo.list"))["lines"]] == []


async def test_what_is_open_of_a_step_is_pressed_on_the_card(road, desks):
    luo, zou = desks["骆秋分"], desks["邹芒种"]
    item = await given_out(desks)
    await divided(desks, road, item)
    group = await luo.do(
        "conversation.create_group", title="道路抢修", client_id=str(uuid4()),
        persons=[somebody.person for name, somebody in road.persons.items() if name not in ("骆秋分", "凌立秋")],
    )  # fmt: skip
    place = group["conversation"]
    await luo.do("item.place", item=item, conversation=place, client_id=str(uuid4()))
    await zou.until(lambda: any(one["type"] == "card.changed" for one in zou.events))
    card = next(one["data"]["card"] for one in zou.events if one["type"] == "card.changed")
    (seen,) = (await zou.do("card.watch", conversation=place, cards=[{"card": card, "version": 0}]))["cards"]
    (standing,) = seen["view"]["standings"]
    assert standing["label"] == "现场勘查"
    rows = [(one["name"], one["words"]) for one in seen["view"]["body"] if one["type"] == "Collab.UnitRow"]
    assert rows[:2] == [("1. 现场勘查", "办理中"), ("2. 围挡导改", "未开始")]
    told = {"card": card, "part": standing["part"], "part_version": standing["version"], "client_id": str(uuid4())}
    pressed = await zou.do("card.act", action="step_finish", inputs={"text": "已到场"}, **told)
    assert pressed["view"]["standings"] == []
    assert await states(luo, item) == ["done", "open", "waiting", "waiting"]
    late = await zou.refused(
        "card.act", **told | {"action": "step_finish", "inputs": {"text": "再"}, "client_id": str(uuid4())}
    )
    assert late["code"] == "forbidden"
    assists = await desks["陆白露"].do("card.watch", conversation=place, cards=[{"card": card, "version": 0}])
    assert "现场勘查" in str(assists["cards"][0]["view"]["body"])  # a step of it is his
    outsider = await desks["凌立秋"].do("card.watch", cards=[{"card": card, "version": 0}])
    assert outsider == {"cards": []}
