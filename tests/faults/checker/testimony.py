"""A history sorted out once, so that each judge finds what it needs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

from tests.faults.checker.verdict import Limits
from tests.faults.history import AnyOp, Fail, Fault, Final, Invoke, Ok, Op, Open, Settled

Key = tuple[int, str]  # author, client_id: unique for ever, in whatever conversation
Place = tuple[str, int]  # stream, seq
Message = tuple[str, int]  # stream, nr
SomeOp = TypeVar("SomeOp", bound=Op)


@dataclass(slots=True)
class Case:
    """Everything about one message somebody wanted to post: its attempts and their answers."""

    first: Invoke
    attempts: int = 1
    acks: list[Ok] = field(default_factory=list)
    fails: int = 0

    @property
    def only_failed(self) -> bool:
        """Every attempt was answered with a certain no; an unanswered attempt may still have happened."""
        return self.fails == self.attempts


@dataclass(slots=True)
class Testimony:
    """Who said what: the operations by kind, calls by number, posts by their key."""

    ops: Sequence[AnyOp]
    by_kind: dict[type, list[AnyOp]]
    calls: dict[int, Invoke]
    cases: dict[Key, Case]
    finals: dict[Place, Final]
    heads: dict[str, int]
    opens: dict[int, Open]
    recall_asked: dict[Message, int]  # number of the first Invoke
    recall_done: dict[Message, int]  # number of the first Ok

    @classmethod
    def of(cls, ops: Sequence[AnyOp]) -> "Testimony":
        """Sort out a history."""
        by_kind: dict[type, list[AnyOp]] = defaultdict(list)
        for op in ops:
            by_kind[type(op)].append(op)
        calls = {op.n: op for op in cast(list[Invoke], by_kind[Invoke])}
        finals = {(op.stream, op.seq): op for op in reversed(cast(list[Final], by_kind[Final]))}
        heads = {op.stream: op.head for op in cast(list[Settled], by_kind[Settled])}
        opens = {op.socket: op for op in cast(list[Open], by_kind[Open])}
        testimony = cls(ops, by_kind, calls, {}, finals, heads, opens, {}, {})
        testimony._gather_cases()
        testimony._gather_recalls()
        return testimony

    def all(self, kind: type[SomeOp]) -> list[SomeOp]:
        """Every operation of one kind, in order."""
        return cast(list[SomeOp], self.by_kind.get(kind, []))

    def granted(self) -> Iterator[tuple[Invoke, Ok]]:
        """Every yes with its question."""
        for ok in self.all(Ok):
            yield self.calls[ok.call], ok

    def fades(self, call: Invoke, limits: Limits) -> float:
        """When a command whose client gave up can no longer happen: what hangs in a fault hangs until that heals."""
        hung = (healed for fired, healed in self._faults() if fired - limits.straggle <= call.t <= healed)
        return max(hung, default=call.t) + limits.straggle

    def doubts(self, limits: Limits) -> list[str]:
        """Why this history proves little even if nothing in it is wrong."""
        acks = sum(1 for call, _ in self.granted() if call.act == "post")
        used = {call.stream for call in self.all(Invoke) if call.act == "post"}
        unread = sorted(used - self.heads.keys())
        doubts = [f"no final read of {stream}" for stream in unread]
        if acks < limits.min_acks:
            doubts.append(f"only {acks} posts were acknowledged")
        if limits.need_fault and not any(op.action == "fired" for op in self.all(Fault)):
            doubts.append("no fault fired")
        return doubts

    def counts(self) -> dict[str, int]:
        """How much was seen: operations by their name."""
        return {kind.__name__.lower(): len(ops) for kind, ops in self.by_kind.items() if ops}

    def _faults(self) -> Iterator[tuple[float, float]]:
        """From when to when things were broken."""
        fired: float | None = None
        for op in self.all(Fault):
            if op.action == "fired":
                fired = op.t if fired is None else fired
            elif fired is not None:
                yield fired, op.t
                fired = None

    def _gather_cases(self) -> None:
        for call in self.calls.values():
            if call.act == "post" and call.client_id is not None:
                self._begin(call, call.client_id)
        for call, ok in self.granted():
            if case := self._case(call):
                case.acks.append(ok)
        for fail in self.all(Fail):
            if case := self._case(self.calls[fail.call]):
                case.fails += 1

    def _begin(self, call: Invoke, client_id: str) -> None:
        case = self.cases.setdefault((call.person, client_id), Case(call, attempts=0))
        case.attempts += 1

    def _case(self, call: Invoke) -> Case | None:
        return self.cases.get((call.person, call.client_id)) if call.act == "post" and call.client_id else None

    def _gather_recalls(self) -> None:
        for call in self.calls.values():
            if call.act == "recall" and call.target is not None:
                self.recall_asked.setdefault((call.stream, call.target), call.n)
        for call, ok in self.granted():
            if call.act == "recall" and call.target is not None:
                self.recall_done.setdefault((call.stream, call.target), ok.n)
