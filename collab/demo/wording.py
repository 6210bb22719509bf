"""Filling in a script: places, numbers, dates, and other words for the same thing. Pure.

[好的|行]        whichever was said longest ago in this conversation
{镇} {镇2}       from a pool of words.toml, the same within a scene; {镇2} is another one
{事} {材}        from the words of this conversation's unit, whichever was said longest ago; {事2} is another one
{收到}           from a pool of turns of phrase, another one every time
{雨:30-80}       a number of that range (and of its decimals), the same within a scene; {雨+5} {雨-1} goes on from it
{日} {日+2}      11月12日, the second working day after it; {日-1} the day before; {周+2} its weekday
{月} {年} {节}   11月 ({月-1} the month before), the year, the holiday that is or comes
{钟} {钟+2}      the last full hour, two hours later; {时} some minutes ago: 14:37
{单位}           the unit of who speaks
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import NamedTuple

import msgspec

from collab.demo.days import Day, working_day

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SLOT = re.compile(r"\{(?P<name>[^{}:+\-]+)(?::(?P<low>[\d.]+)-(?P<high>[\d.]+))?(?P<step>[+-][\d.]+)?\}")
_WEEKDAYS = "一二三四五六日"


class Pools(msgspec.Struct, frozen=True):
    """Words by pool: `places` stay what they are within a scene, `turns` never come twice in a row."""

    places: Mapping[str, Sequence[str]]
    turns: Mapping[str, Sequence[str]]


class Spoken(NamedTuple):
    """Where and when a line is said."""

    at: datetime
    unit: str
    days: Mapping[date, Day]


class Wording:
    """How one conversation words things: it remembers what was said lately, so that it is said otherwise."""

    def __init__(self, pools: Pools, rng: Random, own: Mapping[str, Sequence[str]]) -> None:
        self._pools, self._rng, self._own = pools, rng, own
        self._said: dict[str, int] = {}
        self._turn = 0
        self._kept: dict[str, str] = {}

    def begin_scene(self, kept: Mapping[str, str]) -> None:
        """What was agreed in the last scene (which town, how much rain) holds no longer; these words do."""
        self._kept = dict(kept)

    def fill(self, words: str, spoken: Spoken) -> str:
        """The words as they are said there and then. Raises KeyError for a slot nobody knows."""
        chosen = _CHOICE.sub(lambda found: self.least_recent(found[1].split("|")), words)
        return _SLOT.sub(lambda found: self._slot(found, spoken), chosen)

    def least_recent(self, options: Sequence[str]) -> str:
        """The one not used for the longest time."""
        chosen = min(options, key=lambda option: (self._said.get(option, 0), self._rng.random()))
        self._turn += 1
        self._said[chosen] = self._turn
        return chosen

    def _slot(self, found: re.Match[str], spoken: Spoken) -> str:
        name, step = found["name"], found["step"]
        if name in self._pools.turns:
            return self.fill(self.least_recent(self._pools.turns[name]), spoken)
        if name in _DATED:
            return _DATED[name](spoken, int(step or 0))
        if name not in self._kept:
            self._kept[name] = self._number(found["low"], found["high"]) if found["low"] else self._place(name)
        return _moved(self._kept[name], step) if step else self._kept[name]

    def _number(self, low: str, high: str) -> str:
        decimals = len(low.partition(".")[2])
        return f"{self._rng.uniform(float(low), float(high)):.{decimals}f}"

    def _place(self, name: str) -> str:
        taken, pool = set(self._kept.values()), name.rstrip("23456789")
        if own := [word for word in self._own.get(pool, ()) if word not in taken]:
            return self.least_recent(own)
        return self._rng.choice([place for place in self._pools.places[pool] if place not in taken])


def _day(spoken: Spoken, step: int) -> date:
    """Ahead by working days, back by days."""
    today = spoken.at.date()
    return working_day(spoken.days, today, step) if step > 0 else today + timedelta(days=step)


def _some_minutes_ago(at: datetime) -> str:
    earlier = at - timedelta(minutes=6 + at.second % 9)
    return f"{earlier.hour}:{earlier.minute:02}"


def _holiday(spoken: Spoken) -> str:
    today = spoken.days[spoken.at.date()]
    return today.holiday or today.eve_of or "周末"


_DATED: dict[str, Callable[[Spoken, int], str]] = {
    "日": lambda spoken, step: f"{_day(spoken, step).month}月{_day(spoken, step).day}日",
    "周": lambda spoken, step: f"周{_WEEKDAYS[_day(spoken, step).weekday()]}",
    "月": lambda spoken, step: f"{(spoken.at.month - 1 + step) % 12 + 1}月",
    "年": lambda spoken, step: str(spoken.at.year + step),
    "钟": lambda spoken, step: f"{(spoken.at.hour + step) % 24}:00",
    "时": lambda spoken, _: _some_minutes_ago(spoken.at),
    "节": lambda spoken, _: _holiday(spoken),
    "单位": lambda spoken, _: spoken.unit,
}


def _moved(number: str, step: str) -> str:
    decimals = max(len(number.partition(".")[2]), len(step.partition(".")[2]))
    return f"{float(number) + float(step):.{decimals}f}"
