"""Who can sign in already, and for whom a one-time code (一次性登录码) is out. Only administrators ask this."""

# ruff: noqa: S608  the SQL is put together from constants

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, NamedTuple, get_args

import msgspec
from django.conf import settings

from collab.accounts.adapter import seconds_locked
from collab.core import clock, sql
from collab.core.errors import NotFound
from collab.directory import policy
from collab.directory.models import Appointment, Person, Unit

StateName = Literal["waiting", "issued", "lapsed", "ready"]
"""waiting 未发码 · issued 已发码 · lapsed 登录码已失效 · ready 已设密码."""
_STATES: tuple[StateName, ...] = get_args(StateName)


class SignInState(msgspec.Struct, frozen=True):
    """登录状态 of one person: `until` when his code expires or expired, `signed_in_at` when he last came in.

    `locked_for`: seconds until he may try again after too many wrong passwords; 0: he may.
    """

    person: int
    name: str
    login: str
    unit: str
    section: str
    title: str
    state: StateName
    until: datetime | None
    signed_in_at: datetime | None
    locked_for: int


class UnitProgress(msgspec.Struct, frozen=True):
    """How far a unit has come; `depth` in the tree of what I administer. Counts are of those at home in it."""

    unit: int
    name: str
    depth: int
    waiting: int
    issued: int
    lapsed: int
    ready: int


class Place(msgspec.Struct, frozen=True):
    """A page of people: of one unit, or of all that one keeps; those whom `text` fits, in this state."""

    unit: int | None
    state: StateName | None
    text: str
    after: int
    limit: int


_STATE = """
    CASE WHEN s.password NOT LIKE '!%%' THEN 'ready' WHEN k.id IS NULL THEN 'waiting'
         WHEN k.expires_at <= %s OR k.tries >= %s THEN 'lapsed' ELSE 'issued' END"""
_CODE = "LEFT JOIN accounts_onetimecode k ON k.user_id = s.id AND k.used_at IS NULL AND k.voided_at IS NULL"
# everybody stands where he is at home, which is where his administrator is
_HOME = """
    SELECT a.person_id, o.unit_id, u.name AS unit, coalesce(c.name, '') AS section, o.title,
           u."order" AS first, coalesce(c."order", 0) AS second, o."order" AS third
    FROM directory_appointment a JOIN directory_position o ON o.id = a.position_id
    JOIN directory_unit u ON u.id = o.unit_id LEFT JOIN directory_section c ON c.id = o.section_id
    WHERE a.ended_at IS NULL AND a."primary" AND {within}"""
_ORDER = "h.first, h.unit_id, CASE WHEN h.section = '' THEN 0 ELSE 1 END, h.second, h.third, p.user_id"
_PEOPLE = f"""
    SELECT p.user_id, p.name, s.login, coalesce(h.unit, ''), coalesce(h.section, ''), coalesce(h.title, ''),
           {_STATE} AS state, k.expires_at, s.last_login, h.unit_id
    FROM directory_person p JOIN accounts_user s ON s.id = p.user_id {_CODE}
    {{how}} JOIN ({{homes}}) h ON h.person_id = p.user_id"""
_FITS = """
    AND (lower(p.name) LIKE %s ESCAPE '!' OR p.pinyin LIKE %s ESCAPE '!' OR p.initials LIKE %s ESCAPE '!'
         OR lower(s.login) LIKE %s ESCAPE '!')"""
_COUNTED = f"""
    SELECT o.unit_id, {_STATE} AS state, count(*) FROM directory_appointment a
    JOIN directory_position o ON o.id = a.position_id JOIN directory_unit u ON u.id = o.unit_id
    JOIN accounts_user s ON s.id = a.person_id AND s.is_active {_CODE}
    WHERE a.ended_at IS NULL AND a."primary" AND {{within}} GROUP BY 1, 2"""


def words_about(person: int) -> Sequence[str]:
    """What everybody knows of him, and nobody takes as a password."""
    known = Person.objects.filter(pk=person).values_list("name", "pinyin", "phone", "office_phone")
    return known.first() or ()


def states(reader: int, persons: Sequence[int]) -> list[SignInState]:
    """登录状态 of these persons, in the order asked; those he does not keep are left out."""
    kept = _kept(reader, persons)
    wanted = [person for person in dict.fromkeys(persons) if person in kept]
    if not wanted:
        return []
    chosen = f"a.person_id IN ({sql.marks(len(wanted))})"
    statement = _PEOPLE.format(how="LEFT", homes=_HOME.format(within=chosen))
    statement += f" WHERE p.user_id IN ({sql.marks(len(wanted))})"
    found = {row[0]: row for row in sql.rows(statement, [*_now(), *wanted, *wanted])}
    return _states([found[person] for person in wanted])


def people(reader: int, place: Place) -> tuple[list[SignInState], int]:
    """A page of the people he keeps, in the order of units, sections and positions, and how many there are in all.

    Raises NotFound.
    """
    within, given = _within(reader, place.unit, below=False)
    statement = _PEOPLE.format(how="INNER", homes=_HOME.format(within=within)) + " WHERE s.is_active"
    given = [*_now(), *given]
    if place.text:
        literal = place.text.lower().replace("!", "!!").replace("%", "!%").replace("_", "!_")
        statement += _FITS
        given += [f"%{literal}%", f"{literal}%", f"{literal}%", f"{literal}%"]
    if place.state:
        statement += f" AND {_STATE} = %s"
        given += [*_now(), place.state]
    rows = sql.rows(f"{statement} ORDER BY {_ORDER} LIMIT %s OFFSET %s", [*given, place.limit, place.after])
    ((total,),) = sql.rows(f"SELECT count(*) FROM ({statement}) x", given)
    return _states(rows), total


def newcomers(reader: int, unit: int, *, below: bool, again: bool) -> list[int]:
    """Who of a unit, or with `below` of its whole subtree, has no password: in the order in which slips are cut.

    Those for whom a code is out are left out but for `again`. Raises NotFound.
    """
    within, given = _within(reader, unit, below=below)
    waiting = ("waiting", "lapsed", "issued") if again else ("waiting", "lapsed")
    statement = _PEOPLE.format(how="INNER", homes=_HOME.format(within=within))
    statement += f" WHERE s.is_active AND {_STATE} IN ({sql.marks(len(waiting))}) ORDER BY {_ORDER}"
    rows = sql.rows(statement, [*_now(), *given, *_now(), *waiting])
    rank = {kept.unit: number for number, kept in enumerate(_tree(policy.administered(reader)))}
    return [row[0] for row in sorted(rows, key=lambda row: rank[row[9]])]


def progress(reader: int) -> list[UnitProgress]:
    """How far each unit he keeps has come, in the order of the tree; closed ones only if somebody is in them."""
    within, given = _within(reader, None, below=True)
    counts: dict[int, dict[str, int]] = {}
    for unit, state, count in sql.rows(_COUNTED.format(within=within), [*_now(), *given]):
        counts.setdefault(unit, {})[state] = count
    kept = [unit for unit in _tree(policy.administered(reader)) if unit.unit in counts or not unit.closed]
    return [
        UnitProgress(unit.unit, unit.name, unit.depth, **dict.fromkeys(_STATES, 0) | counts.get(unit.unit, {}))
        for unit in kept
    ]


def _kept(reader: int, persons: Sequence[int]) -> set[int]:
    """Those of them who hold a position in a unit he keeps."""
    mine = policy.administered(reader)
    if mine.platform:
        return set(Person.objects.filter(pk__in=persons).values_list("pk", flat=True))
    held = Appointment.objects.filter(person__in=persons, ended_at=None) if mine else Appointment.objects.none()
    return {person for person, path in held.values_list("person_id", "position__unit__path") if mine.covers(path)}


class _UnitKept(NamedTuple):
    unit: int
    name: str
    depth: int
    closed: bool


def _tree(mine: policy.Administered) -> list[_UnitKept]:
    """The units he keeps, each after its superior, equals in rank order; `depth` counts from the topmost he keeps."""
    units = [unit for unit in Unit.objects.order_by("order", "id") if mine.covers(unit.path)]
    order = {unit.pk: (unit.order, unit.pk) for unit in units}
    above = {unit.pk: [order[key] for key in map(int, unit.path.split(".")[:-1]) if key in order] for unit in units}
    units.sort(key=lambda unit: above[unit.pk])
    return [_UnitKept(unit.pk, unit.name, len(above[unit.pk]) - 1, unit.closed_at is not None) for unit in units]


def _within(reader: int, unit: int | None, *, below: bool) -> tuple[str, list[Any]]:
    """Which units `u` are meant, as SQL. Raises NotFound where the reader does not keep them."""
    if unit is not None:
        policy.require_keeper(reader, unit)
        if not below:
            return "u.id = %s", [unit]
        return "u.path LIKE %s", [f"{Unit.objects.values_list('path', flat=True).get(pk=unit)}%"]
    mine = policy.administered(reader)
    if not mine:
        raise NotFound("you administer nothing")
    if mine.platform:
        return "u.id > 0", []
    return f"({' OR '.join(['u.path LIKE %s'] * len(mine.paths))})", [f"{path}%" for path in mine.paths]


def _now() -> list[Any]:
    """What `_STATE` is asked with."""
    return [sql.time_in(clock.now()), settings.CODE_TRIES]


def _states(rows: Sequence[sql.Row]) -> list[SignInState]:
    locked = seconds_locked([row[2] for row in rows])
    return [_state(row, locked.get(row[2], 0)) for row in rows]


def _state(row: sql.Row, locked_for: int) -> SignInState:
    person, name, login, unit, section, title, state, until, signed_in_at, _unit = row
    since = _moment(signed_in_at)
    return SignInState(person, name, login, unit, section, title, state, _moment(until), since, locked_for)


def _moment(stored: Any) -> datetime | None:
    """Raw SQL on SQLite answers text."""
    if stored is None:
        return None
    return sql.time_out(datetime.fromisoformat(stored) if isinstance(stored, str) else stored)
