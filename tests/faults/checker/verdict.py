"""What a check ends with."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

_SHOWN = 30  # violations printed; all are kept


class Wrong(StrEnum):
    """Every way in which a promise can be seen broken."""

    LOST = "LOST"  # answered yes, not in the final read
    DUPLICATE = "DUPLICATE"  # one client_id, two messages
    RETRY_REFUSED = "RETRY_REFUSED"  # it was stored, and its repetition was answered with a certain no
    PHANTOM = "PHANTOM"  # nobody sent it, or it was pushed and never stored
    PHANTOM_FAILED = "PHANTOM_FAILED"  # every attempt was answered with a certain no, and there it is
    GAP = "GAP"  # the final read is not 1 … head
    DIVERGENT = "DIVERGENT"  # two observers saw different things at one place
    REALTIME_REORDER = "REALTIME_REORDER"  # seen before the other was sent, ordered after it
    SKIP = "SKIP"  # a socket jumped over a seq without a reset
    PUSH_REPEAT = "PUSH_REPEAT"  # a socket brought a seq again
    DOUBLE_DISPLAY = "DOUBLE_DISPLAY"  # a device drew a message twice
    READ_REGRESS = "READ_REGRESS"  # a read cursor went back, or beyond the head
    LEAK = "LEAK"  # somebody shut out got, or was granted, what came later
    LATE_LEAK = "LATE_LEAK"  # somebody shut out went on getting what was older
    RECALLED_BODY = "RECALLED_BODY"  # the words of a recalled message were given out again
    NOT_CONVERGED = "NOT_CONVERGED"  # a device did not reach the head in time


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds."""

    converge: float = 5.0  # after the last heal and the last send, every device is at the head
    late: float = 1.0  # after a revocation was acknowledged, what is older has ceased
    straggle: float = 2.0  # a request whose client gave up may still reach the server within this
    min_acks: int = 100
    need_fault: bool = True


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken promise; `ops` are the numbers of the operations that show it."""

    wrong: Wrong
    stream: str
    ops: tuple[int, ...]
    says: str

    def __str__(self) -> str:
        return f"{self.wrong} {self.stream} ops {', '.join(map(str, self.ops))}: {self.says}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`ok`, `violated`, or `unknown` when the history could not have shown a violation."""

    violations: Sequence[Violation]
    doubts: Sequence[str] = ()
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def status(self) -> str:
        if self.violations:
            return "violated"
        return "unknown" if self.doubts else "ok"

    @property
    def ok(self) -> bool:
        return self.status == "ok"

    def kinds(self) -> Counter[Wrong]:
        """How often each promise was broken."""
        return Counter(violation.wrong for violation in self.violations)

    def __str__(self) -> str:
        head = f"{self.status}: {dict(self.kinds())} {self.counts}"
        return "\n".join([head, *self.doubts, *map(str, self.violations[:_SHOWN])])
