"""Which days a question speaks of: 上月, 本周, 近三十天, 6月份. Pure."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

_DIGITS = {word: value for value, word in enumerate("零一二三四五六七八九十")} | {"两": 2}
_NUMBER = r"(\d{1,3}|[一二两三四五六七八九十]{1,3})"
_UNITS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7, "个月": 30, "月": 30, "年": 365}


class Period(NamedTuple):
    """From the one day up to the other, both counted, and how it was said."""

    since: date
    until: date | None
    words: str


def period_in(said: str, today: date) -> Period | None:
    """The one that is named first in the order of this table; None where none is."""
    for pattern, of in _PERIODS:
        if found := re.search(pattern, said):
            try:
                return of(found, today)
            except ValueError:  # 13月, 2月30日
                continue
    return None


def _day(ago: int, words: str) -> Callable[[re.Match[str], date], Period]:
    return lambda _, today: Period(today - timedelta(days=ago), today - timedelta(days=ago), words)


def _week(ago: int, words: str) -> Callable[[re.Match[str], date], Period]:
    def of(_: re.Match[str], today: date) -> Period:
        monday = today - timedelta(days=today.weekday() + 7 * ago)
        return Period(monday, monday + timedelta(days=6), words)

    return of


def _month(ago: int, words: str) -> Callable[[re.Match[str], date], Period]:
    def of(_: re.Match[str], today: date) -> Period:
        months = today.year * 12 + today.month - 1 - ago
        return _whole_month(months // 12, months % 12 + 1, words)

    return of


def _quarter(ago: int, words: str) -> Callable[[re.Match[str], date], Period]:
    def of(_: re.Match[str], today: date) -> Period:
        quarters = today.year * 4 + (today.month - 1) // 3 - ago
        year, first = quarters // 4, quarters % 4 * 3 + 1
        return Period(date(year, first, 1), _whole_month(year, first + 2, "").until, words)

    return of


def _year(ago: int, words: str) -> Callable[[re.Match[str], date], Period]:
    return lambda _, today: Period(date(today.year - ago, 1, 1), date(today.year - ago, 12, 31), words)


def _lately(found: re.Match[str], today: date) -> Period:
    span = _number(found[1]) * _UNITS[found[2]]
    return Period(today - timedelta(days=span - 1), None, f"近{found[1]}{found[2]}")


def _half_year(_: re.Match[str], today: date) -> Period:
    return Period(today - timedelta(days=182), None, "近半年")


def _named_month(found: re.Match[str], today: date) -> Period:
    """6月: the last one there was; 2025年6月 that very one. 6月以来 goes on."""
    month = _number(found[2])
    year = int(found[1]) if found[1] else today.year - (1 if month > today.month else 0)
    whole = _whole_month(year, month, f"{found[1] + '年' if found[1] else ''}{found[2]}月")
    return whole._replace(until=None, words=f"{whole.words}以来") if found[3] else whole


def _named_year(found: re.Match[str], _: date) -> Period:
    year = int(found[1])
    return Period(date(year, 1, 1), date(year, 12, 31), f"{year}年")


def _whole_month(year: int, month: int, words: str) -> Period:
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), words)


def _number(words: str) -> int:
    """3, 三, 十五, 三十."""
    if words.isdecimal():
        return max(int(words), 1)
    tens, found, ones = words.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if found else 0) + _DIGITS.get(ones, 0) or 1


_PERIODS: Sequence[tuple[str, Callable[[re.Match[str], date], Period]]] = (
    (r"(?:近|最近|过去|这)(?:的)?半年", _half_year),
    (rf"(?:近|最近|过去|这)(?:的)?{_NUMBER}(天|日|周|星期|礼拜|个月|月|年)", _lately),
    (r"今天|今日|当天", _day(0, "今天")),
    (r"昨天|昨日", _day(1, "昨天")),
    (r"前天", _day(2, "前天")),
    (r"上上(?:个)?(?:周|星期|礼拜)", _week(2, "上上周")),
    (r"上(?:一|个)?(?:周|星期|礼拜)", _week(1, "上周")),
    (r"[本这](?:一|个)?(?:周|星期|礼拜)", _week(0, "本周")),
    (r"上上(?:个)?月", _month(2, "上上月")),
    (r"上(?:一|个)?月", _month(1, "上月")),
    (r"[本这当](?:一|个)?月", _month(0, "本月")),
    (r"上(?:一|个)?季度?", _quarter(1, "上季度")),
    (r"[本这](?:一|个)?季度?", _quarter(0, "本季度")),
    (r"(?:(\d{4})年)?(?<![\d十])(\d{1,2}|[一二三四五六七八九十]{1,2})月(?!\d)(?:份)?(以来|至今|到现在)?", _named_month),
    (r"今年|本年|年内", _year(0, "今年")),
    (r"去年|上年", _year(1, "去年")),
    (r"前年", _year(2, "前年")),
    (r"(?<!\d)(20\d{2})年", _named_year),
)
