"""What waits, and what is late: read as the card is drawn, so that it is never older than the last look."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

import msgspec
from django.utils import timezone

from bots.blocks import button, words
from bots.cards import offered
from bots.registry import Looker
from collab.cards.body import Element, TextBlock, UnitRow
from collab.cards.shapes import Face
from collab.core.text import shortened
from collab.instructions.forms import CODE
from collab.work.ledger import Asked, ledger
from collab.work.shapes import LedgerLine, LightName, TodoLine
from collab.work.todo import Wanted, todo

DAY = "reminder_day"
_WAITING = 8
_LATE = 5
_LOOKED_AT = 200


class Day(msgspec.Struct, frozen=True):
    """Of which day. `served`: of what waits for the leaders he serves alone."""

    day: date
    served: bool


class Waiting(NamedTuple):
    """What waits for him or them, the most urgent first, and what they gave out that is late or soon will be."""

    day: Day
    lines: Sequence[TodoLine]
    late: Sequence[LedgerLine]
    now: datetime


def waiting(looker: Looker, day: Day) -> Waiting:
    lines = todo(looker.person, Wanted("do"), limit=_LOOKED_AT).lines
    mine = [line for line in lines if line.hand == "secretary" or not day.served]
    given = [ledger(looker.person, Asked(CODE, light=light), limit=_LATE).lines for light in ("red", "yellow")]
    return Waiting(day, mine, [line for lines in given for line in lines], looker.now)


def face(facts: Waiting) -> Face:
    """今天有 3 件要办."""
    day = facts.day.day
    title = f"{day.month}月{day.day}日：{_counted(facts)}"
    return offered(
        Face(
            kind=DAY, name="提醒", title=title, fallback=f"[提醒] {title}",
            state="late" if _late(facts) else "open" if facts.lines or facts.late else "done",
            body=list(_body(facts)), actions=[button("刷新", "refresh", mode="secondary")],
        )
    )  # fmt: skip


def _counted(facts: Waiting) -> str:
    if not facts.lines and not facts.late:
        return "没有要办的事"
    waits = f"{len(facts.lines)} 件待处理" if facts.lines else ""
    late = f"{len(facts.late)} 件批示逾期或临期" if facts.late else ""
    return "，".join(one for one in (waits, late) if one)


def _late(facts: Waiting) -> bool:
    return "red" in [*(line.light for line in facts.lines), *(line.light for line in facts.late)]


def _body(facts: Waiting) -> Iterator[Element]:
    if facts.lines:
        yield TextBlock(text="等领导处理" if facts.day.served else "等您处理", weight="bolder")
        for line in facts.lines[:_WAITING]:
            yield _row(line.title, line.light, line.state_words.zh, (line.number, line.place), line.item)
        if len(facts.lines) > _WAITING:
            yield words(f"还有 {len(facts.lines) - _WAITING} 件，见「待办」", subtle=True)
    if facts.late:
        yield TextBlock(text="交办出去的批示", weight="bolder", separator=bool(facts.lines))
        for given in facts.late:
            lead = f"主办 {given.lead}" if given.lead else ""
            yield _row(given.title, given.light, given.state_words.zh, (given.number, lead), given.item)
    yield TextBlock(text=f"截至 {timezone.localtime(facts.now):%H:%M}", is_subtle=True, size="small")


def _row(title: str, light: LightName | None, state: str, told: Sequence[str], item: int) -> UnitRow:
    note = " · ".join(one for one in told if one)
    return UnitRow(name=shortened(title, 60), light=light, words=state, note=note, url=f"/items/{item}")
