"""待办、待阅、已办: what waits for somebody in any of his positions, across all kinds, in one statement."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from collab.core import sql
from collab.work.facts import Hat
from collab.work.hats import hats_of
from collab.work.kinds import kinds, known
from collab.work.lights import Lights, clock_state
from collab.work.shapes import (
    DoneLine,
    DonePage,
    KindCount,
    LightName,
    TodoCounts,
    TodoLine,
    TodoPage,
    WhatName,
)
from collab.work.standing import grounds_of
from collab.work.wording import action_words, kind_words, role_words, state_words


class Wanted(NamedTuple):
    """Which of it. `text` stands in the title or the number; `item`: of this one only."""

    what: WhatName | None = None
    kind: str | None = None
    light: LightName | None = None
    text: str = ""
    item: int | None = None


# unions, each by its own index: an OR over them would read the table; and numbers, not a join with the positions, so
# that the planner knows how much waits where
_WAITING = """
    WITH waiting AS (
        SELECT t.id AS todo FROM work_todo t WHERE t.position_id IN ({positions}) {what}
        UNION ALL
        SELECT t.id FROM work_todo t WHERE t.position_id IN ({leaders}) AND t.secretary {what}
        UNION ALL
        SELECT t.id FROM work_todo t WHERE t.unit_id IN ({units}) {what}
        UNION ALL
        SELECT t.id FROM work_todo t WHERE t.person_id = %s {what}
        {confined})"""
_CONFINED = "UNION SELECT t.id FROM work_todo t WHERE t.{place} = %s AND t.kind IN ({kinds}) {what}"

_LINES = """
    SELECT t.id, t.item_id, t.assignment_id, t.kind, i.number, i.title, t.what,
           CASE WHEN t.role = 'holder' THEN coalesce(a.role, t.role) ELSE t.role END, t.step, i.state, a.state,
           coalesce(u.short_name, pu.short_name || ' ' || p.title, ''), t.unit_id, t.position_id, i.signature,
           t.since, t.due_at, t.paused, a.read_at IS NOT NULL, coalesce(a.urged, 0), i.trail_length,
           count(*) OVER ()
    FROM waiting w JOIN work_todo t ON t.id = w.todo JOIN work_item i ON i.id = t.item_id
    LEFT JOIN work_assignment a ON a.id = t.assignment_id
    LEFT JOIN directory_unit u ON u.id = t.unit_id
    LEFT JOIN directory_position p ON p.id = t.position_id LEFT JOIN directory_unit pu ON pu.id = p.unit_id
    WHERE 1 = 1 {narrowed}
    ORDER BY t.paused, t.due_at IS NULL, t.due_at, t.id LIMIT %s OFFSET %s"""

# CROSS: or SQLite would read the table in the order of the groups
_COUNTED = """
    SELECT t.kind, t.what, count(*), sum(CASE WHEN NOT t.paused AND t.due_at < %s THEN 1 ELSE 0 END)
    FROM waiting w CROSS JOIN work_todo t WHERE t.id = w.todo GROUP BY t.kind, t.what ORDER BY t.kind"""


def todo(reader: int, wanted: Wanted, *, limit: int, offset: int = 0) -> TodoPage:
    """What waits for him, the most urgent first."""
    lights, hats = Lights(), hats_of(reader)
    narrowed, given = _narrowed(wanted, lights)
    statement, asked = _waiting(reader, hats, wanted.what)
    found = sql.rows(statement + _LINES.format(narrowed=narrowed), [*asked, *given, limit, offset])
    return TodoPage([_line(row, lights, hats) for row in found], int(found[0][-1]) if found else 0)


def counts(reader: int) -> TodoCounts:
    """How much of each kind waits for him."""
    statement, asked = _waiting(reader, hats_of(reader), None)
    found = sql.rows(statement + _COUNTED, [*asked, sql.time_in(Lights().now)])
    tally = {kind: [0, 0, 0] for kind, *_ in found}
    for kind, what, count, overdue in found:
        tally[kind][0 if what == "do" else 1] += int(count)
        tally[kind][2] += int(overdue or 0)
    each = [KindCount(kind, kind_words(kind), *numbers) for kind, numbers in tally.items()]
    return TodoCounts(sum(k.do for k in each), sum(k.read for k in each), sum(k.overdue for k in each), each)


_DONE = """
    WITH acted AS (
        SELECT x.item_id AS item, x.id AS act FROM work_act x WHERE x.position_id IN ({positions})
        UNION ALL
        SELECT x.item_id, x.id FROM work_act x WHERE x.person_id = %s AND x.position_id IS NULL),
    latest AS (SELECT item, max(act) AS act FROM acted GROUP BY item)
    SELECT i.id, i.kind, i.number, i.title, i.state, x.action, x.at, i.due_at, i.paused_at IS NOT NULL, i.trail_length
    FROM latest l JOIN work_item i ON i.id = l.item JOIN work_act x ON x.id = l.act
    WHERE 1 = 1 {narrowed} ORDER BY x.id DESC LIMIT %s OFFSET %s"""


def done(reader: int, wanted: Wanted, *, limit: int, offset: int = 0) -> DonePage:
    """Items on which he, or whoever held his positions before him, has acted; as far as he may still see them."""
    lights = Lights()
    narrowed, given = _narrowed(wanted._replace(light=None), lights)
    own = [hat.position for hat in hats_of(reader) if hat.hand == "own"] or [0]
    statement = _DONE.format(positions=sql.marks(len(own)), narrowed=narrowed)
    found = sql.rows(statement, [*own, reader, *given, limit + 1, offset])
    seen = grounds_of(reader, [row[0] for row in found])
    return DonePage([_done_line(row, lights) for row in found[:limit] if row[0] in seen], len(found) > limit)


def _waiting(reader: int, hats: Sequence[Hat], what: WhatName | None) -> tuple[str, list[Any]]:
    """The head of the statement, and what it takes."""
    near = [hat for hat in hats if hat.hand != "secretary" and not hat.kinds]
    positions = list(dict.fromkeys(hat.position for hat in near)) or [0]
    served = [hat.position for hat in hats if hat.hand == "secretary" and hat.position not in positions]
    leaders = list(dict.fromkeys(served)) or [0]
    units = list(dict.fromkeys(hat.unit for hat in near if hat.takes)) or [0]
    narrowed, given = ("AND t.what = %s", [what]) if what else ("", [])
    confined, asked = _confined([hat for hat in hats if hat.kinds], narrowed, given)
    statement = _WAITING.format(
        positions=sql.marks(len(positions)), leaders=sql.marks(len(leaders)), units=sql.marks(len(units)),
        what=narrowed, confined=confined,
    )  # fmt: skip
    return statement, [*positions, *given, *leaders, *given, *units, *given, reader, *given, *asked]


def _confined(hats: Sequence[Hat], narrowed: str, given: Sequence[Any]) -> tuple[str, list[Any]]:
    """What waits where he deputises in some kinds of work alone; UNION, for it may be his on another ground as well."""
    statements: list[str] = []
    asked: list[Any] = []
    for hat in hats:
        places = [("position_id", hat.position), *([("unit_id", hat.unit)] if hat.takes else [])]
        for place, key in places:
            statements.append(_CONFINED.format(place=place, kinds=sql.marks(len(hat.kinds)), what=narrowed))
            asked += [key, *sorted(hat.kinds), *given]
    return " ".join(statements), asked


def _hat(hats: Sequence[Hat], unit: int | None, position: int | None) -> Hat | None:
    """The nearest by which it is his; None where no position stands between."""
    if unit is None and position is None:
        return None
    return next(hat for hat in hats if hat.position == position or (hat.unit == unit and hat.takes))


def _narrowed(wanted: Wanted, lights: Lights) -> tuple[str, list[Any]]:
    """The conditions, and what they take."""
    conditions: list[str] = []
    given: list[Any] = []
    if wanted.kind is not None:
        conditions.append("i.kind = %s")
        given.append(wanted.kind)
    if wanted.item is not None:
        conditions.append("i.id = %s")
        given.append(wanted.item)
    if wanted.text:
        conditions.append("(i.title LIKE %s ESCAPE '!' OR i.number LIKE %s ESCAPE '!')")
        given += [_inside(wanted.text)] * 2
    if wanted.light is not None:
        condition, times = _lit(wanted.light, lights)
        conditions.append(condition)
        given += times
    return "".join(f" AND {condition}" for condition in conditions), given


def _inside(text: str) -> str:
    escaped = "".join(f"!{letter}" if letter in "!%_" else letter for letter in text)
    return f"%{escaped}%"


def _lit(light: LightName, lights: Lights) -> tuple[str, list[Any]]:
    """What shows this light now. Kinds differ in when they turn yellow."""
    now = sql.time_in(lights.now)
    if light == "grey":
        return "(t.paused AND t.due_at IS NOT NULL)", []
    if light == "red":
        return "(NOT t.paused AND t.due_at < %s)", [now]
    near = [(kind.code, sql.time_in(lights.yellow_before(kind))) for kind in kinds()]
    turns = " OR ".join(["(t.kind = %s AND t.due_at {sign} %s)"] * len(near)) or "1 = 0"
    sign = "<" if light == "yellow" else ">="
    given = [value for pair in near for value in pair]
    return f"(NOT t.paused AND t.due_at >= %s AND ({turns.format(sign=sign)}))", [now, *given]


def _line(row: Sequence[Any], lights: Lights, hats: Sequence[Hat]) -> TodoLine:
    (key, item, part, kind, number, title, what, role, step, item_state, part_state, place, unit, position, initiator,
     since, due_at, paused, read, urged, nr, _) = row  # fmt: skip
    due = _time(due_at)
    state = part_state or item_state
    found, hat = known(kind), _hat([hat for hat in hats if hat.acts_on(kind)], unit, position)
    return TodoLine(
        todo=key, item=item, part=part, kind=kind, kind_words=kind_words(kind), number=number, title=title, what=what,
        role=role, role_words=role_words(kind, role), step=step, state=state, place=place,
        state_words=state_words(kind, state, "part" if part_state else "item"),
        hand=hat.hand if hat else "own", behalf=hat.holder if hat and hat.hand != "own" else "",
        initiator=initiator, since=sql.time_out(since), due_at=due,
        light=lights.light(found, due, clock_state(paused=bool(paused), final=False)) if found else None,
        paused=bool(paused), read=bool(read), urged=urged, nr=nr,
    )  # fmt: skip


def _done_line(row: Sequence[Any], lights: Lights) -> DoneLine:
    item, kind, number, title, state, action, at, due_at, paused, nr = row
    due, found = _time(due_at), known(kind)
    final = found.state(state).final if found else True
    return DoneLine(
        item=item, kind=kind, kind_words=kind_words(kind), number=number, title=title, state=state,
        state_words=state_words(kind, state, "item"), action=action, action_words=action_words(kind, action),
        acted_at=sql.time_out(at), due_at=due, nr=nr,
        light=lights.light(found, due, clock_state(paused=bool(paused), final=final)) if found else None,
    )  # fmt: skip


def _time(value: Any) -> datetime | None:
    return sql.time_out(value) if value is not None else None
