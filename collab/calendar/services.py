"""What the platform's administrator does with the calendar. A past day may be corrected too: nothing that was already
reckoned changes by itself, for a due moment is stored where it was reckoned."""

from datetime import date

from collab.audit.services import record
from collab.calendar.days import worked_by_the_week
from collab.calendar.models import Day, Year
from collab.calendar.national import national_year
from collab.core import clock, sql
from collab.core.errors import Invalid
from collab.core.text import clean
from collab.directory import policy

_NAME = 20
_YEARS = range(2000, 2101)


def set_day(day: date, *, working: bool, name: str = "", by: int | None = None) -> None:
    """That day is worked (班), or free (休). A day as its weekday says, without a name, loses its row."""
    words = clean(name, "name")
    if len(words) > _NAME:
        raise Invalid(f"at most {_NAME} characters", field="name")
    if day.year not in _YEARS:
        raise Invalid("no calendar is kept of that year", field="date")
    policy.require_platform(by)
    with sql.writing():
        year = _opened(day.year)
        before = Day.objects.filter(date=day).first()
        if working == worked_by_the_week(day) and not words:
            Day.objects.filter(date=day).delete()
        else:
            Day.objects.update_or_create(date=day, defaults={"year": year, "working": working, "name": words})
        was = before.working if before else worked_by_the_week(day)
        record("calendar.day_set", actor=by, subject=f"day:{day}", working=working, was=was, name=words)


def confirm_year(year: int, *, confirmed: bool = True, by: int | None = None) -> None:
    """确认: the arrangement published for this year is the one that stands here; or it is doubted again."""
    policy.require_platform(by)
    with sql.writing():
        opened = _opened(year)
        opened.confirmed_at = clock.now() if confirmed else None
        opened.confirmed_by_id = by if confirmed else None
        opened.save()
        act = "calendar.year_confirmed" if confirmed else "calendar.year_doubted"
        record(act, actor=by, subject=f"year:{year}")


def _opened(year: int) -> Year:
    """The year as ours: what the library knows of it is copied the first time, confirmed where it was published."""
    opened, new = Year.objects.get_or_create(year=year)
    if new:
        national = national_year(year)
        if national.arranged:
            opened.confirmed_at = clock.now()
            opened.save()
        Day.objects.bulk_create([Day(year=opened, **day._asdict()) for day in national.days])
    return Year.objects.select_for_update().get(pk=year)
