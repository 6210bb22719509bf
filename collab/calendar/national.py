"""全国节假日: what the library knows of a year, as days. Asked once a year and process; loading it takes 0.3 s."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

_SATURDAY = 5
_MAKE_UP_DAY = "调休"
_IN_EXCHANGE = "休息日"  # （由 2026-02-14 调休）
_REMARK = re.compile(r"（.*）$")  # 春节（补假）
_EVE = "农历除夕"


class NationalDay(NamedTuple):
    """A holiday with its weekend, or a weekend day that is worked (调休)."""

    date: date
    working: bool
    name: str


class NationalYear(NamedTuple):
    """`arranged`: its 调休 is known, so the arrangement was published. Otherwise these are only the statutory days."""

    days: tuple[NationalDay, ...]
    arranged: bool


@cache
def national_year(year: int) -> NationalYear:
    """In the order of the days. All free days around a festival are called after it, as in the arrangement."""
    from holidays import country_holidays  # most processes never ask

    known = country_holidays("CN", years=year, language="zh_CN")
    days = [date(year, 1, 1) + timedelta(days=count) for count in range(366)]
    days = [day for day in days if day.year == year]
    worked = [day for day in days if day.weekday() >= _SATURDAY and known.is_working_day(day)]
    festivals = {day: name for day in days if (name := _festival(known.get(day) or ""))}
    free = [day for day in days if day in known or (day.weekday() >= _SATURDAY and day not in worked)]
    holidays = [
        NationalDay(day, working=False, name=_nearest(day, festivals))
        for run in _runs(free)
        if any(day in known for day in run)
        for day in run
    ]
    shifts = [NationalDay(day, working=True, name=_MAKE_UP_DAY) for day in worked]
    return NationalYear(tuple(sorted(holidays + shifts)), arranged=bool(worked))


def _festival(name: str) -> str:
    """春节（补假） is 春节, and so is its eve; a day off in exchange for another has no name of its own."""
    if name.startswith(_IN_EXCHANGE):
        return ""
    return "春节" if name == _EVE else _REMARK.sub("", name)


def _runs(days: list[date]) -> Iterator[list[date]]:
    """Days one after the other."""
    run: list[date] = []
    for day in days:
        if run and (day - run[-1]).days > 1:
            yield run
            run = []
        run.append(day)
    if run:
        yield run


def _nearest(day: date, festivals: dict[date, str]) -> str:
    """The festival it stands beside; of two as near, the one before."""
    nearest = min(festivals, key=lambda one: (abs((one - day).days), one > day))
    return festivals[nearest]
