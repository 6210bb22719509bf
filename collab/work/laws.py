"""Is a kind sound? Asked when it is registered: a slip in a table stops the server, not a clerk."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from collab.work.effects import (
    Assigns,
    Clocks,
    Effect,
    HandsOn,
    NextRound,
    Opines,
    Reports,
    Sweep,
    Then,
)
from collab.work.forms import Form
from collab.work.kinds import HOLDER, INITIATOR, MACHINE, OVERSEER, ROLE_WORDS, Kind, Rule, State

_NEEDED: Mapping[type, tuple[str, ...]] = {
    Assigns: ("parts",), HandsOn: ("to",), Reports: ("text",), NextRound: ("text",)
}  # fmt: skip
_PART_ONLY = (HandsOn, Reports)
_ASKING: Mapping[str, tuple[str, ...]] = {"ask": ("due", "reason"), "grant": ("due",), "pause": ("reason",)}


def faults(kind: Kind) -> list[str]:
    """What is wrong with it, in words; nothing for a sound one. States are judged by the table, without guards."""
    named = list(_names(kind))
    if named:
        return named
    item, part = _graph(kind, "item"), _graph(kind, "part")
    return [
        *_wandering(kind.states, (kind.first, kind.spoken), item),
        *_wandering(kind.part_states, (kind.part_first,), part),
        *(fault for rule in kind.rules for fault in _forms(rule)),
        *_two_forms(kind),
        *_idle(kind),
    ]


def _names(kind: Kind) -> Iterator[str]:
    """States and roles that are named and do not exist."""
    states = {state.code for state in kind.states}
    parts = {state.code for state in kind.part_states}
    roles = {INITIATOR, OVERSEER, MACHINE, HOLDER, *kind.roles, *kind.part_roles}
    if not {kind.first, kind.spoken or kind.first} <= states or (parts and kind.part_first not in parts):
        yield "it begins in no state of its own"
    for rule in kind.rules:
        own = parts if rule.on == "part" else states
        yield from _unknown(rule, {*rule.of, *([rule.to] if rule.to else []), *rule.back_to} - own, "state")
        yield from _unknown(rule, set(rule.within) - states, "state")
        yield from _unknown(rule, set(rule.who) - roles, "role")
        yield from _unknown(rule, _swept(rule) - parts, "state of parts")
        yield from _unknown(rule, _followed(rule) - states, "state")
    unsaid = {*kind.roles, *kind.part_roles} - {*ROLE_WORDS, *kind.role_words}
    yield from (f"the role {role} has no words" for role in sorted(unsaid))
    yield from (f"stepping names {name}, which is no state of parts" for name in kind.stepping if name not in parts)
    waits = ((state.code, wait.role) for state in (*kind.states, *kind.part_states) for wait in state.waits)
    yield from (f"{state} awaits {role}, which is no role" for state, role in waits if role not in roles)


def _unknown(rule: Rule, names: Iterable[str], what: str) -> Iterator[str]:
    yield from (f"{rule.action} names {name}, which is no {what}" for name in sorted(names))


def _swept(rule: Rule) -> set[str]:
    return {name for effect in rule.does if isinstance(effect, Sweep) for name in (*effect.of, effect.to)}


def _followed(rule: Rule) -> set[str]:
    return {name for effect in rule.does if isinstance(effect, Then) for name in (*effect.of, effect.to)}


def _graph(kind: Kind, on: str) -> dict[str, set[str]]:
    """state → where it may go from there."""
    ways: dict[str, set[str]] = {}
    for start, end in _ways(kind, on):
        ways.setdefault(start, set()).add(end)
    return ways


def _ways(kind: Kind, on: str) -> Iterator[tuple[str, str]]:
    for rule in kind.rules:
        if rule.on == on:
            yield from ((start, end) for start in rule.of for end in (rule.to or start, *rule.back_to))
        followed = Then if on == "item" else Sweep
        for effect in rule.does:
            if isinstance(effect, followed):
                yield from ((start, effect.to) for start in effect.of)


def _wandering(states: Sequence[State], firsts: Sequence[str], ways: Mapping[str, set[str]]) -> Iterator[str]:
    """What cannot be reached, and where one cannot leave."""
    finals = {state.code for state in states if state.final}
    reached = {state for first in firsts for state in _reached(first, ways)}
    for state in states:
        if state.code not in reached:
            yield f"{state.code} is never reached"
        if state.code not in finals and not finals & _reached(state.code, ways):
            yield f"{state.code} is a dead end"


def _reached(start: str, ways: Mapping[str, set[str]]) -> set[str]:
    seen, ahead = {start}, [start]
    while ahead:
        new = ways.get(ahead.pop(), set()) - seen
        seen |= new
        ahead += new
    return seen


def _forms(rule: Rule) -> Iterator[str]:
    """Effects that need what the form does not ask for."""
    for effect in rule.does:
        for name in _needed(effect):
            if name not in _fields(rule.form):
                yield f"the form of {rule.action} has no {name}"
        if rule.on == "item" and (isinstance(effect, _PART_ONLY) or effect in (Clocks("ask"), Clocks("grant"))):
            yield f"{rule.action} is of an item, its effects of a part"
    if rule.back_to and "step" not in _fields(rule.form):
        yield f"the form of {rule.action} has no step"


def _two_forms(kind: Kind) -> Iterator[str]:
    """Rows of one action that ask for different things: what is filled in would depend on what one cannot see."""
    forms: dict[tuple[str, str], type[Form]] = {}
    for rule in kind.rules:
        if forms.setdefault((rule.action, rule.on), rule.form) is not rule.form:
            yield f"{rule.action} has two forms"


def _needed(effect: Effect) -> tuple[str, ...]:
    if isinstance(effect, Clocks):
        return _ASKING.get(effect.what, ())
    if isinstance(effect, Opines):
        return ("text",) if effect.what == "instruct" else ()
    return _NEEDED.get(type(effect), ())


def _fields(form: type[Form]) -> tuple[str, ...]:
    return form.__struct_fields__


def _idle(kind: Kind) -> Iterator[str]:
    """Somebody is awaited who can do nothing."""
    for on, states in (("item", kind.states), ("part", kind.part_states)):
        for state in states:
            rows = [rule for rule in kind.rules if rule.on == on and state.code in rule.of]
            for wait in state.waits:
                able = any(wait.role in rule.who or (on, wait.role) == ("part", HOLDER) for rule in rows)
                if wait.what == "do" and not able:
                    yield f"{state.code} awaits {wait.role}, who can do nothing"
