"""批示 of a year: what the leaders of 云汀市 wanted, and how far each of it has come. Pure.

instructions/*.toml says what is asked for and what is answered; a fate is what becomes of it, step by step, each at a
share of the term. Those that began lately are cut off in the middle, wherever the present is.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

import msgspec

from collab.demo.days import Day, working_day, year_before
from collab.demo.play import SEED

_WRITTEN = Path(__file__).with_name("instructions")
_FATES: Mapping[str, str] = {
    "short": "register 0, assign .02, accept .1, complete .8, agree .9",
    "done": "register 0, assign .02, accept .1, help .2, report .45, helped .7, complete .85, agree .95",
    "late": "register 0, assign .02, accept .2, report .6, urge 1.1, report 1.2, complete 1.5, agree 1.6",
    "extended": "register 0, assign .02, accept .1, report .4, ask .8, grant .9, complete 1.5, agree 1.6",
    "sent_back": "register 0, assign .02, accept .1, complete .6, redo .7, report .8, complete .95, agree 1",
    "twice": "register 0, assign .02, accept .1, report .4, complete .7, again .8, report 1.3, complete 1.8, agree 1.9",
    "handed": "register 0, assign .02, hand_on .1, accept .2, report .5, complete .9, agree 1",
    "declined": "register 0, assign .02, decline .1, reassign .2, accept .3, complete .9, agree 1",
    "withdrawn": "register 0, assign .02, accept .2, withdraw .5",
    "paused": "register 0, assign .02, accept .1, report .3, pause .5, resume 3, complete 4, agree 4.1",
    "filed": "register 0, file .1",
}
_NEEDS = {"extended": "reason", "twice": "again", "handed": "onto", "declined": "decline"}
_PAST = ("short",) * 14 + ("done",) * 2 + ("late",) * 2 + ("extended", "sent_back", "twice", "handed", "declined",
                                                         "withdrawn") * 2  # fmt: skip
_NOW = (
    ("done", "complete", 0.87), ("late", "report", 1.25), ("declined", "decline", 0.12), ("done", "report", 0.5),
    ("twice", "report", 1.4), ("done", "assign", 0.05), ("extended", "ask", 0.85), ("done", "register", 0.0),
    ("sent_back", "redo", 0.72), ("late", "accept", 1.05), ("handed", "accept", 0.3), ("extended", "grant", 1.1),
    ("paused", "pause", 0.9), ("done", "accept", 0.9), ("done", "help", 0.3),
)  # fmt: skip
"""How those stand that are under way: by which fate, up to which step, and how much of the term is over."""
_GOES_ON = ("已明确责任人和完成时间，正按计划推进。", "主体工作已完成，正在收尾，材料同步整理。", "进度正常。")
_OPENS, _CLOSES = time(8, 40), time(17, 20)
_TURNS = 2
"""So many instructions stand at each of these points."""


class Matter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a leader asks for; see instructions/water.toml. `read`: he wants it read, and no more."""

    by: str
    about: str
    says: str
    days: int
    at: list[str]
    progress: list[str] = []
    result: str = ""
    again: str = ""
    second: str = ""
    reason: str = ""
    onto: str = ""
    decline: str = ""
    other: str = ""
    read: bool = False


class Move(NamedTuple):
    """One thing done to one instruction: the `turn`-th of its life. `words` are what is said with it."""

    at: datetime
    instruction: str
    turn: int
    verb: str
    words: str
    matter: Matter


class _Case(NamedTuple):
    matter: Matter
    place: str
    key: str


def matters() -> list[Matter]:
    """All that is written, always in the same order."""
    return [one for path in sorted(_WRITTEN.glob("*.toml")) for one in _read(path)]


def moves(loaded: datetime, share: float = 1.0) -> list[Move]:
    """Everything up to that moment in order of time; of a share of the city a share of the instructions."""
    rng = Random(f"{SEED} instructions")
    days = year_before(loaded.date(), Random(SEED))
    cases = [_Case(one, place, f"{n} {place}") for n, one in enumerate(matters()) for place in one.at]
    lives = list(_lives(cases, days, loaded, rng))
    few = lives[: max(1, round(len(lives) * share))]
    return sorted((move for life in few for move in life), key=lambda move: (move.at, move.instruction, move.turn))


def _read(path: Path) -> list[Matter]:
    return msgspec.toml.decode(path.read_bytes(), type=dict[str, list[Matter]])["matters"]


def _lives(cases: list[_Case], days: Mapping[date, Day], loaded: datetime, rng: Random) -> Iterator[list[Move]]:
    """First those under way, so that a small city has some of them; then those of the year before."""
    rng.shuffle(cases)
    cases.sort(key=lambda case: case.matter.by != "江处暑")  # whom the demo shows first
    for turn in range(_TURNS):
        cases.sort(key=lambda case: (case.matter.by == "江处暑") == (turn > 0))
        for fate, last, over in _NOW:
            if case := next((one for one in cases if _can(one.matter, fate)), None):
                cases.remove(case)
                begun = _begun(case.matter, over, days, loaded)
                yield _life(case, _until(_FATES[fate], last), begun, days, loaded)
    past = [day.date for day in days.values() if day.working and day.date < loaded.date() - timedelta(days=45)]
    for case in cases:
        fate = "filed" if case.matter.read else rng.choice([one for one in _PAST if _can(case.matter, one)])
        yield _life(
            case, _FATES[fate].split(", "), _at_hour(rng.choice(past), rng.random() * 0.8, loaded), days, loaded
        )


def _can(matter: Matter, fate: str) -> bool:
    return not matter.read and bool(getattr(matter, _NEEDS.get(fate, "says")))


def _until(fate: str, last: str) -> list[str]:
    """Its steps up to the last one of that name."""
    steps = fate.split(", ")
    ends = max(n for n, step in enumerate(steps) if step.split()[0] == last)
    return steps[: ends + 1]


def _begun(matter: Matter, over: float, days: Mapping[date, Day], loaded: datetime) -> datetime:
    """When it began, so that this much of its term is over at the moment the city is loaded."""
    for back in range(1, 200):
        day = loaded.date() - timedelta(days=back)
        if days[day].working and _later(begun := _at_hour(day, 0.15, loaded), over * matter.days, days) < loaded:
            return begun
    raise LookupError("no term is as long as that")


def _life(case: _Case, steps: Sequence[str], begun: datetime, days: Mapping[date, Day], loaded: datetime) -> list[Move]:
    made: list[Move] = []
    said = {"report": iter([*case.matter.progress, *_GOES_ON])}
    at = begun
    for turn, step in enumerate(steps):
        verb, share = step.split()
        at = max(_later(begun, float(share) * max(case.matter.days, 3), days), at + timedelta(minutes=7))
        if at >= loaded:
            break
        again = any(move.verb == "again" for move in made)
        words = next(said[verb], "") if verb in said else _words(case.matter, verb, again=again)
        made.append(Move(at, case.key, turn, verb, words.replace("{地}", case.place), case.matter))
    return made


def _words(matter: Matter, verb: str, *, again: bool) -> str:
    told = {
        "register": matter.says, "complete": matter.second if again else matter.result, "again": matter.again,
        "decline": matter.decline, "ask": matter.reason, "hand_on": "此项工作由你单位具体承担，请按时办结。",
        "grant": "同意延期，务必抓紧。", "redo": "情况说得不够具体，请补充数据和照片后再报。",
        "agree": "同意办结。", "urge": "时限已过，请抓紧报结果。", "withdraw": "情况有变，此件不再办理。",
        "pause": "待上级批复后再办。", "help": "", "helped": "已按分工配合完成。", "file": "",
    }  # fmt: skip
    return told.get(verb, "")


def _at_hour(day: date, share: float, loaded: datetime) -> datetime:
    """That share of the office hours of that day is over."""
    opens, closes = (datetime.combine(day, moment, tzinfo=loaded.tzinfo) for moment in (_OPENS, _CLOSES))
    return opens + (closes - opens) * share


def _later(begun: datetime, working: float, days: Mapping[date, Day]) -> datetime:
    """So many working days later, within the office hours."""
    opens, closes = _at_hour(begun.date(), 0, begun), _at_hour(begun.date(), 1, begun)
    reached = (begun - opens) / (closes - opens) + working
    return _at_hour(working_day(days, begun.date(), int(reached)), reached % 1, begun)
