"""全国节假日: what the library knows of a year, as days. Asked once a year and process; loading it takes 0.3 s."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

_SATURDAY = 5
_MADE_UP = re.compile(r"^休息日|（.*）$")
_MAKE_UP_DAY = "调休"


class NationalDay(NamedTuple):
    """A holiday, or a weekend day that is worked (调休)."""

    date: date
    working: bool
    name: str


class NationalYear(NamedTuple):
    """`arranged`: its 调休 is known, so the arrangement was published. Otherwise these are only the statutory days."""

    days: tuple[NationalDay, ...]
    arranged: bool


@cache
def national_year(year: int) -> NationalYear:
    """In the order of the days. A day off in exchange is called after the festival it stands beside."""
    from holidays import country_holidays  # most processes never ask

    known = country_holidays("CN", years=year, language="zh_CN")
    days = [NationalDay(day, working=False, name=name) for day, name in sorted(known.items()) if day.year == year]
    weekend = (date(year, 1, 1) + timedelta(days=count) for count in range(366))
    worked = [day for day in weekend if day.year == year and day.weekday() >= _SATURDAY and known.is_working_day(day)]
    named = [day._replace(name=_name(day, days)) for day in days]
    worked_days = [NationalDay(day, working=True, name=_MAKE_UP_DAY) for day in worked]
    return NationalYear(tuple(sorted(named + worked_days)), arranged=bool(worked))


def _name(day: NationalDay, days: list[NationalDay]) -> str:
    """春节（补假） is 春节; 休息日（由 … 调休） is the festival before it, or the one that follows."""
    if not day.name.startswith("休息日"):
        return _MADE_UP.sub("", day.name)
    named = [one for one in days if not one.name.startswith("休息日")]
    nearest = min(named, key=lambda one: (abs((one.date - day.date).days), one.date > day.date))
    return _MADE_UP.sub("", nearest.name)
