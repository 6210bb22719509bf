"""After a revocation was acknowledged nothing sent later reaches that person, older things cease, no door opens."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf
from typing import cast

from tests.faults.checker.testimony import Place, Testimony
from tests.faults.checker.verdict import Limits, Violation, Wrong
from tests.faults.history import AnyOp, Fail, Invoke, Ok, Recv, Unknown

Whose = tuple[int, str]  # person, stream; the empty stream means every one
_DOORS = {"post", "edit", "recall", "mark", "cursor", "fetch"}


@dataclass(slots=True)
class _Gate:
    """Who is certainly shut out at this moment of the sweep; whoever may have been let in again meanwhile is not."""

    limits: Limits
    shut: dict[Whose, Ok] = field(default_factory=dict)
    admitted: dict[Whose, int] = field(default_factory=dict)  # number of the newest yes to an admission
    asked: dict[Whose, dict[int, float]] = field(default_factory=dict)  # admissions that may happen still → until when

    def turn(self, testimony: Testimony, op: AnyOp) -> None:
        if type(op) is Invoke:
            self._ask(op)
        elif type(op) in {Ok, Fail, Unknown}:
            answer = cast(Ok | Fail | Unknown, op)
            call = testimony.calls[answer.call]
            if call.act == "admit":
                self._settle(testimony, call, answer)
            elif call.act == "remove" and type(op) is Ok:
                self._remove(call, op)

    def since(self, person: int, stream: str) -> Ok | None:
        return self.shut.get((person, stream)) or self.shut.get((person, ""))

    def _ask(self, call: Invoke) -> None:
        if call.act == "admit":
            self.shut.pop(_whose(call), None)
            self.asked.setdefault(_whose(call), {})[call.n] = inf

    def _settle(self, testimony: Testimony, call: Invoke, answer: Ok | Fail | Unknown) -> None:
        whose = _whose(call)
        if type(answer) is Unknown:  # the request may still be on its way
            self.asked[whose][call.n] = testimony.fades(call, self.limits)
            return
        self.asked[whose].pop(call.n, None)
        if type(answer) is Ok:
            self.admitted[whose] = answer.n

    def _remove(self, call: Invoke, ok: Ok) -> None:
        whose = _whose(call)
        racing = any(until > call.t for until in self.asked.get(whose, {}).values())
        if not racing and self.admitted.get(whose, 0) < call.n:
            self.shut[whose] = ok


def judge(testimony: Testimony, limits: Limits) -> list[Violation]:
    """LEAK and LATE_LEAK."""
    gate, sent = _Gate(limits), _sendings(testimony)
    return [violation for op in testimony.ops for violation in _step(testimony, limits, gate, sent, op)]


def maybe_shut_out(testimony: Testimony, limits: Limits) -> set[Whose]:
    """Who may have no access at the end, and to what: removed, and not certainly admitted after that."""
    refused = {op.call for op in testimony.all(Fail)}
    granted = {op.call: op.t for op in testimony.all(Ok)}
    removed: dict[Whose, float] = {}
    admitted: dict[Whose, float] = {}
    for call in testimony.all(Invoke):
        if call.act == "remove" and call.n not in refused:
            done = granted[call.n] if call.n in granted else testimony.fades(call, limits)
            removed[_whose(call)] = max(done, removed.get(_whose(call), 0))
        elif call.act == "admit" and call.n in granted:
            admitted[_whose(call)] = call.t
    return {whose for whose, t in removed.items() if admitted.get(whose, -inf) < t}


def _whose(call: Invoke) -> Whose:
    return (call.whom or 0, call.stream)


def _sendings(testimony: Testimony) -> dict[Place, Invoke]:
    """Where the event stands → the command that made it, as far as the answers tell."""
    return {(call.stream, ok.seq): call for call, ok in testimony.granted() if ok.seq is not None}


def _step(
    testimony: Testimony, limits: Limits, gate: _Gate, sent: dict[Place, Invoke], op: AnyOp
) -> Iterator[Violation]:
    if type(op) is Recv:
        if gate.shut:
            yield from _judge_push(testimony, limits, gate, sent, op)
        return
    if type(op) is Ok and gate.shut:
        yield from _judge_door(testimony, gate, op)
    gate.turn(testimony, op)


def _judge_push(
    testimony: Testimony, limits: Limits, gate: _Gate, sent: dict[Place, Invoke], op: Recv
) -> Iterator[Violation]:
    person = testimony.opens[op.socket].person
    revoked = gate.since(person, op.stream)
    if revoked is None:
        return
    source = _source(testimony, sent, op)
    if source is not None and source.n > revoked.n:
        says = f"person {person} got seq {op.seq}, sent after he was shut out"
        yield Violation(Wrong.LEAK, op.stream, (revoked.n, source.n, op.n), says)
    elif op.t > revoked.t + limits.late:
        says = f"person {person} got seq {op.seq} {op.t - revoked.t:.2f} s after he was shut out"
        yield Violation(Wrong.LATE_LEAK, op.stream, (revoked.n, op.n), says)


def _source(testimony: Testimony, sent: dict[Place, Invoke], op: Recv) -> Invoke | None:
    if op.author is not None and op.client_id is not None:
        case = testimony.cases.get((op.author, op.client_id))
        if case:
            return case.first
    return sent.get((op.stream, op.seq))


def _judge_door(testimony: Testimony, gate: _Gate, ok: Ok) -> Iterator[Violation]:
    call = testimony.calls[ok.call]
    revoked = gate.since(call.person, call.stream) if call.act in _DOORS else None
    if revoked is None:
        return
    first = testimony.cases[call.person, call.client_id].first if call.act == "post" and call.client_id else call
    if first.n > revoked.n:  # the retry of a message stored before is answered with its number
        says = f"person {call.person} was granted {call.act} after he was shut out"
        yield Violation(Wrong.LEAK, call.stream, (revoked.n, first.n, ok.n), says)
