"""台账: what somebody, or the leader he serves, has begun, and how it stands. 「我上月的批示办得怎么样」"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, NamedTuple

from django.utils import timezone

from collab.core import clock, sql
from collab.work.hats import hats_of
from collab.work.kinds import INITIATOR, Kind, known
from collab.work.lights import Lights, clock_state
from collab.work.shapes import Ledger, LedgerCounts, LedgerLine, LedgerNews, LedgerUnit, LightName
from collab.work.wording import action_words, state_words

Stage = Literal["open", "waiting", "over"]
"""在办 · 待我处理: an act of whoever began it is awaited · 办结."""
NEWS_DAYS = 30
"""What was done longer ago is no news, looked at or not."""


class Asked(NamedTuple):
    """Which of them: begun from the one day up to the other, both counted; showing this light now; in which this unit
    has a part; in this state, or at this stage; `fresh`: somebody else acted on it since the reader looked at it
    last. `position`: of this one of his alone, or of this leader he serves. `text` stands in title, words or number."""

    kind: str
    since: date | None = None
    until: date | None = None
    light: LightName | None = None
    unit: int | None = None
    state: str | None = None
    stage: Stage | None = None
    fresh: bool = False
    position: int | None = None
    text: str = ""


# `mine` is all that fits but for the light, so that every light is counted whichever is looked at
_LEDGER = """
    WITH known AS (
        SELECT i.id AS item, coalesce(l.nr, 0) AS looked,
               (SELECT max(x.nr) FROM work_act x WHERE x.item_id = i.id AND x.action <> 'read'
                AND x.person_id IS NOT NULL AND x.person_id <> %s) AS news
        FROM work_item i LEFT JOIN work_look l ON l.item_id = i.id AND l.person_id = %s
        WHERE i.position_id IN ({positions}) AND i.kind = %s),
    mine AS (
        SELECT k.item, k.news, CASE WHEN n.at >= %s AND k.news > k.looked THEN 1 ELSE 0 END AS fresh,
               CASE WHEN i.state IN ({finals}) THEN 5 WHEN i.paused_at IS NOT NULL THEN 3 WHEN i.due_at IS NULL THEN 4
                    WHEN i.due_at < %s THEN 0 WHEN i.due_at < %s THEN 1 ELSE 2 END AS light
        FROM known k JOIN work_item i ON i.id = k.item
        LEFT JOIN work_act n ON n.item_id = k.item AND n.nr = k.news WHERE 1 = 1 {narrowed}),
    tally AS (
        SELECT count(*) AS n, coalesce(sum(fresh), 0) AS fresh,
               {counted}
        FROM mine),
    page AS (
        SELECT m.item, m.news, m.fresh, m.light FROM mine m JOIN work_item i ON i.id = m.item WHERE 1 = 1 {lit}
        ORDER BY m.light, {order} LIMIT %s OFFSET %s)
    SELECT total.*, p.fresh, i.id, i.number, i.title, i.state, i.signature, i.due_at, i.paused_at IS NOT NULL, i.round,
           i.created_at, i.closed_at, i.trail_length, n.nr, n.at, n.action, n.signature, n.words,
           (SELECT min(coalesce(u.short_name, pu.short_name || ' ' || p2.title, w.name)) FROM work_assignment a
            LEFT JOIN directory_unit u ON u.id = a.unit_id LEFT JOIN directory_position p2 ON p2.id = a.position_id
            LEFT JOIN directory_unit pu ON pu.id = p2.unit_id LEFT JOIN directory_person w ON w.user_id = a.person_id
            WHERE a.item_id = p.item AND a.role = 'lead' AND a.state NOT IN ({dead})),
           (SELECT count(*) FROM work_assignment a WHERE a.item_id = p.item AND a.state NOT IN ({dead})),
           (SELECT count(*) FROM work_assignment a WHERE a.item_id = p.item AND a.state IN ({done})),
           (SELECT a.urged_at FROM work_assignment a WHERE a.item_id = p.item AND a.urged_at IS NOT NULL
            ORDER BY a.urged_at DESC LIMIT 1)
    FROM tally total LEFT JOIN page p ON 1 = 1 LEFT JOIN work_item i ON i.id = p.item
    LEFT JOIN work_act n ON n.item_id = p.item AND n.nr = p.news
    ORDER BY p.light, {order}"""
_LIGHTS = ("red", "yellow", "green", "grey", "none", "over")
_COUNTED = ", ".join(f"sum(CASE WHEN light = {n} THEN 1 ELSE 0 END) AS {name}_" for n, name in enumerate(_LIGHTS))
_ORDER = "CASE WHEN i.closed_at IS NULL THEN 0 ELSE 1 END, i.closed_at DESC, i.due_at IS NULL, i.due_at, i.id DESC"
_PARTS = "EXISTS (SELECT 1 FROM work_assignment a LEFT JOIN directory_position p ON p.id = a.position_id \
WHERE a.item_id = i.id AND coalesce(a.unit_id, p.unit_id) = %s)"
_SAID = "(i.title LIKE %s ESCAPE '!' OR i.body LIKE %s ESCAPE '!' OR i.number LIKE %s ESCAPE '!')"


def ledger(reader: int, asked: Asked, *, limit: int, offset: int = 0) -> Ledger:
    """What fits, the most pressing first. Whoever begins nothing of that kind, and serves nobody who does, has none."""
    kind = known(asked.kind)
    positions = _positions(reader, asked.kind, asked.position)
    if kind is None or not positions:
        return Ledger([], LedgerCounts(0, 0, 0, 0, 0, 0, 0, 0))
    lights = Lights()
    rows = sql.rows(*_statement(reader, positions, kind, asked, lights, (limit, offset)))
    total, fresh, *by_light = (int(number or 0) for number in rows[0][:8])
    lines = [_line(row[8:], kind, lights) for row in rows if row[9] is not None]
    return Ledger(lines, LedgerCounts(total, fresh, *by_light))


_UNITS = """
    SELECT u.id, u.short_name, count(DISTINCT i.id), count(DISTINCT CASE WHEN i.closed_at IS NULL THEN i.id END)
    FROM work_item i JOIN work_assignment a ON a.item_id = i.id
    LEFT JOIN directory_position p ON p.id = a.position_id
    JOIN directory_unit u ON u.id = coalesce(a.unit_id, p.unit_id)
    WHERE i.position_id IN ({positions}) AND i.kind = %s
    GROUP BY u.id, u.short_name, u.path ORDER BY 4 DESC, 3 DESC, u.path LIMIT 200"""


def units(reader: int, kind: str, position: int | None = None) -> list[LedgerUnit]:
    """Which units have a part in them, whoever still owes most first."""
    positions = _positions(reader, kind, position)
    if not positions:
        return []
    statement = _UNITS.format(positions=sql.marks(len(positions)))
    return [LedgerUnit(*row) for row in sql.rows(statement, [*positions, kind])]


def _positions(reader: int, kind: str, position: int | None) -> list[int]:
    """Those he acts in, by whatever right; never another."""
    mine = dict.fromkeys(hat.position for hat in hats_of(reader) if hat.acts_on(kind))
    return [one for one in mine if position in (None, one)]


def _statement(
    reader: int, positions: Sequence[int], kind: Kind, asked: Asked, lights: Lights, page: tuple[int, int]
) -> tuple[str, list[Any]]:
    finals = [state.code for state in kind.states if state.final]
    dead, done = _ended(kind)
    narrowed, given = _narrowed(asked, kind, finals)
    lit, light = (" AND m.light = %s", [_LIGHTS.index(asked.light)]) if asked.light else ("", [])
    statement = _LEDGER.format(
        positions=sql.marks(len(positions)), finals=sql.marks(len(finals)), narrowed=narrowed, counted=_COUNTED,
        lit=lit, order=_ORDER, dead=sql.marks(len(dead)), done=sql.marks(len(done)),
    )  # fmt: skip
    news_since = sql.time_in(clock.ago(days=NEWS_DAYS))
    times = [sql.time_in(lights.now), sql.time_in(lights.yellow_before(kind))]
    head = [reader, reader, *positions, kind.code, news_since, *finals, *times]
    return statement, [*head, *given, *light, *page, *dead, *dead, *done]


def _ended(kind: Kind) -> tuple[list[str], list[str]]:
    """States of parts: of those that came to nothing, and of those that are done."""
    stamped = {rule.to for rule in kind.rules if rule.stamps == "completed_at" and rule.to}
    finals = [state.code for state in kind.part_states if state.final]
    return [code for code in finals if code not in stamped] or [""], sorted(stamped) or [""]


def _narrowed(asked: Asked, kind: Kind, finals: Sequence[str]) -> tuple[str, list[Any]]:
    conditions: list[tuple[str, list[Any]]] = []
    if asked.since:
        conditions.append(("i.created_at >= %s", [_midnight(asked.since)]))
    if asked.until:
        conditions.append(("i.created_at < %s", [_midnight(asked.until + timedelta(days=1))]))
    if asked.unit is not None:
        conditions.append((_PARTS, [asked.unit]))
    if asked.state is not None:
        conditions.append(("i.state = %s", [asked.state]))
    if asked.stage is not None:
        states = _states_of(asked.stage, kind, finals)
        conditions.append((f"i.state IN ({sql.marks(len(states))})", list(states)))
    if asked.fresh:
        since = sql.time_in(clock.ago(days=NEWS_DAYS))
        conditions.append(("n.at >= %s AND k.news > k.looked", [since]))
    if asked.text:
        conditions.append((_SAID, [_inside(asked.text)] * 3))
    return "".join(f" AND {words}" for words, _ in conditions), [value for _, some in conditions for value in some]


def _states_of(stage: Stage, kind: Kind, finals: Sequence[str]) -> Sequence[str]:
    if stage == "over":
        return finals or [""]
    going_on = [state for state in kind.states if not state.final]
    if stage == "waiting":
        going_on = [state for state in going_on if _waits(kind, state.code)]
    return [state.code for state in going_on] or [""]


def _waits(kind: Kind, state: str) -> bool:
    """Whether whoever began it is awaited."""
    return any(wait.role == INITIATOR and wait.what == "do" for wait in kind.state(state).waits)


def _midnight(day: date) -> Any:
    return sql.time_in(datetime.combine(day, time(), tzinfo=timezone.get_default_timezone()))


def _inside(text: str) -> str:
    escaped = "".join(f"!{letter}" if letter in "!%_" else letter for letter in text)
    return f"%{escaped}%"


def _line(row: Sequence[Any], kind: Kind, lights: Lights) -> LedgerLine:
    (fresh, item, number, title, state, signature, due_at, paused, round_, created_at, closed_at, nr, news_nr, news_at,
     action, by, words, lead, parts, done, urged_at) = row  # fmt: skip
    final, due = kind.state(state).final, _time(due_at)
    light = lights.light(kind, due, clock_state(paused=bool(paused), final=final))
    news = None
    if news_nr is not None:
        news = LedgerNews(news_nr, sql.time_out(news_at), by, action_words(kind.code, action), words, bool(fresh))
    return LedgerLine(
        item=item, number=number, title=title, state=state, state_words=state_words(kind.code, state, "item"),
        final=final, waits=_waits(kind, state), initiator=signature, due_at=due, light=light, paused=bool(paused),
        round=round_, created_at=sql.time_out(created_at), closed_at=_time(closed_at), nr=nr, lead=lead or "",
        parts=parts, done=done, may_urge=_may_urge(kind.rules, state, owing=parts > done), urged_at=_time(urged_at),
        news=news,
    )  # fmt: skip


def _may_urge(rules: Iterable[Any], state: str, *, owing: bool) -> bool:
    """催办 of the whole item, as its table says."""
    return owing and any(rule.action == "urge" and rule.on == "item" and state in rule.of for rule in rules)


def _time(value: Any) -> datetime | None:
    return sql.time_out(value) if value is not None else None
