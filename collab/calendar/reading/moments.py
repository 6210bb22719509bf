"""What the words of a time mean at a moment, as a term; None where they might mean two things. Pure.

Each takes the match of its rule in `deadlines`; the names of the groups are the same in all of them.
"""

import calendar as months
import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from collab.calendar.days import WorkingCalendar
from collab.calendar.national import national_year
from collab.calendar.reading.numerals import number
from collab.calendar.terms import CalendarDays, Hours, Term, Until, WorkingDays

_DAY = timedelta(days=1)
_WEEK = "一二三四五六日"
_HALF_YEAR = timedelta(days=183)
_AFTERNOON = ("下午", "晚上", "傍晚", "晚", "夜里")
_MORNING = ("上午", "早上", "凌晨")
_SURE = 8
"""From this hour on nobody asks whether the morning is meant."""
_NEAR = {"今": 0, "今天": 0, "今日": 0, "当天": 0, "当日": 0, "明": 1, "明天": 1, "明日": 1, "后天": 2, "大后天": 3}
_FESTIVALS = {
    "元旦": "元旦",
    "春节": "春节",
    "清明": "清明节",
    "五一": "劳动节",
    "劳动": "劳动节",
    "端午": "端午节",
    "中秋": "中秋节",
    "国庆": "国庆节",
    "十一": "国庆节",
}


class Scene(NamedTuple):
    """When it is said, and by which calendar."""

    now: datetime
    calendar: WorkingCalendar

    @property
    def today(self) -> date:
        return self.calendar.date_of(self.now)


def span(match: re.Match[str], scene: Scene) -> Term | None:
    """3日内, 三个工作日内, 两小时内, 半个月内."""
    unit = match["unit"].removeprefix("个")
    if match["count"] == "半":
        halves: dict[str, Term] = {"小时": _in(scene, minutes=30), "月": CalendarDays(15)}
        return halves.get(unit)
    count = number(match["count"])
    if not count:
        return None
    terms: dict[str, Term | None] = {
        **dict.fromkeys(("工作日", "日", "天"), WorkingDays(count)),
        **dict.fromkeys(("自然日", "日历日"), CalendarDays(count)),
        **dict.fromkeys(("周", "星期", "礼拜"), CalendarDays(7 * count)),
        **dict.fromkeys(("小时", "钟头"), Hours(count)),
        "分钟": _in(scene, minutes=count),
        "刻钟": _in(scene, minutes=15 * count),
    }
    if unit == "月":
        return Until(scene.calendar.closing(_months_on(scene.today, count)))
    return terms.get(unit)


def dated(match: re.Match[str], scene: Scene) -> Term | None:
    """8月10日前, 23日17:00前, 下周三前, 明天中午前, 今晚8点前."""
    day = _day(match.groupdict(), scene.today)
    return (
        None if day is None else _at(day, match.groupdict(), scene, bare=match.groupdict().get("near") in ("今", "明"))
    )


def clock(match: re.Match[str], scene: Scene) -> Term | None:
    """17:00前, 下班前: today, if that is still to come."""
    term = _at(scene.today, match.groupdict(), scene, bare=True)
    return term if isinstance(term, Until) and term.at > scene.now else None


def ended(match: re.Match[str], scene: Scene) -> Term | None:
    """本周内, 月底前, 8月底前, 季度末前, 年内: the last working day of it."""
    today, later = scene.today, match["whose"] in ("下", "下个", "明")
    if match["named"]:
        month = number(match["named"]) or 0
        last = _month_end(date(today.year + (month < today.month - 6), month, 1))
    elif match["span"] == "周":
        last = today + timedelta(days=6 - today.weekday() + 7 * later)
    elif match["span"] == "月":
        last = _month_end(_months_on(today.replace(day=1), int(later)))
    elif match["span"] == "季度":
        first = today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1)
        last = _month_end(_months_on(first, 2 + 3 * later))
    else:
        last = date(today.year + later, 12, 31)
    return Until(scene.calendar.closing(_last_worked(last, scene.calendar)))


def festival(match: re.Match[str], scene: Scene) -> Term | None:
    """国庆节前: the last working day before the holiday that comes next."""
    name, this_year = _FESTIVALS[match["festival"]], scene.today.year
    years = {"今": (this_year,), "明": (this_year + 1,)}.get(match["year"], (this_year, this_year + 1))
    for year in years:
        off = [day.date for day in national_year(year).days if day.name == name and not day.working]
        if off and (last := _last_worked(min(off) - _DAY, scene.calendar)) >= scene.today:
            return Until(scene.calendar.closing(last))
    return None


def _in(scene: Scene, *, minutes: int) -> Until:
    return Until(scene.now + timedelta(minutes=minutes))


def _day(said: dict[str, str | None], today: date) -> date | None:
    if near := said.get("near"):
        return today + _NEAR[near] * _DAY
    if weekday := said.get("weekday"):
        return _weekday(said.get("week"), _WEEK.index(weekday.replace("天", "日")), today)
    if month := said.get("month"):
        return _month_and_day(said.get("year"), number(month) or 0, number(said.get("day") or "") or 0, today)
    return _day_of_month(said, today)


def _weekday(week: str | None, weekday: int, today: date) -> date | None:
    """下周三 is in next week. 周三 alone is the one to come; on a Wednesday nobody knows."""
    day = today + timedelta(days=weekday - today.weekday())
    if week is None:
        return None if day == today else day if day > today else day + 7 * _DAY
    return day + {"下": 7, "下个": 7, "下下": 14}.get(week, 0) * _DAY


def _month_and_day(year: str | None, month: int, day: int, today: date) -> date:
    if year is not None:
        return date({"今": today.year, "明": today.year + 1}.get(year) or int(year), month, day)
    this_year = date(today.year, month, day)
    return date(today.year + 1, month, day) if today - this_year > _HALF_YEAR else this_year


def _day_of_month(said: dict[str, str | None], today: date) -> date | None:
    """20日前 is this month's, where that is to come. 三日前 may be three days ago."""
    words, this = said["only"] or "", said["this"]
    day = number(words) or 0
    if this is not None:
        return _months_on(today.replace(day=1), int(this.startswith("下"))).replace(day=day)
    if day <= today.day or (said["sign"] == "日" and not words.isascii() and day < 10):
        return None
    return today.replace(day=day)


def _at(day: date, said: dict[str, str | None], scene: Scene, *, bare: bool) -> Until | None:
    """`bare`: the day alone, as in 今前, is no time."""
    if end := said.get("end"):
        office = scene.calendar.office
        hour = {"下班": office.closes, "中午": office.noon, "上午": office.noon, "上班": office.opens}.get(end)
        return None if hour is None else Until(scene.calendar.moment(day, hour))
    if not said.get("hour"):
        return None if bare else Until(scene.calendar.closing(day))
    hours, minutes = _hour(said), _minutes(said)
    if hours is None or minutes > 59:
        return None
    return Until(scene.calendar.moment(day + hours // 24 * _DAY, time(hours % 24, minutes)))


def _hour(said: dict[str, str | None]) -> int | None:
    hours, part = number(said["hour"] or ""), said.get("part")
    if hours is None or hours > 24:
        return None
    if part in _AFTERNOON or (part == "中午" and hours < 10):
        return hours + 12 if hours <= 12 and (hours != 12 or part != "下午") else hours
    return hours if part is not None or hours >= _SURE or said.get("minute") else None


def _minutes(said: dict[str, str | None]) -> int:
    if said.get("half"):
        return 30
    return number(said.get("minute") or said.get("minutes") or "0") or 0


def _months_on(day: date, count: int) -> date:
    """The same day so many months later, or the last one of that month."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def _month_end(day: date) -> date:
    return day.replace(day=months.monthrange(day.year, day.month)[1])


def _last_worked(day: date, calendar: WorkingCalendar) -> date:
    """This day, or the last one before it that is worked."""
    return next((one for count in range(30) if calendar.is_working(one := day - count * _DAY)), day)
