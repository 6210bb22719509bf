"""The machine: which acts are legal, and what one decides. Pure; it reads the kind's table and the facts.

What it calls legal it never refuses: both go through `_hindrance`.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Literal, NamedTuple

import msgspec

from collab.core.errors import Conflict, Forbidden, Invalid, Refused
from collab.work.effects import Sweep, Then
from collab.work.facts import Facts, Ground
from collab.work.kinds import HOLDER, Awaited, Kind, Rule, State

Scope = Literal["item", "part"]


class Attempt(NamedTuple):
    """Somebody wants to act. `grounds` are his roles in the item, and in the part if it is one."""

    action: str
    on: Scope
    grounds: Collection[Ground]
    step: str = ""


class Decision(NamedTuple):
    """What the act does: where item and part go, which other parts go along, on what grounds he may."""

    rule: Rule
    item_to: str
    part_to: str | None
    sweeps: tuple[Sweep, ...]
    grounds: tuple[Ground, ...]


class Wait(NamedTuple):
    """Somebody is awaited: in which role, for what, and whether a secretary may do it for him."""

    role: str
    what: Awaited
    by_secretary: bool


def decide(kind: Kind, facts: Facts, attempt: Attempt) -> Decision:
    """What the act does. Raises Invalid for an action there is not, Conflict where it is not the time for it (`reason`:
    "state", or the guard's), Forbidden where it is not his to do."""
    rows = [rule for rule in kind.rules if rule.action == attempt.action and rule.on == attempt.on]
    if not rows:
        raise Invalid("no such action", field="action")
    hindrances: list[Refused] = []
    for rule in rows:
        hindrance = _hindrance(kind, rule, facts, attempt.grounds)
        if hindrance is None:
            return _decided(rule, facts, attempt)
        hindrances.append(hindrance)
    raise min(hindrances, key=_how_near)


def legal(kind: Kind, facts: Facts, on: Scope, grounds: Collection[Ground]) -> list[Rule]:
    """The rows that are open to him now, one for each action, in the order of the table."""
    found: dict[str, Rule] = {}
    for rule in kind.rules:
        if rule.on == on and _hindrance(kind, rule, facts, grounds) is None:
            found.setdefault(rule.action, rule)
    return list(found.values())


def legal_for(kind: Kind, facts: Facts, on: Scope, role: str) -> list[Rule]:
    """The same for whoever has this role and holds the place himself: what a card shows to all of that role."""
    return legal(kind, facts, on, [Ground(role, None, "own", None)])


def steps_back(rule: Rule, facts: Facts) -> tuple[str, ...]:
    """The earlier states to which this row returns it."""
    return tuple(state for state in rule.back_to if state in facts.passed and state != facts.state)


def waits_of_item(kind: Kind, state: str) -> list[Wait]:
    """Who is awaited while the item is in this state."""
    return _waits(kind, "item", kind.state(state))


def waits_of_part(kind: Kind, item_state: str, part_state: str) -> list[Wait]:
    """Who is awaited while a part is in this state, and its item in that one. Of an item that is done, nobody."""
    return [] if kind.state(item_state).final else _waits(kind, "part", kind.part_state(part_state))


def _decided(rule: Rule, facts: Facts, attempt: Attempt) -> Decision:
    to = rule.to
    if rule.back_to:
        if attempt.step not in steps_back(rule, facts):
            raise Invalid("not a step it has been at", field="step")
        to = attempt.step
    moves_part = rule.on == "part"
    part_to = (to or facts.part.state) if moves_part and facts.part else None
    item_to = facts.state if moves_part else to or facts.state
    sweeps = tuple(effect for effect in rule.does if isinstance(effect, Sweep))
    after = _after(facts, item_to, part_to, sweeps)
    for effect in rule.does:
        if isinstance(effect, Then) and item_to in effect.of and effect.when(after):
            item_to = effect.to
    grounds = tuple(ground for ground in attempt.grounds if _fits_role(rule, facts, ground))
    return Decision(rule, item_to, part_to, sweeps, grounds)


def _hindrance(kind: Kind, rule: Rule, facts: Facts, grounds: Iterable[Ground]) -> Refused | None:
    """Why not; None where nothing stands in the way."""
    if not _fits_state(kind, rule, facts):
        return Conflict("not as it stands now", field="action", reason="state")
    if not any(_fits_role(rule, facts, ground) for ground in grounds):
        return Forbidden("this is for others to do", field="action")
    failing = next((guard for guard in rule.guards if not guard.holds(facts)), None)
    return Conflict("not as it stands now", field="action", reason=failing.code) if failing else None


def _fits_state(kind: Kind, rule: Rule, facts: Facts) -> bool:
    if rule.on == "item":
        return facts.state in rule.of and (not rule.back_to or bool(steps_back(rule, facts)))
    if facts.part is None or facts.part.state not in rule.of:
        return False
    return facts.state in rule.within if rule.within else not kind.state(facts.state).final


def _fits_role(rule: Rule, facts: Facts, ground: Ground) -> bool:
    """Whoever holds the part in question is its holder, whatever its role is called."""
    if ground.hand not in rule.hands:
        return False
    holds = rule.on == "part" and facts.part is not None and ground.role == facts.part.role
    return ground.role in rule.who or (holds and HOLDER in rule.who)


def _after(facts: Facts, item_to: str, part_to: str | None, sweeps: Iterable[Sweep]) -> Facts:
    """The facts once part and parts have moved."""
    counts = Counter(facts.counts)
    if facts.part is not None:
        counts[facts.part.role, facts.part.state] -= 1
    for sweep in sweeps:
        counts = Counter(_swept(counts, sweep))
    if facts.part is not None and part_to is not None:
        counts[facts.part.role, part_to] += 1
    return msgspec.structs.replace(facts, state=item_to, counts={key: n for key, n in counts.items() if n > 0})


def _swept(counts: Mapping[tuple[str, str], int], sweep: Sweep) -> dict[tuple[str, str], int]:
    moved: Counter[tuple[str, str]] = Counter()
    for (role, state), n in counts.items():
        goes = state in sweep.of and (not sweep.roles or role in sweep.roles)
        moved[role, sweep.to if goes else state] += n
    return dict(moved)


def _waits(kind: Kind, on: Scope, state: State) -> list[Wait]:
    return [Wait(wait.role, wait.what, _is_for_secretary(kind, on, state, wait.role)) for wait in state.waits]


def _is_for_secretary(kind: Kind, on: Scope, state: State, role: str) -> bool:
    rows = (rule for rule in kind.rules if rule.on == on and state.code in rule.of)
    return any("secretary" in rule.hands and (role in rule.who or role == HOLDER) for rule in rows)


def _how_near(refused: Refused) -> int:
    """Of several rows the one that came nearest tells why: a guard, then the role, then the state."""
    return 2 if refused.details.get("reason") == "state" else 1 if isinstance(refused, Forbidden) else 0
