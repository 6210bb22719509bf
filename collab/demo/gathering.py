"""材料征集 of the demo: one that is under way and waits for some, one that is closed, with what was supplied."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from collab.calendar.terms import Until
from collab.collections.audience import Audience
from collab.collections.fields import Field
from collab.collections.services import Founding, found
from collab.conversations import services as conversations
from collab.conversations.models import Conversation
from collab.conversations.services import Charter
from collab.core import clock, sql
from collab.core.sheets import Writing
from collab.demo.census import Office
from collab.eventlog.models import Delivery
from collab.files import services as files
from collab.work.models import Assignment, Item
from collab.work.services import Deed, perform

TITLE = "防汛材料报送"
"""The group in which they stand."""
_STORY = UUID("c0a2b1de-5b0f-5d0c-8e6f-0a8f3c1d7b52")
_ASKER = "费大寒"
_BEFORE = timedelta(days=9)
_LATELY = timedelta(hours=3)
_UNITS = ("市水利局", "市应急管理局", "市气象局", "市水文中心", "市交通运输局", "市住房城乡建设局", "市消防救援支队",
          "青屿县", "白蘅县")  # fmt: skip
_DUTY = (
    Field("带班领导"), Field("联系电话"), Field("抢险队伍人数", "number"), Field("物资装备", required=False),
)  # fmt: skip
_DUTIES: Mapping[str, tuple[str, str, int, str]] = {
    "市水利局": ("程立夏（副局长）", "100-0000-2101", 46, "排涝泵车3台、编织袋1.2万条"),
    "市应急管理局": ("丁惊蛰（副局长）", "100-0000-2301", 60, "冲锋舟6艘、照明车2台"),
    "市气象局": ("值班首席预报员", "100-0000-2501", 8, ""),
    "市水文中心": ("湛小寒（主任）", "100-0000-2601", 18, "移动监测车2台"),
    "市交通运输局": ("龚立秋（副局长）", "100-0000-2201", 55, "钢便桥1套、块石400立方米"),
    "市消防救援支队": ("值班支队长", "100-0000-2119", 120, "橡皮艇14艘、大流量排水车2台"),
}
_DAM = (
    Field("排查水库座数", "number"), Field("隐患处数", "number"), Field("整改情况"), Field("隐患台账", "file"),
)  # fmt: skip
_DAMS: Mapping[str, tuple[int, int, str]] = {
    "市水利局": (38, 4, "4处渗漏已落实责任人，2处完成整改，2处列入本月维修计划。"),
    "青屿县": (12, 1, "坝脚排水棱体淤堵1处，已疏通并加设观测点。"),
    "白蘅县": (9, 2, "溢洪道杂物2处，已清理完毕。"),
}
_LEDGER = ("水库名称", "隐患部位", "责任人", "整改时限", "状态")


class Step(NamedTuple):
    """One thing that somebody does at a share of the time there is."""

    unit: str
    share: float
    values: Mapping[str, Any]


def gather(offices: Sequence[Office], persons: Mapping[str, int], moment: datetime) -> None:
    """Both, each thing at its own time; where the group stands already, nothing."""
    asker = persons[_ASKER]
    if Conversation.objects.filter(created_by=asker, client_id=_id("group")).exists():
        return
    desk = _Desk(offices, persons)
    with sql.writing():
        with clock.at(moment - _BEFORE):
            charter = Charter(TITLE, tuple(desk.taker(unit) for unit in _UNITS))
            group = conversations.create_group(by=asker, client_id=_id("group"), charter=charter)
        desk.close(_closed(desk, group, asker, moment - _BEFORE), asker)
        _under_way(desk, group, asker, moment - _LATELY, moment)
        Delivery.objects.filter(stream__name__startswith="item:").delete()


class _Desk:
    """Who takes in the papers of a unit, and what he supplies."""

    def __init__(self, offices: Sequence[Office], persons: Mapping[str, int]) -> None:
        self._offices = {office.name: office for office in offices}
        self._persons = persons

    def unit(self, name: str) -> int:
        return self._offices[name].unit

    def taker(self, unit: str) -> int:
        office = self._offices[unit]
        return self._persons[(office.holding("clerk") or office.holding("office_head") or office.holding("leader"))[0]]

    def answer(self, item: int, step: Step) -> None:
        part = Assignment.objects.get(item=item, unit=self.unit(step.unit))
        inputs = {"values": step.values}
        deed = Deed(item, part.pk, "answer", part.version, inputs, _id(f"answer {item} {step.unit}"))
        perform(deed, by=self.taker(step.unit))

    def send_back(self, item: int, unit: str, reason: str, asker: int) -> None:
        part = Assignment.objects.get(item=item, unit=self.unit(unit))
        deed = Deed(item, part.pk, "send_back", part.version, {"reason": reason}, _id(f"back {item} {unit}"))
        perform(deed, by=asker)

    def close(self, item: int, asker: int) -> None:
        found_item = Item.objects.get(pk=item)
        with clock.at(found_item.created_at + timedelta(days=3)):
            perform(Deed(item, None, "close", found_item.version, {}, _id(f"close {item}")), by=asker)


def _closed(desk: _Desk, group: int, asker: int, begun: datetime) -> int:
    """Three days, and one of four supplied nothing."""
    units = (*_DAMS, "市应急管理局")
    with clock.at(begun + timedelta(minutes=5)):
        until = datetime.combine(begun.date() + timedelta(days=2), time(17, 0), tzinfo=begun.tzinfo)
        words = "请按台账模板逐座排查，隐患处数与台账一致，月底前整改到位。"
        wanted = Founding(
            "水库安全隐患排查情况", _DAM, _audience(desk, units), words, Until(until), "all", (_blank(asker),)
        )
        item = found(wanted, conversation=group, by=asker, client_id=_id("dams")).item
    for place, (unit, (dams, faults, words)) in enumerate(_DAMS.items()):
        with clock.at(begun + timedelta(hours=5 + 11 * place)):
            ledger = _sheet(desk.taker(unit), f"{unit}水库隐患台账.xlsx", _rows(unit, faults))
            desk.answer(item, Step(unit, 0, {"f1": dams, "f2": faults, "f3": words, "f4": [str(ledger)]}))
    return item


def _under_way(desk: _Desk, group: int, asker: int, begun: datetime, now: datetime) -> None:
    """Six of nine have supplied it, one of them is to look again."""
    with clock.at(begun):
        due = datetime.combine(now.date() + timedelta(days=1), time(9, 0), tzinfo=now.tzinfo)
        words = "受高空槽影响，今夜到明天我市中北部有大到暴雨。请报告在岗带班人员和抢险力量。"
        wanted = Founding("在岗带班人员和抢险力量", _DUTY, _audience(desk, _UNITS), words, Until(due))
        item = found(wanted, conversation=group, by=asker, client_id=_id("duty")).item
    steps = [Step(unit, n / 8, _named(values)) for n, (unit, values) in enumerate(_DUTIES.items(), start=1)]
    for step in steps:
        with clock.at(begun + (now - begun) * step.share):
            desk.answer(item, step)
    with clock.at(begun + (now - begun) * 0.9):
        desk.send_back(item, "市交通运输局", "人数与昨日所报不一致，请核实后重报", asker)


def _named(values: Sequence[Any]) -> dict[str, Any]:
    return {f"f{n}": value for n, value in enumerate(values, start=1) if value != ""}


def _audience(desk: _Desk, units: Sequence[str]) -> Audience:
    return Audience(units=[desk.unit(unit) for unit in units])


def _rows(unit: str, faults: int) -> Iterator[Sequence[object]]:
    for n in range(1, faults + 1):
        yield (f"{unit.removesuffix('局')}{n}号水库", "坝脚", "管理所所长", "本月底", "已落实责任人")


def _blank(owner: int) -> UUID:
    return _sheet(owner, "水库隐患台账（模板）.xlsx", iter(()))


def _sheet(owner: int, name: str, rows: Iterator[Sequence[object]]) -> UUID:
    """A spreadsheet, uploaded as people upload one."""
    book = Writing()
    book.sheet("台账", _LEDGER, rows)
    content = book.bytes()
    file = files.begin(owner=owner, name=name, size=len(content))
    files.append(owner=owner, file=file.pk, offset=0, data=content)
    return files.finish(owner=owner, file=file.pk).pk


def _id(what: str) -> UUID:
    return uuid5(_STORY, what)
