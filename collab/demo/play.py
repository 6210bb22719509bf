"""The year, step by step: who says what when, in every conversation. Pure: one seed and one moment give one year."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Literal, NamedTuple

import msgspec

from collab.demo import days as calendar
from collab.demo.days import Day
from collab.demo.rhythm import Opening, Slots, chosen, in_office, possible
from collab.demo.script import CHORUS, Line, Scene
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
_BEFORE_LAST = timedelta(minutes=90)  # between the ordinary year and how the story ends
_A_DAY = 900  # minutes after which somebody comes back to a matter the next day
_STORMY = 0.8  # of what is said on the day of a storm is about it
_LONG, _NIGHT = 90, timedelta(hours=16)  # an answer that takes so many minutes may have to wait until the morning
_OPENS = 8
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


class Speaker(NamedTuple):
    """Somebody who talks: 岑雨水, whom one calls 岑局, of 市水利局."""

    name: str
    called: str
    unit: str


class City(msgspec.Struct, frozen=True):
    """What a script may speak of: who is who, and the pools of words."""

    speakers: Mapping[str, Speaker]
    pools: Pools


def year(talks: list[Talk], city: City, loaded: datetime) -> list[Step]:
    """Every step up to the moment it is loaded, in order of time."""
    calendar_days = calendar.year_before(loaded.date(), Random(SEED))
    setting = _Setting(city, calendar_days, loaded)
    steps = [step for talk in talks for step in _Play(talk, setting).steps()]
    return sorted(steps, key=lambda step: (step.at, step.conversation, step.number))


class _Setting:
    """What all conversations have in common; they share the hours in which people talk, too."""

    def __init__(self, city: City, days: Mapping[date, Day], loaded: datetime) -> None:
        self.city, self.days, self.loaded = city, days, loaded
        self._slots: dict[tuple[object, ...], Slots] = {}

    def slots(self, begins: date, ends: date, bands: frozenset[str], *, watches_water: bool) -> Slots:
        """Those after the one day up to the other."""
        asked = (begins, ends, bands, watches_water)
        if asked not in self._slots:
            inside = [day for day in self.days.values() if begins < day.date <= ends]
            self._slots[asked] = possible(inside, bands, watches_water=watches_water)
        return self._slots[asked]


class _Play:
    """One conversation being played through the year."""

    def __init__(self, talk: Talk, setting: _Setting) -> None:
        self._talk, self._setting = talk, setting
        self._city, self._days, self._loaded = setting.city, setting.days, setting.loaded
        self._rng = Random(f"{SEED} {talk.key}")
        self._wording = Wording(setting.city.pools, self._rng, talk.words)
        self._played: dict[int, tuple[int, datetime]] = {}
        self._steps: list[Step] = []
        self._joins = sorted(talk.joins, key=lambda join: -join.days_ago)
        self._present = list(talk.founders)
        self._free = self._begins()
        self._lasts = [(self._moment_of(last), last) for last in talk.last_scripts]
        self._ends = min((at - _BEFORE_LAST for at, _ in self._lasts), default=self._loaded)
        self._scripts = [scene for scene in talk.scripts if self._castable(scene)]
        self._due = [
            self._free + self._rng.random() * timedelta(days=talk.days) if scene.once else self._free
            for scene in self._scripts
        ]
        self._bands = frozenset(scene.band for scene in self._scripts)

    def steps(self) -> list[Step]:
        for opening in self._openings():
            self._admit(opening.at)
            if scene := self._choose(opening):
                self._perform(scene, max(opening.at, self._free))
        self._admit(self._loaded)
        for at, last in self._lasts:
            self._perform(last, max([at, *(step.at for step in self._steps[-1:])]))
        return self._steps

    def _begins(self) -> datetime:
        return self._loaded - timedelta(days=self._talk.days)

    def _openings(self) -> list[Opening]:
        scripts = self._scripts
        if not scripts:
            return []
        lines = sum(len(scene.lines) for scene in scripts) / len(scripts)
        begins, ends = self._begins().date(), self._ends.date()
        slots = self._setting.slots(begins, ends, self._bands, watches_water=self._talk.watches_water)
        count = round(self._talk.messages * _SPARE / lines)
        moments = chosen(slots, count, self._rng, self._loaded.tzinfo)
        return [moment for moment in moments if moment.at < self._ends]

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
            for index, scene in enumerate(self._scripts)
            if scene.band == band and self._fits(index, scene, opening.at)
        ]
        if not fitting:
            return None
        index = min(fitting, key=lambda one: (self._played.get(one, _NEVER)[0], self._rng.random()))
        self._played[index] = len(self._steps), opening.at
        return self._scripts[index]

    def _band(self, opening: Opening) -> str:
        """On the day of a storm ordinary work goes on a little, and where nobody speaks of storms, wholly."""
        stormy = "storm" in self._bands and self._rng.random() < _STORMY
        return "work" if opening.band == "storm" and not stormy else opening.band

    def _fits(self, index: int, scene: Scene, at: datetime) -> bool:
        return (
            at.month in scene.months
            and not (scene.once and index in self._played)
            and self._due[index] <= at
            and at + self._lasts_at_most(scene) < self._ends
            and not self._too_soon(index, at)
            and scene.names <= set(self._present)
        )

    def _lasts_at_most(self, scene: Scene) -> timedelta:
        overnight = bool(self._talk.parts) and scene.minutes >= _LONG
        return timedelta(minutes=scene.minutes) + overnight * _NIGHT

    def _too_soon(self, index: int, at: datetime) -> bool:
        """Whether a reader would meet the scene again on the same screen, or in the same season."""
        step, when = self._played.get(index, _NEVER)
        since = len(self._steps) - step
        return since < _SCREEN or (since < _APART and at - when < _SEASON)

    def _perform(self, scene: Scene, at: datetime) -> None:
        actors = self._cast(scene, self._present)
        self._wording.begin_scene(self._names_of(actors))
        first = len(self._steps)
        for line in scene.lines:
            at = min(self._after(line, at, scene.band), self._loaded)
            who = actors.get(line.who, line.who)
            words = self._wording.fill(line.words, Spoken(at, self._city.speakers[who].unit, self._days))
            about = None if line.about is None else first + line.about
            self._add(Step(at, self._talk.key, len(self._steps), line.kind, who, words, about))
        self._free = at + timedelta(minutes=self._rng.randrange(12, 60))

    def _castable(self, scene: Scene) -> bool:
        """Whether there are enough people for its parts, with those who come later."""
        everybody = [*self._present, *(name for join in self._joins for name in join.persons.split())]
        return len(self._cast(scene, everybody)) == len(scene.marks)

    def _cast(self, scene: Scene, present: Sequence[str]) -> dict[str, str]:
        """Who plays the parts and the chorus (甲, 乙 …), never somebody the scene has by name, nobody twice."""
        actors: dict[str, str] = {}
        for mark in sorted(scene.marks, key=lambda mark: len(self._playing(mark))):
            taken = {*scene.names, *actors.values()}
            if free := [one for one in self._playing(mark) if one not in taken and one in present]:
                actors[mark] = self._rng.choice(free)
        return actors

    def _playing(self, mark: str) -> list[str]:
        part = self._talk.chorus if mark[0] in CHORUS else self._talk.parts.get(mark[0], "")
        return part.split() or (self._present if mark[0] in CHORUS else [])

    def _names_of(self, actors: Mapping[str, str]) -> dict[str, str]:
        """What they are called in the words: 甲 by name, the parts as one calls somebody to his face."""
        kept: dict[str, str] = {}
        for mark, who in actors.items():
            speaker = self._city.speakers[who]
            kept |= {mark: speaker.name if mark in CHORUS else speaker.called, f"{mark}名": speaker.name}
        return kept

    def _after(self, line: Line, at: datetime, band: str) -> datetime:
        """When the line is said; what takes a day comes on a working day."""
        if line.kind == "recall":  # within the window of two minutes
            return at + timedelta(seconds=self._rng.randrange(20, 70))
        minutes = self._rng.choice(_WAITS) if line.wait is None else line.wait
        at += timedelta(minutes=minutes, seconds=self._rng.randrange(5, 50))
        while minutes > _A_DAY and at < self._loaded and not self._days[at.date()].working:
            at += timedelta(days=1)
        return self._by_day(at) if minutes >= _LONG and band == "work" and self._talk.parts else at

    def _by_day(self, at: datetime) -> datetime:
        """In the office, if need be the next morning."""
        if at.time() > _LATEST:
            at = (at + timedelta(days=1)).replace(hour=8)
        if at.hour <= _OPENS:
            at = at.replace(hour=_OPENS, minute=30 + at.minute // 2)
        while at < self._loaded and not self._days[at.date()].working:
            at += timedelta(days=1)
        return at

    def _add(self, step: Step) -> None:
        self._steps.append(step)


def missing(talk: Talk) -> Iterator[str]:
    """Whom the scripts name who does not belong."""
    belong = {*talk.founders, *(name for join in talk.joins for name in join.persons.split())}
    for scene in (*talk.scripts, *talk.last_scripts):
        yield from scene.names - belong
