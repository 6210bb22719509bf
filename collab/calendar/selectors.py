"""What may be asked of the calendar. Everybody may: a holiday is no secret."""

from datetime import date, time

from django.conf import settings
from django.utils import timezone

from collab.calendar.days import Office, WorkingCalendar
from collab.calendar.models import Day, Year
from collab.calendar.national import national_year
from collab.calendar.shapes import CalendarDay, CalendarYear
from collab.core import clock
from collab.directory import policy

_BACK, _AHEAD = 3, 2
"""The years around this one that the library is asked for. What lies beyond goes by the week, with a warning."""


def working_calendar() -> WorkingCalendar:
    """The calendar as it stands, in two statements. Ask once, and reckon with it as often as is needed."""
    ours = {one.year: one.confirmed_at is not None for one in Year.objects.all()}
    differing = dict(Day.objects.values_list("date", "working"))
    confirmed = {year for year, certain in ours.items() if certain}
    this_year = timezone.localdate(clock.now()).year
    for year in range(this_year - _BACK, this_year + _AHEAD + 1):
        if year not in ours:
            national = national_year(year)
            differing |= {day.date: day.working for day in national.days}
            confirmed |= {year} if national.arranged else set()
    return WorkingCalendar(differing, confirmed, zone=timezone.get_default_timezone(), office=office())


def office() -> Office:
    """办公时间, as the settings say."""
    opens, noon, closes = (time.fromisoformat(moment) for moment in settings.OFFICE_HOURS)
    return Office(opens, noon, closes)


def calendar_year(reader: int, year: int) -> CalendarYear:
    """One year as it is drawn."""
    mine = policy.administered(reader).platform
    ours = Year.objects.select_related("confirmed_by").filter(pk=year).first()
    if ours is None:
        national = national_year(year)
        days = [CalendarDay(*day) for day in national.days]
        return CalendarYear(year, days, national.arranged, confirmed_at=None, confirmed_by=None, may_change=mine)
    stored: list[tuple[date, bool, str]] = list(ours.days.values_list("date", "working", "name"))
    return CalendarYear(
        year=year,
        days=[CalendarDay(*day) for day in stored],
        confirmed=ours.confirmed_at is not None,
        confirmed_at=ours.confirmed_at,
        confirmed_by=ours.confirmed_by.name if mine and ours.confirmed_by else None,
        may_change=mine,
    )
