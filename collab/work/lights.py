"""Which light something shows (红黄绿灯) and when terms end, by the working calendar, asked once for many."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cached_property

import msgspec

from collab.calendar import terms
from collab.calendar.days import WorkingCalendar
from collab.calendar.selectors import working_calendar
from collab.calendar.terms import ClockState, Pause, Term, Thresholds, Until
from collab.core import clock
from collab.core.errors import Invalid
from collab.work.kinds import Kind
from collab.work.shapes import LightName

LONGEST = timedelta(days=3_660)
_encode = msgspec.json.Encoder().encode


class Lights:
    """The calendar as it stands, and one moment."""

    def __init__(self, now: datetime | None = None) -> None:
        self.now = now or clock.now()

    @cached_property
    def calendar(self) -> WorkingCalendar:
        return working_calendar()

    def light(self, kind: Kind, due_at: datetime | None, state: ClockState) -> LightName | None:
        """None where nothing is due."""
        if due_at is None:
            return None
        if state is not ClockState.RUNNING:
            return "grey"
        left = terms.left(due_at, self.now, self.calendar)
        return terms.light(left, Thresholds(kind.lights.yellow_days), state).value

    def yellow_before(self, kind: Kind) -> datetime:
        """What is due before this moment, and not overdue, is yellow now."""
        today = self.calendar.date_of(self.now)
        day = self.calendar.working_day(kind.lights.yellow_days + 1, today)
        return self.calendar.opening(day).replace(hour=0, minute=0)

    def yellow_from(self, kind: Kind, due_at: datetime) -> datetime:
        """When the light of what is due then turns yellow: as the office opens that day."""
        due_day = self.calendar.date_of(due_at)
        day = due_day
        while self.calendar.working_days(day, due_day) < kind.lights.yellow_days:
            day -= timedelta(days=1)
        while not self.calendar.is_working(day):
            day -= timedelta(days=1)  # it has been yellow since the last working day
        return self.calendar.opening(day)

    def due_at(self, term: Term, started_at: datetime, pauses: Sequence[Pause] = ()) -> datetime:
        """When it ends."""
        return terms.due(term, started_at, self.calendar, pauses).at

    def due_ahead(self, term: Term, *, field: str) -> datetime:
        """The same of a term that begins now. Raises Invalid for one that is over already, or never will be."""
        if isinstance(term, Until) and (term.at.tzinfo is None or not self.now < term.at < self.now + LONGEST):
            raise Invalid("must lie ahead, by at most ten years", field=field, reason="past")
        return self.due_at(term, self.now)


def clock_state(*, paused: bool, final: bool) -> ClockState:
    if final:
        return ClockState.STOPPED
    return ClockState.PAUSED if paused else ClockState.RUNNING


def term_in(term: Term | None) -> str:
    """As a column keeps it."""
    return _encode(term).decode() if term else ""


def term_out(text: str) -> Term | None:
    return msgspec.json.decode(text, type=Term) if text else None
