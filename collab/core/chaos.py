"""Failpoints: places where a fault campaign kills this very process. Off unless COLLAB_CHAOS names them.

`COLLAB_CHAOS="after_commit:0.05,before_hint:0.05"` kills with that probability at those points.
"""

import os
import random
import signal

_POINTS = {
    name: float(chance)
    for name, _, chance in (part.partition(":") for part in os.environ.get("COLLAB_CHAOS", "").split(",") if part)
}


def failpoint(name: str) -> None:
    """Die here, as by `kill -9`, if the campaign says so."""
    if _POINTS and random.random() < _POINTS.get(name, 0.0):  # noqa: S311  chance, not secrecy
        os.kill(os.getpid(), signal.SIGKILL)
