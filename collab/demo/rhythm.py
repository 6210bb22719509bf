"""When people talk: mostly between 8:30 and 18:00 of working days, through the night when the water rises. Pure."""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random
from typing import NamedTuple

from collab.demo.days import Day

_HOURS = {
    "work": ((8, 35, 11, 25), (14, 5, 17, 20)),
    "storm": ((7, 50, 10, 0), (10, 10, 12, 30), (13, 30, 16, 0), (16, 10, 18, 50)),
    "night": ((19, 30, 21, 0), (21, 10, 22, 30), (22, 40, 23, 58), (24, 10, 26, 0), (26, 10, 29, 30)),
    "weekend": ((9, 0, 17, 0),),
    "eve": ((9, 0, 11, 30), (14, 30, 17, 20)),
    "holiday": ((8, 10, 10, 0), (16, 0, 20, 30)),
}
"""From hour and minute to hour and minute; past 24 it is the next morning."""
_WEIGHTS = {"work": 1.0, "storm": 1.0, "night": 0.7, "weekend": 0.15, "eve": 3.0, "holiday": 2.0}
_LATELY, _FULLER = timedelta(days=16), 3.0
_OPENS, _CLOSES, _LAST_HOURS = time(8, 30), time(18, 0), timedelta(hours=2)
_FLOOD_MONTHS = range(5, 10)


class Opening(NamedTuple):
    """A moment at which somebody might say something."""

    at: datetime
    band: str
    day: Day


def possible(days: Iterable[Day], bands: Collection[str], rng: Random, zone: tzinfo | None) -> list[Opening]:
    """Every moment of these days at which one of these kinds of scenes may begin."""
    return [opening for day in days for band in _bands_of(day, bands) for opening in _of_day(day, band, rng, zone)]


def chosen(moments: Iterable[Opening], count: int, rng: Random, *, watches_water: bool) -> list[Opening]:
    """`count` of them in order of time; the last weeks are full, and where the water is watched, the flood season."""
    by_time = sorted(moments, key=lambda opening: opening.at)
    lately = by_time[-1].at - _LATELY if by_time else None
    weighed = [
        (-math.log(1 - rng.random()) / _weight(opening, lately, watches_water=watches_water), opening)
        for opening in by_time
    ]
    weighed.sort(key=lambda pair: pair[0])
    return sorted((opening for _, opening in weighed[:count]), key=lambda opening: opening.at)


def in_office(at: datetime, days: Mapping[date, Day]) -> datetime:
    """That moment, or, out of hours, one in the last hours before they ended; what was earlier stays earlier."""
    if days[at.date()].working and _OPENS <= at.time() <= _CLOSES:
        return at
    closed = datetime.combine(at.date(), _CLOSES, tzinfo=at.tzinfo)
    while closed > at or not days[closed.date()].working:
        closed -= timedelta(days=1)
    opens = datetime.combine(at.date(), _OPENS, tzinfo=at.tzinfo)
    while opens < at or not days[opens.date()].working:
        opens += timedelta(days=1)
    return closed - _LAST_HOURS * ((opens - at) / (opens - closed))


def _of_day(day: Day, band: str, rng: Random, zone: tzinfo | None) -> Iterator[Opening]:
    midnight = datetime.combine(day.date, time(), tzinfo=zone)
    for hour, minute, until_hour, until_minute in _HOURS[band]:
        begins = rng.randrange(hour * 60 + minute, until_hour * 60 + until_minute)
        yield Opening(midnight + timedelta(minutes=begins, seconds=rng.randrange(60)), band, day)


def _bands_of(day: Day, wanted: Collection[str]) -> list[str]:
    if day.storm:
        kinds = ["storm", "night"]
    elif day.holiday:
        kinds = ["holiday"]
    elif not day.working:
        kinds = ["weekend"]
    else:
        kinds = ["work", "eve"] if day.eve_of else ["work"]
    return [kind for kind in kinds if kind in wanted or (kind == "storm" and "work" in wanted)]


def _weight(opening: Opening, lately: datetime | None, *, watches_water: bool) -> float:
    weight = _WEIGHTS[opening.band] * (_FULLER if lately and opening.at > lately else 1.0)
    if not watches_water:
        return weight
    if opening.band in ("storm", "night"):
        return weight * 4
    return weight * (1.6 if opening.day.date.month in _FLOOD_MONTHS else 1.0)
