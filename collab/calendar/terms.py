"""时限: when a term that begins now is due, what is left of it, and which light it shows. Pure.

A term in days ends when the office closes on its last day, and its first day is the one after the start (自次日起算).
Working days (工作日) are counted by the calendar; calendar days (自然日) and hours run on through every holiday.

While the clock stands still (a pause, 中止) nothing runs: a day counts only where the clock was running when the office
closed; hours, and a term that was given as a moment, move by as long as it stood still.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, NamedTuple

import msgspec

from collab.calendar.days import UnconfirmedYear, WorkingCalendar

_DAY = timedelta(days=1)
Count = Annotated[int, msgspec.Meta(ge=1, le=1000)]


class WorkingDays(msgspec.Struct, frozen=True, tag="working_days", tag_field="in"):
    """So many working days (个工作日)."""

    count: Count


class CalendarDays(msgspec.Struct, frozen=True, tag="calendar_days", tag_field="in"):
    """So many days, worked or not (自然日)."""

    count: Count


class Hours(msgspec.Struct, frozen=True, tag="hours", tag_field="in"):
    """So many hours by the clock on the wall."""

    count: Count


class Until(msgspec.Struct, frozen=True, tag="until", tag_field="in"):
    """Until that moment, aware."""

    at: datetime


Term = WorkingDays | CalendarDays | Hours | Until


class Pause(msgspec.Struct, frozen=True):
    """The clock stood still from `since`, until it went on. Of a pause that lasts, `until` is now."""

    since: datetime
    until: datetime


class Due(msgspec.Struct, frozen=True):
    """When it is due (截止), in UTC-aware local time, and what is uncertain about it."""

    at: datetime
    warnings: tuple[UnconfirmedYear, ...] = ()


class Left(msgspec.Struct, frozen=True):
    """What is left. `working_days` after today up to the due day: 0 on that day, less than 0 for every one it is late.
    `seconds` by the clock on the wall: less than 0 is overdue."""

    working_days: int
    seconds: int
    warnings: tuple[UnconfirmedYear, ...] = ()

    @property
    def overdue(self) -> bool:
        return self.seconds < 0


class Light(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


class ClockState(StrEnum):
    """Whether the time runs: it stands still in a pause, and has stopped when the work is done or taken back."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"


class Thresholds(msgspec.Struct, frozen=True):
    """Yellow (临期) from so many working days, or hours, before it is due. None: that measure has no say."""

    working_days: int | None = 3
    hours: int | None = None


def due(term: Term, start: datetime, calendar: WorkingCalendar, pauses: Sequence[Pause] = ()) -> Due:
    """When the term that began at `start` ends, with all pauses since then taken out of it."""
    stood = _joined(pauses, start)
    began = calendar.date_of(start)
    match term:
        case WorkingDays(count):
            last = _last_day(_working(calendar), count, began, _days_lost(calendar, stood))
            return Due(calendar.closing(last), calendar.warnings(began, last))
        case CalendarDays(count):
            return Due(calendar.closing(_last_day(_every, count, began, _days_lost(calendar, stood))))
        case Hours(count):
            return Due(_moved(start + timedelta(hours=count), stood).astimezone(calendar.zone))
        case Until(at):
            return Due(_moved(at, stood).astimezone(calendar.zone))


def left(until: datetime, now: datetime, calendar: WorkingCalendar) -> Left:
    """What is left at this moment of something due then."""
    today, last = calendar.date_of(now), calendar.date_of(until)
    warnings = calendar.warnings(min(today, last), max(today, last))
    seconds = (until - now) // timedelta(seconds=1)
    return Left(calendar.working_days(today, last), seconds, warnings)


def light(remaining: Left, thresholds: Thresholds, state: ClockState = ClockState.RUNNING) -> Light:
    """绿 in time, 黄 near, 红 overdue, 灰 where the clock stands still."""
    if state is not ClockState.RUNNING:
        return Light.GREY
    if remaining.overdue:
        return Light.RED
    days, hours = thresholds.working_days, thresholds.hours
    near = days is not None and remaining.working_days <= days
    near = near or (hours is not None and remaining.seconds <= hours * 3600)
    return Light.YELLOW if near else Light.GREEN


class _Counted(NamedTuple):
    """How days are counted: the so many-th after one, and how many lie after the one and up to the other."""

    nth: Callable[[int, date], date]
    between: Callable[[date, date], int]


def _working(calendar: WorkingCalendar) -> _Counted:
    return _Counted(calendar.working_day, calendar.working_days)


_every = _Counted(lambda count, after: after + timedelta(days=count), lambda after, upto: (upto - after).days)


def _joined(pauses: Sequence[Pause], start: datetime) -> list[Pause]:
    """In order, none before the start, those that overlap as one."""
    joined: list[Pause] = []
    for pause in sorted(pauses, key=lambda one: one.since):
        since = max(pause.since, joined[-1].until if joined else start)
        if since < pause.until:
            joined.append(Pause(since, pause.until))
    return joined


def _days_lost(calendar: WorkingCalendar, stood: Sequence[Pause]) -> list[tuple[date, date]]:
    """From and to the days on which the clock stood still when the office closed."""
    spans = ((_closing_from(calendar, pause.since), _closing_from(calendar, pause.until) - _DAY) for pause in stood)
    return [(first, last) for first, last in spans if first <= last]


def _closing_from(calendar: WorkingCalendar, moment: datetime) -> date:
    """The day of the first closing time that is not before this moment."""
    day = calendar.date_of(moment)
    return day if moment <= calendar.closing(day) else day + _DAY


def _last_day(counted: _Counted, count: int, began: date, lost: Sequence[tuple[date, date]]) -> date:
    """The day on which so many have run; it moves later with every lost one on the way, until none is left."""
    needed, last = 0, counted.nth(count, began)
    while needed != (needed := count + _lost_upto(counted, last, began, lost)):
        last = counted.nth(needed, began)
    return last


def _lost_upto(counted: _Counted, upto: date, began: date, lost: Sequence[tuple[date, date]]) -> int:
    spans = ((max(first - _DAY, began), min(last, upto)) for first, last in lost)
    return sum(counted.between(after, last) for after, last in spans if after < last)


def _moved(moment: datetime, stood: Sequence[Pause]) -> datetime:
    """Later by every pause that began before it."""
    for pause in stood:
        if pause.since < moment:
            moment += pause.until - pause.since
    return moment
