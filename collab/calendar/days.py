"""Working days, counted. Pure: a calendar is a value, made once from the days that differ from the ordinary week."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import accumulate

import msgspec

_SATURDAY = 5
_WEEK = 7
_LONGEST_BREAK = 60  # days without a working day; a calendar of nothing but holidays is a mistake


class Office(msgspec.Struct, frozen=True):
    """办公时间: when the working day begins, breaks and ends."""

    opens: time = time(8, 30)
    noon: time = time(12, 0)
    closes: time = time(17, 30)


class UnconfirmedYear(msgspec.Struct, frozen=True, tag="unconfirmed_year"):
    """A warning to show: it was reckoned with days of this year, whose arrangement nobody has confirmed yet."""

    year: int


class WorkingCalendar:
    """Which days are worked; moments are told in its time zone. Equal days give equal answers, whoever asks."""

    def __init__(
        self, differing: Mapping[date, bool], confirmed: Iterable[int], *, zone: tzinfo, office: Office | None = None
    ) -> None:
        """`differing`: worked or not, by day; `confirmed`: the years whose arrangement is certain."""
        self.zone = zone
        self.office = office or Office()
        changed = sorted(day for day, working in differing.items() if working != worked_by_the_week(day))
        self._changed = changed
        self._sums = [0, *accumulate(1 if differing[day] else -1 for day in changed)]
        self._differing = frozenset(changed)
        self._confirmed = frozenset(confirmed)

    def is_working(self, day: date) -> bool:
        return worked_by_the_week(day) != (day in self._differing)

    def working_days(self, after: date, upto: date) -> int:
        """How many working days there are after the one and up to the other, that one included; negative backwards."""
        if upto < after:
            return -self.working_days(upto, after)
        changed = self._sums[bisect_right(self._changed, upto)] - self._sums[bisect_right(self._changed, after)]
        return _weekdays(upto) - _weekdays(after) + changed

    def working_day(self, count: int, after: date) -> date:
        """The so many-th working day after this one; with 0 this day itself, or the first one after it."""
        if count == 0:
            return self.next_working_day(after)
        day = after + timedelta(days=count)
        while missing := count - self.working_days(after, day):
            day += timedelta(days=missing)  # no more than that many can be worked: it never goes too far
        return day

    def next_working_day(self, day: date) -> date:
        """This day, or the first one after it that is worked."""
        for count in range(_LONGEST_BREAK):
            if self.is_working(day + timedelta(days=count)):
                return day + timedelta(days=count)
        return day

    def opening(self, day: date) -> datetime:
        return self.moment(day, self.office.opens)

    def closing(self, day: date) -> datetime:
        """The end of the working day (下班) on that date."""
        return self.moment(day, self.office.closes)

    def moment(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, self.zone)

    def date_of(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def warnings(self, first: date, last: date) -> tuple[UnconfirmedYear, ...]:
        """The years between these days that nobody has confirmed."""
        return tuple(UnconfirmedYear(year) for year in range(first.year, last.year + 1) if year not in self._confirmed)


def worked_by_the_week(day: date) -> bool:
    return day.weekday() < _SATURDAY


def _weekdays(day: date) -> int:
    """Mondays to Fridays from the first week of all up to this day."""
    weeks, rest = divmod(day.toordinal(), _WEEK)  # ordinal 1 was a Monday
    return weeks * _SATURDAY + min(rest, _SATURDAY)
