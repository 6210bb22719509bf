"""The year, step by step: who says what when, in every conversation. Pure: one seed and one moment give one year."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Literal

import msgspec

from collab.demo import days as calendar
from collab.demo.days import Day
from collab.demo.rhythm import Opening, chosen, in_office, possible
from collab.demo.script import CHORUS, Line, Scene, names
from collab.demo.talks import Talk
from collab.demo.wording import Pools, Spoken, Wording

SEED = 20260618
_WAITS = (0, 1, 1, 1, 2, 2, 3, 4, 6, 9)  # minutes until somebody answers
_SCREEN = 15  # lines within which no scene comes again
_APART = 40  # lines until it may, or a season
_SEASON = timedelta(days=75)
_NEVER = (-_APART - 1, datetime.min.replace(tzinfo=UTC))
_SPARE = 1.08  # openings for which there may be nothing to say
_URGENT = 120  # minutes; what was said since then belongs to the emergency that goes on
_SLOW = 10  # minutes an answer takes at most
_A_DAY = 900  # minutes after which somebody comes back to a matter the next day
_STORMY = 0.8  # of what is said on the day of a storm is about it
_LATEST = time(18, 20)  # nobody begins a new matter of the working day after this


class Step(msgspec.Struct, frozen=True):
    """One thing somebody does. `number` counts the steps of a conversation; `about` is what it quotes, edits, recalls.

    For a join `words` are the names of who comes.
    """

    at: datetime
    conversation: str
    number: int
    kind: Literal["say", "edit", "recall", "join"]
    who: str
    words: str
    about: int | None = None


class City(msgspec.Struct, frozen=True):
    """What a script may speak of: whose unit is called what, and the pools of words."""

    units: Mapping[str, str]
    pools: Pools


def year(talks: list[Talk], city: City, loaded: datetime, share: float = 1.0) -> list[Step]:
    """Every step up to the moment it is loaded, in order of time; only a `share` of the ordinary talk."""
    calendar_days = calendar.year_before(loaded.date(), Random(SEED))  # noqa: S311  a story, no secret
    steps = [step for talk in talks for step in _Play(talk, city, calendar_days, loaded).steps(share)]
    return sorted(steps, key=lambda step: (step.at, step.conversation, step.number))


class _Play:
    """One conversation being played through the year."""

    def __init__(self, talk: Talk, city: City, days: Mapping[date, Day], loaded: datetime) -> None:
        self._talk, self._city, self._days, self._loaded = talk, city, days, loaded
        self._rng = Random(f"{SEED} {talk.key}")  # noqa: S311  a story, no secret
        self._wording = Wording(city.pools, self._rng)
        self._played: dict[int, tuple[int, datetime]] = {}
        self._steps: list[Step] = []
        self._joins = sorted(talk.joins, key=lambda join: -join.days_ago)
        self._present = list(talk.founders)
        self._free = self._begins()
        self._lasts = [(self._moment_of(last), last) for last in talk.last_scripts]
        self._ends = min((at for at, _ in self._lasts), default=loaded) - timedelta(minutes=90)
        self._due = [
            self._free + self._rng.random() * timedelta(days=talk.days) if scene.once else self._free
            for scene in talk.scripts
        ]

    def steps(self, share: float) -> list[Step]:
        for opening in self._openings(share):
            self._admit(opening.at)
            if scene := self._choose(opening):
                self._perform(scene, max(opening.at, self._free))
        self._admit(self._loaded)
        for at, last in self._lasts:
            self._perform(last, max([at, *(step.at for step in self._steps[-1:])]))
        return self._steps

    def _begins(self) -> datetime:
        return self._loaded - timedelta(days=self._talk.days)

    def _openings(self, share: float) -> list[Opening]:
        scripts = self._talk.scripts
        if not scripts:
            return []
        lines = sum(len(scene.lines) for scene in scripts) / len(scripts)
        inside = [day for day in self._days.values() if self._begins().date() < day.date <= self._ends.date()]
        moments = possible(inside, {scene.band for scene in scripts}, self._rng, self._loaded.tzinfo)
        count = round(self._talk.messages * share * _SPARE / lines)
        before = (moment for moment in moments if moment.at < self._ends)
        return chosen(before, count, self._rng, watches_water=self._talk.watches_water)

    def _moment_of(self, last: Scene) -> datetime:
        """So many minutes ago. What is some hours old was said in the office, if need be the last time it was open."""
        at = self._loaded - timedelta(minutes=last.ago or 0)
        return at if (last.ago or 0) < _URGENT else in_office(at, self._days)

    def _admit(self, at: datetime) -> None:
        """Whoever has come by now."""
        while self._joins and self._loaded - timedelta(days=self._joins[0].days_ago) <= at:
            join = self._joins.pop(0)
            came = self._loaded - timedelta(days=join.days_ago)
            self._add(
                Step(max(came, self._free), self._talk.key, len(self._steps), "join", self._talk.owner, join.persons)
            )
            self._present += join.persons.split()

    def _choose(self, opening: Opening) -> Scene | None:
        """The scene that fits and was not played for the longest time."""
        latest = datetime.combine(opening.at.date(), _LATEST, tzinfo=opening.at.tzinfo)
        if opening.band == "work" and self._free > latest:
            return None
        band = self._band(opening)
        fitting = [
            index
            for index, scene in enumerate(self._talk.scripts)
            if scene.band == band and self._fits(index, opening.at)
        ]
        if not fitting:
            return None
        index = min(fitting, key=lambda one: (self._played.get(one, _NEVER)[0], self._rng.random()))
        self._played[index] = len(self._steps), opening.at
        return self._talk.scripts[index]

    def _band(self, opening: Opening) -> str:
        """On the day of a storm ordinary work goes on a little, and where nobody speaks of storms, wholly."""
        stormy = any(scene.band == "storm" for scene in self._talk.scripts) and self._rng.random() < _STORMY
        return "work" if opening.band == "storm" and not stormy else opening.band

    def _fits(self, index: int, at: datetime) -> bool:
        scene = self._talk.scripts[index]
        return (
            at.month in scene.months
            and not (scene.once and index in self._played)
            and self._due[index] <= at
            and at + timedelta(minutes=sum(line.wait or _SLOW for line in scene.lines)) < self._ends
            and not self._too_soon(index, at)
            and names(scene) <= set(self._present)
        )

    def _too_soon(self, index: int, at: datetime) -> bool:
        """Whether a reader would meet the scene again on the same screen, or in the same season."""
        step, when = self._played.get(index, _NEVER)
        since = len(self._steps) - step
        return since < _SCREEN or (since < _APART and at - when < _SEASON)

    def _perform(self, scene: Scene, at: datetime) -> None:
        actors = self._actors(scene)
        self._wording.begin_scene(actors)
        first = len(self._steps)
        for line in scene.lines:
            at = min(self._after(line, at), self._loaded)
            who = actors.get(line.who, line.who)
            words = self._wording.fill(line.words, Spoken(at, self._city.units[who], self._days))
            about = None if line.about is None else first + line.about
            self._add(Step(at, self._talk.key, len(self._steps), line.kind, who, words, about))
        self._free = at + timedelta(minutes=self._rng.randrange(12, 60))

    def _actors(self, scene: Scene) -> dict[str, str]:
        """Who of the chorus plays 甲, 乙 …, never somebody the scene has by name."""
        wanted = [
            mark for mark in CHORUS if any(mark == line.who or f"{{{mark}}}" in line.words for line in scene.lines)
        ]
        free = [
            name
            for name in (self._talk.chorus.split() or self._present)
            if name in self._present and name not in names(scene)
        ]
        return dict(zip(wanted, self._rng.sample(free, len(wanted)), strict=True))

    def _after(self, line: Line, at: datetime) -> datetime:
        """When the line is said; what takes a day comes on a working day."""
        if line.kind == "recall":  # within the window of two minutes
            return at + timedelta(seconds=self._rng.randrange(20, 70))
        minutes = self._rng.choice(_WAITS) if line.wait is None else line.wait
        at += timedelta(minutes=minutes, seconds=self._rng.randrange(5, 50))
        while minutes > _A_DAY and at < self._loaded and not self._days[at.date()].working:
            at += timedelta(days=1)
        return at

    def _add(self, step: Step) -> None:
        self._steps.append(step)


def missing(talk: Talk) -> Iterator[str]:
    """Whom the scripts name who does not belong."""
    belong = {*talk.founders, *(name for join in talk.joins for name in join.persons.split())}
    for scene in (*talk.scripts, *talk.last_scripts):
        yield from names(scene) - belong
