"""What readers are told of the calendar."""

from datetime import date, datetime

import msgspec


class CalendarDay(msgspec.Struct, frozen=True):
    """A day that differs from the ordinary week: a holiday (休), or a weekend day that is worked (班)."""

    date: date
    working: bool
    name: str


class CalendarYear(msgspec.Struct, frozen=True):
    """A year with its days that differ. Until it is confirmed (已确认), whoever reckons with it is warned.

    `confirmed_by` is null where the library knows the published arrangement, and for whoever does not keep the
    calendar (`may_change`).
    """

    year: int
    days: list[CalendarDay]
    confirmed: bool
    confirmed_at: datetime | None
    confirmed_by: str | None
    may_change: bool
