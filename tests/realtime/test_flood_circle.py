"""防汛协作圈「6·18强降雨应急」, from its founding on the evening of the 18th to its end on the 22nd of June: nine units
gather, report, are urged, act on the leader's word, and leave their results. 凌立秋 never learns that there was one."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
import pytest_asyncio

from collab.core import clock
from collab.eventlog.deliveries import work_off
from collab.work.services import urge_due
from tests.collab.offices import manned
from tests.realtime.conftest import Somebody, elsewhere, with_tokens

pytestmark = pytest.mark.both_stacks
TITLE = "6·18强降雨应急"
CALL = (
    "受高空槽影响，18日20时至19日20时我市中北部有大到暴雨，局地大暴雨。请各成员单位19时前报告在岗带班人员和抢险力量。"
)
WORD = "请水利局会商青屿县，两小时内研究低洼群众转移"
FIELDS = [
    {"title": "带班人"}, {"title": "电话"}, {"title": "队伍人数", "sort": "number"},
    {"title": "物资", "required": False},
]  # fmt: skip
_UNITS = {
    "水利局": "岑雨水", "应急局": "柯立夏", "气象局": "殷谷雨", "水文中心": "闵清明", "交通局": "滕春分",
    "住建局": "鲁小满", "消防支队": "齐芒种", "青屿县": "柳谷雨", "白蘅县": "白小暑",
}  # fmt: skip
_OTHERS = (
    ("费大寒", "政府办", "总值班室主任", "leader", 3),
    ("江处暑", "政府", "副市长", "deputy_leader", 1),
    ("凌立秋", "监察委", "主任", "leader", 2),
)


class City(NamedTuple):
    """Who there is, and the units by name."""

    persons: dict[str, Somebody]
    units: dict[str, int]


@pytest.fixture
def city(scene: Any) -> City:
    held = [*((name, unit, "收发员", "clerk", 5) for unit, name in _UNITS.items()), *_OTHERS]
    offices = manned(held, login="6180")
    return City(with_tokens(offices.persons), offices.units)


@pytest_asyncio.fixture
async def desks(city: City, opened: Callable[..., Awaitable[Any]]) -> dict[str, Any]:
    """Everybody's socket."""
    return {name: await opened(somebody) for name, somebody in city.persons.items()}


@pytest.fixture
def it_is(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """`it_is("18 17:05")`: the day of June and the time in the city."""

    def it_is(moment: str) -> None:
        now = datetime.fromisoformat(f"2026-06-{moment}:00+08:00")
        monkeypatch.setattr(clock, "now", lambda: now)

    it_is("18 17:00")
    return it_is


async def founded(desks: dict[str, Any], city: City) -> int:
    members = [city.units[unit] for unit in _UNITS]
    made = await desks["费大寒"].do(
        "circle.found", client_id=str(uuid4()), title=TITLE, purpose="强降雨的应对，群众转移到位", basis="气象预警信号",
        ends_on="2026-06-24", lead=city.units["水利局"], units=members, observers=[city.persons["江处暑"].person],
    )  # fmt: skip
    for name in (*_UNITS.values(), "江处暑"):
        await desks[name].until(lambda name=name: any(one["type"] == "access.granted" for one in desks[name].ephemeral))
    return int(made["conversation"])


async def asked_for(desks: dict[str, Any], city: City, circle: int) -> tuple[int, int]:
    """The call is read as a collection, and nine units are asked; its item and its card."""
    fei = desks["费大寒"]
    await fei.post(circle, CALL)
    wish = await fei.do("collection.read", text=CALL)
    assert (wish["asks"], wish["title"]) == (True, "在岗带班人员和抢险力量")
    assert datetime.fromisoformat(wish["due"]) == datetime.fromisoformat("2026-06-18T19:00:00+08:00")
    item = (
        await fei.do(
            "collection.found", conversation=circle, client_id=str(uuid4()), title=wish["title"], fields=FIELDS,
            audience={"units": [city.units[unit] for unit in _UNITS]}, due=wish["due"],
        )
    )["item"]  # fmt: skip
    await desks["柳谷雨"].until(lambda: cards(desks["柳谷雨"], circle))
    return item, cards(desks["柳谷雨"], circle)[-1]


def cards(socket: Any, circle: int) -> list[int]:
    here = [one for one in socket.events if one["stream"] == f"conversation:{circle}"]
    return [one["data"]["card"] for one in here if one.get("type") == "card.changed"]


async def answer(socket: Any, circle: int, card: int, *values: Any) -> None:
    (seen,) = (await socket.do("card.watch", conversation=circle, cards=[{"card": card, "version": 0}]))["cards"]
    standing = seen["view"]["standings"][0]
    inputs = {f"f{n}": value for n, value in enumerate(values, 1)}
    told = {"card": card, "part": standing["part"], "part_version": standing["version"], "client_id": str(uuid4())}
    await socket.do("card.act", action="answer", inputs=inputs, **told)


async def reported(desks: dict[str, Any], circle: int, card: int, it_is: Callable[[str], None]) -> None:
    """Eight in time; 白蘅县 is reminded of itself at 19:00, and once more by one press."""
    for n, name in enumerate(list(_UNITS.values())[:-1]):
        await answer(desks[name], circle, card, name, f"100-0000-00{n:02}", 20 + n, "冲锋舟 2 艘")
    it_is("18 19:01")
    assert await elsewhere(urge_due) == 1
    late = desks["白小暑"]
    (line,) = (await late.do("todo.list"))["lines"]
    assert line["title"] == "在岗带班人员和抢险力量"
    it_is("18 19:11")
    await answer(late, circle, card, "白小暑", "100-0000-0099", 35, "编织袋 4000 条")
    assert (await late.do("todo.list"))["lines"] == []


async def instructed(desks: dict[str, Any], circle: int, it_is: Callable[[str], None]) -> int:
    """江处暑 reads what 水文 says and writes one sentence beneath it; it is done and agreed to before 22:00."""
    it_is("18 19:55")
    gauge = await desks["闵清明"].post(circle, "青屿站水位 103.42 m，超警戒 0.92 m")
    jiang, cen = desks["江处暑"], desks["岑雨水"]
    it_is("18 20:00")
    source = {"conversation": circle, "nr": gauge["nr"]}
    drafted = (await jiang.do("instruction.draft", text=WORD, client_id=str(uuid4()), source=source))["item"]
    begins = next(one for one in drafted["acts"] if one["action"] == "assign")["begins"]
    given = await acted(jiang, drafted["item"], "assign", **begins)
    assert datetime.fromisoformat(given["parts"][0]["due_at"]) == datetime.fromisoformat("2026-06-18T22:00:00+08:00")
    item = int(given["item"])
    await jiang.do("item.place", item=item, conversation=circle, client_id=str(uuid4()))
    await acted(cen, item, "accept", of_part=True)
    await acted(cen, item, "complete", of_part=True, text="转移 326 人，无伤亡")
    assert (await acted(jiang, item, "agree"))["final"]
    return item


async def acted(socket: Any, item: int, action: str, *, of_part: bool = False, **inputs: Any) -> dict[str, Any]:
    seen = await socket.do("item.show", item=item)
    part = next(one for one in seen["parts"] if one["mine"]) if of_part else None
    told = {"item": item, "part": part and part["part"], "version": (part or seen)["version"], "inputs": inputs}
    done = await socket.do("item.act", action=action, client_id=str(uuid4()), **told)
    await elsewhere(work_off)
    return done["item"]


async def worked(desks: dict[str, Any], city: City, circle: int) -> None:
    """On the board, by hand and in a sentence; everybody sees both."""
    water, county = city.units["水利局"], city.units["青屿县"]
    words = {"task": "会商青屿县", "state": "done", "progress": "已转移 326 人"}
    await desks["岑雨水"].do("board.write", conversation=circle, unit=water, version=0, words=words)
    await desks["柳谷雨"].post(circle, "/进展 已转移 326 人，下一步巡堤")
    await elsewhere(work_off)
    board = await desks["江处暑"].do("board.get", conversation=circle)
    rows = {one["row"]["unit"]: one["row"]["words"] for one in board["rows"]}
    assert rows[water]["progress"] == "已转移 326 人"
    assert (rows[county]["progress"], rows[county]["next_step"]) == ("已转移 326 人", "巡堤")


async def resulted(desks: dict[str, Any], city: City, circle: int, item: int) -> None:
    """What was collected lies on the shelf; what came of it is a result, approved by the lead unit."""
    fei, cen = desks["费大寒"], desks["岑雨水"]
    await fei.do("document.gather", conversation=circle, item=item)
    said = await cen.post(circle, "转移 326 人，无伤亡")
    marked = await cen.do("result.mark", conversation=circle, nr=said["nr"], on=True)
    await cen.do("result.approve", conversation=circle, result=marked["result"], version=0)
    shelf = await desks["白小暑"].do("shelf.get", conversation=circle)
    assert [folder["name"] for folder in shelf["folders"]] == ["在岗带班人员和抢险力量"]
    (result,) = shelf["results"]
    assert (result["text"], result["approval"]["by"]) == ("转移 326 人，无伤亡", city.persons["岑雨水"].person)


async def ended(fei: Any, circle: int) -> None:
    """Closed over what is still open, which is said: the county's row, and work in other hands."""
    await fei.do("circle.step", conversation=circle, step="wind_up")
    still = await fei.do("circle.open_things", conversation=circle)
    assert [row["name"] for row in still["rows"]] == ["青屿县"]
    refused = await fei.refused("circle.step", conversation=circle, step="close")
    assert (refused["reason"], refused["count"]) == ("open_things", 1 + len(still["work"]) + still["unseen"])
    await fei.do("circle.step", conversation=circle, step="close", reason="转入常态值守，青屿县继续巡堤")


async def test_nine_units_come_through_the_night_together_and_nobody_else_learns_of_it(city, desks, it_is):
    circle = await founded(desks, city)
    collection, card = await asked_for(desks, city, circle)
    await reported(desks, circle, card, it_is)
    view = await desks["费大寒"].do("collection.show", item=collection)
    assert (view["answered"], view["state"]) == (9, "complete")
    instruction = await instructed(desks, circle, it_is)
    await worked(desks, city, circle)
    await resulted(desks, city, circle, collection)

    it_is("22 09:00")
    await ended(desks["费大寒"], circle)
    late = await desks["柳谷雨"].refused("message.post", conversation=circle, text="还有", client_id=str(uuid4()))
    assert late["code"] == "closed"
    assert (await desks["白小暑"].do("circle.get", conversation=circle))["state"] == "closed"
    assert len((await desks["白小暑"].do("board.get", conversation=circle))["rows"]) == 9

    outsider = desks["凌立秋"]
    for asked in ("circle.get", "board.get", "shelf.get"):
        assert (await outsider.refused(asked, conversation=circle))["code"] == "not_found"
    for item in (collection, instruction):
        assert (await outsider.refused("item.show", item=item))["code"] == "not_found"
    assert TITLE not in str(outsider.events) + str(outsider.ephemeral)
