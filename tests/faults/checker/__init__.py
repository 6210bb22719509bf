"""The black-box checker (黑盒检查): were the promises kept, by what everybody saw? It knows no server, only a history.

    verdict = check(load(path))
    assert verdict.ok, verdict

A verdict is `ok` only if nothing was violated and the history could have shown it: every stream was read at the end,
enough was posted, and a fault did fire. Otherwise it is `unknown`, which is not ok. Cost: a few passes over the
operations and one sort of the final read.
"""

from collections.abc import Sequence

from tests.faults.checker import access, agreement, convergence, cursors, order, sockets, stored
from tests.faults.checker.testimony import Testimony
from tests.faults.checker.verdict import Limits, Verdict, Violation, Wrong
from tests.faults.history import AnyOp

__all__ = ["Limits", "Verdict", "Violation", "Wrong", "check"]


def check(ops: Sequence[AnyOp], limits: Limits | None = None) -> Verdict:
    """Judge a whole history."""
    limits = limits or Limits()
    testimony = Testimony.of(ops)
    agreed, violations = agreement.judge(testimony)
    violations += stored.judge(testimony, agreed)
    violations += order.judge(testimony, agreed)
    violations += sockets.judge(testimony)
    violations += cursors.judge(testimony)
    violations += access.judge(testimony, limits)
    behind, too_early = convergence.judge(testimony, limits)
    doubts = [*testimony.doubts(limits), *too_early]
    return Verdict(violations=[*violations, *behind], doubts=doubts, counts=testimony.counts())
