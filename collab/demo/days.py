"""The year the demo tells: which days people work, rest and watch the water. Pure.

The public holidays are those announced for these years, later the statutory days: enough for a story.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

_FIXED = {"元旦": ((1, 1), (1, 3)), "五一": ((5, 1), (5, 5)), "国庆": ((10, 1), (10, 7))}
_LUNAR: dict[int, dict[str, tuple[tuple[int, int], tuple[int, int]]]] = {
    2025: {"春节": ((1, 28), (2, 4)), "清明": ((4, 4), (4, 6)), "端午": ((5, 31), (6, 2))},
    2026: {"春节": ((2, 15), (2, 23)), "清明": ((4, 4), (4, 6)), "端午": ((6, 19), (6, 21)),
           "中秋": ((9, 25), (9, 27))},
    2027: {"春节": ((2, 5), (2, 11)), "清明": ((4, 3), (4, 5)), "端午": ((6, 9), (6, 9)),
           "中秋": ((9, 15), (9, 15))},
    2028: {"春节": ((1, 25), (1, 31)), "清明": ((4, 4), (4, 4)), "端午": ((5, 28), (5, 29))},
}  # fmt: skip
_STORMS = 11
_STORM_MONTHS = range(5, 10)
_EVE = 6  # days before a holiday in which people prepare for it


class Day(NamedTuple):
    """A day: `holiday` is the one it belongs to, `eve_of` the one that comes within a few days."""

    date: date
    working: bool
    holiday: str = ""
    eve_of: str = ""
    storm: bool = False


def year_before(last: date, rng: Random) -> dict[date, Day]:
    """The 366 days up to this one, and two weeks beyond, for what is planned ahead."""
    span = [last - timedelta(days=365 - passed) for passed in range(380)]
    holidays = {day: name for year in range(span[0].year, span[-1].year + 1) for day, name in _holidays(year)}
    storms = _storms(span, rng)
    return {
        day: Day(
            date=day,
            working=day.weekday() < 5 and day not in holidays,
            holiday=holidays.get(day, ""),
            eve_of=_coming(day, holidays),
            storm=day in storms,
        )
        for day in span
    }


def working_day(days: Mapping[date, Day], day: date, ahead: int) -> date:
    """The `ahead`-th working day after this one."""
    while ahead:
        day += timedelta(days=1)
        ahead -= 1 if day not in days or days[day].working else 0
    return day


def _holidays(year: int) -> list[tuple[date, str]]:
    found = []
    for name, ((month, day), (until_month, until_day)) in (_FIXED | _LUNAR.get(year, {})).items():
        first, last = date(year, month, day), date(year, until_month, until_day)
        found += [(first + timedelta(days=passed), name) for passed in range((last - first).days + 1)]
    return found


def _coming(day: date, holidays: dict[date, str]) -> str:
    if day in holidays:
        return ""
    ahead = (holidays.get(day + timedelta(days=passed)) for passed in range(1, _EVE + 1))
    return next((name for name in ahead if name), "")


def _storms(span: list[date], rng: Random) -> set[date]:
    """Storms of two days each, never one upon the other, and seldom at a weekend: people shall not only work."""
    season = [day for day in span[:-20] if day.month in _STORM_MONTHS and day.weekday() < 4]
    storms: set[date] = set()
    for day in rng.sample(season, len(season)):
        near = any(day + timedelta(days=off) in storms for off in range(-5, 7))
        if not near and len(storms) < 2 * _STORMS:
            storms |= {day, day + timedelta(days=1)}
    return storms
