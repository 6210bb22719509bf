"""待办、待阅、已办: what waits for somebody in any of his positions, across all kinds, in one statement."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from collab.core import sql
from collab.work.hats import HATS, asked_of
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
from collab.work.wording import action_words, kind_words, state_words


class Wanted(NamedTuple):
    """Which of it. `text` stands in the title or the number; `item`: of this one only."""

    what: WhatName | None = None
    kind: str | None = None
    light: LightName | None = None
    text: str = ""
    item: int | None = None


# unions of three, each by its own index: an OR over them would read the table
_WAITING = f"""
    WITH mine AS ({HATS}),
    waiting AS (
        SELECT t.id AS todo, h.far FROM mine h JOIN work_todo t ON t.position_id = h.position_id
        WHERE (h.far < 2 OR t.secretary) {{what}}
        UNION ALL
        SELECT t.id, h.far FROM mine h JOIN work_todo t ON t.unit_id = h.unit_id
        WHERE h.takes AND h.far < 2 {{what}}
        UNION ALL
        SELECT t.id, 0 FROM work_todo t WHERE t.person_id = %s {{what}}),
    nearest AS (SELECT todo, min(far) AS far FROM waiting GROUP BY todo)"""  # noqa: S608  names are ours

_LINES = """
    SELECT t.id, t.item_id, t.assignment_id, t.kind, i.number, i.title, t.what, t.role, i.state, a.state,
           coalesce(u.short_name, pu.short_name || ' ' || p.title, ''), n.far, i.signature, t.since, t.due_at,
           t.paused, a.read_at IS NOT NULL, coalesce(a.urged, 0), i.trail_length,
           count(*) OVER ()
    FROM nearest n JOIN work_todo t ON t.id = n.todo JOIN work_item i ON i.id = t.item_id
    LEFT JOIN work_assignment a ON a.id = t.assignment_id
    LEFT JOIN directory_unit u ON u.id = t.unit_id
    LEFT JOIN directory_position p ON p.id = t.position_id LEFT JOIN directory_unit pu ON pu.id = p.unit_id
    WHERE 1 = 1 {narrowed}
    ORDER BY t.paused, t.due_at IS NULL, t.due_at, t.id LIMIT %s OFFSET %s"""

_COUNTED = """
    SELECT t.kind, t.what, count(*), sum(CASE WHEN NOT t.paused AND t.due_at < %s THEN 1 ELSE 0 END)
    FROM nearest n JOIN work_todo t ON t.id = n.todo GROUP BY t.kind, t.what ORDER BY t.kind"""

_HANDS: tuple[Any, ...] = ("own", "deputy", "secretary")


def todo(reader: int, wanted: Wanted, *, limit: int, offset: int = 0) -> TodoPage:
    """What waits for him, the most urgent first."""
    lights = Lights()
    narrowed, given = _narrowed(wanted, lights)
    statement, asked = _waiting(reader, wanted.what)
    found = sql.rows(statement + _LINES.format(narrowed=narrowed), [*asked, *given, limit, offset])
    return TodoPage([_line(row, lights) for row in found], int(found[0][-1]) if found else 0)


def counts(reader: int) -> TodoCounts:
    """How much of each kind waits for him."""
    statement, asked = _waiting(reader, None)
    found = sql.rows(statement + _COUNTED, [*asked, sql.time_in(Lights().now)])
    tally = {kind: [0, 0, 0] for kind, *_ in found}
    for kind, what, count, overdue in found:
        tally[kind][0 if what == "do" else 1] += int(count)
        tally[kind][2] += int(overdue or 0)
    each = [KindCount(kind, kind_words(kind), *numbers) for kind, numbers in tally.items()]
    return TodoCounts(sum(k.do for k in each), sum(k.read for k in each), sum(k.overdue for k in each), each)


_DONE = f"""
    WITH mine AS ({HATS}),
    acted AS (
        SELECT x.item_id AS item, x.id AS act FROM mine h JOIN work_act x ON x.position_id = h.position_id
        WHERE h.far = 0
        UNION ALL
        SELECT x.item_id, x.id FROM work_act x WHERE x.person_id = %s AND x.position_id IS NULL),
    latest AS (SELECT item, max(act) AS act FROM acted GROUP BY item)
    SELECT i.id, i.kind, i.number, i.title, i.state, x.action, x.at, i.due_at, i.paused_at IS NOT NULL, i.trail_length
    FROM latest l JOIN work_item i ON i.id = l.item JOIN work_act x ON x.id = l.act
    WHERE 1 = 1 {{narrowed}} ORDER BY x.id DESC LIMIT %s OFFSET %s"""  # noqa: S608  names are ours


def done(reader: int, wanted: Wanted, *, limit: int, offset: int = 0) -> DonePage:
    """Items on which he, or whoever held his positions before him, has acted; as far as he may still see them."""
    lights = Lights()
    narrowed, given = _narrowed(wanted._replace(light=None), lights)
    found = sql.rows(_DONE.format(narrowed=narrowed), [*asked_of(reader), reader, *given, limit + 1, offset])
    seen = grounds_of(reader, [row[0] for row in found])
    return DonePage([_done_line(row, lights) for row in found[:limit] if row[0] in seen], len(found) > limit)


def _waiting(reader: int, what: WhatName | None) -> tuple[str, list[Any]]:
    """The head of the statement, and what it takes."""
    narrowed, given = ("AND t.what = %s", [what]) if what else ("", [])
    return _WAITING.format(what=narrowed), [*asked_of(reader), *given, *given, reader, *given]


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


def _line(row: Sequence[Any], lights: Lights) -> TodoLine:
    (key, item, part, kind, number, title, what, role, item_state, part_state, place, far, initiator, since,
     due_at, paused, read, urged, nr, _) = row  # fmt: skip
    due = _time(due_at)
    state = part_state or item_state
    found = known(kind)
    return TodoLine(
        todo=key, item=item, part=part, kind=kind, kind_words=kind_words(kind), number=number, title=title, what=what,
        role=role, state=state, state_words=state_words(kind, state, "part" if part_state else "item"), place=place,
        hand=_HANDS[far], initiator=initiator, since=sql.time_out(since), due_at=due,
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
