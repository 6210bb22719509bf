"""Every way an item of a kind can go, as values: one part of each role, every role that may act, every act."""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from collab.work import machine
from collab.work.effects import Assigns, Clocks, Effect, NextRound, Reports
from collab.work.facts import Facts, Ground, PartFacts
from collab.work.kinds import FORMER, INITIATOR, MACHINE, OVERSEER, Kind, Rule
from collab.work.steps import FINISH

MOST = 1_500


class Part(NamedTuple):
    """One part, as far as guards look at it."""

    role: str
    state: str
    reported: bool = False
    asked: bool = False
    extended: bool = False
    stepped: bool = False


class Place(NamedTuple):
    """Where an item stands."""

    state: str
    parts: tuple[Part, ...] = ()
    paused: bool = False
    passed: frozenset[str] = frozenset()


class Way(NamedTuple):
    """Somebody of this role can go from one place to another."""

    start: Place
    end: Place
    rule: Rule
    role: str


class Walk(NamedTuple):
    """The ways found, and the places that were looked at, in order; to some of the ends nobody has gone yet."""

    ways: list[Way]
    places: list[Place]


def walk(kind: Kind) -> Walk:
    """From the beginning of its life, to all there is, or to the first thousands."""
    if kind.code not in _walked:
        _walked[kind.code] = _walk(kind)
    return _walked[kind.code]


_walked: dict[str, Walk] = {}


def _walk(kind: Kind) -> Walk:
    firsts = [Place(state) for state in (kind.first, kind.spoken) if state]
    seen, ahead, found, places = set(firsts), deque(firsts), list[Way](), list[Place]()
    while ahead and len(places) < MOST:
        places.append(ahead.popleft())
        for way in _ways_from(kind, places[-1]):
            found.append(way)
            if way.end not in seen:
                seen.add(way.end)
                ahead.append(way.end)
    return Walk(found, places)


def roles_of(kind: Kind) -> tuple[str, ...]:
    return (INITIATOR, *kind.roles, *kind.part_roles, OVERSEER, MACHINE, FORMER)


def facts_at(kind: Kind, place: Place, part: Part | None = None) -> Facts:
    counts: dict[tuple[str, str], int] = {}
    for one in place.parts:
        counts[one.role, one.state] = counts.get((one.role, one.state), 0) + 1
    told = part and PartFacts(
        part.role, part.state, int(part.reported), part.asked, 0 if part.extended else kind.extensions,
        steps_open=part.stepped,
    )  # fmt: skip
    return Facts(place.state, counts, told, place.paused, place.passed)


def open_to(kind: Kind, place: Place, role: str) -> Iterator[tuple[Rule, Part | None]]:
    """What is open to this role there; of parts, in its own."""
    for rule in machine.legal_for(kind, facts_at(kind, place), "item", role):
        yield rule, None
    for part in place.parts:
        if role not in kind.part_roles or role == part.role:
            yield from ((rule, part) for rule in machine.legal_for(kind, facts_at(kind, place, part), "part", role))


def _ways_from(kind: Kind, place: Place) -> Iterator[Way]:
    for role in roles_of(kind):
        for rule, part in open_to(kind, place, role):
            facts = facts_at(kind, place, part)
            for step in machine.steps_back(rule, facts) or ("",):
                grounds = [Ground(role, None, "own", None)]
                decision = machine.decide(kind, facts, machine.Attempt(rule.action, rule.on, grounds, step))
                yield Way(place, _gone(kind, place, part, decision), rule, role)
    yield from _stepped_from(kind, place)


STEPS = (Rule(action="step_add", words=FINISH.words, of=(), who=()), FINISH)


def _stepped_from(kind: Kind, place: Place) -> Iterator[Way]:
    """Whoever holds a part divides it into steps, and they come to an end."""
    for part in () if kind.state(place.state).final else place.parts:
        if part.state in kind.stepping:
            others = [one for one in place.parts if one is not part]
            moved = part._replace(stepped=not part.stepped)
            yield Way(place, place._replace(parts=tuple(sorted([*others, moved]))), STEPS[part.stepped], part.role)


def _gone(kind: Kind, place: Place, acted: Part | None, decision: machine.Decision) -> Place:
    parts = [_swept(part, decision) for part in place.parts if part is not acted]
    if acted is not None:
        parts.append(_touched(acted._replace(state=decision.part_to), decision.rule))
    if any(isinstance(effect, Assigns) for effect in decision.rule.does):
        parts = [Part(role, kind.part_first) for role in kind.part_roles]
    finals = {state.code for state in kind.part_states if state.final}
    if any(isinstance(effect, NextRound) for effect in decision.rule.does):
        parts = [part if part.state in finals else part._replace(reported=False) for part in parts]
    parts = [part if part.state in kind.stepping else part._replace(stepped=False) for part in parts]
    paused = _paused(place.paused, decision.rule.does)
    passed = place.passed | ({place.state} if decision.item_to != place.state else set())
    has_steps = any(rule.back_to for rule in kind.rules)
    return Place(decision.item_to, tuple(sorted(parts)), paused, passed if has_steps else frozenset())


def _swept(part: Part, decision: machine.Decision) -> Part:
    for sweep in decision.sweeps:
        if part.state in sweep.of and (not sweep.roles or part.role in sweep.roles):
            return part._replace(state=sweep.to)
    return part


def _touched(part: Part, rule: Rule) -> Part:
    for effect in rule.does:
        if isinstance(effect, Reports):
            part = part._replace(reported=True)
        if isinstance(effect, Clocks) and effect.what in ("ask", "grant", "refuse"):
            part = part._replace(asked=effect.what == "ask", extended=part.extended or effect.what == "grant")
    return part


def _paused(paused: bool, effects: tuple[Effect, ...]) -> bool:
    said = [effect.what for effect in effects if isinstance(effect, Clocks)]
    return "pause" in said or (paused and "resume" not in said)
