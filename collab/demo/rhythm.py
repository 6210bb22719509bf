"""When people talk: mostly between 8:30 and 18:00 of working days, through the night when the water rises. Pure."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import accumulate
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
_LATELY, _FULLER = timedelta(days=16), 5.0
_OPENS, _CLOSES, _LAST_HOURS = time(8, 30), time(18, 0), timedelta(hours=2)
_FLOOD_MONTHS = range(5, 10)


class Slot(NamedTuple):
    """Some hours of a day, in minutes from its midnight, in which somebody might say something."""

    day: Day
    band: str
    since: int
    until: int


class Slots(NamedTuple):
    """All of them in order of time, and how likely each is: the sums of the weights up to it."""

    slots: Sequence[Slot]
    sums: Sequence[float]


class Opening(NamedTuple):
    """A moment at which somebody might say something."""

    at: datetime
    band: str
    day: Day


def possible(days: Sequence[Day], bands: Collection[str], *, watches_water: bool) -> Slots:
    """The hours of these days in which one of these kinds of scenes may begin. The last weeks are full, and where the
    water is watched, the flood season."""
    slots = [slot for day in days for band in _bands_of(day, bands) for slot in _of_day(day, band)]
    lately = days[-1].date - _LATELY if days else None
    return Slots(slots, list(accumulate(_weight(slot, lately, watches_water=watches_water) for slot in slots)))


def chosen(among: Slots, count: int, rng: Random, zone: tzinfo | None) -> list[Opening]:
    """`count` moments in order of time, no two of them in the same hours."""
    picked: dict[int, None] = {}
    wanted = min(count, len(among.slots) // 2)
    while len(picked) < wanted:
        more = rng.choices(range(len(among.slots)), cum_weights=among.sums, k=wanted - len(picked))
        picked |= dict.fromkeys(more)
    return sorted((_opening(among.slots[one], rng, zone) for one in picked), key=lambda opening: opening.at)


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


def _opening(slot: Slot, rng: Random, zone: tzinfo | None) -> Opening:
    midnight = datetime.combine(slot.day.date, time(), tzinfo=zone)
    begins = timedelta(minutes=rng.randrange(slot.since, slot.until), seconds=rng.randrange(60))
    return Opening(midnight + begins, slot.band, slot.day)


def _of_day(day: Day, band: str) -> Iterator[Slot]:
    for hour, minute, until_hour, until_minute in _HOURS[band]:
        yield Slot(day, band, hour * 60 + minute, until_hour * 60 + until_minute)


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


def _weight(slot: Slot, lately: date | None, *, watches_water: bool) -> float:
    weight = _WEIGHTS[slot.band] * (_FULLER if lately and slot.day.date > lately else 1.0)
    if not watches_water:
        return weight
    if slot.band in ("storm", "night"):
        return weight * 4
    return weight * (1.6 if slot.day.date.month in _FLOOD_MONTHS else 1.0)
