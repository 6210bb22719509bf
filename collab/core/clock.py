"""The one place that asks what time it is. Tests move it; order never depends on it.

A process of a test may live in the future: COLLAB_CLOCK_AHEAD says by how many seconds. Where
people work it is refused.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta

from django.utils import timezone

_AHEAD = timedelta(seconds=float(os.environ.get("COLLAB_CLOCK_AHEAD") or 0))
_movable: ContextVar[bool] = ContextVar("movable", default=False)
_moment: ContextVar[datetime | None] = ContextVar("moment", default=None)


def now() -> datetime:
    """The time, aware, in UTC."""
    return _moment.get() or timezone.now() + _AHEAD


def ago(**span: float) -> datetime:
    """`ago(minutes=2)`: that long before now."""
    return now() - timedelta(**span)


@contextmanager
def movable() -> Iterator[None]:
    """Inside, `at` may move the clock. For the demo, which tells an invented past, and for tests; not for services."""
    token = _movable.set(True)
    try:
        yield
    finally:
        _movable.reset(token)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Inside, it is that moment, for this thread alone. A bug anywhere but inside `movable`."""
    require_movable()
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)


def require_movable() -> None:
    """A bug anywhere but inside `movable`."""
    if not _movable.get():
        raise RuntimeError("the clock of a running service is not moved")
